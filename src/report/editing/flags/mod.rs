//! What is to be said of a passage that a person wrote: one rule a file. Knows nothing of how flags
//! are shown.

mod borne_out;
mod claims;
mod lexicon;
mod numbers;
mod placeholders;
mod ranking;
mod tokens;
mod typed;

use super::known::Known;
use super::reading::Unread;
use crate::domain::report_text::EditedPassage;
use crate::report::content::{FigureName, Flag, Passage};
use crate::words::Words;

/// A passage that is judged.
pub struct Judged<'a> {
    /// What is known of the month.
    pub known: &'a Known,
    /// Every name that says something.
    pub names: &'a [FigureName],
    /// The words of the report's language.
    pub words: &'a Words,
    /// The passage as it was generated.
    pub passage: &'a Passage,
    /// What a person wrote.
    pub edited: &'a EditedPassage,
    /// Its paragraphs as they stand.
    pub source: &'a [String],
    /// The names in each paragraph that say nothing.
    pub unread: &'a [Vec<Unread>],
}

/// What is to be said of a passage, in the order of its text.
pub fn of(judged: &Judged) -> Vec<Flag> {
    let mut flags: Vec<Flag> = borne_out::flag(judged).into_iter().collect();
    for (paragraph, source) in judged.source.iter().enumerate() {
        flags.extend(placeholders::flags(judged, paragraph));
        // What stands as it was generated was not typed.
        if !judged.passage.generated.contains(source) {
            let typed = typed::typed(judged, paragraph);
            flags.extend(numbers::flags(judged, paragraph, &typed));
            flags.extend(claims::flags(judged, paragraph, &typed));
        }
    }
    flags.sort_by_key(|flag| (flag.paragraph, flag.range.start, flag.kind));
    for flag in &mut flags {
        let reason = judged.edited.reason(&flag.said);
        flag.settled = reason.map(str::to_owned);
    }
    flags
}
