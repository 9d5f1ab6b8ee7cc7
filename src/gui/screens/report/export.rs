//! What asks for the file that the report is written to, and says how far it is. Knows nothing of
//! how it is written.

use super::state::{ExportState, ReportState};
use crate::gui::commands::{Command, Commands, Format};
use crate::gui::effects::Purpose;
use crate::gui::icons;
use crate::gui::pen::{Pen, mirror};
use crate::gui::running::Running;
use crate::gui::theme::{Face, Tokens, size, space};
use crate::gui::widgets::area::row_right;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::cut::Cut;
use crate::gui::widgets::dialog::dialog;
use crate::gui::widgets::field::{self, Field};
use crate::gui::widgets::segmented::segmented;
use crate::gui::widgets::text::{fit, icon, para, para_height, readable};
use crate::words::{Message, Words};
use egui::{Align, Rect, Sense, Ui, pos2, vec2};

/// Shows the dialog over the window.
pub fn export_ui(
    ui: &Ui,
    words: &Words,
    context: &str,
    state: &mut ReportState,
    commands: &mut Commands,
) {
    if !state.export.is_open {
        return;
    }
    let export = &mut state.export;
    let title = words.text("export-title");
    let shown = dialog(ui, "export", &title, context, |ui, width| {
        let format = strip(ui, width, 52.0);
        labelled(ui, format, &words.text("export-format"), |ui, rect| {
            let names = Format::ALL.map(|format| words.text(format_key(format)));
            let items = names.each_ref().map(String::as_str);
            let name = words.text("export-format");
            crate::gui::widgets::area::row_at(ui, rect, |ui| {
                segmented(ui, &name, &items, &mut export.format)
            });
        });
        ui.add_space(space::M);
        let file = strip(ui, width, 52.0);
        labelled(ui, file, &words.text("report-file"), |ui, rect| {
            file_ui(ui, rect, words, export, commands);
        });
        ui.add_space(space::M);
        said_ui(ui, width, words, export);
        ui.add_space(space::L);
        let row = strip(ui, width, size::CONTROL);
        buttons_ui(ui, row, words, export, commands);
    });
    export.is_new = false;
    if shown.is_left && export.running.is_none() {
        commands.push(Command::ShowExport(false));
    }
}

fn format_key(format: Format) -> &'static str {
    match format {
        Format::Pdf => "export-pdf",
        Format::Markdown => "export-md",
        Format::Json => "export-json",
    }
}

/// A strip of a dialog.
pub fn strip(ui: &mut Ui, width: f32, height: f32) -> Rect {
    let (placed, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    mirror(placed)
}

/// A label, and below it what it is about.
pub fn labelled(ui: &mut Ui, rect: Rect, label: &str, content: impl FnOnce(&mut Ui, Rect)) {
    let t = Tokens::of(ui);
    field::label(&Pen::of(ui), t, rect.min, label, false);
    content(ui, rect.with_min_y(rect.max.y - size::CONTROL));
}

fn file_ui(
    ui: &mut Ui,
    rect: Rect,
    words: &Words,
    export: &mut ExportState,
    commands: &mut Commands,
) {
    let mut row = rect;
    let browse = row.cut_right(size::CONTROL + 4.0);
    row.max.x -= 4.0;
    let label = words.text("report-file");
    Field::new("report-file", &mut export.path)
        .name(&label)
        .ui(ui, row);
    row_right(ui, browse, |ui| {
        let name = words.text("start-browse");
        let button = Button::new("").icon(icons::FOLDER_OPEN).name(&name);
        if button.ui(ui).clicked() {
            commands.push(Command::Ask(Purpose::Report));
        }
    });
}

/// How far it is, or what went wrong.
fn said_ui(ui: &mut Ui, width: f32, words: &Words, export: &ExportState) {
    let t = Tokens::of(ui);
    if let Some(running) = &export.running {
        return progress_ui(ui, width, words, running);
    }
    let Some(Err(message)) = &export.outcome else {
        return;
    };
    let said = words.say(message);
    let wide = width - 22.0;
    let high = para_height(&Pen::of(ui), wide, &said, Face::Small, 18.0);
    let rect = strip(ui, width, high);
    let pen = Pen::of(ui);
    let mark = rect.min + vec2(7.0, 9.0);
    icon(&pen, mark, icons::CIRCLE_ALERT, 13.0, t.error.text);
    let at = pos2(rect.min.x + 22.0, rect.min.y);
    para(&pen, at, wide, &said, Face::Small, t.error.text, 18.0);
    readable(ui, rect, &said);
}

fn progress_ui(ui: &mut Ui, width: f32, words: &Words, running: &Running) {
    let t = Tokens::of(ui);
    let rect = strip(ui, width, 28.0);
    let pen = Pen::of(ui);
    let done = running.done();
    let message = match running.of {
        Some(of) => Message::new("export-page-of")
            .with("page", words.number(done.min(of) as u64))
            .with("of", words.number(of as u64)),
        None => Message::new("export-under-way"),
    };
    let said = words.say(&message);
    let line = rect.with_max_y(rect.min.y + 18.0);
    fit(&pen, line, Align::Min, &said, Face::Small, t.text2);
    readable(ui, line, &said);
    let track = rect.with_min_y(rect.max.y - 4.0);
    pen.fill(track, 2, t.line);
    let share = running
        .of
        .map_or(0.0, |of| done as f32 / of.max(1) as f32)
        .clamp(0.0, 1.0);
    let filled = track.with_max_x(track.min.x + track.width() * share);
    pen.fill(filled, 2, t.accent_fill);
}

fn buttons_ui(
    ui: &mut Ui,
    row: Rect,
    words: &Words,
    export: &ExportState,
    commands: &mut Commands,
) {
    let is_running = export.running.is_some();
    row_right(ui, row, |ui| {
        let label = words.text("export-do");
        let can = !is_running && !export.path.trim().is_empty();
        let response = Button::new(&label).primary().enabled(can).ui(ui);
        if export.is_new {
            response.request_focus();
        }
        if response.clicked() {
            commands.push(Command::ExportReport {
                format: export.format(),
                path: None,
            });
        }
        ui.add_space(space::XS);
        let label = words.text(if is_running {
            "export-give-up"
        } else {
            "dialog-leave"
        });
        if Button::new(&label).ui(ui).clicked() {
            commands.push(if is_running {
                Command::GiveUpExport
            } else {
                Command::ShowExport(false)
            });
        }
    });
}
