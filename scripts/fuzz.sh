#!/usr/bin/env bash
# Fuzzes the pure floors: replays the kept inputs, then searches for new ones, in a
# time box for each target. `make test` gives each ten seconds and starts anew with the
# same seed; `make fuzz FUZZ_SECONDS=3600` goes on where it was.
#
# It needs no nightly toolchain: libFuzzer's coverage comes by stable flags of the
# compiler. Without a sanitizer a fault of memory would not be seen; the code is
# safe Rust, so what is looked for are panics, overflows and broken promises.
# (`cargo +nightly fuzz run content` works on the same folder.)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

seconds=${FUZZ_SECONDS:-10}
found=target/fuzz/corpus
targets=(permalink island content)

# The flags by which cargo-fuzz has LLVM count what is reached.
export RUSTFLAGS="--cfg fuzzing \
-Cpasses=sancov-module \
-Cllvm-args=-sanitizer-coverage-level=4 \
-Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
-Cllvm-args=-sanitizer-coverage-pc-table"

# What is fuzzed has the versions that are shipped.
cp Cargo.lock fuzz/Cargo.lock

# Named, so that the flags are not given to build scripts.
host=$(rustc -vV | sed -n 's/^host: //p')
cargo build --release --manifest-path fuzz/Cargo.toml --target "$host" --target-dir target/fuzz

if [ -z "${FUZZ_SECONDS:-}" ]; then
    rm -rf "$found"
fi
for target in "${targets[@]}"; do
    mkdir -p "$found/$target" "fuzz/artifacts/$target"
    # The kept inputs come first, all of them.
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
