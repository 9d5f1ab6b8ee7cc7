//! Words of change: the figure that they stand beside must bear them out, by the rules that generated
//! text keeps to.

use super::lexicon::Claim;
use super::tokens::{Kind, Token};
use super::typed::{Claimed, Typed};
use super::{Judged, ranking};
use crate::figures::{Direction, Figure};
use crate::report::compose::{form, shown};
use crate::report::content::{Flag, FlagKind};
use crate::report::editing::Rank;
use crate::words::Message;

/// As many names as a person looks through.
const MEANT: usize = 4;
/// In hundredths: what is three times as many, as what is twice as many in the rules of wording.
const TRIPLED: std::ops::RangeInclusive<u64> = 295..=305;
/// The smallest number of the month before of which more is said than the counts.
const SMALLEST_BASE: u64 = 5;

/// The flags of a paragraph.
pub fn flags(judged: &Judged, paragraph: usize, typed: &Typed) -> Vec<Flag> {
    let claims = typed.claims.iter();
    claims
        .filter_map(|claimed| flag(judged, paragraph, typed, claimed))
        .collect()
}

fn flag(judged: &Judged, paragraph: usize, typed: &Typed, claimed: &Claimed) -> Option<Flag> {
    let said = judged.source[paragraph][claimed.range.clone()].to_owned();
    let beside = beside(judged, &typed.tokens, claimed.at);
    let rank = |name: &str| judged.known.ranks.get(name).copied().unwrap_or_default();
    if let Some((name, figure)) = &beside
        && holds(claimed.claim, figure, rank(name))
    {
        return None;
    }
    let mut meant = ranking::holding(judged, |name, figure| {
        holds(claimed.claim, figure, rank(name))
    });
    meant.truncate(MEANT);
    let (kind, message) = match beside {
        None => (FlagKind::ChangeAlone, Message::new("flag-change-alone")),
        Some((name, figure)) => (
            FlagKind::Contradicts,
            contradiction(judged, claimed.claim, &figure).with("name", name),
        ),
    };
    Some(Flag {
        paragraph,
        range: claimed.range.clone(),
        kind,
        message: message.with("said", said.as_str()),
        said,
        meant,
        settled: None,
    })
}

fn contradiction(judged: &Judged, claim: Claim, figure: &Figure) -> Message {
    let how = match claim {
        Claim::Most | Claim::Fewest | Claim::Record => "rank",
        _ => form(figure),
    };
    let (value, previous) = (figure.value, figure.previous);
    Message::new("flag-contradicts")
        .with("how", how)
        .with(
            "n",
            shown(judged.words, value, figure.at_least, figure.about),
        )
        .with(
            "before",
            shown(judged.words, previous, figure.previous_at_least, false),
        )
}

/// The figure that words stand beside: the nearest one in their sentence, or else the last one before
/// it, of which "it" speaks.
fn beside(judged: &Judged, tokens: &[Token], at: usize) -> Option<(String, Figure)> {
    let figure = |token: &Token| match &token.kind {
        Kind::Figure(name) => {
            let base = name.split('@').next().unwrap_or_default();
            let figure = judged.known.figure(base)?;
            Some((base.to_owned(), figure))
        }
        _ => None,
    };
    let ends = |token: &Token| token.kind == Kind::End;
    let begins = tokens[..at].iter().rposition(ends).map_or(0, |end| end + 1);
    let end = tokens[at..]
        .iter()
        .position(ends)
        .map_or(tokens.len(), |end| at + end);
    let sentence = tokens[begins..end].iter().enumerate();
    let inside =
        sentence.filter_map(|(index, token)| Some(((begins + index).abs_diff(at), figure(token)?)));
    let nearest = inside.min_by_key(|(far, _)| *far).map(|(_, figure)| figure);
    nearest.or_else(|| tokens[..begins].iter().rev().find_map(figure))
}

/// Whether a figure bears out a claim.
fn holds(claim: Claim, figure: &Figure, rank: Rank) -> bool {
    let how = form(figure);
    let went = |direction| figure.direction() == Some(direction);
    match claim {
        Claim::Up => match how {
            "from-none" | "few-up" | "doubled" | "tripled" | "up" => true,
            how => how == "roughly" && went(Direction::Up),
        },
        Claim::Down => match how {
            "to-none" | "few-down" | "halved" | "down" => true,
            how => how == "roughly" && went(Direction::Down),
        },
        Claim::Same => matches!(how, "same" | "none"),
        Claim::Roughly => matches!(how, "roughly" | "same" | "none"),
        Claim::SlightlyUp => how == "roughly" && went(Direction::Up),
        Claim::SlightlyDown => how == "roughly" && went(Direction::Down),
        Claim::Doubled => how == "doubled",
        Claim::NearlyTripled => how == "tripled",
        Claim::Tripled => how == "up" && is_tripled(figure),
        Claim::Halved => how == "halved",
        Claim::Most => rank.most,
        Claim::Fewest => rank.fewest,
        Claim::Record => rank.record,
    }
}

fn is_tripled(figure: &Figure) -> bool {
    match (figure.value, figure.previous) {
        (Some(value), Some(previous)) if previous >= SMALLEST_BASE => {
            TRIPLED.contains(&(value.saturating_mul(100) / previous))
        }
        _ => false,
    }
}
