//! How the numbers were made, and the sources that they rest on.

use super::Composer;
use crate::report::content::{Block, Boxed, Rank, Section, Span, Text};

/// The box on method.
pub fn section(composer: &Composer) -> Section {
    let profile = composer.request.ledger.profile();
    let named = composer
        .sentence("report-method-profile")
        .text("name", composer.sentence(profile.key()).say())
        .data("code", profile.code)
        .say();
    let body = composer
        .sentence("report-method")
        .data("area", composer.area())
        .data("group", composer.group())
        .text("profile", named)
        .say();
    let house = &composer.request.ledger.settings().house;
    let disclaimer = Some(house.disclaimer.trim()).filter(|text| !text.is_empty());
    let boxed = Boxed {
        head: composer.said("report-method-head"),
        squares: None,
        body: vec![body],
    };
    Section {
        blocks: std::iter::once(Block::Boxed(boxed))
            .chain(disclaimer.map(|text| Block::Note(vec![Span::Data(text.to_owned())])))
            .collect(),
        rank: Rank::Part,
        ..composer.section("method", "report-section-method", Text::new())
    }
}

/// The section of sources, without any yet: which are cited is not known before people's texts are.
pub fn sources(composer: &Composer) -> Section {
    let mut section = composer.section("sources", "report-section-sources", Text::new());
    section.rank = Rank::Part;
    section
}
