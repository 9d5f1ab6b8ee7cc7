//! The display list as pixels, for the preview of a report: laid out and drawn beside the window,
//! page by page as they come into sight. It must not know what the pages say, nor the blocks that
//! they are made of.

pub mod glyph_pen;
mod outlines;
mod pictures;
pub mod raster;
mod worker;

pub use worker::Laid;

use crate::report::content::Content;
use crate::report::page::Document;
use egui::{Context, TextureHandle, TextureOptions};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;
use worker::{Answer, Sheet, Worker};

/// So many pages beside those in sight keep what was drawn of them.
const NEIGHBOURS: usize = 2;

/// What was drawn of a page.
struct Drawn {
    sheet: Sheet,
    texture: TextureHandle,
}

/// The pages of a report as they are shown. What was drawn of a page stays until it is drawn anew.
#[derive(Default)]
pub struct Paper {
    worker: Option<Worker>,
    asked: u64,
    laid: Option<Laid>,
    drawn: BTreeMap<usize, Drawn>,
    /// How long drawing the last page took.
    drawing: Duration,
}

impl fmt::Debug for Paper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.drawn.keys()).finish()
    }
}

impl Paper {
    /// Has a report laid out; until it is, the one before stays.
    pub fn lay_out(&mut self, content: Arc<Content>, context: &Context) {
        self.asked += 1;
        let start = || Worker::start(context.clone());
        let worker = self.worker.get_or_insert_with(start);
        worker.lay_out(self.asked, content);
    }

    /// Takes in what was laid out and drawn meanwhile. To be called once a frame.
    pub fn take_in(&mut self, context: &Context) {
        while let Some(answer) = self.worker.as_ref().and_then(Worker::answer) {
            match answer {
                Answer::Laid(laid) => {
                    let pages = laid.document.pages.len();
                    self.drawn.retain(|page, _| *page < pages);
                    self.laid = Some(laid);
                }
                Answer::Drawn(sheet, image, took) => {
                    self.drawing = took;
                    let name = format!("page-{}", sheet.page);
                    let texture = context.load_texture(name, image, TextureOptions::LINEAR);
                    self.drawn.insert(sheet.page, Drawn { sheet, texture });
                }
            }
        }
    }

    /// The pages that were laid out last.
    pub fn document(&self) -> Option<&Arc<Document>> {
        self.laid.as_ref().map(|laid| &laid.document)
    }

    /// Whether the pages are those of the report that was given last.
    pub fn is_current(&self) -> bool {
        self.laid
            .as_ref()
            .is_some_and(|laid| laid.number == self.asked)
    }

    /// How long laying out took, and drawing the last page.
    pub fn took(&self) -> (Duration, Duration) {
        let laid = self.laid.as_ref().map(|laid| laid.took);
        (laid.unwrap_or_default(), self.drawing)
    }

    /// What was drawn of a page, though it may be of another size or a moment old.
    pub fn texture(&self, page: usize) -> Option<&TextureHandle> {
        self.drawn.get(&page).map(|drawn| &drawn.texture)
    }

    /// Whether a page is drawn as it is now.
    pub fn is_drawn(&self, page: usize, width: u16) -> bool {
        let sheet = self.sheet(page, width);
        sheet.is_some() && self.drawn.get(&page).map(|drawn| drawn.sheet) == sheet
    }

    /// Has the pages in sight drawn as they are now, `width` pixels wide, and lets go of those that
    /// are far from them.
    pub fn show(&mut self, pages: &[usize], width: u16) {
        let (Some(first), Some(last)) = (pages.first(), pages.last()) else {
            return;
        };
        let near = first.saturating_sub(NEIGHBOURS)..=last + NEIGHBOURS;
        self.drawn.retain(|page, _| near.contains(page));
        // What comes into sight next is drawn when there is nothing else to do.
        let beside = [last + 1, first.wrapping_sub(1)];
        let wanted = pages.iter().copied().chain(beside);
        let missing = wanted.filter(|page| !self.is_drawn(*page, width));
        let sheets = missing.filter_map(|page| self.sheet(page, width)).collect();
        if let Some(worker) = &self.worker {
            worker.draw(sheets);
        }
    }

    fn sheet(&self, page: usize, width: u16) -> Option<Sheet> {
        let stamp = *self.laid.as_ref()?.stamps.get(page)?;
        Some(Sheet { page, stamp, width })
    }
}
