//! What the editor of a report remembers: the texts as they are being written, and what of them is
//! not saved yet. Knows nothing of how it is shown.

use super::typed::Typed;
use crate::domain::dates::Month;
use crate::domain::report_text::{EditedPassage, ReportTexts};
use crate::report::content::{Content, FigureName, Passage, Span};
use crate::schema::Audience;
use crate::words::Language;
use std::collections::BTreeMap;

/// Seconds of rest after which what was written is saved.
pub const REST: f64 = 1.0;

/// The month and the language of the texts.
pub type Of = (Month, Language, Audience);

/// What was written and not saved yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Unsaved {
    /// The month and the language of the report.
    pub of: Of,
    /// The place of the passage.
    pub place: String,
    /// What stands there now; none for the generated text.
    pub passage: Option<EditedPassage>,
}

/// The paragraphs of a passage as they are typed.
#[derive(Debug, Default)]
struct Sheet {
    /// What they were read from.
    source: Vec<String>,
    typed: Vec<Typed>,
}

/// The cursor is to be put into a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoTo {
    /// The passage.
    pub place: String,
    /// The paragraph.
    pub paragraph: usize,
    /// Where in it, in characters.
    pub at: usize,
}

/// Flagged text that a reason is being typed for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keeping {
    /// The passage.
    pub place: String,
    /// The text that is flagged.
    pub said: String,
    /// The reason so far.
    pub reason: String,
    /// Whether the cursor is to be put into the field.
    pub is_new: bool,
}

/// The editor of a report.
#[derive(Debug, Default)]
pub struct Editor {
    of: Option<Of>,
    /// The register's generation that the texts were read at.
    generation: u64,
    texts: ReportTexts,
    /// Counts the changes: the pages are composed anew for each.
    pub version: u64,
    unsaved: Option<(Unsaved, f64)>,
    sheets: BTreeMap<String, Sheet>,
    names: Vec<FigureName>,
    /// The paragraph that is written in: its passage and its place.
    pub focus: Option<(String, usize)>,
    /// Where the cursor goes next.
    pub goes_to: Option<GoTo>,
    /// Flagged text that a reason is being typed for.
    pub keeping: Option<Keeping>,
    /// What stood where something was saved, the last thing last: the way back.
    pub before: Vec<Unsaved>,
}

impl Editor {
    /// Reads the texts that were saved, where others were read last or they have changed. What is being
    /// written stands before them.
    pub fn read(&mut self, of: Of, generation: u64, saved: impl FnOnce() -> ReportTexts) {
        if self.of != Some(of) || self.generation != generation {
            if self.of != Some(of) {
                self.focus = None;
                self.keeping = None;
                self.sheets.clear();
            }
            self.of = Some(of);
            self.generation = generation;
            self.texts = saved();
            self.version += 1;
            if let Some((unsaved, _)) = self.unsaved.clone()
                && unsaved.of == of
            {
                self.place(unsaved.place, unsaved.passage);
            }
        }
    }

    /// The texts as they stand.
    pub fn texts(&self) -> &ReportTexts {
        &self.texts
    }

    fn place(&mut self, place: String, passage: Option<EditedPassage>) {
        match passage {
            Some(passage) => {
                self.texts.set(EditedPassage { place, ..passage });
            }
            None => {
                self.texts.remove(&place);
            }
        }
        self.version += 1;
    }

    /// Writes a passage: it is shown at once, and saved after a moment of rest. `now` is egui's time
    /// in seconds.
    pub fn write(&mut self, place: &str, passage: Option<EditedPassage>, now: f64) {
        let Some(of) = self.of else { return };
        self.place(place.to_owned(), passage.clone());
        let unsaved = Unsaved {
            of,
            place: place.to_owned(),
            passage,
        };
        self.unsaved = Some((unsaved, now));
    }

    /// The passage whose writing is not saved yet.
    pub fn unsaved_place(&self) -> Option<&str> {
        let (unsaved, _) = self.unsaved.as_ref()?;
        Some(&unsaved.place)
    }

    /// When what was written is to be saved, in egui's time; none where all is saved.
    pub fn due(&self) -> Option<f64> {
        self.unsaved.as_ref().map(|(_, since)| since + REST)
    }

    /// Hands over what is not saved yet, to be saved now.
    pub fn take_unsaved(&mut self) -> Option<Unsaved> {
        self.unsaved.take().map(|(unsaved, _)| unsaved)
    }

    /// Forgets what was written since it was saved.
    pub fn take_back(&mut self) -> bool {
        let was = self.unsaved.take().is_some();
        if was {
            self.read_again();
        }
        was
    }

    /// Reads the texts from the register again.
    pub fn read_again(&mut self) {
        self.generation = u64::MAX;
        self.sheets.clear();
    }

    /// What was edited in a place; a passage with the generated text where nothing was.
    pub fn edited(&self, passage: &Passage) -> EditedPassage {
        let known = self.texts.get(&passage.place).cloned();
        known.unwrap_or_else(|| {
            EditedPassage::new(
                &passage.place,
                passage.source.clone(),
                passage.generated.clone(),
            )
        })
    }

    /// The names that can stand in a passage.
    pub fn names(&self) -> &[FigureName] {
        &self.names
    }

    /// Takes in what was composed: names with what they say today, and texts that were not typed here.
    pub fn take_in(&mut self, content: &Content) {
        if self.names != content.names {
            self.names.clone_from(&content.names);
            self.sheets.clear();
        }
        let mut names = content.names.clone();
        let passages = content.passages.iter();
        for text in passages.flat_map(|passage| &passage.text) {
            take_shown(text, &mut names);
        }
        for passage in &content.passages {
            let known = self.sheets.get(&passage.place);
            if known.is_some_and(|sheet| sheet.source == passage.source) {
                continue;
            }
            let read = |source: &String| Typed::read(source, &names);
            let sheet = Sheet {
                typed: passage.source.iter().map(read).collect(),
                source: passage.source.clone(),
            };
            self.sheets.insert(passage.place.clone(), sheet);
        }
    }

    /// The paragraphs of a passage as they are typed.
    pub fn paragraphs(&mut self, place: &str) -> &mut Vec<Typed> {
        &mut self.sheets.entry(place.to_owned()).or_default().typed
    }

    /// Takes the paragraphs of a passage as they are typed now. Returns their sources.
    pub fn take_typed(&mut self, place: &str) -> Vec<String> {
        let sheet = self.sheets.entry(place.to_owned()).or_default();
        sheet.source = sheet.typed.iter().map(Typed::source).collect();
        sheet.source.clone()
    }
}

/// Takes in what the numbers of a text are shown as: generated text has some that nobody is offered.
fn take_shown(text: &[Span], names: &mut Vec<FigureName>) {
    for span in text {
        match span {
            Span::Figure { name, shown } if !names.iter().any(|known| known.name == *name) => {
                names.push(FigureName {
                    name: name.clone(),
                    shown: shown.clone(),
                });
            }
            Span::Strong(inside) | Span::Link { words: inside, .. } => take_shown(inside, names),
            _ => {}
        }
    }
}
