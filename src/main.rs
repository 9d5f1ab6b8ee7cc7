//! The `sijil` binary: hands the arguments to the command line or to the window.

fn main() {}
