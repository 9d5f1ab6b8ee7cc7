//! The form of one record: what stands in it, what is known of that, and where whoever types is. Knows
//! nothing of how it is drawn.

use super::form_files::FormFiles;
use super::form_judging::FormJudging;
use super::form_look::Look;
use super::form_undo::Typed;
use super::forms::FormKey;
use super::place_input::PlaceState;
use super::source_input::SourceState;
use crate::domain::dates::Month;
use crate::domain::field::Field;
use crate::domain::identity::{RecordId, RecordKind};
use crate::domain::record::Citation;
use crate::gui::widgets::offers::Offer;
use crate::schema::{
    Entry, Section, citations_text, fields, read_citations, record_from, write_entry,
};
use crate::workspace::{AtWork, Draft, DraftId, Editing, Overtaken, Step, Workspace};
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// The source that is being edited, as text.
#[derive(Clone, Debug, Default)]
pub struct SourceDraft {
    /// Its place in the list.
    pub index: usize,
    /// When it was published, as typed.
    pub published: String,
    /// When it was read, as typed.
    pub accessed: String,
}

/// Where the keyboard is in a form, and where it goes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Keyboard {
    /// Whether it is anywhere in the form.
    pub is_here: bool,
    /// The field that takes it when the form is next drawn.
    pub wants: Option<Field>,
    /// Whether it goes to a part of the form, which is brought into sight as a whole.
    pub has_jumped: bool,
    /// The cell of the grid that it has just come to: what is typed replaces what stands there.
    pub fresh_cell: Option<Field>,
}

/// The form of one record.
pub struct FormState {
    /// The number that it is kept under while it is not saved.
    pub draft: DraftId,
    /// When it was kept in an earlier run of the program.
    pub kept: Option<DateTime<Utc>>,
    /// What kind of record it is for.
    pub kind: RecordKind,
    /// The record that is edited; none for a new one.
    pub editing: Option<Editing>,
    /// What stands in the form.
    pub entry: Entry,
    /// What stood in it when it was filled.
    pub original: Entry,
    /// The month that completes short dates.
    pub month: Month,
    /// The sources, where the text of their field can be read.
    pub sources: Vec<Citation>,
    /// The files, and what became of them.
    pub files: FormFiles,
    /// What is known of the sources that are typed into it.
    pub citing: SourceState,
    /// What is known of its place.
    pub place: PlaceState,
    /// The source that is open.
    pub source_open: Option<SourceDraft>,
    /// The part of the form that is in sight.
    pub section: usize,
    /// The part of the form to scroll to.
    pub scroll_to: Option<Section>,
    /// The fields that were left once.
    pub touched: BTreeSet<Field>,
    /// The field that has the keyboard.
    pub focused: Option<Field>,
    /// Whether saving was tried: what is missing is said from then on.
    pub attempted: bool,
    /// Whether the history is shown in place of the fields.
    pub history_open: bool,
    /// Whether the first field takes the keyboard when the form is next drawn.
    pub take_focus: bool,
    /// What it asks about its record.
    pub judging: FormJudging,
    /// Where the keyboard is otherwise, and goes.
    pub keyboard: Keyboard,
    /// The fields that are kept for the next record.
    pub pins: BTreeSet<Field>,
    /// What was typed, step by step.
    pub typed: Typed,
    pub(super) look: Option<Look>,
    pub(super) offers: (u64, BTreeMap<Field, Rc<[Offer]>>),
    pub(super) steps: Option<(u64, Vec<Step>)>,
}

impl FormState {
    /// A form with nothing typed yet.
    pub(super) fn blank(draft: DraftId, kind: RecordKind, month: Month) -> Self {
        Self {
            draft,
            kept: None,
            kind,
            editing: None,
            entry: Entry::new(kind),
            original: Entry::new(kind),
            month,
            sources: Vec::new(),
            files: FormFiles::default(),
            citing: SourceState::default(),
            place: PlaceState::default(),
            source_open: None,
            section: 0,
            scroll_to: None,
            touched: BTreeSet::new(),
            focused: None,
            attempted: false,
            history_open: false,
            take_focus: true,
            judging: FormJudging::default(),
            keyboard: Keyboard::default(),
            pins: BTreeSet::new(),
            typed: Typed::default(),
            look: None,
            offers: (0, BTreeMap::new()),
            steps: None,
        }
    }

    /// The form of a record as it stands; none where there is no such record.
    pub(super) fn of(draft: DraftId, workspace: &Workspace, id: RecordId) -> Option<Self> {
        let held = workspace.get(id)?;
        let entry = write_entry(&held.record);
        let today = Month::of(workspace.today());
        let month = held.record.counted_month().unwrap_or(today);
        Some(Self {
            editing: Some(Editing { id, rev: held.rev }),
            original: entry.clone(),
            sources: held.record.citations().to_vec(),
            files: FormFiles::of(entry.text(Field::Attachments)),
            entry,
            attempted: true,
            take_focus: false,
            ..Self::blank(draft, held.kind(), month)
        })
    }

    /// The form of a draft that was kept. What it was begun from is the revision that it knows, though
    /// another may stand by now.
    pub(super) fn restored(workspace: &Workspace, draft: &Draft) -> Self {
        let kind = draft.entry.kind;
        let terms = workspace.terms();
        let begun_from = draft.editing.and_then(|editing| {
            let revision = workspace.register().revision(editing.rev)?;
            let record = record_from(kind, &revision.body, terms);
            Some((editing, write_entry(&record)))
        });
        let mut form = Self {
            kept: Some(draft.kept),
            entry: draft.entry.clone(),
            section: draft.at_work.section,
            attempted: begun_from.is_some(),
            take_focus: false,
            keyboard: Keyboard {
                wants: draft.at_work.field,
                ..Keyboard::default()
            },
            ..Self::blank(draft.id, kind, draft.month)
        };
        if let Some((editing, original)) = begun_from {
            form.editing = Some(editing);
            form.original = original;
        }
        form.read_lists(Field::Sources);
        form.read_lists(Field::Attachments);
        form.scroll_to = super::record::sections(&form).get(form.section).copied();
        form
    }

    /// What is to be kept of it, as it stands now.
    pub fn to_keep(&self, is_open: bool) -> Draft {
        Draft {
            id: self.draft,
            entry: self.entry.clone(),
            editing: self.editing,
            month: self.month,
            at_work: self.at_work(is_open),
            kept: self.kept.unwrap_or_default(),
        }
    }

    /// Whether a draft that was kept says what stands here.
    pub fn is_kept(&self, draft: &Draft, is_open: bool) -> bool {
        let texts = |entry: &Entry| {
            let texts = entry.texts.clone().into_iter();
            texts
                .filter(|(_, text)| !text.is_empty())
                .collect::<Vec<_>>()
        };
        draft.at_work == self.at_work(is_open)
            && draft.editing == self.editing
            && (draft.entry.texts == self.entry.texts || texts(&draft.entry) == texts(&self.entry))
    }

    fn at_work(&self, is_open: bool) -> AtWork {
        AtWork {
            is_open,
            section: self.section,
            field: self.focused.or(self.keyboard.wants),
        }
    }

    /// What others have saved of the record since the form was begun.
    pub fn overtaken(&self, workspace: &Workspace) -> Option<Overtaken> {
        workspace.overtaken(self.editing?, &self.entry, Some(self.month))
    }

    /// What it is for.
    pub fn key(&self) -> FormKey {
        match self.editing {
            Some(editing) => FormKey::Record(editing.id),
            None => FormKey::New(self.draft),
        }
    }

    /// The record that is edited.
    pub fn id(&self) -> Option<RecordId> {
        self.editing.map(|editing| editing.id)
    }

    /// Whether nothing is typed in it.
    pub fn is_blank(&self) -> bool {
        self.entry.texts.values().all(|text| text.trim().is_empty())
    }

    /// Whether something stands in it that is not saved.
    pub fn is_changed(&self) -> bool {
        fields(self.kind).iter().any(|form_field| {
            let field = form_field.field;
            self.entry.text(field).trim() != self.original.text(field).trim()
        })
    }

    /// Whether nothing is lost when it is put away.
    pub(super) fn may_go(&self) -> bool {
        !self.is_changed() && self.files.taking.is_empty()
    }

    /// Writes the files into the text of their field.
    pub fn write_files(&mut self) {
        let text = self.files.text();
        self.entry.texts.insert(Field::Attachments, text);
        self.touched.insert(Field::Attachments);
    }

    /// Fills it with what is known of a record before anybody has typed.
    pub(super) fn fill(&mut self, entry: Entry) {
        self.entry = entry;
        self.read_lists(Field::Sources);
        self.read_lists(Field::Attachments);
    }

    /// Fills it anew from its record, where nothing is typed in it.
    pub(super) fn refill(&mut self, fresh: Self) {
        self.editing = fresh.editing;
        self.entry = fresh.entry;
        self.original = fresh.original;
        self.sources = fresh.sources;
        self.files.read(self.original.text(Field::Attachments));
    }

    /// The first field that nothing stands in.
    pub(super) fn first_blank(&self) -> Option<Field> {
        let mut all = fields(self.kind).iter().map(|form_field| form_field.field);
        all.find(|field| self.entry.text(*field).is_empty())
    }

    /// Begins a source, and brings it into sight; one that was begun and is blank still is gone on with.
    pub fn begin_source(&mut self) {
        let is_blank = |source: &Citation| source.name.is_empty() && source.link.is_empty();
        if !self.sources.last().is_some_and(is_blank) {
            self.sources.push(Citation::default());
        }
        self.source_open = Some(SourceDraft {
            index: self.sources.len() - 1,
            ..SourceDraft::default()
        });
        self.take_focus = true;
    }

    /// Takes back what was typed last, and goes to where that was.
    pub fn undo(&mut self) {
        if let Some(field) = self.typed.undo(&mut self.entry) {
            self.went_to(field);
        }
    }

    /// Types again what was taken back last.
    pub fn redo(&mut self) {
        if let Some(field) = self.typed.redo(&mut self.entry) {
            self.went_to(field);
        }
    }

    fn went_to(&mut self, field: Option<Field>) {
        self.source_open = None;
        self.read_lists(Field::Sources);
        self.read_lists(Field::Attachments);
        let is_input = |field: &Field| !matches!(field, Field::Sources | Field::Attachments);
        self.keyboard.wants = field.filter(is_input);
    }

    /// Puts text into a field, as if it had been typed.
    pub fn put(&mut self, field: Field, text: &str) {
        self.entry.texts.insert(field, text.to_owned());
        self.touched.insert(field);
        self.read_lists(field);
    }

    /// Reads the list that a field shows as cards from its text.
    pub fn read_lists(&mut self, field: Field) {
        let text = self.entry.text(field);
        match field {
            Field::Sources => self.sources = read_citations(text).unwrap_or_default(),
            Field::Attachments => self.files.read(text),
            _ => {}
        }
    }

    /// Writes the sources into the text of their field.
    pub fn write_sources(&mut self) {
        let named = self
            .sources
            .iter()
            .filter(|source| !(source.name.trim().is_empty() && source.link.trim().is_empty()));
        let named: Vec<Citation> = named.cloned().collect();
        self.entry
            .texts
            .insert(Field::Sources, citations_text(&named));
    }
}
