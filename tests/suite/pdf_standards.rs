//! The PDF against the standards that it is built to, as a validator that is not ours reads them.

use crate::pdf_fixture::{bytes, found, page_of};
use crate::report_fixture::content;
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use sijil::report::text::Piece;
use sijil::report::{Format, pdf, render, theme};

const PROFILES: [ValidationProfile; 2] = [ValidationProfile::PdfA2b, ValidationProfile::PdfUa1];

/// What is wrong with it, by both standards.
fn wrong(pdf: &[u8]) -> Vec<String> {
    let reports = PROFILES.map(|profile| {
        let options = ValidationOptions::default().profile(profile);
        validate_pdf_bytes(pdf, &options).unwrap()
    });
    let failures = reports.into_iter().flat_map(|report| report.failures);
    failures
        .map(|failure| format!("{}: {}", failure.rule_id, failure.message))
        .collect()
}

#[test]
fn a_small_document_holds_both_standards() {
    assert_eq!(wrong(&bytes()), Vec::<String>::new());
}

#[test]
fn a_report_holds_both_standards() {
    let report = render(&content(70), Format::Pdf).unwrap();
    assert_eq!(wrong(&report), Vec::<String>::new());
}

#[test]
fn the_validator_sees_what_is_wrong() {
    let mut bytes = bytes();
    for claim in ["<pdfaid:part>2", "<pdfuaid:part>1"] {
        let claim = claim.as_bytes();
        let mut places = bytes.windows(claim.len());
        let place = places.position(|part| part == claim).unwrap();
        bytes[place + claim.len() - 1] = b'7';
    }
    assert!(wrong(&bytes).len() >= 2);
}

#[test]
fn a_character_that_no_face_has_is_framed_and_found() {
    let pieces = [Piece::text("Known 漢 known", theme::BODY)];
    let bytes = pdf::write(&page_of(&pieces)).unwrap();
    assert_eq!(wrong(&bytes), Vec::<String>::new());
    if let Some(text) = found(&bytes) {
        assert!(text.contains("Known") && text.contains("known"), "{text}");
    }
}
