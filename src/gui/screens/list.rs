//! The list of a kind of record: heading, filters, table, totals. One screen for all three kinds;
//! what differs is described in `columns` and `filters`. It pushes commands and changes no record.

use super::columns::Shows;
use super::draft_rows::{DraftRow, draft_rows, draft_rows_ui};
use super::filters::{Behind, Filter, Narrowing, Span, filters};
use super::forms::Forms;
use super::list_empty::empty_ui;
use super::list_marks::{marks_ui, paste_key};
use super::list_table::table_ui;
use super::listing::{Asked, Line, Listing};
use super::totals::people_totals_ui;
use crate::domain::dates::Month;
use crate::domain::folding::fold;
use crate::domain::identity::{RecordId, RecordKind};
use crate::gui::commands::{Command, Commands};
use crate::gui::effects::Purpose;
use crate::gui::icons;
use crate::gui::pen::Pen;
use crate::gui::shortcuts::{self, Act};
use crate::gui::theme::{Face, Tokens, space};
use crate::gui::widgets::area::{row_at, row_right};
use crate::gui::widgets::button::Button;
use crate::gui::widgets::chip::chip;
use crate::gui::widgets::cut::Cut;
use crate::gui::widgets::hint::Hint;
use crate::gui::widgets::offers::Offer;
use crate::gui::widgets::segmented::segmented;
use crate::gui::widgets::text::{fit, hairline, put, readable};
use crate::workspace::Workspace;
use egui::{Align, Align2, Rect, Ui, pos2, vec2};
use std::collections::{BTreeMap, BTreeSet};

/// What a list remembers between frames.
#[derive(Default)]
pub struct ListState {
    /// How much time it shows; none until somebody chose.
    pub(super) span: Option<Span>,
    pub(super) filters: BTreeMap<Filter, String>,
    pub(super) behind: Option<Behind>,
    pub(super) sort: Option<(Shows, bool)>,
    pub(super) selected: Option<RecordId>,
    /// The records that are marked, to be changed together.
    pub(super) marked: BTreeSet<RecordId>,
    /// Whether trials stand in a table rather than by case.
    as_table: bool,
    listing: Option<Listing>,
}

impl ListState {
    /// Shows only the records behind a figure.
    pub fn show_behind(&mut self, title: String, ids: Vec<RecordId>) {
        self.filters.clear();
        self.behind = Some(Behind { title, ids });
        self.as_table = true;
    }

    /// Shows again what stands in the list, not only the records behind a figure.
    pub fn show_all(&mut self) {
        self.behind = None;
    }

    /// The record that stands after this one in the list, as it was drawn last.
    pub fn after(&self, id: RecordId) -> Option<RecordId> {
        let listing = self.listing.as_ref()?;
        let mut lines = listing.lines.iter().skip(listing.line_of(id)? + 1);
        lines.find_map(Line::record)
    }

    /// The record that the keyboard is on.
    pub fn selected(&self) -> Option<RecordId> {
        self.selected
    }

    /// The records that are marked, in the order of the list.
    pub fn marked(&self) -> Vec<RecordId> {
        let lines = self.listing.iter().flat_map(|listing| &listing.lines);
        let records = lines.filter_map(Line::record);
        records.filter(|id| self.marked.contains(id)).collect()
    }

    pub(super) fn clear(&mut self) {
        self.filters.clear();
        self.behind = None;
    }

    pub(super) fn span(&self, kind: RecordKind) -> Span {
        self.span.unwrap_or(match kind {
            RecordKind::Incident => Span::Month,
            _ => Span::Year,
        })
    }

    pub(super) fn sort(&self) -> (Shows, bool) {
        self.sort.unwrap_or((Shows::Date, true))
    }

    /// Lists anew where something that the list follows from has changed.
    fn list(&mut self, workspace: &Workspace, kind: RecordKind, month: Month, search: &str) {
        let (sort, descending) = self.sort();
        let asked = Asked {
            kind,
            narrowing: Narrowing {
                span: self.span(kind),
                month,
                filters: self.filters.clone(),
                behind: self.behind.clone(),
                search: fold(search.trim()),
            },
            sort,
            descending,
            generation: workspace.generation(),
        };
        if self
            .listing
            .as_ref()
            .is_none_or(|listing| listing.asked != asked)
        {
            self.listing = Some(Listing::new(workspace, asked));
        }
    }
}

/// What a list is drawn from.
pub struct ListScreen<'a> {
    /// The open register.
    pub workspace: &'a Workspace,
    /// The kind of record.
    pub kind: RecordKind,
    /// The month that the window shows.
    pub month: Month,
    /// What is searched for.
    pub search: &'a str,
    /// The record that is open beside the list.
    pub open: Option<RecordId>,
    /// Whether a form stands beside the list.
    pub beside_record: bool,
    /// What is half typed, but for the form that is open.
    pub drafts: Vec<DraftRow>,
}

impl<'a> ListScreen<'a> {
    /// The list of a kind of record beside these forms.
    pub fn new(
        workspace: &'a Workspace,
        kind: RecordKind,
        month: Month,
        search: &'a str,
        forms: &Forms,
    ) -> Self {
        Self {
            workspace,
            kind,
            month,
            search,
            open: forms.open_record(),
            beside_record: forms.current().is_some_and(|form| form.kind == kind),
            drafts: draft_rows(workspace, kind, forms),
        }
    }
}

/// Draws the list.
pub fn list_ui(
    ui: &mut Ui,
    rect: Rect,
    screen: &ListScreen,
    state: &mut ListState,
    commands: &mut Commands,
) {
    state.list(screen.workspace, screen.kind, screen.month, screen.search);
    let mut below = rect;
    paste_key(ui, screen, commands);
    heading_ui(ui, below.cut_top(46.0), screen, state, commands);
    filters_ui(ui, below.cut_top(36.0), screen, state);
    below.skip_y(6.0);
    draft_rows_ui(
        ui,
        &mut below,
        screen.workspace.words(),
        &screen.drafts,
        commands,
    );
    // What was clicked above takes effect in this frame.
    state.list(screen.workspace, screen.kind, screen.month, screen.search);
    let has_lanes = screen.kind == RecordKind::Trial && !screen.beside_record && !state.as_table;
    let Some(listing) = state.listing.take() else {
        return;
    };
    if listing.records == 0 {
        empty_ui(ui, below, screen, state, &listing, commands);
    } else if has_lanes {
        super::lanes::lanes_ui(ui, below, screen, &listing, commands);
    } else {
        let is_movements = screen.kind == RecordKind::Repatriation && !screen.beside_record;
        if !state.marked.is_empty() {
            marks_ui(ui, below.cut_bottom(44.0), screen, state, commands);
        }
        let foot = below.cut_bottom(if is_movements { 40.0 } else { 28.0 });
        let cells = table_ui(ui, below, screen, state, &listing, commands);
        if is_movements {
            people_totals_ui(ui, foot, screen, &listing, &cells);
        } else {
            footer_ui(ui, foot, screen, &listing);
        }
    }
    state.listing = Some(listing);
}

fn heading_ui(
    ui: &mut Ui,
    rect: Rect,
    screen: &ListScreen,
    state: &mut ListState,
    commands: &mut Commands,
) {
    let words = screen.workspace.words();
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let mut rect = rect.shrink2(vec2(SIDE, 0.0));
    rect.skip_y(8.0);
    let actions = rect.cut_right(if screen.beside_record { 230.0 } else { 380.0 });
    let middle = rect.center().y;
    let title = words.text(&format!("list-title-{}", screen.kind.code()));
    let title_rect = put(
        &pen,
        pos2(rect.min.x, middle),
        Align2::LEFT_CENTER,
        &title,
        Face::Title,
        t.text,
    );
    let mut beside = rect;
    beside.min.x = title_rect.max.x + 13.0;
    if let Some(listing) = &state.listing {
        let summary = fit(
            &pen,
            beside,
            Align::Min,
            &listing.summary,
            Face::Small,
            t.text3,
        );
        readable(ui, summary, &listing.summary);
    }
    row_right(ui, actions, |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let name = words.text("list-export");
        let export = Button::new("").quiet().icon(icons::DOWNLOAD).name(&name);
        if export.ui(ui).hint(&name).clicked() {
            commands.push(Command::Ask(Purpose::Records));
        }
        let spans = Span::ALL.map(|span| span_words(screen, span));
        let names: Vec<&str> = spans.iter().map(String::as_str).collect();
        let span = state.span(screen.kind);
        let mut chosen = Span::ALL
            .iter()
            .position(|one| *one == span)
            .unwrap_or_default();
        let is_by_case = screen.kind == RecordKind::Trial && !state.as_table;
        if state.behind.is_none()
            && (!is_by_case || screen.beside_record)
            && segmented(ui, &words.text("list-span"), &names, &mut chosen)
        {
            state.span = Some(Span::ALL[chosen]);
        }
        if screen.kind == RecordKind::Trial && !screen.beside_record {
            let views = [words.text("list-by-case"), words.text("list-as-table")];
            let names: Vec<&str> = views.iter().map(String::as_str).collect();
            let mut view = usize::from(state.as_table);
            if segmented(ui, &words.text("list-view"), &names, &mut view) {
                state.as_table = view == 1;
            }
        }
    });
}

fn span_words(screen: &ListScreen, span: Span) -> String {
    let words = screen.workspace.words();
    match span {
        Span::Month if screen.beside_record => words.month_short(screen.month),
        Span::Month => words.month_name(screen.month),
        Span::Year => screen.month.year().to_string(),
        Span::All => words.text("list-span-all"),
    }
}

fn filters_ui(ui: &mut Ui, rect: Rect, screen: &ListScreen, state: &mut ListState) {
    let words = screen.workspace.words();
    let Some(listing) = state.listing.take() else {
        return;
    };
    let rect = rect.shrink2(vec2(SIDE, 0.0));
    row_at(ui, rect, |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        if let Some(behind) = &state.behind {
            let figure = [Offer::new("", behind.title.as_str())];
            let mut shown = Some(String::new());
            let id = ui.scope_id().with(("behind", screen.kind));
            if chip(ui, id, &words.text("list-behind"), &mut shown, &figure) {
                state.behind = None;
            }
        }
        for filter in filters(screen.kind, screen.beside_record) {
            let offers = listing.offers.iter().find(|(other, _)| other == filter);
            let offers = offers.map_or(&[][..], |(_, offers)| offers);
            let mut chosen = state.filters.get(filter).cloned();
            let id = ui.scope_id().with((screen.kind, filter));
            if chip(ui, id, &filter.label(words), &mut chosen, offers) {
                match chosen {
                    Some(code) => state.filters.insert(*filter, code),
                    None => state.filters.remove(filter),
                };
            }
        }
        if !state.filters.is_empty() || state.behind.is_some() {
            let clear = words.text("list-clear");
            if Button::new(&clear).quiet().ui(ui).clicked() {
                state.clear();
            }
        }
    });
    state.listing = Some(listing);
}

/// The distance of what a list shows from its sides: that of the cells of a table.
pub const SIDE: f32 = space::L;

fn footer_ui(ui: &mut Ui, rect: Rect, screen: &ListScreen, listing: &Listing) {
    let words = screen.workspace.words();
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    pen.rect(rect, 0, t.canvas, egui::Stroke::NONE);
    hairline(&pen, t, rect.x_range(), rect.min.y);
    let rect = rect.shrink2(vec2(SIDE, 0.0));
    let totals = fit(
        &pen,
        rect,
        Align::Min,
        &listing.footer,
        Face::Small,
        t.text2,
    );
    readable(ui, totals, &listing.footer);
    let mut room = rect;
    room.min.x = totals.max.x + 16.0;
    let keys = words.text("list-keys");
    if crate::gui::widgets::text::width(&pen, &keys, Face::Caption) < room.width() {
        fit(&pen, room, Align::Max, &keys, Face::Caption, t.text3);
    }
}

/// Copies the record that the keyboard is on, where Ctrl D was pressed.
pub fn copy_key_ui(ui: &Ui, state: &ListState, commands: &mut Commands) {
    let pressed = shortcuts::take(ui.ctx(), Act::CopyRow);
    if let Some(id) = state.selected.filter(|_| pressed) {
        commands.push(Command::Open(id));
        commands.push(Command::CopyRecord);
    }
}
