//! Words as a caret goes through them, and what Backspace takes of a letter with marks. It must not
//! know where anything is drawn.

use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// The words of a text, and what stands between them: each part with whether it is a word. As Pango
/// has it, a word is letters, digits and their marks; anything else ends it.
fn parts(text: &str) -> impl Iterator<Item = (Range<usize>, bool)> {
    let mut letters = text.grapheme_indices(true).peekable();
    let is_word = |letter: &str| letter.starts_with(char::is_alphanumeric);
    std::iter::from_fn(move || {
        let (from, first) = letters.next()?;
        let kind = is_word(first);
        let mut to = from + first.len();
        while let Some((at, letter)) = letters.next_if(|(_, letter)| is_word(letter) == kind) {
            to = at + letter.len();
        }
        Some((from..to, kind))
    })
}

fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    parts(text)
        .filter(|(_, is_word)| *is_word)
        .map(|(part, _)| part)
}

/// The end of the word that a place is in or before, or that of the text.
pub fn word_end(text: &str, at: usize) -> usize {
    words(text)
        .find(|word| word.end > at)
        .map_or(text.len(), |word| word.end)
}

/// The beginning of the next word, as fields of Windows go: none goes to the end of the text.
pub fn next_word_start(text: &str, at: usize) -> usize {
    words(text)
        .find(|word| word.start > at)
        .map_or(text.len(), |word| word.start)
}

/// The beginning of the word that a place is in or behind, or that of the text.
pub fn word_start(text: &str, at: usize) -> usize {
    words(text)
        .take_while(|word| word.start < at)
        .last()
        .map_or(0, |word| word.start)
}

/// What a double click takes: the word around a place, or what stands between two words there.
pub fn word_around(text: &str, at: usize) -> Range<usize> {
    let around = parts(text).map(|(part, _)| part).find(|part| at < part.end);
    around.unwrap_or(text.len()..text.len())
}

/// What Backspace takes of a letter with its marks: of Arabic the last mark, of a letter of Latin and
/// its like all, as Pango says with `backspace_deletes_character`.
pub fn last_of(cell: &str) -> usize {
    let Some(base) = cell.chars().next() else {
        return 0;
    };
    let last = cell.chars().next_back().map_or(0, char::len_utf8);
    if is_whole(base) { cell.len() } else { last }
}

/// Whether its marks go with it: letters of Latin, Greek and Cyrillic, kana, Hangul and pictures.
fn is_whole(base: char) -> bool {
    matches!(base,
        '\r' | '\u{20}'..='\u{02AF}' | '\u{1E00}'..='\u{1EFF}'
        | '\u{0370}'..='\u{03FF}' | '\u{1F00}'..='\u{1FFF}'
        | '\u{0400}'..='\u{052F}'
        | '\u{3040}'..='\u{30FF}'
        | '\u{1100}'..='\u{11FF}' | '\u{AC00}'..='\u{D7A3}'
        | '\u{2190}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}')
}
