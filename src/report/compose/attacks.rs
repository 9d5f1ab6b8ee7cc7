//! The section on attacks: the month in thirteen, by region, tactic and target.

use super::change::form;
use super::numbers::{M, N};
use super::title::ATTACKS;
use super::{Composer, MONTHS};
use crate::domain::field::Field;
use crate::domain::vocabulary::{IncidentKind, Stage, Vocabulary};
use crate::figures::Figure;
use crate::report::content::{
    Block, Breakdown, Chart, Figure as Drawn, MonthBar, Months, Part, Rank, Section, Span, Text,
    plain,
};

/// The breakdowns: figure, vocabulary, field, claim, unit.
const BREAKDOWNS: [(&str, Vocabulary, Field, &str, &str); 3] = [
    (
        REGIONS,
        Vocabulary::Region,
        Field::Region,
        "report-claim-region",
        "report-unit-region",
    ),
    (
        "attacks.by_tactic",
        Vocabulary::Tactic,
        Field::Tactic,
        "report-claim-tactic",
        "report-unit-tactic",
    ),
    (
        "attacks.by_target",
        Vocabulary::Target,
        Field::Target,
        "report-claim-target",
        "report-unit-target",
    ),
];

/// The figure of where attacks were.
pub const REGIONS: &str = "attacks.by_region";

/// The slug of what is in no part that anybody knows.
pub const UNKNOWN: &str = "unknown";

/// Whether of a month more is known than its total: some part that has a name.
pub fn is_split(parts: &[(String, Figure)], of: impl Fn(&Figure) -> Option<u64>) -> bool {
    let mut named = parts.iter().filter(|(slug, _)| slug != UNKNOWN);
    named.any(|(_, figure)| of(figure).is_some_and(|value| value > 0))
}

/// Writes the section.
pub fn section(composer: &mut Composer) -> Section {
    let attacks = composer.figure(ATTACKS);
    let mut section = composer.section(
        "attacks",
        "report-section-attacks",
        composer.attacks_finding(),
    );
    section.rank = Rank::Page;
    section.blocks.push(Block::Prose(prose(composer)));
    let months = months(composer);
    section.blocks.push(Block::Figure(months));
    if attacks.value.is_some_and(|value| value > 0) {
        section.blocks.extend(breakdowns(composer));
    }
    section
}

/// The breakdowns of which more is known than the total.
fn breakdowns(composer: &mut Composer) -> Option<Block> {
    let mut figures = Vec::new();
    let mut compared = false;
    for (name, vocabulary, field, claim, unit) in BREAKDOWNS {
        let parts = composer.breakdown(name);
        if !is_split(&parts, |figure| figure.value) {
            continue;
        }
        let chart = composer.breakdown_chart(name, vocabulary, field);
        compared |= !chart.last_month.is_empty();
        let claim = composer.breakdown_claim(&chart, name, claim);
        let mut number = composer.figure_number();
        number.extend(composer.invented(IncidentKind::Attack));
        figures.push(Drawn {
            number,
            claim,
            unit: composer.said(unit),
            chart: Chart::Breakdown(chart),
            source: Text::new(),
        });
    }
    let note = composer
        .changed("report-breakdown-note", ATTACKS)
        .code("compared", if compared { "yes" } else { "no" });
    let names = BREAKDOWNS.map(|(name, ..)| name);
    let note = composer.with_as_published(note.say(), &names, 2);
    (!figures.is_empty()).then_some(Block::Figures(figures, note))
}

fn prose(composer: &Composer) -> Vec<Text> {
    let record = composer.record_before(ATTACKS);
    let begins = composer.request.ledger.coverage().begins("attack");
    let since = record
        .and(begins)
        .map(|month| composer.words().month(month));
    let highest = record.unwrap_or(0);
    let first = composer
        .changed("report-attacks-prose", ATTACKS)
        .data("group", composer.group())
        .text("clause", composer.clause(ATTACKS))
        .code("record", if since.is_some() { "yes" } else { "no" })
        .date("since", since.unwrap_or_default())
        .number(
            M,
            composer.derived(&format!("{ATTACKS}@highest_before"), highest),
            highest,
        )
        .say();
    let second = composer.tactic().map(|tactic| {
        let name = tactic.name();
        let assassinations = tactic.slug == "assassination";
        let sentence = composer
            .sentence("report-attacks-tactic")
            .text("tactic", composer.tactic_counted(&tactic))
            .text("before", composer.span_before(&name))
            .code(
                "how",
                if form(&tactic.figure) == "alone" {
                    "alone"
                } else {
                    "other"
                },
            )
            .code("attempts", if assassinations { "yes" } else { "no" })
            .date("this-month", composer.this_month())
            .date("last-month", composer.last_month());
        composer.with_rest(sentence, &tactic).say()
    });
    let mut prose = vec![first];
    prose.extend(second);
    prose
}

fn months(composer: &mut Composer) -> Drawn {
    let number = composer.figure_number();
    let words = composer.words();
    let begins = composer.request.ledger.coverage().begins("attack");
    let bars = composer.months.iter().enumerate().map(|(index, figures)| {
        let figure = figures.get(ATTACKS).filter(|figure| figure.covered);
        let year = if index == 0 || figures.month.number() == 1 {
            composer.words().digits(figures.month.year())
        } else {
            String::new()
        };
        MonthBar {
            label: words.month_short(figures.month),
            year,
            value: figure.and_then(|figure| Some((figure.value?, composer.shown(figure)))),
        }
    });
    let bars: Vec<MonthBar> = bars.collect();
    let gap = begins.map_or_else(Text::new, |month| {
        composer
            .sentence("report-gap")
            .date("month", words.month(month))
            .say()
    });
    let first = composer.months.first().map(|figures| figures.month);
    let unit = composer
        .sentence("report-unit-months")
        .data("group", composer.group())
        .date(
            "from",
            first.map_or_else(String::new, |month| words.month(month)),
        )
        .date("to", words.month(composer.month()))
        .say();
    let as_of = crate::domain::dates::PartialDate::day(composer.request.as_of.date_naive());
    let source = composer
        .sentence("report-source-register")
        .data("organisation", composer.organisation())
        .date("date", words.date(as_of))
        .link("annex", composer.said("report-annex-a"), "annex-a")
        .code(
            "listed",
            if composer
                .figure(ATTACKS)
                .value
                .is_some_and(|value| value > 0)
            {
                "yes"
            } else {
                "no"
            },
        );
    Drawn {
        number,
        claim: composer
            .changed("report-claim-months", ATTACKS)
            .text("clause", composer.clause(ATTACKS))
            .say(),
        unit,
        chart: Chart::Months(Months {
            bars,
            gap,
            gap_short: words.text("report-no-data"),
            event: announcement(composer),
        }),
        source: composer.with_as_published(source.say(), &[ATTACKS], MONTHS),
    }
}

/// What happened in the month that readers of the bars should know.
fn announcement(composer: &Composer) -> Text {
    let announced = composer.cases().find(|seen| {
        seen.record.term(Field::Stage) == Stage::Announced.code() && seen.case.is_final
    });
    announced.map_or_else(Text::new, |seen| {
        composer
            .sentence("report-event-trials")
            .date("date", composer.date_of(&seen))
            .say()
    })
}

/// The figures beside the key points: where the attacks were, and how they were done.
pub fn beside(composer: &Composer) -> Vec<Drawn> {
    if composer
        .figure(ATTACKS)
        .value
        .is_none_or(|value| value == 0)
    {
        return Vec::new();
    }
    let claims = ["report-claim-where", "report-claim-how"];
    let figures = BREAKDOWNS
        .into_iter()
        .zip(claims)
        .filter(|((name, ..), _)| {
            let parts = composer.breakdown(name);
            is_split(&parts, |figure| figure.value)
        });
    let figures = figures.map(|((name, vocabulary, field, _, unit), claim)| {
        let mut chart = composer.breakdown_chart(name, vocabulary, field);
        chart.rows.retain(|part| part.value > 0);
        chart.this_month = Text::new();
        chart.last_month = Text::new();
        for part in &mut chart.rows {
            part.previous = None;
        }
        Drawn {
            number: Text::new(),
            claim: composer.breakdown_claim(&chart, name, claim),
            unit: {
                let mut unit = composer.said(unit);
                unit.extend(composer.invented(IncidentKind::Attack));
                unit
            },
            chart: Chart::Breakdown(chart),
            source: Text::new(),
        }
    });
    figures.collect()
}

impl Composer<'_> {
    /// The bars of a breakdown: this month's parts, and those of the month before where its split
    /// is known at all.
    pub(super) fn breakdown_chart(
        &self,
        name: &str,
        vocabulary: Vocabulary,
        field: Field,
    ) -> Breakdown {
        let parts = self.breakdown(name);
        let compared = is_split(&parts, |figure| figure.previous);
        let shown = parts
            .into_iter()
            .filter(|(_, figure)| figure.value.is_some_and(|value| compared || value > 0));
        let rows = shown.map(|(slug, figure): (String, Figure)| {
            let name = format!("{name}.{slug}");
            let previous = figure.previous.filter(|_| compared);
            Part {
                label: vec![Span::Data(self.term(vocabulary, field, &slug))],
                value: figure.value.unwrap_or(0),
                shown: self.span(&name),
                previous: previous.map(|value| (value, self.span_before(&name))),
                unknown: slug == UNKNOWN,
            }
        });
        Breakdown {
            rows: rows.collect(),
            this_month: vec![Span::Date(self.this_month())],
            last_month: if compared {
                vec![Span::Date(self.last_month())]
            } else {
                Text::new()
            },
        }
    }

    /// What a breakdown shows: its largest part of the whole.
    fn breakdown_claim(&self, chart: &Breakdown, name: &str, key: &'static str) -> Text {
        let total: u64 = chart.rows.iter().map(|part| part.value).sum();
        let largest = chart.rows.iter().filter(|part| !part.unknown);
        let largest =
            largest.max_by_key(|part| (part.value, std::cmp::Reverse(plain(&part.label))));
        let ties = largest.map_or(0, |largest| {
            let same = chart.rows.iter().filter(|part| part.value == largest.value);
            same.count()
        });
        let (Some(part), 1) = (largest.filter(|part| part.value > 0), ties) else {
            return self.sentence(key).code("leads", "no").say();
        };
        let label = plain(&part.label);
        self.sentence(key)
            .code("leads", "yes")
            .data("part", label.clone())
            .data("small", uncapitalised(&label))
            .number(N, part.shown.clone(), part.value)
            .number(M, self.derived(&format!("{name}@sum"), total), total)
            .say()
    }
}

/// A label inside of a sentence: "Military" is written small there, "ISIS" and "Deir ez-Zor" are not.
pub fn uncapitalised(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if first.is_uppercase() && second.is_lowercase() => {
            first.to_lowercase().chain(label.chars().skip(1)).collect()
        }
        _ => label.to_owned(),
    }
}
