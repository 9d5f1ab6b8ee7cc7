//! A passage's source as text, and text as a source. Reading what was printed gives the same text.
//! Knows nothing of where passages stand.

use super::citable::Citable;
use super::known::{Known, Meaning};
use super::source::{Fixed, Piece, What, braced, escaped, pieces};
use crate::report::content::{Destination, Span, Text};
use crate::words::Words;
use std::ops::Range;

/// A name in braces that says nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Where it stands in the source, in bytes, with its braces.
    pub range: Range<usize>,
    /// The name.
    pub name: String,
    /// Whether there is a figure of that name, and only no number.
    pub named: bool,
}

/// Reads sources.
pub struct Reading<'a> {
    /// What names stand for.
    pub known: &'a Known,
    /// The words of the report's language.
    pub words: &'a Words,
    /// The sources, which take in what is cited.
    pub citable: &'a mut Citable,
}

impl Reading<'_> {
    /// The text of a source, and the names in it that say nothing.
    pub fn text(&mut self, source: &str) -> (Text, Vec<Unread>) {
        let mut unread = Vec::new();
        let text = self.spans(source, &pieces(source), &mut unread);
        (joined(text), unread)
    }

    fn spans(&mut self, source: &str, pieces: &[Piece], unread: &mut Vec<Unread>) -> Text {
        let mut text = Text::new();
        for piece in pieces {
            let mut typed = |name: &str, named: bool| {
                unread.push(Unread {
                    range: piece.range.clone(),
                    name: name.to_owned(),
                    named,
                });
                Span::Words(source[piece.range.clone()].to_owned())
            };
            match &piece.what {
                What::Words(words) => text.push(Span::Words(words.clone())),
                What::Strong(inside) => {
                    let inside = self.spans(source, inside, unread);
                    text.push(Span::Strong(inside));
                }
                What::Named(name) => text.push(match self.known.meaning(name, self.words) {
                    Meaning::Shown(span) => span,
                    Meaning::Nothing(span) => {
                        typed(name.trim(), true);
                        span
                    }
                    Meaning::Unknown => typed(name.trim(), false),
                }),
                What::Fixed(Fixed::Cite, called) => {
                    let numbers = self.citable.cite(called);
                    if numbers.is_empty() {
                        text.push(typed(called, false));
                    }
                    text.extend(numbers.into_iter().map(Span::Cite));
                }
                What::Fixed(kind, said) => text.push(fixed(*kind, said)),
                What::Link { to, inside } => match self.destination(to) {
                    Some(to) => {
                        let words = joined(self.spans(source, inside, unread));
                        text.push(Span::Link { words, to });
                    }
                    None if inside.is_empty() => text.push(typed(to, false)),
                    None => {
                        typed(to, false);
                        text.extend(self.spans(source, inside, unread));
                    }
                },
            }
        }
        text
    }

    /// Where a link leads: a place of the report, or an address that may be opened from a page that
    /// strangers read.
    fn destination(&self, to: &str) -> Option<Destination> {
        let rest = ["https://", "http://"]
            .into_iter()
            .find_map(|scheme| to.strip_prefix(scheme));
        if rest.is_some_and(is_address) {
            Some(Destination::Address(to.to_owned()))
        } else {
            let place = self.known.places.contains(to);
            place.then(|| Destination::Place(to.to_owned()))
        }
    }
}

/// Whether this can stand after the scheme of an address: not where a line or a word ends in it.
fn is_address(rest: &str) -> bool {
    let ends = |letter: char| letter.is_whitespace() || letter.is_control();
    !rest.is_empty() && !rest.contains(ends)
}

fn fixed(kind: Fixed, text: &str) -> Span {
    let text = text.to_owned();
    match kind {
        Fixed::Count => Span::Count(text),
        Fixed::Date => Span::Date(text),
        Fixed::Name | Fixed::Cite => Span::Data(text),
        Fixed::Reference => Span::Reference(text),
        Fixed::Ordinal => Span::Ordinal(text),
        Fixed::Tag => Span::Tag(text),
    }
}

/// Text as a source.
pub fn print(text: &[Span], known: &Known) -> String {
    let parts = text.iter().map(|span| match span {
        Span::Words(words) => escaped(words),
        Span::Strong(inside) => format!("*{}*", print(inside, known)),
        Span::Figure { name, .. } => format!("{{{name}}}"),
        Span::Count(text) => braced(Fixed::Count.code(), text),
        Span::Date(text) => named(known, Fixed::Date, text),
        Span::Data(text) => named(known, Fixed::Name, text),
        Span::Reference(text) => braced(Fixed::Reference.code(), text),
        Span::Ordinal(text) => braced(Fixed::Ordinal.code(), text),
        Span::Cite(number) => {
            let called = known.citable.called(*number).unwrap_or_default();
            braced(Fixed::Cite.code(), called)
        }
        // They belong to tables, which nobody edits.
        Span::Letter(_) => String::new(),
        Span::Tag(word) => braced(Fixed::Tag.code(), word),
        Span::Link { words, to } => {
            let (Destination::Address(to) | Destination::Place(to)) = to;
            let to = escaped(to).replace('|', "\\|");
            format!("{{link:{to}|{}}}", print(words, known))
        }
    });
    parts.collect()
}

/// A date or name by what it is called, where it is one of those that sentences hold.
fn named(known: &Known, kind: Fixed, text: &str) -> String {
    let mut named = known.named.iter();
    match named.find(|(_, (of, said))| *of == kind && said == text) {
        Some((name, _)) => format!("{{{name}}}"),
        None => braced(kind.code(), text),
    }
}

/// Text whose words are not cut into parts, and that has no empty part: the form that a source gives.
pub fn joined(text: Text) -> Text {
    let mut joined = Text::with_capacity(text.len());
    for span in text {
        match (joined.last_mut(), span) {
            (_, Span::Words(words) | Span::Data(words) | Span::Date(words)) if words.is_empty() => {
            }
            (_, Span::Strong(inside)) if inside.is_empty() => {}
            (Some(Span::Words(before)), Span::Words(words)) => before.push_str(&words),
            (Some(Span::Strong(before)), Span::Strong(inside)) => {
                let all = before.drain(..).chain(inside).collect();
                *before = self::joined(all);
            }
            (_, Span::Strong(inside)) => joined.push(Span::Strong(self::joined(inside))),
            (_, Span::Link { words, to }) => {
                let words = self::joined(words);
                joined.push(Span::Link { words, to });
            }
            (_, span) => joined.push(span),
        }
    }
    joined
}
