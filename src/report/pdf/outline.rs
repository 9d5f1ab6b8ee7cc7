//! The outline: chapters, and what is inside them. Knows nothing of pages but where they are.

use super::{links, name, number, text};
use crate::report::page::Document;
use lopdf::{Object, ObjectId, dictionary};

/// Adds the outline, where there is one.
pub fn add(
    file: &mut lopdf::Document,
    document: &Document,
    pages: &[ObjectId],
) -> Result<(), lopdf::Error> {
    let marks = &document.outline;
    if marks.is_empty() {
        return Ok(());
    }
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = marks.iter().map(|_| file.new_object_id()).collect();
    let levels: Vec<u8> = marks.iter().map(|mark| mark.level).collect();
    let parents = parents(&levels);
    let children = |parent: Option<usize>| -> Vec<usize> {
        (0..ids.len())
            .filter(|index| parents[*index] == parent)
            .collect()
    };
    for (index, mark) in marks.iter().enumerate() {
        let Some(page) = pages.get(mark.spot.page) else {
            continue;
        };
        let mut entry = dictionary! {
            "Title" => text(&mark.title),
            "Parent" => parents[index].map_or(root, |parent| ids[parent]),
            "Dest" => links::destination(*page, document.size.1 - mark.spot.y),
        };
        let siblings = children(parents[index]);
        let place = siblings.iter().position(|sibling| *sibling == index);
        let place = place.unwrap_or(0);
        if place > 0 {
            entry.set("Prev", ids[siblings[place - 1]]);
        }
        if let Some(next) = siblings.get(place + 1) {
            entry.set("Next", ids[*next]);
        }
        let inside = children(Some(index));
        if let (Some(first), Some(last)) = (inside.first(), inside.last()) {
            entry.set("First", ids[*first]);
            entry.set("Last", ids[*last]);
            // Negative: closed until the reader opens it.
            entry.set("Count", Object::Integer(-number(inside.len())));
        }
        file.set_object(ids[index], entry);
    }
    let top = children(None);
    file.set_object(
        root,
        dictionary! {
            "Type" => "Outlines",
            "First" => ids[top[0]],
            "Last" => ids[top[top.len() - 1]],
            "Count" => number(top.len()),
        },
    );
    let catalog = super::catalog(file)?;
    catalog.set("Outlines", root);
    catalog.set("PageMode", name("UseOutlines"));
    Ok(())
}

/// The mark that each one is inside of: the nearest one before it of a lower level.
fn parents(levels: &[u8]) -> Vec<Option<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut parents = Vec::with_capacity(levels.len());
    for (index, level) in levels.iter().enumerate() {
        while open.last().is_some_and(|last| levels[*last] >= *level) {
            open.pop();
        }
        parents.push(open.last().copied());
        open.push(index);
    }
    parents
}
