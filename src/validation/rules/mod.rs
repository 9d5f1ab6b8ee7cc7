//! The rules, one a file. Errors stand before warnings.

mod confirmed_without_source;
mod date_in_future;
mod end_before_start;
mod required_missing;
mod unreadable;

use super::rule::Rule;

/// Every rule.
pub const ALL: &[Rule] = &[
    unreadable::RULE,
    required_missing::RULE,
    end_before_start::RULE,
    date_in_future::RULE,
    confirmed_without_source::RULE,
];
