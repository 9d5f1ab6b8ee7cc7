//! A window with a few widgets in it, drawn without a GPU, and hands for its keyboard.

use egui::{Key, Rect, Ui, pos2, vec2};
use egui_kittest::Harness;
use sijil::gui::theme;

/// A window with the look of ours, drawn by `show`.
pub fn window<S: 'static>(
    state: S,
    mut show: impl FnMut(&mut Ui, &mut S) + 'static,
) -> Harness<'static, S> {
    let mut harness = Harness::builder()
        .with_size([640.0, 480.0])
        .with_context_setup(theme::install)
        .with_step_dt(1.0 / 60.0)
        .build_ui_state(move |ui, state| show(ui, state), state);
    harness.run();
    harness
}

/// A place for a control, so many rows down.
pub fn place(row: f32) -> Rect {
    Rect::from_min_size(pos2(20.0, 20.0 + 40.0 * row), vec2(220.0, 30.0))
}

/// Presses keys, one after the other.
pub fn press<S>(harness: &mut Harness<'_, S>, keys: &[Key]) {
    for key in keys {
        harness.key_press(*key);
        harness.run();
    }
}

/// Types into what has the focus.
pub fn type_text<S>(harness: &mut Harness<'_, S>, text: &str) {
    harness.event(egui::Event::Text(text.to_owned()));
    harness.run();
}
