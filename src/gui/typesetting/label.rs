//! Text that is read: one line, cut where it does not fit, or a paragraph. It must not know where it
//! stands.

use super::super::theme::Face;
use super::layout::{Direction, Layout, Span};
use super::mesh::moved;
use super::paragraphs::Shape;
use super::typesetter::Typesetter;
use egui::{Color32, Context, Mesh, Pos2, Vec2};
use std::sync::Arc;

/// What stands for what was cut off.
const ELLIPSIS: &str = "…";

/// What becomes of a text that is wider than its room, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Room {
    /// One line as wide as it is.
    Free,
    /// One line, cut to a width.
    Cut(f32),
    /// Lines of a width and of a height.
    Wrap(f32, f32),
}

/// All that a label depends on but its colour.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key {
    text: String,
    face: Face,
    room: (u8, u32, u32),
    neutral: Direction,
    scale: u32,
}

/// A text that was set.
#[derive(Debug)]
pub struct Label {
    size: Vec2,
    left: f32,
    mesh: Mesh,
    scale: f32,
}

impl Label {
    /// Sets a text; what was set lately is at hand.
    pub fn of(ctx: &Context, text: &str, face: Face, room: Room) -> Arc<Self> {
        let key = Key {
            text: text.to_owned(),
            face,
            room: match room {
                Room::Free => (0, 0, 0),
                Room::Cut(width) => (1, width.to_bits(), 0),
                Room::Wrap(width, line) => (2, width.to_bits(), line.to_bits()),
            },
            neutral: Direction::of_window(),
            scale: ctx.pixels_per_point().to_bits(),
        };
        Typesetter::with(ctx, |typesetter| {
            typesetter.labels.find(&key).unwrap_or_else(|| {
                let label = Arc::new(Self::set(typesetter, ctx, &key, room));
                typesetter.labels.keep(key, Arc::clone(&label));
                label
            })
        })
    }

    fn set(typesetter: &mut Typesetter, ctx: &Context, key: &Key, room: Room) -> Self {
        let shape = Shape {
            line: None,
            width: None,
            several: false,
            neutral: key.neutral,
        };
        let mut set = |text: &str, shape: Shape| {
            let spans = [Span::whole(text, key.face, Color32::PLACEHOLDER)];
            typesetter.set(ctx, text, &spans, shape)
        };
        let layout = match room {
            Room::Free => set(&key.text, shape),
            Room::Cut(width) => {
                let whole = set(&key.text, shape);
                if whole.size().x <= width {
                    whole
                } else {
                    let shape = Shape {
                        // What is left may have no letter of the direction of the whole.
                        neutral: whole.direction(),
                        ..shape
                    };
                    cut(&key.text, &whole, width, |text| set(text, shape))
                }
            }
            Room::Wrap(width, line) => {
                let shape = Shape {
                    line: Some(line),
                    width: Some(width),
                    several: true,
                    ..shape
                };
                set(&key.text, shape)
            }
        };
        let size = match room {
            // Lines that are read from the right stand at the right of their room.
            Room::Wrap(width, _) => Vec2::new(width, layout.size().y),
            _ => layout.size(),
        };
        let left = match room {
            Room::Wrap(..) => 0.0,
            _ => layout.extent().0,
        };
        Self {
            size,
            left,
            mesh: typesetter.mesh(ctx, &layout, |_| Color32::PLACEHOLDER),
            scale: layout.scale,
        }
    }

    /// The room that it takes, in points.
    pub fn size(&self) -> Vec2 {
        self.size
    }

    /// Its triangles with their left top corner at a point of the screen.
    pub fn mesh(&self, at: Pos2, color: Color32) -> Mesh {
        let mut mesh = moved(&self.mesh, at - Vec2::new(self.left, 0.0), self.scale);
        for vertex in &mut mesh.vertices {
            vertex.color = color;
        }
        mesh
    }
}

/// The longest beginning of the text that fits with an ellipsis behind it. A text is read from its
/// beginning in every direction, so it is its end that is cut off.
fn cut(text: &str, whole: &Layout, width: f32, mut set: impl FnMut(&str) -> Layout) -> Layout {
    let mut ends: Vec<usize> = vec![0];
    ends.extend(
        whole
            .lines
            .iter()
            .flat_map(|line| line.cells.iter().map(|cell| cell.range.end)),
    );
    ends.sort_unstable();
    let (mut fits, mut does_not) = (0, ends.len());
    let mut best = set(ELLIPSIS);
    while fits + 1 < does_not {
        let middle = usize::midpoint(fits, does_not);
        let tried = set(&format!("{}{ELLIPSIS}", text[..ends[middle]].trim_end()));
        if tried.size().x <= width {
            fits = middle;
            best = tried;
        } else {
            does_not = middle;
        }
    }
    best
}
