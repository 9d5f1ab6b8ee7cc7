//! Link annotations: out to sources, and to places of the document. Knows nothing of text.

use super::{name, number, text};
use crate::report::page::{Document, Item, NodeId, Target};
use lopdf::{Object, ObjectId, StringFormat, dictionary};

/// The annotation of a link, and where it belongs in the structure.
pub struct Annotation {
    /// Its object.
    pub id: ObjectId,
    /// Its page.
    pub page: ObjectId,
    /// Its node.
    pub node: NodeId,
}

/// Adds the links of all pages.
pub fn add(
    file: &mut lopdf::Document,
    document: &Document,
    pages: &[ObjectId],
) -> Result<Vec<Annotation>, lopdf::Error> {
    let height = document.size.1;
    let mut annotations: Vec<Annotation> = Vec::new();
    for (page, id) in document.pages.iter().zip(pages) {
        let mut references: Vec<Object> = Vec::new();
        for item in &page.items {
            let Item::Link {
                area,
                words,
                target,
                node,
            } = item
            else {
                continue;
            };
            let Some((key, value)) = leads_to(target, document, pages) else {
                continue;
            };
            let rectangle: Vec<Object> = [
                area.x,
                height - area.y - area.height,
                area.x + area.width,
                height - area.y,
            ]
            .into_iter()
            .map(|edge| super::content::rounded(edge).into())
            .collect();
            let annotation = file.add_object(dictionary! {
                "Type" => "Annot",
                "Subtype" => "Link",
                "Rect" => rectangle,
                // Printed with the page, as PDF/A asks.
                "F" => 4,
                "Border" => vec![0.into(), 0.into(), 0.into()],
                "H" => name("N"),
                "P" => *id,
                "Contents" => text(words),
                // The numbers of the pages come first.
                "StructParent" => number(pages.len() + annotations.len()),
                key => value,
            });
            annotations.push(Annotation {
                id: annotation,
                page: *id,
                node: *node,
            });
            references.push(annotation.into());
        }
        if !references.is_empty() {
            file.get_dictionary_mut(*id)?.set("Annots", references);
        }
    }
    Ok(annotations)
}

fn leads_to(
    target: &Target,
    document: &Document,
    pages: &[ObjectId],
) -> Option<(&'static str, Object)> {
    match target {
        Target::Address(address) => {
            let action = dictionary! {
                "Type" => "Action",
                "S" => "URI",
                "URI" => Object::String(escaped(address), StringFormat::Literal),
            };
            Some(("A", action.into()))
        }
        Target::Place(place) => {
            let spot = document.places.get(place)?;
            let page = *pages.get(spot.page)?;
            Some(("Dest", destination(page, document.size.1 - spot.y)))
        }
    }
}

/// A place on a page, `y` from its foot, in the size that the reader has chosen.
pub fn destination(page: ObjectId, y: f32) -> Object {
    vec![
        page.into(),
        name("XYZ"),
        0.into(),
        super::content::rounded(y).into(),
        Object::Null,
    ]
    .into()
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
