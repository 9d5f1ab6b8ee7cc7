//! The dialog that sets down a new place without leaving the form: its names, its kind, what it lies in,
//! and where it is as far as that is known. It pushes a command and writes nothing.

use super::forms::FormState;
use super::place_input::{kind_words, where_words};
use super::report::export::{labelled, strip};
use crate::domain::coordinates::read_point;
use crate::domain::field::Field;
use crate::domain::place::{Division, Names, Place, PlaceKind};
use crate::domain::vocabulary::Vocabulary;
use crate::gui::commands::{Command, Commands};
use crate::gui::theme::{Face, Tokens, size, space};
use crate::gui::widgets::area::row_right;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::choice::{Choice, Offer};
use crate::gui::widgets::cut::Cut;
use crate::gui::widgets::dialog::{dialog, line_ui};
use crate::gui::widgets::field::{Field as TextField, State};
use crate::places::{Match, districts_of};
use crate::words::{Message, Words};
use crate::workspace::Workspace;
use egui::{Key, Rect, Ui};

/// The height of a labelled field, and between two.
const LINE: f32 = 52.0;
const GAP: f32 = 12.0;
/// How many places that this may be are named.
const MOST: usize = 3;

/// A place that is being set down, as it is typed.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// In English, Arabic, Kurmanji and Sorani.
    names: [String; 4],
    kind: String,
    region: String,
    district: String,
    point: String,
    within: String,
    is_new: bool,
}

/// The words of the four names.
const NAMES: [&str; 4] = [
    "place-name-en",
    "place-name-ar",
    "place-name-ku",
    "place-name-ckb",
];

impl Draft {
    /// A draft of what was typed into a form.
    pub fn of(typed: &str, form: &FormState) -> Self {
        let mut draft = Self {
            kind: PlaceKind::Village.code().to_owned(),
            region: form.entry.text(Field::Region).to_owned(),
            is_new: true,
            ..Self::default()
        };
        let language = match Names::language_of(typed) {
            "ar" => 1,
            "ku" => 2,
            "ckb" => 3,
            _ => 0,
        };
        typed.clone_into(&mut draft.names[language]);
        let degrees = [Field::Latitude, Field::Longitude].map(|field| form.entry.text(field));
        if degrees.iter().all(|text| !text.is_empty()) {
            draft.point = degrees.join(", ");
        }
        draft
    }

    /// The place that it is; none while it has no name or coordinates that cannot be read.
    fn place(&self) -> Option<Place> {
        let [english, arabic, kurmanji, sorani] =
            self.names.clone().map(|name| name.trim().to_owned());
        let names = Names {
            english,
            arabic,
            kurmanji,
            sorani,
            other: Vec::new(),
        };
        names.all().next()?;
        let point = match self.point.trim() {
            "" => None,
            text => Some(read_point(text)?),
        };
        let mut districts = districts_of(&self.region);
        let district = districts.find(|district| district.pcode == self.district);
        Some(Place {
            kind: PlaceKind::from_code(&self.kind),
            names,
            point,
            within_km: self.within.trim().parse().ok().filter(|_| point.is_some()),
            region: self.region.clone(),
            district: district.cloned().unwrap_or_default(),
            ..Place::default()
        })
    }
}

/// Shows the dialog where a place is being set down.
pub fn adding_ui(ui: &Ui, workspace: &Workspace, form: &mut FormState, commands: &mut Commands) {
    let Some(mut draft) = form.place.adding.take() else {
        return;
    };
    let words = workspace.words();
    let (title, below) = (words.text("place-new"), words.text("place-new-about"));
    let shown = dialog(ui, "place", &title, &below, |ui, width| {
        content_ui(ui, width, workspace, &mut draft)
    });
    match shown.inner {
        Some(place) => commands.push(Command::AddPlace(Box::new(place))),
        None if shown.is_left => {}
        None => form.place.adding = Some(draft),
    }
}

/// Draws what is asked; gives back the place that is to be added.
fn content_ui(ui: &mut Ui, width: f32, workspace: &Workspace, draft: &mut Draft) -> Option<Place> {
    let words = workspace.words();
    let mut focus = std::mem::take(&mut draft.is_new);
    for two in [0, 2] {
        let row = strip(ui, width, LINE).columns(&[1.0, 1.0], GAP);
        for (at, rect) in (two..).zip(row) {
            let name = words.text(NAMES[at]);
            labelled(ui, rect, &name, |ui, rect| {
                let field = TextField::new(NAMES[at], &mut draft.names[at]).name(&name);
                let response = field.ui(ui, rect);
                if focus && !draft.names[at].is_empty() {
                    response.request_focus();
                    focus = false;
                }
            });
        }
        ui.add_space(space::S);
    }
    let row = strip(ui, width, LINE).columns(&[1.0, 1.0], GAP);
    let kinds = PlaceKind::ALL.iter();
    let kinds: Vec<Offer> = kinds
        .map(|kind| Offer::new(kind.code(), kind_words(*kind, words)))
        .collect();
    choice_ui(
        ui,
        row[0],
        &words.text("place-kind"),
        &mut draft.kind,
        &kinds,
    );
    let terms = workspace.terms().codes(Vocabulary::Region);
    let regions: Vec<Offer> = terms
        .into_iter()
        .map(|code| {
            let label = words.term(Vocabulary::Region, &code);
            Offer::new(code, label)
        })
        .collect();
    choice_ui(
        ui,
        row[1],
        &words.field(Field::Region),
        &mut draft.region,
        &regions,
    );
    ui.add_space(space::S);
    let row = strip(ui, width, LINE).columns(&[1.0, 1.3, 0.6], GAP);
    let districts = districts_of(&draft.region);
    let districts: Vec<Offer> = districts
        .map(|Division { pcode, name }| Offer::new(pcode.clone(), name.clone()))
        .collect();
    choice_ui(
        ui,
        row[0],
        &words.text("place-district"),
        &mut draft.district,
        &districts,
    );
    let is_read = draft.point.trim().is_empty() || read_point(&draft.point).is_some();
    let state = if is_read { State::Plain } else { State::Error };
    let name = words.text("place-point");
    let hint = words.text("place-point-hint");
    labelled(ui, row[1], &name, |ui, rect| {
        TextField::new("place-point", &mut draft.point)
            .name(&name)
            .hint(&hint)
            .state(state)
            .ui(ui, rect);
    });
    let name = words.text("place-within");
    labelled(ui, row[2], &name, |ui, rect| {
        TextField::new("place-within", &mut draft.within)
            .name(&name)
            .ui(ui, rect);
    });
    let place = draft.place();
    if let Some(place) = &place {
        alike_ui(ui, workspace, place);
    }
    ui.add_space(space::L);
    let row = strip(ui, width, size::CONTROL);
    done_ui(ui, row, words, place)
}

fn choice_ui(ui: &mut Ui, rect: Rect, name: &str, code: &mut String, offers: &[Offer]) {
    labelled(ui, rect, name, |ui, rect| {
        Choice::new(name.to_owned(), name, code, offers).ui(ui, rect);
    });
}

fn done_ui(ui: &mut Ui, row: Rect, words: &Words, place: Option<Place>) -> Option<Place> {
    let label = words.text("place-new-add");
    // A list that is open in the dialog takes the key for itself.
    let is_listed = egui::Popup::is_any_open(ui.ctx());
    let entered = !is_listed && ui.input(|input| input.key_pressed(Key::Enter));
    let clicked = row_right(ui, row, |ui| {
        let button = Button::new(&label).primary().enabled(place.is_some());
        button.ui(ui).clicked()
    });
    place.filter(|_| clicked || entered)
}

/// Says which known places this may be.
fn alike_ui(ui: &mut Ui, workspace: &Workspace, place: &Place) {
    let words = workspace.words();
    let places = workspace.places();
    let names = place.names.all();
    let found = names.flat_map(|name| places.candidates(name, MOST));
    let is_like = |found: &crate::places::Candidate| {
        let region = &found.place.region;
        found.by <= Match::Skeleton
            && found.score >= 0.8
            && (place.region.is_empty() || *region == place.region)
    };
    let mut alike: Vec<String> = Vec::new();
    for found in found.filter(is_like) {
        let known = found.place;
        let said = format!("{} ({})", known.names.english, where_words(known, words));
        if !alike.contains(&said) && alike.len() < MOST {
            alike.push(said);
        }
    }
    if !alike.is_empty() {
        let said = Message::new("place-alike").with("places", alike.join("; "));
        let t = Tokens::of(ui);
        ui.add_space(space::M);
        line_ui(ui, &words.say(&said), Face::Small, t.warn.text, 18.0);
    }
}
