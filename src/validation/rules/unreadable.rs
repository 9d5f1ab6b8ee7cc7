//! Text that cannot be read as what its field takes: a date of 30 February, a count of "many". It is
//! kept as it was typed; the code of the finding says what it is not.

use crate::domain::record::{Record, Value};
use crate::schema::{Reading, read_value};
use crate::validation::finding::Severity;
use crate::validation::rule::{Circumstances, Findings, Rule};

pub const RULE: Rule = Rule {
    code: "unreadable",
    severity: Severity::Error,
    check,
};

fn check(record: &Record, circumstances: &Circumstances, findings: &mut Findings) {
    let reading = Reading::of_file(circumstances.terms);
    for (field, value) in record.values() {
        let Value::Unparsed(text) = value else {
            continue;
        };
        // A member of another JSON type than the field's reads well as text, and is wrong all the
        // same: then the code is the rule's own.
        match read_value(field, text, &reading) {
            Err(problem) => {
                findings.add_as(problem.code, field, &problem.message.args, problem.fix);
            }
            Ok(_) => findings.add_with(field, &[("text", text.as_str().into())]),
        }
    }
}
