//! What people decided, as settings: which members their bodies have. Knows nothing of what a decision
//! does.

use super::settings::{SettingsRecord, object};
use crate::domain::identity::RecordId;
use crate::domain::judgement::{Judgement, Pairing, ReviewState, Warning, pair_of};
use serde_json::{Map, Value as Json, json};

/// What the member `setting` of such bodies says.
const ACCEPTED: &str = "accepted_warning";
const PAIR: &str = "pair";
const REVIEW: &str = "review_state";
const COMMENT: &str = "comment";

/// Whether a body is something that a person decided, and no setting that records are read by.
pub fn is_judgement(body: &SettingsRecord) -> bool {
    let setting = body.get("setting").and_then(Json::as_str);
    setting.is_some_and(|setting| [ACCEPTED, PAIR, REVIEW, COMMENT].contains(&setting))
}

/// What a body says that somebody decided; none where it is another setting, or cannot be read.
pub fn judgement_from(body: &SettingsRecord) -> Option<Judgement> {
    let text = |member: &str| body.get(member).and_then(Json::as_str);
    let record = || text("record")?.parse::<RecordId>().ok();
    Some(match text("setting")? {
        ACCEPTED => Judgement::Accepted {
            record: record()?,
            warning: Warning {
                code: text("code")?.to_owned(),
                field: text("field").unwrap_or_default().to_owned(),
                about: read_about(body.get("about").and_then(Json::as_object)),
            },
            reason: text("reason").unwrap_or_default().to_owned(),
        },
        PAIR => {
            let records = body.get("records")?.as_array()?;
            let [one, other] = records.as_slice() else {
                return None;
            };
            let id = |json: &Json| json.as_str()?.parse::<RecordId>().ok();
            Judgement::Pair {
                records: pair_of(id(one)?, id(other)?),
                pairing: Pairing::from_code(text("pairing")?)?,
            }
        }
        REVIEW => Judgement::Review {
            record: record()?,
            state: ReviewState::from_code(text("state")?)?,
        },
        COMMENT => Judgement::Comment {
            record: record()?,
            text: text("text")?.to_owned(),
            resolved: body
                .get("resolved")
                .and_then(Json::as_bool)
                .unwrap_or_default(),
        },
        _ => return None,
    })
}

fn read_about(about: Option<&Map<String, Json>>) -> std::collections::BTreeMap<String, String> {
    let about = about.into_iter().flatten();
    let texts = about.filter_map(|(name, said)| Some((name.clone(), said.as_str()?.to_owned())));
    texts.collect()
}

/// The body of a decision.
pub fn judgement_body(judgement: &Judgement) -> SettingsRecord {
    object(match judgement {
        Judgement::Accepted {
            record,
            warning,
            reason,
        } => json!({
            "setting": ACCEPTED,
            "record": record.to_string(),
            "code": warning.code,
            "field": warning.field,
            "about": warning.about,
            "reason": reason,
        }),
        Judgement::Pair { records, pairing } => json!({
            "setting": PAIR,
            "records": records.map(|record| record.to_string()),
            "pairing": pairing.code(),
        }),
        Judgement::Review { record, state } => json!({
            "setting": REVIEW,
            "record": record.to_string(),
            "state": state.code(),
        }),
        Judgement::Comment {
            record,
            text,
            resolved,
        } => json!({
            "setting": COMMENT,
            "record": record.to_string(),
            "text": text,
            "resolved": resolved,
        }),
    })
}

/// What the id of the record of a decision follows from, so that two people who decide the same apart
/// make two versions of one record; none for a comment, of which each is its own.
pub fn judgement_key(judgement: &Judgement) -> Option<String> {
    Some(match judgement {
        Judgement::Accepted {
            record, warning, ..
        } => {
            let about: Vec<String> = warning
                .about
                .iter()
                .map(|(name, said)| format!("{name}={said}"))
                .collect();
            let Warning { code, field, .. } = warning;
            format!("accepted/{record}/{code}/{field}/{}", about.join("/"))
        }
        Judgement::Pair {
            records: [one, other],
            ..
        } => format!("pair/{one}/{other}"),
        Judgement::Review { record, .. } => format!("review/{record}"),
        Judgement::Comment { .. } => return None,
    })
}
