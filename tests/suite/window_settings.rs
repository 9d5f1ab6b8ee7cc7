//! The settings of a register in the window: typed, saved as revisions, and taken by the report.

use crate::report_house::png;
use crate::window_path::{click, fill, make_register, replace, window};
use egui_kittest::kittest::Queryable;
use png::{BitDepth, ColorType};
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

#[test]
fn a_report_gets_colour_logo_and_disclaimer() {
    let home = tempfile::tempdir().unwrap();
    let mut window = window(home.path());
    make_register(&mut window, &home.path().join("monitor"));
    click(&mut window, "Settings");
    let logo = png(ColorType::Rgb, BitDepth::Eight, &[1, 2, 3, 4, 5, 6]);
    std::fs::write(home.path().join("logo.png"), &logo).unwrap();
    std::fs::write(home.path().join("text.png"), "no picture").unwrap();
    window.get_by_label("Take logo").scroll_to_me();
    window.run_steps(3);
    let path = |name: &str| home.path().join(name).display().to_string();
    fill(&mut window, "Colour of its own", "0b5d3b");
    fill(&mut window, "Disclaimer", "Not a statement on borders.");
    fill(&mut window, "Logo", &path("text.png"));
    click(&mut window, "Take logo");
    assert!(
        window
            .query_by_label_contains("is not a PNG file")
            .is_some()
    );
    replace(&mut window, "Logo", &path("logo.png"));
    click(&mut window, "Take logo");
    assert!(
        window
            .query_by_label("The logo has 1 by 2 pixels.")
            .is_some()
    );
    click(&mut window, "Save settings");
    let settings = window.state().workspace().unwrap().settings();
    assert_eq!(settings.house.accent, Some([0x0b, 0x5d, 0x3b]));
    assert_eq!(settings.house.disclaimer, "Not a statement on borders.");
    assert_eq!(settings.house.logo, logo);
    click(&mut window, "Remove logo");
    click(&mut window, "Save settings");
    let settings = window.state().workspace().unwrap().settings();
    assert!(settings.house.logo.is_empty());
    assert_eq!(settings.house.accent, Some([0x0b, 0x5d, 0x3b]));
}
