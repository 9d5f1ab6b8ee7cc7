//! What befell whom: groups of people joined to the words for killed, injured, arrested and the like, by
//! the order in which each language puts them. Knows no other field.

use super::page::Page;
use super::people::Group;
use super::vocabulary::Hit;
use crate::domain::count::Count;
use crate::domain::field::{Field, Party};
use crate::words::Language;
use std::collections::BTreeSet;
use std::ops::Range;

/// What befell a group.
#[derive(Clone, Debug)]
pub(super) struct Tally {
    /// `killed`, `injured`, `arrested`, `abducted`, `escaped`, `released`.
    pub effect: &'static str,
    /// The party; none for what is not counted by party.
    pub party: Option<Party>,
    pub count: Count,
    /// The group.
    pub tokens: Range<usize>,
    /// Whether the text says the party, and it is not only likely.
    pub is_said: bool,
}

/// What is known of the event that sentences are read for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    /// The party of people who are called members or fighters and no more.
    pub members: Option<Party>,
}

/// What befell the groups of a sentence. `last` is the group that was spoken of before it.
pub(super) fn tallies(
    page: &Page,
    sentence: &Range<usize>,
    groups: &[Group],
    setting: Setting,
    last: &mut Option<Party>,
) -> Vec<Tally> {
    let effects: Vec<&Hit> = page
        .hits_in(sentence)
        .filter(|hit| hit.has("effect") && !is_background(page, sentence, hit.tokens.start))
        .collect();
    let linking = Linking {
        page,
        groups,
        sentence,
    };
    let mut seen: BTreeSet<(usize, &str)> = BTreeSet::new();
    let mut found: Vec<(Option<usize>, Tally)> = Vec::new();
    for hit in effects {
        let Some(effect) = effect_of(page, hit) else {
            continue;
        };
        let (linked, own) = linking.of(hit);
        if let (Some(own), true) = (own, linked.is_empty()) {
            let side = linking.side_behind(hit);
            found.push((None, tally(effect, &own, side.as_ref(), setting)));
        }
        for nth in linked {
            let group = &groups[nth];
            if group.is_part
                || group.noun == "attacker" && (effect == "escaped" || !group.count.is_known())
                || !seen.insert((nth, effect))
            {
                continue;
            }
            // Who was wounded and died is dead.
            if hit.value("manner") == Some("died") {
                found.retain(|(of, tally)| *of != Some(nth) || tally.effect != "injured");
            }
            let side = linking.side_behind(hit).filter(|_| group.noun.is_empty());
            let mut tally = tally(effect, group, side.as_ref(), setting);
            tally.count = counted(page, hit, group);
            found.push((Some(nth), tally));
        }
    }
    let mut tallies: Vec<Tally> = found.into_iter().map(|(_, tally)| tally).collect();
    inherit(&mut tallies, last, |tally| {
        // A car that carried fighters was ambushed, and "five were killed".
        let before = groups
            .iter()
            .filter(|group| group.tokens.end <= tally.tokens.start);
        let own = |group: &Group| group.party().filter(|party| *party != Party::Isis);
        before.rev().find_map(own)
    });
    tallies
}

/// A Kurmanji noun without an ending is one where its verb is in the singular: "şofêr birîndar bû".
fn counted(page: &Page, hit: &Hit, group: &Group) -> Count {
    let is_one = |at: usize| {
        let token = &page.tokens[at];
        token.language == Language::Kurmanji
            && matches!(
                token.form(),
                "bu" | "hat" | "hate" | "hatiye" | "ket" | "da"
            )
    };
    if group.count == Count::Unknown && hit.tokens.clone().any(is_one) {
        return Count::Exact(1);
    }
    group.count
}

fn tally(effect: &'static str, group: &Group, side: Option<&Group>, setting: Setting) -> Tally {
    let is_counted_by_party = matches!(effect, "killed" | "injured");
    let said = group.party().or_else(|| side.and_then(Group::party));
    let likely = match group.noun {
        "people" => Some(Party::Civilian),
        "member" => setting.members,
        "attacker" | "suspect" | "detainee" => Some(Party::Isis),
        _ => None,
    };
    Tally {
        effect,
        party: said.or(likely).filter(|_| is_counted_by_party),
        count: group.count,
        tokens: group.tokens.clone(),
        is_said: said.is_some() || !is_counted_by_party,
    }
}

/// "two others" are of the party that was spoken of before, or else behind.
fn inherit(
    tallies: &mut [Tally],
    last: &mut Option<Party>,
    spoken_of: impl Fn(&Tally) -> Option<Party>,
) {
    let next = tallies.iter().find_map(|tally| tally.party);
    for tally in tallies {
        if !matches!(tally.effect, "killed" | "injured") {
            continue;
        }
        if tally.party.is_none() {
            tally.party = last.or(next).or_else(|| spoken_of(tally));
        }
        *last = tally.party.or(*last);
    }
}

struct Linking<'a, 'p> {
    page: &'a Page<'p>,
    groups: &'a [Group],
    sentence: &'a Range<usize>,
}

impl Linking<'_, '_> {
    /// The groups that a word for an effect is about; the number that the word itself holds.
    fn of(&self, hit: &Hit) -> (Vec<usize>, Option<Group>) {
        let language = self.page.tokens[hit.tokens.start].language;
        let linked = match (hit.value("manner"), language) {
            (Some("right"), _) => self.right(hit, 4),
            (Some("died"), Language::Arabic) => self.left(hit).or_else(|| self.behind_subject(hit)),
            (Some("left" | "died"), _) => self.left(hit),
            (Some("self"), _) => self.meant(hit),
            (Some("noun"), _) => return self.noun(hit),
            (_, Language::English) if self.is_passive(hit) => self.left(hit),
            (_, Language::English) => self.right(hit, 2).or_else(|| self.left(hit)),
            (_, Language::Arabic) => self.behind_subject(hit).or_else(|| self.left(hit)),
            _ => self.left(hit),
        };
        let own = hit
            .value("size")
            .filter(|_| linked.is_none())
            .map(|size| Group {
                tokens: hit.tokens.clone(),
                count: size.parse().map_or(Count::Unknown, Count::Exact),
                is_counted: true,
                ..Group::default()
            });
        (linked.unwrap_or_default(), own)
    }

    fn is_passive(&self, hit: &Hit) -> bool {
        let from = hit.tokens.start.saturating_sub(2).max(self.sentence.start);
        (from..hit.tokens.start).any(|at| self.page.has(at, "passive"))
    }

    /// Whether an effect or the end of a clause stands between.
    fn is_parted(&self, between: Range<usize>, by_signs: bool) -> bool {
        between
            .into_iter()
            .any(|at| self.page.has(at, "effect") || by_signs && self.page.parts(at))
    }

    /// The group behind, no more than so many words away, and those that are joined to it.
    fn right(&self, hit: &Hit, words: usize) -> Option<Vec<usize>> {
        let end = hit.tokens.end;
        let first = self
            .groups
            .iter()
            .position(|group| group.tokens.start >= end)?;
        let between = end..self.groups[first].tokens.start;
        let stops = between.clone().any(|at| {
            self.page
                .hit(at)
                .is_some_and(|hit| hit.has("stop") && !hit.has("of") && !hit.has("lead"))
        });
        (between.len() <= words && !stops && !self.is_parted(between, true))
            .then(|| self.chain(first))
    }

    /// In Arabic who did it may stand between: قتل مسلحون مدنياً.
    fn behind_subject(&self, hit: &Hit) -> Option<Vec<usize>> {
        const FAR: usize = 14;
        let end = hit.tokens.end;
        let mut behind = (0..self.groups.len()).filter(|nth| self.groups[*nth].tokens.start >= end);
        let first = behind.next()?;
        let nth = if self.groups[first].is_agent() {
            behind.next().unwrap_or(first)
        } else {
            first
        };
        let between = end..self.groups[nth].tokens.start;
        let near = if nth == first { 5 } else { FAR };
        (between.len() <= near && !self.is_parted(between, nth == first)).then(|| self.chain(nth))
    }

    /// A group and those behind it that are joined by "and" and have no effect of their own.
    fn chain(&self, first: usize) -> Vec<usize> {
        let mut chain = vec![first];
        for nth in first + 1..self.groups.len() {
            let (before, group) = (&self.groups[nth - 1], &self.groups[nth]);
            let between = before.tokens.end..group.tokens.start;
            let joined = self.page.has_joined_and(group.tokens.start)
                || between
                    .clone()
                    .any(|at| self.page.has(at, "and") || self.page.tokens[at].form() == "و");
            let own = (group.tokens.end..(group.tokens.end + 3).min(self.sentence.end))
                .take_while(|at| {
                    !self.page.parts(*at)
                        && !self.page.has(*at, "and")
                        && !self.page.has_joined_and(*at)
                })
                .any(|at| self.page.has(at, "effect") || self.page.has(at, "passive"));
            if !joined || between.len() > 2 || own || self.is_parted(between, false) {
                break;
            }
            chain.push(nth);
        }
        chain
    }

    /// The group before, and those that it is joined to.
    fn left(&self, hit: &Hit) -> Option<Vec<usize>> {
        let start = hit.tokens.start;
        // In Kurmanji the verb ends the sentence, and day and place stand before it.
        let far = match self.page.tokens[start].language {
            Language::Kurmanji | Language::Sorani => 16,
            _ => 7,
        };
        let before = |group: &Group| group.tokens.end <= start && !group.is_part;
        let last = self.groups.iter().rposition(before)?;
        let between = self.groups[last].tokens.end..start;
        let is_died = hit.value("manner") == Some("died");
        // A part of them may be named between: "four people, among them a woman, were hurt".
        let parts = self.groups[last + 1..]
            .iter()
            .any(|group| group.is_part && group.tokens.end <= start);
        if between.len() > far + if is_died || parts { 6 } else { 0 }
            || !is_died && self.is_parted(between, false)
        {
            return None;
        }
        let mut chain = vec![last];
        while let Some(nth) = chain[0].checked_sub(1) {
            let between = self.groups[nth].tokens.end..self.groups[chain[0]].tokens.start;
            let joins = |at: usize| {
                let token = &self.page.tokens[at];
                self.page.has(at, "and")
                    || token.is_sign(&[',', '،'])
                    || matches!(token.form(), "a" | "an" | "the")
            };
            let and = self.page.has_joined_and(self.groups[chain[0]].tokens.start);
            let joined = between.clone().all(joins) && (and || !between.is_empty());
            if !joined || between.len() > 3 {
                break;
            }
            chain.insert(0, nth);
        }
        Some(chain)
    }

    /// "killing him": the last who was spoken of and does not attack.
    fn meant(&self, hit: &Hit) -> Option<Vec<usize>> {
        let start = hit.tokens.start;
        let meant =
            |group: &Group| group.tokens.end <= start && !group.is_agent() && !group.is_part;
        self.groups.iter().rposition(meant).map(|nth| vec![nth])
    }

    /// ثلاثة قتلى, قتيلان: the number before it, or in it.
    fn noun(&self, hit: &Hit) -> (Vec<usize>, Option<Group>) {
        let start = hit.tokens.start;
        let counted = self
            .groups
            .iter()
            .position(|group| group.tokens.end == start && group.is_counted);
        if let Some(nth) = counted {
            return (vec![nth], None);
        }
        let size = hit.value("size").and_then(|size| size.parse().ok());
        let own = Group {
            tokens: hit.tokens.clone(),
            count: size.map_or(Count::Unknown, Count::Exact),
            is_counted: true,
            ..Group::default()
        };
        match self.right(hit, 2) {
            // جثتين لعنصرين: the same two.
            Some(linked) if size.is_none() || self.groups[linked[0]].count == own.count => {
                (linked, None)
            }
            _ => (Vec::new(), size.is_some().then_some(own)),
        }
    }

    /// The side that is named behind the word: قتلى في صفوف قسد.
    fn side_behind(&self, hit: &Hit) -> Option<Group> {
        const NEAR: usize = 4;
        if !hit.says("manner", "noun") {
            return None;
        }
        let to = (hit.tokens.end + NEAR).min(self.sentence.end);
        let found = (hit.tokens.end..to)
            .take_while(|at| !self.page.parts(*at) && !self.page.has(*at, "effect"))
            .find(|at| self.page.has(*at, "actor") || self.page.has(*at, "party"))?;
        let hit = self.page.hit(found)?;
        Some(Group {
            noun: hit.value("party").unwrap_or_default(),
            actor: hit.value("actor"),
            ..Group::default()
        })
    }
}

/// What a word says befell people: whom those who are monitored "detain" is abducted.
pub(super) fn effect_of(page: &Page, hit: &Hit) -> Option<&'static str> {
    const NEAR: usize = 2;
    let effect = hit.value("effect")?;
    let start = hit.tokens.start;
    let by_isis = (start.saturating_sub(NEAR)..start).any(|at| {
        page.hit(at)
            .is_some_and(|actor| actor.says("actor", "isis") && !actor.has("passive_actor"))
            && page.tokens[at].sentence == page.tokens[start].sentence
            && page.tokens[at].language == Language::English
    });
    Some(if effect == "arrested" && by_isis {
        "abducted"
    } else {
        effect
    })
}

/// Whether what stands at a token is told of another time: behind "since", or in its clause.
pub(super) fn is_background(page: &Page, sentence: &Range<usize>, at: usize) -> bool {
    let marks = page.hits_in(sentence).filter(|hit| hit.has("background"));
    marks.into_iter().any(|mark| {
        let mark = mark.tokens.start;
        mark < at || !(at..mark).any(|between| page.parts(between))
    })
}

/// What nobody suffered.
#[derive(Clone, Debug)]
pub(super) struct Spared {
    pub effect: &'static str,
    /// Of which party alone that is said.
    pub of: Option<Party>,
    pub tokens: Range<usize>,
}

/// The effects of which a sentence says that nobody suffered them.
pub(super) fn none(page: &Page, sentence: &Range<usize>) -> Vec<Spared> {
    let mut found = Vec::new();
    let in_sentence = |at: usize| sentence.contains(&at);
    for hit in page.hits_in(sentence) {
        let before = hit.tokens.start.saturating_sub(5)..hit.tokens.start;
        let behind = hit.tokens.end..hit.tokens.end + 4;
        let negated = || {
            let says_no = |at: usize| in_sentence(at) && page.has(at, "no");
            before.clone().any(says_no) || behind.clone().any(says_no)
        };
        let is_silent = page.hits_in(sentence).any(|hit| hit.has("silent"));
        let what = match (hit.value("none"), hit.value("toll")) {
            (Some(none), _) => none,
            (None, Some(toll)) if !is_silent && negated() => toll,
            _ => continue,
        };
        let from = before
            .clone()
            .find(|at| in_sentence(*at) && page.has(*at, "no"));
        let tokens = from.unwrap_or(hit.tokens.start)..hit.tokens.end;
        // "no civilian casualties", إصابات بين المدنيين: it is said of one party alone.
        let around = tokens.start..(tokens.end + 3).min(sentence.end);
        let of = around
            .into_iter()
            .find_map(|at| match page.value(at, "party")? {
                "civilian" => Some(Party::Civilian),
                "military" => Some(Party::Military),
                _ => None,
            });
        for effect in ["killed", "injured"] {
            if what == effect || what == "all" {
                let tokens = tokens.clone();
                found.push(Spared { effect, of, tokens });
            }
        }
    }
    found
}

/// The field of an effect on a party.
pub(super) fn field(effect: &str, party: Option<Party>) -> Option<Field> {
    match effect {
        "killed" => party.map(Party::killed),
        "injured" => party.map(Party::injured),
        "arrested" => Some(Field::Arrested),
        "abducted" => Some(Field::Abducted),
        "escaped" => Some(Field::Escaped),
        "released" => Some(Field::Released),
        _ => None,
    }
}
