//! What a field keeps between frames, by its id, and what others may ask of it. It must not know how
//! it is drawn.

use super::caret::Caret;
use super::editor::{Composed, Editor};
use super::layout::{Layout, Span, Spans};
use super::paragraphs::Shape;
use super::typesetter::Typesetter;
use egui::mutex::Mutex;
use egui::{Color32, Context, Id, Mesh, Pos2, Rect};
use std::ops::Range;
use std::sync::Arc;

/// How a field shows its text.
pub(super) struct Look<'a> {
    pub(super) spans: Spans<'a>,
    pub(super) shape: Shape,
}

/// What a layout was made from.
#[derive(Clone, Debug, PartialEq)]
struct Made {
    text: String,
    composed: Option<(usize, Composed)>,
    spans: Vec<Span>,
    shape: Shape,
    scale: f32,
    generation: u64,
}

/// What triangles were made from, beside the layout.
#[derive(Clone, Debug, Default, PartialEq)]
struct Drawn {
    selected: Range<usize>,
    glyphs: u64,
}

/// What a field keeps between frames.
#[derive(Default)]
pub(super) struct State {
    pub(super) editor: Editor,
    /// The text when it was seen last.
    pub(super) seen: Option<String>,
    made: Option<(Made, Arc<Layout>)>,
    drawn: Option<(Drawn, Mesh)>,
    /// How far a line that is longer than its field is moved, in points.
    pub(super) scroll: f32,
    /// When the caret moved last, in seconds.
    pub(super) moved_at: f64,
    /// The last press of the pointer: when, where, and how many there were in one spot.
    pub(super) press: Option<(f64, Pos2, u32)>,
    /// What other programs were told is selected.
    pub(super) told: Range<usize>,
    /// Where the caret stands on the screen.
    pub(super) caret: Option<Rect>,
    /// Where the text stands on the screen.
    pub(super) inner: Option<Rect>,
    /// Left top corner of the layout on the screen.
    pub(super) origin: Pos2,
}

pub(super) type Shared = Arc<Mutex<State>>;

/// What is kept for a field.
pub(super) fn of(ctx: &Context, id: Id) -> Shared {
    ctx.data_mut(|data| data.get_temp_mut_or_default::<Shared>(id).clone())
}

fn known<R>(ctx: &Context, id: Id, read: impl FnOnce(&mut State) -> R) -> Option<R> {
    let state = ctx.data(|data| data.get_temp::<Shared>(id))?;
    Some(read(&mut state.lock()))
}

/// The place of the caret in the text of a field, in bytes; none while something is selected.
pub fn caret(ctx: &Context, id: Id) -> Option<usize> {
    let (anchor, at) = selection(ctx, id)?;
    (anchor == at).then_some(at)
}

/// Where the selection of a field begins and where the caret stands, in bytes.
pub fn selection(ctx: &Context, id: Id) -> Option<(usize, usize)> {
    known(ctx, id, |state| {
        (state.editor.anchor, state.editor.caret.at)
    })
}

/// Selects in a field, in bytes; twice the same place puts the caret there.
pub fn select(ctx: &Context, id: Id, anchor: usize, at: usize) {
    let state = of(ctx, id);
    let mut state = state.lock();
    state.editor.composed = None;
    state.editor.select(anchor, at);
    if anchor == at {
        state.editor.stand(if at == 0 {
            Caret::before(0)
        } else {
            Caret::behind(at)
        });
    }
    ctx.request_repaint();
}

/// Where the caret of a field stands on the screen.
pub fn caret_rect(ctx: &Context, id: Id) -> Option<Rect> {
    known(ctx, id, |state| state.caret).flatten()
}

/// Where the text of a field stands on the screen.
pub fn inner_rect(ctx: &Context, id: Id) -> Option<Rect> {
    known(ctx, id, |state| state.inner).flatten()
}

/// Where a part of the text of a field stands on the screen, in bytes.
pub fn rects(ctx: &Context, id: Id, range: &Range<usize>) -> Vec<Rect> {
    known(ctx, id, |state| {
        let by = state.origin.to_vec2();
        let rects = state.made.as_ref().map(|(_, layout)| layout.rects(range));
        let rects = rects.unwrap_or_default().into_iter();
        rects.map(|rect| rect.translate(by)).collect()
    })
    .unwrap_or_default()
}

/// Forgets the way back of a field.
pub fn forget_undo(ctx: &Context, id: Id) {
    known(ctx, id, |state| state.editor.forget());
}

impl State {
    /// The layout of the text as it is now, made anew only where something changed. With `all` it shows
    /// what is being composed, too.
    pub(super) fn layout(
        &mut self,
        ctx: &Context,
        text: &str,
        look: &Look<'_>,
        all: bool,
    ) -> Arc<Layout> {
        let composed = self.editor.composed.clone().filter(|_| all);
        let composed = composed.map(|composed| (self.editor.caret.at, composed));
        Typesetter::with(ctx, |typesetter| {
            let mut spans = (look.spans)(text);
            let made = Made {
                text: text.to_owned(),
                composed,
                spans: spans.clone(),
                shape: look.shape,
                scale: ctx.pixels_per_point(),
                generation: typesetter.generation,
            };
            if let Some((known, layout)) = &self.made
                && *known == made
            {
                return Arc::clone(layout);
            }
            let layout = match &made.composed {
                None => typesetter.set(ctx, text, &spans, look.shape),
                Some((at, composed)) => {
                    let mut text = text.to_owned();
                    text.insert_str(*at, &composed.text);
                    stretch(&mut spans, *at, composed.text.len());
                    typesetter.set(ctx, &text, &spans, look.shape)
                }
            };
            let layout = Arc::new(layout);
            self.made = Some((made, Arc::clone(&layout)));
            self.drawn = None;
            layout
        })
    }

    /// The triangles of the layout that was made last, in the colours of its spans; what is selected in
    /// its own.
    pub(super) fn mesh(&mut self, ctx: &Context, selected: &Range<usize>, color: Color32) -> &Mesh {
        let Self { made, drawn, .. } = self;
        Typesetter::with(ctx, |typesetter| {
            let glyphs = typesetter.glyphs_generation();
            let is_same =
                |known: &(Drawn, Mesh)| known.0.selected == *selected && known.0.glyphs == glyphs;
            let Some((made, layout)) = made
                .as_ref()
                .filter(|_| !drawn.as_ref().is_some_and(is_same))
            else {
                return;
            };
            let color = |byte: usize| {
                let mut spans = made.spans.iter();
                let span = spans
                    .find(|span| byte < span.range.end)
                    .or(made.spans.last());
                let own = span.map_or(Color32::PLACEHOLDER, |span| span.color);
                if selected.contains(&byte) { color } else { own }
            };
            let mesh = typesetter.mesh(ctx, layout, color);
            let now = Drawn {
                selected: selected.clone(),
                glyphs: typesetter.glyphs_generation(),
            };
            *drawn = Some((now, mesh));
        });
        &drawn.get_or_insert_default().1
    }
}

/// Makes room for what is being composed.
fn stretch(spans: &mut [Span], at: usize, by: usize) {
    for span in spans {
        if span.range.start > at {
            span.range.start += by;
        }
        if span.range.end >= at {
            span.range.end += by;
        }
    }
}
