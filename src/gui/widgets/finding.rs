//! A finding under what it is about: what it is, and the way out as a link. It must not know the
//! rules.

use super::super::icons;
use super::super::pen::{Pen, mirror};
use super::super::theme::{Face, Tokens, Tone, space};
use super::button::link_at;
use super::text::{icon, para, readable, width};
use crate::validation::Severity;
use egui::{Align2, Pos2, Rect, Stroke, Ui, pos2, vec2};

/// What a finding took and what was done with it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct FindingResponse {
    /// Its height in points.
    pub height: f32,
    /// The way out was taken.
    pub fix: bool,
}

const LINE: f32 = 16.0;
const ICON: f32 = 13.0;
const ICON_ROOM: f32 = 18.0;

/// The colours of a severity.
pub fn tone(t: &Tokens, severity: Severity) -> Tone {
    match severity {
        Severity::Error => t.error,
        Severity::Warning => t.warn,
    }
}

/// The icon of a severity.
pub fn glyph(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => icons::CIRCLE_ALERT,
        Severity::Warning => icons::TRIANGLE_ALERT,
    }
}

/// Shows a finding from its top left down. `hint` may be empty; `fix` is the words of the way out.
pub fn finding_line(
    ui: &Ui,
    at: Pos2,
    wide: f32,
    severity: Severity,
    text: &str,
    hint: &str,
    fix: Option<&str>,
) -> FindingResponse {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    let tone = tone(t, severity);
    icon(
        &pen,
        at + vec2(ICON / 2.0, LINE / 2.0),
        glyph(severity),
        ICON,
        tone.text,
    );
    let x = at.x + ICON_ROOM;
    let room = fix.map_or(0.0, |fix| width(&pen, fix, Face::Label) + space::M);
    // A link that leaves too little room for the words stands below them.
    let beside = wide - ICON_ROOM - room > 120.0;
    let words_wide = wide - ICON_ROOM - if beside { room } else { 0.0 };
    let mut height = para(
        &pen,
        pos2(x, at.y),
        words_wide,
        text,
        Face::Small,
        tone.text,
        LINE,
    );
    readable(
        ui,
        Rect::from_min_size(pos2(x, at.y), vec2(words_wide, height)),
        text,
    );
    if !hint.is_empty() {
        let place = pos2(x, at.y + height);
        let more = para(&pen, place, words_wide, hint, Face::Small, t.text3, LINE);
        readable(ui, Rect::from_min_size(place, vec2(words_wide, more)), hint);
        height += more;
    }
    let Some(fix) = fix else {
        return FindingResponse { height, fix: false };
    };
    let (place, anchor) = if beside {
        (pos2(at.x + wide, at.y), Align2::RIGHT_TOP)
    } else {
        height += LINE;
        (pos2(x, at.y + height - LINE), Align2::LEFT_TOP)
    };
    let link = link_at(ui, place, anchor, fix);
    let under = mirror(link.rect).shrink(2.0);
    pen.hline(
        under.x_range(),
        under.max.y - 0.5,
        Stroke::new(1.0, t.accent_line),
    );
    FindingResponse {
        height,
        fix: link.clicked(),
    }
}
