//! Glyphs as pixels in one texture, drawn as epaint draws its own, so that text looks the same from
//! either. It must not know words.

use super::layout::Font;
use crate::gui::paper::glyph_pen::GlyphPen;
use egui::epaint::TextureAtlas;
use egui::{Color32, ColorImage, Context, TextureId};
use skrifa::instance::{LocationRef, NormalizedCoord, Size};
use skrifa::outline::{DrawSettings, HintingInstance, SmoothMode, Target};
use skrifa::{FontRef, GlyphId, MetadataProvider};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use vello_cpu::color::{OpaqueColor, Srgb};
use vello_cpu::{Pixmap, RenderContext, Resources, kurbo};

/// The width of the texture, in pixels; it grows downwards.
const SIDE: usize = 1024;
/// Fuller than this it is drawn anew.
const FULL: f32 = 0.8;
/// Steps that a pixel is divided into across.
const STEPS: f32 = 4.0;
/// epaint's default.
const HINTING: Target = Target::Smooth {
    mode: SmoothMode::Normal,
    symmetric_rendering: true,
    preserve_linear_metrics: true,
};

/// A glyph in the texture, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Slot {
    pub(super) min: [f32; 2],
    pub(super) size: [f32; 2],
    /// Of its left top corner from where it stands on the line.
    pub(super) offset: [f32; 2],
}

/// A face at a size, by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct FaceId(usize);

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Key {
    face: FaceId,
    glyph: u32,
    step: u8,
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct FaceKey {
    data: u64,
    index: u32,
    size: u32,
    variations: Vec<i16>,
}

impl FaceKey {
    fn of(font: &Font) -> Self {
        Self {
            data: font.data.data.id(),
            index: font.data.index,
            size: font.size.to_bits(),
            variations: font.variations.clone(),
        }
    }
}

/// The texture and what is where in it.
pub(super) struct Atlas {
    image: TextureAtlas,
    texture: TextureId,
    slots: HashMap<Key, Option<Slot>>,
    faces: HashMap<FaceKey, FaceId>,
    hinters: HashMap<FaceId, Option<HintingInstance>>,
    /// Counts how often it was drawn anew: what was made from it before is stale.
    pub(super) generation: u64,
}

impl Atlas {
    pub(super) fn new(ctx: &Context) -> Self {
        let blank = ColorImage::filled([1, 1], Color32::TRANSPARENT);
        let texture = ctx.tex_manager().write().alloc(
            "typesetting".into(),
            blank.into(),
            TextureAtlas::texture_options(),
        );
        Self {
            image: empty(ctx),
            texture,
            slots: HashMap::new(),
            faces: HashMap::new(),
            hinters: HashMap::new(),
            generation: 0,
        }
    }

    pub(super) fn texture(&self) -> TextureId {
        self.texture
    }

    /// Its size in pixels. It grows, and what was made from a lower one is stale.
    pub(super) fn size(&self) -> [usize; 2] {
        self.image.size()
    }

    /// Its pixels.
    pub(super) fn image(&self) -> &ColorImage {
        self.image.image()
    }

    /// Forgets every glyph.
    pub(super) fn clear(&mut self, ctx: &Context) {
        self.image = empty(ctx);
        self.slots.clear();
        self.hinters.clear();
        self.generation += 1;
    }

    pub(super) fn is_full(&self) -> bool {
        self.image.fill_ratio() > FULL
    }

    /// Hands what was drawn lately to the renderer.
    pub(super) fn hand_over(&mut self, ctx: &Context) {
        if let Some(delta) = self.image.take_delta() {
            ctx.tex_manager().write().set(self.texture, delta);
        }
    }

    /// Whole pixels and the step within one that a glyph at `x` is drawn at.
    pub(super) fn step(&self, x: f32) -> (f32, u8) {
        if !self.image.options().subpixel_binning {
            return (x.round(), 0);
        }
        let steps = (x * STEPS).round();
        let whole = (steps / STEPS).floor();
        (whole, (steps - whole * STEPS) as u8)
    }

    /// The number of a face: asked once for a line rather than for each of its glyphs.
    pub(super) fn face(&mut self, font: &Font) -> FaceId {
        let next = FaceId(self.faces.len());
        *self.faces.entry(FaceKey::of(font)).or_insert(next)
    }

    /// Where a glyph is in the texture; none where it is blank.
    pub(super) fn slot(
        &mut self,
        (font, face): (&Font, FaceId),
        glyph: u32,
        step: u8,
    ) -> Option<Slot> {
        let key = Key { face, glyph, step };
        if let Some(slot) = self.slots.get(&key) {
            return *slot;
        }
        let slot = self.draw(font, key);
        self.slots.insert(key, slot);
        slot
    }

    /// The same steps as `FontFace::rasterize_glyph` of epaint takes.
    fn draw(&mut self, font: &Font, key: Key) -> Option<Slot> {
        let face = FontRef::from_index(font.data.data.as_ref(), font.data.index).ok()?;
        let outlines = face.outline_glyphs();
        let outline = outlines.get(GlyphId::new(key.glyph))?;
        let place: Vec<_> = font
            .variations
            .iter()
            .copied()
            .map(NormalizedCoord::from_bits)
            .collect();
        let place = LocationRef::new(&place);
        let size = Size::new(font.size);
        let mut pen = GlyphPen::new(1.0, f64::from(f32::from(key.step) / STEPS));
        let hinter = if self.image.options().font_hinting {
            match self.hinters.entry(key.face) {
                Entry::Occupied(known) => known.into_mut().as_ref(),
                Entry::Vacant(new) => new
                    .insert(HintingInstance::new(&outlines, size, place, HINTING).ok())
                    .as_ref(),
            }
        } else {
            None
        };
        let settings = match hinter {
            Some(hinter) => DrawSettings::hinted(hinter, false),
            None => DrawSettings::unhinted(size, place),
        };
        outline.draw(settings, &mut pen).ok()?;
        self.paint(&pen.path)
    }

    fn paint(&mut self, path: &kurbo::BezPath) -> Option<Slot> {
        let bounds = path.control_box().expand();
        let (wide, high) = (bounds.width() as u16, bounds.height() as u16);
        if wide == 0 || high == 0 || usize::from(wide.max(high)) > SIDE {
            return None;
        }
        let mut canvas = RenderContext::new(wide, high);
        canvas.set_transform(kurbo::Affine::translate((-bounds.x0, -bounds.y0)));
        canvas.set_paint(OpaqueColor::<Srgb>::WHITE);
        canvas.fill_path(path);
        let mut pixels = Pixmap::new(wide, high);
        canvas.render(&mut pixels, &mut Resources::new());
        let transfer = self.image.options().color_transfer_function;
        let wide = usize::from(wide);
        let ((left, top), image) = self.image.allocate((wide, usize::from(high)));
        for (at, pixel) in pixels
            .data_as_u8_slice()
            .as_chunks::<4>()
            .0
            .iter()
            .enumerate()
        {
            let [r, g, b, a] = *pixel;
            let pixel = Color32::from_rgba_premultiplied(r, g, b, a);
            image[(left + at % wide, top + at / wide)] = transfer.to_atlas_color(pixel);
        }
        Some(Slot {
            min: [left as f32, top as f32],
            size: [wide as f32, f32::from(high)],
            offset: [bounds.x0 as f32, bounds.y0 as f32],
        })
    }
}

fn empty(ctx: &Context) -> TextureAtlas {
    TextureAtlas::new([SIDE, SIDE], ctx.fonts(|fonts| *fonts.options()))
}
