//! The report of a month: what it says. Knows nothing of pages.

use super::Workspace;
use crate::domain::dates::Month;
use crate::domain::report_text::ReportTexts;
use crate::report::content::Content;
use crate::report::editing::Draft;
use crate::report::{Request, draft};
use crate::schema::Audience;
use crate::words::{Language, Words};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use std::sync::{Arc, PoisonError};

/// A generated report, and what it was generated for.
pub(super) struct Drafted {
    of: Of,
    draft: Draft,
    words: Words,
}

/// What a report is generated for. A new day or any change to the register makes another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Of {
    month: Month,
    language: Language,
    audience: Audience,
    generation: u64,
    today: NaiveDate,
}

impl Workspace {
    /// What the report of a month says, with what people wrote in it.
    pub fn report_content(&self, month: Month, language: Language, audience: Audience) -> Content {
        let texts = self.report_texts(month, language);
        self.report_content_with(month, language, audience, &texts)
    }

    /// What the report of a month would say with these texts, saved or not. The generated report is
    /// kept until anything changes, so that this is quick while a person types.
    pub fn report_content_with(
        &self,
        month: Month,
        language: Language,
        audience: Audience,
        texts: &ReportTexts,
    ) -> Content {
        let drafted = self.drafted(Of {
            month,
            language,
            audience,
            generation: self.generation(),
            today: self.today(),
        });
        drafted.draft.with(texts, &drafted.words)
    }

    fn drafted(&self, of: Of) -> Arc<Drafted> {
        // What a panic left behind is a whole draft, or none.
        let mut kept = self.drafted.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(drafted) = kept.as_ref().filter(|drafted| drafted.of == of) {
            return Arc::clone(drafted);
        }
        let words = self.words_in(of.language);
        let draft = draft(Request {
            ledger: &self.ledger(),
            month: of.month,
            words: &words,
            audience: of.audience,
            as_of: self.as_of(),
            texts: &ReportTexts::default(),
        });
        let drafted = Arc::new(Drafted { of, draft, words });
        *kept = Some(Arc::clone(&drafted));
        drafted
    }

    /// When the last revision of a record that stands was saved.
    fn as_of(&self) -> DateTime<Utc> {
        let last = self.records().map(|held| held.at).max();
        last.unwrap_or_else(|| self.today().and_time(NaiveTime::MIN).and_utc())
    }
}
