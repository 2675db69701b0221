//! Embeds in the command line what `make dist` kept: the template of the page, and Studio.
//! Without them the build succeeds, and a command that needs them says what to do.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// The folders in which `make dist` keeps both, with the lists of their files; their
/// parent always exists.
const KEPT: [(&str, &str); 2] = [
    ("template/kept", "parts.rs"),
    ("template/studio", "studio.rs"),
];

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=template");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    for (folder, list_name) in KEPT {
        let kept = root.join(folder);
        let mut list = String::from("&[\n");
        if kept.is_dir() {
            add_below(&kept, &kept, &mut list)?;
        }
        list += "]\n";
        fs::write(out.join(list_name), list)?;
    }
    Ok(())
}

/// Adds every file of a folder and its subfolders, sorted by name.
fn add_below(kept: &Path, folder: &Path, list: &mut String) -> io::Result<()> {
    let entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut paths = entries.collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    for path in paths {
        if path.is_dir() {
            add_below(kept, &path, list)?;
        } else if let Ok(name) = path.strip_prefix(kept) {
            let name = name.to_string_lossy().replace('\\', "/");
            let from = path.to_string_lossy();
            let written = writeln!(list, "    ({name:?}, include_bytes!({from:?})),");
            written.map_err(io::Error::other)?;
        }
    }
    Ok(())
}
