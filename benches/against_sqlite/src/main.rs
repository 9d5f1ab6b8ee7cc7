//! How long one save takes, side by side with SQLite in WAL mode with synchronous FULL on the same disk:
//! `cargo run --release -- [FOLDER] [SAVES]`. Both keep a record of 1,300 bytes and return once it
//! is on the disk.

use rusqlite::{Connection, params};
use serde_json::{Map, Value, json};
use sijil::domain::identity::RecordKind;
use sijil::store::{Change, Installation, Register};
use std::error::Error;
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// Length of a line of the journal, and of a row.
const RECORD: usize = 1_300;
/// What a save may take, compared with SQLite.
const LIMIT: f64 = 1.1;
/// Saves that are not counted, until caches are warm.
const WARM: usize = 50;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().unwrap_or_else(|| ".".to_owned());
    let saves = arguments.next().map_or(Ok(1_000), |count| count.parse())?;
    let scratch = tempfile::tempdir_in(&folder)?;
    let mut ours = Ours::new(scratch.path())?;
    let mut sqlite = Sqlite::new(&scratch.path().join("save.sqlite"))?;
    let mut bare = Bare::new(&scratch.path().join("bare"))?;
    let mut times = [const { Vec::new() }; 3];
    for save in 0..WARM + saves {
        // Each of them comes first, in turn: the disk has moods.
        for turn in 0..3 {
            let which = (save + turn) % 3;
            let took = match which {
                0 => ours.save(save)?,
                1 => sqlite.save(save)?,
                _ => bare.save()?,
            };
            if save >= WARM {
                times[which].push(took);
            }
        }
    }
    let line = ours.line()?;
    println!("{saves} saves of {line} bytes in {folder}, in turn   median    p95");
    let [ours, sqlite, bare] = times.map(Spread::of);
    for (name, spread) in [
        ("a register", &ours),
        ("SQLite, WAL and FULL", &sqlite),
        ("write and fdatasync, no more", &bare),
    ] {
        let [median, p95] = [spread.median, spread.p95].map(|time| time.as_secs_f64() * 1_000.0);
        println!("  {name:<42} {median:>7.3} {p95:>7.3} ms");
    }
    let ratio = ours.median.as_secs_f64() / sqlite.median.as_secs_f64();
    let p95 = ours.p95.as_secs_f64() / sqlite.p95.as_secs_f64();
    println!(
        "proof: a save takes {ratio:.2} times what SQLite takes (p95 {p95:.2}), {LIMIT} is allowed"
    );
    Ok(if ratio <= LIMIT {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Median and 95th percentile.
struct Spread {
    median: Duration,
    p95: Duration,
}

impl Spread {
    fn of(mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        let at = |part: usize| {
            times
                .get(times.len() * part / 100)
                .copied()
                .unwrap_or_default()
        };
        Self {
            median: at(50),
            p95: at(95),
        }
    }
}

/// A register, saved into as the window does.
struct Ours {
    register: Register,
    narrative: String,
}

impl Ours {
    fn new(scratch: &Path) -> Result<Self, Box<dyn Error>> {
        let installation = Installation::new(scratch.join("home"), "bench");
        let register = Register::create(&scratch.join("register"), installation)?;
        let mut ours = Self {
            register,
            narrative: String::new(),
        };
        // The first line is longer by the writer's key.
        ours.save(0)?;
        ours.save(0)?;
        let without = ours.line()?;
        ours.narrative = "x".repeat(RECORD.saturating_sub(without));
        Ok(ours)
    }

    fn body(&self, number: usize) -> Map<String, Value> {
        let title = format!("Incident {number:06}");
        match json!({ "title": title, "narrative": self.narrative }) {
            Value::Object(body) => body,
            _ => Map::new(),
        }
    }

    fn save(&mut self, number: usize) -> Result<Duration, Box<dyn Error>> {
        let id = self.register.new_id(RecordKind::Incident);
        let change = Change::first(id, RecordKind::Incident, self.body(number));
        let started = Instant::now();
        self.register.append(vec![change])?;
        Ok(started.elapsed())
    }

    /// The length of the journal's last line.
    fn line(&self) -> Result<usize, Box<dyn Error>> {
        let journals = std::fs::read_dir(self.register.folder().join("journal"))?;
        let journal = journals.flatten().map(|entry| entry.path()).next();
        let bytes = std::fs::read(journal.ok_or("no journal")?)?;
        Ok(bytes
            .split(|byte| *byte == b'\n')
            .rev()
            .nth(1)
            .map_or(0, <[u8]>::len))
    }
}

struct Sqlite {
    connection: Connection,
}

impl Sqlite {
    fn new(path: &Path) -> rusqlite::Result<Self> {
        let connection = Connection::open(path)?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.execute_batch(
            "CREATE TABLE revision (record TEXT NOT NULL, seq INTEGER PRIMARY KEY, line BLOB NOT NULL)",
        )?;
        Ok(Self { connection })
    }

    fn save(&mut self, number: usize) -> rusqlite::Result<Duration> {
        let line = vec![b'x'; RECORD];
        let record = format!("0190f3a4-0000-7000-8000-{number:012}");
        let mut insert = self
            .connection
            .prepare_cached("INSERT INTO revision (record, line) VALUES (?1, ?2)")?;
        let started = Instant::now();
        insert.execute(params![record, line])?;
        Ok(started.elapsed())
    }
}

/// The least that a save can be.
struct Bare {
    file: File,
}

impl Bare {
    fn new(path: &Path) -> std::io::Result<Self> {
        let file = OpenOptions::new().append(true).create(true).open(path)?;
        Ok(Self { file })
    }

    fn save(&mut self) -> std::io::Result<Duration> {
        let line = vec![b'x'; RECORD];
        let started = Instant::now();
        self.file.write_all(&line)?;
        self.file.sync_data()?;
        Ok(started.elapsed())
    }
}
