//! What a register knows besides its records: places and sources, read from whichever of its revisions
//! stand. Knows nothing of how either is changed.

use super::Workspace;
use crate::domain::identity::RecordKind;
use crate::domain::source::Sources;
use crate::places::Places;
use crate::schema::{Terms, place_from, source_from};
use crate::store::{RevId, Standing};
use std::sync::Arc;

/// What a register knows besides its records.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub(super) places: Arc<Places>,
    pub(super) sources: Arc<Sources>,
    /// The revisions of the register's own places.
    revs: Vec<RevId>,
}

impl Known {
    /// The same read again, after records of any kind have changed. An index of places takes a moment to
    /// build: it stays where neither they nor the terms that they are read by have changed.
    pub(super) fn again(&self, standing: Standing, terms: &Terms, has_same_terms: bool) -> Self {
        let revs = revs_of(standing);
        let places = if has_same_terms && revs == self.revs {
            Arc::clone(&self.places)
        } else {
            places_of(standing, terms)
        };
        Self {
            places,
            sources: sources_of(standing),
            revs,
        }
    }

    /// What is known by the revisions that stand.
    pub(super) fn of(standing: Standing, terms: &Terms) -> Self {
        Self {
            places: places_of(standing, terms),
            sources: sources_of(standing),
            revs: revs_of(standing),
        }
    }
}

fn revs_of(standing: Standing) -> Vec<RevId> {
    let own = standing.iter(RecordKind::Place);
    own.map(|stored| stored.rev).collect()
}

fn places_of(standing: Standing, terms: &Terms) -> Arc<Places> {
    let own = standing.iter(RecordKind::Place);
    let own: Vec<_> = own
        .map(|stored| place_from(stored.id, stored.body, terms))
        .collect();
    if own.is_empty() {
        Places::shared()
    } else {
        Arc::new(Places::with(own))
    }
}

fn sources_of(standing: Standing) -> Arc<Sources> {
    let own = standing.iter(RecordKind::Source);
    let own = own.map(|stored| source_from(stored.id, stored.body));
    Arc::new(Sources::of(own.collect()))
}

impl Workspace {
    /// The built-in places and the register's own.
    pub fn places(&self) -> Arc<Places> {
        Arc::clone(&self.known.places)
    }

    /// The register of sources.
    pub fn sources(&self) -> Arc<Sources> {
        Arc::clone(&self.known.sources)
    }

    pub(super) fn known(&self) -> Known {
        self.known.clone()
    }
}
