//! `sijil check`: what the rules find in the records of a register, and what is the matter with their
//! revisions.

use super::arguments::Arguments;
use super::command::{Command, JSON, ONLY_MONTH};
use super::context::Context;
use super::{Exit, Trouble};
use crate::domain::dates::Month;
use crate::domain::identity::{RecordId, RecordKind};
use crate::store::Note;
use crate::validation::{Finding, Severity};
use crate::words::{Message, Words};
use crate::workspace::{OpenFlag, Workspace};
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
}

/// What was looked at, and what was found.
struct Checked {
    records: usize,
    found: Vec<Found>,
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
        let json = as_json(&checked, workspace.words());
        writeln!(context.out, "{json:#}")?;
    } else {
        as_text(&workspace, &checked, context)?;
    }
    let damaged = workspace.notes().iter().any(Note::is_damage);
    Ok(if damaged || !checked.found.is_empty() {
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
        findings.extend(
            workspace
                .get(id)
                .into_iter()
                .flat_map(|held| held.findings.clone()),
        );
        findings.extend(
            typed
                .iter()
                .filter(|open| open.record == id)
                .map(OpenFlag::finding),
        );
        findings.sort_by_key(|finding| finding.severity);
        (!findings.is_empty()).then_some(Found {
            id,
            kind: stored.kind,
            conflicted: stored.conflicted,
            findings,
        })
    });
    Checked {
        found: found.collect(),
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

fn as_json(checked: &Checked, words: &Words) -> Json {
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
    })
}
