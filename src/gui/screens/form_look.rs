//! What is known of what stands in a form: the record that it would make, what is wrong with it, what its
//! fields offer, its history. Computed where something that it follows from has changed.

use super::form_state::FormState;
use super::inputs::offers as offers_of;
use super::standing::Standing;
use crate::domain::field::Field;
use crate::domain::record::Record;
use crate::domain::vocabulary::Vocabulary;
use crate::gui::widgets::offers::Offer;
use crate::schema::Entry;
use crate::validation::{Finding, Severity, is_final};
use crate::workspace::{Step, Workspace};
use std::collections::BTreeMap;
use std::rc::Rc;

/// What is known of what stands in a form.
pub struct Look {
    entry: Entry,
    generation: u64,
    /// The record that it would make.
    pub record: Record,
    /// What is wrong with it.
    pub findings: Vec<Finding>,
    /// Whether it would count.
    pub standing: Standing,
}

impl FormState {
    /// Looks at what stands in the form, where that or the register has changed.
    pub fn look(&mut self, workspace: &Workspace) -> &Look {
        let generation = workspace.generation();
        let look = match self.look.take() {
            Some(look) if look.entry == self.entry && look.generation == generation => look,
            _ => {
                let record = workspace.read(&self.entry, Some(self.month));
                let findings = workspace.check(&record);
                let standing = Standing::of(&record, is_final(&findings), workspace.settings());
                Look {
                    entry: self.entry.clone(),
                    generation,
                    record,
                    findings,
                    standing,
                }
            }
        };
        self.look.insert(look)
    }

    /// What a field offers to choose from; kept as long as the register says the same.
    pub fn offers(
        &mut self,
        workspace: &Workspace,
        field: Field,
        vocabulary: Vocabulary,
    ) -> Rc<[Offer]> {
        let generation = workspace.generation();
        if self.offers.0 != generation {
            self.offers = (generation, BTreeMap::new());
        }
        let offers = self.offers.1.entry(field);
        let offers = offers.or_insert_with(|| offers_of(workspace, field, vocabulary).into());
        Rc::clone(offers)
    }

    /// The findings to show now: what is only missing is not said before its field was left once or
    /// saving was tried, and a place not to be known while its name is being typed.
    pub fn shown_findings(&mut self, workspace: &Workspace) -> Vec<Finding> {
        let findings = self.look(workspace).findings.clone();
        let is_due = |finding: &Finding| {
            let is_left = finding.code != MISSING
                || self.attempted
                || finding
                    .field
                    .is_some_and(|field| self.touched.contains(&field));
            let is_typed = self.focused == Some(Field::Place) && finding.code == PLACE_UNKNOWN;
            is_left && !is_typed
        };
        let due = findings.into_iter().filter(is_due).collect();
        self.judging.open(workspace, self.id(), due)
    }

    /// Looks for other accounts of the event, where whoever types pauses. Says in how many seconds it must
    /// be asked again.
    pub fn look_for_likely(&mut self, workspace: &Workspace, now: f64) -> Option<f64> {
        self.look(workspace);
        let own = self.id();
        let look = self.look.as_ref()?;
        self.judging
            .look(workspace, (&look.entry, &look.record, own), now)
    }

    /// The history of the record, the latest revision first.
    pub fn steps(&mut self, workspace: &Workspace) -> &[Step] {
        let generation = workspace.generation();
        let steps = match (self.steps.take(), self.id()) {
            (Some(steps), _) if steps.0 == generation => steps,
            (_, Some(id)) => {
                let mut steps = workspace.history(id);
                steps.reverse();
                (generation, steps)
            }
            (_, None) => (generation, Vec::new()),
        };
        &self.steps.insert(steps).1
    }
}

/// The code of the finding about a place that no gazetteer knows.
const PLACE_UNKNOWN: &str = "place-unknown";
/// The code of the finding about a field that must be filled in and is not yet.
pub const MISSING: &str = "required-missing";

/// How many findings weigh that much.
pub fn found(findings: &[Finding], severity: Severity) -> usize {
    findings
        .iter()
        .filter(|finding| finding.severity == severity)
        .count()
}
