//! One step at a time: a key that moves the keyboard ends the frame's events, so that what is typed right
//! behind it, on a slow machine in the same frame, goes to where it moved. Knows nothing of what keys do.

use egui::{Event, Key};
use std::collections::VecDeque;

/// For so many frames nothing more is let through: a key may first close a list, and then move.
const FRAMES: u8 = 2;

/// The events that wait.
#[derive(Clone, Debug, Default)]
pub struct Pacing {
    waiting: VecDeque<Event>,
    frames: u8,
}

impl Pacing {
    /// Takes the events of a frame, and gives those that may be seen in it. The rest waits.
    pub fn pace(&mut self, events: Vec<Event>) -> Vec<Event> {
        self.waiting.extend(events);
        if self.frames > 0 {
            self.frames -= 1;
            if self.frames > 0 {
                return Vec::new();
            }
        }
        let Some(last) = self.waiting.iter().position(moves) else {
            return self.waiting.drain(..).collect();
        };
        if last + 1 < self.waiting.len() {
            self.frames = FRAMES;
        }
        self.waiting.drain(..=last).collect()
    }

    /// Whether another frame is needed for what waits.
    pub fn waits(&self) -> bool {
        !self.waiting.is_empty()
    }
}

/// Whether a key may move the keyboard.
fn moves(event: &Event) -> bool {
    let Event::Key {
        key,
        pressed: true,
        modifiers,
        ..
    } = event
    else {
        return false;
    };
    let is_arrow = matches!(
        key,
        Key::ArrowUp | Key::ArrowDown | Key::ArrowLeft | Key::ArrowRight
    );
    is_arrow || modifiers.command || matches!(key, Key::Tab | Key::Enter | Key::Escape)
}
