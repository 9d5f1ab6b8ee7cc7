//! Reads the bytes of one journal: which lines are whole and proven, where the chain does not hold,
//! and where an unfinished end begins. Changes nothing, and knows no files.

use super::fault::{Fault, FaultKind};
use super::hash::Hash;
use super::line::{self, Line, Unreadable};
use super::revision::{RevId, WriterId};
use super::scan::{Placed, Proof, Scan};
use super::sealing::Reading;
use super::signature::PublicKey;

/// The hash that the first line of a journal carries: of the text of the register's id.
pub fn genesis(register: &str) -> Hash {
    Hash::of(register.as_bytes())
}

/// The same in journals from before signatures.
fn early_genesis(register: &str) -> Hash {
    early_hash(register.as_bytes())
}

fn early_hash(bytes: &[u8]) -> Hash {
    Hash::from(*blake3::hash(bytes).as_bytes())
}

/// Where a journal is read on from: its beginning, or a line that was read before.
#[derive(Clone, Debug)]
pub struct From {
    /// Lines before.
    pub number: usize,
    /// Bytes before.
    pub offset: u64,
    /// Number of the line before.
    pub seq: u64,
    /// Hash of the line before.
    pub tip: Hash,
    /// The journal's key, where its first line has been read.
    pub key: Option<PublicKey>,
}

/// Reads a journal.
pub fn scan(writer: WriterId, reading: Reading<'_>, bytes: &[u8]) -> Scan {
    let from = From {
        number: 0,
        offset: 0,
        seq: 0,
        tip: genesis(reading.register),
        key: None,
    };
    read(writer, reading, &from, bytes)
}

/// Reads what has come to a journal that was whole up to here and signed.
pub fn scan_on(writer: WriterId, reading: Reading<'_>, from: &From, bytes: &[u8]) -> Scan {
    read(writer, reading, from, bytes)
}

fn read(writer: WriterId, reading: Reading<'_>, from: &From, bytes: &[u8]) -> Scan {
    let mut start = from.offset;
    let mut number = from.number;
    let mut reader = Reader {
        writer,
        reading,
        bytes,
        origin: from.offset,
        seq: from.seq,
        tip: from.tip,
        key: from.key,
        early: false,
        run: 0,
        lines: Vec::new(),
        faults: Vec::new(),
        unreadable: Vec::new(),
        open: None,
    };
    for piece in bytes.split_inclusive(|byte| *byte == b'\n') {
        let end = start + piece.len() as u64;
        number += 1;
        match piece.strip_suffix(b"\n") {
            Some(line) => reader.take(number, start, end, line),
            None => reader.miss(number, start, FaultKind::Partial),
        }
        start = end;
    }
    reader.finish(start)
}

/// A batch whose end has not been seen.
struct Open {
    first: RevId,
    line: usize,
    start: u64,
}

struct Reader<'a> {
    writer: WriterId,
    reading: Reading<'a>,
    bytes: &'a [u8],
    // Where the bytes begin in the file.
    origin: u64,
    seq: u64,
    tip: Hash,
    key: Option<PublicKey>,
    early: bool,
    // The first line of those that follow each other without a fault of order or chain.
    run: usize,
    lines: Vec<Placed>,
    faults: Vec<Fault>,
    // Lines that cannot be read, not yet followed by one that can.
    unreadable: Vec<Fault>,
    open: Option<Open>,
}

impl Reader<'_> {
    fn take(&mut self, number: usize, start: u64, end: u64, bytes: &[u8]) {
        let line = match line::read(bytes) {
            Ok(line) => line,
            Err(Unreadable::Newer { version }) => {
                return self.miss(number, start, FaultKind::Newer { version });
            }
            Err(Unreadable::Malformed) => return self.miss(number, start, FaultKind::Malformed),
        };
        let said = line.content.said();
        if let Some(found) = said.map(|said| said.revision.rev.writer)
            && found != self.writer
        {
            return self.miss(number, start, FaultKind::OtherWriter { found });
        }
        let (line, unfit) = self.reading.open(self.writer, line);
        let after_a_gap = !self.unreadable.is_empty();
        self.faults.append(&mut self.unreadable);
        self.follow_batch(number, start, &line);
        if number == 1 {
            self.begin(start, &line);
        }
        if after_a_gap {
            // There is nothing to hold this one against.
            self.close_run();
        } else {
            self.follow_chain(number, start, &line);
        }
        if let Some(unfit) = unfit {
            self.fault(number, start, unfit);
        }
        self.seq = line.seq;
        let hash = Hash::of(bytes);
        self.tip = if self.early { early_hash(bytes) } else { hash };
        let unit = self.open.as_ref().map_or(start, |open| open.start);
        if line.content.seen().is_some_and(|said| said.batch_end) {
            self.open = None;
        }
        self.lines.push(Placed {
            number,
            start,
            end,
            unit,
            hash,
            proof: Proof::None,
            line,
        });
    }

    /// Line 1 says how the journal is checked.
    fn begin(&mut self, start: u64, line: &Line) {
        self.key = line.key;
        if line.key.is_some() {
            return;
        }
        if line.signature.is_none() && line.prev == early_genesis(self.reading.register) {
            self.early = true;
            self.tip = line.prev;
        } else {
            self.fault(1, start, FaultKind::NoKey);
        }
    }

    fn follow_chain(&mut self, number: usize, start: u64, line: &Line) {
        let kind = if line.seq != self.seq + 1 {
            FaultKind::OutOfOrder {
                expected: self.seq + 1,
                found: line.seq,
            }
        } else if line.prev != self.tip {
            FaultKind::BrokenChain
        } else {
            return;
        };
        self.close_run();
        // After a line that was changed it is that one that is to blame.
        let last = self.lines.last().map(|placed| placed.proof);
        if kind != FaultKind::BrokenChain || last != Some(Proof::Refuted) {
            self.fault(number, start, kind);
        }
    }

    /// A valid signature proves its line and all of the run before it, by the chain.
    fn close_run(&mut self) {
        let run = &mut self.lines[self.run..];
        self.run += run.len();
        let Some(key) = self.key else { return };
        let mut proof = Proof::Refuted;
        for placed in run.iter_mut().rev() {
            if proof == Proof::Refuted {
                let from = (placed.start - self.origin) as usize;
                let bytes = &self.bytes[from..(placed.end - self.origin) as usize - 1];
                let holds = match (placed.line.signature, line::signed_part(bytes)) {
                    (Some(signature), Some(signed)) => key.has_signed(signed, &signature),
                    _ => false,
                };
                if holds {
                    proof = Proof::Signed;
                } else {
                    self.faults.push(Fault {
                        line: placed.number,
                        offset: placed.start,
                        unit: placed.unit,
                        kind: match placed.line.signature {
                            Some(_) => FaultKind::BadSignature,
                            None => FaultKind::Unsigned,
                        },
                    });
                }
            }
            placed.proof = proof;
        }
    }

    fn follow_batch(&mut self, number: usize, start: u64, line: &Line) {
        let Some(said) = line.content.seen() else {
            return;
        };
        let batch = said.revision.batch;
        if let Some(open) = self.open.take_if(|open| Some(open.first) != batch) {
            self.faults.push(open.fault());
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
        self.close_run();
        let mut end = self.unreadable;
        end.extend(self.open.take().map(|open| open.fault()));
        let tail = end.first().cloned();
        end.sort_by_key(|fault| fault.line);
        self.faults.sort_by_key(|fault| fault.line);
        Scan {
            writer: self.writer,
            len,
            key: self.key,
            early: self.early,
            lines: self.lines,
            faults: self.faults,
            tail,
            end,
        }
    }
}

impl Open {
    fn fault(&self) -> Fault {
        Fault {
            line: self.line,
            offset: self.start,
            unit: self.start,
            kind: FaultKind::OpenBatch,
        }
    }
}
