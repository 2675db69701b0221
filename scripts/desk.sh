#!/usr/bin/env bash
# What `make desk` runs: saves and publications, beside mdBook (tests/bench/desk/).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/tools.sh

if ! type -P "${MDBOOK:-mdbook}" >/dev/null; then
    echo "desk: mdBook is needed: cargo install mdbook --locked, or MDBOOK names its program" >&2
    exit 1
fi
exec cargo bench --quiet --profile dev -p crosslight-tests --bench desk
