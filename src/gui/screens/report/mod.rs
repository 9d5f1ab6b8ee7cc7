//! The report of the month: its parts, its pages as they will be printed, and what is said of the
//! part that is chosen. Knows nothing of how pages are drawn.

mod agree;
mod bar;
pub mod editor;
pub mod export;
mod figures;
mod named;
mod outline;
pub mod pages;
mod panel;
mod parts;
mod publish;
pub mod state;
mod what_if;
pub mod zoom;

use super::heading::heading_ui;
use crate::domain::dates::Month;
use crate::domain::edition::newest;
use crate::domain::folding::slug;
use crate::gui::commands::{Command, Commands};
use crate::gui::digest::Digest;
use crate::gui::icons;
use crate::gui::pen::{Pen, mirror};
use crate::gui::place::Place;
use crate::gui::shortcuts::written;
use crate::gui::theme::{Tokens, size, space};
use crate::gui::widgets::area::row_right;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::choice::{Choice, Offer};
use crate::gui::widgets::cut::Cut;
use crate::gui::widgets::segmented::segmented;
use crate::gui::widgets::text::hairline;
use crate::report::editing::identities;
use crate::schema::Audience;
use crate::store::Access;
use crate::words::{Language, Message, Words};
use crate::workspace::Workspace;
use egui::{Rect, Ui, vec2};
use state::ReportState;
use std::sync::Arc;
use std::time::Duration;

/// The width of the outline, in points.
const OUTLINE: f32 = 232.0;
/// The width of the panel: a share of the whole, at least and at most so many points.
const PANEL: (f32, f32, f32) = (0.304, 360.0, 460.0);
/// Windows that are narrower, in points, show the panel only when it is asked for.
const NARROW: f32 = 1100.0;
/// The width of the choice of an audience, in points.
const AUDIENCE: f32 = 104.0;

/// Shows the report screen.
pub fn report_ui(
    ui: &mut Ui,
    rect: Rect,
    workspace: &Workspace,
    digest: &Digest,
    state: &mut ReportState,
    commands: &mut Commands,
) {
    let words = workspace.words();
    suggest(workspace, digest.month, state);
    renew(ui, workspace, digest, state);
    let t = Tokens::of(ui);
    let mut rest = rect;
    let head = rest.cut_top(50.0);
    hairline(&Pen::of(ui), t, head.x_range(), head.max.y);
    let context = context(words, workspace, digest.month, state.edition);
    head_ui(
        ui,
        head.shrink2(vec2(16.0, 0.0)),
        words,
        (&context, *workspace.access() == Access::ReadWrite),
        state,
        commands,
    );
    let Some(content) = state.content().cloned() else {
        return;
    };
    let document = state.paper.document().cloned();
    let parts = parts::parts(words, &content, document.as_deref());
    state.section = state.section.min(parts.len().saturating_sub(1));
    let outline = rest.cut_left(OUTLINE);
    let has_panel = state
        .panel
        .unwrap_or_else(|| ui.max_rect().width() >= NARROW);
    let (share, least, most) = PANEL;
    let panel = has_panel.then(|| {
        let wide = (rect.width() * share).clamp(least, most).round();
        rest.cut_right(wide)
    });
    pages::pages_ui(ui, rest, workspace, digest, &parts, state, commands);
    let count = document.map_or(0, |document| document.pages.len());
    bar::bar_ui(ui, rest, words, count, &mut state.view);
    if panel.is_none() {
        show_panel_ui(ui, rest, words, state);
    }
    outline::outline_ui(ui, outline, workspace, &parts, state);
    if let Some(panel) = panel {
        let part = parts.get(state.section);
        panel::panel_ui(ui, panel, workspace, digest, part, state, commands);
    }
    save_when_due(ui, state, commands);
    let audience = words.text(audience_key(state.audience()));
    let language = words.text(language_key(state.language()));
    let below = [context.as_str(), &language, &audience].join(" · ");
    export::export_ui(ui, words, &below, state, commands);
    publish::publish_ui(ui, words, &context, &mut state.publish, commands);
}

/// Composes the text anew where the month or the register has changed.
fn renew(ui: &Ui, workspace: &Workspace, digest: &Digest, state: &mut ReportState) {
    let (month, language, audience) = (digest.month, state.language(), state.audience());
    let saved = || workspace.report_texts(month, language, audience);
    let editor = &mut state.editor;
    editor.read((month, language, audience), digest.generation, saved);
    let of = (
        month,
        digest.generation,
        state.language,
        state.audience,
        editor.version,
    );
    let known = state.content.as_ref();
    if known.is_some_and(|(stands_for, _)| *stands_for == of) {
        return;
    }
    let is_typed =
        known.is_some_and(|(stands_for, _)| (stands_for.0, stands_for.1) == (of.0, of.1));
    if !is_typed {
        let editions = workspace.editions();
        state.edition = newest(&editions).get(&month).map(|edition| edition.number);
    }
    let content = workspace.report_content_with(month, language, audience, editor.texts());
    editor.take_in(&content);
    state.identities = identities(&content);
    let content = Arc::new(content);
    state.paper.lay_out(Arc::clone(&content), ui.ctx());
    state.content = Some((of, content));
}

/// Has what was written saved after a moment of rest.
fn save_when_due(ui: &Ui, state: &ReportState, commands: &mut Commands) {
    let Some(due) = state.editor.due() else {
        return;
    };
    let left = due - ui.input(|input| input.time);
    if left <= 0.0 {
        commands.push(Command::SavePassage);
    } else {
        ui.ctx()
            .request_repaint_after(Duration::from_secs_f64(left));
    }
}

/// Suggests a file for the month beside the register's folder, unless somebody named one.
fn suggest(workspace: &Workspace, month: Month, state: &mut ReportState) {
    let export = &mut state.export;
    if export.suggested_for == Some(month) {
        return;
    }
    let named = export.suggested_for.is_some() && export.path != export.suggested;
    export.suggested_for = Some(month);
    let name = match slug(&workspace.name()) {
        name if name.is_empty() => "report".to_owned(),
        name => name,
    };
    let folder = workspace.folder();
    let beside = folder.parent().unwrap_or(folder);
    let path = beside.join(format!("{name}-{month}.pdf"));
    export.suggested = path.display().to_string();
    if !named {
        export.path.clone_from(&export.suggested);
    }
}

/// The month, which issue it is, and whether it was published.
fn context(words: &Words, workspace: &Workspace, month: Month, edition: Option<u32>) -> String {
    let mut said = words.month(month);
    if let Some(issue) = workspace.settings().issue(month) {
        let message = Message::new("report-context-issue").with("month", said);
        said = words.say(&message.with("issue", issue));
    }
    let message = match edition {
        Some(edition) => Message::new("report-context-edition").with("edition", edition),
        None => Message::new("report-context-draft"),
    };
    words.say(&message.with("report", said))
}

fn head_ui(
    ui: &mut Ui,
    rect: Rect,
    words: &Words,
    (context, can_publish): (&str, bool),
    state: &mut ReportState,
    commands: &mut Commands,
) {
    let title = words.text(Place::Report.key());
    let key = written("E");
    heading_ui(ui, rect, &title, context, |ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let label = words.text("report-publish");
        let button = Button::new(&label).primary().enabled(can_publish);
        if button.ui(ui).clicked() {
            commands.push(Command::ShowPublish(true));
        }
        let label = words.text("report-export");
        let button = Button::new(&label)
            .secondary()
            .icon(icons::FILE_DOWN)
            .key(&key);
        if button.ui(ui).clicked() {
            commands.push(Command::ShowExport(true));
        }
        ui.add_space(space::XS);
        audience_ui(ui, words, state);
        ui.add_space(space::XS);
        let names = Language::ALL.map(|language| words.text(language_key(language)));
        let items = names.each_ref().map(String::as_str);
        let name = words.text("report-language");
        segmented(ui, &name, &items, &mut state.language);
    });
}

fn audience_ui(ui: &mut Ui, words: &Words, state: &mut ReportState) {
    let offers = Audience::ALL
        .map(|audience| Offer::new(audience.code(), words.text(audience_key(audience))));
    let mut code = state.audience().code().to_owned();
    let (_, place) = ui.allocate_space(vec2(AUDIENCE, size::CONTROL));
    let name = words.text("report-audience");
    let choice = Choice::new("audience", &name, &mut code, &offers).required();
    if choice.ui(ui, mirror(place)).changed() {
        let place = Audience::ALL.iter().position(|of| of.code() == code);
        state.audience = place.unwrap_or_default();
    }
}

/// Brings the panel back where it was put away.
fn show_panel_ui(ui: &mut Ui, pages: Rect, words: &Words, state: &mut ReportState) {
    let row = pages.shrink(10.0);
    let row = row.with_max_y(row.min.y + size::CONTROL);
    row_right(ui, row, |ui| {
        let name = words.text("report-panel-show");
        let button = Button::new("").icon(icons::PANEL_RIGHT).name(&name);
        if button.ui(ui).clicked() {
            state.panel = Some(true);
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

fn language_key(language: Language) -> &'static str {
    match language {
        Language::English => "language-en",
        Language::Kurmanji => "language-ku",
        Language::Arabic => "language-ar",
        Language::Sorani => "language-ckb",
    }
}
