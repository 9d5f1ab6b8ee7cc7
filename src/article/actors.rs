//! Who did it: perpetrator and attribution of an attack, forces and partners of an operation, and what
//! was claimed where. Knows nothing of what happened but its kind.

use super::casualties::Tally;
use super::events::Event;
use super::page::Page;
use super::tactics::{Read, told};
use super::vocabulary::Hit;
use std::ops::Range;

/// Who did it.
#[derive(Clone, Debug, Default)]
pub(super) struct Doers {
    pub perpetrator: Option<Read>,
    pub attribution: Option<Read>,
    /// The words of a claim.
    pub claim: Option<Range<usize>>,
    pub conducted_by: Option<Read>,
    pub partners: Vec<Read>,
}

/// Who did what an event tells of.
pub(super) fn doers(page: &Page, event: &Event, kind: &str, tallies: &[Tally]) -> Doers {
    match kind {
        "attack" | "camp_incident" => attackers(page, event, tallies),
        "raid" => forces(page, event, tallies),
        "strike" => Doers {
            conducted_by: actors(page, event, tallies)
                .find(|hit| {
                    !matches!(
                        hit.value("actor"),
                        Some("isis" | "unknown" | "sdf" | "internal_security")
                    )
                })
                .and_then(read),
            ..Doers::default()
        },
        _ => Doers::default(),
    }
}

fn read(hit: &Hit) -> Option<Read> {
    Some((hit.value("actor")?, hit.tokens.clone()))
}

/// The sides that an event names, but for those to whom something was done.
fn actors<'a>(
    page: &'a Page,
    event: &'a Event,
    tallies: &'a [Tally],
) -> impl Iterator<Item = &'a Hit> {
    told(page, event).map(|(hit, _)| hit).filter(|hit| {
        let suffered = tallies
            .iter()
            .any(|tally| tally.tokens.contains(&hit.tokens.start));
        hit.has("actor") && !hit.has("passive_actor") && !suffered
    })
}

fn attackers(page: &Page, event: &Event, tallies: &[Tally]) -> Doers {
    let mut doers = Doers::default();
    let isis = actors(page, event, tallies).find(|hit| hit.says("actor", "isis"));
    let unknown = actors(page, event, tallies).find(|hit| hit.says("actor", "unknown"));
    let other = actors(page, event, tallies).find(|hit| {
        let side = hit.value("actor");
        matches!(side, Some("turkish_forces" | "iran_backed" | "syrian_army"))
    });
    let Some(isis) = isis.or(other.filter(|_| unknown.is_none())) else {
        doers.perpetrator = unknown.and_then(read);
        return doers;
    };
    doers.perpetrator = read(isis);
    let mut phrases = told(page, event).map(|(hit, _)| hit);
    let claim = phrases.find(|hit| hit.has("claim"));
    if let Some(claim) = claim {
        doers.attribution = Some(("claimed", claim.tokens.clone()));
        let mut phrases = told(page, event).map(|(hit, _)| hit);
        let channel = phrases.find(|hit| hit.has("channel"));
        let mut sentences = event.sentences.iter();
        let sentence = sentences.find(|sentence| sentence.contains(&claim.tokens.start));
        let channel = channel.map(|hit| hit.tokens.clone());
        doers.claim = channel.or(sentence.cloned());
    } else {
        let mut phrases = told(page, event).map(|(hit, _)| hit);
        let blamed = phrases.find(|hit| hit.has("blame")).unwrap_or(isis);
        doers.attribution = Some(("attributed", blamed.tokens.clone()));
    }
    doers
}

/// The force that an operation is of is named first; who supports it behind "backed by".
fn forces(page: &Page, event: &Event, tallies: &[Tally]) -> Doers {
    const NEAR: usize = 3;
    let mut doers = Doers::default();
    let mut sentence = None;
    for hit in actors(page, event, tallies) {
        let Some(read) = read(hit).filter(|(code, _)| !matches!(*code, "isis" | "unknown")) else {
            continue;
        };
        let start = hit.tokens.start;
        let near = start.saturating_sub(NEAR)..start;
        let supports = near
            .into_iter()
            .any(|at| page.has(at, "support") && event.nth(at) == event.nth(start));
        let known = doers
            .conducted_by
            .iter()
            .chain(&doers.partners)
            .any(|(code, _)| *code == read.0);
        match &doers.conducted_by {
            _ if known => {}
            None if !supports => {
                sentence = Some(event.nth(start));
                doers.conducted_by = Some(read);
            }
            Some(_) if !supports && sentence != Some(event.nth(start)) => {}
            _ => doers.partners.push(read),
        }
    }
    if doers.conducted_by.is_none() && !doers.partners.is_empty() {
        doers.conducted_by = Some(doers.partners.remove(0));
    }
    doers
}
