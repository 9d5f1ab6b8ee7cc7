//! The register of sources: who publishes where, how reliable they are, and which citations stem from
//! one origin. Knows nothing of how a source is stored.

use super::folding::fold;
use super::identity::RecordId;
use super::kinds::kinds;
use super::link::outlet;
use super::record::Citation;
use std::collections::{BTreeMap, BTreeSet};

kinds! {
    /// What kind of source it is, in the order in which they are offered. Their labels are the words
    /// `source-kind-…`.
    pub enum SourceKind {
        /// A news agency, a paper, a broadcaster.
        Media = "media",
        /// What an authority or a force says of itself.
        Official = "official",
        /// A channel or an account on a platform.
        Channel = "channel",
        /// An organisation that documents or helps.
        Ngo = "ngo",
        /// Somebody whom the researchers ask.
        Contact = "contact",
        /// A file, a judgment, a report.
        Document = "document",
    }
}

/// A source of the register of sources.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The register's record of it; none for one that is not saved.
    pub record: Option<RecordId>,
    /// What it is called in citations.
    pub name: String,
    /// Its names in other languages, scripts and spellings.
    pub aliases: Vec<String>,
    /// What kind of source it is.
    pub kind: Option<SourceKind>,
    /// Where it publishes, as [`outlet`] gives it: `anha.com`, `t.me/xyz`.
    pub accounts: Vec<String>,
    /// How reliable it is, `A` to `F` (Admiralty code).
    pub reliability: Option<char>,
    /// Whether citations of it must not be published.
    pub confidential: bool,
    /// What else is to be said of it.
    pub note: String,
}

impl Source {
    /// Every name of it, the one of citations first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let names = std::iter::once(&self.name).chain(&self.aliases);
        names
            .map(String::as_str)
            .filter(|name| !name.trim().is_empty())
    }

    /// What two people who add the same source have in common, for the id of its record: its name, or
    /// where it publishes.
    pub fn identity(&self) -> String {
        match key(&self.name) {
            name if name.is_empty() => self.accounts.first().cloned().unwrap_or_default(),
            name => name,
        }
    }

    /// Takes over the names and accounts of another account of the same source, and what is not said
    /// of it here.
    pub fn take_over(&mut self, other: &Self) {
        for name in other.names() {
            if !self.names().any(|known| known == name) {
                self.aliases.push(name.to_owned());
            }
        }
        for account in &other.accounts {
            if !self.accounts.contains(account) {
                self.accounts.push(account.clone());
            }
        }
        self.kind = self.kind.or(other.kind);
        self.reliability = self.reliability.or(other.reliability);
        self.confidential |= other.confidential;
        if self.note.is_empty() {
            self.note.clone_from(&other.note);
        }
    }
}

/// The sources that a register knows, by their names and by where they publish.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    all: Vec<Source>,
    names: BTreeMap<String, usize>,
    accounts: BTreeMap<String, usize>,
}

impl Sources {
    /// Sources that can be asked for. Where two claim a name or an account, the earlier one has it.
    pub fn of(all: Vec<Source>) -> Self {
        let (mut names, mut accounts) = (BTreeMap::new(), BTreeMap::new());
        for (at, source) in all.iter().enumerate() {
            for name in source.names() {
                names.entry(key(name)).or_insert(at);
            }
            for account in &source.accounts {
                accounts.entry(account.clone()).or_insert(at);
            }
        }
        names.remove("");
        accounts.remove("");
        Self {
            all,
            names,
            accounts,
        }
    }

    /// Every source.
    pub fn all(&self) -> &[Source] {
        &self.all
    }

    /// The source with this name, in any of its spellings.
    pub fn named(&self, name: &str) -> Option<&Source> {
        self.at_name(name).map(|at| &self.all[at])
    }

    /// The source that publishes where a link leads to.
    pub fn of_link(&self, link: &str) -> Option<&Source> {
        self.at_link(link).map(|at| &self.all[at])
    }

    fn at_name(&self, name: &str) -> Option<usize> {
        self.names.get(&key(name)).copied()
    }

    fn at_link(&self, link: &str) -> Option<usize> {
        let outlet = outlet(link);
        let mut from = outlet.as_str();
        loop {
            if let Some(at) = self.accounts.get(from) {
                return Some(*at);
            }
            // The pages of a house in other languages mostly lie under its own host.
            from = match from.split_once('.') {
                Some((_, rest)) if rest.contains('.') && !from.contains('/') => rest,
                _ => return None,
            };
        }
    }

    /// The source of a citation, by its name or else by its link.
    pub fn of_citation(&self, citation: &Citation) -> Option<&Source> {
        self.named(&citation.name)
            .or_else(|| self.of_link(&citation.link))
    }

    /// Whether two citations stem from one origin: the same source or the same name in any spelling, the
    /// same outlet behind their links, or one source that both only quote.
    pub fn is_one_origin(&self, one: &Citation, other: &Citation) -> bool {
        let (one, other) = (self.origins(one), self.origins(other));
        one.intersection(&other).next().is_some()
    }

    /// How many sources these citations are: those that stem from the origin of an earlier one add
    /// none.
    pub fn independent(&self, citations: &[Citation]) -> usize {
        let origins: Vec<_> = citations.iter().map(|one| self.origins(one)).collect();
        let is_new = |at: &usize| {
            let mut earlier = origins[..*at].iter();
            !earlier.any(|earlier| earlier.intersection(&origins[*at]).next().is_some())
        };
        (0..citations.len()).filter(is_new).count()
    }

    /// What a citation can be traced to.
    fn origins(&self, citation: &Citation) -> BTreeSet<Origin> {
        let known = [
            self.at_name(&citation.name),
            self.at_link(&citation.link),
            self.at_name(&citation.quoting),
        ];
        let known = known.into_iter().flatten().map(Origin::Known);
        let mut origins: BTreeSet<Origin> = known.collect();
        let names = [&citation.name, &citation.quoting].map(|name| key(name));
        let names = names.into_iter().filter(|name| !name.is_empty());
        origins.extend(names.map(Origin::Name));
        let outlet = outlet(&citation.link);
        if !outlet.is_empty() {
            origins.insert(Origin::Outlet(outlet));
        }
        origins
    }
}

/// What a citation can be traced to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Origin {
    Known(usize),
    Name(String),
    Outlet(String),
}

/// A name as names are compared: folded, without spaces and marks between its letters.
pub fn key(name: &str) -> String {
    let folded = fold(name);
    folded.chars().filter(|c| c.is_alphanumeric()).collect()
}
