//! Where there is no display, a window is no crash but a sentence that says what can be done without one.

// Only there does the environment name the display.
#![cfg(all(unix, not(target_os = "macos")))]

use crate::cli_fixture::{Desk, Ran};

#[test]
fn without_a_display_one_line_says_so() {
    let desk = Desk::with_register();
    let mut command = desk.command(&["reg"]);
    for name in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"] {
        command.env_remove(name);
    }
    let output = command.output().unwrap();
    let ran = Ran {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    };
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert_eq!(ran.out, "");
    assert!(
        ran.err.starts_with("sijil: The window cannot be opened"),
        "{ran:?}"
    );
    assert_eq!(ran.err.lines().count(), 1, "{ran:?}");
}
