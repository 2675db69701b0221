//! The contents of a folder in which the two texts of an explainer are kept, and the texts by
//! their names there.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde::Deserialize;

use crosslight_studio::{Project, TextChange};

/// The texts of a folder.
pub const TEXTS: [&str; 2] = ["article.md", "explainer.toml"];

/// The contents of a folder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Listing {
    /// The folder's name.
    pub name: String,
    /// A digest by which it is told from other folders; empty if nothing tells it.
    pub id: String,
    /// The digest of each text, if it is there.
    pub texts: BTreeMap<String, Option<String>>,
    /// The paths of the pictures.
    pub pictures: Vec<String>,
}

/// The outcome for a text that was to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// It is written, and its bytes have this digest.
    Saved(String),
    /// It was changed from outside; it has this text now, or is gone.
    Conflict(Option<String>),
}

impl Written {
    /// Returns the conflict with these bytes.
    ///
    /// # Errors
    /// A sentence: they are no text, so no editor can choose them.
    pub fn conflict(name: &str, there: Vec<u8>) -> Result<Self, String> {
        let there = String::from_utf8(there).map(|text| Written::Conflict(Some(text)));
        there.map_err(|_| format!("{name} was changed outside, and is no text in UTF-8"))
    }
}

/// Returns the change that gives a file of the folder a text.
pub fn written(name: &str, text: Rc<str>) -> TextChange {
    if name == TEXTS[0] {
        TextChange::ArticleEdited(text)
    } else {
        TextChange::FileEdited(text)
    }
}

/// Returns the text of a file of the folder.
pub fn text_of(project: &Project, name: &str) -> Rc<str> {
    Rc::clone(if name == TEXTS[0] {
        project.article()
    } else {
        project.editorial()
    })
}
