//! What each figure is called, in words. Knows nothing of its number.

use super::Composer;
use crate::domain::field::{Field, Party};
use crate::domain::vocabulary::Vocabulary;
use crate::report::content::{Span, Text};

/// Breakdowns, with what their parts are terms of, and the key that names a part.
const BREAKDOWNS: [(&str, Vocabulary, Field, &str); 6] = [
    (
        "attacks.by_region.",
        Vocabulary::Region,
        Field::Region,
        "figure-attacks-by-region",
    ),
    (
        "attacks.by_tactic.",
        Vocabulary::Tactic,
        Field::Tactic,
        "figure-attacks-by-tactic",
    ),
    (
        "attacks.by_target.",
        Vocabulary::Target,
        Field::Target,
        "figure-attacks-by-target",
    ),
    (
        "raids.by_region.",
        Vocabulary::Region,
        Field::Region,
        "figure-raids-part",
    ),
    (
        "trials.by_stage.",
        Vocabulary::Stage,
        Field::Stage,
        "figure-trials-part",
    ),
    (
        "repatriated.by_state.",
        Vocabulary::Country,
        Field::ReceivingState,
        "figure-repatriated-part",
    ),
];

/// People killed and injured by party, and people repatriated by group.
const GROUPED: [(&str, &str); 5] = [
    ("attacks.killed.", "figure-attacks-killed"),
    ("attacks.injured.", "figure-attacks-injured"),
    ("raids.killed.", "figure-raids-killed"),
    ("raids.injured.", "figure-raids-injured"),
    ("repatriated.", "figure-repatriated-part"),
];

impl Composer<'_> {
    /// A figure's name in words: "Attacks counted", "Killed in attacks: civilians". One that this
    /// version has no words for stands by its name in the contract.
    pub(super) fn figure_name(&self, name: &str) -> Text {
        let key = format!("figure-{}", name.replace(['.', '_'], "-"));
        if self.words().has(&key) {
            return self.sentence(key).say();
        }
        for (prefix, vocabulary, field, key) in BREAKDOWNS {
            if let Some(slug) = name.strip_prefix(prefix) {
                let part = self.term(vocabulary, field, slug);
                return self.sentence(key).data("part", part).say();
            }
        }
        for (prefix, key) in GROUPED {
            if let Some(group) = name.strip_prefix(prefix) {
                return self.sentence(key).text("part", self.people(group)).say();
            }
        }
        vec![Span::Data(name.to_owned())]
    }

    /// What a party or a group of people is called.
    fn people(&self, code: &str) -> Text {
        let party = Party::ALL.into_iter().any(|party| party.code() == code);
        let key = if party {
            format!("report-party-{code}")
        } else {
            format!("figure-people-{code}")
        };
        self.sentence(key).data("group", self.group()).say()
    }
}
