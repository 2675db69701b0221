//! Turns what Trunk built into the bundle: the shell gets the prerendered page,
//! the explainer, the style sheet and the policy; files get names by their
//! content.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::folder::{Folder, FolderErrors, read_folder};
use super::minify::{Kind, minify};
use super::page::{ISLAND, island, prerender};
use super::policy::{Policy, digest};
use super::shell::{Filling, Shell};
use super::stylesheet::{Stylesheet, hashed_name, join};
use crate::components::Imprint;

/// Stands in the page and asks for the program; see the comment in the file.
const BOOT: &str = include_str!("../browser/boot.js");
/// Starts the program.
const LOADER: &str = include_str!("../browser/loader.js");

/// Why there is no bundle.
#[derive(Debug)]
pub enum AssemblyError {
    /// The explainer folder has mistakes.
    Folder(Box<FolderErrors>),
    /// A file could not be read or written.
    File(PathBuf, io::Error),
    /// A tool of the build failed.
    Tool(io::Error),
    /// The shell is not what Trunk makes of `index.html`.
    Shell(String),
}

/// Makes the bundle of the explainer in `content` out of what Trunk left in
/// `staged`, in place. Trunk moves the folder to its destination only if this
/// succeeds, so the last good bundle stays.
///
/// # Errors
/// [`AssemblyError`]; `staged` is unfinished then.
pub fn assemble(content: &Path, staged: &Path) -> Result<Folder, AssemblyError> {
    let folder = read_folder(content).map_err(AssemblyError::Folder)?;
    let path = staged.join("index.html");
    let shell = Shell::read(&text(&path)?).map_err(AssemblyError::Shell)?;
    let sheet = stylesheet(staged, &shell)?;
    let boot = program(staged, &shell)?;
    let policy = Policy {
        scripts: vec![digest(boot.as_bytes())],
        styles: vec![digest(sheet.css.as_bytes())],
    };
    let explainer = &folder.explainer;
    let imprint = Imprint {
        coverage: folder.coverage,
        digest: folder.digest.as_str().into(),
        version: env!("CARGO_PKG_VERSION").into(),
    };
    let map = folder.map();
    let markup = prerender(explainer, &folder.labels, map.as_ref(), Some(&imprint));
    let markup = markup.map_err(|error| AssemblyError::File(path.clone(), error))?;
    let data = island(explainer).map_err(|error| AssemblyError::Shell(error.to_string()))?;
    let summary = explainer
        .statements
        .first()
        .map(|statement| &*statement.text);
    let filling = Filling {
        language: &explainer.language,
        direction: folder.direction.attribute(),
        title: &explainer.title,
        summary: summary.unwrap_or_default(),
        policy: &policy.for_page(),
        css: &sheet.css,
        boot: &boot,
        markup: &markup,
        island: ISLAND,
        data: &data,
    };
    let page = shell.fill(&filling).map_err(AssemblyError::Shell)?;
    write(&path, page.as_bytes())?;
    Ok(folder)
}

/// The style sheets of the shell in one piece; the fonts that they name are put
/// into the bundle under hashed names.
fn stylesheet(staged: &Path, shell: &Shell) -> Result<Stylesheet, AssemblyError> {
    let mut sheets = Vec::new();
    for name in &shell.stylesheets {
        let path = staged.join(name);
        sheets.push(text(&path)?);
        remove(&path)?;
    }
    let mut sheet: Stylesheet = join(sheets);
    for name in sheet.files.clone() {
        let path = staged.join(&name);
        let bytes = fs::read(&path).map_err(|error| AssemblyError::File(path.clone(), error))?;
        let hashed = hashed_name(Path::new(&name), &bytes);
        fs::rename(&path, staged.join(&hashed))
            .map_err(|error| AssemblyError::File(path, error))?;
        sheet.rename(&name, &hashed.to_string_lossy());
    }
    sheet.css = minify(&sheet.css, Kind::Stylesheet).map_err(AssemblyError::Tool)?;
    Ok(sheet)
}

/// One module of wasm-bindgen's glue and our loader, which fetches the program
/// with its integrity; what stands in the page to ask for it, with that of the
/// module.
fn program(staged: &Path, shell: &Shell) -> Result<String, AssemblyError> {
    let wasm = staged.join(&shell.wasm);
    let bytes = fs::read(&wasm).map_err(|error| AssemblyError::File(wasm, error))?;
    let path = staged.join(&shell.glue);
    let glue = text(&path)?;
    if !glue.contains("async function __wbg_init(") {
        return Err(AssemblyError::Shell(
            "wasm-bindgen's glue has no `__wbg_init`".into(),
        ));
    }
    let loader = LOADER.replace("\"WASM\"", &format!("{:?}", shell.wasm));
    let module = glue + "\n" + &loader.replace("INTEGRITY", &digest(&bytes));
    let module = minify(&module, Kind::Script).map_err(AssemblyError::Tool)?;
    remove(&path)?;
    let name = hashed_name(Path::new("crosslight.js"), module.as_bytes());
    write(&staged.join(&name), module.as_bytes())?;
    let boot = BOOT
        .replace("SCRIPT", &name.to_string_lossy())
        .replace("INTEGRITY", &digest(module.as_bytes()));
    minify(&boot, Kind::Script).map_err(AssemblyError::Tool)
}

fn text(path: &Path) -> Result<String, AssemblyError> {
    fs::read_to_string(path).map_err(|error| AssemblyError::File(path.to_owned(), error))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), AssemblyError> {
    fs::write(path, bytes).map_err(|error| AssemblyError::File(path.to_owned(), error))
}

fn remove(path: &Path) -> Result<(), AssemblyError> {
    fs::remove_file(path).map_err(|error| AssemblyError::File(path.to_owned(), error))
}

impl fmt::Display for AssemblyError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            AssemblyError::Folder(errors) => errors.fmt(f),
            AssemblyError::File(path, error) => write!(f, "{}: {error}", path.display()),
            AssemblyError::Tool(error) => error.fmt(f),
            AssemblyError::Shell(reason) => write!(f, "index.html: {reason}"),
        }
    }
}

impl std::error::Error for AssemblyError {}
