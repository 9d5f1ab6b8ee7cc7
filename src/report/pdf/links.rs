//! Link annotations: out to sources, and to places of the document. Knows nothing of text.

use super::PdfError;
use super::content::Link;
use super::file::File;
use super::operators::rounded;
use crate::report::page::{Document, NodeId, Target};
use pdf_writer::types::{ActionType, AnnotationFlags, AnnotationType, HighlightEffect};
use pdf_writer::writers::{Annotation, Destination};
use pdf_writer::{Finish, Rect, Ref, Str, TextStr};

/// The annotation of a link, and where it belongs in the structure.
#[derive(Clone, Copy)]
pub struct Placed {
    /// Its object.
    pub id: Ref,
    /// Its page, from 0.
    pub page: usize,
    /// Its node.
    pub node: NodeId,
}

/// Adds the links of a page to those before it; one that leads nowhere is left out.
pub fn add(
    file: &mut File,
    (document, pages): (&Document, &[Ref]),
    page: usize,
    links: &[Link],
    placed: &mut Vec<Placed>,
) -> Result<(), PdfError> {
    let height = document.size.1;
    for link in links {
        let spot = match &link.target {
            Target::Address(_) => None,
            Target::Place(place) => match document.places.get(place) {
                Some(spot) if spot.page < pages.len() => Some(spot),
                _ => continue,
            },
        };
        let id = file.new_ref();
        let mut annotation: Annotation = file.object(id)?.start();
        annotation.subtype(AnnotationType::Link);
        annotation.rect(Rect::new(
            rounded(link.area.x),
            rounded(height - link.area.y - link.area.height),
            rounded(link.area.x + link.area.width),
            rounded(height - link.area.y),
        ));
        // Printed with the page, as PDF/A asks.
        annotation.flags(AnnotationFlags::PRINT);
        annotation.border(0.0, 0.0, 0.0, None);
        annotation.highlight(HighlightEffect::None);
        annotation.page(pages[page]).contents(TextStr(&link.words));
        // The numbers of the pages come first.
        annotation.struct_parent((pages.len() + placed.len()) as i32);
        match (&link.target, spot) {
            (Target::Place(_), Some(spot)) => {
                let destination = annotation.insert(pdf_writer::Name(b"Dest"));
                lead(destination.start(), pages[spot.page], height - spot.y);
            }
            (Target::Place(_), None) => {}
            (Target::Address(address), _) => {
                let mut action = annotation.action();
                action.action_type(ActionType::Uri);
                action.uri(Str(&escaped(address)));
            }
        }
        annotation.finish();
        let node = link.node;
        placed.push(Placed { id, page, node });
    }
    Ok(())
}

/// Leads to a place on a page, `y` from its foot, in the size that the reader has chosen.
pub fn lead(destination: Destination, page: Ref, y: f32) {
    destination.page(page).xyz(0.0, rounded(y), None);
}

/// A URI in PDF is of 7-bit ASCII: other bytes are escaped as in RFC 3986.
fn escaped(address: &str) -> Vec<u8> {
    let mut ascii = Vec::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_graphic() {
            ascii.push(byte);
        } else {
            ascii.extend(format!("%{byte:02X}").bytes());
        }
    }
    ascii
}
