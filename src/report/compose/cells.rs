//! The cells of the annexes: date and reference, place and region, what happened. Knows nothing of
//! which records are listed.

use super::{Composer, Seen};
use crate::domain::field::Field;
use crate::domain::vocabulary::Vocabulary;
use crate::report::content::{Cell, Span, Text, plain};
use crate::words::Message;

/// Precisions of a place that is known no better than that.
const COARSE: [&str; 4] = ["district", "governorate", "vague", "country"];

impl Composer<'_> {
    /// A record's date as far as it is known, without the year of the report.
    pub(super) fn date_of(&self, seen: &Seen) -> String {
        let Some(date) = seen.record.date(Field::Date) else {
            return self.words().text("count-unknown");
        };
        let month = date.in_month();
        match (month, date.day) {
            (Some(month), Some(day)) if month.year() == self.month().year() => self.words().say(
                &Message::new("report-day")
                    .with("day", self.words().digits(day))
                    .with("month", self.words().month_name(month)),
            ),
            (Some(month), None) => self.month_name(month),
            _ => self.words().date(date),
        }
    }

    pub(super) fn date_cell(&self, seen: &Seen) -> Cell {
        Cell {
            note: vec![Span::Reference(seen.reference())],
            ..Cell::of(vec![Span::Date(self.date_of(seen))])
        }
    }

    /// Place and region; how coarse the place is where it is.
    pub(super) fn place_cell(&self, seen: &Seen) -> Cell {
        let region = seen.record.term(Field::Region);
        let region = if region.is_empty() {
            String::new()
        } else {
            self.words().term(Vocabulary::Region, region)
        };
        let place = seen.record.text(Field::Place);
        let (first, second) = match (place, region) {
            ("", region) if region.is_empty() => (self.words().text("count-unknown"), region),
            ("", region) => (region, String::new()),
            (place, region) if place == region => (region, String::new()),
            (place, region) => (place.to_owned(), region),
        };
        let mut cell = Cell {
            note: vec![Span::Data(second)],
            ..Cell::of(vec![Span::Data(first)])
        };
        let precision = seen.record.term(Field::GeoPrecision);
        if COARSE.contains(&precision) {
            let precision = self.words().term(Vocabulary::GeoPrecision, precision);
            let below = if plain(&cell.note).is_empty() {
                &mut cell.text
            } else {
                &mut cell.note
            };
            below.push(Span::Data(format!(" ({})", precision.to_lowercase())));
        }
        cell
    }

    pub(super) fn what_cell(&self, seen: &Seen, tagged: bool) -> Cell {
        let terms = [
            (Vocabulary::Tactic, Field::Tactic),
            (Vocabulary::Target, Field::Target),
        ];
        let labels = terms.into_iter().filter_map(|(vocabulary, field)| {
            let code = seen.record.term(field);
            (!code.is_empty()).then(|| self.words().term(vocabulary, code))
        });
        let labels: Vec<String> = labels.collect();
        Cell {
            note: vec![Span::Data(labels.join(" · "))],
            ..Cell::of(self.title_of(seen, tagged))
        }
    }

    /// What a raid was, and who carried it out.
    pub(super) fn raid_cell(&self, seen: &Seen, tagged: bool) -> Cell {
        let forces = std::iter::once(seen.record.term(Field::ConductedBy))
            .chain(
                seen.record
                    .terms(Field::Partners)
                    .iter()
                    .map(String::as_str),
            )
            .filter(|code| !code.is_empty())
            .map(|code| self.words().term(Vocabulary::Actor, code));
        let forces: Vec<String> = forces.collect();
        Cell {
            note: vec![Span::Data(forces.join(&self.words().comma()))],
            ..Cell::of(self.title_of(seen, tagged))
        }
    }

    fn title_of(&self, seen: &Seen, tagged: bool) -> Text {
        if seen.withheld {
            return self.said("report-withheld");
        }
        let mut title = vec![Span::Data(seen.title())];
        if tagged && seen.is_illustrative() {
            title.extend(self.tag());
        }
        title
    }
}

impl Seen<'_> {
    /// What the record is called.
    pub(super) fn title(&self) -> String {
        let title = match self.record.text(Field::Title) {
            "" => self.record.text(Field::Case),
            title => title,
        };
        title.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
