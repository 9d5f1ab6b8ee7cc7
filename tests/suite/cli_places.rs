//! `sijil places` and `sijil import --kind place`, as a program that reads them sees them.

#![allow(
    clippy::print_stdout,
    reason = "what a test measures is printed for those who ask"
)]

use crate::cli_fixture::{Desk, ran};
use serde_json::Value as Json;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;

/// The lines of output as JSON, one a query.
fn lines(out: &str) -> Vec<Json> {
    out.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// The first candidate of a line.
fn first(line: &Json) -> &Json {
    &line["candidates"][0]
}

#[test]
fn candidates_have_names_codes_and_both_geographies() {
    let desk = Desk::with_register();
    let ran = desk.run(&["places", "reg", "Dayr az Zawr", "كوباني", "--json"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let lines = lines(&ran.out);
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0]["query"], "Dayr az Zawr");
    let place = first(&lines[0]);
    assert_eq!(place["name"], "Deir ez-Zor");
    assert_eq!(place["pcode"], "SY0901");
    assert_eq!(place["region"], "deir_ez_zor");
    assert_eq!(place["governorate"]["pcode"], "SY09");
    assert!(place["administration"].is_null(), "{place}");
    assert!(place["score"].as_f64().unwrap() > 0.9);
    assert_eq!(first(&lines[1])["name"], "Kobanê");
    assert_eq!(first(&lines[1])["administration"], "euphrates");
    for line in &lines {
        let scores = line["candidates"].as_array().unwrap().iter();
        let scores: Vec<f64> = scores
            .map(|found| found["score"].as_f64().unwrap())
            .collect();
        assert!(scores.is_sorted_by(|one, next| one >= next), "{scores:?}");
        assert!(
            scores.iter().all(|score| (0.0..=1.0).contains(score)),
            "{scores:?}"
        );
    }
}

#[test]
fn queries_come_from_standard_input_too() {
    let desk = Desk::with_register();
    let mut command = desk.command(&["places", "reg", "-", "--json"]);
    let command = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    input
        .write_all("Kamishli\r\n\nالرقه\nqwrtzplkjhgf\n".as_bytes())
        .unwrap();
    drop(input);
    let ran = ran(&child.wait_with_output().unwrap());
    assert_eq!(ran.code, Some(1), "one of them is no place: {ran:?}");
    let lines = lines(&ran.out);
    let queries: Vec<&str> = lines
        .iter()
        .map(|line| line["query"].as_str().unwrap())
        .collect();
    assert_eq!(queries, ["Kamishli", "الرقه", "qwrtzplkjhgf"]);
    assert_eq!(first(&lines[0])["name"], "Qamishlo");
    assert_eq!(first(&lines[1])["name"], "Raqqa");
    assert_eq!(lines[2]["candidates"], Json::Array(Vec::new()));
}

#[test]
fn a_person_reads_a_table() {
    let desk = Desk::with_register();
    let ran = desk.run(&["places", "reg", "Hol"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let mut lines = ran.out.lines();
    assert_eq!(lines.next(), Some("Hol"));
    let first = lines.next().unwrap();
    for part in ["1.00", "al-Hol", "town", "Heseke, Al-Hasakeh", "Jazira"] {
        assert!(first.contains(part), "{part} in {first}");
    }
    assert!(ran.out.contains("camp"), "{}", ran.out);

    let ran = desk.run(&["places", "reg", "qwrtzplkjhgf"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.out.contains("qwrtzplkjhgf"), "{}", ran.out);
    let ran = desk.run(&["places", "reg"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
}

const VILLAGES: &str = "\
pcode,name_en,name_ar,name_ku,latitude,longitude,region,district,settlers\n\
C5001,Kherbet Zarka,خربة زرقا,Xirbet Zerqa,36.61,40.80,Al-Hasakah,Al-Hasakeh,12\n\
C5002,Ras Al Ain,رأس العين,,36.71,40.00,Al-Hasakah,,\n\
C5003,Um Dhiban,أم ذيبان,,,,Deir ez-Zor,,\n";

#[test]
fn a_register_has_places_of_its_own() {
    let desk = Desk::with_register();
    desk.write("villages.csv", VILLAGES);
    let import = ["import", "reg", "villages.csv", "--kind", "place"];
    let dry = desk.run(&[import.as_slice(), &["--dry-run"]].concat());
    assert!(dry.out.contains("3 new"), "{dry:?}");
    let before = desk.run(&["places", "reg", "Khirbat Zarqa"]);
    assert!(!before.out.contains("Kherbet Zarka"), "{before:?}");
    let ran = desk.run(&import);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.out.contains("3 new, 0 revised, 0 unchanged"), "{ran:?}");
    assert!(
        ran.out.contains("settlers"),
        "what is not used is said: {ran:?}"
    );
    let again = desk.run(&import);
    assert!(
        again.out.contains("0 new, 0 revised, 3 unchanged"),
        "{again:?}"
    );

    let queries = [
        "Khirbat Zarqa",
        "خربه زرقاء",
        "Ras al-Ayn",
        "Serê Kaniyê",
        "Umm Thiban",
    ];
    let ran = desk.run(&[&["places", "reg", "--json"], queries.as_slice()].concat());
    let lines = lines(&ran.out);
    let pcodes: Vec<&str> = lines
        .iter()
        .map(|line| first(line)["pcode"].as_str().unwrap_or_default())
        .collect();
    assert_eq!(
        pcodes,
        ["C5001", "C5001", "C5002", "C5002", "C5003"],
        "{}",
        ran.out
    );
    assert_eq!(first(&lines[0])["region"], "heseke");
    let own = first(&lines[2]);
    assert_eq!(own["name"], "Ras Al Ain", "what the register says counts");
    assert_eq!(own["latitude"], 36.71);
    assert_eq!(
        own["administration"], "jazira",
        "and what it does not say is built in"
    );
    assert!(own["ref"].as_str().unwrap().starts_with("P-"));
    let twice = lines[2]["candidates"].as_array().unwrap().iter();
    let twice = twice.filter(|found| found["id"] == "sere_kaniye").count();
    assert_eq!(twice, 1, "a place that both know is one");

    // Places are records like all others.
    assert_eq!(desk.run(&["verify", "reg"]).code, Some(0));
    assert_eq!(desk.run(&["check", "reg"]).code, Some(0));
    desk.write("villages.csv", VILLAGES.replace("36.61", "36.62"));
    let ran = desk.run(&import);
    assert!(ran.out.contains("0 new, 1 revised, 2 unchanged"), "{ran:?}");
    let reference = first(&lines[0])["ref"].as_str().unwrap().to_owned();
    assert_eq!(desk.run(&["log", "reg", &reference]).code, Some(0));
}

#[test]
fn a_gazetteer_comes_in_whole_or_not_at_all() {
    let desk = Desk::with_register();
    let before = desk.contents();
    for (table, wrong) in [
        ("pcode,name_en,latitude,longitude\nC1,A,91,40\n", "latitude"),
        (
            "pcode,name_en,latitude,longitude\nC1,A,36,east\n",
            "longitude",
        ),
        (
            "pcode,name_en,latitude,longitude\nC1,Abc,36,\n",
            "belong together",
        ),
        ("pcode,name_en,latitude,longitude\nC1,,36,40\n", "no name"),
        ("pcode,latitude,longitude\nC1,36,40\n", "column of names"),
        ("pcode,name_en\nC1,Abc\nC1,Def\n", "C1"),
        ("name_en,name_en\nAbc,Def\n", "name_en"),
    ] {
        desk.write("bad.csv", table);
        let ran = desk.run(&["import", "reg", "bad.csv", "--kind", "place"]);
        assert_eq!(ran.code, Some(1), "{table}: {ran:?}");
        assert!(ran.out.contains(wrong), "{table}: {ran:?}");
        assert_eq!(desk.contents(), before, "{table}");
    }
    desk.write(
        "semicolons.csv",
        "Kurmanji;Breite;lon\nXirbet Zerqa;36,5;40,5\n",
    );
    desk.write("map.json", r#"{"Breite":"latitude"}"#);
    let import = [
        "import",
        "reg",
        "semicolons.csv",
        "--kind",
        "place",
        "--map",
        "map.json",
    ];
    assert_eq!(desk.run(&import).code, Some(0));
    let ran = desk.run(&["places", "reg", "Khirbat Zarqa", "--json"]);
    assert_eq!(first(&lines(&ran.out)[0])["latitude"], 36.5);
}

/// OCHA's sub-districts, where they are at hand: every one is found by its own names, and most of those
/// of the area are places that are built in.
#[test]
fn a_gazetteer_of_sub_districts_is_taken_as_it_is() {
    let root = crate::sources::root();
    let file = Path::new(&root).join("../shared/reference/syria_subdistricts.csv");
    let Ok(table) = std::fs::read_to_string(file) else {
        return;
    };
    let desk = Desk::with_register();
    desk.write("sub.csv", &table);
    let ran = desk.run(&["import", "reg", "sub.csv", "--kind", "place"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let rows: Vec<Vec<&str>> = table
        .lines()
        .skip(1)
        .map(|line| line.split(',').collect())
        .collect();
    let queries: Vec<&str> = rows.iter().flat_map(|row| [row[1], row[2]]).collect();
    let ran = desk.run(&[&["places", "reg", "--json"], queries.as_slice()].concat());
    let lines = lines(&ran.out);
    let mut missed = Vec::new();
    for (line, row) in lines.iter().zip(rows.iter().flat_map(|row| [row, row])) {
        let best = line["candidates"].as_array().unwrap().iter().take(5);
        if !best.clone().any(|found| found["pcode"] == row[0]) {
            missed.push(format!("{} {}", line["query"], row[0]));
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
    let of_area: Vec<&Vec<&str>> = rows
        .iter()
        .filter(|row| ["SY08", "SY09", "SY11"].contains(&&row[0][..4]))
        .collect();
    let joined = |pcode: &str| {
        lines.iter().any(|line| {
            let all = line["candidates"].as_array().unwrap().iter();
            all.clone()
                .any(|found| found["pcode"] == pcode && found["id"].is_string())
        })
    };
    let apart: Vec<_> = of_area.iter().filter(|row| !joined(row[0])).collect();
    println!(
        "sub-districts: {} of {} are built in; not {apart:?}",
        of_area.len() - apart.len(),
        of_area.len()
    );
    assert!(apart.len() * 10 <= of_area.len(), "{apart:?}");
}
