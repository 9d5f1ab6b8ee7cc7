//! The pages of the report, one below the other, with what is on them to be clicked. Knows nothing
//! of how they are laid out or drawn.

use super::named::Named;
use super::parts::{Part, part_at};
use super::state::ReportState;
use super::zoom::{Shelf, Zoom};
use crate::gui::commands::Commands;
use crate::gui::digest::Digest;
use crate::gui::pen::{Pen, mirror};
use crate::gui::theme::{Tokens, mix};
use crate::gui::widgets::area::at;
use crate::gui::widgets::hint::{Hint, words_ui};
use crate::report::page::{Area, Item, Page, Spot, Target};
use crate::words::Message;
use crate::workspace::Workspace;
use egui::epaint::Shadow;
use egui::{
    Color32, CursorIcon, Id, Key, Modifiers, OpenUrl, Pos2, Rect, Response, Role, ScrollArea,
    Sense, Ui, WidgetInfo, pos2, vec2,
};

/// Above a spot that is scrolled to, in points of the window.
const ABOVE: f32 = 28.0;
/// From the text of a page to the line beside the part that is chosen, in points of the page.
const MARGIN_LINE: f32 = 14.0;
/// How wide that line is, in points of the window.
const LINE: f32 = 3.0;

/// What is scrolled to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Goal {
    /// A place on a page.
    Spot(Spot),
    /// The top of a page.
    Page(usize),
    /// Onward or back by a share of what is in sight.
    By(f32),
}

/// What of the pages is in sight.
#[derive(Clone, Debug, Default)]
pub struct View {
    /// How large they are.
    pub zoom: Zoom,
    /// What is to be scrolled to.
    pub goal: Option<Goal>,
    /// The page in sight, from 0.
    pub page: usize,
    /// How far down and across is scrolled, in points of the window.
    offset: egui::Vec2,
    /// How wide the pages were shown, in points of the window.
    pub wide: f32,
}

/// Shows the pages; they scroll.
pub fn pages_ui(
    ui: &mut Ui,
    rect: Rect,
    workspace: &Workspace,
    digest: &Digest,
    parts: &[Part],
    state: &mut ReportState,
    commands: &mut Commands,
) {
    let t = Tokens::of(ui);
    let ground = if t.dark {
        t.sidebar
    } else {
        mix(t.sidebar, t.line, 0.45)
    };
    Pen::of(ui).fill(rect, 0, ground);
    state.paper.take_in(ui.ctx());
    let Some(document) = state.paper.document().cloned() else {
        return;
    };
    turn_by_keys(ui, rect, &mut state.view);
    let shelf = Shelf::new(
        document.size,
        document.pages.len(),
        rect.size(),
        state.view.zoom,
    );
    let mut scroll = ScrollArea::both().id_salt("pages").auto_shrink(false);
    if let Some(offset) = offset(&mut state.view, &shelf, rect) {
        scroll = scroll.scroll_offset(offset);
    }
    let shown = at(ui, rect, |ui| {
        scroll.show_viewport(ui, |ui, viewport| {
            let (placed, _) = ui.allocate_exact_size(shelf.extent(), Sense::hover());
            let in_sight: Vec<usize> = shelf.in_sight(viewport.y_range()).collect();
            let pixels = (shelf.page.x * ui.pixels_per_point()).round();
            state.paper.show(&in_sight, pixels as u16);
            for number in in_sight {
                let Some(page) = document.pages.get(number) else {
                    continue;
                };
                let leaf = Leaf {
                    number,
                    page,
                    rect: shelf.rect(number).translate(placed.min.to_vec2()),
                    scale: shelf.scale(),
                };
                leaf.ground_ui(ui, state);
                leaf.line_ui(ui, parts.get(state.section));
                leaf.touch_ui(ui, workspace, parts, state);
                leaf.links_ui(ui, &document.places, state);
                leaf.figures_ui(ui, workspace, digest, commands);
            }
        })
    });
    state.view.offset = shown.state.clamped_offset();
    state.view.page = shelf.page_at(state.view.offset.y + rect.height() / 3.0);
    state.view.wide = shelf.page.x;
}

/// Page Up and Page Down, where nothing is being typed; Ctrl and the wheel over the pages.
fn turn_by_keys(ui: &Ui, rect: Rect, view: &mut View) {
    if ui.rect_contains_pointer(mirror(rect)) {
        let by = ui.input(egui::InputState::zoom_delta);
        if (by - 1.0).abs() > 0.001 {
            view.zoom = Zoom::times(by, view.wide);
        }
    }
    if ui.ctx().text_edit_focused() || egui::Popup::is_any_open(ui.ctx()) {
        return;
    }
    for (key, goal) in [
        (Key::PageDown, Goal::By(0.9)),
        (Key::PageUp, Goal::By(-0.9)),
        (Key::Home, Goal::Page(0)),
        (Key::End, Goal::Page(usize::MAX)),
    ] {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            view.goal = Some(goal);
        }
    }
}

/// Where to scroll to, where that is not left to the person: to a goal, or so that another size of
/// the pages leaves in sight what was.
fn offset(view: &mut View, shelf: &Shelf, rect: Rect) -> Option<egui::Vec2> {
    let most = (shelf.extent() - rect.size()).max(egui::Vec2::ZERO);
    let has_changed = view.wide > 0.0 && (view.wide - shelf.page.x).abs() > 0.5;
    let x = if has_changed {
        let middle = view.offset.x + rect.width() / 2.0;
        let before = middle / view.wide.max(rect.width());
        before * shelf.extent().x - rect.width() / 2.0
    } else {
        view.offset.x
    };
    let y = match view.goal.take() {
        Some(Goal::Spot(spot)) => shelf.down_to(spot) - ABOVE,
        Some(Goal::Page(page)) => {
            let spot = Spot {
                page: page.min(shelf.count.saturating_sub(1)),
                y: 0.0,
            };
            shelf.down_to(spot) - ABOVE / 2.0
        }
        Some(Goal::By(share)) => view.offset.y + share * rect.height(),
        None if has_changed => {
            let before = Shelf {
                page: shelf.page * (view.wide / shelf.page.x),
                ..*shelf
            };
            let third = rect.height() / 3.0;
            let spot = before.spot_at(view.offset.y + third);
            shelf.down_to(spot) - third
        }
        None => return None,
    };
    Some(vec2(x, y).clamp(egui::Vec2::ZERO, most))
}

/// A page where it is shown.
struct Leaf<'a> {
    number: usize,
    page: &'a Page,
    /// On the screen.
    rect: Rect,
    /// Points of the window for a point of the page.
    scale: f32,
}

impl Leaf<'_> {
    fn on_screen(&self, area: &Area) -> Rect {
        let at = self.rect.min + vec2(area.x, area.y) * self.scale;
        Rect::from_min_size(at, vec2(area.width, area.height) * self.scale)
    }

    fn on_page(&self, at: Pos2) -> (f32, f32) {
        let at = (at - self.rect.min) / self.scale;
        (at.x, at.y)
    }

    /// The paper, and on it what was drawn of the page so far.
    fn ground_ui(&self, ui: &Ui, state: &ReportState) {
        let t = Tokens::of(ui);
        let painter = ui.painter();
        let shadow = Shadow {
            offset: [0, 2],
            blur: 12,
            spread: 0,
            color: t.shadow,
        };
        painter.add(shadow.as_shape(self.rect, 0));
        painter.rect_filled(self.rect, 0, Color32::WHITE);
        if let Some(texture) = state.paper.texture(self.number) {
            let whole = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
            painter.image(texture.id(), self.rect, whole, Color32::WHITE);
        }
    }

    /// The line in the margin beside what is chosen.
    fn line_ui(&self, ui: &Ui, chosen: Option<&Part>) {
        let t = Tokens::of(ui);
        let Some(part) = chosen else { return };
        for (_, area) in part.grounds.iter().filter(|(page, _)| *page == self.number) {
            let ground = self.on_screen(area);
            let inset = super::zoom::MARGIN - MARGIN_LINE;
            let x = self.rect.min.x + inset * self.scale;
            let top = ground.min.y.max(self.rect.min.y + 24.0 * self.scale);
            let bottom = ground.max.y.min(self.rect.max.y - 56.0 * self.scale);
            let line = Rect::from_min_max(pos2(x - LINE, top), pos2(x, bottom));
            if line.is_positive() {
                ui.painter().rect_filled(line, 1, t.accent_fill);
            }
        }
    }

    /// A click on the page chooses the part that stands there.
    fn touch_ui(
        &self,
        ui: &Ui,
        workspace: &Workspace,
        parts: &[Part],
        state: &mut ReportState,
    ) -> Response {
        let id = self.id(ui, "page", 0);
        let response = ui.interact(self.rect, id, Sense::CLICK);
        response.widget_info(|| {
            let name = Message::new("report-page").with("page", self.number + 1);
            WidgetInfo::labeled(Role::Document, true, workspace.words().say(&name))
        });
        if response.clicked()
            && let Some(at) = response.interact_pointer_pos()
            && let Some(part) = part_at(parts, self.number, self.on_page(at))
        {
            state.section = part;
        }
        response
    }

    fn id(&self, ui: &Ui, what: &str, index: usize) -> Id {
        ui.scope_id().with((what, self.number, index))
    }

    fn links_ui(
        &self,
        ui: &Ui,
        places: &std::collections::BTreeMap<String, Spot>,
        state: &mut ReportState,
    ) {
        for (index, item) in self.page.items.iter().enumerate() {
            let Item::Link {
                area,
                words,
                target,
                ..
            } = item
            else {
                continue;
            };
            let rect = self.on_screen(area);
            if !ui.is_rect_visible(rect) {
                continue;
            }
            let response = ui.interact(rect, self.id(ui, "link", index), Sense::CLICK);
            response.widget_info(|| WidgetInfo::labeled(Role::Link, true, words));
            let response = response.on_hover_cursor(CursorIcon::PointingHand);
            match target {
                Target::Place(place) => {
                    if response.clicked() {
                        state.view.goal = places.get(place).copied().map(Goal::Spot);
                    }
                }
                Target::Address(address) => {
                    if response.hint(address).clicked() {
                        ui.ctx().open_url(OpenUrl::new_tab(address));
                    }
                }
            }
        }
    }

    /// Each number says its name and how many records are behind it, and a click opens them.
    fn figures_ui(&self, ui: &Ui, workspace: &Workspace, digest: &Digest, commands: &mut Commands) {
        let t = Tokens::of(ui);
        for (index, item) in self.page.items.iter().enumerate() {
            let Item::Run(run) = item else { continue };
            let Some(name) = run.figure.as_deref() else {
                continue;
            };
            let area = Area {
                x: run.x - 1.0,
                y: run.baseline - run.size * 0.85,
                width: run.width + 2.0,
                height: run.size * 1.15,
            };
            let rect = self.on_screen(&area);
            if !ui.is_rect_visible(rect) {
                continue;
            }
            let named = Named::new(name);
            let response = ui.interact(rect, self.id(ui, "figure", index), Sense::CLICK);
            response.widget_info(|| {
                let name = named.said(workspace, digest, &run.text);
                WidgetInfo::labeled(Role::Button, true, name)
            });
            if response.hovered() {
                let soft = t.accent_fill.gamma_multiply(0.16);
                ui.painter().rect_filled(rect, 2, soft);
            }
            let known = named.records(workspace, digest).is_some();
            let response = if known {
                response.on_hover_cursor(CursorIcon::PointingHand)
            } else {
                response
            };
            let response = response.on_hover_ui(|ui| {
                words_ui(ui, &named.said(workspace, digest, &run.text));
            });
            if response.clicked() {
                commands.extend(named.open(workspace, digest));
            }
        }
    }
}
