//! The draft of a text out of what each group of rules has read. Knows the order in which they are asked,
//! and no rule.

use super::casualties::{self, Setting, Spared, Tally};
use super::dates::{Dated, dates};
use super::events::{self, Event};
use super::numbers::{Quantity, quantities};
use super::page::Page;
use super::people::groups;
use super::place_names::{Named, Names, named};
use super::places_of::{Where, place_of};
use super::sources::{Origin, origin};
use super::tactics::{Happening, happening};
use super::{Confidence, Draft, LONGEST, Mark, Unsure, actors, counting, tongue};
use crate::domain::dates::PartialDate;
use crate::domain::field::{Field, Party};
use crate::domain::identity::RecordKind;
use crate::domain::record::Citation;
use crate::places::Places;
use crate::schema::{Entry, Reading, citations_text};
use std::ops::Range;

/// Reads a text.
pub(super) fn draft(text: &str, reading: &Reading, places: &Places, names: &Names) -> Draft {
    let mut end = text.len().min(LONGEST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let page = Page::of(&text[..end]);
    let named = named(&page, names, places);
    let first = dates(&page, reading.today);
    let from = origin(&page, &first);
    // What the text says of its own day counts before the day on which it is read.
    let published = from.published.as_ref().map(|(date, _)| *date);
    let written = published
        .filter(|date| date.day.is_some())
        .map(PartialDate::earliest);
    let dates = if written.is_some() {
        dates(&page, written)
    } else {
        first
    };
    let mut taken = vec![false; page.tokens.len()];
    for range in dates
        .iter()
        .map(|dated| &dated.tokens)
        .chain(named.iter().map(|named| &named.tokens))
    {
        taken[range.clone()].fill(true);
    }
    let quantities = quantities(&page, &taken);
    let reader = Reader {
        page: &page,
        named: &named,
        dates: &dates,
        quantities: &quantities,
        origin: &from,
        places,
    };
    let events = events::events(&page, &dates, &named);
    let mut drafts = events
        .iter()
        .enumerate()
        .map(|(nth, event)| reader.event(event, nth == 0));
    let mut draft = drafts
        .next()
        .unwrap_or_else(|| reader.event(&Event::default(), true));
    draft.others = drafts.filter(is_an_event).collect();
    draft
}

/// Whether a further event has enough to be one: a kind, and a place or people.
fn is_an_event(draft: &Draft) -> bool {
    let has = |field: Field| !draft.entry.text(field).is_empty();
    let counts = Party::ALL
        .into_iter()
        .flat_map(|party| [party.killed(), party.injured()]);
    let people = counts
        .chain([Field::Arrested, Field::Abducted, Field::Escaped])
        .any(has);
    has(Field::Kind) && (has(Field::Place) || people)
}

struct Reader<'a, 'p> {
    page: &'a Page<'p>,
    named: &'a [Named<'a>],
    dates: &'a [Dated],
    quantities: &'a [Quantity],
    origin: &'a Origin,
    places: &'a Places,
}

impl Reader<'_, '_> {
    fn event(&self, event: &Event, is_first: bool) -> Draft {
        let place = place_of(self.page, event, self.named, self.origin, self.places);
        let happening = happening(self.page, event, place.in_camp);
        let kind = happening.kind.as_ref().map_or("", |(code, _)| *code);
        let target = happening.target.as_ref().map_or("", |(code, _)| *code);
        let (tallies, none) = self.people(event, members(kind, target));
        let all: Vec<Tally> = tallies.iter().flatten().cloned().collect();
        let doers = actors::doers(self.page, event, kind, &all);
        let mut draft = Filling {
            page: self.page,
            draft: Draft {
                entry: Entry::new(RecordKind::Incident),
                marks: Vec::new(),
                unsure: Vec::new(),
                language: tongue::language_of(self.page.text),
                others: Vec::new(),
            },
        };
        draft.happening(&happening);
        draft.place(&place);
        if let Some((dated, confidence)) = self.date(event) {
            draft.put(
                Field::Date,
                dated.date.to_string(),
                &dated.tokens,
                confidence,
            );
        }
        for (field, counted) in counting::counts(&tallies, &none) {
            let confidence = if counted.is_said {
                Confidence::Said
            } else {
                Confidence::Likely
            };
            draft.put(
                field,
                counted.count.to_string(),
                &counted.tokens,
                confidence,
            );
        }
        draft.doers(&doers);
        self.title(event, is_first, &mut draft);
        self.source(&mut draft);
        draft
            .draft
            .marks
            .sort_by_key(|mark| (mark.range.start, mark.range.end, mark.field));
        draft.draft
    }

    /// What befell the people of each sentence, and what nobody suffered.
    fn people(&self, event: &Event, members: Option<Party>) -> (Vec<Vec<Tally>>, Vec<Spared>) {
        let (mut tallies, mut none, mut last) = (Vec::new(), Vec::new(), None);
        for sentence in &event.sentences {
            let groups = groups(self.page, sentence, self.quantities);
            let setting = Setting { members };
            tallies.push(casualties::tallies(
                self.page, sentence, &groups, setting, &mut last,
            ));
            none.extend(casualties::none(self.page, sentence));
        }
        (tallies, none)
    }

    /// The day of an event: one that is said of it, before the day on which somebody spoke.
    fn date(&self, event: &Event) -> Option<(&Dated, Confidence)> {
        let published = self.origin.published.as_ref().map(|(_, tokens)| tokens);
        let dates = || {
            self.dates.iter().filter(|dated| {
                let start = dated.tokens.start;
                let sentence = event
                    .sentences
                    .iter()
                    .find(|sentence| sentence.contains(&start));
                published != Some(&dated.tokens)
                    && sentence.is_some_and(|sentence| {
                        !casualties::is_background(self.page, sentence, start)
                    })
            })
        };
        let told = |dated: &&Dated| !events::is_said(self.page, dated);
        let day = dates().filter(told).find(|dated| dated.date.day.is_some());
        let any = day
            .or_else(|| dates().find(told))
            .map(|dated| (dated, Confidence::Said));
        any.or_else(|| dates().next().map(|dated| (dated, Confidence::Likely)))
    }

    /// The headline as it stands, or the first sentence.
    fn title(&self, event: &Event, is_first: bool, draft: &mut Filling) {
        const LONGEST_TITLE: usize = 160;
        let after_dateline = |sentence: &Range<usize>| match &self.origin.dateline {
            Some(dateline)
                if sentence.contains(&dateline.start) && dateline.end + 1 < sentence.end =>
            {
                dateline.end + 1..sentence.end
            }
            _ => sentence.clone(),
        };
        let is_head = |sentence: &&Range<usize>| {
            let first = &self.page.tokens[sentence.start];
            let publishes = self.origin.published.as_ref().is_some_and(|(_, tokens)| {
                sentence.contains(&tokens.start) && sentence.len() <= tokens.len() + 3
            });
            first.kind != super::tokens::Kind::Link && !publishes && sentence.len() > 2
        };
        let sentences = event.sentences.iter().filter(is_head);
        let mut told = sentences
            .clone()
            .filter(|sentence| is_first || events::happens(self.page, sentence));
        let Some(sentence) = told.next() else { return };
        let tokens = after_dateline(sentence);
        let words = self
            .page
            .words(&tokens)
            .trim_start_matches(['•', '-', '–', '*', ' ']);
        let mut title = words.trim_end_matches(['.', ' ', '۔']).replace('\n', " ");
        if title.chars().count() > LONGEST_TITLE {
            let cut: String = title.chars().take(LONGEST_TITLE).collect();
            title = cut
                .rsplit_once(' ')
                .map_or(cut.clone(), |(kept, _)| format!("{kept}…"));
        }
        draft.set(Field::Title, title);
    }

    fn source(&self, draft: &mut Filling) {
        let words = |range: &Range<usize>| self.page.words(range).to_owned();
        let agency = self.origin.agency.as_ref().map(words);
        let link = self.origin.link.map(|at| words(&(at..at + 1)));
        let Some(tokens) = self
            .origin
            .agency
            .clone()
            .or(self.origin.link.map(|at| at..at + 1))
        else {
            return;
        };
        let host = link.as_deref().map(host);
        let citation = Citation {
            name: agency.or(host).unwrap_or_default(),
            link: link.unwrap_or_default(),
            published: self.origin.published.as_ref().map(|(date, _)| *date),
            ..Citation::default()
        };
        draft.put(
            Field::Sources,
            citations_text(&[citation]),
            &tokens,
            Confidence::Said,
        );
        if let Some((_, tokens)) = &self.origin.published {
            let text = draft.draft.entry.text(Field::Sources).to_owned();
            draft.put(Field::Sources, text, tokens, Confidence::Said);
        }
    }
}

/// The party of people who are called members, officials or fighters and no more, by what happened to
/// whom.
fn members(kind: &str, target: &str) -> Option<Party> {
    match (kind, target) {
        ("attack" | "strike", "" | "military" | "internal_security" | "infrastructure") => {
            Some(Party::Military)
        }
        ("attack" | "strike" | "camp_incident", _) => Some(Party::Civilian),
        ("raid", _) => Some(Party::Isis),
        _ => None,
    }
}

/// The host of a link, without `www.`.
fn host(link: &str) -> String {
    let rest = link.split_once("://").map_or(link, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

/// A draft that is being filled in.
struct Filling<'a, 'p> {
    page: &'a Page<'p>,
    draft: Draft,
}

impl Filling<'_, '_> {
    fn set(&mut self, field: Field, text: String) {
        self.draft.entry.texts.insert(field, text);
    }

    fn put(&mut self, field: Field, text: String, tokens: &Range<usize>, confidence: Confidence) {
        self.set(field, text.clone());
        self.draft.marks.push(Mark {
            range: self.page.bytes(tokens),
            field,
            text,
            confidence,
        });
    }

    fn read(&mut self, field: Field, read: Option<&(&'static str, Range<usize>)>) {
        if let Some((code, tokens)) = read {
            self.put(field, (*code).to_owned(), tokens, Confidence::Said);
        }
    }

    fn happening(&mut self, happening: &Happening) {
        self.read(Field::Kind, happening.kind.as_ref());
        self.read(Field::Tactic, happening.tactic.as_ref());
        self.read(Field::Weapon, happening.weapon.as_ref());
        self.read(Field::Target, happening.target.as_ref());
        self.read(Field::Outcome, happening.outcome.as_ref());
    }

    fn place(&mut self, place: &Where) {
        let Some((name, tokens)) = &place.place else {
            return;
        };
        let confidence = if place.is_known {
            Confidence::Said
        } else {
            Confidence::Likely
        };
        self.put(Field::Place, name.clone(), tokens, confidence);
        if !place.is_known {
            self.draft.unsure.push(Unsure {
                range: self.page.bytes(tokens),
                field: Field::Place,
                candidates: place.candidates.clone(),
            });
        }
        if let Some((region, tokens)) = &place.region {
            self.put(Field::Region, region.clone(), tokens, Confidence::Said);
        }
        self.read(Field::GeoPrecision, place.precision.as_ref());
    }

    fn doers(&mut self, doers: &actors::Doers) {
        self.read(Field::Perpetrator, doers.perpetrator.as_ref());
        self.read(Field::Attribution, doers.attribution.as_ref());
        self.read(Field::ConductedBy, doers.conducted_by.as_ref());
        if let Some(tokens) = &doers.claim {
            let words = self.page.words(tokens).replace('\n', " ");
            self.put(Field::Claim, words, tokens, Confidence::Said);
        }
        let partners: Vec<&str> = doers.partners.iter().map(|(code, _)| *code).collect();
        for (_, tokens) in &doers.partners {
            self.put(
                Field::Partners,
                partners.join("; "),
                tokens,
                Confidence::Said,
            );
        }
    }
}
