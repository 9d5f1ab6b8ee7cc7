//! Where the passages of a report stand in its content: read and written by their place. Knows
//! nothing of their sources.

use crate::report::content::{Block, Content, Text, plain};
use crate::words::Message;

/// The section of page one's passages.
pub const FRONT: &str = "front";

/// A passage's place in the content.
pub struct Spot {
    /// The place: `attacks.prose`.
    pub place: String,
    /// The place of its section.
    pub section: String,
    /// What it is called, for the window.
    pub name: Message,
    at: At,
}

#[derive(Clone, Copy)]
enum At {
    Title,
    Headline,
    Points,
    /// Of the section with this index.
    Finding(usize),
    /// Of the section with this index, the block of prose with this one.
    Prose(usize, usize),
}

/// The passages of a report, in their order. Annexes, method and sources have none: what they say
/// is the register's.
pub fn spots(content: &Content) -> Vec<Spot> {
    let front = |what: &str, name: &'static str, at| Spot {
        place: format!("{FRONT}.{what}"),
        section: FRONT.to_owned(),
        name: Message::new(name),
        at,
    };
    let mut spots = vec![
        front("title", "passage-title", At::Title),
        front("headline", "passage-headline", At::Headline),
        front("points", "passage-points", At::Points),
    ];
    for (index, section) in content.sections.iter().enumerate() {
        if section.number.is_none() {
            continue;
        }
        let called = |key: &'static str| Message::new(key).with("section", plain(&section.name));
        spots.push(Spot {
            place: format!("{}.finding", section.place),
            section: section.place.clone(),
            name: called("passage-finding"),
            at: At::Finding(index),
        });
        for nth in 0..count_prose(&section.blocks).max(1) {
            let (place, name) = match nth {
                0 => (format!("{}.prose", section.place), called("passage-prose")),
                _ => (
                    format!("{}.prose.{}", section.place, nth + 1),
                    called("passage-prose-more").with("number", nth + 1),
                ),
            };
            spots.push(Spot {
                place,
                section: section.place.clone(),
                name,
                at: At::Prose(index, nth),
            });
        }
    }
    spots
}

impl Spot {
    /// Whether it is one line and not paragraphs.
    pub fn is_line(&self) -> bool {
        matches!(self.at, At::Title | At::Headline | At::Finding(_))
    }

    /// Whether it is a title, which a report always has.
    pub fn is_title(&self) -> bool {
        matches!(self.at, At::Title)
    }

    /// The paragraphs that stand there.
    pub fn read(&self, content: &Content) -> Vec<Text> {
        let front = &content.front;
        match self.at {
            At::Title => vec![front.title.clone()],
            At::Headline => vec![front.headline.clone()],
            At::Points => front.points.clone(),
            At::Finding(section) => vec![content.sections[section].finding.clone()],
            At::Prose(section, nth) => {
                let mut left = nth;
                nth_prose(&content.sections[section].blocks, &mut left)
                    .cloned()
                    .unwrap_or_default()
            }
        }
    }

    /// Puts paragraphs there.
    pub fn write(&self, content: &mut Content, paragraphs: Vec<Text>) {
        let front = &mut content.front;
        let line = |paragraphs: Vec<Text>| paragraphs.into_iter().next().unwrap_or_default();
        match self.at {
            At::Title => front.title = line(paragraphs),
            At::Headline => front.headline = line(paragraphs),
            At::Points => front.points = paragraphs,
            At::Finding(section) => content.sections[section].finding = line(paragraphs),
            At::Prose(section, nth) => {
                let blocks = &mut content.sections[section].blocks;
                let mut left = nth;
                match nth_prose_mut(blocks, &mut left) {
                    Some(prose) => *prose = paragraphs,
                    None if paragraphs.is_empty() => {}
                    None => blocks.insert(0, Block::Prose(paragraphs)),
                }
            }
        }
    }
}

fn count_prose(blocks: &[Block]) -> usize {
    let count = blocks.iter().map(|block| match block {
        Block::Prose(_) => 1,
        Block::Beside(inside, _) => count_prose(inside),
        _ => 0,
    });
    count.sum()
}

fn nth_prose<'a>(blocks: &'a [Block], left: &mut usize) -> Option<&'a Vec<Text>> {
    for block in blocks {
        match block {
            Block::Prose(prose) if *left == 0 => return Some(prose),
            Block::Prose(_) => *left -= 1,
            Block::Beside(inside, _) => {
                if let Some(found) = nth_prose(inside, left) {
                    return Some(found);
                }
            }
            _ => {}
        }
    }
    None
}

fn nth_prose_mut<'a>(blocks: &'a mut [Block], left: &mut usize) -> Option<&'a mut Vec<Text>> {
    for block in blocks {
        match block {
            Block::Prose(prose) if *left == 0 => return Some(prose),
            Block::Prose(_) => *left -= 1,
            Block::Beside(inside, _) => {
                if let Some(found) = nth_prose_mut(inside, left) {
                    return Some(found);
                }
            }
            _ => {}
        }
    }
    None
}
