//! Words as a caret goes through them, and what Backspace takes of a letter with marks. It must not
//! know where anything is drawn.

use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// The word behind a place: the first one that ends after it.
fn next_word(text: &str, at: usize) -> Option<Range<usize>> {
    words(text).find(|word| word.end > at)
}

fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.unicode_word_indices().map(|(from, word)| from..from + word.len())
}

/// The end of the word that a place is in or before, or that of the text.
pub(super) fn word_end(text: &str, at: usize) -> usize {
    next_word(text, at).map_or(text.len(), |word| word.end)
}

/// The beginning of the next word, as fields of Windows go: none goes to the end of the text.
pub(super) fn next_word_start(text: &str, at: usize) -> usize {
    words(text).find(|word| word.start > at).map_or(text.len(), |word| word.start)
}

/// The beginning of the word that a place is in or behind, or that of the text.
pub(super) fn word_start(text: &str, at: usize) -> usize {
    words(text)
        .take_while(|word| word.start < at)
        .last()
        .map_or(0, |word| word.start)
}

/// What a double click takes: the word around a place, or what stands between two words there.
pub(super) fn word_around(text: &str, at: usize) -> Range<usize> {
    let mut parts = text.split_word_bound_indices().map(|(from, part)| from..from + part.len());
    parts.find(|part| at < part.end).unwrap_or(text.len()..text.len())
}

/// What Backspace takes of a letter with its marks: of Arabic the last mark, of a letter of Latin and
/// its like all, as Pango says with `backspace_deletes_character`.
pub(super) fn last_of(cell: &str) -> usize {
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
