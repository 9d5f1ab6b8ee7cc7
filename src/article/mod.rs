//! An article read as the draft of an incident: each value with the words that it came from. By rules and
//! the vocabularies under `assets/article` alone, so that the same text gives the same draft everywhere.
//! Knows no files, no window, and not who saves; nothing here is more than a suggestion to a person.

mod actors;
mod assembling;
mod casualties;
mod counting;
mod dates;
mod events;
mod inflection;
mod numbers;
mod page;
mod people;
mod place_names;
mod places_of;
mod sources;
mod tactics;
mod tokens;
mod tongue;
mod vocabulary;

pub use vocabulary::written;

use crate::domain::field::Field;
use crate::places::Places;
use crate::schema::{Entry, Reading};
use crate::words::Language;
use place_names::Names;
use std::ops::Range;
use std::sync::Arc;

/// How far a value follows from the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// The rules take it for likely: "people" for civilians.
    Likely,
    /// The text says it.
    Said,
}

/// Where a value came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The words, as bytes of the text.
    pub range: Range<usize>,
    /// The field that they fill in.
    pub field: Field,
    /// What the field says by them, as it is typed.
    pub text: String,
    /// How far that follows.
    pub confidence: Confidence,
}

/// What a text names and the draft does not take over: only a person can say what is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsure {
    /// The words, as bytes of the text.
    pub range: Range<usize>,
    /// The field that they may belong to.
    pub field: Field,
    /// The names of what may be meant, the likeliest first.
    pub candidates: Vec<String>,
}

/// The draft of an incident out of a text. Its narrative is left blank: an article belongs to whoever
/// wrote it, and what happened is for a person to say in their own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The values.
    pub entry: Entry,
    /// Where they came from, in the order of the text.
    pub marks: Vec<Mark>,
    /// What a person has to look at.
    pub unsure: Vec<Unsure>,
    /// The language of the text.
    pub language: Language,
    /// Further events that the same text tells of.
    pub others: Vec<Draft>,
}

/// Reads articles by the places that a register knows. It takes a moment to build: keep it.
#[derive(Debug)]
pub struct Reader {
    places: Arc<Places>,
    names: Names,
}

impl Reader {
    /// A reader that knows these places.
    pub fn new(places: Arc<Places>) -> Self {
        Self {
            names: Names::of(&places),
            places,
        }
    }

    /// Whether it knows these very places, and no others.
    pub fn knows(&self, places: &Arc<Places>) -> bool {
        Arc::ptr_eq(&self.places, places)
    }

    /// Reads a text. "Yesterday" is counted from the day it says it was published, or else from
    /// `reading.today`; where there is neither it is left out.
    pub fn read(&self, text: &str, reading: &Reading) -> Draft {
        assembling::draft(text, reading, &self.places, &self.names)
    }
}

/// Texts longer than this are not read to the end, in bytes: no report of an event is.
pub const LONGEST: usize = 200_000;
