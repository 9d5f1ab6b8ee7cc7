//! Editions: what publishing freezes, whether it can be made again, and what later reports correct.

use crate::cli_fixture::{Desk, TWO, ran};
use crate::editions_fixture::{
    LATE, RAID, SECRET, edition_body, installation, log_late, own_journal, publish, reference,
    report, report_json, run, sample, stored_deleted, verify,
};
use crate::pdf_fixture::found;
use serde_json::{Value, json};
use sijil::domain::field::Field;
use sijil::domain::identity::RecordKind;
use sijil::report::editing::identities;
use sijil::schema::{self, Audience, write_entry};
use sijil::store::{Change, Register};
use sijil::words::Language;
use sijil::workspace::{Editing, Workspace};
use std::fs;

#[test]
fn a_late_change_to_may_is_corrected_in_the_report_of_june() {
    let desk = sample();
    let before = report(&desk, "2023-06", &["--format", "md"]);
    assert!(!before.contains("Corrections"), "no edition, no section");
    publish(&desk, "2023-05");
    let unchanged = report(&desk, "2023-06", &["--format", "md"]);
    assert!(unchanged.contains("Corrections to earlier editions"));
    assert!(unchanged.contains("No published figure has changed since."));

    log_late(&desk, LATE);
    let late = reference(&desk, "A late attack");
    let json = report_json(&desk, "2023-06");
    assert_eq!(json["editions"][0]["month"], "2023-05");
    let corrections = json["corrections"].as_array().unwrap();
    let attacks = &corrections[0];
    assert_eq!(attacks["figure"], "attacks.confirmed");
    assert_eq!(
        (&attacks["published"]["value"], &attacks["now"]["value"]),
        (&json!(13), &json!(14))
    );
    assert_eq!(
        attacks["records"],
        json!([{ "record": late, "became": "added", "fields": [] }])
    );
    for one in corrections {
        assert_eq!(one["records"][0]["record"], late, "{one}");
        assert_eq!(one["records"].as_array().unwrap().len(), 1, "{one}");
    }
    // What was published stands everywhere else.
    assert_eq!(json["figures"]["attacks.confirmed"]["previous"], 13);
    let today = run(
        &desk,
        &["figures", "reg", "--month", "2023-06", "--json"],
        0,
    );
    let today: Value = serde_json::from_str(&today.out).unwrap();
    assert_eq!(today["figures"]["attacks.confirmed"]["previous"], 14);

    let markdown = report(&desk, "2023-06", &["--format", "md"]);
    let row = markdown
        .lines()
        .find(|line| line.starts_with('|') && line.contains("Attacks counted"))
        .unwrap();
    assert!(row.contains("May 2023") && row.contains("13") && row.contains("14"));
    assert!(row.contains(&late) && row.contains("added"), "{row}");
    assert!(markdown.contains("A late attack"));
    let notes = markdown.matches("Numbers of May as published; see").count();
    assert!(
        notes >= 2,
        "beside the bars and beside the breakdowns: {notes}"
    );

    run(
        &desk,
        &["report", "reg", "--month", "2023-06", "--out", "june.pdf"],
        0,
    );
    let pdf = fs::read(desk.path("june.pdf")).unwrap();
    if let Some(text) = found(&pdf) {
        for words in ["Corrections to earlier editions", "Attacks counted", &late] {
            assert!(text.contains(words), "{words} in {text}");
        }
    }
}

#[test]
fn what_is_as_unknown_as_it_was_is_not_corrected() {
    let desk = sample();
    publish(&desk, "2023-05");
    log_late(&desk, RAID);
    let json = report_json(&desk, "2023-06");
    let corrections = json["corrections"].as_array().unwrap();
    let figures: Vec<&str> = corrections
        .iter()
        .map(|one| one["figure"].as_str().unwrap())
        .collect();
    // Whether any raid of May failed was not known, and is not.
    let corrected = [
        "raids.confirmed",
        "raids.arrested",
        "raids.by_region.deir_ez_zor",
    ];
    assert_eq!(figures, corrected);
}

#[test]
fn corrections_are_said_in_every_language() {
    let desk = sample();
    publish(&desk, "2023-05");
    log_late(&desk, LATE);
    let workspace = Workspace::open_to_read(&desk.path("reg"), installation(&desk, "reader"));
    let month = "2023-06".parse().unwrap();
    let content = workspace
        .unwrap()
        .report_content(month, Language::Arabic, Audience::Public);
    let all = identities(&content);
    let broken: Vec<_> = all.iter().filter(|identity| !identity.holds).collect();
    assert!(broken.is_empty(), "{broken:#?}");
    let corrected = all.iter().find(|one| one.name.key == "identity-correction");
    assert_eq!(corrected.unwrap().terms, "13 → 14");
    for (language, heading) in [
        ("ku", "Rastkirinên weşanên berê"),
        ("ar", "تصويبات على إصدارات سابقة"),
        ("ckb", "ڕاستکردنەوەی وەشانەکانی پێشوو"),
    ] {
        let text = report(&desk, "2023-06", &["--format", "md", "--lang", language]);
        assert!(text.contains(heading), "{language}");
        let json = report(&desk, "2023-06", &["--format", "json", "--lang", language]);
        let json: Value = serde_json::from_str(&json).unwrap();
        assert_eq!(json["untranslated"], json!([]), "{language}");
    }
}

#[test]
fn an_edition_is_made_again_after_records_have_changed() {
    let desk = sample();
    let published = publish(&desk, "2023-05");
    assert_eq!(published.out.matches(".pdf").count(), 4, "{published:?}");
    log_late(&desk, LATE);
    let found = verify(&desk, 0);
    let edition = &found["editions"][0];
    assert_eq!(
        (&edition["clean"], &found["clean"]),
        (&json!(true), &json!(true))
    );
    let files = edition["files"].as_array().unwrap();
    assert_eq!(files.len(), 4);
    assert!(
        files.iter().all(|file| file["state"] == "same"),
        "{files:#?}"
    );

    // Published again it is another edition, made from the register as it is now.
    let again = [
        "publish",
        "reg",
        "--month",
        "2023-05",
        "--reason",
        "More is known",
        "--out",
        "out",
        "--audience",
        "internal",
    ];
    run(&desk, &again, 0);
    let names: Vec<String> = {
        let entries = fs::read_dir(desk.path("out")).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    };
    assert_eq!(names.len(), 8);
    assert!(
        names.contains(&"2023-05-edition-2-ar.pdf".to_owned()),
        "{names:?}"
    );
    assert!(
        names.contains(&"2023-05-edition-2-internal-en.pdf".to_owned()),
        "{names:?}"
    );
    let pdf = fs::read(desk.path("out/2023-05-edition-2-en.pdf")).unwrap();
    if let Some(text) = self::found(&pdf) {
        assert!(text.contains("Edition 2"), "{text}");
        assert!(text.contains("Corrections to earlier editions"), "{text}");
    }
    let found = verify(&desk, 0);
    let editions = found["editions"].as_array().unwrap();
    assert_eq!(editions.len(), 2);
    assert!(
        editions.iter().all(|edition| edition["clean"] == true),
        "{editions:#?}"
    );
    // The newest edition counts: nothing is corrected any more.
    let json = report_json(&desk, "2023-06");
    assert_eq!(json["corrections"], json!([]));
    assert_eq!(json["figures"]["attacks.confirmed"]["previous"], 14);
    assert_eq!(json["editions"][0]["edition"], 2);
}

#[test]
fn changed_and_deleted_records_are_told_apart_and_secrets_only_counted() {
    let desk = sample();
    log_late(&desk, LATE);
    log_late(&desk, &LATE.replace("A late attack", "A false attack"));
    publish(&desk, "2023-05");
    let late = reference(&desk, "A late attack");
    let wrong = reference(&desk, "A false attack");
    log_late(&desk, SECRET);
    let secret = reference(&desk, "SECRETTITLE");
    let mut workspace = Workspace::open(&desk.path("reg"), installation(&desk, "Dilan")).unwrap();
    let id = workspace.find(&late)[0];
    let held = workspace.get(id).unwrap();
    let editing = Editing { id, rev: held.rev };
    let entry = write_entry(&held.record)
        .with(Field::Verification, "corroborated")
        .with(Field::KilledCivilian, "3")
        .with(Field::Narrative, "Told anew");
    workspace.save(&entry, Some(editing), None).unwrap();
    let id = workspace.find(&wrong)[0];
    workspace.delete(id).unwrap();
    drop(workspace);

    let json = report_json(&desk, "2023-06");
    let corrections = json["corrections"].as_array().unwrap();
    let of = |figure: &str| {
        let mut all = corrections.iter();
        all.find(|one| one["figure"] == figure).unwrap()
    };
    // Two that counted do no more, and one does that the public may not know of.
    let attacks = of("attacks.confirmed");
    assert_eq!(
        (&attacks["published"]["value"], &attacks["now"]["value"]),
        (&json!(15), &json!(14))
    );
    assert_eq!(attacks["withheld"], 1);
    let causes = attacks["records"].as_array().unwrap();
    let cause = |record: &str| causes.iter().find(|cause| cause["record"] == record);
    let changed = cause(&late).unwrap();
    assert_eq!(changed["became"], "changed");
    assert_eq!(
        changed["fields"],
        json!(["verification", "killed_civilian"]),
        "the narrative decides no figure"
    );
    assert_eq!(cause(&wrong).unwrap()["became"], "deleted");
    for format in ["md", "json"] {
        let text = report(&desk, "2023-06", &["--format", format]);
        for hidden in ["SECRETTITLE", secret.as_str(), "A false attack"] {
            assert!(!text.contains(hidden), "{hidden} in {format}");
        }
    }
    let markdown = report(&desk, "2023-06", &["--format", "md"]);
    for told in [
        "record whose details are withheld",
        "changed (verification and sources, killed)",
        "Deleted after publication",
    ] {
        assert!(markdown.contains(told), "{told}");
    }
    let internal = ["--format", "md", "--audience", "internal"];
    let internal = report(&desk, "2023-06", &internal);
    assert!(internal.contains(&secret) && internal.contains("SECRETTITLE"));
}

#[test]
fn what_is_left_open_needs_a_reason_which_is_kept() {
    let desk = Desk::with_register();
    desk.write(
        "draft.csv",
        "kind,title,date,verification\nattack,Without a source,2023-06-19,confirmed\n",
    );
    run(&desk, &["import", "reg", "draft.csv"], 1);
    let before = desk.contents();
    let refused = run(&desk, &["publish", "reg", "--month", "2023-06"], 1);
    assert!(refused.out.contains("no reason is given"), "{refused:?}");
    assert!(refused.out.contains("I-"), "{refused:?}");
    assert_eq!(desk.contents(), before);
    let publish = [
        "publish",
        "reg",
        "--month",
        "2023-06",
        "--reason",
        "The source is on its way",
    ];
    let published = run(&desk, &publish, 0);
    let at = published.out.find("E-").unwrap();
    let edition = &published.out[at..at + 8];
    let log = run(&desk, &["log", "reg", edition], 0);
    assert!(
        log.out.contains("because: The source is on its way"),
        "{}",
        log.out
    );
    assert!(log.out.contains("left open: I-"), "{}", log.out);
    assert!(log.out.contains("2023-06-en.pdf"), "{}", log.out);
}

#[test]
fn an_edition_that_somebody_changed_is_told() {
    let desk = sample();
    publish(&desk, "2023-05");
    // Written as a program would that does not know that editions are never changed.
    let mut register = Register::open(&desk.path("reg"), installation(&desk, "Other")).unwrap();
    let stored = register.iter(RecordKind::Edition).next().unwrap();
    let mut body = stored.body.clone();
    body["figures"]["attacks.confirmed"]["value"] = json!(12);
    let file = body["files"][0]["hash"].as_str().unwrap().replace('a', "b");
    body["files"][0]["hash"] = json!(file);
    let change = stored.revised(body);
    register.append(vec![change]).unwrap();
    drop(register);
    let found = verify(&desk, 1);
    let edition = &found["editions"][0];
    assert_eq!(edition["revised"], true);
    assert_eq!(edition["figures"], json!(["attacks.confirmed"]));
    assert_eq!(edition["files"][0]["state"], "differs");
    assert_eq!(edition["files"][1]["state"], "same");
    let text = run(&desk, &["verify", "reg"], 1).out;
    assert!(text.contains("not made again as it was"), "{text}");
    assert!(text.contains("another number or other records: attacks.confirmed"));
    assert!(text.contains("other bytes: 2023-05-en.pdf"), "{text}");
}

#[test]
fn of_an_edition_by_another_program_the_figures_are_compared() {
    let desk = sample();
    publish(&desk, "2023-05");
    let mut register = Register::open(&desk.path("reg"), installation(&desk, "Other")).unwrap();
    let stored = register.iter(RecordKind::Edition).next().unwrap();
    let mut body = stored.body.clone();
    body["program"] = json!("0.0.1");
    body["files"][0]["size"] = json!(1);
    // What that program did not know is not missed.
    let figures = body["figures"].as_object_mut().unwrap();
    figures.shift_remove("camp.killed").unwrap();
    let id = register.new_id(RecordKind::Edition);
    let older = Change::first(id, RecordKind::Edition, body);
    let edition = stored_deleted(&register);
    register.append(vec![edition, older]).unwrap();
    drop(register);
    let found = verify(&desk, 0);
    let edition = &found["editions"][0];
    assert_eq!(
        (&edition["clean"], &edition["figures"]),
        (&json!(true), &json!([]))
    );
    assert_eq!(edition["files"][0]["state"], "not_comparable");
    let text = run(&desk, &["verify", "reg"], 0).out;
    assert!(
        text.contains("made by version 0.0.1, not this one"),
        "{text}"
    );
}

#[test]
fn editions_of_an_encrypted_register_need_a_key() {
    let desk = Desk::new();
    desk.write("secret.txt", "correct horse battery staple\n");
    let with_key = |arguments: &[&str]| {
        let mut command = desk.command(arguments);
        let file = desk.path("secret.txt");
        ran(&command.env("SIJIL_PASSPHRASE_FILE", file).output().unwrap())
    };
    let made = with_key(&["new", "reg", "--encrypt"]);
    assert_eq!(made.code, Some(0), "{made:?}");
    desk.write("two.csv", TWO);
    assert_eq!(with_key(&["import", "reg", "two.csv"]).code, Some(0));
    let published = with_key(&["publish", "reg", "--month", "2023-06"]);
    assert_eq!(published.code, Some(0), "{published:?}");
    let checked = with_key(&["verify", "reg"]);
    assert!(
        checked.out.contains("the same in every figure"),
        "{checked:?}"
    );
    let closed = run(&desk, &["verify", "reg"], 0);
    assert!(closed.out.contains("its editions were not checked"));
    assert!(verify(&desk, 0)["editions"].is_null());
    let journal = fs::read_to_string(own_journal(&desk)).unwrap();
    assert!(
        !journal.contains("attacks.confirmed"),
        "editions are sealed"
    );
}

#[test]
fn an_edition_stays_small() {
    let desk = sample();
    publish(&desk, "2023-06");
    let body = edition_body(&desk);
    let size = Value::Object(body).to_string().len();
    assert!(size < 8_000, "{size}");
}

#[test]
fn what_is_written_of_an_edition_is_read_again() {
    let desk = sample();
    publish(&desk, "2023-06");
    let body = edition_body(&desk);
    let edition = schema::edition_from(&body).unwrap();
    assert_eq!(schema::edition_body(&edition), body);
    assert_eq!(edition.value("attacks.confirmed"), Some((24, false)));
    for member in ["month", "records", "figures", "register", "files"] {
        let mut lacking = body.clone();
        lacking.shift_remove(member).unwrap();
        assert!(schema::edition_from(&lacking).is_none(), "{member}");
    }
}

#[test]
fn of_two_editions_with_one_number_no_clock_decides() {
    let desk = sample();
    publish(&desk, "2023-06");
    let less = schema::edition_from(&edition_body(&desk)).unwrap();
    let mut more = less.clone();
    more.register[0].line += 1;
    more.published -= chrono::TimeDelta::days(1);
    for editions in [[less.clone(), more.clone()], [more.clone(), less.clone()]] {
        let newest = sijil::domain::edition::newest(&editions);
        assert_eq!(newest[&less.month], &more);
    }
    let mut second = less.clone();
    second.number = 2;
    let editions = [second.clone(), more];
    assert_eq!(
        sijil::domain::edition::newest(&editions)[&less.month],
        &second
    );
}

#[test]
fn a_month_that_is_not_over_is_not_published_by_mistake() {
    let desk = sample();
    for month in ["2023-08", "2030-05"] {
        let arguments = ["publish", "reg", "--month", month, "--reason", "Because"];
        let ran = run(&desk, &arguments, 2);
        assert!(ran.err.contains("has not begun"), "{ran:?}");
    }
    let running = ["publish", "reg", "--month", "2023-07"];
    let ran = run(&desk, &running, 1);
    assert!(ran.out.contains("2023-07: month_not_over"), "{ran:?}");
    run(
        &desk,
        &[&running[..], &["--reason", "Early figures"]].concat(),
        0,
    );
}

#[test]
fn check_names_editions_that_cannot_be_read() {
    let desk = sample();
    publish(&desk, "2023-05");
    let check = |more: &[&str]| {
        let ran = desk.run(&[&["check", "reg", "--json"][..], more].concat());
        let said: Value = serde_json::from_str(&ran.out).unwrap();
        let findings = said["findings"].as_array().unwrap().clone();
        let mut findings = findings.into_iter();
        findings.find(|finding| finding["code"] == "edition-unreadable")
    };
    assert_eq!(check(&[]), None);
    let mut register = Register::open(&desk.path("reg"), installation(&desk, "Other")).unwrap();
    let stored = register.iter(RecordKind::Edition).next().unwrap();
    let reference = stored.reference();
    let mut body = stored.body.clone();
    body["number"] = json!("first");
    let change = stored.revised(body);
    register.append(vec![change]).unwrap();
    drop(register);
    for more in [&[][..], &["--month", "2023-06"]] {
        let finding = check(more).unwrap();
        assert_eq!(finding["ref"], json!(reference));
        assert_eq!(finding["severity"], "error");
    }
    let text = desk.run(&["check", "reg"]).out;
    assert!(text.contains("Reports are not compared with it."), "{text}");
}
