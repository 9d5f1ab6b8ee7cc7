//! Groups of people that a sentence speaks of: a number with the noun and the side that stand beside it.
//! Knows nothing of what befell them.

use super::inflection::Size;
use super::numbers::Quantity;
use super::page::Page;
use super::vocabulary::Hit;
use crate::domain::count::Count;
use crate::domain::field::Party;
use crate::words::Language;
use std::ops::Range;

/// People that stand together in a sentence.
#[derive(Clone, Debug, Default)]
pub(super) struct Group {
    pub tokens: Range<usize>,
    /// How many; unknown where the noun is in the plural and nothing counts it.
    pub count: Count,
    /// The kind of people by their noun: a code of the tables, blank where there is no noun.
    pub noun: &'static str,
    /// The side that they are of.
    pub actor: Option<&'static str>,
    /// What they are where they are attacked.
    pub target: Option<&'static str>,
    /// Whether a number stands beside them.
    pub is_counted: bool,
    /// Whether they are named as a part of others: "three people, including a child".
    pub is_part: bool,
}

impl Group {
    /// The party that they are counted with; none where their words don't say.
    pub fn party(&self) -> Option<Party> {
        let by_actor = self.actor.and_then(|actor| match actor {
            "isis" => Some(Party::Isis),
            "unknown" => None,
            "iran_backed" => Some(Party::Other),
            _ => Some(Party::Military),
        });
        match self.noun {
            "civilian" => Some(Party::Civilian),
            "military" => by_actor.or(Some(Party::Military)),
            "isis" => Some(Party::Isis),
            _ => by_actor,
        }
    }

    /// Whether they are those who attack, and nobody counts them.
    pub fn is_agent(&self) -> bool {
        self.noun == "attacker"
            || !self.is_counted && self.count == Count::Unknown && self.actor.is_some()
    }
}

/// How many words may stand between a number and its noun, or a noun and its side.
const BETWEEN: usize = 3;

/// The groups of a sentence, from left to right.
pub(super) fn groups(page: &Page, sentence: &Range<usize>, quantities: &[Quantity]) -> Vec<Group> {
    let mut groups = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end {
        match group(page, at, sentence.end, quantities) {
            Some(mut group) => {
                at = group.tokens.end.max(at + 1);
                group.is_part |= groups
                    .last()
                    .is_some_and(|before| is_joined_to(page, before, &group));
                groups.push(group);
            }
            None => at += 1,
        }
    }
    groups
}

/// Whether a group goes on with a part of others: "including two women and a child".
fn is_joined_to(page: &Page, part: &Group, group: &Group) -> bool {
    const NEAR: usize = 3;
    let between = part.tokens.end..group.tokens.start;
    part.is_part
        && between.len() <= NEAR
        && (page.has_joined_and(group.tokens.start)
            || between.clone().any(|at| page.has(at, "and")))
        && !between.clone().any(|at| page.parts(at))
}

fn group(page: &Page, from: usize, to: usize, quantities: &[Quantity]) -> Option<Group> {
    let quantity = quantities
        .binary_search_by_key(&from, |quantity| quantity.tokens.start)
        .ok()
        .map(|nth| &quantities[nth]);
    let mut group = Group {
        tokens: from..from,
        is_part: is_part(page, from),
        ..Group::default()
    };
    let hit = page.hit(from).filter(|hit| hit.tokens.start == from);
    if let Some(quantity) = quantity {
        group.tokens.end = quantity.tokens.end;
        group.count = quantity.count;
        group.is_counted = true;
    } else if hit.is_some_and(|hit| hit.has("other")) {
        group.tokens.end = hit?.tokens.end;
        group.count = Count::Exact(1);
        group.is_counted = true;
    } else if hit.is_some_and(|hit| hit.has("party") || names_its_side(page, hit, to)) {
        absorb(page, &mut group, from);
    } else {
        return None;
    }
    extend(page, &mut group, to, quantities);
    // "No civilians were harmed."
    if quantity.is_none() && from > 0 && page.has(from - 1, "no") && !group.noun.is_empty() {
        group.count = Count::Exact(0);
        group.is_counted = true;
    }
    Some(group)
}

/// Whether a side stands before the noun that is of it: "SDF fighter".
fn names_its_side(page: &Page, hit: &Hit, to: usize) -> bool {
    let end = hit.tokens.end;
    hit.has("actor")
        && page.tokens[end - 1].language == Language::English
        && !hit.has("passive_actor")
        && !page.has(end, "effect")
        && (hit.tokens.start + 1..to.min(end + 2))
            .any(|at| page.has(at, "party") && !page.parts(at))
}

/// Takes the phrase at a token into a group.
fn absorb(page: &Page, group: &mut Group, at: usize) {
    let Some(hit) = page.hit(at) else { return };
    group.tokens.end = hit.tokens.end;
    group.actor = group.actor.or(hit.value("actor"));
    group.target = group.target.or(hit.value("target"));
    let Some(noun) = hit.value("party") else {
        return;
    };
    // "members of the council": what says more counts.
    if matches!(group.noun, "" | "member" | "people") {
        group.noun = noun;
    }
    if !group.is_counted && group.count == Count::Unknown {
        let size = hit
            .value("size")
            .and_then(Size::from_code)
            .unwrap_or(hit.size);
        group.count = match size {
            Size::One => Count::Exact(1),
            Size::Two => Count::Exact(2),
            Size::TwoOrMore => Count::AtLeast(2),
            Size::Many | Size::Unsaid => Count::Unknown,
        };
    }
}

fn extend(page: &Page, group: &mut Group, to: usize, quantities: &[Quantity]) {
    let mut at = group.tokens.end;
    let mut skipped = 0;
    while at < to && skipped <= BETWEEN {
        let number = quantities
            .iter()
            .find(|quantity| quantity.tokens.contains(&at));
        // مدنيين اثنين: the number that a dual is said by once more.
        if let Some(number) = number
            && at == group.tokens.end
            && !group.is_counted
            && page.tokens[at].language == Language::Arabic
            && matches!(number.count, Count::Exact(1 | 2))
            && !page.has_joined_and(at)
        {
            group.count = number.count;
            group.is_counted = true;
            group.tokens.end = number.tokens.end;
            at = group.tokens.end;
            continue;
        }
        let is_number = number.is_some();
        let token = &page.tokens[at];
        let bracket = token.is_sign(&['(', ')', '"', '«', '»', '“', '”']);
        if is_number || page.parts(at) && !bracket {
            return;
        }
        let Some(hit) = page.hit(at) else {
            // وثلاثة begins what is counted next; words that are joined by "and" begin something new.
            if page.has_joined_and(at) {
                return;
            }
            skipped += usize::from(!bracket);
            at += 1;
            continue;
        };
        let is_new = page.has_joined_and(at);
        if hit.has("effect") || hit.has("and") || hit.has("including") || is_new {
            return;
        }
        if hit.has("party") || hit.has("actor") {
            // One side and its noun make a group; a second noun makes another.
            let repeats =
                hit.has("party") && !matches!(group.noun, "" | "member" | "people" | "suspect");
            if repeats || is_agent_behind(page, at) {
                return;
            }
            let end = hit.tokens.end;
            absorb(page, group, at);
            at = end;
            skipped = 0;
            continue;
        }
        if hit.has("others") || hit.has("other") {
            at = hit.tokens.end;
            group.tokens.end = at;
            continue;
        }
        if hit.has("of") || hit.has("target") || hit.has("blame") {
            group.target = group.target.or(hit
                .value("target")
                .filter(|_| hit.tokens.start == group.tokens.end));
            at = hit.tokens.end;
            continue;
        }
        return;
    }
}

/// "killed by ISIS": what stands behind is not what the group is.
fn is_agent_behind(page: &Page, at: usize) -> bool {
    at > 0 && matches!(page.tokens[at - 1].form(), "by" | "against")
}

fn is_part(page: &Page, from: usize) -> bool {
    let near = from.saturating_sub(3)..from;
    // "ku jinek di nav de ye": in Kurmanji it stands behind.
    let behind = (from + 1..(from + 3).min(page.tokens.len()))
        .any(|at| page.has(at, "including") && page.tokens[at].language == Language::Kurmanji);
    if behind {
        return true;
    }
    near.clone().any(|at| {
        page.has(at, "including") && page.tokens[at].sentence == page.tokens[from].sentence
    }) && !near.clone().any(|at| page.has(at, "effect"))
}
