//! Coordinates as people type and paste them.

use sijil::domain::coordinates::read_point;

/// What is typed, and latitude and longitude.
#[rustfmt::skip]
const TABLE: &[(&str, f64, f64)] = &[
    ("35.104, 40.46", 35.104, 40.46),
    ("35.104 40.46", 35.104, 40.46),
    ("35.104,40.46", 35.104, 40.46),
    ("35.104; 40.46", 35.104, 40.46),
    ("(35.104, 40.46)", 35.104, 40.46),
    ("35,104 40,46", 35.104, 40.46),
    ("35,104; 40,46", 35.104, 40.46),
    ("35,104, 40,46", 35.104, 40.46),
    ("٣٥٫١٠٤، ٤٠٫٤٦", 35.104, 40.46),
    ("۳۵.۱۰۴ ۴۰.۴۶", 35.104, 40.46),
    ("35.104 N, 40.46 E", 35.104, 40.46),
    ("N35.104 E40.46", 35.104, 40.46),
    ("40.46E 35.104N", 35.104, 40.46),
    ("35.104°N 40.46°E", 35.104, 40.46),
    ("35°06'14\"N 40°27'36\"E", 35.10389, 40.46),
    ("35° 06′ 14″ N, 40° 27′ 36″ E", 35.10389, 40.46),
    ("35°6'N 40°27'E", 35.1, 40.45),
    ("-33.5, 151.2", -33.5, 151.2),
    ("33.5 S, 151.2 E", -33.5, 151.2),
    ("https://www.google.com/maps/@35.104,40.46,15z", 35.104, 40.46),
    ("https://maps.google.com/?q=35.104,40.46", 35.104, 40.46),
    ("https://www.openstreetmap.org/#map=15/35.104/40.46", 35.104, 40.46),
];

#[test]
fn points_are_read_as_people_write_them() {
    for (text, latitude, longitude) in TABLE {
        let point = read_point(text).unwrap_or_else(|| panic!("{text} is a point"));
        let near = |one: f64, other: f64| (one - other).abs() < 1e-9;
        let is_it = near(point.latitude, *latitude) && near(point.longitude, *longitude);
        assert!(is_it, "{text}: {point:?}");
    }
}

#[test]
fn what_is_no_point_is_none() {
    for text in [
        "",
        "35.104",
        "Hajin",
        "95, 40",
        "35, 190",
        "35°70'N 40°E",
        "35 N 40 N",
        "1 2 3",
        "NaN, 40",
        "35.104, ",
        "https://news.example/a",
        "35.1.2, 40",
        "inf inf",
    ] {
        assert_eq!(read_point(text), None, "{text}");
    }
}
