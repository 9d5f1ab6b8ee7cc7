//! The rules, one a file. Errors stand before warnings.

mod accessed_before_published;
mod arrests_on_attack;
mod bodies_in_raid;
mod camp_counted_outside;
mod claimed_without_claim;
mod confidential_source;
mod confirmed_without_source;
mod coordinates_out_of_range;
mod corroborated_on_one_source;
mod counts_in_no_month;
mod date_finer_than_precision;
mod date_in_future;
mod end_before_start;
mod failed_raid_with_arrests;
mod named_minor;
mod no_receiving_state;
mod one_origin_cited_twice;
mod override_without_note;
mod place_unknown;
mod point_outside_region;
mod raid_without_force;
mod required_missing;
mod sentence_without_conviction;
mod split_over_total;
mod unreadable;
mod verdict_before_charge;

use super::rule::Rule;

/// Every rule.
pub const ALL: &[Rule] = &[
    unreadable::RULE,
    required_missing::RULE,
    end_before_start::RULE,
    date_in_future::RULE,
    coordinates_out_of_range::RULE,
    split_over_total::RULE,
    confirmed_without_source::RULE,
    override_without_note::RULE,
    verdict_before_charge::RULE,
    sentence_without_conviction::RULE,
    no_receiving_state::RULE,
    counts_in_no_month::RULE,
    date_finer_than_precision::RULE,
    point_outside_region::RULE,
    place_unknown::RULE,
    arrests_on_attack::RULE,
    failed_raid_with_arrests::RULE,
    raid_without_force::RULE,
    bodies_in_raid::RULE,
    camp_counted_outside::RULE,
    claimed_without_claim::RULE,
    corroborated_on_one_source::RULE,
    one_origin_cited_twice::RULE,
    accessed_before_published::RULE,
    confidential_source::RULE,
    named_minor::RULE,
];
