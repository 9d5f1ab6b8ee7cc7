//! The built-in outline: borders, governorates, rivers and names, from `assets/map`; its towns are
//! places of the gazetteer. It is schematic
//! and no statement on borders, control or status. Knows nothing of what happened where.

use crate::places::built_in;
use crate::report::content::Bounds;
use crate::words::Language;
use serde_json::Value;
use std::sync::LazyLock;

const FILE: &str = include_str!("../../../assets/map/north_east_syria.json");

static BUILT_IN: LazyLock<Outline> = LazyLock::new(|| {
    let value = serde_json::from_str(FILE).unwrap_or_default();
    Outline::read(&value)
});

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LineKind {
    /// Between governorates.
    Governorate,
    /// A small river.
    Stream,
    /// A large river.
    River,
    /// Between states.
    Border,
}

/// A line in degrees: longitude, latitude.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it is.
    pub kind: LineKind,
    /// Its name in the file.
    pub name: String,
    /// Its corners.
    pub points: Vec<(f64, f64)>,
}

/// What a name is that of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameKind {
    /// A state.
    Country,
    /// A governorate.
    Governorate,
    /// A river.
    River,
    /// A town, or a place that is known as well as one.
    Town,
}

/// A name and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// What it is that of.
    pub kind: NameKind,
    /// Longitude and latitude.
    pub at: (f64, f64),
    /// 1 is shown first.
    pub rank: u32,
    /// By language, in the order of [`Language::ALL`].
    names: [String; 4],
}

impl Name {
    /// The name in a language.
    pub fn in_language(&self, language: Language) -> &str {
        let index = Language::ALL.iter().position(|other| *other == language);
        &self.names[index.unwrap_or(0)]
    }
}

/// Lines and names of a part of the globe.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outline {
    /// What lies outside of it cannot be shown.
    pub extent: Bounds,
    /// What is shown where nothing asks for more.
    pub usual: Bounds,
    /// Around the land that is shaded: longitude, latitude.
    pub land: Vec<(f64, f64)>,
    /// The lines.
    pub lines: Vec<Line>,
    /// The names, those that are shown first at the beginning.
    pub names: Vec<Name>,
}

impl Outline {
    /// The outline that the program brings along.
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// Reads an outline; what is not as the format wants it is left out.
    pub fn read(file: &Value) -> Self {
        let mut lines: Vec<Line> = list(&file["lines"]).filter_map(line).collect();
        let land = list(&file["land"]).filter_map(Value::as_str);
        let land = land.filter_map(|name| lines.iter().find(|line| line.name == name));
        let land: Vec<(f64, f64)> = land.flat_map(|line| line.points.clone()).collect();
        lines.sort_by_key(|line| line.kind);
        let mut names: Vec<Name> = list(&file["names"]).filter_map(name).collect();
        names.sort_by_key(|name| name.rank);
        Self {
            extent: bounds(&file["extent"]).unwrap_or_default(),
            usual: bounds(&file["usual"]).unwrap_or_default(),
            land,
            lines,
            names,
        }
    }

    /// Whether a point can be shown.
    pub fn reaches(&self, (longitude, latitude): (f64, f64)) -> bool {
        self.extent.holds((longitude, latitude))
    }
}

impl Bounds {
    /// Whether a point lies in it: longitude, latitude.
    pub fn holds(&self, (longitude, latitude): (f64, f64)) -> bool {
        (self.west..=self.east).contains(&longitude)
            && (self.south..=self.north).contains(&latitude)
    }

    /// The bounds around some points; none where there are none.
    pub fn around(points: impl IntoIterator<Item = (f64, f64)>) -> Option<Self> {
        let single = points.into_iter().map(|(longitude, latitude)| Self {
            west: longitude,
            south: latitude,
            east: longitude,
            north: latitude,
        });
        single.reduce(|one, other| one.with(&other))
    }

    /// The bounds around two.
    #[must_use]
    pub fn with(&self, other: &Self) -> Self {
        Self {
            west: self.west.min(other.west),
            south: self.south.min(other.south),
            east: self.east.max(other.east),
            north: self.north.max(other.north),
        }
    }

    /// The same, wider on all sides by a part of its own size, and by so many degrees at least.
    #[must_use]
    pub fn wider(&self, part: f64, least: f64) -> Self {
        let across = ((self.east - self.west) * part).max(least);
        let down = ((self.north - self.south) * part).max(least);
        Self {
            west: self.west - across,
            south: self.south - down,
            east: self.east + across,
            north: self.north + down,
        }
    }

    /// Longitude and latitude of its middle.
    pub fn middle(&self) -> (f64, f64) {
        (
            f64::midpoint(self.west, self.east),
            f64::midpoint(self.south, self.north),
        )
    }
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn point(value: &Value) -> Option<(f64, f64)> {
    Some((value.get(0)?.as_f64()?, value.get(1)?.as_f64()?))
}

fn bounds(value: &Value) -> Option<Bounds> {
    let ((west, south), (east, north)) = (
        point(value)?,
        (value.get(2)?.as_f64()?, value.get(3)?.as_f64()?),
    );
    Some(Bounds {
        west,
        south,
        east,
        north,
    })
}

fn line(value: &Value) -> Option<Line> {
    Some(Line {
        kind: match value["kind"].as_str()? {
            "border" => LineKind::Border,
            "governorate" => LineKind::Governorate,
            "river" => LineKind::River,
            "stream" => LineKind::Stream,
            _ => return None,
        },
        name: value["name"].as_str()?.to_owned(),
        points: list(&value["points"]).filter_map(point).collect(),
    })
}

fn name(value: &Value) -> Option<Name> {
    // A town is a place of the gazetteer, of which the outline only says how soon it is shown.
    let place = value["place"].as_str();
    let place = place.and_then(|id| built_in().iter().find(|place| place.id == id));
    let at = match place.and_then(|place| place.point) {
        Some(at) => (at.longitude, at.latitude),
        None => point(&value["at"])?,
    };
    let names = Language::ALL.map(|language| match place {
        Some(place) => place.names.in_language(language.code()),
        None => value[language.code()].as_str().unwrap_or_default(),
    });
    Some(Name {
        kind: match value["kind"].as_str()? {
            "country" => NameKind::Country,
            "governorate" => NameKind::Governorate,
            "river" => NameKind::River,
            "town" => NameKind::Town,
            _ => return None,
        },
        at,
        rank: u32::try_from(value["rank"].as_u64()?).ok()?,
        names: names.map(str::to_owned),
    })
}
