//! `sijil backup`, `restore` and `repair` as a person at a terminal meets them.

use crate::cli_fixture::Desk;

#[test]
fn a_register_goes_into_a_file_and_comes_out_of_it() {
    let desk = Desk::with_incidents();
    let made = desk.run(&["backup", "reg", "reg.zip"]);
    assert_eq!(made.code, Some(0), "{made:?}");
    assert!(made.out.starts_with("reg.zip is good: "), "{made:?}");
    let again = desk.run(&["backup", "reg", "reg.zip"]);
    assert_eq!(again.code, Some(2));
    assert!(again.err.contains("already"), "{again:?}");
    assert_eq!(
        desk.run(&["backup", "reg", "reg.zip", "--replace"]).code,
        Some(0)
    );
    let restored = desk.run(&["restore", "reg.zip", "again"]);
    assert_eq!(restored.code, Some(0), "{restored:?}");
    let fingerprint = |out: &str| out.lines().last().unwrap().to_owned();
    assert_eq!(fingerprint(&restored.out), fingerprint(&made.out));
    let records = |register: &str| {
        desk.run(&["export", register, "--format", "json", "--out", "-"])
            .out
    };
    assert_eq!(records("again"), records("reg"));
    let refused = desk.run(&["restore", "reg.zip", "reg"]);
    assert_eq!(refused.code, Some(2));
    assert!(refused.err.contains("not empty"), "{refused:?}");
}

#[test]
fn damage_is_said_when_it_is_backed_up() {
    let desk = Desk::with_incidents();
    let journal = desk.journal();
    let mut bytes = std::fs::read(&journal).unwrap();
    bytes[3] = b'!';
    std::fs::write(&journal, bytes).unwrap();
    let made = desk.run(&["backup", "reg", "reg.zip"]);
    assert_eq!(made.code, Some(1), "{made:?}");
    assert!(made.out.contains("damaged at line 1"), "{made:?}");
    assert_eq!(desk.run(&["restore", "reg.zip", "again"]).code, Some(1));
}

#[test]
fn a_damaged_register_is_repaired_from_its_backup() {
    let desk = Desk::with_incidents();
    assert_eq!(desk.run(&["backup", "reg", "reg.zip"]).code, Some(0));
    let journal = desk.journal();
    let whole = std::fs::read(&journal).unwrap();
    let mut bytes = whole.clone();
    bytes[3] = b'!';
    std::fs::write(&journal, bytes).unwrap();
    assert_eq!(desk.run(&["verify", "reg"]).code, Some(1));
    let repaired = desk.run(&["repair", "reg", "--from", "reg.zip"]);
    assert_eq!(repaired.code, Some(0), "{repaired:?}");
    assert!(
        repaired.out.contains("1 line was taken over"),
        "{repaired:?}"
    );
    assert_eq!(std::fs::read(&journal).unwrap(), whole);
    let again = desk.run(&["repair", "reg", "--from", "reg.zip"]);
    assert!(again.out.contains("Nothing was changed"), "{again:?}");
    let other = Desk::with_register();
    let copy = other.path("reg");
    let refused = desk.run(&["repair", "reg", "--from", copy.to_str().unwrap()]);
    assert_eq!(refused.code, Some(2));
    assert!(refused.err.contains("another register"), "{refused:?}");
}
