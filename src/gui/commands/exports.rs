//! Writing the report of the month to a file, beside the window: how far it is, and giving it up.

use super::super::app::App;
use super::super::effects::Answer;
use super::super::running::Running;
use super::super::state::{ExportState, Toast};
use crate::report::{Format, PdfError, render_watched};
use crate::words::Message;
use crate::workspace::write_whole;
use std::path::{Path, PathBuf};

/// Asks for format and file.
pub(super) fn show(app: &mut App, is_shown: bool) {
    let export = &mut app.state.report.export;
    export.is_new = is_shown && !export.is_open;
    export.is_open = is_shown;
    if export.is_new {
        export.outcome = None;
    }
}

/// The file that is named, with the ending of the format.
pub(super) fn path(export: &ExportState) -> PathBuf {
    let format = export.format();
    let named = Path::new(export.path.trim());
    let ends = |format: Format| {
        named
            .extension()
            .is_some_and(|extension| extension == format.code())
    };
    if Format::ALL.into_iter().any(ends) {
        named.with_extension(format.code())
    } else {
        let mut named = named.as_os_str().to_owned();
        named.push(".");
        named.push(format.code());
        named.into()
    }
}

pub(super) fn export(app: &mut App, format: Format, file: Option<PathBuf>) {
    let report = &mut app.state.report;
    if report.export.running.is_some() {
        return;
    }
    let place = Format::ALL.into_iter().position(|of| of == format);
    report.export.format = place.unwrap_or_default();
    let file = file.unwrap_or_else(|| path(&report.export));
    report.export.outcome = None;
    let Some(workspace) = &app.workspace else {
        return;
    };
    let content = workspace.report_content(app.state.month, report.language(), report.audience());
    // The preview knows how many pages it will be.
    let pages = report.paper.document().map(|document| document.pages.len());
    let running = Running::new(pages.filter(|_| format == Format::Pdf));
    report.export.running = Some(running.clone());
    let wake = app.effects.waker();
    app.effects.run(move || {
        let mut watch = |pages| {
            wake();
            running.advance(pages)
        };
        let written = match render_watched(&content, format, &mut watch) {
            Ok(_) if running.is_given_up() => Ok(None),
            Ok(bytes) => write_whole(&file, &bytes)
                .map(|()| Some(file))
                .map_err(|error| error.message()),
            Err(PdfError::GivenUp) => Ok(None),
            Err(error) => Err(error.message()),
        };
        Answer::Exported(written)
    });
}

pub(super) fn give_up(app: &App) {
    if let Some(running) = &app.state.report.export.running {
        running.give_up();
    }
}

pub(super) fn exported(app: &mut App, written: Result<Option<PathBuf>, Message>) {
    let export = &mut app.state.report.export;
    export.running = None;
    match written {
        Ok(None) => app.state.toast = Some(Toast::said(Message::new("toast-export-given-up"))),
        Ok(Some(path)) => {
            let message = Message::new("toast-written").with("path", path.display().to_string());
            export.outcome = Some(Ok(path));
            export.is_open = false;
            app.state.toast = Some(Toast::said(message));
        }
        Err(message) => export.outcome = Some(Err(message)),
    }
}
