//! A text with its tokens and the phrases in them: what every group of rules looks at. Decides nothing.

use super::tokens::{Kind, Token, tokens};
use super::vocabulary::{Hit, hits};
use std::ops::Range;

/// A text that is being read.
pub(super) struct Page<'a> {
    pub text: &'a str,
    pub tokens: Vec<Token>,
    pub hits: Vec<Hit>,
    /// The hit that a token is part of.
    covered: Vec<Option<usize>>,
}

impl<'a> Page<'a> {
    pub fn of(text: &'a str) -> Self {
        let tokens = tokens(text);
        let hits = hits(&tokens);
        let mut covered = vec![None; tokens.len()];
        for (nth, hit) in hits.iter().enumerate() {
            covered[hit.tokens.clone()].fill(Some(nth));
        }
        Self {
            text,
            tokens,
            hits,
            covered,
        }
    }

    /// The phrase that a token is part of.
    pub fn hit(&self, token: usize) -> Option<&Hit> {
        self.covered
            .get(token)
            .copied()
            .flatten()
            .map(|nth| &self.hits[nth])
    }

    /// The value of a topic of the phrase that a token is part of.
    pub fn value(&self, token: usize, topic: &str) -> Option<&'static str> {
        self.hit(token)?.value(topic)
    }

    pub fn has(&self, token: usize, topic: &str) -> bool {
        self.value(token, topic).is_some()
    }

    /// The bytes of tokens.
    pub fn bytes(&self, tokens: &Range<usize>) -> Range<usize> {
        match (
            self.tokens.get(tokens.start),
            self.tokens[..tokens.end].last(),
        ) {
            (Some(first), Some(last)) if tokens.start < tokens.end => {
                first.range.start..last.range.end
            }
            _ => 0..0,
        }
    }

    /// The text of tokens as it stands.
    pub fn words(&self, tokens: &Range<usize>) -> &'a str {
        &self.text[self.bytes(tokens)]
    }

    /// The tokens of each sentence.
    pub fn sentences(&self) -> Vec<Range<usize>> {
        let mut sentences: Vec<Range<usize>> = Vec::new();
        for (at, token) in self.tokens.iter().enumerate() {
            match sentences.last_mut() {
                Some(last) if self.tokens[last.start].sentence == token.sentence => {
                    last.end = at + 1;
                }
                _ => sentences.push(at..at + 1),
            }
        }
        sentences
    }

    /// The phrases that begin in a range of tokens.
    pub fn hits_in(&self, range: &Range<usize>) -> impl DoubleEndedIterator<Item = &Hit> {
        let from = self
            .hits
            .partition_point(|hit| hit.tokens.start < range.start);
        let to = self
            .hits
            .partition_point(|hit| hit.tokens.start < range.end);
        self.hits[from..to].iter()
    }

    /// Whether a sign that parts clauses stands at a token.
    pub fn parts(&self, token: usize) -> bool {
        matches!(
            self.tokens.get(token).map(|token| token.kind),
            Some(Kind::Sign(
                ',' | '،' | ';' | '؛' | ':' | '.' | '—' | '–' | '-' | '|' | '•'
            ))
        )
    }

    /// Whether a token speaks of something foiled or found: who does that is not who is attacked.
    pub fn says_found(&self, token: usize) -> bool {
        self.value(token, "outcome") == Some("foiled")
            || self.value(token, "kind") == Some("discovery")
    }

    /// Whether a token is written with an "and" before it: وإصابة.
    pub fn has_joined_and(&self, token: usize) -> bool {
        let Some(token) = self.tokens.get(token) else {
            return false;
        };
        token.form().starts_with('و')
            && token.forms.len() > 1
            && !matches!(token.form(), "وحدات" | "وكاله" | "وفاه" | "وكر" | "وجهاء")
    }
}
