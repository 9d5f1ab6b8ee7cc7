//! What the file says about itself: title, author, language, date and colour space. It claims no
//! standard that no validator has checked.

use super::{catalog, name, profile, text};
use crate::report::page::Document;
use lopdf::{Object, Stream, dictionary};

const CREATOR: &str = concat!("Sijil ", env!("CARGO_PKG_VERSION"));
const PRODUCER: &str = "printpdf 0.12, lopdf 0.44";

/// Adds the document's metadata.
pub fn add(file: &mut lopdf::Document, document: &Document) -> Result<(), lopdf::Error> {
    let about = &document.about;
    let instant = about.as_of.format("D:%Y%m%d%H%M%SZ").to_string();
    let instant = Object::string_literal(instant);
    let information = file.trailer.get(b"Info")?.as_reference()?;
    file.set_object(
        information,
        dictionary! {
            "Title" => text(&about.title),
            "Author" => text(&about.author),
            "Subject" => text(&about.subject),
            "Creator" => text(CREATOR),
            "Producer" => text(PRODUCER),
            "CreationDate" => instant.clone(),
            "ModDate" => instant,
        },
    );
    let packet = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    // Not packed, so that programs that do not read PDF find it.
    let packet = Stream::new(packet, xmp(document).into_bytes()).with_compression(false);
    let packet = file.add_object(packet);
    let profile = Stream::new(dictionary! { "N" => 3 }, profile::srgb());
    let profile = file.add_object(profile);
    let language = about.language.clone();
    let catalog = catalog(file)?;
    catalog.set("Lang", Object::string_literal(language));
    catalog.set("Metadata", packet);
    catalog.remove(b"PageLayout");
    catalog.set(
        "ViewerPreferences",
        dictionary! { "DisplayDocTitle" => true },
    );
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => name("GTS_PDFA1"),
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    };
    catalog.set("OutputIntents", vec![intent.into()]);
    Ok(())
}

fn xmp(document: &Document) -> String {
    let about = &document.about;
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
            " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">",
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
            "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>",
        ),
        title = title,
        author = author,
        subject = subject,
        language = language,
        instant = instant,
        creator = CREATOR,
        producer = PRODUCER,
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
