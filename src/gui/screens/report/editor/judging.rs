//! What is flagged and offered in a passage, and what a person decides of it. Knows nothing of how
//! its paragraphs are typed in.

use super::flag::{Decided, flag_ui};
use super::passage::SheetUi;
use super::state::Keeping;
use super::typed::Typed;
use crate::domain::report_text::{EditedPassage, Kept};
use crate::gui::commands::Command;
use crate::report::content::{Flag, FlagKind};
use egui::Ui;

impl SheetUi<'_> {
    /// The flags of a paragraph that nobody gave a reason for.
    pub(super) fn flags(&self, paragraph: usize) -> Vec<Flag> {
        let flags = self.passage.open_flags();
        let here = flags.filter(|flag| flag.paragraph == paragraph && !is_loose(flag));
        here.cloned().collect()
    }

    /// What is said of the passage as a whole.
    pub(super) fn loose_flags_ui(&mut self, ui: &mut Ui) {
        let flags: Vec<Flag> = self
            .passage
            .open_flags()
            .filter(|flag| is_loose(flag))
            .cloned()
            .collect();
        for flag in flags {
            ui.add_space(9.0);
            self.flag_ui(ui, &flag);
        }
    }

    pub(super) fn flag_ui(&mut self, ui: &mut Ui, flag: &Flag) {
        let place = self.passage.place.clone();
        let names = self.editor.names().to_vec();
        let mut keeping = self
            .editor
            .keeping
            .take_if(|keeping| keeping.place == place && keeping.said == flag.said);
        let decided = flag_ui(ui, self.width, self.words, flag, &names, keeping.as_mut());
        match decided {
            Some(Decided::Figure(name)) => self.make_figure(ui, flag, &name),
            Some(Decided::Ask) => {
                self.editor.keeping = Some(Keeping {
                    place,
                    said: flag.said.clone(),
                    reason: String::new(),
                    is_new: true,
                });
            }
            Some(Decided::Keep(reason)) => self.keep(ui, flag, reason),
            Some(Decided::Leave) => {}
            None => {
                if keeping.is_some() {
                    self.editor.keeping = keeping;
                }
            }
        }
    }

    fn make_figure(&mut self, ui: &Ui, flag: &Flag, name: &str) {
        let names = self.editor.names().to_vec();
        let place = self.passage.place.clone();
        let Some(source) = self.passage.source.get(flag.paragraph) else {
            return;
        };
        let (Some(before), Some(after)) =
            (source.get(..flag.range.start), source.get(flag.range.end..))
        else {
            return;
        };
        let source = format!("{before}{{{name}}}{after}");
        if let Some(slot) = self.editor.paragraphs(&place).get_mut(flag.paragraph) {
            *slot = Typed::read(&source, &names);
        }
        self.written(ui);
        self.commands.push(Command::SavePassage);
    }

    fn keep(&mut self, ui: &Ui, flag: &Flag, reason: String) {
        let mut edited = self.editor.edited(self.passage);
        edited.kept.retain(|kept| kept.text != flag.said);
        edited.kept.push(Kept {
            text: flag.said.clone(),
            reason,
        });
        self.write(ui, edited);
        self.commands.push(Command::SavePassage);
    }

    pub(super) fn shows_offers(&self) -> bool {
        let focus = self.editor.focus.as_ref();
        let is_here = focus.is_some_and(|(place, _)| place == self.place());
        let mut flags = self.passage.open_flags();
        is_here || flags.any(|flag| flag.kind == FlagKind::NotBorneOut)
    }

    /// Takes a title that is offered.
    pub(super) fn choose(&mut self, ui: &Ui, index: usize) {
        let Some(offer) = self.passage.offers.get(index) else {
            return;
        };
        let edited = EditedPassage {
            paragraphs: vec![offer.source.clone()],
            generated_from: self.passage.generated.clone(),
            rule: offer.rule.clone(),
            ..self.editor.edited(self.passage)
        };
        self.write(ui, edited);
        self.commands.push(Command::SavePassage);
    }
}

/// Whether a flag is about the passage and not about something in it.
fn is_loose(flag: &Flag) -> bool {
    matches!(flag.kind, FlagKind::NotBorneOut | FlagKind::NoPlace)
}
