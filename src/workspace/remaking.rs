//! The files of an edition, made again as they were given out and held against what was frozen of
//! them. Changes nothing, and knows nothing of where they are written to.

use super::Workspace;
use super::editions::{PROGRAM, make};
use super::past::PastRead;
use super::reproducing::{ReproduceError, known};
use super::source::reach_of;
use crate::domain::dates::Month;
use crate::domain::edition::{Edition, PublishedFile};
use crate::domain::identity::{RecordId, RecordKind};
use crate::schema::edition_from;
use crate::store::{Hash, Reach};

/// An edition, and the record that it is kept in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptEdition {
    /// The record.
    pub id: RecordId,
    /// The edition.
    pub edition: Edition,
    /// Whether somebody has changed the record since: what is frozen in it proves nothing then.
    pub is_revised: bool,
}

impl KeptEdition {
    /// Its readable reference.
    pub fn reference(&self) -> String {
        self.id.reference(RecordKind::Edition)
    }
}

/// A file of an edition that was asked for again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remade {
    /// The bytes that were given out.
    Same(Vec<u8>),
    /// Other bytes are made now.
    Differs,
    /// Other bytes are made now, and another version of the program made those.
    OfAnotherProgram,
    /// This version does not know its language, its audience or its format.
    Unknown,
    /// What it was made from is not all there.
    Missing,
}

impl Workspace {
    /// The editions of a month that can be read, by number.
    pub fn editions_of(&self, month: Month) -> Vec<KeptEdition> {
        let stored = self.register.iter(RecordKind::Edition);
        let kept = stored.filter_map(|stored| {
            Some(KeptEdition {
                id: stored.id,
                edition: edition_from(stored.body)?,
                is_revised: self.register.history(stored.id).len() > 1,
            })
        });
        let mut kept: Vec<KeptEdition> = kept.filter(|kept| kept.edition.month == month).collect();
        kept.sort_by_key(|kept| (kept.edition.number, kept.id));
        kept
    }

    /// Makes files of an edition again, those that are `wanted`, in its order.
    ///
    /// # Errors
    /// The journals cannot be read, or a file cannot be made.
    pub fn remake_files(
        &self,
        edition: &Edition,
        wanted: impl Fn(&PublishedFile) -> bool,
    ) -> Result<Vec<(PublishedFile, Remade)>, ReproduceError> {
        let files: Vec<&PublishedFile> = edition.files.iter().filter(|file| wanted(file)).collect();
        let all = |remade: Remade| {
            let each = files.iter().map(|file| ((*file).clone(), remade.clone()));
            each.collect()
        };
        let reach: Option<Vec<Reach>> = edition.register.iter().map(reach_of).collect();
        let Some(reach) = reach else {
            return Ok(all(Remade::Unknown));
        };
        let past = self.register.read_until(&reach)?;
        if !past.missing.is_empty() {
            return Ok(all(Remade::Missing));
        }
        let past = PastRead::new(past, edition.published.date_naive());
        let kinds: Vec<_> = files.iter().filter_map(|file| known(file)).collect();
        let made = make(&past, edition.month, edition.number, &kinds)?;
        let mut made = made.files.into_iter().map(|(_, _, bytes)| bytes);
        let remade = files.into_iter().map(|file| {
            let bytes = known(file).and_then(|_| made.next());
            let remade = match bytes {
                None => Remade::Unknown,
                Some(bytes) if is_file(file, &bytes) => Remade::Same(bytes),
                Some(_) if edition.program != PROGRAM => Remade::OfAnotherProgram,
                Some(_) => Remade::Differs,
            };
            (file.clone(), remade)
        });
        Ok(remade.collect())
    }
}

/// Whether these are the bytes that were given out.
fn is_file(file: &PublishedFile, bytes: &[u8]) -> bool {
    file.size == bytes.len() as u64 && file.hash == Hash::of(bytes).to_string()
}
