//! What FORMAT.md asks of the JSON of a line beyond RFC 8259, so that no two readers can read one line
//! differently. Knows no members.

use super::revision::RevId;
use chrono::{DateTime, Datelike, Utc};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;

/// Whether the bytes are one JSON object, and no object in it has a name twice.
pub fn is_one(bytes: &[u8]) -> bool {
    // Where an object is asked for, serde takes a list of its values as well.
    bytes.trim_ascii_start().starts_with(b"{") && serde_json::from_slice::<Once>(bytes).is_ok()
}

/// A member that may be left out and may not be `null`.
pub fn present<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    T::deserialize(deserializer).map(Some)
}

/// The name of a revision as the format writes it.
pub fn name(text: &str) -> Option<RevId> {
    let rev: RevId = text.parse().ok()?;
    let (_, number) = text.split_once('.')?;
    let is_plain = !number.starts_with('0') && u32::try_from(rev.seq).is_ok();
    is_plain.then_some(rev)
}

/// A time as the format writes it.
pub fn time(text: &str) -> Option<DateTime<Utc>> {
    let seconds = text.strip_suffix('Z')?;
    let plain = seconds.as_bytes().get(10) == Some(&b'T') && !seconds.get(17..)?.starts_with("60");
    let fraction = seconds.len().saturating_sub(20) <= 9;
    let time = DateTime::parse_from_rfc3339(text).ok()?.with_timezone(&Utc);
    (plain && fraction && time.year() > 0).then_some(time)
}

/// Any value, its objects with every name once.
struct Once;

impl<'de> Deserialize<'de> for Once {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Walk)
    }
}

/// A name, borrowed where it has no escapes.
#[derive(serde::Deserialize, PartialEq, Eq, Hash)]
struct Name<'a>(#[serde(borrow)] Cow<'a, str>);

struct Walk;

/// From so many names on they are looked up, not compared one by one.
const MANY: usize = 32;

impl<'de> Visitor<'de> for Walk {
    type Value = Once;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Once, A::Error> {
        let mut names: Vec<Name<'de>> = Vec::new();
        while let Some(name) = map.next_key::<Name<'de>>()? {
            if names.len() < MANY && names.contains(&name) {
                return Err(A::Error::custom("name"));
            }
            names.push(name);
            map.next_value::<Once>()?;
        }
        let all = names.len();
        let twice = all > MANY && names.into_iter().collect::<HashSet<_>>().len() < all;
        if twice {
            return Err(A::Error::custom("name"));
        }
        Ok(Once)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Once, A::Error> {
        while seq.next_element::<Once>()?.is_some() {}
        Ok(Once)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Once, E> {
        Ok(Once)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Once, E> {
        Ok(Once)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Once, E> {
        Ok(Once)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Once, E> {
        Ok(Once)
    }

    fn visit_str<E>(self, _: &str) -> Result<Once, E> {
        Ok(Once)
    }

    fn visit_unit<E>(self) -> Result<Once, E> {
        Ok(Once)
    }
}
