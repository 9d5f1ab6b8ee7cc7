//! Two tellings held against each other, aspect by aspect. Knows nothing of which pairs are asked about.

use super::aspects::{Aspect, How};
use super::counts;
use super::telling::Telling;
use super::when::Span;
use super::whereabouts::Nearness;
use crate::domain::count::Count;
use crate::domain::identity::RecordKind;
use std::collections::BTreeSet;

/// How two records agree on one aspect.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Compared {
    /// The aspect.
    pub aspect: Aspect,
    /// How they agree on it.
    pub how: How,
}

/// What is common in a register, and says little therefore.
pub(super) trait Commonness {
    /// What a word of titles is worth, from 0 to 1.
    fn of_word(&self, word: &str) -> f32;
    /// Whether so few titles have a name that it tells an event.
    fn is_rare_name(&self, name: &str) -> bool;
    /// How many records cite a page.
    fn citing(&self, link: &str) -> usize;
}

/// Kinds of incident that one event is told as.
const ONE_EVENT: &[[&str; 2]] = &[
    ["attack", "clash"],
    ["attack", "strike"],
    ["attack", "camp_incident"],
    ["attack", "discovery"],
    ["attack", "statement"],
    ["raid", "clash"],
    ["raid", "camp_incident"],
    ["raid", "strike"],
    ["raid", "discovery"],
    ["raid", "escape"],
    ["escape", "camp_incident"],
    ["discovery", "camp_incident"],
];
/// Tactics that accounts of one event exchange for each other.
const TACTICS: &[&[&str]] = &[
    &["assassination", "armed_assault", "ambush"],
    &["assassination", "execution"],
    &["armed_assault", "ambush", "checkpoint"],
    &["armed_assault", "execution"],
    &["bombing_ied", "vbied", "suicide_attack", "infrastructure"],
    &["shelling", "bombing_ied"],
    &["extortion", "threat", "arson"],
    &["abduction", "execution"],
    &["armed_assault", "extortion"],
    &["armed_assault", "shelling"],
    &["infrastructure", "arson"],
];
/// Targets likewise.
const TARGETS: &[&[&str]] = &[
    &["military", "internal_security"],
    &["government", "tribal_leader"],
    &["government", "infrastructure"],
    &["business", "oil_worker"],
    &["business", "infrastructure"],
    &["civilian", "tribal_leader"],
    &["civilian", "government"],
    &["civilian", "business"],
    &["civilian", "oil_worker"],
    &["civilian", "religious"],
    &["civilian", "aid_worker"],
    &["civilian", "journalist"],
    &["civilian", "displaced_camp"],
];
/// A page that more records cite than this is a digest, and says nothing.
const DIGEST: usize = 4;

fn alike(groups: &[&[&str]], a: &str, b: &str) -> bool {
    groups
        .iter()
        .any(|group| group.contains(&a) && group.contains(&b))
}

/// How two terms agree; none where one is blank.
fn terms(a: &str, b: &str, groups: &[&[&str]]) -> Option<How> {
    match (a, b) {
        ("", _) | (_, "") => None,
        (a, b) if a == b => Some(How::Same),
        (a, b) if alike(groups, a, b) => Some(How::Near),
        _ => Some(How::Differs),
    }
}

fn kinds(a: &Telling, b: &Telling) -> Option<How> {
    if a.kind != b.kind {
        return None;
    }
    match (a.what.as_str(), b.what.as_str()) {
        ("attack" | "raid" | "camp_incident", other) if a.what == other => Some(How::Common),
        (one, other) if one == other => Some(How::Same),
        ("", _) | (_, "") => Some(How::Near),
        (one, other) if a.kind == RecordKind::Incident => {
            let fits = |pair: &[&str; 2]| *pair == [one, other] || *pair == [other, one];
            ONE_EVENT.iter().any(fits).then_some(How::Near)
        }
        // Another stage is another step, another movement another movement.
        _ => None,
    }
}

/// How many days two records of a kind may lie apart.
fn dates(a: &Telling, b: &Telling) -> Option<How> {
    match a.when.against(b.when) {
        None if a.kind == RecordKind::Repatriation => {
            // A movement of people is announced, left and arrived on days of one week.
            let week = Span::widened(a.when, 4);
            week.against(b.when).map(|_| How::Loose)
        }
        how => how,
    }
}

fn sets(a: &BTreeSet<String>, b: &BTreeSet<String>) -> Option<How> {
    match (a.is_empty() || b.is_empty(), a.is_disjoint(b)) {
        (true, _) => None,
        (false, true) => Some(How::Differs),
        (false, false) => Some(How::Same),
    }
}

/// How two records agree, aspect by aspect; none where they cannot tell of one event. What one of them
/// does not say is left out.
pub(super) fn compare(a: &Telling, b: &Telling, common: &dyn Commonness) -> Option<Vec<Compared>> {
    let kind = kinds(a, b)?;
    let date = dates(a, b)?;
    let place = match a.whereabouts.against(&b.whereabouts) {
        Nearness::Apart => return None,
        Nearness::Unsaid => None,
        Nearness::Agree(aspect, how) => Some((aspect, how)),
    };
    let mut compared = Vec::with_capacity(12);
    let mut add =
        |aspect, how: Option<How>| compared.extend(how.map(|how| Compared { aspect, how }));
    add(Aspect::Kind, Some(kind));
    add(Aspect::Date, Some(date));
    if let Some((aspect, how)) = place {
        add(aspect, Some(how));
    }
    match a.kind {
        RecordKind::Trial => {
            add(Aspect::Case, a.case.against(&b.case));
            add(Aspect::Court, a.court.against(&b.court));
            add(Aspect::People, counts::totals(&a.people, &b.people));
        }
        RecordKind::Repatriation => {
            add(Aspect::States, sets(&a.states, &b.states));
            add(Aspect::People, counts::totals(&a.people, &b.people));
        }
        _ => {
            add(Aspect::Actors, sets(&a.actors, &b.actors));
            add(Aspect::Tactic, terms(&a.tactic, &b.tactic, TACTICS));
            add(Aspect::Weapon, terms(&a.weapon, &b.weapon, TACTICS));
            let target = terms(&a.target, &b.target, TARGETS);
            add(Aspect::Target, target);
            add(
                Aspect::Outcome,
                terms(&a.outcome, &b.outcome, &[&["failed", "foiled"]]),
            );
            // As many of other people are the same people only where the target does not say otherwise.
            let parties = |one: &[Count], other: &[Count]| match target {
                Some(How::Differs) => counts::compare(one, other),
                _ => counts::compare_parties(one, other),
            };
            add(Aspect::Killed, parties(&a.killed, &b.killed));
            add(Aspect::Injured, parties(&a.injured, &b.injured));
            add(Aspect::Taken, counts::compare(&a.taken, &b.taken));
            let of_word = |word: &str| common.of_word(word);
            add(Aspect::Title, a.title.against(&b.title, &of_word));
            let places = a
                .whereabouts
                .skeletons()
                .iter()
                .chain(b.whereabouts.skeletons())
                .collect();
            let is_rare = |name: &str| common.is_rare_name(name);
            let shared = a.title.shared_names(&b.title, &places, &is_rare);
            add(
                Aspect::Names,
                match shared {
                    0 => None,
                    1 => Some(How::Near),
                    _ => Some(How::Same),
                },
            );
            let apart = a.title.differ_in_number(&b.title);
            add(Aspect::Number, apart.then_some(How::Differs));
        }
    }
    let citing = a
        .links
        .intersection(&b.links)
        .map(|link| common.citing(link))
        .min();
    add(
        Aspect::Link,
        citing
            .filter(|citing| *citing <= DIGEST)
            .map(|citing| if citing <= 2 { How::Same } else { How::Common }),
    );
    Some(compared)
}
