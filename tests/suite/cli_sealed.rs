//! Encrypted registers on the command line: every command opens them, and says what to do where it
//! cannot.

use crate::cli_fixture::{Desk, Ran, TWO, ran};

/// Runs the program with files of secrets.
fn run_with(desk: &Desk, secrets: &[(&str, &str)], arguments: &[&str]) -> Ran {
    let mut command = desk.command(arguments);
    for (variable, file) in secrets {
        command.env(variable, desk.path(file));
    }
    ran(&command.output().unwrap())
}

const BY_IDENTITY: &[(&str, &str)] = &[("SIJIL_IDENTITY_FILE", "rona.txt")];
const BY_PASSPHRASE: &[(&str, &str)] = &[("SIJIL_PASSPHRASE_FILE", "pass")];

/// A desk with an encrypted register that Rona's identity opens.
fn desk() -> Desk {
    let desk = Desk::new();
    let made = desk.run(&["identity", "rona.txt"]);
    assert_eq!(made.code, Some(0), "{made:?}");
    let new = ["new", "reg", "--name", "Heseke", "--encrypt"];
    let made = run_with(&desk, BY_IDENTITY, &new);
    assert_eq!((made.code, made.err.as_str()), (Some(0), ""), "{made:?}");
    desk.write("two.csv", TWO);
    let imported = run_with(&desk, BY_IDENTITY, &["import", "reg", "two.csv"]);
    assert_eq!(imported.code, Some(0), "{imported:?}");
    desk
}

fn secret(desk: &Desk, name: &str, text: &str) {
    desk.write(name, text);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let only_ours = std::fs::Permissions::from_mode(0o600);
        std::fs::set_permissions(desk.path(name), only_ours).unwrap();
    }
}

#[test]
fn every_command_opens_an_encrypted_register() {
    let desk = desk();
    let clear = Desk::with_incidents();
    for arguments in [
        &["check", "reg"][..],
        &["figures", "reg", "--month", "2023-06"],
        &["export", "reg", "--format", "json", "--out", "-"],
        &[
            "report", "reg", "--month", "2023-06", "--format", "md", "--out", "-",
        ],
    ] {
        let sealed = run_with(&desk, BY_IDENTITY, arguments);
        let open = clear.run(arguments);
        assert_eq!(sealed.code, open.code, "{arguments:?} {sealed:?}");
        assert_eq!(
            sealed.out.lines().count(),
            open.out.lines().count(),
            "{arguments:?}"
        );
        assert_eq!(sealed.err, "", "{arguments:?}");
    }
    for (_, bytes) in desk.contents() {
        let text = String::from_utf8_lossy(&bytes);
        for word in ["Ambush", "Heseke", "Rona", "incident"] {
            assert!(!text.contains(word), "{word} stands clear");
        }
    }
}

#[test]
fn without_a_passphrase_it_says_in_one_line_what_to_do() {
    let desk = desk();
    let refused = |ran: Ran, about: &str| {
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{ran:?}");
        assert_eq!(ran.err.lines().count(), 1, "{ran:?}");
        assert!(ran.err.contains(about), "{ran:?}");
    };
    // Its only member has no passphrase.
    refused(desk.run(&["check", "reg"]), "Ask a member");
    desk.write("nour", "four green bottles\n");
    let add = [
        "members",
        "reg",
        "--add-passphrase",
        "nour",
        "--name",
        "Nour",
    ];
    let added = run_with(&desk, BY_IDENTITY, &add);
    assert_eq!(added.code, Some(0), "{added:?}");
    #[cfg(unix)]
    assert!(added.err.contains("chmod 600"), "{added:?}");
    refused(desk.run(&["check", "reg"]), "SIJIL_PASSPHRASE_FILE");
    secret(&desk, "pass", "four green bottle\n");
    refused(
        run_with(&desk, BY_PASSPHRASE, &["check", "reg"]),
        "This passphrase does not open reg",
    );
    secret(&desk, "pass", "\nfour green bottles\n");
    refused(
        run_with(&desk, BY_PASSPHRASE, &["check", "reg"]),
        "first line of",
    );
    refused(
        run_with(
            &desk,
            &[("SIJIL_PASSPHRASE_FILE", "none")],
            &["check", "reg"],
        ),
        "There is no",
    );
    refused(
        run_with(&desk, &[("SIJIL_IDENTITY_FILE", "pass")], &["check", "reg"]),
        "is no age identity",
    );
    secret(&desk, "pass", "four green bottles\r\nnotes\n");
    let checked = run_with(&desk, BY_PASSPHRASE, &["check", "reg"]);
    assert_eq!(
        (checked.code, checked.err.as_str()),
        (Some(0), ""),
        "{checked:?}"
    );
    refused(desk.run(&["new", "other", "--encrypt"]), "--encrypt needs");
    assert!(!desk.path("other").exists());
}

#[test]
fn members_are_listed_added_and_removed() {
    let desk = desk();
    let azad = desk.run(&["identity", "azad.txt"]).out;
    assert_eq!(
        desk.run(&["identity", "azad.txt"]).out,
        azad,
        "what is there is shown"
    );
    let members = |arguments: &[&str]| {
        let arguments = [&["members", "reg"], arguments].concat();
        run_with(&desk, BY_IDENTITY, &arguments)
    };
    let add = ["--add", azad.trim(), "--name", "Azad"];
    assert_eq!(members(&add[..2]).code, Some(2), "without a name");
    assert_eq!(
        members(&["--add", "age1nobody", "--name", "Azad"]).code,
        Some(2)
    );
    assert_eq!(
        members(&[&add[..], &["--remove", "Rona"]].concat()).code,
        Some(2)
    );
    assert_eq!(members(&add).code, Some(0));
    assert_eq!(members(&add).code, Some(2), "twice");
    let listed = members(&[]);
    assert_eq!(listed.out.lines().count(), 2, "{listed:?}");
    assert!(listed.out.contains(azad.trim()), "{listed:?}");
    let json: serde_json::Value = serde_json::from_str(&members(&["--json"]).out).unwrap();
    assert_eq!(json["members"][0]["name"], "Azad");
    assert_eq!(json["members"][1]["here"], true);

    let by_azad = &[("SIJIL_IDENTITY_FILE", "azad.txt")];
    let figures = ["figures", "reg", "--month", "2023-06"];
    let before = run_with(&desk, by_azad, &figures);
    assert_eq!(before.code, Some(0), "{before:?}");
    assert_eq!(members(&["--remove", "Rona"]).code, Some(2), "not oneself");
    assert_eq!(members(&["--remove", "Azad"]).code, Some(0));
    let new = TWO.replace("Ambush on a patrol", "Ambush on a convoy");
    desk.write("more.csv", new);
    let imported = run_with(&desk, BY_IDENTITY, &["import", "reg", "more.csv"]);
    assert_eq!(imported.code, Some(0), "{imported:?}");
    let after = run_with(&desk, by_azad, &figures);
    assert_eq!(after.out, before.out);
    assert!(after.err.contains("you do not have"), "{after:?}");
    let refused = run_with(&desk, by_azad, &["import", "reg", "more.csv"]);
    assert_eq!(refused.code, Some(2), "{refused:?}");
    assert!(refused.err.contains("no longer a member"), "{refused:?}");
    // Anybody can check it from outside.
    let outside = desk.run(&["verify", "reg"]);
    assert_eq!(outside.code, Some(0), "{outside:?}");
    assert!(outside.out.contains("checked from outside"), "{outside:?}");
    let inside = run_with(&desk, BY_IDENTITY, &["verify", "reg"]);
    assert_eq!(inside.code, Some(0), "{inside:?}");
    assert!(!inside.out.contains("checked from outside"), "{inside:?}");
}

#[test]
fn a_clear_register_has_no_members() {
    let desk = Desk::with_register();
    let listed = desk.run(&["members", "reg"]);
    assert_eq!(listed.code, Some(2), "{listed:?}");
    assert!(listed.err.contains("not encrypted"), "{listed:?}");
}

#[cfg(unix)]
#[test]
fn a_secret_that_others_can_read_is_warned_of() {
    let desk = desk();
    secret(&desk, "pass", "irrelevant here\n");
    let quiet = run_with(&desk, BY_IDENTITY, &["check", "reg"]);
    assert_eq!(quiet.err, "");
    std::fs::copy(desk.path("rona.txt"), desk.path("open.txt")).unwrap();
    std::process::Command::new("chmod")
        .args(["644"])
        .arg(desk.path("open.txt"))
        .status()
        .unwrap();
    let warned = run_with(
        &desk,
        &[("SIJIL_IDENTITY_FILE", "open.txt")],
        &["check", "reg"],
    );
    assert_eq!(
        (warned.code, warned.err.lines().count()),
        (Some(0), 1),
        "{warned:?}"
    );
    assert!(warned.err.contains("open.txt"), "{warned:?}");
}
