//! What people wrote in a month's report: one setting a passage, so that those who write different
//! passages never meet, and those who write the same one see both. Knows nothing of what it says.

use super::Workspace;
use crate::domain::clock::Randomness;
use crate::domain::dates::Month;
use crate::domain::identity::{RecordId, RecordKind};
use crate::domain::report_text::{EditedPassage, ReportTexts};
use crate::report::content::{Flag, Passage};
use crate::schema::{Audience, passage_body};
use crate::store::{Change, StoreError};
use crate::validation::{Finding, Severity};
use crate::words::{Language, Message};
use chrono::{NaiveDate, NaiveTime};
use sha2::{Digest, Sha256};

/// A flag that nobody gave a reason for, and the passage that it is in.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenFlag {
    /// The language of the report.
    pub language: Language,
    /// The place of the passage.
    pub place: String,
    /// What the passage is called.
    pub name: Message,
    /// The record that the passage is kept in.
    pub record: RecordId,
    /// The flag.
    pub flag: Flag,
}

impl OpenFlag {
    /// The same as a finding, for those who list findings.
    pub fn finding(&self) -> Finding {
        Finding {
            code: "typed-text",
            severity: Severity::Warning,
            field: None,
            message: self.flag.message.clone(),
            hint: Message::new("finding-typed-text-hint").with("place", self.place.as_str()),
            fix: None,
        }
    }
}

impl Workspace {
    /// What people wrote in the report of a month in this language that an audience may read.
    pub fn report_texts(
        &self,
        month: Month,
        language: Language,
        audience: Audience,
    ) -> ReportTexts {
        self.source().texts(month, language, audience)
    }

    /// Saves what a person wrote in a place for an audience and all narrower ones, or goes back to the generated text where that is none.
    /// Handing back what [`Workspace::report_texts`] had before undoes it.
    ///
    /// # Errors
    /// The register cannot be written, or the disk refuses. Nothing is saved then.
    pub fn edit_passage(
        &mut self,
        month: Month,
        language: Language,
        audience: Audience,
        place: &str,
        passage: Option<EditedPassage>,
    ) -> Result<(), StoreError> {
        let id = passage_id(month, language, audience, place);
        let stored = self.register.get(id);
        let change = match (passage, stored) {
            (None, Some(stored)) if !stored.deleted => stored.deletion(),
            (None, _) => return Ok(()),
            (Some(passage), stored) => {
                let place = place.to_owned();
                let passage = EditedPassage { place, ..passage };
                let body = passage_body((month, language.code(), audience), &passage);
                match stored {
                    Some(stored) => {
                        let mut kept = stored.body.clone();
                        kept.extend(body);
                        if kept == *stored.body && !stored.deleted {
                            return Ok(());
                        }
                        stored.revised(kept)
                    }
                    None => Change::first(id, RecordKind::Setting, body),
                }
            }
        };
        let before = self.register.generation();
        self.register.append(vec![change])?;
        if self.register.generation() > before + 1 {
            // The register was opened anew on the way: anything may have come with that.
            self.read_again();
        }
        Ok(())
    }

    /// The flags of a month's edited texts, in all languages, that nobody gave a reason for.
    pub fn open_flags(&self, month: Month) -> Vec<OpenFlag> {
        let mut open = Vec::new();
        let readers = Language::ALL
            .into_iter()
            .flat_map(|language| Audience::ALL.map(|audience| (language, audience)));
        for (language, audience) in readers {
            let own = self.source().own_texts(month, language, audience);
            if own.is_empty() {
                continue;
            }
            let texts = self.report_texts(month, language, audience);
            let content = self.report_content_with(month, language, audience, &texts);
            // What was written for wider audiences is flagged there.
            let flags = content
                .open_flags()
                .filter(|(passage, _)| own.get(&passage.place).is_some());
            let flags = flags.map(|(passage, flag): (&Passage, &Flag)| OpenFlag {
                language,
                place: passage.place.clone(),
                name: passage.name.clone(),
                record: passage_id(month, language, audience, &passage.place),
                flag: flag.clone(),
            });
            open.extend(flags);
        }
        open
    }
}

/// The id of the record of a passage: the same for everybody, so that two who write the same passage
/// apart make two versions of one record, and not two records of which one would be read.
fn passage_id(month: Month, language: Language, audience: Audience, place: &str) -> RecordId {
    let mut key = format!("{month}/{}/{place}", language.code());
    if audience != Audience::Public {
        key = format!("{key}/{}", audience.code());
    }
    let first = NaiveDate::from_ymd_opt(month.year(), month.number(), 1).unwrap_or_default();
    let first = first.and_time(NaiveTime::MIN).and_utc();
    RecordId::new(first, &mut Hashed(Sha256::digest(key).into()))
}

/// Bytes that follow from a text, in place of chance.
pub(super) struct Hashed(pub(super) [u8; 32]);

impl Randomness for Hashed {
    fn fill(&mut self, bytes: &mut [u8]) {
        for (byte, hashed) in bytes.iter_mut().zip(self.0) {
            *byte = hashed;
        }
    }
}
