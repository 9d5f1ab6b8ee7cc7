//! Content to pages: each kind of block has its file. Knows nothing of the format that pages are
//! written in.

mod boxes;
mod breakdown;
mod contents;
mod ending;
mod events;
pub mod flow;
pub mod front;
mod furniture;
mod grid;
mod inline;
mod leads;
mod map;
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
use super::text::Typesetter;
use super::{content, theme};
use flow::Flow;

/// Lays a report out.
pub fn lay_out(content: &Content) -> Document {
    draw(content, Typesetter::new(), None).0
}

/// Lays a report out with a typesetter that may have set others before, and gives it back.
pub fn lay_out_with(content: &Content, typesetter: Typesetter) -> (Document, Typesetter) {
    draw(content, typesetter, None)
}

/// Lays a report out onto a press: the pages of the document that this returns are blank.
pub fn print(content: &Content, press: &mut dyn Press) -> Document {
    draw(content, Typesetter::new(), Some(press)).0
}

fn draw(
    content: &Content,
    typesetter: Typesetter,
    press: Option<&mut dyn Press>,
) -> (Document, Typesetter) {
    let mut flow = Flow::new(typesetter, content.language, press);
    flow.comma.clone_from(&content.furniture.comma);
    flow.leads = leads::Leads::new(content);
    flow.paper.accent(content.house.accent);
    let pending = front::draw(&mut flow, content);
    for section in &content.sections {
        if flow.paper.is_given_up() {
            break;
        }
        section::draw(&mut flow, content, section);
    }
    contents::draw(&mut flow, content, &pending.contents);
    // After the contents, which may have moved the map by a page.
    if let Some(map) = pending.map {
        map.write(&mut flow, content);
    }
    furniture::draw(&mut flow, content);
    let paper = flow.paper;
    let document = Document {
        size: theme::PAGE,
        pages: paper.pages,
        outline: paper.outline,
        places: paper.places,
        passages: paper.passages,
        nodes: paper.nodes,
        about: About {
            title: content.document_title.clone(),
            author: content.organisation.clone(),
            subject: content::plain(&content.front.title),
            language: content.language.code().to_owned(),
            as_of: content.as_of,
        },
    };
    (document, flow.typesetter)
}
