//! What was documented and not counted, and why.

use super::Composer;
use super::numbers::N;
use crate::domain::vocabulary::IncidentKind;
use crate::figures::{Counting, Reason};
use crate::report::content::{
    Block, Boxed, Breakdown, Chart, Figure, Part, Rank, Section, Span, Text,
};

/// Writes the section, where anything was left out.
pub fn section(composer: &mut Composer) -> Option<Section> {
    let reasons = composer.reasons();
    let total: u64 = reasons.iter().map(|(_, count)| count).sum();
    if total == 0 {
        return None;
    }
    let finding = composer
        .sentence("report-left-out-finding")
        .number(N, composer.derived(LEFT_OUT, total), total)
        .say();
    let mut section = composer.section("left-out", "report-section-left-out", finding);
    section.rank = Rank::Following;
    let prose = composer
        .sentence("report-left-out-prose")
        .data("area", composer.area())
        .data("group", composer.group())
        .link("annex", composer.said("report-annex-c"), "annex-c")
        .say();
    section.blocks.push(Block::Prose(vec![prose]));
    let rows = reasons.iter().map(|(reason, count)| Part {
        label: composer.said(reason.key()),
        value: *count,
        shown: composer.derived(&reason_name(*reason), *count),
        previous: None,
        unknown: true,
    });
    let chart = Breakdown {
        rows: rows.collect(),
        this_month: vec![Span::Date(composer.this_month())],
        last_month: Text::new(),
    };
    section.blocks.push(Block::Figure(Figure {
        number: composer.figure_number(),
        claim: composer
            .sentence("report-claim-left-out")
            .number(N, composer.derived(LEFT_OUT, total), total)
            .say(),
        unit: composer.said("report-unit-left-out"),
        chart: Chart::Breakdown(chart),
        source: Text::new(),
    }));
    Some(section)
}

const LEFT_OUT: &str = "attacks.documented-attacks.confirmed";

fn reason_name(reason: Reason) -> String {
    let code = reason.key().trim_start_matches("reason-");
    format!("attacks.not_counted.{}", code.replace('-', "_"))
}

/// The box of page one.
pub fn boxed(composer: &Composer, annexes: &[Section]) -> Boxed {
    let counted = composer.figure("attacks.confirmed").value.unwrap_or(0);
    let documented = composer.figure("attacks.documented").value.unwrap_or(0);
    let head = composer.said("report-left-out-head");
    let reasons = composer.reasons();
    if reasons.is_empty() {
        return Boxed {
            head,
            squares: None,
            body: vec![composer.said("report-left-out-nothing")],
        };
    }
    let parts = reasons.iter().map(|(reason, count)| {
        let part = composer
            .sentence("report-left-out-part")
            .code("reason", reason.key())
            .data("group", composer.group());
        let name = reason_name(*reason);
        part.number(N, composer.derived(&name, *count), *count)
            .say()
    });
    let listed = annexes.iter().any(|annex| annex.place == "annex-c");
    let body = composer
        .sentence("report-left-out-box")
        .number(N, composer.span("attacks.documented"), documented)
        .text("counted", composer.span("attacks.confirmed"))
        .text("parts", composer.list(parts.collect()))
        .code("listed", if listed { "yes" } else { "no" })
        .link("annex", composer.said("report-annex-c"), "annex-c")
        .say();
    Boxed {
        head,
        squares: Some((counted, documented.saturating_sub(counted))),
        body: vec![body],
    }
}

impl Composer<'_> {
    /// Why attacks of the month do not count, and how many for each reason.
    pub(super) fn reasons(&self) -> Vec<(Reason, u64)> {
        let mut reasons: Vec<(Reason, u64)> = Reason::ALL.map(|reason| (reason, 0)).to_vec();
        for (case, reason) in self.request.ledger.not_counted(self.month()) {
            let attack = case.record.incident_kind() == Some(IncidentKind::Attack);
            // What did not happen is not documented as an attack.
            if attack && reason != Reason::Discounted {
                let units = u64::from(case.record.count_units());
                let known = reasons.iter_mut().find(|(other, _)| *other == reason);
                if let Some((_, count)) = known {
                    *count += units;
                }
            }
        }
        reasons.retain(|(_, count)| *count > 0);
        reasons.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        reasons
    }

    /// The tag "illustrative" where detail of these records is invented: how they break down is
    /// then invented too.
    pub(super) fn invented(&self, kind: IncidentKind) -> Text {
        let mut of_kind = self.cases().filter(|seen| {
            seen.case.counting == Counting::Counts && seen.case.record.incident_kind() == Some(kind)
        });
        if of_kind.any(|seen| seen.is_illustrative()) {
            self.tag()
        } else {
            Text::new()
        }
    }

    /// The tag "illustrative".
    pub(super) fn tag(&self) -> Text {
        let word = self.words().text("report-illustrative");
        vec![Span::Tag(word)]
    }
}
