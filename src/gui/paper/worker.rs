//! The thread that lays reports out and draws their pages, the newest wish first. Knows nothing of
//! where they are shown.

use super::raster::Raster;
use crate::report::content::Content;
use crate::report::layout;
use crate::report::page::{Document, Item, Page};
use crate::report::text::Typesetter;
use egui::{ColorImage, Context};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// A report that was laid out.
#[derive(Clone, Debug)]
pub struct Laid {
    /// The number under which it was asked for.
    pub number: u64,
    /// Its pages.
    pub document: Arc<Document>,
    /// For each page, what tells how it looks from how it looked before.
    pub stamps: Arc<[u64]>,
    /// How long it took.
    pub took: Duration,
}

/// A page to be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The page, from 0.
    pub page: usize,
    /// How it looks.
    pub stamp: u64,
    /// How many pixels wide it is.
    pub width: u16,
}

/// What the thread answers.
pub enum Answer {
    /// A report was laid out.
    Laid(Laid),
    /// A page was drawn, and how long it took.
    Drawn(Sheet, ColorImage, Duration),
}

#[derive(Default)]
struct Wishes {
    content: Option<(u64, Arc<Content>)>,
    sheets: Vec<Sheet>,
    /// The page that is being drawn.
    in_hand: Option<Sheet>,
    is_over: bool,
}

#[derive(Default)]
struct Board {
    wishes: Mutex<Wishes>,
    changed: Condvar,
}

impl Board {
    /// A thread that came to grief has left nothing half written here.
    fn wishes(&self) -> MutexGuard<'_, Wishes> {
        self.wishes.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The thread, from outside. It ends when this is dropped.
pub struct Worker {
    board: Arc<Board>,
    answers: Receiver<Answer>,
}

impl Worker {
    /// Starts the thread; it wakes the window with each answer.
    pub fn start(context: Context) -> Self {
        let board = Arc::new(Board::default());
        let (sender, answers) = channel();
        let hand = Hand {
            board: Arc::clone(&board),
            sender,
            context,
            laid: None,
            stamps: 0,
        };
        thread::spawn(move || hand.work());
        Self { board, answers }
    }

    /// Has a report laid out, in place of one that is still waiting for it.
    pub fn lay_out(&self, number: u64, content: Arc<Content>) {
        self.board.wishes().content = Some((number, content));
        self.board.changed.notify_one();
    }

    /// Has these pages drawn, the first of them first, in place of those that are still waiting.
    pub fn draw(&self, mut sheets: Vec<Sheet>) {
        let mut wishes = self.board.wishes();
        sheets.retain(|sheet| wishes.in_hand != Some(*sheet));
        if wishes.sheets != sheets {
            wishes.sheets = sheets;
            self.board.changed.notify_one();
        }
    }

    /// The next answer that has come.
    pub fn answer(&self) -> Option<Answer> {
        self.answers.try_recv().ok()
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.board.wishes().is_over = true;
        self.board.changed.notify_one();
    }
}

enum Job {
    LayOut(u64, Arc<Content>),
    Draw(Sheet),
}

/// The thread, from inside.
struct Hand {
    board: Arc<Board>,
    sender: Sender<Answer>,
    context: Context,
    laid: Option<Laid>,
    /// The stamp that was given last.
    stamps: u64,
}

impl Hand {
    fn work(mut self) {
        let mut typesetter = Typesetter::keeping();
        let mut raster = Raster::new();
        while let Some(job) = self.next() {
            let since = Instant::now();
            let answer = match job {
                Job::LayOut(number, content) => {
                    let (document, kept) = layout::lay_out_with(&content, typesetter);
                    typesetter = kept;
                    let stamps = self.stamps(&document);
                    let laid = Laid {
                        number,
                        document: Arc::new(document),
                        stamps,
                        took: since.elapsed(),
                    };
                    self.laid = Some(laid.clone());
                    Some(Answer::Laid(laid))
                }
                Job::Draw(sheet) => self.page(sheet).map(|(page, size)| {
                    let image = raster.draw(page, size, sheet.width);
                    Answer::Drawn(sheet, image, since.elapsed())
                }),
            };
            if let Some(answer) = answer
                && self.sender.send(answer).is_err()
            {
                return;
            }
            self.board.wishes().in_hand = None;
            self.context.request_repaint();
        }
    }

    /// Waits for something to do: a report first, for its pages are out of date.
    fn next(&self) -> Option<Job> {
        let mut wishes = self.board.wishes();
        loop {
            if wishes.is_over {
                return None;
            }
            if let Some((number, content)) = wishes.content.take() {
                return Some(Job::LayOut(number, content));
            }
            if !wishes.sheets.is_empty() {
                let sheet = wishes.sheets.remove(0);
                wishes.in_hand = Some(sheet);
                return Some(Job::Draw(sheet));
            }
            let waited = self.board.changed.wait(wishes);
            wishes = waited.unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// The page of a sheet, where it still looks so.
    fn page(&self, sheet: Sheet) -> Option<(&Page, (f32, f32))> {
        let laid = self.laid.as_ref()?;
        let is_current = laid.stamps.get(sheet.page) == Some(&sheet.stamp);
        let page = laid.document.pages.get(sheet.page)?;
        is_current.then_some((page, laid.document.size))
    }

    /// The stamps of a document's pages: those that look as before keep theirs.
    fn stamps(&mut self, document: &Document) -> Arc<[u64]> {
        let before = self.laid.take();
        let stamp = |(number, page): (usize, &Page)| {
            let same = before.as_ref().and_then(|laid| {
                let known = laid.document.pages.get(number)?;
                let of_size = laid.document.size == document.size;
                (of_size && looks_as(known, page)).then(|| laid.stamps.get(number).copied())?
            });
            same.unwrap_or_else(|| {
                self.stamps += 1;
                self.stamps
            })
        };
        document.pages.iter().enumerate().map(stamp).collect()
    }
}

/// Whether two pages show the same, whatever the structure says of it.
fn looks_as(one: &Page, other: &Page) -> bool {
    fn shown(page: &Page) -> impl Iterator<Item = &Item> {
        page.items.iter().filter(|item| {
            !matches!(
                item,
                Item::Begin { .. } | Item::BeginDecoration | Item::End | Item::Link { .. }
            )
        })
    }
    shown(one).eq(shown(other))
}
