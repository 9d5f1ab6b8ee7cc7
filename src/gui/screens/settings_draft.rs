//! The settings as they are being typed. Knows nothing of how they are shown.

use super::super::secret::Secret;
use super::super::widgets::field::State;
use crate::domain::count::Count;
use crate::domain::dates::{Month, PartialDate};
use crate::domain::folding::slug;
use crate::domain::record::Citation;
use crate::domain::settings::{House, QuietSections, ReferenceFigure, Settings};
use crate::report::page::Colour;
use crate::report::picture::Picture;
use crate::report::theme::{LEAST_CONTRAST, contrast_with_white};
use crate::schema::{colour, colour_text};
use crate::words::{Message, Words};
use crate::workspace::Workspace;

/// The kinds whose coverage can be set, by the names that settings have for them.
const COVERED: [&str; 6] = [
    "attack",
    "raid",
    "camp_incident",
    "discovery",
    "trial",
    "repatriation",
];

/// What the screen of settings holds between frames.
#[derive(Clone, Debug, Default)]
pub struct SettingsState {
    draft: Option<Draft>,
    /// The members of an encrypted register, as they are being changed.
    pub members: MembersDraft,
    /// The register of sources, as it is being changed.
    pub sources: super::settings_sources::SourcesDraft,
}

/// What is being done to the members.
#[derive(Clone, Debug, Default)]
pub struct MembersDraft {
    /// What the new member is to be called.
    pub name: String,
    /// By what the new member opens the register, by place: a passphrase, or a recipient.
    pub way: usize,
    /// The new member's recipient.
    pub recipient: String,
    /// The new member's passphrase.
    pub secret: Secret,
    /// The member whose removal is asked about.
    pub removing: Option<String>,
    /// What is wrong with the new member.
    pub error: Option<Message>,
    /// Whether the new member is being added meanwhile.
    pub is_under_way: bool,
}

impl MembersDraft {
    /// Whether the new member has an age identity of their own.
    pub fn is_by_recipient(&self) -> bool {
        self.way == 1
    }
}

impl SettingsState {
    /// Puts a logo that was read into the draft, or why it is none.
    pub fn take_logo(&mut self, file: String, taken: Result<Vec<u8>, Message>) {
        let Some(draft) = &mut self.draft else { return };
        draft.house.logo_file = file;
        match taken {
            Ok(logo) => {
                draft.house.put_logo(logo);
            }
            Err(error) => draft.house.logo_error = Some(error),
        }
    }

    /// The draft; a new one from the register where the settings have changed underneath.
    pub fn draft_of(&mut self, workspace: &Workspace) -> &mut Draft {
        let standing = workspace.settings();
        let stale = self
            .draft
            .as_ref()
            .is_none_or(|draft| draft.base != *standing);
        if stale {
            self.draft = None;
        }
        self.draft.get_or_insert_with(|| Draft::of(standing))
    }
}

/// A number that is known from elsewhere, as it is being typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reference {
    /// What it counts.
    pub label: String,
    /// The number.
    pub value: String,
    /// The date that it holds for.
    pub as_of: String,
    /// Its name; empty for one that was not saved yet.
    key: String,
    cited: Vec<Citation>,
}

impl Reference {
    /// Whether its number is one.
    pub fn has_value(&self) -> bool {
        Count::parse(&self.value).is_ok_and(Count::is_known)
    }

    /// Whether its date is one.
    pub fn has_date(&self) -> bool {
        PartialDate::parse(&self.as_of, None, None).is_ok()
    }

    /// Whether it stands in the register: what was saved is changed, not taken out.
    pub fn is_kept(&self) -> bool {
        !self.key.is_empty()
    }

    /// Where it is known from, as a line.
    pub fn sources(&self, words: &Words) -> String {
        let names: Vec<&str> = self
            .cited
            .iter()
            .map(|citation| citation.name.as_str())
            .collect();
        match names.as_slice() {
            [] => words.text("settings-reference-no-source"),
            names => words
                .say(&Message::new("settings-reference-sources").with("names", names.join("; "))),
        }
    }

    fn figure(&self) -> Option<ReferenceFigure> {
        let key = match self.key.as_str() {
            "" => slug(&self.label),
            key => key.to_owned(),
        };
        Some(ReferenceFigure {
            key: Some(key).filter(|key| !key.is_empty())?,
            value: Count::parse(&self.value)
                .ok()
                .filter(|count| count.is_known())?,
            as_of: PartialDate::parse(&self.as_of, None, None).ok()?,
            label: self.label.trim().to_owned(),
            sources: self.cited.clone(),
        })
    }
}

/// How the reports look, as it is being typed.
#[derive(Clone, Debug, Default)]
pub struct HouseDraft {
    /// The colour of its own; blank for ours.
    pub accent: String,
    /// Where the logo is taken from.
    pub logo_file: String,
    logo: Vec<u8>,
    /// Width and height of the logo in pixels; none where there is no logo.
    pub logo_size: Option<(u32, u32)>,
    /// Why the last file is no logo.
    pub logo_error: Option<Message>,
    /// What is disclaimed.
    pub disclaimer: String,
    /// What becomes of sections with nothing to say, by place.
    pub quiet: usize,
}

impl HouseDraft {
    fn of(house: &House) -> Self {
        let quiet = QuietSections::ALL.iter();
        let mut quiet = quiet.zip(0..);
        let mut draft = Self {
            accent: house.accent.map(colour_text).unwrap_or_default(),
            disclaimer: house.disclaimer.clone(),
            quiet: quiet
                .find(|(quiet, _)| **quiet == house.quiet_sections)
                .map_or(0, |(_, place)| place),
            ..Self::default()
        };
        draft.put_logo(house.logo.clone());
        draft
    }

    /// The colour that was typed, where it is one.
    pub fn colour(&self) -> Option<[u8; 3]> {
        colour(&self.accent)
    }

    /// How its field stands: small type of a colour that is too light cannot be read.
    pub fn accent_state(&self) -> State {
        match self.colour() {
            None if self.accent.trim().is_empty() => State::Plain,
            None => State::Error,
            Some([red, green, blue]) => {
                let contrast = contrast_with_white(Colour(red, green, blue));
                if contrast < LEAST_CONTRAST {
                    State::Warn
                } else {
                    State::Plain
                }
            }
        }
    }

    fn put_logo(&mut self, logo: Vec<u8>) {
        let picture = Picture::read(&logo).ok();
        self.logo_size = picture.map(|picture| (picture.width, picture.height));
        self.logo = logo;
        self.logo_error = None;
    }

    /// Whether there is a logo.
    pub fn has_logo(&self) -> bool {
        !self.logo.is_empty()
    }

    /// Takes the logo out.
    pub fn remove_logo(&mut self) {
        self.put_logo(Vec::new());
    }

    fn settled(&self) -> Option<House> {
        let accent = match self.accent.trim() {
            "" => None,
            _ => Some(self.colour()?),
        };
        Some(House {
            accent,
            logo: self.logo.clone(),
            disclaimer: self.disclaimer.trim().to_owned(),
            quiet_sections: QuietSections::ALL
                .get(self.quiet)
                .copied()
                .unwrap_or_default(),
        })
    }
}

/// The settings as they are being typed.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The register's name.
    pub name: String,
    /// Who publishes the report.
    pub organisation: String,
    /// The area that the register covers.
    pub area: String,
    /// The month of issue 1.
    pub first_issue: String,
    /// The code of the monitored group.
    pub group: String,
    /// The month in which coverage begins, by kind; blank for that of the first record.
    pub coverage: Vec<(&'static str, String)>,
    /// Whether a second person makes records final.
    pub second_person: bool,
    /// Numbers known from elsewhere.
    pub references: Vec<Reference>,
    /// How the reports look.
    pub house: HouseDraft,
    base: Settings,
}

impl Draft {
    fn of(settings: &Settings) -> Self {
        let begins = |kind: &str| settings.coverage.get(kind).map(Month::to_string);
        let reference = |figure: &ReferenceFigure| Reference {
            label: figure.label.clone(),
            value: figure.value.to_string(),
            as_of: figure.as_of.to_string(),
            key: figure.key.clone(),
            cited: figure.sources.clone(),
        };
        Self {
            name: settings.name.clone(),
            organisation: settings.organisation.clone(),
            area: settings.area.clone(),
            first_issue: settings
                .first_issue
                .map(|month| month.to_string())
                .unwrap_or_default(),
            group: settings.monitored_group.clone(),
            coverage: COVERED
                .map(|kind| (kind, begins(kind).unwrap_or_default()))
                .to_vec(),
            second_person: settings.second_person,
            references: settings.reference_figures.iter().map(reference).collect(),
            house: HouseDraft::of(&settings.house),
            base: settings.clone(),
        }
    }

    /// How a field for a month stands: blank is fine.
    pub fn state_of_month(text: &str) -> State {
        if text.trim().is_empty() || text.parse::<Month>().is_ok() {
            State::Plain
        } else {
            State::Error
        }
    }

    /// Whether anything differs from what stands in the register.
    pub fn is_changed(&self) -> bool {
        self.settings().is_none_or(|settings| settings != self.base)
    }

    /// The settings that were typed; none where something of it cannot be read.
    pub fn settings(&self) -> Option<Settings> {
        let month = |text: &str| match text.trim() {
            "" => Some(None),
            text => text.parse::<Month>().ok().map(Some),
        };
        let mut settings = Settings {
            name: self.name.trim().to_owned(),
            organisation: self.organisation.trim().to_owned(),
            area: self.area.trim().to_owned(),
            first_issue: month(&self.first_issue)?,
            monitored_group: self.group.clone(),
            second_person: self.second_person,
            ..self.base.clone()
        };
        for (kind, begins) in &self.coverage {
            match month(begins)? {
                Some(begins) => settings.coverage.insert((*kind).to_owned(), begins),
                None => settings.coverage.remove(*kind),
            };
        }
        let figures = self.references.iter().map(Reference::figure);
        settings.reference_figures = figures.collect::<Option<_>>()?;
        settings.house = self.house.settled()?;
        Some(settings)
    }
}
