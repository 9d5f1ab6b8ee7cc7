//! What each field is: the one place that says so. The match is exhaustive, so that a new field does
//! not compile until it is described.

use crate::domain::field::Field;
use crate::domain::vocabulary::Vocabulary;

/// What a field takes, and with it how it is shown, read and written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// A line of text.
    Line,
    /// Paragraphs of text.
    Paragraph,
    /// One term of a vocabulary.
    Choice(Vocabulary),
    /// Several terms of a vocabulary; in one cell separated by `;`.
    Choices(Vocabulary),
    /// A number as it was reported.
    Count,
    /// A date as coarse as what is known.
    Date,
    /// A month.
    Month,
    /// Degrees of latitude or longitude, WGS 84.
    Degrees,
    /// A whole number of 1 or more.
    Whole,
    /// Yes or no.
    Flag,
    /// Ids or references of other records; in one cell separated by `;`.
    Links,
    /// Sources; in one cell `Name <link>; Name <link>`.
    Citations,
    /// Files; in one cell `name <hash> [size 48211]; name <hash> [size 12]`.
    Attachments,
}

/// Who may see what a field holds. Each audience sees what those before it see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Audience {
    /// Everybody.
    #[default]
    Public,
    /// Organisations that the register is shared with.
    Partner,
    /// The people of the register.
    Internal,
}

impl Audience {
    /// All audiences, the widest first.
    pub const ALL: [Self; 3] = [Self::Public, Self::Partner, Self::Internal];

    /// Its name on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Partner => "partner",
            Self::Internal => "internal",
        }
    }

    /// The audience with this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|audience| audience.code() == code)
    }
}

/// What a field is. Its label and help are the words `field-…` and `field-…-help`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Description {
    /// What it takes.
    pub input: Input,
    /// The widest audience that may see it.
    pub audience: Audience,
}

/// Describes a field.
#[allow(
    clippy::match_same_arms,
    reason = "fields stand beside those that belong with them"
)]
pub fn describe(field: Field) -> Description {
    use Audience::{Internal, Partner, Public};
    use Field as F;
    use Input::{Attachments, Choice, Choices, Citations, Count, Date, Degrees, Flag, Line, Links};
    use Input::{Month, Paragraph, Whole};
    use Vocabulary as V;
    let (input, audience) = match field {
        F::Kind => (Choice(V::Kind), Public),
        F::Title | F::Place | F::Claim | F::Seized | F::Case | F::Court | F::Sentence => {
            (Line, Public)
        }
        F::CountNote | F::Facility | F::FromFacility | F::Delegation => (Line, Public),
        F::Narrative => (Paragraph, Public),
        F::Notes => (Paragraph, Internal),
        F::Date | F::DateEnd => (Date, Public),
        F::DatePrecision => (Choice(V::DatePrecision), Public),
        F::CountedIn => (Month, Public),
        F::CountUnits => (Whole, Public),
        F::Region => (Choice(V::Region), Public),
        // A point can lead to a family's door.
        F::Latitude | F::Longitude => (Degrees, Partner),
        F::GeoPrecision => (Choice(V::GeoPrecision), Public),
        F::Scope => (Choice(V::Scope), Public),
        F::Tactic => (Choice(V::Tactic), Public),
        F::Weapon => (Choice(V::Weapon), Public),
        F::Target => (Choice(V::Target), Public),
        F::Perpetrator | F::ConductedBy => (Choice(V::Actor), Public),
        F::Partners => (Choices(V::Actor), Public),
        F::Outcome => (Choice(V::Outcome), Public),
        F::Attribution => (Choice(V::Attribution), Public),
        F::Verification => (Choice(V::Verification), Public),
        F::KilledMilitary | F::KilledCivilian | F::KilledIsis | F::KilledOther => (Count, Public),
        F::InjuredMilitary | F::InjuredCivilian | F::InjuredIsis | F::InjuredOther => {
            (Count, Public)
        }
        F::Abducted | F::Arrested | F::Escaped | F::Released => (Count, Public),
        F::Defendants | F::Men | F::Women | F::Boys | F::Girls | F::Children | F::Unspecified => {
            (Count, Public)
        }
        F::Sources => (Citations, Public),
        F::Attachments => (Attachments, Internal),
        F::LinkedTo => (Links, Public),
        F::Confidential => (Flag, Internal),
        F::Stage => (Choice(V::Stage), Public),
        F::Nationality => (Choices(V::Country), Public),
        F::Forum => (Choice(V::Forum), Public),
        F::Charges => (Choices(V::Charge), Public),
        F::Plea => (Choice(V::Plea), Public),
        F::Verdict => (Choice(V::Verdict), Public),
        F::Movement => (Choice(V::Movement), Public),
        F::Status => (Choice(V::Status), Public),
        F::ReceivingState => (Choice(V::Country), Public),
    };
    Description { input, audience }
}
