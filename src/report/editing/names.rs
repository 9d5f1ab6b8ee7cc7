//! Names that complete what a person has typed after a brace. Knows nothing of where it is typed.

use crate::domain::folding::fold;
use crate::report::content::FigureName;

/// The names that complete what was typed, the likeliest first: those that begin so, then those of
/// which a part does (`killed` finds `attacks.killed.total`), then those that hold it anywhere. Of
/// equals, the shorter and plainer name comes first.
pub fn completions<'a>(names: &'a [FigureName], typed: &str) -> Vec<&'a FigureName> {
    let typed = fold(typed.trim());
    let mut found: Vec<(u8, &FigureName)> = names
        .iter()
        .filter_map(|name| Some((fit(&name.name, &typed)?, name)))
        .collect();
    found.sort_by_key(|(fit, name)| {
        let parts = name.name.split(['.', '@', '-']).count();
        let aspect = name.name.contains(['@', '-']);
        (*fit, aspect, parts, name.name.len(), name.name.as_str())
    });
    found.into_iter().map(|(_, name)| name).collect()
}

/// The names that are nearest to one that nobody knows: as it may have been meant.
pub fn nearest<'a>(names: &'a [FigureName], typed: &str, most: usize) -> Vec<&'a str> {
    let typed = fold(typed.trim());
    // Further away than half of it, a name is another word.
    let limit = typed.chars().count() / 2;
    let mut near: Vec<(usize, &str)> = names
        .iter()
        .map(|name| {
            let far = crate::schema::distance(&typed, &name.name);
            let fits = fit(&name.name, &typed).is_some();
            (if fits { 0 } else { far }, name.name.as_str())
        })
        .filter(|(far, _)| *far <= limit)
        .collect();
    near.sort_by_key(|(far, name)| (*far, name.len(), *name));
    near.into_iter().take(most).map(|(_, name)| name).collect()
}

fn fit(name: &str, typed: &str) -> Option<u8> {
    if name == typed {
        return Some(0);
    }
    if name.starts_with(typed) {
        return Some(1);
    }
    let mut parts = name.split(['.', '@', '-', '_']);
    if parts.any(|part| part.starts_with(typed)) {
        return Some(2);
    }
    let mut wanted = typed.split(['.', ' ']).filter(|part| !part.is_empty());
    let all = typed.contains(['.', ' ']) && wanted.all(|part| name.contains(part));
    if name.contains(typed) {
        Some(3)
    } else {
        all.then_some(4)
    }
}
