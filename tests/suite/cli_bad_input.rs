//! What bad input gets: one clear message that names where and what to do, no panic, and nothing
//! written.

use crate::cli_fixture::{Desk, Ran, TWO};
use sijil::store::{Access, Installation, Register};

/// The program could not run: code 2, one line, and the register is as it was.
fn refuses(desk: &Desk, arguments: &[&str], parts: &[&str]) {
    let before = desk.contents();
    let ran = desk.run(arguments);
    assert_eq!(ran.code, Some(2), "{arguments:?} {ran:?}");
    assert_eq!(ran.err.lines().count(), 1, "{arguments:?} {ran:?}");
    assert!(ran.err.starts_with("sijil: "), "{ran:?}");
    for part in parts {
        assert!(
            ran.err.contains(part),
            "{arguments:?} lacks “{part}”: {}",
            ran.err
        );
    }
    assert_eq!(desk.contents(), before, "{arguments:?}");
}

/// The file was looked at and refused: code 1, the problem on standard output, nothing imported.
fn keeps_out(desk: &Desk, file: &str, bytes: &[u8], parts: &[&str]) -> Ran {
    desk.write(file, bytes);
    let before = desk.contents();
    let ran = desk.run(&["import", "reg", file, "--kind", "incident"]);
    assert_eq!(ran.code, Some(1), "{file} {ran:?}");
    assert!(ran.err.is_empty(), "{ran:?}");
    for part in parts {
        assert!(ran.out.contains(part), "{file} lacks “{part}”: {}", ran.out);
    }
    let end = format!("Nothing was imported. Correct {file} and import it again.\n");
    assert!(ran.out.ends_with(&end), "{ran:?}");
    assert_eq!(desk.contents(), before, "{file}");
    ran
}

const COMMANDS: [&[&str]; 6] = [
    &["check", "reg"],
    &["figures", "reg", "--month", "2023-06"],
    &["import", "reg", "two.csv"],
    &["export", "reg", "--format", "json", "--out", "out.json"],
    &["log", "reg", "I-000000"],
    &["verify", "reg"],
];

#[test]
fn what_is_no_register() {
    let desk = Desk::new();
    desk.write("two.csv", TWO);
    let all = |part: &str| {
        for command in COMMANDS {
            refuses(&desk, command, &["reg", part]);
        }
    };
    all("There is no folder reg.");
    std::fs::create_dir(desk.path("reg")).unwrap();
    all("is not a register: it has no register.json");
    desk.write("reg/photo.jpg", "not ours");
    all("is not a register: it has no register.json");
    refuses(&desk, &["new", "reg"], &["reg is not empty"]);
    desk.write("reg/register.json", "{\"format\":1,");
    all("register.json cannot be understood");
    desk.write(
        "reg/register.json",
        r#"{"format":7,"id":"x","created":"y"}"#,
    );
    all("Install the newer version");
    refuses(&desk, &["new", "reg"], &["reg is a register already"]);
}

#[test]
fn tables_that_cannot_be_read() {
    let desk = Desk::with_register();
    let row = |cells: &str| format!("kind,title,date,killed_civilian\n{cells}\n").into_bytes();
    let huge = row(&format!("attack,{},2023-06-19,", "x".repeat(20_000_000)));
    let utf16: Vec<u8> = "kind,title"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    for (file, bytes, parts) in [
        (
            "february.csv",
            row("attack,a,2023-06-19,1\nattack,b,2023-02-30,2"),
            &["february.csv, row 3, column date: ", "2023-02-30", "Check the day"][..],
        ),
        (
            "many.csv",
            row("attack,a,2023-06-19,many"),
            &["many.csv, row 2, column killed_civilian: “many” is not a number.", "Write 4, 3-5"],
        ),
        (
            "term.csv",
            row("atack,a,2023-06-19,"),
            &["term.csv, row 2, column kind: “atack”", "attack"],
        ),
        ("huge.csv", huge, &["huge.csv, row 2, column title: the cell holds 20000000 bytes"]),
        (
            "ragged.csv",
            row("attack,a,2023-06-19,1\nattack,b,2023-06-19"),
            &["ragged.csv, row 3: the row has 3 cells where the header has 4."],
        ),
        (
            "header.csv",
            b"kind,title,datum,quelle\nattack,a,2023,x\n".to_vec(),
            &["header.csv, row 1, column datum: ", "“date”", "column quelle: "],
        ),
        ("twice.csv", b"title,Title\na,b\n".to_vec(), &["row 1, column Title: another column"]),
        ("empty.csv", Vec::new(), &["empty.csv: the file is empty."]),
        ("lonely.csv", b"title,date\n".to_vec(), &["lonely.csv: there is a header and no rows"]),
        ("zero.csv", utf16, &["zero.csv, row 1: there is a zero byte"]),
        ("sheet.csv", b"PK\x03\x04abc".to_vec(), &["sheet.csv: this is a spreadsheet"]),
        (
            "broken.csv",
            b"title,date\n\xd8\xa7\xd9,2023\n\xd8\xa7\xd9\x84\xd8\xad\xd8\xb3\xd9\x83\xd8\xa9,2023\n".to_vec(),
            &["broken.csv, row 2: the text is damaged"],
        ),
        ("quote.csv", row("attack,\"a,2023-06-19,1\nattack,b,2023-06-19,1"), &["quote.csv, row 2: a quotation mark"]),
        (
            "nobody.csv",
            b"ref,title\nI-000000,a\n".to_vec(),
            &["nobody.csv, row 2: no record has the reference “I-000000”."],
        ),
    ] {
        keeps_out(&desk, file, &bytes, parts);
    }
}

#[test]
fn one_cell_keeps_out_the_whole_file_and_every_such_cell_is_named() {
    let desk = Desk::with_register();
    let mut table = "kind,title,date\n".to_owned();
    for number in 1..=150 {
        let date = if number % 10 == 0 {
            "soon"
        } else {
            "2023-06-19"
        };
        let row = format!(
            "attack,number {number},{date}
"
        );
        table += &row;
    }
    let ran = keeps_out(
        &desk,
        "a.csv",
        table.as_bytes(),
        &["row 11, column date", "row 151, column date"],
    );
    assert_eq!(
        ran.out.lines().count(),
        16,
        "fifteen cells and the summary: {}",
        ran.out
    );
    let worse = table.replace("2023-06-19", "soon");
    let ran = keeps_out(&desk, "b.csv", worse.as_bytes(), &["… and 50 more."]);
    assert_eq!(ran.out.lines().count(), 102);
}

#[test]
fn rows_that_cannot_be_the_record_that_they_name() {
    let desk = Desk::with_incidents();
    desk.run(&[
        "export", "reg", "--format", "csv", "--kind", "incident", "--out", "i.csv",
    ]);
    let table = desk.read("i.csv");
    let id = table.lines().nth(1).unwrap().split(',').next().unwrap();
    keeps_out(
        &desk,
        "twice.csv",
        format!("id,title\n{id},a\n{id},b\n").as_bytes(),
        &["twice.csv, row 3: a row above is the record"],
    );
    desk.write("kind.csv", format!("id,case\n{id},a\n"));
    let before = desk.contents();
    let ran = desk.run(&["import", "reg", "kind.csv", "--kind", "trial"]);
    assert_eq!(ran.code, Some(1));
    assert!(
        ran.out.contains("kind.csv, row 2: ") && ran.out.contains("another kind"),
        "{ran:?}"
    );
    assert_eq!(desk.contents(), before);
}

#[test]
fn a_journal_with_a_broken_line_in_the_middle() {
    let desk = Desk::with_incidents();
    let journal = desk.journal();
    let name = journal.file_name().unwrap().to_string_lossy().into_owned();
    let text = std::fs::read_to_string(&journal).unwrap();
    let mut lines: Vec<_> = text.lines().collect();
    lines[1] = "{\"v\":1,\"seq\":2,\"prev\":\"\u{0}\u{0}";
    std::fs::write(&journal, lines.join("\n") + "\n").unwrap();

    let check = desk.run(&["check", "reg"]);
    assert!(
        check
            .err
            .contains(&format!("journal/{name}, line 2: the line is damaged")),
        "{check:?}"
    );
    assert!(
        check.out.starts_with("1 record") || check.out.starts_with("One record"),
        "{check:?}"
    );
    assert_eq!(
        desk.run(&["figures", "reg", "--month", "2023-06"]).code,
        Some(0)
    );
    let verify = desk.run(&["verify", "reg"]);
    assert_eq!(verify.code, Some(1));
    assert!(
        verify.out.contains(&format!("journal/{name}, line 2: ")),
        "{verify:?}"
    );

    let before = desk.contents();
    let import = desk.run(&["import", "reg", "two.csv"]);
    assert_eq!(import.code, Some(2));
    assert!(import.err.contains(&format!(
        "Nothing was saved: line 2 of journal/{name} is damaged"
    )));
    assert_eq!(desk.contents(), before);
}

#[test]
fn a_register_that_somebody_else_has_open() {
    let desk = Desk::with_register();
    desk.write("two.csv", TWO);
    let open = Register::open(
        &desk.path("reg"),
        Installation::new(desk.path("home"), "Aram"),
    );
    let open = open.unwrap();
    assert_eq!(*open.access(), Access::ReadWrite);
    refuses(
        &desk,
        &["import", "reg", "two.csv"],
        &["already open for writing (Aram, ", "Close it there"],
    );
    assert_eq!(desk.run(&["check", "reg"]).code, Some(0), "reading goes on");
    drop(open);
    assert_eq!(desk.run(&["import", "reg", "two.csv"]).code, Some(0));
}

#[test]
fn a_home_that_cannot_be_written() {
    let desk = Desk::with_register();
    desk.write("two.csv", TWO);
    desk.write("blocked", "a file where a folder has to be");
    let run = |arguments: &[&str]| {
        let mut command = desk.command(arguments);
        crate::cli_fixture::ran(
            &command
                .env("SIJIL_HOME", desk.path("blocked"))
                .output()
                .unwrap(),
        )
    };
    let before = desk.contents();
    let import = run(&["import", "reg", "two.csv"]);
    assert_eq!(import.code, Some(2));
    assert!(
        import.err.contains("blocked") && import.err.contains("SIJIL_HOME"),
        "{import:?}"
    );
    assert_eq!(desk.contents(), before);
    assert_eq!(run(&["check", "reg"]).code, Some(0));
    let new = run(&["new", "other"]);
    assert_eq!(new.code, Some(2));
    assert!(
        !desk.path("other").exists(),
        "nothing is left of a register that could not be made"
    );
}

#[test]
fn files_that_cannot_be_read_or_written() {
    let desk = Desk::with_incidents();
    std::fs::create_dir(desk.path("folder")).unwrap();
    let json = |out| ["export", "reg", "--format", "json", "--out", out];
    refuses(
        &desk,
        &["import", "reg", "no.csv"],
        &["There is no no.csv."],
    );
    refuses(
        &desk,
        &["import", "reg", "folder"],
        &["folder is a folder."],
    );
    refuses(
        &desk,
        &["import", "reg", "two.csv", "--map", "two.csv"],
        &["two.csv", "not a mapping"],
    );
    refuses(
        &desk,
        &json("nowhere/out.json"),
        &["There is no nowhere/out.json."],
    );
    refuses(&desk, &json("folder"), &["folder is a folder."]);
    #[cfg(target_os = "linux")]
    refuses(
        &desk,
        &json("/dev/full"),
        &["No space is left for /dev/full."],
    );
    assert!(!desk.path("out.json").exists());
}

#[test]
fn arguments_that_cannot_be() {
    let desk = Desk::with_incidents();
    for (arguments, part) in [
        (
            &["publsh", "reg", "--month", "2023-06"][..],
            "“publsh” is neither a command nor a register.",
        ),
        (&["serch", "reg", "x"], "“serch” is neither"),
        (&["--jsno"], "no option --jsno"),
        (
            &["check"],
            "REGISTER is missing. Usage: sijil check REGISTER",
        ),
        (&["check", "reg", "more"], "“more” is too much."),
        (&["check", "reg", "--wrong"], "no option --wrong here"),
        (&["check", "reg", "-x"], "no option -x here"),
        (&["check", "reg", "--json=yes"], "is too much"),
        (
            &["check", "reg", "--month"],
            "The value of --month YYYY-MM is missing.",
        ),
        (
            &["check", "reg", "--month", "13-2023"],
            "“13-2023” is not a month. Write it as 2023-06.",
        ),
        (&["check", "reg", "--json", "--json"], "given twice"),
        (
            &["report", "reg", "--out", "x"],
            "--month YYYY-MM is missing.",
        ),
        (
            &[
                "report", "reg", "--month", "2023-06", "--out", "x", "--lang", "tlh",
            ],
            "--lang cannot be “tlh”. Choose one of: en",
        ),
        (
            &[
                "report",
                "reg",
                "--month",
                "2023-06",
                "--out",
                "x",
                "--audience",
                "all",
            ],
            "Choose one of: public, partner, internal.",
        ),
        (
            &[
                "report", "reg", "--month", "2023-06", "--out", "x", "--format", "docx",
            ],
            "--format cannot be “docx”. Choose one of: pdf, md, json.",
        ),
        (&["figures", "reg"], "--month YYYY-MM is missing."),
        (
            &["export", "reg", "--out", "x"],
            "--format csv|json is missing.",
        ),
        (
            &["export", "reg", "--format", "xlsx", "--out", "x"],
            "Choose one of: csv, json.",
        ),
        (
            &["import", "reg", "two.csv", "--kind", "edition"],
            "Choose one of: incident, trial, repatriation, place.",
        ),
        (
            &["template", "source"],
            "Choose one of: incident, trial, repatriation.",
        ),
        (&["log", "reg", "I-000000"], "has no record I-000000."),
        (&["help", "me"], "“me” is neither"),
        (&["reg", "two.csv"], "so “two.csv” is too much"),
    ] {
        refuses(&desk, arguments, &[part]);
    }
    desk.write("vague.csv", "date,notes\n2023,x\n");
    refuses(
        &desk,
        &["import", "reg", "vague.csv"],
        &["vague.csv", "Add --kind incident"],
    );
    let mut command = desk.command(&["check", "reg"]);
    let wrong = command.env("SIJIL_NOW", "soon").output().unwrap();
    assert_eq!(wrong.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("SIJIL_NOW is “soon”"));
}
