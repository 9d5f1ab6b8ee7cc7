//! The parts of a link, as they stand in it. Knows nothing of what any of them means.

/// A link in its parts. Joined again they are the link, but for the case of its host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Parts {
    /// `https`, in lower case.
    pub scheme: String,
    /// The host in lower case, with a port where one is given.
    pub host: String,
    /// The path with the slash that it begins with; blank where there is none.
    pub path: String,
    /// The parameters in their order, as they are written.
    pub query: Vec<String>,
    /// What follows the first `#`.
    pub fragment: Option<String>,
}

impl Parts {
    /// The parts of a web address; none where the text is no address.
    pub fn of(link: &str) -> Option<Self> {
        let (scheme, rest) = link.split_once("://")?;
        let scheme = scheme.to_ascii_lowercase();
        if !matches!(scheme.as_str(), "http" | "https") || link.contains(char::is_whitespace) {
            return None;
        }
        let (rest, fragment) = match rest.split_once('#') {
            Some((rest, fragment)) => (rest, Some(fragment.to_owned())),
            None => (rest, None),
        };
        let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (host, path) = match rest.find('/') {
            Some(at) => rest.split_at(at),
            None => (rest, ""),
        };
        // A name or a password before the host is nobody's source.
        let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
        let query = query.split('&').filter(|pair| !pair.is_empty());
        (!host.is_empty()).then(|| Self {
            scheme,
            host: host.trim_end_matches('.').to_lowercase(),
            path: path.to_owned(),
            query: query.map(str::to_owned).collect(),
            fragment,
        })
    }

    /// The link again.
    pub fn link(&self) -> String {
        let mut link = format!("{}://{}{}", self.scheme, self.host, self.path);
        for (nth, pair) in self.query.iter().enumerate() {
            link.push(if nth == 0 { '?' } else { '&' });
            link.push_str(pair);
        }
        if let Some(fragment) = &self.fragment {
            link.push('#');
            link.push_str(fragment);
        }
        link
    }

    /// The parts of the path that are not blank.
    pub fn segments(&self) -> Vec<&str> {
        let segments = self.path.split('/');
        segments.filter(|segment| !segment.is_empty()).collect()
    }

    /// The value of a parameter, decoded.
    pub fn parameter(&self, name: &str) -> Option<String> {
        let pairs = self.query.iter().map(|pair| named(pair));
        let mut values = pairs.filter(|(key, _)| *key == name);
        values.next().map(|(_, value)| decoded(value, false))
    }

    /// Whether the host is this one, or lies under it.
    pub fn is_under(&self, domain: &str) -> bool {
        let before = self.host.strip_suffix(domain);
        before.is_some_and(|before| before.is_empty() || before.ends_with('.'))
    }
}

/// A parameter's name and its value.
pub(super) fn named(pair: &str) -> (&str, &str) {
    pair.split_once('=').unwrap_or((pair, ""))
}

/// A text without its percent signs. What would then be read as something else stays as it is, unless
/// it is the whole value of a parameter that is asked for.
pub(super) fn decoded(text: &str, kept: bool) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digits = after
            .get(..2)
            .and_then(|pair| std::str::from_utf8(pair).ok());
        let byte = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        let byte = byte.filter(|byte| *first == b'%' && !(kept && b"%/?#&=+ ".contains(byte)));
        if let Some(byte) = byte {
            bytes.push(byte);
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_not_text| text.to_owned())
}
