//! What is said of the part of the report that is chosen: its text, and the figures in it. Knows
//! nothing of pages but the runs of text on them.

use super::editor::passages_ui;
use super::editor::state::Unsaved;
use super::figures::figures_ui;
use super::parts::{Part, figure_runs, passages_of};
use super::state::ReportState;
use super::what_if::{HEADLINE, what_if_ui};
use crate::gui::commands::{Command, Commands};
use crate::gui::digest::Digest;
use crate::gui::icons;
use crate::gui::pen::{Pen, mirror};
use crate::gui::theme::{Face, Tokens, space};
use crate::gui::widgets::area::{at, row_right};
use crate::gui::widgets::badge::badge_at;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::cut::Cut;
use crate::gui::widgets::text::{fit, hairline, readable};
use crate::report::content::Content;
use crate::workspace::Workspace;
use egui::{Align, Align2, Margin, Rect, ScrollArea, Sense, Stroke, Ui, pos2, vec2};

/// From the edges of the panel to what is in it, in points.
const BESIDE: i8 = 18;

/// Shows the panel.
pub fn panel_ui(
    ui: &mut Ui,
    rect: Rect,
    workspace: &Workspace,
    digest: &Digest,
    part: Option<&Part>,
    state: &mut ReportState,
    commands: &mut Commands,
) {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    pen.fill(rect, 0, t.surface);
    pen.vline(rect.min.x + 0.5, rect.y_range(), Stroke::new(1.0, t.line));
    let Some(part) = part else { return };
    let mut rest = rect;
    let head = rest.cut_top(48.0);
    hairline(&pen, t, head.x_range(), head.max.y);
    let Some(content) = state.content().cloned() else {
        return;
    };
    let head = head.shrink2(vec2(20.0, 0.0));
    head_ui(ui, head, workspace, (part, &content), state, commands);
    let names = figure_names(part, state);
    let room = rest.shrink2(vec2(1.0, 0.0));
    let inner = room.shrink2(vec2(f32::from(BESIDE), 0.0));
    at(ui, room, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let scroll = ScrollArea::vertical()
            .id_salt("panel")
            .content_margin(Margin::symmetric(BESIDE, 0))
            .auto_shrink(false);
        scroll.show(ui, |ui| {
            ui.add_space(space::L);
            let passages = passages_of(&part.kind, &content);
            if !passages.is_empty() {
                let words = workspace.words();
                let editor = &mut state.editor;
                passages_ui(ui, inner.width(), words, &passages, editor, commands);
                let (line, _) = ui.allocate_exact_size(vec2(inner.width(), 1.0), Sense::hover());
                hairline(&Pen::of(ui), t, mirror(line).x_range(), line.max.y);
                ui.add_space(space::S);
            }
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            figures_ui(ui, inner.width(), workspace, digest, &names, commands);
            if names.contains(&HEADLINE) {
                what_if_ui(ui, inner.width(), workspace, digest);
            }
            ui.add_space(space::XL);
        });
    });
}

fn head_ui(
    ui: &mut Ui,
    rect: Rect,
    workspace: &Workspace,
    (part, content): (&Part, &Content),
    state: &mut ReportState,
    commands: &mut Commands,
) {
    let t = Tokens::of(ui);
    let words = workspace.words();
    let left = row_right(ui, rect, |ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let name = words.text("report-panel-hide");
        let button = Button::new("").icon(icons::X).quiet().name(&name);
        if button.ui(ui).clicked() {
            state.panel = Some(false);
        }
        let label = words.text("editor-generated");
        let button = Button::new(&label).quiet().icon(icons::ROTATE_CCW);
        if part.edited && button.ui(ui).clicked() {
            for passage in passages_of(&part.kind, content) {
                commands.push(Command::WritePassage(Box::new(Unsaved {
                    of: (content.month, content.language, state.audience()),
                    place: passage.place.clone(),
                    passage: None,
                })));
            }
            state.editor.read_again();
        }
        ui.min_rect().width()
    });
    let title = rect.with_max_x(rect.max.x - left - space::S);
    let pen = Pen::of(ui);
    let titled = fit(&pen, title, Align::Min, &part.name, Face::Strong, t.text);
    readable(ui, titled, &part.name);
    if part.edited {
        let edited = words.text("editor-edited");
        let at = pos2(titled.max.x + space::M, rect.center().y);
        let glyph = Some(icons::PENCIL);
        let badge = badge_at(&pen, at, Align2::LEFT_CENTER, t.quiet, glyph, &edited);
        readable(ui, badge, &edited);
    }
}

/// The names of the figures that a part shows, in the order in which they come, each once.
fn figure_names(part: &Part, state: &ReportState) -> Vec<String> {
    let Some(document) = state.paper.document() else {
        return Vec::new();
    };
    let mut names: Vec<String> = Vec::new();
    for (name, _) in figure_runs(part, document) {
        let name = name.split('@').next().unwrap_or(name);
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}
