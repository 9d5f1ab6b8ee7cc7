//! A paragraph as it is typed: text in which figures stand whole, under the value that they have
//! today. Knows nothing of how it is shown.

use crate::gui::typesetting::Buffer;
use crate::report::content::FigureName;
use crate::report::editing::{Fixed, Piece, What, escaped, pieces};
use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

/// What stands in a text for a source.
const CITED: &str = "[…]";

/// What a chip is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A figure.
    Figure,
    /// A date, a name, a source: text that is put in and is no figure.
    Text,
    /// A name that says nothing.
    Unknown,
}

/// Something in a text that is put in by its name and stays whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// Where it stands, in characters.
    pub range: Range<usize>,
    /// How the source has it, with its braces.
    pub source: String,
    /// What it is.
    pub kind: Kind,
}

impl Chip {
    /// The name in its braces.
    pub fn name(&self) -> &str {
        self.source.trim_start_matches('{').trim_end_matches('}')
    }
}

/// What stands in a text beside its letters. Ranges are in characters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// What stays whole, in order.
    pub chips: Vec<Chip>,
    /// What is emphasised, in order.
    pub strong: Vec<Range<usize>>,
}

/// A paragraph as it is typed.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    text: String,
    /// Whoever lays the text out reads them while it is being changed.
    marks: Rc<RefCell<Marks>>,
    /// Where the cursor belongs, where that is not where the letters that were typed or taken say.
    moved: Option<usize>,
}

impl Typed {
    /// Reads a source; names are shown as what they say today.
    pub fn read(source: &str, names: &[FigureName]) -> Self {
        let mut typed = Self::default();
        typed.take(source, &pieces(source), names, false);
        typed
    }

    fn take(&mut self, source: &str, pieces: &[Piece], names: &[FigureName], strong: bool) {
        for piece in pieces {
            let from = self.length();
            let raw = &source[piece.range.clone()];
            let chip = match &piece.what {
                What::Words(words) => {
                    self.text.push_str(words);
                    None
                }
                What::Strong(inside) => {
                    self.take(source, inside, names, true);
                    None
                }
                What::Named(name) => Some(shown(name.trim(), raw, names)),
                What::Fixed(Fixed::Cite, _) => Some((CITED.to_owned(), Kind::Text)),
                What::Fixed(_, text) => Some((text.clone(), Kind::Text)),
                What::Link { inside, .. } => {
                    let mut words = Self::default();
                    words.take(source, inside, names, false);
                    Some((words.text, Kind::Text))
                }
            };
            let is_strong = matches!(piece.what, What::Strong(_));
            if let Some((shown, kind)) = chip {
                self.text.push_str(&shown);
                let range = from..self.length();
                let source = raw.to_owned();
                self.marks.borrow_mut().chips.push(Chip {
                    range,
                    source,
                    kind,
                });
            }
            if is_strong && !strong {
                let range = from..self.length();
                self.marks.borrow_mut().strong.push(range);
            }
        }
    }

    /// What stands beside the letters; it changes with them.
    pub fn marks(&self) -> Rc<RefCell<Marks>> {
        Rc::clone(&self.marks)
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How many characters it has.
    pub fn length(&self) -> usize {
        self.text.chars().count()
    }

    /// Its source.
    pub fn source(&self) -> String {
        let mut source = String::new();
        self.write(|part, _| source.push_str(part));
        source
    }

    /// Where a range of the source, in bytes, stands in the text, in characters.
    pub fn spot(&self, range: &Range<usize>) -> Range<usize> {
        let mut at = 0;
        let mut found: Option<Range<usize>> = None;
        self.write(|part, shown| {
            let here = at..at + part.len();
            at = here.end;
            if here.start < range.end && here.end > range.start && !shown.is_empty() {
                let start = found.as_ref().map_or(shown.start, |found| found.start);
                found = Some(start..shown.end);
            }
        });
        found.unwrap_or(0..0)
    }

    /// Writes the source part by part, with the characters of the text that each part is for.
    fn write(&self, mut part: impl FnMut(&str, Range<usize>)) {
        let marks = self.marks.borrow();
        let mut chips = marks.chips.iter().peekable();
        let mut inside: Option<Range<usize>> = None;
        for (index, letter) in self.text.chars().enumerate() {
            for strong in &marks.strong {
                if strong.start == index || strong.end == index {
                    part("*", index..index);
                }
            }
            if chips.peek().is_some_and(|chip| chip.range.start == index)
                && let Some(chip) = chips.next()
            {
                part(&chip.source, chip.range.clone());
                inside = Some(chip.range.clone());
            }
            if inside.as_ref().is_some_and(|chip| chip.contains(&index)) {
                continue;
            }
            part(&escaped(&letter.to_string()), index..index + 1);
        }
        let end = self.length();
        for strong in &marks.strong {
            if strong.end == end {
                part("*", end..end);
            }
        }
    }

    /// Where the cursor belongs after what was typed or taken, once.
    pub fn take_moved(&mut self) -> Option<usize> {
        self.moved.take()
    }

    /// The chip that a place is strictly inside of.
    pub fn chip_around(&self, at: usize) -> Option<Range<usize>> {
        let marks = self.marks.borrow();
        let mut chips = marks.chips.iter().map(|chip| &chip.range);
        chips.find(|chip| chip.start < at && at < chip.end).cloned()
    }

    /// The brace that was opened before a place and not closed, and what was typed after it.
    pub fn open_brace(&self, at: usize) -> Option<(usize, String)> {
        let letters: Vec<char> = self.text.chars().take(at).collect();
        let from = letters.iter().rposition(|letter| *letter == '{')?;
        let typed: String = letters[from + 1..].iter().collect();
        let is_name = |letter: char| letter.is_alphanumeric() || "._@-".contains(letter);
        let marks = self.marks.borrow();
        let mut chips = marks.chips.iter();
        let is_typed = !chips.any(|chip| chip.range.contains(&from));
        (is_typed && typed.chars().all(is_name)).then_some((from, typed))
    }

    /// Puts what a name says in place of some characters. The cursor belongs behind it then.
    pub fn put(&mut self, range: Range<usize>, name: &FigureName) {
        self.put_named(range, &name.name, std::slice::from_ref(name));
    }

    fn put_named(&mut self, range: Range<usize>, name: &str, names: &[FigureName]) {
        self.remove(range.clone());
        let at = range.start.min(self.length());
        let source = format!("{{{name}}}");
        let (shown, kind) = shown(name, &source, names);
        let length = shown.chars().count();
        self.add(&shown, at);
        let mut marks = self.marks.borrow_mut();
        let chip = Chip {
            range: at..at + length,
            source,
            kind,
        };
        let place = marks.chips.partition_point(|known| known.range.start < at);
        marks.chips.insert(place, chip);
        self.moved = Some(at + length);
    }

    /// Makes a name that was typed with both of its braces what it says; one that says nothing is
    /// flagged so.
    pub fn close_brace(&mut self, at: usize, names: &[FigureName]) {
        let ends = self.text.chars().nth(at.wrapping_sub(1)) == Some('}');
        if !ends {
            return;
        }
        if let Some((from, typed)) = self.open_brace(at - 1)
            && !typed.is_empty()
        {
            self.put_named(from..at, &typed, names);
        }
    }

    /// Parts it in two; this one keeps what is before the place.
    #[must_use]
    pub fn part(&mut self, at: usize, names: &[FigureName]) -> Self {
        let at = self.chip_around(at).map_or(at, |chip| chip.end);
        let mut second = Self::read(&self.source(), names);
        second.remove(0..at);
        second.moved = Some(0);
        let end = self.length();
        self.remove(at..end);
        second
    }

    /// Types letters at a place, in characters; returns how many there are then. They go behind a chip
    /// rather than into it.
    pub fn type_in(&mut self, text: &str, at: usize) -> usize {
        let at = self.chip_around(at).map_or(at, |chip| chip.end);
        // A paragraph is one: lines that are pasted are joined.
        let one: String = text
            .chars()
            .map(|letter| if letter.is_whitespace() { ' ' } else { letter })
            .filter(|letter| !letter.is_control())
            .collect();
        self.add(&one, at);
        self.moved = None;
        at + one.chars().count()
    }

    /// Where a place in bytes is, in characters.
    pub fn letter(&self, byte: usize) -> usize {
        self.text[..self.text.floor_char_boundary(byte)]
            .chars()
            .count()
    }

    /// Where a place in characters is, in bytes.
    pub fn byte(&self, at: usize) -> usize {
        let mut letters = self.text.char_indices();
        letters.nth(at).map_or(self.text.len(), |(byte, _)| byte)
    }

    /// Adds letters and moves what stands behind them.
    fn add(&mut self, text: &str, at: usize) {
        let byte = self.byte(at);
        self.text.insert_str(byte, text);
        let by = text.chars().count();
        let mut marks = self.marks.borrow_mut();
        for chip in &mut marks.chips {
            if chip.range.start >= at {
                chip.range = chip.range.start + by..chip.range.end + by;
            }
        }
        for strong in &mut marks.strong {
            if strong.start >= at {
                *strong = strong.start + by..strong.end + by;
            } else if strong.end > at {
                strong.end += by;
            }
        }
    }

    /// Takes letters out, and with them every chip that they touch.
    pub fn remove(&mut self, range: Range<usize>) {
        let mut range = range.start..range.end.min(self.length());
        if range.is_empty() {
            return;
        }
        let mut marks = self.marks.borrow_mut();
        for chip in &marks.chips {
            if chip.range.start < range.end && chip.range.end > range.start {
                range.start = range.start.min(chip.range.start);
                range.end = range.end.max(chip.range.end);
            }
        }
        let by = range.end - range.start;
        let touched = |of: &Range<usize>| of.start < range.end && of.end > range.start;
        marks.chips.retain(|chip| !touched(&chip.range));
        for chip in &mut marks.chips {
            if chip.range.start >= range.end {
                chip.range = chip.range.start - by..chip.range.end - by;
            }
        }
        let left = |at: usize| {
            if at >= range.end {
                at - by
            } else {
                at.min(range.start)
            }
        };
        for strong in &mut marks.strong {
            *strong = left(strong.start)..left(strong.end);
        }
        marks.strong.retain(|strong| !strong.is_empty());
        drop(marks);
        let bytes = self.byte(range.start)..self.byte(range.end);
        self.text.replace_range(bytes, "");
        self.moved = Some(range.start);
    }
}

/// What a name is shown as, and what that is.
fn shown(name: &str, raw: &str, names: &[FigureName]) -> (String, Kind) {
    match names.iter().find(|known| known.name == name) {
        Some(known) if name.contains('.') => (known.shown.clone(), Kind::Figure),
        Some(known) => (known.shown.clone(), Kind::Text),
        None => (raw.to_owned(), Kind::Unknown),
    }
}

impl Buffer for Typed {
    fn text(&self) -> &str {
        &self.text
    }

    fn put(&mut self, at: usize, text: &str) -> usize {
        let end = self.type_in(text, self.letter(at));
        self.byte(end)
    }

    fn take(&mut self, range: Range<usize>) -> usize {
        self.remove(self.letter(range.start)..self.letter(range.end));
        let at = self.moved.unwrap_or_else(|| self.letter(range.start));
        self.byte(at)
    }
}
