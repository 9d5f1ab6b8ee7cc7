//! The sources of a record: a card each, and one of them open to be edited. It changes the sources of
//! the form and the text of their field, nothing else.

use super::form::{Body, Flow, GAP, LABEL};
use super::forms::{FormKey, FormState, SourceDraft};
use super::inputs::{follow_focus, state_of};
use super::source_input::{NOTE, SourceState, link_ui, name_ui, notes, notes_ui, take_paste};
use crate::domain::dates::PartialDate;
use crate::domain::field::Field;
use crate::domain::record::Citation;
use crate::gui::icons;
use crate::gui::pen::{Pen, mirror};
use crate::gui::theme::{Face, Tokens, radius, size};
use crate::gui::widgets::area::row_at;
use crate::gui::widgets::badge::badge_at;
use crate::gui::widgets::button::{Button, link_at};
use crate::gui::widgets::check::check;
use crate::gui::widgets::choice::Choice;
use crate::gui::widgets::cut::Cut;
use crate::gui::widgets::field::{Field as TextField, State, height, label};
use crate::gui::widgets::focus;
use crate::gui::widgets::offers::Offer;
use crate::gui::widgets::text::fit;
use crate::schema::{Reading, read_citations};
use crate::words::{Message, Words};
use crate::workspace::Workspace;
use egui::{
    Align, Align2, CursorIcon, OpenUrl, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2,
    vec2,
};

/// The height of a card.
const CARD: f32 = 62.0;
/// The height of a field of the editor with its label.
const LINE: f32 = 59.0;
/// The lines that the field shows where its text cannot be read as sources.
const RAW_LINES: usize = 3;

/// Draws the sources and the button that adds one.
pub fn sources_ui(
    ui: &mut Ui,
    flow: &mut Flow,
    body: &Body,
    form: &mut FormState,
    focused: &mut Option<Field>,
) {
    if read_citations(form.entry.text(Field::Sources)).is_err() {
        raw_ui(ui, flow, body, form, Field::Sources, focused);
        return;
    }
    take_paste(ui, body, form);
    let mut removed = None;
    for index in 0..form.sources.len() {
        if form
            .source_open
            .as_ref()
            .is_some_and(|draft| draft.index == index)
        {
            if editor_ui(ui, flow, body, form, index) {
                removed = Some(index);
            }
        } else if card_ui(
            ui,
            flow,
            body.workspace.words(),
            &form.sources[index],
            index,
        ) {
            open(form, index);
        }
    }
    if let Some(index) = removed {
        form.sources.remove(index);
        form.source_open = None;
        form.write_sources();
        form.touched.insert(Field::Sources);
    }
    let words = body.workspace.words();
    let line = Rect::from_min_size(pos2(flow.x.min, flow.y), vec2(flow.x.span(), size::CONTROL));
    row_at(ui, line, |ui| {
        let add = words.text("source-add");
        if Button::new(&add).icon(icons::PLUS).ui(ui).clicked() {
            form.sources.push(Citation::default());
            open(form, form.sources.len() - 1);
            form.take_focus = true;
        }
    });
    flow.y += 44.0;
}

fn open(form: &mut FormState, index: usize) {
    let text = |date: Option<PartialDate>| date.map(|date| date.to_string()).unwrap_or_default();
    let source = &form.sources[index];
    form.source_open = Some(SourceDraft {
        index,
        published: text(source.published),
        accessed: text(source.accessed),
    });
}

/// Text that cannot be read as what the field lists is edited as it is.
pub fn raw_ui(
    ui: &mut Ui,
    flow: &mut Flow,
    body: &Body,
    form: &mut FormState,
    field: Field,
    focused: &mut Option<Field>,
) {
    let words = body.workspace.words();
    let tall = height(RAW_LINES);
    let rect = Rect::from_min_size(pos2(flow.x.min, flow.y), vec2(flow.x.span(), tall));
    let salt = (form.key(), field);
    let text = form.entry.texts.entry(field).or_default();
    let response = TextField::new(salt, text)
        .name(&words.field(field))
        .state(state_of(body.findings, field))
        .lines(RAW_LINES)
        .ui(ui, rect);
    if response.changed() {
        form.read_lists(field);
    }
    follow_focus(ui, rect, form, field, &response, focused);
    flow.y += tall + GAP;
}

/// Draws a source; gives back whether it is to be edited.
fn card_ui(ui: &mut Ui, flow: &mut Flow, words: &Words, source: &Citation, index: usize) -> bool {
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let card = Rect::from_min_size(pos2(flow.x.min, flow.y), vec2(flow.x.span(), CARD));
    let id = ui.scope_id().with(("source", index));
    let response = ui.interact(mirror(card), id, Sense::click());
    let name = words.say(&Message::new("source-edit").with("name", source.name.as_str()));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let ground = match (response.hovered(), t.dark) {
        (true, _) => t.hover,
        (false, true) => t.raised,
        (false, false) => t.surface,
    };
    pen.rect(card, radius::CARD, ground, Stroke::new(1.0, t.line));
    let grade = Rect::from_min_size(card.min + vec2(12.0, 13.0), vec2(36.0, 36.0));
    pen.fill(grade, radius::CONTROL, t.quiet.soft);
    fit(
        &pen,
        grade,
        Align::Center,
        &grade_of(source),
        Face::Strong,
        t.text2,
    );
    let mut text = card;
    text.min.x += 60.0;
    text.max.x -= 40.0;
    let mut first = Rect::from_min_size(text.min + vec2(0.0, 10.0), vec2(text.width(), 20.0));
    let is_alone = !source.confidential && source.link.is_empty();
    let share = if is_alone { 1.0 } else { 0.55 };
    let room = first.with_max_x(first.min.x + first.width() * share);
    let called = fit(&pen, room, Align::Min, &source.name, Face::Medium, t.text);
    first.min.x = called.max.x + 8.0;
    if source.confidential {
        let at = pos2(first.min.x, first.center().y);
        let said = words.text("source-not-published");
        badge_at(
            &pen,
            at,
            Align2::LEFT_CENTER,
            t.quiet,
            Some(icons::LOCK),
            &said,
        );
    } else if !source.link.is_empty() {
        host_ui(ui, first, source);
    }
    let second = Rect::from_min_size(text.min + vec2(0.0, 31.0), vec2(text.width(), 20.0));
    let told = about(words, source);
    fit(&pen, second, Align::Min, &told, Face::Small, t.text3);
    let at = pos2(card.max.x - 18.0, card.center().y);
    crate::gui::widgets::text::icon(&pen, at, icons::PENCIL, 14.0, t.text3);
    focus::ring_if_focused(&pen, t, card, &response);
    flow.y += CARD + 8.0;
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// The link, without its scheme, as far as there is room for it.
fn host_ui(ui: &mut Ui, rect: Rect, source: &Citation) {
    const LONGEST: usize = 34;
    let link = source.link.as_str();
    let bare = link.split_once("://").map_or(link, |(_, rest)| rest);
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    let mut shown: String = bare.chars().take(LONGEST).collect();
    if shown.len() < bare.len() {
        shown.push('…');
    }
    let pen = Pen::of(ui);
    while crate::gui::widgets::text::width(&pen, &shown, Face::Label) > rect.width()
        && shown.chars().count() > 4
    {
        shown.pop();
        shown.pop();
        shown.push('…');
    }
    let at = pos2(rect.min.x, rect.center().y);
    if link_at(ui, at, Align2::LEFT_CENTER, &shown).clicked() {
        ui.ctx().open_url(OpenUrl::new_tab(link));
    }
}

/// Reliability and credibility, such as "A2"; a dash for what is not graded.
fn grade_of(source: &Citation) -> String {
    if source.reliability.is_none() && source.credibility.is_none() {
        return "–".to_owned();
    }
    let reliability = source.reliability.unwrap_or('–');
    let credibility = source.credibility.map(|grade| grade.to_string());
    format!("{reliability}{}", credibility.unwrap_or_default())
}

/// What was published, and when it was published or read.
fn about(words: &Words, source: &Citation) -> String {
    let when = match (source.published, source.accessed) {
        (Some(date), _) => Some(("source-published-on", date)),
        (None, Some(date)) => Some(("source-accessed-on", date)),
        (None, None) => None,
    };
    let when = when.map(|(key, date)| words.say(&Message::new(key).with("date", words.date(date))));
    let title = Some(source.title.clone()).filter(|title| !title.is_empty());
    let parts: Vec<String> = title.into_iter().chain(when).collect();
    parts.join(" · ")
}

/// Draws a source to be edited; gives back whether it is to be removed.
fn editor_ui(
    ui: &mut Ui,
    flow: &mut Flow,
    body: &Body,
    form: &mut FormState,
    index: usize,
) -> bool {
    const EDGE: f32 = 14.0;
    const TALL: f32 = EDGE + LINE * 3.0 + 44.0 + 42.0;
    let noted = NOTE * notes(body, form, index) as f32;
    let words = body.workspace.words();
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let card = Rect::from_min_size(pos2(flow.x.min, flow.y), vec2(flow.x.span(), TALL + noted));
    pen.rect(card, radius::CARD, t.sunk, Stroke::new(1.0, t.line));
    let before = form.sources[index].clone();
    let take_focus = std::mem::take(&mut form.take_focus);
    let key = form.key();
    let Some(mut draft) = form.source_open.clone() else {
        return false;
    };
    let mut source = before.clone();
    let mut rest = card.shrink2(vec2(EDGE, 0.0));
    rest.skip_y(EDGE - 2.0);
    let editor = Editor {
        key,
        index,
        words,
        workspace: body.workspace,
        reading: body.workspace.reading(Some(form.month)),
    };
    let mut citing = std::mem::take(&mut form.citing);
    let name = editor.fields_ui(ui, &mut rest, &mut source, &mut draft, &mut citing);
    form.citing = citing;
    if take_focus {
        name.request_focus();
        ui.scroll_to_rect(mirror(card), None);
    }
    notes_ui(ui, &mut rest, body, form, index);
    if form.sources[index] != before {
        // The link was put back as it was pasted.
        source.link.clone_from(&form.sources[index].link);
    }
    let switch = rest.cut_top(36.0);
    let (name, help) = (
        words.text("source-confidential"),
        words.text("source-confidential-help"),
    );
    let salt = (key, "source_confidential", index);
    check(ui, switch, salt, &name, &help, &mut source.confidential);
    rest.skip_y(6.0);
    let (mut is_done, mut is_removed) = (false, false);
    let (done, remove) = (words.text("source-done"), words.text("source-remove"));
    row_at(ui, rest.cut_top(size::CONTROL), |ui| {
        is_done = Button::new(&done).ui(ui).clicked();
        is_removed = Button::new(&remove)
            .quiet()
            .icon(icons::TRASH_2)
            .ui(ui)
            .clicked();
    });
    if source != before {
        form.sources[index] = source;
        form.write_sources();
    }
    let is_nameless =
        form.sources[index].name.trim().is_empty() && form.sources[index].link.trim().is_empty();
    form.source_open = (!is_done).then_some(draft);
    flow.y += TALL + noted + 8.0;
    is_removed || (is_done && is_nameless)
}

/// The source that is open, and what its fields are drawn by.
struct Editor<'a> {
    key: FormKey,
    index: usize,
    words: &'a Words,
    workspace: &'a Workspace,
    reading: Reading<'a>,
}

impl Editor<'_> {
    /// Draws the fields of a source, from the top of a rect down.
    fn fields_ui(
        &self,
        ui: &mut Ui,
        rest: &mut Rect,
        source: &mut Citation,
        draft: &mut SourceDraft,
        citing: &mut SourceState,
    ) -> Response {
        let mut line = |shares: &[f32]| rest.cut_top(LINE).columns(shares, GAP);
        let plain = State::Plain;
        let first = line(&[1.0, 1.0]);
        let (label, field) = self.labelled(ui, first[0], "source-name");
        let salt = (self.key, self.index, "source-name".to_owned());
        let all = (&mut *citing, &mut *source, &mut *draft);
        let name = name_ui(ui, field, salt, &label, self.workspace, all);
        let (label, field) = self.labelled(ui, first[1], "source-link");
        let salt = (self.key, self.index, "source-link".to_owned());
        let all = (&mut *citing, &mut *source, &mut *draft);
        link_ui(ui, field, salt, &label, self.workspace, all);
        let second = line(&[1.75, 1.0]);
        self.text_ui(ui, second[0], "source-title", &mut source.title, plain);
        self.text_ui(ui, second[1], "source-quoting", &mut source.quoting, plain);
        let third = line(&[0.85, 0.85, 1.3, 1.3]);
        source.published = self.date_ui(ui, third[0], "source-published", &mut draft.published);
        source.accessed = self.date_ui(ui, third[1], "source-accessed", &mut draft.accessed);
        let mut reliability = source.reliability.map(String::from).unwrap_or_default();
        let grades = ["A", "B", "C", "D", "E", "F"];
        let key = "source-reliability";
        grade_ui(ui, third[2], self.words, key, &grades, &mut reliability);
        source.reliability = reliability.chars().next();
        let credibility = source.credibility.map(|grade| grade.to_string());
        let mut credibility = credibility.unwrap_or_default();
        let grades = ["1", "2", "3", "4", "5", "6"];
        let key = "source-credibility";
        grade_ui(ui, third[3], self.words, key, &grades, &mut credibility);
        source.credibility = credibility.parse().ok();
        name
    }

    fn text_ui(
        &self,
        ui: &mut Ui,
        rect: Rect,
        key: &str,
        text: &mut String,
        state: State,
    ) -> Response {
        let (name, field) = self.labelled(ui, rect, key);
        TextField::new((self.key, self.index, key.to_owned()), text)
            .name(&name)
            .state(state)
            .ui(ui, field)
    }

    /// The label of a field; gives back its words and where the field stands.
    fn labelled(&self, ui: &Ui, rect: Rect, key: &str) -> (String, Rect) {
        let name = self.words.text(key);
        let (t, pen) = (Tokens::of(ui), Pen::of(ui));
        label(&pen, t, rect.min, &name, key == "source-name");
        let field = Rect::from_min_size(
            rect.min + vec2(0.0, LABEL),
            vec2(rect.width(), size::CONTROL),
        );
        (name, field)
    }

    fn date_ui(
        &self,
        ui: &mut Ui,
        rect: Rect,
        key: &str,
        text: &mut String,
    ) -> Option<PartialDate> {
        let read =
            |text: &str| PartialDate::parse(text, self.reading.today, self.reading.month).ok();
        let is_wrong = !text.trim().is_empty() && read(text).is_none();
        let state = if is_wrong { State::Error } else { State::Plain };
        self.text_ui(ui, rect, key, text, state);
        read(text)
    }
}

/// One of the two grades of the Admiralty code, with what it means.
fn grade_ui(ui: &mut Ui, rect: Rect, words: &Words, key: &str, grades: &[&str], text: &mut String) {
    let name = words.text(key);
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    label(&pen, t, rect.min, &name, false);
    let grades = grades.iter().map(|grade| {
        let meaning = words.text(&format!("{key}-{}", grade.to_lowercase()));
        Offer::new(*grade, format!("{grade} · {meaning}"))
    });
    let offers: Vec<Offer> = grades.collect();
    let field = Rect::from_min_size(
        rect.min + vec2(0.0, LABEL),
        vec2(rect.width(), size::CONTROL),
    );
    Choice::new(key.to_owned(), &name, text, &offers).ui(ui, field);
}
