//! Links to pages kept in an archive, and those that go through somebody else's door: what they lead to.
//! Knows nothing of trackers.

use super::parts::{Parts, decoded};

/// Hosts of the archive that gives out short links.
const TODAY: [&str; 7] = [
    "archive.ph",
    "archive.today",
    "archive.is",
    "archive.md",
    "archive.li",
    "archive.fo",
    "archive.vn",
];

/// The page that a link into an archive was made of, where the link says which.
pub(super) fn archived(link: &str) -> Option<String> {
    let parts = Parts::of(link)?;
    let host = parts.host.as_str();
    let is_kept = matches!(host, "web.archive.org" | "wayback.archive-it.org")
        || TODAY.contains(&host)
        || host == "webcache.googleusercontent.com";
    let (before, _) = link.split_at(link.find("://").map(|at| at + 3)?);
    let rest = &link[before.len()..];
    let within = rest.find("http://").or_else(|| rest.find("https://"));
    let page = within.map(|at| rest[at..].to_owned());
    page.filter(|page| is_kept && Parts::of(page).is_some())
}

/// Whether a link leads into an archive, whatever it says of the page: such a link is a proof of its own.
pub(super) fn is_archive(parts: &Parts) -> bool {
    let hosts = [
        "web.archive.org",
        "wayback.archive-it.org",
        "perma.cc",
        "ghostarchive.org",
        "webcache.googleusercontent.com",
    ];
    let host = parts.host.as_str();
    hosts.contains(&host) || TODAY.contains(&host)
}

/// Where a link leads that only passes its reader on: a search engine's, a platform's, a cache's.
pub(super) fn passed_on(parts: &Parts) -> Option<String> {
    let segments = parts.segments();
    let bare = parts.host.strip_prefix("www.").unwrap_or(&parts.host);
    let is_google = bare.starts_with("google.");
    let under = |domain: &str| parts.is_under(domain);
    let wanted = match segments.as_slice() {
        ["l.php"] if under("facebook.com") || under("instagram.com") => parts.parameter("u"),
        [] if parts.host == "l.instagram.com" => parts.parameter("u"),
        ["url"] if is_google => parts.parameter("q").or_else(|| parts.parameter("url")),
        ["redirect"] if under("youtube.com") => parts.parameter("q"),
        ["away.php"] if under("vk.com") => parts.parameter("to"),
        ["amp", "s", rest @ ..] if is_google => Some(over("https", rest)),
        ["amp", rest @ ..] if is_google => Some(over("http", rest)),
        ["c" | "v" | "a", "s", rest @ ..] if under("cdn.ampproject.org") => {
            Some(over("https", rest))
        }
        ["c" | "v" | "a", rest @ ..] if under("cdn.ampproject.org") => Some(over("http", rest)),
        _ => None,
    };
    wanted.filter(|link| Parts::of(link).is_some_and(|parts| parts.host.contains('.')))
}

fn over(scheme: &str, rest: &[&str]) -> String {
    format!("{scheme}://{}", decoded(&rest.join("/"), true))
}
