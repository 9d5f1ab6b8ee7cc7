//! The name and the link of a source as they are typed and pasted: completed and graded by the register
//! of sources, the link without what tracks its reader. It changes the source and nothing else.

use super::form::Body;
use super::forms::{FormState, SourceDraft};
use crate::domain::dates::PartialDate;
use crate::domain::field::Field;
use crate::domain::identity::RecordId;
use crate::domain::link::{Cleaned, clean, host, link_in};
use crate::domain::record::Citation;
use crate::domain::source::{Source, key};
use crate::gui::commands::Command;
use crate::gui::icons;
use crate::gui::pen::{Pen, mirror};
use crate::gui::theme::{Face, Tokens};
use crate::gui::widgets::button::link_at;
use crate::gui::widgets::completion::{Completion, Suggestion, Taken, settle};
use crate::gui::widgets::field::Field as TextField;
use crate::gui::widgets::hint::Hint;
use crate::gui::widgets::text::{fit, icon, readable};
use crate::schema::Section;
use crate::words::{Message, Words};
use crate::workspace::Workspace;
use chrono::Datelike;
use egui::{Align, Align2, AsIdSalt, Event, IdSalt, Rect, Response, Ui, pos2, vec2};

/// How many sources are offered.
const MOST: usize = 6;
/// What is longer than this was not pasted to be cited.
const LONGEST: usize = 300;
/// The height of a note, in points.
pub const NOTE: f32 = 22.0;

/// What a form remembers of the sources that are typed into it.
#[derive(Debug, Default)]
pub struct SourceState {
    /// The source whose link was cleaned last, the link as it was pasted, and what was cut.
    cut: Option<(usize, String, Cleaned)>,
    /// Where else a link is cited: the link, the state of the register, the records.
    cited: Option<(String, u64, Vec<RecordId>)>,
}

/// Adds what was pasted while nobody typed: every link of it is a source.
pub fn take_paste(ui: &Ui, body: &Body, form: &mut FormState) {
    if ui.ctx().text_edit_focused() || form.history_open {
        return;
    }
    let is_ours = |event: &Event| match event {
        Event::Paste(text) => links_of(text).map(|found| (found, text.clone())),
        _ => None,
    };
    let pasted = ui.input_mut(|input| {
        let at = input
            .events
            .iter()
            .position(|event| is_ours(event).is_some())?;
        is_ours(&input.events.remove(at))
    });
    let Some(((links, rest), _)) = pasted else {
        return;
    };
    for link in links {
        let index = form.sources.len();
        let mut source = Citation {
            title: rest.clone(),
            ..Citation::default()
        };
        let mut draft = SourceDraft {
            index,
            ..SourceDraft::default()
        };
        adopt(body.workspace, &mut form.citing, &mut source, index, &link);
        accessed_today(body.workspace, &mut source, &mut draft);
        form.sources.push(source);
        form.source_open = Some(draft);
    }
    form.write_sources();
    form.touched.insert(Field::Sources);
    form.scroll_to = Some(Section::Sources);
    let sections = super::record::sections(form);
    let here = sections
        .iter()
        .position(|section| *section == Section::Sources);
    form.section = here.unwrap_or(form.section);
}

/// The links of a short text, and what else it says; none where it has no link.
fn links_of(text: &str) -> Option<(Vec<String>, String)> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let (links, rest): (Vec<&str>, Vec<&str>) =
        words.into_iter().partition(|word| link_in(word).is_some());
    let is_short = rest.is_empty() || (links.len() == 1 && text.len() <= LONGEST);
    let links: Vec<String> = links.into_iter().map(str::to_owned).collect();
    (!links.is_empty() && is_short).then(|| (links, rest.join(" ")))
}

/// Makes a link that was pasted that of a source, and fills in what follows from it.
fn adopt(
    workspace: &Workspace,
    state: &mut SourceState,
    source: &mut Citation,
    index: usize,
    pasted: &str,
) {
    let Some(cleaned) = clean(pasted) else {
        return;
    };
    source.link.clone_from(&cleaned.link);
    state.cut = (!cleaned.cut.is_empty()).then(|| (index, pasted.trim().to_owned(), cleaned));
    fill(workspace, source);
}

/// Says that a page was read today, which who pastes its link has.
fn accessed_today(workspace: &Workspace, source: &mut Citation, draft: &mut SourceDraft) {
    if source.accessed.is_none() {
        let today = workspace.today();
        let accessed = PartialDate {
            year: today.year(),
            month: Some(today.month()),
            day: Some(today.day()),
        };
        source.accessed = Some(accessed);
        draft.accessed = accessed.to_string();
    }
}

/// Fills in what the register of sources says of a source, where nothing is said.
fn fill(workspace: &Workspace, source: &mut Citation) {
    let sources = workspace.sources();
    let is_named = !source.name.trim().is_empty();
    let known = if is_named {
        sources.of_citation(source)
    } else {
        sources.of_link(&source.link)
    };
    match known {
        Some(known) => grade(source, known),
        None if !is_named => source.name = host(&source.link),
        None => {}
    }
}

/// Names and grades a citation by its source.
fn grade(source: &mut Citation, known: &Source) {
    if !known.name.is_empty() {
        source.name.clone_from(&known.name);
    }
    source.reliability = source.reliability.or(known.reliability);
    source.confidential |= known.confidential;
}

/// The field for the name of a source. A link that is pasted into it is the source's link.
pub fn name_ui(
    ui: &mut Ui,
    rect: Rect,
    salt: impl AsIdSalt,
    name: &str,
    workspace: &Workspace,
    (state, source, draft): (&mut SourceState, &mut Citation, &mut SourceDraft),
) -> Response {
    let salt = IdSalt::new(salt);
    // The field makes its own of what it is given.
    let id = ui.make_persistent_id(IdSalt::new(salt));
    let typed = source.name.clone();
    let sources = workspace.sources();
    let found = if ui.memory(|memory| memory.has_focus(id)) {
        candidates(sources.all(), &typed)
    } else {
        Vec::new()
    };
    let words = workspace.words();
    let rows: Vec<Suggestion> = found.iter().map(|(one, by)| row(one, by, words)).collect();
    let list = Completion {
        field: id,
        typed: &typed,
        rows: &rows,
        last: None,
        enter: (!rows.is_empty()).then_some(0),
    };
    let by_keys = list.keys(ui);
    let response = TextField::new(salt, &mut source.name)
        .name(name)
        .ui(ui, rect);
    if source.name != typed {
        ui.ctx().request_repaint();
    }
    if let Some(Taken::Row(row)) = by_keys.or(list.show(ui, rect)) {
        if let Some((known, _)) = found.get(row) {
            grade(source, known);
            settle(ui, id, &source.name);
        }
    } else if source.name.contains('/') && link_in(&source.name).is_some() {
        let pasted = std::mem::take(&mut source.name);
        adopt(workspace, state, source, draft.index, &pasted);
        accessed_today(workspace, source, draft);
        settle(ui, id, &source.name);
    } else if response.lost_focus()
        && let Some(known) = sources.named(&source.name)
    {
        grade(source, known);
    }
    response
}

/// The field for the link of a source: what is pasted into it is cleaned at once, what is typed when the
/// field is left.
pub fn link_ui(
    ui: &mut Ui,
    rect: Rect,
    salt: impl AsIdSalt,
    name: &str,
    workspace: &Workspace,
    (state, source, draft): (&mut SourceState, &mut Citation, &mut SourceDraft),
) {
    let before = source.link.clone();
    let is_pasted = ui.input(|input| {
        let mut events = input.events.iter();
        events.any(|event| matches!(event, Event::Paste(_)))
    });
    let response = TextField::new(salt, &mut source.link)
        .name(name)
        .ui(ui, rect);
    let is_new = source.link != before && is_pasted;
    if is_new || (response.lost_focus() && !is_put_back(state, source)) {
        let pasted = source.link.clone();
        adopt(workspace, state, source, draft.index, &pasted);
        if is_new && !source.link.is_empty() {
            accessed_today(workspace, source, draft);
        }
    }
}

/// Whether a person wants the link as it was pasted.
fn is_put_back(state: &SourceState, source: &Citation) -> bool {
    let mut cut = state.cut.iter();
    cut.any(|(_, pasted, _)| *pasted == source.link)
}

/// The sources whose names begin like what is typed, then those with a word that does, then those that
/// hold it; each with the name that it was found by.
fn candidates<'a>(sources: &'a [Source], typed: &str) -> Vec<(&'a Source, &'a str)> {
    let wanted = key(typed);
    if wanted.is_empty() {
        return Vec::new();
    }
    let rank = |name: &str| {
        let own = key(name);
        let mut words = name.split(|c: char| !c.is_alphanumeric());
        if own.starts_with(&wanted) {
            Some(usize::from(own.len() != wanted.len()))
        } else if words.any(|word| key(word).starts_with(&wanted)) {
            Some(2)
        } else {
            own.contains(&wanted).then_some(3)
        }
    };
    let best = |source: &'a Source| {
        let hosts = source.accounts.iter().map(String::as_str);
        let ranked = source.names().chain(hosts);
        let ranked = ranked.filter_map(|name| Some((rank(name)?, name)));
        ranked.min_by_key(|(rank, _)| *rank)
    };
    let found = sources
        .iter()
        .filter_map(|source| Some((best(source)?, source)));
    let mut found: Vec<_> = found.collect();
    found.sort_by(|one, other| (one.0.0, &one.1.name).cmp(&(other.0.0, &other.1.name)));
    let found = found.into_iter().take(MOST);
    found.map(|((_, name), source)| (source, name)).collect()
}

fn row(source: &Source, by: &str, words: &Words) -> Suggestion {
    let kind = source
        .kind
        .map(|kind| words.text(&format!("source-kind-{}", kind.code())));
    let grade = source.reliability.map(String::from);
    let parts: Vec<String> = kind.into_iter().chain(grade).collect();
    let other = source.names().find(|name| *name != source.name);
    let aside = if by == source.name { other } else { Some(by) };
    Suggestion {
        label: source.name.clone(),
        aside: aside.unwrap_or_default().to_owned(),
        detail: parts.join(" · "),
    }
}

/// How many notes stand below a source.
pub fn notes(body: &Body, form: &mut FormState, index: usize) -> usize {
    let is_cut = is_cut(form, index);
    let cited = cited(body.workspace, form, index);
    usize::from(is_cut) + usize::from(!cited.is_empty())
}

fn is_cut(form: &FormState, index: usize) -> bool {
    let link = form.sources.get(index).map(|source| source.link.as_str());
    let mut cut = form.citing.cut.iter();
    cut.any(|(at, _, cleaned)| *at == index && link == Some(&cleaned.link))
}

/// The other records that cite the page of a source.
fn cited(workspace: &Workspace, form: &mut FormState, index: usize) -> Vec<RecordId> {
    let Some(link) = form.sources.get(index).map(|source| source.link.clone()) else {
        return Vec::new();
    };
    let generation = workspace.generation();
    match &form.citing.cited {
        Some((of, at, found)) if *of == link && *at == generation => found.clone(),
        _ => {
            let found = workspace.cited_at(&link, form.id());
            let found: Vec<RecordId> = found.into_iter().map(|held| held.id).collect();
            form.citing.cited = Some((link, generation, found.clone()));
            found
        }
    }
}

/// Says what was cut from the link of a source, and where else it is cited.
pub fn notes_ui(ui: &mut Ui, rest: &mut Rect, body: &Body, form: &mut FormState, index: usize) {
    let words = body.workspace.words();
    if is_cut(form, index)
        && let Some((_, pasted, cleaned)) = form.citing.cut.clone()
    {
        let said = Message::new("source-cut").with("cut", cleaned.cut.join(" · "));
        let back = words.text("source-put-back");
        if note_ui(ui, rest, icons::INFO, &words.say(&said), &back)
            && let Some(source) = form.sources.get_mut(index)
        {
            source.link = pasted;
            form.write_sources();
        }
    }
    let cited = cited(body.workspace, form, index);
    let Some(held) = cited.first().and_then(|id| body.workspace.get(*id)) else {
        return;
    };
    let said = Message::new("source-cited-elsewhere")
        .with("reference", held.reference())
        .with("headline", held.headline(words))
        .with("more", cited.len() - 1);
    let open = words.text("source-open-other");
    if note_ui(ui, rest, icons::COPY, &words.say(&said), &open) {
        form.files.asked.push(Command::Open(held.id));
    }
}

/// A line with something to press at its end.
fn note_ui(ui: &Ui, rest: &mut Rect, glyph: &str, said: &str, action: &str) -> bool {
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let line = Rect::from_min_size(rest.min, vec2(rest.width(), NOTE));
    rest.min.y += NOTE;
    let end = pos2(line.max.x, line.center().y);
    let link = link_at(ui, end, Align2::RIGHT_CENTER, action);
    icon(
        &pen,
        pos2(line.min.x + 7.0, line.center().y),
        glyph,
        13.0,
        if glyph == icons::INFO {
            t.text3
        } else {
            t.warn.text
        },
    );
    let mut room = line.with_max_x(mirror(link.rect).min.x - 12.0);
    room.min.x += 20.0;
    let placed = fit(&pen, room, Align::Min, said, Face::Small, t.text2);
    readable(ui, placed, said).hint(said);
    link.clicked()
}
