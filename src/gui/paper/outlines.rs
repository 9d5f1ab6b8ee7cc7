//! The outlines of the report's glyphs, each read once from its face. Knows nothing of pages.

use super::glyph_pen::GlyphPen;
use crate::report::fonts::Face;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlineGlyphCollection};
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
        let mut pen = GlyphPen::new(1.0 / self.units, 0.0);
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
