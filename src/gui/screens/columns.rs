//! The columns of the lists: what each shows of a record, how wide it is, what it sorts by. Knows
//! nothing of how a list is drawn.

use super::values::{field_words, sum_words};
use crate::domain::count::{Count, Sum};
use crate::domain::dates::PartialDate;
use crate::domain::field::Field;
use crate::domain::folding::fold;
use crate::domain::identity::RecordKind;
use crate::domain::people::People;
use crate::domain::record::Record;
use crate::domain::vocabulary::Vocabulary;
use crate::gui::widgets::table::Width;
use crate::words::{Message, Words};
use crate::workspace::Held;
use std::cmp::Ordering;

/// What a column shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shows {
    /// The readable reference.
    Reference,
    /// The date, in few words.
    Date,
    /// What one field says.
    Of(Field),
    /// What the record is called.
    Name,
    /// How an attack was carried out; what the incident is where it is none.
    Tactic,
    /// The dead of all parties.
    Killed,
    /// The injured of all parties.
    Injured,
    /// How many sources there are.
    Sources,
    /// One group of the people of a movement.
    People(Group),
}

/// A group of people of a movement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is named after the column that shows it")]
pub enum Group {
    Men,
    Women,
    Boys,
    Girls,
    Children,
    Total,
}

impl Group {
    /// The groups in the order of their columns.
    pub const ALL: [Self; 6] = [
        Self::Men,
        Self::Women,
        Self::Boys,
        Self::Girls,
        Self::Children,
        Self::Total,
    ];

    /// The people of this group.
    pub fn of(self, people: &People) -> Sum {
        match self {
            Self::Men => people.men,
            Self::Women => people.women,
            Self::Boys => people.boys,
            Self::Girls => people.girls,
            Self::Children => people.children,
            Self::Total => people.total,
        }
    }
}

/// One column of a list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ListColumn {
    /// What it shows.
    pub shows: Shows,
    /// What it shows below that, where rows have two lines.
    pub below: Option<Shows>,
    /// The Fluent key of its head.
    pub title: &'static str,
    /// How wide it is.
    pub width: Width,
}

const fn column(shows: Shows, title: &'static str, width: f32) -> ListColumn {
    ListColumn {
        shows,
        below: None,
        title,
        width: Width::Points(width),
    }
}

const fn wide(shows: Shows, title: &'static str) -> ListColumn {
    ListColumn {
        shows,
        below: None,
        title,
        width: Width::Share(1.0),
    }
}

const fn over(column: ListColumn, below: Shows) -> ListColumn {
    ListColumn {
        below: Some(below),
        ..column
    }
}

const VERIFICATION: ListColumn = column(Shows::Of(Field::Verification), "list-verification", 116.0);

const INCIDENTS: &[ListColumn] = &[
    column(Shows::Reference, "list-reference", 72.0),
    column(Shows::Date, "list-date", 58.0),
    column(Shows::Of(Field::Place), "list-place", 114.0),
    column(Shows::Of(Field::Region), "list-region", 92.0),
    wide(Shows::Name, "list-incident"),
    column(Shows::Tactic, "list-tactic", 104.0),
    column(Shows::Killed, "list-killed", 40.0),
    column(Shows::Injured, "list-injured", 48.0),
    VERIFICATION,
    column(Shows::Sources, "list-sources", 50.0),
];

const INCIDENTS_BESIDE: &[ListColumn] = &[
    over(column(Shows::Date, "list-date", 64.0), Shows::Reference),
    over(
        column(Shows::Of(Field::Place), "list-place", 104.0),
        Shows::Of(Field::Region),
    ),
    over(wide(Shows::Name, "list-incident"), Shows::Tactic),
    column(Shows::Killed, "list-killed-short", 22.0),
    column(Shows::Injured, "list-injured-short", 26.0),
    column(Shows::Of(Field::Verification), "list-verification", 112.0),
    column(Shows::Sources, "list-sources-short", 22.0),
];

const INCIDENTS_NARROW: &[ListColumn] = &[
    over(column(Shows::Date, "list-date", 64.0), Shows::Reference),
    over(
        column(Shows::Of(Field::Place), "list-place", 100.0),
        Shows::Of(Field::Region),
    ),
    over(wide(Shows::Name, "list-incident"), Shows::Tactic),
    column(Shows::Killed, "list-killed-short", 22.0),
    column(Shows::Injured, "list-injured-short", 26.0),
];

const TRIALS: &[ListColumn] = &[
    column(Shows::Reference, "list-reference", 72.0),
    column(Shows::Date, "list-date", 58.0),
    wide(Shows::Name, "list-case"),
    column(Shows::Of(Field::Stage), "list-stage", 84.0),
    column(Shows::Of(Field::Forum), "list-forum", 168.0),
    column(Shows::Of(Field::Nationality), "list-nationality", 100.0),
    column(Shows::Of(Field::Defendants), "list-defendants", 70.0),
    VERIFICATION,
    column(Shows::Sources, "list-sources", 50.0),
];

const TRIALS_BESIDE: &[ListColumn] = &[
    over(column(Shows::Date, "list-date", 64.0), Shows::Reference),
    over(wide(Shows::Name, "list-case"), Shows::Of(Field::Forum)),
    column(Shows::Of(Field::Stage), "list-stage", 78.0),
    column(Shows::Of(Field::Defendants), "list-defendants-short", 58.0),
    column(Shows::Of(Field::Verification), "list-verification", 112.0),
];

const fn people(group: Group, title: &'static str, width: f32) -> ListColumn {
    column(Shows::People(group), title, width)
}

const STATUS: ListColumn = column(Shows::Of(Field::Status), "list-status", 116.0);

const REPATRIATIONS: &[ListColumn] = &[
    column(Shows::Date, "list-date", 62.0),
    column(Shows::Of(Field::Movement), "list-movement", 140.0),
    column(Shows::Of(Field::Nationality), "list-nationality", 120.0),
    wide(Shows::Of(Field::FromFacility), "list-from"),
    people(Group::Men, "list-men", 44.0),
    people(Group::Women, "list-women", 52.0),
    people(Group::Boys, "list-boys", 44.0),
    people(Group::Girls, "list-girls", 44.0),
    people(Group::Children, "list-children", 60.0),
    people(Group::Total, "list-total", 60.0),
    STATUS,
];

const REPATRIATIONS_BESIDE: &[ListColumn] = &[
    over(column(Shows::Date, "list-date", 64.0), Shows::Reference),
    over(
        wide(Shows::Of(Field::Nationality), "list-nationality"),
        Shows::Of(Field::Movement),
    ),
    people(Group::Men, "list-men", 36.0),
    people(Group::Women, "list-women", 46.0),
    people(Group::Children, "list-children", 54.0),
    people(Group::Total, "list-total", 46.0),
    STATUS,
];

/// How much room a list has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// For all columns, with one line a row.
    Whole,
    /// For fewer, with two lines a row.
    TwoLines,
    /// Beside a record in a small window.
    Narrow,
}

impl Room {
    /// Where a list of incidents is narrower, in points, what one is called has no room beside ten
    /// columns.
    const ONE_LINE: f32 = 1000.0;
    /// Nor beside seven.
    const NARROW: f32 = 600.0;

    /// That of a list of this width in points.
    pub fn of(kind: RecordKind, beside_record: bool, width: f32) -> Self {
        // The totals of movements stand under their columns, which stay.
        let is_incidents = kind == RecordKind::Incident;
        if is_incidents && width < Self::NARROW {
            Self::Narrow
        } else if beside_record || is_incidents && width < Self::ONE_LINE {
            Self::TwoLines
        } else {
            Self::Whole
        }
    }
}

/// The columns of the list of a kind, as many as there is room for.
pub fn columns(kind: RecordKind, room: Room) -> &'static [ListColumn] {
    match (kind, room) {
        (RecordKind::Trial, Room::Whole) => TRIALS,
        (RecordKind::Trial, _) => TRIALS_BESIDE,
        (RecordKind::Repatriation, Room::Whole) => REPATRIATIONS,
        (RecordKind::Repatriation, _) => REPATRIATIONS_BESIDE,
        (_, Room::Whole) => INCIDENTS,
        (_, Room::TwoLines) => INCIDENTS_BESIDE,
        (_, Room::Narrow) => INCIDENTS_NARROW,
    }
}

impl Shows {
    /// Whether it is a number, which stands to the right.
    pub fn is_number(self) -> bool {
        matches!(
            self,
            Self::Killed
                | Self::Injured
                | Self::Sources
                | Self::People(_)
                | Self::Of(Field::Defendants)
        )
    }

    /// What it shows of a record. `with_year` where dates of several years stand in one list.
    pub fn text(self, words: &Words, held: &Held, with_year: bool) -> String {
        let record = &held.record;
        match self {
            Self::Reference => held.reference(),
            Self::Date => date_words(words, record, with_year),
            Self::Name => name_of(words, record),
            Self::Tactic => match record.term(Field::Tactic) {
                "" | "unknown" => field_words(words, record, Field::Kind),
                tactic => words.term(Vocabulary::Tactic, tactic),
            },
            Self::Killed => casualties_words(words, &record.killed()),
            Self::Injured => casualties_words(words, &record.injured()),
            Self::Sources => words.number(record.citations().len() as u64),
            Self::People(group) => sum_words(words, group.of(&People::of(record))),
            Self::Of(Field::Defendants) => words.count(record.count(Field::Defendants)),
            Self::Of(field) => field_words(words, record, field),
        }
    }

    /// Which of two records comes first by it.
    pub fn order(self, words: &Words, a: &Held, b: &Held) -> Ordering {
        let number = |held: &Held| match self {
            Self::Killed => Sum::of(held.record.killed()).known,
            Self::Injured => Sum::of(held.record.injured()).known,
            Self::Sources => Some(held.record.citations().len() as u64),
            Self::People(group) => group.of(&People::of(&held.record)).known,
            Self::Of(field) => held.record.count(field).best().map(u64::from),
            _ => None,
        };
        if self == Self::Date {
            return date_of(&a.record).cmp(&date_of(&b.record));
        }
        if self.is_number() {
            return number(a).cmp(&number(b));
        }
        let text = |held: &Held| fold(&self.text(words, held, true));
        text(a).cmp(&text(b))
    }
}

/// The date of a record.
pub fn date_of(record: &Record) -> Option<PartialDate> {
    record.date(Field::Date)
}

fn date_words(words: &Words, record: &Record, with_year: bool) -> String {
    let Some(date) = date_of(record) else {
        return field_words(words, record, Field::Date);
    };
    if with_year {
        date_of_year(words, date)
    } else {
        words.date_short(date)
    }
}

/// A date in few letters, with its year.
pub fn date_of_year(words: &Words, date: PartialDate) -> String {
    let short = words.date_short(date);
    if date.month.is_none() {
        return short;
    }
    let said = Message::new("list-date-of-year").with("date", short);
    words.say(&said.with("year", date.year.to_string()))
}

/// What a record is called in one line: its title, its case, or who went where.
pub fn name_of(words: &Words, record: &Record) -> String {
    match record.kind() {
        RecordKind::Trial => record.text(Field::Case).to_owned(),
        RecordKind::Repatriation => {
            let parts = [Field::Movement, Field::Nationality];
            let parts: Vec<String> = parts
                .into_iter()
                .map(|field| field_words(words, record, field))
                .filter(|part| !part.is_empty())
                .collect();
            parts.join(", ")
        }
        _ => record.text(Field::Title).to_owned(),
    }
}

/// The casualties of all parties in a cell. Where only one party is not 0, its count stands as it
/// was reported; nothing but 0 and unknown is unknown.
fn casualties_words(words: &Words, counts: &[Count; 4]) -> String {
    let mut reported = counts.iter().filter(|count| **count != Count::Exact(0));
    if let (Some(only), None) = (reported.next(), reported.next()) {
        return words.count(*only);
    }
    let sum = Sum::of(counts.iter().copied());
    if sum.at_least && sum.known == Some(0) {
        return words.count(Count::Unknown);
    }
    sum_words(words, sum)
}
