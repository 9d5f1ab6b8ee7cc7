//! Text to lines of positioned glyphs: fonts, direction, shaping and line breaking, by parley.
//! Knows nothing of pages.

use super::fonts::Face;
use super::page::{Cluster, Glyph, Run, Target};
use super::theme::{self, Type};
use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::{
    Alignment, AlignmentOptions, BaseDirection, FontContext, FontFamily, FontFeatures, FontWeight,
    InlineBox, InlineBoxKind, Layout, LayoutContext, LineHeight, OverflowWrap,
    PositionedLayoutItem, StyleProperty, VerticalAlign,
};
use std::sync::Arc;

/// A part of a paragraph.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Text of one style.
    Text {
        /// The text.
        text: String,
        /// Its style.
        style: Type,
        /// How far it is raised above the baseline, in points.
        rise: f32,
        /// Where it leads.
        link: Option<Target>,
    },
    /// A small framed word such as "illustrative".
    Tag(String),
}

impl Piece {
    /// Text that leads nowhere.
    pub fn text(text: impl Into<String>, style: Type) -> Self {
        Self::Text {
            text: text.into(),
            style,
            rise: 0.0,
            link: None,
        }
    }
}

/// At which edge the lines begin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// At the edge where reading begins.
    #[default]
    Start,
    /// At the edge where it ends.
    End,
    /// At neither.
    Centre,
}

/// A run of a line, and where it leads.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// The glyphs; positions count from the left end and the top of the paragraph.
    pub run: Run,
    /// Where it leads.
    pub link: Option<Target>,
}

/// A tag in a line.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedTag {
    /// Its left edge, from the left end of the paragraph.
    pub x: f32,
    /// Its width.
    pub width: f32,
    /// What it says; positions count as those of the line's runs do.
    pub runs: Vec<Placed>,
}

/// A line of a paragraph.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// Its upper edge, from the top of the paragraph.
    pub top: f32,
    /// Its height.
    pub height: f32,
    /// Its baseline, from the top of the paragraph.
    pub baseline: f32,
    /// Where its text ends, from the left end of the paragraph.
    pub end: f32,
    /// Its text.
    pub runs: Vec<Placed>,
    /// Its tags.
    pub tags: Vec<PlacedTag>,
}

/// A paragraph, broken into lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paragraph {
    /// The lines.
    pub lines: Vec<Line>,
    /// The height of them all.
    pub height: f32,
    /// The width of the widest.
    pub width: f32,
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
    faces: Vec<(u64, Face)>,
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
            faces,
        }
    }

    /// Sets one text in one style.
    pub fn line(&mut self, text: &str, style: Type, align: Align, width: f32) -> Paragraph {
        self.set(&[Piece::text(text, style)], align, width)
    }

    /// How wide a text is where it is not broken.
    pub fn width(&mut self, text: &str, style: Type) -> f32 {
        self.line(text, style, Align::Start, f32::INFINITY).width
    }

    /// Breaks a paragraph into lines that are no wider than `width` points.
    pub fn set(&mut self, pieces: &[Piece], align: Align, width: f32) -> Paragraph {
        let tags: Vec<Option<Paragraph>> = pieces.iter().map(|piece| self.tag(piece)).collect();
        let (text, ends) = flow(pieces);
        let mut layout = std::mem::take(&mut self.layout);
        self.build(pieces, &text, &ends, &tags, &mut layout);
        let bounded = width.is_finite().then_some(width.max(1.0));
        layout.break_all_lines(bounded);
        layout.align(
            match align {
                Align::Start => Alignment::Left,
                Align::End => Alignment::Right,
                Align::Centre => Alignment::Center,
            },
            AlignmentOptions::default(),
        );
        let paragraph = self.read(pieces, &text, &tags, &layout);
        self.layout = layout;
        paragraph
    }

    fn tag(&mut self, piece: &Piece) -> Option<Paragraph> {
        let Piece::Tag(word) = piece else { return None };
        Some(self.line(word, theme::TAG, Align::Start, f32::INFINITY))
    }

    fn build(
        &mut self,
        pieces: &[Piece],
        text: &str,
        ends: &[usize],
        tags: &[Option<Paragraph>],
        layout: &mut Layout<Origin>,
    ) {
        let mut builder = self
            .layouts
            .ranged_builder(&mut self.fonts, text, 1.0, false);
        builder.set_base_direction(BaseDirection::Ltr);
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
        text: &str,
        tags: &[Option<Paragraph>],
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
                        let word = tags.get(placed.id as usize).and_then(Option::as_ref);
                        let mut runs = word
                            .and_then(|word| word.lines.first())
                            .map_or_else(Vec::new, |word| word.runs.clone());
                        for word in &mut runs {
                            word.run.x += placed.x + theme::TAG_PADDING;
                            word.run.baseline = line.baseline;
                        }
                        line.tags.push(PlacedTag {
                            x: placed.x,
                            width: placed.width,
                            runs,
                        });
                    }
                }
            }
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

/// The text of all pieces as it is shaped, and where each of them ends in it. Words are never
/// broken at a hyphen, and what would end a line or turn the direction is taken out.
fn flow(pieces: &[Piece]) -> (String, Vec<usize>) {
    let mut flowing = String::new();
    let mut ends = Vec::with_capacity(pieces.len());
    for piece in pieces {
        if let Piece::Text { text, .. } = piece {
            let mut before = None;
            let mut letters = text.chars().peekable();
            while let Some(letter) = letters.next() {
                let inside = before.is_some_and(char::is_alphanumeric)
                    && letters.peek().is_some_and(|next| next.is_alphanumeric());
                match letter {
                    '-' if inside => flowing.push('\u{2011}'),
                    '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {}
                    letter if letter.is_whitespace() && !is_fixed_space(letter) => {
                        flowing.push(' ');
                    }
                    letter if letter.is_control() => {}
                    letter => flowing.push(letter),
                }
                before = Some(letter);
            }
        }
        ends.push(flowing.len());
    }
    (flowing, ends)
}

fn is_fixed_space(letter: char) -> bool {
    matches!(letter, '\u{A0}' | '\u{202F}' | '\u{2007}' | '\u{2009}')
}

/// What is found in the page where the text was set: plain hyphens and spaces.
fn searchable(text: &str) -> impl Iterator<Item = char> {
    text.chars().map(|letter| match letter {
        '\u{2011}' => '-',
        letter if is_fixed_space(letter) => ' ',
        letter => letter,
    })
}

/// Spaces that hang over the end of a line are not drawn.
fn trim_end(line: &mut Line) {
    let Some(Placed { run, .. }) = line.runs.last_mut() else {
        return;
    };
    while !run.right_to_left && run.text.ends_with(' ') && run.clusters.len() > 1 {
        run.clusters.pop();
        let Some(last) = run.clusters.last() else {
            break;
        };
        let cut = run.glyphs.drain(last.glyph_end as usize..);
        run.width -= cut.map(|glyph| glyph.advance).sum::<f32>();
        run.text.truncate(last.text_end as usize);
    }
}

/// Turns a shaped run into runs of one style each.
struct RunReader<'a> {
    pieces: &'a [Piece],
    text: &'a str,
    face: Face,
    line: &'a mut Line,
}

impl RunReader<'_> {
    fn read(&mut self, shaped: parley::layout::Run<'_, Origin>, from: f32) {
        let mut x = from;
        let mut origin = None;
        // The later letters of a right-to-left ligature come before its glyph.
        let mut waiting: Vec<&str> = Vec::new();
        for cluster in shaped.visual_clusters() {
            let text = &self.text[cluster.text_range()];
            let here = cluster.style().brush;
            if origin != Some(here) {
                origin = Some(here);
                self.begin(here, x, shaped.font_size(), shaped.is_rtl());
            }
            let Some(Placed { run, .. }) = self.line.runs.last_mut() else {
                return;
            };
            let advance = cluster.advance();
            if cluster.is_ligature_continuation() {
                if shaped.is_rtl() {
                    waiting.push(text);
                } else if let Some(last) = run.clusters.last_mut() {
                    run.text.extend(searchable(text));
                    last.text_end = run.text.len() as u32;
                }
                x += advance;
                run.width += advance;
                continue;
            }
            let mut pen = x - advance * waiting.len() as f32 - run.x;
            for glyph in cluster.glyphs() {
                run.glyphs.push(Glyph {
                    id: glyph.id as u16,
                    x: pen + glyph.x,
                    rise: -glyph.y,
                    advance: glyph.advance,
                });
                pen += glyph.advance;
            }
            run.text.extend(searchable(text));
            while let Some(later) = waiting.pop() {
                run.text.extend(searchable(later));
            }
            x += advance;
            run.width += advance;
            run.clusters.push(Cluster {
                text_end: run.text.len() as u32,
                glyph_end: run.glyphs.len() as u32,
            });
        }
    }

    fn begin(&mut self, origin: Origin, x: f32, size: f32, right_to_left: bool) {
        let (colour, rise, link) = match self.pieces.get(usize::from(origin.0)) {
            Some(Piece::Text {
                style, rise, link, ..
            }) => (style.colour, *rise, link.clone()),
            _ => (theme::INK, 0.0, None),
        };
        self.line.runs.push(Placed {
            run: Run {
                face: self.face,
                size,
                colour,
                x,
                baseline: self.line.baseline - rise,
                width: 0.0,
                right_to_left,
                text: String::new(),
                clusters: Vec::new(),
                glyphs: Vec::new(),
            },
            link,
        });
    }
}
