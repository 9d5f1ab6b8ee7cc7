//! A punishment, and no court that found anybody guilty. The step that holds the sentence says the
//! verdict too.

use crate::domain::field::Field;
use crate::domain::record::Record;
use crate::domain::vocabulary::{Stage, Verdict};
use crate::validation::finding::Severity;
use crate::validation::rule::{Circumstances, Findings, Rule};

pub const RULE: Rule = Rule {
    code: "sentence-without-conviction",
    severity: Severity::Error,
    check,
};

fn check(record: &Record, _circumstances: &Circumstances, findings: &mut Findings) {
    let sentenced = record.get(Field::Sentence).is_some()
        || Stage::from_code(record.term(Field::Stage)) == Some(Stage::Sentence);
    let convicted = matches!(
        Verdict::from_code(record.term(Field::Verdict)),
        Some(Verdict::Convicted | Verdict::PartlyConvicted)
    );
    if sentenced && !convicted {
        findings.add(Field::Verdict);
    }
}
