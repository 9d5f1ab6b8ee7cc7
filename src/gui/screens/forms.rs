//! Which record is open, and every form that was left with something typed in it: leaving keeps.
//! Knows nothing of how a form is drawn.

pub use super::form_look::{Look, MISSING, found};
pub use super::form_state::{FormState, SourceDraft};
use crate::domain::dates::Month;
use crate::domain::field::Field;
use crate::domain::identity::{RecordId, RecordKind};
use crate::schema::Entry;
use crate::workspace::{Draft, DraftId, Saved, Workspace};
use std::collections::{BTreeMap, BTreeSet};

/// What a form is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FormKey {
    /// A record that is not saved yet, by the number of its draft.
    New(DraftId),
    /// A record of the register.
    Record(RecordId),
}

/// The forms of the window.
#[derive(Default)]
pub struct Forms {
    open: Option<FormKey>,
    kept: BTreeMap<FormKey, FormState>,
    last: u64,
    pins: BTreeMap<RecordKind, BTreeSet<Field>>,
}

impl Forms {
    /// The forms of drafts that were kept; the one that was open is open again.
    pub fn restored<'a>(
        workspace: &'a Workspace,
        drafts: impl IntoIterator<Item = &'a Draft>,
    ) -> Self {
        let mut forms = Self::default();
        for draft in drafts {
            forms.last = forms.last.max(draft.id.0);
            let form = FormState::restored(workspace, draft);
            if draft.at_work.is_open {
                forms.open = Some(form.key());
            }
            forms.kept.insert(form.key(), form);
        }
        forms
    }

    /// Opens the form of a record, with what was typed into it before where that is not saved yet.
    pub fn open(&mut self, workspace: &Workspace, id: RecordId) {
        self.leave();
        let key = FormKey::Record(id);
        if !self.kept.contains_key(&key) {
            let number = self.number();
            let Some(form) = FormState::of(number, workspace, id) else {
                return;
            };
            self.show(form);
        }
        self.open = Some(key);
    }

    /// Opens a form that was left half typed.
    pub fn open_draft(&mut self, key: FormKey) {
        if self.kept.contains_key(&key) && self.open != Some(key) {
            self.leave();
            self.open = Some(key);
        }
    }

    /// Opens a form for a new record, beside those that are half typed.
    pub fn begin(&mut self, kind: RecordKind, month: Month) {
        self.begin_from(Entry::new(kind), month);
    }

    /// The same with what is kept for every new record, which nobody has typed yet.
    pub fn begin_from(&mut self, entry: Entry, month: Month) {
        self.leave();
        let mut form = FormState::blank(self.number(), entry.kind, month);
        form.original = entry.clone();
        form.fill(entry);
        // What is filled in already is not typed again.
        form.keyboard.wants = form.first_blank();
        form.take_focus = form.keyboard.wants.is_none();
        self.show(form);
    }

    /// Opens a form for a new record that says this much already.
    pub fn begin_with(&mut self, entry: Entry, month: Month) {
        self.leave();
        let mut form = FormState::blank(self.number(), entry.kind, month);
        form.fill(entry);
        self.show(form);
    }

    /// The fields that are kept for the next record of a kind.
    pub fn pins(&self, kind: RecordKind) -> &BTreeSet<Field> {
        static NONE: BTreeSet<Field> = BTreeSet::new();
        self.pins.get(&kind).unwrap_or(&NONE)
    }

    /// Says which fields are kept for the next record of a kind.
    pub fn set_pins(&mut self, kind: RecordKind, pins: BTreeSet<Field>) {
        for form in self.kept.values_mut().filter(|form| form.kind == kind) {
            form.pins.clone_from(&pins);
        }
        self.pins.insert(kind, pins);
    }

    /// Keeps a field for the next record of a kind, or keeps it no more.
    pub fn toggle_pin(&mut self, kind: RecordKind, field: Field) {
        let mut pins = self.pins(kind).clone();
        if !pins.remove(&field) {
            pins.insert(field);
        }
        self.set_pins(kind, pins);
    }

    fn number(&mut self) -> DraftId {
        self.last += 1;
        DraftId(self.last)
    }

    fn show(&mut self, mut form: FormState) {
        let key = form.key();
        form.pins.clone_from(self.pins(form.kind));
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

    /// What the form that is open is for.
    pub fn open_key(&self) -> Option<FormKey> {
        self.open
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

    /// The forms with something in them that is not saved: new records first, the oldest first.
    pub fn drafts(&self) -> impl Iterator<Item = &FormState> {
        self.kept.values().filter(|form| form.is_changed())
    }

    /// Takes a form away, with what is typed in it.
    pub fn take(&mut self, key: FormKey) -> Option<FormState> {
        if self.open == Some(key) {
            self.open = None;
        }
        self.kept.remove(&key)
    }

    /// Puts a form back that was taken away, and opens it.
    pub fn put_back(&mut self, form: FormState) {
        self.leave();
        self.show(form);
    }

    /// Fills the open form from what was saved of it.
    pub fn saved(&mut self, workspace: &Workspace, saved: &Saved) {
        let Some(old) = self.open.take().and_then(|key| self.kept.remove(&key)) else {
            return;
        };
        let number = self.number();
        let Some(mut form) = FormState::of(number, workspace, saved.id) else {
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
        self.show(form);
    }

    /// Drops the form of a record that was deleted or that stands otherwise now.
    pub fn forget(&mut self, id: RecordId) {
        self.take(FormKey::Record(id));
    }

    /// Fills the forms that nothing was typed into anew, after the register has changed under them.
    pub fn refresh(&mut self, workspace: &Workspace) {
        let ids = self.kept.values().filter(|form| !form.is_changed());
        let ids: Vec<RecordId> = ids.filter_map(FormState::id).collect();
        for id in ids {
            let Some(form) = self.kept.get_mut(&FormKey::Record(id)) else {
                continue;
            };
            match FormState::of(form.draft, workspace, id) {
                Some(fresh) => form.refill(fresh),
                None => self.forget(id),
            }
        }
    }
}
