# Builds, serves and tests the explainer. `make` lists the targets.
#
# Every target first sets up its tools (scripts/setup.sh), which takes a moment if they
# are there already.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help serve studio dist publish preview gallery check test fuzz breaches repeat load bench desk fmt clean

# The address of `make serve`; for another port: make serve PORT=9000
ADDRESS := 127.0.0.1
PORT := 8080

# The arguments of `make publish` and `make preview`, and the program that `make dist`
# builds.
CONTENT :=
OUT := published
CROSSLIGHT := target/native/crosslight

# The tools built by scripts/setup.sh; all clones share them.
CROSSLIGHT_TOOLS := $(or $(CROSSLIGHT_TOOLS),$(HOME)/.cache/crosslight/tools)
export CROSSLIGHT_TOOLS
export PATH := $(CROSSLIGHT_TOOLS)/bin:$(CURDIR)/node_modules/.bin:$(PATH)

# Keeps the paths of this machine out of the program.
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS := --remap-path-prefix=$(or $(CARGO_HOME),$(HOME)/.cargo)/registry/src= --remap-path-prefix=$(CURDIR)=

# Stops Trunk from looking for a newer version.
export TRUNK_SKIP_VERSION_CHECK := true

# Trunk understands only "true" and "false" in NO_COLOR, where by convention any text
# means "no colours". Trunk and cargo are each told in their own way.
ifneq ($(NO_COLOR),)
export TRUNK_COLOR := never
export CARGO_TERM_COLOR := never
endif
unexport NO_COLOR

help: ## list these targets
	@echo "Usage: make TARGET"
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  %-8s %s\n", $$1, $$2 }' Makefile

serve: ## build the explainer and serve it at http://127.0.0.1:8080 (another port: PORT=9000)
	@scripts/setup.sh build
	trunk serve --release --address $(ADDRESS) --port $(PORT)

studio: ## build Studio, where explainers are made, and serve it at http://127.0.0.1:8080 (PORT=9000)
	@scripts/setup.sh build
	@test -d crates/cli/template/kept || trunk build --release
	trunk serve --release --config crates/studio-app/Trunk.toml --address $(ADDRESS) --port $(PORT)

dist: ## build the explainer into dist/, Studio into dist-studio/, and the program target/native/crosslight
	@scripts/setup.sh build
	trunk build --release
	trunk build --release --config crates/studio-app/Trunk.toml
	cargo build --profile native -p crosslight-cli

publish: ## make the bundle of another explainer: make publish CONTENT=folder [OUT=folder]
	@test -n "$(CONTENT)" || { echo "Name the explainer's folder: make publish CONTENT=folder" >&2; exit 2; }
	@test -x $(CROSSLIGHT) && test -d crates/cli/template/kept || $(MAKE) --no-print-directory dist
	$(CROSSLIGHT) publish "$(CONTENT)" --out "$(OUT)"

preview: ## serve an explainer while it is being written: make preview CONTENT=folder
	@test -n "$(CONTENT)" || { echo "Name the explainer's folder: make preview CONTENT=folder" >&2; exit 2; }
	@test -x $(CROSSLIGHT) && test -d crates/cli/template/kept || $(MAKE) --no-print-directory dist
	$(CROSSLIGHT) preview "$(CONTENT)"

gallery: ## draw every component in its examples; leaves target/gallery/ and target/studio-gallery/
	@scripts/setup.sh build
	cargo run --quiet -p crosslight-publish --example gallery
	cargo run --quiet -p crosslight-studio-app --example gallery

check: ## while you work: check the format, lint, and run the native tests
	@scripts/setup.sh check
	@scripts/test.sh check

test: ## check the format, lint, and run every test
	@scripts/setup.sh test
	@scripts/test.sh

# The seconds for each fuzz target: make fuzz FUZZ_SECONDS=3600
FUZZ_SECONDS := 60

fuzz: ## look for inputs that break a promise (longer: FUZZ_SECONDS=3600)
	@scripts/setup.sh fuzz
	@FUZZ_SECONDS=$(FUZZ_SECONDS) scripts/fuzz.sh

breaches: ## break each wall on purpose, in a copy, and see its test fail (some: ONLY=policy)
	@scripts/setup.sh test
	@scripts/breaches.sh $(ONLY)

# The number of runs, and the engines: make repeat RUNS=3 ENGINES="firefox webkit"
RUNS := 20
ENGINES := chromium firefox webkit

repeat: dist ## run the end-to-end tests again and again, to find those that fail now and then
	@scripts/setup.sh test
	@scripts/repeat.sh $(RUNS) $(ENGINES)

load: ## ask the bundle behind nginx as much as this machine can; leaves target/load/
	@scripts/setup.sh load
	trunk build --release
	@scripts/load.sh

bench: ## measure the page beside the same one written by hand; leaves target/bench/
	@scripts/setup.sh bench
	@scripts/bench.sh

desk: dist ## measure saves and publishing beside mdBook (MDBOOK=its program); leaves target/bench/
	@scripts/setup.sh test
	@scripts/desk.sh

fmt: ## format the Rust code
	@scripts/setup.sh fmt
	cargo fmt --all

clean: ## remove what was built; the tools and node_modules stay
	rm -rf dist dist-studio crates/cli/template/kept crates/cli/template/studio
	cargo clean
