//! `crosslight new`: a small explainer folder to begin with.

use std::ffi::OsStr;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::Path;

use super::arguments::New;
use super::{Failure, pasted};

/// The names that a folder may have before it is filled, beside hidden names: files of
/// hosts, file systems and desktops.
const UNOBTRUSIVE: [&str; 20] = [
    "$recycle.bin",
    "@eadir",
    "_redirects",
    "_routes.json",
    "ads.txt",
    "cname",
    "desktop.ini",
    "ehthumbs.db",
    "favicon.ico",
    "humans.txt",
    "icon\r",
    "lost+found",
    "netlify.toml",
    "robots.txt",
    "staticwebapp.config.json",
    "system volume information",
    "thumbs.db",
    "vercel.json",
    "wrangler.jsonc",
    "wrangler.toml",
];

/// Returns whether a name is hidden, or is one that hosts, file systems and desktops put
/// into a folder. Such a file is in nobody's way.
fn is_unobtrusive(name: &OsStr) -> bool {
    let name = name.to_string_lossy().to_lowercase();
    name.starts_with('.') || UNOBTRUSIVE.contains(&&*name)
}

/// The sample: complete, valid, and with comments that teach the format.
const SAMPLE: [(&str, &[u8]); 3] = [
    ("article.md", include_bytes!("sample/article.md")),
    ("explainer.toml", include_bytes!("sample/explainer.toml")),
    ("bridge.png", include_bytes!("sample/bridge.png")),
];

/// Writes the sample and says how to go on.
pub fn new(asked: &New) -> Result<String, Failure> {
    let folder = &asked.folder;
    write_folder(folder, &SAMPLE, "name a new folder, or an empty one")?;
    Ok(format!(
        "{} has a sample explainer: put your article into article.md, and what you say \
         about it into explainer.toml.\nSee it while you write:  {}",
        folder.display(),
        pasted("preview", folder)
    ))
}

/// Writes files into a folder that is new or empty; `help` says how to name another.
pub fn write_folder(folder: &Path, files: &[(&str, &[u8])], help: &str) -> Result<(), Failure> {
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
                    help,
                ));
            }
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let made = fs::create_dir_all(folder);
            made.map_err(|error| {
                file_among(folder, help).unwrap_or_else(|| failed(folder, &error))
            })?;
        }
        Err(error) if error.kind() == ErrorKind::NotADirectory => {
            return Err(file_among(folder, help).unwrap_or_else(|| failed(folder, &error)));
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

/// Returns why a folder cannot be made: it, or one that it would be in, is a file.
fn file_among(folder: &Path, help: &str) -> Option<Failure> {
    let file = folder.ancestors().find(|it| it.is_file())?;
    let why = format!(
        "{} is a file, not a folder, and nothing was written",
        file.display()
    );
    Some(Failure::with_help(why, help))
}
