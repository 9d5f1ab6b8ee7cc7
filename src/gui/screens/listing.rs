//! The records of a list in their order, grouped, and what they add up to. Computed where something
//! it follows from has changed, not every frame. Knows nothing of how a list is drawn.

use super::columns::{Group, Shows, date_of};
use super::filters::{Filter, Narrowing, Span};
use super::standing::Standing;
use super::values::{sum_phrase, sum_words};
use crate::domain::count::Sum;
use crate::domain::dates::Month;
use crate::domain::identity::{RecordId, RecordKind};
use crate::domain::people::People;
use crate::gui::widgets::offers::Offer;
use crate::words::{Message, Words};
use crate::workspace::{Held, Workspace};

/// What a list follows from.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// The kind of record.
    pub kind: RecordKind,
    /// What it is narrowed to.
    pub narrowing: Narrowing,
    /// What it is sorted by.
    pub sort: Shows,
    /// Whether the last come first.
    pub descending: bool,
    /// The state of the register.
    pub generation: u64,
}

/// One line of a list.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// The head of a group.
    Group {
        /// Its title.
        title: String,
        /// What its records add up to.
        total: String,
        /// Whether it is that of the month that the window shows.
        current: bool,
    },
    /// A record.
    Record {
        /// The record.
        id: RecordId,
        /// Whether it counts.
        counts: bool,
    },
}

impl Line {
    /// The record of the line; none where it heads a group.
    pub fn record(&self) -> Option<RecordId> {
        match self {
            Self::Record { id, .. } => Some(*id),
            Self::Group { .. } => None,
        }
    }
}

/// The records of a list.
pub struct Listing {
    /// What it follows from.
    pub asked: Asked,
    /// Its lines.
    pub lines: Vec<Line>,
    /// How many records it has.
    pub records: usize,
    /// How many records there are in its time, whatever else it is narrowed by.
    pub in_time: usize,
    /// What is said beside the title.
    pub summary: String,
    /// What its records add up to, as a sentence.
    pub footer: String,
    /// The people of the movements that count, by the column of their group.
    pub people: Vec<(Group, String)>,
    /// What each filter can be set to.
    pub offers: Vec<(Filter, Vec<Offer>)>,
}

impl Listing {
    /// Lists what is asked for.
    pub fn new(workspace: &Workspace, asked: Asked) -> Self {
        let words = workspace.words();
        let narrowing = &asked.narrowing;
        let in_time: Vec<&Held> = workspace
            .of_kind(asked.kind)
            .filter(|held| narrowing.is_in_time(held))
            .collect();
        let mut rows: Vec<(&Held, bool)> = in_time
            .iter()
            .filter(|held| narrowing.holds(workspace, held))
            .map(|held| {
                let standing = Standing::of(&held.record, held.is_final(), workspace.settings());
                (*held, standing.counts())
            })
            .collect();
        rows.sort_by(|(a, _), (b, _)| {
            let order = asked.sort.order(words, a, b);
            let order = if asked.descending {
                order.reverse()
            } else {
                order
            };
            order
                .then_with(|| date_of(&b.record).cmp(&date_of(&a.record)))
                .then(b.id.cmp(&a.id))
        });
        let offers = super::filters::filters(asked.kind, false).iter();
        let offers = offers.map(|filter| {
            let records = in_time.iter().copied();
            (*filter, filter.offers(words, workspace, records))
        });
        let counted = || rows.iter().filter(|(_, counts)| *counts);
        Self {
            offers: offers.collect(),
            lines: lines(words, &asked, &rows),
            records: rows.len(),
            in_time: in_time.len(),
            summary: summary(workspace, &asked, &rows),
            footer: footer(words, &asked, &rows),
            people: Group::ALL
                .into_iter()
                .map(|group| {
                    let sums = counted().map(|(held, _)| group.of(&People::of(&held.record)));
                    (group, sum_words(words, sums.sum()))
                })
                .collect(),
            asked,
        }
    }

    /// The line of a record.
    pub fn line_of(&self, id: RecordId) -> Option<usize> {
        self.lines.iter().position(|line| line.record() == Some(id))
    }
}

/// Movements of more than one month stand under this month and what came before it.
fn lines(words: &Words, asked: &Asked, rows: &[(&Held, bool)]) -> Vec<Line> {
    let is_grouped = asked.kind == RecordKind::Repatriation
        && asked.narrowing.span != Span::Month
        && asked.narrowing.behind.is_none()
        && asked.sort == Shows::Date;
    let mut lines = Vec::with_capacity(rows.len() + 4);
    let mut group = None;
    for (held, counts) in rows {
        let title = is_grouped.then(|| group_of(words, asked, held.record.counted_month()));
        if title != group
            && let Some(title) = &title
        {
            let people = rows.iter().filter(|(other, counts)| {
                *counts && &group_of(words, asked, other.record.counted_month()) == title
            });
            let total: Sum = people.map(|(held, _)| People::of(&held.record).total).sum();
            lines.push(Line::Group {
                title: title.clone(),
                total: sum_words(words, total),
                current: held.record.counted_month() == Some(asked.narrowing.month),
            });
            group = Some(title.clone());
        }
        lines.push(Line::Record {
            id: held.id,
            counts: *counts,
        });
    }
    lines
}

fn group_of(words: &Words, asked: &Asked, month: Option<Month>) -> String {
    let current = asked.narrowing.month;
    let with_year = |key: &'static str, year: i32| Message::new(key).with("year", year.to_string());
    match month {
        None => words.text("list-group-no-month"),
        Some(month) if month == current => words.month(month),
        Some(month) if month.year() != current.year() => month.year().to_string(),
        Some(month) if month < current => words.say(&with_year("list-group-earlier", month.year())),
        Some(month) => words.say(&with_year("list-group-later", month.year())),
    }
}

/// The time that a list shows: "June", "2023", "all months".
fn time_words(words: &Words, asked: &Asked) -> String {
    let month = asked.narrowing.month;
    match asked.narrowing.span {
        Span::Month => words.month_name(month),
        Span::Year => month.year().to_string(),
        Span::All => words.text("list-all-months"),
    }
}

fn summary(workspace: &Workspace, asked: &Asked, rows: &[(&Held, bool)]) -> String {
    let words = workspace.words();
    let time = time_words(words, asked);
    let all = rows.len();
    if asked.narrowing.behind.is_some() {
        return words.say(&Message::new("list-summary-behind").with("number", all));
    }
    match asked.kind {
        RecordKind::Trial => {
            let cases: std::collections::BTreeSet<&str> = rows
                .iter()
                .map(|(held, _)| held.record.text(crate::domain::field::Field::Case))
                .collect();
            words.say(
                &Message::new("list-summary-trials")
                    .with("cases", cases.len())
                    .with("steps", all)
                    .with("time", time),
            )
        }
        RecordKind::Repatriation => words.say(
            &Message::new("list-summary-repatriations")
                .with("number", all)
                .with("time", time),
        ),
        _ => {
            let attacks = rows.iter().filter(|(held, counts)| {
                *counts && held.record.term(crate::domain::field::Field::Kind) == "attack"
            });
            let attacks: u32 = attacks.map(|(held, _)| held.record.count_units()).sum();
            words.say(
                &Message::new("list-summary-incidents")
                    .with("number", all)
                    .with("time", time)
                    .with("attacks", attacks),
            )
        }
    }
}

fn footer(words: &Words, asked: &Asked, rows: &[(&Held, bool)]) -> String {
    let counted = rows.iter().filter(|(_, counts)| *counts).count();
    let counting = Message::new("list-footer-counted")
        .with("counted", counted)
        .with("not", rows.len() - counted);
    match asked.kind {
        RecordKind::Incident => {
            let sum = |counts: fn(&Held) -> Sum| -> Message {
                let sum: Sum = rows.iter().map(|(held, _)| counts(held)).sum();
                sum_phrase(words, sum)
            };
            words.say(
                &Message::new("list-footer-incidents")
                    .with("number", rows.len())
                    .with("killed", sum(|held| Sum::of(held.record.killed())))
                    .with("injured", sum(|held| Sum::of(held.record.injured()))),
            )
        }
        _ => words.say(&counting),
    }
}
