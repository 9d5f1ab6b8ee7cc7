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
mod known;
mod left_out;
mod lettered;
mod map;
mod map_front;
mod map_table;
mod mapped;
mod method;
mod numbers;
mod raids;
mod repatriations;
mod sentence;
mod title;
mod titles;
mod trials;

use super::content::{Content, Furniture, House, Rank, Section, Span, Text};
use super::editing::Draft;
use super::page::Colour;
use super::picture::Picture;
use crate::domain::dates::Month;
use crate::domain::edition::{Edition, newest};
use crate::domain::field::Field;
use crate::domain::record::Record;
use crate::domain::report_text::ReportTexts;
use crate::domain::settings::QuietSections;
use crate::domain::vocabulary::{IncidentKind, Vocabulary};
use crate::figures::{Case, Correction, Figure, Ledger, MonthlyFigures};
use crate::schema::{Audience, is_withheld, seen_by};
use crate::words::Words;
pub(super) use capitals::{begin_sentence, begin_sentences};
pub(super) use change::form;
use chrono::{DateTime, Utc};
use cited::Cited;
use mapped::Mapped;
pub(super) use numbers::{percent_of, percent_shown, shown};
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
    let mut composer = Composer {
        request,
        months: months(&request),
        cases: Vec::new(),
        cited: Cited::default(),
        mapped: Mapped::default(),
        figures: 0,
        tables: 0,
    };
    let cases = request.ledger.month(request.month);
    composer.cases = cases.map(|case| Rc::new(composer.seen(case))).collect();
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

    /// "A, B and C".
    fn list(&self, parts: Vec<Text>) -> Text {
        let mut parts = parts.into_iter();
        let mut list = parts.next().unwrap_or_default();
        let mut rest = parts.peekable();
        while let Some(part) = rest.next() {
            let key = if rest.peek().is_some() {
                "report-list-more"
            } else {
                "report-list-last"
            };
            list = self
                .sentence(key)
                .text("list", list)
                .text("part", part)
                .say();
        }
        list
    }

    /// "Figure 1".
    fn figure_number(&mut self) -> Text {
        self.figures += 1;
        self.sentence("report-figure-number")
            .text("n", vec![Span::Ordinal(self.words().digits(self.figures))])
            .say()
    }

    /// "Table 1".
    fn table_number(&mut self) -> Text {
        self.tables += 1;
        self.sentence("report-table-number")
            .text("n", vec![Span::Ordinal(self.words().digits(self.tables))])
            .say()
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

    /// The label of a term; where the figures have a slug, of the term that it was made from.
    fn term(&self, vocabulary: Vocabulary, field: Field, slug: &str) -> String {
        let cases = self.request.ledger.cases().iter();
        let codes = cases.map(|case| case.record.term(field));
        let mut same = codes.filter(|code| crate::domain::folding::slug(code) == slug);
        let code = same.next().unwrap_or(slug);
        self.words().term(vocabulary, code)
    }

    /// The monitored group's name.
    fn group(&self) -> String {
        let code = &self.request.ledger.settings().monitored_group;
        self.words().term(Vocabulary::Actor, code)
    }

    /// The area that the register covers.
    fn area(&self) -> String {
        match self.request.ledger.settings().area.as_str() {
            "" => self.words().text("report-area-unnamed"),
            area => area.to_owned(),
        }
    }

    fn organisation(&self) -> String {
        let settings = self.request.ledger.settings();
        match settings.organisation.as_str() {
            "" => settings.name.clone(),
            organisation => organisation.to_owned(),
        }
    }

    /// The month's name; with its year where that is another than the report's.
    fn month_name(&self, month: Month) -> String {
        if month.year() == self.month().year() {
            self.words().month_name(month)
        } else {
            self.words().month(month)
        }
    }

    fn this_month(&self) -> String {
        self.month_name(self.month())
    }

    fn last_month(&self) -> String {
        self.month_name(self.month().previous())
    }

    fn header(&self, issue: Option<u32>) -> Text {
        let month = self.words().month(self.month());
        let mut header = match issue {
            None => vec![Span::Date(month)],
            Some(issue) => self
                .sentence("report-header")
                .date("month", month)
                .text("issue", vec![Span::Ordinal(self.words().digits(issue))])
                .say(),
        };
        // A page that is not for everybody says so, also when it lies alone on a table.
        let audience = self.request.audience;
        if audience != Audience::Public {
            let edition = self
                .sentence("report-header-audience")
                .code("audience", audience.code());
            header.push(Span::Words("  ·  ".to_owned()));
            header.push(Span::Strong(edition.say()));
        }
        header
    }

    /// Says of what the tag "illustrative" marks that it is invented, where there is any.
    fn footer(&self) -> Text {
        if !self
            .cases()
            .any(|seen| seen.is_illustrative() && seen.is_listed())
        {
            return Text::new();
        }
        let tag = Span::Tag(self.words().text("report-illustrative"));
        self.sentence("report-footer-illustrative")
            .text("tag", vec![tag])
            .say()
    }
}

/// A record as the audience may see it.
struct Seen<'a> {
    case: &'a Case<'a>,
    record: Record,
    withheld: bool,
}

impl Seen<'_> {
    /// Whether the record says that detail in it is invented.
    fn is_illustrative(&self) -> bool {
        [Field::Notes, Field::Narrative].into_iter().any(|field| {
            self.case
                .record
                .text(field)
                .to_lowercase()
                .starts_with(ILLUSTRATIVE)
        })
    }

    /// Whether it stands in an annex.
    fn is_listed(&self) -> bool {
        matches!(
            self.case.record.incident_kind(),
            Some(IncidentKind::Attack | IncidentKind::Raid)
        )
    }

    /// Its readable reference.
    fn reference(&self) -> String {
        self.case.id.reference(self.case.record.kind())
    }
}

/// How the notes of records with invented detail begin, in small letters.
const ILLUSTRATIVE: &str = "illustrative";
