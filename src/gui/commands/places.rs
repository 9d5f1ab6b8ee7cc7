//! New places, set down from a form: saved as records of the register, and used in the form at once.

use super::super::app::App;
use super::super::screens::place_input;
use super::super::state::{Toast, Undo};
use super::records::failed;
use crate::domain::field::Field;
use crate::domain::identity::RecordId;
use crate::domain::place::Place;
use crate::words::Message;

/// Adds a place, and takes it in the form that is open.
pub(super) fn add(app: &mut App, place: &Place) {
    let Some(workspace) = &mut app.workspace else {
        return;
    };
    let id = match workspace.add_place(place) {
        Ok(id) => id,
        Err(error) => {
            failed(app, &error);
            return;
        }
    };
    let places = workspace.places();
    let mut known = places.all().iter();
    let Some(added) = known.find(|known| known.record == Some(id)) else {
        return;
    };
    if let Some(form) = app.state.forms.current_mut() {
        let typed = form.entry.text(Field::Place).to_owned();
        place_input::take(workspace, form, added, &typed);
    }
    let name = place.names.all().next().unwrap_or_default();
    let said = Message::new("toast-place-added").with("place", name);
    app.state.say_done(said, Undo::Place(id));
}

/// Takes back a place that was added.
pub(super) fn remove(app: &mut App, id: RecordId) {
    let Some(workspace) = &mut app.workspace else {
        return;
    };
    match workspace.remove_place(id) {
        Ok(()) => app.state.toast = Some(Toast::said(Message::new("toast-undone"))),
        Err(error) => {
            app.state.done.push(Undo::Place(id));
            failed(app, &error);
        }
    }
}
