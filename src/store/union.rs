//! The revisions of all journals, each under the one name that it has, its parents by theirs:
//! FORMAT.md, "Forks". Knows no files, and nothing of what a revision says.

use super::hash::Hash;
use super::journals::{Branch, Journals};
use super::line::Head;
use super::revision::{Fork, RevId, Revision, WriterId};
use super::scan::Scan;
use std::collections::{BTreeMap, BTreeSet};

/// The numbers of a writer's lines that are not the same in all branches, and their hashes.
type Forked = BTreeMap<(WriterId, u64), BTreeSet<Hash>>;

/// All revisions that stand in the journals, one that is in several branches once or more.
pub fn revisions(journals: Journals) -> Vec<Revision> {
    let forked = forked(&journals);
    if forked.is_empty()
        && !journals
            .branches
            .iter()
            .any(|branch| names_a_fork(&branch.scan))
    {
        let branches = journals.branches.into_iter();
        return branches
            .flat_map(|branch| branch.scan.into_revisions())
            .collect();
    }
    let mut revisions = Vec::new();
    for branch in &journals.branches {
        for placed in branch.scan.standing() {
            let Some(said) = placed.said() else { continue };
            let mut revision = said.revision.clone();
            let names = Names {
                journals: &journals,
                forked: &forked,
                branch,
                line: placed.line.seq,
            };
            names.name(&mut revision, placed.hash);
            revisions.push(revision);
        }
    }
    revisions
}

/// Whether any line names a parent by its fork.
pub fn names_a_fork(scan: &Scan) -> bool {
    let said = scan.standing().filter_map(|placed| placed.said());
    let mut parents = said.flat_map(|said| &said.revision.parents);
    parents.any(|parent| parent.fork.is_some())
}

/// The writers whose journals have branches that differ, and the first line in which they do.
pub fn forks(journals: &Journals) -> BTreeMap<WriterId, u64> {
    let mut forks = BTreeMap::new();
    for (writer, seq) in forked(journals).into_keys() {
        forks.entry(writer).or_insert(seq);
    }
    forks
}

fn forked(journals: &Journals) -> Forked {
    let mut all = Forked::new();
    for branch in &journals.branches {
        let writer = branch.scan.writer;
        if journals.branches_of(writer).count() > 1 {
            for placed in branch.scan.standing() {
                all.entry((writer, placed.line.seq))
                    .or_default()
                    .insert(placed.hash);
            }
        }
    }
    all.retain(|_, hashes| hashes.len() > 1);
    all
}

/// What the plain names in one line mean.
struct Names<'a> {
    journals: &'a Journals,
    forked: &'a Forked,
    branch: &'a Branch,
    line: u64,
}

impl Names<'_> {
    fn name(&self, revision: &mut Revision, hash: Hash) {
        if self.forked.contains_key(&(revision.rev.writer, self.line)) {
            revision.rev.fork = Some(Fork::of(hash));
        }
        for name in revision.parents.iter_mut().chain(&mut revision.batch) {
            let forked = self.forked.contains_key(&(name.writer, name.seq));
            match name.fork {
                None if forked => name.fork = self.meant(*name).map(Fork::of),
                // Its fork has not arrived: the line has its plain name here.
                Some(fork) if !forked && self.is_here(*name, fork) => name.fork = None,
                _ => {}
            }
        }
    }

    fn is_here(&self, name: RevId, fork: Fork) -> bool {
        let branches = self.journals.branches_of(name.writer);
        let mut hashes = branches.filter_map(|branch| at(&branch.scan, name.seq));
        hashes.any(|hash| Fork::of(hash) == fork)
    }

    fn meant(&self, name: RevId) -> Option<Hash> {
        if name.writer == self.branch.scan.writer {
            return at(&self.branch.scan, name.seq);
        }
        let lines = self.branch.scan.standing();
        let until = lines.take_while(|placed| placed.line.seq <= self.line);
        let seen = until.flat_map(|placed| &placed.line.seen);
        let told: BTreeSet<Hash> = seen
            .filter(|head| head.writer == name.writer && head.seq >= name.seq)
            .filter_map(|head| self.on_the_branch_of(head, name.seq))
            .collect();
        // Told of both branches, it would not have written a plain name.
        told.first().copied().filter(|_| told.len() == 1)
    }

    fn on_the_branch_of(&self, head: &Head, seq: u64) -> Option<Hash> {
        let mut branches = self.journals.branches_of(head.writer);
        let branch = branches.find(|branch| branch.scan.has(head.seq, head.hash))?;
        at(&branch.scan, seq)
    }
}

fn at(scan: &Scan, seq: u64) -> Option<Hash> {
    scan.numbered(seq).map(|placed| placed.hash)
}
