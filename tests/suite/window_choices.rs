//! What is chosen from a list, with the pointer and the keyboard.

use crate::window_fixture::{place, press, type_text, window};
use egui::accesskit::{Role, Toggled};
use egui::{Id, Key, Modifiers, pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use sijil::gui::widgets::chip::chip;
use sijil::gui::widgets::choice::{Choice, Offer};
use sijil::gui::widgets::field::Field;
use sijil::gui::widgets::multi_choice::MultiChoice;

const TACTICS: &[&str] = &[
    "Ambush",
    "Armed assault",
    "Assassination",
    "Improvised device",
    "Kidnapping",
    "Şerê",
];

fn offers() -> Vec<Offer> {
    let code = |label: &str| label.to_lowercase().replace(' ', "_");
    let offer = |label: &&str| Offer::new(code(label), *label);
    TACTICS.iter().map(offer).collect()
}

/// A form of a field, a choice and a field.
#[derive(Default)]
struct Form {
    before: String,
    tactic: String,
    after: String,
    changes: usize,
}

fn form(tactic: &str) -> Harness<'static, Form> {
    let state = Form {
        tactic: tactic.to_owned(),
        ..Form::default()
    };
    window(state, |ui, form| {
        Field::new("before", &mut form.before)
            .name("Before")
            .ui(ui, place(0.0));
        let choice = Choice::new("tactic", "Tactic", &mut form.tactic, &offers())
            .hint("unknown")
            .ui(ui, place(1.0));
        form.changes += usize::from(choice.changed());
        Field::new("after", &mut form.after)
            .name("After")
            .ui(ui, place(2.0));
    })
}

fn focus_choice(harness: &mut Harness<'_, Form>) {
    harness.get_by_label("Before").focus();
    harness.run();
    press(harness, &[Key::Tab]);
    assert!(harness.get_by_label("Tactic").is_focused());
}

fn is_open(harness: &Harness<'_, Form>) -> bool {
    harness.query_by_label("Ambush").is_some()
}

#[test]
fn a_choice_is_made_with_the_pointer() {
    let mut harness = form("");
    let tactic = harness.get_by_label("Tactic");
    assert_eq!(tactic.accesskit_node().role(), Role::ComboBox);
    tactic.click();
    harness.run();
    harness.get_by_label("Assassination").click();
    harness.run();
    assert_eq!(harness.state().tactic, "assassination");
    assert_eq!(harness.state().changes, 1);
    assert!(!is_open(&harness));
    let shown = harness.get_by_label("Tactic").value();
    assert_eq!(shown.as_deref(), Some("Assassination"));
    // The next Tab goes on from the choice.
    press(&mut harness, &[Key::Tab]);
    assert!(harness.get_by_label("After").is_focused());
}

#[test]
fn a_click_elsewhere_closes_a_choice() {
    let mut harness = form("ambush");
    harness.get_by_label("Tactic").click();
    harness.run();
    assert!(is_open(&harness));
    harness.get_by_label("Before").click();
    harness.run();
    assert!(!is_open(&harness));
    assert!(harness.get_by_label("Before").is_focused());
    assert_eq!(harness.state().tactic, "ambush");
}

#[test]
fn a_second_click_closes_a_choice() {
    let mut harness = form("ambush");
    for open in [true, false, true] {
        harness.get_by_label("Tactic").click();
        harness.run();
        assert_eq!(is_open(&harness), open);
    }
}

#[test]
fn a_choice_is_made_with_the_arrows() {
    let mut harness = form("");
    focus_choice(&mut harness);
    // The first row is the blank one, which is chosen.
    press(&mut harness, &[Key::ArrowDown]);
    assert!(is_open(&harness));
    press(&mut harness, &[Key::ArrowDown, Key::ArrowDown, Key::Enter]);
    assert_eq!(harness.state().tactic, "armed_assault");
    assert!(!is_open(&harness));
    assert!(harness.get_by_label("Tactic").is_focused());
    press(
        &mut harness,
        &[Key::Space, Key::End, Key::ArrowUp, Key::Space],
    );
    assert_eq!(harness.state().tactic, "kidnapping");
    press(&mut harness, &[Key::ArrowUp, Key::Home, Key::Enter]);
    assert_eq!(harness.state().tactic, "");
    assert_eq!(harness.state().changes, 3);
}

#[test]
fn escape_leaves_a_choice_as_it_was() {
    let mut harness = form("ambush");
    focus_choice(&mut harness);
    press(&mut harness, &[Key::ArrowDown, Key::ArrowDown, Key::Escape]);
    assert!(!is_open(&harness));
    assert_eq!(harness.state().tactic, "ambush");
    assert_eq!(harness.state().changes, 0);
    assert!(harness.get_by_label("Tactic").is_focused());
}

#[test]
fn typing_finds_an_offer() {
    for (typed, code) in [
        ("as", "assassination"),
        ("k", "kidnapping"),
        // Marks need not be typed.
        ("ser", "şerê"),
        // Again and again goes from one to the next.
        ("aaa", "assassination"),
        // A later word of the label.
        ("dev", "improvised_device"),
        ("armed a", "armed_assault"),
    ] {
        let mut harness = form("");
        focus_choice(&mut harness);
        for c in typed.chars() {
            if c == ' ' {
                press(&mut harness, &[Key::Space]);
            } else {
                type_text(&mut harness, &c.to_string());
            }
        }
        assert!(is_open(&harness), "{typed}");
        press(&mut harness, &[Key::Enter]);
        assert_eq!(harness.state().tactic, code, "{typed}");
    }
}

#[test]
fn tab_takes_what_was_moved_to_and_goes_on() {
    let mut harness = form("");
    focus_choice(&mut harness);
    type_text(&mut harness, "k");
    press(&mut harness, &[Key::Tab]);
    assert_eq!(harness.state().tactic, "kidnapping");
    assert!(!is_open(&harness));
    assert!(harness.get_by_label("After").is_focused());
}

#[test]
fn tab_through_an_open_choice_takes_nothing() {
    let mut harness = form("");
    focus_choice(&mut harness);
    press(&mut harness, &[Key::Space, Key::Tab]);
    assert_eq!(harness.state().tactic, "");
    assert!(!is_open(&harness));
}

#[test]
fn delete_makes_a_choice_blank() {
    let mut harness = form("ambush");
    focus_choice(&mut harness);
    press(&mut harness, &[Key::Delete]);
    assert_eq!(harness.state().tactic, "");
    assert_eq!(harness.state().changes, 1);
}

#[test]
fn text_that_is_no_code_is_shown_as_typed() {
    let harness = form("by catapult");
    let shown = harness.get_by_label("Tactic").value();
    assert_eq!(shown.as_deref(), Some("by catapult"));
    assert_eq!(harness.state().tactic, "by catapult");
}

#[test]
fn an_open_list_says_what_is_chosen() {
    let mut harness = form("ambush");
    harness.get_by_label("Tactic").click();
    harness.run();
    let chosen = |label: &str| harness.get_by_label(label).accesskit_node().toggled();
    assert_eq!(chosen("Ambush"), Some(Toggled::True));
    assert_eq!(chosen("Assassination"), Some(Toggled::False));
    assert_eq!(chosen("unknown"), Some(Toggled::False));
}

#[test]
fn a_required_choice_is_never_blank() {
    let mut harness = window("ambush".to_owned(), |ui, code| {
        Choice::new("c", "Tactic", code, &offers())
            .required()
            .hint("unknown")
            .ui(ui, place(0.0));
    });
    harness.get_by_label("Tactic").click();
    harness.run();
    assert!(harness.query_by_label("unknown").is_none());
    press(&mut harness, &[Key::Delete]);
    assert_eq!(harness.state(), "ambush");
}

#[test]
fn several_are_chosen_and_given_back() {
    let mut harness = window("by catapult; ambush".to_owned(), |ui, codes| {
        MultiChoice::new("m", "Tactics", codes, &offers()).ui(ui, place(0.0));
    });
    let shown = harness.get_by_label("Tactics").value();
    assert_eq!(shown.as_deref(), Some("by catapult, Ambush"));
    harness.get_by_label("Tactics").click();
    harness.run();
    harness.get_by_label("Kidnapping").click();
    harness.run();
    assert_eq!(harness.state(), "by catapult; ambush; kidnapping");
    // The list is still open, and has the keyboard.
    harness.get_by_label("Ambush").click();
    harness.run();
    assert_eq!(harness.state(), "by catapult; kidnapping");
    press(&mut harness, &[Key::Home, Key::Space]);
    assert_eq!(harness.state(), "by catapult; kidnapping; ambush");
    press(&mut harness, &[Key::Escape]);
    assert!(harness.query_by_label("Kidnapping").is_none());
}

#[test]
fn a_chip_is_set_and_cleared() {
    let mut harness = window((None::<String>, 0), |ui, (value, changes)| {
        let id = Id::unique("tactic-filter");
        *changes += usize::from(chip(ui, id, "Tactic", value, &offers()));
    });
    harness.get_by_label("Tactic").click();
    harness.run();
    harness.get_by_label("Ambush").click();
    harness.run();
    assert_eq!(harness.state(), &(Some("ambush".to_owned()), 1));
    let set = harness.get_by_label("Tactic: Ambush").rect();
    // Its words open the list again; the cross at its end clears it.
    harness.get_by_label("Tactic: Ambush").click();
    harness.run();
    harness.get_by_label("Kidnapping").click();
    harness.run();
    assert_eq!(harness.state(), &(Some("kidnapping".to_owned()), 2));
    let cross = harness.get_by_label("Tactic: Kidnapping").rect();
    assert!(cross.width() > set.width());
    let cross = pos2(cross.max.x - 8.0, cross.center().y);
    harness.drag_at(cross);
    harness.run();
    harness.drop_at(cross);
    harness.run();
    assert_eq!(harness.state(), &(None, 3));
    assert!(harness.query_by_label("Ambush").is_none());
}

#[test]
fn shortcuts_pass_an_open_list() {
    let mut harness = form("");
    focus_choice(&mut harness);
    press(&mut harness, &[Key::Space]);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
    harness.step();
    assert!(is_open(&harness));
    assert_eq!(harness.state().tactic, "");
}
