//! What can be wrong with a line of a journal, as FORMAT.md names it. Knows nothing of how it is
//! found.

use super::revision::WriterId;
use crate::words::Message;

/// A line that is not as it must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The number of the line in the file, from 1.
    pub line: usize,
    /// Where the line begins, in bytes.
    pub offset: u64,
    /// Where its batch begins, or the line itself where it stands alone, in bytes.
    pub unit: u64,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// It has no newline: it was not written, or has not arrived, to its end.
    Partial,
    /// It is not a line of this format.
    Malformed,
    /// It is of a newer format that this version cannot read.
    Newer {
        /// Version of its format.
        version: u32,
    },
    /// It names another writer than the journal that it is in.
    OtherWriter {
        /// The writer that it names.
        found: WriterId,
    },
    /// It has another number than its place calls for.
    OutOfOrder {
        /// The number that would follow.
        expected: u64,
        /// The number that it has.
        found: u64,
    },
    /// It does not carry the hash of the line before it.
    BrokenChain,
    /// It is the first line, and has no key.
    NoKey,
    /// It has no signature, and nothing after it proves it.
    Unsigned,
    /// Its signature does not hold, and nothing after it proves it.
    BadSignature,
    /// It begins a batch that is not closed.
    OpenBatch,
    /// It is clear, in a sealed register, and of a kind that must be sealed.
    NotSealed,
    /// Its inside does not open with the key of its epoch, or is not what it must be.
    BadSeal,
    /// The journal ends before it, and somebody has seen it.
    Behind {
        /// The last line that was seen.
        seen: u64,
        /// Who has seen it; `None` for this installation itself.
        by: Option<WriterId>,
    },
    /// Somebody has seen another line with this number.
    Rewritten {
        /// Who has seen it; `None` for this installation itself.
        by: Option<WriterId>,
    },
}

impl FaultKind {
    /// Its place in the table of FORMAT.md.
    pub fn place(&self) -> usize {
        const TABLE: [&str; 13] = [
            "partial",
            "malformed",
            "newer",
            "other_writer",
            "out_of_order",
            "broken_chain",
            "no_key",
            "unsigned",
            "bad_signature",
            "open_batch",
            "not_sealed",
            "behind",
            "rewritten",
        ];
        let code = self.code();
        TABLE.iter().take_while(|other| **other != code).count()
    }

    /// Its name in FORMAT.md.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Partial => "partial",
            Self::Malformed => "malformed",
            Self::Newer { .. } => "newer",
            Self::OtherWriter { .. } => "other_writer",
            Self::OutOfOrder { .. } => "out_of_order",
            Self::BrokenChain => "broken_chain",
            Self::NoKey => "no_key",
            Self::Unsigned => "unsigned",
            Self::BadSignature => "bad_signature",
            Self::OpenBatch => "open_batch",
            Self::NotSealed => "not_sealed",
            Self::BadSeal => "bad_seal",
            Self::Behind { .. } => "behind",
            Self::Rewritten { .. } => "rewritten",
        }
    }
}

impl Fault {
    /// What is wrong with the line.
    pub fn message(&self) -> Message {
        let witness = |key, here, by: &Option<WriterId>| match by {
            Some(by) => Message::new(key).with("by", by.to_string()),
            None => Message::new(here),
        };
        match &self.kind {
            FaultKind::Partial => Message::new("fault-partial"),
            FaultKind::Malformed => Message::new("fault-malformed"),
            FaultKind::Newer { version } => Message::new("fault-newer").with("version", *version),
            FaultKind::OtherWriter { found } => {
                Message::new("fault-other-writer").with("found", found.to_string())
            }
            FaultKind::OutOfOrder { expected, found } => Message::new("fault-out-of-order")
                .with("expected", *expected)
                .with("found", *found),
            FaultKind::BrokenChain => Message::new("fault-broken-chain"),
            FaultKind::NoKey => Message::new("fault-no-key"),
            FaultKind::Unsigned => Message::new("fault-unsigned"),
            FaultKind::BadSignature => Message::new("fault-bad-signature"),
            FaultKind::OpenBatch => Message::new("fault-open-batch"),
            FaultKind::NotSealed => Message::new("fault-not-sealed"),
            FaultKind::BadSeal => Message::new("fault-bad-seal"),
            FaultKind::Behind { seen, by } => {
                witness("fault-behind", "fault-behind-here", by).with("seen", *seen)
            }
            FaultKind::Rewritten { by } => witness("fault-rewritten", "fault-rewritten-here", by),
        }
    }
}
