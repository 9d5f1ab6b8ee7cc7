//! `sijil attach`, `detach`, `attachments`, and what `verify` says of files.

use crate::cli_fixture::Desk;

/// The references of the two incidents of the desk.
fn references(desk: &Desk) -> Vec<String> {
    let json = desk
        .run(&["export", "reg", "--format", "json", "--out", "-"])
        .out;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let incidents = json["incidents"].as_array().unwrap().iter();
    incidents
        .map(|of| of["ref"].as_str().unwrap().to_owned())
        .collect()
}

/// A desk with a file on its first incident; gives the reference and where the file lies.
fn with_file() -> (Desk, String, std::path::PathBuf) {
    let desk = Desk::with_incidents();
    let reference = references(&desk).remove(0);
    desk.write("statement.pdf", "what was said");
    let ran = desk.run(&[
        "attach",
        "reg",
        &reference,
        "statement.pdf",
        "--method",
        "downloaded",
        "--collected",
        "2023-06-20",
        "--by",
        "Rona",
        "--note",
        "page 2",
    ]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{}", ran.out);
    assert!(
        ran.out.contains("Attached “statement.pdf” (13 bytes) to"),
        "{}",
        ran.out
    );
    let hash = sijil::store::Hash::of(b"what was said").to_string();
    assert!(ran.out.contains(&hash));
    let path = desk.path("reg/files").join(&hash[..2]).join(&hash);
    assert!(path.is_file());
    (desk, reference, path)
}

#[test]
fn a_file_is_attached_listed_and_copied() {
    let (desk, reference, _) = with_file();
    let ran = desk.run(&["attachments", "reg", "--out", "copies"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let said = "Whole: statement.pdf (13 bytes, Downloaded, Rona, 20 June 2023, page 2, ";
    assert!(ran.out.contains(said), "{}", ran.out);
    let copy = format!("copies/{reference}/statement.pdf");
    assert_eq!(desk.read(&copy), "what was said");
    // Nothing is overwritten.
    assert_eq!(
        desk.run(&["attachments", "reg", "--out", "copies"]).code,
        Some(0)
    );
    assert_eq!(
        desk.read(&format!("copies/{reference}/statement (2).pdf")),
        "what was said"
    );
    let other = &references(&desk)[1];
    let none = desk.run(&["attachments", "reg", "--ref", other]);
    assert!(none.out.contains("No attachments"), "{}", none.out);
}

#[test]
fn an_export_carries_attachments_and_an_import_brings_them_back() {
    let (desk, reference, _) = with_file();
    let csv = desk.run(&[
        "export", "reg", "--format", "csv", "--kind", "incident", "--out", "x.csv",
    ]);
    assert_eq!(csv.code, Some(0), "{}", csv.err);
    let ran = desk.run(&["import", "reg", "x.csv"]);
    assert!(
        ran.out.contains("0 new, 0 revised, 2 unchanged"),
        "{}",
        ran.out
    );
    let table = desk.read("x.csv").replace("page 2", "page 3");
    desk.write("x.csv", table);
    let ran = desk.run(&["import", "reg", "x.csv"]);
    assert!(
        ran.out.contains("0 new, 1 revised, 1 unchanged"),
        "{}",
        ran.out
    );
    let listed = desk.run(&["attachments", "reg", "--ref", &reference, "--json"]);
    let json: serde_json::Value = serde_json::from_str(&listed.out).unwrap();
    assert_eq!(
        (&json[0]["note"], &json[0]["state"]),
        (&"page 3".into(), &"whole".into())
    );
}

#[test]
fn missing_and_damaged_files_fail_a_verification_each_with_its_sentence() {
    let (desk, reference, path) = with_file();
    let clean = desk.run(&["verify", "reg"]);
    assert_eq!(clean.code, Some(0), "{}{}", clean.out, clean.err);
    assert!(
        clean.out.ends_with("One attachment, one whole.\n"),
        "{}",
        clean.out
    );
    std::fs::write(&path, "what was not said").unwrap();
    let damaged = desk.run(&["verify", "reg"]);
    let said = format!("Attachment “statement.pdf” of {reference} is damaged");
    assert!(
        damaged.code == Some(1) && damaged.out.contains(&said),
        "{}",
        damaged.out
    );
    std::fs::remove_file(&path).unwrap();
    let missing = desk.run(&["verify", "reg"]);
    let said = format!("Attachment “statement.pdf” of {reference} has not arrived");
    assert!(
        missing.code == Some(1) && missing.out.contains(&said),
        "{}",
        missing.out
    );
    let json = desk.run(&["verify", "reg", "--json"]).out;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["files"][0]["state"], "missing");
    assert_eq!(json["clean"], false);
    let listed = desk.run(&["attachments", "reg", "--out", "copies"]);
    assert!(listed.code == Some(1) && listed.out.contains("Not arrived: statement.pdf"));
    assert!(!desk.path("copies").exists());
}

#[test]
fn a_file_that_no_record_names_is_told_and_is_no_fault() {
    let (desk, _, path) = with_file();
    let hash = sijil::store::Hash::of(b"stray").to_string();
    let folder = path.parent().unwrap().with_file_name(&hash[..2]);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(&hash), "stray").unwrap();
    let ran = desk.run(&["verify", "reg"]);
    let said = format!("files/{}/{hash} is named by no record", &hash[..2]);
    assert!(
        ran.code == Some(0) && ran.out.contains(&said),
        "{}",
        ran.out
    );
}

#[test]
fn a_file_is_taken_off_and_its_history_stays_whole() {
    let (desk, reference, path) = with_file();
    let ran = desk.run(&["detach", "reg", &reference, "statement.pdf"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(path.is_file());
    assert!(
        desk.run(&["attachments", "reg"])
            .out
            .contains("No attachments")
    );
    // The earlier revision names it still.
    std::fs::remove_file(&path).unwrap();
    assert_eq!(desk.run(&["verify", "reg"]).code, Some(1));
    let again = desk.run(&["detach", "reg", &reference, "statement.pdf"]);
    assert_eq!(again.code, Some(2));
    assert!(
        again.err.contains("has no attachment “statement.pdf”"),
        "{}",
        again.err
    );
}

#[test]
fn what_cannot_be_attached_is_said_and_leaves_the_register_as_it_was() {
    let desk = Desk::with_incidents();
    let reference = references(&desk).remove(0);
    desk.write("statement.pdf", "what was said");
    let before = desk.contents();
    for (arguments, said) in [
        (
            ["I-NOTHERE", "statement.pdf", "--by", "x"],
            "no record I-NOTHERE",
        ),
        (
            [&reference, "nothing.pdf", "--by", "x"],
            "There is no nothing.pdf",
        ),
        ([&reference, "home", "--by", "x"], "is a folder"),
        (
            [&reference, "statement.pdf", "--collected", "soon"],
            "is not a date",
        ),
    ] {
        let mut all = vec!["attach", "reg"];
        all.extend(arguments);
        let ran = desk.run(&all);
        assert_eq!(ran.code, Some(2), "{all:?}");
        assert!(ran.err.contains(said), "{all:?}: {}", ran.err);
    }
    assert_eq!(desk.contents(), before);
}
