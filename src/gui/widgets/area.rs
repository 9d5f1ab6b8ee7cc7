//! A place for egui's own layout inside a rect. It must not know what goes into it.

use super::super::pen::{is_right_to_left, mirror};
use egui::{Align, Layout, Rect, Ui, UiBuilder};

fn scope<R>(ui: &mut Ui, rect: Rect, layout: Layout, content: impl FnOnce(&mut Ui) -> R) -> R {
    let place = UiBuilder::new().max_rect(mirror(rect)).layout(layout);
    ui.scope_builder(place, content).inner
}

/// From the top down.
pub fn at<R>(ui: &mut Ui, rect: Rect, content: impl FnOnce(&mut Ui) -> R) -> R {
    let side = if is_right_to_left() {
        Align::Max
    } else {
        Align::Min
    };
    scope(ui, rect, Layout::top_down(side), content)
}

/// A row from where reading begins, vertically centred.
pub fn row_at<R>(ui: &mut Ui, rect: Rect, content: impl FnOnce(&mut Ui) -> R) -> R {
    scope(ui, rect, row(!is_right_to_left()), content)
}

/// A row from where reading ends: what comes first stands outermost.
pub fn row_right<R>(ui: &mut Ui, rect: Rect, content: impl FnOnce(&mut Ui) -> R) -> R {
    scope(ui, rect, row(is_right_to_left()), content)
}

fn row(from_left: bool) -> Layout {
    if from_left {
        Layout::left_to_right(Align::Center)
    } else {
        Layout::right_to_left(Align::Center)
    }
}
