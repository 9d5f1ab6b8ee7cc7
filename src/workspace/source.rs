//! What a report is written from: the register as it is or as it was, its records read and checked.
//! Knows nothing of pages.

use super::held::Held;
use super::open::words_with;
use crate::domain::dates::Month;
use crate::domain::edition::{Edition, JournalReach, newest};
use crate::domain::identity::{RecordId, RecordKind};
use crate::domain::profile::Profile;
use crate::domain::record::Record;
use crate::domain::report_text::ReportTexts;
use crate::domain::settings::Settings;
use crate::figures::{Correction, Ledger, MonthlyFigures, Revised, Since, corrections};
use crate::places::Places;
use crate::report::content::{Content, FrontMap};
use crate::report::editing::Draft;
use crate::report::{Request, draft, front_map};
use crate::schema::{Audience, Terms, edition_from, passage_from, passage_key, record_from};
use crate::store::{Reach, RevId, Revision, Standing, is_within};
use crate::words::{Language, Words};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What a report is written from.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub(super) settings: &'a Settings,
    pub(super) terms: &'a Terms,
    pub(super) records: &'a BTreeMap<RecordId, Held>,
    pub(super) standing: Standing<'a>,
    pub(super) places: &'a Places,
    /// The day on which it is written.
    pub(super) today: NaiveDate,
}

/// The editions that a report is compared with, and the figures of them that are other numbers today.
pub(super) type ComparedWith<'c> = (&'c [Edition], &'c [Correction]);

/// A report that is asked for.
#[derive(Clone, Copy)]
pub(super) struct Wanted {
    pub(super) month: Month,
    pub(super) language: Language,
    pub(super) audience: Audience,
    /// The edition that it is; none for a draft.
    pub(super) edition: Option<u32>,
}

impl<'a> Source<'a> {
    /// The records, classified by the rules of the register's reports.
    pub(super) fn ledger(self) -> Ledger<'a> {
        let records = self.records.values();
        let records = records.map(|held| (held.id, &held.record, held.is_final()));
        Ledger::under(
            Profile::of_report(&self.settings.profile),
            records,
            self.settings,
        )
    }

    /// What a report says, with what people wrote in it. The editions are those that it is compared
    /// with, and the corrections what it prints of them.
    pub(super) fn content(
        self,
        wanted: Wanted,
        ledger: &Ledger,
        compared: ComparedWith,
    ) -> Content {
        let words = words_with(wanted.language, self.settings);
        let texts = self.texts(wanted.month, wanted.language, wanted.audience);
        self.draft(wanted, ledger, compared, &words)
            .with(&texts, &words)
    }

    /// The same before people's texts are put into it.
    pub(super) fn draft(
        self,
        wanted: Wanted,
        ledger: &Ledger,
        compared: ComparedWith,
        words: &Words,
    ) -> Draft {
        draft(self.request(wanted, ledger, compared, (words, &ReportTexts::default())))
    }

    /// The small map of the month's attacks.
    pub(super) fn front_map(
        self,
        wanted: Wanted,
        ledger: &Ledger,
        words: &Words,
    ) -> Option<FrontMap> {
        let texts = ReportTexts::default();
        front_map(self.request(wanted, ledger, (&[], &[]), (words, &texts)))
    }

    fn request<'r>(
        self,
        wanted: Wanted,
        ledger: &'r Ledger<'r>,
        (editions, corrections): ComparedWith<'r>,
        (words, texts): (&'r Words, &'r ReportTexts),
    ) -> Request<'r>
    where
        'a: 'r,
    {
        Request {
            ledger,
            places: self.places,
            month: wanted.month,
            words,
            audience: wanted.audience,
            as_of: self.as_of(),
            texts,
            editions,
            corrections,
            edition: wanted.edition,
        }
    }

    /// What people wrote in the report of a month in this language, as an audience may read it: what was
    /// written for it alone stands before what was written for wider ones, and what was written for
    /// narrower ones is not for it.
    pub(super) fn texts(self, month: Month, language: Language, audience: Audience) -> ReportTexts {
        let wider = Audience::ALL.into_iter().filter(|one| *one <= audience);
        let texts = wider.map(|audience| self.own_texts(month, language, audience));
        texts.reduce(ReportTexts::under).unwrap_or_default()
    }

    /// What people wrote for just this audience.
    pub(super) fn own_texts(
        self,
        month: Month,
        language: Language,
        audience: Audience,
    ) -> ReportTexts {
        let settings = self.standing.iter(RecordKind::Setting);
        let bodies = settings.filter_map(|stored| {
            let key = passage_key(stored.body)?;
            let is_it =
                key.month == month && key.language == language.code() && key.audience == audience;
            is_it.then(|| passage_from(stored.body))
        });
        bodies.collect()
    }

    /// When the last revision of a record that stands was saved.
    fn as_of(self) -> DateTime<Utc> {
        let last = self.records.values().map(|held| held.at).max();
        last.unwrap_or_else(|| self.today.and_time(NaiveTime::MIN).and_utc())
    }

    /// Every edition that can be read, by id.
    pub(super) fn editions(self) -> Vec<Edition> {
        let stored = self.standing.iter(RecordKind::Edition);
        stored
            .filter_map(|stored| edition_from(stored.body))
            .collect()
    }

    /// What a report of a month prints of the editions until then: the figures that are other
    /// numbers today.
    pub(super) fn corrections(
        self,
        editions: &[Edition],
        until: Month,
        figures: impl Fn(Month) -> Arc<MonthlyFigures>,
    ) -> Vec<Correction> {
        let newest = newest(editions);
        let compared = newest.range(..=until);
        let of_month = compared.flat_map(|(month, edition)| {
            let today = figures(*month);
            corrections(edition, &today, || self.since(edition, &today))
        });
        of_month.collect()
    }

    /// What has become of the records of an edition, and of those that its month has now.
    fn since(self, edition: &Edition, today: &MonthlyFigures) -> Since {
        let reach: Vec<Reach> = edition.register.iter().filter_map(reach_of).collect();
        let of_month = self.records.values();
        let of_month = of_month.filter(|held| held.record.counted_month() == Some(edition.month));
        let behind = today.iter().flat_map(|(_, figure)| &figure.records);
        let ids: BTreeSet<RecordId> = edition
            .records
            .keys()
            .chain(behind)
            .copied()
            .chain(of_month.map(|held| held.id))
            .collect();
        let revised = ids
            .into_iter()
            .filter_map(|id| self.revised(id, edition, &reach));
        // What people write in reports changes no figure.
        let mut settings = self
            .standing
            .of_kind(RecordKind::Setting)
            .filter(|setting| passage_key(setting.body).is_none());
        Since {
            revised: revised.map(Arc::new).collect(),
            settings: settings.any(|setting| !is_within(&reach, setting.rev)),
        }
    }

    /// A record that stands otherwise than when the edition was published.
    fn revised(self, id: RecordId, edition: &Edition, reach: &[Reach]) -> Option<Revised> {
        let stored = self.standing.get(id)?;
        let history = self.standing.history(id);
        let then = match edition.records.get(&id) {
            Some(record) => named(&record.rev, &history),
            None => stood_within(reach, &history),
        };
        if then.is_some_and(|then| then.rev == stored.rev) {
            return None;
        }
        let read = |revision: &Revision| record_from(stored.kind, &revision.body, self.terms);
        let then: Option<Record> = then.filter(|then| !then.deleted).map(read);
        let now = self.records.get(&id).map(|held| held.record.clone());
        (then.is_some() || now.is_some()).then_some(Revised {
            id,
            kind: stored.kind,
            then,
            now,
        })
    }
}

/// The revision of a record with this name; one that has got a fork beside it since is found by its
/// plain name, where that leaves no doubt.
fn named<'r>(rev: &str, history: &[&'r Revision]) -> Option<&'r Revision> {
    let rev: RevId = rev.parse().ok()?;
    let exact = history.iter().find(|revision| revision.rev == rev);
    let mut alike = history
        .iter()
        .filter(|revision| (revision.rev.writer, revision.rev.seq) == (rev.writer, rev.seq));
    let only = match (alike.next(), alike.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    };
    exact.or(only).copied()
}

/// The revision of a record that stood when the journals had been read so far.
fn stood_within<'r>(reach: &[Reach], history: &[&'r Revision]) -> Option<&'r Revision> {
    let within = || {
        history
            .iter()
            .filter(|revision| is_within(reach, revision.rev))
    };
    let mut heads =
        within().filter(|revision| !within().any(|other| other.parents.contains(&revision.rev)));
    heads.next_back().copied()
}

/// How far a journal had been read, as the store names it.
pub(super) fn reach_of(reach: &JournalReach) -> Option<Reach> {
    Some(Reach {
        writer: reach.writer.parse().ok()?,
        line: reach.line,
        hash: reach.hash.parse().ok()?,
        without: reach.without.clone(),
    })
}
