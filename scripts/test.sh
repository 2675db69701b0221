#!/usr/bin/env bash
# Runs every check and every test, step by step, and stops at the first failure; with
# `check` only the quick ones: the format, the lints and the native tests. `make test` and
# `make check` call it after setting up the tools and the PATH.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/tools.sh

# The native tests that need neither the bundle nor a browser.
native=(--workspace --exclude crosslight-tests)
tests=(-p crosslight-tests)
for test in assembly breaches explainer_folder markup tidy; do
    tests+=(--test "$test")
done

passed=0
summary=""
engines=""
current=""
started=0

main() {
    trap finish EXIT
    step fmt cargo fmt --all --check
    step clippy-native cargo clippy --workspace --all-targets -- -D warnings
    if [ "${1:-}" = check ]; then
        step native native
        return
    fi
    step clippy-wasm clippy_wasm
    step deny scripts/deny.sh
    step doc env RUSTDOCFLAGS="-D warnings" cargo doc --quiet --workspace --no-deps
    step native native
    step wasm wasm
    step fuzz scripts/fuzz.sh
    step dist dist
    step published cargo test -p crosslight-tests --test published
    step faulty scripts/faulty.sh
    step e2e-chromium e2e chromium
    step e2e-firefox e2e firefox
    step e2e-webkit e2e webkit
}

# Lints the code for the browser: the page, with the features of the tests' own build,
# and the crates with which Studio compiles an article and draws its page.
clippy_wasm() {
    cargo clippy --target wasm32-unknown-unknown --features faults --all-targets -- -D warnings
    cargo clippy --target wasm32-unknown-unknown -p crosslight-compile -p crosslight-render -p crosslight-studio-app -- -D warnings
}

native() {
    cargo test "${native[@]}"
    cargo test "${tests[@]}"
}

# Tests the components of the page and those of Studio in a headless browser.
wasm() {
    in_browser .
    in_browser crates/studio-app --test browser
}

# in_browser CRATE ARGUMENT...: runs the browser tests of a crate, whose webdriver.json has
# the browser's options. wasm-bindgen's runner ends the driver but leaves the browser
# behind, which would keep using the processor. So all of them are one process group (job
# control), which ends with the step and with this script.
in_browser() {
    local group status=0
    set -m
    wasm-pack test --mode no-install --headless --chrome --chromedriver "$CHROMEDRIVER" "$@" &
    group=$!
    set +m
    trap 'kill -- "-$group" 2>/dev/null' INT TERM
    wait "$group" || status=$?
    kill -- "-$group" 2>/dev/null || true
    trap - INT TERM
    return "$status"
}

# Builds the page, then Studio, which draws it, then the program, which carries both.
dist() {
    trunk build --release
    trunk build --release --config crates/studio-app/Trunk.toml
    cargo build --profile native -p crosslight-cli
    test -s dist/index.html || { echo "Trunk made no dist/index.html." >&2; return 1; }
    test -s dist-studio/studio.html || { echo "Trunk made no dist-studio/studio.html." >&2; return 1; }
}

# e2e ENGINE: runs the end-to-end tests in one engine; their sum is printed again at the
# end.
e2e() {
    local said
    said=$(mktemp)
    scripts/e2e.sh "$1" | tee "$said"
    engines+=$(tail -1 "$said")$'\n'
    rm -f "$said"
}

# step NAME COMMAND...: announces the step, runs it and records its time. It is never
# called in a condition, so a failing command ends the script.
step() {
    current=$1
    shift
    started=$SECONDS
    printf '== %s\n' "$current"
    "$@"
    note ok
    passed=$((passed + 1))
    current=""
}

note() {
    summary+=$(printf '%-14s %-6s %4d s' "$current" "$1" $((SECONDS - started)))$'\n'
}

# Runs at the end, however the script ends.
finish() {
    local status=$? failed=0
    if [ -n "$current" ]; then
        note FAILED
        failed=1
    fi
    printf '== summary\n%s%s%d passed, %d failed\n' "$summary" "$engines" "$passed" "$failed"
    exit "$status"
}

main "$@"
