//! The report of a month, as bytes. Knows nothing of what is in it.

use super::Workspace;
use crate::domain::dates::Month;
use crate::report::content::Content;
use crate::report::{Format, PdfError, Request, compose, render};
use crate::schema::Audience;
use crate::words::Language;
use chrono::{DateTime, NaiveTime, Utc};

impl Workspace {
    /// What the report of a month says.
    pub fn report_content(&self, month: Month, language: Language, audience: Audience) -> Content {
        let words = self.words_in(language);
        compose(Request {
            ledger: &self.ledger(),
            month,
            words: &words,
            audience,
            as_of: self.as_of(),
        })
    }

    /// The report of a month. The same register gives the same bytes.
    pub fn report(
        &self,
        month: Month,
        language: Language,
        audience: Audience,
        format: Format,
    ) -> Result<Vec<u8>, PdfError> {
        render(&self.report_content(month, language, audience), format)
    }

    /// When the last revision of a record that stands was saved.
    fn as_of(&self) -> DateTime<Utc> {
        let last = self.records().map(|held| held.at).max();
        last.unwrap_or_else(|| self.today().and_time(NaiveTime::MIN).and_utc())
    }
}
