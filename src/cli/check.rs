//! `sijil check`: what the rules find in the records of a register, and what is the matter with their
//! revisions.

use super::arguments::Arguments;
use super::command::{Command, JSON, ONLY_MONTH};
use super::context::Context;
use super::{Exit, Trouble};
use crate::domain::dates::Month;
use crate::domain::identity::{RecordId, RecordKind};
use crate::domain::judgement::Given;
use crate::likeness::{Candidate, How};
use crate::store::Note;
use crate::validation::{Finding, Severity};
use crate::words::{Message, Words};
use crate::workspace::{Held, OpenFlag, Workspace};
use chrono::SecondsFormat;
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;

pub const COMMAND: Command = Command {
    name: "check",
    about: "cli-check",
    operands: &["REGISTER"],
    options: &[ONLY_MONTH, JSON],
    run,
};

/// A record with something the matter.
struct Found {
    id: RecordId,
    kind: RecordKind,
    conflicted: bool,
    findings: Vec<Finding>,
    accepted: Vec<(Finding, Given<String>)>,
}

/// What was looked at, and what was found.
struct Checked {
    records: usize,
    found: Vec<Found>,
    /// The pairs that may tell of one event and that nobody has decided about.
    pairs: Vec<(RecordId, Candidate)>,
}

impl Checked {
    fn count(&self, severity: Severity) -> usize {
        let findings = self.found.iter().flat_map(|found| &found.findings);
        findings
            .filter(|finding| finding.severity == severity)
            .count()
    }
}

fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let month = arguments.month()?;
    let workspace = context.open_to_read(arguments.register())?;
    let checked = check(&workspace, month);
    if arguments.has("json") {
        let json = as_json(&workspace, &checked);
        writeln!(context.out, "{json:#}")?;
    } else {
        as_text(&workspace, &checked, context)?;
    }
    let damaged = workspace.notes().iter().any(Note::is_damage);
    let is_open = checked.found.iter().any(|found| !found.findings.is_empty());
    Ok(if damaged || is_open {
        Exit::Findings
    } else {
        Exit::Clean
    })
}

fn check(workspace: &Workspace, month: Option<Month>) -> Checked {
    let looked_at: BTreeSet<RecordId> = workspace
        .records()
        .filter(|held| month.is_none() || held.record.counted_month() == month)
        .map(|held| held.id)
        .collect();
    // Settings hold for every month; a record that is deleted counts in none.
    let is_of_month = |id: &RecordId| match workspace.register().get(*id) {
        Some(stored) if RecordKind::LOGGED.contains(&stored.kind) => {
            looked_at.contains(id) || (month.is_none() && stored.deleted)
        }
        _ => true,
    };
    let unsettled = workspace
        .conflicts()
        .into_iter()
        .chain(workspace.incomplete());
    let mut ids = looked_at.clone();
    ids.extend(unsettled.filter(is_of_month));
    // Of an edition that cannot be read nobody knows the month.
    ids.extend(workspace.unreadable_editions());
    let typed: Vec<OpenFlag> = month.map_or_else(Vec::new, |month| workspace.open_flags(month));
    ids.extend(typed.iter().map(|open| open.record));
    let found = ids.into_iter().filter_map(|id| {
        let stored = workspace.register().get(id)?;
        let mut findings = workspace.unsettled(id);
        let judged = workspace.judged(id);
        findings.extend(judged.open);
        findings.extend(
            typed
                .iter()
                .filter(|open| open.record == id)
                .map(OpenFlag::finding),
        );
        findings.sort_by_key(|finding| finding.severity);
        let accepted = judged.accepted;
        (!findings.is_empty() || !accepted.is_empty()).then_some(Found {
            id,
            kind: stored.kind,
            conflicted: stored.conflicted,
            findings,
            accepted,
        })
    });
    let found = found.collect();
    let pairs = workspace.unsettled_pairs().into_iter();
    Checked {
        found,
        pairs: pairs
            .filter(|(_, other)| looked_at.contains(&other.id))
            .collect(),
        records: looked_at.len(),
    }
}

fn as_text(workspace: &Workspace, checked: &Checked, context: &mut Context) -> Result<(), Trouble> {
    let words = workspace.words();
    for found in &checked.found {
        let reference = found.id.reference(found.kind);
        writeln!(context.out, "{reference} {}", workspace.called(found.id))?;
        for finding in &found.findings {
            writeln!(context.out, "  {}", words.say(&sentence(finding, words)))?;
        }
        for (finding, given) in &found.accepted {
            let said = Message::new("cli-check-accepted")
                .with("message", finding.message.clone())
                .with("reason", given.what.as_str())
                .with("by", given.by.as_str());
            writeln!(context.out, "  {}", words.say(&said))?;
        }
    }
    let summary = Message::new("cli-check-summary")
        .with("records", checked.records)
        .with("errors", checked.count(Severity::Error))
        .with("warnings", checked.count(Severity::Warning));
    context.tell(&summary)
}

fn sentence(finding: &Finding, words: &Words) -> Message {
    let severity = match finding.severity {
        Severity::Error => Message::new("severity-error"),
        Severity::Warning => Message::new("severity-warning"),
    };
    let said = match finding.field {
        Some(field) => Message::new("cli-check-field").with("field", words.field(field)),
        None => Message::new("cli-check-record"),
    };
    said.with("severity", severity)
        .with("message", finding.message.clone())
        .with("hint", finding.hint.clone())
}

fn as_json(workspace: &Workspace, checked: &Checked) -> Json {
    let words = workspace.words();
    let findings: Vec<Json> = checked
        .found
        .iter()
        .flat_map(|found| found.findings.iter().map(move |finding| (found, finding)))
        .map(|(found, finding)| {
            json!({
                "ref": found.id.reference(found.kind),
                "id": found.id.to_string(),
                "kind": found.kind.code(),
                "code": finding.code,
                "severity": finding.severity.code(),
                "field": finding.field.map(crate::domain::field::Field::key),
                "message": words.say(&finding.message),
                "hint": words.say(&finding.hint),
            })
        })
        .collect();
    let accepted = checked.found.iter();
    let accepted = accepted.flat_map(|found| found.accepted.iter().map(move |one| (found, one)));
    let accepted: Vec<Json> = accepted
        .map(|(found, (finding, given))| {
            json!({
                "ref": found.id.reference(found.kind),
                "id": found.id.to_string(),
                "kind": found.kind.code(),
                "code": finding.code,
                "field": finding.field.map(crate::domain::field::Field::key),
                "message": words.say(&finding.message),
                "reason": given.what,
                "by": given.by,
                "at": given.at.to_rfc3339_opts(SecondsFormat::Secs, true),
            })
        })
        .collect();
    let pair_json = |(id, other): &(RecordId, Candidate)| {
        let kind = |id: RecordId| workspace.get(id).map_or(RecordKind::Incident, Held::kind);
        let codes = |differs: bool| -> Vec<&str> {
            let compared = other.compared.iter();
            let compared = compared.filter(|one| (one.how == How::Differs) == differs);
            compared.map(|one| one.aspect.code()).collect()
        };
        json!({
            "refs": [id.reference(kind(*id)), other.id.reference(kind(other.id))],
            "ids": [id.to_string(), other.id.to_string()],
            "score": (f64::from(other.score) * 10.0).round() / 10.0,
            "same": codes(false),
            "differs": codes(true),
        })
    };
    let conflicts: Vec<String> = checked
        .found
        .iter()
        .filter(|found| found.conflicted)
        .map(|found| found.id.reference(found.kind))
        .collect();
    json!({
        "records": checked.records,
        "errors": checked.count(Severity::Error),
        "warnings": checked.count(Severity::Warning),
        "conflicts": conflicts,
        "findings": findings,
        "accepted": accepted,
        "duplicates": checked.pairs.iter().map(pair_json).collect::<Vec<_>>(),
    })
}
