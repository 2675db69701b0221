//! What the tests are run with: the built bundle, the browsers, their drivers and
//! the tools, each named by a variable. One that is missing fails the test.

use std::path::PathBuf;

/// The built bundle.
pub fn bundle() -> PathBuf {
    let folder = existing("CROSSLIGHT_DIST", "the folder of the built bundle");
    let page = folder.join("index.html");
    assert!(
        page.is_file(),
        "There is no {}: build the bundle first (`make dist`).",
        page.display()
    );
    folder
}

/// The bundle's page, as it is served.
pub fn bundle_page() -> String {
    std::fs::read_to_string(bundle().join("index.html")).expect("the bundle's page is readable")
}

/// The bundle whose program panics on demand.
pub fn faulty_bundle() -> PathBuf {
    existing(
        "CROSSLIGHT_FAULTY_DIST",
        "the folder of the bundle that scripts/faulty.sh builds",
    )
}

/// The X server without a screen, in which the browsers that have no mode without
/// a window are run.
pub fn x_server() -> PathBuf {
    existing("XVFB", "the X server without a screen")
}

/// A file of the tools that npm installed.
pub fn node_module(path: &str) -> PathBuf {
    let file = existing("NODE_MODULES", "the folder of the tools that npm installed").join(path);
    assert!(
        file.is_file(),
        "There is no {}: run `npm ci` first.",
        file.display()
    );
    file
}

/// The file or folder that a variable names.
pub fn existing(variable: &str, what: &str) -> PathBuf {
    let Some(value) = std::env::var_os(variable).filter(|value| !value.is_empty()) else {
        panic!(
            "{variable} is not set: it names {what}. `make test` sets it (see scripts/tools.sh)."
        );
    };
    let path = PathBuf::from(value);
    assert!(
        path.exists(),
        "{variable} names {}, which does not exist.",
        path.display()
    );
    path
}
