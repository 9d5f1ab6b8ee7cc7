//! Where a citation stems from, so that two of one origin are not taken for two sources.

use crate::domain::folding::fold;
use crate::domain::record::Citation;

/// Hosts that many sources publish on: there the first part of the path tells them apart.
const PLATFORMS: [&str; 8] = [
    "t.me",
    "telegram.me",
    "x.com",
    "twitter.com",
    "facebook.com",
    "instagram.com",
    "tiktok.com",
    "youtube.com",
];
/// First parts of a path on a platform that are not an account.
const NO_ACCOUNT: [&str; 7] = [
    "watch",
    "shorts",
    "permalink.php",
    "story.php",
    "p",
    "reel",
    "i",
];

/// Whether two citations stem from one origin: the same name in any spelling, or the same outlet
/// behind their links.
pub fn is_one_origin(a: &Citation, b: &Citation) -> bool {
    let same = |a: String, b: String| !a.is_empty() && a == b;
    same(fold(a.name.trim()), fold(b.name.trim())) || same(outlet(&a.link), outlet(&b.link))
}

/// How many sources these citations are: those that stem from the origin of an earlier one add
/// none.
pub fn independent(citations: &[Citation]) -> usize {
    let counts = |index: &usize| {
        let earlier = &citations[..*index];
        !earlier
            .iter()
            .any(|earlier| is_one_origin(earlier, &citations[*index]))
    };
    (0..citations.len()).filter(counts).count()
}

/// The outlet that a link leads to: its host, on a platform with the account. Of a page in an
/// archive it is the outlet of the page that was archived.
fn outlet(link: &str) -> String {
    let rest = link.rsplit_once("://").map_or("", |(_, rest)| rest);
    let rest = rest.split(['?', '#']).next().unwrap_or(rest).to_lowercase();
    let (host, path) = rest.split_once('/').unwrap_or((&rest, ""));
    let host = ["www.", "m.", "mobile."]
        .into_iter()
        .find_map(|prefix| host.strip_prefix(prefix))
        .unwrap_or(host);
    if PLATFORMS.contains(&host) {
        let path = path.strip_prefix("s/").unwrap_or(path);
        let account = path.split('/').next().unwrap_or(path);
        // What does not name its account stands for itself.
        return if NO_ACCOUNT.contains(&account) {
            link.to_owned()
        } else {
            format!("{host}/{account}")
        };
    }
    host.to_owned()
}
