//! Text as it is shaped, and as it is found again where it was. Knows nothing of glyphs.

use super::Piece;

/// Keeps the direction of what is between from what is around it: U+2068 and U+2069.
pub const ISOLATE: char = '\u{2068}';
/// The end of it.
pub const END_ISOLATE: char = '\u{2069}';

/// The text of all pieces as it is shaped, and where each of them ends in it. Words are never
/// broken at a hyphen, and what would end a line or turn the direction is taken out.
pub fn flow(pieces: &[Piece]) -> (String, Vec<usize>) {
    let mut flowing = String::new();
    let mut ends = Vec::with_capacity(pieces.len());
    for piece in pieces {
        if let Piece::Text { text, .. } = piece {
            let mut before = None;
            let mut letters = text.chars().peekable();
            while let Some(letter) = letters.next() {
                let inside = before.is_some_and(char::is_alphanumeric)
                    && letters.peek().is_some_and(|next| next.is_alphanumeric());
                match letter {
                    ISOLATE if before.is_none() => flowing.push(letter),
                    END_ISOLATE if letters.peek().is_none() => flowing.push(letter),
                    '-' if inside => flowing.push('\u{2011}'),
                    '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {}
                    letter if letter.is_whitespace() && !is_fixed_space(letter) => {
                        flowing.push(' ');
                    }
                    letter if letter.is_control() => {}
                    letter => flowing.push(letter),
                }
                before = Some(letter);
            }
        }
        ends.push(flowing.len());
    }
    (flowing, ends)
}

fn is_fixed_space(letter: char) -> bool {
    matches!(letter, '\u{A0}' | '\u{202F}' | '\u{2007}' | '\u{2009}')
}

/// What is found in the page where the text was set: plain hyphens and spaces.
pub fn searchable(text: &str) -> impl Iterator<Item = char> {
    text.chars().map(|letter| match letter {
        '\u{2011}' => '-',
        letter if is_fixed_space(letter) => ' ',
        letter => letter,
    })
}
