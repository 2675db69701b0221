//! The template: the parts of a bundle that no explainer changes, which are the shell, the
//! style sheet, the scripts, the program and the fonts. The build makes it once; every
//! explainer is published with the same template.

use std::fmt;

use super::files::Files;
use super::media_type::media_type;
use super::shell::Shell;
use super::stylesheet::join;

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

/// The placeholder in the script for the way up to the shared files.
pub const UP: &str = "{up}/";

/// The template that all explainers share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// The shell: `index.html`, to be filled.
    pub shell: Shell,
    /// The style sheet inside the page; it names fonts in `shared`.
    pub styles: String,
    /// The additional styles for scripts with marks above and below their letters.
    pub script_styles: String,
    /// The additional styles for articles that have more than plain paragraphs.
    pub block_styles: String,
    /// The additional styles for maps with two drawings, copies or numbers.
    pub large_map_styles: String,
    /// The script at the end of the page; it names the module in `shared`.
    pub boot: String,
    /// The script in the head of the page and of the single file.
    pub head_script: String,
    /// The module of the single file, which embeds the program.
    pub module: String,
    /// The files beside the page, each with its digest in its name, and their compressed
    /// forms.
    pub shared: Files,
}

/// The part that kept files lack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MissingPart(pub &'static str);

impl Template {
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
    /// [`MissingPart`] if a file is missing.
    pub fn from_files(mut kept: Files) -> Result<Self, MissingPart> {
        let mut part = |name| {
            let bytes = kept.take(name).ok_or(MissingPart(name))?;
            String::from_utf8(bytes).map_err(|_| MissingPart(name))
        };
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

    /// Returns the template without the files that the single file does not need.
    #[must_use]
    pub fn for_single_file(&self) -> Self {
        let fonts = join([self.styles.clone()]).files;
        let is_program = |path: &str| media_type(path) == "application/wasm";
        let is_packed = |path: &str| path.strip_suffix(".gz").is_some_and(is_program);
        let has_packed = self.shared.paths().any(is_packed);
        let needed = |path: &str| {
            // The file has the program once, packed if it can be.
            let is_used = if has_packed {
                is_packed(path)
            } else {
                is_program(path)
            };
            is_used || fonts.iter().any(|font| font == path)
        };
        let files = self.shared.iter().filter(|(path, _)| needed(path));
        let files = files.map(|(path, bytes)| (path.to_owned(), bytes.to_owned()));
        Template {
            shared: files.collect(),
            ..self.clone()
        }
    }

    /// Returns the style sheet for a page that is `up` from the shared files: `./` or `../`.
    #[must_use]
    pub fn styles_from(&self, up: &str) -> String {
        let mut sheet = join([self.styles.clone()]);
        if up != "./" {
            for name in sheet.files.clone() {
                sheet.rename(&name, &format!("{up}{name}"));
            }
        }
        sheet.css
    }

    /// Returns the script for a page; `up` leads to the shared files.
    #[must_use]
    pub fn boot_from(&self, up: &str) -> String {
        self.boot.replace(UP, up)
    }
}

impl fmt::Display for MissingPart {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "the parts of the page lack `{}`", self.0)
    }
}

impl std::error::Error for MissingPart {}
