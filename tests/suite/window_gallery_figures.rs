//! The part of the gallery that shows type and figures.

use crate::window_gallery::caption;
use egui::{Align, Rect, Ui, pos2, vec2};
use sijil::gui::icons;
use sijil::gui::pen::Pen;
use sijil::gui::theme::{Face, Tokens, size};
use sijil::gui::widgets::bars::{Bar, Bars};
use sijil::gui::widgets::breakdown::BreakdownRow;
use sijil::gui::widgets::card::{card, card_title};
use sijil::gui::widgets::cut::Cut;
use sijil::gui::widgets::table::{Column, Row, Table, Width};
use sijil::gui::widgets::text::{fit, icon};
use sijil::gui::widgets::tile::Tile;

/// The faces, the icons, and what shows figures.
pub fn figures_ui(ui: &mut Ui, mut rect: Rect) {
    let t = Tokens::of(ui);
    caption(ui, &mut rect, "Type");
    for (face, text) in [
        (Face::Figure, "24  1,438"),
        (Face::Title, "Incidents"),
        (Face::Strong, "When and where"),
        (Face::Medium, "Tribal notable killed by gunmen"),
        (Face::Body, "al-Shuhayl, Deir ez-Zor"),
        (Face::Label, "Hêzên Sûriyeya Demokratîk, Şeddadê"),
        (Face::Small, "Data as of 3 July 2023"),
        (Face::Caption, "I-7KQ4M2 · Ctrl S"),
    ] {
        let row = rect.cut_top(if face == Face::Figure { 42.0 } else { 28.0 });
        fit(&Pen::of(ui), row, Align::Min, text, face, t.text);
    }
    rect.skip_y(8.0);
    icons_ui(ui, &mut rect);
    rect.skip_y(12.0);
    let tiles = rect.cut_top(96.0);
    tiles_ui(ui, tiles);
    rect.skip_y(12.0);
    let chart = rect.cut_top(230.0);
    chart_ui(ui, chart);
    rect.skip_y(12.0);
    let rows = rect.cut_top(150.0);
    breakdown_ui(ui, rows);
    rect.skip_y(12.0);
    table_ui(ui, rect);
}

fn icons_ui(ui: &Ui, rect: &mut Rect) {
    let t = Tokens::of(ui);
    caption(ui, rect, "Icons");
    let row = rect.cut_top(26.0);
    for (index, glyph) in [
        icons::LAYOUT_DASHBOARD,
        icons::CROSSHAIR,
        icons::SCALE,
        icons::PLANE_TAKEOFF,
        icons::FILE_TEXT,
        icons::INBOX,
        icons::SEARCH,
        icons::CALENDAR,
        icons::MAP_PIN,
        icons::COPY,
        icons::GIT_MERGE,
        icons::HISTORY,
        icons::LOCK,
    ]
    .iter()
    .enumerate()
    {
        let at = pos2(row.min.x + 9.0 + 25.0 * index as f32, row.center().y);
        icon(&Pen::of(ui), at, glyph, 16.0, t.text2);
    }
}

fn tiles_ui(ui: &Ui, rect: Rect) {
    let year = [17, 14, 19, 22, 15, 18, 12, 20, 10, 20, 20, 13, 24];
    let spark: Vec<Option<f64>> = year.iter().map(|n| Some(f64::from(*n))).collect();
    let tiles = rect.columns(&[1.0, 1.0], 12.0);
    let mut tile = Tile {
        label: "Attacks",
        at_least: false,
        number: "24".to_owned(),
        change: Some((icons::ARROW_UP, "11".to_owned())),
        below: "from 13 in May, +85 %".to_owned(),
        spark: &spark,
    };
    tile.ui(ui, tiles[0]);
    tile.label = "Injured";
    tile.at_least = true;
    let gaps: Vec<Option<f64>> = spark
        .iter()
        .enumerate()
        .map(|(n, v)| v.filter(|_| n != 4))
        .collect();
    tile.spark = &gaps;
    tile.ui(ui, tiles[1]);
}

fn breakdown_ui(ui: &Ui, mut rows: Rect) {
    let t = Tokens::of(ui);
    card(&Pen::of(ui), t, rows);
    rows = rows.shrink2(vec2(16.0, 12.0));
    card_title(&Pen::of(ui), t, rows, "By region", "Confirmed attacks");
    rows.skip_y(38.0);
    for (label, value, previous) in [("Deir ez-Zor", 18, 9), ("Heseke", 3, 2), ("Unknown", 0, 0)] {
        let row = BreakdownRow {
            label,
            value,
            shown: value.to_string(),
            previous: Some(previous),
            change: format!("+{}", value - previous),
            max: 18,
        };
        row.ui(ui, rows.cut_top(28.0), 90.0);
    }
}

fn chart_ui(ui: &mut Ui, rect: Rect) {
    let t = Tokens::of(ui);
    card(&Pen::of(ui), t, rect);
    let values = [
        None,
        Some(14),
        Some(0),
        Some(22),
        Some(15),
        Some(18),
        Some(24),
    ];
    let names = ["Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun"];
    let bars: Vec<Bar> = values
        .iter()
        .zip(names)
        .enumerate()
        .map(|(index, (value, name))| Bar {
            label: name.to_owned(),
            year: match index {
                0 => Some("2022".to_owned()),
                1 => Some("2023".to_owned()),
                _ => None,
            },
            value: *value,
            shown: value.map_or("no data".to_owned(), |value: u64| value.to_string()),
        })
        .collect();
    let number = |value: u64| value.to_string();
    let chart = Bars {
        bars: &bars,
        number: &number,
    };
    let mut inner = rect.shrink2(vec2(16.0, 12.0));
    card_title(
        &Pen::of(ui),
        t,
        inner,
        "24 confirmed attacks, up from 18 in May",
        "",
    );
    inner.skip_y(20.0);
    chart.ui(ui, inner);
}

fn table_ui(ui: &mut Ui, rect: Rect) {
    let t = Tokens::of(ui);
    let column = |title: &str, width, align| Column {
        title: title.to_owned(),
        width,
        align,
        sortable: true,
    };
    let columns = [
        column("Date", Width::Points(60.0), Align::Min),
        column("Incident", Width::Share(1.0), Align::Min),
        column("K", Width::Points(24.0), Align::Max),
    ];
    let table = Table::new("table")
        .columns(&columns)
        .row_height(size::ROW)
        .sorted(0, true)
        .selected(Some(1));
    table.ui(ui, rect, 1000, |row: &mut Row<'_>| {
        row.name(&format!("Row {}", row.index));
        let title = "Gunmen shoot a retired teacher outside his house";
        fit(
            &row.pen,
            row.cell(0),
            Align::Min,
            "30 Jun",
            Face::Body,
            t.text,
        );
        fit(
            &row.pen,
            row.cell(1),
            Align::Min,
            title,
            Face::Medium,
            t.text,
        );
        fit(&row.pen, row.cell(2), Align::Max, "1", Face::Strong, t.text);
    });
}
