//! Titles and findings that were chosen for what the figures proved, and that they prove no longer.

use super::Judged;
use crate::report::content::{Flag, FlagKind};
use crate::words::Message;

/// The flag of a passage whose rule does not hold today.
pub fn flag(judged: &Judged) -> Option<Flag> {
    let rule = judged.edited.rule.as_str();
    let holds = judged.passage.offers.iter().any(|offer| offer.rule == rule);
    if rule.is_empty() || holds {
        return None;
    }
    let said = judged.source.first().cloned().unwrap_or_default();
    Some(Flag {
        paragraph: 0,
        range: 0..said.len(),
        kind: FlagKind::NotBorneOut,
        said,
        meant: Vec::new(),
        message: Message::new("flag-not-borne-out"),
        settled: None,
    })
}
