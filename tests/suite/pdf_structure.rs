//! The PDF re-read: outline, metadata, links and structure are what the display list says.

use crate::pdf_fixture::{bytes, document};
use lopdf::{Dictionary, Document, Object};
use sijil::report::pdf;

fn dictionary<'a>(file: &'a Document, object: &'a Object) -> &'a Dictionary {
    match object {
        Object::Reference(id) => file.get_dictionary(*id).unwrap(),
        object => object.as_dict().unwrap(),
    }
}

fn text(object: &Object) -> String {
    let bytes = object.as_str().unwrap();
    let units: Vec<u16> = bytes[2..]
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
    assert!(!packet.contains("pdfaid"), "no conformance is claimed");
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
