//! What the report screen remembers between frames. Knows nothing of how it is drawn.

use super::editor::Editor;
use super::pages::View;
use crate::domain::dates::Month;
use crate::domain::identity::RecordId;
use crate::gui::paper::Paper;
use crate::gui::running::Running;
use crate::report::Format;
use crate::report::content::Content;
use crate::report::editing::Identity;
use crate::schema::Audience;
use crate::words::{Language, Message};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

/// What a report was composed of: month, the register's generation, language, audience, and how often
/// its text was changed.
pub type Composed = (Month, u64, usize, usize, u64);

/// The report screen.
#[derive(Debug, Default)]
pub struct ReportState {
    /// The part of the report that is chosen, by its place in the outline.
    pub section: usize,
    /// Who it is for, by place among all audiences.
    pub audience: usize,
    /// Its language, by place among all languages.
    pub language: usize,
    /// The text of the report, and what it is of.
    pub content: Option<(Composed, Arc<Content>)>,
    /// The newest edition of its month, where there is one.
    pub edition: Option<u32>,
    /// What must agree in it.
    pub identities: Vec<Identity>,
    /// Its pages.
    pub paper: Paper,
    /// What of them is in sight.
    pub view: View,
    /// Whether the panel at the right was shown or put away; by itself it depends on the width.
    pub panel: Option<bool>,
    /// Its text as it is being written.
    pub editor: Editor,
    /// Writing it to a file.
    pub export: ExportState,
    /// Publishing it.
    pub publish: PublishState,
}

/// Publishing the month.
#[derive(Clone, Debug, Default)]
pub struct PublishState {
    /// Whether it is asked for now.
    pub is_open: bool,
    /// Whether it was opened in this frame, so that the keyboard goes to it.
    pub is_new: bool,
    /// What is left open.
    pub open: Vec<OpenItem>,
    /// Why it is published all the same.
    pub reason: String,
    /// For whom there are files besides those for everybody.
    pub audiences: BTreeSet<Audience>,
    /// The folder that the files go to.
    pub folder: String,
    /// What was published, or why nothing was.
    pub outcome: Option<Result<PublishedHere, Message>>,
}

/// Something that is left open in the month.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenItem {
    /// What it is about.
    pub about: Message,
    /// What is the matter.
    pub message: Message,
    /// The record that it is about.
    pub record: Option<RecordId>,
}

/// An edition that was published here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedHere {
    /// Which edition of the month it is.
    pub number: u32,
    /// The folder of its files.
    pub folder: PathBuf,
    /// The names of its files.
    pub files: Vec<String>,
}

/// Writing the report to a file.
#[derive(Debug, Default)]
pub struct ExportState {
    /// Whether it is asked for now.
    pub is_open: bool,
    /// Whether it was opened in this frame, so that the keyboard goes to it.
    pub is_new: bool,
    /// The format, by place among all formats.
    pub format: usize,
    /// The file that is written, without a format's ending where it has none.
    pub path: String,
    /// The file that was suggested.
    pub suggested: String,
    /// The month that the name of the file was suggested for.
    pub suggested_for: Option<Month>,
    /// The export that is under way.
    pub running: Option<Running>,
    /// How the last export went: the file, or what is wrong.
    pub outcome: Option<Result<PathBuf, Message>>,
}

impl ExportState {
    /// The format that is chosen.
    pub fn format(&self) -> Format {
        Format::ALL.get(self.format).copied().unwrap_or_default()
    }
}

impl ReportState {
    /// Who the report is for.
    pub fn audience(&self) -> Audience {
        Audience::ALL
            .get(self.audience)
            .copied()
            .unwrap_or_default()
    }

    /// The language of the report.
    pub fn language(&self) -> Language {
        Language::ALL
            .get(self.language)
            .copied()
            .unwrap_or_default()
    }

    /// What the report says.
    pub fn content(&self) -> Option<&Arc<Content>> {
        self.content.as_ref().map(|(_, content)| content)
    }
}
