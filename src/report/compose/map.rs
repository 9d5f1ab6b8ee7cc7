//! The section with the map: its finding, its frames, what its symbols mean, and what is not on it.
//! Knows nothing of how it is drawn.

use super::Composer;
use super::map_table::table;
use super::mapped::Mapped;
use super::numbers::{M, N};
use super::title::ATTACKS;
use crate::domain::field::Field;
use crate::domain::vocabulary::IncidentKind;
use crate::report::content::{
    Block, Bounds, Legend, LegendEntry, Map, MapFrame, MapKind, MapSpot, MapWords, NotMapped, Rank,
    Section, Span, Text, plain,
};
use crate::report::map::{Crowd, Outline, crowd, kilometres};
use crate::schema::describe;

/// The figure that the table's raids add up to.
pub const RAIDS: &str = "raids.confirmed";
/// The place of the section: links to the map lead there.
pub const PLACE: &str = "map";
/// What is told of a crowd: at least this part of all attacks is in it.
const PART_IN_CROWD: u64 = 3;
/// Fewer attacks than this are no finding.
pub const LEAST: u64 = 2;

/// Writes the section, where anything can stand on a map.
pub fn section(composer: &mut Composer) -> Option<Section> {
    let mapped = composer.mapped();
    composer.mapped = mapped.clone();
    if mapped.spots.is_empty() {
        return None;
    }
    let spots = composer.said_spots(&mapped);
    let bounds = bounds(&spots);
    let crowd = crowd(&spots, &bounds);
    let finding = finding(composer, &spots, crowd.as_ref());
    let mut section = composer.section(PLACE, "report-section-map", finding);
    section.rank = Rank::Page;
    let mut map = Map {
        frame: MapFrame {
            number: number(composer, crowd.is_some().then_some("a")),
            unit: unit(composer),
            bounds,
        },
        enlarged: crowd.as_ref().map(|crowd| MapFrame {
            number: number(composer, Some("b")),
            unit: composer.said("report-map-enlarged"),
            bounds: crowd.bounds,
        }),
        legend: legend(composer, &spots),
        words: MapWords {
            kilometres: composer.words().text("report-map-kilometres"),
            north: composer.words().text("report-map-north"),
            enlarged: plain(
                &composer
                    .sentence("report-map-below")
                    .data("map", plain(&number(composer, Some("b"))))
                    .say(),
            ),
        },
        description: composer.description("report-map-description", &spots),
        table: table(composer, &mapped, &spots, crowd.is_some()),
        not_mapped: not_mapped(composer, &mapped),
        reasons: mapped.reasons(&MapKind::ALL),
        origin: origin(composer),
        spots,
    };
    map.frame
        .number
        .extend(composer.invented(IncidentKind::Attack));
    section.blocks.push(Block::Map(Box::new(map)));
    Some(section)
}

/// The usual part of the outline, and more where something lies outside of it.
pub fn bounds(spots: &[MapSpot]) -> Bounds {
    let usual = Outline::built_in().usual;
    let outside = spots.iter().map(MapSpot::at).filter(|at| !usual.holds(*at));
    Bounds::around(outside).map_or(usual, |around| usual.with(&around.wider(0.0, 0.15)))
}

/// "Map 1A".
fn number(composer: &Composer, part: Option<&str>) -> Text {
    let one = composer.words().digits(1);
    composer
        .sentence("report-map-number")
        .text("n", vec![Span::Ordinal(one)])
        .code("part", part.unwrap_or("none"))
        .say()
}

fn unit(composer: &Composer) -> Text {
    let left: u64 = composer.reasons().iter().map(|(_, count)| count).sum();
    composer
        .sentence("report-map-unit")
        .date("month", composer.words().month(composer.month()))
        .text("attacks", composer.span(ATTACKS))
        .text(
            "left",
            composer.derived("attacks.documented-attacks.confirmed", left),
        )
        .text("raids", composer.span(RAIDS))
        .text("failed", composer.span("raids.failed"))
        .say()
}

/// What the map finds: a stretch or a place in which a good part of the attacks was.
fn finding(composer: &Composer, spots: &[MapSpot], crowd: Option<&Crowd>) -> Text {
    let total = composer.figure(ATTACKS).value.unwrap_or(0);
    let said = |key: &'static str, figure: &str, part: u64| {
        composer
            .sentence(key)
            .number(N, composer.derived(figure, part), part)
            .number(M, composer.span(ATTACKS), total)
    };
    let attacked: Vec<&MapSpot> = spots
        .iter()
        .filter(|spot| spot.count(MapKind::Confirmed) > 0 && !spot.district)
        .collect();
    let sum = |spots: &[&MapSpot]| -> u64 {
        let counts = spots.iter().map(|spot| spot.count(MapKind::Confirmed));
        counts.sum()
    };
    let crowded: Vec<&MapSpot> = crowd.map_or_else(Vec::new, |crowd| {
        let in_it = crowd.spots.iter().map(|index| &spots[*index]);
        in_it
            .filter(|spot| spot.count(MapKind::Confirmed) > 0 && !spot.district)
            .collect()
    });
    let in_crowd = sum(&crowded);
    if let Some((from, to)) = ends(&crowded)
        && in_crowd >= LEAST
        && in_crowd * PART_IN_CROWD >= total
    {
        return said(
            "report-map-finding-between",
            "attacks.confirmed@between",
            in_crowd,
        )
        .data("from", from)
        .data("to", to)
        .say();
    }
    let most = attacked.iter().map(|spot| spot.count(MapKind::Confirmed));
    let most = most.max().unwrap_or(0);
    let mut leading = attacked
        .iter()
        .filter(|spot| spot.count(MapKind::Confirmed) == most && !spot.name.is_empty());
    if let (Some(leads), None) = (leading.next(), leading.next())
        && most >= LEAST
    {
        return said(
            "report-map-finding-place",
            "attacks.confirmed@at_one_place",
            most,
        )
        .data("place", leads.name.clone())
        .say();
    }
    let placed = sum(&attacked);
    if placed > 0 {
        return said(
            "report-map-finding-placed",
            "attacks.confirmed@at_place",
            placed,
        )
        .say();
    }
    composer.said("report-map-finding")
}

/// The names of the two spots that lie at the ends of a stretch.
fn ends(spots: &[&MapSpot]) -> Option<(String, String)> {
    let named = spots.iter().filter(|spot| !spot.name.is_empty());
    let bounds = Bounds::around(named.clone().map(|spot| spot.at()))?;
    let across = kilometres((bounds.west, bounds.south), (bounds.east, bounds.south));
    let down = kilometres((bounds.west, bounds.south), (bounds.west, bounds.north));
    // From north to south, or from west to east.
    let along = |spot: &MapSpot| {
        if down >= across {
            -spot.latitude
        } else {
            spot.longitude
        }
    };
    let first = named
        .clone()
        .min_by(|one, other| along(one).total_cmp(&along(other)))?;
    let last = named.max_by(|one, other| along(one).total_cmp(&along(other)))?;
    (first.name != last.name).then(|| (first.name.clone(), last.name.clone()))
}

fn legend(composer: &Composer, spots: &[MapSpot]) -> Legend {
    let mut entries = Vec::new();
    let most = |kind: MapKind, district: bool| {
        let counts = spots
            .iter()
            .filter(|spot| spot.district == district)
            .map(|spot| spot.count(kind));
        counts.max().unwrap_or(0)
    };
    let several = MapKind::ALL.into_iter().find(|kind| most(*kind, false) > 1);
    for kind in MapKind::ALL {
        let said = |key: &'static str| composer.sentence(key).code("kind", kind.code()).say();
        if most(kind, false) > 0 {
            entries.push(LegendEntry {
                kind,
                district: false,
                count: 1,
                text: said("report-map-legend"),
            });
        }
        if several == Some(kind) {
            entries.push(LegendEntry {
                kind,
                district: false,
                count: most(kind, false),
                text: composer.said("report-map-legend-several"),
            });
        }
        if most(kind, true) > 0 {
            entries.push(LegendEntry {
                kind,
                district: true,
                count: most(kind, true),
                text: said("report-map-legend-district"),
            });
        }
    }
    Legend {
        head: composer.said("report-map-legend-head"),
        entries,
    }
}

/// "Not mapped: 2. 1 known to the governorate only, 1 out of area."
fn not_mapped(composer: &Composer, mapped: &Mapped) -> Text {
    let reasons = mapped.reasons(&MapKind::ALL);
    let total: u64 = reasons.iter().map(|(_, count)| count).sum();
    if total == 0 {
        return Text::new();
    }
    composer
        .sentence("report-map-not")
        .text("n", composer.derived("map@not_mapped", total))
        .text("parts", composer.parts("map@not_mapped", &reasons))
        .say()
}

/// Where the lines come from; and, for those who may not see points, what symbols stand at.
fn origin(composer: &Composer) -> Text {
    let sees = describe(Field::Latitude).audience;
    let points = composer.request.audience >= sees;
    composer
        .sentence("report-map-origin")
        .code("points", if points { "yes" } else { "no" })
        .say()
}

impl Composer<'_> {
    /// The spots with words for their marks.
    pub(super) fn said_spots(&self, mapped: &Mapped) -> Vec<MapSpot> {
        let mut spots = mapped.spots.clone();
        for spot in &mut spots {
            for mark in &mut spot.marks {
                let shown = self.derived("map@mark", mark.count);
                let words = self
                    .sentence("report-map-mark")
                    .code("kind", mark.kind.code())
                    .number(N, shown, mark.count);
                mark.words = plain(&words.say());
            }
        }
        spots
    }

    /// What a map shows, for those who cannot see it.
    pub(super) fn description(&self, key: &'static str, spots: &[MapSpot]) -> Text {
        let comma = self.words().comma();
        let spots = spots.iter().map(|spot| {
            let marks: Vec<&str> = spot.marks.iter().map(|mark| mark.words.as_str()).collect();
            let marks = marks.join(&comma);
            match spot.name.as_str() {
                "" => marks,
                name => format!("{name}: {marks}"),
            }
        });
        let places: Vec<String> = spots.collect();
        self.sentence(key)
            .date("month", self.words().month(self.month()))
            .data("places", places.join("; "))
            .say()
    }

    /// "3 known to the district, 1 to the governorate only".
    pub(super) fn parts(&self, name: &str, reasons: &[(NotMapped, u64)]) -> Text {
        let parts = reasons.iter().map(|(reason, count)| {
            self.sentence("report-map-not-part")
                .code("reason", reason.code())
                .text(
                    "n",
                    self.derived(&format!("{name}.{}", reason.code()), *count),
                )
                .say()
        });
        self.list(parts.collect())
    }
}
