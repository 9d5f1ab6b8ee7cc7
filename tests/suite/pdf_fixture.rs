//! A laid-out document made by hand, and the readers that a machine may have.

use chrono::DateTime;
use sijil::report::layout::paper::Paper;
use sijil::report::layout::sketch::Sketch;
use sijil::report::page::{About, Document, Mark, Role, Spot, Target};
use sijil::report::text::{Align, Piece, Typesetter};
use sijil::report::{pdf, theme};
use std::io::Write;
use std::process::{Command, Stdio};

pub const WORDS: &str = "Deir ez-Zor, Kobanê and Dêrik: 24 attacks, +85\u{a0}%. ";
pub const ARABIC: [&str; 3] = ["دير", "الزور", "الحسكة"];

/// Two pages: words, a link out, a link to the second page, and a picture.
pub fn document() -> Document {
    let mut typesetter = Typesetter::new();
    let mut paper = Paper::default();
    let link = |text: &str, link| Piece::Text {
        text: text.to_owned(),
        style: theme::BODY.coloured(theme::ACCENT),
        rise: 0.0,
        link: Some(link),
        figure: None,
    };
    let pieces = [
        Piece::text(WORDS, theme::BODY),
        Piece::text(ARABIC.join(" "), theme::BODY),
        Piece::Tag("illustrative".to_owned()),
        link(
            "a source",
            Target::Address("https://example.org/é?a=1".to_owned()),
        ),
        link("page two", Target::Place("two".to_owned())),
        link("nowhere", Target::Place("missing".to_owned())),
    ];
    for page in 0..2 {
        paper.turn();
        let paragraph = typesetter.set(&pieces, Align::Start, theme::MEASURE);
        let mut sketch = Sketch::default();
        sketch.paragraph(
            &mut paper,
            Role::Paragraph,
            &paragraph,
            (theme::MARGIN, 0.0),
        );
        let picture = paper.picture("A bar".to_owned());
        sketch.begin_picture(picture);
        sketch.rectangle(theme::MARGIN, 60.0, 40.0, 20.0, theme::ACCENT);
        sketch.end_picture();
        if page == 1 {
            sketch.name_place("two", 0.0);
        }
        paper.place(sketch, 62.0);
    }
    let mark = |level, title: &str, page| Mark {
        level,
        title: title.to_owned(),
        spot: Spot { page, y: 62.0 },
    };
    let outline = vec![
        mark(1, "Attacks", 0),
        mark(2, "Türkiye", 0),
        mark(1, "Annex", 1),
    ];
    finished(paper, outline)
}

/// A page with one paragraph.
pub fn page_of(pieces: &[Piece]) -> Document {
    let mut paper = Paper::default();
    paper.turn();
    let paragraph = Typesetter::new().set(pieces, Align::Start, theme::MEASURE);
    let mut sketch = Sketch::default();
    let at = (theme::MARGIN, 0.0);
    sketch.paragraph(&mut paper, Role::Paragraph, &paragraph, at);
    paper.place(sketch, 62.0);
    finished(paper, Vec::new())
}

fn finished(paper: Paper, outline: Vec<Mark>) -> Document {
    Document {
        size: theme::PAGE,
        pages: paper.pages,
        outline,
        places: paper.places,
        passages: paper.passages,
        nodes: paper.nodes,
        about: About {
            title: "A title & more".to_owned(),
            author: "An organisation".to_owned(),
            subject: "A subject".to_owned(),
            language: "en".to_owned(),
            as_of: DateTime::from_timestamp(1_688_515_200, 0).unwrap(),
        },
    }
}

pub fn bytes() -> Vec<u8> {
    pdf::write(&document()).unwrap()
}

/// What a program says of bytes on its input, and whether it was content; none where the machine
/// has no such program.
pub fn ask(program: &str, arguments: &[&str], input: &[u8]) -> Option<(bool, String)> {
    let child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let Ok(mut child) = child else {
        eprintln!("skipped: {program} is not installed");
        return None;
    };
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    // A program that reads no input closes it.
    let _written_or_closed = writer.join().unwrap();
    let said = [output.stdout, output.stderr].concat();
    Some((
        output.status.success(),
        String::from_utf8_lossy(&said).into_owned(),
    ))
}

/// The text of a PDF as poppler finds it.
pub fn found(pdf: &[u8]) -> Option<String> {
    ask("pdftotext", &["-", "-"], pdf).map(|(_, text)| text)
}
