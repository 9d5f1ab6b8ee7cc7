//! What is said of the part of the report that is chosen: its text, and the figures in it. Knows
//! nothing of pages but the runs of text on them.

use super::figures::figures_ui;
use super::parts::{Part, figure_runs};
use super::state::ReportState;
use crate::gui::commands::Commands;
use crate::gui::digest::Digest;
use crate::gui::icons;
use crate::gui::pen::Pen;
use crate::gui::theme::{Face, Tokens, space};
use crate::gui::widgets::area::{at, row_right};
use crate::gui::widgets::button::Button;
use crate::gui::widgets::cut::Cut;
use crate::gui::widgets::text::{fit, hairline, readable};
use crate::workspace::Workspace;
use egui::{Align, Rect, ScrollArea, Stroke, Ui, vec2};

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
    head_ui(ui, head.shrink2(vec2(20.0, 0.0)), workspace, part, state);
    let names = figure_names(part, state);
    let inner = rest.shrink2(vec2(19.0, 0.0));
    at(ui, inner, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let scroll = ScrollArea::vertical().id_salt("panel").auto_shrink(false);
        scroll.show(ui, |ui| {
            ui.add_space(space::L);
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            figures_ui(ui, inner.width(), workspace, digest, &names, commands);
            ui.add_space(space::XL);
        });
    });
}

fn head_ui(ui: &mut Ui, rect: Rect, workspace: &Workspace, part: &Part, state: &mut ReportState) {
    let t = Tokens::of(ui);
    let words = workspace.words();
    let left = row_right(ui, rect, |ui| {
        let name = words.text("report-panel-hide");
        let button = Button::new("").icon(icons::X).quiet().name(&name);
        if button.ui(ui).clicked() {
            state.panel = Some(false);
        }
        ui.min_rect().width()
    });
    let title = rect.with_max_x(rect.max.x - left - space::S);
    let titled = fit(
        &Pen::of(ui),
        title,
        Align::Min,
        &part.name,
        Face::Strong,
        t.text,
    );
    readable(ui, titled, &part.name);
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
