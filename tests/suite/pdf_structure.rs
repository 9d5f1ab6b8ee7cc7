//! The PDF re-read: outline, metadata, links and structure are what the display list says.

use crate::pdf_fixture::{ARABIC, bytes, document, page_of};
use crate::report_fixture::content;
use lopdf::{Dictionary, Document, Object};
use sijil::report::layout::lay_out;
use sijil::report::page::Target;
use sijil::report::text::Piece;
use sijil::report::{Format, pdf, render, theme};

fn dictionary<'a>(file: &'a Document, object: &'a Object) -> &'a Dictionary {
    match object {
        Object::Reference(id) => file.get_dictionary(*id).unwrap(),
        object => object.as_dict().unwrap(),
    }
}

/// A text string: UTF-16 behind a byte order mark, or plain (ISO 32000-1, 7.9.2.2).
fn text(object: &Object) -> String {
    let bytes = object.as_str().unwrap();
    let Some(units) = bytes.strip_prefix(b"\xFE\xFF") else {
        return String::from_utf8(bytes.to_vec()).unwrap();
    };
    let units: Vec<u16> = units
        .chunks(2)
        .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
        .collect();
    String::from_utf16(&units).unwrap()
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert_eq!(bytes(), bytes());
}

#[test]
fn another_link_gives_another_id() {
    let id = |bytes: &[u8]| {
        let file = Document::load_mem(bytes).unwrap();
        file.trailer.get(b"ID").unwrap().as_array().unwrap()[0].clone()
    };
    let mut other = document();
    for item in &mut other.pages[0].items {
        if let sijil::report::page::Item::Link { target, .. } = item {
            *target = sijil::report::page::Target::Address("https://example.org/b".to_owned());
        }
    }
    assert_ne!(id(&bytes()), id(&pdf::write(&other).unwrap()));
}

#[test]
fn the_file_says_what_it_is() {
    let bytes = bytes();
    assert!(bytes.starts_with(b"%PDF-1.7"));
    let file = Document::load_mem(&bytes).unwrap();
    let catalog = file.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"en");
    let about = dictionary(&file, file.trailer.get(b"Info").unwrap());
    assert_eq!(text(about.get(b"Title").unwrap()), "A title & more");
    assert_eq!(text(about.get(b"Author").unwrap()), "An organisation");
    let date = about.get(b"CreationDate").unwrap().as_str().unwrap();
    assert_eq!(date, b"D:20230705000000Z");
    let packet = catalog.get(b"Metadata").unwrap().as_reference().unwrap();
    let packet = file.get_object(packet).unwrap().as_stream().unwrap();
    let packet = String::from_utf8(packet.content.clone()).unwrap();
    assert!(packet.contains("A title &amp; more"), "{packet}");
    assert!(packet.contains("<rdf:li>en</rdf:li>"), "{packet}");
    assert!(packet.contains("<pdfaid:part>2</pdfaid:part>"), "{packet}");
    assert!(
        packet.contains("<pdfuaid:part>1</pdfuaid:part>"),
        "{packet}"
    );
}

#[test]
fn the_outline_is_a_tree() {
    let file = Document::load_mem(&bytes()).unwrap();
    let outline = dictionary(&file, file.catalog().unwrap().get(b"Outlines").unwrap());
    assert_eq!(outline.get(b"Count").unwrap().as_i64().unwrap(), 2);
    let first = dictionary(&file, outline.get(b"First").unwrap());
    assert_eq!(text(first.get(b"Title").unwrap()), "Attacks");
    let inside = dictionary(&file, first.get(b"First").unwrap());
    assert_eq!(text(inside.get(b"Title").unwrap()), "Türkiye");
    let next = dictionary(&file, first.get(b"Next").unwrap());
    assert_eq!(text(next.get(b"Title").unwrap()), "Annex");
    let page = next.get(b"Dest").unwrap().as_array().unwrap()[0].clone();
    let second = file.get_pages()[&2];
    assert_eq!(page.as_reference().unwrap(), second);
}

#[test]
fn links_lead_out_and_inside_and_say_what_they_are() {
    let file = Document::load_mem(&bytes()).unwrap();
    let page = file.get_pages()[&1];
    let page = file.get_dictionary(page).unwrap();
    let links = page.get(b"Annots").unwrap().as_array().unwrap();
    // One that leads nowhere is left out.
    assert_eq!(links.len(), 2);
    let out = dictionary(&file, &links[0]);
    assert_eq!(out.get(b"F").unwrap().as_i64().unwrap(), 4);
    assert_eq!(text(out.get(b"Contents").unwrap()), "a source");
    let action = dictionary(&file, out.get(b"A").unwrap());
    let address = action.get(b"URI").unwrap().as_str().unwrap();
    assert_eq!(address, b"https://example.org/%C3%A9?a=1");
    let inside = dictionary(&file, &links[1]);
    let destination = inside.get(b"Dest").unwrap().as_array().unwrap();
    assert_eq!(destination[0].as_reference().unwrap(), file.get_pages()[&2]);
}

#[test]
fn every_piece_of_content_has_its_node() {
    let file = Document::load_mem(&bytes()).unwrap();
    let root = dictionary(
        &file,
        file.catalog().unwrap().get(b"StructTreeRoot").unwrap(),
    );
    let parents = dictionary(&file, root.get(b"ParentTree").unwrap());
    let numbers = parents.get(b"Nums").unwrap().as_array().unwrap();
    let pages = document().pages;
    for (index, page) in pages.iter().enumerate() {
        let owners = numbers[index * 2 + 1].as_array().unwrap();
        assert_eq!(owners.len(), page.contents as usize);
        for owner in owners {
            let node = dictionary(&file, owner);
            assert_eq!(node.get(b"Type").unwrap().as_name().unwrap(), b"StructElem");
        }
    }
    let next = root.get(b"ParentTreeNextKey").unwrap().as_i64().unwrap();
    assert_eq!(i64::try_from(numbers.len()).unwrap(), next * 2);
}

#[test]
fn the_colour_profile_is_as_long_as_it_says() {
    let file = Document::load_mem(&bytes()).unwrap();
    let intents = file.catalog().unwrap().get(b"OutputIntents").unwrap();
    let intent = intents.as_array().unwrap()[0].as_dict().unwrap();
    let profile = intent
        .get(b"DestOutputProfile")
        .unwrap()
        .as_reference()
        .unwrap();
    let profile = file.get_object(profile).unwrap().as_stream().unwrap();
    let profile = profile.decompressed_content().unwrap();
    let size = u32::from_be_bytes(profile[..4].try_into().unwrap());
    assert_eq!(size as usize, profile.len());
    assert_eq!(&profile[36..40], b"acsp");
}

/// The elements of a type, in the order of the file's numbers.
fn elements<'a>(file: &'a Document, kind: &[u8]) -> Vec<&'a Dictionary> {
    let all = file
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok());
    let is_one = |found: &&Dictionary| {
        let named = found.get(b"S").and_then(Object::as_name);
        named.is_ok_and(|named| named == kind)
    };
    all.filter(is_one).collect()
}

#[test]
fn what_is_written_while_it_is_laid_out_is_what_was_kept() {
    let content = content(70);
    let kept = pdf::write(&lay_out(&content)).unwrap();
    let pressed = render(&content, Format::Pdf).unwrap();
    assert!(
        kept == pressed,
        "{} and {} bytes",
        kept.len(),
        pressed.len()
    );
}

#[test]
fn every_object_of_a_long_document_is_found_again() {
    let content = content(300);
    let file = Document::load_mem(&render(&content, Format::Pdf).unwrap()).unwrap();
    let laid_out = lay_out(&content);
    assert_eq!(file.get_pages().len(), laid_out.pages.len());
    // More than are packed together.
    let cells = elements(&file, b"TD");
    assert!(cells.len() > 1000, "{}", cells.len());
    for cell in cells {
        let row = dictionary(&file, cell.get(b"P").unwrap());
        assert_eq!(row.get(b"S").unwrap().as_name().unwrap(), b"TR");
    }
}

#[test]
fn arabic_is_read_out_in_the_order_of_speech() {
    let file = Document::load_mem(&bytes()).unwrap();
    let spans = elements(&file, b"Span");
    assert!(!spans.is_empty());
    for span in spans {
        let read = text(span.get(b"ActualText").unwrap());
        assert!(read.contains(&ARABIC.join(" ")), "{read}");
    }
}

#[test]
fn a_link_is_read_where_it_stands() {
    let link = Piece::Text {
        text: "a source".to_owned(),
        style: theme::BODY.coloured(theme::ACCENT),
        rise: 0.0,
        link: Some(Target::Address("https://example.org/".to_owned())),
        figure: None,
    };
    let before = Piece::text("Read ", theme::BODY);
    let after = Piece::text(" first.", theme::BODY);
    let document = page_of(&[before, link, after]);
    let file = Document::load_mem(&pdf::write(&document).unwrap()).unwrap();
    let paragraphs = elements(&file, b"P");
    let kids = paragraphs[0].get(b"K").unwrap().as_array().unwrap();
    assert_eq!(kids[0].as_i64().unwrap(), 0);
    let link = dictionary(&file, &kids[1]);
    assert_eq!(link.get(b"S").unwrap().as_name().unwrap(), b"Link");
    assert_eq!(kids[2].as_i64().unwrap(), 2);
}
