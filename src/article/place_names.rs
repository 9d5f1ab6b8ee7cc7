//! Names of places in a text: only what is exactly a name of the gazetteer is one, with what is written
//! joined to it taken off; a name behind "village of" that it does not know stays as written. Knows
//! nothing of what happened there.

use super::page::Page;
use super::tokens::Token;
use crate::domain::folding::fold;
use crate::domain::place::{Place, PlaceKind};
use crate::places::Places;
use crate::words::Language;
use std::collections::HashMap;
use std::ops::Range;

/// The names of a gazetteer by their first word.
#[derive(Debug)]
pub(super) struct Names {
    by_first: HashMap<String, Vec<Name>>,
}

#[derive(Debug)]
struct Name {
    words: Vec<String>,
    name: String,
}

/// A place in a text.
#[derive(Clone, Debug)]
pub(super) struct Named<'a> {
    pub tokens: Range<usize>,
    /// The place; none where the name is not one place's.
    pub place: Option<&'a Place>,
    /// The name, without what the sentence has joined to it.
    pub name: String,
    /// How it is led in: `in`, `near`, `direction`, `countryside`, `road`, `hospital`, `native`; blank
    /// where nothing does.
    pub lead: &'static str,
}

/// Articles that names are written with and without, folded.
const ARTICLES: &[&str] = &[
    "al", "el", "ul", "as", "ash", "at", "ar", "az", "ez", "es", "er", "ad", "an", "the",
];

fn is_article(form: &str) -> bool {
    ARTICLES.contains(&form)
}

impl Names {
    /// The names of every place.
    pub fn of(places: &Places) -> Self {
        let mut by_first: HashMap<String, Vec<Name>> = HashMap::new();
        for name in places.all().iter().flat_map(|place| place.names.all()) {
            let words = name_words(name);
            if let Some(first) = words.first() {
                let names = by_first.entry(first.clone()).or_default();
                if !names.iter().any(|known| known.words == words) {
                    let name = name.to_owned();
                    names.push(Name { words, name });
                }
            }
        }
        Self { by_first }
    }

    /// The longest name that begins at a token, and where it ends.
    fn longest(&self, page: &Page, at: usize) -> Option<(&Name, usize)> {
        let token = &page.tokens[at];
        let mut best: Option<(&Name, usize)> = None;
        for form in forms(token) {
            for name in self.by_first.get(form.as_str()).into_iter().flatten() {
                if let Some(end) = name.ends(page, at)
                    && best.as_ref().is_none_or(|(_, longest)| *longest < end)
                {
                    best = Some((name, end));
                }
            }
        }
        best
    }
}

fn name_words(name: &str) -> Vec<String> {
    let folded = fold(name).replace('\'', "");
    let words = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let words: Vec<&str> = words.collect();
    let kept = words
        .iter()
        .filter(|word| words.len() == 1 || !is_article(word));
    kept.map(|word| {
        word.strip_prefix("ال")
            .filter(|rest| rest.chars().count() > 1)
            .unwrap_or(word)
            .to_owned()
    })
    .collect()
}

impl Name {
    /// Where the name ends if it begins at a token.
    fn ends(&self, page: &Page, from: usize) -> Option<usize> {
        let mut at = from;
        for (nth, word) in self.words.iter().enumerate() {
            while nth > 0 && is_article(page.tokens.get(at)?.form()) {
                at += 1;
            }
            let token = page.tokens.get(at)?;
            let is_last = nth + 1 == self.words.len();
            let written = if nth == 0 || is_last {
                forms(token)
            } else {
                vec![bare(token.form()).to_owned()]
            };
            if token.line != page.tokens[from].line || !written.contains(word) {
                return None;
            }
            at += 1;
        }
        Some(at)
    }
}

fn bare(form: &str) -> &str {
    form.strip_prefix("ال").unwrap_or(form)
}

/// The forms of a word that a name may have in a sentence: without joined particles, or case endings.
fn forms(token: &Token) -> Vec<String> {
    let mut forms = token.forms.clone();
    if token.language == Language::Kurmanji {
        let form = token.form();
        for ending in ["e", "ye", "a", "ya", "i", "yi", "an", "eye"] {
            if let Some(stem) = form.strip_suffix(ending)
                && stem.chars().count() >= 3
            {
                forms.push(stem.to_owned());
                // Hol, Holê, Kerama: a name in -a takes -yê, and one in -e drops it.
                forms.push(format!("{stem}a"));
                forms.push(format!("{stem}e"));
            }
        }
    }
    forms
}

/// Every place that a text names.
pub(super) fn named<'a>(page: &Page, names: &Names, places: &'a Places) -> Vec<Named<'a>> {
    let mut named: Vec<Named> = Vec::new();
    let mut at = 0;
    while at < page.tokens.len() {
        match at_token(page, names, places, at) {
            Some(found) => {
                at = found.tokens.end;
                named.push(found);
            }
            None => at += 1,
        }
    }
    named
}

fn at_token<'a>(page: &Page, names: &Names, places: &'a Places, at: usize) -> Option<Named<'a>> {
    let token = &page.tokens[at];
    if !token.is_word() || is_article(token.form()) {
        return None;
    }
    let lead = lead_before(page, at);
    if let Some((name, end)) = names.longest(page, at) {
        let is_latin = !matches!(token.language, Language::Arabic | Language::Sorani);
        let place = places.resolve(&name.name);
        let is_city = place.is_some_and(|place| place.kind == Some(PlaceKind::City));
        let is_sure = end > at + 1 || is_city || !lead.is_empty();
        let is_written_so = if is_latin {
            // "Hol" and "Ward" are names with a capital, and words without one.
            page.tokens[end - 1].is_capital || token.is_capital
        } else {
            is_sure || begins_line(page, at, end)
        };
        let is_word = page
            .hit(at)
            .is_some_and(|hit| !hit.has("lead") && !hit.has("stop") && end <= hit.tokens.end);
        if is_written_so && (!is_word || is_sure && end > at + 1) {
            return Some(Named {
                tokens: with_article(page, at)..end,
                place,
                name: name.name.clone(),
                lead,
            });
        }
    }
    unknown(page, at).map(|end| {
        let tokens = with_article(page, at)..end;
        Named {
            name: page.words(&tokens).to_owned(),
            place: None,
            tokens,
            lead,
        }
    })
}

/// Where a name begins with the article that stands apart from it.
fn with_article(page: &Page, at: usize) -> usize {
    let before = at.checked_sub(1).filter(|before| {
        let form = page.tokens[*before].form();
        is_article(form) && form != "the"
    });
    before.unwrap_or(at)
}

/// Whether a name stands alone at the beginning of its line: منبج |.
fn begins_line(page: &Page, at: usize, end: usize) -> bool {
    let line = page.tokens[at].line;
    (at == 0 || page.tokens[at - 1].line < line)
        && (page.parts(end) || page.tokens.get(end).is_none_or(|t| t.line > line))
}

/// What leads a name in, looked for in the words before it.
fn lead_before(page: &Page, at: usize) -> &'static str {
    let mut from = with_article(page, at);
    if page.tokens[at].language == Language::English
        && from > 0
        && page.tokens[from - 1].form() == "the"
    {
        from -= 1;
    }
    let joined = page.tokens[at].forms.len() > 1 && page.tokens[at].form().starts_with("ب");
    let Some(before) = from.checked_sub(1) else {
        return "";
    };
    let sentence = page.tokens[at].sentence;
    if page.tokens[before].sentence != sentence {
        return "";
    }
    if let Some(lead) = page.value(before, "lead") {
        // "near the town of X", ريف بلدة X, "nêzî bajarê X"
        let earlier = page
            .hit(before)
            .and_then(|hit| hit.tokens.start.checked_sub(1));
        let earlier = earlier.filter(|at| page.tokens[*at].sentence == sentence);
        let skipped = earlier.map(|at| {
            if page.tokens[at].form() == "the" {
                at.saturating_sub(1)
            } else {
                at
            }
        });
        let outer = skipped.and_then(|at| page.value(at, "lead"));
        return match (lead, outer) {
            ("in" | "of", Some(outer @ ("near" | "road" | "hospital" | "native"))) => outer,
            ("of", _) => "in",
            (lead, _) => lead,
        };
    }
    match page.tokens[before].form() {
        "in" | "at" | "inside" | "of" | "from" | "to" | "into" | "through" | "around" | "من"
        | "الي" | "ji" | "له" => "in",
        _ if joined => "in",
        _ => "",
    }
}

/// The end of a name that no gazetteer knows, behind "village of".
fn unknown(page: &Page, at: usize) -> Option<usize> {
    let from = with_article(page, at);
    let before = from.checked_sub(1)?;
    let is_led = page.has(before, "unlisted");
    let token = &page.tokens[at];
    if !is_led || page.tokens[before].sentence != token.sentence || page.hit(at).is_some() {
        return None;
    }
    let goes_on = |at: usize| {
        page.tokens.get(at).is_some_and(|next| {
            next.is_word()
                && next.sentence == token.sentence
                && page.hit(at).is_none()
                && next.is_capital
        })
    };
    match token.language {
        Language::English | Language::Kurmanji if token.is_capital => {
            let mut end = at + 1;
            while end < at + 3 && goes_on(end) {
                end += 1;
            }
            Some(end)
        }
        Language::English | Language::Kurmanji => None,
        // ابو, تل and the like take the word behind them along.
        _ => {
            let form = token.form();
            let leads = [
                "ابو",
                "تل",
                "ام",
                "دير",
                "خربه",
                "جديد",
                "حوايج",
                "بير",
                "عين",
                "راس",
                "كفر",
            ];
            Some(
                at + if leads.contains(&form) && page.tokens.get(at + 1).is_some_and(Token::is_word)
                {
                    2
                } else {
                    1
                },
            )
        }
    }
}
