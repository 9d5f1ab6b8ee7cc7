//! Two records that may tell of one event, field by field, and the three answers. It pushes commands.

use super::detail::{SIDE, heading_ui};
use crate::domain::identity::RecordId;
use crate::gui::commands::{Command, Commands};
use crate::gui::pen::Pen;
use crate::gui::screens::likely::{ANSWERS, FIELDS, LINE, compared_ui, summary};
use crate::gui::theme::{Face, Tokens};
use crate::gui::widgets::area::row_at;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::cut::Cut;
use crate::gui::widgets::hint::Hint;
use crate::gui::widgets::text::{fit, readable};
use crate::likeness::fields_compared;
use crate::workspace::Workspace;
use egui::{Align, Rect, Ui, vec2};

/// Draws two records beside each other.
pub(super) fn pair_ui(
    ui: &mut Ui,
    rect: Rect,
    workspace: &Workspace,
    [one, other]: [RecordId; 2],
    commands: &mut Commands,
) {
    let (Some(earlier), Some(later)) = (workspace.get(one), workspace.get(other)) else {
        return;
    };
    let words = workspace.words();
    let mut rest = rect;
    heading_ui(ui, &mut rest, workspace, one);
    heading_ui(ui, &mut rest, workspace, other);
    let mut rest = rest.shrink2(vec2(SIDE, 0.0));
    let pairs = workspace.unsettled_pairs();
    let candidate = pairs
        .iter()
        .find(|(id, candidate)| *id == one && candidate.id == other);
    if let Some((_, candidate)) = candidate {
        let records = [&earlier.record, &later.record];
        let fields = fields_compared(&candidate.compared, records[0], records[1]);
        let (t, pen) = (Tokens::of(ui), Pen::of(ui));
        let said = summary(words, &fields, records);
        let placed = fit(
            &pen,
            rest.cut_top(26.0),
            Align::Min,
            &said,
            Face::Small,
            t.text2,
        );
        readable(ui, placed, &said).hint(&said);
        let rows = fields.len().min(FIELDS) as f32 + 1.0;
        let heads = [earlier.reference(), later.reference()];
        compared_ui(
            ui,
            rest.cut_top(rows * LINE + 12.0),
            words,
            &fields,
            records,
            &heads,
        );
    }
    let labels =
        ANSWERS.map(|(_, pairing)| words.text(&format!("likely-answer-{}", pairing.code())));
    row_at(ui, rest.cut_top(40.0), |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for ((key, (_, pairing)), label) in ["1", "2", "3"].iter().zip(ANSWERS).zip(&labels) {
            if Button::new(label).key(key).ui(ui).clicked() {
                commands.push(Command::PairRecords(one, other, pairing));
            }
        }
    });
    let related = words.text("review-pair-about");
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let placed = fit(
        &pen,
        rest.cut_top(24.0),
        Align::Min,
        &related,
        Face::Small,
        t.text3,
    );
    readable(ui, placed, &related);
}
