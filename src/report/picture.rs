//! A picture of an organisation's own, such as its logo: a PNG file to the colours of its pixels, on
//! the white of the page. Knows nothing of where it stands.

use png::{ColorType, Decoder, Limits, Transformations};
use std::fmt;
use std::io::Cursor;
use std::sync::Arc;

/// The longest side, in pixels: more than a masthead shows on any printer.
const LONGEST: u32 = 2_000;
/// The largest file, in bytes: it is kept in the journal, and copied with it.
pub const LARGEST: usize = 256 * 1024;

/// A picture without transparency.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// Red, green and blue of each pixel, row by row from the upper left.
    pub pixels: Arc<[u8]>,
}

/// Why a file cannot be a logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// It is no PNG file, or a damaged one.
    #[error("not a PNG file")]
    NotPng,
    /// It has more bytes than [`LARGEST`].
    #[error("larger than 256 KiB")]
    TooLarge,
    /// It has more pixels along a side than a page can show.
    #[error("more than 2,000 pixels along a side")]
    TooManyPixels,
}

impl PictureError {
    /// The Fluent key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Self::NotPng => "picture-not-png",
            Self::TooLarge => "picture-too-large",
            Self::TooManyPixels => "picture-too-many-pixels",
        }
    }
}

impl Picture {
    /// Reads a PNG file of any colour type and depth.
    pub fn read(file: &[u8]) -> Result<Self, PictureError> {
        if file.len() > LARGEST {
            return Err(PictureError::TooLarge);
        }
        let not_png = |_| PictureError::NotPng;
        let limits = Limits {
            bytes: 64 * 1024 * 1024,
        };
        let mut decoder = Decoder::new_with_limits(Cursor::new(file), limits);
        decoder.set_transformations(Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().map_err(not_png)?;
        let (width, height) = (reader.info().width, reader.info().height);
        if width.max(height) > LONGEST {
            return Err(PictureError::TooManyPixels);
        }
        let length = reader.output_buffer_size().ok_or(PictureError::NotPng)?;
        let mut bytes = vec![0; length];
        let frame = reader.next_frame(&mut bytes).map_err(not_png)?;
        bytes.truncate(frame.buffer_size());
        let pixels: Vec<u8> = match frame.color_type {
            ColorType::Rgb => bytes,
            ColorType::Rgba => each(&bytes, 4, |p| [p[0], p[1], p[2], p[3]]),
            ColorType::Grayscale => each(&bytes, 1, |p| [p[0], p[0], p[0], 255]),
            ColorType::GrayscaleAlpha => each(&bytes, 2, |p| [p[0], p[0], p[0], p[1]]),
            ColorType::Indexed => return Err(PictureError::NotPng),
        };
        Ok(Self {
            width,
            height,
            pixels: pixels.into(),
        })
    }
}

/// The colours of pixels of so many bytes, on white.
fn each(bytes: &[u8], size: usize, colour: impl Fn(&[u8]) -> [u8; 4]) -> Vec<u8> {
    let on_white = |part: u8, alpha: u8| {
        let (part, alpha) = (u32::from(part), u32::from(alpha));
        ((part * alpha + 255 * (255 - alpha) + 127) / 255) as u8
    };
    let pixels = bytes.chunks_exact(size).map(colour);
    pixels
        .flat_map(|[red, green, blue, alpha]| [red, green, blue].map(|part| on_white(part, alpha)))
        .collect()
}

impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Picture({} x {})", self.width, self.height)
    }
}
