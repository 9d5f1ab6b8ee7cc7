//! The arguments of a command, read by its declaration: what is missing, unknown or too much is
//! said here, once for all commands.

use super::Trouble;
use super::command::Command;
use crate::domain::dates::Month;
use crate::domain::identity::RecordKind;
use crate::schema::Audience;
use crate::words::Message;
use lexopt::Arg;
use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::path::Path;

/// The arguments of a command.
pub struct Arguments {
    operands: Vec<OsString>,
    options: BTreeMap<&'static str, OsString>,
}

impl Arguments {
    /// Reads the arguments after the command's name.
    pub fn parse(command: &Command, arguments: Vec<OsString>) -> Result<Self, Trouble> {
        let mut parser = lexopt::Parser::from_args(arguments);
        let mut read = Self {
            operands: Vec::new(),
            options: BTreeMap::new(),
        };
        let wrong = |key: &'static str, argument: &str| -> Trouble {
            let usage = command.usage();
            Message::new(key)
                .with("argument", argument)
                .with("usage", usage)
                .into()
        };
        loop {
            match parser.next() {
                Ok(Some(Arg::Value(value)))
                    if read.operands.len() < command.operands.len() || command.takes_more() =>
                {
                    read.operands.push(value);
                }
                Ok(Some(Arg::Value(value))) => {
                    return Err(wrong("cli-unexpected-argument", &value.to_string_lossy()));
                }
                Ok(Some(Arg::Short(letter))) => {
                    return Err(wrong("cli-option-of-no-command", &format!("-{letter}")));
                }
                Ok(Some(Arg::Long(name))) => {
                    let Some(option) = command.options.iter().find(|option| option.name == name)
                    else {
                        return Err(wrong("cli-option-of-no-command", &format!("--{name}")));
                    };
                    let value = match option.value {
                        Some(_) => parser.value(),
                        None => Ok(OsString::new()),
                    };
                    let Ok(value) = value else {
                        return Err(wrong("cli-missing-value", &option.call()));
                    };
                    if read.options.insert(option.name, value).is_some() {
                        return Err(wrong("cli-option-twice", &option.call()));
                    }
                }
                Ok(None) => break,
                // The only error left: a value for an option that takes none.
                Err(error) => return Err(wrong("cli-unexpected-argument", &error.to_string())),
            }
        }
        if let Some(missing) = command.operands.get(read.operands.len()) {
            return Err(wrong("cli-missing-argument", missing));
        }
        let given = |name| read.options.contains_key(name);
        let missing = command
            .options
            .iter()
            .find(|option| option.required && !given(option.name));
        match missing {
            Some(missing) => Err(wrong("cli-missing-argument", &missing.call())),
            None => Ok(read),
        }
    }

    /// The operand at this place; the declaration says that it is there.
    pub fn operand(&self, place: usize) -> &OsStr {
        self.operands
            .get(place)
            .map_or(OsStr::new(""), OsString::as_os_str)
    }

    /// The operands after the register.
    pub fn rest(&self) -> &[OsString] {
        self.operands.get(1..).unwrap_or_default()
    }

    /// The register: the first operand.
    pub fn register(&self) -> &Path {
        Path::new(self.operand(0))
    }

    /// The value of an option.
    pub fn option(&self, name: &str) -> Option<&OsStr> {
        self.options.get(name).map(OsString::as_os_str)
    }

    /// Whether an option is given.
    pub fn has(&self, name: &str) -> bool {
        self.options.contains_key(name)
    }

    /// The value of an option that is one of a few words, read by `from_code`.
    pub fn choice<T>(
        &self,
        name: &'static str,
        words: &str,
        from_code: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, Trouble> {
        let Some(given) = self.option(name) else {
            return Ok(None);
        };
        let given = given.to_string_lossy();
        match from_code(&given) {
            Some(value) => Ok(Some(value)),
            None => Err(unknown_choice(&format!("--{name}"), &given, words)),
        }
    }

    /// The month of a command that keeps to one where it is given.
    pub fn month(&self) -> Result<Option<Month>, Trouble> {
        self.option("month")
            .map(|_| self.needed_month())
            .transpose()
    }

    /// The month of a command whose declaration needs one.
    pub fn needed_month(&self) -> Result<Month, Trouble> {
        let given = self.option("month").unwrap_or_default();
        let given = given.to_string_lossy();
        match given.parse() {
            Ok(month) => Ok(month),
            Err(_) => Err(Message::new("cli-bad-month")
                .with("given", given.as_ref())
                .into()),
        }
    }

    /// The kind of record.
    pub fn kind(&self) -> Result<Option<RecordKind>, Trouble> {
        self.choice("kind", &kinds(), logged)
    }

    /// Who is to read what the command writes.
    pub fn audience(&self) -> Result<Option<Audience>, Trouble> {
        let words = Audience::ALL.map(Audience::code).join(", ");
        self.choice("audience", &words, Audience::from_code)
    }
}

/// The kind of record with this name, of those that people log.
pub fn logged(code: &str) -> Option<RecordKind> {
    RecordKind::LOGGED
        .into_iter()
        .find(|kind| kind.code() == code)
}

/// The names of the kinds that people log.
pub fn kinds() -> String {
    RecordKind::LOGGED.map(RecordKind::code).join(", ")
}

/// The trouble with a word that is none of those that can stand here.
pub fn unknown_choice(what: &str, given: &str, words: &str) -> Trouble {
    let message = Message::new("cli-unknown-choice")
        .with("what", what)
        .with("given", given);
    message.with("words", words).into()
}
