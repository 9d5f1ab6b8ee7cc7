//! Which glyphs of which face a document shows, and the fonts that are embedded for them. Knows
//! nothing of pages.

use super::PdfError;
use super::file::File;
use crate::report::fonts::Face;
use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::writers::{CidFont, FontDescriptor, Type0Font};
use pdf_writer::{Finish, Name, Rect, Ref, Str};
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::{GlyphMetrics, Metrics};
use skrifa::{FontRef, GlyphId, MetadataProvider, Tag};
use std::collections::BTreeMap;
use subsetter::GlyphRemapper;

/// Characters whose glyph is blank and does not move the pen. Those that carry meaning in Sorani
/// (U+200C and U+200D) are not among them.
const BLANKS: [u32; 9] = [
    0x200B, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0xFEFF, 0x200E, 0x200F,
];

/// Codes are glyphs of the embedded font: no character collection stands behind them.
const IDENTITY: SystemInfo = SystemInfo {
    registry: Str(b"Adobe"),
    ordering: Str(b"Identity"),
    supplement: 0,
};

/// The faces of the report.
pub struct Fonts {
    faces: Vec<FaceInUse>,
}

/// A face, and what is shown of it.
pub struct FaceInUse {
    face: Face,
    metrics: Metrics,
    glyphs: GlyphMetrics<'static>,
    /// The name that content selects it by.
    pub name: String,
    remapper: GlyphRemapper,
    /// The code of each glyph; 0 for those not in use.
    codes: Vec<u16>,
    /// The embedded glyphs, by code.
    embedded: Vec<Embedded>,
    blanks: Vec<u16>,
    blank_for: BTreeMap<char, u16>,
}

/// An embedded glyph.
struct Embedded {
    /// How far it moves the pen, in thousandths of the size.
    width: f32,
    /// What it means when the page is searched.
    meaning: String,
}

impl Fonts {
    /// All faces, none of them in use.
    pub fn new() -> Result<Self, PdfError> {
        let faces = Face::ALL.into_iter().map(FaceInUse::new);
        let faces = faces.collect::<Result<_, _>>()?;
        Ok(Self { faces })
    }

    /// A face.
    pub fn face(&mut self, face: Face) -> &mut FaceInUse {
        &mut self.faces[face as usize]
    }

    /// Writes the fonts in use, cut down to the glyphs in use. Returns their names and objects.
    pub fn embed(&self, file: &mut File) -> Result<Vec<(&str, Ref)>, PdfError> {
        let used = self.faces.iter().filter(|font| font.embedded.len() > 1);
        used.map(|font| Ok((font.name.as_str(), font.embed(file)?)))
            .collect()
    }
}

impl FaceInUse {
    fn new(face: Face) -> Result<Self, PdfError> {
        let broken = PdfError::Face { face: face.name() };
        let Ok(font) = FontRef::new(face.bytes()) else {
            return Err(broken);
        };
        let glyphs = font.glyph_metrics(Size::unscaled(), LocationRef::default());
        let letters = font.charmap();
        let blank = |letter: &u32| {
            let glyph = letters.map(*letter)?;
            let still = glyphs.advance_width(glyph) == Some(0.0);
            still.then_some(glyph.to_u32() as u16)
        };
        let mut in_use = Self {
            face,
            metrics: font.metrics(Size::unscaled(), LocationRef::default()),
            name: format!("F{}", face as u8),
            remapper: GlyphRemapper::new(),
            codes: vec![0; glyphs.glyph_count() as usize],
            embedded: Vec::new(),
            blanks: BLANKS.iter().filter_map(blank).collect(),
            blank_for: BTreeMap::new(),
            glyphs,
        };
        // Every font program begins with the glyph for what is missing.
        let width = in_use.advance(0);
        let meaning = String::new();
        in_use.embedded.push(Embedded { width, meaning });
        Ok(in_use)
    }

    /// How far a glyph of the face moves the pen, in thousandths of the size.
    pub fn advance(&self, glyph: u16) -> f32 {
        let units = self.glyphs.advance_width(GlyphId::from(glyph));
        units.unwrap_or(0.0) * 1000.0 / f32::from(self.metrics.units_per_em)
    }

    /// The code of a glyph in the embedded font, which means this text there if it is not in use
    /// yet.
    pub fn code(&mut self, glyph: u16, meaning: &str) -> u16 {
        let known = self.codes.get(usize::from(glyph)).copied().unwrap_or(0);
        if known != 0 {
            return known;
        }
        let code = self.remapper.remap(glyph);
        if let Some(place) = self.codes.get_mut(usize::from(glyph)) {
            *place = code;
        }
        self.embedded.push(Embedded {
            width: self.advance(glyph),
            meaning: meaning.to_owned(),
        });
        code
    }

    /// How far an embedded glyph moves the pen, in thousandths of the size.
    pub fn width(&self, code: u16) -> f32 {
        self.embedded[usize::from(code)].width
    }

    /// What a glyph means wherever it is shown: the first text that it was shown for settled it.
    pub fn meaning(&self, code: u16) -> &str {
        &self.embedded[usize::from(code)].meaning
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

    fn embed(&self, file: &mut File) -> Result<Ref, PdfError> {
        let broken = || PdfError::Face {
            face: self.face.name(),
        };
        let cut = subsetter::subset(self.face.bytes(), 0, &self.remapper)
            .map_err(|_cut_by_us_and_tested| broken())?;
        let outlines = FontRef::new(&cut).map_err(|_cut_by_us_and_tested| broken())?;
        // Of a font with PostScript outlines, readers need no more than them.
        let postscript = outlines.table_data(Tag::new(b"CFF "));
        let tag = char::from(b'A' + self.face as u8);
        let name = format!("SIJIL{tag}+{}", self.face.name());
        let [font, descendant, descriptor, program, meanings] = file.new_refs();
        let mut whole: Type0Font = file.object(font)?.start();
        whole.base_font(Name(name.as_bytes()));
        whole.encoding_predefined(Name(b"Identity-H"));
        whole.descendant_font(descendant).to_unicode(meanings);
        whole.finish();
        let mut cid: CidFont = file.object(descendant)?.start();
        cid.base_font(Name(name.as_bytes())).system_info(IDENTITY);
        cid.font_descriptor(descriptor).default_width(0.0);
        cid.widths()
            .consecutive(0, self.embedded.iter().map(|glyph| glyph.width));
        if postscript.is_some() {
            cid.subtype(CidFontType::Type0);
        } else {
            cid.subtype(CidFontType::Type2);
            cid.cid_to_gid_map_predefined(Name(b"Identity"));
        }
        cid.finish();
        self.describe(file, descriptor, &name, (program, postscript.is_some()))?;
        match postscript {
            Some(outlines) => file.stream(program, outlines.as_ref(), |stream| {
                stream.pair(Name(b"Subtype"), Name(b"CIDFontType0C"));
            })?,
            None => file.stream(program, &cut, |stream| {
                stream.pair(Name(b"Length1"), cut.len() as i32);
            })?,
        }
        file.stream(meanings, &self.to_unicode(), |_| {})?;
        Ok(font)
    }

    fn describe(
        &self,
        file: &mut File,
        id: Ref,
        name: &str,
        (program, postscript): (Ref, bool),
    ) -> Result<(), PdfError> {
        let metrics = &self.metrics;
        let scaled = |units: f32| (units * 1000.0 / f32::from(metrics.units_per_em)).round();
        let (_, weight) = self.face.family();
        let mut descriptor: FontDescriptor = file.object(id)?.start();
        // The glyphs of Arabic script are outside of the standard Latin set.
        descriptor
            .name(Name(name.as_bytes()))
            .flags(FontFlags::SYMBOLIC);
        let bounds = metrics.bounds.unwrap_or_default();
        descriptor.bbox(Rect::new(
            scaled(bounds.x_min),
            scaled(bounds.y_min),
            scaled(bounds.x_max),
            scaled(bounds.y_max),
        ));
        descriptor.italic_angle(metrics.italic_angle);
        descriptor.ascent(scaled(metrics.ascent));
        descriptor.descent(scaled(metrics.descent));
        descriptor.cap_height(scaled(metrics.cap_height.unwrap_or(metrics.ascent)));
        // No face says how wide its stems are; this is what the weight lets expect.
        descriptor.stem_v((10.0 + 0.244 * (weight - 50.0)).round());
        if postscript {
            descriptor.font_file3(program);
        } else {
            descriptor.font_file2(program);
        }
        Ok(())
    }

    fn to_unicode(&self) -> Vec<u8> {
        let mut map = UnicodeCmap::new(Name(b"Sijil"), IDENTITY);
        for (glyph, code) in self.embedded.iter().zip(0_u16..).skip(1) {
            map.pair_with_multiple(code, glyph.meaning.chars());
        }
        map.finish().into_vec()
    }
}
