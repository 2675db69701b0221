//! `crosslight new`: a small explainer folder to begin with.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::Path;

use super::arguments::New;
use super::{Failure, pasted};
use crosslight_publish::is_unobtrusive;

/// The sample: complete, valid, and with comments that teach the format.
const SAMPLE: [(&str, &[u8]); 3] = [
    ("article.md", include_bytes!("sample/article.md")),
    ("explainer.toml", include_bytes!("sample/explainer.toml")),
    ("bridge.png", include_bytes!("sample/bridge.png")),
];

/// Writes the sample and says how to go on.
pub fn new(asked: &New) -> Result<String, Failure> {
    let folder = &asked.folder;
    write_folder(folder, &SAMPLE)?;
    Ok(format!(
        "{} has a sample explainer: put your article into article.md, and what you say \
         about it into explainer.toml.\nSee it while you write:  {}",
        folder.display(),
        pasted("preview", folder)
    ))
}

/// Writes files into a folder that is new or empty.
pub fn write_folder(folder: &Path, files: &[(&str, &[u8])]) -> Result<(), Failure> {
    let failed =
        |path: &Path, error: &std::io::Error| Failure::of(format!("{}: {error}", path.display()));
    match fs::read_dir(folder) {
        Ok(entries) => {
            // Files of version control, desktops and editors do no harm.
            let mut others = entries.flatten().map(|entry| entry.file_name());
            if let Some(name) = others.find(|name| !is_unobtrusive(name)) {
                return Err(Failure::with_help(
                    format!(
                        "{} is not empty (it has {}), and nothing was written",
                        folder.display(),
                        name.display()
                    ),
                    "name a new folder, or an empty one",
                ));
            }
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {
            fs::create_dir_all(folder).map_err(|error| failed(folder, &error))?;
        }
        Err(error) => return Err(failed(folder, &error)),
    }
    for (name, bytes) in files {
        let path = folder.join(name);
        if let Some(within) = path.parent() {
            fs::create_dir_all(within).map_err(|error| failed(within, &error))?;
        }
        // `create_new` never overwrites a file that came meanwhile.
        let file = fs::OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&path);
        let written = file.and_then(|mut file| file.write_all(bytes));
        written.map_err(|error| failed(&path, &error))?;
    }
    Ok(())
}
