//! `sijil check`: what the rules find in the records of a register.

use super::arguments::Arguments;
use super::command::{Command, JSON, ONLY_MONTH};
use super::context::Context;
use super::{Exit, Trouble};
use crate::store::Note;
use crate::validation::{Finding, Severity};
use crate::words::{Message, Words};
use crate::workspace::{Held, Workspace};
use serde_json::{Value as Json, json};

pub const COMMAND: Command = Command {
    name: "check",
    about: "cli-check",
    operands: &["REGISTER"],
    options: &[ONLY_MONTH, JSON],
    run,
};

fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let month = arguments.month()?;
    let workspace = context.open_to_read(arguments.register())?;
    let looked_at: Vec<&Held> = workspace
        .records()
        .filter(|held| month.is_none() || held.record.counted_month() == month)
        .collect();
    if arguments.has("json") {
        let json = as_json(&looked_at, workspace.words());
        writeln!(context.out, "{json:#}")?;
    } else {
        as_text(&workspace, &looked_at, context)?;
    }
    let found = looked_at
        .iter()
        .any(|held| held.conflicted || !held.findings.is_empty());
    let damaged = workspace
        .notes()
        .iter()
        .any(|note| matches!(note, Note::Faulty { .. }));
    Ok(if found || damaged {
        Exit::Findings
    } else {
        Exit::Clean
    })
}

fn count(looked_at: &[&Held], severity: Severity) -> usize {
    looked_at.iter().map(|held| held.found(severity)).sum()
}

fn as_text(
    workspace: &Workspace,
    looked_at: &[&Held],
    context: &mut Context,
) -> Result<(), Trouble> {
    let words = workspace.words();
    for held in looked_at {
        if held.findings.is_empty() && !held.conflicted {
            continue;
        }
        writeln!(context.out, "{} {}", held.reference(), held.headline(words))?;
        for finding in &held.findings {
            writeln!(context.out, "  {}", words.say(&sentence(finding, words)))?;
        }
        if held.conflicted {
            writeln!(context.out, "  {}", words.text("cli-check-conflict"))?;
        }
    }
    let summary = Message::new("cli-check-summary")
        .with("records", looked_at.len())
        .with("errors", count(looked_at, Severity::Error))
        .with("warnings", count(looked_at, Severity::Warning));
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

fn as_json(looked_at: &[&Held], words: &Words) -> Json {
    let findings: Vec<Json> = looked_at
        .iter()
        .flat_map(|held| held.findings.iter().map(|finding| (*held, finding)))
        .map(|(held, finding)| {
            json!({
                "ref": held.reference(),
                "id": held.id.to_string(),
                "kind": held.kind().code(),
                "code": finding.code,
                "severity": finding.severity.code(),
                "field": finding.field.map(crate::domain::field::Field::key),
                "message": words.say(&finding.message),
                "hint": words.say(&finding.hint),
            })
        })
        .collect();
    let conflicts: Vec<String> = looked_at
        .iter()
        .filter(|held| held.conflicted)
        .map(|held| held.reference())
        .collect();
    json!({
        "records": looked_at.len(),
        "errors": count(looked_at, Severity::Error),
        "warnings": count(looked_at, Severity::Warning),
        "conflicts": conflicts,
        "findings": findings,
    })
}
