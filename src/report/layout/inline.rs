//! Running text to pieces that the typesetter takes. Knows nothing of lines.

use crate::report::content::{Destination, Span};
use crate::report::fonts::Face;
use crate::report::page::Target;
use crate::report::text::{Piece, is_right_to_left};
use crate::report::theme::{self, Type};
use crate::words::Language;

/// The place of a source.
pub fn source_place(number: u32) -> String {
    format!("source-{number}")
}

/// How numbers of sources stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cites {
    /// Raised, after the word that they are about.
    Raised,
    /// On the line, in a column of their own.
    Level,
}

/// The pieces of a text in a style.
pub fn pieces(text: &[Span], style: Type, language: Language) -> Vec<Piece> {
    pieces_with(text, style, (Cites::Raised, language))
}

/// The pieces of a text whose numbers of sources stand as said.
pub fn pieces_with(text: &[Span], style: Type, cites: (Cites, Language)) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(text.len());
    add(&mut pieces, text, style, None, cites);
    pieces
}

fn add(
    pieces: &mut Vec<Piece>,
    text: &[Span],
    style: Type,
    link: Option<&Target>,
    cites: (Cites, Language),
) {
    let mut before: Option<&Span> = None;
    for span in text {
        if matches!((before, span), (Some(Span::Cite(_)), Span::Cite(_))) {
            // Without it, two numbers would read as one.
            pieces.push(raised(",".to_owned(), style, None));
        }
        before = Some(span);
        match span {
            Span::Words(text) | Span::Count(text) | Span::Ordinal(text) => {
                pieces.push(run(text.clone(), style, link));
            }
            Span::Figure { name, shown } => {
                pieces.push(run(shown.clone(), style, link).showing(name));
            }
            Span::Data(text) | Span::Reference(text) => {
                let piece = run(text.clone(), style, link);
                let foreign = cites.1.is_right_to_left() || text.chars().any(is_right_to_left);
                pieces.push(if foreign { piece.isolated() } else { piece });
            }
            Span::Date(date) => pieces.push(run(tied(date), style, link)),
            Span::Strong(inside) => add(pieces, inside, strong(style), link, cites),
            Span::Link { words, to } => {
                let target = match to {
                    Destination::Address(address) => Target::Address(address.clone()),
                    Destination::Place(place) => Target::Place(place.clone()),
                };
                add(
                    pieces,
                    words,
                    style.coloured(theme::ACCENT),
                    Some(&target),
                    cites,
                );
            }
            Span::Cite(number) => pieces.push(cite(*number, style, cites)),
            // Alone, lest it joins the word before it as one of its letters.
            Span::Letter(letter) => pieces.push(raised(letter.clone(), style, None).isolated()),
            Span::Tag(word) => {
                let spaced = matches!(pieces.last(), Some(Piece::Text { text, .. })
                    if text.ends_with(char::is_whitespace));
                if !spaced && !pieces.is_empty() {
                    pieces.push(Piece::text("\u{a0}\u{a0}", style));
                }
                pieces.push(Piece::Tag(word.clone()));
            }
        }
    }
}

fn run(text: String, style: Type, link: Option<&Target>) -> Piece {
    Piece::Text {
        text,
        style,
        rise: 0.0,
        link: link.cloned(),
        figure: None,
    }
}

fn strong(style: Type) -> Type {
    match style.face {
        Face::Regular | Face::Medium => style.faced(Face::SemiBold),
        _ => style,
    }
}

fn cite(number: u32, style: Type, (cites, language): (Cites, Language)) -> Piece {
    let link = Some(Target::Place(source_place(number)));
    let text = language.digits(number);
    match cites {
        Cites::Raised => raised(text, style, link),
        Cites::Level => Piece::Text {
            text,
            style,
            rise: 0.0,
            link,
            figure: None,
        },
    }
}

fn raised(text: String, style: Type, link: Option<Target>) -> Piece {
    Piece::Text {
        text,
        style: Type {
            size: theme::NOTE_NUMBER,
            face: Face::SemiBold,
            tabular: false,
            ..style.coloured(theme::ACCENT)
        },
        rise: style.size * theme::NOTE_RISE,
        link,
        figure: None,
    }
}

/// A date whose day stays with its month.
fn tied(date: &str) -> String {
    match date.split_once(' ') {
        Some((day, rest)) if day.chars().all(char::is_numeric) => {
            format!("{day}\u{a0}{rest}")
        }
        _ => date.to_owned(),
    }
}
