//! The list of a kind of record: heading, filters, table, totals. One screen for all three kinds;
//! what differs is described in `columns` and `filters`. It pushes commands and changes no record.

use super::cells::{Told, group_ui, record_cells_ui};
use super::columns::{ListColumn, Shows, columns};
use super::filters::{Behind, Filter, Narrowing, Span, filters};
use super::forms::Forms;
use super::listing::{Asked, Line, Listing};
use super::totals::people_totals_ui;
use crate::domain::dates::Month;
use crate::domain::folding::fold;
use crate::domain::identity::{RecordId, RecordKind};
use crate::gui::commands::{Command, Commands};
use crate::gui::effects::Purpose;
use crate::gui::icons;
use crate::gui::pen::Pen;
use crate::gui::theme::{Face, Tokens, mix, size, space};
use crate::gui::widgets::area::{row_at, row_right};
use crate::gui::widgets::button::Button;
use crate::gui::widgets::chip::chip;
use crate::gui::widgets::cut::Cut;
use crate::gui::widgets::empty::Empty;
use crate::gui::widgets::offers::Offer;
use crate::gui::widgets::segmented::segmented;
use crate::gui::widgets::table::{Column, Table, Width};
use crate::gui::widgets::text::{fit, hairline, put, readable};
use crate::words::Message;
use crate::workspace::Workspace;
use egui::{Align, Align2, Key, Modifiers, Rect, Ui, pos2, vec2};
use std::collections::BTreeMap;

/// What a list remembers between frames.
#[derive(Default)]
pub struct ListState {
    /// How much time it shows; none until somebody chose.
    span: Option<Span>,
    filters: BTreeMap<Filter, String>,
    behind: Option<Behind>,
    sort: Option<(Shows, bool)>,
    selected: Option<RecordId>,
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

    fn clear(&mut self) {
        self.filters.clear();
        self.behind = None;
    }

    fn span(&self, kind: RecordKind) -> Span {
        self.span.unwrap_or(match kind {
            RecordKind::Incident => Span::Month,
            _ => Span::Year,
        })
    }

    fn sort(&self) -> (Shows, bool) {
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
    heading_ui(ui, below.cut_top(46.0), screen, state, commands);
    filters_ui(ui, below.cut_top(36.0), screen, state);
    below.skip_y(6.0);
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
        if export.ui(ui).on_hover_text(&name).clicked() {
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

/// Draws the rows, and gives back where their columns stand.
fn table_ui(
    ui: &mut Ui,
    rect: Rect,
    screen: &ListScreen,
    state: &mut ListState,
    listing: &Listing,
    commands: &mut Commands,
) -> Vec<Rect> {
    let words = screen.workspace.words();
    let shown = columns(screen.kind, screen.beside_record);
    let (sort, descending) = state.sort();
    let sorted = shown.iter().position(|column| column.shows == sort);
    let current = screen.open.or(state.selected);
    let selected = current.and_then(|id| listing.line_of(id));
    let with_year = listing.asked.narrowing.span == Span::All || state.behind.is_some();
    let heads: Vec<Column> = shown
        .iter()
        .map(|column| head(screen, column, with_year))
        .collect();
    let height = if screen.beside_record {
        size::ROW_TWO_LINES
    } else {
        size::ROW
    };
    let mut cells = vec![Rect::NOTHING; shown.len()];
    let mut table = Table::new(("records", screen.kind))
        .columns(&heads)
        .row_height(height)
        .selected(selected);
    if let Some(sorted) = sorted {
        table = table.sorted(sorted, descending);
    }
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let heads_ground = rect.with_max_y(rect.min.y + size::HEADER_ROW);
    pen.fill(heads_ground, 0, mix(t.canvas, t.sidebar, 0.5));
    hairline(&pen, t, rect.x_range(), rect.min.y + 1.0);
    let response = table.ui(ui, rect, listing.lines.len(), |row| {
        for (index, cell) in cells.iter_mut().enumerate() {
            *cell = row.cell(index);
        }
        match &listing.lines[row.index] {
            line @ Line::Group { .. } => group_ui(row, t, shown, line),
            Line::Record { id, counts } => {
                if let Some(held) = screen.workspace.get(*id) {
                    let told = Told {
                        words,
                        t,
                        counts: *counts,
                        with_year,
                    };
                    record_cells_ui(row, &told, shown, held);
                }
            }
        }
    });
    if let Some(column) = response.sorted {
        let by = shown[column].shows;
        let is_same = sort == by;
        let starts_descending = by == Shows::Date || by.is_number();
        state.sort = Some((
            by,
            if is_same {
                !descending
            } else {
                starts_descending
            },
        ));
    }
    let record_at = |line: Option<usize>| line.and_then(|line| listing.lines.get(line)?.record());
    if let Some(id) = record_at(response.clicked) {
        state.selected = Some(id);
        // A click opens; the arrows do where a record is open already, as if its pages were turned.
        let is_click = ui.input(|input| input.pointer.any_click());
        if (is_click || screen.beside_record) && screen.open != Some(id) {
            commands.push(Command::Open(id));
        }
    }
    if let Some(id) = record_at(response.activated) {
        state.selected = Some(id);
        if screen.open != Some(id) {
            commands.push(Command::Open(id));
        }
    }
    cells
}

fn head(screen: &ListScreen, column: &ListColumn, with_year: bool) -> Column {
    const DATE_WITH_YEAR: f32 = 84.0;
    Column {
        title: screen.workspace.words().text(column.title),
        width: if with_year && column.shows == Shows::Date {
            Width::Points(DATE_WITH_YEAR)
        } else {
            column.width
        },
        align: if column.shows.is_number() {
            Align::Max
        } else {
            Align::Min
        },
        sortable: true,
    }
}

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

fn empty_ui(
    ui: &mut Ui,
    rect: Rect,
    screen: &ListScreen,
    state: &mut ListState,
    listing: &Listing,
    commands: &mut Commands,
) {
    let words = screen.workspace.words();
    let is_narrowed = listing.asked.narrowing.is_narrowed();
    let time = match listing.asked.narrowing.span {
        Span::Month => words.month(screen.month),
        Span::Year => screen.month.year().to_string(),
        Span::All => words.text("list-all-months"),
    };
    let (key, hint) = match (is_narrowed, &state.behind) {
        (_, Some(_)) => ("list-nothing-behind", "list-nothing-behind-hint"),
        (true, None) => ("list-nothing-fits", "list-nothing-fits-hint"),
        (false, None) => ("list-nothing-logged", "list-nothing-logged-hint"),
    };
    let line = words.say(&Message::new(key).with("time", time));
    let second = words.text(hint);
    let empty = Empty {
        icon: icon_of(screen.kind),
        sentence: &line,
        second: &second,
    };
    let everywhere = words.text("list-look-everywhere");
    let can_widen = state.span(screen.kind) != Span::All && state.behind.is_none();
    empty.ui(ui, rect, |ui| {
        if is_narrowed {
            let clear = words.text("list-clear-filters");
            if can_widen && Button::new(&everywhere).ui(ui).clicked() {
                state.span = Some(Span::All);
            }
            let has_filters = !state.filters.is_empty() || state.behind.is_some();
            if has_filters && Button::new(&clear).ui(ui).clicked() {
                state.clear();
            }
            return;
        }
        let record = words.text(&format!("record-{}", screen.kind.code()));
        let add = Button::new(&record)
            .primary()
            .icon(icons::PLUS)
            .key("Ctrl N");
        if !screen.beside_record && add.ui(ui).clicked() {
            commands.push(Command::NewRecord(screen.kind));
        }
        if can_widen && Button::new(&everywhere).ui(ui).clicked() {
            state.span = Some(Span::All);
        }
    });
}

/// The icon of a kind of record.
pub fn icon_of(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Trial => icons::SCALE,
        RecordKind::Repatriation => icons::PLANE_TAKEOFF,
        _ => icons::CROSSHAIR,
    }
}

/// Copies the record that the keyboard is on, where Ctrl D was pressed.
pub fn copy_key_ui(ui: &Ui, state: &ListState, commands: &mut Commands) {
    let pressed = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::D));
    if let Some(id) = state.selected.filter(|_| pressed) {
        commands.push(Command::Open(id));
        commands.push(Command::CopyRecord);
    }
}
