//! A link as it is cited: without what tracks its reader, at the host where the page is at home. Nothing
//! is taken away that might say which page it is.

use super::archived::{is_archive, passed_on};
use super::parts::Parts;
use super::trackers::{is_tracker, is_tracking_fragment};
use crate::domain::folding::is_dropped;

/// A link without what is no part of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cleaned {
    /// The link.
    pub link: String,
    /// What was taken away, as it stood: parameters, parts of the host and of the path. Empty where the
    /// link is as it was.
    pub cut: Vec<String>,
}

/// Marks of sentences and brackets that are copied along with a link.
const AROUND: [char; 16] = [
    '<', '>', '"', '\'', '“', '”', '«', '»', ',', '،', '.', ';', '؛', '[', ']', '|',
];

/// Cleans a link; none where the text is no web address. A link into an archive stays as it is.
pub fn clean(text: &str) -> Option<Cleaned> {
    let link = link_in(text)?;
    let mut parts = Parts::of(&link)?;
    let mut cut = Vec::new();
    if is_archive(&parts) {
        return Some(Cleaned { link, cut });
    }
    // One door may lead to another; a link that leads in circles stands as it is.
    for _ in 0..4 {
        match passed_on(&parts).and_then(|link| Parts::of(&link)) {
            Some(inner) => {
                cut.push(parts.host.clone());
                parts = inner;
            }
            None => break,
        }
    }
    at_home(&mut parts, &mut cut);
    let (kept, trackers) = std::mem::take(&mut parts.query)
        .into_iter()
        .partition::<Vec<String>, _>(|pair| !is_tracker(pair, &parts));
    parts.query = kept;
    cut.extend(trackers);
    if let Some(fragment) = parts.fragment.take() {
        if !is_tracking_fragment(&fragment, &parts) {
            parts.fragment = Some(fragment);
        } else if !fragment.is_empty() {
            cut.push(format!("#{fragment}"));
        }
    }
    let link = if cut.is_empty() { link } else { parts.link() };
    Some(Cleaned { link, cut })
}

/// The web address that a text is, without what is copied along with one; none where it is none. An
/// address without `https://` is known by `www.` and by the hosts that people pass on without it.
pub fn link_in(text: &str) -> Option<String> {
    let around = |c: char| c.is_whitespace() || is_dropped(c) || AROUND.contains(&c);
    let text = text.trim_matches(around);
    let text = match text.strip_prefix('(') {
        Some(rest) => rest.strip_suffix(')').unwrap_or(rest),
        None => text,
    };
    // A bracket that the address opens itself belongs to it.
    let text = match text.strip_suffix(')') {
        Some(rest) if !rest.contains('(') => rest,
        _ => text,
    };
    let known = [
        "www.",
        "t.me/",
        "telegram.me/",
        "youtu.be/",
        "x.com/",
        "twitter.com/",
    ];
    let lower = text.get(..13.min(text.len())).unwrap_or_default();
    let lower = lower.to_ascii_lowercase();
    let link = if known.iter().any(|begin| lower.starts_with(begin)) {
        format!("https://{text}")
    } else {
        text.to_owned()
    };
    let parts = Parts::of(&link)?;
    let host = parts.host.split(':').next().unwrap_or_default();
    (host.contains('.') && !host.starts_with('.')).then_some(link)
}

/// Brings a link to the host and the path where the page is at home: those for telephones and for
/// Google's copies are other doors to it.
fn at_home(parts: &mut Parts, cut: &mut Vec<String>) {
    if let Some(host) = home_of(&parts.host) {
        cut.push(std::mem::replace(&mut parts.host, host));
    }
    if parts.host == "t.me" || parts.host == "telegram.me" {
        if let Some(rest) = parts.path.strip_prefix("/s/") {
            parts.path = format!("/{rest}");
            cut.push("/s/".to_owned());
        }
        return;
    }
    let segments = parts.segments();
    let path = match segments.as_slice() {
        [first, .., "amp"] if *first != "amp" => {
            let path = parts.path.trim_end_matches('/');
            path.strip_suffix("amp").map(str::to_owned)
        }
        ["amp", _, ..] => parts.path.strip_prefix("/amp").map(str::to_owned),
        _ => parts
            .path
            .strip_suffix(".amp.html")
            .map(|path| format!("{path}.html")),
    };
    if let Some(path) = path {
        parts.path = path;
        cut.push("amp".to_owned());
    }
}

/// The host that one for telephones stands for.
pub(super) fn home_of(host: &str) -> Option<String> {
    let facebooks = ["m", "mbasic", "touch", "web", "mobile", "business"];
    if let Some(first) = host.strip_suffix(".facebook.com") {
        let is_locale = first.len() == 5 && first.as_bytes()[2] == b'-';
        return (facebooks.contains(&first) || is_locale).then(|| "www.facebook.com".to_owned());
    }
    if host == "m.youtube.com" {
        return Some("www.youtube.com".to_owned());
    }
    let labels: Vec<&str> = host.split('.').collect();
    let is_door = |label: &&str| ["m", "mobile", "amp"].contains(label);
    match labels.as_slice() {
        [first, rest @ ..] if is_door(first) && rest.len() >= 2 => Some(rest.join(".")),
        // As Wikipedia has it: en.m.wikipedia.org.
        [first, second, rest @ ..] if is_door(second) && rest.len() >= 2 => {
            Some(format!("{first}.{}", rest.join(".")))
        }
        _ => None,
    }
}
