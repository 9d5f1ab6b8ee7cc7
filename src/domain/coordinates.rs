//! Coordinates as people type and paste them: `35.104, 40.46`, `35°06'14"N 40°27'36"E`, a link to a map.
//! Knows nothing of what lies there.

use super::dates::ascii_digits;
use super::place::GeoPoint;

/// The point that a text gives: latitude first, or each with its letter. None where it is no point on
/// earth.
pub fn read_point(text: &str) -> Option<GeoPoint> {
    let text = ascii_digits(text).replace('٫', ".");
    let text = of_link(&text).unwrap_or(&text);
    let parts = halves(text)?;
    let [first, second] = parts.map(|part| degrees(&part));
    let (first, second) = (first?, second?);
    let is_crosswise = first.1 == Some(Axis::East) || second.1 == Some(Axis::North);
    let is_twice = first.1.is_some() && first.1 == second.1;
    let (latitude, longitude) = if is_crosswise {
        (second.0, first.0)
    } else {
        (first.0, second.0)
    };
    let is_there = latitude.abs() <= 90.0 && longitude.abs() <= 180.0 && !is_twice;
    is_there.then_some(GeoPoint {
        latitude,
        longitude,
    })
}

/// Which way degrees are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Axis {
    North,
    East,
}

/// What a link to a map says of its point.
fn of_link(text: &str) -> Option<&str> {
    let (_, link) = text.split_once("://")?;
    let begins = ["/@", "q=", "ll=", "query=", "#map="];
    let at = begins
        .into_iter()
        .find_map(|begin| link.find(begin).map(|at| at + begin.len()))?;
    let rest = &link[at..];
    let end = rest.find(|c: char| !(c.is_ascii_digit() || ".,-/".contains(c)));
    let numbers = &rest[..end.unwrap_or(rest.len())];
    // OpenStreetMap gives the scale first, Google last.
    let numbers = numbers.split_once('/').map_or(numbers, |(_, point)| point);
    let mut commas = numbers.match_indices(',').skip(1);
    Some(commas.next().map_or(numbers, |(at, _)| &numbers[..at]))
}

/// The text for each of the two.
fn halves(text: &str) -> Option<[String; 2]> {
    let is_letter = |c: char| "NSEWnsewشجقغ".contains(c);
    let text = text.trim().trim_matches(['(', ')', '[', ']']);
    for apart in [',', ';', '/', '،', '\t'] {
        let parts: Vec<&str> = text.split(apart).collect();
        match parts.as_slice() {
            [first, second] => return Some([(*first).to_owned(), (*second).to_owned()]),
            // 35,104 40,46 and 35,104, 40,46 are written with decimal commas.
            [a, b, c, d] if apart == ',' && b.len() > 1 => {
                return Some([format!("{a}.{b}"), format!("{c}.{d}")]);
            }
            _ => {}
        }
    }
    let mut letters = text.match_indices(is_letter);
    let split = match (letters.next(), letters.next()) {
        // Before its number, a letter begins the half; behind it, it ends one.
        (Some((0, _)), Some((second, _))) => Some(second),
        (Some((first, letter)), _) => Some(first + letter.len()),
        _ => None,
    };
    if let Some((first, second)) = split.map(|at| text.split_at(at))
        && !second.trim().is_empty()
    {
        return Some([first.to_owned(), second.to_owned()]);
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.as_slice() {
        [first, second] => Some([(*first).to_owned(), (*second).to_owned()]),
        _ => None,
    }
}

/// Degrees, with minutes and seconds where they are given.
fn degrees(text: &str) -> Option<(f64, Option<Axis>)> {
    let axis = text.chars().find_map(|c| match c {
        'N' | 'n' | 'ش' => Some((Axis::North, 1.0)),
        'S' | 's' | 'ج' => Some((Axis::North, -1.0)),
        'E' | 'e' | 'ق' => Some((Axis::East, 1.0)),
        'W' | 'w' | 'غ' => Some((Axis::East, -1.0)),
        _ => None,
    });
    let is_mark = |c: char| "°ºd'′’\"″” :NSEWnsewشجقغ".contains(c);
    let parts: Vec<&str> = text
        .split(is_mark)
        .filter(|part| !part.is_empty())
        .collect();
    let decimal = |part: &&str| part.replace(',', ".").parse::<f64>().ok();
    let numbers: Option<Vec<f64>> = parts.iter().map(decimal).collect();
    let numbers = numbers.filter(|numbers| numbers.iter().all(|number| number.is_finite()))?;
    let (first, rest) = numbers.split_first()?;
    if rest.len() > 2 || rest.iter().any(|part| !(0.0..60.0).contains(part)) {
        return None;
    }
    let minutes = rest.first().unwrap_or(&0.0) / 60.0;
    let seconds = rest.get(1).unwrap_or(&0.0) / 3600.0;
    let sign = axis.map_or(1.0, |(_, sign)| sign);
    let whole = first.abs() + minutes + seconds;
    let sign = if first.is_sign_negative() {
        -sign
    } else {
        sign
    };
    // What is typed to five places is a metre; minutes leave a tail that says nothing.
    let rounded = (whole * 100_000.0).round() / 100_000.0;
    Some((sign * rounded, axis.map(|(axis, _)| axis)))
}
