//! Names of files from outside: what is used of them, and what a system would run.

use proptest::prelude::*;
use sijil::domain::file_name::{is_program, numbered_name, safe_name};

#[test]
fn a_name_leads_nowhere_and_hides_nothing() {
    for (given, safe) in [
        ("statement.pdf", "statement.pdf"),
        ("بيان ١.pdf", "بيان ١.pdf"),
        ("خانه\u{200c}ها.jpg", "خانه\u{200c}ها.jpg"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\x\\photo.jpg", "photo.jpg"),
        ("folder/", "folder"),
        ("..", "file"),
        ("", "file"),
        ("a:b<c>|d?.txt", "a_b_c__d_.txt"),
        ("photo\u{202e}gpj.exe", "photogpj.exe"),
        ("line\nbreak\0.txt", "linebreak.txt"),
        ("trailing. . ", "trailing"),
        (".hidden", "hidden"),
        ("con.txt", "_con.txt"),
        ("COM1", "_COM1"),
        ("com¹.log", "_com¹.log"),
        ("Lpt9 .x", "_Lpt9 .x"),
        ("common.txt", "common.txt"),
        ("COM10", "COM10"),
    ] {
        assert_eq!(safe_name(given), safe, "{given:?}");
    }
}

#[test]
fn a_long_name_keeps_its_ending() {
    let long = format!("{}.pdf", "ا".repeat(400));
    let safe = safe_name(&long);
    assert!(safe.len() <= 255 && safe.len() > 200, "{}", safe.len());
    assert!(safe.ends_with("ا.pdf"));
    assert!(numbered_name(&safe, 12).len() <= 255);
    assert_eq!(numbered_name("a.tar.gz", 2), "a.tar (2).gz");
    assert_eq!(numbered_name("README", 3), "README (3)");
}

#[test]
fn programs_are_known_by_their_ending() {
    for name in [
        "setup.exe",
        "SETUP.EXE",
        "photo.jpg.lnk",
        "run.sh",
        "x.desktop",
        "x.exe. .",
        "x.exe\u{200f}",
        "a.settingcontent-ms",
    ] {
        assert!(is_program(name), "{name:?}");
    }
    for name in ["statement.pdf", "exe", "photo.jpg", "notes", "a.exe.pdf"] {
        assert!(!is_program(name), "{name:?}");
    }
}

proptest! {
    #[test]
    fn whatever_is_given_a_safe_name_is_safe(given in "\\PC*|[\\x00-\\x7f]{0,300}|[\u{200e}-\u{202e}./\\\\ a]{0,20}") {
        let safe = safe_name(&given);
        prop_assert!(!safe.is_empty() && safe.len() <= 255);
        let hostile = ['/', '\\', ':', '\0', '\n', '\u{202e}'];
        prop_assert!(!safe.contains(hostile));
        prop_assert!(!safe.starts_with('.') && !safe.ends_with(['.', ' ']));
        prop_assert_eq!(safe_name(&safe), safe);
    }
}
