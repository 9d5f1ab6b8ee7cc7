//! What the lines of a register are read with: its id and, where it is sealed, its keys. Opens what a
//! line says, and gathers what opens a register. Knows no files.

use super::super::fault::FaultKind;
use super::super::line::{self, Content, Line, Said};
use super::super::revision::WriterId;
use super::super::strict;
use super::keyring::Keyring;
use super::line::LinePlace;
use super::records::{EpochRecord, PassphraseRecord};

/// What the lines of a register are read with.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    /// The id of the register.
    pub register: &'a str,
    /// The keys, where it is sealed; there may be none in it.
    pub keyring: Option<&'a Keyring>,
}

impl Reading<'_> {
    /// The line with what it says opened, if it is ours to open, and what is wrong with that.
    pub fn open(&self, writer: WriterId, mut line: Line) -> (Line, Option<FaultKind>) {
        let Some(keyring) = self.keyring else {
            return (line, None);
        };
        let place = LinePlace {
            register: self.register,
            writer,
            seq: line.seq,
        };
        let (content, fault) = match line.content {
            Content::Clear(said) if !is_clear_kind(&said.revision.kind) => {
                (Content::NotSealed(said), Some(FaultKind::NotSealed))
            }
            Content::Sealed(sealed) => {
                let epoch = sealed.epoch.parse().ok();
                match epoch.and_then(|epoch| Some((epoch, keyring.key(epoch)?))) {
                    Some((epoch, key)) => match place
                        .open(key, &sealed.sealed)
                        .and_then(|inside| read_inside(&inside, place))
                    {
                        Some(said) => (Content::Opened { said, epoch }, None),
                        None => (Content::Sealed(sealed), Some(FaultKind::BadSeal)),
                    },
                    None => (Content::Sealed(sealed), None),
                }
            }
            other => (other, None),
        };
        line.content = content;
        (line, fault)
    }
}

fn read_inside(inside: &[u8], place: LinePlace<'_>) -> Option<Said> {
    let said = strict::is_one(inside).then(|| line::read_inside(inside, place.seq))?;
    said.filter(|said| said.revision.rev.writer == place.writer)
}

/// Whether records of this kind stand clear in a sealed register.
pub fn is_clear_kind(kind: &str) -> bool {
    kind == EpochRecord::KIND || kind == PassphraseRecord::KIND
}

/// What opens a sealed register, as its journals have it.
#[derive(Clone, Debug, Default)]
pub struct Gathered {
    /// All epochs, in no order.
    pub epochs: Vec<EpochRecord>,
    /// The passphrases, those that were removed last.
    pub passphrases: Vec<PassphraseRecord>,
}

impl Gathered {
    /// From the bytes of journals. Nothing here needs a signature: an epoch is proven by keys, and a
    /// passphrase opens what it opens.
    pub fn from<'a>(journals: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut gathered = Self::default();
        let mut removed = Vec::new();
        // Without its newline a line may be torn, and is cut off when the journal is mended.
        let lines = journals
            .into_iter()
            .flat_map(|bytes| bytes.split_inclusive(|byte| *byte == b'\n'))
            .filter_map(|line| line.strip_suffix(b"\n"));
        for bytes in lines.filter(|bytes| may_be_clear(bytes)) {
            let Ok(Line {
                content: Content::Clear(said),
                ..
            }) = line::read(bytes)
            else {
                continue;
            };
            let Said { revision, .. } = said;
            match revision.kind.as_str() {
                EpochRecord::KIND => gathered.epochs.extend(EpochRecord::read(&revision.body)),
                PassphraseRecord::KIND => {
                    let record = PassphraseRecord::read(&revision.body);
                    if revision.deleted {
                        removed.extend(record);
                    } else {
                        gathered.passphrases.extend(record);
                    }
                }
                _ => {}
            }
        }
        let is_removed = |one: &PassphraseRecord| {
            let mut removed = removed.iter();
            removed.any(|removed| removed.recipient == one.recipient)
        };
        gathered.passphrases.sort_by_key(is_removed);
        gathered
    }
}

/// Nearly all lines are sealed, and need not be read for this.
fn may_be_clear(line: &[u8]) -> bool {
    std::str::from_utf8(line).is_ok_and(|text| !text.is_empty() && !text.contains(r#","sealed":""#))
}
