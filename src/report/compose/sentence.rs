//! Sentences of the Fluent files with figures, dates and names in them, as spans. Knows nothing of
//! which sentences there are.

use crate::report::content::{Destination, Span, Text};
use crate::words::{Message, Words};
use std::borrow::Cow;

/// What goes into a sentence stands in it as one character of the private use area until the
/// sentence is said, so that it can be told from the words around it.
const FIRST: u32 = 0xE000;

/// What stands before and after emphasised words in the Fluent files.
const EMPHASIS: char = '*';

/// A place in a sentence: its name in the Fluent files, and the name of the plain number behind it,
/// which chooses the plural form.
#[derive(Clone, Copy, Debug)]
pub struct Slot(pub &'static str, pub &'static str);

/// A sentence in the making.
pub struct Sentence<'w> {
    words: &'w Words,
    message: Message,
    parts: Vec<Text>,
}

impl<'w> Sentence<'w> {
    /// The sentence with this key.
    pub fn new(words: &'w Words, key: impl Into<Cow<'static, str>>) -> Self {
        Self {
            words,
            message: Message::new(key),
            parts: Vec::new(),
        }
    }

    /// Puts text into a place.
    #[must_use]
    pub fn text(mut self, slot: &'static str, text: Text) -> Self {
        let mark = FIRST + self.parts.len() as u32;
        let mark = char::from_u32(mark).map(String::from).unwrap_or_default();
        self.message = self.message.with(slot, mark);
        self.parts.push(text);
        self
    }

    /// Puts a number into a place, with the plain number that chooses the plural form.
    #[must_use]
    pub fn number(self, slot: Slot, text: Text, plain: u64) -> Self {
        let mut sentence = self.text(slot.0, text);
        sentence.message = sentence.message.with(slot.1, plain);
        sentence
    }

    /// Puts text of a record or of the settings into a place.
    #[must_use]
    pub fn data(self, slot: &'static str, text: impl Into<String>) -> Self {
        self.text(slot, vec![Span::Data(text.into())])
    }

    /// Puts a date or a month into a place.
    #[must_use]
    pub fn date(self, slot: &'static str, text: impl Into<String>) -> Self {
        self.text(slot, vec![Span::Date(text.into())])
    }

    /// Puts a link to a place of the report into a place.
    #[must_use]
    pub fn link(self, slot: &'static str, words: Text, place: &str) -> Self {
        let to = Destination::Place(place.to_owned());
        self.text(slot, vec![Span::Link { words, to }])
    }

    /// Lets a code choose between the forms of the sentence.
    #[must_use]
    pub fn code(mut self, slot: &'static str, code: &str) -> Self {
        self.message = self.message.with(slot, code);
        self
    }

    /// Says it.
    pub fn say(self) -> Text {
        let said = self.words.say(&self.message);
        let mut text = Text::new();
        for (index, part) in said.split(EMPHASIS).enumerate() {
            let spans = self.spans(part);
            match index % 2 {
                0 => text.extend(spans),
                _ => text.push(Span::Strong(spans)),
            }
        }
        text
    }

    fn spans(&self, said: &str) -> Text {
        let mut text = Text::new();
        let mut words = String::new();
        for letter in said.chars() {
            let part = (letter as u32).checked_sub(FIRST);
            match part.and_then(|part| self.parts.get(part as usize)) {
                Some(part) => {
                    if !words.is_empty() {
                        text.push(Span::Words(std::mem::take(&mut words)));
                    }
                    text.extend(part.iter().cloned());
                }
                None => words.push(letter),
            }
        }
        if !words.is_empty() {
            text.push(Span::Words(words));
        }
        text
    }
}
