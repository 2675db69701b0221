//! The pictures of an article: files of its folder, which are published beside the page.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::vector;
use crate::digest::hexadecimal_digest;
use crate::files::{LIMIT, Load};
use crate::{ContentError, ImageEntry, Location, PictureProblem, Problem, SourceFile};
use crosslight_content::{Image, Picture, unescaped};

/// The most bytes that all pictures of an article may have.
pub const MOST: usize = 64 << 20;
/// The most dots of a picture: to unpack it takes 400 MB of a reader's memory.
const DOTS: u64 = 100_000_000;

/// The name and the size of a picture, or what keeps it from being shown.
type Known = Result<(Rc<str>, [u32; 2]), PictureProblem>;

/// The pictures that were read so far.
pub struct Pictures<'a> {
    load: Load<'a>,
    /// The editor's entries for them.
    entries: &'a [ImageEntry],
    used: BTreeSet<&'a str>,
    /// The name and the size of each, by what the article calls it.
    known: BTreeMap<String, Known>,
    /// The pictures whose mistake was reported.
    told: BTreeSet<String>,
    files: BTreeMap<Rc<str>, Vec<u8>>,
    total: usize,
}

impl<'a> Pictures<'a> {
    /// Has none yet.
    pub fn new(load: Load<'a>, entries: &'a [ImageEntry]) -> Self {
        Pictures {
            load,
            entries,
            used: BTreeSet::new(),
            known: BTreeMap::new(),
            told: BTreeSet::new(),
            files: BTreeMap::new(),
            total: 0,
        }
    }

    /// Returns a picture by its address in the article.
    ///
    /// # Errors
    /// The problem that keeps it from being shown.
    pub fn image(&mut self, address: &str, words: &str, title: &str) -> Result<Image, Problem> {
        let entry = self
            .entries
            .iter()
            .find(|entry| entry.file.get_ref() == address);
        if let Some(entry) = entry {
            self.used.insert(entry.file.get_ref());
        }
        let given = entry.map(|entry| entry.alt.get_ref().trim());
        let words = given.unwrap_or(words.trim());
        if words.is_empty() && given.is_none() {
            return Err(Problem::NoAlternative(address.to_owned()));
        }
        let known = self.known.get(address).cloned();
        let known = known.unwrap_or_else(|| {
            let known = self.read(address);
            self.known.insert(address.to_owned(), known.clone());
            known
        });
        let (file, size) = known.map_err(|problem| Problem::Picture {
            address: address.to_owned(),
            problem,
        })?;
        Ok(Image {
            file,
            size,
            words: words.into(),
            title: (!title.trim().is_empty()).then(|| title.trim().into()),
            is_first: false,
        })
    }

    /// Loads a picture that stands for the article, but not on its page.
    ///
    /// # Errors
    /// What keeps it from being shown.
    pub fn alone(&self, address: &str, words: &str) -> Result<Picture, PictureProblem> {
        let mut alone = Pictures::new(self.load, &[]);
        let (file, size) = alone.read(address)?;
        if file.ends_with(".svg") || file.ends_with(".avif") {
            return Err(PictureProblem::NotShared);
        }
        Ok(Picture {
            bytes: alone.files.remove(&file).unwrap_or_default(),
            image: Image {
                file,
                size,
                words: words.trim().into(),
                title: None,
                is_first: false,
            },
        })
    }

    /// Notes that a picture has its mistake; returns whether it had none before.
    pub fn is_untold(&mut self, address: &str) -> bool {
        self.told.insert(address.to_owned())
    }

    fn read(&mut self, address: &str) -> Known {
        let bytes = (self.load)(&path(address)?)?;
        self.total += bytes.len();
        if self.total > MOST {
            return Err(PictureProblem::TooMuch);
        }
        let (ending, size) = inspect(&bytes)?;
        let digest = hexadecimal_digest(&bytes);
        let name: Rc<str> = format!("image-{}.{ending}", &digest[..16]).into();
        self.files.insert(Rc::clone(&name), bytes);
        Ok((name, size))
    }

    /// Returns the files by their names.
    ///
    /// # Errors
    /// A mistake for each entry of the editor for a picture that the article does not have.
    pub fn finish(&mut self) -> Result<BTreeMap<Rc<str>, Vec<u8>>, Vec<ContentError>> {
        let unused = self
            .entries
            .iter()
            .filter(|entry| !self.used.contains(entry.file.get_ref().as_str()));
        let errors = unused.map(|entry| ContentError {
            location: Location {
                file: SourceFile::Editorial,
                span: Some(entry.file.span()),
            },
            problem: Problem::UnknownPicture(entry.file.get_ref().clone()),
        });
        let errors: Vec<_> = errors.collect();
        if errors.is_empty() {
            Ok(std::mem::take(&mut self.files))
        } else {
            Err(errors)
        }
    }
}

/// Returns the path of a picture within the folder.
pub fn path(address: &str) -> Result<String, PictureProblem> {
    let path = unescaped(address);
    let begins = |scheme: &str| {
        address
            .get(..scheme.len())
            .is_some_and(|it| it.eq_ignore_ascii_case(scheme))
    };
    if begins("data:") || address.contains("://") || address.starts_with("//") {
        return Err(PictureProblem::Remote);
    }
    let is_plain = |part: &str| {
        !part.is_empty() && !part.starts_with('.') && !part.contains(['\0', '\\', ':'])
    };
    let path = path.strip_prefix("./").unwrap_or(&path);
    if path.split('/').all(is_plain) {
        Ok(path.to_owned())
    } else {
        Err(PictureProblem::Outside)
    }
}

/// Returns the ending of a picture's name by its bytes, and its size.
///
/// # Errors
/// What keeps it from being shown.
pub fn inspect(bytes: &[u8]) -> Result<(&'static str, [u32; 2]), PictureProblem> {
    let (ending, size) = kind(bytes)?;
    if size.contains(&0) || u64::from(size[0]) * u64::from(size[1]) > DOTS {
        return Err(PictureProblem::TooLarge);
    }
    Ok((ending, size))
}

/// Returns the same of a picture of any size.
fn kind(bytes: &[u8]) -> Result<(&'static str, [u32; 2]), PictureProblem> {
    let ending = match bytes {
        [0x89, b'P', b'N', b'G', ..] => "png",
        [0xff, 0xd8, 0xff, ..] => "jpg",
        [b'G', b'I', b'F', b'8', ..] => "gif",
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => "webp",
        [
            _,
            _,
            _,
            _,
            b'f',
            b't',
            b'y',
            b'p',
            b'a',
            b'v',
            b'i',
            b'f' | b's',
            ..,
        ] => "avif",
        _ => return Ok(("svg", vector::size(bytes)?)),
    };
    let size = imagesize::blob_size(bytes).map_err(|_| PictureProblem::Broken)?;
    let number = |size| u32::try_from(size).map_err(|_| PictureProblem::TooLarge);
    Ok((ending, [number(size.width)?, number(size.height)?]))
}

/// Returns what keeps a file of the folder from being read as a picture.
#[must_use]
pub fn picture_problem(problem: Problem) -> PictureProblem {
    match problem {
        Problem::Missing | Problem::NoFolder => PictureProblem::Missing(None),
        Problem::LeadsOut => PictureProblem::Outside,
        Problem::TooLarge(..) => PictureProblem::TooManyBytes(LIMIT),
        Problem::Unreadable(picture_problem) => PictureProblem::Missing(Some(picture_problem)),
        _ => PictureProblem::Broken,
    }
}

/// Gives no picture: there is no folder.
pub fn no_pictures(_: &str) -> Result<Vec<u8>, PictureProblem> {
    Err(PictureProblem::Missing(None))
}
