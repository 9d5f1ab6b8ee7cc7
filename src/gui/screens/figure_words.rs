//! How a figure and its change are put in words on the screens. Knows no screen.

use super::super::icons;
use crate::domain::dates::Month;
use crate::domain::identity::RecordKind;
use crate::figures::{Direction, Figure, Wording};
use crate::words::{Message, Words};

/// The number; `?` where nothing is known.
pub fn shown(words: &Words, figure: &Figure) -> String {
    figure
        .value
        .map_or_else(|| words.text("count-unknown"), |value| words.number(value))
}

/// The number as people write one that is not exact, where there is no room for words: `45+` for at
/// least 45, `~2,000` for about 2,000.
pub fn shown_short(words: &Words, figure: &Figure) -> String {
    let number = shown(words, figure);
    match (figure.value, figure.at_least, figure.about) {
        // At least none says nothing.
        (Some(0), true, _) => words.text("count-unknown"),
        (Some(_), true, _) => format!("{number}+"),
        (Some(_), false, true) => format!("~{number}"),
        (None, ..) | (Some(_), false, false) => number,
    }
}

/// The arrow of a direction: which way, never whether that is good.
pub fn arrow(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => icons::ARROW_UP,
        Direction::Down => icons::ARROW_DOWN,
        Direction::Same => icons::ARROW_RIGHT,
    }
}

/// The difference with its sign: "+9", "−1"; a dash where there is none or it is not known.
pub fn change_words(words: &Words, figure: &Figure) -> String {
    let by = words.number(figure.change().unwrap_or(0).unsigned_abs());
    match figure.direction() {
        Some(Direction::Up) => format!("+{by}"),
        Some(Direction::Down) => format!("−{by}"),
        Some(Direction::Same) | None => "–".to_owned(),
    }
}

/// The line below a tile's number: what it was the month before, and the percentage where the
/// wording rules allow one.
pub fn below_tile(words: &Words, figure: &Figure, month: Month) -> String {
    let before = words.month_name(month.previous());
    let previous = words.number(figure.previous.unwrap_or(0));
    let percent = figure.change_percent().unwrap_or(0);
    let sign = if percent < 0 { "−" } else { "+" };
    let percent = format!("{sign}{}", words.number(percent.unsigned_abs()));
    let key = match Wording::of(figure) {
        Wording::NoData if figure.value.is_none() => "tile-no-data",
        Wording::NoData => "tile-no-data-before",
        Wording::FromNone => "tile-from-none",
        Wording::NoChange => "tile-no-change",
        Wording::CountsOnly => "tile-counts-only",
        Wording::RoughlySame => "tile-roughly-same",
        Wording::Doubled | Wording::NearlyTripled | Wording::Halved | Wording::Percent => {
            "tile-percent"
        }
    };
    let below = Message::new(key)
        .with("previous", previous)
        .with("month", before)
        .with("percent", percent);
    words.say(&below)
}

/// What a list of the records behind a figure is headed by.
pub fn behind_title(words: &Words, what: &str, month: Month) -> String {
    let title = Message::new("behind-title")
        .with("what", what)
        .with("month", words.month(month));
    words.say(&title)
}

/// The kind of the records that a figure is computed from, by its name in the contract.
pub fn figure_kind(name: &str) -> RecordKind {
    match name.split('.').next().unwrap_or_default() {
        "trials" => RecordKind::Trial,
        "repatriated" | "returned" | "released" => RecordKind::Repatriation,
        _ => RecordKind::Incident,
    }
}
