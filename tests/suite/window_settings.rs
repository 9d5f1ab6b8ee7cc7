//! The settings of a register in the window: typed, saved as revisions, and taken by the report.

use crate::window_path::{click, fill, make_register, window};
use sijil::domain::dates::Month;

#[test]
fn settings_are_typed_and_saved() {
    let home = tempfile::tempdir().unwrap();
    let mut window = window(home.path());
    make_register(&mut window, &home.path().join("monitor"));
    click(&mut window, "Settings");
    fill(&mut window, "Area covered", "North and East Syria");
    fill(&mut window, "Attacks since", "January 2023");
    fill(&mut window, "Month of issue 1", "2023-01");
    click(&mut window, "Number");
    fill(
        &mut window,
        "What it counts 1",
        "men repatriated since 2019",
    );
    fill(&mut window, "Number 1", "74");
    fill(&mut window, "As of 1", "2023-06-10");
    click(&mut window, "Save settings");
    let settings = window.state().workspace().unwrap().settings();
    assert_eq!(settings.name, "Monitor");
    assert_eq!(settings.area, "North and East Syria");
    assert_eq!(
        settings.coverage.get("attack"),
        Month::new(2023, 1).as_ref()
    );
    assert_eq!(settings.issue(Month::new(2023, 6).unwrap()), Some(6));
    let figure = settings
        .reference_figure("men_repatriated_since_2019")
        .unwrap();
    assert_eq!(figure.value.to_string(), "74");
}

#[test]
fn what_cannot_be_read_is_not_saved() {
    let home = tempfile::tempdir().unwrap();
    let mut window = window(home.path());
    make_register(&mut window, &home.path().join("monitor"));
    click(&mut window, "Settings");
    fill(&mut window, "Area covered", "North and East Syria");
    fill(&mut window, "Raids since", "soon");
    click(&mut window, "Save settings");
    assert_eq!(window.state().workspace().unwrap().settings().area, "");
}
