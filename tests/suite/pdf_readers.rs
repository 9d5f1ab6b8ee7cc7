//! The PDF as other programs read it, where they are installed.

use crate::pdf_fixture::{ARABIC, WORDS, ask, bytes, found};
use std::io::Write;

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
