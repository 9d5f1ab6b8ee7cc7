//! The section on camps, which are reported apart from the rest; only where there is something to
//! say.

use super::numbers::{N, known};
use super::{Composer, Seen};
use crate::domain::vocabulary::IncidentKind;
use crate::report::content::{Block, Section, Text};
use std::rc::Rc;

/// Writes the section, where anything happened in a camp.
pub fn section(composer: &mut Composer) -> Option<Section> {
    let incidents = composer.figure("camp.incidents");
    incidents.value.filter(|value| *value > 0)?;
    let finding = composer
        .changed("report-camps-finding", "camp.incidents")
        .say();
    let mut section = composer.section("camps", "report-section-camps", finding);
    let killed = composer.figure("camp.killed");
    let prose: Text = composer
        .sentence("report-camps-prose")
        .code("known", known(&killed))
        .number(N, composer.span("camp.killed"), killed.value.unwrap_or(0))
        .say();
    section.blocks.push(Block::Prose(vec![prose]));
    let camps: Vec<Rc<Seen>> = composer
        .cases()
        .filter(|seen| seen.record.incident_kind() == Some(IncidentKind::CampIncident))
        .filter(|seen| !seen.withheld)
        .collect();
    let events = camps
        .iter()
        .map(|seen| composer.event_of_kind(seen))
        .collect();
    section.blocks.push(Block::Events(events));
    Some(section)
}
