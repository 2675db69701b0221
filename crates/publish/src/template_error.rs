//! Why files are no template of a page.

use std::fmt;
use std::io;
use std::path::PathBuf;

use lol_html::errors::RewritingError;

/// The reason why there is no template.
#[derive(Debug)]
pub enum TemplateError {
    /// A file could not be read or written.
    File(PathBuf, io::Error),
    /// A tool of the build failed.
    Tool(io::Error),
    /// The shell is not Trunk's form of `index.html`.
    Shell(ShellError),
    /// wasm-bindgen's glue is not in the form that this version makes: it lacks this text.
    Glue(&'static str),
    /// The program is no wasm module, for this reason.
    Program(String),
    /// The glue has no function of this name, which the program imports, or has it twice.
    Import(String),
}

/// The reason why a text is not Trunk's form of `index.html`.
#[derive(Debug)]
pub enum ShellError {
    /// It cannot be rewritten.
    Markup(RewritingError),
    /// It links no program.
    NoProgram,
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            TemplateError::File(path, error) => write!(f, "{}: {error}", path.display()),
            TemplateError::Tool(error) => error.fmt(f),
            TemplateError::Shell(error) => write!(f, "index.html: {error}"),
            TemplateError::Glue(text) => write!(f, "wasm-bindgen's glue has no `{text}`"),
            TemplateError::Program(reason) => write!(f, "the program is no wasm module: {reason}"),
            TemplateError::Import(name) => {
                write!(f, "wasm-bindgen's glue has no function `{name}`")
            }
        }
    }
}

impl fmt::Display for ShellError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            ShellError::Markup(error) => error.fmt(f),
            ShellError::NoProgram => f.write_str("Trunk linked no program"),
        }
    }
}

impl std::error::Error for TemplateError {}
impl std::error::Error for ShellError {}
