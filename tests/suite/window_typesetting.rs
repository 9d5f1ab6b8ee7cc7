//! Text of every script in the window, held against Pango and against the field of a GTK program:
//! tests/known/typesetting.json, which tests/known/typesetting.py makes.

use crate::window_fixture::{place, window};
use egui::{Color32, Context, Event, Id, Key, Modifiers, pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use serde_json::Value;
use sijil::gui::theme::Face;
use sijil::gui::typesetting::caret::Way;
use sijil::gui::typesetting::label::{Label, Room};
use sijil::gui::typesetting::paragraphs::Shape;
use sijil::gui::typesetting::{Caret, Direction, Input, Layout, Span, Typesetter, moves, state};

/// How far a place may be from Pango's, in points: it hints nothing and rounds to 1/1024.
const NEAR: f32 = 0.75;

fn known() -> Value {
    serde_json::from_str(include_str!("../known/typesetting.json")).unwrap()
}

fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

fn length(value: &Value) -> f32 {
    value.as_f64().unwrap() as f32
}

/// A window whose faces are ours; nothing is in it.
fn faces() -> Harness<'static, ()> {
    window((), |_, ()| {})
}

fn set(ctx: &Context, text: &str, width: Option<f32>) -> Layout {
    let shape = Shape {
        line: None,
        width,
        several: width.is_some(),
        neutral: Direction::LeftToRight,
    };
    let spans = [Span::whole(text, Face::Body, Color32::BLACK)];
    Typesetter::with(ctx, |typesetter| typesetter.set(ctx, text, &spans, shape))
}

/// Looks at every text whose letters are in our faces; what differs is said at once.
fn compare(what: &str, mut look: impl FnMut(&Value, &str, &Layout, &mut Vec<String>) -> usize) {
    compare_all(what, |told, text, layout, wrong| {
        if told["drawn"].as_bool().unwrap() {
            look(told, text, layout, wrong)
        } else {
            0
        }
    });
}

/// Looks at every text.
fn compare_all(what: &str, mut look: impl FnMut(&Value, &str, &Layout, &mut Vec<String>) -> usize) {
    let harness = faces();
    let (mut wrong, mut looked) = (Vec::new(), 0);
    for told in known()["texts"].as_array().unwrap() {
        let text = told["text"].as_str().unwrap();
        let layout = set(&harness.ctx, text, None);
        let mut differs = Vec::new();
        looked += look(told, text, &layout, &mut differs);
        wrong.extend(differs.into_iter().map(|one| format!("{text:?}: {one}")));
    }
    assert!(
        wrong.is_empty(),
        "{} of {looked} {what} differ:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    assert!(looked > 60, "{looked} {what}");
}

/// Where our layout begins: Pango's begins at zero.
fn left(layout: &Layout) -> f32 {
    layout.extent().0
}

fn x(layout: &Layout, caret: Caret) -> f32 {
    layout.caret_rect(caret).min.x - left(layout)
}

#[test]
fn texts_are_as_wide_and_read_as_in_pango() {
    compare("texts", |told, text, layout, wrong| {
        let width = layout.size().x;
        if (width - length(&told["width"])).abs() > NEAR {
            wrong.push(format!("{width} wide, not {}", told["width"]));
        }
        let is_right_to_left = layout.direction().is_right_to_left();
        if !text.is_empty() && is_right_to_left != told["right_to_left"].as_bool().unwrap() {
            wrong.push(format!("read from the right: {is_right_to_left}"));
        }
        1
    });
}

#[test]
fn carets_stand_where_pango_has_them() {
    compare("carets", |told, _, layout, wrong| {
        let stops = told["stops"].as_array().unwrap();
        for stop in stops {
            let at = number(&stop["byte"]);
            let stands = layout.stop(at) == at;
            if stands != stop["cursor"].as_bool().unwrap() {
                wrong.push(format!("byte {at}: a caret can stand there: {stands}"));
                continue;
            }
            if !stands {
                continue;
            }
            // Where two directions meet there are two places; each of ours is one of these.
            let theirs = [length(&stop["strong"]), length(&stop["weak"])];
            for ours in [Caret::before(at), Caret::behind(at)] {
                let ours = x(layout, ours);
                if theirs.iter().all(|theirs| (theirs - ours).abs() > NEAR) {
                    wrong.push(format!("byte {at}: {ours}, not {theirs:?}"));
                }
            }
        }
        stops.len()
    });
}

#[test]
fn arrows_visit_every_edge_both_ways() {
    compare("walks", |told, _, layout, wrong| {
        let edges: Vec<f32> = told["edges"]
            .as_array()
            .unwrap()
            .iter()
            .map(length)
            .collect();
        for way in [Way::Left, Way::Right] {
            let back = if way == Way::Left {
                Way::Right
            } else {
                Way::Left
            };
            let mut caret = Caret::before(0);
            while layout.step(caret, back) != caret {
                caret = layout.step(caret, back);
            }
            let mut seen = vec![x(layout, caret)];
            while layout.step(caret, way) != caret {
                caret = layout.step(caret, way);
                seen.push(x(layout, caret));
            }
            if way == Way::Left {
                seen.reverse();
            }
            seen.dedup_by(|one, other| (*one - *other).abs() < 0.05);
            let mut edges = edges.clone();
            edges.dedup_by(|one, other| (*one - *other).abs() < 0.05);
            if edges.is_empty() {
                edges.push(0.0);
            }
            let same = seen.len() == edges.len()
                && seen
                    .iter()
                    .zip(&edges)
                    .all(|(ours, theirs)| (ours - theirs).abs() <= NEAR);
            if !same {
                wrong.push(format!("{way:?}: {seen:.1?}, not {edges:.1?}"));
            }
        }
        2
    });
}

#[test]
fn clicks_go_to_the_edge_that_pango_says() {
    compare("clicks", |told, text, layout, wrong| {
        let edges: Vec<f32> = told["edges"]
            .as_array()
            .unwrap()
            .iter()
            .map(length)
            .collect();
        let hits = told["hits"].as_array().unwrap();
        for hit in hits {
            let (at, theirs) = (length(&hit[0]), number(&hit[1]));
            let caret = layout.at_point(pos2(at + left(layout), 3.0));
            let ours = x(layout, caret);
            let far = |edge: f32| (edge - at).abs();
            let nearest = edges
                .iter()
                .copied()
                .fold(f32::INFINITY, |best, edge| best.min(far(edge)));
            if far(ours) > nearest + NEAR {
                wrong.push(format!("at {at}: caret {ours}, not within {nearest}"));
            }
            // Within a letter with marks Pango divides its width among these; nobody could see that.
            let stands = [layout.previous(theirs), layout.next(theirs)]
                .into_iter()
                .flatten();
            let is_marked = stands
                .into_iter()
                .any(|cell| text[cell].chars().count() > 1);
            let there =
                [Caret::before(theirs), Caret::behind(theirs)].map(|caret| x(layout, caret));
            // In the middle of a letter either of its edges is right.
            let is_tie = there
                .iter()
                .any(|there| (far(*there) - far(ours)).abs() < NEAR);
            if caret.at != theirs && !is_tie && !is_marked {
                wrong.push(format!("at {at}: byte {}, not {theirs}", caret.at));
            }
        }
        hits.len()
    });
}

#[test]
fn what_is_selected_stands_where_pango_has_it() {
    compare("selections", |told, _, layout, wrong| {
        let selections = told["selections"].as_array().unwrap();
        for one in selections {
            let range = number(&one[0])..number(&one[1]);
            let mut theirs: Vec<(f32, f32)> = Vec::new();
            let mut pairs: Vec<_> = one[2].as_array().unwrap().iter().collect();
            pairs.sort_by(|a, b| length(&a[0]).total_cmp(&length(&b[0])));
            for pair in pairs {
                let (from, to) = (length(&pair[0]), length(&pair[1]));
                match theirs.last_mut() {
                    Some(last) if (last.1 - from).abs() < NEAR => last.1 = to,
                    _ => theirs.push((from, to)),
                }
            }
            theirs.retain(|(from, to)| to - from > 0.05);
            let ours: Vec<(f32, f32)> = layout
                .rects(&range)
                .iter()
                .map(|rect| (rect.min.x - left(layout), rect.max.x - left(layout)))
                .filter(|(from, to)| to - from > 0.05)
                .collect();
            let near = |(a, b): (&(f32, f32), &(f32, f32))| {
                (a.0 - b.0).abs() <= NEAR && (a.1 - b.1).abs() <= NEAR
            };
            if ours.len() != theirs.len() || !ours.iter().zip(&theirs).all(near) {
                wrong.push(format!("{range:?}: {ours:.1?}, not {theirs:.1?}"));
            }
        }
        selections.len()
    });
}

#[test]
fn words_begin_and_end_where_pango_says() {
    compare_all("words", |told, text, _, wrong| {
        let stops = told["stops"].as_array().unwrap();
        let all = |which: &str| -> Vec<usize> {
            let marked = stops.iter().filter(|stop| stop[which].as_bool().unwrap());
            marked.map(|stop| number(&stop["byte"])).collect()
        };
        let (mut ends, mut at) = (Vec::new(), 0);
        while at < text.len() {
            at = moves::word_end(text, at);
            ends.push(at);
        }
        let (mut starts, mut at) = (Vec::new(), text.len());
        while at > 0 {
            at = moves::word_start(text, at);
            starts.insert(0, at);
        }
        let theirs = all("word_end");
        // The end of the text is gone to where no word ends, too.
        if ends != theirs && ends != [&theirs[..], &[text.len()]].concat() {
            wrong.push(format!("ends {ends:?}, not {theirs:?}"));
        }
        let theirs = all("word_start");
        if starts != theirs && starts != [&[0], &theirs[..]].concat() {
            wrong.push(format!("starts {starts:?}, not {theirs:?}"));
        }
        stops.len()
    });
}

#[test]
fn backspace_takes_a_mark_or_the_letter_as_pango_says() {
    compare_all("letters", |told, text, layout, wrong| {
        let stops = told["stops"].as_array().unwrap();
        let mut looked = 0;
        for stop in stops {
            let at = number(&stop["byte"]);
            let Some(cell) = layout.previous(at).filter(|_| layout.stop(at) == at) else {
                continue;
            };
            looked += 1;
            let cell = &text[cell];
            let taken = moves::last_of(cell);
            let last = cell.chars().next_back().map_or(0, char::len_utf8);
            let theirs = if stop["erases_one"].as_bool().unwrap() {
                last
            } else {
                cell.len()
            };
            if taken != theirs {
                wrong.push(format!(
                    "byte {at}: {taken} bytes of {cell:?}, not {theirs}"
                ));
            }
        }
        looked.max(1)
    });
}

#[test]
fn lines_are_broken_where_pango_breaks_them() {
    let harness = faces();
    for told in known()["wrapped"].as_array().unwrap() {
        let text = told["text"].as_str().unwrap();
        let layout = set(&harness.ctx, text, Some(length(&told["width"])));
        let ours: Vec<usize> = layout.lines.iter().map(|line| line.range.start).collect();
        let theirs: Vec<usize> = told["starts"]
            .as_array()
            .unwrap()
            .iter()
            .map(number)
            .collect();
        assert_eq!(ours, theirs, "{text:?} {} wide", told["width"]);
    }
}

#[test]
fn labels_keep_to_their_room_and_stand_where_they_are_read_from() {
    let harness = faces();
    for text in [
        "قوات سوريا الديمقراطية في Dêrik",
        "SDF announced: قوات سوريا الديمقراطية",
        "مُحَمَّد",
    ] {
        let label = |room| Label::of(&harness.ctx, text, Face::Body, room);
        let free = label(Room::Free).size();
        for share in [1.0, 0.8, 0.5, 0.2] {
            // The ellipsis alone needs some room.
            let width = (free.x * share).max(12.0);
            let cut = label(Room::Cut(width)).size();
            assert!(
                cut.x <= width + 0.01 && (cut.y - free.y).abs() < 0.01,
                "{text} in {width}: {cut:?}"
            );
            assert!(
                share < 0.3 || cut.x > width * 0.6,
                "{text} in {width}: {cut:?}"
            );
        }
        let wide = free.x + 100.0;
        let mesh = label(Room::Wrap(wide, 19.0)).mesh(pos2(0.0, 0.0), Color32::BLACK);
        let bounds = mesh.calc_bounds();
        let is_right = text.starts_with(|letter| letter > '\u{600}');
        let (near, far) = (bounds.min.x, wide - bounds.max.x);
        assert!(
            if is_right {
                far < 2.0 && near > 90.0
            } else {
                near < 2.0 && far > 90.0
            },
            "{text}: {bounds:?}"
        );
        assert!(label(Room::Wrap(free.x / 2.0, 19.0)).size().y >= 38.0 || text == "مُحَمَّد");
    }
}

fn field_id() -> Id {
    Id::unique("field")
}

/// A field with the keyboard in it.
fn field(text: &str) -> Harness<'static, String> {
    let mut harness = window(text.to_owned(), |ui, text| {
        let rect = place(0.0);
        ui.scope_builder(egui::UiBuilder::new().max_rect(rect), |ui| {
            let shown = Input::line(field_id(), text, 520.0).ui(ui);
            shown.response.accessible_name("Field");
        });
    });
    harness.get_by_label("Field").focus();
    harness.run();
    state::select(&harness.ctx, field_id(), 0, 0);
    harness.run();
    harness
}

fn control() -> Modifiers {
    Modifiers {
        ctrl: true,
        command: true,
        ..Modifiers::NONE
    }
}

fn play(harness: &mut Harness<'_, String>, key: &str) {
    if let Some(text) = key.strip_prefix("type:") {
        harness.event(Event::Text(text.to_owned()));
        harness.run();
        return;
    }
    let (mut modifiers, mut name) = (Modifiers::NONE, key);
    if let Some(rest) = name.strip_prefix("S-") {
        (modifiers, name) = (modifiers | Modifiers::SHIFT, rest);
    }
    if let Some(rest) = name.strip_prefix("C-") {
        (modifiers, name) = (modifiers | control(), rest);
    }
    let key = match name {
        "Left" => Key::ArrowLeft,
        "Right" => Key::ArrowRight,
        "Home" => Key::Home,
        "End" => Key::End,
        "BackSpace" => Key::Backspace,
        "Delete" => Key::Delete,
        "All" => {
            modifiers = control();
            Key::A
        }
        other => panic!("{other}"),
    };
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

#[test]
fn a_field_is_edited_as_that_of_a_gtk_program() {
    let mut wrong = Vec::new();
    let known = known();
    let cases = known["edits"].as_array().unwrap();
    for case in cases {
        let text = case["text"].as_str().unwrap();
        let keys: Vec<&str> = case["keys"]
            .as_array()
            .unwrap()
            .iter()
            .map(|key| key.as_str().unwrap())
            .collect();
        let mut harness = field(text);
        for key in &keys {
            play(&mut harness, key);
        }
        let after = harness.state().clone();
        let (anchor, at) = state::selection(&harness.ctx, field_id()).unwrap();
        let selected = &after[anchor.min(at)..anchor.max(at)];
        let theirs = (
            case["after"].as_str().unwrap(),
            number(&case["at"]),
            case["selected"].as_str().unwrap(),
        );
        if (after.as_str(), at, selected) != theirs {
            wrong.push(format!(
                "{text:?} {}: {:?}, not {theirs:?}",
                keys.join(" "),
                (&after, at, selected)
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {} differ:\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
    assert!(cases.len() >= 200, "{} cases", cases.len());
}

#[test]
fn room_is_left_on_both_sides_of_what_stands_out_in_a_text() {
    let harness = faces();
    for text in [
        "up from 13 to 24.",
        "ارتفعت من ١٣ إلى ٢٤ هجوماً",
        "من 13 في Dêrik",
    ] {
        let digits = |letter: char| letter.is_numeric();
        let from = text.find(digits).unwrap();
        let to = from + text[from..].find(|letter| !digits(letter)).unwrap();
        let span = |range: std::ops::Range<usize>, face, room| Span {
            range,
            face,
            color: Color32::BLACK,
            room,
        };
        let spans = [
            span(0..from, Face::Body, 0.0),
            span(from..to, Face::Medium, 5.0),
            span(to..text.len(), Face::Body, 5.0),
        ];
        let shape = Shape {
            line: None,
            width: Some(400.0),
            several: false,
            neutral: Direction::LeftToRight,
        };
        let set = |spans: &[Span]| {
            let layout = Typesetter::with(&harness.ctx, |typesetter| {
                typesetter.set(&harness.ctx, text, spans, shape)
            });
            let cells = layout.lines[0].cells.clone();
            let first = cells
                .iter()
                .position(|cell| cell.range.start >= from && cell.range.end <= to)
                .unwrap();
            let last = cells
                .iter()
                .rposition(|cell| cell.range.start >= from && cell.range.end <= to)
                .unwrap();
            let left = cells[first].left - cells[first - 1].right;
            [left, cells[last + 1].left - cells[last].right].map(|room| room.round() as i32)
        };
        assert_eq!(set(&spans), [5, 5], "{text}");
        assert_eq!(
            set(&[Span::whole(text, Face::Body, Color32::BLACK)]),
            [0, 0],
            "{text}"
        );
    }
}

/// A glyph on the screen: where it stands and how large it is, in pixels, its colour and its own pixels.
type Drawn = ((i32, i32), (usize, usize), Color32, Vec<Color32>);

/// Every glyph of a window, from whatever texture.
#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the method itself is not general enough over lifetimes"
)]
fn glyphs<S>(harness: &Harness<'_, S>) -> Vec<Drawn> {
    let ctx = &harness.ctx;
    let scale = ctx.pixels_per_point();
    let (own, image) = Typesetter::with(ctx, |typesetter| {
        let (texture, image) = typesetter.glyphs();
        (texture, image.clone())
    });
    let egui = ctx.fonts(|fonts| fonts.image());
    let mut all = Vec::new();
    for one in ctx.tessellate(harness.output().shapes.clone(), scale) {
        let egui::epaint::Primitive::Mesh(mesh) = one.primitive else {
            continue;
        };
        let image = if mesh.texture_id == own {
            &image
        } else {
            &egui
        };
        for quad in mesh.indices.chunks_exact(6) {
            let corners = quad.iter().map(|index| &mesh.vertices[*index as usize]);
            let (mut place, mut part) = (egui::Rect::NOTHING, egui::Rect::NOTHING);
            let mut color = Color32::PLACEHOLDER;
            for corner in corners {
                place.extend_with(corner.pos);
                part.extend_with(corner.uv);
                color = corner.color;
            }
            if part.width() <= 0.0 || color == Color32::TRANSPARENT {
                continue;
            }
            let pixel = |at: f32, side: usize| (at * side as f32).round() as usize;
            let [wide, high] = image.size;
            let (left, top) = (pixel(part.min.x, wide), pixel(part.min.y, high));
            let (right, bottom) = (pixel(part.max.x, wide), pixel(part.max.y, high));
            let rows = (top..bottom).flat_map(|y| (left..right).map(move |x| image[(x, y)]));
            let at = (place.min * scale).round();
            all.push((
                (at.x as i32, at.y as i32),
                (right - left, bottom - top),
                color,
                rows.collect(),
            ));
        }
    }
    all.sort_by_key(|glyph| glyph.0);
    all
}

#[expect(
    clippy::disallowed_methods,
    reason = "ours are held against egui's own fields"
)]
#[test]
fn latin_text_is_the_same_pixels_as_from_egui() {
    use egui::{Align2, Frame, Margin, TextEdit};
    use sijil::gui::widgets::area::at;
    let text = "Qamişlo û Kobanî — fi ffl AV To (24) {3–5} Dêrik";
    for scale in [1.0, 1.25, 1.5, 2.0] {
        let mut ours = window(text.to_owned(), |ui, text| {
            let rect = place(0.0).with_max_x(600.0);
            at(ui, rect, |ui| {
                Input::line(field_id(), text, rect.width())
                    .least(rect.size())
                    .margin(Margin::symmetric(9, 0))
                    .ui(ui)
                    .response
                    .accessible_name("Ours")
            });
        });
        let mut theirs = window(text.to_owned(), |ui, text| {
            let rect = place(0.0).with_max_x(600.0);
            let edit = TextEdit::singleline(text)
                .frame(Frame::NONE.inner_margin(Margin::symmetric(9, 0)))
                .align(Align2::LEFT_CENTER)
                .desired_width(rect.width())
                .min_size(rect.size());
            at(ui, rect, |ui| ui.add(edit)).accessible_name("Theirs");
        });
        for harness in [&mut ours, &mut theirs] {
            harness.set_pixels_per_point(scale);
            harness.run();
        }
        let (ours, theirs) = (glyphs(&ours), glyphs(&theirs));
        assert!(ours.len() > 30, "{} glyphs", ours.len());
        let places = |all: &[Drawn]| {
            all.iter()
                .map(|one| (one.0, one.1, one.2))
                .collect::<Vec<_>>()
        };
        assert_eq!(places(&ours), places(&theirs), "at {scale}");
        assert!(ours == theirs, "the pixels of a glyph differ at {scale}");
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "ours are held against egui's own fields"
)]
#[test]
fn latin_paragraphs_are_the_same_pixels_as_from_egui() {
    use egui::{Frame, Margin, TextEdit};
    use sijil::gui::widgets::area::at;
    let text = "Three were killed by a bomb near al-Shuhayl.\nTwo more were arrested in the same town on the same day, they said.";
    let rect = place(0.0).with_max_y(200.0);
    let mut ours = window(text.to_owned(), move |ui, text| {
        let line = sijil::gui::typesetting::input::row_height(ui, Face::Body) + 3.0;
        at(ui, rect, |ui| {
            Input::paragraphs(field_id(), text, rect.width(), line)
                .least(rect.size())
                .margin(Margin::symmetric(8, 6))
                .ui(ui)
                .response
                .accessible_name("Ours")
        });
    });
    let mut theirs = window(text.to_owned(), move |ui, text| {
        let edit = TextEdit::multiline(text)
            .frame(Frame::NONE.inner_margin(Margin::symmetric(8, 6)))
            .desired_width(rect.width())
            .min_size(rect.size());
        at(ui, rect, |ui| {
            ui.spacing_mut().extra_text_line_spacing = 3.0;
            ui.add(edit).accessible_name("Theirs")
        });
    });
    for harness in [&mut ours, &mut theirs] {
        harness.run();
    }
    // egui begins a line that goes on within a pixel; ours begins on one.
    let places = |harness: &Harness<'_, String>| {
        let mut places: Vec<_> = glyphs(harness)
            .iter()
            .map(|one| (one.0.1, one.0.0))
            .collect();
        places.sort_unstable();
        places
    };
    let (ours, theirs) = (places(&ours), places(&theirs));
    assert_eq!(ours.len(), theirs.len());
    for (one, other) in ours.iter().zip(&theirs) {
        assert!(
            one.0 == other.0 && one.1.abs_diff(other.1) <= 1,
            "{one:?}, not {other:?}"
        );
    }
}
