//! Which fields each kind of record has, in the order of its form, its columns and its CSV header.

use crate::domain::field::Field;
use crate::domain::identity::RecordKind;

/// A part of a form. Its title is the words `section-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each is named after its title")]
pub enum Section {
    What,
    WhenAndWhere,
    Who,
    Casualties,
    Detainees,
    Court,
    People,
    Sources,
    Notes,
}

impl Section {
    /// The Fluent key of its title.
    pub fn key(self) -> &'static str {
        match self {
            Self::What => "section-what",
            Self::WhenAndWhere => "section-when-and-where",
            Self::Who => "section-who",
            Self::Casualties => "section-casualties",
            Self::Detainees => "section-detainees",
            Self::Court => "section-court",
            Self::People => "section-people",
            Self::Sources => "section-sources",
            Self::Notes => "section-notes",
        }
    }
}

/// How much of a form's width a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// A quarter.
    Quarter,
    /// A third.
    Third,
    /// A half.
    Half,
    /// All of it.
    Full,
}

/// A field in the form of one kind of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormField {
    /// The field.
    pub field: Field,
    /// The part of the form that it stands in.
    pub section: Section,
    /// Whether a record that counts must have it.
    pub required: bool,
    /// How much of the form's width it takes.
    pub width: Width,
}

const fn of(section: Section, field: Field, width: Width) -> FormField {
    FormField {
        field,
        section,
        required: false,
        width,
    }
}

const fn required(section: Section, field: Field, width: Width) -> FormField {
    FormField {
        field,
        section,
        required: true,
        width,
    }
}

use Field as F;
use Section as S;
use Width::{Full, Half, Quarter, Third};

const INCIDENT: &[FormField] = &[
    required(S::What, F::Kind, Third),
    of(S::What, F::Tactic, Third),
    of(S::What, F::Weapon, Third),
    required(S::What, F::Title, Full),
    of(S::What, F::Narrative, Full),
    required(S::What, F::Verification, Third),
    of(S::What, F::Outcome, Third),
    of(S::What, F::Scope, Third),
    // What nearly every record says stands first, in one row.
    required(S::WhenAndWhere, F::Date, Quarter),
    of(S::WhenAndWhere, F::Place, Half),
    of(S::WhenAndWhere, F::Region, Quarter),
    of(S::WhenAndWhere, F::DateEnd, Third),
    of(S::WhenAndWhere, F::DatePrecision, Third),
    of(S::WhenAndWhere, F::CountedIn, Third),
    of(S::WhenAndWhere, F::CountUnits, Half),
    of(S::WhenAndWhere, F::CountNote, Half),
    of(S::WhenAndWhere, F::Latitude, Third),
    of(S::WhenAndWhere, F::Longitude, Third),
    of(S::WhenAndWhere, F::GeoPrecision, Third),
    of(S::Who, F::Perpetrator, Third),
    of(S::Who, F::Target, Third),
    of(S::Who, F::Attribution, Third),
    of(S::Who, F::ConductedBy, Third),
    of(S::Who, F::Partners, Third),
    of(S::Who, F::Claim, Third),
    of(S::Casualties, F::KilledMilitary, Quarter),
    of(S::Casualties, F::KilledCivilian, Quarter),
    of(S::Casualties, F::KilledIsis, Quarter),
    of(S::Casualties, F::KilledOther, Quarter),
    of(S::Casualties, F::InjuredMilitary, Quarter),
    of(S::Casualties, F::InjuredCivilian, Quarter),
    of(S::Casualties, F::InjuredIsis, Quarter),
    of(S::Casualties, F::InjuredOther, Quarter),
    of(S::Detainees, F::Arrested, Quarter),
    of(S::Detainees, F::Released, Quarter),
    of(S::Detainees, F::Abducted, Quarter),
    of(S::Detainees, F::Escaped, Quarter),
    of(S::Detainees, F::Seized, Full),
    of(S::Sources, F::Sources, Full),
    of(S::Sources, F::Attachments, Full),
    of(S::Sources, F::LinkedTo, Full),
    of(S::Notes, F::Notes, Full),
    of(S::Notes, F::Confidential, Full),
];

const TRIAL: &[FormField] = &[
    required(S::What, F::Case, Full),
    required(S::What, F::Stage, Third),
    of(S::What, F::Verification, Third),
    of(S::What, F::Forum, Third),
    of(S::What, F::Narrative, Full),
    required(S::WhenAndWhere, F::Date, Third),
    of(S::WhenAndWhere, F::DatePrecision, Third),
    of(S::WhenAndWhere, F::CountedIn, Third),
    of(S::People, F::Defendants, Third),
    of(S::People, F::Nationality, Half),
    of(S::People, F::Men, Quarter),
    of(S::People, F::Women, Quarter),
    of(S::People, F::Boys, Quarter),
    of(S::People, F::Girls, Quarter),
    of(S::Court, F::Court, Half),
    of(S::Court, F::Facility, Half),
    of(S::Court, F::Charges, Half),
    of(S::Court, F::Plea, Quarter),
    of(S::Court, F::Verdict, Quarter),
    of(S::Court, F::Sentence, Full),
    of(S::Sources, F::Sources, Full),
    of(S::Sources, F::Attachments, Full),
    of(S::Notes, F::Notes, Full),
    of(S::Notes, F::Confidential, Full),
];

const REPATRIATION: &[FormField] = &[
    required(S::What, F::Movement, Third),
    required(S::What, F::Status, Third),
    of(S::What, F::Verification, Third),
    required(S::What, F::Nationality, Half),
    of(S::What, F::ReceivingState, Half),
    of(S::What, F::Narrative, Full),
    required(S::WhenAndWhere, F::Date, Third),
    of(S::WhenAndWhere, F::DatePrecision, Third),
    of(S::WhenAndWhere, F::CountedIn, Third),
    of(S::WhenAndWhere, F::FromFacility, Half),
    of(S::WhenAndWhere, F::Delegation, Half),
    of(S::People, F::Men, Quarter),
    of(S::People, F::Women, Quarter),
    of(S::People, F::Boys, Quarter),
    of(S::People, F::Girls, Quarter),
    of(S::People, F::Children, Quarter),
    of(S::People, F::Unspecified, Quarter),
    of(S::Sources, F::Sources, Full),
    of(S::Sources, F::Attachments, Full),
    of(S::Notes, F::Notes, Full),
    of(S::Notes, F::Confidential, Full),
];

/// The fields of a kind of record, in the order of its form. Places, sources, settings and editions
/// have no form of this sort.
pub fn fields(kind: RecordKind) -> &'static [FormField] {
    match kind {
        RecordKind::Incident => INCIDENT,
        RecordKind::Trial => TRIAL,
        RecordKind::Repatriation => REPATRIATION,
        RecordKind::Place | RecordKind::Source | RecordKind::Setting | RecordKind::Edition => &[],
    }
}

/// Whether a record of this kind that counts must have the field.
pub fn is_required(kind: RecordKind, field: Field) -> bool {
    fields(kind)
        .iter()
        .any(|form_field| form_field.field == field && form_field.required)
}
