//! The numbers of sources, in the order in which they are first cited. Knows nothing of sentences.

use crate::domain::dates::PartialDate;
use crate::domain::record::Citation;
use crate::report::content::{Destination, Source, Span, Text};
use crate::words::{Message, Words};
use std::collections::BTreeMap;

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
        let publication = (
            citation.name.clone(),
            citation.link.clone(),
            citation.title.clone(),
            citation.published,
        );
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
    pub fn listed(&mut self, citations: &[Citation]) -> Text {
        let mut text = Text::new();
        for number in self.numbers(citations) {
            if !text.is_empty() {
                text.push(Span::Words(", ".to_owned()));
            }
            text.push(Span::Cite(number));
        }
        text
    }

    /// The list of sources.
    pub fn list(&self, words: &Words) -> Vec<Source> {
        let listed = self.sources.iter().zip(1..);
        listed
            .map(|(citation, number)| Source {
                number,
                text: described(citation, words),
            })
            .collect()
    }
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
