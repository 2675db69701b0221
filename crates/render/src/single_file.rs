//! The single file: the page with everything that it needs inside it, for readers who
//! keep it or have no host. It works from a disk and requests nothing.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::gzip::gzip;
use super::media_type::media_type;
use super::policy::{Policy, digest};
use super::render_error::RenderError;
use super::stylesheet::join;
use super::template::Template;

/// The name of the single file in the bundle.
pub const SINGLE_FILE: &str = "single-file.html";

/// The styles and scripts inside the single file.
#[derive(Clone, Debug)]
pub struct SingleFileParts {
    /// The style sheet, with the fonts as data URLs.
    pub styles: String,
    /// The script in the head.
    pub head_script: String,
    /// The program, in gzip and base64.
    pub program: String,
    /// The module that starts the program.
    pub module: String,
}

impl SingleFileParts {
    /// Collects the styles and scripts from the template.
    ///
    /// # Errors
    /// [`RenderError::Template`] if the template lacks a file that it names.
    pub fn of(template: &Template) -> Result<Self, RenderError> {
        let mut sheet = join([template.styles.clone()]);
        for name in sheet.files.clone() {
            let letters = shared(template, |path| path == name)
                .ok_or_else(|| RenderError::Template(name.clone()))?;
            let letters = format!("data:font/woff2;base64,{}", STANDARD.encode(letters));
            sheet.rename(&name, &letters);
        }
        let wasm = |path: &str| media_type(path) == "application/wasm";
        let missing = || RenderError::Template("a program".to_owned());
        // The template has the compressed program, unless compression made it larger.
        let kept = shared(template, |path| path.strip_suffix(".gz").is_some_and(wasm));
        let program = if let Some(kept) = kept {
            kept.to_vec()
        } else {
            let plain = shared(template, wasm).ok_or_else(missing)?;
            gzip(plain).map_err(|_| missing())?
        };
        Ok(SingleFileParts {
            styles: sheet.css,
            head_script: template.head_script.clone(),
            program: STANDARD.encode(program),
            module: template.module.clone(),
        })
    }

    /// Returns the file's policy, which allows the two scripts inside it.
    #[must_use]
    pub fn policy(&self) -> Policy {
        let scripts = [&self.head_script, &self.module];
        Policy {
            scripts: scripts.map(|script| digest(script.as_bytes())).into(),
            styles: vec![digest(self.styles.as_bytes())],
            pictures: false,
        }
    }
}

fn shared(template: &Template, named: impl Fn(&str) -> bool) -> Option<&[u8]> {
    let mut files = template.shared.iter();
    files.find(|(path, _)| named(path)).map(|(_, bytes)| bytes)
}
