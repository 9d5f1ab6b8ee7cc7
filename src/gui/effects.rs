//! What takes time or waits for a person outside the window: the system's dialogs and programs, the
//! writing of reports, the reading of files. Each runs on a thread of its own and answers by a channel.
//! The only file that knows the system's dialogs and programs.

use super::screens::forms::FormKey;
use crate::domain::file_name::safe_name;
use crate::domain::record::Attachment;
use crate::store::{Passphrase, StoreError, Watch, WrappedPassphrase};
use crate::words::{Message, Words};
use crate::workspace::{Condition, Workspace};
use rfd::{AsyncFileDialog, FileHandle};
use std::fmt;
use std::future::Future;
use std::io;
use std::path::{Path, PathBuf};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::Duration;

/// How long the journals are left alone between two looks.
const PAUSE: Duration = Duration::from_secs(2);

/// How long a program of the system has to say that it cannot open a file.
const HANDED_OVER: Duration = Duration::from_secs(3);

/// Gives a file to the program that the system has for it.
pub type Opener = Arc<dyn Fn(&Path) -> io::Result<()> + Send + Sync>;

/// What a file or folder is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A folder for a new register.
    NewRegister,
    /// The folder of a register.
    OpenRegister,
    /// A table to bring in.
    ImportTable,
    /// A file for the report.
    Report,
    /// A folder for the files of an edition.
    Publish,
    /// A file for the records of a list.
    Records,
    /// A file for a backup.
    Backup,
    /// A backup to make a register of.
    RestoreBackup,
    /// The folder of another copy of the register.
    CopyFolder,
    /// A backup of the register.
    CopyFile,
    /// A picture for the report's masthead.
    Logo,
}

impl Purpose {
    fn title(self) -> &'static str {
        match self {
            Self::NewRegister => "dialog-new-register",
            Self::OpenRegister => "dialog-open-register",
            Self::ImportTable => "dialog-import-table",
            Self::Report => "dialog-report",
            Self::Publish => "dialog-publish",
            Self::Records => "dialog-records",
            Self::Backup => "dialog-backup",
            Self::RestoreBackup | Self::CopyFile => "dialog-backup-file",
            Self::CopyFolder => "dialog-other-copy",
            Self::Logo => "dialog-logo",
        }
    }
}

/// What an effect answers.
#[derive(Debug)]
pub enum Answer {
    /// A file or folder was chosen.
    Chosen(Purpose, PathBuf),
    /// Nothing was chosen; the dialog was closed, or the system has none.
    NotChosen,
    /// Files were chosen, to be attached to the record of a form.
    FilesChosen(FormKey, Vec<PathBuf>),
    /// A file was taken into the register, or not, and why.
    Taken {
        /// The number that the effect was given.
        number: u64,
        /// What the file is called.
        name: String,
        /// What is attached now.
        taken: Result<Attachment, Message>,
    },
    /// Somebody has looked at what became of files.
    Checked {
        /// The form that they belong to.
        form: FormKey,
        /// Each by its hash.
        found: Vec<(String, Condition)>,
    },
    /// A file was given to a program of the system, or not, and why.
    FileOpened {
        /// Its hash.
        file: String,
        /// Why not.
        opened: Result<(), Message>,
    },
    /// A place for a copy of a file was chosen.
    CopyWanted(Attachment, PathBuf),
    /// A copy of a file was written, or not, and why.
    Copied {
        /// Its hash.
        file: String,
        /// Where, or why not.
        copied: Result<PathBuf, Message>,
    },
    /// A file was written.
    Written(PathBuf),
    /// A file was not written, and why.
    NotWritten(Message),
    /// The report was written, or not, and why; neither where it was given up.
    Exported(Result<Option<PathBuf>, Message>),
    /// A register was opened or made, or was not.
    Opened(Opened),
    /// The work that a new member's passphrase costs is done.
    Wrapped(Wrapped),
    /// A sync program has brought something into the register.
    Arrived,
    /// A backup was written, or why not.
    BackedUp(Result<Vec<Message>, Message>),
    /// A register was made of a backup in this folder, or why not.
    Restored(PathBuf, Result<(), Message>),
    /// The register in this folder was repaired, or why not.
    Repaired(PathBuf, Result<Vec<Message>, Message>),
}

/// A register that was opened or made on a thread of its own: that of an encrypted one takes a second.
pub struct Opened {
    /// Its folder.
    pub folder: PathBuf,
    /// The register, or why not.
    pub result: Result<Box<Workspace>, StoreError>,
}

impl fmt::Debug for Opened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Opened").field(&self.folder).finish()
    }
}

/// A member who is to be added by a passphrase.
#[derive(Debug)]
pub struct Wrapped {
    /// The folder of the register.
    pub folder: PathBuf,
    /// The member.
    pub name: String,
    /// The passphrase, or why not.
    pub result: Result<WrappedPassphrase, StoreError>,
}

/// The effects that are under way.
pub struct Effects {
    sender: Sender<Answer>,
    receiver: Receiver<Answer>,
    wake: Option<egui::Context>,
    under_way: usize,
    numbers: u64,
    opener: Opener,
    /// Ends the watch over the register's journals when it is dropped.
    watching: Option<Sender<()>>,
}

impl Default for Effects {
    fn default() -> Self {
        let (sender, receiver) = channel();
        Self {
            sender,
            receiver,
            wake: None,
            under_way: 0,
            numbers: 0,
            opener: Arc::new(|path| open::that_detached_with_timeout(path, HANDED_OVER)),
            watching: None,
        }
    }
}

impl Effects {
    /// The window to wake when an answer is there.
    pub fn wakes(&mut self, context: &egui::Context) {
        self.wake.get_or_insert_with(|| context.clone());
    }

    /// What wakes the window from another thread.
    pub fn waker(&self) -> impl Fn() + Send + use<> {
        let wake = self.wake.clone();
        move || {
            if let Some(context) = &wake {
                context.request_repaint();
            }
        }
    }

    /// Whether an answer is still awaited.
    pub fn is_busy(&self) -> bool {
        self.under_way > 0
    }

    /// The next answer that has come.
    pub fn answer(&mut self) -> Option<Answer> {
        let answer = self.receiver.try_recv().ok()?;
        if !matches!(answer, Answer::Arrived) {
            self.under_way = self.under_way.saturating_sub(1);
        }
        Some(answer)
    }

    /// Asks the system for a file or folder; `suggested` is the name of a file to be written.
    pub fn ask(&mut self, purpose: Purpose, suggested: &str, words: &Words) {
        // Made here and awaited elsewhere: macOS has its dialogs made on the first thread.
        let dialog = AsyncFileDialog::new().set_title(words.text(purpose.title()));
        let chosen: Pin<Box<dyn Future<Output = Option<FileHandle>> + Send>> = match purpose {
            Purpose::NewRegister
            | Purpose::OpenRegister
            | Purpose::CopyFolder
            | Purpose::Publish => Box::pin(dialog.set_can_create_directories(true).pick_folder()),
            Purpose::ImportTable => {
                Box::pin(dialog.add_filter("CSV", &["csv", "tsv", "txt"]).pick_file())
            }
            Purpose::RestoreBackup | Purpose::CopyFile => {
                Box::pin(dialog.add_filter("ZIP", &["zip"]).pick_file())
            }
            Purpose::Logo => Box::pin(dialog.add_filter("PNG", &["png"]).pick_file()),
            Purpose::Report | Purpose::Records | Purpose::Backup => {
                Box::pin(dialog.set_file_name(suggested).save_file())
            }
        };
        self.run(move || match wait_for(chosen) {
            Some(file) => Answer::Chosen(purpose, file.path().to_owned()),
            None => Answer::NotChosen,
        });
    }

    /// Asks the system for files to attach.
    pub fn ask_files(&mut self, form: FormKey, words: &Words) {
        let title = words.text("dialog-attach");
        let chosen = AsyncFileDialog::new().set_title(title).pick_files();
        self.run(move || match wait_for(chosen) {
            Some(files) => {
                let paths = files.iter().map(|file| file.path().to_owned());
                Answer::FilesChosen(form, paths.collect())
            }
            None => Answer::NotChosen,
        });
    }

    /// Asks the system for where a copy of a file goes.
    pub fn ask_copy(&mut self, file: Attachment, words: &Words) {
        let chosen = AsyncFileDialog::new()
            .set_title(words.text("dialog-copy"))
            .set_file_name(safe_name(&file.name))
            .save_file();
        self.run(move || match wait_for(chosen) {
            Some(to) => Answer::CopyWanted(file, to.path().to_owned()),
            None => Answer::NotChosen,
        });
    }

    /// A number that no effect before was given.
    pub fn number(&mut self) -> u64 {
        self.numbers += 1;
        self.numbers
    }

    /// What gives a file to the program that the system has for it, from whatever thread.
    pub fn opener(&self) -> Opener {
        Arc::clone(&self.opener)
    }

    /// Has files opened by something else than the system.
    pub fn opens_with(&mut self, opener: Opener) {
        self.opener = opener;
    }

    /// Makes and writes a file. `make` says where it was written, or why not.
    pub fn write(&mut self, make: impl FnOnce() -> Result<PathBuf, Message> + Send + 'static) {
        self.run(move || match make() {
            Ok(path) => Answer::Written(path),
            Err(message) => Answer::NotWritten(message),
        });
    }

    /// Opens or makes a register.
    pub fn open(
        &mut self,
        folder: PathBuf,
        opens: impl FnOnce(&Path) -> Result<Workspace, StoreError> + Send + 'static,
    ) {
        self.run(move || {
            let result = opens(&folder).map(Box::new);
            Answer::Opened(Opened { folder, result })
        });
    }

    /// Does the work that a new member's passphrase costs.
    pub fn wrap(&mut self, folder: PathBuf, name: String, passphrase: Passphrase) {
        self.run(move || {
            let result = WrappedPassphrase::new(&passphrase);
            let wrapped = Wrapped {
                folder,
                name,
                result,
            };
            Answer::Wrapped(wrapped)
        });
    }

    /// Watches the journals of the register that is open, in place of what was watched before, until
    /// something has come.
    pub fn watch(&mut self, watch: Watch) {
        let (watching, ended) = channel();
        self.watching = Some(watching);
        let sender = self.sender.clone();
        let wake = self.wake.clone();
        thread::spawn(move || {
            while ended.recv_timeout(PAUSE) == Err(RecvTimeoutError::Timeout) {
                if watch.has_news() {
                    let _ = sender.send(Answer::Arrived);
                    if let Some(context) = wake {
                        context.request_repaint();
                    }
                    break;
                }
            }
        });
    }

    /// Does what takes time, on a thread of its own.
    pub fn run(&mut self, work: impl FnOnce() -> Answer + Send + 'static) {
        let sender = self.sender.clone();
        let wake = self.wake.clone();
        self.under_way += 1;
        thread::spawn(move || {
            // Nobody waits any more where the window is gone.
            let _ = sender.send(work());
            if let Some(context) = wake {
                context.request_repaint();
            }
        });
    }
}

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Waits on this thread until a future is there.
fn wait_for<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut context = Context::from_waker(&waker);
    loop {
        match future.as_mut().poll(&mut context) {
            Poll::Ready(value) => return value,
            Poll::Pending => thread::park(),
        }
    }
}
