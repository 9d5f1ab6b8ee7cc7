//! The places at the left, with their counts, the register above them and the colours below; or a
//! rail of icons where the screen needs the room. Knows no screen.

use super::super::commands::{Command, Commands, ThemeChoice};
use super::super::digest::Digest;
use super::super::effects::Purpose;
use super::super::icons;
use super::super::inbox::Weight;
use super::super::pen::{Pen, mirror};
use super::super::place::Place;
use super::super::shortcuts::written;
use super::super::state::State;
use super::super::theme::{Face, Tokens, mix, radius};
use super::super::widgets::badge::badge_at;
use super::super::widgets::cut::Cut;
use super::super::widgets::focus;
use super::super::widgets::hint::Hint;
use super::super::widgets::menu::{Item, menu};
use super::super::widgets::text::{fit, hairline, icon, put, readable};
use super::mark::mark;
use crate::store::Access;
use crate::words::{Message, Words};
use crate::workspace::Workspace;
use egui::{
    Align, Align2, Color32, CursorIcon, Rangef, Rect, Response, Role, Sense, Stroke, Ui,
    WidgetInfo, pos2, vec2,
};

fn glyph(place: Place) -> &'static str {
    match place {
        Place::Overview => icons::LAYOUT_DASHBOARD,
        Place::Incidents => icons::CROSSHAIR,
        Place::Trials => icons::SCALE,
        Place::Repatriations => icons::PLANE_TAKEOFF,
        Place::Report => icons::FILE_TEXT,
        Place::Review => icons::INBOX,
        Place::Settings => icons::SETTINGS,
    }
}

/// Shows the places in a rect; as a rail without words where `is_rail`.
pub fn sidebar_ui(
    ui: &mut Ui,
    rect: Rect,
    is_rail: bool,
    workspace: &Workspace,
    digest: &Digest,
    state: &State,
    commands: &mut Commands,
) {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    pen.fill(rect, 0, t.sidebar);
    pen.vline(rect.max.x - 0.5, rect.y_range(), Stroke::new(1.0, t.line));
    let mut rest = rect.shrink2(vec2(8.0, 0.0));
    rest.skip_y(8.0);
    register_ui(ui, rest.cut_top(40.0), is_rail, workspace, digest, commands);
    rest.skip_y(12.0);
    // Above the line that says whether everything is saved, and on the rail the theme's icon.
    rest.cut_bottom(if is_rail { 68.0 } else { 38.0 });
    let others = workspace.others();
    if others > 0 && !is_rail {
        let said = Message::new("sidebar-others").with("count", others);
        let said = workspace.words().say(&said);
        said_ui(ui, rest.cut_bottom(26.0), icons::REFRESH_CW, &said);
    }
    let foot = rest.cut_bottom(30.0);
    for (place, foot) in Place::ALL
        .map(|place| (place, None))
        .into_iter()
        .chain([(Place::Settings, Some(foot))])
    {
        if place == Place::Report {
            rest.skip_y(9.0);
            hairline(
                &pen,
                t,
                Rangef::new(rest.min.x + 8.0, rest.max.x - 8.0),
                rest.min.y,
            );
            rest.skip_y(9.0);
        }
        let row = foot.unwrap_or_else(|| rest.cut_top(30.0));
        rest.skip_y(2.0);
        let label = workspace.words().text(place.key());
        if place_ui(ui, row, is_rail, place, &label, digest, state.place).clicked() {
            commands.push(Command::Go(place));
        }
    }
    let unsaved = state.forms.drafts().count();
    foot_ui(ui, rect, is_rail, workspace, unsaved, commands);
}

/// The register's name and size; pressing it offers what can be done with registers.
fn register_ui(
    ui: &mut Ui,
    mut rect: Rect,
    is_rail: bool,
    workspace: &Workspace,
    digest: &Digest,
    commands: &mut Commands,
) {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    let words = workspace.words();
    let name = workspace.name();
    let response = ui.interact(mirror(rect), ui.scope_id().with("register"), Sense::click());
    let count = words.say(&Message::new("sidebar-records").with("count", digest.records));
    let called = format!("{count}, {name}");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &called));
    let response = response.hint(format!("{name}\n{}", workspace.folder().display()));
    ground(&pen, t, rect, false, &response);
    focus::ring_if_focused(&pen, t, rect, &response);
    let whole = rect;
    rect.skip_x(if is_rail { 5.0 } else { 6.0 });
    let square = rect.cut_left(26.0);
    mark(
        &pen,
        t,
        Rect::from_center_size(square.center(), vec2(26.0, 26.0)),
    );
    if !is_rail {
        rect.skip_x(9.0);
        rect.max.x -= 22.0;
        let (above, below) = (rect.min.y + 3.0, rect.center().y);
        let first = Rect::from_x_y_ranges(rect.x_range(), above..=below + 2.0);
        fit(&pen, first, Align::Min, &name, Face::Strong, t.text);
        let second = rect.with_min_y(below);
        fit(&pen, second, Align::Min, &count, Face::Caption, t.text3);
        let at = pos2(whole.max.x - 12.0, whole.center().y);
        icon(&pen, at, icons::CHEVRONS_UP_DOWN, 13.0, t.text3);
    }
    menu_ui(&response, words, commands);
}

/// What can be done with registers.
fn menu_ui(opener: &Response, words: &Words, commands: &mut Commands) {
    let choices = [
        (
            "menu-open",
            icons::FOLDER_OPEN,
            Some("O"),
            Command::Start(Purpose::OpenRegister),
        ),
        (
            "menu-new",
            icons::FOLDER_PLUS,
            None,
            Command::Start(Purpose::NewRegister),
        ),
        (
            "menu-import",
            icons::FILE_SPREADSHEET,
            Some("I"),
            Command::Start(Purpose::ImportTable),
        ),
        ("menu-copies", icons::DOWNLOAD, None, Command::ShowCopies),
        ("menu-close", icons::X, None, Command::CloseRegister),
    ];
    let labels = choices.each_ref().map(|(key, ..)| words.text(key));
    let keys = choices.each_ref().map(|(_, _, key, _)| key.map(written));
    let items: Vec<Item> = choices
        .iter()
        .zip(&labels)
        .zip(&keys)
        .map(|(((_, glyph, ..), label), key)| Item {
            label,
            icon: Some(glyph),
            key: key.as_deref(),
            ..Item::default()
        })
        .collect();
    if let Some(taken) = menu(opener, &items) {
        let (.., command) = &choices[taken];
        commands.push(command.clone());
    }
}

fn ground(pen: &Pen, t: &Tokens, rect: Rect, is_here: bool, response: &Response) {
    let fill = match (is_here, t.dark) {
        (true, true) => t.raised,
        (true, false) => mix(t.text, t.sidebar, 0.075),
        _ if response.hovered() => mix(t.text, t.sidebar, 0.04),
        _ => Color32::TRANSPARENT,
    };
    pen.fill(rect, radius::CONTROL, fill);
}

fn place_ui(
    ui: &Ui,
    row: Rect,
    is_rail: bool,
    place: Place,
    label: &str,
    digest: &Digest,
    here: Place,
) -> Response {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    let is_here = place == here;
    let response = ui.interact(mirror(row), ui.scope_id().with(place.key()), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, is_here, label));
    let ground_of = if is_rail {
        row.shrink2(vec2(1.0, 0.0))
    } else {
        row
    };
    ground(&pen, t, ground_of, is_here, &response);
    focus::ring_if_focused(&pen, t, ground_of, &response);
    let color = if is_here { t.accent } else { t.text2 };
    let open = digest.weighing(Weight::Blocks) + digest.weighing(Weight::Conflict);
    let is_review = place == Place::Review;
    if is_rail {
        icon(&pen, row.center(), glyph(place), 16.0, color);
        if is_review && open > 0 {
            let at = row.center() + vec2(8.0, -7.0);
            pen.circle(at, 4.0, t.warn.text, Stroke::new(1.5, t.sidebar));
        }
        return response
            .hint(label)
            .on_hover_cursor(CursorIcon::PointingHand);
    }
    icon(
        &pen,
        pos2(row.min.x + 17.0, row.center().y),
        glyph(place),
        15.0,
        color,
    );
    let (face, color) = if is_here {
        (Face::Strong, t.text)
    } else {
        (Face::Medium, t.text2)
    };
    put(
        &pen,
        pos2(row.min.x + 34.0, row.center().y),
        Align2::LEFT_CENTER,
        label,
        face,
        color,
    );
    let count = match place {
        Place::Incidents => digest.of_kind[0],
        Place::Trials => digest.of_kind[1],
        Place::Repatriations => digest.of_kind[2],
        Place::Review => digest.review.len(),
        Place::Overview | Place::Report | Place::Settings => 0,
    };
    if count > 0 && is_review {
        let tone = if open > 0 { t.warn } else { t.quiet };
        let at = pos2(row.max.x - 6.0, row.center().y);
        badge_at(
            &pen,
            at,
            Align2::RIGHT_CENTER,
            tone,
            None,
            &count.to_string(),
        );
    } else if count > 0 {
        let at = pos2(row.max.x - 12.0, row.center().y);
        put(
            &pen,
            at,
            Align2::RIGHT_CENTER,
            &count.to_string(),
            Face::Caption,
            t.text3,
        );
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// Whether everything is kept, and the colours of the window.
fn foot_ui(
    ui: &mut Ui,
    rect: Rect,
    is_rail: bool,
    workspace: &Workspace,
    unsaved: usize,
    commands: &mut Commands,
) {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    let words = workspace.words();
    let (choice, glyph, key) = if t.dark {
        (ThemeChoice::Light, icons::SUN, "theme-to-light")
    } else {
        (ThemeChoice::Dark, icons::MOON, "theme-to-dark")
    };
    let (lock, said) = match workspace.access() {
        Access::ReadOnly(_) => (icons::LOCK, Message::new("sidebar-read-only")),
        Access::ReadWrite if unsaved > 0 => {
            let said = Message::new("sidebar-unsaved").with("count", unsaved);
            (icons::PENCIL, said)
        }
        Access::ReadWrite => (icons::CIRCLE_CHECK, Message::new("sidebar-all-saved")),
    };
    let said = words.say(&said);
    let mut foot = rect.shrink2(vec2(8.0, 0.0));
    foot.max.y -= 8.0;
    let row = foot.cut_bottom(30.0);
    let button = if is_rail {
        row
    } else {
        row.with_min_x(row.max.x - 30.0)
    };
    let switch = ui.interact(mirror(button), ui.scope_id().with("theme"), Sense::click());
    let name = words.text(key);
    switch.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    ground(&pen, t, button, false, &switch);
    focus::ring_if_focused(&pen, t, button, &switch);
    icon(&pen, button.center(), glyph, 14.0, t.text3);
    if switch.hint(&name).clicked() {
        commands.push(Command::SetTheme(choice));
    }
    if is_rail {
        let above = row.translate(vec2(0.0, -30.0));
        icon(&pen, above.center(), lock, 14.0, t.text3);
        ui.interact(mirror(above), ui.scope_id().with("saved"), Sense::hover())
            .hint(said);
    } else {
        said_ui(ui, row.with_max_x(button.min.x), lock, &said);
    }
}

/// A line at the foot that says how things are.
fn said_ui(ui: &mut Ui, row: Rect, glyph: &str, said: &str) {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    let at = pos2(row.min.x + 17.0, row.center().y);
    icon(&pen, at, glyph, 13.0, t.text3);
    let text = row.with_min_x(row.min.x + 34.0);
    fit(&pen, text, Align::Min, said, Face::Small, t.text3);
    readable(ui, row, said);
}
