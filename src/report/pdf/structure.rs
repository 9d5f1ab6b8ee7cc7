//! The structure tree, for readers that read the document out (ISO 32000-1, 14.7). Knows nothing of
//! how it looks.

use super::PdfError;
use super::content::{Said, Sheet};
use super::file::File;
use super::links::Placed;
use super::operators::rounded;
use crate::report::page::{Area, Document, Node, Part, Role};
use pdf_writer::types::{StructRole, TableHeaderScope};
use pdf_writer::writers::{StructElement, StructTreeRoot};
use pdf_writer::{Dict, Finish, Name, Rect, Ref, TextStr};

/// The standard structure type of a role (14.8.4).
pub fn tag(role: Role) -> StructRole {
    match role {
        Role::Document => StructRole::Document,
        Role::Heading => StructRole::H1,
        Role::Subheading => StructRole::H2,
        Role::Paragraph => StructRole::P,
        Role::Figure => StructRole::Figure,
        Role::Table => StructRole::Table,
        Role::Row => StructRole::TR,
        Role::ColumnHead => StructRole::TH,
        Role::Cell => StructRole::TD,
        Role::List => StructRole::L,
        Role::ListItem => StructRole::LI,
        Role::Label => StructRole::Lbl,
        Role::ListBody => StructRole::LBody,
        Role::Link => StructRole::Link,
        Role::Contents => StructRole::TOC,
        Role::ContentsItem => StructRole::TOCI,
    }
}

/// What a structure element holds.
enum Kid {
    Element(Ref),
    /// Content on the element's own page.
    Here(u32),
    /// Content on another page.
    There(Ref, u32),
    /// A link on a page.
    Link(Ref, Ref),
}

/// Adds the structure tree with the links in it.
pub fn add(
    file: &mut File,
    document: &Document,
    (pages, sheets): (&[Ref], &[Sheet]),
    links: &[Placed],
) -> Result<Ref, PdfError> {
    let root = file.new_ref();
    let elements: Vec<Ref> = document.nodes.iter().map(|_| file.new_ref()).collect();
    let contents = document.pages.iter().map(|page| page.contents as usize);
    let mut tree = Tree {
        document,
        pages,
        sheets,
        root,
        owners: contents.map(|count| vec![root; count]).collect(),
        elements,
    };
    let mut by_node = links.to_vec();
    by_node.sort_by_key(|link| link.node);
    let mut by_node = by_node.as_slice();
    for (index, node) in document.nodes.iter().enumerate() {
        let own = by_node.iter().take_while(|link| link.node == index).count();
        let (own, rest) = by_node.split_at(own);
        by_node = rest;
        tree.element(file, index, node, own)?;
    }
    let parents = tree.parents(file, links)?;
    let mut written: StructTreeRoot = file.object(root)?.start();
    if let Some(first) = tree.elements.first() {
        written.child(*first);
    }
    written.pair(Name(b"ParentTree"), parents);
    written.parent_tree_next_key((pages.len() + links.len()) as i32);
    Ok(root)
}

struct Tree<'a> {
    document: &'a Document,
    pages: &'a [Ref],
    sheets: &'a [Sheet],
    root: Ref,
    elements: Vec<Ref>,
    /// The element that each piece of content of each page belongs to.
    owners: Vec<Vec<Ref>>,
}

impl Tree<'_> {
    fn element(
        &mut self,
        file: &mut File,
        index: usize,
        node: &Node,
        links: &[Placed],
    ) -> Result<(), PdfError> {
        let own = self.elements[index];
        let mut kids = Vec::with_capacity(node.parts.len() + links.len());
        let mut home = None;
        let mut bounds = None;
        for part in &node.parts {
            let (page, content) = match *part {
                Part::Node(kid) => {
                    kids.push(Kid::Element(self.elements[kid]));
                    continue;
                }
                Part::Content { page, content } => (page, content),
            };
            let mut owner = own;
            match self.said(page, content) {
                Some(Said::Reading(text)) => {
                    owner = self.span(file, own, (page, content), text)?;
                }
                Some(Said::Bounds(area)) => bounds = Some(*area),
                None => {}
            }
            self.owners[page][content as usize] = owner;
            kids.push(if owner != own {
                Kid::Element(owner)
            } else if *home.get_or_insert(page) == page {
                Kid::Here(content)
            } else {
                Kid::There(self.pages[page], content)
            });
        }
        let links = links.iter();
        kids.extend(links.map(|link| Kid::Link(link.id, self.pages[link.page])));
        let parent = match index {
            0 => self.root,
            _ => self.elements[node.parent],
        };
        let mut element: StructElement = file.object(own)?.start();
        element.kind(tag(node.role)).parent(parent);
        if let Some(page) = home {
            element.page(self.pages[page]);
        }
        if !node.description.is_empty() {
            element.alt(TextStr(&node.description));
        }
        self.describe(&mut element, node.role, bounds);
        hold(&mut element, &kids);
        Ok(())
    }

    /// An element around content whose text is read in another order than its glyphs stand in.
    fn span(
        &self,
        file: &mut File,
        parent: Ref,
        (page, content): (usize, u32),
        text: &str,
    ) -> Result<Ref, PdfError> {
        let id = file.new_ref();
        let mut span: StructElement = file.object(id)?.start();
        span.kind(StructRole::Span).parent(parent);
        span.page(self.pages[page]);
        span.pair(Name(b"K"), content as i32);
        span.actual_text(TextStr(text));
        Ok(id)
    }

    fn describe(&self, element: &mut StructElement, role: Role, bounds: Option<Area>) {
        if role == Role::ColumnHead {
            let mut attributes = element.attributes();
            let head = attributes.push();
            head.table().scope(TableHeaderScope::Column);
        }
        if let Some(area) = bounds {
            let height = self.document.size.1;
            let mut attributes = element.attributes();
            attributes.push().layout().bbox(Rect::new(
                rounded(area.x),
                rounded(height - area.y - area.height),
                rounded(area.x + area.width),
                rounded(height - area.y),
            ));
        }
    }

    fn said(&self, page: usize, content: u32) -> Option<&Said> {
        let said = &self.sheets.get(page)?.said;
        let place = said.binary_search_by_key(&content, |(content, _)| *content);
        place.ok().map(|place| &said[place].1)
    }

    /// From each piece of content, and from each link, to its element.
    fn parents(&self, file: &mut File, links: &[Placed]) -> Result<Ref, PdfError> {
        let id = file.new_ref();
        let mut parents: Dict = file.object(id)?.dict();
        let mut numbers = parents.insert(Name(b"Nums")).array();
        for (owners, page) in self.owners.iter().zip(0..) {
            numbers.item(page);
            numbers.push().array().items(owners.iter().copied());
        }
        for (link, number) in links.iter().zip(self.owners.len() as i32..) {
            numbers.item(number).item(self.elements[link.node]);
        }
        numbers.finish();
        Ok(id)
    }
}

fn hold(element: &mut StructElement, kids: &[Kid]) {
    match kids {
        [] => {}
        [Kid::Element(only)] => {
            element.child(*only);
        }
        [Kid::Here(only)] => {
            element.pair(Name(b"K"), *only as i32);
        }
        _ => {
            let mut children = element.children();
            for kid in kids {
                match *kid {
                    Kid::Element(kid) => {
                        children.struct_element(kid);
                    }
                    Kid::Here(content) => {
                        children.marked_content_id(content as i32);
                    }
                    Kid::There(page, content) => {
                        let mut content_ref = children.marked_content_ref();
                        content_ref.page(page).marked_content_id(content as i32);
                    }
                    Kid::Link(link, page) => {
                        children.object_ref().page(page).object(link);
                    }
                }
            }
        }
    }
}
