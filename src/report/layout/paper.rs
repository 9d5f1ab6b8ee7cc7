//! The pages that sketches are placed on, and the structure of what is on them. Knows nothing of
//! what is drawn.

use super::sketch::{Sketch, shift};
use crate::report::page::{
    Colour, Item, Mark, Node, NodeId, Page, Part, PassageSpot, Press, Role, Spot,
};
use crate::report::theme;
use std::collections::BTreeMap;

/// Pages in the making.
pub struct Paper<'a> {
    /// The pages; blank where a press takes what is on them.
    pub pages: Vec<Page>,
    /// The outline.
    pub outline: Vec<Mark>,
    /// The places that links lead to.
    pub places: BTreeMap<String, Spot>,
    /// The passages that a person may edit.
    pub passages: Vec<PassageSpot>,
    /// The structure.
    pub nodes: Vec<Node>,
    inside: Vec<NodeId>,
    mirrored: Option<f32>,
    /// What stands for the theme's accent and for its tint.
    accent: Option<[Colour; 2]>,
    press: Option<&'a mut dyn Press>,
}

impl Default for Paper<'_> {
    fn default() -> Self {
        Self::new(None)
    }
}

impl<'a> Paper<'a> {
    /// Paper for a press, or to be kept.
    pub fn new(press: Option<&'a mut dyn Press>) -> Self {
        let document = Node {
            role: Role::Document,
            parent: 0,
            parts: Vec::new(),
            description: String::new(),
        };
        Self {
            pages: Vec::new(),
            outline: Vec::new(),
            places: BTreeMap::new(),
            passages: Vec::new(),
            nodes: vec![document],
            inside: vec![0],
            mirrored: None,
            accent: None,
            press,
        }
    }

    /// A node inside the one that is open.
    pub fn node(&mut self, role: Role) -> NodeId {
        let parent = self.inside.last().copied().unwrap_or(0);
        self.node_in(parent, role)
    }

    /// A node inside another one.
    pub fn node_in(&mut self, parent: NodeId, role: Role) -> NodeId {
        let node = self.nodes.len();
        self.nodes.push(Node {
            role,
            parent,
            parts: Vec::new(),
            description: String::new(),
        });
        self.nodes[parent].parts.push(Part::Node(node));
        node
    }

    /// A link between pieces of content of a node: it takes its place among them when its own
    /// content is placed.
    pub fn link_in(&mut self, parent: NodeId) -> NodeId {
        let role = Role::Link;
        let (parts, description) = (Vec::new(), String::new());
        self.nodes.push(Node {
            role,
            parent,
            parts,
            description,
        });
        self.nodes.len() - 1
    }

    /// A picture, with what it shows in words.
    pub fn picture(&mut self, description: String) -> NodeId {
        let node = self.node(Role::Figure);
        self.nodes[node].description = description;
        node
    }

    /// Opens a node: those made until it is closed are inside it.
    pub fn open(&mut self, role: Role) -> NodeId {
        let node = self.node(role);
        self.inside.push(node);
        node
    }

    /// Opens a node that was made before.
    pub fn open_again(&mut self, node: NodeId) {
        self.inside.push(node);
    }

    /// Closes the node that was opened last.
    pub fn close(&mut self) {
        if self.inside.len() > 1 {
            self.inside.pop();
        }
    }

    /// Whether nobody waits for the pages any more.
    pub fn is_given_up(&self) -> bool {
        let press = self.press.as_ref();
        press.is_some_and(|press| press.is_given_up())
    }

    /// Begins a page.
    pub fn turn(&mut self) {
        self.pages.push(Page::default());
    }

    /// Puts a page before that of this number, from 0: what stands on it and after it moves on.
    pub fn insert(&mut self, page: usize) {
        self.pages.insert(page, Page::default());
        if let Some(press) = &mut self.press {
            press.insert(page);
        }
        let move_on = |at: &mut usize| *at += usize::from(*at >= page);
        for spot in self.places.values_mut() {
            move_on(&mut spot.page);
        }
        for mark in &mut self.outline {
            move_on(&mut mark.spot.page);
        }
        for passage in &mut self.passages {
            move_on(&mut passage.page);
        }
        for part in self.nodes.iter_mut().flat_map(|node| &mut node.parts) {
            if let Part::Content { page, .. } = part {
                move_on(page);
            }
        }
    }

    /// Mirrors what is placed from now on in pages of this width: what stood at the left stands at
    /// the right. Runs of text move as they are.
    pub fn mirrored(&mut self, width: f32) {
        self.mirrored = Some(width);
    }

    /// Gives what is placed from now on another accent than the theme's; a light one darkened until it can
    /// be read.
    pub fn accent(&mut self, accent: Option<Colour>) {
        let accent = accent.map(theme::legible);
        self.accent = accent.map(|accent| [accent, theme::tint(accent)]);
    }

    /// Puts a sketch on the last page, its top `y` points down.
    pub fn place(&mut self, sketch: Sketch, y: f32) {
        if let Some(page) = self.pages.len().checked_sub(1) {
            self.place_on(page, sketch, y);
            self.pages[page].body = self.pages[page].items.len();
        }
    }

    /// Puts a sketch on a page when all pages are there, its top `y` points down.
    pub fn place_on(&mut self, page: usize, sketch: Sketch, y: f32) {
        for (place, down) in sketch.places {
            let spot = Spot { page, y: y + down };
            self.places.entry(place).or_insert(spot);
        }
        for (level, title) in sketch.marks {
            let spot = Spot { page, y };
            self.outline.push(Mark { level, title, spot });
        }
        for (name, mut area) in sketch.passages {
            area.y += y;
            if let Some(width) = self.mirrored {
                area.x = width - area.x - area.width;
            }
            self.passages.push(PassageSpot { name, page, area });
        }
        for mut item in sketch.items {
            shift(&mut item, y);
            if let Some(width) = self.mirrored {
                mirror(&mut item, width);
            }
            if let Some(accent) = self.accent {
                recolour(&mut item, accent);
            }
            if let Item::Begin {
                role,
                node,
                content,
            } = &mut item
            {
                if *role == Role::Link && self.nodes[*node].parts.is_empty() {
                    let parent = self.nodes[*node].parent;
                    self.nodes[parent].parts.push(Part::Node(*node));
                }
                *content = self.pages[page].contents;
                self.pages[page].contents += 1;
                let content = *content;
                self.nodes[*node]
                    .parts
                    .push(Part::Content { page, content });
            }
            match &mut self.press {
                Some(press) => press.take(page, &item),
                None => self.pages[page].items.push(item),
            }
        }
    }
}

/// Puts an organisation's own accent in the place of the theme's.
fn recolour(item: &mut Item, [accent, tint]: [Colour; 2]) {
    let own = |colour: &mut Colour| match *colour {
        theme::ACCENT => *colour = accent,
        theme::ACCENT_TINT => *colour = tint,
        _ => {}
    };
    match item {
        Item::Run(run) => own(&mut run.colour),
        Item::Rectangle { fill, .. } => own(fill),
        Item::Line { stroke, .. } | Item::Path { stroke, .. } => own(&mut stroke.colour),
        Item::Polygon { fill, stroke, .. } | Item::Circle { fill, stroke, .. } => {
            if let Some(fill) = fill {
                own(fill);
            }
            if let Some(stroke) = stroke {
                own(&mut stroke.colour);
            }
        }
        Item::Image { .. }
        | Item::Link { .. }
        | Item::Begin { .. }
        | Item::BeginDecoration
        | Item::End => {}
    }
}

/// Mirrors an item in a page of this width. What is mirrored twice stands where it stood.
pub(super) fn mirror(item: &mut Item, width: f32) {
    match item {
        Item::Run(run) => run.x = width - run.x - run.width,
        Item::Rectangle { area, .. } | Item::Image { area, .. } | Item::Link { area, .. } => {
            area.x = width - area.x - area.width;
        }
        Item::Line { from, to, .. } => {
            from.x = width - from.x;
            to.x = width - to.x;
        }
        Item::Path { lines, .. } => {
            for point in lines.iter_mut().flatten() {
                point.x = width - point.x;
            }
        }
        Item::Polygon { corners, .. } => {
            for corner in corners {
                corner.x = width - corner.x;
            }
        }
        Item::Circle { centre, .. } => centre.x = width - centre.x,
        Item::Begin { .. } | Item::BeginDecoration | Item::End => {}
    }
}
