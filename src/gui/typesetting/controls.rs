//! Letters by what they do to the order of a text, and what of a typed or pasted text is kept. It must
//! not know how text is laid out.

use super::layout::Direction;
use std::borrow::Cow;

/// Whether it orders text and is not seen: the property `Bidi_Control` of Unicode.
pub fn is_bidi_control(letter: char) -> bool {
    matches!(letter, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether it belongs to a script that is read from right to left, or is one of its digits or marks.
pub fn is_right_to_left(letter: char) -> bool {
    matches!(letter,
        '\u{0590}'..='\u{08FF}' | '\u{200F}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

/// Whether egui would show it wrong: some of it is read from right to left.
pub fn needs_order(text: &str) -> bool {
    // Latin with any European mark is below U+0590.
    !text.is_ascii() && text.chars().any(is_right_to_left)
}

/// The direction of a paragraph by its first letter that has one.
pub fn direction(paragraph: &str) -> Option<Direction> {
    paragraph.chars().find_map(|letter| match letter {
        '\u{200F}' | '\u{061C}' => Some(Direction::RightToLeft),
        '\u{200E}' => Some(Direction::LeftToRight),
        letter if !letter.is_alphabetic() => None,
        letter if is_right_to_left(letter) => Some(Direction::RightToLeft),
        _ => Some(Direction::LeftToRight),
    })
}

/// What is kept of a text that was typed or pasted: no controls, and line breaks only where there may
/// be several lines. Joiners are letters of their words and stay.
pub fn kept(text: &str, several: bool) -> Cow<'_, str> {
    if !text.chars().any(|letter| is_changed(letter, several)) {
        return Cow::Borrowed(text);
    }
    let mut kept = String::with_capacity(text.len());
    let mut before = None;
    for letter in text.chars() {
        match letter {
            '\n' if before == Some('\r') => {}
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' if several => kept.push('\n'),
            '\n' | '\r' | '\t' | '\u{85}' | '\u{2028}' | '\u{2029}' => kept.push(' '),
            letter if is_changed(letter, several) => {}
            letter => kept.push(letter),
        }
        before = Some(letter);
    }
    Cow::Owned(kept)
}

fn is_changed(letter: char, several: bool) -> bool {
    match letter {
        '\n' => !several,
        '\u{2028}' | '\u{2029}' | '\u{FEFF}' => true,
        letter => letter.is_control() || is_bidi_control(letter),
    }
}

/// The text of one paragraph as it is laid out: what would break its line is a space. Every letter
/// keeps its number of bytes, so that places in the one are places in the other.
pub fn unbroken(text: &str) -> Cow<'_, str> {
    let breaks = |letter| {
        matches!(
            letter,
            '\t' | '\n' | '\u{B}' | '\u{C}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}'
        )
    };
    if !text.chars().any(breaks) {
        return Cow::Borrowed(text);
    }
    let space = |letter: char| match letter.len_utf8() {
        _ if !breaks(letter) => letter,
        1 => ' ',
        2 => '\u{A0}',
        _ => '\u{2002}',
    };
    Cow::Owned(text.chars().map(space).collect())
}
