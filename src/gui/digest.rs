//! What the screens show of a month, computed once for each state of the register: a frame must not
//! walk through all records. Knows nothing of how it is drawn.

use super::inbox::{Item, Weight, inbox};
use super::screens::forms::MISSING;
use crate::domain::dates::Month;
use crate::domain::field::Field;
use crate::domain::identity::{RecordId, RecordKind};
use crate::domain::vocabulary::Vocabulary;
use crate::figures::{Figure, MonthlyFigures, Reason};
use crate::report::content::FrontMap;
use crate::validation::Finding;
use crate::words::{Message, Words};
use crate::workspace::{Held, Workspace};
use std::sync::Arc;

/// The figures of the tiles, in their order.
pub const TILES: [&str; 5] = [
    "attacks.confirmed",
    "attacks.killed.total",
    "attacks.injured.total",
    "raids.confirmed",
    "raids.arrested",
];

/// How many months the bars show.
pub const MONTHS: i32 = 13;

/// A part of a breakdown, named for people.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its name.
    pub label: String,
    /// Its figure.
    pub figure: Figure,
}

/// A reason for which incidents of the month do not count, and which.
#[derive(Clone, Debug)]
pub struct Uncounted {
    /// The reason.
    pub reason: Reason,
    /// The incidents.
    pub ids: Vec<RecordId>,
}

/// What the screens show of a month.
#[derive(Clone, Debug)]
pub struct Digest {
    /// The month.
    pub month: Month,
    /// The register's generation that it was computed from.
    pub generation: u64,
    /// The figures.
    pub figures: Arc<MonthlyFigures>,
    /// For each tile, the months that end with this one.
    pub series: Vec<Vec<(Month, Option<Figure>)>>,
    /// Confirmed attacks by region.
    pub regions: Vec<Part>,
    /// Confirmed attacks by tactic.
    pub tactics: Vec<Part>,
    /// Confirmed attacks by target.
    pub targets: Vec<Part>,
    /// Where the attacks were that count; none where none of them can stand on a map.
    pub map: Option<FrontMap>,
    /// How many records there are in all.
    pub records: usize,
    /// How many records of each logged kind the month has.
    pub of_kind: [usize; 3],
    /// Incidents of the month that do not count, by reason.
    pub uncounted: Vec<Uncounted>,
    /// What wants mending or a look, in this month or in none.
    pub review: Vec<Item>,
    /// The first and the last month in which anything counts.
    pub span: Option<(Month, Month)>,
}

impl Digest {
    /// What the screens show of this month.
    pub fn of(workspace: &Workspace, month: Month) -> Self {
        let figures = workspace.figures(month);
        let parts = |name: &str, field: Field, vocabulary: Vocabulary| -> Vec<Part> {
            figures
                .breakdown(name)
                .into_iter()
                .map(|(slug, figure)| Part {
                    label: part_label(workspace, slug, figure, field, vocabulary),
                    figure: figure.clone(),
                })
                .collect()
        };
        let ledger = workspace.ledger();
        let mut uncounted: Vec<Uncounted> = Vec::new();
        for (case, reason) in ledger.not_counted(month) {
            match uncounted.iter_mut().find(|group| group.reason == reason) {
                Some(group) => group.ids.push(case.id),
                None => uncounted.push(Uncounted {
                    reason,
                    ids: vec![case.id],
                }),
            }
        }
        uncounted.sort_by_key(|group| group.reason);
        let of_month = |kind| {
            let records = workspace.of_kind(kind);
            records
                .filter(|held| held.record.counted_month() == Some(month))
                .count()
        };
        Self {
            month,
            generation: workspace.generation(),
            series: TILES
                .iter()
                .map(|name| workspace.series(name, month, MONTHS))
                .collect(),
            regions: parts("attacks.by_region", Field::Region, Vocabulary::Region),
            tactics: parts("attacks.by_tactic", Field::Tactic, Vocabulary::Tactic),
            targets: parts("attacks.by_target", Field::Target, Vocabulary::Target),
            map: workspace.front_map(month),
            records: workspace.records().count(),
            of_kind: RecordKind::LOGGED.map(of_month),
            uncounted,
            review: inbox(workspace, Some(month)),
            span: ledger.span(),
            figures,
        }
    }

    /// Whether it still says what the register says.
    pub fn is_of(&self, workspace: &Workspace, month: Month) -> bool {
        self.month == month && self.generation == workspace.generation()
    }

    /// How many incidents of the month do not count.
    pub fn left_out(&self) -> usize {
        self.uncounted.iter().map(|group| group.ids.len()).sum()
    }

    /// How many items of the review are this heavy.
    pub fn weighing(&self, weight: Weight) -> usize {
        self.review
            .iter()
            .filter(|item| item.weight == weight)
            .count()
    }
}

/// The month in which a window opens: the last that has an incident, or else the last that has
/// anything, or else the present one.
pub fn opening_month(workspace: &Workspace) -> Month {
    let incidents = workspace.of_kind(RecordKind::Incident);
    let last = incidents
        .filter_map(|held| held.record.counted_month())
        .max();
    last.or_else(|| workspace.ledger().span().map(|(_first, last)| last))
        .unwrap_or_else(|| Month::of(workspace.today()))
}

/// What a part of a breakdown is called: the label of its term, or what a record behind it says.
fn part_label(
    workspace: &Workspace,
    slug: &str,
    figure: &Figure,
    field: Field,
    vocabulary: Vocabulary,
) -> String {
    if slug == "unknown" {
        return workspace.words().text("part-unknown");
    }
    let said = figure
        .records
        .first()
        .and_then(|id| workspace.get(*id))
        .map_or(slug, |held| held.record.term(field));
    workspace.words().term(vocabulary, said)
}

/// What a finding says where its field is not beside it.
pub(super) fn said_of(words: &Words, finding: &Finding) -> Message {
    match finding.field {
        // "This is needed" says nothing without the field.
        Some(field) if finding.code == MISSING => Message::new("form-finding-of-field")
            .with("field", words.field(field))
            .with("finding", finding.message.clone()),
        _ => finding.message.clone(),
    }
}

/// What a record is called in a line of its own: its title, or else what it is.
pub fn record_title(held: &Held, words: &Words) -> String {
    let record = &held.record;
    let kind = || words.text(&format!("record-{}", record.kind().code()));
    let named = match record.kind() {
        RecordKind::Incident => [record.text(Field::Title).to_owned(), {
            let code = record.term(Field::Kind);
            if code.is_empty() {
                String::new()
            } else {
                words.term(Vocabulary::Kind, code)
            }
        }],
        RecordKind::Trial => [
            record.text(Field::Case).to_owned(),
            record.text(Field::Title).to_owned(),
        ],
        _ => {
            let nationality = record.terms(Field::Nationality).first();
            let movement = record.term(Field::Movement);
            let movement = if movement.is_empty() {
                String::new()
            } else {
                words.term(Vocabulary::Movement, movement)
            };
            [
                match nationality {
                    Some(code) if !movement.is_empty() => {
                        format!("{movement} · {}", words.term(Vocabulary::Country, code))
                    }
                    _ => movement,
                },
                String::new(),
            ]
        }
    };
    named
        .into_iter()
        .find(|name| !name.is_empty())
        .unwrap_or_else(kind)
}
