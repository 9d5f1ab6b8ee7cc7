//! Reads the bytes of one journal: which lines are whole, where the chain does not hold, and where
//! an unfinished end begins. Changes nothing, and knows no files.

use super::line::{self, Line, Unreadable};
use super::revision::{RevId, Revision, WriterId};

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
    /// It does not carry the hash of the line before it: one of the two was changed.
    BrokenChain,
    /// It begins a batch that is not closed.
    OpenBatch,
}

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

/// A line that can be read, with its place in the file.
#[derive(Clone, Debug)]
pub struct Placed {
    /// Where it begins, in bytes.
    pub start: u64,
    /// Where the next one begins.
    pub end: u64,
    /// Hash of its bytes, without the newline.
    pub hash: String,
    /// The line.
    pub line: Line,
}

/// The journal as its bytes have it.
#[derive(Clone, Debug)]
pub struct Scan {
    /// Whose journal it is.
    pub writer: WriterId,
    /// All of its bytes.
    pub len: u64,
    /// The lines that can be read and name this writer, in the order of the file.
    pub lines: Vec<Placed>,
    /// What is wrong before the end: whole lines follow, or the line itself can be read.
    pub faults: Vec<Fault>,
    /// Where an unfinished end begins: nothing after it can be read, or its batch is not closed.
    pub tail: Option<Fault>,
}

impl Scan {
    /// The first thing that is wrong, wherever it is.
    pub fn first_fault(&self) -> Option<&Fault> {
        self.faults
            .iter()
            .chain(&self.tail)
            .min_by_key(|fault| fault.unit)
    }

    /// The lines before an offset, which is where a line begins.
    pub fn lines_before(&self, offset: u64) -> &[Placed] {
        &self.lines[..self.lines.partition_point(|line| line.start < offset)]
    }

    /// The lines before the unfinished end.
    pub fn whole_lines(&self) -> &[Placed] {
        self.lines_before(self.tail.as_ref().map_or(self.len, |tail| tail.unit))
    }
}

impl Scan {
    /// The revisions of the lines before the unfinished end.
    pub fn into_revisions(mut self) -> impl Iterator<Item = Revision> {
        self.lines.truncate(self.whole_lines().len());
        self.lines.into_iter().map(|placed| placed.line.revision)
    }
}

/// The hash that the first line of a journal carries: of the text of the register's id.
pub fn genesis(register: &str) -> String {
    line::hash(register.as_bytes())
}

/// Reads a journal.
pub fn scan(writer: WriterId, register: &str, bytes: &[u8]) -> Scan {
    let mut reader = Reader {
        writer,
        seq: 0,
        tip: genesis(register),
        lines: Vec::new(),
        faults: Vec::new(),
        unreadable: Vec::new(),
        open: None,
    };
    let mut start = 0;
    for (index, piece) in bytes.split_inclusive(|byte| *byte == b'\n').enumerate() {
        let end = start + piece.len() as u64;
        match piece.strip_suffix(b"\n") {
            Some(line) => reader.take(index + 1, start, end, line),
            None => reader.miss(index + 1, start, FaultKind::Partial),
        }
        start = end;
    }
    reader.finish(bytes.len() as u64)
}

/// A batch whose end has not been seen.
struct Open {
    first: RevId,
    line: usize,
    start: u64,
}

struct Reader {
    writer: WriterId,
    seq: u64,
    tip: String,
    lines: Vec<Placed>,
    faults: Vec<Fault>,
    // Lines that cannot be read, not yet followed by one that can.
    unreadable: Vec<Fault>,
    open: Option<Open>,
}

impl Reader {
    fn take(&mut self, number: usize, start: u64, end: u64, bytes: &[u8]) {
        let line = match line::read(bytes) {
            Ok(line) if line.revision.rev.writer == self.writer => line,
            Ok(line) => {
                let found = line.revision.rev.writer;
                return self.miss(number, start, FaultKind::OtherWriter { found });
            }
            Err(Unreadable::Newer { version }) => {
                return self.miss(number, start, FaultKind::Newer { version });
            }
            Err(Unreadable::Malformed) => return self.miss(number, start, FaultKind::Malformed),
        };
        let after_a_gap = !self.unreadable.is_empty();
        self.faults.append(&mut self.unreadable);
        self.follow_batch(number, start, &line);
        let rev = line.revision.rev;
        // After lines that cannot be read there is nothing to hold this one against.
        if !after_a_gap {
            if rev.seq != self.seq + 1 {
                let kind = FaultKind::OutOfOrder {
                    expected: self.seq + 1,
                    found: rev.seq,
                };
                self.fault(number, start, kind);
            } else if line.prev != self.tip {
                self.fault(number, start, FaultKind::BrokenChain);
            }
        }
        let hash = line::hash(bytes);
        self.seq = rev.seq;
        self.tip.clone_from(&hash);
        if line.batch_end {
            self.open = None;
        }
        self.lines.push(Placed {
            start,
            end,
            hash,
            line,
        });
    }

    fn follow_batch(&mut self, number: usize, start: u64, line: &Line) {
        let batch = line.revision.batch;
        if let Some(open) = self.open.take_if(|open| Some(open.first) != batch) {
            let kind = FaultKind::OpenBatch;
            self.faults.push(Fault {
                line: open.line,
                offset: open.start,
                unit: open.start,
                kind,
            });
        }
        if let (None, Some(first)) = (&self.open, batch) {
            self.open = Some(Open {
                first,
                line: number,
                start,
            });
        }
    }

    fn at(&self, line: usize, offset: u64, kind: FaultKind) -> Fault {
        let unit = self.open.as_ref().map_or(offset, |open| open.start);
        Fault {
            line,
            offset,
            unit,
            kind,
        }
    }

    fn fault(&mut self, line: usize, offset: u64, kind: FaultKind) {
        let fault = self.at(line, offset, kind);
        self.faults.push(fault);
    }

    fn miss(&mut self, line: usize, offset: u64, kind: FaultKind) {
        let fault = self.at(line, offset, kind);
        self.unreadable.push(fault);
    }

    fn finish(mut self, len: u64) -> Scan {
        let open = self.open.take().map(|open| Fault {
            line: open.line,
            offset: open.start,
            unit: open.start,
            kind: FaultKind::OpenBatch,
        });
        let tail = self.unreadable.into_iter().next().or(open);
        let Self {
            writer,
            lines,
            faults,
            ..
        } = self;
        Scan {
            writer,
            len,
            lines,
            faults,
            tail,
        }
    }
}
