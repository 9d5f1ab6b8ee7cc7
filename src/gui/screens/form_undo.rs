//! What was typed into a form, step by step, to be taken back over the whole record: typing is one step
//! a field and pause. Knows nothing of fields but their text.

use crate::domain::field::Field;
use crate::schema::Entry;
use std::collections::BTreeMap;

/// After so many seconds of egui's time without a key, what is typed is another step.
const PAUSE: f64 = 1.0;
/// So many steps are kept.
const MOST: usize = 500;

type Texts = BTreeMap<Field, String>;

/// The steps of a form.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// What stood before each step, and the field that it was about.
    past: Vec<(Texts, Option<Field>)>,
    future: Vec<(Texts, Option<Field>)>,
    seen: Option<Texts>,
    last: Option<(Option<Field>, f64)>,
}

impl Typed {
    /// Looks at what stands in the form now.
    pub fn watch(&mut self, entry: &Entry, now: f64) {
        let Some(seen) = &self.seen else {
            self.seen = Some(entry.texts.clone());
            return;
        };
        if *seen == entry.texts {
            return;
        }
        let field = only_change(seen, &entry.texts);
        let goes_on = self
            .last
            .is_some_and(|(last, at)| field.is_some() && last == field && now - at < PAUSE);
        let before = self.seen.replace(entry.texts.clone());
        if !goes_on {
            self.past.extend(before.map(|before| (before, field)));
            if self.past.len() > MOST {
                self.past.remove(0);
            }
        }
        self.future.clear();
        self.last = Some((field, now));
    }

    /// Whether something can be taken back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Takes the last step back; says which field it was about.
    pub fn undo(&mut self, entry: &mut Entry) -> Option<Option<Field>> {
        let (texts, field) = self.past.pop()?;
        let after = std::mem::replace(&mut entry.texts, texts);
        self.future.push((after, field));
        self.stand(entry);
        Some(field)
    }

    /// Does again what was taken back last.
    pub fn redo(&mut self, entry: &mut Entry) -> Option<Option<Field>> {
        let (texts, field) = self.future.pop()?;
        let before = std::mem::replace(&mut entry.texts, texts);
        self.past.push((before, field));
        self.stand(entry);
        Some(field)
    }

    fn stand(&mut self, entry: &Entry) {
        self.seen = Some(entry.texts.clone());
        self.last = None;
    }
}

/// The field that alone was changed; none where several were.
fn only_change(before: &Texts, after: &Texts) -> Option<Field> {
    let text = |texts: &Texts, field: &Field| texts.get(field).cloned().unwrap_or_default();
    let all = before.keys().chain(after.keys());
    let mut changed: Vec<Field> = all
        .filter(|field| text(before, field) != text(after, field))
        .copied()
        .collect();
    changed.sort_unstable();
    changed.dedup();
    match changed.as_slice() {
        [one] => Some(*one),
        _ => None,
    }
}
