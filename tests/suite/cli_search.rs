//! `sijil search`: a record is found by what it says in any spelling, and by every name of its place.

use crate::cli_fixture::Desk;
use serde_json::Value as Json;

const TABLE: &str = "\
kind,title,date,place,region,tactic,verification,sources\n\
attack,مقتل عنصر من قسد قرب الشحيل,2023-06-19,الشحيل,deir_ez_zor,assassination,unverified,Hawar News <https://hawarnews.com/ar/1>\n\
attack,A patrol is ambushed,2023-06-20,Heseke,heseke,ambush,unverified,\n\
raid,Girtina du kesan li Dêrikê,2023-06-21,Dêrik,heseke,,unverified,\n";

fn desk() -> Desk {
    let desk = Desk::with_register();
    desk.write("in.csv", TABLE);
    let ran = desk.run(&["import", "reg", "in.csv"]);
    assert_ne!(ran.code, Some(2), "{ran:?}");
    desk
}

/// The titles of what a query finds, and how the command ends.
fn found(desk: &Desk, query: &[&str]) -> (Vec<String>, Option<i32>) {
    let ran = desk.run(&[&["search", "reg"], query, &["--json"]].concat());
    let json: Json = serde_json::from_str(&ran.out).unwrap();
    let records = json["records"].as_array().unwrap();
    let titles = records
        .iter()
        .map(|record| record["title"].as_str().unwrap().to_owned());
    (titles.collect(), ran.code)
}

#[test]
fn records_are_found_in_any_script_and_by_any_name_of_their_place() {
    let desk = desk();
    for (query, title) in [
        (&["قسد"][..], "مقتل"),
        // Hamza and harakat do not matter.
        (&["مَقتل", "الشّحيل"], "مقتل"),
        (&["al-Shuhayl"], "مقتل"),
        (&["hawarnews"], "مقتل"),
        (&["assassination", "june 2023"], "مقتل"),
        (&["الحسكة"], "A patrol"),
        (&["hasakah", "ambush"], "A patrol"),
        (&["derike"], "Girtina"),
        (&["المالكية"], "Girtina"),
        (&["2023-06-21"], "Girtina"),
    ] {
        let (titles, code) = found(&desk, query);
        assert!(
            titles.len() == 1 && titles[0].starts_with(title),
            "{query:?}: {titles:?}"
        );
        assert_eq!(code, Some(0));
    }
    let (titles, code) = found(&desk, &["2023"]);
    assert_eq!((titles.len(), code), (3, Some(0)));
    assert!(
        titles[0].starts_with("Girtina"),
        "the latest first: {titles:?}"
    );
}

#[test]
fn what_is_not_found_is_said() {
    let desk = desk();
    assert_eq!(found(&desk, &["ambush", "قسد"]), (Vec::new(), Some(1)));
    assert_eq!(found(&desk, &[" "]), (Vec::new(), Some(1)));
    let ran = desk.run(&["search", "reg", "nobody"]);
    assert_eq!(ran.out, "No record says all of: nobody\n");
    let ran = desk.run(&["search", "reg", "patrol"]);
    assert!(
        ran.out
            .contains("A patrol is ambushed, 20 June 2023 · Heseke"),
        "{ran:?}"
    );
}
