//! Files of records: taken in, looked at, opened, copied. All that reads a file runs on the thread of an
//! effect.

use super::super::app::App;
use super::super::effects::Answer;
use super::super::screens::forms::{FormKey, FormState};
use super::super::state::Toast;
use crate::domain::file_name::safe_name;
use crate::domain::record::Attachment;
use crate::words::Message;
use crate::workspace::{Condition, OpenedCopies, condition_of, save_copy, take_file};
use std::path::PathBuf;
use std::sync::Arc;

/// Asks the system for the files to attach.
pub(super) fn ask_files(app: &mut App, form: FormKey) {
    app.effects.ask_files(form, &app.words);
}

/// Asks the system for where a copy goes.
pub(super) fn ask_copy(app: &mut App, file: Attachment) {
    app.effects.ask_copy(file, &app.words);
}

/// Attaches what was dropped on the window to the record that is open.
pub(super) fn dropped(app: &mut App, paths: Vec<PathBuf>) {
    let form = app.state.forms.current().map(FormState::key);
    match form.filter(|_| !app.state.starting && !app.state.shows_conflict()) {
        Some(form) => attach(app, form, paths),
        None => app.state.toast = Some(Toast::failed(Message::new("toast-attach-nowhere"))),
    }
}

/// Takes files into the register, for a form to name.
pub(super) fn attach(app: &mut App, form: FormKey, paths: Vec<PathBuf>) {
    let (Some(workspace), Some(form)) = (&app.workspace, app.state.forms.form_mut(form)) else {
        return;
    };
    for path in paths {
        let name = path.file_name().unwrap_or_default();
        let name = name.to_string_lossy().into_owned();
        let number = app.effects.number();
        form.files.taking.push((number, name.clone()));
        let files = workspace.files();
        app.effects.run(move || {
            let taken = take_file(&files, &path).map_err(|error| error.message());
            Answer::Taken {
                number,
                name,
                taken,
            }
        });
    }
}

/// Puts a file that was taken in on the list of the form that waits for it.
pub(super) fn taken(app: &mut App, number: u64, name: &str, taken: Result<Attachment, Message>) {
    let author = app.workspace.as_ref().map(|open| open.register().author());
    let author = author.unwrap_or_default().to_owned();
    let waits = |(waiting, _): &(u64, String)| *waiting == number;
    let mut forms = app.state.forms.all_mut();
    let form = forms.find(|form| form.files.taking.iter().any(waits));
    let Some(form) = form else {
        let gone = Message::new("toast-attach-gone").with("name", safe_name(name));
        app.state.toast = Some(Toast::failed(gone));
        return;
    };
    form.files.taking.retain(|waiting| !waits(waiting));
    match taken {
        Ok(file) => {
            form.files.list.push(Attachment {
                // Mostly so; it stands in the form to be corrected before it is saved.
                collected_by: author,
                ..file
            });
            form.files.added(form.files.list.len() - 1);
            form.write_files();
        }
        Err(message) => app.state.toast = Some(Toast::failed(message)),
    }
}

/// Looks at what became of files.
pub(super) fn check(app: &mut App, form: FormKey, attached: Vec<Attachment>) {
    let Some(workspace) = &app.workspace else {
        return;
    };
    let files = workspace.files();
    app.effects.run(move || {
        let looked = |file: &Attachment| (file.file.clone(), condition_of(&files, file));
        Answer::Checked {
            form,
            found: attached.iter().map(looked).collect(),
        }
    });
}

/// Takes in what became of files.
pub(super) fn checked(app: &mut App, form: FormKey, found: Vec<(String, Condition)>) {
    if let Some(form) = app.state.forms.form_mut(form) {
        form.files.looked(found);
    }
}

/// Gives a copy of a file to the program that the system has for it.
pub(super) fn open(app: &mut App, file: Attachment) {
    let Some(workspace) = &app.workspace else {
        return;
    };
    let copies = match &app.copies {
        Some(copies) => Arc::clone(copies),
        None => match OpenedCopies::begin(&app.home) {
            Ok(copies) => Arc::clone(app.copies.insert(Arc::new(copies))),
            Err(error) => {
                app.state.toast = Some(Toast::failed(error.message()));
                return;
            }
        },
    };
    let (files, opener) = (workspace.files(), app.effects.opener());
    app.effects.run(move || {
        let copied = copies.copy(&files, &file).map_err(|error| error.message());
        let opened = copied.and_then(|path| {
            // What the system's programs answer is for no person to read.
            opener(&path).map_err(|_said| {
                Message::new("toast-not-opened").with("name", safe_name(&file.name))
            })
        });
        Answer::FileOpened {
            file: file.file,
            opened,
        }
    });
}

/// Says why a file was not opened, and has it looked at again.
pub(super) fn opened(app: &mut App, file: &str, opened: Result<(), Message>) {
    if let Err(message) = opened {
        look_again(app, file);
        app.state.toast = Some(Toast::failed(message));
    }
}

/// Writes a copy of a file.
pub(super) fn copy(app: &mut App, file: Attachment, to: PathBuf) {
    let Some(workspace) = &app.workspace else {
        return;
    };
    let files = workspace.files();
    app.effects.run(move || {
        let copied = save_copy(&files, &file, &to).map_err(|error| error.message());
        Answer::Copied {
            file: file.file,
            copied: copied.map(|()| to),
        }
    });
}

/// Says where a copy is, or why there is none.
pub(super) fn copied(app: &mut App, file: &str, copied: Result<PathBuf, Message>) {
    app.state.toast = Some(match copied {
        Ok(path) => {
            let done = Message::new("toast-copied").with("path", path.display().to_string());
            Toast::said(done)
        }
        Err(message) => {
            look_again(app, file);
            Toast::failed(message)
        }
    });
}

fn look_again(app: &mut App, file: &str) {
    for form in app.state.forms.all_mut() {
        form.files.look_again(file);
    }
}
