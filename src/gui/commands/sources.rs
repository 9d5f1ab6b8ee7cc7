//! The register of sources, changed as the settings ask.

use super::super::app::App;
use super::super::state::Toast;
use super::records::failed;
use crate::domain::identity::RecordId;
use crate::domain::source::Source;
use crate::store::StoreError;
use crate::words::Message;
use crate::workspace::Workspace;

pub(super) fn add(app: &mut App, sources: &[Source]) {
    change(app, |workspace| {
        let number = workspace.add_sources(sources)?;
        Ok(Message::new("toast-sources-added").with("number", number))
    });
}

pub(super) fn save(app: &mut App, source: &Source) {
    let name = source.names().next().unwrap_or_default().to_owned();
    change(app, |workspace| {
        workspace.save_source(source)?;
        Ok(Message::new("toast-source-saved").with("name", name))
    });
}

pub(super) fn merge(app: &mut App, keep: RecordId, other: RecordId) {
    change(app, |workspace| {
        workspace.merge_sources(keep, other)?;
        Ok(Message::new("toast-sources-merged"))
    });
}

pub(super) fn remove(app: &mut App, id: RecordId) {
    change(app, |workspace| {
        workspace.remove_source(id)?;
        Ok(Message::new("toast-source-removed"))
    });
}

fn change(app: &mut App, does: impl FnOnce(&mut Workspace) -> Result<Message, StoreError>) {
    let Some(workspace) = &mut app.workspace else {
        return;
    };
    match does(workspace) {
        Ok(said) => app.state.toast = Some(Toast::said(said)),
        Err(error) => {
            failed(app, &error);
        }
    }
}
