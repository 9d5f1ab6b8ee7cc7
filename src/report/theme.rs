//! Colours, type and grid of the report's pages, in one place. Knows nothing of what they are
//! used for in a given month.

use super::fonts::Face;
use super::page::Colour;

/// Text.
pub const INK: Colour = Colour(0x1F, 0x1E, 0x1B);
/// Text of second rank.
pub const TEXT_2: Colour = Colour(0x55, 0x52, 0x4B);
/// Units, sources, zeros, what is not known.
pub const TEXT_3: Colour = Colour(0x6F, 0x6B, 0x63);
/// Bars of a breakdown.
pub const BAR_STRONG: Colour = Colour(0x8F, 0x8B, 0x81);
/// Bars of months before this one.
pub const BAR: Colour = Colour(0xCF, 0xCB, 0xC1);
/// Rules between parts.
pub const RULE: Colour = Colour(0xB9, 0xB5, 0xAB);
/// Rules between rows.
pub const HAIRLINE: Colour = Colour(0xDE, 0xDB, 0xD3);
/// The ground of boxes and of months without data.
pub const BOX: Colour = Colour(0xF5, 0xF3, 0xEE);
/// This month, and links.
pub const ACCENT: Colour = Colour(0x1F, 0x4B, 0x99);
/// A lighter part of this month.
pub const ACCENT_TINT: Colour = Colour(0xA9, 0xBC, 0xDD);
/// Raids.
pub const SECOND: Colour = Colour(0xB4, 0x69, 0x1F);
/// A lighter part of raids.
pub const SECOND_TINT: Colour = Colour(0xE9, 0xC9, 0xA2);
/// Land on maps.
pub const LAND: Colour = Colour(0xF1, 0xEE, 0xE7);
/// Rivers on maps.
pub const RIVER: Colour = Colour(0x86, 0xA6, 0xC8);
/// The names of rivers.
pub const RIVER_NAME: Colour = Colour(0x3F, 0x66, 0x99);
/// The names of governorates on maps.
pub const REGION_NAME: Colour = Colour(0x8A, 0x86, 0x7D);
/// On a dark bar.
pub const WHITE: Colour = Colour(0xFF, 0xFF, 0xFF);

/// The page, A4, in points.
pub const PAGE: (f32, f32) = (595.28, 841.89);
/// The left and the right margin.
pub const MARGIN: f32 = 48.0;
/// The width between the margins.
pub const MEASURE: f32 = PAGE.0 - 2.0 * MARGIN;
/// Where text begins on a page with a running header.
pub const TOP: f32 = 62.0;
/// Where the masthead of page one begins.
pub const TOP_OF_FIRST: f32 = 28.0;
/// Where text ends.
pub const BOTTOM: f32 = 784.0;
/// The baseline of the footer.
pub const FOOTER: f32 = 812.0;
/// The most room that a logo takes beside the organisation's name.
pub const LOGO: (f32, f32) = (96.0, 24.0);
/// Between two columns of the grid.
pub const GUTTER: f32 = 12.0;

/// The width of so many of the twelve columns, with the gutters between them.
pub fn columns(count: u16) -> f32 {
    let column = (MEASURE - 11.0 * GUTTER) / 12.0;
    f32::from(count) * (column + GUTTER) - GUTTER
}

/// The lighter part of an accent: as much of it on white as the tint of ours has.
pub fn tint(Colour(red, green, blue): Colour) -> Colour {
    let part = |part: u8| 255 - ((255 - u16::from(part)) * 38 / 100) as u8;
    Colour(part(red), part(green), part(blue))
}

/// How much darker a colour is than white, as WCAG 2 has it: 1 for white, 21 for black. Small type
/// wants 4.5.
pub fn contrast_with_white(Colour(red, green, blue): Colour) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.040_45 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    };
    let light = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    1.05 / (light + 0.05)
}

/// What small type wants of its ground (WCAG 2, level AA).
pub const LEAST_CONTRAST: f64 = 4.5;

/// A colour in which small type can be read on white: the same where it can, and else darkened so far.
/// What is white on white is lost in print, and nobody is told.
pub fn legible(colour: Colour) -> Colour {
    let Colour(red, green, blue) = colour;
    let darkened = |left: u16| {
        let part = |part: u8| (u16::from(part) * left / 100) as u8;
        Colour(part(red), part(green), part(blue))
    };
    let mut shades = (0..=100).rev().map(darkened);
    let legible = shades.find(|shade| contrast_with_white(*shade) >= LEAST_CONTRAST);
    legible.unwrap_or(colour)
}

/// A style of type.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    /// The Latin face; Arabic script takes the one that goes with it.
    pub face: Face,
    /// The size in points.
    pub size: f32,
    /// From baseline to baseline, in points.
    pub leading: f32,
    /// The colour.
    pub colour: Colour,
    /// Whether all digits are equally wide.
    pub tabular: bool,
    /// Added between letters, in em.
    pub tracking: f32,
}

const fn set(face: Face, size: f32, leading: f32, colour: Colour) -> Type {
    Type {
        face,
        size,
        leading,
        colour,
        tabular: false,
        tracking: -0.006,
    }
}

impl Type {
    /// The same in another colour.
    #[must_use]
    pub const fn coloured(self, colour: Colour) -> Self {
        Self { colour, ..self }
    }

    /// The same in another face.
    #[must_use]
    pub const fn faced(self, face: Face) -> Self {
        Self { face, ..self }
    }

    /// The same with tabular figures.
    #[must_use]
    pub const fn tabular(self) -> Self {
        Self {
            tabular: true,
            ..self
        }
    }

    /// The same in another size, its leading in proportion.
    #[must_use]
    pub fn sized(self, size: f32) -> Self {
        let leading = self.leading * size / self.size;
        Self {
            size,
            leading,
            ..self
        }
    }
}

/// The title.
pub const TITLE: Type = set(Face::Display, 28.0, 32.0, INK);
/// A title of three lines.
pub const LONG_TITLE: Type = set(Face::Display, 22.0, 26.0, INK);
/// The finding of a section.
pub const FINDING: Type = set(Face::Display, 18.0, 22.0, INK);
/// The head of a smaller part: an annex, the sources.
pub const PART: Type = set(Face::SemiBold, 10.5, 14.0, INK);
/// The headline sentence.
pub const HEADLINE: Type = set(Face::Regular, 12.0, 17.5, TEXT_2);
/// The organisation's name on page one.
pub const MASTHEAD: Type = set(Face::SemiBold, 13.0, 16.0, INK);
/// What stands beside it.
pub const MASTHEAD_SIDE: Type = set(Face::Regular, 8.5, 11.0, TEXT_2);
/// The number of a tile.
pub const TILE_NUMBER: Type = set(Face::Display, 31.0, 33.0, INK);
/// The label of a tile.
pub const TILE_LABEL: Type = set(Face::Medium, 8.0, 11.0, INK);
/// The change of a tile.
pub const TILE_CHANGE: Type = set(Face::Regular, 7.5, 11.5, TEXT_2);
/// Key points.
pub const POINT: Type = set(Face::Regular, 10.0, 14.5, INK);
/// Body text.
pub const BODY: Type = set(Face::Regular, 9.5, 14.0, INK);
/// Body text of boxes.
pub const BOX_BODY: Type = set(Face::Regular, 8.0, 11.7, INK);
/// The number and the name of a section.
pub const SECTION: Type = set(Face::SemiBold, 8.0, 11.0, ACCENT);
/// What is in its number line: FIGURE n.
pub const FIGURE_NUMBER: Type = Type {
    tracking: 0.06,
    ..set(Face::SemiBold, 7.0, 9.5, TEXT_3)
};
/// The claim of a figure.
pub const CLAIM: Type = set(Face::SemiBold, 10.0, 13.5, INK);
/// The unit of a figure.
pub const UNIT: Type = set(Face::Regular, 7.5, 10.5, TEXT_3);
/// Sources of figures, notes under tables.
pub const SOURCE: Type = set(Face::Regular, 7.0, 9.5, TEXT_3);
/// Cells of tables.
pub const CELL: Type = set(Face::Regular, 9.0, 12.0, INK).tabular();
/// Second lines of cells.
pub const CELL_NOTE: Type = set(Face::Regular, 7.5, 9.8, TEXT_2).tabular();
/// Heads of columns.
pub const COLUMN_HEAD: Type = set(Face::Medium, 7.5, 10.0, TEXT_2);
/// Cells of annexes.
pub const ANNEX: Type = set(Face::Regular, 7.5, 9.8, INK).tabular();
/// Labels of bars.
pub const BAR_LABEL: Type = set(Face::Regular, 7.5, 9.8, INK);
/// Values at the end of a row of bars.
pub const BAR_VALUE_SMALL: Type = set(Face::SemiBold, 8.0, 10.453, INK).tabular();
/// Values on bars.
pub const BAR_VALUE: Type = set(Face::SemiBold, 9.0, 11.0, INK);
/// The value of this month's bar.
pub const BAR_VALUE_NOW: Type = set(Face::SemiBold, 12.0, 14.0, ACCENT);
/// Months under an axis.
pub const AXIS: Type = set(Face::Regular, 7.5, 9.2, TEXT_2);
/// The running header.
pub const HEADER: Type = set(Face::Regular, 7.5, 9.5, TEXT_2);
/// The footer.
pub const FOOT: Type = set(Face::Regular, 7.0, 9.5, TEXT_3);
/// Tags such as "illustrative".
pub const TAG: Type = set(Face::Medium, 6.5, 8.0, TEXT_2);
/// The line of contents on page one.
pub const CONTENTS: Type = set(Face::Regular, 8.0, 11.0, TEXT_2);
/// Numbered sources.
pub const CITED: Type = set(Face::Regular, 7.5, 10.5, INK).tabular();

/// The number in a symbol of the map.
pub const MAP_NUMBER: Type = set(Face::SemiBold, 7.5, 9.0, WHITE);
/// The name of a place on the map where something happened.
pub const MAP_PLACE: Type = set(Face::Medium, 7.2, 8.8, INK);
/// The name of any other place on the map.
pub const MAP_TOWN: Type = set(Face::Regular, 7.2, 8.8, INK);
/// The name of a governorate on the map.
pub const MAP_REGION: Type = Type {
    tracking: 0.08,
    ..set(Face::Regular, 8.5, 10.5, REGION_NAME)
};
/// The name of a country on the map.
pub const MAP_COUNTRY: Type = Type {
    tracking: 0.14,
    ..set(Face::Medium, 7.5, 9.0, TEXT_3)
};
/// The name of a river on the map.
pub const MAP_RIVER: Type = set(Face::Regular, 7.0, 8.6, RIVER_NAME);
/// Numbers of the scale bar.
pub const MAP_SCALE: Type = set(Face::Regular, 7.0, 8.6, TEXT_2);
/// The head of the legend.
pub const LEGEND_HEAD: Type = set(Face::SemiBold, 7.5, 10.0, INK);
/// Entries of the legend.
pub const LEGEND: Type = set(Face::Regular, 7.5, 10.0, INK);
/// The small names of the map of page one.
pub const MAP_SMALL: Type = set(Face::Regular, 7.0, 8.4, TEXT_2);
/// Around symbols of the map.
pub const MAP_OUTLINE: f32 = 0.9;
/// Around the letters of the map's names: how wide the line is that is drawn under them.
pub const MAP_HALO: f32 = 2.2;

/// The size of numbers that lead to a note or a source.
pub const NOTE_NUMBER: f32 = 6.0;
/// How far they are raised, for each point of the text that they stand in.
pub const NOTE_RISE: f32 = 0.36;
/// Under links.
pub const UNDERLINE: f32 = 0.4;
/// Between rows.
pub const HAIRLINE_WIDTH: f32 = 0.4;
/// Under heads of tables, and the base of bars.
pub const BASE_WIDTH: f32 = 0.75;
/// Over tiles and under the masthead.
pub const HEAVY_WIDTH: f32 = 1.5;
/// How far below the baseline they are drawn.
pub const UNDERLINE_DROP: f32 = 1.6;
/// The upper edge of a tag, from the baseline.
pub const TAG_TOP: f32 = -7.0;
/// The height of a tag.
pub const TAG_HEIGHT: f32 = 9.4;
/// The frame of a tag.
pub const TAG_FRAME: f32 = 0.5;
/// Inside a tag, left and right of its word.
pub const TAG_PADDING: f32 = 3.0;
