//! A history as bytes that a browser keeps, and back, with a checksum over all of it.
//!
//! The first line says what it is: a name, a version, the SHA-256 of the rest. Pictures are
//! kept apart, by their digests, so that a change of a word writes no picture again. What
//! is damaged is told and kept as it is: it can be offered as a file, and is never dropped
//! in silence.

use std::collections::BTreeMap;
use std::fmt;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crosslight_compile::hexadecimal_digest;

use crate::history::{Delta, History, LIMIT, Step, StepName};
use crate::project::{Pictures, Project};

/// The name in the first line.
const NAME: &str = "crosslight-studio";
/// The version of what is written now.
const VERSION: u32 = 1;

/// Why stored bytes cannot be read; they are kept as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// The kind of damage.
    pub kind: DamageKind,
    /// The bytes.
    pub raw: Vec<u8>,
}

/// A kind of damage to stored bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DamageKind {
    /// They are no stored project.
    Foreign,
    /// Another version of Studio stored them.
    Version(u32),
    /// They are not as they were stored: cut off, or changed.
    Changed,
    /// They are as they were stored, and yet no history.
    Unreadable,
}

/// A history that was read, and the pictures that were not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// The history.
    pub history: History,
    /// The paths of the pictures whose bytes were not found.
    pub missing: Vec<Rc<str>>,
}

/// The stored form of a history.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    article: Rc<str>,
    editorial: Rc<str>,
    pictures: BTreeMap<Rc<str>, Rc<str>>,
    done: Vec<StoredStep>,
    undone: Vec<StoredStep>,
}

/// A step as it is stored.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredStep {
    name: StepName,
    article: Delta,
    editorial: Delta,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pictures: Option<[BTreeMap<Rc<str>, Rc<str>>; 2]>,
}

/// Returns a history as bytes.
#[must_use]
pub fn encode(history: &History) -> Vec<u8> {
    let project = history.project();
    let step = |step: &Step| StoredStep {
        name: step.name.clone(),
        article: step.article.clone(),
        editorial: step.editorial.clone(),
        pictures: step
            .pictures
            .as_ref()
            .map(|(old, new)| [digests(old), digests(new)]),
    };
    let stored = Stored {
        article: Rc::clone(project.article()),
        editorial: Rc::clone(project.editorial()),
        pictures: digests(project.pictures()),
        done: history.steps().map(step).collect(),
        undone: history.undone_steps().map(step).collect(),
    };
    // Texts, numbers and maps with texts as keys are always JSON.
    let body = serde_json::to_string(&stored).unwrap_or_default();
    let mut bytes = first_line(&body).into_bytes();
    bytes.extend(body.into_bytes());
    bytes
}

/// Returns the first line for a body.
fn first_line(body: &str) -> String {
    let digest = hexadecimal_digest(body.as_bytes());
    format!("{NAME} {VERSION} {digest}\n")
}

/// Returns the digests of pictures by their paths.
#[must_use]
pub fn digests(pictures: &Pictures) -> BTreeMap<Rc<str>, Rc<str>> {
    let digests = pictures.iter();
    let digests = digests.map(|(path, bytes)| (Rc::clone(path), picture_digest(bytes)));
    digests.collect()
}

/// Returns the name under which a picture is kept: its SHA-256.
#[must_use]
pub fn picture_digest(bytes: &[u8]) -> Rc<str> {
    hexadecimal_digest(bytes).into()
}

/// Returns the history that was stored; `picture` gives the bytes of a picture by its
/// digest.
///
/// # Errors
/// [`Damage`] with the bytes, if they are not what was stored.
pub fn decode(
    bytes: Vec<u8>,
    picture: &dyn Fn(&str) -> Option<Rc<[u8]>>,
) -> Result<Restored, Damage> {
    match read(&bytes) {
        Ok(stored) => restored(stored, picture).ok_or(Damage {
            kind: DamageKind::Unreadable,
            raw: bytes,
        }),
        Err(kind) => Err(Damage { kind, raw: bytes }),
    }
}

fn read(bytes: &[u8]) -> Result<Stored, DamageKind> {
    let is_ours = bytes.starts_with(NAME.as_bytes());
    let text = std::str::from_utf8(bytes).map_err(|_| {
        if is_ours {
            DamageKind::Changed
        } else {
            DamageKind::Foreign
        }
    })?;
    let rest = text.strip_prefix(NAME).ok_or(DamageKind::Foreign)?;
    let (line, body) = rest.split_once('\n').ok_or(DamageKind::Changed)?;
    let mut fields = line.trim_start().split(' ');
    let version = fields.next().and_then(|it| it.parse::<u32>().ok());
    let version = version.ok_or(DamageKind::Changed)?;
    if version != VERSION {
        return Err(DamageKind::Version(version));
    }
    if !text.starts_with(&first_line(body)) {
        return Err(DamageKind::Changed);
    }
    serde_json::from_str(body).map_err(|_| DamageKind::Unreadable)
}

/// Puts a history together; `None` if its steps do not fit each other.
fn restored(stored: Stored, picture: &dyn Fn(&str) -> Option<Rc<[u8]>>) -> Option<Restored> {
    let mut missing = Vec::new();
    let mut load = |digests: BTreeMap<Rc<str>, Rc<str>>| {
        let mut pictures = BTreeMap::new();
        for (path, digest) in digests {
            match picture(&digest).filter(|bytes| picture_digest(bytes) == digest) {
                Some(bytes) => _ = pictures.insert(path, bytes),
                None if missing.contains(&path) => {}
                None => missing.push(path),
            }
        }
        Pictures::new(pictures)
    };
    let pictures = load(stored.pictures);
    let mut step = |it: StoredStep| Step {
        name: it.name,
        article: it.article,
        editorial: it.editorial,
        pictures: it.pictures.map(|[old, new]| (load(old), load(new))),
    };
    let done: Vec<Step> = stored.done.into_iter().map(&mut step).collect();
    let undone: Vec<Step> = stored.undone.into_iter().map(&mut step).collect();
    let project = Project::new(stored.article, stored.editorial).with_pictures(pictures);
    let fits = done.len() <= LIMIT
        && done.last().is_none_or(|it| it.fits(&project, true))
        && undone.last().is_none_or(|it| it.fits(&project, false));
    let history = fits.then(|| History::of(project, done, undone))?;
    Some(Restored { history, missing })
}

impl fmt::Display for DamageKind {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            DamageKind::Foreign => f.write_str("this is no project of Studio"),
            DamageKind::Version(version) if *version > VERSION => write!(
                f,
                "a later Studio stored this project (version {version}); open it there"
            ),
            DamageKind::Version(version) => {
                write!(f, "another Studio stored this project (version {version})")
            }
            DamageKind::Changed => {
                f.write_str("the stored project is damaged: it is not as it was stored")
            }
            DamageKind::Unreadable => f.write_str("the stored project cannot be read"),
        }
    }
}

#[cfg(test)]
mod tests;
