//! What must agree in a report, and whether it does: what does not stands first, and leads to its
//! part. Knows nothing of how it is reckoned.

use crate::gui::icons;
use crate::gui::pen::{Pen, mirror};
use crate::gui::theme::{Face, Tokens, mix, radius, space};
use crate::gui::widgets::area::at;
use crate::gui::widgets::card::card;
use crate::gui::widgets::cut::Cut;
use crate::gui::widgets::focus;
use crate::gui::widgets::hint::Hint;
use crate::gui::widgets::text::{fit, icon, put, readable};
use crate::report::editing::Identity;
use crate::words::{Arg, Message, Words};
use egui::{Align, Align2, CursorIcon, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

const ROW: f32 = 25.0;
/// So many rows are in sight.
const IN_SIGHT: usize = 7;
const HEAD: f32 = 50.0;
const FOOT: f32 = 10.0;

/// The key of what is said of flags in the text.
const FLAGS: &str = "identity-flags";

/// How high the card is, in points.
pub fn height(identities: &[Identity]) -> f32 {
    HEAD + ROW * identities.len().min(IN_SIGHT) as f32 + FOOT
}

/// Shows the card, and returns the place of what was clicked.
pub fn agree_ui(ui: &mut Ui, rect: Rect, words: &Words, identities: &[Identity]) -> Option<String> {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    card(&pen, t, rect);
    let mut rest = rect.shrink2(vec2(12.0, 11.0));
    let head = rest.cut_top(18.0);
    let held = identities.iter().filter(|identity| identity.holds).count();
    let all = held == identities.len();
    // What is flagged in a text does not make its figures disagree.
    let disagrees = |identity: &Identity| !identity.holds && identity.name.key != FLAGS;
    let agree = !identities.iter().any(disagrees);
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
        .with("of", identities.len());
    let count = words.say(&count);
    let corner = pos2(head.max.x, head.min.y + 1.0);
    let counted = put(
        &pen,
        corner,
        Align2::RIGHT_TOP,
        &count,
        Face::Label,
        t.text2,
    );
    readable(ui, counted, &count);
    rest.skip_y(space::S);
    let track = rest.cut_top(4.0);
    pen.fill(track, 2, if all { t.line } else { t.warn.line });
    let share = held as f32 / identities.len().max(1) as f32;
    let done = track.with_max_x(track.min.x + track.width() * share);
    pen.fill(done, 2, mix(t.ok.text, t.surface, 0.75));
    rest.skip_y(6.0);
    let mut sorted: Vec<&Identity> = identities.iter().collect();
    // What adds up says more than what is the same everywhere.
    sorted.sort_by_key(|identity| (identity.holds, rank(identity)));
    let mut clicked = None;
    let width = rest.width();
    let list = rest.with_max_y(rect.max.y - 6.0);
    at(ui, list, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let scroll = ScrollArea::vertical().id_salt("agree").auto_shrink(false);
        scroll.show_rows(ui, ROW, sorted.len(), |ui, range| {
            for identity in &sorted[range] {
                if row_ui(ui, width, words, identity) {
                    clicked = Some(identity.place.clone());
                }
            }
        });
    });
    clicked
}

fn row_ui(ui: &mut Ui, width: f32, words: &Words, identity: &Identity) -> bool {
    let t = Tokens::of(ui);
    let (placed, response) = ui.allocate_exact_size(vec2(width, ROW), Sense::click());
    let name = words.say(&identity.name);
    let called = called(words, identity).unwrap_or_else(|| name.clone());
    let whole = format!("{name} {}", identity.terms);
    let whole = whole.trim_end();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, whole));
    let row = mirror(placed);
    let pen = Pen::of(ui);
    if response.hovered() {
        pen.fill(row.expand2(vec2(6.0, 0.0)), radius::CONTROL, t.hover);
    }
    focus::ring_if_focused(&pen, t, row, &response);
    let middle = row.center().y;
    let (glyph, tone, color) = if identity.holds {
        (icons::CHECK, t.ok, t.text2)
    } else {
        (icons::TRIANGLE_ALERT, t.warn, t.warn.text)
    };
    let at = pos2(row.min.x + 6.0, middle);
    icon(&pen, at, glyph, 12.0, tone.text);
    let mut place = row;
    place.min.x += 19.0;
    // The name is cut before its numbers are, but never to nothing.
    let numbers = place.with_min_x(place.min.x + place.width() * 0.4);
    let face = if identity.holds {
        Face::Caption
    } else {
        Face::Label
    };
    let numbers = fit(&pen, numbers, Align::Max, short(identity), face, t.text3);
    place.max.x = numbers.min.x - space::S;
    fit(&pen, place, Align::Min, &called, Face::Small, color);
    response
        .on_hover_cursor(CursorIcon::PointingHand)
        .hint(whole)
        .clicked()
}

/// Sums first, those of the month before after them, then the rest; what is typed last.
fn rank(identity: &Identity) -> u8 {
    match identity.name.key.as_ref() {
        "identity-breakdown" | "identity-parties" => 0,
        "identity-correction" | "identity-map" => 1,
        "identity-annex" | "identity-tile" => 2,
        FLAGS => 4,
        _ => 3,
    }
}

/// What it is called where there is little room; none for what has no short name.
fn called(words: &Words, identity: &Identity) -> Option<String> {
    let name = identity.name.args.iter().find(|(name, _)| *name == "name");
    let Some((_, Arg::Text(name))) = name else {
        return None;
    };
    let what = identity.name.key.strip_prefix("identity-")?;
    let what = [what, name].join("-").replace(['.', '_'], "-");
    let key = format!("agree-{what}");
    words.has(&key).then(|| words.text(&key))
}

/// The numbers as there is room for them: one that is the same everywhere is said once.
fn short(identity: &Identity) -> &str {
    let is_sum = identity.terms.contains('+');
    let last = identity.terms.rsplit(" = ").next();
    match last {
        Some(last) if identity.holds && !is_sum => last,
        _ => &identity.terms,
    }
}
