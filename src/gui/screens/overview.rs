//! The month at a glance: tiles, bars, breakdowns, what does not count and what wants mending. Every
//! figure opens its records. Knows nothing of how figures are counted.

use super::super::commands::{Command, Commands};
use super::super::digest::{Digest, Part, TILES};
use super::super::effects::Purpose;
use super::super::icons;
use super::super::pen::Pen;
use super::super::place::Place;
use super::super::shortcuts::written;
use super::super::state::OverviewState;
use super::super::theme::{Face, Tokens, space};
use super::super::widgets::area::{row_at, row_right};
use super::super::widgets::bars::{Bar, Bars};
use super::super::widgets::breakdown::BreakdownRow;
use super::super::widgets::button::{Button, link_at};
use super::super::widgets::card::{card_title, panel};
use super::super::widgets::cut::Cut;
use super::super::widgets::empty::Empty;
use super::super::widgets::segmented::segmented;
use super::super::widgets::text::{put, readable, width};
use super::super::widgets::tile::Tile;
use super::attention;
use super::figure_words::{arrow, behind_title, below_tile, change_words, figure_kind, shown};
use super::heading::heading_ui;
use super::overview_map::map_ui;
use crate::domain::identity::RecordKind;
use crate::figures::{Direction, Figure};
use crate::words::Message;
use crate::workspace::Workspace;
use egui::{Align2, Rect, Ui, pos2, vec2};

/// The widest that the overview is laid out, in points.
const WIDEST: f32 = 1440.0;
/// Between cards.
const GAP: f32 = 12.0;
/// The figures that the bars can show, by their place among the tiles.
const MEASURES: [usize; 5] = [0, 1, 2, 3, 4];
/// The room that the legend of a breakdown takes, in points.
const LEGEND: f32 = 96.0;
/// A card of bars that is narrower, in points, has its switch below its title.
const SWITCH_BESIDE: f32 = 560.0;
/// How many parts of a breakdown are shown; the list behind its total has the rest.
const PARTS: usize = 6;

/// Shows the overview.
pub fn overview_ui(
    ui: &mut Ui,
    rect: Rect,
    workspace: &Workspace,
    digest: &Digest,
    state: &mut OverviewState,
    commands: &mut Commands,
) {
    if digest.records == 0 {
        return empty_ui(ui, rect, workspace, commands);
    }
    let mut rest = rect.shrink2(vec2(20.0, 0.0));
    rest.skip_y(12.0);
    rest.max.y -= space::L;
    if rest.width() > WIDEST {
        rest = Rect::from_x_y_ranges(
            rest.center().x - WIDEST / 2.0..=rest.center().x + WIDEST / 2.0,
            rest.y_range(),
        );
    }
    head_ui(ui, rest.cut_top(34.0), workspace, digest, commands);
    rest.skip_y(10.0);
    tiles_ui(ui, rest.cut_top(96.0), workspace, digest, commands);
    rest.skip_y(GAP);
    let height = rest.height();
    let upper = rest.cut_top((height * 0.52 - 6.0).max(height - GAP - 262.0).round());
    rest.skip_y(GAP);
    let (upper, lower) = (
        upper.columns(&[1.62, 1.0], GAP),
        rest.columns(&[1.62, 1.0], GAP),
    );
    bars_ui(ui, upper[0], workspace, digest, state, commands);
    map_ui(ui, upper[1], workspace, digest, &mut state.map, commands);
    let halves = lower[0].columns(&[1.0, 1.0], GAP);
    regions_ui(ui, halves[0], workspace, digest, commands);
    parts_ui(ui, halves[1], workspace, digest, state, commands);
    aside_ui(ui, lower[1], workspace, digest, state, commands);
}

/// What needs attention, or what does not count.
fn aside_ui(
    ui: &mut Ui,
    rect: Rect,
    workspace: &Workspace,
    digest: &Digest,
    state: &mut OverviewState,
    commands: &mut Commands,
) {
    let words = workspace.words();
    let mut rest = panel(&Pen::of(ui), Tokens::of(ui), rect);
    let head = rest.cut_top(36.0);
    let attention = Message::new("attention-title").with("count", digest.review.len());
    let uncounted = Message::new("uncounted-title").with("count", digest.left_out());
    let names = [attention, uncounted].map(|message| words.say(&message));
    let switch = Rect::from_min_size(head.min + vec2(-2.0, 0.0), vec2(head.width(), 28.0));
    let called = words.text("overview-aside");
    let right = row_at(ui, switch, |ui| {
        segmented(ui, &called, &[&names[0], &names[1]], &mut state.uncounted);
        ui.min_rect().width()
    });
    if state.uncounted == 1 {
        attention::uncounted_ui(ui, rest, workspace, digest, commands);
        return;
    }
    let link = words.text("attention-open");
    let room = head.width() - right - space::M;
    let at = pos2(head.max.x, head.min.y + 14.0);
    // The sidebar leads there too.
    if width(&Pen::of(ui), &link, Face::Body) < room
        && link_at(ui, at, Align2::RIGHT_CENTER, &link).clicked()
    {
        commands.push(Command::Go(Place::Review));
    }
    attention::attention_ui(ui, rest, workspace, digest, commands);
}

/// What stands here before anything is logged.
fn empty_ui(ui: &mut Ui, rect: Rect, workspace: &Workspace, commands: &mut Commands) {
    let words = workspace.words();
    let kind = RecordKind::Incident;
    let add = words.text("adding-incident");
    let import = words.text("menu-import");
    let key = written("N");
    let empty = Empty {
        icon: icons::CROSSHAIR,
        sentence: &words.text("overview-empty"),
        second: &words.text("overview-empty-below"),
    };
    empty.ui(ui, rect, |ui| {
        let button = Button::new(&add).primary().icon(icons::PLUS).key(&key);
        if button.ui(ui).clicked() {
            commands.push(Command::NewRecord(kind));
        }
        let button = Button::new(&import).icon(icons::FILE_SPREADSHEET);
        if button.ui(ui).clicked() {
            commands.push(Command::Start(Purpose::ImportTable));
        }
    });
}

fn head_ui(
    ui: &mut Ui,
    rect: Rect,
    workspace: &Workspace,
    digest: &Digest,
    commands: &mut Commands,
) {
    let words = workspace.words();
    let value = |name: &str| digest.figures.get(name).and_then(|figure| figure.value);
    let context = Message::new("overview-context")
        .with("counted", value("attacks.confirmed").unwrap_or(0))
        .with("documented", value("attacks.documented").unwrap_or(0));
    let title = words.text(Place::Overview.key());
    let label = words.text("overview-open-report");
    heading_ui(ui, rect, &title, &words.say(&context), |ui| {
        if Button::new(&label).icon(icons::FILE_TEXT).ui(ui).clicked() {
            commands.push(Command::Go(Place::Report));
        }
    });
}

fn tiles_ui(ui: &Ui, rect: Rect, workspace: &Workspace, digest: &Digest, commands: &mut Commands) {
    let words = workspace.words();
    let absent = Figure::default();
    for ((name, series), rect) in TILES
        .into_iter()
        .zip(&digest.series)
        .zip(rect.columns(&[1.0; 5], GAP))
    {
        let figure = digest.figures.get(name).unwrap_or(&absent);
        let label = words.text(&tile_key(name));
        let spark: Vec<Option<f64>> = series
            .iter()
            .map(|(_, figure)| figure.as_ref()?.value.map(|value| value as f64))
            .collect();
        let change = figure.change().filter(|change| *change != 0);
        let tile = Tile {
            label: &label,
            at_least: figure.at_least,
            number: shown(words, figure),
            change: change.map(|change| {
                let direction = figure.direction().unwrap_or(Direction::Same);
                (arrow(direction), words.number(change.unsigned_abs()))
            }),
            below: below_tile(words, figure, digest.month),
            spark: &spark,
        };
        if tile.ui(ui, rect).clicked() {
            commands.push(Command::ShowRecords {
                title: behind_title(words, &label, digest.month),
                kind: figure_kind(name),
                ids: figure.records.clone(),
            });
        }
    }
}

fn tile_key(name: &str) -> String {
    format!("tile-{}", name.replace('.', "-"))
}

/// Thirteen months of one of the figures; its title says what this month is.
fn bars_ui(
    ui: &mut Ui,
    rect: Rect,
    workspace: &Workspace,
    digest: &Digest,
    state: &mut OverviewState,
    commands: &mut Commands,
) {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    let words = workspace.words();
    let mut rest = panel(&pen, t, rect);
    let head = rest.cut_top(38.0);
    let names: Vec<String> = MEASURES
        .iter()
        .map(|tile| words.text(&tile_key(TILES[*tile])))
        .collect();
    let items: Vec<&str> = names.iter().map(String::as_str).collect();
    let is_narrow = head.width() < SWITCH_BESIDE;
    let switch = if is_narrow { rest.cut_top(30.0) } else { head };
    let switch = switch.with_max_y(switch.min.y + 28.0);
    let called = words.text("overview-measure");
    let mut show = |ui: &mut Ui| {
        segmented(ui, &called, &items, &mut state.measure);
        ui.min_rect().width()
    };
    let head = if is_narrow {
        row_at(ui, switch.translate(vec2(-2.0, 0.0)), show);
        head
    } else {
        let left = row_right(ui, switch, &mut show);
        head.with_max_x(head.max.x - left - space::M)
    };
    let tile = MEASURES[state.measure.min(MEASURES.len() - 1)];
    let name = TILES[tile];
    let absent = Figure::default();
    let figure = digest.figures.get(name).unwrap_or(&absent);
    let title = bars_title(workspace, digest, name, figure);
    let first = digest.month.plus(1 - super::super::digest::MONTHS);
    let below = Message::new(format!("bars-{}", name.replace('.', "-")))
        .with("first", words.month(first))
        .with("last", words.month(digest.month));
    let titled = card_title(&pen, t, head, &title, &words.say(&below));
    readable(ui, titled, &title);
    rest.skip_y(space::S);
    let bars: Vec<Bar> = digest.series[tile]
        .iter()
        .enumerate()
        .map(|(index, (month, figure))| {
            let value = figure.as_ref().and_then(|figure| figure.value);
            Bar {
                label: words.month_short(*month),
                year: (index == 0 || month.number() == 1).then(|| month.year().to_string()),
                value,
                shown: match (value, figure) {
                    (Some(value), _) => words.number(value),
                    (None, Some(_)) => words.text("count-unknown"),
                    (None, None) => words.text("bars-no-data"),
                },
            }
        })
        .collect();
    let number = |value| words.number(value);
    let chart = Bars {
        bars: &bars,
        number: &number,
    };
    if let Some(index) = chart.ui(ui, rest)
        && let Some((month, _)) = digest.series[tile].get(index)
    {
        commands.push(Command::ShowMonth(*month));
    }
}

fn bars_title(workspace: &Workspace, digest: &Digest, name: &str, figure: &Figure) -> String {
    let words = workspace.words();
    let what = Message::new(format!("what-{}", name.replace('.', "-")))
        .with("count", figure.value.unwrap_or(0))
        .with("shown", shown(words, figure));
    let key = match figure.direction() {
        Some(Direction::Up) => "bars-up",
        Some(Direction::Down) => "bars-down",
        Some(Direction::Same) => "bars-same",
        None if figure.value.is_some() => "bars-alone",
        None => "bars-none",
    };
    let title = Message::new(key)
        .with("what", what)
        .with("previous", words.number(figure.previous.unwrap_or(0)))
        .with("month", words.month_name(digest.month.previous()));
    words.say(&title)
}

fn regions_ui(
    ui: &Ui,
    rect: Rect,
    workspace: &Workspace,
    digest: &Digest,
    commands: &mut Commands,
) {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    let words = workspace.words();
    let mut rest = panel(&pen, t, rect);
    let head = rest.cut_top(36.0);
    let title = words.text("overview-by-region");
    card_title(&pen, t, head, &title, &words.text("overview-confirmed"));
    legend(&pen, t, head, workspace, digest);
    rest.skip_y(6.0);
    rows_ui(ui, rest, workspace, digest, &digest.regions, commands);
}

fn parts_ui(
    ui: &mut Ui,
    rect: Rect,
    workspace: &Workspace,
    digest: &Digest,
    state: &mut OverviewState,
    commands: &mut Commands,
) {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    let words = workspace.words();
    let mut rest = panel(&pen, t, rect);
    let head = rest.cut_top(36.0);
    let names = ["overview-by-tactic", "overview-by-target"].map(|key| words.text(key));
    let switch = Rect::from_min_size(head.min + vec2(-2.0, 0.0), vec2(head.width(), 28.0));
    let called = words.text("overview-breakdown");
    let taken = row_at(ui, switch, |ui| {
        segmented(ui, &called, &[&names[0], &names[1]], &mut state.by_target);
        ui.min_rect().width()
    });
    // Where it has no room the card beside it says the same.
    if head.width() - taken > LEGEND {
        legend(&pen, t, head, workspace, digest);
    }
    rest.skip_y(6.0);
    let parts = if state.by_target == 1 {
        &digest.targets
    } else {
        &digest.tactics
    };
    rows_ui(ui, rest, workspace, digest, parts, commands);
}

/// What the bar and the tick on it are.
fn legend(pen: &Pen, t: &Tokens, head: Rect, workspace: &Workspace, digest: &Digest) {
    let words = workspace.words();
    let y = head.min.y + 28.0;
    let before = words.month_short(digest.month.previous());
    let before = put(
        pen,
        pos2(head.max.x, y),
        Align2::RIGHT_CENTER,
        &before,
        Face::Caption,
        t.text3,
    );
    let tick = Rect::from_center_size(pos2(before.min.x - 6.0, y), vec2(2.0, 12.0));
    pen.fill(tick, 1, t.text3);
    let now = words.month_short(digest.month);
    let at = pos2(before.min.x - 18.0, y);
    let now = put(pen, at, Align2::RIGHT_CENTER, &now, Face::Caption, t.text3);
    let bar = Rect::from_center_size(pos2(now.min.x - 10.0, y), vec2(12.0, 6.0));
    pen.fill(bar, 2, t.accent_fill);
}

fn rows_ui(
    ui: &Ui,
    mut rect: Rect,
    workspace: &Workspace,
    digest: &Digest,
    parts: &[Part],
    commands: &mut Commands,
) {
    let words = workspace.words();
    let pen = Pen::of(ui);
    if parts.is_empty() {
        let t = Tokens::of(ui);
        let none = words.text("overview-no-attacks");
        let at = rect.center();
        let said = put(&pen, at, Align2::CENTER_CENTER, &none, Face::Small, t.text3);
        readable(ui, said, &none);
        return;
    }
    let fitting = (rect.height() / 28.0).floor() as usize;
    let shown_parts = &parts[..parts.len().min(PARTS).min(fitting.max(1))];
    let max = parts
        .iter()
        .flat_map(|part| [part.figure.value, part.figure.previous])
        .flatten()
        .max()
        .unwrap_or(0);
    let names = shown_parts
        .iter()
        .map(|part| width(&pen, &part.label, Face::Body))
        .fold(0.0, f32::max);
    let name_width = (names + 12.0).max(64.0).min(rect.width() * 0.42);
    let height = (rect.height() / shown_parts.len() as f32).min(36.0);
    for part in shown_parts {
        let row = BreakdownRow {
            label: &part.label,
            value: part.figure.value.unwrap_or(0),
            shown: shown(words, &part.figure),
            previous: part.figure.previous,
            change: change_words(words, &part.figure),
            max: max.max(1),
        };
        if row.ui(ui, rect.cut_top(height), name_width).clicked() {
            commands.push(Command::ShowRecords {
                title: behind_title(words, &part.label, digest.month),
                kind: RecordKind::Incident,
                ids: part.figure.records.clone(),
            });
        }
    }
}
