#!/usr/bin/env bash
# Builds the bundle and measures it. `make bench` calls it after setting up the tools
# and the PATH. Nothing else should run on the machine meanwhile.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/tools.sh

trunk build --release
cargo bench --profile native -p crosslight-tests --bench page
