//! The bytes of a file that another program wrote, as text. Knows nothing of tables.

use super::problem::Problem;
use crate::words::Message;
use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1256};

/// How the text of a file was encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, little end first, with its byte order mark.
    Utf16Le,
    /// UTF-16, big end first, with its byte order mark.
    Utf16Be,
    /// The encoding of Arabic in Windows before Unicode. It is a guess: nothing in a file says so.
    Windows1256,
}

impl Encoding {
    /// Its name, as spreadsheets offer it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le | Self::Utf16Be => "UTF-16",
            Self::Windows1256 => "Windows-1256",
        }
    }

    /// Whether the encoding was guessed, so that somebody should look at the letters.
    pub fn is_guess(self) -> bool {
        self == Self::Windows1256
    }
}

/// Reads the text of a file.
pub fn decode(bytes: &[u8]) -> Result<(String, Encoding), Problem> {
    let refuse = |key: &'static str| Err(Problem::of_file(Message::new(key)));
    match bytes {
        // What spreadsheets save unless they are told otherwise: ZIP, and the format before it.
        [b'P', b'K', 3, 4, ..] | [0xD0, 0xCF, 0x11, 0xE0, ..] => refuse("table-spreadsheet"),
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest),
        [0xFF, 0xFE, rest @ ..] => match UTF_16LE.decode_without_bom_handling(rest) {
            (text, false) => Ok((text.into_owned(), Encoding::Utf16Le)),
            (_, true) => refuse("table-damaged-text"),
        },
        [0xFE, 0xFF, rest @ ..] => match UTF_16BE.decode_without_bom_handling(rest) {
            (text, false) => Ok((text.into_owned(), Encoding::Utf16Be)),
            (_, true) => refuse("table-damaged-text"),
        },
        _ => utf8(bytes),
    }
}

fn utf8(bytes: &[u8]) -> Result<(String, Encoding), Problem> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok((text.to_owned(), Encoding::Utf8)),
        Err(error) if is_damaged_utf8(bytes) => {
            let before = &bytes[..error.valid_up_to()];
            let row = before.split(|byte| *byte == b'\n').count();
            Err(Problem::of_row(row, Message::new("table-damaged-utf8")))
        }
        Err(_) => {
            let (text, _) = WINDOWS_1256.decode_without_bom_handling(bytes);
            Ok((text.into_owned(), Encoding::Windows1256))
        }
    }
}

/// Text in an older encoding is hardly ever valid as UTF-8 by chance; UTF-8 with a few broken bytes
/// is valid nearly everywhere, and must not be read as something else.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole > broken
}
