//! The formats of a report, and writing one in any of them.

use super::content::Content;
use super::pdf::PdfError;
use super::{json, layout, markdown, pdf, theme};
use std::ops::ControlFlow;

/// A format of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// Pages.
    #[default]
    Pdf,
    /// Text that people can go on writing.
    Markdown,
    /// For programs.
    Json,
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Markdown, Self::Json];

    /// Its code, which is also the ending of its files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Markdown => "md",
            Self::Json => "json",
        }
    }

    /// The format with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.code() == code)
    }
}

/// Is told of each page of a PDF as it is begun, with how many are done, and says whether to go on.
pub type Watch<'a> = &'a mut dyn FnMut(usize) -> ControlFlow<()>;

/// The bytes of a report. The same content gives the same bytes.
pub fn render(content: &Content, format: Format) -> Result<Vec<u8>, PdfError> {
    render_watched(content, format, &mut |_pages| ControlFlow::Continue(()))
}

/// The bytes of a report, unless whoever watches gives it up.
pub fn render_watched(
    content: &Content,
    format: Format,
    watch: Watch,
) -> Result<Vec<u8>, PdfError> {
    match format {
        Format::Pdf => {
            let mut writer = pdf::Writer::watched(theme::PAGE, watch)?;
            let document = layout::print(content, &mut writer);
            writer.finish(&document)
        }
        Format::Markdown => Ok(markdown::write(content).into_bytes()),
        Format::Json => Ok(json::write(content).into_bytes()),
    }
}
