//! The report of the month: its outline, its text, the figures in it, and writing it to a file. Knows
//! nothing of pages.

use super::super::commands::{Command, Commands, Format};
use super::super::digest::Digest;
use super::super::effects::Purpose;
use super::super::icons;
use super::super::pen::Pen;
use super::super::place::Place;
use super::super::shortcuts::written;
use super::super::state::ReportState;
use super::super::theme::{Face, Tokens, size, space};
use super::super::widgets::area::row_right;
use super::super::widgets::button::Button;
use super::super::widgets::cut::Cut;
use super::super::widgets::field::{self, Field};
use super::super::widgets::segmented::segmented;
use super::super::widgets::text::{hairline, icon, para, readable};
use super::heading::heading_ui;
use super::{report_figures, report_outline, report_page};
use crate::domain::dates::Month;
use crate::domain::folding::slug;
use crate::schema::Audience;
use crate::words::{Language, Message};
use crate::workspace::Workspace;
use egui::{Rect, Stroke, Ui, pos2, vec2};

/// The width of the outline, in points.
const OUTLINE: f32 = 232.0;
/// The width of the figures: a share of the whole, at least and at most so many points.
const FIGURES: (f32, f32, f32) = (0.3, 348.0, 460.0);

/// Shows the report screen.
pub fn report_ui(
    ui: &mut Ui,
    rect: Rect,
    workspace: &Workspace,
    digest: &Digest,
    state: &mut ReportState,
    commands: &mut Commands,
) {
    suggest(workspace, digest.month, state);
    report_page::renew(workspace, digest, state);
    let t = Tokens::of(ui);
    let mut rest = rect;
    let head = rest.cut_top(50.0);
    hairline(&Pen::of(ui), t, head.x_range(), head.max.y);
    head_ui(
        ui,
        head.shrink2(vec2(16.0, 0.0)),
        workspace,
        digest,
        state,
        commands,
    );
    let outline = rest.cut_left(OUTLINE);
    let (share, least, most) = FIGURES;
    let right = rest.cut_right((rect.width() * share).clamp(least, most).round());
    report_outline::outline_ui(ui, outline, workspace, digest, state);
    report_page::page_ui(ui, rest, state);
    side_ui(ui, right, workspace, digest, state, commands);
}

/// Suggests a file for the month beside the register's folder, unless somebody named one.
fn suggest(workspace: &Workspace, month: Month, state: &mut ReportState) {
    if state.suggested_for == Some(month) {
        return;
    }
    let named = state.suggested_for.is_some() && state.path != state.suggested;
    state.suggested_for = Some(month);
    let name = match slug(&workspace.name()) {
        name if name.is_empty() => "report".to_owned(),
        name => name,
    };
    let folder = workspace.folder();
    let beside = folder.parent().unwrap_or(folder);
    let path = beside.join(format!("{name}-{month}.pdf"));
    state.suggested = path.display().to_string();
    if !named {
        state.path.clone_from(&state.suggested);
    }
}

fn head_ui(
    ui: &mut Ui,
    rect: Rect,
    workspace: &Workspace,
    digest: &Digest,
    state: &mut ReportState,
    commands: &mut Commands,
) {
    let words = workspace.words();
    let month = words.month(digest.month);
    let context = match workspace.settings().issue(digest.month) {
        Some(issue) => words.say(
            &Message::new("report-context-issue")
                .with("month", month)
                .with("issue", issue),
        ),
        None => month,
    };
    let title = words.text(Place::Report.key());
    let key = written("E");
    heading_ui(ui, rect, &title, &context, |ui| {
        for format in Format::ALL {
            let label = words.text(&format!("export-{}", format.code()));
            let button = Button::new(&label);
            let button = if format == Format::Pdf {
                button.primary().icon(icons::FILE_DOWN).key(&key)
            } else {
                button.secondary()
            };
            if button.ui(ui).clicked() {
                commands.push(Command::ExportReport { format, path: None });
            }
        }
        ui.add_space(space::S);
        let names = Audience::ALL.map(|audience| words.text(audience_key(audience)));
        let items: Vec<&str> = names.iter().map(String::as_str).collect();
        segmented(
            ui,
            &words.text("report-audience"),
            &items,
            &mut state.audience,
        );
        // With one language there is nothing to choose.
        if Language::ALL.len() > 1 {
            ui.add_space(space::S);
            let items: Vec<&str> = Language::ALL.iter().map(|of| of.code()).collect();
            segmented(
                ui,
                &words.text("report-language"),
                &items,
                &mut state.language,
            );
        }
    });
}

fn audience_key(audience: Audience) -> &'static str {
    match audience {
        Audience::Public => "audience-public",
        Audience::Partner => "audience-partner",
        Audience::Internal => "audience-internal",
    }
}

/// Where the report is written to, how that went, and the figures.
fn side_ui(
    ui: &mut Ui,
    rect: Rect,
    workspace: &Workspace,
    digest: &Digest,
    state: &mut ReportState,
    commands: &mut Commands,
) {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    pen.fill(rect, 0, t.surface);
    pen.vline(rect.min.x + 0.5, rect.y_range(), Stroke::new(1.0, t.line));
    let mut rest = rect.shrink2(vec2(20.0, 0.0));
    rest.skip_y(14.0);
    let words = workspace.words();
    let label = words.text("report-file");
    let row = rest.cut_top(52.0);
    field::label(&pen, t, row.min, &label, false);
    let mut row = row.with_min_y(row.max.y - size::CONTROL);
    let browse = row.cut_right(size::CONTROL + 4.0);
    row.max.x -= 4.0;
    Field::new("report-file", &mut state.path)
        .name(&label)
        .ui(ui, row);
    row_right(ui, browse, |ui| {
        let name = words.text("start-browse");
        let button = Button::new("").icon(icons::FOLDER_OPEN).name(&name);
        if button.ui(ui).on_hover_text(&name).clicked() {
            commands.push(Command::Ask(Purpose::Report));
        }
    });
    rest.skip_y(space::S);
    outcome_ui(ui, &mut rest, workspace, state);
    rest.skip_y(space::S);
    hairline(&pen, t, rest.x_range(), rest.min.y);
    rest.skip_y(space::M);
    report_figures::figures_ui(ui, rest, workspace, digest, commands);
}

/// The file that was written last, or why it was not.
fn outcome_ui(ui: &Ui, rest: &mut Rect, workspace: &Workspace, state: &ReportState) {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    let words = workspace.words();
    let (glyph, color, said) = match &state.outcome {
        None => return,
        Some(Ok(path)) => {
            let message = Message::new("report-written").with("path", path.display().to_string());
            (icons::CIRCLE_CHECK, t.ok.text, words.say(&message))
        }
        Some(Err(message)) => (icons::CIRCLE_ALERT, t.error.text, words.say(message)),
    };
    let at = pos2(rest.min.x + 20.0, rest.min.y);
    icon(&pen, rest.min + vec2(7.0, 9.0), glyph, 13.0, color);
    let wide = rest.width() - 20.0;
    let high = para(&pen, at, wide, &said, Face::Small, color, 18.0);
    readable(ui, Rect::from_min_size(at, vec2(wide, high)), &said);
    rest.skip_y(high);
}
