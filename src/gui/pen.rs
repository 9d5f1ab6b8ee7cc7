//! Right to left for the whole window, in one place: what is laid out once, left to right, is
//! mirrored as it is painted. It must not know what is painted.
//!
//! egui lays nothing out from right to left. Layout is written in rects; [`Pen`] mirrors positions
//! when it paints and [`mirror`] does it for what is interacted with. Glyphs are never mirrored: only
//! where a galley stands. Maps are painted with [`Pen::plain`].

use super::theme::Face;
use super::typesetting::label::{Label, Room};
use egui::epaint::Shadow;
use egui::text::LayoutJob;
use egui::{
    Color32, CornerRadius, Galley, Painter, Pos2, Rangef, Rect, Shape, Stroke, StrokeKind, Ui, pos2,
};
use std::cell::Cell;
use std::sync::Arc;

thread_local! {
    /// The window's width while it is laid out from right to left. Set at the start of every frame.
    static WIDTH: Cell<Option<f32>> = const { Cell::new(None) };
}

/// Says for this frame whether the window, whose whole width `ui` has, reads from right to left.
pub fn begin_frame(ui: &Ui, right_to_left: bool) {
    WIDTH.set(right_to_left.then(|| ui.max_rect().width()));
}

/// Whether this frame is laid out from right to left.
pub fn is_right_to_left() -> bool {
    WIDTH.get().is_some()
}

/// From layout to screen and back: `ui.put(mirror(r), …)`, `ui.interact(mirror(r), …)`, and
/// `mirror(response.rect)` to paint on what egui has placed.
pub fn mirror(rect: Rect) -> Rect {
    match WIDTH.get() {
        None => rect,
        Some(width) => Rect::from_min_max(
            pos2(width - rect.max.x, rect.min.y),
            pos2(width - rect.min.x, rect.max.y),
        ),
    }
}

/// A painter that mirrors where things stand, never the things. Rects and positions are those of
/// layout, in points.
#[derive(Clone)]
pub struct Pen {
    painter: Painter,
    flip: bool,
}

impl Pen {
    /// The pen for the layer and the clip rect of `ui`.
    pub fn of(ui: &Ui) -> Self {
        Self {
            painter: ui.painter().clone(),
            flip: true,
        }
    }

    /// For what has a fixed direction, such as a map.
    #[must_use]
    pub fn plain(&self) -> Self {
        Self {
            flip: false,
            ..self.clone()
        }
    }

    /// For what cannot be used now: 0 is invisible, 1 as it is.
    #[must_use]
    pub fn faded(&self, opacity: f32) -> Self {
        let mut pen = self.clone();
        pen.painter.multiply_opacity(opacity);
        pen
    }

    /// A pen that paints inside `rect` only.
    #[must_use]
    fn rect_of(&self, rect: Rect) -> Rect {
        if self.flip { mirror(rect) } else { rect }
    }

    fn pos_of(&self, pos: Pos2) -> Pos2 {
        self.rect_of(Rect::from_min_max(pos, pos)).min
    }

    /// A rect, its edge inside.
    pub fn rect(&self, rect: Rect, radius: impl Into<CornerRadius>, fill: Color32, edge: Stroke) {
        let rect = self.rect_of(rect);
        self.painter
            .rect(rect, radius, fill, edge, StrokeKind::Inside);
    }

    /// A rect without an edge.
    pub fn fill(&self, rect: Rect, radius: impl Into<CornerRadius>, fill: Color32) {
        self.rect(rect, radius, fill, Stroke::NONE);
    }

    /// An edge around the outside of a rect.
    pub fn halo(&self, rect: Rect, radius: impl Into<CornerRadius>, edge: Stroke) {
        let rect = self.rect_of(rect);
        self.painter
            .rect_stroke(rect, radius, edge, StrokeKind::Outside);
    }

    /// The shadow of a rect that floats.
    pub fn shadow(&self, rect: Rect, radius: impl Into<CornerRadius>, shadow: Shadow) {
        self.painter
            .add(shadow.as_shape(self.rect_of(rect), radius));
    }

    /// A line across.
    pub fn hline(&self, x: Rangef, y: f32, stroke: Stroke) {
        let x = self.rect_of(Rect::from_x_y_ranges(x, y..=y)).x_range();
        self.painter.hline(x, y, stroke);
    }

    /// A line down.
    pub fn vline(&self, x: f32, y: Rangef, stroke: Stroke) {
        self.painter.vline(self.pos_of(pos2(x, y.min)).x, y, stroke);
    }

    /// A disc with an edge.
    pub fn circle(&self, center: Pos2, radius: f32, fill: Color32, edge: Stroke) {
        self.painter.circle(self.pos_of(center), radius, fill, edge);
    }

    /// A line through points.
    pub fn line(&self, points: impl IntoIterator<Item = Pos2>, stroke: Stroke) {
        let points = points.into_iter().map(|pos| self.pos_of(pos)).collect();
        self.painter.add(Shape::line(points, stroke));
    }

    /// Lays text out that is read from the left, to be painted with [`Pen::galley`].
    pub fn layout(&self, job: LayoutJob) -> Arc<Galley> {
        self.painter.layout_job(job)
    }

    /// Sets text of any script, to be painted with [`Pen::label`].
    pub fn set(&self, text: &str, face: Face, room: Room) -> Arc<Label> {
        Label::of(self.painter.ctx(), text, face, room)
    }

    /// Text that was set, with its top left at a point of layout, as [`Pen::galley`] has it.
    pub fn label(&self, at: Pos2, label: &Label, color: Color32) {
        let at = self.rect_of(Rect::from_min_size(at, label.size())).min;
        self.painter.add(Shape::mesh(label.mesh(at, color)));
    }

    /// Text with its top left at a point of layout: on screen the same box stands mirrored, its
    /// text intact.
    pub fn galley(&self, at: Pos2, galley: Arc<Galley>, color: Color32) {
        let at = self.rect_of(Rect::from_min_size(at, galley.size())).min;
        self.painter.galley(at, galley, color);
    }
}
