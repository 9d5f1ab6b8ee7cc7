//! What people wrote in place of the generated text of a month's report, passage by passage. Knows
//! nothing of how a passage is parsed, shown or stored.

use std::collections::BTreeMap;

/// The edited passages of one month's report in one language, by their place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportTexts {
    passages: BTreeMap<String, EditedPassage>,
}

/// A passage that a person wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EditedPassage {
    /// Where it stands in the report: `front.title`, `attacks.prose`.
    pub place: String,
    /// Its paragraphs, with figures as `{attacks.confirmed}`.
    pub paragraphs: Vec<String>,
    /// What was flagged and is meant as it stands.
    pub kept: Vec<Kept>,
    /// The generated paragraphs when it was written: where they read differently today, the figures
    /// have changed since.
    pub generated_from: Vec<String>,
    /// The rule that a title or finding was chosen by, which the figures must go on bearing out;
    /// empty where it was written freely.
    pub rule: String,
}

/// Text that was flagged and that a person keeps, with the reason.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The text as it was flagged.
    pub text: String,
    /// Why it stays.
    pub reason: String,
}

impl EditedPassage {
    /// A passage with these paragraphs, written over this generated text.
    pub fn new(place: &str, paragraphs: Vec<String>, generated_from: Vec<String>) -> Self {
        Self {
            place: place.to_owned(),
            paragraphs,
            generated_from,
            ..Self::default()
        }
    }

    /// The reason why flagged text stays; none where nobody gave one.
    pub fn reason(&self, text: &str) -> Option<&str> {
        let kept = self.kept.iter().find(|kept| kept.text == text)?;
        Some(&kept.reason)
    }
}

impl ReportTexts {
    /// The passage at a place; none where the generated text stands.
    pub fn get(&self, place: &str) -> Option<&EditedPassage> {
        self.passages.get(place)
    }

    /// Puts a passage into its place, and hands back the one that stood there.
    pub fn set(&mut self, passage: EditedPassage) -> Option<EditedPassage> {
        self.passages.insert(passage.place.clone(), passage)
    }

    /// Goes back to the generated text of a place, and hands back what stood there.
    pub fn remove(&mut self, place: &str) -> Option<EditedPassage> {
        self.passages.remove(place)
    }

    /// Those of `over` where it has any, and else these.
    #[must_use]
    pub fn under(mut self, over: Self) -> Self {
        self.passages.extend(over.passages);
        self
    }

    /// All passages, by place.
    pub fn iter(&self) -> impl Iterator<Item = &EditedPassage> {
        self.passages.values()
    }

    /// Whether nobody wrote anything.
    pub fn is_empty(&self) -> bool {
        self.passages.is_empty()
    }
}

impl FromIterator<EditedPassage> for ReportTexts {
    fn from_iter<T: IntoIterator<Item = EditedPassage>>(passages: T) -> Self {
        let mut texts = Self::default();
        for passage in passages {
            texts.set(passage);
        }
        texts
    }
}
