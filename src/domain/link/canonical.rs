//! The form that all links to one page share, so that two of them are known to be of one. It is for
//! comparing, not for opening.

use super::archived::archived;
use super::cleaning::clean;
use super::outlet::{is_twitter, without_www};
use super::parts::{Parts, decoded, named};

/// What all links to a page share: no scheme, no `www.`, no trackers, no position on the page,
/// parameters in order; one into an archive is that of the page that was kept. Blank for a text that is
/// no web address.
pub fn canonical(link: &str) -> String {
    let inner = archived(link);
    let Some(cleaned) = clean(inner.as_deref().unwrap_or(link)) else {
        return String::new();
    };
    let Some(mut parts) = Parts::of(&cleaned.link) else {
        return String::new();
    };
    parts.host = without_www(&parts.host).to_owned();
    for port in [":80", ":443"] {
        if let Some(host) = parts.host.strip_suffix(port) {
            parts.host = host.to_owned();
        }
    }
    if let Some(known) = on_platform(&parts) {
        return known;
    }
    let path = decoded(&parts.path, true);
    let path = path.trim_end_matches('/');
    let path = ["/index.html", "/index.php", "/index.htm"]
        .into_iter()
        .find_map(|index| path.strip_suffix(index))
        .unwrap_or(path);
    let mut query: Vec<String> = parts.query.iter().map(|pair| decoded(pair, true)).collect();
    query.sort_unstable();
    query.dedup();
    let mut shared = format!("{}{path}", parts.host);
    if !query.is_empty() {
        shared = format!("{shared}?{}", query.join("&"));
    }
    // A page that draws itself keeps its path behind the sign.
    match parts.fragment {
        Some(route) if route.starts_with('/') || route.starts_with('!') => {
            format!("{shared}#{}", decoded(&route, true))
        }
        _ => shared,
    }
}

/// What a platform calls a post by, where its links have several forms.
fn on_platform(parts: &Parts) -> Option<String> {
    let segments = parts.segments();
    match parts.host.as_str() {
        host if is_twitter(host) => match segments.as_slice() {
            [_, "status" | "statuses", id, ..] | ["i", "web", "status", id, ..] => {
                Some(format!("x.com/status/{id}"))
            }
            _ => Some(format!("x.com/{}", segments.join("/").to_lowercase())),
        },
        "youtu.be" => {
            let id = segments.first()?;
            Some(format!("youtube.com/watch?v={id}"))
        }
        "youtube.com" | "youtube-nocookie.com" => match segments.as_slice() {
            ["watch"] => {
                let id = parts.parameter("v")?;
                Some(format!("youtube.com/watch?v={id}"))
            }
            ["shorts" | "live" | "embed" | "v", id, ..] => {
                Some(format!("youtube.com/watch?v={id}"))
            }
            _ => None,
        },
        "t.me" | "telegram.me" | "telegram.dog" => {
            // A comment below a post is another text than the post.
            let pairs = parts.query.iter().map(|pair| named(pair));
            let mut comments = pairs.filter(|(name, _)| *name == "comment");
            let post = format!("t.me/{}", segments.join("/").to_lowercase());
            Some(match comments.next() {
                Some((_, comment)) => format!("{post}?comment={comment}"),
                None => post,
            })
        }
        "instagram.com" => match segments.as_slice() {
            ["p" | "reel" | "tv" | "reels", id, ..] | [_, "p" | "reel", id, ..] => {
                Some(format!("instagram.com/p/{id}"))
            }
            _ => None,
        },
        _ => None,
    }
}
