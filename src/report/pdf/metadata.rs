//! What the file says about itself: title, author, language, date, colour space and the standards
//! that it is built to.

use super::PdfError;
use super::file::File;
use super::profile;
use crate::report::page::{About, Document};
use pdf_writer::types::{Direction, OutputIntentSubtype, PageMode};
use pdf_writer::writers::{Catalog, DocumentInfo};
use pdf_writer::{Finish, Name, Ref, Str, TextStr};

const CREATOR: &str = concat!("Sijil ", env!("CARGO_PKG_VERSION"));
const PRODUCER: &str = "pdf-writer 0.15";

/// The parts of a document that its catalog names.
pub struct Parts {
    /// The pages.
    pub pages: Ref,
    /// The structure tree.
    pub structure: Ref,
    /// The outline.
    pub outline: Option<Ref>,
}

/// Adds the document's metadata and its catalog. Returns the catalog and the information.
pub fn add(file: &mut File, document: &Document, parts: &Parts) -> Result<(Ref, Ref), PdfError> {
    let about = &document.about;
    let [catalog, information, packet, profile] = file.new_refs();
    inform(file.object(information)?.start(), about);
    // Not packed, so that programs that do not read PDF find it.
    file.plain_stream(packet, xmp(about).as_bytes(), |stream| {
        stream.pair(Name(b"Type"), Name(b"Metadata"));
        stream.pair(Name(b"Subtype"), Name(b"XML"));
    });
    file.stream(profile, &profile::srgb(), |stream| {
        stream.pair(Name(b"N"), 3);
    })?;
    let mut written: Catalog = file.object(catalog)?.start();
    written.pages(parts.pages).metadata(packet);
    written.lang(TextStr(&about.language));
    written.pair(Name(b"StructTreeRoot"), parts.structure);
    written.mark_info().marked(true);
    if let Some(outline) = parts.outline {
        written.outlines(outline).page_mode(PageMode::UseOutlines);
    }
    let mut preferences = written.viewer_preferences();
    preferences.display_doc_title(true);
    if matches!(about.language.as_str(), "ar" | "ckb") {
        preferences.direction(Direction::R2L);
    }
    preferences.finish();
    let mut intents = written.output_intents();
    let mut intent = intents.push();
    intent.subtype(OutputIntentSubtype::PDFA);
    intent.output_condition_identifier(TextStr("sRGB"));
    intent.info(TextStr("sRGB IEC61966-2.1"));
    intent.dest_output_profile(profile);
    intent.finish();
    intents.finish();
    written.finish();
    Ok((catalog, information))
}

/// The same as in the packet, for older readers.
fn inform(mut information: DocumentInfo, about: &About) {
    let instant = about.as_of.format("D:%Y%m%d%H%M%SZ").to_string();
    information.title(TextStr(&about.title));
    information.author(TextStr(&about.author));
    information.subject(TextStr(&about.subject));
    information.creator(TextStr(CREATOR));
    information.producer(TextStr(PRODUCER));
    for key in [b"CreationDate".as_slice(), b"ModDate"] {
        information.pair(Name(key), Str(instant.as_bytes()));
    }
}

fn xmp(about: &About) -> String {
    let instant = about.as_of.format("%Y-%m-%dT%H:%M:%SZ");
    let (title, author) = (escaped(&about.title), escaped(&about.author));
    let (subject, language) = (escaped(&about.subject), escaped(&about.language));
    format!(
        concat!(
            "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n",
            "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">",
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">",
            "<rdf:Description rdf:about=\"\"",
            " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"",
            " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"",
            " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"",
            " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"",
            " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">",
            "<dc:format>application/pdf</dc:format>",
            "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt>",
            "</dc:title>",
            "<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>",
            "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{subject}</rdf:li>",
            "</rdf:Alt></dc:description>",
            "<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>",
            "<xmp:CreateDate>{instant}</xmp:CreateDate>",
            "<xmp:ModifyDate>{instant}</xmp:ModifyDate>",
            "<xmp:CreatorTool>{creator}</xmp:CreatorTool>",
            "<pdf:Producer>{producer}</pdf:Producer>",
            "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>",
            "<pdfuaid:part>1</pdfuaid:part>",
            "</rdf:Description>{extension}</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>",
        ),
        title = title,
        author = author,
        subject = subject,
        language = language,
        instant = instant,
        creator = CREATOR,
        producer = PRODUCER,
        extension = EXTENSION,
    )
}

/// PDF/A knows no schema of PDF/UA, and asks that those it does not know are described
/// (ISO 19005-2, 6.6.2.3).
const EXTENSION: &str = concat!(
    "<rdf:Description rdf:about=\"\"",
    " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"",
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"",
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">",
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">",
    "<pdfaSchema:schema>PDF/UA</pdfaSchema:schema>",
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>",
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>",
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">",
    "<pdfaProperty:name>part</pdfaProperty:name>",
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>",
    "<pdfaProperty:category>internal</pdfaProperty:category>",
    "<pdfaProperty:description>Part</pdfaProperty:description>",
    "</rdf:li></rdf:Seq></pdfaSchema:property>",
    "</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>",
);

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
