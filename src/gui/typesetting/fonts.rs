//! The window's faces as parley takes them, and where egui stands a line of each. It must not know any
//! text.

use super::super::theme::Face;
use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, Context, FontFamily};
use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::style::{FontFamily as Family, FontFamilyName};
use parley::{FontContext, LayoutContext};
use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// How a line of a face stands, in pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    pub(super) height: f32,
    /// From its top.
    pub(super) baseline: f32,
}

/// The faces, and parley's own memory.
pub(super) struct Fonts {
    pub(super) context: FontContext,
    pub(super) layouts: LayoutContext<()>,
    families: HashMap<FontFamily, Family<'static>>,
    rows: HashMap<(Face, u32, u32), Row>,
    known: u64,
}

impl Fonts {
    pub(super) fn new() -> Self {
        Self {
            context: FontContext::default(),
            layouts: LayoutContext::new(),
            families: HashMap::new(),
            rows: HashMap::new(),
            known: 0,
        }
    }

    /// Takes the faces over from egui; says whether they are others than before.
    pub(super) fn refresh(&mut self, ctx: &Context) -> bool {
        let known = fingerprint(ctx);
        if self.known == known {
            return false;
        }
        self.known = known;
        let definitions = ctx.fonts(|fonts| fonts.definitions().clone());
        let collection = Collection::new(CollectionOptions {
            shared: false,
            system_fonts: false,
        });
        self.context = FontContext {
            collection,
            source_cache: SourceCache::default(),
        };
        for (name, data) in &definitions.font_data {
            let named = FontInfoOverride {
                family_name: Some(name),
                ..FontInfoOverride::default()
            };
            let bytes = Blob::new(data.font.clone());
            self.context.collection.register_fonts(bytes, Some(named));
        }
        let named = |name: &String| FontFamilyName::Named(Cow::Owned(name.clone()));
        self.families = definitions
            .families
            .iter()
            .map(|(family, names)| {
                let names: Vec<_> = names.iter().map(named).collect();
                (family.clone(), Family::List(Cow::Owned(names)))
            })
            .collect();
        self.rows.clear();
        true
    }

    /// The faces of one weight, first the Latin one.
    pub(super) fn family(&self, face: Face) -> Family<'static> {
        let family = self.families.get(&face.font().family);
        family
            .or_else(|| self.families.get(&FontFamily::Proportional))
            .cloned()
            .unwrap_or(Family::List(Cow::Owned(Vec::new())))
    }

    /// Where egui stands a line of this face, of its own height or of the one that is given, in points.
    /// The Latin face decides for all scripts: a line must not move when a word is added.
    pub(super) fn row(&mut self, ctx: &Context, face: Face, line: Option<f32>) -> Row {
        let scale = ctx.pixels_per_point();
        let key = (face, scale.to_bits(), line.unwrap_or(0.0).to_bits());
        *self.rows.entry(key).or_insert_with(|| {
            let format = TextFormat {
                line_height: line,
                ..TextFormat::simple(face.font(), Color32::PLACEHOLDER)
            };
            let job = LayoutJob::single_section("x".to_owned(), format);
            let galley = ctx.fonts_mut(|fonts| fonts.layout_job(job));
            let row = galley.rows.first();
            let glyph = row.and_then(|row| row.glyphs.first());
            Row {
                height: (galley.size().y * scale).round(),
                baseline: glyph.map_or(0.0, |glyph| (glyph.pos.y * scale).round()),
            }
        })
    }
}

/// What the layout of a text depends on, beside the text.
fn fingerprint(ctx: &Context) -> u64 {
    ctx.fonts(|fonts| {
        let mut hasher = DefaultHasher::new();
        for (name, data) in &fonts.definitions().font_data {
            name.hash(&mut hasher);
            std::sync::Arc::as_ptr(data).addr().hash(&mut hasher);
        }
        for (family, names) in &fonts.definitions().families {
            (family, names).hash(&mut hasher);
        }
        let options = fonts.options();
        (options.font_hinting, options.subpixel_binning).hash(&mut hasher);
        // Zero is for none yet.
        hasher.finish() | 1
    })
}
