//! Writes the gallery into `target/gallery/` (`make gallery`): every component in its
//! examples, and the samples as whole pages.

use std::error::Error;
use std::fs;
use std::path::Path;

use crosslight_compile::Folder;
use crosslight_publish::{GalleryPage, gallery, read_folder};

const OUT: &str = "target/gallery";
const SAMPLES: &str = "tests/fixtures/explainers";

fn main() -> Result<(), Box<dyn Error>> {
    let samples = ["arabic", "chinese", "hindi", "three-viewpoints"];
    let samples = samples.map(|name| Ok((name, read(&Path::new(SAMPLES).join(name))?)));
    let samples: Result<Vec<(&str, Folder)>, Box<dyn Error>> = samples.into_iter().collect();
    let samples = samples?;
    let pages = samples
        .iter()
        .map(|(name, folder)| GalleryPage { name, folder });
    let files = gallery(
        &fs::read_to_string("index.html")?,
        &pages.collect::<Vec<_>>(),
    )?;

    let out = Path::new(OUT);
    if out.exists() {
        fs::remove_dir_all(out)?;
    }
    copy(Path::new("styles"), &out.join("styles"))?;
    for (name, text) in &files {
        fs::write(out.join(name), text)?;
    }
    println!("{OUT}/index.html shows {} files", files.len() - 1);
    Ok(())
}

fn read(folder: &Path) -> Result<Folder, Box<dyn Error>> {
    read_folder(folder).map_err(|errors| errors.report(false).into())
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let Some(name) = path.file_name() else {
            continue;
        };
        let target = to.join(name);
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            fs::copy(&path, target)?;
        }
    }
    Ok(())
}
