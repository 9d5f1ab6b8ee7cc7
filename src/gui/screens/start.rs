//! The first screen: make a register, open one, bring in a table, or look at the sample. A path can
//! always be typed, because not every system has a dialog. Knows nothing of what is in a register.

use super::super::commands::{Command, Commands};
use super::super::effects::Purpose;
use super::super::icons;
use super::super::pen::{Pen, mirror};
use super::super::shortcuts::written;
use super::super::state::StartState;
use super::super::theme::{Face, Tokens, radius, size, space};
use super::super::widgets::area::{row_at, row_right};
use super::super::widgets::badge::key_at;
use super::super::widgets::button::Button;
use super::super::widgets::card::card;
use super::super::widgets::cut::Cut;
use super::super::widgets::field::{self, Field};
use super::super::widgets::focus;
use super::super::widgets::hint::Hint;
use super::super::widgets::text::{icon, para, para_height, put, readable, width};
use super::mark::mark;
use super::start_backup::{backup_row_ui, restore_row_ui};
use super::start_secret::{secret_height, secrets_ui};
use super::start_table::{PROBLEMS, import_row_ui, preview_height, preview_ui, table_row_ui};
use crate::words::Words;
use crate::workspace::Workspace;
use egui::{
    Align2, Color32, CursorIcon, Key, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};
use std::path::PathBuf;

/// The width of what stands in the middle, in points.
const WIDTH: f32 = 756.0;
const CARD: f32 = 132.0;
/// What a button has beside its label: icon and space.
const LINK: f32 = 46.0;
/// A label and its field.
pub(super) const FIELD: f32 = 52.0;

/// What can be begun, in its order.
const PURPOSES: [Purpose; 3] = [
    Purpose::NewRegister,
    Purpose::OpenRegister,
    Purpose::ImportTable,
];

/// What a purpose is shown by: icon, words, what it is about, key.
fn shown(purpose: Purpose) -> [&'static str; 4] {
    match purpose {
        Purpose::OpenRegister => [icons::FOLDER_OPEN, "start-open", "start-open-about", "O"],
        Purpose::ImportTable => [
            icons::FILE_SPREADSHEET,
            "start-import",
            "start-import-about",
            "I",
        ],
        _ => [icons::FOLDER_PLUS, "start-new", "start-new-about", "N"],
    }
}

/// Shows the first screen; with a register open there is a way back to it.
pub fn start_ui(
    ui: &mut Ui,
    words: &Words,
    workspace: Option<&Workspace>,
    state: &mut StartState,
    commands: &mut Commands,
) {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    let full = ui.max_rect();
    pen.fill(full, 0, t.canvas);
    let middle = full.center().x;
    let lines = state
        .preview
        .as_ref()
        .map_or(0, |preview| preview.problems.len().min(PROBLEMS));
    let extra = if two_rows(state) {
        44.0 + 18.0 * lines as f32
    } else {
        0.0
    };
    let top = (full.center().y - 286.0 - extra / 2.0).max(full.min.y + 24.0);
    mark(
        &pen,
        t,
        Rect::from_center_size(pos2(middle, top + 26.0), vec2(52.0, 52.0)),
    );
    let name = words.text("window-title");
    let at = pos2(middle, top + 66.0);
    let titled = put(&pen, at, Align2::CENTER_TOP, &name, Face::Figure, t.text);
    readable(ui, titled, &name);
    let at = pos2(middle, top + 106.0);
    put(
        &pen,
        at,
        Align2::CENTER_TOP,
        &words.text("start-motto"),
        Face::Body,
        t.text2,
    );
    let mut rest = Rect::from_min_max(
        pos2(middle - WIDTH / 2.0, top + 144.0),
        pos2(middle + WIDTH / 2.0, full.max.y),
    );
    cards_ui(ui, rest.cut_top(CARD), words, state, commands);
    rest.skip_y(space::M);
    form_ui(ui, &mut rest, words, state, commands);
    if let Some(sample) = state.sample.clone() {
        rest.skip_y(space::M);
        sample_ui(ui, rest.cut_top(56.0), words, sample, commands);
    }
    rest.skip_y(space::M);
    let row = rest.cut_top(size::CONTROL);
    links_ui(ui, row, words, workspace.is_some(), commands);
    let at = pos2(middle, full.max.y - 28.0);
    put(
        &pen,
        at,
        Align2::CENTER_CENTER,
        &words.text("start-private"),
        Face::Small,
        t.text3,
    );
}

/// What is asked for less often: a register out of a backup, and the way back to the one that is open.
fn links_ui(ui: &mut Ui, row: Rect, words: &Words, is_open: bool, commands: &mut Commands) {
    let link = |key, glyph, command| (words.text(key), glyph, command);
    let restore = Command::Start(Purpose::RestoreBackup);
    let mut links = vec![link("start-restore", icons::ROTATE_CCW, restore)];
    if is_open {
        let back = link("start-back", icons::CHEVRON_LEFT, Command::LeaveStart);
        links.insert(0, back);
    }
    let pen = Pen::of(ui);
    let wide = |(label, ..): &(String, &str, Command)| width(&pen, label, Face::Medium) + LINK;
    let total: f32 = links.iter().map(wide).sum();
    let row = row.with_min_x(row.center().x - total / 2.0);
    row_at(ui, row, |ui| {
        for (label, glyph, command) in links {
            if Button::new(&label).quiet().icon(glyph).ui(ui).clicked() {
                commands.push(command);
            }
        }
    });
}

/// Whether what is chosen asks for a file and for a folder.
fn two_rows(state: &StartState) -> bool {
    matches!(state.purpose, Purpose::ImportTable | Purpose::RestoreBackup)
}

fn cards_ui(ui: &Ui, rect: Rect, words: &Words, state: &StartState, commands: &mut Commands) {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    for (purpose, rect) in PURPOSES.into_iter().zip(rect.columns(&[1.0; 3], space::M)) {
        let [glyph, key, about, shortcut] = shown(purpose);
        let label = words.text(key);
        let is_chosen = purpose == state.purpose;
        let response = ui.interact(mirror(rect), ui.scope_id().with(key), Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, &label));
        card(&pen, t, rect);
        if is_chosen {
            pen.rect(
                rect,
                radius::CARD,
                Color32::TRANSPARENT,
                Stroke::new(1.5, t.accent),
            );
        } else if response.hovered() {
            pen.rect(rect, radius::CARD, t.hover, Stroke::new(1.0, t.control));
        }
        focus::ring_if_focused(&pen, t, rect, &response);
        let square = Rect::from_min_size(rect.min + vec2(16.0, 16.0), vec2(34.0, 34.0));
        let (ground, color) = if is_chosen {
            (t.accent_soft, t.accent)
        } else {
            (t.quiet.soft, t.text2)
        };
        pen.fill(square, radius::CARD, ground);
        icon(&pen, square.center(), glyph, 17.0, color);
        key_at(
            &pen,
            t,
            pos2(rect.max.x - 14.0, square.center().y),
            &written(shortcut),
        );
        let at = rect.min + vec2(16.0, 60.0);
        put(&pen, at, Align2::LEFT_TOP, &label, Face::Strong, t.text);
        let about = words.text(about);
        let at = rect.min + vec2(16.0, 82.0);
        para(
            &pen,
            at,
            rect.width() - 32.0,
            &about,
            Face::Small,
            t.text2,
            18.0,
        );
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        if response.clicked() {
            commands.push(Command::Start(purpose));
        }
    }
}

/// The fields of what is chosen, and the button that does it.
fn form_ui(
    ui: &mut Ui,
    rest: &mut Rect,
    words: &Words,
    state: &mut StartState,
    commands: &mut Commands,
) {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    let is_import = state.purpose == Purpose::ImportTable;
    let rows = if two_rows(state) { 2.0 } else { 1.0 };
    let preview = preview_height(state);
    let error = if state.error.is_some() {
        error_height(&pen, words, state)
    } else {
        0.0
    };
    let secrets = secret_height(&pen, words, WIDTH - 32.0, state);
    let height = 14.0 + rows * (FIELD + space::S) + secrets + preview + error + 6.0;
    let outline = rest.cut_top(height);
    card(&pen, t, outline);
    let mut inner = outline.shrink2(vec2(16.0, 14.0));
    match state.purpose {
        Purpose::ImportTable => {
            table_row_ui(ui, inner.cut_top(FIELD), words, state, commands);
            inner.skip_y(space::S);
            import_row_ui(ui, inner.cut_top(FIELD), words, state, commands);
        }
        Purpose::RestoreBackup => {
            backup_row_ui(ui, inner.cut_top(FIELD), words, state, commands);
            inner.skip_y(space::S);
            restore_row_ui(ui, inner.cut_top(FIELD), words, state, commands);
            inner.skip_y(space::S);
        }
        purpose => {
            let row = inner.cut_top(FIELD);
            let mut entered = register_row_ui(ui, row, words, purpose, state, commands);
            inner.skip_y(space::S);
            entered |= secrets_ui(ui, &mut inner, words, state, commands);
            if entered && state.under_way.is_none() {
                commands.push(asked_for(state, purpose));
            }
        }
    }
    if is_import {
        inner.skip_y(space::S);
    }
    preview_ui(ui, &mut inner, words, state);
    if let Some(error) = &state.error {
        let said = words.say(error);
        let at = inner.min + vec2(20.0, 0.0);
        icon(
            &pen,
            inner.min + vec2(7.0, 9.0),
            icons::CIRCLE_ALERT,
            13.0,
            t.error.text,
        );
        let wide = inner.width() - 20.0;
        let high = para(&pen, at, wide, &said, Face::Small, t.error.text, 18.0);
        readable(ui, Rect::from_min_size(at, vec2(wide, high)), &said);
    }
}

fn error_height(pen: &Pen, words: &Words, state: &StartState) -> f32 {
    let said = state
        .error
        .as_ref()
        .map(|error| words.say(error))
        .unwrap_or_default();
    let wide = WIDTH - 52.0;
    para_height(pen, wide, &said, Face::Small, 18.0) + space::S
}

/// A label with its field and, beside the field, the button that asks the system.
pub(super) fn path_ui(
    ui: &mut Ui,
    rect: Rect,
    words: &Words,
    key: &'static str,
    text: &mut String,
    purpose: Purpose,
    commands: &mut Commands,
) -> bool {
    let t = Tokens::of(ui);
    let label = words.text(key);
    field::label(&Pen::of(ui), t, rect.min, &label, false);
    let mut row = rect.with_min_y(rect.max.y - size::CONTROL);
    let browse = row.cut_right(size::CONTROL + 4.0);
    row.max.x -= 4.0;
    let hint = words.text("start-path-hint");
    let response = Field::new(key, text).name(&label).hint(&hint).ui(ui, row);
    row_right(ui, browse, |ui| {
        let name = words.text("start-browse");
        let button = Button::new("").icon(icons::FOLDER_OPEN).name(&name);
        if button.ui(ui).hint(&name).clicked() {
            commands.push(Command::Ask(purpose));
        }
    });
    response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}

/// Cuts the place of the button that does it off the end of a row.
pub(super) fn done_place(pen: &Pen, row: &mut Rect, label: &str) -> Rect {
    let wide = width(pen, label, Face::Medium) + 2.0 * space::M;
    let place = row.cut_right(wide.ceil() + 2.0);
    row.max.x -= space::S;
    place.with_min_y(place.max.y - size::CONTROL)
}

/// Name and folder of a new register, or the folder of one that is there. Says whether it was asked for.
fn register_row_ui(
    ui: &mut Ui,
    mut rect: Rect,
    words: &Words,
    purpose: Purpose,
    state: &mut StartState,
    commands: &mut Commands,
) -> bool {
    let t = Tokens::of(ui);
    let is_new = purpose == Purpose::NewRegister;
    let is_free = state.under_way.is_none();
    let label = words.text(match (is_new, is_free) {
        (true, true) => "start-create",
        (true, false) => "start-creating",
        (false, true) => "start-open-it",
        (false, false) => "start-opening",
    });
    // The button stands beside the passphrase where one is asked for.
    let is_locked = !is_new && state.is_locked();
    let done = (!is_locked).then(|| done_place(&Pen::of(ui), &mut rect, &label));
    let mut entered = false;
    if is_new {
        let named = rect.cut_left(210.0);
        rect.skip_x(space::M);
        let label = words.text("start-name");
        field::label(&Pen::of(ui), t, named.min, &label, false);
        let row = named.with_min_y(named.max.y - size::CONTROL);
        let hint = words.text("start-name-hint");
        Field::new("name", &mut state.name)
            .name(&label)
            .hint(&hint)
            .ui(ui, row);
    }
    let key = if is_new {
        "start-folder-new"
    } else {
        "start-folder"
    };
    entered |= path_ui(ui, rect, words, key, &mut state.folder, purpose, commands);
    let Some(done) = done else {
        return false;
    };
    entered
        | row_right(ui, done, |ui| {
            let button = Button::new(&label).primary().enabled(is_free);
            button.ui(ui).clicked()
        })
}

/// What the button and Enter ask for.
fn asked_for(state: &StartState, purpose: Purpose) -> Command {
    let folder = PathBuf::from(state.folder.trim());
    let name = state.name.trim().to_owned();
    match purpose {
        Purpose::NewRegister if state.is_protected => Command::CreateSealed { folder, name },
        Purpose::NewRegister => Command::CreateRegister { folder, name },
        _ => Command::OpenRegister(folder),
    }
}

fn sample_ui(ui: &mut Ui, rect: Rect, words: &Words, sample: PathBuf, commands: &mut Commands) {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    pen.rect(
        rect,
        radius::CARD,
        Color32::TRANSPARENT,
        Stroke::new(1.0, t.line),
    );
    let middle = rect.center().y;
    icon(
        &pen,
        pos2(rect.min.x + 33.0, middle),
        icons::BOOK_OPEN,
        17.0,
        t.text2,
    );
    let at = pos2(rect.min.x + 62.0, middle - 9.0);
    put(
        &pen,
        at,
        Align2::LEFT_CENTER,
        &words.text("start-sample"),
        Face::Medium,
        t.text,
    );
    let at = pos2(rect.min.x + 62.0, middle + 9.0);
    put(
        &pen,
        at,
        Align2::LEFT_CENTER,
        &words.text("start-sample-about"),
        Face::Small,
        t.text3,
    );
    row_right(ui, rect.shrink2(vec2(12.0, 0.0)), |ui| {
        let label = words.text("start-sample-open");
        if Button::new(&label).secondary().ui(ui).clicked() {
            commands.push(Command::OpenRegister(sample));
        }
    });
}
