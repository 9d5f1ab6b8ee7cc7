//! What is the matter with the revisions of a record, as findings: a conflict, a revision that has
//! not arrived. The rules of one record know nothing of it.

use super::Workspace;
use crate::domain::identity::{RecordId, RecordKind};
use crate::schema::edition_from;
use crate::store::Stored;
use crate::validation::{Finding, Severity};
use crate::words::{Message, Words};

impl Workspace {
    /// What is the matter with the revisions of a record of any kind.
    pub fn unsettled(&self, id: RecordId) -> Vec<Finding> {
        let mut findings = Vec::new();
        let Some(stored) = self.register.get(id) else {
            return findings;
        };
        let words = self.words();
        if stored.conflicted {
            let heads = self.register.heads(id).count();
            findings.push(Finding {
                code: "conflict",
                severity: Severity::Error,
                field: None,
                message: Message::new("finding-conflict")
                    .with("versions", heads)
                    .with("who", names(words, &self.saved_by(id))),
                hint: Message::new("finding-conflict-hint")
                    .with("who", stored.by)
                    .with("rev", stored.rev.to_string()),
                fix: None,
            });
        }
        if is_unreadable_edition(&stored) {
            findings.push(Finding {
                code: "edition-unreadable",
                severity: Severity::Error,
                field: None,
                message: Message::new("finding-edition-unreadable"),
                hint: Message::new("finding-edition-unreadable-hint"),
                fix: None,
            });
        }
        let missing = self.missing_revisions(id);
        if !missing.is_empty() {
            let named: Vec<String> = missing.iter().map(ToString::to_string).collect();
            findings.push(Finding {
                code: "parent-missing",
                severity: Severity::Warning,
                field: None,
                message: Message::new("finding-parent-missing")
                    .with("number", named.len())
                    .with("revs", named.join(", ")),
                hint: Message::new("finding-parent-missing-hint"),
                fix: None,
            });
        }
        findings
    }

    /// The editions that this version cannot read, by id: reports are compared with the others alone.
    pub fn unreadable_editions(&self) -> Vec<RecordId> {
        let stored = self.register.iter(RecordKind::Edition);
        let unreadable = stored.filter(is_unreadable_edition);
        unreadable.map(|stored| stored.id).collect()
    }

    /// Who saved the revisions of a record that stand, as a phrase: "Dilan and Rojda".
    pub fn saved_by_words(&self, id: RecordId) -> String {
        names(self.words(), &self.saved_by(id))
    }
}

fn is_unreadable_edition(stored: &Stored) -> bool {
    stored.kind == RecordKind::Edition && !stored.deleted && edition_from(stored.body).is_none()
}

/// Names as a phrase: "Dilan and Rojda".
fn names(words: &Words, names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [others @ .., last] => words.say(
            &Message::new("conflict-names")
                .with("others", others.join(", "))
                .with("last", *last),
        ),
    }
}
