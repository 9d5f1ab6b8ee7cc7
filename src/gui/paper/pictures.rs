//! Pictures of an organisation's own on a page of pixels. Knows nothing of what else is on it.

use crate::report::page::Area;
use crate::report::picture::Picture;
use egui::{Color32, ColorImage};
use std::ops::Range;

/// Draws a picture into its area, each pixel the mean of what it covers; `scale` is the pixels of a
/// point.
pub fn draw(image: &mut ColorImage, area: Area, picture: &Picture, scale: f64) {
    let [wide, high] = image.size;
    let edge = |at: f32, most: usize| ((f64::from(at) * scale).round().max(0.0) as usize).min(most);
    let across = edge(area.x, wide)..edge(area.x + area.width, wide);
    let down = edge(area.y, high)..edge(area.y + area.height, high);
    for y in down.clone() {
        let rows = covered(y - down.start, down.len(), picture.height as usize);
        for x in across.clone() {
            let columns = covered(x - across.start, across.len(), picture.width as usize);
            image.pixels[y * wide + x] = mean(picture, columns, rows.clone());
        }
    }
}

/// The pixels of `from` that the one at this place of `to` covers: at least one.
fn covered(at: usize, to: usize, from: usize) -> Range<usize> {
    let first = (at * from / to.max(1)).min(from.saturating_sub(1));
    let end = ((at + 1) * from / to.max(1)).clamp(first + 1, from.max(first + 1));
    first..end
}

fn mean(picture: &Picture, columns: Range<usize>, rows: Range<usize>) -> Color32 {
    let mut sums = [0_u32; 3];
    let mut count = 0;
    for y in rows {
        for x in columns.clone() {
            let at = (y * picture.width as usize + x) * 3;
            let Some(pixel) = picture.pixels.get(at..at + 3) else {
                continue;
            };
            for (sum, part) in sums.iter_mut().zip(pixel) {
                *sum += u32::from(*part);
            }
            count += 1;
        }
    }
    let [red, green, blue] = sums.map(|sum| (sum / count.max(1)) as u8);
    Color32::from_rgb(red, green, blue)
}
