//! The inbox of a register: drafts, errors, warnings, accounts of one event, conflicts, what is said in review
//! and months with no entries, by what they stop; one beside the list. J and K move, one key decides. It
//! pushes commands and changes no record.

mod detail;
mod keys;
mod list;
mod pair;
mod remarks;

use super::super::commands::Commands;
use super::super::digest::Digest;
use super::super::icons;
use super::super::inbox::{About, Item, Weight, drafts, inbox};
use super::super::place::Place;
use super::super::widgets::area::row_at;
use super::super::widgets::chip::chip;
use super::super::widgets::cut::Cut;
use super::super::widgets::empty::Empty;
use super::super::widgets::offers::Offer;
use super::super::widgets::segmented::segmented;
use super::conflict::conflict_ui;
use super::heading::heading_ui;
use super::settling::Settling;
use crate::domain::dates::Month;
use crate::words::Message;
use crate::workspace::Workspace;
use egui::{Rect, Ui, vec2};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The width of the list beside what is open, in points.
const LIST: f32 = 392.0;

/// What the inbox remembers.
#[derive(Default)]
pub struct ReviewInbox {
    /// Whether all months are shown, or the one that is looked at.
    scope: usize,
    /// Whose records are shown; those of everybody where none is chosen.
    person: Option<String>,
    /// What is open beside the list.
    pub selected: Option<About>,
    /// The comment that is being typed.
    pub comment: String,
    /// Reasons as they are typed, by what they are for.
    reasons: BTreeMap<String, String>,
    /// What is listed, and for what.
    listed: Option<(Listing, Arc<Vec<Item>>)>,
    /// Who has saved records, as of a generation.
    people: (u64, Vec<Offer>),
    /// The place of what is open in the list.
    place: usize,
    /// Whether what is open must come into sight.
    wanted: bool,
}

/// What a list was made for.
#[derive(Clone, PartialEq)]
struct Listing {
    generation: u64,
    month: Month,
    scope: usize,
    person: Option<String>,
}

impl ReviewInbox {
    /// What is listed but for drafts: that of the month or of all, of one person or of everybody.
    fn listed(&mut self, workspace: &Workspace, digest: &Digest) -> Arc<Vec<Item>> {
        let wanted = Listing {
            generation: workspace.generation(),
            month: digest.month,
            scope: self.scope,
            person: self.person.clone(),
        };
        if let Some((of, items)) = &self.listed
            && *of == wanted
        {
            return Arc::clone(items);
        }
        let mut items = match self.scope {
            0 => digest.review.clone(),
            _ => inbox(workspace, None),
        };
        if let Some(person) = &self.person {
            items.retain(|item| item.by.is_empty() || item.by.contains(person));
        }
        let items = Arc::new(items);
        self.listed = Some((wanted, Arc::clone(&items)));
        items
    }

    /// Keeps to the place in the list where what was open is settled.
    fn keep_place(&mut self, items: &[&Item]) {
        let Some(about) = self.selected else {
            return;
        };
        if let Some(place) = items.iter().position(|item| item.about == about) {
            self.place = place;
            return;
        }
        let next = items.get(self.place).or(items.last());
        let next = next.filter(|item| item.weight != Weight::Conflict);
        self.selected = next.map(|item| item.about);
        self.wanted = true;
    }

    fn people(&mut self, workspace: &Workspace) -> Vec<Offer> {
        let generation = workspace.generation();
        if self.people.0 != generation || self.people.1.is_empty() {
            let names: BTreeSet<&str> = workspace.records().map(|held| held.by.as_str()).collect();
            let names = names.into_iter().map(|name| Offer::new(name, name));
            self.people = (generation, names.collect());
        }
        self.people.1.clone()
    }
}

/// Shows the inbox.
pub fn review_ui(
    ui: &mut Ui,
    rect: Rect,
    workspace: &Workspace,
    digest: &Digest,
    (settling, state): (&mut Option<Settling>, &mut ReviewInbox),
    commands: &mut Commands,
) {
    let (listed, unsaved) = (state.listed(workspace, digest), drafts(workspace));
    let parted = listed.partition_point(|item| item.weight < Weight::Unsaved);
    let (before, after) = listed.split_at(parted);
    let items: Vec<&Item> = before.iter().chain(&unsaved).chain(after).collect();
    match settling.as_ref() {
        Some(settling) => state.selected = Some(About::Record(settling.id())),
        None => state.keep_place(&items),
    }
    keys::read(ui, workspace, &items, state, settling.is_some(), commands);
    let mut rest = rect;
    let is_beside = settling.is_some() || state.selected.is_some();
    if is_beside {
        rest = rest.cut_left(LIST);
    }
    let right = rect.with_min_x(rest.max.x);
    if let Some(settling) = settling {
        conflict_ui(ui, right, workspace, settling, commands);
    } else if let Some(about) = state.selected
        && let Some(item) = items.iter().find(|item| item.about == about)
    {
        detail::detail_ui(ui, right, workspace, item, state, commands);
    }
    head_ui(
        ui,
        &mut rest,
        workspace,
        digest,
        (items.len(), is_beside),
        state,
    );
    if items.is_empty() {
        let words = workspace.words();
        let empty = Empty {
            icon: icons::CIRCLE_CHECK,
            sentence: &words.text("review-empty"),
            second: &words.text("review-empty-below"),
        };
        empty.ui(ui, rest, |_ui| ());
        return;
    }
    list::list_ui(ui, rest, workspace, &items, state, commands);
}

fn head_ui(
    ui: &mut Ui,
    rest: &mut Rect,
    workspace: &Workspace,
    digest: &Digest,
    (count, is_beside): (usize, bool),
    state: &mut ReviewInbox,
) {
    let words = workspace.words();
    let head = rest
        .cut_top(52.0)
        .shrink2(vec2(20.0, 0.0))
        .translate(vec2(0.0, 1.0));
    let key = match (is_beside, state.scope) {
        (false, 0) => "review-open",
        _ => "review-open-beside",
    };
    let context = Message::new(key)
        .with("count", count)
        .with("month", words.month(digest.month));
    let title = words.text(Place::Review.key());
    heading_ui(ui, head, &title, &words.say(&context), |_ui| ());
    let row = rest.cut_top(40.0).shrink2(vec2(20.0, 4.0));
    let scopes = [words.month(digest.month), words.text("review-all-months")];
    let people = state.people(workspace);
    row_at(ui, row, |ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        let items: Vec<&str> = scopes.iter().map(String::as_str).collect();
        segmented(ui, &words.text("review-months"), &items, &mut state.scope);
        let id = ui.scope_id().with("review-person");
        chip(
            ui,
            id,
            &words.text("review-person"),
            &mut state.person,
            &people,
        );
    });
}
