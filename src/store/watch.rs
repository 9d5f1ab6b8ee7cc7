//! Notices what a sync program brings while a register is open: journals that have grown, and those
//! that are new. Knows nothing of what is in them.

use super::disk::Disk;
use super::journal::From;
use super::journals::{self, Journals};
use super::line::Head;
use super::revision::WriterId;
use super::union;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How far a file among the journals was read.
#[derive(Clone, Debug)]
pub struct Extent {
    /// Its length in bytes, an unfinished end included.
    pub len: u64,
    /// Where reading goes on; `None` where it must be read from its beginning, with all others.
    pub on: Option<(WriterId, From)>,
}

/// How far every file among the journals was read.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// By name.
    pub files: BTreeMap<String, Extent>,
    /// The last lines of the others.
    pub heads: BTreeSet<Head>,
    /// Whether any journal has branches that differ.
    pub forked: bool,
}

impl Known {
    /// As far as these were read. The own journal is left out: nobody else brings its lines.
    pub fn of(journals: &Journals, own: Option<WriterId>) -> Self {
        let heads = journals.heads(own);
        let own = own.map(WriterId::journal_name);
        let mut files = BTreeMap::new();
        for branch in &journals.branches {
            if Some(&branch.file) == own.as_ref() {
                continue;
            }
            let scan = &branch.scan;
            let writer = scan.writer;
            let alone = journals.branches_of(writer).count() == 1;
            let plain = alone && scan.faults.is_empty() && !scan.early;
            let last = scan.whole_lines().last().filter(|_| plain);
            let on = last.map(|placed| From {
                number: placed.number,
                offset: placed.end,
                seq: placed.line.seq,
                tip: placed.hash,
                key: scan.key,
            });
            let extent = Extent {
                len: scan.len,
                on: on.map(|from| (writer, from)),
            };
            files.insert(branch.file.clone(), extent);
        }
        for name in &journals.ignored {
            files.insert(name.clone(), Extent { len: 0, on: None });
        }
        let forked = !union::forks(journals).is_empty();
        Self {
            files,
            heads,
            forked,
        }
    }
}

/// Watches the journals of an open register, from whatever thread.
#[derive(Clone, Debug)]
pub struct Watch {
    disk: Arc<dyn Disk>,
    folder: PathBuf,
    own: Option<WriterId>,
    lens: BTreeMap<String, u64>,
}

impl Watch {
    /// Watches from here on.
    pub fn new(disk: Arc<dyn Disk>, register: &Path, own: Option<WriterId>, known: &Known) -> Self {
        let lens = known.files.iter();
        Self {
            disk,
            folder: register.join(journals::FOLDER),
            own,
            lens: lens
                .map(|(name, extent)| (name.clone(), extent.len))
                .collect(),
        }
    }

    /// Whether anything among the journals is not as it was read. What cannot be read at this moment
    /// is not news.
    pub fn has_news(&self) -> bool {
        let own = self.own.map(WriterId::journal_name);
        let Ok(names) = journals::names(&*self.disk, &self.folder) else {
            return false;
        };
        let mut names: Vec<String> = names
            .into_iter()
            .filter(|name| Some(name) != own.as_ref())
            .collect();
        names.sort_unstable();
        if !names.iter().eq(self.lens.keys()) {
            return true;
        }
        self.lens.iter().any(|(name, len)| {
            let is_journal = WriterId::of_file(name).is_some();
            is_journal
                && self
                    .disk
                    .len(&self.folder.join(name))
                    .is_ok_and(|now| now != *len)
        })
    }
}
