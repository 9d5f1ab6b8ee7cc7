//! What is to be drawn of a map, and what comes of it. Knows nothing of how it is drawn.

use crate::report::content::{Bounds, Legend, MapSpot, MapWords};
use crate::report::page::{Area, Item};
use crate::words::Language;

/// What is to be drawn, and where.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// What stands where.
    pub spots: &'a [MapSpot],
    /// What is shown at least.
    pub bounds: Bounds,
    /// Where it is drawn.
    pub frame: Area,
    /// The language of the names.
    pub language: Language,
    /// Whether it is a small map, with marks for symbols and few names.
    pub small: bool,
    /// Towns of this rank and before are named.
    pub towns: u32,
    /// The part that another frame shows, and that frame: what is in it is only marked here.
    pub elsewhere: Option<(Bounds, Area)>,
    /// Whether there is a scale bar; it needs words.
    pub scale: bool,
    /// The words in the drawing.
    pub words: Option<&'a MapWords>,
    /// Whether there is a mark of north.
    pub north: bool,
    /// What the symbols mean, where the map has to say it.
    pub legend: Option<&'a Legend>,
}

impl<'a> View<'a> {
    /// A view of spots alone.
    pub fn new(spots: &'a [MapSpot], bounds: Bounds, frame: Area, language: Language) -> Self {
        Self {
            spots,
            bounds,
            frame,
            language,
            small: false,
            towns: 2,
            elsewhere: None,
            scale: false,
            words: None,
            north: false,
            legend: None,
        }
    }
}

/// A symbol that leads somewhere.
#[derive(Clone, Debug)]
pub struct Symbol {
    /// How it is drawn.
    pub items: Vec<Item>,
    /// What it covers.
    pub area: Area,
    /// What it says to those who cannot see it.
    pub words: String,
    /// The place of the report that it leads to.
    pub leads_to: String,
}

/// A map that is drawn.
#[derive(Clone, Debug, Default)]
pub struct Drawing {
    /// Everything but the symbols that lead somewhere, to be painted before them.
    pub items: Vec<Item>,
    /// Those symbols.
    pub symbols: Vec<Symbol>,
    /// The areas of the names on it.
    pub names: Vec<Area>,
    /// Whether the legend had a place where it covers nothing.
    pub legend_fits: bool,
}
