//! `sijil import`: all rows of a table, or none.

use super::arguments::Arguments;
use super::command::{Command, Opt};
use super::context::Context;
use super::{Exit, Trouble};
use crate::domain::identity::RecordKind;
use crate::exchange::{Gazetteer, Mapping, Problem, Refused, Table, read_gazetteer, read_table};
use crate::validation::Severity;
use crate::words::Message;
use crate::workspace::{Imported, RowFinding, read_file};
use std::path::Path;

pub const COMMAND: Command = Command {
    name: "import",
    about: "cli-import",
    operands: &["REGISTER", "FILE"],
    options: &[
        Opt {
            name: "kind",
            value: Some("incident|trial|repatriation|place"),
            required: false,
            about: "cli-option-kind",
        },
        Opt {
            name: "map",
            value: Some("FILE"),
            required: false,
            about: "cli-option-map",
        },
        Opt {
            name: "dry-run",
            value: None,
            required: false,
            about: "cli-option-dry-run",
        },
    ],
    run,
};

/// How many of the things that are wrong are said; a file in the wrong format has thousands.
const MOST_SAID: usize = 100;

fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let kind = kind(arguments)?;
    let dry_run = arguments.has("dry-run");
    let path = Path::new(arguments.operand(1));
    let file = path.display().to_string();
    let mapping = match arguments.option("map").map(Path::new) {
        Some(path) => {
            let read = Mapping::read(&read_file(path)?);
            read.map_err(|problem| problem.said_of(&path.display().to_string()))?
        }
        None => Mapping::default(),
    };
    let bytes = read_file(path)?;
    if kind == Some(RecordKind::Place) {
        return match read_gazetteer(&bytes, &mapping) {
            Ok(gazetteer) => places(&gazetteer, &file, arguments, context),
            Err(Refused::Problems(problems)) => refused(&problems, &file, context),
            Err(Refused::KindUnclear) => Ok(Exit::Findings),
        };
    }
    let table = match read_table(&bytes, kind, &mapping) {
        Ok(table) => table,
        Err(Refused::KindUnclear) => {
            return Err(Message::new("cli-import-which-kind")
                .with("file", file)
                .into());
        }
        Err(Refused::Problems(problems)) => return refused(&problems, &file, context),
    };
    let mut workspace = if dry_run {
        context.open_to_read(arguments.register())?
    } else {
        context.open_to_write(arguments.register())?
    };
    let imported = workspace.import(&table.rows, dry_run)?;
    told(&table, &imported, &file, dry_run, context)
}

/// The kind of record that is brought in: places too, which nobody logs.
fn kind(arguments: &Arguments) -> Result<Option<RecordKind>, Trouble> {
    let kinds = RecordKind::LOGGED.into_iter().chain([RecordKind::Place]);
    let words: Vec<&str> = kinds.clone().map(RecordKind::code).collect();
    let of_code = |code: &str| kinds.clone().find(|kind| kind.code() == code);
    arguments.choice("kind", &words.join(", "), of_code)
}

fn places(
    gazetteer: &Gazetteer,
    file: &str,
    arguments: &Arguments,
    context: &mut Context,
) -> Result<Exit, Trouble> {
    let dry_run = arguments.has("dry-run");
    let mut workspace = if dry_run {
        context.open_to_read(arguments.register())?
    } else {
        context.open_to_write(arguments.register())?
    };
    let imported = workspace.import_places(&gazetteer.rows, dry_run)?;
    if gazetteer.encoding.is_guess() {
        let guess = Message::new("cli-import-encoding").with("file", file);
        context.tell(&guess.with("encoding", gazetteer.encoding.name()))?;
    }
    if !gazetteer.unused.is_empty() {
        let columns = gazetteer.unused.join(", ");
        context.tell(&Message::new("cli-import-places-unused").with("columns", columns))?;
    }
    if !imported.repeated.is_empty() {
        let rows = imported.repeated.iter().take(MOST_SAID);
        let rows: Vec<String> = rows.map(ToString::to_string).collect();
        let rows = rows.join(", ");
        context.tell(&Message::new("cli-import-places-repeated").with("rows", rows))?;
    }
    let counts = [imported.created, imported.revised, imported.unchanged];
    context.tell(&summary(file, counts, dry_run))?;
    Ok(if imported.repeated.is_empty() {
        Exit::Clean
    } else {
        Exit::Findings
    })
}

fn summary(file: &str, [created, revised, unchanged]: [usize; 3], dry_run: bool) -> Message {
    let key = if dry_run {
        "cli-import-would"
    } else {
        "cli-import-done"
    };
    Message::new(key)
        .with("file", file)
        .with("created", created)
        .with("revised", revised)
        .with("unchanged", unchanged)
}

fn refused(problems: &[Problem], file: &str, context: &mut Context) -> Result<Exit, Trouble> {
    for problem in problems.iter().take(MOST_SAID) {
        context.tell(&problem.said_of(file))?;
    }
    and_more(problems.len(), context)?;
    context.tell(&Message::new("cli-import-refused").with("file", file))?;
    Ok(Exit::Findings)
}

fn and_more(said: usize, context: &mut Context) -> Result<(), Trouble> {
    match said.checked_sub(MOST_SAID) {
        None | Some(0) => Ok(()),
        Some(more) => context.tell(&Message::new("cli-import-more").with("more", more)),
    }
}

fn told(
    table: &Table,
    imported: &Imported,
    file: &str,
    dry_run: bool,
    context: &mut Context,
) -> Result<Exit, Trouble> {
    if table.encoding.is_guess() {
        let guess = Message::new("cli-import-encoding").with("file", file);
        context.tell(&guess.with("encoding", table.encoding.name()))?;
    }
    if imported.is_refused() {
        let misplaced = imported
            .misplaced
            .iter()
            .map(|row| (row.row, Problem::at(row.row, None, row.message())));
        let unreadable = imported
            .unreadable
            .iter()
            .map(|found| (found.row, problem_of(found)));
        let mut problems: Vec<_> = misplaced.chain(unreadable).collect();
        problems.sort_by_key(|(row, _)| *row);
        let problems: Vec<_> = problems.into_iter().map(|(_, problem)| problem).collect();
        return refused(&problems, file, context);
    }
    for found in imported.findings.iter().take(MOST_SAID) {
        let severity = match found.finding.severity {
            Severity::Error => Message::new("severity-error"),
            Severity::Warning => Message::new("severity-warning"),
        };
        let said = Message::new("cli-finding")
            .with("severity", severity)
            .with("finding", problem_of(found).said_of(file));
        context.tell(&said)?;
    }
    and_more(imported.findings.len(), context)?;
    let counts = [
        imported.created.len(),
        imported.revised.len(),
        imported.unchanged,
    ];
    context.tell(&summary(file, counts, dry_run))?;
    let errors = imported
        .findings
        .iter()
        .any(|found| found.finding.severity == Severity::Error);
    Ok(if errors { Exit::Findings } else { Exit::Clean })
}

/// What is wrong with a cell, and what to do.
fn problem_of(found: &RowFinding) -> Problem {
    let finding = &found.finding;
    let message = Message::new("cli-message-and-hint")
        .with("message", finding.message.clone())
        .with("hint", finding.hint.clone());
    Problem::at(
        found.row,
        finding.field.map(|field| field.key().to_owned()),
        message,
    )
}
