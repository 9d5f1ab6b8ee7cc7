//! The sums that must come out in a report, and whether they do. Knows nothing of how sums are
//! computed.

use crate::gui::digest::Identity;
use crate::gui::icons;
use crate::gui::pen::Pen;
use crate::gui::theme::{Face, Tokens, mix, space};
use crate::gui::widgets::card::card;
use crate::gui::widgets::cut::Cut;
use crate::gui::widgets::text::{fit, icon, put, readable};
use crate::words::{Message, Words};
use egui::{Align, Align2, Rect, Ui, pos2, vec2};

const SUM: f32 = 25.0;
/// How many parts of a sum are written out.
const WRITTEN: usize = 5;

/// How high the card is, in points.
pub fn height(sums: &[Identity]) -> f32 {
    62.0 + SUM * (sums.len() + 1) as f32
}

/// Shows the card; `open` is how many flags of what was typed nobody gave a reason for.
pub fn agree_ui(ui: &Ui, rect: Rect, words: &Words, sums: &[Identity], open: usize) {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    card(&pen, t, rect);
    let mut rest = rect.shrink2(vec2(12.0, 11.0));
    let head = rest.cut_top(18.0);
    let held = sums.iter().filter(|sum| sum.holds).count() + usize::from(open == 0);
    let of = sums.len() + 1;
    let all = held == of;
    let agree = sums.iter().all(|sum| sum.holds);
    let title = words.text(if agree {
        "identity-agree"
    } else {
        "identity-disagree"
    });
    let titled = put(
        &pen,
        head.min,
        Align2::LEFT_TOP,
        &title,
        Face::Strong,
        t.text,
    );
    readable(ui, titled, &title);
    let count = Message::new("identity-count")
        .with("held", held)
        .with("of", of);
    let at = pos2(head.max.x, head.min.y + 1.0);
    put(
        &pen,
        at,
        Align2::RIGHT_TOP,
        &words.say(&count),
        Face::Label,
        t.text2,
    );
    rest.skip_y(space::S);
    let track = rest.cut_top(4.0);
    pen.fill(track, 2, if all { t.line } else { t.warn.line });
    let share = held as f32 / of as f32;
    let done = track.with_max_x(track.min.x + track.width() * share);
    pen.fill(done, 2, mix(t.ok.text, t.surface, 0.75));
    rest.skip_y(6.0);
    for sum in sums {
        let row = rest.cut_top(SUM);
        let middle = row.center().y;
        let (glyph, tone) = if sum.holds {
            (icons::CHECK, t.ok)
        } else {
            (icons::TRIANGLE_ALERT, t.warn)
        };
        icon(&pen, pos2(row.min.x + 6.0, middle), glyph, 12.0, tone.text);
        let name = words.text(sum.key);
        let at = pos2(row.min.x + 19.0, middle);
        let named = put(&pen, at, Align2::LEFT_CENTER, &name, Face::Small, t.text2);
        let written = written_out(words, sum);
        let right = row.with_min_x(named.max.x + 8.0);
        fit(&pen, right, Align::Max, &written, Face::Caption, t.text3);
        readable(ui, row, &format!("{name} {written}"));
    }
    let row = rest.cut_top(SUM);
    typed_ui(ui, row, words, open);
}

/// Whether something that was typed is still flagged.
fn typed_ui(ui: &Ui, row: Rect, words: &Words, open: usize) {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    let middle = row.center().y;
    let (glyph, tone, color) = if open == 0 {
        (icons::CHECK, t.ok, t.text2)
    } else {
        (icons::TRIANGLE_ALERT, t.warn, t.warn.text)
    };
    icon(&pen, pos2(row.min.x + 6.0, middle), glyph, 12.0, tone.text);
    let name = words.text("identity-typed");
    let at = pos2(row.min.x + 19.0, middle);
    put(&pen, at, Align2::LEFT_CENTER, &name, Face::Small, color);
    let written = words.say(&Message::new("identity-typed-open").with("open", open));
    let face = if open == 0 {
        Face::Caption
    } else {
        Face::Label
    };
    fit(&pen, row, Align::Max, &written, face, color);
    readable(ui, row, &format!("{name} {written}"));
}

/// "18+3+2+1 = 24".
fn written_out(words: &Words, sum: &Identity) -> String {
    let number = |value: &u64| words.number(*value);
    let total = sum
        .total
        .as_ref()
        .map_or_else(|| words.text("count-unknown"), number);
    match sum.parts.as_slice() {
        [] => total,
        parts => {
            let mut written: Vec<String> = parts.iter().take(WRITTEN).map(number).collect();
            if parts.len() > WRITTEN {
                written.push("…".to_owned());
            }
            format!("{} = {total}", written.join("+"))
        }
    }
}
