//! The report's text as it will stand on its pages, section below section. Knows nothing of pages or
//! of how text is composed.

use super::super::digest::Digest;
use super::super::pen::{Pen, mirror};
use super::super::state::ReportState;
use super::super::theme::{Face, Tokens, mix, space};
use super::super::widgets::area::at;
use super::super::widgets::cut::Cut;
use super::super::widgets::text::{fit, hairline, icon, para, para_height, readable};
use super::figure_words::arrow;
use crate::report::content::{
    Block, Boxed, Content, Event, Section, Span, Table, Text, Tile, plain_with,
};
use crate::words::Words;
use crate::workspace::Workspace;
use egui::{Align, Rect, ScrollArea, Sense, Stroke, Ui, pos2, vec2};

/// The widest that the sheet is, in points.
const WIDEST: f32 = 640.0;
const MARGIN: f32 = 40.0;

/// Composes the text anew where the month or the register has changed.
pub fn renew(workspace: &Workspace, digest: &Digest, state: &mut ReportState) {
    let of = (
        digest.month,
        digest.generation,
        state.language,
        state.audience,
    );
    if state
        .content
        .as_ref()
        .is_none_or(|(stands_for, _)| *stands_for != of)
    {
        let content = workspace.report_content(digest.month, state.language(), state.audience());
        state.content = Some((of, content));
    }
}

/// What the outline lists: the first page, then each section.
pub fn headings(words: &Words, state: &ReportState) -> Vec<String> {
    let front = words.text("report-front-page");
    let content = state.content.as_ref().map(|(_, content)| content);
    let sections = content.into_iter().flat_map(|content| &content.sections);
    std::iter::once(front)
        .chain(sections.map(|section| said(&section.name)))
        .collect()
}

/// Shows the sheet; it scrolls.
pub fn page_ui(ui: &mut Ui, rect: Rect, state: &mut ReportState) {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    let ground = if t.dark {
        t.sidebar
    } else {
        mix(t.sidebar, t.line, 0.45)
    };
    pen.fill(rect, 0, ground);
    let wanted = state.scroll_to.take();
    let Some((_, content)) = &state.content else {
        return;
    };
    let width = (rect.width() - 48.0).min(WIDEST);
    let shown = at(ui, rect, |ui| {
        let scroll = ScrollArea::vertical().id_salt("page").auto_shrink(false);
        scroll.show(ui, |ui| {
            ui.add_space(22.0);
            let left = ui.max_rect().min.x + (rect.width() - width) / 2.0;
            let sheet = Sheet {
                left: left + MARGIN,
                width: width - 2.0 * MARGIN,
                wanted,
            };
            let below = ui.painter().add(egui::Shape::Noop);
            let top = ui.cursor().min.y;
            ui.spacing_mut().item_spacing.y = 0.0;
            sheet.front_ui(ui, content);
            let mut here = 0;
            for (index, section) in content.sections.iter().enumerate() {
                if sheet.section_ui(ui, index + 1, section) {
                    here = index + 1;
                }
            }
            ui.add_space(MARGIN);
            let bottom = ui.cursor().min.y;
            let paper = mirror(Rect::from_min_max(
                pos2(left, top),
                pos2(left + width, bottom),
            ));
            let edge = Stroke::new(1.0, t.line);
            ui.painter().set(
                below,
                egui::epaint::RectShape::new(paper, 2, t.surface, edge, egui::StrokeKind::Inside),
            );
            ui.add_space(space::XL);
            here
        })
    });
    // While the pointer turns the wheel the outline follows what is in sight.
    let scrolled = ui.input(|input| input.smooth_scroll_delta().y != 0.0);
    if scrolled && wanted.is_none() {
        state.section = shown.inner;
    }
}

/// The sheet's column of text.
struct Sheet {
    left: f32,
    width: f32,
    wanted: Option<usize>,
}

impl Sheet {
    /// Takes a strip of the sheet.
    fn strip(&self, ui: &mut Ui, height: f32) -> Rect {
        let (placed, _) = ui.allocate_exact_size(vec2(self.width, height), Sense::hover());
        Rect::from_min_size(pos2(self.left, placed.min.y), vec2(self.width, height))
    }

    fn para_ui(&self, ui: &mut Ui, text: &str, face: Face, strong: bool, line: f32) {
        if text.is_empty() {
            return;
        }
        let t = Tokens::of(ui);
        let pen = Pen::of(ui);
        let height = para_height(&pen, self.width, text, face, line);
        let rect = self.strip(ui, height);
        let color = if strong { t.text } else { t.text2 };
        para(&Pen::of(ui), rect.min, self.width, text, face, color, line);
        readable(ui, rect, text);
    }

    fn front_ui(&self, ui: &mut Ui, content: &Content) {
        let front = &content.front;
        let top = self.strip(ui, MARGIN);
        if self.wanted == Some(0) {
            ui.scroll_to_rect(top, Some(Align::Min));
        }
        let over = format!("{} · {}", content.organisation, said(&front.kind));
        self.para_ui(ui, &over, Face::Caption, false, 16.0);
        ui.add_space(space::XS);
        self.para_ui(ui, &said(&front.title), Face::Title, true, 25.0);
        ui.add_space(space::XS);
        self.para_ui(ui, &said(&front.period), Face::Small, false, 18.0);
        self.para_ui(ui, &said(&front.data), Face::Small, false, 18.0);
        ui.add_space(space::M);
        self.para_ui(ui, &said(&front.headline), Face::Medium, true, 20.0);
        ui.add_space(space::L);
        self.tiles_ui(ui, &front.tiles);
        ui.add_space(space::L);
        self.para_ui(ui, &said(&front.points_head), Face::Strong, true, 20.0);
        ui.add_space(space::XS);
        for point in &front.points {
            self.point_ui(ui, &said(point));
        }
        for boxed in &front.boxes {
            self.boxed_ui(ui, boxed);
        }
    }

    fn tiles_ui(&self, ui: &mut Ui, tiles: &[Tile]) {
        if tiles.is_empty() {
            return;
        }
        let t = Tokens::of(ui);
        let pen = Pen::of(ui);
        let row = self.strip(ui, 84.0);
        let shares = vec![1.0; tiles.len()];
        for (tile, rect) in tiles.iter().zip(row.columns(&shares, 8.0)) {
            pen.fill(rect, 4, t.sunk);
            let mut inner = rect.shrink2(vec2(9.0, 7.0));
            let label = inner.cut_top(14.0);
            fit(
                &pen,
                label,
                Align::Min,
                &said(&tile.label),
                Face::Caption,
                t.text3,
            );
            let number = inner.cut_top(22.0);
            let color = if tile.muted { t.text3 } else { t.text };
            fit(&pen, number, Align::Min, &tile.number, Face::Title, color);
            inner.skip_y(3.0);
            if let Some(direction) = tile.direction {
                let at = pos2(inner.min.x + 5.0, inner.min.y + 7.0);
                icon(&pen, at, arrow(direction), 11.0, t.text2);
                inner.skip_x(13.0);
            }
            let change = said(&tile.change);
            para(
                &pen,
                inner.min,
                inner.width(),
                &change,
                Face::Caption,
                t.text3,
                14.0,
            );
        }
    }

    fn point_ui(&self, ui: &mut Ui, text: &str) {
        let t = Tokens::of(ui);
        let pen = Pen::of(ui);
        let inset = 16.0;
        let height = para_height(&pen, self.width - inset, text, Face::Body, 20.0);
        let rect = self.strip(ui, height + 6.0);
        pen.circle(rect.min + vec2(5.0, 10.0), 2.0, t.text3, Stroke::NONE);
        let at = rect.min + vec2(inset, 0.0);
        para(&pen, at, self.width - inset, text, Face::Body, t.text, 20.0);
        readable(ui, rect, text);
    }

    /// Says whether the section begins above the middle of what is in sight.
    fn section_ui(&self, ui: &mut Ui, index: usize, section: &Section) -> bool {
        let t = Tokens::of(ui);
        let head = self.strip(ui, 34.0);
        hairline(&Pen::of(ui), t, head.x_range(), head.min.y + 20.0);
        if self.wanted == Some(index) {
            ui.scroll_to_rect(head, Some(Align::Min));
        }
        self.para_ui(ui, &said(&section.name), Face::Caption, false, 18.0);
        self.para_ui(ui, &said(&section.finding), Face::Strong, true, 20.0);
        ui.add_space(space::XS);
        for block in &section.blocks {
            self.block_ui(ui, block);
        }
        head.min.y < ui.clip_rect().center().y
    }

    fn block_ui(&self, ui: &mut Ui, block: &Block) {
        match block {
            Block::Prose(paragraphs) => {
                for text in paragraphs {
                    self.para_ui(ui, &said(text), Face::Body, true, 20.0);
                    ui.add_space(6.0);
                }
            }
            Block::Figure(figure) => self.claim_ui(ui, figure),
            Block::Figures(figures, note) => {
                for figure in figures {
                    self.claim_ui(ui, figure);
                }
                self.para_ui(ui, &said(note), Face::Small, false, 18.0);
            }
            Block::Table(table) => self.table_ui(ui, table),
            Block::Beside(blocks, events) => {
                for block in blocks {
                    self.block_ui(ui, block);
                }
                self.events_ui(ui, events);
            }
            Block::Events(events) => self.events_ui(ui, events),
            Block::Boxed(boxed) => self.boxed_ui(ui, boxed),
            Block::Sources(sources) => {
                for source in sources {
                    let text = format!("{}. {}", source.number, said(&source.text));
                    self.para_ui(ui, &text, Face::Small, false, 18.0);
                }
            }
            Block::Note(text) => self.para_ui(ui, &said(text), Face::Small, false, 18.0),
        }
    }

    fn events_ui(&self, ui: &mut Ui, events: &[Event]) {
        for event in events {
            self.para_ui(ui, &said(&event.over), Face::Caption, false, 16.0);
            self.para_ui(ui, &said(&event.title), Face::Medium, true, 19.0);
            self.para_ui(ui, &said(&event.body), Face::Small, false, 18.0);
            ui.add_space(6.0);
        }
    }

    /// What a figure shows; the chart stands on the page.
    fn claim_ui(&self, ui: &mut Ui, figure: &crate::report::content::Figure) {
        ui.add_space(space::XS);
        let text = [said(&figure.number), said(&figure.claim)].join(" ");
        self.para_ui(ui, text.trim(), Face::Medium, true, 20.0);
        self.para_ui(ui, &said(&figure.unit), Face::Small, false, 18.0);
        ui.add_space(space::XS);
    }

    fn boxed_ui(&self, ui: &mut Ui, boxed: &Boxed) {
        ui.add_space(space::S);
        self.para_ui(ui, &said(&boxed.head), Face::Strong, true, 20.0);
        for text in &boxed.body {
            self.para_ui(ui, &said(text), Face::Small, false, 18.0);
        }
        ui.add_space(space::S);
    }

    fn table_ui(&self, ui: &mut Ui, table: &Table) {
        ui.add_space(space::S);
        let caption = [said(&table.number), said(&table.caption)].join(" ");
        self.para_ui(ui, caption.trim(), Face::Medium, true, 20.0);
        self.para_ui(ui, &said(&table.unit), Face::Small, false, 18.0);
        let shares: Vec<f32> = table.columns.iter().map(|column| column.share).collect();
        if shares.is_empty() {
            return;
        }
        let t = Tokens::of(ui);
        let side = |index: usize| {
            let numbers = table
                .columns
                .get(index)
                .is_some_and(|column| column.numbers);
            if numbers { Align::Max } else { Align::Min }
        };
        let head = self.strip(ui, 24.0);
        let pen = Pen::of(ui);
        for (index, rect) in head.columns(&shares, 8.0).into_iter().enumerate() {
            let text = said(&table.columns[index].head);
            fit(&pen, rect, side(index), &text, Face::Caption, t.text3);
        }
        hairline(&pen, t, head.x_range(), head.max.y);
        for row in &table.rows {
            let strip = self.strip(ui, 24.0);
            if !ui.is_rect_visible(mirror(strip)) {
                continue;
            }
            let pen = Pen::of(ui);
            for (index, rect) in strip.columns(&shares, 8.0).into_iter().enumerate() {
                let Some(cell) = row.cells.get(index) else {
                    continue;
                };
                let color = if cell.muted { t.text3 } else { t.text };
                fit(
                    &pen,
                    rect,
                    side(index),
                    &said(&cell.text),
                    Face::Small,
                    color,
                );
            }
            hairline(&pen, t, strip.x_range(), strip.max.y);
        }
        self.para_ui(ui, &said(&table.note), Face::Small, false, 18.0);
        ui.add_space(space::S);
    }
}

/// The text, with what would stand raised or framed set off from the words before it.
fn said(text: &Text) -> String {
    let said = plain_with(text, &|span| match span {
        Span::Cite(number) => format!(" [{number}]"),
        Span::Tag(tag) => format!(" ({tag})"),
        _ => String::new(),
    });
    said.trim_start().to_owned()
}
