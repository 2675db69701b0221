#!/usr/bin/env bash
# Checks the dependencies by the rules of deny.toml: licences, sources, withdrawn
# versions, and known vulnerabilities if their lists are reachable.
#
# If a list can't be reached, the script prints a line that begins with NOT CHECKED, and
# makes the checks that need no list.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# RustSec's list is a git repository.
advisories=https://github.com/RustSec/advisory-db

main() {
    cargo deny --locked check licenses bans sources
    # The program that readers load has no crate in two versions.
    cargo deny --locked --target wasm32-unknown-unknown --manifest-path Cargo.toml \
        --exclude-dev check --deny duplicate bans
    # The fuzz targets follow the same rules.
    cp Cargo.lock fuzz/Cargo.lock
    cargo deny --manifest-path fuzz/Cargo.toml --config "$PWD/deny.toml" check licenses sources
    if timeout 30 git ls-remote --quiet "$advisories" HEAD >/dev/null 2>&1; then
        cargo deny --locked check advisories
    else
        echo "NOT CHECKED: known vulnerabilities of crates; $advisories can't be reached"
        withdrawn
    fi
    for folder in . tests/bench/lighthouse; do
        vouched_for "$folder"
        npm_advisories "$folder"
    done
}

# Finds withdrawn (yanked) versions by the registry's own index. Cargo consults it when
# it packages a crate, so an empty crate gets all of our dependencies.
withdrawn() {
    local folder=target/withdrawn said
    rm -rf "$folder"
    mkdir -p "$folder/src"
    touch "$folder/src/lib.rs"
    cp Cargo.lock "$folder/"
    {
        printf '[workspace]\n[package]\nname = "all"\nversion = "0.0.0"\nedition = "2024"\n[dependencies]\n'
        sed -n '/^\[workspace\.dependencies\]/,/^\[profile/p' Cargo.toml | grep '^[a-z]' | grep -v '^crosslight'
    } >"$folder/Cargo.toml"
    said=$(cd "$folder" && cargo package --no-verify --allow-dirty 2>&1) || {
        echo "$said" >&2
        return 1
    }
    if grep yanked <<<"$said" >&2; then
        return 1
    fi
    echo "no crate of Cargo.lock has been withdrawn"
}

# `npm ci` refuses a package that differs from its digest in package-lock.json. So each
# package needs a digest there, and must come from npm's registry.
vouched_for() {
    node -e '
        const { packages } = JSON.parse(require("fs").readFileSync(process.argv[1]));
        const found = Object.entries(packages).filter(([name]) => name !== "");
        const bad = found.filter(([, it]) => !/^sha512-/.test(it.integrity) || /^(git|file|http:)/.test(it.resolved ?? ""));
        for (const [name] of bad) console.error(`${process.argv[1]}: nothing vouches for ${name}`);
        if (bad.length > 0 || found.length === 0) process.exit(1);
        console.log(`${process.argv[1]}: each of ${found.length} packages has its integrity`);
    ' "$1/package-lock.json"
}

npm_advisories() {
    local report
    report=$(npm audit --json --prefix "$1" 2>/dev/null) || true
    if ! grep -q '"auditReportVersion"' <<<"$report"; then
        echo "NOT CHECKED: known vulnerabilities of the npm packages in $1; the registry gives no audit"
    elif ! grep -q '"total": 0' <<<"$report"; then
        echo "$report" >&2
        return 1
    else
        echo "no npm package in $1 has a known vulnerability"
    fi
}

main
