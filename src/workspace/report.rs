//! The report of a month: what it says. Knows nothing of pages.

use super::Workspace;
use crate::domain::dates::Month;
use crate::report::content::Content;
use crate::report::{Request, compose};
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

    /// When the last revision of a record that stands was saved.
    fn as_of(&self) -> DateTime<Utc> {
        let last = self.records().map(|held| held.at).max();
        last.unwrap_or_else(|| self.today().and_time(NaiveTime::MIN).and_utc())
    }
}
