#!/usr/bin/env bash
# Runs every check and every test, one step after the other, and stops at the
# first that fails. `make test` calls it: that sets up the tools and puts them
# on the PATH.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/tools.sh

# The features of the page, as the browser's program is built.
page=(--no-default-features --features page)
# The same with what only the tests' own build of the page has.
faulty=(--no-default-features --features page,faults)

passed=0
summary=""
engines=""
current=""
started=0

main() {
    trap finish EXIT
    step fmt cargo fmt --all --check
    step clippy-native cargo clippy --all-targets --all-features -- -D warnings
    step clippy-wasm cargo clippy --target wasm32-unknown-unknown "${faulty[@]}" --lib --bins --test browser -- -D warnings
    step deny scripts/deny.sh
    step floors floors
    step native cargo test
    step wasm wasm
    step fuzz scripts/fuzz.sh
    step dist dist
    step published cargo test --features e2e --test published
    step faulty scripts/faulty.sh
    step e2e-chromium e2e chromium
    step e2e-firefox e2e firefox
    step e2e-webkit e2e webkit
}

# The state and the content's model build and pass their tests without Yew.
floors() {
    cargo test --no-default-features --lib
    local tree
    tree=$(cargo tree --no-default-features --features reading -e normal --prefix none)
    if grep '^yew' <<<"$tree"; then
        echo "Without the feature \"page\", the library must not depend on Yew." >&2
        return 1
    fi
    echo "cargo tree: no Yew without the feature \"page\""
}

# The components, in a headless browser; webdriver.json has the browser's options.
# wasm-bindgen's runner ends the driver, but leaves the browser behind, which would
# hold a part of the processor from then on. So all of it is one group of processes
# (job control), which ends with the step, and with this script.
wasm() {
    local group status=0
    set -m
    WASM_BINDGEN_TEST_TIMEOUT=${WASM_BINDGEN_TEST_TIMEOUT:-120} \
        wasm-pack test --mode no-install --headless --chrome --chromedriver "$CHROMEDRIVER" \
        -- "${page[@]}" --test browser &
    group=$!
    set +m
    trap 'kill -- "-$group" 2>/dev/null' INT TERM
    wait "$group" || status=$?
    kill -- "-$group" 2>/dev/null || true
    trap - INT TERM
    return "$status"
}

dist() {
    trunk build --release
    cargo build --profile native --bin crosslight
    test -s dist/index.html || { echo "Trunk made no dist/index.html." >&2; return 1; }
}

# e2e ENGINE: the end-to-end tests in one engine; their sum is told again at the end.
e2e() {
    local said
    said=$(mktemp)
    scripts/e2e.sh "$1" | tee "$said"
    engines+=$(tail -1 "$said")$'\n'
    rm -f "$said"
}

# step NAME COMMAND...: announces the step, runs it and notes its time. It is
# never called in a condition, so a command that fails ends the script.
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

main
