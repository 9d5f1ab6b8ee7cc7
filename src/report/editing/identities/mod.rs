//! What must agree in a report, computed from what it prints and held against the figures: parts and
//! their totals, tiles, tables, charts and annexes. Knows nothing of how a report is made.

mod annexes;

use super::printed::{FRONT, Printed, number, number_in, printed};
use crate::report::content::{Content, Fact, RowKind, Span};
use crate::words::Message;
use std::collections::{BTreeMap, BTreeSet};

/// Something that must agree.
#[derive(Clone, Debug, PartialEq)]
pub struct Identity {
    /// What it is.
    pub name: Message,
    /// Its numbers: `18+3+2+1 = 24`.
    pub terms: String,
    /// Whether it holds.
    pub holds: bool,
    /// The place of the section that it is about; `front` for page one.
    pub place: String,
}

/// The figure that a breakdown adds up to.
const TOTALS: [(&str, &str); 5] = [
    ("attacks.by_region", "attacks.confirmed"),
    ("attacks.by_tactic", "attacks.confirmed"),
    ("attacks.by_target", "attacks.confirmed"),
    (
        "attacks.not_counted",
        "attacks.documented-attacks.confirmed",
    ),
    ("raids.by_region", "raids.confirmed"),
];

/// Whose killed and injured add up to a total.
const PARTIES: [&str; 4] = ["military", "civilian", "isis", "other"];

/// All that must agree, page one first.
pub fn identities(content: &Content) -> Vec<Identity> {
    let printed = printed(content);
    let held = Held {
        content,
        printed: &printed,
    };
    let mut identities = held.tiles();
    identities.extend(held.breakdowns());
    identities.extend(held.pairs());
    identities.extend(held.months());
    identities.extend(held.parties());
    identities.extend(held.annexes());
    identities.extend(held.maps());
    identities.extend(held.corrections());
    identities.extend(held.numbers());
    identities.push(held.flags());
    identities
}

struct Held<'a> {
    content: &'a Content,
    printed: &'a Printed<'a>,
}

/// A number that is no figure and no difference of two: it is computed elsewhere.
struct NotComputed;

/// Terms as a sum: `18+3+2+1 = 24`.
fn sum(parts: &[Option<u64>], total: Option<u64>) -> String {
    let shown = |number: &Option<u64>| number.map_or("?".to_owned(), |number| number.to_string());
    let parts: Vec<String> = parts.iter().map(shown).collect();
    format!("{} = {}", parts.join("+"), shown(&total))
}

/// Whether the known parts add up to a total.
fn adds_up(parts: &[Option<u64>], total: Option<u64>) -> bool {
    let known = parts.iter().flatten().sum::<u64>();
    match total {
        Some(total) => known == total,
        None => known == 0,
    }
}

/// The name of the figure that a text prints.
fn name_of(text: &[Span]) -> Option<&str> {
    text.iter().find_map(|span| match span {
        Span::Figure { name, .. } => Some(name.as_str()),
        Span::Strong(inside) => name_of(inside),
        _ => None,
    })
}

impl Held<'_> {
    fn fact(&self, name: &str) -> Option<&Fact> {
        self.content.figures.get(name)
    }

    /// What a figure is, by its name in a text.
    fn expected(&self, name: &str) -> Result<Option<u64>, NotComputed> {
        let (base, aspect) = match name.split_once('@') {
            Some((base, aspect)) => (base, aspect),
            None => (name, ""),
        };
        let of = |fact: &Fact| match aspect {
            "" => Ok(fact.value),
            "previous" => Ok(fact.previous),
            "change" => Ok(fact.change.map(i64::unsigned_abs)),
            "change_percent" => Ok(fact.change_percent.map(i64::unsigned_abs)),
            _ => Err(NotComputed),
        };
        if let Some(fact) = self.fact(base) {
            return of(fact);
        }
        let (all, part) = base.split_once('-').ok_or(NotComputed)?;
        let of = |name: &str| self.fact(name).ok_or(NotComputed).and_then(of);
        let both = of(all)?.zip(of(part)?);
        Ok(both.and_then(|(all, part)| all.checked_sub(part)))
    }

    fn total(&self, name: &str) -> Option<u64> {
        self.expected(name).ok().flatten()
    }

    /// A tile's number, and the same figure wherever else it is printed.
    fn tiles(&self) -> Vec<Identity> {
        let tiles = self.content.front.tiles.iter();
        let tiles = tiles.map(|tile| {
            let mut numbers = vec![number(&tile.number)];
            let mut places = BTreeSet::from([FRONT]);
            for (place, name, shown) in &self.printed.numbers {
                let differs = !numbers.contains(&number(shown));
                if *name == tile.name && (places.insert(place) || differs) {
                    numbers.push(number(shown));
                }
            }
            let expected = self.total(&tile.name);
            let same = |printed: &Option<u64>| printed.unwrap_or(0) == expected.unwrap_or(0);
            let shown = numbers
                .iter()
                .map(|number| number.map_or("?".to_owned(), |number| number.to_string()));
            Identity {
                name: Message::new("identity-tile").with("name", tile.name.as_str()),
                terms: shown.collect::<Vec<_>>().join(" = "),
                holds: numbers.iter().all(same),
                place: FRONT.to_owned(),
            }
        });
        tiles.collect()
    }

    /// The parts of every breakdown against their total, this month's and the month before's.
    fn breakdowns(&self) -> Vec<Identity> {
        let mut identities = Vec::new();
        for (place, breakdown) in &self.printed.breakdowns {
            let named = breakdown.rows.iter().find_map(|part| name_of(&part.shown));
            let Some((base, total)) = named.and_then(total_of) else {
                continue;
            };
            let parts: Vec<Option<u64>> = breakdown
                .rows
                .iter()
                .map(|part| number_in(&part.shown))
                .collect();
            // The bars are as long as the numbers beside them say.
            let drawn = breakdown.rows.iter().zip(&parts);
            let drawn = drawn
                .clone()
                .all(|(part, number)| part.value == number.unwrap_or(0));
            let expected = self.total(total);
            identities.push(Identity {
                name: Message::new("identity-breakdown").with("name", base),
                terms: sum(&parts, expected),
                holds: drawn && adds_up(&parts, expected),
                place: (*place).to_owned(),
            });
            if breakdown.last_month.is_empty() {
                continue;
            }
            let before = breakdown.rows.iter().map(|part| {
                let (_, shown) = part.previous.as_ref()?;
                number_in(shown)
            });
            let before: Vec<Option<u64>> = before.collect();
            let expected = self.total(&format!("{total}@previous"));
            identities.push(Identity {
                name: Message::new("identity-breakdown-before").with("name", base),
                terms: sum(&before, expected),
                holds: adds_up(&before, expected),
                place: (*place).to_owned(),
            });
        }
        identities
    }

    /// The parts of a bar against the whole of it.
    fn pairs(&self) -> Vec<Identity> {
        let bars = self.printed.pairs.iter();
        let bars = bars.flat_map(|(place, bars)| bars.iter().map(move |bar| (place, bar)));
        let bars = bars.filter_map(|(place, bar)| {
            let name = name_of(&bar.shown)?;
            let expected = self.total(name);
            let parts: Vec<Option<u64>> = bar
                .parts
                .iter()
                .map(|(_, _, shown)| number_in(shown))
                .collect();
            let drawn = bar
                .parts
                .iter()
                .map(|(value, _, _)| Some(*value))
                .eq(parts.iter().copied());
            let whole = number_in(&bar.shown);
            let whole = whole == expected && Some(bar.value) == expected;
            let split = parts.is_empty() || adds_up(&parts, expected);
            Some(Identity {
                name: Message::new("identity-bar").with("name", name),
                terms: if parts.is_empty() {
                    sum(&[Some(bar.value)], expected)
                } else {
                    sum(&parts, expected)
                },
                holds: whole && split && drawn,
                place: (*place).to_owned(),
            })
        });
        bars.collect()
    }

    /// The bars of this month and of the one before against the figure.
    fn months(&self) -> Vec<Identity> {
        let charts = self.printed.months.iter().filter_map(|(place, months)| {
            let value = |index: usize| {
                let bar = months.bars.iter().rev().nth(index)?;
                let (value, shown) = bar.value.as_ref()?;
                (number(shown).unwrap_or(0) == *value).then_some(*value)
            };
            let (now, before) = (value(0), value(1));
            let fact = self.fact("attacks.confirmed")?;
            let shown = |number: Option<u64>| number.map_or("?".to_owned(), |n| n.to_string());
            Some(Identity {
                name: Message::new("identity-months"),
                terms: format!("{} → {}", shown(before), shown(now)),
                holds: now == fact.value && before == fact.previous,
                place: (*place).to_owned(),
            })
        });
        charts.collect()
    }

    /// The killed and the injured of all parties against their total.
    fn parties(&self) -> Vec<Identity> {
        let mut identities = Vec::new();
        for of in [
            "attacks.killed",
            "attacks.injured",
            "raids.killed",
            "raids.injured",
        ] {
            let tables = || {
                self.printed
                    .tables
                    .iter()
                    .filter(|(place, _)| *place == "casualties")
            };
            let printed = |party: &str| {
                let name = format!("{of}.{party}");
                let rows = tables().flat_map(|(_, table)| &table.rows);
                let mut cells = rows.flat_map(|row| &row.cells);
                let found = cells.find(|cell| name_of(&cell.text) == Some(&name));
                found.map(|cell| number_in(&cell.text))
            };
            let parts: Vec<Option<u64>> = PARTIES.into_iter().filter_map(printed).collect();
            if parts.is_empty() {
                continue;
            }
            let expected = self.total(&format!("{of}.total"));
            let total = printed("total").unwrap_or(expected);
            identities.push(Identity {
                name: Message::new("identity-parties").with("name", of),
                terms: sum(&parts, total),
                holds: adds_up(&parts, total) && total.unwrap_or(0) == expected.unwrap_or(0),
                place: "casualties".to_owned(),
            });
        }
        identities
    }

    /// What is on the map and what is not against the figures.
    fn maps(&self) -> Vec<Identity> {
        let mut tables = self.printed.tables.iter();
        let Some((place, table)) = tables.find(|(place, _)| *place == "map") else {
            return Vec::new();
        };
        let of_kind = |total: bool| {
            let rows = table.rows.iter();
            rows.filter(move |row| (row.kind == RowKind::Total) == total)
        };
        let totals = of_kind(true).flat_map(|row| row.cells.iter().enumerate());
        let sums = totals.filter_map(|(index, cell)| {
            let name = name_of(&cell.text)?;
            let expected = self.total(name);
            let cells = of_kind(false).filter_map(|row| row.cells.get(index));
            let parts: Vec<Option<u64>> = cells.map(|cell| number_in(&cell.text)).collect();
            Some(Identity {
                name: Message::new("identity-map").with("name", name),
                terms: sum(&parts, expected),
                holds: adds_up(&parts, expected),
                place: (*place).to_owned(),
            })
        });
        sums.collect()
    }

    /// What is printed of a figure that was published, and of it today, against both.
    fn corrections(&self) -> Vec<Identity> {
        let corrections = self.content.corrections.iter().map(|correction| {
            let today = format!("{}@{}", correction.figure, correction.month);
            let published = format!("{today}#{}", correction.edition);
            let printed = |name: &str| {
                let mut numbers = self.printed.numbers.iter();
                let found = numbers.find(|(_, other, _)| *other == name);
                found.map(|(_, _, shown)| number(shown).unwrap_or(0))
            };
            let (before, now) = (correction.published.value, correction.now.value);
            let expected = [Some(before.unwrap_or(0)), Some(now.unwrap_or(0))];
            let shown = |number: Option<u64>| number.map_or("?".to_owned(), |n| n.to_string());
            Identity {
                name: Message::new("identity-correction")
                    .with("name", correction.figure.as_str())
                    .with("month", correction.month.to_string()),
                terms: format!("{} → {}", shown(before), shown(now)),
                holds: [printed(&published), printed(&today)] == expected,
                place: "corrections".to_owned(),
            }
        });
        corrections.collect()
    }

    /// Every printed number of a figure against the figure.
    fn numbers(&self) -> Vec<Identity> {
        let mut wrong: BTreeMap<(&str, &str), (u64, u64)> = BTreeMap::new();
        let mut agreed = 0;
        for (place, name, shown) in &self.printed.numbers {
            let Ok(expected) = self.expected(name) else {
                continue;
            };
            let (shown, expected) = (number(shown).unwrap_or(0), expected.unwrap_or(0));
            if shown == expected {
                agreed += 1;
            } else {
                wrong.insert((place, name), (shown, expected));
            }
        }
        let mut identities = vec![Identity {
            name: Message::new("identity-numbers").with("number", agreed),
            terms: agreed.to_string(),
            holds: wrong.is_empty(),
            place: FRONT.to_owned(),
        }];
        let wrong = wrong
            .into_iter()
            .map(|((place, name), (shown, expected))| Identity {
                name: Message::new("identity-number").with("name", name),
                terms: sum(&[Some(shown)], Some(expected)),
                holds: false,
                place: place.to_owned(),
            });
        identities.extend(wrong);
        identities
    }

    /// Numbers and words of change that people typed.
    fn flags(&self) -> Identity {
        let open = self.content.open_flags().count();
        Identity {
            name: Message::new("identity-flags").with("number", open),
            terms: open.to_string(),
            holds: open == 0,
            place: FRONT.to_owned(),
        }
    }
}

/// The breakdown that a figure is a part of, and the figure that it adds up to.
fn total_of(name: &str) -> Option<(&'static str, &'static str)> {
    let is_of = |base: &str| {
        let rest = name.strip_prefix(base);
        rest.is_some_and(|rest| rest.starts_with('.'))
    };
    TOTALS.into_iter().find(|(base, _)| is_of(base))
}
