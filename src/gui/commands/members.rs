//! Adding and removing the members of the encrypted register that is open.

use super::super::app::App;
use super::super::effects::Wrapped;
use super::super::screens::settings_draft::MembersDraft;
use super::super::state::Toast;
use crate::store::StoreError;
use crate::words::Message;

/// Adds the member that was typed. A passphrase costs work first, which must not stop the window.
pub(super) fn add(app: &mut App) {
    let Some(workspace) = &mut app.workspace else {
        return;
    };
    let draft = &mut app.state.settings.members;
    draft.error = None;
    let name = draft.name.trim().to_owned();
    if name.is_empty() {
        draft.error = Some(Message::new("members-no-name"));
        return;
    }
    if draft.is_by_recipient() {
        let Ok(recipient) = draft.recipient.parse() else {
            let given = draft.recipient.trim().to_owned();
            draft.error = Some(Message::new("error-not-a-recipient").with("given", given));
            return;
        };
        let added = workspace.add_member(&name, &recipient);
        tell_added(app, &name, added);
        return;
    }
    match draft.secret.passphrase() {
        None => draft.error = Some(Message::new("passphrase-missing")),
        Some(_) if !draft.secret.is_same_again() => {
            draft.error = Some(Message::new("passphrase-differs"));
        }
        Some(passphrase) => {
            draft.is_under_way = true;
            let folder = workspace.folder().to_owned();
            app.effects.wrap(folder, name, passphrase);
        }
    }
}

/// Goes on once the work is done, where the register is still open.
pub(super) fn wrapped(app: &mut App, wrapped: Wrapped) {
    let Some(workspace) = &mut app.workspace else {
        return;
    };
    if workspace.folder() != wrapped.folder {
        return;
    }
    app.state.settings.members.is_under_way = false;
    let name = wrapped.name;
    let added = wrapped
        .result
        .and_then(|passphrase| workspace.add_wrapped(&name, passphrase));
    tell_added(app, &name, added);
}

fn tell_added(app: &mut App, name: &str, added: Result<(), StoreError>) {
    let draft = &mut app.state.settings.members;
    match added {
        Ok(()) => {
            *draft = MembersDraft::default();
            let message = Message::new("toast-member-added").with("name", name);
            app.state.toast = Some(Toast::said(message));
        }
        Err(error) => draft.error = Some(error.message()),
    }
}

pub(super) fn remove(app: &mut App, name: &str) {
    let Some(workspace) = &mut app.workspace else {
        return;
    };
    app.state.settings.members.removing = None;
    app.state.toast = Some(match workspace.remove_member(name) {
        Ok(()) => Toast::said(Message::new("toast-member-removed").with("name", name)),
        Err(error) => Toast::failed(error.message()),
    });
}
