//! Anything typed, pressed, pasted, composed and clicked into a field, in every script: nothing breaks,
//! the caret stands between letters, and the text is what a plain string would be.

use crate::window_fixture::window;
use egui::{Event, Id, ImeEvent, Key, Modifiers, PointerButton, Vec2, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use sijil::gui::typesetting::{Input, moves, state};
use std::cell::RefCell;
use std::ops::Range;
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

const BITS: &[&str] = &[
    "قسد",
    " ",
    "SDF",
    "12",
    "٣",
    "٢٠٢٣",
    "\u{200c}",
    "\u{200d}",
    "\u{64e}",
    "\u{651}",
    "لا",
    "(",
    ")",
    "[",
    "«",
    "»",
    "👨\u{200d}👩",
    "👍🏽",
    "é",
    "e\u{301}",
    "\t",
    "\u{fdf2}",
    "ە",
    "ێ",
    "ۆ",
    "—",
    "…",
    "日本",
    "\u{1f1f8}\u{1f1fe}",
    "ש",
    "ܫ",
    "a_b",
    "@",
    "-",
    ".",
    "Qamişlo",
    "من",
];

/// What is taken out of anything that is typed.
const CONTROLS: &[&str] = &[
    "\u{200f}", "\u{202b}", "\u{2066}", "\u{2069}", "\u{feff}", "\u{7}",
];

const KEYS: &[Key] = &[
    Key::ArrowLeft,
    Key::ArrowRight,
    Key::ArrowUp,
    Key::ArrowDown,
    Key::Home,
    Key::End,
];

#[derive(Clone, Debug)]
enum Deed {
    Type(String),
    Paste(String),
    Compose(String),
    Commit(String),
    Backspace,
    Delete,
    Cut,
    Enter,
    Go(Key, bool, bool),
    All,
    Click(f32, f32, bool),
    Outside(String),
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(BITS), 0..6).prop_map(|bits| bits.concat())
}

fn typed() -> impl Strategy<Value = String> {
    let any = prop::sample::select([BITS, CONTROLS].concat());
    prop::collection::vec(any, 1..4).prop_map(|bits| bits.concat())
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        5 => typed().prop_map(Deed::Type),
        1 => (typed(), typed()).prop_map(|(one, other)| Deed::Paste(format!("{one}\r\n{other}"))),
        1 => text().prop_map(Deed::Compose),
        1 => text().prop_map(Deed::Commit),
        3 => Just(Deed::Backspace),
        3 => Just(Deed::Delete),
        1 => Just(Deed::Cut),
        1 => Just(Deed::Enter),
        6 => (prop::sample::select(KEYS), any::<bool>(), any::<bool>())
            .prop_map(|(key, shift, control)| Deed::Go(key, shift, control)),
        1 => Just(Deed::All),
        2 => (0.0..240.0_f32, 0.0..70.0_f32, any::<bool>()).prop_map(|(x, y, shift)| Deed::Click(x, y, shift)),
        1 => text().prop_map(Deed::Outside),
    ]
}

fn id() -> Id {
    Id::unique("typing")
}

fn field(several: bool) -> Harness<'static, String> {
    let mut harness = window(String::new(), move |ui, text| {
        let input = if several {
            Input::paragraphs(id(), text, 200.0, 19.0)
        } else {
            Input::line(id(), text, 200.0)
        };
        let shown = input.least(vec2(200.0, 30.0)).undo_elsewhere(true).ui(ui);
        shown.response.accessible_name("Field");
    });
    harness.get_by_label("Field").focus();
    harness.run();
    harness
}

fn key(harness: &mut Harness<'_, String>, key: Key, modifiers: Modifiers) {
    harness.event_modifiers(
        Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers,
        },
        modifiers,
    );
}

fn control(on: bool) -> Modifiers {
    Modifiers {
        ctrl: on,
        command: on,
        ..Modifiers::NONE
    }
}

/// A tab that another put into the text is shown as a space, and unlike a tab a space has marks.
fn shown(text: &str) -> String {
    text.replace('\t', " ")
}

/// Backspace or Delete, and what a plain string would be then.
fn erase(
    harness: &mut Harness<'_, String>,
    deed: &Deed,
    text: &str,
    range: Range<usize>,
) -> String {
    let is_delete = matches!(deed, Deed::Delete);
    let pressed = if is_delete {
        Key::Delete
    } else {
        Key::Backspace
    };
    key(harness, pressed, Modifiers::NONE);
    let (head, tail) = (&text[..range.start], &text[range.end..]);
    if !range.is_empty() {
        return [head, tail].concat();
    }
    let (shown, shown_tail) = (shown(head), shown(tail));
    if is_delete {
        let letter = shown_tail.graphemes(true).next().unwrap_or_default();
        return [head, &tail[letter.len()..]].concat();
    }
    let letter = shown.graphemes(true).next_back().map_or(0, str::len);
    let taken = moves::last_of(&head[head.len() - letter..]);
    [&head[..head.len() - taken], tail].concat()
}

fn click(harness: &mut Harness<'_, String>, at: Vec2, shift: bool) {
    let at = state::inner_rect(&harness.ctx, id()).unwrap().min + at;
    let pos = pos2(at.x.max(1.0), at.y.max(1.0));
    harness.event(Event::PointerMoved(pos));
    let modifiers = Modifiers {
        shift,
        ..Modifiers::NONE
    };
    for pressed in [true, false] {
        let event = Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers,
        };
        harness.event_modifiers(event, modifiers);
    }
}

/// Does it, and says what a plain string would be then.
fn act(harness: &mut Harness<'_, String>, deed: &Deed, several: bool) -> String {
    let (anchor, at) = state::selection(&harness.ctx, id()).unwrap();
    let before = harness.state().clone();
    let range = anchor.min(at)..anchor.max(at);
    let put = |text: &str| {
        let mut all = before.clone();
        all.replace_range(range.clone(), text);
        all
    };
    let plain = |text: &str| {
        let mut kept = text.replace("\r\n", "\n").replace('\t', " ");
        kept.retain(|letter| !CONTROLS.iter().any(|one| one.starts_with(letter)));
        if several {
            kept
        } else {
            kept.replace('\n', " ")
        }
    };
    match deed {
        Deed::Type(text) => {
            harness.event(Event::Text(text.clone()));
            let kept = plain(text);
            if kept.is_empty() { before } else { put(&kept) }
        }
        Deed::Paste(text) => {
            harness.event(Event::Paste(text.clone()));
            put(&plain(text))
        }
        Deed::Compose(text) => {
            harness.event(Event::Ime(ImeEvent::Preedit {
                text: text.clone(),
                active_range_chars: None,
            }));
            if plain(text).is_empty() {
                before
            } else {
                put("")
            }
        }
        Deed::Commit(text) => {
            harness.event(Event::Ime(ImeEvent::Commit(text.clone())));
            let kept = plain(text);
            if kept.is_empty() { before } else { put(&kept) }
        }
        Deed::Backspace | Deed::Delete => erase(harness, deed, &before, range),
        Deed::Cut => {
            harness.event(Event::Cut);
            put("")
        }
        Deed::Enter if several => {
            key(harness, Key::Enter, Modifiers::NONE);
            put("\n")
        }
        Deed::Enter => before,
        Deed::Go(which, shift, by_words) => {
            key(
                harness,
                *which,
                Modifiers {
                    shift: *shift,
                    ..control(*by_words)
                },
            );
            before
        }
        Deed::All => {
            key(harness, Key::A, control(true));
            before
        }
        Deed::Click(x, y, shift) => {
            click(harness, vec2(*x, *y), *shift);
            before
        }
        Deed::Outside(text) => {
            text.clone_into(harness.state_mut());
            text.clone()
        }
    }
}

/// Plays so many stories; those of a few deeds say more than one long one.
fn play(several: bool, cases: u32) {
    let harness = RefCell::new(field(several));
    let mut runner = TestRunner::new(Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    });
    let stories = (text(), prop::collection::vec(deed(), 1..24));
    runner
        .run(&stories, |(start, deeds)| {
            let mut harness = harness.borrow_mut();
            harness.state_mut().clone_from(&start);
            harness.step();
            for deed in &deeds {
                harness.ctx.memory_mut(|memory| memory.request_focus(id()));
                harness.step();
                // What is being composed is ended by anything else: here by nothing, to begin with.
                if !matches!(deed, Deed::Compose(_) | Deed::Commit(_)) {
                    harness.event(Event::Ime(ImeEvent::Preedit {
                        text: String::new(),
                        active_range_chars: None,
                    }));
                    harness.step();
                }
                let wanted = act(&mut harness, deed, several);
                harness.step();
                let text = harness.state().clone();
                prop_assert_eq!(&text, &wanted, "{:?} in {:?}", deed, start);
                let (anchor, at) = state::selection(&harness.ctx, id()).unwrap();
                for place in [anchor, at] {
                    prop_assert!(
                        text.is_char_boundary(place),
                        "{place} in {text:?} after {deed:?}"
                    );
                    let stands =
                        GraphemeCursor::new(place, text.len(), true).is_boundary(&shown(&text), 0);
                    prop_assert_eq!(
                        stands,
                        Ok(true),
                        "{} in {:?} after {:?}",
                        place,
                        &text,
                        deed
                    );
                }
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_line_is_what_a_plain_string_would_be() {
    play(false, 48);
}

#[test]
fn paragraphs_are_what_a_plain_string_would_be() {
    play(true, 48);
}

#[test]
#[ignore = "minutes long: see prove.sh"]
fn proof_of_typing_anything() {
    play(false, 3_000);
    play(true, 3_000);
}

#[test]
fn the_caret_stays_where_it_was_when_another_changes_the_text() {
    let mut harness = field(false);
    for (before, at, after, then) in [
        ("قوات سوريا", 11, "قوات في سوريا", 16),
        ("one two", 3, "one and two", 3),
        ("one two", 7, "two", 3),
        ("abc", 2, "", 0),
        ("ab", 1, "a\u{301}b", 0),
    ] {
        before.clone_into(harness.state_mut());
        harness.run();
        state::select(&harness.ctx, id(), at, at);
        harness.run();
        after.clone_into(harness.state_mut());
        harness.run();
        let (anchor, now) = state::selection(&harness.ctx, id()).unwrap();
        assert_eq!((anchor, now), (then, then), "{before:?} to {after:?}");
    }
}

#[test]
fn undo_is_left_to_whoever_asks_for_it() {
    let undo = control(true);
    let mut own = window(String::new(), |ui, text| {
        Input::line(id(), text, 200.0)
            .ui(ui)
            .response
            .accessible_name("Field");
    });
    own.get_by_label("Field").focus();
    own.run();
    let mut left = field(false);
    for (harness, after) in [(&mut own, ""), (&mut left, "قسد")] {
        harness.event(Event::Text("قسد".to_owned()));
        harness.run();
        harness.run_steps(120);
        harness.key_press_modifiers(undo, Key::Z);
        harness.run();
        assert_eq!(harness.state(), after);
    }
}

#[test]
fn a_text_of_many_thousand_letters_is_typed_in() {
    let mut harness = field(true);
    *harness.state_mut() = "قوات سوريا الديمقراطية SDF (12) ".repeat(300);
    harness.run();
    let long = harness.state().len();
    key(&mut harness, Key::End, control(true));
    harness.event(Event::Text("س".to_owned()));
    harness.run();
    assert_eq!(harness.state().len(), long + 2);
    let rect = state::caret_rect(&harness.ctx, id()).unwrap();
    assert!(rect.min.y > 1000.0, "{rect:?}");
}

#[test]
fn assistive_technologies_read_the_text_and_set_what_is_selected() {
    use egui::accesskit::{Action, ActionData, ActionRequest, TextPosition, TextSelection, TreeId};
    let mut harness = field(true);
    harness
        .get_by_label("Field")
        .set_text_value_accesskit("قسد (SDF)\nالرقة");
    harness.run();
    assert_eq!(harness.state(), "قسد (SDF)\nالرقة");
    let value = harness.get_by_label("Field").value();
    assert_eq!(value.as_deref(), Some("قسد (SDF)\nالرقة"));
    let place = |line: usize, letter: usize| TextPosition {
        node: id().with(line).with(0_usize).accesskit_id(),
        character_index: letter,
    };
    let range = TextSelection {
        anchor: place(0, 1),
        focus: place(1, 3),
    };
    harness.event(Event::AccessKitActionRequest(ActionRequest {
        action: Action::SetTextSelection,
        target_tree: TreeId::ROOT,
        target_node: id().accesskit_id(),
        data: Some(ActionData::SetTextSelection(range)),
    }));
    harness.run();
    let text = harness.state().clone();
    let (anchor, at) = state::selection(&harness.ctx, id()).unwrap();
    assert_eq!(&text[anchor..at], "سد (SDF)\nالر");
    let told = harness
        .get_by_label("Field")
        .accesskit_node()
        .data()
        .text_selection()
        .copied();
    assert_eq!(told, Some(range));
}

#[test]
fn the_middle_button_puts_in_what_was_selected_elsewhere() {
    let mut harness = field(false);
    "قسد".clone_into(harness.state_mut());
    harness.run();
    let inner = state::inner_rect(&harness.ctx, id()).unwrap();
    let pos = inner.right_center() - vec2(1.0, 0.0);
    harness.event(Event::PointerMoved(pos));
    harness.run();
    let text = "(\u{2067}SDF\u{2069}) ".to_owned();
    harness.event(Event::MiddleClickPaste { pos, text });
    harness.run();
    assert_eq!(harness.state(), "(SDF) قسد");
}

fn press(harness: &mut Harness<'_, String>, at: egui::Pos2, times: usize, modifiers: Modifiers) {
    harness.event(Event::PointerMoved(at));
    harness.step();
    for pressed in std::iter::repeat_n([true, false], times).flatten() {
        let button = PointerButton::Primary;
        let event = Event::PointerButton {
            pos: at,
            button,
            pressed,
            modifiers,
        };
        harness.event_modifiers(event, modifiers);
        harness.step();
    }
    // What comes next is no double click.
    harness.run_steps(60);
}

fn selected(harness: &Harness<'_, String>) -> String {
    let (anchor, at) = state::selection(&harness.ctx, id()).unwrap();
    harness.state()[anchor.min(at)..anchor.max(at)].to_owned()
}

#[test]
fn the_pointer_selects_letters_words_and_paragraphs() {
    let mut harness = field(true);
    "قوات سوريا في Dêrik\nsecond one".clone_into(harness.state_mut());
    harness.run();
    let inner = state::inner_rect(&harness.ctx, id()).unwrap();
    let first = inner.right_top() + vec2(-8.0, 9.0);
    press(&mut harness, first, 1, Modifiers::NONE);
    assert_eq!(selected(&harness), "");
    press(&mut harness, first, 2, Modifiers::NONE);
    assert_eq!(selected(&harness), "قوات");
    press(&mut harness, first, 3, Modifiers::NONE);
    assert_eq!(selected(&harness), "قوات سوريا في Dêrik");
    let start = inner.right_top() + vec2(-1.0, 9.0);
    press(&mut harness, start, 1, Modifiers::NONE);
    // Within the second letter, on its far half.
    let second = &state::rects(&harness.ctx, id(), &(2..4))[0];
    let at = pos2(second.min.x + 0.5, first.y);
    press(&mut harness, at, 1, Modifiers::SHIFT);
    assert_eq!(selected(&harness), "قو");
    // Drawn with the button held down after the second press, words are selected whole.
    let word = &state::rects(&harness.ctx, id(), &(9..19))[0];
    harness.event(Event::PointerMoved(first));
    harness.step();
    let button = |pos, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    for pressed in [true, false, true] {
        harness.event(button(first, pressed));
        harness.step();
    }
    for at in [first - vec2(9.0, 0.0), word.center()] {
        harness.event(Event::PointerMoved(at));
        harness.step();
    }
    harness.event(button(word.center(), false));
    harness.run();
    assert_eq!(selected(&harness), "قوات سوريا");
    let below = inner.left_top() + vec2(2.0, 28.0);
    press(&mut harness, below, 2, Modifiers::NONE);
    assert_eq!(selected(&harness), "second");
}

#[test]
fn each_paragraph_stands_at_the_side_that_it_is_read_from() {
    let mut harness = field(true);
    "قسد\nabc\n\n(24) قسد\n".clone_into(harness.state_mut());
    harness.run();
    let inner = state::inner_rect(&harness.ctx, id()).unwrap();
    let text = harness.state().clone();
    // An empty one goes on as the one before it.
    for (at, is_right) in [
        (0, true),
        (7, false),
        (11, false),
        (12, true),
        (text.len(), true),
    ] {
        state::select(&harness.ctx, id(), at, at);
        key(&mut harness, Key::Home, Modifiers::NONE);
        harness.run();
        let caret = state::caret_rect(&harness.ctx, id()).unwrap().min.x;
        let side = if is_right { inner.max.x } else { inner.min.x };
        assert!((caret - side).abs() < 1.0, "{at}: {caret} in {inner:?}");
    }
}
