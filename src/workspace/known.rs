//! What a register knows besides its records: places and sources, read from whichever of its revisions
//! stand. Knows nothing of how either is changed.

use super::Workspace;
use crate::domain::identity::RecordKind;
use crate::domain::source::Sources;
use crate::places::Places;
use crate::schema::{Terms, place_from, source_from};
use crate::store::{RevId, Standing};
use std::sync::{Arc, PoisonError};

/// What a register knows besides its records.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub(super) places: Arc<Places>,
    pub(super) sources: Arc<Sources>,
}

/// What was read last, and the revisions that it was read from.
#[derive(Debug)]
pub(super) struct Kept {
    generation: u64,
    places: Vec<RevId>,
    sources: Vec<RevId>,
    known: Known,
}

impl Known {
    /// What is known by the revisions that stand.
    pub(super) fn of(standing: Standing, terms: &Terms) -> Self {
        Self {
            places: places_of(standing, terms),
            sources: sources_of(standing),
        }
    }
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
    /// The built-in places and the register's own. They are read again where the register's own have
    /// changed.
    pub fn places(&self) -> Arc<Places> {
        self.known().places
    }

    /// The register of sources.
    pub fn sources(&self) -> Arc<Sources> {
        self.known().sources
    }

    /// Reads places and sources anew when they are asked for next: the terms that they are read by have
    /// changed.
    pub(super) fn forget_known(&mut self) {
        *self.known.get_mut().unwrap_or_else(PoisonError::into_inner) = None;
    }

    pub(super) fn known(&self) -> Known {
        // What a panic left behind is whole all the same: it is only ever replaced.
        let mut kept = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let generation = self.generation();
        if let Some(kept) = kept.as_ref()
            && kept.generation == generation
        {
            return kept.known.clone();
        }
        let standing = self.register.standing();
        let revs = |kind| standing.iter(kind).map(|stored| stored.rev).collect();
        let (places, sources): (Vec<_>, Vec<_>) =
            (revs(RecordKind::Place), revs(RecordKind::Source));
        let known = match kept.take() {
            None => Known::of(standing, &self.terms),
            Some(before) => Known {
                places: if before.places == places {
                    before.known.places
                } else {
                    places_of(standing, &self.terms)
                },
                sources: if before.sources == sources {
                    before.known.sources
                } else {
                    sources_of(standing)
                },
            },
        };
        *kept = Some(Kept {
            generation,
            places,
            sources,
            known: known.clone(),
        });
        known
    }
}
