//! The reasons why a picture of the article cannot be shown.

use std::fmt;

/// A problem with a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PictureProblem {
    /// The file is not in the folder, or cannot be loaded for this reason.
    Missing(Option<String>),
    /// The picture is on the web.
    Remote,
    /// The path leads out of the folder.
    Outside,
    /// The file is larger than this limit, in bytes.
    TooManyBytes(u64),
    /// The picture has more pixels than can be shown.
    TooLarge,
    /// All pictures together are larger than the limit.
    TooMuch,
    /// Browsers do not show this kind of file.
    UnknownKind,
    /// The file is damaged.
    Broken,
    /// The picture has a script, or loads something from elsewhere.
    Acts,
    /// Programs that show a link to a page do not show this kind of file.
    NotShared,
}

impl PictureProblem {
    /// Returns the help: what the editor can do about it.
    #[must_use]
    pub fn help(&self) -> &'static str {
        match self {
            PictureProblem::Missing(_) => {
                "put the file into the folder of article.md, and write its name as it is, capital letters too"
            }
            PictureProblem::Remote => {
                "save it in the folder of article.md and write the name of the file: a page asks nobody else for anything"
            }
            PictureProblem::Outside => {
                "put the file into the folder of article.md and write its path from there: `![words](photo.jpg)`"
            }
            PictureProblem::TooManyBytes(_) | PictureProblem::TooLarge => {
                "save it smaller: 1600 dots are enough across the column"
            }
            PictureProblem::TooMuch => "save the pictures smaller, or leave some out",
            PictureProblem::UnknownKind => "save it as PNG, JPEG, WebP, AVIF, GIF or SVG",
            PictureProblem::Broken => "open it in a program for pictures and save it again",
            PictureProblem::Acts => {
                "save it as plain SVG, without scripts and with its pictures inside it, or as PNG"
            }
            PictureProblem::NotShared => "save it as PNG, JPEG, WebP or GIF",
        }
    }
}

impl fmt::Display for PictureProblem {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            PictureProblem::Missing(None) => f.write_str("the folder does not have it"),
            PictureProblem::Missing(Some(reason)) => f.write_str(reason),
            PictureProblem::Remote => f.write_str("it is not in the folder, but on the web"),
            PictureProblem::Outside => f.write_str("its path leads out of the folder"),
            PictureProblem::TooManyBytes(most) => write!(f, "it has more than {most} bytes"),
            PictureProblem::TooLarge => f.write_str("it has more than 100 million dots"),
            PictureProblem::TooMuch => f.write_str("all pictures together have more than 64 MiB"),
            PictureProblem::UnknownKind => f.write_str("browsers do not show this kind of file"),
            PictureProblem::Broken => f.write_str("it is spoilt"),
            PictureProblem::Acts => f.write_str("it has a script, or asks for something elsewhere"),
            PictureProblem::NotShared => {
                f.write_str("programs that show a link do not show this kind of picture")
            }
        }
    }
}
