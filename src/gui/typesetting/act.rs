//! What can be done to a field. It must not know how it was asked for.

use super::caret::Way;
use std::ops::Range;

/// The end of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Start,
    End,
}

/// A place that a caret goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Goal {
    /// Over one letter on the screen.
    Step(Way),
    /// Over one word; on the screen, too.
    Word(Way),
    /// A line up or down.
    Vertical { is_down: bool },
    /// An end of the line.
    Line(End),
    /// An end of the text.
    Text(End),
}

/// What is taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Taken {
    /// What is before the caret.
    Before,
    /// What is behind it.
    Behind,
    /// Back to the beginning of a word.
    WordBefore,
    /// On to the end of a word.
    WordBehind,
    /// Back to the beginning of the paragraph.
    ParagraphBefore,
    /// On to the end of the paragraph.
    ParagraphBehind,
}

/// Something that is done to a field.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Act {
    /// Puts text in place of what is selected.
    Put(String),
    /// Puts text in place of everything.
    PutAll(String),
    /// Takes what is selected, or something beside the caret.
    Take(Taken),
    /// Goes somewhere, and selects what is between.
    Go { goal: Goal, selects: bool },
    /// Selects everything.
    SelectAll,
    /// Selects from the first to the second place, in bytes.
    Select(usize, usize),
    /// Hands what is selected to the clipboard.
    Copy,
    /// Hands what is selected to the clipboard and takes it.
    Cut,
    /// Shows text that is still being composed, and what of it the caret stands at, in bytes.
    Compose(String, Range<usize>),
    /// Takes letters around the caret, in characters before and behind it.
    TakeAround(usize, usize),
    /// Takes the last change back.
    Undo,
    /// Makes it again.
    Redo,
    /// Gives the keyboard away.
    Leave,
}
