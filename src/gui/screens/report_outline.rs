//! The report's sections, and below them the sums that must come out. Knows nothing of how sums are
//! computed.

use super::super::digest::{Digest, Identity};
use super::super::icons;
use super::super::pen::{Pen, mirror};
use super::super::state::ReportState;
use super::super::theme::{Face, Tokens, mix, radius, space};
use super::super::widgets::card::card;
use super::super::widgets::cut::Cut;
use super::super::widgets::focus;
use super::super::widgets::text::{fit, icon, put, readable};
use super::report_page::headings;
use crate::words::{Message, Words};
use crate::workspace::Workspace;
use egui::{Align, Align2, CursorIcon, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

const ROW: f32 = 27.0;
const SUM: f32 = 25.0;
/// How many parts of a sum are written out.
const WRITTEN: usize = 5;

/// Shows the outline, and the sums at its foot.
pub fn outline_ui(
    ui: &mut Ui,
    rect: Rect,
    workspace: &Workspace,
    digest: &Digest,
    state: &mut ReportState,
) {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    let words = workspace.words();
    pen.vline(rect.max.x - 0.5, rect.y_range(), Stroke::new(1.0, t.line));
    let foot = 62.0 + SUM * digest.identities.len() as f32;
    let mut sections = rect.shrink2(vec2(8.0, 10.0));
    sections.max.y = rect.max.y - foot - 20.0;
    for (index, heading) in headings(words, state).iter().enumerate() {
        if sections.height() < ROW {
            break;
        }
        let row = sections.cut_top(ROW);
        let is_here = index == state.section;
        let response = ui.interact(
            mirror(row),
            ui.scope_id().with(("section", index)),
            Sense::click(),
        );
        response.widget_info(|| WidgetInfo::selected(Role::Tab, true, is_here, heading));
        if is_here {
            pen.fill(row, radius::CONTROL, t.accent_soft);
        } else if response.hovered() {
            pen.fill(row, radius::CONTROL, t.hover);
        }
        focus::ring_if_focused(&pen, t, row, &response);
        let (face, color) = if is_here {
            (Face::Strong, t.text)
        } else {
            (Face::Body, t.text2)
        };
        fit(
            &pen,
            row.shrink2(vec2(10.0, 0.0)),
            Align::Min,
            heading,
            face,
            color,
        );
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            state.section = index;
            state.scroll_to = Some(index);
        }
    }
    let sums = Rect::from_min_max(
        pos2(rect.min.x + 12.0, rect.max.y - foot - 12.0),
        pos2(rect.max.x - 13.0, rect.max.y - 12.0),
    );
    sums_ui(ui, sums, words, &digest.identities);
}

fn sums_ui(ui: &Ui, rect: Rect, words: &Words, sums: &[Identity]) {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    card(&pen, t, rect);
    let mut rest = rect.shrink2(vec2(12.0, 11.0));
    let head = rest.cut_top(18.0);
    let held = sums.iter().filter(|sum| sum.holds).count();
    let all = held == sums.len();
    let title = words.text(if all {
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
        .with("of", sums.len());
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
    let share = held as f32 / sums.len().max(1) as f32;
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
