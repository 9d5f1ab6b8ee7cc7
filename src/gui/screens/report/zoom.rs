//! How large pages are shown, and where each stands among the others. Knows nothing of what is on
//! them.

use crate::report::page::Spot;
use crate::report::theme;
use egui::{Rangef, Rect, Vec2, pos2, vec2};

/// The margin of a page, in points of the page.
pub const MARGIN: f32 = theme::MARGIN;
/// Between two pages, above the first and below the last, in points of the window.
const GAP: f32 = 16.0;
const ABOVE: f32 = 22.0;
const BELOW: f32 = 72.0;
/// Beside a page that fits, in points of the window.
const BESIDE: f32 = 31.0;
/// The widest that a page is shown that fits.
const WIDEST: f32 = 960.0;
/// Points of the window for a point of the page at 100 %.
const ACTUAL: f32 = 96.0 / 72.0;
/// The steps of zooming in and out, of the actual size.
const STEPS: [f32; 9] = [0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0];

/// How large pages are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Zoom {
    /// As wide as there is room.
    #[default]
    Fit,
    /// So many times the actual size.
    Times(f32),
}

impl Zoom {
    /// So many times as large as pages that are `wide` now.
    pub fn times(by: f32, wide: f32) -> Self {
        let now = wide / (theme::PAGE.0 * ACTUAL);
        let [least, .., most] = STEPS;
        Self::Times((now * by).clamp(least, most))
    }

    /// The next larger step from pages that are `wide` now; none from the largest.
    pub fn larger(wide: f32) -> Option<Self> {
        let now = wide / (theme::PAGE.0 * ACTUAL);
        let mut steps = STEPS.into_iter();
        steps.find(|step| *step > now * 1.02).map(Self::Times)
    }

    /// The next smaller step; none from the smallest.
    pub fn smaller(wide: f32) -> Option<Self> {
        let now = wide / (theme::PAGE.0 * ACTUAL);
        let mut steps = STEPS.into_iter().rev();
        steps.find(|step| *step < now * 0.98).map(Self::Times)
    }
}

/// Pages one below the other, in points of the window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shelf {
    /// How many there are.
    pub count: usize,
    /// How large each is.
    pub page: Vec2,
    /// How wide the room is that they stand in.
    pub room: f32,
}

impl Shelf {
    /// Pages of a size in their own points, in a room.
    pub fn new((wide, high): (f32, f32), count: usize, room: Vec2, zoom: Zoom) -> Self {
        let width = match zoom {
            Zoom::Fit => (room.x - 2.0 * BESIDE).min(WIDEST),
            Zoom::Times(times) => wide * ACTUAL * times,
        };
        let width = width.max(120.0).round();
        Self {
            count,
            page: vec2(width, width * high / wide.max(1.0)),
            room: room.x,
        }
    }

    /// Points of the window for a point of a page.
    pub fn scale(&self) -> f32 {
        self.page.x / theme::PAGE.0
    }

    /// The room that all of them take.
    pub fn extent(&self) -> Vec2 {
        let pages = self.count as f32 * (self.page.y + GAP) - GAP;
        let wide = (self.page.x + 2.0 * GAP).max(self.room);
        vec2(wide, ABOVE + pages.max(0.0) + BELOW)
    }

    fn top(&self, page: usize) -> f32 {
        ABOVE + page as f32 * (self.page.y + GAP)
    }

    /// Where a page stands.
    pub fn rect(&self, page: usize) -> Rect {
        let left = ((self.extent().x - self.page.x) / 2.0).round();
        Rect::from_min_size(pos2(left, self.top(page)), self.page)
    }

    /// How far down a spot is.
    pub fn down_to(&self, spot: Spot) -> f32 {
        self.top(spot.page) + spot.y * self.scale()
    }

    /// The spot that is so far down.
    pub fn spot_at(&self, y: f32) -> Spot {
        let page = self.page_at(y);
        let down = (y - self.top(page)).clamp(0.0, self.page.y);
        Spot {
            page,
            y: down / self.scale(),
        }
    }

    /// The page that is so far down.
    pub fn page_at(&self, y: f32) -> usize {
        let page = ((y - ABOVE) / (self.page.y + GAP)).floor().max(0.0) as usize;
        page.min(self.count.saturating_sub(1))
    }

    /// The pages of which something is between two heights.
    pub fn in_sight(&self, y: Rangef) -> impl Iterator<Item = usize> {
        let shelf = *self;
        (0..self.count).filter(move |page| {
            let top = shelf.top(*page);
            top < y.max && top + shelf.page.y > y.min
        })
    }
}
