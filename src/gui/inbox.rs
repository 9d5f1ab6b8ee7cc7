//! What wants mending, deciding or a look in a register: one list, by what it stops. Knows nothing of how
//! it is drawn.

use super::digest::said_of;
use crate::domain::dates::{Month, PartialDate};
use crate::domain::field::Field;
use crate::domain::identity::{RecordId, RecordKind};
use crate::domain::judgement::ReviewState;
use crate::validation::Severity;
use crate::words::Message;
use crate::workspace::{DraftId, Held, Workspace};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// What an item of the review stops: what it is grouped by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Several versions of the record stand side by side.
    Conflict,
    /// The record counts nowhere before it is mended.
    Blocks,
    /// An event may count twice.
    Alike,
    /// Somebody wants something changed, or looks at it.
    Reviewed,
    /// It is typed and not saved yet.
    Unsaved,
    /// Somebody should look.
    Look,
}

impl Weight {
    /// All of them, in their order, with the Fluent key of the group.
    pub const ALL: [(Self, &'static str); 6] = [
        (Self::Conflict, "review-conflicts"),
        (Self::Blocks, "review-blocks"),
        (Self::Alike, "review-alike"),
        (Self::Reviewed, "review-reviewed"),
        (Self::Unsaved, "review-unsaved"),
        (Self::Look, "review-look"),
    ];
}

/// What an item of the review is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A record.
    Record(RecordId),
    /// Two records that may tell of one event: the earlier, and the later.
    Pair(RecordId, RecordId),
    /// A draft.
    Draft(DraftId),
    /// A month in which nothing of a kind is logged.
    Month(RecordKind, Month),
}

impl About {
    /// The record that it is about; of two the later.
    pub fn record(self) -> Option<RecordId> {
        match self {
            Self::Record(id) | Self::Pair(_, id) => Some(id),
            Self::Draft(_) | Self::Month(..) => None,
        }
    }
}

/// An item of the review.
#[derive(Clone, Debug)]
pub struct Item {
    /// What it is about.
    pub about: About,
    /// Its group.
    pub weight: Weight,
    /// What is the matter: the first finding, the conflict, the pair.
    pub message: Message,
    /// How many more findings of this weight it has.
    pub more: usize,
    /// Whose it is: who saved the record last.
    pub by: Vec<String>,
    /// The date of the record.
    pub date: Option<PartialDate>,
}

/// What wants mending, deciding or a look, in a month or in none of them: in all where none is given.
/// Conflicts are hidden by no month: settings and deleted records have none. Drafts are not among it.
pub fn inbox(workspace: &Workspace, month: Option<Month>) -> Vec<Item> {
    let is_here = |held: &&Held| {
        let of = held.record.counted_month();
        month.is_none() || of.is_none() || of == month
    };
    let here: Vec<&Held> = workspace.records().filter(is_here).collect();
    let mut items = Vec::new();
    for held in &here {
        items.extend(of_findings(workspace, held));
        items.extend(of_review(workspace, held));
    }
    let ids: BTreeSet<RecordId> = here.iter().map(|held| held.id).collect();
    items.extend(of_pairs(workspace, &ids));
    items.extend(workspace.conflicts().into_iter().map(|id| {
        Item {
            about: About::Record(id),
            weight: Weight::Conflict,
            message: versions_of(workspace, id),
            more: 0,
            by: workspace
                .saved_by(id)
                .into_iter()
                .map(str::to_owned)
                .collect(),
            date: date_of(workspace, id),
        }
    }));
    items.extend(empty_months(workspace, month));
    items.sort_by_key(|item| (item.weight, Reverse(item.date), item.about.record()));
    items
}

fn date_of(workspace: &Workspace, id: RecordId) -> Option<PartialDate> {
    workspace
        .get(id)
        .and_then(|held| held.record.date(Field::Date))
}

fn of_findings(workspace: &Workspace, held: &Held) -> Vec<Item> {
    if held.findings.is_empty() && !workspace.across().contains_key(&held.id) {
        return Vec::new();
    }
    let open = workspace.judged(held.id).open;
    let weights = [
        (Severity::Error, Weight::Blocks),
        (Severity::Warning, Weight::Look),
    ];
    let of = |(severity, weight): (Severity, Weight)| {
        let mut found = open.iter().filter(|finding| {
            finding.severity == severity && finding.code != crate::validation::LIKELY_DUPLICATE
        });
        let first = found.next()?;
        Some(Item {
            about: About::Record(held.id),
            weight,
            message: said_of(workspace.words(), first),
            more: found.count(),
            by: vec![held.by.clone()],
            date: held.record.date(Field::Date),
        })
    };
    weights.into_iter().filter_map(of).collect()
}

/// A record that somebody looks at or wants changed, or of which something is said that is not settled.
fn of_review(workspace: &Workspace, held: &Held) -> Option<Item> {
    let judgements = workspace.judgements();
    let open = judgements
        .remarks(held.id)
        .iter()
        .filter(|remark| !remark.what.resolved);
    let open: Vec<_> = open.collect();
    let state = judgements.review(held.id);
    let state = state.filter(|given| {
        matches!(
            given.what,
            ReviewState::InReview | ReviewState::NeedsChanges
        )
    });
    let message = match (state, open.last()) {
        (_, Some(remark)) => Message::new("review-remark")
            .with("by", remark.by.as_str())
            .with("text", remark.what.text.as_str()),
        (Some(given), None) if given.what == ReviewState::NeedsChanges => {
            Message::new("review-wants-changes").with("by", given.by.as_str())
        }
        (Some(given), None) => Message::new("review-looks").with("by", given.by.as_str()),
        (None, None) => return None,
    };
    Some(Item {
        about: About::Record(held.id),
        weight: Weight::Reviewed,
        message,
        more: open.len().saturating_sub(1),
        by: vec![held.by.clone()],
        date: held.record.date(Field::Date),
    })
}

fn of_pairs(workspace: &Workspace, here: &BTreeSet<RecordId>) -> Vec<Item> {
    let pairs = workspace.unsettled_pairs().into_iter();
    let here = pairs.filter(|(id, other)| here.contains(id) || here.contains(&other.id));
    here.map(|(id, other)| {
        let held = |id| workspace.get(id);
        let reference = |id| held(id).map(Held::reference).unwrap_or_default();
        Item {
            about: About::Pair(id, other.id),
            weight: Weight::Alike,
            message: Message::new("review-pair")
                .with("one", reference(id))
                .with("other", reference(other.id)),
            more: 0,
            by: [id, other.id]
                .into_iter()
                .filter_map(held)
                .map(|held| held.by.clone())
                .collect(),
            date: date_of(workspace, other.id),
        }
    })
    .collect()
}

fn versions_of(workspace: &Workspace, id: RecordId) -> Message {
    let register = workspace.register();
    let reference = register.get(id).map(|stored| stored.reference());
    Message::new("review-versions")
        .with("versions", register.heads(id).count())
        .with("reference", reference.unwrap_or_default())
}

/// Months between the first and the last incident in which none is logged.
fn empty_months(workspace: &Workspace, month: Option<Month>) -> Vec<Item> {
    let incidents = workspace.of_kind(RecordKind::Incident);
    let logged: BTreeSet<Month> = incidents
        .filter_map(|held| held.record.date(Field::Date)?.in_month())
        .collect();
    let (Some(first), Some(last)) = (logged.first(), logged.last()) else {
        return Vec::new();
    };
    let all = (1..last.since(*first)).map(|months| first.plus(months));
    let empty = all.filter(|of| !logged.contains(of) && month.is_none_or(|month| month == *of));
    empty
        .map(|of| Item {
            about: About::Month(RecordKind::Incident, of),
            weight: Weight::Look,
            message: Message::new("review-empty-month").with("month", workspace.words().month(of)),
            more: 0,
            by: Vec::new(),
            date: Some(PartialDate {
                year: of.year(),
                month: Some(of.number()),
                day: None,
            }),
        })
        .collect()
}

/// What is typed and not saved yet; `name` says what a draft is called.
pub fn drafts(workspace: &Workspace) -> Vec<Item> {
    let drafts = workspace.drafts().map(|draft| Item {
        about: About::Draft(draft.id),
        weight: Weight::Unsaved,
        message: match draft.entry.text(Field::Title) {
            "" => Message::new(match draft.entry.kind {
                RecordKind::Trial => "form-untitled-trial",
                RecordKind::Repatriation => "form-untitled-repatriation",
                _ => "form-untitled-incident",
            }),
            title => Message::new("review-draft").with("title", title),
        },
        more: 0,
        by: Vec::new(),
        date: None,
    });
    drafts.collect()
}
