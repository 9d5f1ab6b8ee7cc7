//! What happened and how: kind, tactic, weapon, outcome and target of an event. Knows nothing of who did
//! it.

use super::casualties::{effect_of, is_background};
use super::events::Event;
use super::page::Page;
use super::vocabulary::Hit;
use crate::domain::vocabulary::IncidentKind;
use std::collections::BTreeMap;
use std::ops::Range;

/// A code and the words that it was read from.
pub(super) type Read = (&'static str, Range<usize>);

/// What happened.
#[derive(Clone, Debug, Default)]
pub(super) struct Happening {
    pub kind: Option<Read>,
    pub tactic: Option<Read>,
    pub weapon: Option<Read>,
    pub outcome: Option<Read>,
    pub target: Option<Read>,
}

/// Tactics, those that say more first: a suicide bomber opens fire too.
const TACTICS: &[&str] = &[
    "suicide_attack",
    "vbied",
    "ambush",
    "checkpoint",
    "abduction",
    "extortion",
    "assassination",
    "execution",
    "bombing_ied",
    "arson",
    "shelling",
    "infrastructure",
    "armed_assault",
    "threat",
];

/// Targets, those that say more first: a patrol is attacked, and bystanders are hurt.
const TARGETS: &[&str] = &[
    "tribal_leader",
    "religious",
    "journalist",
    "aid_worker",
    "oil_worker",
    "government",
    "business",
    "internal_security",
    "military",
    "infrastructure",
    "civilian",
];

/// The phrases of an event that are not told of another time, with the weight of their sentence.
pub(super) fn told<'a>(page: &'a Page, event: &'a Event) -> impl Iterator<Item = (&'a Hit, u32)> {
    event
        .sentences
        .iter()
        .enumerate()
        .flat_map(move |(nth, sentence)| {
            let weight = 3u32.saturating_sub(nth as u32).max(1);
            let hits = page.hits_in(sentence);
            hits.filter(move |hit| !is_background(page, sentence, hit.tokens.start))
                .map(move |hit| (hit, weight))
        })
}

/// What happened in an event. `in_camp`: whether it was in a camp.
pub(super) fn happening(page: &Page, event: &Event, in_camp: bool) -> Happening {
    let Some(kind) = kind(page, event) else {
        return Happening::default();
    };
    let kind = match kind {
        (code, words) if in_camp && matches!(code, "attack" | "discovery" | "clash" | "other") => {
            ("camp_incident", words)
        }
        kind => kind,
    };
    let is_attack = matches!(kind.0, "attack" | "camp_incident");
    let mut tactic = best(page, event, "tactic", TACTICS).filter(|_| is_attack);
    if is_attack && tactic.is_none() {
        let mut hits = told(page, event).map(|(hit, _)| hit);
        let taken = hits.find(|hit| effect_of(page, hit) == Some("abducted"));
        tactic = taken.map(|hit| ("abduction", hit.tokens.clone()));
    }
    let weapon = weapon(page, event, tactic.as_ref()).filter(|_| is_attack || kind.0 == "strike");
    let target = match kind.0 {
        "attack" | "strike" => target(page, event),
        "camp_incident" => Some(("displaced_camp", kind.1.clone())),
        _ => None,
    };
    if is_attack {
        tactic = on_one_person(page, event, tactic, weapon.as_ref(), target.as_ref());
    }
    Happening {
        outcome: outcome(page, event, kind.0),
        kind: Some(kind),
        tactic,
        weapon,
        target,
    }
}

/// The kind that most of the words speak for, the first sentences more than the later ones.
fn kind(page: &Page, event: &Event) -> Option<Read> {
    let mut scores: BTreeMap<&'static str, (u32, Range<usize>)> = BTreeMap::new();
    let mut add = |code: &'static str, score: u32, words: &Range<usize>| {
        let entry = scores.entry(code).or_insert((0, words.clone()));
        entry.0 += score;
    };
    // The monitored group has drones too, but they are no strikes from the air.
    let has_air = !told(page, event).any(|(hit, _)| hit.says("actor", "isis"));
    let drone = told(page, event).any(|(hit, _)| hit.says("weapon", "drone"));
    let from_prison = told(page, event).any(|(hit, _)| hit.says("party", "detainee"));
    for (hit, weight) in told(page, event) {
        let words = &hit.tokens;
        match hit.value("kind") {
            Some("attack") => add("attack", weight, words),
            Some("strike") if drone && !has_air => {}
            Some("strike") => add("strike", 4 * weight, words),
            Some("clash") => add("clash", 3 * weight, words),
            Some(code) => add(code, 2 * weight, words),
            None => {}
        }
        match hit.value("tactic") {
            Some("armed_assault" | "threat") => add("attack", weight, words),
            Some(_) => add("attack", 2 * weight + u32::from(weight == 3), words),
            None => {}
        }
        match effect_of(page, hit) {
            Some("abducted") => add("attack", 2 * weight, words),
            Some("arrested") => add("raid", 2 * weight, words),
            Some("escaped") if from_prison => add("escape", 4 * weight, words),
            Some("killed" | "injured") if !hit.has("found") => add("attack", 1, words),
            _ => {}
        }
        if has_air && hit.says("weapon", "drone") && !hit.has("kind") {
            add("strike", 3 * weight, words);
        }
        if hit.has("found") {
            add("discovery", 2 * weight, words);
        }
        if hit.has("claim") {
            add("attack", weight, words);
        }
    }
    // Of kinds that are as likely the first in the order of the vocabulary.
    let mut best: Option<(&'static str, (u32, Range<usize>))> = None;
    for code in IncidentKind::CODES {
        if let Some(score) = scores.remove(code)
            && best.as_ref().is_none_or(|(_, most)| most.0 < score.0)
        {
            best = Some((code, score));
        }
    }
    best.map(|(code, (_, words))| (code, words))
}

/// The code of a topic that stands first in an order.
fn best(page: &Page, event: &Event, topic: &str, order: &[&'static str]) -> Option<Read> {
    let mut best: Option<(usize, &Hit)> = None;
    for (hit, _) in told(page, event) {
        let rank = hit
            .value(topic)
            .and_then(|code| order.iter().position(|known| *known == code));
        if let Some(rank) = rank
            && best.is_none_or(|(least, _)| rank < least)
        {
            best = Some((rank, hit));
        }
    }
    best.map(|(rank, hit)| (order[rank], hit.tokens.clone()))
}

/// The weapon that goes with the tactic, or else the first that says more than "shots".
fn weapon(page: &Page, event: &Event, tactic: Option<&Read>) -> Option<Read> {
    let weapons: Vec<&Hit> = told(page, event)
        .map(|(hit, _)| hit)
        .filter(|hit| hit.has("weapon"))
        .collect();
    let suicide = tactic.is_some_and(|(code, _)| *code == "suicide_attack");
    if let Some(car) = weapons.iter().find(|hit| hit.says("weapon", "vbied"))
        && suicide
    {
        return Some(("vbied", car.tokens.clone()));
    }
    let of_tactic = weapons.iter().find(|hit| {
        tactic.is_some_and(|(code, _)| hit.says("tactic", code) && *code != "armed_assault")
    });
    let special = weapons.iter().find(|hit| !hit.says("weapon", "small_arms"));
    let hit = of_tactic.or(special).or(weapons.first())?;
    Some((hit.value("weapon")?, hit.tokens.clone()))
}

fn outcome(page: &Page, event: &Event, kind: &str) -> Option<Read> {
    let mut told_outcome = told(page, event)
        .map(|(hit, _)| hit)
        .filter(|hit| hit.has("outcome"));
    if kind == "raid" {
        // Whom the raid was for got away, and nobody was arrested.
        let effect = |effect: &str| {
            let mut hits = told(page, event).map(|(hit, _)| hit);
            hits.find(|hit| hit.says("effect", effect))
                .map(|hit| hit.tokens.clone())
        };
        let failed = told_outcome.find(|hit| hit.says("outcome", "failed"));
        let failed = failed.map(|hit| hit.tokens.clone());
        let escaped = effect("escaped").filter(|_| effect("arrested").is_none());
        return failed.or(escaped).map(|words| ("failed", words));
    }
    let hit = told_outcome
        .next()
        .filter(|_| matches!(kind, "attack" | "camp_incident"))?;
    Some((hit.value("outcome")?, hit.tokens.clone()))
}

fn target(page: &Page, event: &Event) -> Option<Read> {
    if let Some(said) = best(page, event, "target", &TARGETS[..7]) {
        return Some(said);
    }
    let mut best: Option<(usize, Read)> = None;
    for (hit, _) in told(page, event) {
        let code = match (hit.value("target"), hit.value("actor")) {
            (Some(target), _) => target,
            (None, Some("sdf")) if !speaks(page, hit) => "military",
            (None, Some("internal_security")) if !speaks(page, hit) => "internal_security",
            _ => continue,
        };
        let Some(rank) = TARGETS.iter().position(|known| *known == code) else {
            continue;
        };
        if best.as_ref().is_none_or(|(least, _)| rank < *least) {
            best = Some((rank, (TARGETS[rank], hit.tokens.clone())));
        }
    }
    best.map(|(_, read)| read)
}

/// Whether a side is named as the one that says so, or that acts: "the SDF said", "by the SDF".
fn speaks(page: &Page, hit: &Hit) -> bool {
    const NEAR: usize = 4;
    let from = hit.tokens.start.saturating_sub(NEAR);
    let to = (hit.tokens.end + NEAR).min(page.tokens.len());
    let same = |at: usize| page.tokens[at].sentence == page.tokens[hit.tokens.start].sentence;
    let speech = |at: usize| same(at) && (page.has(at, "speech") || page.says_found(at));
    (from..hit.tokens.start).any(speech) || (hit.tokens.end..to).any(speech)
}

/// Shots at one person who bears no arms are an assassination; at a patrol, an armed assault.
fn on_one_person(
    page: &Page,
    event: &Event,
    tactic: Option<Read>,
    weapon: Option<&Read>,
    target: Option<&Read>,
) -> Option<Read> {
    let is_open = tactic
        .as_ref()
        .is_none_or(|(code, _)| *code == "armed_assault");
    let by_hand = weapon.is_some_and(|(code, _)| matches!(*code, "small_arms" | "blade"));
    let by_hand = by_hand
        || weapon.is_none()
            && target.is_some_and(|(code, _)| !matches!(*code, "civilian" | "displaced_camp"));
    let on_person = match target.map(|(code, _)| *code) {
        Some("tribal_leader" | "religious" | "journalist" | "government") => true,
        Some("civilian" | "displaced_camp" | "business") => {
            let mut victims = told(page, event).map(|(hit, _)| hit);
            victims.any(|hit| {
                hit.says("party", "civilian") && hit.size == super::inflection::Size::One
            }) && !told(page, event).any(|(hit, _)| hit.has("found"))
        }
        _ => false,
    };
    let killed = told(page, event)
        .map(|(hit, _)| hit)
        .find(|hit| hit.says("effect", "killed"));
    match killed {
        Some(killed) if is_open && by_hand && on_person => {
            Some(("assassination", killed.tokens.clone()))
        }
        _ => tactic,
    }
}
