//! Sentences begin with a capital letter, also where they begin with "at least". Knows nothing of
//! what they say.

use crate::report::content::{Block, Content, Span};

/// Begins titles, claims, points and paragraphs with a capital letter.
pub fn begin_sentences(content: &mut Content) {
    let front = &mut content.front;
    begin_sentence(&mut front.title);
    begin_sentence(&mut front.headline);
    for point in &mut front.points {
        begin_sentence(point);
    }
    for section in &mut content.sections {
        begin_sentence(&mut section.finding);
        blocks(&mut section.blocks);
    }
}

fn blocks(blocks_of: &mut [Block]) {
    for block in blocks_of {
        match block {
            Block::Prose(paragraphs) => paragraphs.iter_mut().for_each(|text| begin_sentence(text)),
            Block::Figure(figure) => begin_sentence(&mut figure.claim),
            Block::Figures(figures, _) => {
                for figure in figures {
                    begin_sentence(&mut figure.claim);
                }
            }
            Block::Table(table) => begin_sentence(&mut table.caption),
            Block::Beside(inside, _) => blocks(inside),
            Block::Map(_)
            | Block::Events(_)
            | Block::Boxed(_)
            | Block::Sources(_)
            | Block::Note(_) => {}
        }
    }
}

/// Begins a sentence with a capital letter.
pub fn begin_sentence(text: &mut [Span]) {
    match text.first_mut() {
        Some(Span::Strong(inside)) => begin_sentence(inside),
        Some(Span::Words(words) | Span::Figure { shown: words, .. }) => {
            let mut letters = words.chars();
            if let Some(first) = letters.next() {
                *words = first.to_uppercase().chain(letters).collect();
            }
        }
        _ => {}
    }
}
