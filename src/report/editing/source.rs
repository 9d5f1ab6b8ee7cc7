//! The source of a passage: plain text with figures in braces and emphasis between asterisks, and the
//! pieces that it is read as. Knows nothing of what a name stands for.
//!
//! `{attacks.confirmed}` is a figure, `{attacks.confirmed@previous}` that of the month before.
//! `{date:19 June}`, `{name:Koniko}`, `{cite:…}` and the like are other parts of generated text, and
//! `{link:annex-c|Annex C}` leads somewhere. A backslash before `{`, `}`, `*`, `|` or itself takes it
//! as it is; `{{` is a brace too.

use std::ops::Range;

/// A part of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands in the source, in bytes, with its marks.
    pub range: Range<usize>,
    /// What it is.
    pub what: What,
}

/// What a part of a source is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Words.
    Words(String),
    /// Emphasised parts.
    Strong(Vec<Piece>),
    /// Something that is put in by its name.
    Named(String),
    /// Text of a kind, as it stands.
    Fixed(Fixed, String),
    /// Parts that lead to a place of the report or to an address.
    Link {
        /// Where they lead.
        to: String,
        /// The parts.
        inside: Vec<Piece>,
    },
}

/// The kinds of text that are put in as they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fixed {
    /// A number as a record has it.
    Count,
    /// A date or a month.
    Date,
    /// A name or other text of a record.
    Name,
    /// The reference of a record.
    Reference,
    /// A number that counts parts of the report.
    Ordinal,
    /// A source, by its link or name, or all sources of a record, by its reference.
    Cite,
    /// A small framed word.
    Tag,
}

impl Fixed {
    const ALL: [Self; 7] = [
        Self::Count,
        Self::Date,
        Self::Name,
        Self::Reference,
        Self::Ordinal,
        Self::Cite,
        Self::Tag,
    ];

    /// What stands before the colon.
    pub fn code(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Date => "date",
            Self::Name => "name",
            Self::Reference => "ref",
            Self::Ordinal => "ordinal",
            Self::Cite => "cite",
            Self::Tag => "tag",
        }
    }
}

/// What stands before the colon of a link.
const LINK: &str = "link";
/// How far the closing brace of a name or a link may be, in bytes: what is farther away belongs to something
/// else, and to look for it from each of many braces would take a person's patience.
const FARTHEST: usize = 2_000;
/// What a backslash takes as it is.
const MARKS: [char; 5] = ['\\', '{', '}', '*', '|'];

/// The parts of a source. Any text can be read: a mark without its other half is a letter.
pub fn pieces(source: &str) -> Vec<Piece> {
    let mut reader = Reader {
        source,
        at: 0,
        until: source.len(),
        closing: closing(source),
    };
    reader.read(End::Source).0
}

/// What ends the parts that are read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Source,
    Strong,
    Link,
    StrongInLink,
}

struct Reader<'a> {
    source: &'a str,
    at: usize,
    /// Where a link that is being read must have ended.
    until: usize,
    /// Where closing braces stand that no backslash takes as they are.
    closing: Vec<usize>,
}

fn closing(source: &str) -> Vec<usize> {
    let mut closing = Vec::new();
    let mut letters = source.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\\' if letters.as_str().starts_with(MARKS) => {
                letters.next();
            }
            '}' => closing.push(at),
            _ => {}
        }
    }
    closing
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        &self.source[self.at..]
    }

    /// The parts up to the end, and whether the mark of that end was there.
    fn read(&mut self, end: End) -> (Vec<Piece>, bool) {
        let mut pieces = Vec::new();
        let mut words = Words::default();
        while let Some(letter) = self.rest().chars().next() {
            let from = self.at;
            if from > self.until {
                return (pieces, false);
            }
            match letter {
                '\\' if self.rest()[1..].starts_with(MARKS) => {
                    let taken = self.rest()[1..].chars().next().unwrap_or('\\');
                    self.at += 2;
                    words.add(taken, from..self.at);
                }
                '*' => {
                    self.at += if self.rest().starts_with("**") { 2 } else { 1 };
                    if matches!(end, End::Strong | End::StrongInLink) {
                        words.end(&mut pieces);
                        return (pieces, true);
                    }
                    let inside = match end {
                        End::Link => End::StrongInLink,
                        _ => End::Strong,
                    };
                    let begun = self.at;
                    let (strong, closed) = self.read(inside);
                    if closed {
                        words.end(&mut pieces);
                        let what = What::Strong(strong);
                        pieces.push(Piece {
                            range: from..self.at,
                            what,
                        });
                    } else {
                        self.at = begun;
                        words.text.push_str(&self.source[from..begun]);
                        words.over(from..begun);
                    }
                }
                '}' if end == End::Link => {
                    self.at += 1;
                    words.end(&mut pieces);
                    return (pieces, true);
                }
                // The link ends before its emphasis does.
                '}' if end == End::StrongInLink => return (pieces, false),
                '{' if self.rest().starts_with("{{") => {
                    self.at += 2;
                    words.add('{', from..self.at);
                }
                '{' => {
                    let links = matches!(end, End::Source | End::Strong);
                    if let Some(what) = self.placeholder(links) {
                        words.end(&mut pieces);
                        let range = from..self.at;
                        pieces.push(Piece { range, what });
                    } else {
                        self.at = from + 1;
                        words.add('{', from..self.at);
                    }
                }
                letter => {
                    self.at += letter.len_utf8();
                    words.add(letter, from..self.at);
                }
            }
        }
        words.end(&mut pieces);
        (pieces, end == End::Source)
    }

    /// What stands in braces; none where they are not closed. A link is in no other.
    fn placeholder(&mut self, links: bool) -> Option<What> {
        self.at += 1;
        let rest = self.rest();
        if let Some(after) = rest.strip_prefix(LINK)
            && after.starts_with(':')
            && links
        {
            self.at += LINK.len() + 1;
            let (to, end) = self.raw(&['|', '}'])?;
            if end == '}' {
                let inside = Vec::new();
                return Some(What::Link { to, inside });
            }
            self.until = self.at + FARTHEST;
            let (inside, closed) = self.read(End::Link);
            self.until = self.source.len();
            return closed.then_some(What::Link { to, inside });
        }
        for kind in Fixed::ALL {
            let begins = rest.strip_prefix(kind.code());
            if begins.is_some_and(|after| after.starts_with(':')) {
                self.at += kind.code().len() + 1;
                let (text, _) = self.raw(&['}'])?;
                return Some(What::Fixed(kind, text));
            }
        }
        let (name, _) = self.raw(&['}'])?;
        (!name.trim().is_empty()).then_some(What::Named(name))
    }

    /// Text up to one of these marks, which is passed over, without its backslashes.
    fn raw(&mut self, ends: &[char]) -> Option<(String, char)> {
        let next = self.closing.partition_point(|at| *at < self.at);
        let next = self.closing.get(next)?;
        if next - self.at > FARTHEST {
            return None;
        }
        let mut text = String::new();
        let mut letters = self.rest().char_indices();
        while let Some((index, letter)) = letters.next() {
            if letter == '\\' && letters.as_str().starts_with(MARKS) {
                text.extend(letters.next().map(|(_, taken)| taken));
            } else if ends.contains(&letter) {
                self.at += index + letter.len_utf8();
                return Some((text, letter));
            } else {
                text.push(letter);
            }
        }
        None
    }
}

/// Words in the making.
#[derive(Default)]
struct Words {
    text: String,
    range: Option<Range<usize>>,
}

impl Words {
    fn add(&mut self, letter: char, range: Range<usize>) {
        self.text.push(letter);
        self.over(range);
    }

    fn over(&mut self, range: Range<usize>) {
        let from = self.range.as_ref().map_or(range.start, |all| all.start);
        self.range = Some(from..range.end);
    }

    fn end(&mut self, pieces: &mut Vec<Piece>) {
        if let Some(range) = self.range.take() {
            let what = What::Words(std::mem::take(&mut self.text));
            pieces.push(Piece { range, what });
        }
    }
}

/// Words as a source has them.
pub fn escaped(text: &str) -> String {
    let mut source = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '\\' | '{' | '}' | '*') {
            source.push('\\');
        }
        source.push(letter);
    }
    source
}

/// Something in braces, as a source has it.
pub fn braced(kind: &str, text: &str) -> String {
    format!("{{{kind}:{}}}", escaped(text).replace('|', "\\|"))
}
