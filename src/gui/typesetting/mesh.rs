//! From a layout to triangles over the texture of glyphs. It must not know words.

use super::atlas::Atlas;
use super::layout::Layout;
use egui::{Color32, Mesh, Pos2, Rect, Vec2, pos2, vec2};

/// A layout as triangles, its left top corner at zero. `color` is asked by where a letter stands in the
/// text, in bytes.
pub(super) fn mesh(atlas: &mut Atlas, layout: &Layout, color: impl Fn(usize) -> Color32) -> Mesh {
    // The texture may grow while glyphs are drawn into it: first all of them, then where they are.
    let mut placed = Vec::new();
    for line in &layout.lines {
        let y = (line.top + line.baseline).round();
        let faces: Vec<_> = line.fonts.iter().map(|font| atlas.face(font)).collect();
        for glyph in &line.glyphs {
            let (x, step) = atlas.step(glyph.x);
            let font = (&line.fonts[glyph.font], faces[glyph.font]);
            if let Some(slot) = atlas.slot(font, glyph.id, step) {
                placed.push((vec2(x, y + glyph.y.round()), slot, color(glyph.byte)));
            }
        }
    }
    let [wide, high] = atlas.size().map(|side| side as f32);
    let mut mesh = Mesh::with_texture(atlas.texture());
    mesh.reserve_triangles(placed.len() * 2);
    mesh.reserve_vertices(placed.len() * 4);
    for (at, slot, color) in placed {
        let corner = (at + Vec2::from(slot.offset)) / layout.scale;
        let place = Rect::from_min_size(corner.to_pos2(), Vec2::from(slot.size) / layout.scale);
        let from = pos2(slot.min[0] / wide, slot.min[1] / high);
        let size = vec2(slot.size[0] / wide, slot.size[1] / high);
        mesh.add_rect_with_uv(place, Rect::from_min_size(from, size), color);
    }
    mesh
}

/// The mesh with its left top corner at a point, on the grid of pixels: off it glyphs are blurred.
pub(super) fn moved(mesh: &Mesh, to: Pos2, scale: f32) -> Mesh {
    let by = (to.to_vec2() * scale).round() / scale;
    let mut mesh = mesh.clone();
    mesh.translate(by);
    mesh
}
