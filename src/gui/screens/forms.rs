//! Which record is open, and every form that was left with something typed in it: leaving keeps.
//! Knows nothing of how a form is drawn.

use super::form_files::FormFiles;
use super::inputs::offers as offers_of;
use super::standing::Standing;
use crate::domain::dates::Month;
use crate::domain::field::Field;
use crate::domain::identity::{RecordId, RecordKind};
use crate::domain::record::{Citation, Record};
use crate::domain::vocabulary::Vocabulary;
use crate::gui::widgets::offers::Offer;
use crate::schema::{Entry, Section, citations_text, fields, read_citations, write_entry};
use crate::validation::{Finding, Severity, is_final};
use crate::workspace::{Editing, Saved, Step, Workspace};
use std::collections::btree_map::Entry as Entries;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// What a form is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FormKey {
    /// A record that is not saved yet.
    New(RecordKind),
    /// A record of the register.
    Record(RecordId),
}

/// The forms of the window.
#[derive(Default)]
pub struct Forms {
    open: Option<FormKey>,
    kept: BTreeMap<FormKey, FormState>,
}

impl Forms {
    /// Opens the form of a record, with what was typed into it before where that is not saved yet.
    pub fn open(&mut self, workspace: &Workspace, id: RecordId) {
        self.leave();
        let key = FormKey::Record(id);
        if let Entries::Vacant(place) = self.kept.entry(key) {
            let Some(form) = FormState::of(workspace, id) else {
                return;
            };
            place.insert(form);
        }
        self.open = Some(key);
    }

    /// Opens a form for a new record, with what was typed for one before where that is not saved.
    pub fn begin(&mut self, kind: RecordKind, month: Month) {
        self.leave();
        let key = FormKey::New(kind);
        self.kept
            .entry(key)
            .or_insert_with(|| FormState::blank(kind, month));
        self.open = Some(key);
    }

    /// Opens a form for a new record that says this much already.
    pub fn begin_with(&mut self, entry: Entry, month: Month) {
        self.leave();
        let key = FormKey::New(entry.kind);
        let mut form = FormState::blank(entry.kind, month);
        form.entry = entry;
        self.kept.insert(key, form);
        self.open = Some(key);
    }

    /// Closes the form; what was typed into it is kept.
    pub fn close(&mut self) {
        self.leave();
    }

    fn leave(&mut self) {
        if let Some(key) = self.open.take()
            && self.kept.get(&key).is_some_and(FormState::may_go)
        {
            self.kept.remove(&key);
        }
    }

    /// The form that is open.
    pub fn current(&self) -> Option<&FormState> {
        self.kept.get(&self.open?)
    }

    /// The form that is open, to type into.
    pub fn current_mut(&mut self) -> Option<&mut FormState> {
        self.kept.get_mut(&self.open?)
    }

    /// The record whose form is open; none where it is a new one.
    pub fn open_record(&self) -> Option<RecordId> {
        match self.open? {
            FormKey::Record(id) => Some(id),
            FormKey::New(_) => None,
        }
    }

    /// A form that is open or was left half typed.
    pub fn form_mut(&mut self, key: FormKey) -> Option<&mut FormState> {
        self.kept.get_mut(&key)
    }

    /// Every form that is open or was left half typed.
    pub fn all_mut(&mut self) -> impl Iterator<Item = &mut FormState> {
        self.kept.values_mut()
    }

    /// The forms with something in them that is not saved.
    pub fn changed(&self) -> impl Iterator<Item = &FormState> {
        self.kept.values().filter(|form| form.is_changed())
    }

    /// Fills the open form from what was saved of it.
    pub fn saved(&mut self, workspace: &Workspace, saved: &Saved) {
        let Some(old) = self.open.take().and_then(|key| self.kept.remove(&key)) else {
            return;
        };
        let Some(mut form) = FormState::of(workspace, saved.id) else {
            return;
        };
        let old_is_new = old.id().is_none();
        form.section = old.section;
        form.history_open = old.history_open;
        form.month = old.month;
        form.files.keep(old.files);
        if old_is_new {
            // Under its new key the form would begin at its top.
            form.scroll_to = super::record::sections(&form).get(form.section).copied();
        }
        let key = FormKey::Record(saved.id);
        self.kept.insert(key, form);
        self.open = Some(key);
    }

    /// Drops the form of a record that was deleted or that stands otherwise now.
    pub fn forget(&mut self, id: RecordId) {
        let key = FormKey::Record(id);
        self.kept.remove(&key);
        if self.open == Some(key) {
            self.open = None;
        }
    }

    /// Fills the forms that nothing was typed into anew, after the register has changed under them.
    pub fn refresh(&mut self, workspace: &Workspace) {
        let ids = self.kept.iter().filter(|(_, form)| !form.is_changed());
        let ids: Vec<RecordId> = ids.filter_map(|(_, form)| form.id()).collect();
        for id in ids {
            let fresh = FormState::of(workspace, id);
            match (self.kept.get_mut(&FormKey::Record(id)), fresh) {
                (Some(form), Some(fresh)) => {
                    form.editing = fresh.editing;
                    form.entry = fresh.entry;
                    form.original = fresh.original;
                    form.sources = fresh.sources;
                    form.files.read(form.original.text(Field::Attachments));
                }
                _ => self.forget(id),
            }
        }
    }
}

/// What is known of what stands in a form.
pub struct Look {
    entry: Entry,
    generation: u64,
    /// The record that it would make.
    pub record: Record,
    /// What is wrong with it.
    pub findings: Vec<Finding>,
    /// Whether it would count.
    pub standing: Standing,
}

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

/// The form of one record.
pub struct FormState {
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
    look: Option<Look>,
    offers: (u64, BTreeMap<Field, Rc<[Offer]>>),
    steps: Option<(u64, Vec<Step>)>,
}

impl FormState {
    /// A form with nothing typed yet.
    pub fn blank(kind: RecordKind, month: Month) -> Self {
        Self {
            kind,
            editing: None,
            entry: Entry::new(kind),
            original: Entry::new(kind),
            month,
            sources: Vec::new(),
            files: FormFiles::default(),
            source_open: None,
            section: 0,
            scroll_to: None,
            touched: BTreeSet::new(),
            focused: None,
            attempted: false,
            history_open: false,
            take_focus: true,
            look: None,
            offers: (0, BTreeMap::new()),
            steps: None,
        }
    }

    /// The form of a record as it stands; none where there is no such record.
    pub fn of(workspace: &Workspace, id: RecordId) -> Option<Self> {
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
            ..Self::blank(held.kind(), month)
        })
    }

    /// What it is for.
    pub fn key(&self) -> FormKey {
        match self.editing {
            Some(editing) => FormKey::Record(editing.id),
            None => FormKey::New(self.kind),
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
    fn may_go(&self) -> bool {
        !self.is_changed() && self.files.taking.is_empty()
    }

    /// Writes the files into the text of their field.
    pub fn write_files(&mut self) {
        let text = self.files.text();
        self.entry.texts.insert(Field::Attachments, text);
        self.touched.insert(Field::Attachments);
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

    /// Looks at what stands in the form, where that or the register has changed.
    pub fn look(&mut self, workspace: &Workspace) -> &Look {
        let generation = workspace.generation();
        let look = match self.look.take() {
            Some(look) if look.entry == self.entry && look.generation == generation => look,
            _ => {
                let record = workspace.read(&self.entry, Some(self.month));
                let findings = workspace.check(&record);
                let standing = Standing::of(&record, is_final(&findings), workspace.settings());
                Look {
                    entry: self.entry.clone(),
                    generation,
                    record,
                    findings,
                    standing,
                }
            }
        };
        self.look.insert(look)
    }

    /// What a field offers to choose from; kept as long as the register says the same.
    pub fn offers(
        &mut self,
        workspace: &Workspace,
        field: Field,
        vocabulary: Vocabulary,
    ) -> Rc<[Offer]> {
        let generation = workspace.generation();
        if self.offers.0 != generation {
            self.offers = (generation, BTreeMap::new());
        }
        let offers = self.offers.1.entry(field);
        let offers = offers.or_insert_with(|| offers_of(workspace, field, vocabulary).into());
        Rc::clone(offers)
    }

    /// The findings to show now: what is only missing is not said before its field was left once or
    /// saving was tried.
    pub fn shown_findings(&mut self, workspace: &Workspace) -> Vec<Finding> {
        let findings = self.look(workspace).findings.clone();
        let is_due = |finding: &Finding| {
            finding.code != MISSING
                || self.attempted
                || finding
                    .field
                    .is_some_and(|field| self.touched.contains(&field))
        };
        findings.into_iter().filter(is_due).collect()
    }

    /// The history of the record, the latest revision first.
    pub fn steps(&mut self, workspace: &Workspace) -> &[Step] {
        let generation = workspace.generation();
        let steps = match (self.steps.take(), self.id()) {
            (Some(steps), _) if steps.0 == generation => steps,
            (_, Some(id)) => {
                let mut steps = workspace.history(id);
                steps.reverse();
                (generation, steps)
            }
            (_, None) => (generation, Vec::new()),
        };
        &self.steps.insert(steps).1
    }
}

/// The code of the finding about a field that must be filled in and is not yet.
pub const MISSING: &str = "required-missing";

/// How many findings weigh that much.
pub fn found(findings: &[Finding], severity: Severity) -> usize {
    findings
        .iter()
        .filter(|finding| finding.severity == severity)
        .count()
}
