#!/usr/bin/env bash
# Builds the bundle and measures it. `make bench` calls it: that sets up the tools
# and puts them on the PATH. Nothing else should run on the machine meanwhile.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || command -v google-chrome-stable)}
CHROMEDRIVER=${CHROMEDRIVER:-$(command -v chromedriver)}
CROSSLIGHT_DIST=$PWD/dist
NODE_MODULES=$PWD/node_modules
export CHROMIUM CHROMEDRIVER CROSSLIGHT_DIST NODE_MODULES

trunk build --release
cargo bench --profile native --features e2e --bench page
