//! Where the branches of a record part: the nearest revisions that all of them come from. Knows
//! nothing of what a revision says.

use crate::store::{RevId, Revision};
use std::collections::BTreeSet;

/// The nearest common ancestors of these revisions: mostly one; none where none has arrived or
/// where they never had one; several where two people settled the same conflict apart.
pub(super) fn nearest_common<'a>(
    revs: &[RevId],
    revision: impl Fn(RevId) -> Option<&'a Revision>,
) -> Vec<RevId> {
    let mut common: Option<BTreeSet<RevId>> = None;
    for rev in revs {
        let above = above(*rev, &revision);
        common = Some(match common {
            Some(common) => common.intersection(&above).copied().collect(),
            None => above,
        });
    }
    let common = common.unwrap_or_default();
    // Whatever is above a common ancestor is one too: only the lowest have no child among them.
    let parents = |rev: &RevId| revision(*rev).map_or(&[][..], |known| &known.parents);
    let passed: BTreeSet<RevId> = common.iter().flat_map(parents).copied().collect();
    common.difference(&passed).copied().collect()
}

/// The revisions that have arrived of those that this one was made from, and so on.
fn above<'a>(rev: RevId, revision: &impl Fn(RevId) -> Option<&'a Revision>) -> BTreeSet<RevId> {
    let mut found = BTreeSet::new();
    let mut to_visit = vec![rev];
    while let Some(next) = to_visit.pop() {
        for parent in revision(next).map_or(&[][..], |known| &known.parents) {
            if revision(*parent).is_some() && found.insert(*parent) {
                to_visit.push(*parent);
            }
        }
    }
    found
}
