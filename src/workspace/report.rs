//! The report of a month from the open register. Knows nothing of the formats that it is written
//! in.

use super::Workspace;
use crate::domain::dates::Month;
use crate::report::compose::{Request, compose};
use crate::report::content::Content;
use crate::schema::Audience;
use crate::words::Language;
use chrono::NaiveTime;

impl Workspace {
    /// What the report of a month says, in a language and for an audience. Its data is as of the
    /// last revision that stands; that of an empty register as of today.
    pub fn report(&self, month: Month, language: Language, audience: Audience) -> Content {
        let last = self.records().map(|held| held.at).max();
        compose(Request {
            ledger: &self.ledger(),
            month,
            words: &self.words_in(language),
            audience,
            as_of: last.unwrap_or_else(|| self.today().and_time(NaiveTime::MIN).and_utc()),
        })
    }
}
