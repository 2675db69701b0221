#!/usr/bin/env bash
# Says in one line what a build needs of Node's packages, if it is missing. Trunk calls
# it before each build.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if [ ! -x node_modules/.bin/esbuild ] || ! type -P wasm-opt >/dev/null; then
    echo 'Node’s packages are missing, or not on the PATH: npm ci && export PATH="$PWD/node_modules/.bin:$PATH" (or build with `make dist`, which does both)' >&2
    exit 1
fi
