#!/usr/bin/env bash
# Sets up the tools that this project needs, unless they are there already.
#
#   scripts/setup.sh build   what builds and serves the explainer
#   scripts/setup.sh check   that, and what formats and lints
#   scripts/setup.sh test    that, and what the other tests need
#   scripts/setup.sh fmt     only what formats the code
#
# A tool on the PATH with exactly the right version is used as it is.
# Missing tools are installed:
#
#   - Rust's target wasm32-unknown-unknown and the components rustfmt and
#     clippy, by rustup;
#   - trunk, wasm-bindgen, wasm-pack, geckodriver and cargo-deny, built by cargo, into
#     the tools folder: $CROSSLIGHT_TOOLS, or else ~/.cache/crosslight/tools;
#   - wasm-opt, esbuild and the test tools of package.json, by npm, into node_modules;
#   - Lighthouse for the bench, by npm, into a folder of its own;
#   - on Debian and Ubuntu, for the tests: nginx, Apache and Caddy, and fonts for
#     Devanagari and Chinese, unpacked into the tools folder;
#   - on Debian and Ubuntu, as root or where sudo asks for no password: a C
#     compiler, Chromium with its driver, Firefox, WebKitGTK with its driver, an X
#     server without a screen, and a Java runtime, by apt-get.
#
# It changes nothing else: not the toolchain that rustup has chosen, no configuration,
# no file outside these places. If it can't install something, it names that and fails.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

trunk_version=0.21.14
wasm_pack_version=0.15.1
geckodriver_version=0.37.1
cargo_deny_version=0.20.2
node_major=18
target=wasm32-unknown-unknown

tools=${CROSSLIGHT_TOOLS:-$HOME/.cache/crosslight/tools}
PATH=$tools/bin:$PWD/node_modules/.bin:$PATH

# Trunk accepts only "true" and "false" for NO_COLOR; cargo has its own variable.
if [ -n "${NO_COLOR:-}" ]; then
    export CARGO_TERM_COLOR=never
fi
unset NO_COLOR

main() {
    case "${1:-}" in
        build)
            rust
            build_tools
            ;;
        check)
            rust
            component rustfmt rustfmt
            component clippy cargo-clippy
            build_tools
            ;;
        test)
            rust
            component rustfmt rustfmt
            component clippy cargo-clippy
            build_tools
            test_tools
            ;;
        bench)
            rust
            build_tools
            test_tools
            lighthouse
            ;;
        load)
            rust
            build_tools
            load_tools
            ;;
        fuzz)
            rust
            cxx_compiler
            ;;
        fmt)
            rust
            component rustfmt rustfmt
            ;;
        *)
            echo "usage: scripts/setup.sh build|check|test|bench|fuzz|load|fmt" >&2
            exit 2
            ;;
    esac
}

build_tools() {
    wasm_target
    c_compiler
    cargo_tool trunk "$trunk_version" "about 5 minutes" trunk
    local bindgen
    bindgen=$(wasm_bindgen_version)
    cargo_tool wasm-bindgen-cli "$bindgen" "about 2 minutes" wasm-bindgen wasm-bindgen-test-runner
    npm_tools
}

test_tools() {
    cxx_compiler
    cargo_tool wasm-pack "$wasm_pack_version" "about 2 minutes" wasm-pack
    cargo_tool cargo-deny "$cargo_deny_version" "about 4 minutes" cargo-deny
    npm_tools
    browser
    firefox
    cargo_tool geckodriver "$geckodriver_version" "about 3 minutes" geckodriver
    webkit
    java_runtime
    web_servers
    fonts
}

# ---- Rust

# Checks rustc and cargo: at least Cargo.toml's rust-version.
rust() {
    local required found
    required=$(sed -n 's/^rust-version = "\([0-9.]*\)".*/\1/p' Cargo.toml)
    if ! has cargo || ! has rustc || ! found=$(rustc --version); then
        fail "Rust $required or newer is needed, with cargo." \
            "Install rustup as https://rustup.rs says, then: rustup default stable"
    fi
    found=${found#rustc }
    found=${found%% *}
    if ! at_least "${found%%-*}" "$required"; then
        fail "Rust $required or newer is needed; rustc is version $found." \
            "Update it: rustup update stable && rustup default stable"
    fi
}

# at_least FOUND REQUIRED: compares the first two numbers of two versions.
at_least() {
    local found_major found_minor major minor rest
    IFS=. read -r found_major found_minor rest <<<"$1"
    IFS=. read -r major minor rest <<<"$2"
    [ "$found_major" -gt "$major" ] ||
        { [ "$found_major" -eq "$major" ] && [ "$found_minor" -ge "${minor:-0}" ]; }
}

wasm_target() {
    if [ -d "$(rustc --print target-libdir --target "$target")" ]; then
        return
    fi
    has rustup || fail "Rust's target $target is missing, and there is no rustup to add it." \
        "Install rustup as https://rustup.rs says, or your system's package with Rust's standard library for $target."
    say "installing Rust's target $target (once, a few seconds) …"
    rustup target add "$target" || fail "rustup could not add the target." \
        "Try it by hand: rustup target add $target"
}

# component NAME COMMAND
component() {
    if "$2" --version >/dev/null 2>&1; then
        return
    fi
    has rustup || fail "$1 is missing, and there is no rustup to add it." \
        "Install rustup as https://rustup.rs says, or your system's package with $1."
    say "installing Rust's component $1 (once, a few seconds) …"
    rustup component add "$1" || fail "rustup could not add $1." \
        "Try it by hand: rustup component add $1"
}

# ---- Tools built by cargo

# cargo_tool CRATE VERSION TIME COMMAND...: installs the commands in that version.
cargo_tool() {
    local crate=$1 version=$2 time=$3
    shift 3
    if all_have_version "$version" "$@"; then
        return
    fi
    say "installing $crate $version (once, $time) …"
    # These settings cut the build time to a third; the tools are fast enough.
    CARGO_PROFILE_RELEASE_LTO=off \
        CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
        CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
        cargo install --locked --root "$tools" --version "$version" "$crate" ||
        fail "cargo could not install $crate $version; its own message is above." \
            "Try it by hand: cargo install --locked --root $tools --version $version $crate"
    all_have_version "$version" "$@" || fail \
        "$crate $version was installed into $tools, but $* there is not of that version." \
        "Remove the folder and run this again: rm -r $tools"
}

# all_have_version VERSION COMMAND...
all_have_version() {
    local version=$1 command
    shift
    for command in "$@"; do
        [ "$("$command" --version 2>/dev/null | awk 'NR == 1 { print $2 }')" = "$version" ] || return 1
    done
}

# The command line tool must have the version of the library in Cargo.lock, which
# Cargo.toml pins.
wasm_bindgen_version() {
    local asked locked=""
    asked=$(sed -n 's/^wasm-bindgen = .*"=\([0-9.]*\)".*/\1/p' Cargo.toml)
    if [ -f Cargo.lock ]; then
        locked=$(awk '$0 == "name = \"wasm-bindgen\"" { getline; gsub(/version = |"/, ""); print; exit }' Cargo.lock)
    fi
    if [ -n "$asked" ] && [ -n "$locked" ] && [ "$asked" != "$locked" ]; then
        fail "wasm-bindgen is version $asked in Cargo.toml, but $locked in Cargo.lock." \
            "They must be equal: cargo update -p wasm-bindgen --precise $asked"
    fi
    [ -n "$locked$asked" ] || fail "Neither Cargo.lock nor Cargo.toml says which wasm-bindgen the page uses."
    echo "${locked:-$asked}"
}

c_compiler() {
    if has cc; then
        return
    fi
    apt_install "a C compiler" "gcc libc6-dev" || true
    has cc || fail "A C compiler (cc) is needed to build Rust programs." \
        "Install one and run this again:" \
        "  Debian, Ubuntu:  sudo apt-get install gcc libc6-dev" \
        "  Fedora:          sudo dnf install gcc" \
        "  Arch Linux:      sudo pacman -S gcc" \
        "  macOS:           xcode-select --install"
}

# libFuzzer, which is built with the fuzz targets, is C++.
cxx_compiler() {
    if has c++; then
        return
    fi
    apt_install "a C++ compiler" "g++" || true
    has c++ || fail "The tests need a C++ compiler (c++), for the fuzz targets." \
        "Install one and run this again:" \
        "  Debian, Ubuntu:  sudo apt-get install g++" \
        "  Fedora:          sudo dnf install gcc-c++" \
        "  Arch Linux:      sudo pacman -S gcc" \
        "  macOS:           xcode-select --install"
}

# ---- Tools from npm

# Prints package.json's exact version of one tool.
npm_version() {
    sed -n "s/^ *\"$1\": \"\([0-9.]*\)\".*/\1/p" package.json
}

# npm writes node_modules/.package-lock.json last, after installing everything.
npm_tools() {
    node_js
    if [ node_modules/.package-lock.json -nt package-lock.json ]; then
        return
    fi
    say "installing binaryen (wasm-opt) $(npm_version binaryen), esbuild $(npm_version esbuild), axe-core $(npm_version axe-core) and vnu-jar $(npm_version vnu-jar) from npm into node_modules (once, about 10 seconds) …"
    npm ci --ignore-scripts --no-audit --no-fund || fail "npm could not install the tools; its own message is above." \
        "Try it by hand: npm ci --ignore-scripts"
    # The next run compares the times of both files.
    touch node_modules/.package-lock.json
}

# Only the bench needs it, so it has a folder of its own.
lighthouse() {
    local folder=tests/bench/lighthouse
    if [ $folder/node_modules/.package-lock.json -nt $folder/package-lock.json ]; then
        return
    fi
    say "installing Lighthouse from npm into $folder/node_modules (once, about 10 seconds, 190 MB) …"
    npm ci --prefix $folder --ignore-scripts --no-audit --no-fund || fail "npm could not install Lighthouse; its own message is above." \
        "Try it by hand: npm ci --prefix $folder --ignore-scripts"
    touch $folder/node_modules/.package-lock.json
}

# wasm-opt is a program for Node.
node_js() {
    local found=none
    if has node && has npm; then
        found=$(node --version)
        found=${found#v}
        if at_least "$found" "$node_major.0"; then
            return
        fi
    fi
    fail "Node $node_major or newer is needed, with npm (found: $found)." \
        "Install it from https://nodejs.org or with your package manager:" \
        "  Debian, Ubuntu:  sudo apt-get install nodejs npm" \
        "  Fedora:          sudo dnf install nodejs npm" \
        "  Arch Linux:      sudo pacman -S nodejs npm" \
        "  macOS:           brew install node"
}

# ---- What the tests in a browser need

browser() {
    if has_browser; then
        return
    fi
    # On Ubuntu these two packages install Chromium as a snap.
    if grep -qs '^ID=ubuntu' /etc/os-release; then
        apt_install "Chromium and its driver" "chromium-browser chromium-chromedriver" || true
    else
        apt_install "Chromium and its driver" "chromium chromium-driver" || true
    fi
    has_browser || fail "The tests need Chromium or Google Chrome, and chromedriver of the same version, on the PATH." \
        "Install them and run this again:" \
        "  Debian:      sudo apt-get install chromium chromium-driver" \
        "  Ubuntu:      sudo apt-get install chromium-browser chromium-chromedriver" \
        "  Fedora:      sudo dnf install chromium chromedriver" \
        "  Arch Linux:  sudo pacman -S chromium" \
        "  macOS:       brew install --cask google-chrome chromedriver" \
        "A browser elsewhere can be named in CHROMIUM, a driver in CHROMEDRIVER."
}

has_browser() {
    has "${CHROMEDRIVER:-chromedriver}" || return 1
    if [ -n "${CHROMIUM:-}" ]; then
        has "$CHROMIUM"
    else
        has chromium || has chromium-browser || has google-chrome || has google-chrome-stable
    fi
}

firefox() {
    if has_firefox; then
        return
    fi
    if grep -qs '^ID=ubuntu' /etc/os-release; then
        apt_install "Firefox" "firefox" || true
    else
        apt_install "Firefox" "firefox-esr" || true
    fi
    has_firefox || fail "The tests need Firefox on the PATH." \
        "Install it and run this again:" \
        "  Debian:      sudo apt-get install firefox-esr" \
        "  Ubuntu:      sudo apt-get install firefox" \
        "  Fedora:      sudo dnf install firefox" \
        "  Arch Linux:  sudo pacman -S firefox" \
        "  macOS:       brew install --cask firefox" \
        "A Firefox elsewhere can be named in FIREFOX."
}

has_firefox() {
    if [ -n "${FIREFOX:-}" ]; then
        has "$FIREFOX"
    else
        has firefox-esr || has firefox
    fi
}

webkit() {
    if has_webkit; then
        return
    fi
    apt_install "WebKitGTK, its driver and an X server without a screen" "webkit2gtk-driver xvfb" || true
    has_webkit || fail "The tests need WebKitGTK's MiniBrowser and WebKitWebDriver, and Xvfb." \
        "Install them and run this again:" \
        "  Debian, Ubuntu:  sudo apt-get install webkit2gtk-driver xvfb" \
        "On other systems they come with WebKitGTK and the X server, if at all;" \
        "programs elsewhere can be named in MINIBROWSER, WEBKITDRIVER and XVFB."
}

# The browser is in no folder of the PATH.
has_webkit() {
    has "${WEBKITDRIVER:-WebKitWebDriver}" && has "${XVFB:-Xvfb}" || return 1
    if [ -n "${MINIBROWSER:-}" ]; then
        has "$MINIBROWSER"
    else
        compgen -G "/usr/lib*/*/webkit2gtk-4.*/MiniBrowser" >/dev/null ||
            compgen -G "/usr/lib*/webkit2gtk-4.*/MiniBrowser" >/dev/null ||
            compgen -G "/usr/libexec/webkit2gtk-4.*/MiniBrowser" >/dev/null
    fi
}

# The server and the client of `make load`.
load_tools() {
    if { has nginx || [ -x /usr/sbin/nginx ]; } && has wrk && has curl; then
        return
    fi
    apt_install "nginx, wrk and curl" "nginx-light wrk curl" || true
    { { has nginx || [ -x /usr/sbin/nginx ]; } && has wrk && has curl; } || fail \
        "The load test needs nginx, wrk and curl." \
        "Install them and run this again:" \
        "  Debian, Ubuntu:  sudo apt-get install nginx-light wrk curl" \
        "  Arch Linux:      sudo pacman -S nginx wrk curl" \
        "  macOS:           brew install nginx wrk curl"
}

# The HTML checker (vnu) is a Java program. On macOS there is a `java` that only reports
# that Java is missing, so it must be run to check.
java_runtime() {
    if java -version >/dev/null 2>&1; then
        return
    fi
    apt_install "a Java runtime" "default-jre-headless" || true
    java -version >/dev/null 2>&1 || fail "The tests need a Java runtime, version 11 or newer, for the HTML checker." \
        "Install one and run this again:" \
        "  Debian, Ubuntu:  sudo apt-get install default-jre-headless" \
        "  Fedora:          sudo dnf install java-latest-openjdk-headless" \
        "  Arch Linux:      sudo pacman -S jre-openjdk-headless" \
        "  macOS:           brew install --cask temurin"
}

# nginx with its module for brotli, Apache and Caddy, unpacked from Debian's packages
# into the tools folder. Installed by apt-get, each would be a service that starts with
# the machine.
web_servers() {
    web_server nginx "nginx nginx-common libnginx-mod-http-brotli-static" \
        "The tests need nginx with the module ngx_http_brotli_static_module." \
        "NGINX_PROGRAM=/path/to/nginx NGINX_MODULES=/path/to/modules"
    web_server apache "apache2-bin libapr1 libaprutil1" \
        "The tests need Apache 2.4 with its usual modules." \
        "APACHE_PROGRAM=/path/to/apache2 APACHE_MODULES=/path/to/modules APACHE_LIBRARIES=/path/to/libraries"
    web_server caddy "caddy" "The tests need Caddy 2." "CADDY_PROGRAM=/path/to/caddy"
}

# Fonts for Devanagari, Chinese and Japanese, in which the tests measure the interface.
# Only browsers that are started with the file that names them have them.
fonts() {
    local folder=$tools/fonts
    if has_fonts; then
        return
    fi
    if has apt-get && has dpkg-deb; then
        say "unpacking fonts for Devanagari and Chinese into $folder (once, a few seconds) …"
        unpack fonts "$FONTS" || { may_be_root && as_root apt-get update -q && unpack fonts "$FONTS"; } || true
        printf '<?xml version="1.0"?>\n<fontconfig>\n<include ignore_missing="yes">/etc/fonts/fonts.conf</include>\n<dir>%s</dir>\n</fontconfig>\n' \
            "$folder/usr/share/fonts" >"$folder/fonts.conf"
    fi
    has_fonts || fail "The tests need fonts for Devanagari and Chinese." \
        "Install them and run this again:" \
        "  Debian, Ubuntu:  sudo apt-get install $FONTS" \
        "  Fedora:          sudo dnf install google-noto-sans-devanagari-fonts google-noto-sans-cjk-fonts" \
        "  Arch Linux:      sudo pacman -S noto-fonts noto-fonts-cjk"
}

FONTS="fonts-lohit-deva fonts-droid-fallback"

# macOS has fonts for all languages.
has_fonts() {
    [ "$(uname)" = Darwin ] ||
        { [ -f "$tools/fonts/fonts.conf" ] && compgen -G "$tools/fonts/usr/share/fonts/truetype/*/*.ttf" >/dev/null; } ||
        { has fc-list && [ -n "$(fc-list :lang=hi)" ] && [ -n "$(fc-list :lang=zh-cn)" ]; }
}

# web_server NAME PACKAGES NEED VARIABLES
web_server() {
    local name=$1 packages=$2 need=$3 variables=$4
    if "has_$name"; then
        return
    fi
    if has apt-get && has dpkg-deb; then
        say "unpacking $name from the packages of this system into $tools/$name (once, a few seconds) …"
        unpack "$name" "$packages" || { may_be_root && as_root apt-get update -q && unpack "$name" "$packages"; } || true
    fi
    "has_$name" || fail "$need" \
        "On Debian 12 or Ubuntu 24.04 or newer this script unpacks it. Elsewhere, name yours and run this again:" \
        "  $variables make test"
}

# unpack NAME PACKAGES
unpack() {
    local name=$1 folder package packages
    read -r -a packages <<<"$2"
    folder=$(mktemp -d)
    (cd "$folder" && apt-get download -q "${packages[@]}") || return 1
    mkdir -p "$tools/$name"
    for package in "$folder"/*.deb; do
        dpkg-deb -x "$package" "$tools/$name" || return 1
    done
    rm -r "$folder"
}

has_nginx() {
    "${NGINX_PROGRAM:-$tools/nginx/usr/sbin/nginx}" -v >/dev/null 2>&1 &&
        [ -f "${NGINX_MODULES:-$tools/nginx/usr/lib/nginx/modules}/ngx_http_brotli_static_module.so" ]
}

has_apache() {
    local libraries=${APACHE_LIBRARIES:-$(compgen -G "$tools/apache/usr/lib/*-linux-*" || true)}
    LD_LIBRARY_PATH=$libraries "${APACHE_PROGRAM:-$tools/apache/usr/sbin/apache2}" -v >/dev/null 2>&1 &&
        [ -f "${APACHE_MODULES:-$tools/apache/usr/lib/apache2/modules}/mod_rewrite.so" ]
}

has_caddy() {
    "${CADDY_PROGRAM:-$tools/caddy/usr/bin/caddy}" version >/dev/null 2>&1
}

# ---- Helpers

# apt_install WHAT PACKAGES: returns false if apt-get can't be used or fails.
apt_install() {
    local what=$1 packages
    read -r -a packages <<<"$2"
    has apt-get || return 1
    may_be_root || return 1
    say "installing $what by apt-get: ${packages[*]} (once, about a minute) …"
    as_root apt-get update -q || say "apt-get could not update its lists; trying with those there are"
    as_root apt-get install -q -y --no-install-recommends "${packages[@]}"
}

# Tells whether commands can be run as root without a password.
may_be_root() {
    [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo -n env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

# Tells whether there is such a program. It ignores this script's own functions, one of
# which is called firefox.
has() {
    type -P "$1" >/dev/null
}

say() {
    echo "setup: $*"
}

# fail LINE...: prints the problem and its remedy, and exits.
fail() {
    printf 'setup: %s\n' "$@" >&2
    exit 1
}

main "$@"
