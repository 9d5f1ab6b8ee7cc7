//! Records by what they say, however that is spelt, in whatever script and by whatever name of their
//! place. Knows nothing of how what was found is shown.

use super::{Held, Workspace};
use crate::domain::field::Field;
use crate::domain::folding::fold;
use crate::domain::identity::RecordId;
use crate::domain::record::{Citation, Value};
use crate::places::Places;
use crate::schema::{Input, describe};
use crate::store::RevId;
use crate::words::Words;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError};

/// What every record says, folded, as far as somebody has asked.
#[derive(Default)]
pub(super) struct Said {
    of: BTreeMap<RecordId, (RevId, String)>,
    /// The places by whose other names it is said.
    places: Option<Arc<Places>>,
}

impl Workspace {
    /// The records that say all of the words, the latest first.
    pub fn search(&self, text: &str) -> Vec<RecordId> {
        let wanted = fold(text);
        let wanted: Vec<&str> = wanted.split_whitespace().collect();
        if wanted.is_empty() {
            return Vec::new();
        }
        // What a panic left behind is whole all the same: each record is told apart by its revision.
        let mut said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        let places = self.places();
        if !said
            .places
            .as_ref()
            .is_some_and(|known| Arc::ptr_eq(known, &places))
        {
            said.of.clear();
            said.places = Some(Arc::clone(&places));
        }
        said.of.retain(|id, _| self.records.contains_key(id));
        let mut found: Vec<&Held> = self
            .records()
            .filter(|held| {
                let known = said
                    .of
                    .entry(held.id)
                    .or_insert_with(|| (held.rev, said_by(held, &places, self.words())));
                if known.0 != held.rev {
                    *known = (held.rev, said_by(held, &places, self.words()));
                }
                wanted.iter().all(|word| known.1.contains(word))
            })
            .collect();
        found.sort_by_key(|held| (Reverse(held.record.date(Field::Date)), held.id));
        found.into_iter().map(|held| held.id).collect()
    }
}

/// Everything that a record says, with spaces between.
fn said_by(held: &Held, places: &Places, words: &Words) -> String {
    let mut said = vec![held.reference()];
    for (field, value) in held.record.values() {
        match value {
            Value::Text(text) | Value::Unparsed(text) => said.push(text.clone()),
            Value::Term(code) => said.extend(term_said(field, code, words)),
            Value::Terms(codes) => {
                said.extend(codes.iter().flat_map(|code| term_said(field, code, words)));
            }
            Value::Date(date) => said.extend([date.to_string(), words.date(*date)]),
            Value::Refs(refs) => said.extend(refs.iter().cloned()),
            Value::Citations(citations) => said.extend(citations.iter().flat_map(cited)),
            Value::Attachments(files) => said.extend(files.iter().map(|file| file.name.clone())),
            Value::Count(_)
            | Value::Month(_)
            | Value::Degrees(_)
            | Value::Whole(_)
            | Value::Flag(_) => {}
        }
    }
    if let Some(place) = places.resolve(held.record.text(Field::Place)) {
        said.extend(place.names.all().map(str::to_owned));
    }
    fold(&said.join(" "))
}

/// The code of a term and what people call it.
fn term_said(field: Field, code: &str, words: &Words) -> Vec<String> {
    match describe(field).input {
        Input::Choice(vocabulary) | Input::Choices(vocabulary) => {
            vec![code.to_owned(), words.term(vocabulary, code)]
        }
        _ => vec![code.to_owned()],
    }
}

fn cited(citation: &Citation) -> [String; 3] {
    [&citation.name, &citation.title, &citation.link].map(String::clone)
}
