//! What asks how the month is published: what is left open, for whom, and where the files go. Then it
//! says where they went. Knows nothing of how an edition is made.

use super::export::{labelled, strip};
use super::state::{OpenItem, PublishState, PublishedHere};
use crate::gui::commands::{Command, Commands};
use crate::gui::effects::Purpose;
use crate::gui::icons;
use crate::gui::pen::{Pen, mirror};
use crate::gui::theme::{Face, Tokens, radius, size, space};
use crate::gui::widgets::area::row_right;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::check::check;
use crate::gui::widgets::cut::Cut;
use crate::gui::widgets::dialog::{dialog, line_ui};
use crate::gui::widgets::field::Field;
use crate::gui::widgets::focus;
use crate::gui::widgets::hint::Hint;
use crate::gui::widgets::text::{fit, icon, para, para_height};
use crate::schema::Audience;
use crate::words::{Message, Words};
use egui::{Align, CursorIcon, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

/// How many of the things that are left open are in sight at once.
const IN_SIGHT: f32 = 4.5;
const ITEM: f32 = 38.0;

/// Shows the dialog over the window.
pub fn publish_ui(
    ui: &Ui,
    words: &Words,
    context: &str,
    publish: &mut PublishState,
    commands: &mut Commands,
) {
    if !publish.is_open {
        return;
    }
    let title = words.text("publish-title");
    let shown = dialog(ui, "publish", &title, context, |ui, width| {
        match &publish.outcome {
            Some(Ok(done)) => done_ui(ui, width, words, done, commands),
            _ => ask_ui(ui, width, words, publish, commands),
        }
    });
    publish.is_new = false;
    if shown.is_left {
        commands.push(Command::ShowPublish(false));
    }
}

fn ask_ui(
    ui: &mut Ui,
    width: f32,
    words: &Words,
    publish: &mut PublishState,
    commands: &mut Commands,
) {
    let t = Tokens::of(ui);
    let about = words.text("publish-about");
    line_ui(ui, &about, Face::Body, t.text2, 20.0);
    ui.add_space(space::L);
    if !publish.open.is_empty() {
        open_ui(ui, width, words, publish, commands);
        ui.add_space(space::M);
    }
    for (audience, key, help) in [
        (Audience::Partner, "audience-partner", "publish-partner"),
        (Audience::Internal, "audience-internal", "publish-internal"),
    ] {
        let row = strip(ui, width, 26.0);
        let mut is_set = publish.audiences.contains(&audience);
        let (name, help) = (words.text(key), words.text(help));
        if check(ui, row, key, &name, &help, &mut is_set).changed() {
            if is_set {
                publish.audiences.insert(audience);
            } else {
                publish.audiences.remove(&audience);
            }
        }
    }
    ui.add_space(space::S);
    let row = strip(ui, width, 52.0);
    let name = words.text("publish-folder");
    labelled(ui, row, &name, |ui, rect| {
        let mut field = rect;
        let browse = field.cut_right(size::CONTROL + 4.0);
        field.max.x -= 4.0;
        Field::new("publish-folder", &mut publish.folder)
            .name(&name)
            .ui(ui, field);
        row_right(ui, browse, |ui| {
            let name = words.text("start-browse");
            let button = Button::new("").icon(icons::FOLDER_OPEN).name(&name);
            if button.ui(ui).clicked() {
                commands.push(Command::Ask(Purpose::Publish));
            }
        });
    });
    if let Some(Err(message)) = &publish.outcome {
        ui.add_space(space::S);
        line_ui(ui, &words.say(message), Face::Small, t.error.text, 18.0);
    }
    ui.add_space(space::L);
    let row = strip(ui, width, size::CONTROL);
    row_right(ui, row, |ui| {
        let label = words.text("publish-do");
        let can = !publish.folder.trim().is_empty()
            && (publish.open.is_empty() || !publish.reason.trim().is_empty());
        let response = Button::new(&label).primary().enabled(can).ui(ui);
        if publish.is_new && can {
            response.request_focus();
        }
        if response.clicked() {
            commands.push(Command::Publish);
        }
        ui.add_space(space::XS);
        leave_ui(ui, words, commands);
    });
}

fn leave_ui(ui: &mut Ui, words: &Words, commands: &mut Commands) {
    let label = words.text("dialog-leave");
    if Button::new(&label).ui(ui).clicked() {
        commands.push(Command::ShowPublish(false));
    }
}

/// What is left open, and the field for why it is published all the same.
fn open_ui(
    ui: &mut Ui,
    width: f32,
    words: &Words,
    publish: &mut PublishState,
    commands: &mut Commands,
) {
    let t = Tokens::of(ui);
    let count = Message::new("publish-open").with("open", publish.open.len());
    line_ui(ui, &words.say(&count), Face::Strong, t.text, 20.0);
    ui.add_space(space::XS);
    let high = ITEM * (publish.open.len() as f32).min(IN_SIGHT);
    let scroll = ScrollArea::vertical()
        .id_salt("left-open")
        .max_height(high)
        .auto_shrink([false, true]);
    scroll.show(ui, |ui| {
        for (index, item) in publish.open.iter().enumerate() {
            item_ui(ui, width, words, (index, item), commands);
        }
    });
    ui.add_space(space::S);
    let row = strip(ui, width, 52.0);
    let name = words.text("publish-reason");
    labelled(ui, row, &name, |ui, rect| {
        let field = Field::new("publish-reason", &mut publish.reason).name(&name);
        let response = field.ui(ui, rect);
        if publish.is_new {
            response.request_focus();
        }
    });
}

fn item_ui(
    ui: &mut Ui,
    width: f32,
    words: &Words,
    (index, item): (usize, &OpenItem),
    commands: &mut Commands,
) {
    let t = Tokens::of(ui);
    let (placed, _) = ui.allocate_exact_size(vec2(width, ITEM), Sense::hover());
    let sense = if item.record.is_some() {
        Sense::click()
    } else {
        Sense::hover()
    };
    let response = ui.interact(placed, ui.scope_id().with(("open", index)), sense);
    let about = words.say(&item.about);
    let said = words.say(&item.message);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{about}: {said}")));
    let row = mirror(placed);
    let pen = Pen::of(ui);
    if response.hovered() && item.record.is_some() {
        pen.fill(row, radius::CONTROL, t.hover);
    }
    focus::ring_if_focused(&pen, t, row, &response);
    let mark = row.left_center() + vec2(8.0, -8.0);
    icon(&pen, mark, icons::TRIANGLE_ALERT, 13.0, t.warn.text);
    let mut lines = row.shrink2(vec2(4.0, 1.0));
    lines.min.x += 18.0;
    let first = lines.cut_top(18.0);
    fit(&pen, first, Align::Min, &about, Face::Medium, t.text);
    let second = lines.with_max_y(lines.min.y + 17.0);
    fit(&pen, second, Align::Min, &said, Face::Small, t.text2);
    let Some(record) = item.record else {
        response.hint(said);
        return;
    };
    let response = response
        .hint(said)
        .on_hover_cursor(CursorIcon::PointingHand);
    if response.clicked() {
        commands.push(Command::ShowPublish(false));
        commands.push(Command::Open(record));
    }
}

/// Where the files went.
fn done_ui(ui: &mut Ui, width: f32, words: &Words, done: &PublishedHere, commands: &mut Commands) {
    let t = Tokens::of(ui);
    let message = Message::new("publish-done").with("number", done.number);
    line_ui(ui, &words.say(&message), Face::Medium, t.text, 20.0);
    ui.add_space(space::S);
    let folder = done.folder.display().to_string();
    let message = Message::new("publish-done-files")
        .with("files", done.files.len())
        .with("folder", folder);
    line_ui(ui, &words.say(&message), Face::Body, t.text2, 20.0);
    ui.add_space(space::XS);
    let names = done.files.join("\n");
    let high = para_height(&Pen::of(ui), width, &names, Face::Small, 18.0);
    let rect: Rect = strip(ui, width, high);
    para(
        &Pen::of(ui),
        rect.min,
        width,
        &names,
        Face::Small,
        t.text2,
        18.0,
    );
    ui.add_space(space::L);
    let row = strip(ui, width, size::CONTROL);
    row_right(ui, row, |ui| leave_ui(ui, words, commands));
}
