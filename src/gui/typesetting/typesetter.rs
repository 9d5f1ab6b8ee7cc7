//! All that setting text shares in one window: faces, glyphs and what was set lately. It must not know
//! what is set.

use super::super::theme::Face;
use super::atlas::Atlas;
use super::cache::Kept;
use super::fonts::{Fonts, Row};
use super::label::{Key, Label};
use super::layout::{Layout, Span};
use super::mesh::mesh;
use super::paragraphs::{self, Paragraphs, Shape};
use egui::mutex::Mutex;
use egui::{Color32, ColorImage, Context, Id, Mesh, TextureId};
use std::sync::Arc;

/// The typesetter of a window.
pub struct Typesetter {
    fonts: Fonts,
    atlas: Atlas,
    paragraphs: Paragraphs,
    pub(super) labels: Kept<Key, Arc<Label>>,
    pass: Option<u64>,
    /// Counts how often the faces changed: what was laid out before is stale.
    pub(super) generation: u64,
}

impl Typesetter {
    /// Does something with the typesetter of a window. What it does must not ask for it again.
    pub fn with<R>(ctx: &Context, act: impl FnOnce(&mut Self) -> R) -> R {
        let id = Id::unique("typesetter");
        let known = ctx.data(|data| data.get_temp::<Arc<Mutex<Self>>>(id));
        let known = known.unwrap_or_else(|| {
            let new = Arc::new(Mutex::new(Self::new(ctx)));
            ctx.data_mut(|data| data.insert_temp(id, Arc::clone(&new)));
            new
        });
        let mut typesetter = known.lock();
        typesetter.begin(ctx);
        act(&mut typesetter)
    }

    fn new(ctx: &Context) -> Self {
        Self {
            fonts: Fonts::new(),
            atlas: Atlas::new(ctx),
            paragraphs: Paragraphs::default(),
            labels: Kept::default(),
            pass: None,
            generation: 0,
        }
    }

    /// Once in a pass: nothing is shown yet that would become stale.
    fn begin(&mut self, ctx: &Context) {
        let pass = Some(ctx.cumulative_pass_nr());
        if self.pass == pass {
            return;
        }
        self.pass = pass;
        let others = self.fonts.refresh(ctx);
        if others {
            self.generation += 1;
            self.paragraphs.clear();
        }
        if others || self.atlas.is_full() {
            self.atlas.clear(ctx);
            self.labels.clear();
        }
    }

    /// Lays a text out. Its spans follow on each other and cover it.
    pub fn set(&mut self, ctx: &Context, text: &str, spans: &[Span], shape: Shape) -> Layout {
        paragraphs::set(
            &mut self.fonts,
            &mut self.paragraphs,
            ctx,
            text,
            spans,
            shape,
        )
    }

    pub(super) fn row(&mut self, ctx: &Context, face: Face, line: Option<f32>) -> Row {
        self.fonts.row(ctx, face, line)
    }

    pub(super) fn mesh(
        &mut self,
        ctx: &Context,
        layout: &Layout,
        color: impl Fn(usize) -> Color32,
    ) -> Mesh {
        let before = self.atlas.size();
        let mesh = mesh(&mut self.atlas, layout, color);
        if self.atlas.size() != before {
            self.atlas.generation += 1;
            self.labels.clear();
        }
        self.atlas.hand_over(ctx);
        mesh
    }

    /// Changes where glyphs may have moved in their texture.
    pub(super) fn glyphs_generation(&self) -> u64 {
        self.atlas.generation
    }

    /// The texture of glyphs and its pixels.
    pub fn glyphs(&self) -> (TextureId, &ColorImage) {
        (self.atlas.texture(), self.atlas.image())
    }
}
