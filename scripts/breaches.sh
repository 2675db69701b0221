#!/usr/bin/env bash
# Replays the breaches of the walls (tests/breaches/replay.rs), or those whose ids or
# walls are named. `make breaches` calls it after setting up the tools and the PATH.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/tools.sh

cargo bench --quiet --profile dev -p crosslight-tests --bench breaches -- "$@"
