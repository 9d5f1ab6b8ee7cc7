//! What two records are compared by, and what each agreement or contradiction is worth: one table. Knows
//! nothing of how an aspect is read from a record.

use crate::domain::field::Field;

/// What two records are compared by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// What happened: the kind of an incident, the stage of a case, the kind of a movement.
    Kind,
    /// When.
    Date,
    /// Where.
    Place,
    /// The region alone, where a place is not known.
    Region,
    /// Who did it.
    Actors,
    /// How.
    Tactic,
    /// With what.
    Weapon,
    /// Against whom.
    Target,
    /// How it ended.
    Outcome,
    /// The dead.
    Killed,
    /// The injured.
    Injured,
    /// The people arrested, abducted, escaped or released.
    Taken,
    /// What the titles speak of.
    Title,
    /// Names in the titles, in whatever script.
    Names,
    /// Which of several the title says it is: "second day", "3 of 20".
    Number,
    /// A page that both cite and few others.
    Link,
    /// The case before a court.
    Case,
    /// The court.
    Court,
    /// The states.
    States,
    /// The people of a case or a movement.
    People,
}

/// How far two records agree on an aspect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// They say the same, in whatever spelling.
    Same,
    /// They say the same, and so do many others: one person killed, a large town.
    Common,
    /// They say nearly the same.
    Near,
    /// They may mean the same, but one is coarse.
    Loose,
    /// They contradict each other.
    Differs,
}

/// What an agreement is worth, in points, in the order of [`How`].
struct Worth(Aspect, [f32; 5]);

/// Points for each aspect. That something is unknown is worth nothing, either way. What rules a pair out
/// altogether (another kind, more than two days, more than ten kilometres) never comes to be weighed.
#[rustfmt::skip]
const WORTH: &[Worth] = &[
    //                      same common near loose differs
    Worth(Aspect::Kind,    [1.3, 1.0,  0.3,  0.0,  0.0]),
    Worth(Aspect::Date,    [2.0, 2.0,  0.7,  0.6, -0.5]),
    Worth(Aspect::Place,   [3.0, 2.2, -0.2,  1.0, -2.0]),
    Worth(Aspect::Region,  [0.3, 0.3,  0.0,  0.0,  0.0]),
    Worth(Aspect::Actors,  [0.5, 0.5,  0.0,  0.0, -1.5]),
    Worth(Aspect::Tactic,  [1.0, 1.0,  0.2,  0.0, -1.5]),
    Worth(Aspect::Weapon,  [0.5, 0.5,  0.0,  0.0, -0.7]),
    Worth(Aspect::Target,  [1.0, 1.0,  0.1,  0.0, -1.5]),
    Worth(Aspect::Outcome, [0.2, 0.2,  0.0,  0.0, -0.7]),
    Worth(Aspect::Killed,  [2.0, 1.2,  0.8, -0.3, -2.0]),
    Worth(Aspect::Injured, [1.5, 1.0,  0.6,  0.0, -1.2]),
    Worth(Aspect::Taken,   [2.0, 1.2,  0.6,  0.0, -2.0]),
    Worth(Aspect::Title,   [1.5, 1.5,  0.8,  0.0, -1.2]),
    Worth(Aspect::Names,   [3.0, 3.0,  1.5,  0.0,  0.0]),
    Worth(Aspect::Number,  [0.0, 0.0,  0.0,  0.0, -4.0]),
    Worth(Aspect::Link,    [4.5, 1.0,  1.0,  0.0,  0.0]),
    Worth(Aspect::Case,    [3.0, 3.0,  2.0,  1.0, -4.0]),
    Worth(Aspect::Court,   [0.5, 0.5,  0.2,  0.0, -0.5]),
    Worth(Aspect::States,  [3.0, 3.0,  2.0,  0.0, -4.0]),
    Worth(Aspect::People,  [2.0, 1.0,  1.0,  0.0, -2.5]),
];

/// From so many points on two records may tell of one event.
pub const LIKELY: f32 = 5.4;

impl Aspect {
    /// What it is worth, in points, that two records agree so far.
    pub fn worth(self, how: How) -> f32 {
        let row = WORTH.iter().find(|worth| worth.0 == self);
        row.map_or(0.0, |worth| worth.1[how as usize])
    }

    /// The code in `--json`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Date => "date",
            Self::Place => "place",
            Self::Region => "region",
            Self::Actors => "actors",
            Self::Tactic => "tactic",
            Self::Weapon => "weapon",
            Self::Target => "target",
            Self::Outcome => "outcome",
            Self::Killed => "killed",
            Self::Injured => "injured",
            Self::Taken => "taken",
            Self::Title => "title",
            Self::Names => "names",
            Self::Number => "number",
            Self::Link => "link",
            Self::Case => "case",
            Self::Court => "court",
            Self::States => "states",
            Self::People => "people",
        }
    }

    /// The fields that it is read from, the most telling first.
    pub fn fields(self) -> &'static [Field] {
        match self {
            Self::Kind => &[Field::Kind, Field::Stage, Field::Movement],
            Self::Date => &[Field::Date],
            Self::Place => &[Field::Place, Field::FromFacility],
            Self::Region => &[Field::Region],
            Self::Actors => &[Field::Perpetrator, Field::ConductedBy],
            Self::Tactic => &[Field::Tactic],
            Self::Weapon => &[Field::Weapon],
            Self::Target => &[Field::Target],
            Self::Outcome => &[Field::Outcome],
            Self::Killed => &[
                Field::KilledMilitary,
                Field::KilledCivilian,
                Field::KilledIsis,
                Field::KilledOther,
            ],
            Self::Injured => &[
                Field::InjuredMilitary,
                Field::InjuredCivilian,
                Field::InjuredIsis,
                Field::InjuredOther,
            ],
            Self::Taken => &[
                Field::Arrested,
                Field::Abducted,
                Field::Escaped,
                Field::Released,
            ],
            Self::Title | Self::Names | Self::Number => &[Field::Title],
            Self::Link => &[Field::Sources],
            Self::Case => &[Field::Case],
            Self::Court => &[Field::Court],
            Self::States => &[Field::ReceivingState, Field::Nationality],
            Self::People => &[
                Field::Defendants,
                Field::Men,
                Field::Women,
                Field::Boys,
                Field::Girls,
                Field::Children,
                Field::Unspecified,
            ],
        }
    }
}
