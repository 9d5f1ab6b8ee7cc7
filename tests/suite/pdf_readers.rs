//! The PDF as other programs read it, where they are installed.

use crate::pdf_fixture::{ARABIC, WORDS, ask, bytes, found, page_of};
use sijil::report::text::Piece;
use sijil::report::{pdf, theme};
use std::io::Write;

/// Arabic with ligatures, marks and mixed directions, and Sorani with its own letters.
const SEARCHED: [&str; 14] = [
    "السلام",
    "إلى",
    "الآن",
    "الأحداث",
    "اللاجئين",
    "مسؤول",
    "بئر",
    "هيئة",
    "شُهَداء",
    "هێرش",
    "ڕۆژئاوا",
    "دەوڵەت",
    "گرووپی",
    "سووریای",
];
/// Reads the file that is named first as `PDFium` does.
const PDFIUM: &str = "
import sys
try:
    import pypdfium2
except ImportError:
    sys.exit('not installed')
for page in pypdfium2.PdfDocument(sys.argv[1]):
    print(page.get_textpage().get_text_range())
";
/// Reads the file that is named first as pdf.js does.
const PDF_JS: &str = "
let place;
try { place = require.resolve('pdfjs-dist/legacy/build/pdf.mjs'); }
catch { console.error('not installed'); process.exit(1); }
import(place).then(async (reader) => {
    const data = new Uint8Array(require('fs').readFileSync(process.argv[1]));
    const file = await reader.getDocument({ data, verbosity: 0 }).promise;
    for (let page = 1; page <= file.numPages; page++) {
        const content = await (await file.getPage(page)).getTextContent();
        console.log(content.items.map((item) => item.str).join(''));
    }
});
";

#[test]
fn poppler_finds_every_word() {
    let Some(text) = found(&bytes()) else { return };
    for word in WORDS.replace('\u{a0}', " ").split_whitespace() {
        assert!(text.contains(word), "{word} in {text}");
    }
    for word in ARABIC.into_iter().chain(["illustrative", "a source"]) {
        assert!(text.contains(word), "{word} in {text}");
    }
}

#[test]
fn every_face_is_embedded_and_can_be_searched() {
    let Some((_, fonts)) = ask("pdffonts", &["-"], &bytes()) else {
        return;
    };
    let faces: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(faces.len() >= 2, "{fonts}");
    for face in faces {
        assert!(face.contains("yes yes yes"), "{face}");
    }
}

#[test]
fn qpdf_has_nothing_to_say_against_it() {
    // It reads no standard input.
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(&bytes()).unwrap();
    let path = file.path().to_str().unwrap();
    let Some((clean, said)) = ask("qpdf", &["--check", path], &[]) else {
        return;
    };
    assert!(clean && !said.to_lowercase().contains("warning"), "{said}");
}

#[test]
fn readers_find_words_of_both_directions() {
    let words = format!("{} in one line with {}", SEARCHED.join(" "), WORDS);
    let bytes = pdf::write(&page_of(&[Piece::text(words, theme::BODY)])).unwrap();
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(&bytes).unwrap();
    let path = file.path().to_str().unwrap();
    let readers = [
        ("pdftotext", vec![path, "-"]),
        ("python3", vec!["-c", PDFIUM, path]),
        ("node", vec!["-e", PDF_JS, path]),
    ];
    for (reader, arguments) in readers {
        let Some((read, text)) = ask(reader, &arguments, &[]) else {
            continue;
        };
        if !read && text.contains("not installed") {
            eprintln!("skipped: {reader} has no reader of PDF");
            continue;
        }
        assert!(read, "{reader}: {text}");
        for word in SEARCHED {
            assert!(text.contains(word), "{reader} does not find {word}: {text}");
        }
    }
}
