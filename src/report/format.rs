//! The formats that a report is written in. Knows nothing of what it says.

use super::content::Content;
use super::layout::lay_out;
use super::pdf::{self, PdfError};

/// A format that a report is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// Pages.
    #[default]
    Pdf,
}

impl Format {
    /// All formats, in the order in which they are offered.
    pub const ALL: [Self; 1] = [Self::Pdf];

    /// Its name on the command line, and what names of its files end with.
    pub fn code(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
        }
    }

    /// The format with this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.code() == code)
    }

    /// Writes a report: the same bytes for the same content.
    ///
    /// # Errors
    /// The pages could not be put together.
    pub fn write(self, content: &Content) -> Result<Vec<u8>, PdfError> {
        match self {
            Self::Pdf => pdf::write(&lay_out(content)),
        }
    }
}
