//! What every command is given: the environment, the two outputs, the words.

use super::{Environment, Trouble};
use crate::store::{Access, Installation};
use crate::words::{Message, Words};
use crate::workspace::Workspace;
use std::io::Write;
use std::path::Path;

/// What every command is given.
pub struct Context<'a> {
    /// What the environment says.
    pub environment: &'a Environment,
    /// Standard output.
    pub out: &'a mut dyn Write,
    /// Standard error.
    pub err: &'a mut dyn Write,
    /// The words of the command line.
    pub words: Words,
}

impl Context<'_> {
    /// Says a sentence on standard output.
    pub fn tell(&mut self, message: &Message) -> Result<(), Trouble> {
        let line = self.words.say(message);
        Ok(writeln!(self.out, "{line}")?)
    }

    /// Says a sentence on standard error: what was asked for is worth more than hearing of this.
    pub fn warn(&mut self, message: &Message) {
        let line = self.words.say(message);
        let _ = writeln!(self.err, "{line}");
    }

    /// The installation that opens registers. Says on standard error where a secret that it is given
    /// can be read by others.
    ///
    /// # Errors
    /// There can be none: the trouble says why.
    pub fn installation(&mut self) -> Result<Installation, Trouble> {
        let environment = self.environment;
        let installation = environment.installation()?;
        for path in environment.open_to_others() {
            let open = Message::new("cli-open-to-others").with("path", path.display().to_string());
            self.warn(&open);
        }
        Ok(installation)
    }

    /// Opens a register to read, and says on standard error what opening it found.
    pub fn open_to_read(&mut self, folder: &Path) -> Result<Workspace, Trouble> {
        let workspace = Workspace::open_to_read(folder, self.installation()?)?;
        self.noted(&workspace);
        Ok(workspace)
    }

    /// Opens a register to write.
    ///
    /// # Errors
    /// It cannot be written: the trouble says why.
    pub fn open_to_write(&mut self, folder: &Path) -> Result<Workspace, Trouble> {
        let workspace = Workspace::open(folder, self.installation()?)?;
        self.noted(&workspace);
        match workspace.access() {
            Access::ReadWrite => Ok(workspace),
            Access::ReadOnly(reason) => Err(Message::new("error-read-only")
                .with("reason", reason.message())
                .into()),
        }
    }

    fn noted(&mut self, workspace: &Workspace) {
        for note in workspace.notes() {
            let line = self.words.say(&note.message());
            // What was asked for is worth more than the note: it goes on without.
            let _ = writeln!(self.err, "{line}");
        }
    }
}
