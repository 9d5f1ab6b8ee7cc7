//! The system's window around the app: its size, its renderer, and what is said where there is no
//! display. Knows nothing of what is drawn in it.

use super::app::{App, Installations};
use crate::domain::dates::Month;
use crate::words::{Message, Words};
use eframe::{CreationContext, Frame, NativeOptions, Renderer};
use egui::{Context, RawInput, Ui, ViewportBuilder};
use std::path::PathBuf;

/// The id by which the system knows the window.
const APP_ID: &str = "sijil";
const SIZE: [f32; 2] = [1366.0, 768.0];
const SMALLEST: [f32; 2] = [1024.0, 700.0];

impl eframe::App for App {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut Frame) {
        self.ui(ui);
    }

    fn raw_input_hook(&mut self, context: &Context, input: &mut RawInput) {
        input.events = self.pacing.pace(std::mem::take(&mut input.events));
        if self.pacing.waits() {
            context.request_repaint();
        }
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.leave();
    }
}

/// Opens the window, on a register or on the first screen, and returns when it is closed.
///
/// # Errors
/// There is no display, nothing can be drawn on it, or the program has no folder of its own: one
/// sentence that says so.
pub fn run(register: Option<PathBuf>, installations: Installations) -> Result<(), Message> {
    let installation = installations()?;
    let month = Month::of(installation.clock.today());
    let mut app = App::new(installations, &installation.home, month);
    app.open_first(register);
    let title = Words::english().text("window-title");
    let viewport = ViewportBuilder::default()
        .with_app_id(APP_ID)
        .with_title(&title)
        .with_inner_size(SIZE)
        .with_min_inner_size(SMALLEST);
    let options = NativeOptions {
        viewport,
        renderer: renderer(),
        ..NativeOptions::default()
    };
    let create = move |context: &CreationContext| -> Result<Box<dyn eframe::App>, _> {
        app.install(&context.egui_ctx);
        Ok(Box::new(app))
    };
    eframe::run_native(APP_ID, options, Box::new(create))
        .map_err(|error| Message::new("window-no-display").with("said", said_by(&error)))
}

/// What the system said, without the places in libraries where it was said.
fn said_by(error: &eframe::Error) -> String {
    let said = error.to_string();
    let last = said.rsplit(": ").next().unwrap_or_default();
    last.trim_end_matches('.').to_owned()
}

#[cfg(target_os = "macos")]
fn renderer() -> Renderer {
    Renderer::Wgpu
}

#[cfg(not(target_os = "macos"))]
fn renderer() -> Renderer {
    Renderer::Glow
}
