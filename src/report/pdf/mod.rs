//! The display list to the bytes of a PDF: printpdf for content and fonts, then a pass over the
//! objects with lopdf for what printpdf cannot say. Knows nothing of what the pages are about.

mod content;
mod fonts;
mod glyphs;
mod links;
mod metadata;
mod outline;
mod profile;
mod structure;

use super::page::Document;
use crate::words::Message;
use fonts::Fonts;
use lopdf::{Object, ObjectId, SaveOptions, Stream, StringFormat};
use printpdf::{Mm, PdfDocument, PdfPage, PdfSaveOptions};

/// Millimetres in a point.
const MILLIMETRES: f32 = 25.4 / 72.0;

/// Why a PDF could not be written. Neither is anything that a person can mend: they are said as
/// faults of the program.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// A face of the report could not be embedded.
    #[error("the face {face} could not be embedded")]
    Face {
        /// The face's name.
        face: &'static str,
    },
    /// The objects could not be put together.
    #[error("the objects of the PDF could not be put together")]
    Objects {
        /// What lopdf says.
        #[from]
        source: lopdf::Error,
    },
    /// The bytes could not be written to memory.
    #[error("the PDF could not be written")]
    Write {
        /// What the writer says.
        #[from]
        source: std::io::Error,
    },
}

impl PdfError {
    /// What happened, and what to do.
    pub fn message(&self) -> Message {
        Message::new("error-pdf").with("said", self.to_string())
    }
}

/// Writes the document. The same document gives the same bytes.
pub fn write(document: &Document) -> Result<Vec<u8>, PdfError> {
    let mut fonts = Fonts::default();
    // Each page is translated and packed before the next one: the operations of a page take a
    // hundred times the room of its packed stream.
    let mut streams = Vec::with_capacity(document.pages.len());
    for page in &document.pages {
        let operations = content::operations(page, document.size.1, &mut fonts)?;
        let mut stream = Stream::new(lopdf::Dictionary::new(), translate(&fonts, operations)?);
        stream.compress()?;
        streams.push(stream);
    }
    let mut file = skeleton(document, &fonts)?;
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    for (page, stream) in pages.iter().zip(streams) {
        let contents = file.get_dictionary(*page)?.get(b"Contents")?;
        let contents = contents.as_reference()?;
        file.set_object(contents, stream);
    }
    finish(&mut file, document, &pages)?;
    let mut bytes = Vec::new();
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .compression_level(9)
        .build();
    file.save_with_options(&mut bytes, options)?;
    Ok(bytes)
}

/// The content stream of one page.
fn translate(fonts: &Fonts, operations: Vec<printpdf::Op>) -> Result<Vec<u8>, PdfError> {
    let mut single = PdfDocument::new("");
    fonts.name_in(&mut single);
    single
        .pages
        .push(PdfPage::new(Mm(1.0), Mm(1.0), operations));
    let file = objects(&single);
    let page = file
        .page_iter()
        .next()
        .ok_or(lopdf::Error::PageNumberNotFound(1))?;
    Ok(content::joined(&file.get_page_content(page)))
}

/// The document with its fonts and blank pages.
fn skeleton(document: &Document, fonts: &Fonts) -> Result<lopdf::Document, PdfError> {
    let mut whole = PdfDocument::new("");
    fonts.embed_in(&mut whole)?;
    let (width, height) = document.size;
    for index in 0..document.pages.len() {
        // printpdf embeds the glyphs that it sees used: the first page shows each once, until its
        // own content takes the place of that.
        let operations = if index == 0 {
            fonts.specimen()
        } else {
            Vec::new()
        };
        whole.pages.push(PdfPage::new(
            Mm(width * MILLIMETRES),
            Mm(height * MILLIMETRES),
            operations,
        ));
    }
    Ok(objects(&whole))
}

fn objects(document: &PdfDocument) -> lopdf::Document {
    let options = PdfSaveOptions {
        optimize: false,
        subset_fonts: false,
        secure: true,
        image_optimization: None,
    };
    // Its warnings are about fonts without a program, which those of a single page are on purpose.
    printpdf::serialize::to_lopdf_doc(document, &options, &mut Vec::new())
}

fn finish(
    file: &mut lopdf::Document,
    document: &Document,
    pages: &[ObjectId],
) -> Result<(), PdfError> {
    "1.7".clone_into(&mut file.version);
    let (width, height) = document.size;
    for (index, page) in pages.iter().enumerate() {
        let dictionary = file.get_dictionary_mut(*page)?;
        // From millimetres it would not be a round number of points any more.
        dictionary.set(
            "MediaBox",
            vec![0.into(), 0.into(), width.into(), height.into()],
        );
        dictionary.remove(b"TrimBox");
        dictionary.remove(b"CropBox");
        dictionary.remove(b"Annots");
        dictionary.set("StructParents", number(index));
        dictionary.set("Tabs", name("S"));
    }
    let annotations = links::add(file, document, pages)?;
    outline::add(file, document, pages)?;
    structure::add(file, document, pages, &annotations)?;
    metadata::add(file, document)?;
    file.compress();
    let id = Object::String(identity(file), StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![id.clone(), id]);
    Ok(())
}

/// The file's id: a hash of its streams and of where its links lead.
fn identity(file: &lopdf::Document) -> Vec<u8> {
    let mut hasher = blake3::Hasher::new();
    for object in file.objects.values() {
        match object {
            Object::Stream(stream) => {
                hasher.update(&stream.content);
            }
            Object::Dictionary(dictionary) => {
                if let Ok(Object::String(address, _)) = dictionary
                    .get(b"A")
                    .and_then(Object::as_dict)
                    .and_then(|action| action.get(b"URI"))
                {
                    hasher.update(address);
                }
            }
            _ => {}
        }
    }
    hasher.finalize().as_bytes()[..16].to_vec()
}

fn catalog(file: &mut lopdf::Document) -> Result<&mut lopdf::Dictionary, lopdf::Error> {
    let root = file.trailer.get(b"Root")?.as_reference()?;
    file.get_dictionary_mut(root)
}

/// A count of things in memory as PDF has it.
fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn name(text: &str) -> Object {
    Object::Name(text.as_bytes().to_vec())
}

/// Text outside of pages: UTF-16 with a byte order mark.
fn text(text: &str) -> Object {
    let units = text.encode_utf16().flat_map(u16::to_be_bytes);
    Object::String(
        [0xFE, 0xFF].into_iter().chain(units).collect(),
        StringFormat::Hexadecimal,
    )
}
