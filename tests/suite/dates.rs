//! Dates as people type them, months, and what a coarse date can mean.

use chrono::NaiveDate;
use sijil::domain::dates::{DateProblem, Month, PartialDate};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn june() -> Month {
    Month::new(2023, 6).unwrap()
}

#[test]
fn a_date_is_read_as_people_type_it() {
    for (text, iso) in [
        ("2023-06-19", "2023-06-19"),
        ("2023/6/19", "2023-06-19"),
        ("2023-06", "2023-06"),
        ("2023", "2023"),
        ("19/6/2023", "2023-06-19"),
        ("19.6.2023", "2023-06-19"),
        ("19-06-2023", "2023-06-19"),
        ("19 June 2023", "2023-06-19"),
        ("19 jun 2023", "2023-06-19"),
        ("June 19, 2023", "2023-06-19"),
        ("June 2023", "2023-06"),
        ("١٩ حزيران ٢٠٢٣", "2023-06-19"),
        ("19 كانون الثاني 2023", "2023-01-19"),
        ("19 يونيو 2023", "2023-06-19"),
        ("19 hezîran 2023", "2023-06-19"),
        ("19", "2023-06-19"),
        ("19/6", "2023-06-19"),
        ("19 May", "2023-05-19"),
        ("today", "2023-07-01"),
        ("yesterday", "2023-06-30"),
        ("29/2/2024", "2024-02-29"),
    ] {
        let date = PartialDate::parse(text, Some(day(2023, 7, 1)), Some(june())).unwrap();
        assert_eq!(date.to_string(), iso, "{text}");
    }
}

#[test]
fn what_is_no_date_says_why() {
    for (text, problem) in [
        ("2023-02-30", DateProblem::NoSuchDay),
        ("30/2/2023", DateProblem::NoSuchDay),
        ("29 February 2023", DateProblem::NoSuchDay),
        ("2023-13", DateProblem::NoSuchDay),
        ("6/19/2023", DateProblem::NoSuchDay),
        ("soon", DateProblem::Unreadable),
        ("0023-06-19", DateProblem::Unreadable),
        ("19", DateProblem::Unreadable),
        ("19/6", DateProblem::Unreadable),
        ("yesterday", DateProblem::Unreadable),
        ("2023-06-19-20", DateProblem::Unreadable),
        ("99999999999", DateProblem::Unreadable),
    ] {
        assert_eq!(PartialDate::parse(text, None, None), Err(problem), "{text}");
    }
}

#[test]
fn a_coarse_date_spans_all_that_it_can_mean() {
    for (text, earliest, latest) in [
        ("2023", day(2023, 1, 1), day(2023, 12, 31)),
        ("2024-02", day(2024, 2, 1), day(2024, 2, 29)),
        ("2023-12", day(2023, 12, 1), day(2023, 12, 31)),
        ("2023-06-19", day(2023, 6, 19), day(2023, 6, 19)),
    ] {
        let date = PartialDate::parse(text, None, None).unwrap();
        assert_eq!(
            (date.earliest(), date.latest()),
            (earliest, latest),
            "{text}"
        );
    }
    assert_eq!(
        PartialDate::parse("2023", None, None).unwrap().in_month(),
        None
    );
}

#[test]
fn months_follow_each_other_over_the_year() {
    let january = Month::new(2023, 1).unwrap();
    assert_eq!(january.previous().to_string(), "2022-12");
    assert_eq!(Month::new(2022, 12).unwrap().next(), january);
    assert_eq!(june().plus(-13).to_string(), "2022-05");
    assert_eq!(june().since(january), 5);
    let last: Vec<String> = january.last(3).map(|month| month.to_string()).collect();
    assert_eq!(last, ["2022-11", "2022-12", "2023-01"]);
    assert_eq!("2023-06".parse(), Ok(june()));
    assert!("2023-06-19".parse::<Month>().is_err());
}
