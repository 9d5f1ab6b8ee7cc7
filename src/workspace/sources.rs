//! The register of sources: added, changed, merged, and filled with those that records cite already; and
//! where else a link is cited. Knows nothing of how a source is asked for.

use super::Workspace;
use super::held::Held;
use super::report_texts::Hashed;
use crate::domain::identity::{RecordId, RecordKind};
use crate::domain::link::{canonical, outlet};
use crate::domain::source::{Source, key};
use crate::schema::{SOURCE_MEMBERS, source_body};
use crate::store::{Change, StoreError, Stored};
use chrono::DateTime;
use serde_json::{Map, Value as Json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

impl Workspace {
    /// Adds sources as one batch; one that the register has by its name or account already is left as it
    /// is. Gives back how many are new.
    pub fn add_sources(&mut self, sources: &[Source]) -> Result<usize, StoreError> {
        let mut changes: BTreeMap<RecordId, Change> = BTreeMap::new();
        for source in sources {
            let id = source_id(source);
            let change = match self.register.get(id) {
                Some(stored) if !stored.deleted => continue,
                Some(stored) => stored.revised(source_body(source)),
                None => Change::first(id, RecordKind::Source, source_body(source)),
            };
            changes.entry(id).or_insert(change);
        }
        let added = changes.len();
        self.change_sources(changes.into_values().collect())?;
        Ok(added)
    }

    /// Saves what a source says now: of the record that it has, or of a new one.
    pub fn save_source(&mut self, source: &Source) -> Result<RecordId, StoreError> {
        let id = source.record.unwrap_or_else(|| source_id(source));
        let change = match self.register.get(id) {
            Some(stored) => stored.revised(said(&stored, source)),
            None => Change::first(id, RecordKind::Source, source_body(source)),
        };
        let is_said = |stored: Stored| *stored.body == change.body && !stored.deleted;
        if !self.register.get(id).is_some_and(is_said) {
            self.change_sources(vec![change])?;
        }
        Ok(id)
    }

    /// Makes one source of two, in one batch: the first has the names and accounts of both, the second is
    /// deleted. Citations keep the names that they have; both are names of one source from now on.
    pub fn merge_sources(&mut self, keep: RecordId, other: RecordId) -> Result<(), StoreError> {
        let sources = self.sources();
        let by = |id| {
            let mut all = sources.all().iter();
            all.find(|source| source.record == Some(id))
        };
        let stored = |id| self.register.get(id).filter(|stored| !stored.deleted);
        let both = by(keep).zip(by(other)).zip(stored(keep).zip(stored(other)));
        let Some(((kept, gone), (kept_stored, gone_stored))) = both.filter(|_| keep != other)
        else {
            return Ok(());
        };
        let mut merged = kept.clone();
        merged.take_over(gone);
        let changes = vec![
            kept_stored.revised(said(&kept_stored, &merged)),
            gone_stored.deletion(),
        ];
        self.change_sources(changes)
    }

    /// Takes a source out of the register of sources. Citations keep its name.
    pub fn remove_source(&mut self, id: RecordId) -> Result<(), StoreError> {
        let stored = self.register.get(id).filter(|stored| !stored.deleted);
        match stored.map(|stored| stored.deletion()) {
            Some(deletion) => self.change_sources(vec![deletion]),
            None => Ok(()),
        }
    }

    /// The sources that records cite and that the register of sources does not have, those that are cited
    /// most first: by name, with where they publish and how reliable they were called.
    pub fn cited_sources(&self) -> Vec<Source> {
        let known = self.sources();
        let mut found: BTreeMap<String, (usize, Source)> = BTreeMap::new();
        let citations = self.records().flat_map(|held| held.record.citations());
        for citation in citations.filter(|citation| known.named(&citation.name).is_none()) {
            let name = key(&citation.name);
            if name.is_empty() {
                continue;
            }
            let (count, source) = found.entry(name).or_default();
            *count += 1;
            if source.name.is_empty() {
                citation.name.trim().clone_into(&mut source.name);
            }
            source.reliability = source.reliability.or(citation.reliability);
            source.confidential |= citation.confidential;
            let account = outlet(&citation.link);
            // What stands for itself is a post, and no account.
            let is_post = account == canonical(&citation.link) && account.contains('/');
            if !account.is_empty() && !is_post && !source.accounts.contains(&account) {
                source.accounts.push(account);
            }
        }
        let mut found: Vec<(usize, Source)> = found.into_values().collect();
        found.sort_by(|one, other| {
            let by_count = other.0.cmp(&one.0);
            by_count.then_with(|| one.1.name.cmp(&other.1.name))
        });
        found.into_iter().map(|(_, source)| source).collect()
    }

    /// How often each source is cited, by the id of its record.
    pub fn times_cited(&self) -> BTreeMap<RecordId, usize> {
        let known = self.sources();
        let citations = self.records().flat_map(|held| held.record.citations());
        let mut times = BTreeMap::new();
        for id in citations.filter_map(|citation| known.of_citation(citation)?.record) {
            *times.entry(id).or_default() += 1;
        }
        times
    }

    /// The other records that cite the page that a link leads to.
    pub fn cited_at(&self, link: &str, except: Option<RecordId>) -> Vec<&Held> {
        let page = canonical(link);
        if page.is_empty() {
            return Vec::new();
        }
        let cites = |held: &&Held| {
            let mut links = held.record.citations().iter();
            Some(held.id) != except && links.any(|citation| canonical(&citation.link) == page)
        };
        self.records().filter(cites).collect()
    }

    fn change_sources(&mut self, changes: Vec<Change>) -> Result<(), StoreError> {
        if !changes.is_empty() {
            self.register.append(changes)?;
            // Records that cite a source may stand otherwise now.
            self.read_again();
        }
        Ok(())
    }
}

/// The body of a source as it is to be, with the members of before that this version does not know.
fn said(stored: &Stored, source: &Source) -> Map<String, Json> {
    let mut body = stored.body.clone();
    body.retain(|member, _| !SOURCE_MEMBERS.contains(&member.as_str()));
    body.extend(source_body(source));
    body
}

/// The id of the record of a source: the same for everybody who adds it.
fn source_id(source: &Source) -> RecordId {
    // No instant is in it: it is not known when others added it.
    let key = format!("source/{}", source.identity());
    RecordId::new(
        DateTime::UNIX_EPOCH,
        &mut Hashed(Sha256::digest(key).into()),
    )
}
