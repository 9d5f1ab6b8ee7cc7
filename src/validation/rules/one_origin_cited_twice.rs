//! Two citations of one origin: the same source or outlet, the same page under another name, or one source
//! that both only quote. They are one source, whatever their number.

use crate::domain::field::Field;
use crate::domain::record::Record;
use crate::validation::finding::Severity;
use crate::validation::rule::{Circumstances, Findings, Rule};

pub const RULE: Rule = Rule {
    code: "one-origin-cited-twice",
    severity: Severity::Warning,
    check,
};

fn check(record: &Record, circumstances: &Circumstances, findings: &mut Findings) {
    let citations = record.citations();
    for (index, citation) in citations.iter().enumerate() {
        let earlier = citations[..index]
            .iter()
            .find(|earlier| circumstances.sources.is_one_origin(earlier, citation));
        if let Some(earlier) = earlier {
            findings.add_with(
                Field::Sources,
                &[
                    ("first", earlier.name.as_str().into()),
                    ("second", citation.name.as_str().into()),
                ],
            );
        }
    }
}
