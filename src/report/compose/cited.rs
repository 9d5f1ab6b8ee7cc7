//! The numbers of sources, in the order in which they are first cited. Knows nothing of sentences.

use crate::domain::dates::PartialDate;
use crate::domain::record::Citation;
use crate::report::content::{Destination, Span, Text};
use crate::report::editing::Citable;
use crate::words::{Message, Words};
use std::collections::{BTreeMap, BTreeSet};

/// The sources that the report cites.
#[derive(Default)]
pub struct Cited {
    sources: Vec<Citation>,
    numbers: BTreeMap<Publication, u32>,
}

/// What tells one publication from another: name, link, title and date.
type Publication = (String, String, String, Option<PartialDate>);

impl Cited {
    /// The numbers of these citations. Two that name the same publication are one source.
    pub fn numbers(&mut self, citations: &[Citation]) -> Vec<u32> {
        let mut numbers: Vec<u32> = citations.iter().map(|one| self.number(one)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    fn number(&mut self, citation: &Citation) -> u32 {
        let publication = publication(citation);
        let next = self.sources.len() as u32 + 1;
        let number = *self.numbers.entry(publication).or_insert(next);
        if number == next {
            self.sources.push(citation.clone());
        }
        number
    }

    /// Raised numbers that stand after a sentence.
    pub fn raised(&mut self, citations: &[Citation]) -> Text {
        let numbers = self.numbers(citations);
        numbers.into_iter().map(Span::Cite).collect()
    }

    /// Numbers in a column: "9, 15".
    pub fn listed(&mut self, citations: &[Citation], words: &Words) -> Text {
        let mut text = Text::new();
        for number in self.numbers(citations) {
            if !text.is_empty() {
                text.push(Span::Words(words.comma()));
            }
            text.push(Span::Cite(number));
        }
        text
    }

    /// The sources in the order of their numbers, what each is called in braces, and those of these
    /// records that no generated text cites.
    pub fn citable<'a>(
        &self,
        records: impl IntoIterator<Item = (String, &'a [Citation])>,
        words: &Words,
    ) -> Citable {
        let records: Vec<(String, &[Citation])> = records.into_iter().collect();
        let mut all: Vec<&Citation> = self.sources.iter().collect();
        let mut known: BTreeSet<Publication> = self.numbers.keys().cloned().collect();
        for citation in records.iter().flat_map(|(_, citations)| *citations) {
            if known.insert(publication(citation)) {
                all.push(citation);
            }
        }
        let mut links: BTreeMap<&str, usize> = BTreeMap::new();
        for citation in &all {
            *links.entry(&citation.link).or_default() += 1;
        }
        // A link says which source is meant, where no other has it.
        let called = |citation: &Citation| match citation.link.as_str() {
            link if !link.is_empty() && links.get(link) == Some(&1) => link.to_owned(),
            link => {
                let published = citation.published.map(|date| date.to_string());
                let published = published.unwrap_or_default();
                let parts = [&citation.name, &citation.title, &published, link];
                let parts = parts.into_iter().filter(|part| !part.is_empty());
                parts.collect::<Vec<_>>().join(" · ")
            }
        };
        let of_records = records.iter().map(|(reference, citations)| {
            let called = citations.iter().map(called).collect();
            (reference.clone(), called)
        });
        let of_records = of_records.collect();
        let list = |part: &[&Citation]| {
            let part = part.iter();
            part.map(|one| (called(one), described(one, words)))
                .collect()
        };
        let (listed, others) = all.split_at(self.sources.len());
        Citable::new(list(listed), list(others), of_records)
    }
}

fn publication(citation: &Citation) -> Publication {
    (
        citation.name.clone(),
        citation.link.clone(),
        citation.title.clone(),
        citation.published,
    )
}

fn described(citation: &Citation, words: &Words) -> Text {
    let mut text = vec![Span::Data(citation.name.clone())];
    let comma = || Span::Words(words.comma());
    if !citation.title.is_empty() {
        let title = Message::new("report-quoted").with("title", citation.title.as_str());
        text.extend([comma(), Span::Data(words.say(&title))]);
    }
    if let Some(published) = citation.published {
        text.extend([comma(), Span::Date(words.date(published))]);
    }
    text.push(Span::Words(". ".to_owned()));
    let shown = ["https://", "http://"]
        .into_iter()
        .find_map(|scheme| citation.link.strip_prefix(scheme));
    match shown {
        Some(shown) => text.push(Span::Link {
            words: vec![Span::Data(shown.trim_end_matches('/').to_owned())],
            to: Destination::Address(citation.link.clone()),
        }),
        // Anything else is not opened from a page that strangers read.
        None => text.push(Span::Data(citation.link.clone())),
    }
    text
}
