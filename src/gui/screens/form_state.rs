//! The form of one record: what stands in it, what is known of that, and where whoever types is. Knows
//! nothing of how it is drawn.

use super::form_files::FormFiles;
use super::form_judging::FormJudging;
use super::forms::FormKey;
use super::inputs::offers as offers_of;
use super::place_input::PlaceState;
use super::source_input::SourceState;
use super::standing::Standing;
use crate::domain::dates::Month;
use crate::domain::field::Field;
use crate::domain::identity::{RecordId, RecordKind};
use crate::domain::record::{Citation, Record};
use crate::domain::vocabulary::Vocabulary;
use crate::gui::widgets::offers::Offer;
use crate::schema::{
    Entry, Section, citations_text, fields, read_citations, record_from, write_entry,
};
use crate::validation::{Finding, Severity, is_final};
use crate::workspace::{AtWork, Draft, DraftId, Editing, Overtaken, Step, Workspace};
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

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
    /// The field that takes the keyboard when the form is next drawn.
    pub wants: Option<Field>,
    /// What it asks about its record.
    pub judging: FormJudging,
    look: Option<Look>,
    offers: (u64, BTreeMap<Field, Rc<[Offer]>>),
    steps: Option<(u64, Vec<Step>)>,
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
            wants: None,
            judging: FormJudging::default(),
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
            wants: draft.at_work.field,
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
            field: self.focused.or(self.wants),
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
    /// saving was tried, and a place not to be known while its name is being typed.
    pub fn shown_findings(&mut self, workspace: &Workspace) -> Vec<Finding> {
        let findings = self.look(workspace).findings.clone();
        let is_due = |finding: &Finding| {
            let is_left = finding.code != MISSING
                || self.attempted
                || finding
                    .field
                    .is_some_and(|field| self.touched.contains(&field));
            let is_typed = self.focused == Some(Field::Place) && finding.code == PLACE_UNKNOWN;
            is_left && !is_typed
        };
        let due = findings.into_iter().filter(is_due).collect();
        self.judging.open(workspace, self.id(), due)
    }

    /// Looks for other accounts of the event, where whoever types pauses. Says in how many seconds it must
    /// be asked again.
    pub fn look_for_likely(&mut self, workspace: &Workspace, now: f64) -> Option<f64> {
        self.look(workspace);
        let own = self.id();
        let look = self.look.as_ref()?;
        self.judging
            .look(workspace, (&look.entry, &look.record, own), now)
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

/// The code of the finding about a place that no gazetteer knows.
const PLACE_UNKNOWN: &str = "place-unknown";
/// The code of the finding about a field that must be filled in and is not yet.
pub const MISSING: &str = "required-missing";

/// How many findings weigh that much.
pub fn found(findings: &[Finding], severity: Severity) -> usize {
    findings
        .iter()
        .filter(|finding| finding.severity == severity)
        .count()
}
