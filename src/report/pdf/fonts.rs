//! Which glyphs of which face a document shows, and the fonts that are embedded for them. Knows
//! nothing of pages.

use super::PdfError;
use crate::report::fonts::Face;
use printpdf::{
    Codepoint, FontId, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, Pt, TextItem,
};
use std::collections::BTreeMap;
use subsetter::GlyphRemapper;

/// Characters whose glyph is blank and does not move the pen. Those that carry meaning in Sorani
/// (U+200C and U+200D) are not among them.
const BLANKS: [u32; 9] = [
    0x200B, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0xFEFF, 0x200E, 0x200F,
];

/// A face in use.
pub struct FaceInUse {
    face: Face,
    whole: ParsedFont,
    remapper: GlyphRemapper,
    /// What each embedded glyph means when the page is searched.
    meanings: BTreeMap<u16, String>,
    widths: BTreeMap<u16, u16>,
    blanks: Vec<u16>,
    blank_for: BTreeMap<char, u16>,
}

/// The faces that a document uses.
#[derive(Default)]
pub struct Fonts {
    faces: BTreeMap<Face, FaceInUse>,
}

impl Fonts {
    /// The face, taken into use.
    pub fn face(&mut self, face: Face) -> Result<&mut FaceInUse, PdfError> {
        match self.faces.entry(face) {
            std::collections::btree_map::Entry::Occupied(known) => Ok(known.into_mut()),
            std::collections::btree_map::Entry::Vacant(new) => {
                Ok(new.insert(FaceInUse::new(face)?))
            }
        }
    }

    /// Gives a document that only a page is taken from the fonts without their programs.
    pub fn name_in(&self, document: &mut PdfDocument) {
        for font in self.faces.values() {
            let bare = font.embedded(Vec::new());
            document.resources.fonts.map.insert(font.id(), bare);
        }
    }

    /// Gives a document the fonts, cut down to the glyphs in use.
    pub fn embed_in(&self, document: &mut PdfDocument) -> Result<(), PdfError> {
        for font in self.faces.values() {
            let program = subsetter::subset(font.face.bytes(), 0, &font.remapper).map_err(
                |_cut_by_us_and_tested| PdfError::Face {
                    face: font.face.name(),
                },
            )?;
            let embedded = font.embedded(program);
            document.resources.fonts.map.insert(font.id(), embedded);
        }
        Ok(())
    }

    /// Operations that show each glyph in use once.
    pub fn specimen(&self) -> Vec<Op> {
        let mut operations = vec![Op::StartTextSection];
        for font in self.faces.values() {
            operations.push(font.select(1.0));
            let glyphs = font.meanings.iter().map(|(gid, meaning)| Codepoint {
                gid: *gid,
                offset: 0.0,
                cid: Some(meaning.clone()),
            });
            operations.push(Op::ShowText {
                items: vec![TextItem::GlyphIds(glyphs.collect())],
            });
        }
        operations.push(Op::EndTextSection);
        operations
    }
}

impl FaceInUse {
    fn new(face: Face) -> Result<Self, PdfError> {
        let whole = ParsedFont::from_bytes(face.bytes(), 0, &mut Vec::new())
            .ok_or(PdfError::Face { face: face.name() })?;
        let blank = |letter: &u32| {
            let glyph = whole.codepoint_to_glyph.get(letter).copied()?;
            (whole.glyph_widths.get(&glyph) == Some(&0)).then_some(glyph)
        };
        Ok(Self {
            face,
            blanks: BLANKS.iter().filter_map(blank).collect(),
            whole,
            remapper: GlyphRemapper::new(),
            meanings: BTreeMap::new(),
            widths: BTreeMap::new(),
            blank_for: BTreeMap::new(),
        })
    }

    /// Its name in the resources: printpdf's own ids are random.
    pub fn id(&self) -> FontId {
        FontId(format!("F{}", self.face as u8))
    }

    /// The operation that selects it in a size.
    pub fn select(&self, size: f32) -> Op {
        Op::SetFont {
            font: PdfFontHandle::External(self.id()),
            size: Pt(size),
        }
    }

    /// The code of a glyph in the embedded font; from now on it is in use.
    pub fn code(&mut self, glyph: u16) -> u16 {
        let code = self.remapper.remap(glyph);
        let whole = &self.whole;
        self.widths
            .entry(code)
            .or_insert_with(|| whole.glyph_widths.get(&glyph).copied().unwrap_or(0));
        code
    }

    /// How far a glyph moves the pen, in thousandths of the size, as readers will count it: cut off
    /// to a whole number, for that is what printpdf writes.
    pub fn advance(&self, code: u16) -> i64 {
        let units = self.widths.get(&code).copied().unwrap_or(0);
        (f32::from(units) * 1000.0 / f32::from(self.whole.units_per_em)) as i64
    }

    /// Whether a glyph means this text wherever it is shown; the first text that it is shown for
    /// settles it.
    pub fn means(&mut self, code: u16, text: &str) -> bool {
        let first = || text.to_owned();
        self.meanings.entry(code).or_insert_with(first) == text
    }

    /// A blank glyph that stands for a character which has no glyph of its own.
    pub fn blank(&mut self, letter: char) -> Option<u16> {
        if let Some(glyph) = self.blank_for.get(&letter) {
            return Some(*glyph);
        }
        let glyph = self.blanks.pop()?;
        self.blank_for.insert(letter, glyph);
        Some(glyph)
    }

    fn embedded(&self, program: Vec<u8>) -> PdfFont {
        let tag = char::from(b'A' + self.face as u8);
        PdfFont::new(ParsedFont {
            original_bytes: program,
            font_index: 0,
            font_name: Some(format!("SIJIL{tag}+{}", self.face.name())),
            codepoint_to_glyph: BTreeMap::new(),
            glyph_widths: self.widths.clone(),
            units_per_em: self.whole.units_per_em,
            font_metrics: self.whole.font_metrics.clone(),
            font_type: self.whole.font_type,
            pdf_font_metrics: self.whole.pdf_font_metrics.clone(),
        })
    }
}
