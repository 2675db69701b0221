#!/usr/bin/env bash
# Builds the page that panics on demand, for the tests (tests/e2e/faults/panic.rs), into
# target/faulty/dist. It differs from the page by the feature `faults`, and is not
# optimized, so that it builds fast.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Trunk looks for the shell beside the files that it links.
shell=index.faulty.html
trap 'rm -f "$shell"' EXIT
sed 's/ data-bin="crosslight-page"/& data-cargo-features="faults"/' index.html >$shell
if cmp -s index.html $shell; then
    echo "index.html has no data-bin=\"crosslight-page\" to add the faults to." >&2
    exit 1
fi
mkdir -p target/faulty
trunk build --html-output index.html --dist target/faulty/dist $shell
test -s target/faulty/dist/index.html
