//! What stands around every screen: places at the left, month, search and adding at the top, and
//! notices. It decides which screen is shown where; knows nothing of what is on it.

use super::super::commands::Commands;
use super::super::digest::Digest;
use super::super::pen::Pen;
use super::super::place::Place;
use super::super::state::State;
use super::super::theme::{Tokens, size};
use super::super::widgets::cut::Cut;
use super::records::records_ui;
use super::{article, notices, overview, report, review, search, settings, sidebar, topbar};
use crate::domain::identity::RecordKind;
use crate::workspace::Workspace;
use egui::{Rect, Ui, Vec2};

/// From this width on, in points, the places keep their names beside three panes.
const WIDE: f32 = 1500.0;
/// The smallest size that screens are laid out in, in points.
const LEAST: Vec2 = Vec2::new(960.0, 600.0);

/// Shows the window with a register open.
pub fn frame_ui(
    ui: &mut Ui,
    workspace: &Workspace,
    digest: &Digest,
    state: &mut State,
    commands: &mut Commands,
) {
    let t = Tokens::of(ui);
    let window = ui.max_rect();
    // Where a system gives less than this, what does not fit is cut off.
    let mut rect = Rect::from_min_size(window.min, window.size().max(LEAST));
    let pen = Pen::of(ui);
    pen.fill(rect, 0, t.canvas);
    let has_form = state.place.kind().is_some() && state.forms.current().is_some();
    let is_busy = has_form || state.place == Place::Report;
    let is_rail = is_busy && rect.width() < WIDE;
    let side = rect.cut_left(if is_rail { size::RAIL } else { size::SIDEBAR });
    sidebar::sidebar_ui(ui, side, is_rail, workspace, digest, state, commands);
    let top = rect.cut_top(size::TOPBAR);
    // What is empty says itself what to add.
    let is_empty = digest.records == 0 && state.place == Place::Overview;
    let steps_back = is_busy || is_empty || state.shows_conflict();
    let field = topbar::topbar_ui(ui, top, steps_back, workspace, digest, state, commands);
    notices::notices_ui(ui, &mut rect, workspace, state.notices_dismissed, commands);
    screen_ui(ui, rect, workspace, digest, state, commands);
    article::article_ui(ui, workspace, state.month, &mut state.article, commands);
    search::found_ui(ui, field, workspace, &mut state.search, commands);
}

fn screen_ui(
    ui: &mut Ui,
    rect: Rect,
    workspace: &Workspace,
    digest: &Digest,
    state: &mut State,
    commands: &mut Commands,
) {
    match state.place {
        Place::Overview => {
            overview::overview_ui(ui, rect, workspace, digest, &mut state.overview, commands);
        }
        Place::Report => {
            report::report_ui(ui, rect, workspace, digest, &mut state.report, commands);
        }
        Place::Review => {
            let open = (&mut state.settling, &mut state.review);
            review::review_ui(ui, rect, workspace, digest, open, commands);
        }
        Place::Settings => {
            let (settings, copies) = (&mut state.settings, &mut state.copies);
            settings::settings_ui(ui, rect, workspace, settings, copies, commands);
        }
        Place::Incidents | Place::Trials | Place::Repatriations => {
            let kind = state.place.kind().unwrap_or(RecordKind::Incident);
            let list = match kind {
                RecordKind::Trial => &mut state.trials,
                RecordKind::Repatriation => &mut state.repatriations,
                _ => &mut state.incidents,
            };
            let (month, forms) = (state.month, &mut state.forms);
            records_ui(ui, rect, workspace, kind, month, "", list, forms, commands);
        }
    }
}
