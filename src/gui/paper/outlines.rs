//! The outlines of the report's glyphs, each read once from its face. Knows nothing of pages.

use crate::report::fonts::Face;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlineGlyphCollection, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};
use std::collections::HashMap;
use vello_cpu::kurbo::BezPath;

/// The outlines that were asked for, for type of one point; y runs down from the baseline.
#[derive(Default)]
pub struct Outlines {
    faces: HashMap<Face, Option<Shapes>>,
}

/// The outlines of a face.
struct Shapes {
    glyphs: OutlineGlyphCollection<'static>,
    /// How many units an em has.
    units: f64,
    known: HashMap<u16, Option<BezPath>>,
}

impl Shapes {
    fn of(face: Face) -> Option<Self> {
        let font = FontRef::new(face.bytes()).ok()?;
        let metrics = font.metrics(Size::unscaled(), LocationRef::default());
        Some(Self {
            glyphs: font.outline_glyphs(),
            units: f64::from(metrics.units_per_em.max(1)),
            known: HashMap::new(),
        })
    }

    fn read(&self, glyph: u16) -> Option<BezPath> {
        let outline = self.glyphs.get(GlyphId::from(glyph))?;
        let mut pen = Pen {
            path: BezPath::new(),
            scale: 1.0 / self.units,
        };
        let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
        outline.draw(settings, &mut pen).ok()?;
        (!pen.path.elements().is_empty()).then_some(pen.path)
    }
}

impl Outlines {
    /// The outline of a glyph; none where it is blank.
    pub fn get(&mut self, face: Face, glyph: u16) -> Option<&BezPath> {
        let shapes = self.faces.entry(face).or_insert_with(|| Shapes::of(face));
        let shapes = shapes.as_mut()?;
        if !shapes.known.contains_key(&glyph) {
            let read = shapes.read(glyph);
            shapes.known.insert(glyph, read);
        }
        shapes.known.get(&glyph)?.as_ref()
    }
}

/// Writes an outline down as a path.
struct Pen {
    path: BezPath,
    scale: f64,
}

impl Pen {
    fn at(&self, x: f32, y: f32) -> (f64, f64) {
        (f64::from(x) * self.scale, -f64::from(y) * self.scale)
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.move_to(self.at(x, y));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.line_to(self.at(x, y));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.path.quad_to(self.at(cx, cy), self.at(x, y));
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.path
            .curve_to(self.at(cx0, cy0), self.at(cx1, cy1), self.at(x, y));
    }

    fn close(&mut self) {
        self.path.close_path();
    }
}
