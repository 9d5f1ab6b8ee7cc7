//! What stands on every page: month, issue and readers at its head, and at its foot what is invented.

use super::Composer;
use crate::report::content::{Span, Text};
use crate::schema::Audience;

impl Composer<'_> {
    pub(super) fn header(&self, issue: Option<u32>) -> Text {
        let month = self.words().month(self.month());
        let mut header = match issue {
            None => vec![Span::Date(month)],
            Some(issue) => self
                .sentence("report-header")
                .date("month", month)
                .text("issue", vec![Span::Ordinal(self.words().digits(issue))])
                .say(),
        };
        // A page that is not for everybody says so, also when it lies alone on a table.
        let audience = self.request.audience;
        if audience != Audience::Public {
            let edition = self
                .sentence("report-header-audience")
                .code("audience", audience.code());
            header.push(Span::Words("  ·  ".to_owned()));
            header.push(Span::Strong(edition.say()));
        }
        header
    }

    /// Says of what the tag "illustrative" marks that it is invented, where there is any.
    pub(super) fn footer(&self) -> Text {
        if !self
            .cases()
            .any(|seen| seen.is_illustrative() && seen.is_listed())
        {
            return Text::new();
        }
        let tag = Span::Tag(self.words().text("report-illustrative"));
        self.sentence("report-footer-illustrative")
            .text("tag", vec![tag])
            .say()
    }
}
