//! The requests to the worker, and its answers. Each message is one piece of bytes,
//! which is handed over without a copy.

use std::rc::Rc;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crosslight_compile::CheckReport;
use crosslight_studio::project::Pictures;
use crosslight_studio::{Action, Checks};

/// A message to the worker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Request {
    /// Keeps the page's template, packed by [`pack`](crate::template_file::pack).
    Template(Vec<u8>),
    /// Keeps the project's pictures, in the place of all earlier ones.
    Pictures(Pictures),
    /// Checks two texts.
    Check(Check),
    /// Carries out a task.
    Task(Task),
}

/// Work that takes too long for the thread that draws the views.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Task {
    /// Reads what may become the article.
    Read(Source),
    /// Does something to a project.
    Act {
        /// The text of `article.md`.
        article: Rc<str>,
        /// The text of `explainer.toml`.
        editorial: Rc<str>,
        /// The action.
        action: Action,
    },
}

/// A text that was pasted, or a file that was opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The bytes.
    pub bytes: Rc<[u8]>,
    /// The file's name, if it has one.
    pub name: Option<Rc<str>>,
}

/// The product of a task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Product {
    /// An article was read.
    Article {
        /// The text of `article.md`.
        text: Rc<str>,
        /// The parts that are left out or changed, a line each, in English.
        dropped: Vec<Rc<str>>,
    },
    /// A project was made.
    Project {
        /// The text of `article.md`.
        article: Rc<str>,
        /// The text of `explainer.toml`.
        editorial: Rc<str>,
    },
}

/// Two texts to check.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// The number of the request; its response has the same.
    pub id: u32,
    /// The text of `article.md`.
    pub article: Rc<str>,
    /// The text of `explainer.toml`.
    pub editorial: Rc<str>,
    /// `true` if the page is made as well.
    pub draws: bool,
}

/// A message from the worker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Response {
    /// The template is damaged; the text says how.
    TemplateRefused(String),
    /// Two texts were checked.
    Checked(Box<Checked>),
    /// A task is done; `Err` with a sentence if it cannot be done.
    Done(Result<Product, String>),
}

/// The outcome of the checks of two texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    /// The number of the request.
    pub id: u32,
    /// The diagnostics, as `crosslight check --format json` has them.
    pub listing: CheckReport,
    /// The diagnostics as `crosslight check` prints them; empty if there are none.
    pub report: String,
    /// The diagnostics for the views, with their helps as actions.
    pub checks: Rc<Checks>,
    /// The coverage, in a sentence; `None` if there is a mistake.
    pub coverage: Option<String>,
    /// The page as one file.
    pub page: Drawn,
}

/// The page that a check made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Drawn {
    /// None was asked for, or the texts have mistakes.
    Nothing,
    /// The page as one file, byte for byte as `crosslight publish --single-file` makes it.
    Page(String),
    /// The page could not be made; the text says why.
    Failed(String),
}

/// Writes a message.
///
/// # Errors
/// None that a message can cause.
pub fn to_bytes(message: &impl Serialize) -> postcard::Result<Vec<u8>> {
    postcard::to_allocvec(message)
}

/// Reads a message.
///
/// # Errors
/// The parser's error, if the bytes are no message of this kind.
pub fn from_bytes<Message: DeserializeOwned>(bytes: &[u8]) -> postcard::Result<Message> {
    postcard::from_bytes(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_read_as_it_was_written() {
        let check = Request::Check(Check {
            id: 7,
            article: "# Tee\n\nÄ 雪.\n".into(),
            editorial: "language = \"de\"\n".into(),
            draws: true,
        });
        let source = Source {
            bytes: [0, 255, 128].into(),
            name: Some("tea.txt".into()),
        };
        let pictures = [("weir.jpg".into(), [0, 255, 128].into())];
        let pictures = Request::Pictures(Pictures::new(pictures.into()));
        let task = Request::Task(Task::Read(source));
        for request in [check, pictures, task, Request::Template(vec![1])] {
            let bytes = to_bytes(&request).expect("bytes");
            assert_eq!(from_bytes(&bytes), Ok(request));
        }
    }

    #[test]
    fn a_message_that_was_cut_is_refused() {
        let response = Response::Checked(Box::new(Checked {
            id: 1,
            listing: crosslight_compile::CheckReport {
                good: false,
                errors: Vec::new(),
                warnings: Vec::new(),
                coverage: None,
            },
            report: "error".into(),
            checks: Rc::default(),
            coverage: None,
            page: Drawn::Page("<!doctype html>".into()),
        }));
        let bytes = to_bytes(&response).expect("bytes");
        for end in 0..bytes.len() {
            assert!(
                from_bytes::<Response>(&bytes[..end]).is_err(),
                "cut at {end}"
            );
        }
    }
}
