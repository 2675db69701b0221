//! Bundles that tests publish with the program that `make dist` builds.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::environment;

/// Publishes an explainer's folder into a folder within it, and returns that.
pub fn publish(folder: &Path) -> PathBuf {
    let out = folder.join("dist");
    let program = environment::program();
    let mut publish = Command::new(program);
    publish.arg("publish").arg(folder).arg("--out").arg(&out);
    let output = publish.output().expect("the program runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    out
}
