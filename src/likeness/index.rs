//! The records of a register, laid out so that those near an event are found without looking at the
//! others. Knows nothing of what people decided.

use super::Candidate;
use super::aspects::LIKELY;
use super::comparing::{Commonness, compare};
use super::telling::Telling;
use super::when::DAYS;
use super::whereabouts::Named;
use super::wording::COMMON_THING;
use crate::domain::dates::Month;
use crate::domain::identity::{RecordId, RecordKind};
use crate::domain::place::GeoPoint;
use crate::domain::record::Record;
use crate::places::Places;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

/// How many points a candidate may lie behind the likeliest.
const AS_LIKELY: f32 = 2.0;

/// What rules most records out before anything is compared: another kind, or a point too far off.
#[derive(Clone, Copy)]
struct Mark {
    id: RecordId,
    kind: RecordKind,
    point: Option<GeoPoint>,
}

/// Points further apart than this, in degrees of latitude and longitude, are so wherever the register is:
/// a little more than ten kilometres.
const FAR: [f64; 2] = [0.1, 0.16];

impl Mark {
    fn of(id: RecordId, telling: &Telling) -> Self {
        Self {
            id,
            kind: telling.kind,
            point: telling.whereabouts.firm_point(),
        }
    }

    fn rules_out(self, kind: RecordKind, point: Option<GeoPoint>) -> bool {
        let is_far = match (self.point, point) {
            (Some(one), Some(other)) => {
                (one.latitude - other.latitude).abs() > FAR[0]
                    || (one.longitude - other.longitude).abs() > FAR[1]
            }
            _ => false,
        };
        is_far || self.kind != kind
    }
}

/// The records of a register, so laid out that those near an event are found without looking at the
/// others. A record that is saved is put in anew, and the rest stays.
pub struct Likeness {
    places: Arc<Places>,
    /// What places were understood as; names repeat.
    named: Mutex<BTreeMap<String, Named>>,
    tellings: BTreeMap<RecordId, Telling>,
    /// By day, those whose days are known.
    days: BTreeMap<NaiveDate, Vec<Mark>>,
    /// By month, those of which little more is known.
    months: BTreeMap<Month, Vec<Mark>>,
    words: BTreeMap<String, usize>,
    names: BTreeMap<String, usize>,
    links: BTreeMap<String, BTreeSet<RecordId>>,
    /// What was found for records of the register. What is common changes slowly, so that only the
    /// neighbours of a record that is put in are looked at again.
    found: Mutex<BTreeMap<RecordId, Vec<Candidate>>>,
}

impl Likeness {
    /// No records yet, and the places that their names are understood by.
    pub fn new(places: Arc<Places>) -> Self {
        Self {
            places,
            named: Mutex::default(),
            tellings: BTreeMap::new(),
            days: BTreeMap::new(),
            months: BTreeMap::new(),
            words: BTreeMap::new(),
            names: BTreeMap::new(),
            links: BTreeMap::new(),
            found: Mutex::default(),
        }
    }

    /// Whether names of places are understood by these.
    pub fn is_by(&self, places: &Arc<Places>) -> bool {
        Arc::ptr_eq(&self.places, places)
    }

    /// Puts a record in, in place of what it was before.
    pub fn put(&mut self, id: RecordId, record: &Record) {
        self.remove(id);
        let Some(telling) = self.telling(record) else {
            return;
        };
        let mark = Mark::of(id, &telling);
        if telling.when.is_short() {
            self.days.entry(telling.when.first).or_default().push(mark);
        } else {
            for month in telling.when.months() {
                self.months.entry(month).or_default().push(mark);
            }
        }
        let add = |tally: &mut BTreeMap<String, usize>, text: &String| {
            *tally.entry(text.clone()).or_default() += 1;
        };
        telling
            .title
            .words()
            .for_each(|word| add(&mut self.words, word));
        telling
            .title
            .names()
            .iter()
            .for_each(|name| add(&mut self.names, name));
        for link in &telling.links {
            self.links.entry(link.clone()).or_default().insert(id);
        }
        self.forget_found_near(&telling);
        self.tellings.insert(id, telling);
    }

    /// Takes a record out.
    pub fn remove(&mut self, id: RecordId) {
        let Some(telling) = self.tellings.remove(&id) else {
            return;
        };
        self.forget_found_near(&telling);
        if let Some(day) = self.days.get_mut(&telling.when.first) {
            day.retain(|mark| mark.id != id);
        }
        for month in telling.when.months() {
            if let Some(month) = self.months.get_mut(&month) {
                month.retain(|mark| mark.id != id);
            }
        }
        let take = |tally: &mut BTreeMap<String, usize>, text: &String| {
            if let Some(count) = tally.get_mut(text) {
                *count = count.saturating_sub(1);
            }
        };
        telling
            .title
            .words()
            .for_each(|word| take(&mut self.words, word));
        telling
            .title
            .names()
            .iter()
            .for_each(|name| take(&mut self.names, name));
        for link in &telling.links {
            if let Some(citing) = self.links.get_mut(link) {
                citing.remove(&id);
            }
        }
    }

    /// The records that may tell of the same event as this one, the likeliest first; `except` is its own
    /// id, where it has one. Records that name each other are told apart already.
    pub fn likely(&self, record: &Record, except: Option<RecordId>) -> Vec<Candidate> {
        match self.telling(record) {
            Some(telling) => self.standing_out(&telling, except),
            None => Vec::new(),
        }
    }

    /// All pairs of records that may tell of one event: the one with the lower id, and what is said of
    /// the other.
    pub fn pairs(&self) -> Vec<(RecordId, Candidate)> {
        // What a panic left behind is whole all the same: it is only ever added to.
        let mut all = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        for (id, telling) in &self.tellings {
            if !all.contains_key(id) {
                all.insert(*id, self.like(telling, Some(*id)));
            }
        }
        let best = |id: &RecordId| {
            all.get(id)
                .and_then(|found| found.first())
                .map_or(0.0, |first| first.score)
        };
        let mut pairs = Vec::new();
        for (id, found) in all.iter() {
            for candidate in found.iter().filter(|candidate| candidate.id > *id) {
                if candidate.score >= best(id).max(best(&candidate.id)) - AS_LIKELY {
                    pairs.push((*id, candidate.clone()));
                }
            }
        }
        pairs
    }

    /// Whether two records lie so near each other that they could tell of one event, whatever speaks for it.
    pub fn could_be_one(&self, one: RecordId, other: RecordId) -> bool {
        match (self.tellings.get(&one), self.tellings.get(&other)) {
            (Some(one), Some(other)) => compare(one, other, self).is_some(),
            _ => false,
        }
    }

    /// The pages that several records cite, in the form that all links to one share, and which do.
    pub fn cited_together(&self) -> impl Iterator<Item = (&str, &BTreeSet<RecordId>)> {
        let links = self.links.iter().filter(|(_, citing)| citing.len() > 1);
        links.map(|(link, citing)| (link.as_str(), citing))
    }

    /// Those of the candidates that are about as likely as the likeliest, from either side: a record that has
    /// found its other account is not asked about its neighbours too.
    fn standing_out(&self, telling: &Telling, own: Option<RecordId>) -> Vec<Candidate> {
        let mut found = self.like(telling, own);
        let best = found.first().map_or(0.0, |first| first.score);
        found.retain(|candidate| {
            let of_other = || self.best(candidate.id, own);
            candidate.score >= best - AS_LIKELY && candidate.score >= of_other() - AS_LIKELY
        });
        found
    }

    /// The score of the likeliest candidate of a record besides one.
    fn best(&self, id: RecordId, besides: Option<RecordId>) -> f32 {
        let Some(telling) = self.tellings.get(&id) else {
            return 0.0;
        };
        let mut found = self.like(telling, Some(id)).into_iter();
        let first = found.find(|candidate| Some(candidate.id) != besides);
        first.map_or(0.0, |candidate| candidate.score)
    }

    fn like(&self, telling: &Telling, own: Option<RecordId>) -> Vec<Candidate> {
        let others = self.near(telling);
        let (kind, point) = (telling.kind, telling.whereabouts.firm_point());
        let mut found: Vec<Candidate> = others
            .into_iter()
            .filter(|mark| Some(mark.id) != own && !mark.rules_out(kind, point))
            .filter_map(|mark| self.candidate(telling, own, mark.id))
            .collect();
        found.sort_by(|one, other| {
            other
                .score
                .total_cmp(&one.score)
                .then(one.id.cmp(&other.id))
        });
        found
    }

    /// The records of the days and months around.
    fn near(&self, telling: &Telling) -> Vec<Mark> {
        let near = telling.when.widened(DAYS + 5);
        // A span that begins before these days may reach into them: it is shorter than a week.
        let days = self.days.range(near.widened(6).first..=near.last);
        let mut others: Vec<Mark> = days.flat_map(|(_, marks)| marks).copied().collect();
        let of_days = others.len();
        for month in near.months() {
            others.extend(self.months.get(&month).into_iter().flatten());
        }
        // What spans months is in each of them.
        others[of_days..].sort_by_key(|mark| mark.id);
        others.dedup_by_key(|mark| mark.id);
        others
    }

    /// What was found for the records around is looked for again.
    fn forget_found_near(&mut self, telling: &Telling) {
        let near = self.near(telling);
        let found = self.found.get_mut().unwrap_or_else(PoisonError::into_inner);
        for mark in near {
            found.remove(&mark.id);
        }
    }

    fn candidate(
        &self,
        telling: &Telling,
        own: Option<RecordId>,
        id: RecordId,
    ) -> Option<Candidate> {
        let other = self.tellings.get(&id)?;
        let compared = compare(telling, other, self)?;
        let score = compared
            .iter()
            .map(|compared| compared.aspect.worth(compared.how))
            .sum();
        let are_linked = |telling: &Telling, id: RecordId| {
            let (text, reference) = (id.to_string(), id.reference(telling.kind));
            telling
                .linked_to
                .iter()
                .any(|link| *link == text || *link == reference)
        };
        let is_likely = score >= LIKELY
            && !are_linked(telling, id)
            && !own.is_some_and(|own| are_linked(other, own));
        is_likely.then_some(Candidate {
            id,
            score,
            compared,
        })
    }

    fn telling(&self, record: &Record) -> Option<Telling> {
        let place = Telling::place_of(record);
        Telling::of(record, (!place.is_empty()).then(|| self.understood(place)))
    }

    fn understood(&self, place: &str) -> Named {
        // What a panic left behind is whole all the same: it is only ever added to.
        let mut known = self.named.lock().unwrap_or_else(PoisonError::into_inner);
        let known = known.entry(place.to_owned());
        known
            .or_insert_with(|| Named::of(place, &self.places))
            .clone()
    }
}

impl Commonness for Likeness {
    fn of_word(&self, word: &str) -> f32 {
        let titles = self.words.get(word).copied().unwrap_or_default();
        // One of two titles of a pair has it anyway.
        let worth = if word.starts_with(COMMON_THING) {
            0.35
        } else {
            1.0
        };
        worth / (1.0 + titles.saturating_sub(2) as f32 / 40.0)
    }

    fn is_rare_name(&self, name: &str) -> bool {
        self.names.get(name).copied().unwrap_or_default() <= 4
    }

    fn citing(&self, link: &str) -> usize {
        self.links.get(link).map_or(0, BTreeSet::len)
    }
}
