//! The vocabularies: what a field may say, as codes. Their labels are in the Fluent files.

/// A vocabulary whose terms the program itself must tell apart, as an enum.
macro_rules! closed {
    ($(#[$doc:meta])* $name:ident { $($(#[$term_doc:meta])* $term:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$term_doc])* $term,)* }

        impl $name {
            /// All terms, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$term,)*];
            /// All codes, in the same order.
            pub const CODES: &'static [&'static str] = &[$($code,)*];

            /// The code in records.
            pub fn code(self) -> &'static str {
                match self { $(Self::$term => $code,)* }
            }

            /// The term with this code.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$term),)* _ => None }
            }
        }
    };
}

closed! {
    /// What an incident is.
    IncidentKind {
        /// An act of violence or coercion against people or things.
        Attack = "attack",
        /// An operation by forces against the monitored group.
        Raid = "raid",
        /// A fight in which no side is clearly the one that attacked.
        Clash = "clash",
        /// An attack from the air.
        Strike = "strike",
        /// Bodies, weapons, tunnels or documents found.
        Discovery = "discovery",
        /// Anything inside a camp: reported apart from the rest.
        CampIncident = "camp_incident",
        /// A flight from detention or a camp.
        Escape = "escape",
        /// A claim, an announcement, a denial.
        Statement = "statement",
        /// Anything else.
        Other = "other",
    }
}

closed! {
    /// How far a record has been verified.
    Verification {
        /// Nobody has checked it.
        Unverified = "unverified",
        /// One source says so.
        SingleSource = "single_source",
        /// Independent sources agree.
        Corroborated = "corroborated",
        /// Established: what the headline counts.
        Confirmed = "confirmed",
        /// Sources contradict each other.
        Disputed = "disputed",
        /// Found not to have happened.
        Discounted = "discounted",
    }
}

closed! {
    /// Whether an incident lies in the area that the register covers.
    Scope {
        /// Inside the area.
        InArea = "in_area",
        /// Outside of it: recorded, never counted in the headline.
        OutOfArea = "out_of_area",
    }
}

closed! {
    /// How fine a date is known (UCDP GED `date_prec`).
    DatePrecision {
        /// To the day.
        Day = "day",
        /// Within two to six days.
        Days = "days",
        /// Within a week.
        Week = "week",
        /// Within a month.
        Month = "month",
        /// Within a year.
        Year = "year",
        /// Not known.
        Unknown = "unknown",
    }
}

closed! {
    /// How it ended (GTD `success`).
    Outcome {
        /// As intended.
        Completed = "completed",
        /// Not as intended.
        Failed = "failed",
        /// Prevented by others.
        Foiled = "foiled",
        /// Not known.
        Unknown = "unknown",
    }
}

closed! {
    /// How the perpetrator is known.
    Attribution {
        /// The perpetrator says so.
        Claimed = "claimed",
        /// Others say so.
        Attributed = "attributed",
        /// The register's own assessment.
        Assessed = "assessed",
        /// Contradicted.
        Disputed = "disputed",
        /// Not known.
        Unknown = "unknown",
    }
}

closed! {
    /// The stage of a case, in the order in which a case goes through them.
    Stage {
        /// A trial has been announced.
        Announced = "announced",
        /// Charges were brought.
        Charged = "charged",
        /// A session was held.
        Hearing = "hearing",
        /// The defendant answered the charge.
        Plea = "plea",
        /// The court decided on guilt.
        Verdict = "verdict",
        /// The court decided on punishment.
        Sentence = "sentence",
        /// A higher court was asked.
        Appeal = "appeal",
        /// Nothing more can be asked.
        Final = "final",
    }
}

closed! {
    /// What a court found.
    Verdict {
        /// Guilty.
        Convicted = "convicted",
        /// Guilty of a part of it, or some of several defendants.
        PartlyConvicted = "partly_convicted",
        /// Not guilty.
        Acquitted = "acquitted",
        /// The case was closed.
        Dismissed = "dismissed",
        /// Not known.
        Unknown = "unknown",
    }
}

closed! {
    /// What kind of movement of people it was.
    Movement {
        /// To the state of nationality.
        Repatriation = "repatriation",
        /// Of Syrians, to their communities.
        ReturnToCommunity = "return_to_community",
        /// Out of prison under an amnesty.
        AmnestyRelease = "amnesty_release",
        /// From one place of detention to another.
        Transfer = "transfer",
        /// Asked for and refused.
        Refused = "refused",
    }
}

closed! {
    /// How far a movement has come.
    Status {
        /// Said to be planned.
        Announced = "announced",
        /// Has happened.
        Completed = "completed",
        /// Will not happen.
        Cancelled = "cancelled",
    }
}

/// Every vocabulary, by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each is named after the field that it serves")]
pub enum Vocabulary {
    Kind,
    Verification,
    Scope,
    DatePrecision,
    GeoPrecision,
    Region,
    Tactic,
    Weapon,
    Target,
    Actor,
    Outcome,
    Attribution,
    Stage,
    Charge,
    Forum,
    Plea,
    Verdict,
    Movement,
    Status,
    Country,
}

impl Vocabulary {
    /// All vocabularies.
    pub const ALL: [Self; 20] = [
        Self::Kind,
        Self::Verification,
        Self::Scope,
        Self::DatePrecision,
        Self::GeoPrecision,
        Self::Region,
        Self::Tactic,
        Self::Weapon,
        Self::Target,
        Self::Actor,
        Self::Outcome,
        Self::Attribution,
        Self::Stage,
        Self::Charge,
        Self::Forum,
        Self::Plea,
        Self::Verdict,
        Self::Movement,
        Self::Status,
        Self::Country,
    ];

    /// Its name in Fluent keys and settings.
    pub fn key(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Verification => "verification",
            Self::Scope => "scope",
            Self::DatePrecision => "date-precision",
            Self::GeoPrecision => "geo-precision",
            Self::Region => "region",
            Self::Tactic => "tactic",
            Self::Weapon => "weapon",
            Self::Target => "target",
            Self::Actor => "actor",
            Self::Outcome => "outcome",
            Self::Attribution => "attribution",
            Self::Stage => "stage",
            Self::Charge => "charge",
            Self::Forum => "forum",
            Self::Plea => "plea",
            Self::Verdict => "verdict",
            Self::Movement => "movement",
            Self::Status => "status",
            Self::Country => "country",
        }
    }

    /// The vocabulary with this name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|vocabulary| vocabulary.key() == key)
    }

    /// Whether a register may add terms: not where the program itself tells the terms apart.
    pub fn is_open(self) -> bool {
        matches!(
            self,
            Self::Region
                | Self::Tactic
                | Self::Weapon
                | Self::Target
                | Self::Actor
                | Self::Charge
                | Self::Forum
                | Self::Plea
        )
    }

    /// The built-in codes, in the order in which they are offered. Tactics follow GTD attack types
    /// and ACLED sub-event types, geographic precision UCDP GED `where_prec` 1 to 7, regions OCHA's
    /// governorates, countries ISO 3166-1 alpha-2.
    #[allow(
        clippy::too_many_lines,
        reason = "a table of terms is read from top to bottom"
    )]
    pub fn codes(self) -> &'static [&'static str] {
        match self {
            Self::Kind => IncidentKind::CODES,
            Self::Verification => Verification::CODES,
            Self::Scope => Scope::CODES,
            Self::DatePrecision => DatePrecision::CODES,
            Self::GeoPrecision => &[
                "exact",
                "near",
                "district",
                "governorate",
                "vague",
                "country",
                "sea_or_air",
            ],
            Self::Region => &[
                "deir_ez_zor",
                "heseke",
                "raqqa",
                "aleppo",
                "idlib",
                "homs",
                "hama",
                "latakia",
                "tartus",
                "damascus",
                "rural_damascus",
                "daraa",
                "sweida",
                "quneitra",
                "unknown",
            ],
            Self::Tactic => &[
                "assassination",
                "armed_assault",
                "bombing_ied",
                "vbied",
                "suicide_attack",
                "ambush",
                "shelling",
                "checkpoint",
                "abduction",
                "execution",
                "arson",
                "extortion",
                "threat",
                "infrastructure",
                "other",
                "unknown",
            ],
            Self::Weapon => &[
                "small_arms",
                "ied",
                "vbied",
                "suicide_vest",
                "rpg",
                "mortar",
                "grenade",
                "blade",
                "drone",
                "fire",
                "none",
                "other",
                "unknown",
            ],
            Self::Target => &[
                "military",
                "internal_security",
                "government",
                "civilian",
                "tribal_leader",
                "religious",
                "aid_worker",
                "journalist",
                "oil_worker",
                "infrastructure",
                "business",
                "displaced_camp",
                "other",
                "unknown",
            ],
            Self::Actor => &[
                "isis",
                "sdf",
                "internal_security",
                "coalition",
                "iran_backed",
                "syrian_army",
                "turkish_forces",
                "unknown",
            ],
            Self::Outcome => Outcome::CODES,
            Self::Attribution => Attribution::CODES,
            Self::Stage => Stage::CODES,
            Self::Charge => &[
                "terrorism_membership",
                "other_terrorism",
                "war_crimes",
                "crimes_against_humanity",
                "genocide",
                "other",
            ],
            Self::Forum => &[
                "autonomous_administration",
                "syria",
                "iraq",
                "home_state",
                "third_state",
                "international",
            ],
            Self::Plea => &["guilty", "not_guilty", "none", "unknown"],
            Self::Verdict => Verdict::CODES,
            Self::Movement => Movement::CODES,
            Self::Status => Status::CODES,
            Self::Country => super::countries::CODES,
        }
    }
}
