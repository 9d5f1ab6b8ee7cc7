//! A place: its names, where it lies, and what it lies in by two geographies. Knows nothing of how
//! spellings are matched.

use super::identity::RecordId;
use super::kinds::kinds;

kinds! {
    /// What kind of place it is, those that are meant first by a bare name first.
    pub enum PlaceKind {
        /// A city or the seat of a governorate.
        City = "city",
        /// A town.
        Town = "town",
        /// A village or a group of them.
        Village = "village",
        /// A part of a town.
        Neighbourhood = "neighbourhood",
        /// A camp for displaced people or families.
        Camp = "camp",
        /// A prison or a detention centre.
        Prison = "prison",
        /// An oil field with its stations.
        OilField = "oil_field",
        /// A gas field or a gas plant.
        GasField = "gas_field",
        /// A crossing of a border, a river or a front.
        Crossing = "crossing",
        /// A dam and its lake.
        Dam = "dam",
        /// A bridge.
        Bridge = "bridge",
        /// An airport or an airbase.
        Airfield = "airfield",
        /// A military base.
        Base = "base",
        /// A mountain or a hill.
        Mountain = "mountain",
        /// A river.
        River = "river",
        /// A stretch of land: a desert, a group of villages.
        Area = "area",
    }
}

/// The names of a place. Blank where nobody has set one down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// As texts in English write it.
    pub english: String,
    /// In Arabic.
    pub arabic: String,
    /// In Kurmanji, in Latin letters.
    pub kurmanji: String,
    /// In Sorani, in Arabic letters.
    pub sorani: String,
    /// Other spellings, old and official names, in any script.
    pub other: Vec<String>,
}

impl Names {
    /// Every name that is not blank, the four languages first.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        let four = [&self.english, &self.arabic, &self.kurmanji, &self.sorani];
        let four = four.into_iter().map(String::as_str);
        let other = self.other.iter().map(String::as_str);
        four.chain(other).filter(|name| !name.is_empty())
    }

    /// The name in the language with this code (BCP 47: `en`, `ar`, `ku`, `ckb`); one in another
    /// language where there is none.
    pub fn in_language(&self, code: &str) -> &str {
        let wanted = match code {
            "ar" => &self.arabic,
            "ku" => &self.kurmanji,
            "ckb" => &self.sorani,
            _ => &self.english,
        };
        match wanted.as_str() {
            "" => self.all().next().unwrap_or_default(),
            wanted => wanted,
        }
    }

    /// The language in which somebody typed a text, as far as its letters tell: Arabic in Arabic letters,
    /// Kurmanji or Sorani where only these have such letters, else English.
    pub fn language_of(typed: &str) -> &'static str {
        let has = |letters: &str| typed.chars().any(|c| letters.contains(c));
        let is_arabic = |c: char| matches!(c, '\u{600}'..='\u{6FF}' | '\u{750}'..='\u{77F}');
        if has("ەێۆڕڵڤگچپژ") {
            "ckb"
        } else if typed.chars().any(is_arabic) {
            "ar"
        } else if has("êîûçşÊÎÛÇŞ") {
            "ku"
        } else {
            "en"
        }
    }

    /// The name as whoever typed a text would write it; one in another language where there is none in
    /// theirs.
    pub fn in_script_of(&self, typed: &str) -> &str {
        match (Self::language_of(typed), self.sorani.as_str()) {
            // Who writes Sorani reads the Arabic name before one in Latin letters.
            ("ckb", "") => self.in_language("ar"),
            (language, _) => self.in_language(language),
        }
    }

    /// Takes over the names that it does not have from those of the same place elsewhere.
    pub fn take_over(&mut self, others: &Self) {
        let pairs = [
            (&mut self.english, &others.english),
            (&mut self.arabic, &others.arabic),
            (&mut self.kurmanji, &others.kurmanji),
            (&mut self.sorani, &others.sorani),
        ];
        for (own, theirs) in pairs {
            if own.is_empty() {
                own.clone_from(theirs);
            }
        }
        for name in others.all() {
            if !self.all().any(|known| known == name) {
                self.other.push(name.to_owned());
            }
        }
    }
}

/// A point on the ground.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GeoPoint {
    /// Degrees north, WGS 84.
    pub latitude: f64,
    /// Degrees east, WGS 84.
    pub longitude: f64,
}

impl GeoPoint {
    /// How far it is to another point, in kilometres. Within a few hundred of them this is right to
    /// one part in a hundred.
    pub fn kilometres_to(self, other: Self) -> f64 {
        const KILOMETRES_OF_A_DEGREE: f64 = 111.2;
        let middle = f64::midpoint(self.latitude, other.latitude);
        let north = self.latitude - other.latitude;
        let east = (self.longitude - other.longitude) * middle.to_radians().cos();
        north.hypot(east) * KILOMETRES_OF_A_DEGREE
    }
}

/// A governorate or a district of Syria, as OCHA counts them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Division {
    /// OCHA's P-code: `SY09`, `SY0901`. Blank where a register's gazetteer gives none.
    pub pcode: String,
    /// Its name in English letters.
    pub name: String,
}

impl Division {
    /// Whether nothing is said of it.
    pub fn is_blank(&self) -> bool {
        self.pcode.is_empty() && self.name.is_empty()
    }
}

/// A place of the built-in gazetteer, of the register's own, or of both.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Place {
    /// Its id in the built-in gazetteer; blank for one that only the register knows.
    pub id: String,
    /// The register's record of it; none for one that is only built in.
    pub record: Option<RecordId>,
    /// What kind of place it is.
    pub kind: Option<PlaceKind>,
    /// Its names.
    pub names: Names,
    /// Where it is.
    pub point: Option<GeoPoint>,
    /// How far off that may be, in kilometres.
    pub within_km: Option<u32>,
    /// ISO 3166 alpha-2.
    pub country: String,
    /// OCHA's P-code of the place itself; blank where it has none.
    pub pcode: String,
    /// The code of its region in the register's vocabulary (a governorate), or what a gazetteer says.
    pub region: String,
    /// The governorate.
    pub governorate: Division,
    /// The district.
    pub district: Division,
    /// The code of the region in the Administration's own division, one of
    /// [`Place::ADMINISTRATION`], or what a gazetteer says. Blank where it lies in none.
    pub administration: String,
}

impl Place {
    /// The codes of the Administration's regions. Their labels are the words `administration-…`.
    pub const ADMINISTRATION: [&str; 7] = [
        "jazira",
        "euphrates",
        "raqqa",
        "tabqa",
        "manbij",
        "deir_ez_zor",
        "afrin_shahba",
    ];

    /// The term of `geo_precision` that its point stands for.
    pub fn precision(&self) -> &'static str {
        match (self.kind, self.within_km) {
            (Some(PlaceKind::Area), _) => "district",
            _ if self.point.is_none() => "vague",
            (_, Some(0..=2)) => "exact",
            (_, None | Some(3..=10)) => "near",
            _ => "vague",
        }
    }

    /// The point, where it says more than what the place lies in: that of an area is only its middle.
    pub fn exact_point(&self) -> Option<GeoPoint> {
        self.point
            .filter(|_| matches!(self.precision(), "exact" | "near"))
    }

    /// Takes over what is not said of it from another account of the same place.
    pub fn take_over(&mut self, other: &Self) {
        self.names.take_over(&other.names);
        if self.point.is_none() {
            (self.point, self.within_km) = (other.point, other.within_km);
        }
        self.kind = self.kind.or(other.kind);
        let texts = [
            (&mut self.id, &other.id),
            (&mut self.country, &other.country),
            (&mut self.pcode, &other.pcode),
            (&mut self.region, &other.region),
            (&mut self.administration, &other.administration),
        ];
        for (own, theirs) in texts {
            if own.is_empty() {
                own.clone_from(theirs);
            }
        }
        for (own, theirs) in [
            (&mut self.governorate, &other.governorate),
            (&mut self.district, &other.district),
        ] {
            if own.is_blank() {
                own.clone_from(theirs);
            }
        }
    }
}
