//! What the keyboard says to a list. It must not know what is in the list.

use egui::{Event, Key, Modifiers, Ui};

/// Something typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Press {
    Up,
    Down,
    PageUp,
    PageDown,
    Home,
    End,
    Enter,
    Space,
    Escape,
    /// Backspace or Delete.
    Erase,
    Text(String),
}

impl Press {
    fn of(event: &Event) -> Option<Self> {
        match event {
            Event::Text(text) if text == " " => None,
            Event::Text(text) => Some(Self::Text(text.clone())),
            Event::Key {
                key,
                pressed: true,
                modifiers: Modifiers::NONE,
                ..
            } => match key {
                Key::ArrowUp => Some(Self::Up),
                Key::ArrowDown => Some(Self::Down),
                Key::PageUp => Some(Self::PageUp),
                Key::PageDown => Some(Self::PageDown),
                Key::Home => Some(Self::Home),
                Key::End => Some(Self::End),
                Key::Enter => Some(Self::Enter),
                Key::Space => Some(Self::Space),
                Key::Escape => Some(Self::Escape),
                Key::Backspace | Key::Delete => Some(Self::Erase),
                _ => None,
            },
            _ => None,
        }
    }

    /// Where one goes from row `at` of `rows`, with `page` rows in sight; `None` for other keys.
    pub(super) fn moved(&self, at: usize, rows: usize, page: usize) -> Option<usize> {
        let last = rows.checked_sub(1)?;
        match self {
            Self::Up => Some(at.saturating_sub(1)),
            Self::Down => Some((at + 1).min(last)),
            Self::PageUp => Some(at.saturating_sub(page)),
            Self::PageDown => Some((at + page).min(last)),
            Self::Home => Some(0),
            Self::End => Some(last),
            _ => None,
        }
    }
}

/// Takes what was typed in this frame and is wanted, so that nobody else acts on it.
pub(super) fn take(ui: &Ui, wanted: impl Fn(&Press) -> bool) -> Vec<Press> {
    ui.input_mut(|input| {
        let mut taken = Vec::new();
        input.events.retain(|event| match Press::of(event) {
            Some(press) if wanted(&press) => {
                taken.push(press);
                false
            }
            _ => true,
        });
        taken
    })
}

/// Whether Tab was pressed: the focus is already on its way to the next widget.
pub(super) fn tabs_away(ui: &Ui) -> bool {
    ui.input(|input| input.key_pressed(Key::Tab))
}
