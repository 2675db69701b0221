#!/usr/bin/env bash
# Runs the end-to-end tests again and again, to find those that fail now and then: RUNS
# times in each of ENGINES, one line for each run. What a run said that failed stays in
# target/repeat/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

runs=${RUNS:-20}
read -ra engines <<<"${ENGINES:-chromium firefox webkit}"
rm -rf target/repeat
mkdir -p target/repeat

trunk build --release
cargo build --profile native --bin crosslight
scripts/faulty.sh
cargo test --features e2e --test e2e --no-run

failed=0
for engine in "${engines[@]}"; do
    for ((run = 1; run <= runs; run++)); do
        log=target/repeat/$engine-$run.log
        started=$SECONDS
        if scripts/e2e.sh "$engine" >"$log" 2>&1; then
            said=$(tail -1 "$log")
            rm "$log"
        else
            said="$engine FAILED: $log"
            failed=$((failed + 1))
        fi
        printf 'run %2d of %d, %3d s: %s\n' "$run" "$runs" $((SECONDS - started)) "$said"
    done
done
echo "$failed of $((runs * ${#engines[@]})) runs failed"
test "$failed" = 0
