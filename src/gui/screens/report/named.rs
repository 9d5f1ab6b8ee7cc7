//! What a number on a page is the number of, and the records behind it. Knows nothing of pages.

use super::super::figure_words::{behind_title, figure_kind};
use crate::domain::dates::Month;
use crate::domain::identity::RecordId;
use crate::gui::commands::Command;
use crate::gui::digest::Digest;
use crate::words::Message;
use crate::workspace::Workspace;

/// The name that a number has in the report: that of a figure, and what of the figure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named<'a> {
    /// The name of the figure.
    pub figure: &'a str,
    /// What of it: its change, or its value in the month before; blank for its value.
    pub aspect: &'a str,
}

impl<'a> Named<'a> {
    /// Reads a name such as `attacks.confirmed@previous`.
    pub fn new(name: &'a str) -> Self {
        let (figure, aspect) = name.split_once('@').unwrap_or((name, ""));
        Self { figure, aspect }
    }

    /// The month that it is of.
    fn month(self, digest: &Digest) -> Month {
        if self.aspect == "previous" {
            digest.month.previous()
        } else {
            digest.month
        }
    }

    /// The records behind it; none where it is not that of a figure of the month.
    pub fn records(self, workspace: &Workspace, digest: &Digest) -> Option<Vec<RecordId>> {
        if self.aspect == "previous" {
            let figures = workspace.figures(self.month(digest));
            return figures.get(self.figure).map(|found| found.records.clone());
        }
        let figure = digest.figures.get(self.figure);
        figure.map(|found| found.records.clone())
    }

    /// Its name and its records in words, for a number that is shown so.
    pub fn said(self, workspace: &Workspace, digest: &Digest, shown: &str) -> String {
        let words = workspace.words();
        let key = match self.aspect {
            "" => "report-number",
            "previous" => "report-number-before",
            _ => "report-number-change",
        };
        let number = Message::new(key)
            .with("name", self.figure)
            .with("shown", shown.trim())
            .with("month", words.month_name(self.month(digest)));
        let number = words.say(&number);
        let Some(records) = self.records(workspace, digest) else {
            return number;
        };
        let message = Message::new("report-number-records")
            .with("number", number)
            .with("records", records.len());
        words.say(&message)
    }

    /// Opens the records behind it.
    pub fn open(self, workspace: &Workspace, digest: &Digest) -> Option<Command> {
        let ids = self.records(workspace, digest)?;
        let title = behind_title(workspace.words(), self.figure, self.month(digest));
        let kind = figure_kind(self.figure);
        Some(Command::ShowRecords { title, kind, ids })
    }
}
