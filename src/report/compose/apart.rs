//! What is neither an attack nor a raid nor in a camp: discoveries, statements, clashes, and what
//! lies outside the area. None of it is in the headline.

use super::numbers::N;
use super::{Composer, Seen};
use crate::domain::field::Field;
use crate::domain::vocabulary::{IncidentKind, Verification, Vocabulary};
use crate::report::content::{Block, Event, Section};
use std::rc::Rc;

/// Writes the section, where there is anything of the kind.
pub fn section(composer: &mut Composer) -> Option<Section> {
    let cases = composer.cases();
    let apart: Vec<Rc<Seen>> = cases.filter(|seen| is_apart(seen)).collect();
    if apart.is_empty() {
        return None;
    }
    let discoveries = composer.figure("discoveries").value.unwrap_or(0);
    let finding = composer
        .sentence("report-apart-finding")
        .code("found", if discoveries > 0 { "yes" } else { "no" })
        .number(N, composer.span("discoveries"), discoveries)
        .say();
    let mut section = composer.section("apart", "report-section-apart", finding);
    let events = apart.iter().map(|seen| composer.event_of_kind(seen));
    section.blocks.push(Block::Events(events.collect()));
    Some(section)
}

fn is_apart(seen: &Seen) -> bool {
    let kind = seen.record.incident_kind();
    let own_section = matches!(
        kind,
        None | Some(IncidentKind::Attack | IncidentKind::Raid | IncidentKind::CampIncident)
    );
    let discounted = seen.record.verification() == Some(Verification::Discounted);
    !own_section && !discounted && seen.case.is_final && !seen.withheld
}

impl Composer<'_> {
    /// An incident as an event under its date and kind.
    pub(super) fn event_of_kind(&mut self, seen: &Seen) -> Event {
        let kind = self
            .words()
            .term(Vocabulary::Kind, seen.record.term(Field::Kind));
        let over = self
            .sentence("report-event-kind")
            .date("date", self.date_of(seen))
            .data("kind", kind)
            .code(
                "area",
                if seen.record.is_in_area() {
                    "in"
                } else {
                    "out"
                },
            )
            .say();
        self.event(seen, over, false)
    }
}
