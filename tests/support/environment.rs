//! The prerequisites of the tests: the built bundle, the browsers, their drivers and
//! the tools, each named by a variable. A missing one fails the test with the command
//! that installs it.

use std::collections::HashMap;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;
use std::sync::LazyLock;

/// The root of the repository, from the folder in which the tests of this package run.
const TREE: &str = "..";

/// Returns the built bundle.
pub fn bundle() -> PathBuf {
    existing("CROSSLIGHT_DIST", "the built bundle")
}

/// Returns Studio's bundle.
pub fn studio() -> PathBuf {
    existing("CROSSLIGHT_STUDIO_DIST", "Studio's bundle")
}

/// Returns the `crosslight` program.
pub fn program() -> PathBuf {
    existing("CROSSLIGHT", "the program")
}

/// Returns the bundle's page, as it is served.
pub fn bundle_page() -> String {
    std::fs::read_to_string(bundle().join("index.html")).expect("the bundle's page is readable")
}

/// Returns the bundle whose program panics on demand.
pub fn faulty_bundle() -> PathBuf {
    existing(
        "CROSSLIGHT_FAULTY_DIST",
        "the folder of the bundle that scripts/faulty.sh builds",
    )
}

/// Returns the virtual X server, for browsers without a headless mode.
pub fn x_server() -> PathBuf {
    existing("XVFB", "the X server without a screen")
}

/// Returns the file that names the fonts of the tests, if the system's are not enough.
pub fn fonts() -> Option<OsString> {
    let given = std::env::var_os("FONTCONFIG_FILE");
    given.or_else(|| VARIABLES.get("FONTCONFIG_FILE").cloned())
}

/// Returns a file of the tools that npm installed.
pub fn node_module(path: &str) -> PathBuf {
    let file = existing("NODE_MODULES", "the folder of the tools that npm installed").join(path);
    assert!(
        file.is_file(),
        "There is no {}: run `npm ci` first.",
        file.display()
    );
    file
}

/// Returns the file or folder that a variable names, in the environment or in
/// `scripts/tools.sh`. Builds it first if it is a missing build product.
pub fn existing(variable: &str, what: &str) -> PathBuf {
    let given = std::env::var_os(variable).or_else(|| VARIABLES.get(variable).cloned());
    let Some(value) = given.filter(|value| !value.is_empty()) else {
        panic!("{what} is missing: `make test` installs it, or {variable} names it.");
    };
    let path = PathBuf::from(value);
    if !path.exists() {
        match variable {
            "CROSSLIGHT" | "CROSSLIGHT_DIST" | "CROSSLIGHT_STUDIO_DIST" => LazyLock::force(&BUILT),
            "CROSSLIGHT_FAULTY_DIST" => LazyLock::force(&BUILT_FAULTY),
            _ => &(),
        };
    }
    assert!(
        path.exists(),
        "{what} is missing: `make test` installs it; {variable} names {}.",
        path.display()
    );
    path
}

/// The variables that `scripts/tools.sh` sets.
static VARIABLES: LazyLock<HashMap<String, OsString>> = LazyLock::new(|| {
    let script = "source scripts/tools.sh && env -0";
    let output = in_tree("bash").args(["-c", script]).output();
    let output = output.expect("bash is on the PATH").stdout;
    let lines = output.split(|byte| *byte == 0);
    let pairs = lines.filter_map(|line| {
        let (name, value) = std::str::from_utf8(line).ok()?.split_once('=')?;
        Some((name.to_owned(), value.into()))
    });
    pairs.collect()
});

/// Builds the bundle and the program, as `make dist` does.
static BUILT: LazyLock<()> = LazyLock::new(|| {
    done(in_tree("trunk").args(["build", "--release"]));
    let studio = ["--config", "crates/studio-app/Trunk.toml"];
    done(in_tree("trunk").args(["build", "--release"]).args(studio));
    done(in_tree("cargo").args(["build", "--profile", "native", "-p", "crosslight-cli"]));
});

/// Builds the bundle whose program panics on demand.
static BUILT_FAULTY: LazyLock<()> = LazyLock::new(|| done(&mut in_tree("scripts/faulty.sh")));

fn in_tree(program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(TREE);
    command
}

#[track_caller]
fn done(command: &mut Command) {
    let status = command.status();
    let status = status.unwrap_or_else(|error| panic!("{command:?}: {error}; run `make dist`"));
    assert!(status.success(), "{command:?} failed; run `make dist`");
}
