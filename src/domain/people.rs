//! The people of a repatriation, summed from what was reported of each group.

use super::count::{Count, Sum};
use super::field::Field;
use super::record::Record;

/// How many people moved, by group. What a group's cell leaves blank is unknown, not 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct People {
    /// Men.
    pub men: Sum,
    /// Women.
    pub women: Sum,
    /// Boys.
    pub boys: Sum,
    /// Girls.
    pub girls: Sum,
    /// Boys, girls, and children of whom it is not said which.
    pub children: Sum,
    /// Everybody, people of whom nothing more is said among them.
    pub total: Sum,
}

impl People {
    /// The people of a record.
    pub fn of(record: &Record) -> Self {
        let count = |field| record.count(field);
        let (men, women) = (count(Field::Men), count(Field::Women));
        let (boys, girls) = (count(Field::Boys), count(Field::Girls));
        let unsplit = count(Field::Children);
        // A source that says "25 children" has not left boys and girls unknown.
        let children: Vec<Count> = match (unsplit.is_known(), boys.is_known() || girls.is_known()) {
            (true, _) => [boys, girls, unsplit]
                .into_iter()
                .filter(|count| count.is_known())
                .collect(),
            (false, true) => vec![boys, girls],
            (false, false) => vec![Count::Unknown],
        };
        let unspecified = Some(count(Field::Unspecified)).filter(|count| count.is_known());
        // Nor has one that only says "about 50 people" left the groups of those 50 unknown.
        let groups = [men, women].into_iter().chain(children.iter().copied());
        let total: Vec<Count> = match unspecified {
            Some(people) if groups.clone().all(|count| !count.is_known()) => vec![people],
            _ => groups.chain(unspecified).collect(),
        };
        Self {
            men: Sum::of([men]),
            women: Sum::of([women]),
            boys: Sum::of([boys]),
            girls: Sum::of([girls]),
            children: Sum::of(children),
            total: Sum::of(total),
        }
    }
}
