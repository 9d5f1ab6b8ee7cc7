//! Notes of a table: letters in it, and what they stand for under it. Knows nothing of what the notes
//! are about.

use crate::report::content::{Span, Text};
use crate::words::Words;

/// The notes of one table.
pub struct Lettered {
    letters: Vec<String>,
    notes: Vec<String>,
}

impl Lettered {
    /// None yet.
    pub fn new(words: &Words) -> Self {
        let letters = words.text("report-letters");
        Self {
            letters: letters.split_whitespace().map(str::to_owned).collect(),
            notes: Vec::new(),
        }
    }

    /// What stands behind the word that a note is about; nothing where there is no note. The same note
    /// has the same letter.
    pub fn mark(&mut self, note: &str) -> Text {
        if note.is_empty() {
            return Text::new();
        }
        let known = self.notes.iter().position(|known| known == note);
        let place = known.unwrap_or_else(|| {
            self.notes.push(note.to_owned());
            self.notes.len() - 1
        });
        vec![Span::Letter(self.letter(place))]
    }

    /// After the last letter come two of a kind, then three.
    fn letter(&self, place: usize) -> String {
        let count = self.letters.len().max(1);
        let letter = self.letters.get(place % count);
        letter.map_or_else(String::new, |letter| letter.repeat(place / count + 1))
    }

    /// All notes, for the foot of the table.
    pub fn note(&self) -> Text {
        let mut text = Text::new();
        for (place, note) in self.notes.iter().enumerate() {
            if place > 0 {
                text.push(Span::Words("  ".to_owned()));
            }
            text.push(Span::Letter(self.letter(place)));
            // Apart from the note, which may be read the other way.
            text.push(Span::Words("\u{a0}".to_owned()));
            text.push(Span::Data(note.clone()));
        }
        text
    }
}
