//! A page of the display list to pixels. Knows nothing of the window, nor of what the page says.

use super::outlines::Outlines;
use super::pictures;
use crate::report::page::{Area, Colour, Item, Page, Point, Run, Stroke};
use crate::report::theme::WHITE;
use egui::ColorImage;
use vello_cpu::color::{AlphaColor, Srgb};
use vello_cpu::kurbo::{self, Affine, BezPath, Circle, Rect, Shape};
use vello_cpu::{Pixmap, RenderContext, Resources};

/// How far a circle may be off, in points.
const TOLERANCE: f64 = 0.02;
/// The line around the place of a character that no face has, in points.
const MISSING: f32 = 0.4;
/// The most pixels that a page may have along a side: what every graphics card takes as one texture.
pub const MOST_PIXELS: u16 = 8192;

/// Draws pages, one after another; what it has learned of glyphs it keeps.
pub struct Raster {
    outlines: Outlines,
    context: RenderContext,
    resources: Resources,
    pixels: Pixmap,
    /// Colours of pages, and what stands for them.
    other: Vec<(Colour, Colour)>,
}

impl Default for Raster {
    fn default() -> Self {
        Self::new()
    }
}

impl Raster {
    /// One that knows no glyph yet.
    pub fn new() -> Self {
        Self {
            outlines: Outlines::default(),
            context: RenderContext::new(1, 1),
            resources: Resources::new(),
            pixels: Pixmap::new(1, 1),
            other: Vec::new(),
        }
    }

    /// One that draws with other colours than the page's: the first of each pair is the page's.
    pub fn with_colours(other: Vec<(Colour, Colour)>) -> Self {
        Self {
            other,
            ..Self::new()
        }
    }

    /// A page of `size` points as an image that is `width` pixels wide.
    pub fn draw(&mut self, page: &Page, size: (f32, f32), width: u16) -> ColorImage {
        let (width, height) = extent(size, width);
        let scale = f64::from(width) / f64::from(size.0.max(1.0));
        self.context.reset_and_resize(width, height);
        self.paint(WHITE);
        let whole = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        self.context.fill_rect(&whole);
        for item in &page.items {
            self.item(item, Affine::scale(scale));
        }
        self.context.flush();
        self.pixels.resize(width, height);
        self.context.render(&mut self.pixels, &mut self.resources);
        let size = [usize::from(width), usize::from(height)];
        let mut image = ColorImage::from_rgba_premultiplied(size, self.pixels.data_as_u8_slice());
        for item in &page.items {
            if let Item::Image { area, picture } = item {
                pictures::draw(&mut image, *area, picture, scale);
            }
        }
        image
    }

    fn paint(&mut self, colour: Colour) {
        let mut others = self.other.iter();
        let other = others.find(|(of_page, _)| *of_page == colour);
        let Colour(red, green, blue) = other.map_or(colour, |(_, other)| *other);
        self.context
            .set_paint(AlphaColor::<Srgb>::from_rgb8(red, green, blue));
    }

    fn item(&mut self, item: &Item, scale: Affine) {
        match item {
            Item::Run(run) => return self.run(run, scale),
            Item::Link { .. } | Item::Begin { .. } | Item::BeginDecoration | Item::End => return,
            _ => self.context.set_transform(scale),
        }
        match item {
            Item::Rectangle { area, fill } => {
                self.paint(*fill);
                self.context.fill_rect(&rect(*area));
            }
            Item::Line { from, to, stroke } => {
                let mut path = BezPath::new();
                path.move_to(point(*from));
                path.line_to(point(*to));
                self.stroke(&path, *stroke);
            }
            Item::Path { lines, stroke } => {
                let mut path = BezPath::new();
                for line in lines {
                    trace(&mut path, line);
                    if line.len() > 2 && line.first() == line.last() {
                        path.close_path();
                    }
                }
                self.stroke_with(&path, *stroke, kurbo::Join::Round, kurbo::Cap::Round);
            }
            Item::Polygon {
                corners,
                fill,
                stroke,
            } => {
                let mut path = BezPath::new();
                trace(&mut path, corners);
                if !corners.is_empty() {
                    path.close_path();
                    self.shape(&path, *fill, *stroke);
                }
            }
            Item::Circle {
                centre,
                radius,
                fill,
                stroke,
            } => {
                let circle = Circle::new(point(*centre), f64::from(*radius));
                self.shape(&circle.to_path(TOLERANCE), *fill, *stroke);
            }
            _ => {}
        }
    }

    fn shape(&mut self, path: &BezPath, fill: Option<Colour>, stroke: Option<Stroke>) {
        if let Some(fill) = fill {
            self.paint(fill);
            self.context.fill_path(path);
        }
        if let Some(stroke) = stroke {
            self.stroke(path, stroke);
        }
    }

    fn stroke(&mut self, path: &BezPath, stroke: Stroke) {
        self.stroke_with(path, stroke, kurbo::Join::Miter, kurbo::Cap::Butt);
    }

    fn stroke_with(&mut self, path: &BezPath, stroke: Stroke, join: kurbo::Join, cap: kurbo::Cap) {
        self.paint(stroke.colour);
        let mut pen = kurbo::Stroke::new(f64::from(stroke.width));
        pen.join = join;
        pen.start_cap = cap;
        pen.end_cap = cap;
        if let Some((dash, gap)) = stroke.dash {
            pen = pen.with_dashes(0.0, [f64::from(dash), f64::from(gap)]);
        }
        self.context.set_stroke(pen);
        self.context.stroke_path(path);
    }

    fn run(&mut self, run: &Run, scale: Affine) {
        self.paint(run.colour);
        for glyph in run.glyphs.iter() {
            let x = f64::from(run.x + glyph.x);
            let y = f64::from(run.baseline - glyph.rise);
            if glyph.id == 0 {
                self.missing((x, y), run, glyph.advance, scale);
                continue;
            }
            if let Some(outline) = self.outlines.get(run.face, glyph.id) {
                let size = Affine::scale(f64::from(run.size));
                self.context
                    .set_transform(scale * Affine::translate((x, y)) * size);
                self.context.fill_path(outline);
            }
        }
    }

    /// A frame in place of a character that no face has, as in the PDF.
    fn missing(&mut self, (x, y): (f64, f64), run: &Run, advance: f32, scale: Affine) {
        if advance <= 0.0 {
            return;
        }
        let top = y - f64::from(run.size) * 0.7;
        let frame = Rect::new(x, top, x + f64::from(advance), y).inset(-f64::from(MISSING));
        self.context.set_transform(scale);
        self.stroke(
            &frame.to_path(TOLERANCE),
            Stroke::solid(run.colour, MISSING),
        );
        self.paint(run.colour);
    }
}

/// Width and height in pixels of a page of this size in points that is to be so wide.
pub fn extent((wide, high): (f32, f32), width: u16) -> (u16, u16) {
    let ratio = high / wide.max(1.0);
    let most = f32::from(MOST_PIXELS);
    let width = f32::from(width).clamp(1.0, most.min(most / ratio.max(0.01)));
    let height = (width * ratio).round().clamp(1.0, most);
    (width as u16, height as u16)
}

fn trace(path: &mut BezPath, points: &[Point]) {
    for (index, at) in points.iter().enumerate() {
        if index == 0 {
            path.move_to(point(*at));
        } else {
            path.line_to(point(*at));
        }
    }
}

fn point(point: Point) -> kurbo::Point {
    kurbo::Point::new(f64::from(point.x), f64::from(point.y))
}

fn rect(area: Area) -> Rect {
    let (x, y) = (f64::from(area.x), f64::from(area.y));
    Rect::new(x, y, x + f64::from(area.width), y + f64::from(area.height))
}
