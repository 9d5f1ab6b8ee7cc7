//! The display list: pages of positioned glyphs and shapes, links, outline and structure. Knows
//! nothing of what the pages say, nor of the format that they are written in.

pub use super::run::{Cluster, Glyph, Run, reading};

use super::picture::Picture;
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// A colour: red, green and blue of sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

/// A place on a page, in points from its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// From the left edge.
    pub x: f32,
    /// From the upper edge, downwards.
    pub y: f32,
}

/// A rectangle, in points from the upper left corner of the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Its left edge.
    pub x: f32,
    /// Its upper edge.
    pub y: f32,
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
}

/// How an outline is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub colour: Colour,
    /// Its width in points.
    pub width: f32,
    /// Lengths of dash and gap in points; none for a solid line.
    pub dash: Option<(f32, f32)>,
}

impl Stroke {
    /// A solid line.
    pub fn solid(colour: Colour, width: f32) -> Self {
        Self {
            colour,
            width,
            dash: None,
        }
    }
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// Out of the document: a URL.
    Address(String),
    /// To a named place of the document.
    Place(String),
}

/// What a page shows, in the order of painting and of reading.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// Text.
    Run(Run),
    /// A filled rectangle.
    Rectangle {
        /// Where.
        area: Area,
        /// Its colour.
        fill: Colour,
    },
    /// A straight line.
    Line {
        /// One end.
        from: Point,
        /// The other end.
        to: Point,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// Lines from point to point, drawn as one: their corners and their ends are round. They lie
    /// where they may be seen, so that nobody has to clip them. A line that ends where it begins is
    /// closed.
    Path {
        /// The points of each line, two at least.
        lines: Vec<Vec<Point>>,
        /// How they are drawn.
        stroke: Stroke,
    },
    /// A closed shape.
    Polygon {
        /// Its corners.
        corners: Vec<Point>,
        /// Its colour inside.
        fill: Option<Colour>,
        /// Its outline.
        stroke: Option<Stroke>,
    },
    /// A circle.
    Circle {
        /// Its centre.
        centre: Point,
        /// Its radius in points.
        radius: f32,
        /// Its colour inside.
        fill: Option<Colour>,
        /// Its outline.
        stroke: Option<Stroke>,
    },
    /// A picture, stretched over an area.
    Image {
        /// Where.
        area: Area,
        /// The picture.
        picture: Picture,
    },
    /// A place that can be clicked.
    Link {
        /// Where.
        area: Area,
        /// What is said of it to people who cannot see it.
        words: String,
        /// Where it leads.
        target: Target,
        /// Its node in the structure.
        node: NodeId,
    },
    /// What follows belongs to a node of the structure.
    Begin {
        /// The node's role.
        role: Role,
        /// The node.
        node: NodeId,
        /// The number that the page knows the content by.
        content: u32,
    },
    /// What follows is decoration: rules, grounds, page furniture.
    BeginDecoration,
    /// The end of what was begun last.
    End,
}

/// One page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// What it shows.
    pub items: Vec<Item>,
    /// How many of them were placed before the next page was begun. The rest came when all pages
    /// were there: it tells where what is.
    pub body: usize,
    /// How many pieces of content the structure knows on it.
    pub contents: u32,
}

/// What takes a document while it is being laid out, so that its pages need not be kept.
pub trait Press {
    /// Takes an item onto a page, over what it took onto it before.
    fn take(&mut self, page: usize, item: &Item);

    /// Puts a blank page before one that it has taken items onto.
    fn insert(&mut self, page: usize);

    /// Whether nobody waits for the document any more, so that laying it out may end early.
    fn is_given_up(&self) -> bool {
        false
    }
}

/// An entry of the outline.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// 1 for a chapter, 2 for what is inside it.
    pub level: u8,
    /// What it says.
    pub title: String,
    /// Where it leads.
    pub spot: Spot,
}

/// A place in the document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// The page, from 0.
    pub page: usize,
    /// How far down the page.
    pub y: f32,
}

/// Where a passage stands that a person may edit.
#[derive(Clone, Debug, PartialEq)]
pub struct PassageSpot {
    /// The passage's name.
    pub name: String,
    /// The page, from 0.
    pub page: usize,
    /// Its ground there.
    pub area: Area,
}

/// A node's number in the structure.
pub type NodeId = usize;

/// What a part of the document is, for readers that read it out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The whole.
    Document,
    /// The title, or the head of a section.
    Heading,
    /// The head of a figure or a smaller part.
    Subheading,
    /// A paragraph.
    Paragraph,
    /// A figure; its node says in words what it shows.
    Figure,
    /// A table.
    Table,
    /// A row.
    Row,
    /// The head of a column.
    ColumnHead,
    /// A cell.
    Cell,
    /// A list.
    List,
    /// An entry of a list.
    ListItem,
    /// What an entry of a list is called: its number.
    Label,
    /// What an entry of a list says.
    ListBody,
    /// A link.
    Link,
    /// The contents.
    Contents,
    /// An entry of the contents.
    ContentsItem,
}

/// A part of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A node inside it.
    Node(NodeId),
    /// Content on a page.
    Content {
        /// The page, from 0.
        page: usize,
        /// The number that the page knows it by.
        content: u32,
    },
}

/// A node of the structure.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// What it is.
    pub role: Role,
    /// The node that it is in; the first node is in itself.
    pub parent: NodeId,
    /// What it holds, in reading order.
    pub parts: Vec<Part>,
    /// What it shows, in words.
    pub description: String,
}

/// What the document says about itself.
#[derive(Clone, Debug, PartialEq)]
pub struct About {
    /// The title.
    pub title: String,
    /// Who publishes it.
    pub author: String,
    /// What it is about.
    pub subject: String,
    /// Its language: BCP 47.
    pub language: String,
    /// The instant that its data are of.
    pub as_of: DateTime<Utc>,
}

/// A laid-out document.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Width and height of every page in points.
    pub size: (f32, f32),
    /// The pages.
    pub pages: Vec<Page>,
    /// The outline, in order.
    pub outline: Vec<Mark>,
    /// Places that links lead to, by name.
    pub places: BTreeMap<String, Spot>,
    /// Where the passages stand that a person may edit, in order; one may go on to another page.
    pub passages: Vec<PassageSpot>,
    /// The structure; the first node is the document.
    pub nodes: Vec<Node>,
    /// What it says about itself.
    pub about: About,
}

impl Document {
    /// The text of a page in the order of reading, a line for each baseline: for tests and search.
    pub fn text(&self, page: usize) -> String {
        let mut text = String::new();
        let mut baseline = None;
        let runs = self.pages[page].items.iter().filter_map(|item| match item {
            Item::Run(run) => Some(run),
            _ => None,
        });
        for run in runs {
            let same = baseline.is_some_and(|last: f32| (last - run.baseline).abs() < 0.01);
            if !same && baseline.is_some() {
                text.push('\n');
            }
            text.push_str(&run.reading());
            baseline = Some(run.baseline);
        }
        text
    }
}
