//! What a power cut may leave of the changes of a simulated disk: whatever was not synced may be
//! there, be gone, be torn, or be replaced by other bytes. Knows nothing of registers.

use crate::simulated_disk::{Entry, FileId, Files, Operation, ROOT};
use crate::simulated_file::{Chance, Damage, File, Write};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What became of a name that was not synced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kept {
    Yes,
    No,
    /// Of a rename, only that the name is no longer that of the file before: some file systems of
    /// memory sticks do that.
    Half,
}

/// One way of what a power cut may leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// All names or none, all bytes or none.
    Plain { names: bool, bytes: bool },
    /// All names but one, counted from the newest, or that one alone; all bytes.
    OneName { back: usize, kept: bool },
    /// All names; one file, counted from the newest, damaged.
    OneFile { back: usize, damage: Damage },
    /// Anything, by chance.
    Chance { seed: u64 },
}

#[derive(Clone, Debug)]
struct NameChange {
    gone: Option<PathBuf>,
    come: Option<(PathBuf, Entry)>,
}

impl NameChange {
    fn is_in(&self, folder: &Path) -> bool {
        let path = self
            .come
            .as_ref()
            .map(|(path, _)| path)
            .or(self.gone.as_ref());
        path.is_some_and(|path| path.parent() == Some(folder))
    }

    fn apply(&self, kept: Kept, names: &mut BTreeMap<PathBuf, Entry>) {
        if let (Kept::Half, Some((path, _)), Some(_)) = (kept, &self.come, &self.gone) {
            names.remove(path);
        }
        if kept != Kept::Yes {
            return;
        }
        if let Some(path) = &self.gone {
            names.remove(path);
        }
        if let Some((path, entry)) = &self.come {
            names.insert(path.clone(), *entry);
        }
    }
}

/// The disk as it is written and synced: what is safe on it, and what is on its way.
#[derive(Clone, Debug)]
pub struct Platter {
    names: BTreeMap<PathBuf, Entry>,
    unsynced: Vec<NameChange>,
    files: Vec<File>,
}

impl Platter {
    /// A platter that holds these files, all of them safe, numbered as the disk numbers them.
    pub fn holding(held: &Files) -> Self {
        let mut names = BTreeMap::from([(PathBuf::from(ROOT), Entry::Folder)]);
        let mut files = Vec::new();
        for (path, content) in held {
            let entry = match content {
                None => Entry::Folder,
                Some(bytes) => {
                    files.push(File::holding(bytes.clone()));
                    Entry::File(files.len() - 1)
                }
            };
            names.insert(path.clone(), entry);
        }
        Self {
            names,
            unsynced: Vec::new(),
            files,
        }
    }

    fn file(&mut self, file: FileId) -> &mut File {
        if self.files.len() <= file {
            self.files.resize_with(file + 1, File::default);
        }
        &mut self.files[file]
    }

    /// Takes a change in.
    pub fn apply(&mut self, operation: &Operation) {
        match operation {
            Operation::Name { gone, come } => {
                let (gone, come) = (gone.clone(), come.clone());
                self.unsynced.push(NameChange { gone, come });
            }
            Operation::Append { file, bytes } => {
                self.file(*file).write(Write::Append(bytes.clone()));
            }
            Operation::Cut { file, len } => self.file(*file).write(Write::Cut(*len)),
            Operation::Synced { file } => self.file(*file).sync(true),
            Operation::SyncFailed { file } => self.file(*file).sync(false),
            Operation::FolderSynced { folder } => {
                let all = std::mem::take(&mut self.unsynced);
                for change in all {
                    if change.is_in(folder) {
                        change.apply(Kept::Yes, &mut self.names);
                    } else {
                        self.unsynced.push(change);
                    }
                }
            }
        }
    }

    /// How many names are not safe.
    pub fn names_at_risk(&self) -> usize {
        self.unsynced.len()
    }

    /// How many bytes of each file are not safe, the newest file first, as far as it has a name.
    pub fn bytes_at_risk(&self) -> Vec<usize> {
        let files = self.files_at_risk().into_iter().rev();
        files.map(|file| self.files[file].bytes_at_risk()).collect()
    }

    fn files_at_risk(&self) -> Vec<FileId> {
        let mut names = self.names.clone();
        for change in &self.unsynced {
            change.apply(Kept::Yes, &mut names);
        }
        let mut files: Vec<_> = names
            .values()
            .filter_map(|entry| match entry {
                Entry::File(file) => self
                    .files
                    .get(*file)
                    .filter(|file| file.is_at_risk())
                    .map(|_| *file),
                Entry::Folder => None,
            })
            .collect();
        files.sort_unstable();
        files
    }

    /// What a power cut leaves, one way of many.
    pub fn left(&self, way: Way) -> Files {
        let mut chance = Chance(match way {
            Way::Chance { seed } => seed,
            _ => 7,
        });
        let names = self.names_left(way, &mut chance);
        let damaged = match way {
            Way::OneFile { back, damage } => self
                .files_at_risk()
                .into_iter()
                .rev()
                .nth(back)
                .map(|file| (file, damage)),
            _ => None,
        };
        let mut held = Files::new();
        for (path, entry) in &names {
            let content = match entry {
                Entry::Folder => None,
                Entry::File(id) => Some(match self.files.get(*id) {
                    None => Vec::new(),
                    Some(file) => {
                        let all = file.writes();
                        let (writes, damage) = match way {
                            Way::Plain { bytes: false, .. } => (0, Damage::None),
                            Way::Chance { .. } => file.by_chance(&mut chance),
                            _ => match damaged {
                                Some((damaged, damage)) if damaged == *id => (all, damage),
                                _ => (all, Damage::None),
                            },
                        };
                        file.left(writes, damage, &mut chance)
                    }
                }),
            };
            held.insert(path.clone(), content);
        }
        held
    }

    fn names_left(&self, way: Way, chance: &mut Chance) -> BTreeMap<PathBuf, Entry> {
        let mut names = self.names.clone();
        let count = self.unsynced.len();
        // What is older was mostly written by the system in the meantime.
        let settled = chance.below(count + 1);
        let loss = [0, 10, 50, 100][chance.below(4)];
        for (index, change) in self.unsynced.iter().enumerate() {
            let back = count - 1 - index;
            let yes = match way {
                Way::Plain { names, .. } => names,
                Way::OneName { back: one, kept } => (one == back) == kept,
                Way::OneFile { .. } => true,
                Way::Chance { .. } => index < settled || !chance.percent(loss),
            };
            let half = matches!(way, Way::Chance { .. }) && !yes && chance.percent(20);
            let kept = match (yes, half) {
                (true, _) => Kept::Yes,
                (false, true) => Kept::Half,
                (false, false) => Kept::No,
            };
            change.apply(kept, &mut names);
        }
        // What is in a folder that is not there cannot be reached.
        let all = names.clone();
        names.retain(|path, _| {
            path.ancestors()
                .skip(1)
                .take_while(|above| above.starts_with(ROOT))
                .all(|above| all.get(above) == Some(&Entry::Folder))
        });
        names
    }
}
