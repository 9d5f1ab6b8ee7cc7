//! Page one: title, headline sentence, tiles, key points, where, what counts and what was left out.
//! Knows nothing of the sections after it.

use super::Composer;
use super::attacks::{beside, uncapitalised};
use super::change::form;
use super::title::ATTACKS;
use super::{left_out, map_front};
use crate::domain::dates::PartialDate;
use crate::domain::field::Field;
use crate::domain::vocabulary::{IncidentKind, Outcome};
use crate::figures::Figure;
use crate::report::content::{Boxed, Front, Section, Span, Text, Tile, plain};

const TILES: [(&str, &str); 5] = [
    ("report-tile-attacks", ATTACKS),
    ("report-tile-killed", "attacks.killed.total"),
    ("report-tile-injured", "attacks.injured.total"),
    ("report-tile-raids", "raids.confirmed"),
    ("report-tile-arrested", "raids.arrested"),
];
/// The bars of a tile go back a year.
const BARS: usize = 12;
/// More failed raids than this are left to their section.
const FAILED: usize = 2;

/// Writes page one.
pub fn front(composer: &mut Composer, annexes: &[Section]) -> Front {
    let settings = composer.request.ledger.settings();
    let month = composer.words().month(composer.month());
    let kind = composer
        .sentence("report-kind")
        .code(
            "placed",
            if settings.area.is_empty() {
                "no"
            } else {
                "yes"
            },
        )
        .data("area", composer.area());
    let kind = match settings.issue(composer.month()) {
        Some(issue) => kind
            .code("numbered", "yes")
            .text("issue", vec![Span::Ordinal(composer.words().digits(issue))]),
        None => kind.code("numbered", "no").text("issue", Text::new()),
    };
    let as_of = PartialDate::day(composer.request.as_of.date_naive());
    let data = composer
        .sentence("report-data-as-of")
        .date("date", composer.words().date(as_of))
        .code("audience", composer.request.audience.code());
    let mut beside = beside(composer);
    let regions = composer.regions_of_front(&mut beside);
    let front_map = map_front::front(composer, regions.clone());
    if front_map.is_some() {
        // The map takes the room of what else would stand there.
        beside.clear();
    } else {
        beside.splice(0..0, regions);
    }
    let mut left_out = left_out::boxed(composer, annexes);
    left_out.body.extend(map_front::none(composer));
    Front {
        kind: kind.say(),
        period: vec![Span::Date(month)],
        data: with_edition(composer, data.say()),
        title: composer.title(),
        headline: headline(composer),
        tiles: TILES
            .map(|(label, name)| tile(composer, label, name))
            .to_vec(),
        tiles_note: tiles_note(composer),
        points_head: composer.said("report-points"),
        points: points(composer),
        map: front_map,
        beside,
        boxes: vec![what_counts(composer), left_out],
    }
}

/// A month that was published again says so: the files look alike.
fn with_edition(composer: &Composer, mut data: Text) -> Text {
    if let Some(edition) = composer.request.edition.filter(|edition| *edition > 1) {
        let number = Span::Ordinal(composer.words().digits(edition));
        let said = composer.sentence("report-edition-number");
        data.extend(said.text("n", vec![number]).say());
    }
    data
}

fn tiles_note(composer: &Composer) -> Text {
    let note = composer
        .sentence("report-tiles-note")
        .date("month", composer.this_month())
        .say();
    composer.with_as_published(note, &TILES.map(|(_, name)| name), BARS as i32)
}

fn headline(composer: &Composer) -> Text {
    let mut headline = Text::new();
    let mut add = |sentence: Text| {
        if !headline.is_empty() && !sentence.is_empty() {
            headline.push(Span::Words(" ".to_owned()));
        }
        headline.extend(sentence);
    };
    let attacks = composer.changed("report-headline-attacks", ATTACKS);
    let attacks = attacks.data("group", composer.group());
    let driving = composer.tactic().filter(|tactic| tactic.drives);
    let tactics = driving.and_then(|tactic| composer.tactics_in_title(&tactic));
    add(match tactics {
        Some(tactics) => attacks
            .code("driven", "yes")
            .data("tactics", uncapitalised(&plain(&tactics)))
            .say(),
        None => attacks.code("driven", "no").say(),
    });
    if composer.figure("raids.confirmed").value.is_some() {
        add(composer
            .changed("report-headline-raids", "raids.confirmed")
            .say());
    }
    add(composer.trials_announced("report-headline-trials"));
    headline
}

fn tile(composer: &Composer, label: &'static str, name: &str) -> Tile {
    let figure = composer.figure(name);
    let mut said = composer.said(label);
    // The number itself has no room for the words.
    let qualifier = match (figure.value, figure.at_least, figure.about) {
        (Some(1..), true, _) => Some("report-tile-at-least"),
        (Some(_), false, true) => Some("report-tile-about"),
        _ => None,
    };
    if let Some(qualifier) = qualifier {
        said.push(Span::Words(" ".to_owned()));
        said.extend(composer.said(qualifier));
    }
    let plain_number = Figure {
        value: figure.value.filter(|value| *value > 0 || !figure.at_least),
        at_least: false,
        about: false,
        ..figure.clone()
    };
    let months = &composer.months[composer.months.len().saturating_sub(BARS)..];
    let bars = months.iter().map(|figures| {
        let figure = figures.get(name).filter(|figure| figure.covered)?;
        figure.value
    });
    Tile {
        label: said,
        name: name.to_owned(),
        number: composer.shown(&plain_number),
        muted: figure.value.is_none_or(|value| value == 0),
        bars: bars.collect(),
        direction: figure.direction().filter(|_| figure.change() != Some(0)),
        change: tile_change(composer, name, &figure),
        percent: composer.span_percent(name),
    }
}

fn tile_change(composer: &Composer, name: &str, figure: &Figure) -> Text {
    let how = match (figure.value, figure.previous) {
        (None, None) => "no-data",
        (None, Some(_)) => "unknown",
        (Some(_), None) => "alone",
        (Some(_), Some(_)) if figure.change() == Some(0) => "same",
        (Some(_), Some(0)) => "from-none",
        (Some(_), Some(_)) => "other",
    };
    composer
        .sentence("report-tile-change")
        .code("how", how)
        .text("difference", composer.span_difference(name))
        .text("before", composer.span_before(name))
        .date("last-month", composer.last_month())
        .say()
}

fn points(composer: &mut Composer) -> Vec<Text> {
    let mut points = vec![attacks_point(composer)];
    points.extend(tactic_point(composer));
    points.extend(composer.casualties("report-point-casualties"));
    points.extend(raids_point(composer));
    points.extend(failed_points(composer));
    if composer
        .figure("camp.incidents")
        .value
        .is_some_and(|value| value > 0)
    {
        points.push(
            composer
                .changed("report-point-camps", "camp.incidents")
                .say(),
        );
    }
    points.push(composer.trials_announced("report-point-trials"));
    points.extend(composer.repatriations_point());
    points.retain(|point| !plain(point).is_empty());
    points
}

fn attacks_point(composer: &Composer) -> Text {
    let begins = composer.request.ledger.coverage().begins("attack");
    let record = composer.record_before(ATTACKS).and(begins);
    let since = record.map(|month| composer.words().month(month));
    composer
        .changed("report-point-attacks", ATTACKS)
        .data("group", composer.group())
        .text("clause", composer.clause(ATTACKS))
        .code("record", if since.is_some() { "yes" } else { "no" })
        .date("since", since.unwrap_or_default())
        .say()
}

fn tactic_point(composer: &Composer) -> Option<Text> {
    let tactic = composer.tactic()?;
    let name = tactic.name();
    let how = form(&tactic.figure);
    let point = composer
        .sentence("report-point-tactic")
        .text("tactic", composer.tactic_counted(&tactic))
        .text("before", composer.span_before(&name))
        .code("how", if how == "alone" { "alone" } else { "other" })
        .date("last-month", composer.last_month());
    Some(composer.with_rest(point, &tactic).say())
}

fn raids_point(composer: &Composer) -> Option<Text> {
    let figure = composer.figure("raids.confirmed");
    figure.value?;
    let point = composer
        .changed("report-point-raids", "raids.confirmed")
        .text("clause", composer.clause("raids.confirmed"))
        .text("regions", composer.regions("raids.by_region"))
        .text("outcome", composer.raids_outcome());
    Some(point.say())
}

fn failed_points(composer: &mut Composer) -> Vec<Text> {
    let failed = composer.cases().filter(|seen| {
        seen.record.term(Field::Outcome) == Outcome::Failed.code()
            && seen.record.incident_kind() == Some(IncidentKind::Raid)
            && !seen.record.text(Field::Title).is_empty()
    });
    let failed: Vec<_> = failed.take(FAILED).collect();
    let points = failed.iter().map(|seen| {
        composer
            .sentence("report-point-failed")
            .data("title", seen.title())
            .date("date", composer.date_of(seen))
            .say()
    });
    points.collect()
}

fn what_counts(composer: &Composer) -> Boxed {
    let body = composer
        .sentence("report-what-counts")
        .data("area", composer.area())
        .data("group", composer.group())
        .say();
    Boxed {
        head: composer.said("report-what-counts-head"),
        squares: None,
        body: vec![body],
    }
}
