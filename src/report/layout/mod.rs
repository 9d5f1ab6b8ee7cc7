//! Content to pages: each kind of block has its file. Knows nothing of the format that pages are
//! written in.

mod boxes;
mod breakdown;
mod contents;
mod events;
pub mod flow;
mod front;
mod furniture;
mod inline;
mod months;
mod pair;
pub mod paper;
mod people;
mod prose;
mod section;
pub mod sketch;
mod sources;
mod table;
mod tiles;

use super::content::Content;
use super::page::{About, Document};
use super::{content, theme};
use flow::Flow;

/// Lays a report out.
pub fn lay_out(content: &Content) -> Document {
    let mut flow = Flow::new(content.language);
    let contents_line = front::draw(&mut flow, content);
    for section in &content.sections {
        section::draw(&mut flow, content, section);
    }
    contents::draw(&mut flow, content, contents_line);
    furniture::draw(&mut flow, content);
    let mut paper = flow.paper;
    if content.language.is_right_to_left() {
        paper.mirror(theme::PAGE.0);
    }
    Document {
        size: theme::PAGE,
        pages: paper.pages,
        outline: paper.outline,
        places: paper.places,
        nodes: paper.nodes,
        about: About {
            title: content.document_title.clone(),
            author: content.organisation.clone(),
            subject: content::plain(&content.front.title),
            language: content.language.code().to_owned(),
            as_of: content.as_of,
        },
    }
}
