//! Numbers in Arabic-Indic digits, as they must be handed to egui to be read right: it sets whatever
//! is of the Arabic script from right to left, digits too, and 24 would be read as 42. Knows nothing
//! of what else stands in a text, whose direction is egui's.

use std::borrow::Cow;

/// Whether it is a digit that egui turns: Arabic-Indic, or the extended ones of Persian keyboards.
fn is_turned(letter: char) -> bool {
    matches!(letter, '\u{0660}'..='\u{0669}' | '\u{06F0}'..='\u{06F9}')
}

/// Whether it stands between digits of one number: the Arabic separators of decimals and thousands.
fn is_separator(letter: char) -> bool {
    matches!(letter, '\u{066B}' | '\u{066C}')
}

/// The text with each such number turned. Every letter keeps its number of bytes, so that places in
/// the one are places in the other.
pub fn as_shaped(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_turned) {
        return Cow::Borrowed(text);
    }
    let letters: Vec<char> = text.chars().collect();
    let mut turned = String::with_capacity(text.len());
    let mut at = 0;
    while at < letters.len() {
        let rest = &letters[at..];
        let mut length = rest.iter().take_while(|one| is_turned(**one)).count();
        // A separator belongs to the number only if it goes on after it.
        while length > 0
            && rest.get(length).copied().is_some_and(is_separator)
            && rest.get(length + 1).copied().is_some_and(is_turned)
        {
            length += 1;
            length += rest[length..]
                .iter()
                .take_while(|one| is_turned(**one))
                .count();
        }
        if length == 0 {
            turned.push(letters[at]);
            at += 1;
        } else {
            turned.extend(rest[..length].iter().rev());
            at += length;
        }
    }
    Cow::Owned(turned)
}
