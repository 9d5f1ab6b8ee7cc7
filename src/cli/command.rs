//! What a command is: declared once, for the parser and for the help alike.

use super::arguments::Arguments;
use super::context::Context;
use super::{Exit, Trouble};

/// A command of the command line.
pub struct Command {
    /// Its name.
    pub name: &'static str,
    /// The Fluent key of what it does.
    pub about: &'static str,
    /// What it takes by place, all needed; as many as are given of one that ends in an ellipsis.
    pub operands: &'static [&'static str],
    /// What it takes by name.
    pub options: &'static [Opt],
    /// Runs it.
    pub run: fn(&Arguments, &mut Context) -> Result<Exit, Trouble>,
}

/// Something that a command takes by name.
pub struct Opt {
    /// Its name, without the dashes.
    pub name: &'static str,
    /// What stands for its value; none for one that is there or not.
    pub value: Option<&'static str>,
    /// Whether the command needs it.
    pub required: bool,
    /// The Fluent key of what it means.
    pub about: &'static str,
}

/// The month that a command is about, where it needs one.
pub const MONTH: Opt = Opt {
    name: "month",
    value: Some("YYYY-MM"),
    required: true,
    about: "cli-option-month",
};

/// The month that a command keeps to, where it can.
pub const ONLY_MONTH: Opt = Opt {
    name: "month",
    value: Some("YYYY-MM"),
    required: false,
    about: "cli-option-only-month",
};

/// Opens the window on the register once the command has done its work.
pub const WINDOW: Opt = Opt {
    name: "window",
    value: None,
    required: false,
    about: "cli-option-window",
};

/// Output for programs.
pub const JSON: Opt = Opt {
    name: "json",
    value: None,
    required: false,
    about: "cli-option-json",
};

/// The file that a command writes.
pub const OUT: Opt = Opt {
    name: "out",
    value: Some("FILE"),
    required: true,
    about: "cli-option-out",
};

/// The kind of record that a command keeps to.
pub const KIND: Opt = Opt {
    name: "kind",
    value: Some("incident|trial|repatriation"),
    required: false,
    about: "cli-option-kind",
};

/// Who is to read what a command writes.
pub const AUDIENCE: Opt = Opt {
    name: "audience",
    value: Some("public|partner|internal"),
    required: false,
    about: "cli-option-audience",
};

impl Command {
    /// Whether the last of what it takes by place can be given more than once.
    pub fn takes_more(&self) -> bool {
        self.operands.last().is_some_and(|last| last.ends_with('…'))
    }

    /// How it is called.
    pub fn usage(&self) -> String {
        let mut usage = format!("sijil {}", self.name);
        for operand in self.operands {
            usage.extend([" ", operand]);
        }
        for option in self.options {
            let call = option.call();
            let (open, close) = if option.required {
                (" ", "")
            } else {
                (" [", "]")
            };
            usage.extend([open, &call, close]);
        }
        usage
    }
}

impl Opt {
    /// How it is given.
    pub fn call(&self) -> String {
        match self.value {
            Some(value) => format!("--{} {value}", self.name),
            None => format!("--{}", self.name),
        }
    }
}
