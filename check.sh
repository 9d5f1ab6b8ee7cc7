#!/usr/bin/env bash
# Everything that a change must pass. Without the window only the program is linted: its tests are the
# same, and what they need would be compiled a second time.
set -euo pipefail
cd "$(dirname "$0")"

cargo fmt --check
cargo clippy --all-targets -- -D warnings
cargo clippy --no-default-features -- -D warnings
cargo test
RUSTDOCFLAGS="-D warnings" cargo doc --no-deps
