//! The command line: one command a file. Knows nothing of the window, which `main` opens when the
//! command line says so.

mod arguments;
mod attach;
mod attachments;
mod backup;
mod check;
mod command;
mod context;
mod environment;
mod export;
mod figures;
mod help;
mod identity;
mod import;
mod log;
mod members;
mod new;
mod places;
mod publish;
mod read;
mod repair;
mod report;
mod report_edition;
mod restore;
mod search;
mod template;
mod trouble;
mod verify;
mod verify_editions;

pub use environment::Environment;
pub use trouble::Trouble;

use crate::words::{Message, Words};
use arguments::Arguments;
use command::Command;
use context::Context;
use std::ffi::OsString;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Every command, in the order in which help lists them.
const COMMANDS: &[Command] = &[
    new::COMMAND,
    import::COMMAND,
    template::COMMAND,
    check::COMMAND,
    figures::COMMAND,
    report::COMMAND,
    publish::COMMAND,
    export::COMMAND,
    search::COMMAND,
    places::COMMAND,
    read::COMMAND,
    log::COMMAND,
    attach::ATTACH,
    attach::DETACH,
    attachments::COMMAND,
    verify::COMMAND,
    members::COMMAND,
    identity::COMMAND,
    backup::COMMAND,
    restore::COMMAND,
    repair::COMMAND,
];

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// All is well.
    Clean,
    /// Something was found, or a verification failed.
    Findings,
    /// It could not run.
    Failed,
}

impl Exit {
    /// The code that the process ends with.
    pub fn code(self) -> u8 {
        match self {
            Self::Clean => 0,
            Self::Findings => 1,
            Self::Failed => 2,
        }
    }
}

/// What the command line comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A command ran.
    Exit(Exit),
    /// The window is wanted, on a register or none.
    Window(Option<PathBuf>),
}

/// Runs what the arguments say, without the program's own name in front.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    environment: &Environment,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Outcome {
    let mut context = Context {
        environment,
        out,
        err,
        words: Words::english(),
    };
    let ran = dispatch(arguments.into_iter().collect(), &mut context).and_then(|outcome| {
        context.out.flush()?;
        Ok(outcome)
    });
    match ran {
        Ok(outcome) => outcome,
        // Whoever reads has seen enough, such as `head`.
        Err(Trouble::Output(error)) if error.kind() == ErrorKind::BrokenPipe => {
            Outcome::Exit(Exit::Clean)
        }
        Err(trouble) => Outcome::Exit(fail(&trouble.message(), context.err)),
    }
}

/// Says in one line on standard error why nothing ran.
pub fn fail(message: &Message, err: &mut dyn Write) -> Exit {
    let line = Words::english().say(message).replace('\n', " ");
    // Nobody is left to tell where standard error is gone too.
    let _ = writeln!(err, "sijil: {line}");
    Exit::Failed
}

fn dispatch(arguments: Vec<OsString>, context: &mut Context) -> Result<Outcome, Trouble> {
    let mut rest = arguments.into_iter();
    let Some(first) = rest.next() else {
        return Ok(Outcome::Window(None));
    };
    let rest: Vec<OsString> = rest.collect();
    let exit = |exit| Ok(Outcome::Exit(exit));
    match first.to_str() {
        Some("help" | "--help" | "-h") => exit(help::run(&rest, context)?),
        Some("--version" | "-V") => exit(help::version(context)?),
        Some(name) if COMMANDS.iter().any(|command| command.name == name) => {
            let command = find(name)?;
            if rest
                .iter()
                .any(|argument| argument == "--help" || argument == "-h")
            {
                return exit(help::run(&[first], context)?);
            }
            let arguments = Arguments::parse(command, rest)?;
            let ended = (command.run)(&arguments, context)?;
            if ended == Exit::Clean && arguments.has(command::WINDOW.name) {
                return Ok(Outcome::Window(Some(arguments.register().to_owned())));
            }
            exit(ended)
        }
        Some(option) if option.starts_with('-') => Err(Message::new("cli-unknown-option")
            .with("option", option)
            .into()),
        _ if !is_path(&first) => {
            let name = first.to_string_lossy().into_owned();
            Err(Message::new("cli-unknown-command")
                .with("name", name)
                .into())
        }
        _ => match rest.first() {
            None => Ok(Outcome::Window(Some(PathBuf::from(first)))),
            Some(more) => {
                let more = more.to_string_lossy().into_owned();
                Err(Message::new("cli-too-many").with("argument", more).into())
            }
        },
    }
}

fn find(name: &str) -> Result<&'static Command, Trouble> {
    let command = COMMANDS.iter().find(|command| command.name == name);
    command.ok_or_else(|| {
        Message::new("cli-unknown-command")
            .with("name", name)
            .into()
    })
}

/// Whether the argument names a register rather than a command that was mistyped.
fn is_path(argument: &OsString) -> bool {
    let path = Path::new(argument);
    path.components().count() > 1 || path.is_absolute() || path.exists() || argument == "."
}
