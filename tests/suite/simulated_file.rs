//! A file of a simulated disk: what of it is synced, and what a power cut may make of the rest.

use std::ops::Range;

/// A disk that is damaged loses or mixes up whole sectors.
const SECTOR: usize = 512;

/// Numbers by chance, the same ones for the same seed (`SplitMix64`).
#[derive(Clone, Copy, Debug)]
pub struct Chance(pub u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `end`, or 0.
    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    /// True in so many of 100 cases.
    pub fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

/// What stands in place of bytes that were not synced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filling {
    Zeros,
    Noise,
    /// Noise of which every eighth byte is a newline.
    Lines,
    /// What the file held elsewhere.
    Older,
}

pub const FILLINGS: [Filling; 4] = [
    Filling::Zeros,
    Filling::Noise,
    Filling::Lines,
    Filling::Older,
];

/// What became of the bytes of a file that were not synced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    None,
    /// They end after so many bytes.
    Torn {
        after: usize,
    },
    /// After so many bytes others stand in their place.
    Replaced {
        after: usize,
        by: Filling,
    },
    /// In one sector others stand in their place.
    Hole {
        sector: usize,
        by: Filling,
    },
    /// In any sectors others stand in their place.
    Sieve {
        seed: u64,
        by: Filling,
    },
}

#[derive(Clone, Debug)]
pub enum Write {
    Append(Vec<u8>),
    Cut(usize),
}

#[derive(Clone, Debug, Default)]
pub struct File {
    safe: Vec<u8>,
    // Bytes of `safe` that a failed sync was to bring there; later syncs say nothing of them.
    doubtful: Option<Range<usize>>,
    unsynced: Vec<Write>,
}

impl File {
    /// A file that holds these bytes, all of them safe.
    pub fn holding(safe: Vec<u8>) -> Self {
        Self {
            safe,
            ..Self::default()
        }
    }

    pub fn write(&mut self, write: Write) {
        self.unsynced.push(write);
    }

    /// How many of its writes were not synced.
    pub fn writes(&self) -> usize {
        self.unsynced.len()
    }

    /// How many of its bytes a power cut may take.
    pub fn bytes_at_risk(&self) -> usize {
        self.now().1.iter().map(ExactSizeIterator::len).sum()
    }

    /// What it holds after so many of its writes that were not synced, and which bytes of that a
    /// power cut may take.
    fn after(&self, writes: usize) -> (Vec<u8>, Vec<Range<usize>>) {
        let mut bytes = self.safe.clone();
        let mut safe = bytes.len();
        for write in &self.unsynced[..writes] {
            match write {
                Write::Append(more) => bytes.extend_from_slice(more),
                Write::Cut(len) => {
                    bytes.resize(*len, 0);
                    safe = safe.min(*len);
                }
            }
        }
        let at_risk = self.doubt(safe).into_iter().chain(Some(safe..bytes.len()));
        let at_risk = at_risk.filter(|range| !range.is_empty()).collect();
        (bytes, at_risk)
    }

    /// What remains of the doubt when the file is cut to this length.
    fn doubt(&self, len: usize) -> Option<Range<usize>> {
        let doubtful = self.doubtful.clone()?;
        Some(doubtful.start..doubtful.end.min(len)).filter(|range| !range.is_empty())
    }

    fn now(&self) -> (Vec<u8>, Vec<Range<usize>>) {
        self.after(self.unsynced.len())
    }

    /// A sync that was answered with yes, or with an error.
    pub fn sync(&mut self, said: bool) {
        let (bytes, at_risk) = self.now();
        let cut = self.unsynced.iter().filter_map(|write| match write {
            Write::Append(_) => None,
            Write::Cut(len) => Some(*len),
        });
        self.doubtful = if said {
            self.doubt(cut.min().unwrap_or(bytes.len()))
        } else {
            at_risk.first().map(|range| range.start..bytes.len())
        };
        self.unsynced.clear();
        self.safe = bytes;
    }

    pub fn is_at_risk(&self) -> bool {
        !self.unsynced.is_empty() || self.doubtful.is_some()
    }

    /// What is left of it when so many of its writes were on their way.
    pub fn left(&self, writes: usize, damage: Damage, chance: &mut Chance) -> Vec<u8> {
        let (mut bytes, mut at_risk) = self.after(writes);
        if at_risk.is_empty() {
            return bytes;
        }
        let Range { start: safe, end } = at_risk.swap_remove(chance.below(at_risk.len()));
        let last = end == bytes.len();
        let mut fill = |start: usize, stop: usize, by: Filling| {
            let (first, stop) = (start.clamp(safe, end), stop.min(end));
            let rest = bytes.iter_mut().enumerate().take(stop).skip(first);
            for (at, byte) in rest {
                *byte = match by {
                    Filling::Zeros => 0,
                    Filling::Noise => chance.below(256) as u8,
                    Filling::Lines if chance.percent(12) => b'\n',
                    Filling::Lines => 32 + chance.below(95) as u8,
                    Filling::Older => self.safe.get(at - first).copied().unwrap_or(b'\n'),
                };
            }
        };
        match damage {
            Damage::None => {}
            Damage::Torn { after } if last => bytes.truncate((safe + after).min(end)),
            Damage::Torn { after } => fill(safe + after, end, Filling::Zeros),
            Damage::Replaced { after, by } => fill(safe + after, end, by),
            Damage::Hole { sector, by } => {
                let start = (safe / SECTOR + sector) * SECTOR;
                fill(start, start + SECTOR, by);
            }
            Damage::Sieve { seed, by } => {
                let mut which = Chance(seed);
                for sector in safe / SECTOR..end.div_ceil(SECTOR) {
                    if which.percent(50) {
                        fill(sector * SECTOR, (sector + 1) * SECTOR, by);
                    }
                }
            }
        }
        bytes
    }

    /// How many writes are on their way, and what becomes of them.
    pub fn by_chance(&self, chance: &mut Chance) -> (usize, Damage) {
        if !self.is_at_risk() || chance.percent(15) {
            return (self.unsynced.len(), Damage::None);
        }
        let writes = if chance.percent(70) {
            self.unsynced.len()
        } else {
            chance.below(self.unsynced.len() + 1)
        };
        let (_, at_risk) = self.after(writes);
        let at_risk: usize = at_risk.iter().map(ExactSizeIterator::len).sum();
        let by = FILLINGS[chance.below(FILLINGS.len())];
        let damage = match chance.below(5) {
            0 => Damage::None,
            1 => Damage::Torn {
                after: chance.below(at_risk),
            },
            2 => Damage::Replaced {
                after: chance.below(at_risk),
                by,
            },
            3 => Damage::Hole {
                sector: chance.below(at_risk / SECTOR + 1),
                by,
            },
            _ => Damage::Sieve {
                seed: chance.next(),
                by,
            },
        };
        (writes, damage)
    }
}
