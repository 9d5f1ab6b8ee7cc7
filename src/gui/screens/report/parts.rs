//! The parts that the outline of a report lists, and where each of them stands on its pages. Knows
//! nothing of how they are shown.

use crate::report::content::{Content, Passage, plain};
use crate::report::layout::front::POINTS_PASSAGE;
use crate::report::page::{Area, Document, Item, Run, Spot};
use crate::words::Words;

/// The section of page one's passages, and the place of the key points among them.
const FRONT: &str = "front";
const POINTS: &str = "front.points";

/// What a part of the report is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The first page.
    Front,
    /// The key points on it.
    Points,
    /// A section, by its place among them.
    Section(usize),
}

/// A part of the report.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What it is.
    pub kind: Kind,
    /// Its name.
    pub name: String,
    /// Where it begins, once the pages are laid out.
    pub spot: Option<Spot>,
    /// Its ground on each page that it is on.
    pub grounds: Vec<(usize, Area)>,
    /// Whether a person wrote some of it.
    pub edited: bool,
    /// How many flags nobody gave a reason for.
    pub flags: usize,
}

/// The passages of a part, to be edited with it.
pub fn passages_of<'a>(kind: &Kind, content: &'a Content) -> Vec<&'a Passage> {
    let section = match kind {
        Kind::Section(index) => content.sections.get(*index),
        _ => None,
    };
    let belongs = |passage: &&Passage| match kind {
        Kind::Front => {
            let is_of_front = passage.section == FRONT && passage.place != POINTS;
            // What has no place in this month's report is not to be lost.
            is_of_front || passage.section.is_empty()
        }
        Kind::Points => passage.place == POINTS,
        Kind::Section(_) => section.is_some_and(|section| section.place == passage.section),
    };
    content.passages.iter().filter(belongs).collect()
}

/// The parts of a report, in order.
pub fn parts(words: &Words, content: &Content, document: Option<&Document>) -> Vec<Part> {
    let front = Part {
        kind: Kind::Front,
        name: words.text("report-front-page"),
        spot: document.map(|_| Spot { page: 0, y: 0.0 }),
        grounds: Vec::new(),
        edited: false,
        flags: 0,
    };
    let points = document.and_then(|document| {
        let mut passages = document.passages.iter();
        passages.find(|passage| passage.name == POINTS_PASSAGE)
    });
    let points = Part {
        kind: Kind::Points,
        name: plain(&content.front.points_head),
        spot: points.map(|points| Spot {
            page: points.page,
            y: points.area.y,
        }),
        grounds: points
            .map(|points| (points.page, points.area))
            .into_iter()
            .collect(),
        edited: false,
        flags: 0,
    };
    let mut parts = vec![front, points];
    for (index, section) in content.sections.iter().enumerate() {
        parts.push(Part {
            kind: Kind::Section(index),
            name: plain(&section.name),
            spot: document.and_then(|document| document.places.get(&section.place).copied()),
            grounds: Vec::new(),
            edited: false,
            flags: 0,
        });
    }
    for part in &mut parts {
        let passages = passages_of(&part.kind, content);
        part.edited = passages.iter().any(|passage| passage.edited);
        let flags = passages.iter().map(|passage| passage.open_flags().count());
        part.flags = flags.sum();
    }
    if let Some(document) = document {
        spread(&mut parts, document);
    }
    parts
}

/// Gives each part the ground down to where the next one begins.
fn spread(parts: &mut [Part], document: &Document) {
    let last = document.pages.len();
    for index in 0..parts.len() {
        let Some(from) = parts[index].spot else {
            continue;
        };
        if !parts[index].grounds.is_empty() {
            continue;
        }
        let sections = parts.iter().skip(index + 1);
        let next = sections
            .filter(|part| part.kind != Kind::Points)
            .find_map(|part| part.spot);
        let end = next.unwrap_or(Spot { page: last, y: 0.0 });
        for page in from.page..=end.page.min(last.saturating_sub(1)) {
            let top = if page == from.page { from.y } else { 0.0 };
            let bottom = if page == end.page {
                end.y
            } else {
                document.size.1
            };
            if bottom > top + 1.0 {
                let area = Area {
                    x: 0.0,
                    y: top,
                    width: document.size.0,
                    height: bottom - top,
                };
                parts[index].grounds.push((page, area));
            }
        }
    }
}

/// Whether a point of a page is in an area.
pub fn holds(area: &Area, (x, y): (f32, f32)) -> bool {
    (area.x..area.x + area.width).contains(&x) && (area.y..area.y + area.height).contains(&y)
}

/// The part that stands at a point of a page: the smallest, for one may lie within another.
pub fn part_at(parts: &[Part], page: usize, at: (f32, f32)) -> Option<usize> {
    let here = |part: &Part| {
        let mut grounds = part.grounds.iter();
        grounds.any(|(of, area)| *of == page && holds(area, at))
    };
    let points = parts.iter().position(|part| part.kind == Kind::Points);
    let points = points.filter(|index| here(&parts[*index]));
    points.or_else(|| parts.iter().position(here))
}

/// The runs of text of a part that show a figure.
pub fn figure_runs<'a>(
    part: &'a Part,
    document: &'a Document,
) -> impl Iterator<Item = (&'a str, &'a Run)> {
    part.grounds.iter().flat_map(move |(page, area)| {
        let items = document.pages.get(*page).map(|page| page.items.as_slice());
        items
            .unwrap_or_default()
            .iter()
            .filter_map(move |item| match item {
                Item::Run(run) if holds(area, (run.x, run.baseline)) => {
                    Some((run.figure.as_deref()?, run))
                }
                _ => None,
            })
    })
}
