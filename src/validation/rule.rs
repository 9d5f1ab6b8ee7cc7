//! What a rule is, and what it is given.

use super::finding::{Finding, Fix, Severity};
use crate::domain::field::Field;
use crate::domain::record::Record;
use crate::domain::settings::Settings;
use crate::domain::source::Sources;
use crate::places::Places;
use crate::schema::Terms;
use crate::words::{Arg, Message};
use chrono::NaiveDate;

/// What a rule may look at besides the record.
#[derive(Clone, Copy)]
pub struct Circumstances<'a> {
    /// The present day.
    pub today: NaiveDate,
    /// The settings of the register.
    pub settings: &'a Settings,
    /// The terms of the vocabularies.
    pub terms: &'a Terms,
    /// The places that are known.
    pub places: &'a Places,
    /// The register of sources.
    pub sources: &'a Sources,
}

/// A rule. Its words are `finding-<code>` and `finding-<code>-hint`.
pub struct Rule {
    /// Its code.
    pub code: &'static str,
    /// How much its findings weigh.
    pub severity: Severity,
    /// Looks at a record and says what it finds.
    pub check: fn(&Record, &Circumstances, &mut Findings),
}

/// Where a rule says what it finds.
pub struct Findings<'a> {
    code: &'static str,
    severity: Severity,
    found: &'a mut Vec<Finding>,
}

impl<'a> Findings<'a> {
    pub(super) fn new(rule: &Rule, found: &'a mut Vec<Finding>) -> Self {
        Self {
            code: rule.code,
            severity: rule.severity,
            found,
        }
    }

    /// Says that a field, or with none the record as a whole, breaks the rule.
    pub fn add(&mut self, field: impl Into<Option<Field>>) {
        self.add_with(field, &[]);
    }

    /// The same with what the words ask for; message and hint get the same arguments.
    pub fn add_with(&mut self, field: impl Into<Option<Field>>, args: &[(&'static str, Arg)]) {
        self.found
            .push(finding(self.code, self.severity, field.into(), args));
    }

    /// The same with a way out; the words get it as `fix`.
    pub fn add_fix(&mut self, field: Field, text: &str, args: &[(&'static str, Arg)]) {
        let mut args = args.to_vec();
        args.push(("fix", text.into()));
        let mut found = finding(self.code, self.severity, Some(field), &args);
        found.fix = Some(Fix {
            field,
            text: text.to_owned(),
        });
        self.found.push(found);
    }

    /// Says it under another code than the rule's: for what could not be read, whose code says why.
    pub(super) fn add_as(
        &mut self,
        code: &'static str,
        field: Field,
        args: &[(&'static str, Arg)],
        fix: Option<String>,
    ) {
        let mut found = finding(code, self.severity, Some(field), args);
        found.fix = fix.map(|text| Fix { field, text });
        self.found.push(found);
    }
}

pub(super) fn finding(
    code: &'static str,
    severity: Severity,
    field: Option<Field>,
    args: &[(&'static str, Arg)],
) -> Finding {
    let message = |key: String| Message {
        key: key.into(),
        args: args.to_vec(),
    };
    Finding {
        code,
        severity,
        field,
        message: message(format!("finding-{code}")),
        hint: message(format!("finding-{code}-hint")),
        fix: None,
    }
}
