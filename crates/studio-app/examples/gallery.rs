//! Writes the gallery of Studio into `target/studio-gallery/`: every component in its
//! examples, in each language of the interface that `GALLERY_LANGUAGES` names.

// In a browser there are no files to write, and nothing is left of the program.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]

use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use crosslight_studio_app::components::example::{Shown, ShownProps};
use crosslight_studio_app::components::gallery::exhibits;
use crosslight_studio_app::labels::Labels;
use yew::LocalServerRenderer;

const OUT: &str = "target/studio-gallery";
/// The style sheets of the reader's page that Studio shares, then its own.
const SHARED: [&str; 5] = ["layers", "fonts", "tokens", "base", "theme-choice"];

fn main() -> Result<(), Box<dyn Error>> {
    let languages = std::env::var("GALLERY_LANGUAGES").unwrap_or_else(|_| "en,ar".to_owned());
    fs::create_dir_all(OUT)?;
    let mut styles = String::new();
    for name in SHARED {
        styles += &fs::read_to_string(Path::new("styles").join(name).with_extension("css"))?;
    }
    let mut own: Vec<_> = fs::read_dir("crates/studio-app/styles")?
        .map(|it| it.map(|it| it.path()))
        .collect::<Result<_, _>>()?;
    own.sort();
    for path in own {
        styles += &fs::read_to_string(path)?;
    }
    fs::write(Path::new(OUT).join("styles.css"), styles)?;
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let mut index = String::from("<!doctype html><meta charset=utf-8><title>Studio</title><ul>");
    for language in languages.split(',') {
        let labels = Labels::of(language);
        for exhibit in exhibits() {
            for (name, studio, children) in exhibit.examples {
                let props = ShownProps {
                    studio,
                    labels: labels.clone(),
                    children,
                };
                let renderer = LocalServerRenderer::<Shown>::with_props(props).hydratable(false);
                let local = tokio::task::LocalSet::new();
                let html = runtime.block_on(local.run_until(renderer.render()));
                let file = format!("{}-{name}-{language}.html", exhibit.component);
                let direction = labels.direction();
                let page = format!(
                    "<!doctype html><html lang={language} dir={direction}><meta charset=utf-8><meta name=viewport content=\"width=device-width\"><title>{file}</title><link rel=stylesheet href=styles.css><body><div class=studio>{html}</div>"
                );
                fs::write(Path::new(OUT).join(&file), page)?;
                write!(index, "<li><a href={file}>{file}</a>")?;
            }
        }
    }
    fs::write(Path::new(OUT).join("index.html"), index)?;
    println!("{OUT}/index.html shows them");
    Ok(())
}
