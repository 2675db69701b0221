//! The template: the parts of a bundle that no explainer changes, which are the shell, the
//! style sheet, the scripts, the program and the fonts. Trunk's build makes it once; every
//! explainer is published with the same template.

use std::fs;
use std::io;
use std::path::Path;

use super::compression::{Effort, compressed};
use super::files::Files;
use super::minify::{Kind, minify};
use super::policy::digest;
use super::shell::{Linked, Shell};
use super::stylesheet::{Stylesheet, hashed_name, join};
use super::template_error::TemplateError;

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

/// The file names of a kept template.
const SHELL: &str = "shell.html";
const STYLES: &str = "styles.css";
const SCRIPT_STYLES: &str = "scripts.css";
const BLOCK_STYLES: &str = "blocks.css";
const LARGE_MAP_STYLES: &str = "large_map.css";
const BOOT_SCRIPT: &str = "boot.js";
const HEAD_SCRIPT: &str = "head.js";
const MODULE: &str = "carried.js";
const SHARED: &str = "shared/";

/// The template that all explainers share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// The shell: `index.html`, to be filled.
    pub(super) shell: Shell,
    /// The style sheet inside the page; it names fonts in `shared`.
    pub(super) styles: String,
    /// The additional styles for scripts with marks above and below their letters.
    pub(super) script_styles: String,
    /// The additional styles for articles that have more than plain paragraphs.
    pub(super) block_styles: String,
    /// The additional styles for maps with two drawings, copies or numbers.
    pub(super) large_map_styles: String,
    /// The script at the end of the page; it names the module in `shared`.
    pub(super) boot: String,
    /// The script in the head of the page and of the single file.
    pub(super) head_script: String,
    /// The module of the single file, which embeds the program.
    pub(super) module: String,
    /// The files beside the page, each with its digest in its name, and their compressed
    /// forms.
    pub(super) shared: Files,
}

impl Template {
    /// Makes the template from Trunk's output in `staged`, and changes nothing there.
    ///
    /// # Errors
    /// [`TemplateError`].
    pub fn from_staged(staged: &Path) -> Result<Self, TemplateError> {
        let mut shared = Files::read(staged).map_err(|(path, error)| file(&path, error))?;
        let html = text(&mut shared, "index.html")?;
        let (shell, linked) = Shell::read(&html).map_err(TemplateError::Shell)?;
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

    /// Returns the template as files, to be kept.
    #[must_use]
    pub fn to_files(&self) -> Files {
        let mut kept = Files::default();
        kept.add(SHELL, self.shell.html());
        kept.add(STYLES, self.styles.as_str());
        kept.add(SCRIPT_STYLES, self.script_styles.as_str());
        kept.add(BLOCK_STYLES, self.block_styles.as_str());
        kept.add(LARGE_MAP_STYLES, self.large_map_styles.as_str());
        kept.add(BOOT_SCRIPT, self.boot.as_str());
        kept.add(HEAD_SCRIPT, self.head_script.as_str());
        kept.add(MODULE, self.module.as_str());
        for (path, bytes) in self.shared.iter() {
            kept.add(format!("{SHARED}{path}"), bytes);
        }
        kept
    }

    /// Parses the files of a kept template.
    ///
    /// # Errors
    /// [`TemplateError::Missing`] if a file is missing.
    pub fn from_files(mut kept: Files) -> Result<Self, TemplateError> {
        let mut part = |name| text(&mut kept, name).map_err(|_| TemplateError::Missing(name));
        let (shell, styles, boot) = (part(SHELL)?, part(STYLES)?, part(BOOT_SCRIPT)?);
        let (script_styles, block_styles) = (part(SCRIPT_STYLES)?, part(BLOCK_STYLES)?);
        let large_map_styles = part(LARGE_MAP_STYLES)?;
        let (head_script, module) = (part(HEAD_SCRIPT)?, part(MODULE)?);
        let shared = kept.iter().filter_map(|(path, bytes)| {
            let path = path.strip_prefix(SHARED)?;
            Some((path.to_owned(), bytes.to_owned()))
        });
        Ok(Template {
            shell: Shell::kept(shell),
            styles,
            script_styles,
            block_styles,
            large_map_styles,
            boot,
            head_script,
            module,
            shared: shared.collect(),
        })
    }

    #[cfg(test)]
    pub(super) fn for_tests(styles: &str) -> Self {
        Template {
            shell: Shell::kept(String::new()),
            styles: styles.to_owned(),
            script_styles: String::new(),
            large_map_styles: String::new(),
            block_styles: String::new(),
            boot: String::new(),
            head_script: String::new(),
            module: String::new(),
            shared: Files::default(),
        }
    }

    /// Returns the style sheet for a page that is `up` from the shared files: `./` or `../`.
    pub(super) fn styles_from(&self, up: &str) -> String {
        let mut sheet = join([self.styles.clone()]);
        if up != "./" {
            for name in sheet.files.clone() {
                sheet.rename(&name, &format!("{up}{name}"));
            }
        }
        sheet.css
    }

    /// Returns the script for a page; `up` leads to the shared files.
    pub(super) fn boot_from(&self, up: &str) -> String {
        self.boot.replace(UP, up)
    }
}

/// The placeholder in the script for the way up to the shared files.
const UP: &str = "{up}/";

/// The style sheets of elements that only the program shows.
const LIVE: [&str; 2] = ["selection", "notice"];

/// The style sheet for articles that have more than plain paragraphs.
const BLOCKS: [&str; 1] = ["blocks"];
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
    if !glue.contains(EXPORTS) {
        return Err(TemplateError::Shell(format!(
            "wasm-bindgen's glue has no `{EXPORTS}`"
        )));
    }
    // Nothing imports the glue, so unused functions can be removed with its exports.
    let glue = glue.replace(EXPORTS, "");
    let script =
        |text: &[&str]| minify(&text.join("\n"), Kind::Script).map_err(TemplateError::Tool);
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
    let kept = parts.to_files();
    let there = Files::read(folder);
    if there.is_ok_and(|there| there == kept) {
        return Ok(());
    }
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| file(folder, error))?;
    }
    let written = kept.write(folder);
    written.map_err(|(path, error)| TemplateError::File(path, error))
}
