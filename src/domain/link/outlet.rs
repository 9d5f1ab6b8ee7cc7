//! The outlet that a link leads to: its host, on a platform with the account. Knows nothing of who runs
//! it.

use super::archived::{archived, passed_on};
use super::canonical::canonical;
use super::cleaning::home_of;
use super::parts::Parts;

/// Hosts that many sources publish on: there the first part of the path tells them apart.
const PLATFORMS: [&str; 16] = [
    "t.me",
    "telegram.me",
    "telegram.dog",
    "x.com",
    "twitter.com",
    "facebook.com",
    "instagram.com",
    "tiktok.com",
    "youtube.com",
    "youtu.be",
    "threads.net",
    "vk.com",
    "bsky.app",
    "medium.com",
    "linkedin.com",
    "whatsapp.com",
];
/// First parts of a path on a platform that are not an account.
const NO_ACCOUNT: [&str; 17] = [
    "watch",
    "shorts",
    "live",
    "embed",
    "playlist",
    "permalink.php",
    "story.php",
    "profile.php",
    "photo.php",
    "share",
    "photo",
    "p",
    "reel",
    "tv",
    "i",
    "search",
    "joinchat",
];
/// First parts of a path behind which the account stands.
const BEFORE_ACCOUNT: [&str; 9] = [
    "channel", "c", "user", "groups", "pages", "people", "profile", "company", "in",
];

/// The outlet that a link leads to, in lower case: `anha.com`, `t.me/xyz`. Of a page in an archive it is
/// the outlet of the page that was kept. A link on a platform that does not name its account stands for
/// itself; blank for what is no link.
pub fn outlet(link: &str) -> String {
    let inner = archived(link);
    let link = inner.as_deref().unwrap_or(link);
    let Some(parts) = Parts::of(link.trim()) else {
        return String::new();
    };
    if let Some(beyond) = passed_on(&parts) {
        return outlet(&beyond);
    }
    let host = host_of(&parts);
    if !PLATFORMS.contains(&host.as_str()) {
        return host;
    }
    let path = parts.path.to_lowercase();
    let mut segments = path.split('/').filter(|segment| !segment.is_empty());
    let mut account = segments.next().unwrap_or_default();
    if account == "s" && host == "t.me" {
        account = segments.next().unwrap_or_default();
    }
    if account == "profile.php"
        && let Some(id) = parts.parameter("id")
    {
        return format!("{host}/{id}");
    }
    if host == "youtu.be" || NO_ACCOUNT.contains(&account) {
        return canonical(link);
    }
    match (BEFORE_ACCOUNT.contains(&account), segments.next()) {
        (true, Some(name)) => format!("{host}/{account}/{name}"),
        _ if account.is_empty() => host,
        _ => format!("{host}/{account}"),
    }
}

/// The host of a link as people name it: without `www.` and its like. Blank for what is no link.
pub fn host(link: &str) -> String {
    Parts::of(link.trim()).map_or_else(String::new, |parts| host_of(&parts))
}

/// The host without the names of its doors; one name where a platform has had several.
fn host_of(parts: &Parts) -> String {
    let host = parts.host.split(':').next().unwrap_or_default();
    let home = home_of(host);
    match without_www(home.as_deref().unwrap_or(host)) {
        host if is_twitter(host) => "x.com".to_owned(),
        "telegram.me" | "telegram.dog" => "t.me".to_owned(),
        host => host.to_owned(),
    }
}

pub(super) fn is_twitter(host: &str) -> bool {
    matches!(host, "x.com" | "twitter.com")
}

pub(super) fn without_www(host: &str) -> &str {
    let rest = host.strip_prefix("www.");
    rest.filter(|rest| rest.contains('.')).unwrap_or(host)
}
