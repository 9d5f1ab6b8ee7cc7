//! The state of one field: caret, selection, what is being composed, and the way back. It must not
//! know egui's events nor how anything is drawn.

use super::act::{Act, End, Goal, Taken};
use super::caret::{Caret, Clings, Way};
use super::layout::{Direction, Layout};
use super::moves::{last_of, next_word_start, word_around, word_end, word_start};
use egui::Pos2;
use egui::util::undoer::Undoer;
use std::ops::Range;

/// What a field edits. Places are in bytes.
pub trait Buffer {
    /// All of it.
    fn text(&self) -> &str;
    /// Puts text in; returns where it ends. It need not take all of it.
    fn put(&mut self, at: usize, text: &str) -> usize;
    /// Takes text out; returns where it was. It may take more.
    fn take(&mut self, range: Range<usize>) -> usize;
}

impl Buffer for String {
    fn text(&self) -> &str {
        self
    }

    fn put(&mut self, at: usize, text: &str) -> usize {
        self.insert_str(at, text);
        at + text.len()
    }

    fn take(&mut self, range: Range<usize>) -> usize {
        self.replace_range(range.clone(), "");
        range.start
    }
}

/// Text that is still being composed, shown at the caret and not yet in the buffer.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Composed {
    pub(super) text: String,
    /// What of it the input method says is current.
    pub(super) current: Range<usize>,
}

/// What a drag of the pointer selects whole.
#[derive(Clone, Debug, Default, PartialEq)]
enum Grip {
    #[default]
    Letters,
    Words(Range<usize>),
    Paragraphs(Range<usize>),
}

/// A state that one can go back to.
#[derive(Clone, Debug, Default, PartialEq)]
struct Past {
    text: String,
    anchor: usize,
    at: usize,
}

/// The state of one field.
#[derive(Default)]
pub(super) struct Editor {
    pub(super) anchor: usize,
    pub(super) caret: Caret,
    pub(super) composed: Option<Composed>,
    /// Where across the lines Up and Down go along, in points.
    column: Option<f32>,
    grip: Grip,
    past: Undoer<Past>,
    /// Whether words end as in fields of Windows.
    pub(super) is_windows: bool,
}

impl Editor {
    /// What is selected.
    pub(super) fn selected(&self) -> Range<usize> {
        self.anchor.min(self.caret.at)..self.anchor.max(self.caret.at)
    }

    /// The caret as it is shown: behind what is being composed.
    pub(super) fn shown(&self) -> Caret {
        match &self.composed {
            Some(composed) => Caret::behind(self.caret.at + composed.current.end),
            None => self.caret,
        }
    }

    /// Puts the caret where it can stand in a text that may be another than it was.
    pub(super) fn settle(&mut self, layout: &Layout, length: usize) {
        self.caret.at = layout.stop(self.caret.at.min(length));
        self.anchor = layout.stop(self.anchor.min(length));
    }

    /// Follows a change that somebody else made to the text.
    pub(super) fn follow(&mut self, before: &str, after: &str) {
        self.composed = None;
        let common = |a: &mut dyn Iterator<Item = u8>, b: &mut dyn Iterator<Item = u8>| {
            a.zip(b).take_while(|(one, other)| one == other).count()
        };
        let head = common(&mut before.bytes(), &mut after.bytes());
        let most = before.len().min(after.len()) - head;
        let tail = common(&mut before.bytes().rev(), &mut after.bytes().rev()).min(most);
        let follow = |at: usize| {
            let to = if at <= head {
                at
            } else {
                // What was changed ends here.
                after.len() - tail.min(before.len().saturating_sub(at))
            };
            after.floor_char_boundary(to)
        };
        (self.anchor, self.caret.at) = (follow(self.anchor), follow(self.caret.at));
    }

    /// Stands somewhere with nothing selected.
    pub(super) fn stand(&mut self, caret: Caret) {
        self.caret = caret;
        self.anchor = caret.at;
        self.column = None;
    }

    /// Selects from one place to another.
    pub(super) fn select(&mut self, anchor: usize, at: usize) {
        self.stand(Caret::behind(at));
        self.anchor = anchor;
    }

    /// Keeps a state to go back to. `now` is in seconds.
    pub(super) fn remember(&mut self, text: &str, now: f64) {
        let past = self.now(text);
        self.past.feed_state(now, &past);
    }

    /// Forgets the way back.
    pub(super) fn forget(&mut self) {
        self.past = Undoer::default();
    }

    fn now(&self, text: &str) -> Past {
        Past {
            text: text.to_owned(),
            anchor: self.anchor,
            at: self.caret.at,
        }
    }

    /// Does something to the text; says whether that changed it. The layout is that of the text with
    /// nothing being composed.
    pub(super) fn act(&mut self, act: &Act, buffer: &mut dyn Buffer, layout: &Layout) -> bool {
        self.grip = Grip::Letters;
        match act {
            Act::Put(text) => self.put(buffer, text),
            Act::PutAll(text) => {
                self.select(0, buffer.text().len());
                self.put(buffer, text)
            }
            Act::Cut if self.selected().is_empty() => false,
            Act::Cut => self.put(buffer, ""),
            Act::Take(taken) => {
                let range = self.taken(*taken, buffer.text(), layout);
                self.take(buffer, range)
            }
            Act::TakeAround(before, behind) => {
                let (text, range) = (buffer.text(), self.selected());
                let length = |letters: usize, all: &mut dyn Iterator<Item = char>| {
                    all.take(letters).map(char::len_utf8).sum::<usize>()
                };
                let before = length(*before, &mut text[..range.start].chars().rev());
                let behind = length(*behind, &mut text[range.end..].chars());
                self.take(buffer, range.start - before..range.end + behind)
            }
            Act::Go { goal, selects } => {
                self.go(*goal, *selects, buffer.text(), layout);
                false
            }
            Act::SelectAll => {
                self.select(0, buffer.text().len());
                false
            }
            Act::Select(anchor, at) => {
                self.select(*anchor, *at);
                false
            }
            Act::Undo | Act::Redo => self.turn_back(act, buffer),
            Act::Compose(text, current) => {
                let changed = !text.is_empty() && self.put_nothing(buffer);
                self.composed = (!text.is_empty()).then(|| Composed {
                    text: text.clone(),
                    current: current.clone(),
                });
                changed
            }
            Act::Copy | Act::Leave => false,
        }
    }

    /// Takes what is selected.
    fn put_nothing(&mut self, buffer: &mut dyn Buffer) -> bool {
        !self.selected().is_empty() && self.put(buffer, "")
    }

    fn put(&mut self, buffer: &mut dyn Buffer, text: &str) -> bool {
        let range = self.selected();
        let from = if range.is_empty() {
            range.start
        } else {
            buffer.take(range.clone())
        };
        let to = if text.is_empty() {
            from
        } else {
            buffer.put(from, text)
        };
        self.stand(Caret::behind(to));
        !range.is_empty() || !text.is_empty()
    }

    fn take(&mut self, buffer: &mut dyn Buffer, range: Range<usize>) -> bool {
        if range.is_empty() {
            return false;
        }
        let is_before = range.start < self.caret.at || !self.selected().is_empty();
        let at = buffer.take(range);
        self.stand(if is_before {
            Caret::behind(at)
        } else {
            Caret { at, ..self.caret }
        });
        true
    }

    fn taken(&self, taken: Taken, text: &str, layout: &Layout) -> Range<usize> {
        let range = self.selected();
        if !range.is_empty() {
            return range;
        }
        let at = self.caret.at;
        let cell = match taken {
            Taken::Before => layout.previous(at).map(|cell| {
                let kept = cell.len() - last_of(&text[cell.clone()]);
                cell.start + kept..cell.end
            }),
            Taken::Behind => layout.next(at),
            Taken::WordBefore => Some(word_start(text, at)..at),
            Taken::WordBehind => Some(at..self.word_on(text, at)),
            Taken::ParagraphBefore => Some(layout.paragraph(at).start.min(at)..at),
            Taken::ParagraphBehind => Some(at..layout.paragraph(at).end.max(at)),
        };
        cell.unwrap_or(at..at)
    }

    fn word_on(&self, text: &str, at: usize) -> usize {
        if self.is_windows {
            next_word_start(text, at)
        } else {
            word_end(text, at)
        }
    }

    fn turn_back(&mut self, act: &Act, buffer: &mut dyn Buffer) -> bool {
        let now = self.now(buffer.text());
        let past = match act {
            Act::Undo => self.past.undo(&now),
            _ => self.past.redo(&now),
        };
        let Some(past) = past.cloned() else {
            return false;
        };
        let from = buffer.take(0..buffer.text().len());
        buffer.put(from, &past.text);
        self.select(past.anchor, past.at);
        true
    }

    fn go(&mut self, goal: Goal, selects: bool, text: &str, layout: &Layout) {
        let range = self.selected();
        let collapses = !selects && !range.is_empty();
        let column = self.column.take();
        let caret = match goal {
            Goal::Step(way) if collapses => self.end_seen(way, layout),
            Goal::Step(way) => layout.step(self.caret, way),
            Goal::Word(way) => {
                let line = &layout.lines[layout.line_of(self.caret)];
                let goes_on = line.direction.is_right_to_left() == (way == Way::Left);
                if goes_on {
                    Caret::behind(self.word_on(text, self.caret.at))
                } else {
                    Caret::before(word_start(text, self.caret.at))
                }
            }
            Goal::Vertical { is_down } => {
                let from = layout.caret_rect(self.caret).min.x;
                let column = column.unwrap_or(from);
                let to = layout.vertical(self.caret, is_down, column);
                if to.is_some() {
                    self.column = Some(column);
                }
                to.unwrap_or_else(|| end(if is_down { End::End } else { End::Start }, text))
            }
            Goal::Line(End::Start) => layout.line_start(self.caret),
            Goal::Line(End::End) => layout.line_end(self.caret),
            Goal::Text(which) => end(which, text),
        };
        self.caret = caret;
        if !selects {
            self.anchor = caret.at;
        }
    }

    /// The end of the selection that is further to one side on the screen.
    fn end_seen(&self, way: Way, layout: &Layout) -> Caret {
        let range = self.selected();
        let ends = [Caret::before(range.start), Caret::behind(range.end)];
        let [start, last] = ends.map(|caret| layout.caret_rect(caret));
        let is_one_line = (start.min.y - last.min.y).abs() < 0.5;
        let start_is_left = if is_one_line {
            start.min.x <= last.min.x
        } else {
            let line = &layout.lines[layout.line_of(self.caret)];
            line.direction == Direction::LeftToRight
        };
        ends[usize::from(start_is_left != (way == Way::Left))]
    }

    /// The pointer was pressed at a place, once, twice or more often in one spot.
    pub(super) fn press(
        &mut self,
        at: Pos2,
        times: u32,
        selects: bool,
        text: &str,
        layout: &Layout,
    ) {
        let caret = layout.at_point(at);
        self.column = None;
        if selects {
            self.drag(at, text, layout);
            return;
        }
        match times {
            0 | 1 => {
                self.grip = Grip::Letters;
                self.stand(caret);
            }
            2 => {
                let word = word_around(text, under(caret, layout));
                self.select(word.start, word.end);
                self.grip = Grip::Words(word);
            }
            _ => {
                let paragraph = layout.paragraph(caret.at);
                self.select(paragraph.start, paragraph.end);
                self.grip = Grip::Paragraphs(paragraph);
            }
        }
    }

    /// The pointer was drawn to a place.
    pub(super) fn drag(&mut self, at: Pos2, text: &str, layout: &Layout) {
        let caret = layout.at_point(at);
        let (held, under) = match &self.grip {
            Grip::Letters => {
                self.caret = caret;
                return;
            }
            Grip::Words(held) => (held, word_around(text, under(caret, layout))),
            Grip::Paragraphs(held) => (held, layout.paragraph(caret.at)),
        };
        let held = held.clone();
        if under.start < held.start {
            (self.anchor, self.caret) = (held.end, Caret::before(under.start));
        } else {
            (self.anchor, self.caret) = (held.start, Caret::behind(under.end.max(held.end)));
        }
    }
}

/// The letter that a caret belongs to.
fn under(caret: Caret, layout: &Layout) -> usize {
    match caret.clings {
        Clings::ToNext => caret.at,
        Clings::ToPrevious => layout
            .previous(caret.at)
            .map_or(caret.at, |cell| cell.start),
    }
}

fn end(which: End, text: &str) -> Caret {
    match which {
        End::Start => Caret::before(0),
        End::End => Caret::behind(text.len()),
    }
}
