//! The `sijil` binary: hands the arguments to the command line, and opens the window when they ask
//! for it.

use sijil::cli::{self, Environment, Exit, Outcome};
#[cfg(not(feature = "gui"))]
use sijil::words::Message;
use std::io::{self, BufWriter};
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    #[allow(
        clippy::disallowed_methods,
        reason = "this is where the environment comes in"
    )]
    let environment = Environment::read(|name| std::env::var_os(name));
    let mut out = BufWriter::new(io::stdout().lock());
    let outcome = cli::run(
        std::env::args_os().skip(1),
        &environment,
        &mut out,
        &mut io::stderr(),
    );
    let exit = match outcome {
        Outcome::Exit(exit) => exit,
        Outcome::Window(register) => {
            // The window lives long, and others may want to write meanwhile.
            drop(out);
            window(register, environment)
        }
    };
    ExitCode::from(exit.code())
}

#[cfg(feature = "gui")]
fn window(register: Option<PathBuf>, environment: Environment) -> Exit {
    let installations = move || {
        environment
            .installation()
            .map_err(|trouble| trouble.message())
    };
    match sijil::gui::run(register, Box::new(installations)) {
        Ok(()) => Exit::Clean,
        Err(message) => cli::fail(&message, &mut io::stderr()),
    }
}

#[cfg(not(feature = "gui"))]
fn window(_register: Option<PathBuf>, _environment: Environment) -> Exit {
    cli::fail(&Message::new("cli-no-window"), &mut io::stderr())
}
