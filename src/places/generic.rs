//! Words that say what kind of place is meant or which part of it, in the languages of the region:
//! "camp", مخيم, "kampa". Knows nothing of names.

use std::collections::HashMap;
use std::sync::OnceLock;
use strsim::osa_distance;

/// What a word of a name stands for besides the name itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Generic {
    /// Nothing: names are written with it and without.
    Nothing,
    /// A kind or a part, as a sign that is no letter.
    Sign(char),
}

/// Signs and their words, folded.
const SIGNS: &[(char, &[&str])] = &[
    (
        '#',
        &[
            "camp",
            "camps",
            "kamp",
            "kampa",
            "kampe",
            "kampi",
            "مخيم",
            "كهمپ",
            "كهمپي",
        ],
    ),
    (
        '%',
        &[
            "prison",
            "prisons",
            "jail",
            "girtigeh",
            "girtigeha",
            "zindan",
            "zindana",
            "سجن",
            "بهنديخانهي",
            "بهنديخانه",
        ],
    ),
    (
        '=',
        &[
            "dam",
            "bendav",
            "bendava",
            "baraj",
            "sadd",
            "سد",
            "بهنداو",
            "بهنداوي",
        ],
    ),
    (
        '@',
        &[
            "field",
            "fields",
            "oilfield",
            "plant",
            "factory",
            "station",
            "qada",
            "zeviya",
            "kelgeha",
            "حقل",
            "حقول",
            "معمل",
            "محطه",
            "كيلگهي",
        ],
    ),
    (
        '|',
        &[
            "crossing",
            "gate",
            "deri",
            "deriye",
            "mabar",
            "kapi",
            "kapisi",
            "معبر",
            "بوابه",
        ],
    ),
    ('+', &["bridge", "pir", "pira", "jisr", "جسر", "پردي"]),
    ('~', &["river", "cem", "nahr", "نهر", "رووباري"]),
    (
        '^',
        &[
            "mount",
            "mountain",
            "mountains",
            "hill",
            "jabal",
            "jebel",
            "djebel",
            "chiyaye",
            "chiya",
            "جبل",
            "تله",
            "چياي",
        ],
    ),
    (
        '&',
        &[
            "airport",
            "airbase",
            "airfield",
            "balafirgeh",
            "balafirgeha",
            "matar",
            "مطار",
        ],
    ),
    (
        '!',
        &["base", "bases", "bingeh", "bingeha", "qaida", "قاعده"],
    ),
    (
        '$',
        &[
            "castle", "fort", "qalat", "qalaat", "kalat", "keleh", "keleha", "قلعه",
        ],
    ),
    (
        '*',
        &[
            "desert",
            "badiya",
            "badiyat",
            "badia",
            "chol",
            "chola",
            "باديه",
        ],
    ),
    (
        '>',
        &[
            "east",
            "eastern",
            "sharqi",
            "sharqiyah",
            "rojhilat",
            "rojhilate",
            "شرقي",
            "شرقيه",
        ],
    ),
    (
        '<',
        &[
            "west",
            "western",
            "gharbi",
            "gharbiyah",
            "xerbi",
            "غربي",
            "غربيه",
        ],
    ),
    (
        '/',
        &[
            "north",
            "northern",
            "shamali",
            "shimali",
            "bakur",
            "شمالي",
            "شماليه",
        ],
    ),
    (
        '_',
        &["south", "southern", "janubi", "bashur", "جنوبي", "جنوبيه"],
    ),
    (
        '(',
        &[
            "upper",
            "fawqani",
            "fawkani",
            "foqani",
            "jorin",
            "فوقاني",
            "فوقانيه",
        ],
    ),
    (')', &["lower", "tahtani", "jerin", "تحتاني", "تحتانيه"]),
    (
        '[',
        &[
            "big",
            "great",
            "kabir",
            "kabirah",
            "kabira",
            "mezin",
            "كبير",
            "كبيره",
        ],
    ),
    (
        ']',
        &[
            "little",
            "small",
            "saghir",
            "saghirah",
            "saghira",
            "bichuk",
            "صغير",
            "صغيره",
        ],
    ),
];

/// Words that names are written with and without, folded.
const NOTHING: &[&str] = &[
    "city",
    "town",
    "village",
    "district",
    "neighbourhood",
    "neighborhood",
    "hayy",
    "roundabout",
    "oil",
    "gas",
    "water",
    "military",
    "international",
    "border",
    "central",
    "area",
    "the",
    "of",
    "for",
    "in",
    "near",
    "petrole",
    "gaze",
    "nefte",
    "navendi",
    "ya",
    "ye",
    "bajar",
    "bajare",
    "gund",
    "gunde",
    "taxa",
    "bakure",
    "مدينه",
    "بلده",
    "قريه",
    "حي",
    "ناحيه",
    "نفط",
    "نفطي",
    "غاز",
    "عسكري",
    "مركزي",
    "مركز",
    "مياه",
    "مايي",
    "نازحين",
    "نهوتي",
];

/// The word of this kind that a folded word is a slip of the fingers away from, where it has letters
/// enough to tell.
pub(super) fn mistyped(folded: &str) -> Option<&'static str> {
    let length = folded.chars().count();
    if length < 3 || generic(folded).is_some() {
        return None;
    }
    let slips = if length > 6 { 2 } else { 1 };
    let near = |word: &&&str| word.chars().count() >= 4 && osa_distance(folded, word) <= slips;
    let mut words = SIGNS.iter().flat_map(|(_, words)| words.iter());
    words.find(near).copied()
}

/// What a folded word stands for; none where it is part of the name.
pub(super) fn generic(folded: &str) -> Option<Generic> {
    static KNOWN: OnceLock<HashMap<&str, Generic>> = OnceLock::new();
    let known = KNOWN.get_or_init(|| {
        let nothing = NOTHING.iter().map(|word| (*word, Generic::Nothing));
        let signs = SIGNS.iter().flat_map(|(sign, words)| {
            let sign = Generic::Sign(*sign);
            words.iter().map(move |word| (*word, sign))
        });
        nothing.chain(signs).collect()
    });
    known.get(folded).copied()
}
