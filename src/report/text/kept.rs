//! Short texts that were set lately: a table says the same again and again. Knows nothing of how
//! text is set.

use super::{Align, Paragraph, Piece};
use crate::report::page::Target;
use crate::report::theme::Type;
use std::collections::HashMap;
use std::mem;
use std::sync::Arc;

/// In one document, texts that are longer, in bytes, are hardly ever said twice.
const SHORT: usize = 48;
/// So many are kept, and as many of those before them.
const MOST: usize = 512;
/// The same where a document is set again and again: some pages of an annex.
const MOST_OF_ALL: usize = 16_384;

/// What was set lately.
pub struct Kept {
    longest: usize,
    most: usize,
    right_to_left: bool,
    young: HashMap<Box<[u8]>, Arc<Paragraph>>,
    old: HashMap<Box<[u8]>, Arc<Paragraph>>,
    key: Vec<u8>,
}

impl Default for Kept {
    fn default() -> Self {
        Self::of(SHORT, MOST)
    }
}

impl Kept {
    /// What texts of whatever length gave, and many of them.
    pub fn all() -> Self {
        Self::of(usize::MAX, MOST_OF_ALL)
    }

    fn of(longest: usize, most: usize) -> Self {
        Self {
            longest,
            most,
            right_to_left: false,
            young: HashMap::new(),
            old: HashMap::new(),
            key: Vec::new(),
        }
    }

    /// Says which way the pages are read: text is set otherwise on them.
    pub fn reading(&mut self, right_to_left: bool) {
        self.right_to_left = right_to_left;
    }

    /// The paragraph of these pieces, where it was set lately; else its key, where one so short is
    /// worth keeping.
    pub fn find(
        &mut self,
        pieces: &[Piece],
        align: Align,
        width: f32,
    ) -> Result<Arc<Paragraph>, Option<Box<[u8]>>> {
        if !self.ask(pieces) {
            return Err(None);
        }
        self.key.extend([align as u8, u8::from(self.right_to_left)]);
        self.number(width);
        if let Some(known) = self.young.get(self.key.as_slice()) {
            return Ok(Arc::clone(known));
        }
        let key = self.key.clone().into_boxed_slice();
        let Some(known) = self.old.remove(&key) else {
            return Err(Some(key));
        };
        self.keep(key, &known);
        Ok(known)
    }

    /// Keeps a paragraph for as long as it is asked for.
    pub fn keep(&mut self, key: Box<[u8]>, paragraph: &Arc<Paragraph>) {
        if self.young.len() == self.most {
            self.old = mem::take(&mut self.young);
        }
        self.young.insert(key, Arc::clone(paragraph));
    }

    /// Writes all that tells pieces apart into the key, unless they are too long.
    fn ask(&mut self, pieces: &[Piece]) -> bool {
        self.key.clear();
        let mut length = 0;
        for piece in pieces {
            let Piece::Text {
                text,
                style,
                rise,
                link,
                figure,
            } = piece
            else {
                return false;
            };
            length += text.len();
            if length > self.longest {
                return false;
            }
            self.text(text);
            self.style(*style);
            self.number(*rise);
            self.text(figure.as_deref().unwrap_or_default());
            match link {
                None => self.key.push(0),
                Some(Target::Address(address)) => {
                    self.key.push(1);
                    self.text(address);
                }
                Some(Target::Place(place)) => {
                    self.key.push(2);
                    self.text(place);
                }
            }
        }
        true
    }

    fn style(&mut self, style: Type) {
        let Type {
            face,
            size,
            leading,
            colour,
            tabular,
            tracking,
        } = style;
        let colour = [colour.0, colour.1, colour.2];
        self.key.extend([face as u8, u8::from(tabular)]);
        self.key.extend(colour);
        for number in [size, leading, tracking] {
            self.number(number);
        }
    }

    fn number(&mut self, number: f32) {
        self.key.extend(number.to_bits().to_be_bytes());
    }

    fn text(&mut self, text: &str) {
        self.key.extend((text.len() as u32).to_be_bytes());
        self.key.extend_from_slice(text.as_bytes());
    }
}
