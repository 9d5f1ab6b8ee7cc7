//! A number as it was reported. Unknown is never 0.

use super::dates::ascii_digits;
use std::fmt;
use std::ops::AddAssign;

/// The largest number that is read as a count; anything above is a slip of the keyboard.
pub const LARGEST: u32 = 10_000_000;

/// A word that stands for a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CountWord {
    /// At least three.
    Several,
    /// At least ten.
    Tens,
    /// At least twelve.
    Dozens,
    /// At least a hundred.
    Hundreds,
}

impl CountWord {
    /// All words.
    pub const ALL: [Self; 4] = [Self::Several, Self::Tens, Self::Dozens, Self::Hundreds];

    /// As it is written in records.
    pub fn code(self) -> &'static str {
        match self {
            Self::Several => "several",
            Self::Tens => "tens",
            Self::Dozens => "dozens",
            Self::Hundreds => "hundreds",
        }
    }

    /// The number that it adds to a sum.
    pub fn best(self) -> u32 {
        match self {
            Self::Several => 3,
            Self::Tens => 10,
            Self::Dozens => 12,
            Self::Hundreds => 100,
        }
    }
}

/// A number as it was reported. `Display` gives it back as people write it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Count {
    /// Blank or `?`: not known, which is not 0.
    #[default]
    Unknown,
    /// `4`.
    Exact(u32),
    /// `3-5`, or `3-5 (4)` where the source prefers one.
    Range {
        /// The lowest number reported.
        low: u32,
        /// The highest number reported.
        high: u32,
        /// The number that counts, where it is not the lowest.
        best: Option<u32>,
    },
    /// `3+`.
    AtLeast(u32),
    /// `~10`.
    About(u32),
    /// `several`, `tens`, `dozens`, `hundreds`: the word is kept.
    Word(CountWord),
}

/// Why a text is not a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountProblem {
    /// It is neither a number nor one of the words.
    Unreadable,
    /// The range runs from the higher to the lower number.
    Reversed {
        /// The lower number.
        low: u32,
        /// The higher number.
        high: u32,
    },
    /// The preferred number lies outside of its range.
    BestOutside {
        /// The lowest number.
        low: u32,
        /// The highest number.
        high: u32,
    },
    /// Above [`LARGEST`].
    TooLarge,
}

impl Count {
    /// Reads a count as people write it, in digits of any script; blank and `?` are unknown.
    pub fn parse(text: &str) -> Result<Self, CountProblem> {
        let text = ascii_digits(text.trim()).to_lowercase();
        if matches!(text.as_str(), "" | "?" | "unknown") {
            return Ok(Self::Unknown);
        }
        if let Some(word) = CountWord::ALL.into_iter().find(|word| word.code() == text) {
            return Ok(Self::Word(word));
        }
        if let Some(number) = text
            .strip_suffix('+')
            .or_else(|| text.strip_prefix("at least "))
        {
            return whole(number).map(Self::AtLeast);
        }
        for about in ["~", "≈", "about ", "ca. ", "c. "] {
            if let Some(number) = text.strip_prefix(about) {
                return whole(number).map(Self::About);
            }
        }
        let (range, best) = match text.strip_suffix(')').and_then(|text| text.split_once('(')) {
            Some((range, best)) => (range.trim(), Some(whole(best)?)),
            None => (text.as_str(), None),
        };
        for dash in ["-", "–", " to "] {
            if let Some((low, high)) = range.split_once(dash) {
                return Self::range(whole(low)?, whole(high)?, best);
            }
        }
        match best {
            None => whole(range).map(Self::Exact),
            Some(_) => Err(CountProblem::Unreadable),
        }
    }

    fn range(low: u32, high: u32, best: Option<u32>) -> Result<Self, CountProblem> {
        if low > high {
            return Err(CountProblem::Reversed {
                low: high,
                high: low,
            });
        }
        match best {
            Some(best) if best < low || best > high => Err(CountProblem::BestOutside { low, high }),
            _ if low == high => Ok(Self::Exact(low)),
            Some(best) if best == low => Ok(Self::Range {
                low,
                high,
                best: None,
            }),
            best => Ok(Self::Range { low, high, best }),
        }
    }

    /// The number that it adds to a sum; none where nothing is known.
    pub fn best(self) -> Option<u32> {
        match self {
            Self::Unknown => None,
            Self::Exact(number) | Self::AtLeast(number) | Self::About(number) => Some(number),
            Self::Range { low, best, .. } => Some(best.unwrap_or(low)),
            Self::Word(word) => Some(word.best()),
        }
    }

    /// The lowest number that was reported; none where nothing is known.
    pub fn low(self) -> Option<u32> {
        match self {
            Self::Range { low, .. } => Some(low),
            _ => self.best(),
        }
    }

    /// The highest number that was reported; none where that is open.
    pub fn high(self) -> Option<u32> {
        match self {
            Self::Exact(number) | Self::About(number) => Some(number),
            Self::Range { high, .. } => Some(high),
            Self::Unknown | Self::AtLeast(_) | Self::Word(_) => None,
        }
    }

    /// Whether a sum that holds it is "at least": nothing is known, the number is open-ended, or
    /// its lowest value is what counts.
    pub fn is_open(self) -> bool {
        match self {
            Self::Exact(_) | Self::About(_) => false,
            Self::Range { best, .. } => best.is_none(),
            Self::Unknown | Self::AtLeast(_) | Self::Word(_) => true,
        }
    }

    /// Whether anything is known.
    pub fn is_known(self) -> bool {
        self != Self::Unknown
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => f.write_str("?"),
            Self::Exact(number) => write!(f, "{number}"),
            Self::Range {
                low,
                high,
                best: None,
            } => write!(f, "{low}-{high}"),
            Self::Range {
                low,
                high,
                best: Some(best),
            } => write!(f, "{low}-{high} ({best})"),
            Self::AtLeast(number) => write!(f, "{number}+"),
            Self::About(number) => write!(f, "~{number}"),
            Self::Word(word) => f.write_str(word.code()),
        }
    }
}

fn whole(text: &str) -> Result<u32, CountProblem> {
    let text = text.trim();
    let digits: String = match text.split_once(',') {
        // A comma is a separator of thousands, nothing else.
        Some((head, tail)) if !head.is_empty() && head.len() <= 3 => {
            if tail.split(',').any(|group| group.len() != 3) {
                return Err(CountProblem::Unreadable);
            }
            text.replace(',', "")
        }
        _ => text.to_owned(),
    };
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(CountProblem::Unreadable);
    }
    match digits.parse() {
        Ok(number) if number <= LARGEST => Ok(number),
        _ => Err(CountProblem::TooLarge),
    }
}

/// A sum of counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// The sum of what is known; none when counts were added and none of them is known.
    pub known: Option<u64>,
    /// Whether an open-ended or unknown count is in it.
    pub at_least: bool,
    /// Whether a number that was given as "about" is in it.
    pub about: bool,
}

impl Sum {
    /// The sum over nothing: 0, exactly.
    pub const NOTHING: Self = Self {
        known: Some(0),
        at_least: false,
        about: false,
    };

    /// The sum of these counts: 0 over none of them, and no number over only unknown ones.
    pub fn of(counts: impl IntoIterator<Item = Count>) -> Self {
        let mut counts = counts.into_iter();
        let Some(first) = counts.next() else {
            return Self::NOTHING;
        };
        let mut sum = Self::default();
        sum += first;
        for count in counts {
            sum += count;
        }
        sum
    }
}

impl AddAssign<Count> for Sum {
    fn add_assign(&mut self, count: Count) {
        self.known = match (self.known, count.best()) {
            (known, None) => known,
            (known, Some(best)) => Some(known.unwrap_or(0) + u64::from(best)),
        };
        self.at_least |= count.is_open();
        self.about |= matches!(count, Count::About(_));
    }
}

impl AddAssign for Sum {
    fn add_assign(&mut self, other: Self) {
        self.known = match (self.known, other.known) {
            (Some(sum), Some(other)) => Some(sum + other),
            (sum, other) => sum.or(other),
        };
        self.at_least |= other.at_least;
        self.about |= other.about;
    }
}

impl std::iter::Sum for Sum {
    fn sum<I: Iterator<Item = Self>>(mut sums: I) -> Self {
        let Some(mut total) = sums.next() else {
            return Self::NOTHING;
        };
        for sum in sums {
            total += sum;
        }
        total
    }
}
