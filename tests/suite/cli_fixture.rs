//! Runs the program in a temporary folder, as a person at a terminal does.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

pub struct Desk {
    root: TempDir,
}

/// What a run of the program gave.
#[derive(Debug)]
pub struct Ran {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Desk {
    pub fn new() -> Self {
        Self {
            root: tempfile::tempdir().unwrap(),
        }
    }

    /// A desk with an empty register `reg`.
    pub fn with_register() -> Self {
        let desk = Self::new();
        assert_eq!(desk.run(&["new", "reg", "--name", "Heseke"]).code, Some(0));
        desk
    }

    /// A desk with a register that has two incidents of June 2023.
    pub fn with_incidents() -> Self {
        let desk = Self::with_register();
        desk.write("two.csv", TWO);
        assert_eq!(desk.run(&["import", "reg", "two.csv"]).code, Some(0));
        desk
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), bytes).unwrap();
    }

    pub fn read(&self, name: &str) -> String {
        String::from_utf8(std::fs::read(self.path(name)).unwrap()).unwrap()
    }

    /// The program with nothing of the tester's own environment that it would take notice of.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sijil"));
        command
            .args(arguments)
            .current_dir(self.root.path())
            .env("SIJIL_HOME", self.path("home"))
            .env("SIJIL_AUTHOR", "Rona")
            .env("SIJIL_NOW", "2023-07-05T08:00:00Z")
            .env_remove("SIJIL_PASSPHRASE_FILE")
            .env_remove("SIJIL_IDENTITY_FILE")
            .env_remove("RUST_BACKTRACE");
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Ran {
        ran(&self.command(arguments).output().unwrap())
    }

    /// The only journal of the register `reg`.
    pub fn journal(&self) -> PathBuf {
        let mut journals = std::fs::read_dir(self.path("reg/journal")).unwrap();
        let journal = journals.next().unwrap().unwrap().path();
        assert!(journals.next().is_none(), "the register has one journal");
        journal
    }

    /// Every file below the register `reg`, with its bytes.
    pub fn contents(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut files = Vec::new();
        gather(&self.path("reg"), &mut files);
        files.sort();
        files
    }
}

fn gather(folder: &Path, files: &mut Vec<(PathBuf, Vec<u8>)>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, files);
        } else {
            files.push((path.clone(), std::fs::read(&path).unwrap()));
        }
    }
}

pub fn ran(output: &Output) -> Ran {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    Ran {
        code: output.status.code(),
        out: text(&output.stdout),
        err: text(&output.stderr),
    }
}

/// A table of two incidents with no findings: an attack and a raid.
pub const TWO: &str = "\
kind,title,date,place,region,scope,perpetrator,conducted_by,tactic,target,attribution,outcome,verification,killed_military,sources\n\
attack,Ambush on a patrol,2023-06-19,Busayrah,deir_ez_zor,in_area,isis,,ambush,military,attributed,completed,confirmed,2,\"Local site <https://a.example/1> [B2]; Agency <https://b.example/1> [B2]\"\n\
raid,Raid on a cell,2023-06-20,Heseke,heseke,in_area,,sdf,,,,completed,confirmed,,\"Local site <https://a.example/2> [B2]; Agency <https://b.example/2> [B2]\"\n";
