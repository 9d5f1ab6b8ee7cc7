//! What a frame of the window costs with fields and labels of every script, beside egui's own, and a key
//! in a long text: `cargo bench --bench typing`.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a benchmark is run, not called, and measures egui's own beside ours"
)]

use divan::Bencher;
use egui::{Event, Frame, Id, Margin, Rect, TextEdit, Ui, pos2, vec2};
use egui_kittest::Harness;
use sijil::gui::pen::Pen;
use sijil::gui::theme::{self, Face, Tokens};
use sijil::gui::typesetting::{Input, state};
use sijil::gui::widgets::area::at;
use sijil::gui::widgets::text::fit;

const FIELDS: usize = 30;
const LABELS: usize = 320;
const TEXTS: [&str; 5] = [
    "قوات سوريا الديمقراطية",
    "SDF (قوات سوريا) in 2023",
    "Şerê li Dêrazorê",
    "عدد 123 مرحبا",
    "2024-05-01",
];

/// Who sets text.
#[derive(Clone, Copy, Debug)]
enum By {
    Us,
    Egui,
    /// Nobody: what the frame costs alone.
    Nobody,
}

const ALL: [By; 3] = [By::Us, By::Egui, By::Nobody];

fn main() {
    divan::main();
}

fn window<S: 'static>(
    state: S,
    mut show: impl FnMut(&mut Ui, &mut S) + 'static,
) -> Harness<'static, S> {
    let mut harness = Harness::builder()
        .with_size([1200.0, 900.0])
        .with_accessibility_check(false)
        .with_context_setup(theme::install)
        .build_ui_state(move |ui, state| show(ui, state), state);
    harness.run();
    harness
}

fn place(index: usize, columns: usize, high: f32) -> Rect {
    let (column, row) = (index % columns, index / columns);
    let wide = 1180.0 / columns as f32;
    let corner = pos2(10.0 + column as f32 * wide, 10.0 + row as f32 * high);
    Rect::from_min_size(corner, vec2(wide - 6.0, high - 4.0))
}

fn id(index: usize) -> Id {
    Id::unique(("bench", index))
}

fn fields(by: By) -> Harness<'static, Vec<String>> {
    let texts = (0..FIELDS).map(|index| format!("{} {index}", TEXTS[index % 5]));
    window(texts.collect(), move |ui, texts: &mut Vec<String>| {
        for (index, text) in texts.iter_mut().enumerate() {
            let rect = place(index, 2, 34.0);
            match by {
                By::Us => {
                    let input = Input::line(id(index), text, rect.width()).least(rect.size());
                    at(ui, rect, |ui| input.margin(Margin::symmetric(9, 0)).ui(ui));
                }
                By::Egui => {
                    let edit = TextEdit::singleline(text)
                        .id(id(index))
                        .frame(Frame::NONE.inner_margin(Margin::symmetric(9, 0)))
                        .desired_width(rect.width())
                        .min_size(rect.size());
                    at(ui, rect, |ui| ui.add(edit));
                }
                By::Nobody => {}
            }
        }
    })
}

#[divan::bench(args = ALL)]
fn a_frame_of_30_fields(bencher: Bencher, by: By) {
    let mut harness = fields(by);
    bencher.bench_local(|| harness.step());
}

#[divan::bench(args = [By::Us, By::Egui])]
fn a_key_with_30_fields(bencher: Bencher, by: By) {
    let mut harness = fields(by);
    harness.ctx.memory_mut(|memory| memory.request_focus(id(1)));
    harness.step();
    let mut keys = 0;
    bencher.bench_local(|| {
        keys += 1;
        if keys % 40 == 0 {
            "".clone_into(&mut harness.state_mut()[1]);
        }
        harness.event(Event::Text("س".to_owned()));
        harness.step();
    });
}

#[divan::bench(args = ALL)]
fn a_frame_of_320_labels(bencher: Bencher, by: By) {
    let texts: Vec<String> = (0..LABELS)
        .map(|index| format!("{} {index}", TEXTS[index % 5]))
        .collect();
    let mut harness = window((), move |ui, ()| {
        let t = Tokens::of(ui);
        for (index, text) in texts.iter().enumerate() {
            let rect = place(index, 8, 22.0);
            match by {
                By::Us => {
                    fit(
                        &Pen::of(ui),
                        rect,
                        egui::Align::Min,
                        text,
                        Face::Body,
                        t.text,
                    );
                }
                By::Egui => {
                    let font = Face::Body.font();
                    let galley = ui.painter().layout_no_wrap(text.clone(), font, t.text);
                    ui.painter().galley(rect.min, galley, t.text);
                }
                By::Nobody => {}
            }
        }
    });
    bencher.bench_local(|| harness.step());
}

/// 9,650 letters: in one paragraph, and in paragraphs of some lines each.
#[divan::bench(args = [1, 20])]
fn a_key_in_a_long_text(bencher: Bencher, paragraphs: usize) {
    let words = "قوات سوريا الديمقراطية SDF (12) ";
    let paragraph = words.repeat(9_650 / words.chars().count() / paragraphs);
    let mut harness = window(
        vec![paragraph; paragraphs].join("\n"),
        |ui, text: &mut String| {
            at(ui, place(0, 2, 34.0), |ui| {
                Input::paragraphs(id(0), text, 520.0, 19.0).ui(ui)
            });
        },
    );
    harness.ctx.memory_mut(|memory| memory.request_focus(id(0)));
    harness.step();
    let middle = harness.state().len() / 2;
    state::select(&harness.ctx, id(0), middle, middle);
    bencher.bench_local(|| {
        harness.event(Event::Text("س".to_owned()));
        harness.step();
    });
}
