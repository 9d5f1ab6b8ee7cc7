//! The report of a month: what it says. Knows nothing of pages.

use super::Workspace;
use super::source::{Source, Wanted};
use crate::domain::dates::Month;
use crate::domain::edition::Edition;
use crate::domain::report_text::ReportTexts;
use crate::figures::Correction;
use crate::report::content::{Content, FrontMap};
use crate::report::editing::Draft;
use crate::schema::Audience;
use crate::words::{Language, Words};
use chrono::NaiveDate;
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
    /// What the report of a month says, with what people wrote in it: months that were published stand
    /// in it as their newest editions have them.
    pub fn report_content(&self, month: Month, language: Language, audience: Audience) -> Content {
        let texts = self.report_texts(month, language, audience);
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
        let wanted = Wanted {
            month: of.month,
            language: of.language,
            audience: of.audience,
            edition: None,
        };
        let words = self.words_in(of.language);
        let editions = self.editions();
        let corrections = self.corrections(of.month);
        let compared = (editions.as_slice(), corrections.as_slice());
        let draft = self
            .source()
            .draft(wanted, &self.ledger(), compared, &words);
        let drafted = Arc::new(Drafted { of, draft, words });
        *kept = Some(Arc::clone(&drafted));
        drafted
    }

    /// The small map of a month's confirmed attacks with all that the people of the register may see, in
    /// the language of the window; none where none can stand on a map.
    pub fn front_map(&self, month: Month) -> Option<FrontMap> {
        let wanted = Wanted {
            month,
            language: self.words.language(),
            audience: Audience::Internal,
            edition: None,
        };
        self.source().front_map(wanted, &self.ledger(), &self.words)
    }

    /// Every edition, in the order in which they were published.
    pub fn editions(&self) -> Vec<Edition> {
        self.source().editions()
    }

    /// What the report of a month prints of the editions until then.
    pub fn corrections(&self, until: Month) -> Vec<Correction> {
        let editions = self.editions();
        self.source()
            .corrections(&editions, until, |month| self.figures(month))
    }

    pub(super) fn source(&self) -> Source<'_> {
        Source {
            settings: &self.settings,
            terms: &self.terms,
            records: &self.records,
            standing: self.register.standing(),
            places: &self.known.places,
            today: self.today(),
        }
    }
}
