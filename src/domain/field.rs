//! The fields of the three records, by the keys that the contract gives them. What each of them is
//! is described in `schema`.

macro_rules! fields {
    ($($name:ident = $key:literal,)*) => {
        /// A field of a record. Records of different kinds share the fields that mean the same.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs, reason = "each says what its key says; `schema` describes it")]
        pub enum Field { $($name,)* }

        impl Field {
            /// All fields of all records.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The key: the JSON member, the CSV header, the form's field, the name in a finding.
            pub fn key(self) -> &'static str {
                match self { $(Self::$name => $key,)* }
            }

            /// The field with this key.
            pub fn from_key(key: &str) -> Option<Self> {
                match key { $($key => Some(Self::$name),)* _ => None }
            }
        }
    };
}

fields! {
    Kind = "kind",
    Title = "title",
    Narrative = "narrative",
    Date = "date",
    DateEnd = "date_end",
    DatePrecision = "date_precision",
    CountedIn = "counted_in",
    CountUnits = "count_units",
    CountNote = "count_note",
    Place = "place",
    Region = "region",
    Latitude = "latitude",
    Longitude = "longitude",
    GeoPrecision = "geo_precision",
    Scope = "scope",
    Tactic = "tactic",
    Weapon = "weapon",
    Target = "target",
    Perpetrator = "perpetrator",
    ConductedBy = "conducted_by",
    Partners = "partners",
    Outcome = "outcome",
    Attribution = "attribution",
    Claim = "claim",
    Verification = "verification",
    KilledMilitary = "killed_military",
    InjuredMilitary = "injured_military",
    KilledCivilian = "killed_civilian",
    InjuredCivilian = "injured_civilian",
    KilledIsis = "killed_isis",
    InjuredIsis = "injured_isis",
    KilledOther = "killed_other",
    InjuredOther = "injured_other",
    Abducted = "abducted",
    Arrested = "arrested",
    Escaped = "escaped",
    Released = "released",
    Seized = "seized",
    Sources = "sources",
    Attachments = "attachments",
    LinkedTo = "linked_to",
    Notes = "notes",
    Confidential = "confidential",
    Case = "case",
    Stage = "stage",
    Defendants = "defendants",
    Men = "men",
    Women = "women",
    Boys = "boys",
    Girls = "girls",
    Nationality = "nationality",
    Forum = "forum",
    Court = "court",
    Charges = "charges",
    Plea = "plea",
    Verdict = "verdict",
    Sentence = "sentence",
    Facility = "facility",
    Movement = "movement",
    Status = "status",
    ReceivingState = "receiving_state",
    FromFacility = "from_facility",
    Children = "children",
    Unspecified = "unspecified",
    Delegation = "delegation",
}

/// The people that a casualty count is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Party {
    /// Soldiers and internal security forces.
    Military,
    /// Everybody who takes no part.
    Civilian,
    /// Members of the monitored group.
    Isis,
    /// Others, such as members of militias.
    Other,
}

impl Party {
    /// All parties, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Military, Self::Civilian, Self::Isis, Self::Other];

    /// The slug in figure names.
    pub fn code(self) -> &'static str {
        match self {
            Self::Military => "military",
            Self::Civilian => "civilian",
            Self::Isis => "isis",
            Self::Other => "other",
        }
    }

    /// The field that counts its dead.
    pub fn killed(self) -> Field {
        match self {
            Self::Military => Field::KilledMilitary,
            Self::Civilian => Field::KilledCivilian,
            Self::Isis => Field::KilledIsis,
            Self::Other => Field::KilledOther,
        }
    }

    /// The field that counts its injured.
    pub fn injured(self) -> Field {
        match self {
            Self::Military => Field::InjuredMilitary,
            Self::Civilian => Field::InjuredCivilian,
            Self::Isis => Field::InjuredIsis,
            Self::Other => Field::InjuredOther,
        }
    }
}
