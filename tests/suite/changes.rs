//! What may be said of a change: the wording rules, at their limits.

use sijil::figures::{Figure, Wording, percent};

fn wording(value: u64, previous: u64) -> Wording {
    let figure = Figure {
        value: Some(value),
        previous: Some(previous),
        ..Figure::default()
    };
    Wording::of(&figure)
}

#[test]
fn percentages_round_half_away_from_zero() {
    for (value, previous, expected) in [
        (24, 13, Some(85)),
        (8, 16, Some(-50)),
        (19, 17, Some(12)),
        (5, 8, Some(-38)),
        (11, 8, Some(38)),
        (7, 8, Some(-13)),
        (9, 8, Some(13)),
        (0, 5, Some(-100)),
        (5, 5, Some(0)),
        (13, 2, None),
        (4, 4, None),
        (3, 0, None),
    ] {
        assert_eq!(
            percent(value, previous),
            expected,
            "{value} from {previous}"
        );
    }
}

#[test]
fn a_word_of_change_is_used_only_where_it_holds() {
    for (value, previous, expected) in [
        (0, 0, Wording::NoChange),
        (7, 7, Wording::NoChange),
        (4, 4, Wording::NoChange),
        (3, 0, Wording::FromNone),
        (13, 2, Wording::CountsOnly),
        (8, 4, Wording::CountsOnly),
        (21, 20, Wording::RoughlySame),
        (22, 20, Wording::RoughlySame),
        (23, 20, Wording::Percent),
        (11, 10, Wording::RoughlySame),
        (12, 10, Wording::Percent),
        (16, 8, Wording::Doubled),
        (195, 100, Wording::Doubled),
        (205, 100, Wording::Doubled),
        (194, 100, Wording::Percent),
        (206, 100, Wording::Percent),
        (275, 100, Wording::NearlyTripled),
        (299, 100, Wording::NearlyTripled),
        (300, 100, Wording::Percent),
        (274, 100, Wording::Percent),
        (24, 13, Wording::Percent),
        (8, 16, Wording::Halved),
        (0, 16, Wording::Percent),
    ] {
        assert_eq!(
            wording(value, previous),
            expected,
            "{value} from {previous}"
        );
    }
    assert_eq!(Wording::of(&Figure::default()), Wording::NoData);
}

#[test]
fn a_month_without_data_has_no_change() {
    let figure = Figure {
        value: Some(24),
        previous: None,
        ..Figure::default()
    };
    assert_eq!(
        (figure.change(), figure.change_percent(), figure.direction()),
        (None, None, None)
    );
}
