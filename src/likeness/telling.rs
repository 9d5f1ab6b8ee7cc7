//! What a record tells of its event, read once so that it can be held against many. Knows nothing of
//! points.

use super::aspects::How;
use super::when::Span;
use super::whereabouts::{Named, Whereabouts};
use super::wording::Wording;
use crate::domain::count::Count;
use crate::domain::field::Field;
use crate::domain::folding::fold;
use crate::domain::identity::RecordKind;
use crate::domain::link::canonical;
use crate::domain::record::Record;
use crate::places::skeletons;
use std::collections::BTreeSet;

/// What a record tells of its event.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Telling {
    pub kind: RecordKind,
    /// The kind of incident, the stage, the movement.
    pub what: String,
    pub when: Span,
    pub whereabouts: Whereabouts,
    /// Who did it, as codes; what is unknown is left out.
    pub actors: BTreeSet<String>,
    pub tactic: String,
    pub weapon: String,
    pub target: String,
    pub outcome: String,
    pub killed: Vec<Count>,
    pub injured: Vec<Count>,
    pub taken: Vec<Count>,
    pub people: Vec<Count>,
    pub title: Wording,
    pub case: Name,
    pub court: Name,
    pub states: BTreeSet<String>,
    /// What it cites, cleaned.
    pub links: BTreeSet<String>,
    /// The records that it names, as ids or references.
    pub linked_to: Vec<String>,
}

impl Telling {
    /// What a record tells; none where it has no date, for then nothing is near it. `named` is what its
    /// place is understood as.
    pub fn of(record: &Record, named: Option<Named>) -> Option<Self> {
        let term = |field| match record.term(field) {
            "unknown" | "other" => String::new(),
            code => code.to_owned(),
        };
        let counts = |fields: &[Field]| fields.iter().map(|field| record.count(*field)).collect();
        let what = [Field::Kind, Field::Stage, Field::Movement].map(|field| record.term(field));
        let actors = [term(Field::Perpetrator), term(Field::ConductedBy)];
        let actors = actors
            .into_iter()
            .chain(record.terms(Field::Partners).iter().cloned());
        let states = [record.term(Field::ReceivingState)];
        let states = states
            .into_iter()
            .chain(record.terms(Field::Nationality).iter().map(String::as_str));
        let links = record
            .citations()
            .iter()
            .map(|citation| canonical(&citation.link));
        Some(Self {
            kind: record.kind(),
            what: what.concat(),
            when: Span::of(record)?,
            whereabouts: Whereabouts::of(record, named),
            actors: actors
                .filter(|actor| !actor.is_empty() && actor != "unknown")
                .collect(),
            tactic: term(Field::Tactic),
            weapon: term(Field::Weapon),
            target: term(Field::Target),
            outcome: term(Field::Outcome),
            killed: record.killed().to_vec(),
            injured: record.injured().to_vec(),
            taken: counts(&[
                Field::Arrested,
                Field::Abducted,
                Field::Escaped,
                Field::Released,
            ]),
            people: counts(&[
                Field::Defendants,
                Field::Men,
                Field::Women,
                Field::Boys,
                Field::Girls,
                Field::Children,
                Field::Unspecified,
            ]),
            title: Wording::of(record.text(Field::Title)),
            case: Name::of(record.text(Field::Case)),
            court: Name::of(record.text(Field::Court)),
            states: states
                .filter(|state| !matches!(*state, "" | "unknown"))
                .map(str::to_owned)
                .collect(),
            links: links.filter(|link| !link.is_empty()).collect(),
            linked_to: record.links().to_vec(),
        })
    }

    /// The text of the place that a record names.
    pub fn place_of(record: &Record) -> &str {
        [Field::Place, Field::FromFacility]
            .into_iter()
            .map(|field| record.text(field))
            .find(|text| !text.is_empty())
            .unwrap_or_default()
    }
}

/// Words that say what a case is and not which, folded.
const OF_CASES: &[&str] = &[
    "case",
    "trial",
    "prosecutor",
    "against",
    "court",
    "the",
    "cell",
    "attack",
    "attackers",
    "members",
    "group",
    "قضيه",
    "محاكمه",
    "محكمه",
    "خليه",
    "هجوم",
    "منفذي",
    "مجموعه",
    "doz",
    "dadgeha",
];

/// The name of a case or a court, as the consonants that both scripts share.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Name {
    whole: Vec<String>,
    words: Vec<String>,
}

impl Name {
    fn of(text: &str) -> Self {
        let folded = fold(text);
        let words = folded.split(|c: char| !c.is_alphanumeric());
        let words = words.filter(|word| word.chars().count() > 2 && !OF_CASES.contains(word));
        let words: Vec<&str> = words.collect();
        let each = words
            .iter()
            .filter_map(|word| skeletons(word).into_iter().next());
        Self {
            whole: skeletons(&words.join(" ")),
            words: each.filter(|word| word.len() > 1).collect(),
        }
    }

    /// How two names agree; none where one is blank.
    pub fn against(&self, other: &Self) -> Option<How> {
        if self.words.is_empty() || other.words.is_empty() {
            return None;
        }
        let is_whole = self
            .whole
            .iter()
            .any(|one| one.len() > 2 && other.whole.contains(one));
        let shared = self
            .words
            .iter()
            .filter(|word| other.words.contains(word))
            .count();
        let least = self.words.len().min(other.words.len());
        Some(if is_whole || shared == least {
            How::Same
        } else if shared * 2 >= least {
            How::Near
        } else if shared > 0 {
            How::Loose
        } else {
            How::Differs
        })
    }
}
