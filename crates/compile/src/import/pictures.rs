//! The pictures of a source: files that lie beside it, and those that it carries as data.
//! They are kept in the explainer folder, where an article may have them.

use std::collections::{BTreeMap, BTreeSet};

use data_url::DataUrl;

use crate::digest::hexadecimal_digest;
use crate::files::Load;
use crate::parse::pictures::{MOST, inspect, path};
use crate::{LIMIT, PictureProblem};

/// The names that are not a picture's.
const TAKEN: [&str; 2] = ["article.md", "explainer.toml"];

/// A picture that is kept.
#[derive(Debug)]
pub struct Kept {
    /// The name of its file in the folder.
    pub file: String,
    /// Its file.
    pub bytes: Vec<u8>,
    /// The description that the source gives first; it may be empty.
    pub words: String,
    /// True if it stands somewhere without a description.
    pub is_wordless: bool,
}

/// The pictures that were found so far.
pub struct Pictures<'a> {
    load: Load<'a>,
    /// The pictures that are kept.
    pub kept: Vec<Kept>,
    /// The addresses that were read: the number of a picture, or why there is none.
    known: BTreeMap<String, Result<usize, &'static str>>,
    /// The number of each picture by its digest.
    digests: BTreeMap<String, usize>,
    names: BTreeSet<String>,
    total: usize,
}

impl<'a> Pictures<'a> {
    /// Creates the list of pictures, of files that `load` gives.
    pub fn new(load: Load<'a>) -> Self {
        Pictures {
            load,
            kept: Vec::new(),
            known: BTreeMap::new(),
            digests: BTreeMap::new(),
            names: TAKEN.iter().map(|name| (*name).to_owned()).collect(),
            total: 0,
        }
    }

    /// Keeps the picture at an address of the source; returns it.
    ///
    /// # Errors
    /// What the picture is, if an article cannot have it.
    pub fn keep(&mut self, address: &str) -> Result<&mut Kept, &'static str> {
        let at = self.number(address)?;
        self.kept.get_mut(at).ok_or("an image")
    }

    /// Keeps the first of some pictures that an article can have; returns it.
    ///
    /// # Errors
    /// What the first of them is, if an article can have none.
    pub fn keep_first(&mut self, addresses: &[String]) -> Result<&mut Kept, &'static str> {
        let mut problem = None;
        for address in addresses {
            match self.number(address) {
                Ok(at) => return self.kept.get_mut(at).ok_or("an image"),
                Err(what) => _ = problem.get_or_insert(what),
            }
        }
        Err(problem.unwrap_or("an image without an address"))
    }

    /// Returns the number of the picture at an address.
    fn number(&mut self, address: &str) -> Result<usize, &'static str> {
        let is_data = has_scheme(address, "data:");
        let known = self.known.get(address).copied();
        known.unwrap_or_else(|| {
            let read = self.read(address, is_data);
            if !is_data {
                self.known.insert(address.to_owned(), read);
            }
            read
        })
    }

    fn read(&mut self, address: &str, is_data: bool) -> Result<usize, &'static str> {
        let (name, bytes) = if is_data {
            (None, data(address)?)
        } else {
            let path = path(address).map_err(|problem| reason(&problem))?;
            let (path, bytes) = self.file(path).map_err(|problem| reason(&problem))?;
            (Some(path), bytes)
        };
        let digest = hexadecimal_digest(&bytes);
        if let Some(&at) = self.digests.get(&digest) {
            return Ok(at);
        }
        if bytes.len() as u64 > LIMIT || self.total + bytes.len() > MOST {
            return Err(reason(&PictureProblem::TooLarge));
        }
        let (ending, _) = inspect(&bytes).map_err(|problem| reason(&problem))?;
        self.total += bytes.len();
        let at = self.kept.len();
        let name = name.unwrap_or_else(|| format!("image-{}.{ending}", at + 1));
        let file = self.free_name(&name);
        self.kept.push(Kept {
            file,
            bytes,
            words: String::new(),
            is_wordless: false,
        });
        self.digests.insert(digest, at);
        Ok(at)
    }

    /// Reads a file, which may stand there with what a server was asked for behind its name.
    fn file(&self, path: String) -> Result<(String, Vec<u8>), PictureProblem> {
        match (self.load)(&path) {
            Ok(bytes) => Ok((path, bytes)),
            Err(PictureProblem::Missing(_)) if path.contains(['?', '#']) => {
                let plain = path.split(['?', '#']).next().unwrap_or_default();
                (self.load)(plain).map(|bytes| (plain.to_owned(), bytes))
            }
            Err(problem) => Err(problem),
        }
    }

    /// Returns a name that Markdown has not to escape and that no other picture has.
    fn free_name(&mut self, name: &str) -> String {
        let is_plain = |letter: char| letter.is_alphanumeric() || "-_./".contains(letter);
        let plain: String = name
            .chars()
            .map(|letter| if is_plain(letter) { letter } else { '-' })
            .collect();
        let (stem, ending) = plain.rsplit_once('.').unwrap_or((&plain, ""));
        let mut free = plain.clone();
        for number in 2.. {
            if self.names.insert(free.clone()) {
                break;
            }
            free = format!("{stem}-{number}.{ending}");
        }
        free
    }
}

/// Tells whether an address carries so small a picture that another surely stands in its
/// place in the end.
pub fn is_placeholder(address: &str) -> bool {
    let small = |[width, height]: [u32; 2]| width <= 64 && height <= 64;
    has_scheme(address, "data:")
        && data(address).is_ok_and(|bytes| {
            inspect(&bytes).is_ok_and(|(ending, size)| ending == "svg" || small(size))
        })
}

/// Returns the bytes of an address that carries them.
fn data(address: &str) -> Result<Vec<u8>, &'static str> {
    let broken = || reason(&PictureProblem::Broken);
    let address = DataUrl::process(address).map_err(|_| broken())?;
    let (bytes, _) = address.decode_to_vec().map_err(|_| broken())?;
    Ok(bytes)
}

/// Tells whether an address has a scheme, which ends with a colon.
pub fn has_scheme(address: &str, scheme: &str) -> bool {
    let start = address.get(..scheme.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(scheme))
}

/// Names an image by what keeps it out of an article.
fn reason(problem: &PictureProblem) -> &'static str {
    match problem {
        PictureProblem::Missing(_) => "an image that is not beside the file",
        PictureProblem::Remote => "an image on the web",
        PictureProblem::Outside => "an image that is not in the file's folder",
        PictureProblem::TooManyBytes(_) | PictureProblem::TooLarge | PictureProblem::TooMuch => {
            "an image that is too large"
        }
        PictureProblem::UnknownKind
        | PictureProblem::Broken
        | PictureProblem::Acts
        | PictureProblem::NotShared => "an image that browsers do not show, or not safely",
    }
}
