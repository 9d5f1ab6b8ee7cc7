//! Several things in one cell of a table: separators, quotes and brackets. Knows nothing of what the
//! things are.

/// Whether a name has to stand in quotes to be read back as it is.
pub(super) fn needs_quotes(name: &str) -> bool {
    name.contains([';', '؛', '<', '>', '[', '"', '\n'])
}

/// The text in double quotes, those in it doubled.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// The text without the quotes around it, where it has some.
pub(super) fn unquoted(text: &str) -> String {
    match text
        .strip_prefix('"')
        .and_then(|text| text.strip_suffix('"'))
    {
        Some(inner) => inner.replace("\"\"", "\""),
        None => text.to_owned(),
    }
}

/// Splits at separators that stand neither in quotes nor in `<…>` or `[…]`.
pub(super) fn split_outside<'a>(text: &'a str, separators: &[char]) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let mut from = 0;
    for (at, c) in outside(text) {
        if separators.contains(&c) {
            parts.push(&text[from..at]);
            from = at + c.len_utf8();
        }
    }
    parts.push(&text[from..]);
    parts
}

/// Where a character stands neither in quotes nor in `<…>` or `[…]`; an opening bracket counts as
/// outside.
pub(super) fn find_outside(text: &str, wanted: char) -> Option<usize> {
    outside(text).find(|(_, c)| *c == wanted).map(|(at, _)| at)
}

/// The characters outside of quotes and brackets, and the opening brackets themselves.
fn outside(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut quoted = false;
    let mut closing = None;
    text.char_indices().filter(move |(_, c)| {
        if *c == '"' {
            quoted = !quoted;
            return false;
        }
        if quoted {
            return false;
        }
        match (closing, *c) {
            (Some(end), c) => {
                if c == end {
                    closing = None;
                }
                false
            }
            (None, '<') => {
                closing = Some('>');
                true
            }
            (None, '[') => {
                closing = Some(']');
                true
            }
            _ => true,
        }
    })
}
