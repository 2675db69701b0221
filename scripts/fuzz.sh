#!/usr/bin/env bash
# Fuzzes the crates without a browser: replays the kept inputs, then searches for new
# ones, within a time limit for each target. `make test` gives each ten seconds and
# always begins with the same seed; `make fuzz FUZZ_SECONDS=3600` continues from the
# last run.
#
# It needs no nightly toolchain: stable compiler flags provide libFuzzer's coverage.
# Memory errors would need a sanitizer; the code is safe Rust, so the targets are
# panics, overflows and broken promises. (`cargo +nightly fuzz run content` works on the
# same folder.)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

seconds=${FUZZ_SECONDS:-10}
found=target/fuzz/corpus
targets=(permalink island content)

# The flags with which cargo-fuzz makes LLVM measure coverage.
export RUSTFLAGS="--cfg fuzzing \
-Cpasses=sancov-module \
-Cllvm-args=-sanitizer-coverage-level=4 \
-Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
-Cllvm-args=-sanitizer-coverage-pc-table"

# The fuzzed crates have the versions that are shipped.
cp Cargo.lock fuzz/Cargo.lock

# The target is named, so that build scripts do not get the flags.
host=$(rustc -vV | sed -n 's/^host: //p')
cargo build --release --manifest-path fuzz/Cargo.toml --target "$host" --target-dir target/fuzz

if [ -z "${FUZZ_SECONDS:-}" ]; then
    rm -rf "$found"
fi
for target in "${targets[@]}"; do
    mkdir -p "$found/$target" "fuzz/artifacts/$target"
    # All of the kept inputs come first.
    if ! "target/fuzz/$host/release/$target" \
        -seed=1 -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=8192 \
        -dict="fuzz/$target.dict" -artifact_prefix="fuzz/artifacts/$target/" \
        -print_final_stats=1 -verbosity=0 \
        "$found/$target" "fuzz/seeds/$target" "fuzz/regressions/$target" \
        >"target/fuzz/$target.log" 2>&1; then
        cat "target/fuzz/$target.log" >&2
        echo "fuzz: $target broke a promise. The input is in fuzz/artifacts/$target/; mend it and keep the input in fuzz/regressions/$target/." >&2
        exit 1
    fi
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "target/fuzz/$target.log")
    echo "fuzz: $target held for $runs inputs in $seconds s"
done
