//! The settings of a register. They are records too, so that no two people ever write one file.

use super::count::Count;
use super::dates::{Month, PartialDate};
use super::profile::Profile;
use super::record::Citation;
use super::vocabulary::Vocabulary;
use std::collections::BTreeMap;

/// A number known from elsewhere: an opening balance, or context.
#[derive(Clone, Debug, PartialEq)]
pub struct ReferenceFigure {
    /// Its name; that of a figure where it is that figure's opening balance.
    pub key: String,
    /// The number as it was reported.
    pub value: Count,
    /// The date that it holds for.
    pub as_of: PartialDate,
    /// What it counts, as a phrase.
    pub label: String,
    /// Where it is known from.
    pub sources: Vec<Citation>,
}

/// A term that the register adds to a vocabulary.
#[derive(Clone, Debug, PartialEq)]
pub struct AddedTerm {
    /// The vocabulary that it belongs to.
    pub vocabulary: Vocabulary,
    /// Its code: lower-case ASCII with `_`.
    pub code: String,
    /// Its label by language code, such as `en`.
    pub labels: BTreeMap<String, String>,
}

/// What a report does with a section that has nothing to say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum QuietSections {
    /// It is left out.
    #[default]
    LeftOut,
    /// It says so in one line.
    InOneLine,
}

impl QuietSections {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::LeftOut, Self::InOneLine];

    /// The code in settings.
    pub fn code(self) -> &'static str {
        match self {
            Self::LeftOut => "left_out",
            Self::InOneLine => "in_one_line",
        }
    }

    /// What has this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|quiet| quiet.code() == code)
    }
}

/// How an organisation's reports look and what they say of themselves.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct House {
    /// Red, green and blue of its own colour, which stands for this month and for links.
    pub accent: Option<[u8; 3]>,
    /// Its logo, a PNG file; empty where it has none.
    pub logo: Vec<u8>,
    /// What it disclaims, at the end of the method.
    pub disclaimer: String,
    /// What becomes of sections that have nothing to say.
    pub quiet_sections: QuietSections,
}

/// The settings of a register.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The register's name.
    pub name: String,
    /// The organisation that publishes the report.
    pub organisation: String,
    /// The area that the register covers.
    pub area: String,
    /// The actor whose attacks are counted: a code of the vocabulary of actors.
    pub monitored_group: String,
    /// The name of the profile of count rules, printed in the report.
    pub profile: String,
    /// The month of issue number 1, where issues are numbered.
    pub first_issue: Option<Month>,
    /// The month in which coverage begins, by kind of incident or record. A kind that is not named
    /// is covered from the month of its first record.
    pub coverage: BTreeMap<String, Month>,
    /// Numbers known from elsewhere.
    pub reference_figures: Vec<ReferenceFigure>,
    /// Terms that the register adds.
    pub terms: Vec<AddedTerm>,
    /// How its reports look.
    pub house: House,
    /// Whether whoever makes a record final must be somebody else than who entered it.
    pub second_person: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            name: String::new(),
            organisation: String::new(),
            area: String::new(),
            monitored_group: "isis".to_owned(),
            profile: Profile::HEADLINE.code.to_owned(),
            first_issue: None,
            coverage: BTreeMap::new(),
            reference_figures: Vec::new(),
            terms: Vec::new(),
            house: House::default(),
            second_person: false,
        }
    }
}

impl Settings {
    /// The reference figure with this name.
    pub fn reference_figure(&self, key: &str) -> Option<&ReferenceFigure> {
        self.reference_figures
            .iter()
            .find(|figure| figure.key == key)
    }

    /// The number of the issue of this month, where issues are numbered and it is not before the
    /// first.
    pub fn issue(&self, month: Month) -> Option<u32> {
        u32::try_from(month.since(self.first_issue?) + 1)
            .ok()
            .filter(|issue| *issue > 0)
    }
}
