//! Makes the page's template from Trunk's output, and keeps it for the command line.

use std::fs;
use std::io;
use std::path::Path;

use super::compression::{Effort, compressed};
use super::files::{read_files, write_files};
use super::import_names::shorten_imports;
use super::minify::{Kind, minify};
use super::staged_shell::{Linked, read_shell};
use super::template_error::TemplateError;
use crosslight_render::{Files, Shell, Stylesheet, Template, UP, digest, hashed_name, join};

/// The script in the head, which sets the state of native elements. Each script's file
/// says more.
const HEAD: &str = include_str!("../../../src/browser/head.js");
/// The script at the end of the page, which loads the program.
const BOOT: &str = include_str!("../../../src/browser/boot.js");
/// The script around the start of the program, which reports a failure.
const LOADER: &str = include_str!("../../../src/browser/loader.js");
/// The script that fetches the program and starts it, for the page.
const FETCHED: &str = include_str!("../../../src/browser/fetched.js");
/// The script that starts the embedded program, for the single file.
const CARRIED: &str = include_str!("../../../src/browser/carried.js");

/// Trunk's output.
#[derive(Clone, Debug)]
pub struct Staged {
    /// The shell without Trunk's links.
    pub shell: Shell,
    /// The files that Trunk linked.
    pub linked: Linked,
    /// The other files.
    pub files: Files,
}

/// Reads Trunk's output in `staged`, and changes nothing there.
///
/// # Errors
/// [`TemplateError`].
pub fn read_staged(staged: &Path) -> Result<Staged, TemplateError> {
    let mut files = read_files(staged).map_err(|(path, error)| file(&path, error))?;
    let html = text(&mut files, "index.html")?;
    let (shell, linked) = read_shell(&html).map_err(TemplateError::Shell)?;
    Ok(Staged {
        shell,
        linked,
        files,
    })
}

/// Makes the template from Trunk's output in `staged`, and changes nothing there.
///
/// # Errors
/// [`TemplateError`].
pub fn template_from_staged(staged: &Path) -> Result<Template, TemplateError> {
    let Staged {
        shell,
        linked,
        files: mut shared,
    } = read_staged(staged)?;
    let sheets = linked.stylesheets.iter();
    let (live, rest): (Vec<_>, Vec<_>) = sheets.partition(|name| is_among(&LIVE, name));
    let (scripts, rest): (Vec<_>, Vec<_>) =
        rest.into_iter().partition(|name| is_among(&SCRIPTS, name));
    let (blocks, rest): (Vec<_>, Vec<_>) =
        rest.into_iter().partition(|name| is_among(&BLOCKS, name));
    let (large_map, always): (Vec<_>, Vec<_>) = rest
        .into_iter()
        .partition(|name| is_among(&LARGE_MAP, name));
    let styles = stylesheet(&mut shared, &always)?;
    let script_styles = stylesheet(&mut shared, &scripts)?;
    let block_styles = stylesheet(&mut shared, &blocks)?;
    let large_map_styles = stylesheet(&mut shared, &large_map)?;
    let live_styles = stylesheet(&mut shared, &live)?;
    let Scripts {
        boot,
        head_script,
        module,
    } = program(&mut shared, &linked, &live_styles)?;
    // Once for all explainers: publishing only copies these files.
    let coded = compressed(&shared, |_| Effort::Kept).map_err(TemplateError::Tool)?;
    shared.extend(coded);
    Ok(Template {
        shell,
        styles,
        script_styles,
        block_styles,
        large_map_styles,
        boot,
        head_script,
        module,
        shared,
    })
}

/// The style sheets of elements that only the program shows.
const LIVE: [&str; 2] = ["selection", "notice"];

/// The style sheets for articles that have more than plain paragraphs.
const BLOCKS: [&str; 3] = ["blocks", "tables", "footnotes"];
/// The style sheet for maps with two drawings, copies or numbers.
const LARGE_MAP: [&str; 1] = ["large_map"];
/// The style sheet for scripts with marks above and below their letters.
const SCRIPTS: [&str; 1] = ["scripts"];

/// Returns whether a style sheet is one of these, apart from the digest that Trunk added.
fn is_among(names: &[&str], sheet: &str) -> bool {
    names.contains(&sheet.split(['-', '.']).next().unwrap_or_default())
}

/// Joins style sheets; the fonts that they name get hashed names.
fn stylesheet(files: &mut Files, names: &[&String]) -> Result<String, TemplateError> {
    let sheets = names.iter();
    let sheets: Result<Vec<_>, _> = sheets.map(|name| text(files, name)).collect();
    let mut sheet: Stylesheet = join(sheets?);
    for name in sheet.files.clone() {
        let bytes = taken(files, &name)?;
        let hashed = hashed_name(&name, &bytes);
        sheet.rename(&name, &hashed);
        files.add(hashed, bytes);
    }
    minify(&sheet.css, Kind::Stylesheet).map_err(TemplateError::Tool)
}

/// The scripts inside the page and inside the single file.
struct Scripts {
    boot: String,
    head_script: String,
    module: String,
}

/// The exports of the glue: the start of the program, which the loader calls, and
/// another.
const EXPORTS: &str = "export { initSync, __wbg_init as default };";

/// Adds the program and one module of wasm-bindgen's glue and our loader. The page loads
/// the module, and the module loads the program, each with its integrity. The single file
/// embeds both.
fn program(
    files: &mut Files,
    linked: &Linked,
    live_styles: &str,
) -> Result<Scripts, TemplateError> {
    let wasm = taken(files, &linked.wasm)?;
    let glue = text(files, &linked.glue)?;
    let (wasm, glue) = shorten_imports(&wasm, &without_exports(&glue)?)?;
    let script =
        |text: &[&str]| minify(&text.join("\n"), Kind::Script).map_err(TemplateError::Tool);
    // From the inside out: the module names the program and its digest, and the page then
    // names the module and its digest.
    let name = hashed_name("crosslight.wasm", &wasm);
    let fetched = FETCHED.replace("\"WASM\"", &format!("{name:?}"));
    let fetched = fetched.replace("INTEGRITY", &digest(&wasm));
    files.add(name, wasm);
    let loader = LOADER.replace(
        "\"LIVE_STYLES\"",
        &serde_json::json!(live_styles).to_string(),
    );
    let module = script(&[&glue, &loader, &fetched])?;
    let name = hashed_name("crosslight.js", module.as_bytes());
    let boot = BOOT
        .replace("./SCRIPT", &format!("{UP}{name}"))
        .replace("INTEGRITY", &digest(module.as_bytes()));
    files.add(name, module);
    Ok(Scripts {
        boot: script(&[&boot])?,
        head_script: script(&[HEAD])?,
        module: script(&[&glue, &loader, CARRIED])?,
    })
}

/// Returns wasm-bindgen's glue without its exports: nothing imports it, so unused functions
/// can be removed.
///
/// # Errors
/// [`TemplateError::Glue`], if it is not the glue that this version makes.
pub fn without_exports(glue: &str) -> Result<String, TemplateError> {
    if !glue.contains(EXPORTS) {
        return Err(TemplateError::Glue(EXPORTS));
    }
    Ok(glue.replace(EXPORTS, ""))
}

/// Takes a file out of the others.
fn taken(files: &mut Files, name: &str) -> Result<Vec<u8>, TemplateError> {
    let missing = || file(Path::new(name), io::ErrorKind::NotFound.into());
    files.take(name).ok_or_else(missing)
}

fn text(files: &mut Files, name: &str) -> Result<String, TemplateError> {
    let not_text = |error| file(Path::new(name), io::Error::other(error));
    String::from_utf8(taken(files, name)?).map_err(not_text)
}

fn file(path: &Path, error: io::Error) -> TemplateError {
    TemplateError::File(path.to_owned(), error)
}

/// Keeps the template in a folder. Leaves identical files untouched so that cargo does not
/// rebuild.
///
/// # Errors
/// [`TemplateError::File`].
pub fn keep(parts: &Template, folder: &Path) -> Result<(), TemplateError> {
    keep_files(&parts.to_files(), folder)
}

/// Keeps files in a folder, in the place of what is there, as [`keep`] does.
///
/// # Errors
/// [`TemplateError::File`].
pub fn keep_files(kept: &Files, folder: &Path) -> Result<(), TemplateError> {
    let there = read_files(folder);
    if there.is_ok_and(|there| there == *kept) {
        return Ok(());
    }
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| file(folder, error))?;
    }
    let written = write_files(kept, folder);
    written.map_err(|(path, error)| TemplateError::File(path, error))
}
