//! A report made by hand, with every kind of block in it; and reports on records that a test makes.

use chrono::DateTime;
use sijil::domain::clock::SeededRandom;
use sijil::domain::dates::Month;
use sijil::domain::identity::RecordId;
use sijil::domain::record::Record;
use sijil::domain::report_text::ReportTexts;
use sijil::domain::settings::Settings;
use sijil::figures::{Direction, Ledger};
use sijil::places::Places;
use sijil::report::content::{
    Block, Boxed, Breakdown, Cell, Chart, Column, Content, Destination, Event, Figure, Front,
    Furniture, House, MonthBar, Months, PairBar, Part, Rank, Row, RowKind, Section, Source, Span,
    Table, Text, Tile, plain, words,
};
use sijil::report::{Request, compose};
use sijil::schema::Audience;
use sijil::words::{Language, Words};

/// The report of June 2023 on some records, each of them final.
pub fn report(records: Vec<Record>, language: Language, audience: Audience) -> Content {
    let mut random = SeededRandom(7);
    let now = DateTime::from_timestamp(1_688_515_200, 0).unwrap();
    let records: Vec<(RecordId, Record)> = records
        .into_iter()
        .map(|record| (RecordId::new(now, &mut random), record))
        .collect();
    let settings = Settings::default();
    let listed = records.iter().map(|(id, record)| (*id, record, true));
    let ledger = Ledger::new(listed, &settings);
    let words = Words::load(language);
    compose(Request {
        ledger: &ledger,
        places: &Places::shared(),
        month: "2023-06".parse().unwrap(),
        words: &words,
        audience,
        as_of: now,
        texts: &ReportTexts::default(),
        editions: &[],
        corrections: &[],
        edition: None,
    })
}

/// Words with figures in them: what stands in braces is a figure.
pub fn said(text: &str) -> Text {
    let mut spans = Vec::new();
    for (index, part) in text.split(['{', '}']).enumerate() {
        if part.is_empty() {
            continue;
        }
        spans.push(if index % 2 == 0 {
            Span::Words(part.to_owned())
        } else {
            Span::Figure {
                name: "attacks.confirmed".to_owned(),
                shown: part.to_owned(),
            }
        });
    }
    spans
}

fn strong(head: &str, rest: &str) -> Text {
    let mut text = vec![Span::Strong(said(head))];
    text.extend(said(rest));
    text
}

pub fn content(rows: usize) -> Content {
    Content {
        month: Month::new(2023, 6).unwrap(),
        language: Language::English,
        untranslated: Vec::new(),
        document_title: "NES Monitor, June 2023".to_owned(),
        organisation: "NES Monitor".to_owned(),
        as_of: DateTime::from_timestamp(1_688_515_200, 0).unwrap(),
        house: House::default(),
        front: front(),
        sections: vec![attacks(), casualties(), raids(), annex(rows), sources()],
        furniture: Furniture {
            header: words("June 2023, issue 6"),
            footer: words("Made by hand for the tests."),
            continued: ", continued".to_owned(),
            inside: "Inside".to_owned(),
            comma: ", ".to_owned(),
        },
        figures: std::collections::BTreeMap::new(),
        passages: Vec::new(),
        names: Vec::new(),
        units: std::collections::BTreeMap::new(),
        editions: Vec::new(),
        corrections: Vec::new(),
    }
}

fn front() -> Front {
    Front {
        kind: words("Monthly report · North and East Syria"),
        period: words("June 2023"),
        data: words("Data as of 5 July 2023 · Public edition"),
        title: said("Assassinations drive ISIS attacks to {24} in June, the most this year"),
        headline: said("Confirmed attacks rose from {13} in May; raids fell by half."),
        tiles: vec![
            tile(
                "Attacks",
                "24",
                Some(Direction::Up),
                "{11} from {13} in May",
            ),
            tile("Killed", "15", None, "no data for May"),
            tile("Injured", "?", None, "no data for May"),
            tile("Raids", "8", Some(Direction::Down), "{8} from {16} in May"),
            tile("Arrested", "1,204", Some(Direction::Same), "no change"),
        ],
        tiles_note: words("Bars: twelve months. A dot is a month without data."),
        points_head: words("Key points"),
        points: vec![
            strong("{24} confirmed attacks", ", up from {13} in May ({+85 %})."),
            strong("{13} were assassinations", ", against {2} in May."),
            strong(
                "{8} raids",
                ", down from {16} in May, in Deir ez-Zor and Heseke.",
            ),
        ],
        map: None,
        beside: vec![Figure {
            number: Text::new(),
            claim: said("Where: {18} of {24} attacks in Deir ez-Zor"),
            unit: words("Confirmed attacks."),
            chart: Chart::Breakdown(breakdown(false)),
            source: Text::new(),
        }],
        boxes: vec![
            Boxed {
                head: words("What counts"),
                squares: None,
                body: vec![words("Attacks and raids that are confirmed.")],
            },
            Boxed {
                head: words("What we left out"),
                squares: Some((24, 7)),
                body: vec![vec![
                    Span::Words("All are listed in ".to_owned()),
                    Span::Link {
                        words: words("annex A"),
                        to: Destination::Place("annex-a".to_owned()),
                    },
                    Span::Words(".".to_owned()),
                ]],
            },
        ],
    }
}

fn tile(label: &str, number: &str, direction: Option<Direction>, change: &str) -> Tile {
    Tile {
        label: words(label),
        name: "attacks.confirmed".to_owned(),
        number: number.to_owned(),
        muted: number == "?",
        bars: (0..12).map(|month| (month > 6).then_some(month)).collect(),
        direction,
        change: said(change),
        percent: said(if direction.is_some() { "{+85 %}" } else { "" }),
    }
}

fn breakdown(previous: bool) -> Breakdown {
    let part = |label: &str, value: u64| Part {
        label: words(label),
        value,
        shown: said(&format!("{{{value}}}")),
        previous: previous.then(|| (value / 2, said(&format!("{{{}}}", value / 2)))),
        unknown: label == "Unknown",
    };
    Breakdown {
        rows: vec![
            part("Deir ez-Zor", 18),
            part("Heseke", 3),
            part("Raqqa", 2),
            part("Unknown", 0),
        ],
        this_month: if previous { words("June") } else { Text::new() },
        last_month: if previous { words("May") } else { Text::new() },
    }
}

fn numbered(number: u32, claim: &str, chart: Chart) -> Figure {
    let ordinal = Span::Ordinal(number.to_string());
    Figure {
        number: vec![Span::Words("Figure ".to_owned()), ordinal],
        claim: said(claim),
        unit: words("Confirmed attacks by month"),
        chart,
        source: words("Source: the register."),
    }
}

fn section(place: &str, number: u32, name: &str, finding: &str, blocks: Vec<Block>) -> Section {
    Section {
        place: place.to_owned(),
        number: Some(number),
        name: words(name),
        finding: said(finding),
        blocks,
        rank: Rank::Page,
    }
}

fn attacks() -> Section {
    let months = [
        "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr",
    ];
    let months = months.into_iter().chain(["May", "Jun"]).enumerate();
    let values = [20, 10, 20, 0, 13, 24];
    let bars = months.map(|(index, label)| MonthBar {
        label: label.to_owned(),
        year: match index {
            0 => "2022".to_owned(),
            7 => "2023".to_owned(),
            _ => String::new(),
        },
        value: index
            .checked_sub(7)
            .map(|month| (values[month], values[month].to_string())),
    });
    let months = Months {
        bars: bars.collect(),
        gap: words("No data: coverage begins in January"),
        gap_short: "no data".to_owned(),
        event: words("Trials announced for about two thousand held fighters"),
    };
    let finding = "Assassinations went from {2} to {13}; all other attacks stayed at {11}";
    let prose = "ISIS cells carried out {24} confirmed attacks in June, up from {13} in May. ";
    let blocks = vec![
        Block::Prose(vec![said(&prose.repeat(2)), said(&prose.repeat(2))]),
        Block::Figure(numbered(1, "{24} attacks in June", Chart::Months(months))),
        Block::Figures(
            vec![
                numbered(
                    2,
                    "Three in four in Deir ez-Zor",
                    Chart::Breakdown(breakdown(false)),
                ),
                numbered(3, "Assassination is the main tactic by far now", {
                    Chart::Breakdown(breakdown(true))
                }),
                numbered(4, "Military", Chart::Breakdown(breakdown(false))),
            ],
            words("Each figure adds up."),
        ),
    ];
    section("attacks", 1, "Attacks", finding, blocks)
}

fn casualties() -> Section {
    let row = |label: &str, killed: u64, injured: u64| Row {
        cells: vec![
            Cell {
                note: words("as reported"),
                ..Cell::of(words(label))
            },
            Cell::of(said(&format!("{{{killed}}}"))),
            Cell::of(said(&format!("{{{injured}}}"))),
            Cell {
                people: Some((killed, injured)),
                ..Cell::default()
            },
        ],
        ..Row::default()
    };
    let table = Table {
        number: words("Figure 5"),
        caption: said("{11} of {15} killed were military"),
        unit: words("People killed and injured"),
        columns: vec![
            column("In attacks", 2.6, false),
            column("Killed", 0.8, true),
            column("Injured", 0.8, true),
            column("One mark, one person", 5.0, false),
        ],
        rows: vec![
            row("Military", 11, 5),
            row("Civilians", 4, 5),
            row("Others", 112, 39),
        ],
        note: words("Source: the register."),
        small: false,
    };
    section(
        "casualties",
        2,
        "Casualties",
        "Attacks killed {15}",
        vec![Block::Table(table)],
    )
}

fn column(head: &str, share: f32, numbers: bool) -> Column {
    Column {
        head: words(head),
        share,
        numbers,
    }
}

fn raids() -> Section {
    let bar = |label: &str, value: u64, parts: Vec<(u64, Text, Text)>| PairBar {
        label: words(label),
        parts,
        value,
        shown: said(&format!("{{{value}}}")),
        note: words("split: no data"),
        now: label == "June",
    };
    let parts = vec![
        (5, words("Deir ez-Zor"), said("{5}")),
        (3, words("Heseke"), said("{3}")),
    ];
    let pair = Chart::Pair(vec![bar("May", 16, Vec::new()), bar("June", 8, parts)]);
    let event = |title: &str, raid| Event {
        over: words("19 June · Raid"),
        title: words(title),
        body: words("The suspect escaped. The circumstances are unclear."),
        raid,
    };
    let blocks = vec![Block::Beside(
        vec![
            Block::Prose(vec![said("Forces carried out {8} raids.")]),
            Block::Figure(numbered(6, "{8} raids in June against {16} in May", pair)),
        ],
        vec![
            event("A raid fails near Koniko", true),
            event("Two bodies", false),
        ],
    )];
    Section {
        rank: Rank::Following,
        ..section(
            "raids",
            3,
            "Raids",
            "Raids fell by half, from {16} to {8}",
            blocks,
        )
    }
}

/// An annex whose rows are numbered, with a total at the end.
pub fn annex(rows: usize) -> Section {
    let row = |number: usize| Row {
        place: Some(format!("row-{number}")),
        cells: vec![
            Cell::of(vec![Span::Ordinal(number.to_string())]),
            Cell {
                note: vec![Span::Reference("I-7KQ4M2".to_owned())],
                ..Cell::of(vec![Span::Date(format!("{} June", number % 30 + 1))])
            },
            Cell {
                note: vec![Span::Data("Deir ez-Zor · دير الزور".to_owned())],
                ..Cell::of(vec![Span::Data(format!(
                    "Shots at a post, entry{number}end"
                ))])
            },
            Cell::of(vec![Span::Count("1".to_owned())]),
            Cell::of(vec![
                Span::Cite(1),
                Span::Words(", ".to_owned()),
                Span::Cite(2),
            ]),
        ],
        ..Row::default()
    };
    let total = Row {
        kind: RowKind::Total,
        cells: vec![
            Cell::default(),
            Cell::of(words("All in the annex")),
            Cell::default(),
            Cell::of(said("{15}")),
            Cell::default(),
        ],
        ..Row::default()
    };
    let table = Table {
        caption: words("The attacks counted"),
        columns: vec![
            column("No", 0.5, true),
            column("Date, record", 1.6, false),
            column("What", 4.0, false),
            column("Killed", 0.8, true),
            column("Sources", 1.0, false),
        ],
        rows: (1..=rows).map(row).chain([total]).collect(),
        small: true,
        ..Table::default()
    };
    Section {
        place: "annex-a".to_owned(),
        number: None,
        name: words("Annex A"),
        finding: words("The attacks counted in June"),
        blocks: vec![Block::Table(table)],
        rank: Rank::Page,
    }
}

fn sources() -> Section {
    let source = |number: u32| Source {
        number,
        text: vec![
            Span::Data("Local news site, on a raid near the oil field. ".to_owned()),
            Span::Link {
                words: vec![Span::Data("example.org".to_owned())],
                to: Destination::Address("https://example.org/1".to_owned()),
            },
        ],
    };
    Section {
        place: "sources".to_owned(),
        number: None,
        name: words("Sources"),
        finding: words("What this rests on"),
        blocks: vec![
            Block::Boxed(Boxed {
                head: words("Method"),
                squares: None,
                body: vec![words("An incident counts when it is confirmed. ".repeat(9))],
            }),
            Block::Sources((1..=17).map(source).collect()),
        ],
        rank: Rank::Part,
    }
}

/// The words of the content that stand in cells and paragraphs.
pub fn words_of(content: &Content) -> Vec<String> {
    let mut said = vec![plain(&content.front.title), plain(&content.front.headline)];
    said.extend(content.front.points.iter().map(|point| plain(point)));
    for block in content.sections.iter().flat_map(|section| &section.blocks) {
        match block {
            Block::Prose(paragraphs) => said.extend(paragraphs.iter().map(|text| plain(text))),
            Block::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                said.extend(cells.flat_map(|cell| [plain(&cell.text), plain(&cell.note)]));
            }
            _ => {}
        }
    }
    said
}
