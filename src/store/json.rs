//! The limits that FORMAT.md sets to JSON, so that no two readers read one line differently. Knows
//! nothing of what a line says.

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// Whether the bytes are a JSON object within those limits: no name twice in one object, text that
/// is text, numbers that are finite, nothing nested too deep.
pub fn is_strict_object(bytes: &[u8]) -> bool {
    // Where an object is asked for, serde takes a list of its members' values as well.
    bytes.trim_ascii_start().starts_with(b"{") && serde_json::from_slice::<Strict>(bytes).is_ok()
}

/// Whether a text that is a UUID is written in the one way that the format has.
pub fn is_uuid(text: &str) -> bool {
    text.len() == 36 && !text.bytes().any(|letter| letter.is_ascii_uppercase())
}

/// A value that is looked at and not kept. Every text in it is decoded
/// and every number read.
struct Strict;

impl<'de> Deserialize<'de> for Strict {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Look)
    }
}

struct Look;

impl<'de> Visitor<'de> for Look {
    type Value = Strict;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Strict, E> {
        Ok(Strict)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Strict, E> {
        Ok(Strict)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Strict, E> {
        Ok(Strict)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Strict, E> {
        Ok(Strict)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Strict, E> {
        Ok(Strict)
    }

    fn visit_str<E>(self, _: &str) -> Result<Strict, E> {
        Ok(Strict)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Strict, A::Error> {
        while seq.next_element::<Strict>()?.is_some() {}
        Ok(Strict)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Strict, A::Error> {
        let mut names = Vec::with_capacity(16);
        while let Some(Name(name)) = map.next_key::<Name>()? {
            names.push(name);
            map.next_value::<Strict>()?;
        }
        names.sort_unstable();
        if names.windows(2).any(|pair| pair[0] == pair[1]) {
            return Err(A::Error::custom("twice"));
        }
        Ok(Strict)
    }
}

#[derive(serde::Deserialize)]
struct Name<'a>(#[serde(borrow)] Cow<'a, str>);

/// A member that may be left out, and is no `null` where it is there.
///
/// # Errors
/// It is not what it must be.
pub fn present<'de, D, T>(from: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    T::deserialize(from).map(Some)
}
