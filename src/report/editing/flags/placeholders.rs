//! Placeholders that name nothing, or a figure without a number.

use super::super::names::nearest;
use super::Judged;
use crate::report::content::{Flag, FlagKind};
use crate::words::Message;

/// As many names as a person looks through.
const NEAREST: usize = 4;

/// The flags of a paragraph.
pub fn flags(judged: &Judged, paragraph: usize) -> Vec<Flag> {
    let unread = judged.unread.get(paragraph).into_iter().flatten();
    let flags = unread.map(|unread| {
        let source = &judged.source[paragraph];
        let (kind, key, meant) = if unread.named {
            (FlagKind::NoNumber, "flag-no-number", Vec::new())
        } else {
            let near = nearest(judged.names, &unread.name, NEAREST);
            (FlagKind::UnknownName, "flag-unknown-name", near)
        };
        Flag {
            paragraph,
            range: unread.range.clone(),
            kind,
            said: source[unread.range.clone()].to_owned(),
            message: Message::new(key)
                .with("name", unread.name.as_str())
                .with("near", meant.first().copied().unwrap_or_default())
                .with("found", meant.len()),
            meant: meant.into_iter().map(str::to_owned).collect(),
            settled: None,
        }
    });
    flags.collect()
}
