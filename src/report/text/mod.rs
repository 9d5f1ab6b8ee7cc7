//! Text to lines of positioned glyphs: fonts, direction, shaping and line breaking, by parley.
//! Knows nothing of pages.

mod flowing;
mod kept;
mod outlines;
mod paragraph;
mod reading;

use super::fonts::Face;

use super::theme::{self, Type};
use flowing::{ISOLATE, flow};
use kept::Kept;
pub use outlines::outlines;
pub use paragraph::{Align, Line, Paragraph, Piece, Placed, PlacedTag};
use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::{
    Alignment, AlignmentOptions, BaseDirection, FontContext, FontFamily, FontFeatures, FontWeight,
    InlineBox, InlineBoxKind, Layout, LayoutContext, LineHeight, OverflowWrap,
    PositionedLayoutItem, StyleProperty, VerticalAlign,
};
use reading::{RunReader, align_again, close_up, trim_end};
use std::sync::Arc;

/// Whether a text on a page that is read from right to left is read so itself: names and titles in
/// Latin letters keep their own direction, whatever digits stand beside them.
pub fn reads_right_to_left(text: &str) -> bool {
    let mut letters = text.chars().filter(|letter| letter.is_alphabetic());
    letters.clone().any(is_right_to_left)
        || (letters.next().is_none() && text.chars().any(is_right_to_left))
}

/// Whether a letter or a sign is one of the scripts that are read from right to left.
pub fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FEFC}')
}

/// Which piece of the paragraph a glyph comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Origin(u16);

/// Sets text in the fonts of the report; those of the system are never looked at, so that the same
/// text gives the same pages everywhere.
pub struct Typesetter {
    fonts: FontContext,
    layouts: LayoutContext<Origin>,
    layout: Layout<Origin>,
    kept: Kept,
    faces: Vec<(u64, Face)>,
    right_to_left: bool,
}

impl Default for Typesetter {
    fn default() -> Self {
        Self::new()
    }
}

impl Typesetter {
    /// One with all the faces of the report.
    pub fn new() -> Self {
        let mut collection = Collection::new(CollectionOptions {
            shared: false,
            system_fonts: false,
        });
        let mut faces = Vec::with_capacity(Face::ALL.len());
        for face in Face::ALL {
            let blob = Blob::new(Arc::new(face.bytes()));
            let (family, weight) = face.family();
            faces.push((blob.id(), face));
            let named = FontInfoOverride {
                family_name: Some(family),
                weight: Some(FontWeight::new(weight)),
                ..FontInfoOverride::default()
            };
            collection.register_fonts(blob, Some(named));
        }
        let fonts = FontContext {
            collection,
            source_cache: SourceCache::default(),
        };
        Self {
            fonts,
            layouts: LayoutContext::new(),
            layout: Layout::new(),
            kept: Kept::default(),
            faces,
            right_to_left: false,
        }
    }

    /// One for pages that are laid out again and again while their text is edited: what it has set
    /// before it keeps, long texts too.
    pub fn keeping() -> Self {
        Self {
            kept: Kept::all(),
            ..Self::new()
        }
    }

    /// Sets for pages that are read from right to left, or from left to right. For the former it gives
    /// paragraphs as in a mirror: lines begin at the left, and once the page is mirrored, at the right.
    #[must_use]
    pub fn reading(mut self, right_to_left: bool) -> Self {
        self.right_to_left = right_to_left;
        self.kept.reading(right_to_left);
        self
    }

    /// Whether it gives paragraphs as in a mirror.
    pub fn is_right_to_left(&self) -> bool {
        self.right_to_left
    }

    /// Sets one text in one style.
    pub fn line(&mut self, text: &str, style: Type, align: Align, width: f32) -> Arc<Paragraph> {
        self.set(&[Piece::text(text, style)], align, width)
    }

    /// How wide a text is where it is not broken.
    pub fn width(&mut self, text: &str, style: Type) -> f32 {
        self.line(text, style, Align::Start, f32::INFINITY).width
    }

    /// Breaks a paragraph into lines that are no wider than `width` points.
    pub fn set(&mut self, pieces: &[Piece], align: Align, width: f32) -> Arc<Paragraph> {
        match self.kept.find(pieces, align, width) {
            Ok(known) => known,
            Err(key) => {
                let paragraph = Arc::new(self.set_anew(pieces, align, width));
                if let Some(key) = key {
                    self.kept.keep(key, &paragraph);
                }
                paragraph
            }
        }
    }

    fn set_anew(&mut self, pieces: &[Piece], align: Align, width: f32) -> Paragraph {
        let tags: Vec<Option<Arc<Paragraph>>> =
            pieces.iter().map(|piece| self.tag(piece)).collect();
        let (text, ends) = flow(pieces);
        let mut layout = std::mem::take(&mut self.layout);
        self.build(pieces, &text, &ends, &tags, &mut layout);
        let bounded = width.is_finite().then_some(width.max(1.0));
        layout.break_all_lines(bounded);
        let (alignment, share) = match align {
            Align::Start if self.right_to_left => (Alignment::Right, 1.0),
            Align::End if self.right_to_left => (Alignment::Left, 0.0),
            Align::Start => (Alignment::Left, 0.0),
            Align::End => (Alignment::Right, 1.0),
            Align::Centre => (Alignment::Center, 0.5),
        };
        layout.align(alignment, AlignmentOptions::default());
        let mut paragraph = self.read(pieces, (&text, &ends), &tags, &layout);
        if let (Some(width), true) = (bounded, text.contains(ISOLATE)) {
            let lines = paragraph.lines.iter_mut();
            lines.for_each(|line| align_again(line, share, width));
        }
        if self.right_to_left {
            paragraph.mirror(bounded.unwrap_or(paragraph.width));
        }
        self.layout = layout;
        paragraph
    }

    fn tag(&mut self, piece: &Piece) -> Option<Arc<Paragraph>> {
        let Piece::Tag(word) = piece else { return None };
        Some(self.line(word, theme::TAG, Align::Start, f32::INFINITY))
    }

    fn build(
        &mut self,
        pieces: &[Piece],
        text: &str,
        ends: &[usize],
        tags: &[Option<Arc<Paragraph>>],
        layout: &mut Layout<Origin>,
    ) {
        let mut builder = self
            .layouts
            .ranged_builder(&mut self.fonts, text, 1.0, false);
        builder.set_base_direction(if self.right_to_left && reads_right_to_left(text) {
            BaseDirection::Rtl
        } else {
            BaseDirection::Ltr
        });
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        // The style of the whole decides how high a line is at least.
        let first = pieces
            .iter()
            .position(|piece| matches!(piece, Piece::Text { .. }));
        if let Some((index, Piece::Text { style, .. })) = first.map(|at| (at, &pieces[at])) {
            for property in properties(*style, index) {
                builder.push_default(property);
            }
        }
        let mut start = 0;
        for (index, piece) in pieces.iter().enumerate() {
            let range = start..ends[index];
            start = ends[index];
            match piece {
                Piece::Text { .. } if Some(index) == first => {}
                Piece::Text { style, .. } => {
                    for property in properties(*style, index) {
                        builder.push(property, range.clone());
                    }
                }
                Piece::Tag(_) => builder.push_inline_box(InlineBox {
                    id: index as u64,
                    kind: InlineBoxKind::InFlow,
                    index: range.start,
                    width: tags[index].as_ref().map_or(0.0, |tag| tag.width)
                        + 2.0 * theme::TAG_PADDING,
                    height: 1.0,
                    baseline: None,
                    vertical_align: VerticalAlign::BASELINE,
                }),
            }
        }
        builder.build_into(layout, text);
    }

    fn read(
        &self,
        pieces: &[Piece],
        (text, ends): (&str, &[usize]),
        tags: &[Option<Arc<Paragraph>>],
        layout: &Layout<Origin>,
    ) -> Paragraph {
        let mut paragraph = Paragraph {
            height: layout.height(),
            ..Paragraph::default()
        };
        for laid in layout.lines() {
            let metrics = laid.metrics();
            let mut line = Line {
                top: metrics.block_min_coord,
                height: metrics.block_max_coord - metrics.block_min_coord,
                baseline: metrics.baseline,
                ..Line::default()
            };
            let mut seen = None;
            for item in laid.items() {
                match item {
                    PositionedLayoutItem::GlyphRun(glyphs) => {
                        let run = *glyphs.run();
                        if seen != Some(run.index()) {
                            seen = Some(run.index());
                            let id = run.font().data.id();
                            let known = self.faces.iter().find(|(blob, _)| *blob == id);
                            let face = known.map_or(Face::Regular, |(_, face)| *face);
                            let mut reader = RunReader {
                                pieces,
                                text,
                                face,
                                line: &mut line,
                            };
                            reader.read(run, glyphs.offset());
                        }
                    }
                    PositionedLayoutItem::InlineBox(placed) => {
                        let word = tags.get(placed.id as usize).and_then(Option::as_deref);
                        let mut runs = word
                            .and_then(|word| word.lines.first())
                            .map_or_else(Vec::new, |word| word.runs.clone());
                        for word in &mut runs {
                            word.run.x += placed.x + theme::TAG_PADDING;
                            word.run.baseline = line.baseline;
                            word.run.order =
                                2 * ends.get(placed.id as usize).map_or(0, |end| *end as u32);
                        }
                        line.tags.push(PlacedTag {
                            x: placed.x,
                            width: placed.width,
                            runs,
                        });
                    }
                }
            }
            close_up(&mut line, layout.is_rtl());
            trim_end(&mut line);
            let tags = line.tags.iter().map(|tag| tag.x + tag.width);
            line.end = line
                .runs
                .iter()
                .map(|placed| placed.run.x + placed.run.width)
                .chain(tags)
                .fold(0.0, f32::max);
            let shown = metrics.advance - metrics.hanging_advance;
            paragraph.width = paragraph.width.max(shown);
            paragraph.lines.push(line);
        }
        paragraph
    }
}

fn properties(style: Type, index: usize) -> Vec<StyleProperty<'static, Origin>> {
    let (family, weight) = style.face.family();
    let families = if family == "Inter Display" {
        "Inter Display, Inter, Vazirmatn"
    } else {
        "Inter, Vazirmatn"
    };
    let mut properties = vec![
        StyleProperty::Brush(Origin(index as u16)),
        StyleProperty::FontFamily(FontFamily::Source(families.into())),
        StyleProperty::FontWeight(FontWeight::new(weight)),
        StyleProperty::FontSize(style.size),
        StyleProperty::LineHeight(LineHeight::Absolute(style.leading)),
        StyleProperty::LetterSpacing(style.tracking * style.size),
    ];
    if style.tabular {
        properties.push(StyleProperty::FontFeatures(FontFeatures::Source(
            "\"tnum\" 1".into(),
        )));
    }
    properties
}
