//! The generated report of a month with its passages, and putting into it what people wrote. A draft
//! owns all that it needs, so that it can be kept while a person types. Knows nothing of how it was
//! generated.

use super::citable::Citable;
use super::flags;
use super::known::Known;
use super::reading::{Reading, joined, print};
use super::spots::{Spot, spots};
use crate::domain::report_text::{EditedPassage, ReportTexts};
use crate::report::compose::{begin_sentence, begin_sentences};
use crate::report::content::{Block, Content, Flag, FlagKind, Passage, Section, Span, Text, plain};
use crate::words::{Message, Words};

/// The generated report of a month.
#[derive(Clone, Debug)]
pub struct Draft {
    content: Content,
    known: Known,
    /// The section of sources without any source in it.
    sources: Section,
}

impl Draft {
    /// A generated report without its sources, of which the section comes empty.
    pub fn new(mut content: Content, mut known: Known, sources: Section, words: &Words) -> Self {
        for spot in spots(&content) {
            let mut text: Vec<Text> = spot.read(&content).into_iter().map(joined).collect();
            text.retain(|paragraph| !plain(paragraph).is_empty() || spot.is_line());
            for paragraph in &text {
                take_names(paragraph, &spot.section, &mut known, words);
            }
            spot.write(&mut content, text);
        }
        let offered = std::mem::take(&mut known.offers);
        for offer in offered.values().flatten() {
            take_names(&offer.text, "", &mut known, words);
        }
        known.offers = offered;
        for offer in known.offers.values_mut().flatten() {
            begin_sentence(&mut offer.text);
        }
        begin_sentences(&mut content);
        for spot in spots(&content) {
            let text = spot.read(&content);
            let generated: Vec<String> = text.iter().map(|text| print(text, &known)).collect();
            content.passages.push(Passage {
                name: spot.name.clone(),
                section: spot.section.clone(),
                line: spot.is_line(),
                source: generated.clone(),
                generated,
                edited: false,
                overtaken: false,
                text,
                flags: Vec::new(),
                offers: known.offers.get(&spot.place).cloned().unwrap_or_default(),
                place: spot.place,
            });
        }
        content.names = known.offered(words);
        Self {
            content,
            known,
            sources,
        }
    }

    /// What the report says with these texts in place of generated ones.
    pub fn with(&self, texts: &ReportTexts, words: &Words) -> Content {
        let mut content = self.content.clone();
        let mut citable = self.known.citable.clone();
        let mut passages = std::mem::take(&mut content.passages);
        for (spot, passage) in spots(&content).iter().zip(&mut passages) {
            if let Some(edited) = texts.get(&spot.place) {
                self.put(&mut content, (spot, passage), edited, (&mut citable, words));
            }
        }
        let placed = |edited: &&EditedPassage| {
            let mut here = passages.iter();
            !here.any(|passage| passage.place == edited.place)
        };
        let unplaced: Vec<Passage> = texts.iter().filter(placed).map(without_place).collect();
        passages.extend(unplaced);
        content.passages = passages;
        let listed = citable.list();
        if !listed.is_empty() {
            let mut sources = self.sources.clone();
            sources.blocks.push(Block::Sources(listed));
            content.sections.push(sources);
        }
        content
    }

    fn put(
        &self,
        content: &mut Content,
        (spot, passage): (&Spot, &mut Passage),
        edited: &EditedPassage,
        (citable, words): (&mut Citable, &Words),
    ) {
        let blank = edited.paragraphs.iter().all(|line| line.trim().is_empty());
        if blank && spot.is_title() {
            return;
        }
        let mut reading = Reading {
            known: &self.known,
            words,
            citable,
        };
        let mut source = edited.paragraphs.clone();
        if spot.is_line() && source.len() > 1 {
            source = vec![source.join(" ")];
        }
        let mut text = Vec::new();
        let mut unread = Vec::new();
        for paragraph in &source {
            let (mut read, not) = reading.text(paragraph);
            begin_sentence(&mut read);
            text.push(read);
            unread.push(not);
        }
        passage.edited = true;
        passage.overtaken = edited.generated_from != passage.generated;
        passage.flags = flags::of(&flags::Judged {
            known: &self.known,
            names: &self.content.names,
            words,
            passage,
            edited,
            source: &source,
            unread: &unread,
        });
        let mut said = text.clone();
        said.retain(|paragraph| !plain(paragraph).is_empty());
        spot.write(content, said);
        passage.source = source;
        passage.text = text;
    }
}

/// An edited passage whose place the report does not have.
fn without_place(edited: &EditedPassage) -> Passage {
    Passage {
        place: edited.place.clone(),
        name: Message::new("passage-without-place").with("place", edited.place.as_str()),
        section: String::new(),
        line: false,
        generated: Vec::new(),
        source: edited.paragraphs.clone(),
        edited: true,
        overtaken: !edited.generated_from.is_empty(),
        text: Vec::new(),
        flags: vec![Flag {
            paragraph: 0,
            range: 0..0,
            kind: FlagKind::NoPlace,
            said: edited.place.clone(),
            meant: Vec::new(),
            message: Message::new("flag-no-place"),
            settled: edited.reason(&edited.place).map(str::to_owned),
        }],
        offers: Vec::new(),
    }
}

/// Takes in the names of the figures of generated text: which section they are in, and how they are
/// shown where that does not follow from the figures.
fn take_names(text: &[Span], section: &str, known: &mut Known, words: &Words) {
    for span in text {
        match span {
            Span::Figure { name, shown } => {
                let meant = known.meaning(name, words);
                if meant != super::known::Meaning::Shown(span.clone()) {
                    known.said.insert(name.clone(), shown.clone());
                }
                let names = known.in_sections.entry(section.to_owned()).or_default();
                names.insert(name.clone());
            }
            Span::Strong(inside) | Span::Link { words: inside, .. } => {
                take_names(inside, section, known, words);
            }
            _ => {}
        }
    }
}
