//! The single file: the page with everything that it needs inside it, for readers who
//! keep it or have no host. It works from a disk and requests nothing.

use std::collections::BTreeMap;
use std::io;
use std::rc::Rc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lol_html::errors::RewritingError;
use lol_html::{RewriteStrSettings, element, rewrite_str};

use super::compression::{Coding, Effort};
use super::hosts::media_type;
use super::policy::{Policy, digest};
use super::stylesheet::join;
use super::template::Template;

/// The name of the single file in the bundle.
pub const SINGLE_FILE: &str = "single-file.html";

/// The styles and scripts inside the single file.
#[derive(Clone, Debug)]
pub struct Inside {
    /// The style sheet, with the fonts as data URLs.
    pub styles: String,
    /// The script in the head.
    pub head_script: String,
    /// The program, in gzip and base64.
    pub program: String,
    /// The module that starts the program.
    pub module: String,
}

impl Inside {
    /// Collects the styles and scripts from the template.
    ///
    /// # Errors
    /// An error if the template lacks a file that it names.
    pub fn of(parts: &Template) -> io::Result<Self> {
        let mut sheet = join([parts.styles.clone()]);
        for name in sheet.files.clone() {
            let letters = shared(parts, |path| path == name)?;
            let letters = format!("data:font/woff2;base64,{}", STANDARD.encode(letters));
            sheet.rename(&name, &letters);
        }
        let wasm = |path: &str| media_type(path) == "application/wasm";
        // The template has the compressed program, unless compression made it larger.
        let kept = shared(parts, |path| {
            path.strip_suffix(Coding::Gzip.ending()).is_some_and(wasm)
        });
        let program = match kept {
            Ok(kept) => kept.to_vec(),
            Err(_) => Coding::Gzip.encode(shared(parts, wasm)?, Effort::Kept)?,
        };
        Ok(Inside {
            styles: sheet.css,
            head_script: parts.head_script.clone(),
            program: STANDARD.encode(program),
            module: parts.module.clone(),
        })
    }

    /// Returns the file's policy, which allows the two scripts inside it.
    pub fn policy(&self) -> Policy {
        let scripts = [&self.head_script, &self.module];
        Policy {
            scripts: scripts.map(|script| digest(script.as_bytes())).into(),
            styles: vec![digest(self.styles.as_bytes())],
            pictures: false,
        }
    }
}

/// Returns markup in which the pictures' data replaces their names.
///
/// # Errors
/// The errors of parsing the markup.
pub fn with_pictures(
    markup: &str,
    pictures: &BTreeMap<Rc<str>, Vec<u8>>,
) -> Result<String, RewritingError> {
    if pictures.is_empty() {
        return Ok(markup.to_owned());
    }
    let image = element!("img[src]", |image| {
        let name = image.get_attribute("src").unwrap_or_default();
        if let Some(bytes) = pictures.get(&*name) {
            let data = STANDARD.encode(bytes);
            let source = format!("data:{};base64,{data}", media_type(&name));
            image.set_attribute("src", &source)?;
        }
        Ok(())
    });
    let settings = RewriteStrSettings::new().append_element_content_handler(image);
    rewrite_str(markup, settings)
}

fn shared(parts: &Template, named: impl Fn(&str) -> bool) -> io::Result<&[u8]> {
    let found = parts.shared.iter().find(|(path, _)| named(path));
    let missing = || io::Error::other("the parts of the page lack a file that they name");
    found.map(|(_, bytes)| bytes).ok_or_else(missing)
}
