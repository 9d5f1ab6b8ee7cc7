//! What comes in a few kinds, each with a code of its own in files. Knows none of them.

/// An enum of kinds in the order in which they are declared, and the code of each.
macro_rules! kinds {
    ($(#[$about:meta])* pub enum $name:ident { $($(#[$doc:meta])* $kind:ident = $code:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $kind,)* }

        impl $name {
            /// All kinds, in their order.
            pub const ALL: &'static [Self] = &[$(Self::$kind,)*];

            /// The code in files.
            pub fn code(self) -> &'static str {
                match self { $(Self::$kind => $code,)* }
            }

            /// The kind with this code.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$kind),)* _ => None }
            }
        }
    };
}

pub(super) use kinds;
