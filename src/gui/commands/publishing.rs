//! Publishing the month: what is left open, the edition, and its files in a folder.

use super::super::app::App;
use super::super::screens::report::state::{OpenItem, PublishState, PublishedHere};
use crate::domain::dates::Month;
use crate::domain::edition::LeftOpen;
use crate::domain::folding::slug;
use crate::words::Message;
use crate::workspace::{FileError, PublishError, Published, Publishing, Workspace};
use crate::workspace::{make_folder, write_whole};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Shows or leaves what asks for the edition.
pub(super) fn show(app: &mut App, is_shown: bool) {
    let (month, Some(workspace)) = (app.state.month, &app.workspace) else {
        return;
    };
    let report = &mut app.state.report;
    if !is_shown {
        report.publish.is_open = false;
        return;
    }
    let folder = suggested(workspace, month);
    let shown_for = report.audience();
    report.publish = PublishState {
        is_open: true,
        is_new: true,
        open: open_items(workspace, month),
        folder: folder.display().to_string(),
        audiences: BTreeSet::from([shown_for]),
        ..PublishState::default()
    };
}

/// A folder for the files beside that of the register.
fn suggested(workspace: &Workspace, month: Month) -> PathBuf {
    let name = match slug(&workspace.name()) {
        name if name.is_empty() => month.to_string(),
        name => format!("{name}-{month}"),
    };
    let folder = workspace.folder();
    folder.parent().unwrap_or(folder).join(name)
}

/// What is left open in the month, in words.
fn open_items(workspace: &Workspace, month: Month) -> Vec<OpenItem> {
    let flags = workspace.open_flags(month);
    let item = |open: LeftOpen| {
        let mut held = workspace.records();
        let held = held.find(|held| held.reference() == open.about);
        let found = held.and_then(|held| {
            let mut findings = held.findings.iter();
            findings.find(|finding| finding.code == open.code)
        });
        let flag = flags.iter().find(|flag| {
            let about = format!("{}/{}", flag.language.code(), flag.place);
            about == open.about && flag.flag.kind.code() == open.code
        });
        let is_month = open.about == month.to_string();
        let message = match (found, flag) {
            (Some(finding), _) => finding.message.clone(),
            (_, Some(flag)) => flag.flag.message.clone(),
            _ if is_month => Message::new("publish-month-not-over"),
            _ => Message::new("publish-versions"),
        };
        let about = match flag {
            Some(flag) => Message::new("publish-flag-of")
                .with("name", flag.name.clone())
                .with("language", flag.language.code()),
            None => Message::new("publish-of").with("about", open.about.as_str()),
        };
        OpenItem {
            about,
            message,
            record: held.map(|held| held.id),
        }
    };
    workspace.left_open(month).into_iter().map(item).collect()
}

/// Publishes the month, and writes the files of the edition.
pub(super) fn publish(app: &mut App) {
    let Some(workspace) = &mut app.workspace else {
        return;
    };
    let publish = &mut app.state.report.publish;
    let mut publishing = Publishing::of(app.state.month);
    publishing.reason.clone_from(&publish.reason);
    publishing.audiences.extend(&publish.audiences);
    let folder = PathBuf::from(publish.folder.trim());
    // Before anything is published: what cannot be written then is hard to come by.
    if let Err(error) = make_folder(&folder) {
        publish.outcome = Some(Err(error.message()));
        return;
    }
    let published = match workspace.publish(&publishing) {
        Ok(published) => published,
        Err(error) => {
            if matches!(error, PublishError::Open { .. }) {
                // Something came in while the dialog was open.
                publish.open = open_items(workspace, app.state.month);
            }
            publish.outcome = Some(Err(error.message()));
            return;
        }
    };
    publish.outcome = Some(match write(&folder, &published) {
        Ok(files) => Ok(PublishedHere {
            number: published.edition.number,
            folder,
            files,
        }),
        Err(error) => Err(Message::new("publish-not-written")
            .with("number", published.edition.number)
            .with("said", error.message())),
    });
}

fn write(folder: &Path, published: &Published) -> Result<Vec<String>, FileError> {
    let mut names = Vec::new();
    for (name, bytes) in published.files() {
        write_whole(&folder.join(&name), bytes)?;
        names.push(name);
    }
    Ok(names)
}
