//! Counts as people write them, and their sums.

use sijil::domain::count::{Count, CountProblem, Sum};

#[test]
fn a_count_is_read_as_people_write_it_and_written_back() {
    // What is typed; how it is kept; what it adds to a sum; whether the sum is then "at least".
    for (text, kept, best, open) in [
        ("4", "4", Some(4), false),
        (" 4 ", "4", Some(4), false),
        ("0", "0", Some(0), false),
        ("٤", "4", Some(4), false),
        ("۱۲", "12", Some(12), false),
        ("2,000", "2000", Some(2000), false),
        ("3-5", "3-5", Some(3), true),
        ("3–5", "3-5", Some(3), true),
        ("3 to 5", "3-5", Some(3), true),
        ("3-5 (4)", "3-5 (4)", Some(4), false),
        ("3-5 (3)", "3-5", Some(3), true),
        ("4-4", "4", Some(4), false),
        ("3+", "3+", Some(3), true),
        ("at least 3", "3+", Some(3), true),
        ("~10", "~10", Some(10), false),
        ("about 2,000", "~2000", Some(2000), false),
        ("several", "several", Some(3), true),
        ("Tens", "tens", Some(10), true),
        ("dozens", "dozens", Some(12), true),
        ("hundreds", "hundreds", Some(100), true),
        ("", "?", None, true),
        ("?", "?", None, true),
        ("unknown", "?", None, true),
    ] {
        let count = Count::parse(text).unwrap();
        assert_eq!(count.to_string(), kept, "{text}");
        assert_eq!(count.best(), best, "{text}");
        assert_eq!(count.is_open(), open, "{text}");
        assert_eq!(
            Count::parse(&count.to_string()),
            Ok(count),
            "{text} reads back"
        );
    }
}

#[test]
fn what_is_no_count_says_why() {
    use CountProblem::{BestOutside, Reversed, TooLarge, Unreadable};
    for (text, problem) in [
        ("many", Unreadable),
        ("-3", Unreadable),
        ("3.5", Unreadable),
        ("1,0", Unreadable),
        ("4 (5)", Unreadable),
        ("3-", Unreadable),
        ("5-3", Reversed { low: 3, high: 5 }),
        ("3-5 (9)", BestOutside { low: 3, high: 5 }),
        ("99999999999999999999", TooLarge),
        ("10,000,001", TooLarge),
    ] {
        assert_eq!(Count::parse(text), Err(problem), "{text}");
    }
}

#[test]
fn unknown_is_never_zero() {
    let sum = |texts: &[&str]| Sum::of(texts.iter().map(|text| Count::parse(text).unwrap()));
    let expected = |known, at_least, about| Sum {
        known,
        at_least,
        about,
    };
    assert_eq!(sum(&[]), expected(Some(0), false, false));
    assert_eq!(sum(&["?"]), expected(None, true, false));
    assert_eq!(sum(&["?", "?"]), expected(None, true, false));
    assert_eq!(sum(&["0", "0"]), expected(Some(0), false, false));
    assert_eq!(sum(&["2", "?"]), expected(Some(2), true, false));
    assert_eq!(sum(&["2", "3-5"]), expected(Some(5), true, false));
    assert_eq!(sum(&["2", "~10"]), expected(Some(12), false, true));
    assert_eq!(sum(&["1", "several", "3+"]), expected(Some(7), true, false));
}
