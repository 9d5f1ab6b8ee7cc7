//! Titles and findings that the figures of the month bear out, each under the name of the rule that
//! proves it. Knows nothing of which one stands.

use super::Composer;
use super::change::form;
use super::numbers::N;
use super::title::ATTACKS;
use crate::domain::field::Field;
use crate::domain::vocabulary::Vocabulary;
use crate::figures::Figure;
use crate::report::content::{Offer, Text, plain};
use std::collections::BTreeMap;

const RAIDS: &str = "raids.confirmed";
const REGIONS: &str = "attacks.by_region";

impl Composer<'_> {
    /// What can be offered, by the place that it is offered for; the likeliest first.
    pub(super) fn offers(&self) -> BTreeMap<String, Vec<Offer>> {
        let mut offers: BTreeMap<String, Vec<Offer>> = BTreeMap::new();
        let mut offer = |place: &str, rule: String, text: Text| {
            let known = offers.entry(place.to_owned()).or_default();
            let said = known.iter().any(|other| plain(&other.text) == plain(&text));
            if !plain(&text).is_empty() && !said {
                let source = String::new();
                known.push(Offer { rule, source, text });
            }
        };
        let (title, attacks, raids) = ("front.title", "attacks.finding", "raids.finding");
        if let Some(tactic) = self.tactic().filter(|tactic| tactic.drives) {
            let rule = format!("driven {}", tactic.name());
            offer(
                title,
                rule.clone(),
                self.driven_title(&tactic).unwrap_or_default(),
            );
            offer(
                attacks,
                rule,
                self.driven_finding(&tactic).unwrap_or_default(),
            );
        }
        let figure = self.figure(ATTACKS);
        let rule = self.rule(ATTACKS, &figure);
        offer(title, rule, self.changed_title(self.rank(ATTACKS)));
        if self.rank(ATTACKS) != "none" {
            let rule = format!("{} {ATTACKS}", form(&figure));
            offer(title, rule, self.changed_title("none"));
        }
        let rule = format!("{} {ATTACKS}", form(&figure));
        let finding = self.changed("report-attacks-finding", ATTACKS).say();
        offer(attacks, rule, finding);
        if let Some((rule, text)) = self.record_title() {
            offer(title, rule.clone(), text.clone());
            offer(attacks, rule, text);
        }
        if let Some((rule, text)) = self.region_title() {
            offer(title, rule.clone(), text.clone());
            offer(attacks, rule, text);
        }
        let figure = self.figure(RAIDS);
        if figure.value.is_some() {
            let finding = self.changed("report-raids-finding", RAIDS).say();
            let rule = format!("{} {RAIDS}", form(&figure));
            offer(title, rule.clone(), finding.clone());
            offer(raids, rule, finding);
        }
        offers
    }

    /// The rule of the plain title: how the figure changed, and whether it is the most or the fewest.
    fn rule(&self, name: &str, figure: &Figure) -> String {
        match self.rank(name) {
            "none" => format!("{} {name}", form(figure)),
            rank => format!("{} {rank} {name}", form(figure)),
        }
    }

    /// The most attacks of a month since coverage began.
    fn record_title(&self) -> Option<(String, Text)> {
        self.record_before(ATTACKS)?;
        let since = self.request.ledger.coverage().begins("attack")?;
        let value = self.figure(ATTACKS).value?;
        let title = self
            .sentence("report-title-record")
            .number(N, self.span(ATTACKS), value)
            .data("group", self.group())
            .date("this-month", self.this_month())
            .date("since", self.words().month(since));
        Some((format!("record {ATTACKS}"), title.say()))
    }

    /// All attacks, or more than half of them, in one region.
    fn region_title(&self) -> Option<(String, Text)> {
        let attacks = self.figure(ATTACKS);
        let total = attacks.value.filter(|_| !attacks.at_least)?;
        let parts = self.breakdown(REGIONS);
        let (slug, figure) = parts.first().filter(|(slug, _)| slug != "unknown")?;
        let value = figure
            .value
            .filter(|value| *value > 1 && value * 2 > total)?;
        let scope = if value == total { "all" } else { "most" };
        let name = format!("{REGIONS}.{slug}");
        let title = self
            .sentence("report-title-region")
            .code("scope", scope)
            .number(N, self.span(&name), value)
            .text("m", self.span(ATTACKS))
            .data("group", self.group())
            .data("region", self.term(Vocabulary::Region, Field::Region, slug))
            .date("this-month", self.this_month());
        Some((format!("region {scope} {name}"), title.say()))
    }
}
