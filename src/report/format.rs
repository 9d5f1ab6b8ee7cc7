//! The formats of a report, and writing one in any of them.

use super::content::Content;
use super::pdf::PdfError;
use super::{layout, pdf};

/// A format of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// Pages.
    #[default]
    Pdf,
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 1] = [Self::Pdf];

    /// Its code, which is also the ending of its files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
        }
    }

    /// The format with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.code() == code)
    }
}

/// The bytes of a report. The same content gives the same bytes.
pub fn render(content: &Content, format: Format) -> Result<Vec<u8>, PdfError> {
    match format {
        Format::Pdf => pdf::write(&layout::lay_out(content)),
    }
}
