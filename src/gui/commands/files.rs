//! What leaves the register and what is brought in: reports, tables, and the files asked for.

use super::super::app::App;
use super::super::effects::Purpose;
use super::super::place::Place;
use super::super::state::{Preview, Toast};
use super::{exports, registers};
use crate::domain::identity::RecordKind;
use crate::domain::record::Value;
use crate::domain::settings::Settings;
use crate::domain::source::Sources;
use crate::exchange::{Mapping, Refused, Table, read_table};
use crate::places::Places;
use crate::report::picture::Picture;
use crate::schema::Audience;
use crate::schema::{Reading, Terms, read_entry};
use crate::validation::{Circumstances, check};
use crate::words::Message;
use crate::workspace::{Imported, Workspace, is_register, read_file, write_whole};
use std::path::{Path, PathBuf};

/// How many of the things that are wrong with a table are listed.
const MOST_LISTED: usize = 50;

pub(super) fn ask(app: &mut App, purpose: Purpose) {
    let suggested = match purpose {
        Purpose::Report => file_name(&exports::path(&app.state.report.export)),
        Purpose::Records => {
            let kind = app.state.place.kind().unwrap_or(RecordKind::Incident);
            format!("{}s.csv", kind.code())
        }
        Purpose::Backup => file_name(Path::new(app.state.copies.file.trim())),
        _ => String::new(),
    };
    app.effects.ask(purpose, &suggested, &app.words);
}

fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

pub(super) fn chosen(app: &mut App, purpose: Purpose, path: PathBuf) {
    let start = &mut app.state.start;
    match purpose {
        Purpose::NewRegister => start.folder = path.display().to_string(),
        Purpose::OpenRegister => registers::open(app, &path),
        Purpose::ImportTable => {
            start.table = path.display().to_string();
            start.preview = None;
        }
        Purpose::Report => app.state.report.export.path = path.display().to_string(),
        Purpose::Publish => app.state.report.publish.folder = path.display().to_string(),
        Purpose::Backup => {
            app.state.copies.file = path.display().to_string();
            app.state.copies.replaces = Some(path);
        }
        Purpose::Logo => take_logo(app, &path),
        Purpose::RestoreBackup => start.backup = path.display().to_string(),
        Purpose::CopyFolder | Purpose::CopyFile => {
            app.state.copies.copy = path.display().to_string();
        }
        Purpose::Records => {
            if let Some(kind) = app.state.place.kind() {
                export_records(app, kind, path);
            }
        }
    }
}

/// Reads a logo into the settings that are being typed.
pub(super) fn take_logo(app: &mut App, path: &Path) {
    let read = read_file(path).map_err(|error| error.message());
    let taken = read.and_then(|file| match Picture::read(&file) {
        Ok(_) => Ok(file),
        Err(error) => Err(Message::new(error.key()).with("file", path.display().to_string())),
    });
    let file = path.display().to_string();
    app.state.settings.take_logo(file, taken);
}

pub(super) fn export_records(app: &mut App, kind: RecordKind, path: PathBuf) {
    let Some(workspace) = &app.workspace else {
        return;
    };
    let bytes = workspace.csv(kind, Audience::Internal);
    app.effects.write(move || {
        write_whole(&path, &bytes).map_err(|error| error.message())?;
        Ok(path)
    });
}

pub(super) fn import(app: &mut App, path: &Path, kind: RecordKind, keep: bool) {
    if path.as_os_str().is_empty() {
        app.state.start.error = Some(Message::new("start-no-table"));
        return;
    }
    app.state.start.error = None;
    match read(path, kind) {
        Err(problems) => {
            let fits = false;
            let summary = Message::new("import-does-not-fit");
            show(app, path, kind, summary, problems, fits);
        }
        Ok(table) => bring_in(app, path, kind, &table, keep),
    }
}

/// The rows of the table, or what is wrong with it.
fn read(path: &Path, kind: RecordKind) -> Result<Table, Vec<Message>> {
    let file = path.display().to_string();
    let bytes = read_file(path).map_err(|error| vec![error.message()])?;
    read_table(&bytes, Some(kind), &Mapping::default()).map_err(|refused| match refused {
        Refused::KindUnclear => vec![Message::new("import-kind-unclear")],
        Refused::Problems(problems) => problems
            .iter()
            .map(|problem| problem.said_of(&file))
            .collect(),
    })
}

fn bring_in(app: &mut App, path: &Path, kind: RecordKind, table: &Table, keep: bool) {
    let folder = PathBuf::from(app.state.start.folder.trim());
    if !keep && app.workspace.is_none() && !is_register(&folder) {
        // The register is made when the rows are kept, not when they are looked at.
        let problems = unreadable(app, table);
        let fits = problems.is_empty();
        let summary = if fits {
            Message::new("import-rows").with("rows", table.rows.len())
        } else {
            Message::new("import-does-not-fit")
        };
        return show(app, path, kind, summary, problems, fits);
    }
    if !opened_for_import(app, &folder) {
        return;
    }
    let Some(workspace) = &mut app.workspace else {
        return;
    };
    match workspace.import(&table.rows, !keep) {
        Err(error) => app.state.start.error = Some(error.message()),
        Ok(imported) if keep && !imported.is_refused() => {
            let message = counted(Message::new("toast-imported"), &imported);
            app.state.starting = false;
            app.state.start.preview = None;
            app.show_last_month();
            app.state.place = Place::of(kind);
            app.state.list_mut(kind).show_all();
            app.state.toast = Some(Toast::said(message));
        }
        Ok(imported) => {
            let fits = !imported.is_refused();
            let key = if fits {
                "import-would"
            } else {
                "import-does-not-fit"
            };
            let problems = problems(&imported);
            show(
                app,
                path,
                kind,
                counted(Message::new(key), &imported),
                problems,
                fits,
            );
        }
    }
}

/// Opens or makes the register that the table is brought into, where it is not open yet.
fn opened_for_import(app: &mut App, folder: &Path) -> bool {
    let is_open = |workspace: &Workspace| workspace.folder() == folder;
    if app.workspace.as_ref().is_some_and(is_open) {
        return true;
    }
    let start = app.state.start.clone();
    if is_register(folder) {
        registers::open(app, folder);
    } else {
        registers::create(app, folder, "");
    }
    // An encrypted register is opened first, with the passphrase that is asked for.
    let asked = &app.state.start;
    if asked.error.is_some() || asked.locked.is_some() || asked.under_way.is_some() {
        return false;
    }
    app.state.start = start;
    app.state.starting = true;
    true
}

fn counted(message: Message, imported: &Imported) -> Message {
    message
        .with("created", imported.created.len())
        .with("revised", imported.revised.len())
        .with("unchanged", imported.unchanged)
}

/// The cells that cannot be read, where there is no register yet that could say it.
fn unreadable(app: &App, table: &Table) -> Vec<Message> {
    let Ok(installation) = (app.installations)() else {
        return Vec::new();
    };
    let settings = Settings::default();
    let terms = Terms::new(&settings);
    let circumstances = Circumstances {
        today: installation.clock.today(),
        settings: &settings,
        terms: &terms,
        places: &Places::shared(),
        sources: &Sources::default(),
    };
    let rows = table.rows.iter().flat_map(|row| {
        let record = read_entry(&row.entry, &Reading::of_file(&terms));
        let mut findings = check(&record, &circumstances);
        findings.retain(|finding| {
            let value = finding.field.and_then(|field| record.get(field));
            matches!(value, Some(Value::Unparsed(_)))
        });
        findings
            .into_iter()
            .map(|finding| in_row(row.number, finding.message))
    });
    rows.take(MOST_LISTED).collect()
}

fn in_row(row: usize, said: Message) -> Message {
    Message::new("import-row")
        .with("row", row)
        .with("said", said)
}

fn problems(imported: &Imported) -> Vec<Message> {
    let misplaced = imported
        .misplaced
        .iter()
        .map(|misplaced| in_row(misplaced.row, misplaced.message()));
    let found = imported.unreadable.iter().chain(&imported.findings);
    let found = found.map(|found| in_row(found.row, found.finding.message.clone()));
    misplaced.chain(found).take(MOST_LISTED).collect()
}

fn show(
    app: &mut App,
    path: &Path,
    kind: RecordKind,
    summary: Message,
    problems: Vec<Message>,
    fits: bool,
) {
    app.state.start.preview = Some(Preview {
        path: path.to_owned(),
        kind,
        summary,
        problems,
        fits,
    });
}
