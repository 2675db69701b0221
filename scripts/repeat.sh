#!/usr/bin/env bash
# repeat.sh RUNS ENGINE...: runs the end-to-end tests on the build of `make dist` RUNS
# times in each engine, to find tests that sometimes fail. It prints a line for each
# run; the output of failed runs stays in target/repeat/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

runs=$1
shift
if ! ((runs > 0 && $# > 0)); then
    echo "usage: repeat.sh RUNS ENGINE..." >&2
    exit 2
fi
rm -rf target/repeat
mkdir -p target/repeat
scripts/faulty.sh

failed=0
for engine in "$@"; do
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
echo "$failed of $((runs * $#)) runs failed"
test "$failed" = 0
