//! The register of sources in the settings: each with its names, where it publishes and how reliable it
//! is; added, changed, merged. It changes a draft; commands save it.

use super::super::commands::{Command, Commands};
use super::super::icons;
use super::super::pen::Pen;
use super::super::theme::{Face, Tokens, radius, size, space};
use super::super::widgets::area::{row_at, row_right};
use super::super::widgets::badge::badge_at;
use super::super::widgets::button::Button;
use super::super::widgets::check::check;
use super::super::widgets::choice::Choice;
use super::super::widgets::cut::Cut;
use super::super::widgets::field::State;
use super::super::widgets::offers::Offer;
use super::super::widgets::text::{fit, hairline, readable};
use super::settings::{LINE, Page};
use crate::domain::identity::RecordId;
use crate::domain::link::{host, link_in, outlet};
use crate::domain::source::{Source, SourceKind, Sources};
use crate::store::Access;
use crate::words::{Message, Words};
use crate::workspace::Workspace;
use egui::{Align, Align2, Rect, Stroke, Ui, pos2, vec2};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The height of a source, in points.
const ROW: f32 = 46.0;

/// What is being done to the register of sources.
#[derive(Clone, Debug, Default)]
pub struct SourcesDraft {
    /// The source that is being changed, or a new one.
    pub open: Option<SourceForm>,
    /// What was counted when the register stood like this.
    counted: Option<Counted>,
}

/// What is known of who cites what.
#[derive(Clone, Debug)]
struct Counted {
    generation: u64,
    sources: Arc<Sources>,
    cited: Vec<Source>,
    times: BTreeMap<RecordId, usize>,
}

/// A source as it is typed.
#[derive(Clone, Debug, Default)]
pub struct SourceForm {
    record: Option<RecordId>,
    name: String,
    aliases: String,
    kind: String,
    accounts: String,
    reliability: String,
    confidential: bool,
    note: String,
    /// The source that it is to be one with, by the id of its record.
    merged: String,
}

impl SourceForm {
    fn of(source: &Source) -> Self {
        let kind = source.kind.map(SourceKind::code);
        Self {
            record: source.record,
            name: source.name.clone(),
            aliases: source.aliases.join("; "),
            kind: kind.unwrap_or_default().to_owned(),
            accounts: source.accounts.join("; "),
            reliability: source.reliability.map(String::from).unwrap_or_default(),
            confidential: source.confidential,
            note: source.note.clone(),
            merged: String::new(),
        }
    }

    /// The source that it is; none while it has neither a name nor an account.
    fn source(&self) -> Option<Source> {
        let parts = |text: &str| {
            let parts = text.split([';', '؛', '\n']);
            let parts = parts.map(|part| part.trim().to_owned());
            parts.filter(|part| !part.is_empty()).collect::<Vec<_>>()
        };
        let mut accounts: Vec<String> = Vec::new();
        for account in parts(&self.accounts).iter().map(|part| account_of(part)) {
            if !accounts.contains(&account) {
                accounts.push(account);
            }
        }
        let source = Source {
            record: self.record,
            name: self.name.trim().to_owned(),
            aliases: parts(&self.aliases),
            kind: SourceKind::from_code(&self.kind),
            accounts,
            reliability: self.reliability.chars().next(),
            confidential: self.confidential,
            note: self.note.trim().to_owned(),
        };
        (!source.identity().is_empty()).then_some(source)
    }
}

/// Where a source publishes, of a link or of what people write for one.
fn account_of(text: &str) -> String {
    let link = link_in(text).unwrap_or_else(|| format!("https://{text}"));
    match outlet(&link) {
        account if account.is_empty() => host(&link),
        account => account,
    }
}

/// Shows the register of sources.
pub(super) fn sources_ui(
    ui: &mut Ui,
    page: &mut Page,
    workspace: &Workspace,
    draft: &mut SourcesDraft,
    commands: &mut Commands,
) {
    let words = workspace.words();
    page.part(ui, words, "sources-title", "sources-help");
    let can_write = *workspace.access() == Access::ReadWrite;
    let counted = counted(workspace, draft);
    let mut sources: Vec<&Source> = counted.sources.all().iter().collect();
    sources.sort_by_key(|source| source.name.to_lowercase());
    for source in sources {
        let is_open = draft.open.as_ref();
        let is_open = is_open.is_some_and(|open| open.record == source.record);
        if is_open {
            form_ui(ui, page, words, &counted.sources, draft, commands);
            continue;
        }
        let times = source.record.and_then(|id| counted.times.get(&id));
        let times = times.copied().unwrap_or_default();
        if source_ui(ui, page, words, source, times, can_write) {
            draft.open = Some(SourceForm::of(source));
        }
    }
    if !can_write {
        return;
    }
    if draft
        .open
        .as_ref()
        .is_some_and(|open| open.record.is_none())
    {
        form_ui(ui, page, words, &counted.sources, draft, commands);
        return;
    }
    page.y += space::M;
    let row = page.cut(size::CONTROL);
    row_at(ui, row, |ui| {
        let add = words.text("sources-add");
        if Button::new(&add).icon(icons::PLUS).ui(ui).clicked() {
            draft.open = Some(SourceForm::default());
        }
        if !counted.cited.is_empty() {
            ui.add_space(space::S);
            let all = Message::new("sources-add-cited").with("number", counted.cited.len());
            if Button::new(&words.say(&all)).quiet().ui(ui).clicked() {
                commands.push(Command::AddSources(counted.cited.clone()));
            }
        }
    });
}

/// What is known of who cites what, where the register has changed.
fn counted(workspace: &Workspace, draft: &mut SourcesDraft) -> Counted {
    let generation = workspace.generation();
    let known = draft.counted.take();
    let known = known.filter(|counted| counted.generation == generation);
    let counted = known.unwrap_or_else(|| Counted {
        generation,
        sources: workspace.sources(),
        cited: workspace.cited_sources(),
        times: workspace.times_cited(),
    });
    draft.counted.insert(counted).clone()
}

/// Draws a source; gives back whether it is to be changed.
fn source_ui(
    ui: &mut Ui,
    page: &mut Page,
    words: &Words,
    source: &Source,
    times: usize,
    can_write: bool,
) -> bool {
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let mut row = page.cut(ROW);
    hairline(&pen, t, row.x_range(), row.max.y);
    let grade = Rect::from_min_size(row.min + vec2(0.0, 8.0), vec2(30.0, 30.0));
    pen.fill(grade, radius::CONTROL, t.quiet.soft);
    let said = source
        .reliability
        .map_or_else(|| "–".to_owned(), String::from);
    fit(&pen, grade, Align::Center, &said, Face::Strong, t.text2);
    row.min.x += 42.0;
    let mut clicked = false;
    if can_write {
        let name = words.say(&Message::new("source-edit").with("name", source.name.as_str()));
        clicked = row_right(ui, row.cut_right(34.0), |ui| {
            let button = Button::new("").quiet().icon(icons::PENCIL).name(&name);
            button.ui(ui).clicked()
        });
    }
    let cited = words.say(&Message::new("sources-cited").with("number", times));
    let placed = fit(
        &pen,
        row.cut_right(120.0),
        Align::Max,
        &cited,
        Face::Small,
        t.text3,
    );
    readable(ui, placed, &cited);
    let first = Rect::from_min_size(row.min + vec2(0.0, 4.0), vec2(row.width(), 20.0));
    let name = if source.name.is_empty() {
        source.accounts.join(", ")
    } else {
        source.name.clone()
    };
    let placed = fit(&pen, first, Align::Min, &name, Face::Medium, t.text);
    readable(ui, placed, &name);
    if source.confidential {
        let at = pos2(placed.max.x + 8.0, first.center().y);
        let said = words.text("source-not-published");
        badge_at(
            &pen,
            at,
            Align2::LEFT_CENTER,
            t.quiet,
            Some(icons::LOCK),
            &said,
        );
    }
    let kind = source
        .kind
        .map(|kind| words.text(&format!("source-kind-{}", kind.code())));
    let about = kind.into_iter().chain(source.aliases.clone());
    let about: Vec<String> = about.chain(source.accounts.clone()).collect();
    let about = about.join(" · ");
    let second = Rect::from_min_size(row.min + vec2(0.0, 23.0), vec2(row.width(), 18.0));
    let placed = fit(&pen, second, Align::Min, &about, Face::Small, t.text3);
    readable(ui, placed, &about);
    clicked
}

/// The source that is being changed.
fn form_ui(
    ui: &mut Ui,
    page: &mut Page,
    words: &Words,
    sources: &Sources,
    draft: &mut SourcesDraft,
    commands: &mut Commands,
) {
    const TALL: f32 = 14.0 + LINE * 3.0 + 40.0 + size::CONTROL + 18.0;
    let Some(form) = &mut draft.open else {
        return;
    };
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    page.y += 6.0;
    let whole = page.column;
    let card = Rect::from_min_size(pos2(whole.min.x, page.y), vec2(whole.width(), TALL));
    pen.rect(card, radius::CARD, t.sunk, Stroke::new(1.0, t.line));
    let bottom = card.max.y + space::S;
    page.column = whole.shrink2(vec2(14.0, 0.0));
    page.y += 12.0;
    fields_ui(ui, page, words, form);
    let row = page.cut(36.0);
    let (name, help) = (
        words.text("source-confidential"),
        words.text("source-confidential-help"),
    );
    check(
        ui,
        row,
        "source-confidential",
        &name,
        &help,
        &mut form.confidential,
    );
    page.y += 4.0;
    let mut row = page.cut(size::CONTROL);
    let source = form.source();
    let others = sources
        .all()
        .iter()
        .filter(|other| other.record != form.record);
    let others: Vec<Offer> = others
        .filter_map(|other| Some(Offer::new(other.record?.to_string(), other.name.clone())))
        .collect();
    let mut is_left = false;
    if let Some(id) = form.record.filter(|_| !others.is_empty()) {
        let cell = row.cut_right(210.0);
        let (name, hint) = (
            words.text("sources-merge"),
            words.text("sources-merge-hint"),
        );
        let choice = Choice::new("sources-merge", &name, &mut form.merged, &others);
        choice.hint(&hint).ui(ui, cell);
        if let Ok(other) = form.merged.parse() {
            commands.push(Command::MergeSources { keep: id, other });
            is_left = true;
        }
    }
    row_at(ui, row, |ui| {
        let save = words.text("sources-save");
        let button = Button::new(&save).primary().enabled(source.is_some());
        if button.ui(ui).clicked()
            && let Some(source) = source
        {
            commands.push(Command::SaveSource(Box::new(source)));
            is_left = true;
        }
        let leave = words.text("sources-leave");
        is_left |= Button::new(&leave).quiet().ui(ui).clicked();
        if let Some(id) = form.record {
            let remove = words.text("sources-remove");
            let button = Button::new(&remove).quiet().icon(icons::TRASH_2);
            if button.ui(ui).clicked() {
                commands.push(Command::RemoveSource(id));
                is_left = true;
            }
        }
    });
    if is_left {
        draft.open = None;
    }
    page.column = whole;
    page.y = bottom;
}

fn fields_ui(ui: &mut Ui, page: &mut Page, words: &Words, form: &mut SourceForm) {
    let plain = State::Plain;
    let say = |key: &str| words.text(key);
    let [left, right] = page.halves();
    page.field(ui, left, &say("source-name"), "", plain, &mut form.name);
    let (name, hint) = (say("sources-aliases"), say("sources-aliases-hint"));
    page.field(ui, right, &name, &hint, plain, &mut form.aliases);
    page.y += LINE;
    let (name, hint) = (say("sources-accounts"), say("sources-accounts-hint"));
    page.field(ui, left, &name, &hint, plain, &mut form.accounts);
    let cells = right.columns(&[1.0, 1.0], 12.0);
    let kinds = SourceKind::ALL
        .iter()
        .map(|kind| Offer::new(kind.code(), say(&format!("source-kind-{}", kind.code()))));
    let kinds: Vec<Offer> = kinds.collect();
    let name = say("sources-kind");
    let cell = page.labelled(ui, cells[0], &name);
    Choice::new("sources-kind", &name, &mut form.kind, &kinds).ui(ui, cell);
    let grades = ["A", "B", "C", "D", "E", "F"].map(|grade| {
        let meaning = say(&format!("source-reliability-{}", grade.to_lowercase()));
        Offer::new(grade, format!("{grade} · {meaning}"))
    });
    let name = say("source-reliability");
    let cell = page.labelled(ui, cells[1], &name);
    Choice::new("source-reliability", &name, &mut form.reliability, &grades).ui(ui, cell);
    page.y += LINE;
    let whole = page.column;
    page.field(ui, whole, &say("sources-note"), "", plain, &mut form.note);
    page.y += LINE;
}
