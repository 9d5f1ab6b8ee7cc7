//! The overview: the spots of its map are the attacks of the month, and open their records.

use crate::sources;
use crate::window_path::{Window, click, copy_folder, window};
use egui_kittest::kittest::{NodeT, Queryable};
use sijil::gui::commands::Command;
use sijil::gui::place::Place;
use std::path::Path;

fn overview(home: &Path) -> Window<'static> {
    let mut window = window(home);
    let copy = home.join("sample");
    copy_folder(&sources::root().join("samples/nes-2023"), &copy);
    window.run_steps(2);
    window.state_mut().ask(Command::OpenRegister(copy));
    window.state_mut().ask(Command::Go(Place::Overview));
    window.run_steps(4);
    window
}

/// What the spots say, such as "Hajin: 3 attacks".
fn spots(window: &Window) -> Vec<String> {
    let names = window.query_all_by(|node| node.role() == egui::accesskit::Role::Button);
    let names = names.filter_map(|node| node.accesskit_node().label());
    names
        .filter(|name| name.contains(": ") && name.contains(" attack"))
        .collect()
}

#[test]
fn a_spot_of_the_map_opens_its_attacks() {
    let home = tempfile::tempdir().unwrap();
    let mut window = overview(home.path());
    let digest = window.state().state().digest.clone().unwrap();
    let map = digest.map.as_ref().unwrap();
    let names = spots(&window);
    assert_eq!(names.len(), map.spots.len(), "{names:?}");
    let most = map.spots.iter().max_by_key(|spot| spot.marks[0].count);
    let most = most.unwrap();
    let mark = &most.marks[0];
    assert!(mark.count > 1);
    click(&mut window, &format!("{}: {}", most.name, mark.words));
    assert_eq!(window.state().state().place, Place::Incidents);
    window.get_by_label_contains(&format!("{}, June 2023", most.name));
    let rows = window.query_all_by(|node| node.role() == egui::accesskit::Role::Row);
    assert_eq!(rows.count(), mark.records.len());
}

#[test]
fn what_does_not_count_stands_behind_what_needs_attention() {
    let home = tempfile::tempdir().unwrap();
    let mut window = overview(home.path());
    assert!(window.query_by_label_contains("Out of area").is_none());
    click(&mut window, "Not counted 10");
    window.get_by_label_contains("Out of area");
}
