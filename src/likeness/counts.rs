//! Counts of two accounts held against each other. Unknown is never 0: it overlaps nothing and
//! contradicts nothing.

use super::aspects::How;
use crate::domain::count::Count;

/// The lowest and highest number that a count may mean; none where nothing is known.
fn reach(count: Count) -> Option<(u64, u64)> {
    let low = u64::from(count.low()?);
    Some(match count {
        Count::About(_) => (low - low.div_ceil(4), low + low.div_ceil(4)),
        _ => (low, count.high().map_or(u64::MAX, u64::from)),
    })
}

/// How two numbers agree.
fn numbers(a: (u64, u64), b: (u64, u64)) -> How {
    let (below, above) = if a.0 <= b.0 { (a, b) } else { (b, a) };
    if above.0 <= below.1 {
        // One and two are the numbers that are reported most.
        return if a == b && a.1 <= 2 {
            How::Common
        } else {
            How::Same
        };
    }
    let gap = above.0 - below.1;
    // Nobody and somebody are no two ways to count.
    match gap {
        _ if below.1 == 0 => How::Differs,
        gap if gap * 3 <= above.0 => How::Near,
        1 => How::Loose,
        _ => How::Differs,
    }
}

fn is_zero(reach: (u64, u64)) -> bool {
    reach == (0, 0)
}

fn total(counts: &[Count]) -> Option<(u64, u64)> {
    let known = counts.iter().copied().filter_map(reach);
    known.reduce(|sum, one| (sum.0 + one.0, sum.1.saturating_add(one.1)))
}

/// How two lists of counts agree, such as the dead by party. None where they have nothing to compare, or
/// both say that there was nobody: most events have no dead.
pub(super) fn compare(a: &[Count], b: &[Count]) -> Option<How> {
    let both = a.iter().zip(b);
    let both = both.filter_map(|(a, b)| Some((reach(*a)?, reach(*b)?)));
    let both = both.filter(|(a, b)| !(is_zero(*a) && is_zero(*b)));
    both.map(|(a, b)| numbers(a, b)).max()
}

/// The same for people whom accounts put into different parties: who is a soldier is often told in two
/// ways. As many of others may be the same.
pub(super) fn compare_parties(a: &[Count], b: &[Count]) -> Option<How> {
    match compare(a, b) {
        None | Some(How::Differs) => {
            let (all, others) = (total(a)?, total(b)?);
            let may_be = !is_zero(all) && !is_zero(others) && numbers(all, others) <= How::Common;
            let said = compare(a, b);
            if may_be { Some(How::Loose) } else { said }
        }
        said => said,
    }
}

/// How the sums of two lists agree: the people of a movement, which one account splits finer than
/// another.
pub(super) fn totals(a: &[Count], b: &[Count]) -> Option<How> {
    Some(numbers(total(a)?, total(b)?))
}
