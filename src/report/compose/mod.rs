//! The content of a month's report from its figures and records. Every number in it is the display
//! of one of them. Knows nothing of pages.

mod annexes;
mod apart;
mod attacks;
mod camps;
mod capitals;
mod casualties;
mod cells;
mod change;
mod cited;
mod corrections;
mod figure_names;
mod front;
mod furniture;
mod known;
mod left_out;
mod lettered;
mod map;
mod map_front;
mod map_table;
mod mapped;
mod method;
mod naming;
mod numbers;
mod raids;
mod repatriations;
mod seen;
mod sentence;
mod title;
mod titles;
mod trials;

use super::content::{Content, FrontMap, Furniture, House, Rank, Section, Text};
use super::editing::Draft;
use super::page::Colour;
use super::picture::Picture;
use crate::domain::dates::Month;
use crate::domain::edition::{Edition, newest};
use crate::domain::report_text::ReportTexts;
use crate::domain::settings::QuietSections;
use crate::figures::{Case, Correction, Figure, Ledger, MonthlyFigures};
use crate::places::Places;
use crate::schema::{Audience, is_withheld, seen_by};
use crate::words::Words;
pub(super) use capitals::{begin_sentence, begin_sentences};
pub(super) use change::form;
use chrono::{DateTime, Utc};
use cited::Cited;
use mapped::Mapped;
pub(super) use numbers::{percent_of, percent_shown, shown};
use seen::Seen;
use sentence::Sentence;
use std::borrow::Cow;
use std::rc::Rc;

/// How many months the bars go back, this one among them.
const MONTHS: i32 = 13;

/// Writes a section; none where there is nothing to say.
type Write = fn(&mut Composer) -> Option<Section>;

/// The sections after the one on attacks: place, name, the figure that tells whether what they are
/// about is covered (none where a section that is left out is told of elsewhere), and what writes them.
const SECTIONS: [(&str, &str, &str, Write); 8] = [
    (
        "casualties",
        "report-section-casualties",
        "attacks.killed.total",
        casualties::section,
    ),
    (
        "raids",
        "report-section-raids",
        "raids.confirmed",
        raids::section,
    ),
    // Where there is no map, page one says why.
    (map::PLACE, "report-section-map", "", map::section),
    (
        "camps",
        "report-section-camps",
        "camp.incidents",
        camps::section,
    ),
    (
        "repatriations",
        "report-section-repatriations",
        "repatriated.total",
        repatriations::section,
    ),
    (
        "trials",
        "report-section-trials",
        "trials.defendants",
        trials::section,
    ),
    (
        "apart",
        "report-section-apart",
        "discoveries",
        apart::section,
    ),
    (
        "left-out",
        "report-section-left-out",
        "attacks.documented",
        left_out::section,
    ),
];

/// What a report is asked for.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    /// The records, classified.
    pub ledger: &'a Ledger<'a>,
    /// The places that are known.
    pub places: &'a Places,
    /// The month.
    pub month: Month,
    /// The words of its language.
    pub words: &'a Words,
    /// Who may read it.
    pub audience: Audience,
    /// When the last revision in it was saved.
    pub as_of: DateTime<Utc>,
    /// What people wrote in place of generated text.
    pub texts: &'a ReportTexts,
    /// Every edition: a month before this one stands as its newest edition has it.
    pub editions: &'a [Edition],
    /// The figures of editions that are other numbers today.
    pub corrections: &'a [Correction],
    /// Which edition of the month it is; none for a draft.
    pub edition: Option<u32>,
}

/// Writes the report of a month.
pub fn compose(request: Request) -> Content {
    draft(request).with(request.texts, request.words)
}

/// Generates the report of a month, into which people's texts are yet to be put.
pub fn draft(request: Request) -> Draft {
    let mut composer = Composer::new(request, months(&request));
    let mut sections = vec![attacks::section(&mut composer)];
    for (place, name, counts, write) in SECTIONS {
        let section = write(&mut composer);
        sections.extend(section.or_else(|| composer.quiet(place, name, counts)));
    }
    for (section, number) in sections.iter_mut().zip(1..) {
        section.number = Some(number);
    }
    let annexes = annexes::sections(&mut composer);
    let front = front::front(&mut composer, &annexes);
    sections.extend(corrections::section(&composer));
    sections.push(method::section(&composer));
    sections.extend(annexes);
    let settings = request.ledger.settings();
    let mut content = Content {
        month: request.month,
        language: request.words.language(),
        document_title: super::content::plain(
            &composer
                .sentence("report-document-title")
                .data("organisation", composer.organisation())
                .date("month", request.words.month(request.month))
                .say(),
        ),
        organisation: composer.organisation(),
        as_of: request.as_of,
        house: House {
            accent: settings
                .house
                .accent
                .map(|[red, green, blue]| Colour(red, green, blue)),
            // What is no picture was told of when it was set.
            logo: Picture::read(&settings.house.logo).ok(),
        },
        front,
        sections,
        furniture: Furniture {
            header: composer.header(settings.issue(request.month)),
            footer: composer.footer(),
            continued: request.words.text("report-continued"),
            inside: request.words.text("report-inside"),
            comma: request.words.comma(),
        },
        figures: composer.facts(),
        editions: composer.published(),
        corrections: composer.corrected(),
        untranslated: Vec::new(),
        passages: Vec::new(),
        names: Vec::new(),
        units: composer.units(),
    };
    let known = composer.known(&content);
    let sources = method::sources(&composer);
    content.untranslated = request.words.untranslated();
    Draft::new(content, known, sources, request.words)
}

/// The small map of the month's attacks alone, as page one has it; none where none can stand on it.
pub fn front_map(request: Request) -> Option<FrontMap> {
    let mut composer = Composer::new(request, Vec::new());
    composer.mapped = composer.mapped();
    map_front::front(&composer, None)
}

/// The figures of the months that the bars go back, this month's last. What was published of a month
/// before this one stands, and this month is compared with it.
fn months(request: &Request) -> Vec<MonthlyFigures> {
    let editions = newest(request.editions);
    let mut months: Vec<MonthlyFigures> = Vec::new();
    for month in request.month.last(MONTHS) {
        let mut figures = request.ledger.figures(month);
        let before = months.last();
        if let Some(before) = before.filter(|before| editions.contains_key(&before.month)) {
            figures = figures.after(before);
        }
        if let Some(edition) = editions.get(&month).filter(|_| month < request.month) {
            figures = figures.as_published(edition);
        }
        months.push(figures);
    }
    months
}

/// Writes the parts of a report.
struct Composer<'a> {
    request: Request<'a>,
    /// The figures of the months that the bars go back, this month's last.
    months: Vec<MonthlyFigures>,
    /// The records of the month, as the audience may see them.
    cases: Vec<Rc<Seen<'a>>>,
    cited: Cited,
    /// What of the month is on the map.
    mapped: Mapped,
    figures: u32,
    tables: u32,
}

impl<'a> Composer<'a> {
    fn new(request: Request<'a>, months: Vec<MonthlyFigures>) -> Self {
        let mut composer = Self {
            request,
            months,
            cases: Vec::new(),
            cited: Cited::default(),
            mapped: Mapped::default(),
            figures: 0,
            tables: 0,
        };
        let cases = request.ledger.month(request.month);
        composer.cases = cases.map(|case| Rc::new(composer.seen(case))).collect();
        // Among the others, in the order of days, they would stand between two days that are told.
        composer.cases.sort_by_cached_key(|seen| {
            let withheld = seen.withheld.then(|| seen.reference());
            (withheld.is_some(), withheld)
        });
        composer
    }

    fn words(&self) -> &'a Words {
        self.request.words
    }

    fn month(&self) -> Month {
        self.request.month
    }

    fn sentence(&self, key: impl Into<Cow<'static, str>>) -> Sentence<'a> {
        Sentence::new(self.request.words, key)
    }

    /// Words without anything in them.
    fn said(&self, key: &'static str) -> Text {
        self.sentence(key).say()
    }

    /// This month's figure of a name; one without a number where there is none.
    fn figure(&self, name: &str) -> Figure {
        let this_month = self.months.last();
        let figure = this_month.and_then(|figures| figures.get(name));
        figure.cloned().unwrap_or_default()
    }

    /// The parts of a breakdown, the largest first.
    fn breakdown(&self, name: &str) -> Vec<(String, Figure)> {
        let Some(figures) = self.months.last() else {
            return Vec::new();
        };
        let parts = figures.breakdown(name).into_iter();
        parts
            .map(|(slug, figure)| (slug.to_owned(), figure.clone()))
            .collect()
    }

    /// A section with its finding.
    fn section(&self, place: &str, name: &'static str, finding: Text) -> Section {
        Section {
            place: place.to_owned(),
            number: None,
            name: self.said(name),
            finding,
            blocks: Vec::new(),
            rank: Rank::Following,
        }
    }

    /// The one line of a section that has nothing to say, where the register wants one.
    fn quiet(&self, place: &str, name: &'static str, counts: &str) -> Option<Section> {
        let settings = self.request.ledger.settings();
        if settings.house.quiet_sections == QuietSections::LeftOut || counts.is_empty() {
            return None;
        }
        let covered = if self.figure(counts).covered {
            "yes"
        } else {
            "no"
        };
        let finding = self
            .sentence("report-quiet")
            .code("covered", covered)
            .date("this-month", self.this_month());
        let finding = finding.say();
        Some(Section {
            rank: Rank::Following,
            ..self.section(place, name, finding)
        })
    }

    /// The records of the month, as the audience may see them.
    fn cases(&self) -> impl Iterator<Item = Rc<Seen<'a>>> + use<'a> {
        self.cases.clone().into_iter()
    }

    /// A record as the audience may see it.
    fn seen(&self, case: &'a Case<'a>) -> Seen<'a> {
        Seen {
            case,
            record: seen_by(case.record, self.request.audience),
            withheld: is_withheld(case.record, self.request.audience),
        }
    }
}
