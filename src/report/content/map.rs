//! A map as content: what stands where, what its frames show and what is not on it. Knows nothing of
//! how it is drawn.

use super::{Figure, Table, Text};

/// A part of the globe, in degrees (WGS 84).
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bounds {
    /// Its western edge.
    pub west: f64,
    /// Its southern edge.
    pub south: f64,
    /// Its eastern edge.
    pub east: f64,
    /// Its northern edge.
    pub north: f64,
}

/// What a symbol stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MapKind {
    /// An attack that counts.
    Confirmed,
    /// A raid that counts.
    Raid,
    /// A raid that counts and failed.
    FailedRaid,
    /// An attack that is claimed, or that nobody confirmed.
    Claimed,
    /// An attack of which nobody knows who did it.
    UnknownPerpetrator,
}

impl MapKind {
    /// All kinds, in the order in which they stand side by side.
    pub const ALL: [Self; 5] = [
        Self::Confirmed,
        Self::Raid,
        Self::FailedRaid,
        Self::Claimed,
        Self::UnknownPerpetrator,
    ];

    /// The code in JSON.
    pub fn code(self) -> &'static str {
        match self {
            Self::Confirmed => "attack_confirmed",
            Self::Raid => "raid",
            Self::FailedRaid => "raid_failed",
            Self::Claimed => "attack_claimed",
            Self::UnknownPerpetrator => "attack_unknown_perpetrator",
        }
    }
}

/// Events of one kind at one spot.
#[derive(Clone, Debug, PartialEq)]
pub struct MapMark {
    /// What they are.
    pub kind: MapKind,
    /// How many.
    pub count: u64,
    /// The same in words, for those who cannot see it: "3 attacks".
    pub words: String,
    /// The references of the records behind it.
    pub records: Vec<String>,
    /// The place of the report that it leads to: the first of them in an annex.
    pub leads_to: Option<String>,
}

/// A spot on the map with what happened there.
#[derive(Clone, Debug, PartialEq)]
pub struct MapSpot {
    /// The place's name; empty where it has none.
    pub name: String,
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// Whether only the district is known, so that the spot is none: it is drawn as a ring.
    pub district: bool,
    /// What happened there, in the order of the kinds.
    pub marks: Vec<MapMark>,
}

impl MapSpot {
    /// How many events of a kind are at the spot.
    pub fn count(&self, kind: MapKind) -> u64 {
        let of_kind = self.marks.iter().filter(|mark| mark.kind == kind);
        of_kind.map(|mark| mark.count).sum()
    }
}

/// Why something is not on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NotMapped {
    /// Known to a district that has no point.
    District,
    /// Known to the governorate only.
    Governorate,
    /// Known vaguely or not at all.
    NoPlace,
    /// At a place of which the map does not know where it lies, or that lies outside of it.
    Elsewhere,
    /// Outside of the area that the register covers.
    OutOfArea,
    /// Kept from those who read this.
    Withheld,
}

impl NotMapped {
    /// All reasons, in the order in which they are said.
    pub const ALL: [Self; 6] = [
        Self::District,
        Self::Governorate,
        Self::NoPlace,
        Self::Elsewhere,
        Self::OutOfArea,
        Self::Withheld,
    ];

    /// The code in JSON, and in the words of its reason.
    pub fn code(self) -> &'static str {
        match self {
            Self::District => "district",
            Self::Governorate => "governorate",
            Self::NoPlace => "no_place",
            Self::Elsewhere => "elsewhere",
            Self::OutOfArea => "out_of_area",
            Self::Withheld => "withheld",
        }
    }
}

/// A frame of the map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapFrame {
    /// "Map 1A".
    pub number: Text,
    /// What it shows.
    pub unit: Text,
    /// What it shows at least.
    pub bounds: Bounds,
}

/// A symbol of the legend.
#[derive(Clone, Debug, PartialEq)]
pub struct LegendEntry {
    /// What the symbol stands for.
    pub kind: MapKind,
    /// Whether it is that of a place known to the district only.
    pub district: bool,
    /// The number in it: one that occurs; 1 for a symbol of one event, which has none.
    pub count: u64,
    /// What it means.
    pub text: Text,
}

/// What the symbols mean: those that occur.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Legend {
    /// Over it.
    pub head: Text,
    /// The symbols and what they mean.
    pub entries: Vec<LegendEntry>,
}

/// Words that stand in the drawing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapWords {
    /// The unit of the scale bar.
    pub kilometres: String,
    /// At the mark of north.
    pub north: String,
    /// In the frame of what is enlarged.
    pub enlarged: String,
}

/// A map with its table.
#[derive(Clone, Debug, PartialEq)]
pub struct Map {
    /// The whole.
    pub frame: MapFrame,
    /// The part where symbols crowd, enlarged.
    pub enlarged: Option<MapFrame>,
    /// What stands where.
    pub spots: Vec<MapSpot>,
    /// What the symbols mean.
    pub legend: Legend,
    /// Words that stand in the drawing.
    pub words: MapWords,
    /// What it shows, in words.
    pub description: Text,
    /// Places with several events, and what adds up to the figures of the month.
    pub table: Table,
    /// What is not on it, and why.
    pub not_mapped: Text,
    /// The same, for programs.
    pub reasons: Vec<(NotMapped, u64)>,
    /// Where its lines come from, and what they are not.
    pub origin: Text,
}

/// The small map of page one.
#[derive(Clone, Debug, PartialEq)]
pub struct FrontMap {
    /// What it shows, as a finding.
    pub claim: Text,
    /// What it shows, in words.
    pub description: Text,
    /// What it shows at least.
    pub bounds: Bounds,
    /// The attacks that count.
    pub spots: Vec<MapSpot>,
    /// The regions under it.
    pub regions: Option<Figure>,
    /// How many are on it, and how many are not.
    pub note: Text,
    /// Leads to the map of its own page: an empty number in it stands for that page's.
    pub full: Text,
}
