//! The settings of the register: how the report calls it, what it counts, from when on, and what is
//! known from elsewhere. It changes a draft; a command saves it.

use super::super::commands::{Command, Commands};
use super::super::icons;
use super::super::pen::Pen;
use super::super::state::CopiesState;
use super::super::theme::{Face, Tokens, size};
use super::super::widgets::area::row_at;
use super::super::widgets::button::Button;
use super::super::widgets::check::check;
use super::super::widgets::choice::Choice;
use super::super::widgets::cut::Cut;
use super::super::widgets::field::{Field, State, label};
use super::super::widgets::offers::Offer;
use super::super::widgets::text::{fit, hairline, para, para_height, put, readable};
use super::heading::heading_ui;
use super::settings_copies::copies_ui;
use super::settings_draft::{Draft, Reference, SettingsState};
use super::settings_house::house_ui;
use super::settings_members::members_ui;
use super::settings_sources::sources_ui;
use crate::domain::vocabulary::Vocabulary;
use crate::store::Access;
use crate::words::Words;
use crate::workspace::Workspace;
use egui::{Align, Align2, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

/// The width of the column of fields.
const COLUMN: f32 = 720.0;
/// From one line of labelled fields to the next.
pub(super) const LINE: f32 = 62.0;
/// From one part to the next.
const PART: f32 = 28.0;

/// Shows the settings in a rect.
pub fn settings_ui(
    ui: &mut Ui,
    mut rect: Rect,
    workspace: &Workspace,
    state: &mut SettingsState,
    copies: &mut CopiesState,
    commands: &mut Commands,
) {
    let words = workspace.words();
    let mut members = std::mem::take(&mut state.members);
    let mut sources = std::mem::take(&mut state.sources);
    let draft = state.draft_of(workspace);
    let can_write = *workspace.access() == Access::ReadWrite;
    rect.skip_y(6.0);
    let head = rect.cut_top(46.0).shrink2(vec2(20.0, 0.0));
    let context = workspace.folder().display().to_string();
    heading_ui(ui, head, &words.text("settings-title"), &context, |ui| {
        let ready = can_write && draft.is_changed() && draft.settings().is_some();
        let save = words.text("settings-save");
        if Button::new(&save).primary().enabled(ready).ui(ui).clicked() {
            commands.extend(draft.settings().map(Command::ChangeSettings));
        }
    });
    rect.skip_y(8.0);
    ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let top = ui.cursor().min;
            let width = COLUMN.min(rect.width() - 40.0);
            let column = Rect::from_min_size(top + vec2(20.0, 8.0), vec2(width, 0.0));
            let mut page = Page {
                column,
                y: column.min.y,
            };
            fields_ui(ui, &mut page, workspace, draft);
            page.y += PART;
            house_ui(ui, &mut page, words, &mut draft.house, commands);
            page.y += PART;
            members_ui(ui, &mut page, workspace, &mut members, commands);
            page.y += PART;
            let above = page.y - PART;
            copies_ui(ui, &mut page, workspace, copies, commands);
            let below = page.y;
            page.y += PART;
            review_ui(ui, &mut page, words, draft);
            if std::mem::take(&mut copies.wanted) {
                let part = column.with_min_y(above).with_max_y(below);
                ui.scroll_to_rect(part, Some(Align::Max));
            }
            page.y += PART;
            sources_ui(ui, &mut page, workspace, &mut sources, commands);
            let bottom = page.y;
            let whole = vec2(rect.width(), bottom - top.y + 24.0);
            ui.expand_to_include_rect(Rect::from_min_size(top, whole));
        });
    });
    state.members = members;
    state.sources = sources;
}

/// Shows all fields below each other.
fn fields_ui(ui: &mut Ui, page: &mut Page, workspace: &Workspace, draft: &mut Draft) {
    let words = workspace.words();
    names_ui(ui, page, words, draft);
    page.y += PART;
    counting_ui(ui, page, workspace, draft);
    page.y += PART;
    references_ui(ui, page, words, &mut draft.references);
}

fn names_ui(ui: &mut Ui, page: &mut Page, words: &Words, draft: &mut Draft) {
    page.part(ui, words, "settings-names", "settings-names-help");
    let [left, right] = page.halves();
    let plain = State::Plain;
    let say = |key| words.text(key);
    page.field(ui, left, &say("settings-name"), "", plain, &mut draft.name);
    let organisation = say("settings-organisation");
    page.field(ui, right, &organisation, "", plain, &mut draft.organisation);
    page.y += LINE;
    page.field(ui, left, &say("settings-area"), "", plain, &mut draft.area);
    let (name, hint) = (say("settings-first-issue"), say("settings-month-hint"));
    let state = Draft::state_of_month(&draft.first_issue);
    page.field(ui, right, &name, &hint, state, &mut draft.first_issue);
    page.y += LINE;
}

fn counting_ui(ui: &mut Ui, page: &mut Page, workspace: &Workspace, draft: &mut Draft) {
    let words = workspace.words();
    page.part(ui, words, "settings-counting", "settings-counting-help");
    let actors: Vec<Offer> = workspace
        .terms()
        .codes(Vocabulary::Actor)
        .into_iter()
        .map(|code| Offer::new(code.clone(), words.term(Vocabulary::Actor, &code)))
        .collect();
    let name = words.text("settings-group");
    let cell = page.labelled(ui, page.halves()[0], &name);
    Choice::new("settings-group", &name, &mut draft.group, &actors)
        .required()
        .ui(ui, cell);
    page.y += LINE;
    let hint = words.text("settings-coverage-hint");
    for (at, (kind, begins)) in draft.coverage.iter_mut().enumerate() {
        let cell = page.column.columns(&[1.0; 3], 12.0)[at % 3];
        let name = words.text(&format!("settings-coverage-{}", kind.replace('_', "-")));
        let state = Draft::state_of_month(begins);
        page.field(ui, cell, &name, &hint, state, begins);
        if at % 3 == 2 {
            page.y += LINE;
        }
    }
}

fn review_ui(ui: &mut Ui, page: &mut Page, words: &Words, draft: &mut Draft) {
    page.part(ui, words, "settings-review", "settings-review-help");
    let line = pos2(page.column.min.x, page.y);
    let line = Rect::from_min_size(line, vec2(page.column.width(), size::CONTROL));
    let name = words.text("settings-second-person");
    check(
        ui,
        line,
        "second-person",
        &name,
        "",
        &mut draft.second_person,
    );
    page.y += size::CONTROL;
}

fn references_ui(ui: &mut Ui, page: &mut Page, words: &Words, references: &mut Vec<Reference>) {
    page.part(ui, words, "settings-references", "settings-references-help");
    let mut removed = None;
    for (index, reference) in references.iter_mut().enumerate() {
        if page.reference(ui, words, index, reference) {
            removed = Some(index);
        }
    }
    if let Some(index) = removed {
        references.remove(index);
    }
    let at = pos2(page.column.min.x, page.y);
    let line = Rect::from_min_size(at, vec2(page.column.width(), size::CONTROL));
    row_at(ui, line, |ui| {
        let add = words.text("settings-reference-add");
        if Button::new(&add).icon(icons::PLUS).ui(ui).clicked() {
            references.push(Reference::default());
        }
    });
    page.y += size::CONTROL;
}

/// The column that is being filled from the top.
pub(super) struct Page {
    /// Its width, and where it begins.
    pub(super) column: Rect,
    /// How far it is filled.
    pub(super) y: f32,
}

impl Page {
    pub(super) fn halves(&self) -> [Rect; 2] {
        let cells = self.column.columns(&[1.0; 2], 12.0);
        [cells[0], cells[1]]
    }

    /// The title of a part and what it is about.
    pub(super) fn part(&mut self, ui: &Ui, words: &Words, title: &str, help: &str) {
        let (title, help) = (&words.text(title), &words.text(help));
        let t = Tokens::of(ui);
        let pen = Pen::of(ui);
        hairline(&pen, t, self.column.x_range(), self.y - 12.0);
        put(
            &pen,
            pos2(self.column.min.x, self.y),
            Align2::LEFT_TOP,
            title,
            Face::Strong,
            t.text,
        );
        self.y += 20.0;
        let width = self.column.width();
        para(
            &pen,
            pos2(self.column.min.x, self.y),
            width,
            help,
            Face::Small,
            t.text3,
            17.0,
        );
        let high = para_height(&pen, width, help, Face::Small, 17.0);
        let at = pos2(self.column.min.x, self.y);
        readable(ui, Rect::from_min_size(at, vec2(width, high)), help);
        self.y += high + 12.0;
    }

    /// Draws a label; gives back where its control goes.
    pub(super) fn labelled(&self, ui: &Ui, cell: Rect, name: &str) -> Rect {
        label(
            &Pen::of(ui),
            Tokens::of(ui),
            pos2(cell.min.x, self.y),
            name,
            false,
        );
        let at = pos2(cell.min.x, self.y + 19.0);
        Rect::from_min_size(at, vec2(cell.width(), size::CONTROL))
    }

    pub(super) fn field(
        &self,
        ui: &mut Ui,
        cell: Rect,
        name: &str,
        hint: &str,
        state: State,
        text: &mut String,
    ) {
        let rect = self.labelled(ui, cell, name);
        Field::new(name, text)
            .name(name)
            .hint(hint)
            .state(state)
            .ui(ui, rect);
    }

    /// A number that is known from elsewhere; whether it is to be taken out.
    fn reference(
        &mut self,
        ui: &mut Ui,
        words: &Words,
        index: usize,
        reference: &mut Reference,
    ) -> bool {
        let numbered = |key: &str| format!("{} {}", words.text(key), index + 1);
        let cells = self.column.columns(&[3.2, 1.0, 1.2, 0.42], 12.0);
        let value = if reference.has_value() {
            State::Plain
        } else {
            State::Error
        };
        let as_of = if reference.has_date() {
            State::Plain
        } else {
            State::Error
        };
        let field = |ui: &mut Ui, cell, key, state, text: &mut String| {
            let rect = self.labelled(ui, cell, &words.text(key));
            let name = numbered(key);
            Field::new(("reference", index, key), text)
                .name(&name)
                .state(state)
                .ui(ui, rect);
        };
        field(
            ui,
            cells[0],
            "settings-reference-label",
            State::Plain,
            &mut reference.label,
        );
        field(
            ui,
            cells[1],
            "settings-reference-value",
            value,
            &mut reference.value,
        );
        field(
            ui,
            cells[2],
            "settings-reference-as-of",
            as_of,
            &mut reference.as_of,
        );
        let at = Rect::from_min_size(pos2(cells[3].min.x, self.y + 19.0), vec2(30.0, 30.0));
        let remove = numbered("settings-reference-remove");
        let removed = !reference.is_kept()
            && row_at(ui, at, |ui| {
                Button::new("")
                    .quiet()
                    .icon(icons::X)
                    .name(&remove)
                    .ui(ui)
                    .clicked()
            });
        self.y += 52.0;
        let under = Rect::from_min_size(
            pos2(self.column.min.x, self.y),
            vec2(self.column.width(), 18.0),
        );
        let t = Tokens::of(ui);
        fit(
            &Pen::of(ui),
            under,
            Align::Min,
            &reference.sources(words),
            Face::Small,
            t.text3,
        );
        self.y += 28.0;
        removed
    }
}
