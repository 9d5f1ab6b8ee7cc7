//! The sources that a passage can cite, and their numbers. Knows nothing of where passages stand.

use crate::report::content::{Source, Text};
use std::collections::BTreeMap;

/// The sources of a month: those that the generated report lists, and those that it could.
#[derive(Clone, Debug, Default)]
pub struct Citable {
    /// What each source is called in braces, and what the list says of it.
    sources: Vec<(String, Text)>,
    /// How many of them are listed; the others follow as they are cited.
    listed: usize,
    /// The sources of each record, by its reference.
    records: BTreeMap<String, Vec<String>>,
}

impl Citable {
    /// The sources that are listed in their order, then others.
    pub fn new(
        listed: Vec<(String, Text)>,
        others: Vec<(String, Text)>,
        records: BTreeMap<String, Vec<String>>,
    ) -> Self {
        let count = listed.len();
        Self {
            sources: listed.into_iter().chain(others).collect(),
            listed: count,
            records,
        }
    }

    /// What the source with this number is called in braces.
    pub fn called(&self, number: u32) -> Option<&str> {
        let index = (number as usize).checked_sub(1)?;
        let (called, _) = self.sources.get(index)?;
        Some(called)
    }

    /// The numbers of what is cited: one source, or all those of a record. Empty where there is no
    /// such source. A source that was not listed is from now on.
    pub fn cite(&mut self, called: &str) -> Vec<u32> {
        let one = [called.to_owned()];
        let all = self.records.get(called).cloned();
        let mut numbers = Vec::new();
        for called in all.as_deref().unwrap_or(&one) {
            let Some(at) = self.sources.iter().position(|(other, _)| other == called) else {
                continue;
            };
            let at = if at < self.listed {
                at
            } else {
                let source = self.sources.remove(at);
                self.sources.insert(self.listed, source);
                self.listed += 1;
                self.listed - 1
            };
            numbers.push(at as u32 + 1);
        }
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    /// The list of sources.
    pub fn list(&self) -> Vec<Source> {
        let listed = self.sources.iter().take(self.listed).zip(1..);
        listed
            .map(|((_, text), number)| Source {
                number,
                text: text.clone(),
            })
            .collect()
    }
}
