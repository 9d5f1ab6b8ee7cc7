//! A sentence before it has a language: its Fluent key and what goes into it.

use std::borrow::Cow;

/// What goes into a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Text that stands as it is: a name, a path, what was typed.
    Text(String),
    /// A number, which also chooses the plural form.
    Number(i64),
    /// Another sentence or word, said in the same language.
    Message(Message),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}

macro_rules! from_number {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Arg {
            fn from(number: $kind) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )*};
}
from_number!(i32, i64, u32, u64, usize);

/// A sentence that `Words` can say in any of its languages.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// The key in the Fluent files.
    pub key: Cow<'static, str>,
    /// The arguments, by the name that they have in the Fluent files.
    pub args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// The sentence with this key, without arguments.
    pub fn new(key: impl Into<Cow<'static, str>>) -> Self {
        Self {
            key: key.into(),
            args: Vec::new(),
        }
    }

    /// The same with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}
