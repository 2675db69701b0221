#!/usr/bin/env bash
# e2e.sh ENGINE: runs the end-to-end tests in one engine, on the builds of `dist` and
# `faulty.sh`. The other engines leave out exactly the tests that need Chromium, and
# WebKit those that it does not go through (both are listed in tests/README.md).
# The tests write a line for each fault that the page survived; the script's last line is
# their sum.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/tools.sh

engine=$1
log=$(mktemp)
survived=$(mktemp)
trap 'rm -f "$log" "$survived"' EXIT

case $engine in
    chromium) left=() ;;
    firefox) left=(chromium::) ;;
    *) left=(chromium:: not_webkit::) ;;
esac
list=()
for module in "${left[@]}"; do
    list+=(--skip "$module")
done
# Three tests at a time: on two cores, one of them is mostly waiting for its browser.
CROSSLIGHT_ENGINE=$engine CROSSLIGHT_SURVIVED=$survived \
    cargo test -p crosslight-tests --test e2e -- --test-threads=3 "${list[@]}" | tee "$log"
left_out=0
if [ "${#left[@]}" -gt 0 ]; then
    left_out=$(cargo test -q -p crosslight-tests --test e2e -- --list "${left[@]}" | grep -c ': test$')
fi
read -r ran ignored filtered < <(sed -n \
    's/^test result: ok\. \([0-9]*\) passed; 0 failed; \([0-9]*\) ignored; [0-9]* measured; \([0-9]*\) filtered out.*/\1 \2 \3/p' "$log")
if [ "$ignored" != 0 ] || [ "$filtered" != "$left_out" ]; then
    echo "$ignored tests were ignored in $engine, and $filtered left out, where $left_out are not for it." >&2
    exit 1
fi
printf '%-8s %4d tests, %d faults survived, none skipped\n' "$engine" "$ran" "$(wc -l <"$survived")"
