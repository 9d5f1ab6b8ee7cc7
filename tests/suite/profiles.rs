//! Count rules as named profiles: what each counts, and that asking changes nothing.

use crate::cli_fixture::Desk;
use crate::sample::open_sample;
use serde_json::Value;
use sijil::domain::profile::Profile;
use sijil::words::{Language, Words};

/// An attack in each of the ways that a profile asks about, and a raid on one source.
const ONE_OF_EACH: &str = "\
kind,title,date,region,scope,perpetrator,conducted_by,attribution,verification,claim,sources\n\
attack,Confirmed,2023-06-01,heseke,in_area,isis,,attributed,confirmed,,\"A <https://a.example/1> [B2]; B <https://b.example/1> [B2]\"\n\
attack,Corroborated,2023-06-02,heseke,in_area,isis,,attributed,corroborated,,\"A <https://a.example/2> [B2]; B <https://b.example/2> [B2]\"\n\
attack,One source,2023-06-03,heseke,in_area,isis,,attributed,single_source,,A <https://a.example/3> [B2]\n\
attack,Claimed,2023-06-04,heseke,in_area,isis,,claimed,unverified,Amaq,A <https://a.example/4> [B2]\n\
attack,By nobody known,2023-06-05,heseke,in_area,unknown,,unknown,confirmed,,\"A <https://a.example/5> [B2]; B <https://b.example/5> [B2]\"\n\
attack,Elsewhere,2023-06-06,,out_of_area,isis,,attributed,confirmed,,\"A <https://a.example/6> [B2]; B <https://b.example/6> [B2]\"\n\
raid,On one source,2023-06-07,heseke,in_area,,sdf,,single_source,,A <https://a.example/7> [B2]\n";

#[test]
fn each_profile_counts_what_it_says() {
    let desk = Desk::with_register();
    desk.write("each.csv", ONE_OF_EACH);
    let imported = desk.run(&["import", "reg", "each.csv"]);
    assert_eq!(imported.code, Some(0), "{imported:?}");
    let before = desk.contents();
    for (profile, attacks, raids) in [
        ("headline-1", 1, 0),
        ("reported-1", 3, 1),
        ("claimed-1", 2, 0),
        ("unknown-perpetrator-1", 2, 0),
        ("anywhere-1", 2, 0),
    ] {
        let ran = desk.run(&[
            "figures",
            "reg",
            "--month",
            "2023-06",
            "--profile",
            profile,
            "--json",
        ]);
        let json: Value = serde_json::from_str(&ran.out).unwrap();
        assert_eq!(json["profile"], profile);
        let figure = |name: &str| json["figures"][name]["value"].as_u64();
        assert_eq!(figure("attacks.confirmed"), Some(attacks), "{profile}");
        assert_eq!(figure("raids.confirmed"), Some(raids), "{profile}");
        assert_eq!(figure("attacks.documented"), Some(6), "{profile}");
    }
    assert_eq!(desk.contents(), before, "asking changes nothing");
    let text = desk.run(&[
        "figures",
        "reg",
        "--month",
        "2023-06",
        "--profile",
        "claimed-1",
    ]);
    assert!(
        text.out
            .starts_with("Count rules: Claims too. Also attacks inside"),
        "{}",
        text.out
    );
}

#[test]
fn an_unknown_profile_is_refused_with_those_that_there_are() {
    let desk = Desk::with_register();
    let ran = desk.run(&["figures", "reg", "--month", "2023-06", "--profile", "mine"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    for profile in Profile::ALL {
        assert!(ran.err.contains(profile.code), "{}", ran.err);
    }
}

#[test]
fn without_a_profile_nothing_is_said_of_one() {
    let desk = Desk::with_register();
    let ran = desk.run(&["figures", "reg", "--month", "2023-06", "--json"]);
    let json: Value = serde_json::from_str(&ran.out).unwrap();
    assert!(json.get("profile").is_none());
}

#[test]
fn what_if_begins_with_the_figures_of_the_report() {
    let home = tempfile::tempdir().unwrap();
    let workspace = open_sample(home.path());
    let month = "2023-06".parse().unwrap();
    let answers = workspace.what_if(month);
    assert_eq!(answers.len(), Profile::ALL.len());
    assert_eq!(answers[0].figures, *workspace.figures(month));
    let attacks: Vec<Option<u64>> = answers
        .iter()
        .map(|answer| answer.figure("attacks.confirmed").unwrap().value)
        .collect();
    assert_eq!(attacks[0], Some(24));
    assert!(attacks.iter().all(|value| *value >= attacks[0]));
    assert!(
        attacks.iter().any(|value| *value > attacks[0]),
        "the sample has attacks that only another profile counts: {attacks:?}"
    );
}

#[test]
fn every_profile_has_words_in_every_language() {
    for language in Language::ALL {
        let words = Words::load(language);
        for profile in Profile::ALL {
            for key in [profile.key(), profile.about_key()] {
                assert!(!words.text(&key).starts_with('['), "{key}");
            }
        }
        assert!(words.untranslated().is_empty(), "{language:?}");
    }
}

#[test]
fn reports_count_only_what_they_call_confirmed() {
    assert_eq!(*Profile::of_report("reported-1"), Profile::HEADLINE);
    assert_eq!(*Profile::of_report("from the future"), Profile::HEADLINE);
}
