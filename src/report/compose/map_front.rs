//! The small map of page one: the attacks that count, with the regions under it, and how many are not
//! on it. Knows nothing of the map's own page.

use super::Composer;
use super::attacks::{REGIONS, is_split};
use super::map::{PLACE, RAIDS, bounds};
use super::title::ATTACKS;
use crate::domain::vocabulary::IncidentKind;
use crate::report::content::{Figure as Drawn, FrontMap, MapKind, NotMapped, Span, Text};

/// The small map of page one, where an attack can stand on it; `regions` are the bars under it.
pub fn front(composer: &Composer, regions: Option<Drawn>) -> Option<FrontMap> {
    let mapped = &composer.mapped;
    let mut spots = composer.said_spots(mapped);
    for spot in &mut spots {
        spot.marks.retain(|mark| mark.kind == MapKind::Confirmed);
    }
    spots.retain(|spot| !spot.district && !spot.marks.is_empty());
    let placed = mapped.at_place(MapKind::Confirmed, false);
    if spots.is_empty() {
        return None;
    }
    let mut reasons = mapped.reasons(&[MapKind::Confirmed]);
    let ringed = mapped.at_place(MapKind::Confirmed, true);
    if ringed > 0 {
        match reasons
            .iter_mut()
            .find(|(reason, _)| *reason == NotMapped::District)
        {
            Some((_, count)) => *count += ringed,
            None => reasons.insert(0, (NotMapped::District, ringed)),
        }
    }
    let note = composer
        .sentence("report-map-front")
        .text("n", composer.derived("attacks.confirmed@at_place", placed))
        .code("all", if reasons.is_empty() { "yes" } else { "no" })
        .text(
            "parts",
            composer.parts("attacks.confirmed@not_at_place", &reasons),
        );
    let page = composer
        .sentence("report-map-page")
        .text("n", vec![Span::Ordinal(String::new())])
        .say();
    let mut regions = regions;
    let claim = if let Some(regions) = &mut regions {
        let mut claim = std::mem::take(&mut regions.claim);
        // The tag stands beside the claim; the note says what the bars show.
        let unit = std::mem::take(&mut regions.unit);
        claim.extend(unit.into_iter().filter(|span| matches!(span, Span::Tag(_))));
        claim
    } else {
        let mut claim = composer.said("report-map-front-claim");
        claim.extend(composer.invented(IncidentKind::Attack));
        claim
    };
    Some(FrontMap {
        claim,
        description: composer.description("report-map-front-description", &spots),
        bounds: bounds(&spots),
        spots,
        regions,
        note: note.say(),
        full: composer
            .sentence("report-map-full")
            .link("page", page, PLACE)
            .say(),
    })
}

/// What is said where the month has attacks or raids and none of them can stand on a map.
pub fn none(composer: &Composer) -> Option<Text> {
    let any = [ATTACKS, RAIDS].into_iter().any(|name| {
        let value = composer.figure(name).value;
        value.is_some_and(|value| value > 0)
    });
    (any && composer.mapped.spots.is_empty()).then(|| {
        let month = composer.this_month();
        composer
            .sentence("report-map-none")
            .date("month", month)
            .say()
    })
}

impl Composer<'_> {
    /// Whether the regions are the first of the figures beside the key points.
    pub(super) fn regions_of_front(&self, beside: &mut Vec<Drawn>) -> Option<Drawn> {
        let parts = self.breakdown(REGIONS);
        let split = is_split(&parts, |figure| figure.value);
        (split && !beside.is_empty()).then(|| beside.remove(0))
    }
}
