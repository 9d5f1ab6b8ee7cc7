//! Edited passages of reports as settings: which members their bodies have. Knows nothing of what a
//! passage says.

use super::Audience;
use super::settings::SettingsRecord;
use crate::domain::dates::Month;
use crate::domain::report_text::{EditedPassage, Kept};
use serde_json::{Map, Value as Json, json};

/// What the member `setting` of such a body says.
pub const REPORT_TEXT: &str = "report_text";

/// Which passage a body is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PassageKey<'a> {
    /// The month of the report.
    pub month: Month,
    /// The code of its language.
    pub language: &'a str,
    /// Where the passage stands in it.
    pub place: &'a str,
    /// The widest audience that may read it: those before it get the generated text.
    pub audience: Audience,
}

/// Which passage of which report this body holds; none where it is another setting.
pub fn passage_key(body: &SettingsRecord) -> Option<PassageKey<'_>> {
    let text = |member: &str| body.get(member).and_then(Json::as_str);
    if text("setting") != Some(REPORT_TEXT) {
        return None;
    }
    // What is for readers that this version does not know is for nobody else.
    let audience = text("audience").map_or(Some(Audience::Public), Audience::from_code)?;
    Some(PassageKey {
        month: text("month")?.parse().ok()?,
        language: text("language")?,
        place: text("place")?,
        audience,
    })
}

/// The passage of a body. What cannot be read of it is left out.
pub fn passage_from(body: &SettingsRecord) -> EditedPassage {
    let text = |map: &Map<String, Json>, member: &str| {
        let text = map.get(member).and_then(Json::as_str);
        text.unwrap_or_default().to_owned()
    };
    let list = |member: &str| {
        body.get(member)
            .and_then(Json::as_array)
            .into_iter()
            .flatten()
    };
    let texts = |member: &str| -> Vec<String> {
        list(member)
            .filter_map(Json::as_str)
            .map(str::to_owned)
            .collect()
    };
    let kept = list("kept").filter_map(Json::as_object).map(|kept| Kept {
        text: text(kept, "text"),
        reason: text(kept, "reason"),
    });
    EditedPassage {
        place: text(body, "place"),
        paragraphs: texts("paragraphs"),
        kept: kept.collect(),
        generated_from: texts("generated_from"),
        rule: text(body, "rule"),
    }
}

/// The body of a passage. All its members are there, so that they replace those of an earlier
/// revision, and what else that one had can be kept.
pub fn passage_body(
    (month, language, audience): (Month, &str, Audience),
    passage: &EditedPassage,
) -> SettingsRecord {
    let kept = passage.kept.iter();
    let kept = kept.map(|kept| json!({ "text": kept.text, "reason": kept.reason }));
    let body = json!({
        "setting": REPORT_TEXT,
        "month": month.to_string(),
        "language": language,
        "audience": audience.code(),
        "place": passage.place,
        "paragraphs": passage.paragraphs,
        "kept": kept.collect::<Vec<_>>(),
        "generated_from": passage.generated_from,
        "rule": passage.rule,
    });
    super::settings::object(body)
}
