//! The passages of a report that a person may edit: what was generated, what stands, and what is to
//! be said of it. Knows nothing of how a passage is read or stored.

use super::Text;
use crate::words::Message;
use std::ops::Range;

/// An editable text of the report.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// Where it stands, the same in every month and language: `front.title`, `attacks.prose`.
    pub place: String,
    /// What it is called, for the window.
    pub name: Message,
    /// The place of the section that it belongs to; `front` for page one, empty where the report has
    /// no such place this month.
    pub section: String,
    /// Whether it is one line, such as a title, and not paragraphs.
    pub line: bool,
    /// The source of the generated text, a paragraph each.
    pub generated: Vec<String>,
    /// The source of the text that stands.
    pub source: Vec<String>,
    /// Whether a person wrote what stands.
    pub edited: bool,
    /// Whether the generated text reads differently today than when a person wrote over it.
    pub overtaken: bool,
    /// The text that stands, a paragraph each.
    pub text: Vec<Text>,
    /// What is to be said of it.
    pub flags: Vec<Flag>,
    /// Titles or findings that the figures bear out, the generated one first; for titles and
    /// findings alone.
    pub offers: Vec<Offer>,
}

impl Passage {
    /// The flags that nobody gave a reason for.
    pub fn open_flags(&self) -> impl Iterator<Item = &Flag> {
        self.flags.iter().filter(|flag| flag.settled.is_none())
    }
}

/// Something in an edited passage that a person should look at.
#[derive(Clone, Debug, PartialEq)]
pub struct Flag {
    /// The paragraph, by place.
    pub paragraph: usize,
    /// Where in the source of the paragraph, in bytes.
    pub range: Range<usize>,
    /// What it is about.
    pub kind: FlagKind,
    /// The text that is flagged, as it stands in the source.
    pub said: String,
    /// The placeholders that could stand there instead, without braces, the likeliest first.
    pub meant: Vec<String>,
    /// What is the matter, and what to do.
    pub message: Message,
    /// Why it stays, where a person said so: it is settled then.
    pub settled: Option<String>,
}

/// What a flag is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FlagKind {
    /// A placeholder that names nothing.
    UnknownName,
    /// A placeholder of a figure that has no number this month.
    NoNumber,
    /// A typed number that a figure has too.
    Typed,
    /// A typed number that no figure has.
    Unmatched,
    /// A word of change with no figure beside it.
    ChangeAlone,
    /// A word of change that the figure beside it does not bear out.
    Contradicts,
    /// A title or finding that the figures no longer bear out.
    NotBorneOut,
    /// A passage whose place the report does not have this month.
    NoPlace,
}

impl FlagKind {
    /// The code that programs read.
    pub fn code(self) -> &'static str {
        match self {
            Self::UnknownName => "unknown_name",
            Self::NoNumber => "no_number",
            Self::Typed => "typed",
            Self::Unmatched => "unmatched",
            Self::ChangeAlone => "change_alone",
            Self::Contradicts => "contradicts",
            Self::NotBorneOut => "not_borne_out",
            Self::NoPlace => "no_place",
        }
    }
}

/// A title or finding that the figures bear out.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// The rule that it was made by, with what it is about: `driven attacks.by_tactic.assassination`.
    pub rule: String,
    /// Its source.
    pub source: String,
    /// The text.
    pub text: Text,
}

/// A name that can stand in braces, with what it says today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureName {
    /// The name: `attacks.confirmed@previous`.
    pub name: String,
    /// What stands in its place.
    pub shown: String,
}
