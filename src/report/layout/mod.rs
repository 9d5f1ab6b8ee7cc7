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
use super::page::{About, Document, Press};
use super::{content, theme};
use flow::Flow;

/// Lays a report out.
pub fn lay_out(content: &Content) -> Document {
    draw(content, None)
}

/// Lays a report out onto a press: the pages of the document that this returns are blank.
pub fn print(content: &Content, press: &mut dyn Press) -> Document {
    draw(content, Some(press))
}

fn draw(content: &Content, press: Option<&mut dyn Press>) -> Document {
    let mut flow = Flow::new(content.language, press);
    flow.paper.accent(content.house.accent);
    let room = front::draw(&mut flow, content);
    for section in &content.sections {
        section::draw(&mut flow, content, section);
    }
    contents::draw(&mut flow, content, &room);
    furniture::draw(&mut flow, content);
    let paper = flow.paper;
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
