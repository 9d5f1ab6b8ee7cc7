//! Which sentences of a text tell of one event, and which of another: bulletins, "in a separate
//! incident", a later sentence with a day of its own. Knows nothing of what happened.

use super::casualties::is_background;
use super::dates::Dated;
use super::page::Page;
use super::place_names::Named;
use std::ops::Range;

/// The sentences that tell of one event.
#[derive(Clone, Debug, Default)]
pub(super) struct Event {
    pub sentences: Vec<Range<usize>>,
}

impl Event {
    /// Whether a token is part of it.
    pub fn holds(&self, token: usize) -> bool {
        self.sentences
            .iter()
            .any(|sentence| sentence.contains(&token))
    }

    /// The sentence that a token is in, counted from the first.
    pub fn nth(&self, token: usize) -> usize {
        let nth = self
            .sentences
            .iter()
            .position(|sentence| sentence.contains(&token));
        nth.unwrap_or(self.sentences.len())
    }
}

/// The events of a text, in the order in which it tells them: never none.
pub(super) fn events(page: &Page, dates: &[Dated], named: &[Named]) -> Vec<Event> {
    let mut events = vec![Event::default()];
    for sentence in page.sentences() {
        let Some(event) = events.last() else { break };
        let is_begun = event
            .sentences
            .iter()
            .any(|sentence| happens(page, sentence));
        let is_new = is_begun
            && (begins_item(page, &sentence)
                || begins_other(page, &sentence)
                || is_of_another_day(page, &sentence, event, dates, named));
        if is_new {
            events.push(Event::default());
        }
        if let Some(event) = events.last_mut() {
            event.sentences.push(sentence);
        }
    }
    events
}

/// Whether a sentence tells of something that happened.
pub(super) fn happens(page: &Page, sentence: &Range<usize>) -> bool {
    page.hits_in(sentence).any(|hit| {
        let tells = hit.has("effect") || hit.has("tactic") || hit.has("kind");
        tells && !is_background(page, sentence, hit.tokens.start)
    })
}

/// Whether a sentence is an item of a bulletin.
fn begins_item(page: &Page, sentence: &Range<usize>) -> bool {
    let first = &page.tokens[sentence.start];
    let before = sentence.start.checked_sub(1).map(|at| &page.tokens[at]);
    let begins_line = before.is_none_or(|before| before.line < first.line);
    let bullet = ['•', '-', '*', '–', '●', '▪', '◾', '🔹', '🔻'];
    let numbered = first.number().is_some()
        && page
            .tokens
            .get(sentence.start + 1)
            .is_some_and(|token| token.is_sign(&[')', '.', '-']));
    // A bullet ends a sentence of its own before what it begins.
    let behind_bullet =
        before.is_some_and(|before| before.is_sign(&['•']) && before.line == first.line);
    begins_line && (first.is_sign(&bullet) && !first.is_sign(&['•']) || numbered) || behind_bullet
}

/// Whether a sentence says by its first words that it tells of something else.
fn begins_other(page: &Page, sentence: &Range<usize>) -> bool {
    const FIRST: usize = 3;
    let first = sentence.start..(sentence.start + FIRST).min(sentence.end);
    page.hits_in(&first).any(|hit| hit.has("another")) && happens(page, sentence)
}

/// Whether a sentence has a day and a place of its own, and tells of something.
fn is_of_another_day(
    page: &Page,
    sentence: &Range<usize>,
    event: &Event,
    dates: &[Dated],
    named: &[Named],
) -> bool {
    let day = |holds: &dyn Fn(usize) -> bool| {
        let mut of_days = dates.iter().filter(|dated| {
            holds(dated.tokens.start) && dated.date.day.is_some() && !is_said(page, dated)
        });
        of_days.next().map(|dated| dated.date)
    };
    let own = day(&|token| sentence.contains(&token));
    let before = day(&|token| event.holds(token));
    let place = |holds: &dyn Fn(usize) -> bool| {
        let mut places = named
            .iter()
            .filter(|named| holds(named.tokens.start) && named.lead != "hospital");
        places.next().map(|named| named.tokens.start)
    };
    let Some((own, before)) = own.zip(before) else {
        return false;
    };
    own != before && happens(page, sentence) && place(&|token| sentence.contains(&token)).is_some()
}

/// Whether a date is the day on which somebody spoke: "said on Tuesday".
pub(super) fn is_said(page: &Page, dated: &Dated) -> bool {
    let start = dated.tokens.start;
    // In Arabic the one who speaks stands between: أعلن المركز الإعلامي لقوات …، اليوم.
    let near = if page.tokens[start].language == crate::words::Language::Arabic {
        10
    } else {
        4
    };
    let sentence = page.tokens[start].sentence;
    let speaks = |at: usize| page.has(at, "speech") || page.has(at, "claim");
    let happens = |at: usize| page.has(at, "effect") || page.has(at, "tactic");
    for at in (start.saturating_sub(near)..start).rev() {
        if page.tokens[at].sentence != sentence || happens(at) || page.has(at, "that") {
            break;
        }
        if speaks(at) {
            // "A source said that …" before it says nothing; "published" is no speech.
            return true;
        }
    }
    // "QSD'ê duh ragihand ku"
    let behind = dated.tokens.end..(dated.tokens.end + 2).min(page.tokens.len());
    behind.clone().any(|at| {
        page.has(at, "speech") && page.tokens[at].language == crate::words::Language::Kurmanji
    }) && page.tokens[start].language == crate::words::Language::Kurmanji
}
