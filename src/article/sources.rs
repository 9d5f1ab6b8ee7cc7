//! Where a text is from: its links, the place, day and agency that it begins with, and when it was
//! published. Knows nothing of what it tells.

use super::dates::Dated;
use super::page::Page;
use super::tokens::Kind;
use crate::domain::dates::PartialDate;
use std::ops::Range;

/// Where a text is from.
#[derive(Debug, Default)]
pub(super) struct Origin {
    /// The tokens that it begins with: "RAQQA, June 20 (Agency) —".
    pub dateline: Option<Range<usize>>,
    /// The tokens of the agency's name.
    pub agency: Option<Range<usize>>,
    /// The token of the first link.
    pub link: Option<usize>,
    /// When it was published, and the tokens that say so.
    pub published: Option<(PartialDate, Range<usize>)>,
}

/// Lines of a text in which a dateline may stand: behind a link, a date, and the headline.
const HEAD: usize = 6;
/// The most tokens of a dateline.
const LONGEST: usize = 14;

/// Where a text is from, by the dates that stand in it.
pub(super) fn origin(page: &Page, dates: &[Dated]) -> Origin {
    let dateline = lines(page)
        .into_iter()
        .take(HEAD)
        .find_map(|line| dateline(page, &line));
    let agency = dateline.clone().and_then(|range| agency(page, &range));
    let within = |range: &Range<usize>, dated: &&Dated| {
        range.start <= dated.tokens.start && dated.tokens.end <= range.end
    };
    let headed = dateline
        .as_ref()
        .and_then(|range| dates.iter().find(|dated| within(range, dated)));
    let said = dates.iter().find(|dated| {
        let from = dated.tokens.start.saturating_sub(3);
        let line = page.tokens[dated.tokens.start].line;
        (from..dated.tokens.start).any(|at| {
            // "Published: 10 May", and not "the list that it published on 10 May".
            let first = at == 0 || page.tokens[at - 1].line < line;
            page.has(at, "publish") && page.tokens[at].line == line && first
        })
    });
    Origin {
        link: page
            .tokens
            .iter()
            .position(|token| token.kind == Kind::Link),
        published: said
            .or(headed)
            .map(|dated| (dated.date, dated.tokens.clone())),
        dateline,
        agency,
    }
}

/// The tokens of each line.
pub(super) fn lines(page: &Page) -> Vec<Range<usize>> {
    let mut lines: Vec<Range<usize>> = Vec::new();
    for (at, token) in page.tokens.iter().enumerate() {
        match lines.last_mut() {
            Some(last) if page.tokens[last.start].line == token.line => last.end = at + 1,
            _ => lines.push(at..at + 1),
        }
    }
    lines
}

/// The dateline of a line: up to a dash or a colon, with nothing in it that happened.
fn dateline(page: &Page, line: &Range<usize>) -> Option<Range<usize>> {
    let head = line.start..line.end.min(line.start + LONGEST);
    let end = head.clone().skip(1).find(|at| {
        let token = &page.tokens[*at];
        token.is_sign(&['—', '–', '|', ':', '-'])
            && (!token.is_joined || token.is_sign(&[':', '|', '—']))
    })?;
    let range = line.start..end;
    let happens = |at: usize| {
        ["effect", "kind", "tactic", "claim", "publish", "weapon"]
            .iter()
            .any(|topic| page.has(at, topic))
    };
    (line.end > end + 1 && !range.clone().any(happens)).then_some(range)
}

/// The name in brackets of a dateline.
fn agency(page: &Page, dateline: &Range<usize>) -> Option<Range<usize>> {
    let sign = |at: &usize, sign: char| page.tokens[*at].is_sign(&[sign]);
    let open = dateline.clone().find(|at| sign(at, '('))?;
    let close = (open..dateline.end).find(|at| sign(at, ')'))?;
    (open + 1 < close).then_some(open + 1..close)
}
