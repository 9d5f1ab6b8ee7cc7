//! The outline: chapters, and what is inside them. Knows nothing of pages but where they are.

use super::file::File;
use super::{PdfError, links};
use crate::report::page::Document;
use pdf_writer::writers::{Outline, OutlineItem};
use pdf_writer::{Ref, TextStr};

/// Adds the outline, where there is one.
pub fn add(file: &mut File, document: &Document, pages: &[Ref]) -> Result<Option<Ref>, PdfError> {
    let marks = document.outline.iter();
    let marks: Vec<_> = marks.filter(|mark| mark.spot.page < pages.len()).collect();
    if marks.is_empty() {
        return Ok(None);
    }
    let root = file.new_ref();
    let ids: Vec<Ref> = marks.iter().map(|_| file.new_ref()).collect();
    let levels: Vec<u8> = marks.iter().map(|mark| mark.level).collect();
    let parents = parents(&levels);
    let children = |parent: Option<usize>| -> Vec<Ref> {
        let inside = ids.iter().zip(&parents);
        let inside = inside.filter(|(_, inside)| **inside == parent);
        inside.map(|(id, _)| *id).collect()
    };
    for (index, mark) in marks.iter().enumerate() {
        let siblings = children(parents[index]);
        let inside = children(Some(index));
        let mut item: OutlineItem = file.object(ids[index])?.start();
        item.title(TextStr(&mark.title));
        item.parent(parents[index].map_or(root, |parent| ids[parent]));
        let page = pages[mark.spot.page];
        links::lead(item.dest(), page, document.size.1 - mark.spot.y);
        let place = siblings.iter().position(|sibling| *sibling == ids[index]);
        let place = place.unwrap_or(0);
        if place > 0 {
            item.prev(siblings[place - 1]);
        }
        if let Some(next) = siblings.get(place + 1) {
            item.next(*next);
        }
        if let (Some(first), Some(last)) = (inside.first(), inside.last()) {
            item.first(*first).last(*last);
            // Negative: closed until the reader opens it.
            item.count(-(inside.len() as i32));
        }
    }
    let top = children(None);
    let mut outline: Outline = file.object(root)?.start();
    outline.first(top[0]).last(top[top.len() - 1]);
    outline.count(top.len() as i32);
    Ok(Some(root))
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
