#!/usr/bin/env bash
# The long proofs of the store, one after the other, with a table of what they found: about an hour and a half.
# `./prove.sh kills sqlite` runs only these. Fuzzing takes FUZZ_MINUTES (20) for each of its three targets;
# it wants cargo-fuzz, and is skipped without.
set -uo pipefail
cd "$(dirname "$0")"

# The tests as they are, but optimised; what they depend on is as in every other test.
export CARGO_PROFILE_DEV_OPT_LEVEL=2
logs=$(mktemp -d)
results=()
failed=0

# prove NAME COMMAND…: runs it, and keeps the lines that begin with "proof: " or "skipped: ".
prove() {
    local name=$1 started=$SECONDS verdict=held said
    shift
    [[ ${#chosen[@]} -gt 0 && " ${chosen[*]} " != *" $name "* ]] && return
    echo "== $name" >&2
    if ! "$@" >"$logs/$name" 2>&1; then
        verdict=FAILED
        failed=1
        tail -n 40 "$logs/$name" >&2
    fi
    said=$(grep -hoE '(proof|skipped): .*' "$logs/$name" | sed 's/^proof: //' | paste -sd';' | sed 's/;/; /g')
    [[ $said == skipped:* ]] && verdict=skipped
    results+=("$(printf '%-12s %-8s %5ds  %s' "$name" "$verdict" $((SECONDS - started)) "$said")")
}

long_test() {
    cargo test --quiet --test suite -- --ignored --nocapture --test-threads 1 "$@"
}

sqlite() {
    cargo build --quiet --release --manifest-path benches/against_sqlite/Cargo.toml &&
        benches/against_sqlite/target/release/against_sqlite target 1000
}

syncthing() {
    cargo build --quiet && python3 tests/long/syncthing.py target/debug/sijil 60
}

# No sanitizer: there is no unsafe code of ours, and they want a nightly compiler.
fuzz() {
    command -v cargo-fuzz >/dev/null || {
        echo "skipped: no cargo-fuzz"
        return
    }
    local target seconds=$((${FUZZ_MINUTES:-20} * 60))
    export RUSTC_BOOTSTRAP=1
    for target in journal lines envelope; do
        mkdir -p "fuzz/corpus/$target"
        cargo fuzz run --sanitizer none "$target" "fuzz/corpus/$target" "fuzz/seeds/$target" -- \
            -max_total_time="$seconds" -max_len=4096 -timeout=60 -print_final_stats=1 2>&1 |
            tee "$logs/fuzz.$target" | tail -n 30
        [[ ${PIPESTATUS[0]} -eq 0 ]] || return 1
        echo "proof: $target $(sed -n 's/stat::number_of_executed_units: *//p' "$logs/fuzz.$target") inputs in $((seconds / 60)) min"
    done
}

chosen=("$@")
prove power_cuts long_test proof_of_100_000_states
prove refusals long_test proof_of_power_cuts_after_any_refused_call
prove endings long_test proof_of_power_cuts_after_a_program
prove kills long_test proof_of_1_000_kills
prove typing long_test proof_of_100_kills_while
prove anything_typed long_test proof_of_typing_anything
prove tampering long_test proof_of_every_bit
prove articles cargo test --quiet --test suite -- --nocapture articles_are_read_as_well_as_was_measured
prove likeness long_test proof_of_duplicates_among_10_000
prove syncthing syncthing
prove sqlite sqlite
prove fuzz fuzz

echo
printf '%s\n' "${results[@]}"
exit "$failed"
