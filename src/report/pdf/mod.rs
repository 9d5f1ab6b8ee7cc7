//! The display list to the bytes of a PDF: each page to its content stream as it comes, then the
//! objects around them. Knows nothing of what the pages are about.

mod content;
mod file;
mod fonts;
mod glyphs;
mod links;
mod metadata;
mod operators;
mod outline;
mod pen;
mod profile;
mod structure;

use super::format::Watch;
use super::page::{Document, Item, Page, Press};
use crate::words::Message;
use content::Sheet;
use file::File;
use fonts::Fonts;
use links::Placed;
use metadata::Parts;
use pdf_writer::types::TabOrder;
use pdf_writer::writers::{Pages, Resources};
use pdf_writer::{Finish, Name, Rect, Ref};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// Why a PDF was not written. Where nobody gave it up, a person cannot mend it: it is said as a fault
/// of the program.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// A face of the report could not be embedded.
    #[error("the face {face} could not be embedded")]
    Face {
        /// The face's name.
        face: &'static str,
    },
    /// The bytes could not be written to memory.
    #[error("the PDF could not be written")]
    Write {
        /// What the writer says.
        #[from]
        source: std::io::Error,
    },
    /// Whoever watched it being written gave it up.
    #[error("the PDF was given up")]
    GivenUp,
}

impl PdfError {
    /// What happened, and what to do.
    pub fn message(&self) -> Message {
        Message::new("error-pdf").with("said", self.to_string())
    }
}

/// Writes a document that was kept. The same document gives the same bytes.
pub fn write(document: &Document) -> Result<Vec<u8>, PdfError> {
    let mut writer = Writer::new(document.size)?;
    // In the order in which they were placed, so that a press takes them in the same order.
    for (number, page) in document.pages.iter().enumerate() {
        for item in parts(page).0 {
            writer.take(number, item);
        }
    }
    for (number, page) in document.pages.iter().enumerate() {
        for item in parts(page).1 {
            writer.take(number, item);
        }
    }
    writer.finish(document)
}

/// The items of a page that were placed before the next page was begun, and those after them.
fn parts(page: &Page) -> (&[Item], &[Item]) {
    page.items.split_at(page.body.min(page.items.len()))
}

/// Writes a document while it is being laid out: of each page, only its content stream is kept.
pub struct Writer<'a> {
    size: (f32, f32),
    fonts: Fonts,
    sheets: Vec<Sheet>,
    watch: Option<Watch<'a>>,
    is_given_up: bool,
}

impl Press for Writer<'_> {
    fn take(&mut self, page: usize, item: &Item) {
        if self.is_given_up {
            return;
        }
        if page >= self.sheets.len() {
            self.tell(page);
        }
        self.sheet(page);
        self.sheets[page].paint(item, &mut self.fonts);
    }

    fn insert(&mut self, page: usize) {
        self.sheet(page);
        self.sheets.insert(page, Sheet::new(self.size.1));
    }

    fn is_given_up(&self) -> bool {
        self.is_given_up
    }
}

impl<'a> Writer<'a> {
    /// One for pages of this width and height in points.
    pub fn new(size: (f32, f32)) -> Result<Self, PdfError> {
        Ok(Self {
            size,
            fonts: Fonts::new()?,
            sheets: Vec::new(),
            watch: None,
            is_given_up: false,
        })
    }

    /// The same, watched while it writes: it ends when whoever watches says so.
    pub fn watched(size: (f32, f32), watch: Watch<'a>) -> Result<Self, PdfError> {
        Ok(Self {
            watch: Some(watch),
            ..Self::new(size)?
        })
    }

    /// Tells whoever watches how many pages are done.
    fn tell(&mut self, pages: usize) {
        if let Some(watch) = &mut self.watch {
            self.is_given_up |= watch(pages).is_break();
        }
    }

    fn sheet(&mut self, page: usize) {
        while self.sheets.len() <= page {
            self.sheets.push(Sheet::new(self.size.1));
        }
    }

    /// The bytes of the document whose items were taken.
    pub fn finish(mut self, document: &Document) -> Result<Vec<u8>, PdfError> {
        self.tell(document.pages.len());
        if self.is_given_up {
            return Err(PdfError::GivenUp);
        }
        self.sheet(document.pages.len().saturating_sub(1));
        let mut file = File::new();
        let resources = self.resources(&mut file)?;
        let tree = file.new_ref();
        let pages: Vec<Ref> = self.sheets.iter().map(|_| file.new_ref()).collect();
        let mut placed: Vec<Placed> = Vec::new();
        for (number, sheet) in self.sheets.iter_mut().enumerate() {
            let content = file.new_ref();
            file.stream(content, &sheet.take_content(), |_| {})?;
            let before = placed.len();
            let links = std::mem::take(&mut sheet.links);
            links::add(&mut file, (document, &pages), number, &links, &mut placed)?;
            let mut page: pdf_writer::writers::Page = file.object(pages[number])?.start();
            page.parent(tree).contents(content);
            let (width, height) = document.size;
            page.media_box(Rect::new(0.0, 0.0, width, height));
            page.pair(Name(b"Resources"), resources);
            page.struct_parents(number as i32);
            page.tab_order(TabOrder::StructureOrder);
            if placed.len() > before {
                page.annotations(placed[before..].iter().map(|link| link.id));
            }
        }
        let mut written: Pages = file.object(tree)?.start();
        written.count(pages.len() as i32);
        written.kids(pages.iter().copied());
        written.finish();
        let outline = outline::add(&mut file, document, &pages)?;
        let structure = structure::add(&mut file, document, (&pages, &self.sheets), &placed)?;
        let parts = Parts {
            pages: tree,
            structure,
            outline,
        };
        let (catalog, information) = metadata::add(&mut file, document, &parts)?;
        Ok(file.finish(catalog, information)?)
    }

    /// What content names: the fonts and the pictures in use.
    fn resources(&self, file: &mut File) -> Result<Ref, PdfError> {
        let fonts = self.fonts.embed(file)?;
        let pictures = self.pictures(file)?;
        let id = file.new_ref();
        let mut resources: Resources = file.object(id)?.start();
        let mut named = resources.fonts();
        for (name, font) in fonts {
            named.pair(Name(name.as_bytes()), font);
        }
        named.finish();
        if !pictures.is_empty() {
            let mut named = resources.x_objects();
            for (name, picture) in pictures {
                named.pair(Name(name.as_bytes()), picture);
            }
        }
        Ok(id)
    }

    /// The pictures of all pages, each written once.
    fn pictures(&self, file: &mut File) -> Result<BTreeMap<String, Ref>, PdfError> {
        let mut written = BTreeMap::new();
        for picture in self.sheets.iter().flat_map(|sheet| &sheet.pictures) {
            if let Entry::Vacant(entry) = written.entry(content::name(picture)) {
                let id = file.new_ref();
                file.stream(id, &picture.pixels, |stream| {
                    stream.pair(Name(b"Type"), Name(b"XObject"));
                    stream.pair(Name(b"Subtype"), Name(b"Image"));
                    stream.pair(Name(b"Width"), picture.width as i32);
                    stream.pair(Name(b"Height"), picture.height as i32);
                    stream.pair(Name(b"ColorSpace"), Name(b"DeviceRGB"));
                    stream.pair(Name(b"BitsPerComponent"), 8);
                })?;
                entry.insert(id);
            }
        }
        Ok(written)
    }
}
