//! Drawing on paper that has no page yet: a sketch is placed on one when its height is known.
//! Knows nothing of what is drawn.

use super::paper::Paper;
use crate::report::page::{self, Area, Colour, Item, NodeId, Point, Role, Run, Stroke, Target};
use crate::report::picture::Picture;
use crate::report::text::{Line, Paragraph, Placed};
use crate::report::theme;
use std::ops::Range;

/// Something drawn that stays whole: its items count from its own top.
#[derive(Clone, Debug, Default)]
pub struct Sketch {
    /// How high it is.
    pub height: f32,
    /// The gap above it, left out at the top of a page.
    pub before: f32,
    /// Whether it must stand on the page of the sketch after it.
    pub with_next: bool,
    /// Whether a rule parts it from what is above it on the page.
    pub parted: bool,
    pub(super) items: Vec<Item>,
    pub(super) places: Vec<(String, f32)>,
    pub(super) marks: Vec<(u8, String)>,
    pub(super) passages: Vec<(String, Area)>,
    pub(super) depicting: bool,
}

impl Sketch {
    /// Names a place that links can lead to.
    pub fn name_place(&mut self, place: impl Into<String>, y: f32) {
        self.places.push((place.into(), y));
    }

    /// Says where a passage stands that a person may edit.
    pub fn passage(&mut self, name: impl Into<String>, area: Area) {
        self.passages.push((name.into(), area));
    }

    /// Makes an entry of the outline.
    pub fn mark(&mut self, level: u8, title: String) {
        self.marks.push((level, title));
    }

    /// Draws all that follows as one picture, which its node describes in words.
    pub fn begin_picture(&mut self, node: NodeId) {
        self.begin(Role::Figure, node);
        self.depicting = true;
    }

    /// Ends the picture.
    pub fn end_picture(&mut self) {
        self.depicting = false;
        self.items.push(Item::End);
    }

    /// What is drawn already, in a picture.
    pub(super) fn depict(&mut self, items: impl IntoIterator<Item = Item>) {
        self.items.extend(items);
    }

    /// What is drawn already as a part of a picture that leads somewhere; `words` say where.
    pub(super) fn depict_link(
        &mut self,
        paper: &mut Paper,
        picture: NodeId,
        items: impl IntoIterator<Item = Item>,
        (area, words, target): (Area, String, Target),
    ) {
        let node = paper.link_in(picture);
        self.begin(Role::Link, node);
        self.items.extend(items);
        self.items.push(Item::End);
        self.items.push(Item::Link {
            area,
            words,
            target,
            node,
        });
    }

    /// Draws all that follows as decoration, text too.
    pub fn begin_decoration(&mut self) {
        self.items.push(Item::BeginDecoration);
        self.depicting = true;
    }

    /// Ends the decoration.
    pub fn end_decoration(&mut self) {
        self.end_picture();
    }

    fn begin(&mut self, role: Role, node: NodeId) {
        self.items.push(Item::Begin {
            role,
            node,
            content: 0,
        });
    }

    /// A filled rectangle.
    pub fn rectangle(&mut self, x: f32, y: f32, width: f32, height: f32, fill: Colour) {
        let area = Area {
            x,
            y,
            width,
            height,
        };
        self.shape(Item::Rectangle { area, fill });
    }

    /// A level line.
    pub fn rule(&mut self, x: f32, y: f32, width: f32, stroke: Stroke) {
        self.line(Point { x, y }, Point { x: x + width, y }, stroke);
    }

    /// A straight line.
    pub fn line(&mut self, from: Point, to: Point, stroke: Stroke) {
        self.shape(Item::Line { from, to, stroke });
    }

    /// The outline of a rectangle, drawn inside of it.
    pub fn frame(&mut self, area: Area, stroke: Stroke) {
        let inset = stroke.width / 2.0;
        let (left, right) = (area.x + inset, area.x + area.width - inset);
        let (top, bottom) = (area.y + inset, area.y + area.height - inset);
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        self.shape(Item::Polygon {
            corners: corners.map(|(x, y)| Point { x, y }).to_vec(),
            fill: None,
            stroke: Some(stroke),
        });
    }

    /// A filled shape.
    pub fn polygon(&mut self, corners: &[(f32, f32)], fill: Colour) {
        self.shape(Item::Polygon {
            corners: corners
                .iter()
                .map(|(x, y)| Point { x: *x, y: *y })
                .collect(),
            fill: Some(fill),
            stroke: None,
        });
    }

    /// A picture of its own, which its node describes in words.
    pub fn image(&mut self, node: NodeId, area: Area, picture: Picture) {
        self.begin_picture(node);
        self.items.push(Item::Image { area, picture });
        self.end_picture();
    }

    /// A shape is decoration unless a picture is being drawn; neighbouring decoration is one.
    fn shape(&mut self, item: Item) {
        if self.depicting {
            self.items.push(item);
            return;
        }
        let continues = matches!(
            self.items.as_slice(),
            [
                ..,
                Item::Rectangle { .. } | Item::Line { .. } | Item::Polygon { .. },
                Item::End
            ]
        );
        if continues {
            self.items.pop();
        } else {
            self.items.push(Item::BeginDecoration);
        }
        self.items.push(item);
        self.items.push(Item::End);
    }

    /// A whole paragraph as content of a new node. Returns how high it is.
    pub fn paragraph(
        &mut self,
        paper: &mut Paper,
        role: Role,
        paragraph: &Paragraph,
        at: (f32, f32),
    ) -> f32 {
        if paragraph.lines.is_empty() {
            return 0.0;
        }
        let node = if self.depicting { 0 } else { paper.node(role) };
        self.lines(paper, node, paragraph, 0..paragraph.lines.len(), at)
    }

    /// A whole paragraph in a picture or in decoration. Returns how high it is.
    pub fn paragraph_in(
        &mut self,
        paper: &mut Paper,
        paragraph: &Paragraph,
        at: (f32, f32),
    ) -> f32 {
        self.lines(paper, 0, paragraph, 0..paragraph.lines.len(), at)
    }

    /// Some lines of a paragraph, the first of them at `y`, as content of a node. Returns how
    /// high they are.
    pub fn lines(
        &mut self,
        paper: &mut Paper,
        node: NodeId,
        paragraph: &Paragraph,
        range: Range<usize>,
        (x, y): (f32, f32),
    ) -> f32 {
        let lines = paragraph.lines.get(range).unwrap_or_default();
        let (Some(first), Some(last)) = (lines.first(), lines.last()) else {
            return 0.0;
        };
        let down = y - first.top;
        let role = paper.nodes[node].role;
        let mut open: Option<Option<&Target>> = None;
        let all: Vec<&Placed> = lines.iter().flat_map(|line| &line.runs).collect();
        let mut rest = all.as_slice();
        let mut words = String::new();
        for line in lines {
            let mut from = 0;
            for (index, placed) in line.runs.iter().enumerate() {
                let link = placed.link.as_ref();
                if !self.depicting && open != Some(link) {
                    if open.is_some() {
                        self.items.push(Item::End);
                    }
                    open = Some(link);
                    if link.is_some() {
                        let inside = paper.link_in(node);
                        self.begin(Role::Link, inside);
                        words = words_of(rest);
                    } else {
                        self.begin(role, node);
                    }
                }
                self.items.push(Item::Run(moved(&placed.run, x, down)));
                if !self.depicting {
                    self.underline(placed, line, (x, down));
                    let next = line.runs.get(index + 1);
                    if next.is_none_or(|next| next.link.as_ref() != link) {
                        let runs = &line.runs[from..=index];
                        self.link(paper.nodes.len() - 1, runs, &words, (x, down));
                        from = index + 1;
                    }
                }
                rest = &rest[1..];
            }
            for placed in line.tags.iter().flat_map(|tag| &tag.runs) {
                if !self.depicting && open != Some(None) {
                    if open.is_some() {
                        self.items.push(Item::End);
                    }
                    open = Some(None);
                    self.begin(role, node);
                }
                self.items.push(Item::Run(moved(&placed.run, x, down)));
            }
        }
        if open.is_some() {
            self.items.push(Item::End);
        }
        for line in lines {
            for tag in &line.tags {
                let area = Area {
                    x: x + tag.x,
                    y: line.baseline + down + theme::TAG_TOP,
                    width: tag.width,
                    height: theme::TAG_HEIGHT,
                };
                self.frame(area, Stroke::solid(theme::TEXT_3, theme::TAG_FRAME));
            }
        }
        last.top + last.height - first.top
    }

    fn underline(&mut self, placed: &Placed, line: &Line, (x, down): (f32, f32)) {
        let run = &placed.run;
        let raised = run.baseline < line.baseline - 0.1;
        // Numbers of sources in a table are links without looking like ones.
        if placed.link.is_some() && !raised && run.colour == theme::ACCENT {
            let y = run.baseline + down + theme::UNDERLINE_DROP;
            let (from, to) = (x + run.x, x + run.x + run.width);
            self.items.push(Item::Line {
                from: Point { x: from, y },
                to: Point { x: to, y },
                stroke: Stroke::solid(theme::ACCENT, theme::UNDERLINE),
            });
        }
    }

    /// Makes runs of one line that stand together a link, if they lead anywhere.
    fn link(&mut self, node: NodeId, runs: &[Placed], words: &str, (x, down): (f32, f32)) {
        let Some(target) = runs.first().and_then(|first| first.link.as_ref()) else {
            return;
        };
        let mut edges = [
            f32::INFINITY,
            f32::INFINITY,
            f32::NEG_INFINITY,
            f32::NEG_INFINITY,
        ];
        for Placed { run, .. } in runs {
            let top = run.baseline - run.size;
            edges[0] = edges[0].min(run.x);
            edges[1] = edges[1].min(top);
            edges[2] = edges[2].max(run.x + run.width);
            edges[3] = edges[3].max(top + run.size * 1.25);
        }
        let [left, top, right, bottom] = edges;
        self.items.push(Item::Link {
            area: Area {
                x: x + left,
                y: top + down,
                width: right - left,
                height: bottom - top,
            },
            words: words.to_owned(),
            target: target.clone(),
            node,
        });
    }

    /// Draws another sketch into this one, its top at `y`.
    pub fn take_in(&mut self, other: Self, y: f32) {
        let places = other.places.into_iter();
        self.places
            .extend(places.map(|(place, down)| (place, y + down)));
        self.marks.extend(other.marks);
        for (name, mut area) in other.passages {
            area.y += y;
            self.passages.push((name, area));
        }
        for mut item in other.items {
            shift(&mut item, y);
            self.items.push(item);
        }
    }
}

/// What the first of these runs and those that lead where it does say.
fn words_of(runs: &[&Placed]) -> String {
    let target = runs.first().map(|first| &first.link);
    let same = runs.iter().take_while(|run| Some(&run.link) == target);
    let same: Vec<&Run> = same.map(|placed| &placed.run).collect();
    page::reading(&same).trim().to_owned()
}

fn moved(run: &Run, x: f32, down: f32) -> Run {
    let mut run = run.clone();
    run.x += x;
    run.baseline += down;
    run
}

/// Moves an item down the page.
pub(super) fn shift(item: &mut Item, by: f32) {
    match item {
        Item::Run(run) => run.baseline += by,
        Item::Rectangle { area, .. } | Item::Image { area, .. } | Item::Link { area, .. } => {
            area.y += by;
        }
        Item::Line { from, to, .. } => {
            from.y += by;
            to.y += by;
        }
        Item::Path { lines, .. } => lines.iter_mut().flatten().for_each(|point| point.y += by),
        Item::Polygon { corners, .. } => corners.iter_mut().for_each(|corner| corner.y += by),
        Item::Circle { centre, .. } => centre.y += by,
        Item::Begin { .. } | Item::BeginDecoration | Item::End => {}
    }
}
