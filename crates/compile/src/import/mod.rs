//! From any text that somebody has, in Markdown, HTML or plain, to an explainer folder that
//! is accepted, and to what of it an article cannot have.
//!
//! [`import`] reads a source into a tree of elements (`markdown`, `tags`, `text`), converts
//! it to a document of what an article can have (`convert`), and writes that (`write`). The
//! result is read again as `crosslight check` reads it (`settle`): a block that is refused
//! is written with less. Nothing of a source is written as HTML but the elements that an
//! article may have, each by its name.

mod convert;
mod decode;
mod document;
mod encodings;
mod escape;
mod fixed;
mod flow;
mod foreign;
mod front;
mod grid;
mod guess;
mod images;
mod inline;
mod jsx;
mod kind;
mod left_out;
mod lines;
mod links;
mod markdown;
mod marks;
mod names;
mod notes;
mod office;
mod page;
mod pictures;
mod pieces;
mod private;
mod remarks;
mod ruby;
mod settle;
mod shape;
mod sources;
mod tables;
mod tags;
mod text;
mod told;
mod tree;
mod write;

use std::collections::BTreeMap;
use std::fmt;

use document::{Document, words_of};
use front::About;
use pictures::{Kept, Pictures};
use told::{Summary, Told};
use tree::Builder;

use crate::files::Load;
use crate::parse::pictures::no_pictures;

pub use decode::LIMIT;
pub use kind::SourceKind;
pub use told::{Dropped, Fate};

/// The files of an explainer folder, and what of the source is not in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// `article.md`
    pub article: String,
    /// `explainer.toml`
    pub editorial: String,
    /// The pictures, by the names of their files in the folder.
    pub pictures: BTreeMap<String, Vec<u8>>,
    /// The parts of the source that the article lacks or has in another form, in order.
    pub dropped: Vec<Dropped>,
}

/// Why a source cannot be imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unimportable {
    /// It has so many bytes.
    TooLarge(usize),
    /// It has too many tags, or too many attributes in one.
    TooManyTags,
    /// It is no text but this.
    Format(&'static str),
    /// It does not say its encoding, and is in none that can be told.
    Encoding,
    /// The encoding that somebody named is none.
    NoEncoding,
    /// It has no words.
    Empty,
}

/// The most letters of a title that is made of a text's first words.
const LONGEST_TITLE: usize = 80;

/// A source.
#[derive(Clone, Copy, Debug, Default)]
pub struct Source<'a> {
    /// Its bytes.
    pub bytes: &'a [u8],
    /// The name of its file, if it has one.
    pub name: Option<&'a str>,
    /// Its encoding, if somebody names it, by a name of the Encoding Standard.
    pub encoding: Option<&'a str>,
}

/// Makes an explainer folder of a source, which may have a file's name, but has no files
/// beside it.
///
/// # Errors
/// Where it is no text, has no words, or is too large.
pub fn import(bytes: &[u8], name: Option<&str>) -> Result<Imported, Unimportable> {
    let encoding = None;
    import_beside(
        &Source {
            bytes,
            name,
            encoding,
        },
        &no_pictures,
    )
}

/// Makes an explainer folder of a source and of the pictures that lie beside it, which
/// `load` gives by their paths.
///
/// # Errors
/// Where it is no text, has no words, or is too large.
pub fn import_beside(source: &Source, load: Load) -> Result<Imported, Unimportable> {
    let mut told = Told::default();
    let name = source.name;
    let named = name.and_then(SourceKind::of_name);
    let text = decode::decode(source.bytes, named, source.encoding, &mut told)?;
    // A name is somebody's word and is believed; only a text without one is guessed.
    let kind = named.unwrap_or_else(|| SourceKind::of_text(&text));
    let mut builder = Builder::default();
    builder.told = told;
    let mut about = About::default();
    match kind {
        SourceKind::Markdown => {
            let (read, body, line) = About::of_markdown(&text, &mut builder.told);
            about = read;
            let is_mdx = name.is_some_and(|name| name.to_ascii_lowercase().ends_with(".mdx"));
            markdown::read_markdown(body, line, is_mdx, &mut builder);
        }
        SourceKind::Html => {
            // The clipboard of Windows writes lines before a page.
            let start = if text.starts_with("Version:") {
                text.find('<').unwrap_or(0)
            } else {
                0
            };
            let line = 1 + text[..start].matches('\n').count();
            tags::read_tags(
                &text[start..],
                line,
                &mut builder,
                &|builder, words, line| {
                    builder.text(words, line);
                },
            );
        }
        SourceKind::Text => text::read_text(&text, &mut builder),
    }
    if builder.is_full {
        return Err(Unimportable::TooManyTags);
    }
    let (tree, mut told) = builder.finish();
    let mut root = 0;
    if kind == SourceKind::Html {
        about = About::of_page(&tree);
        about.leave_remarks_out(1, &mut told);
        root = page::article_of(&tree, &mut told);
    }
    let mut pictures = Pictures::new(load);
    about.keep_picture(&mut pictures, &mut told);
    let is_markdown = kind == SourceKind::Markdown;
    let (mut document, kept) =
        convert::convert(&tree, root, is_markdown, &about, &mut told, pictures);
    pieces::keep_notes(&mut document, &mut told);
    // The tree of a large page takes much room, and nothing below needs it.
    drop(tree);
    shape::shape(&mut document, about.title.as_deref(), &mut told);
    finish(about, &document, name, kept, told)
}

/// Gives a document its title, and writes it.
fn finish(
    mut about: About,
    document: &Document,
    name: Option<&str>,
    pictures: Vec<Kept>,
    mut told: Told,
) -> Result<Imported, Unimportable> {
    if document.blocks.is_empty() {
        return Err(Unimportable::Empty);
    }
    let mut own = None;
    match (&document.title, &about.title) {
        // The heading wins: it stands in the text, and the other one is often cut for a
        // search engine or has the site's name in it.
        (Some(title), Some(other)) if !is_same(&words_of(title), other) => {
            told.drop("a second title", 1, other.clone());
        }
        (None, None) => {
            let (title, what) = made_title(document, name);
            told.add(what, 1, title.clone());
            about.title = Some(title.clone());
            own = Some(title);
        }
        _ => {}
    }
    let editorial = about.editorial(own.as_deref());
    let shown = About {
        title: about.title.clone().filter(|_| own.is_none()),
        ..about
    };
    let settled = settle::settle(&shown, &editorial, document, &pictures, &mut told);
    told.0.sort_by_key(|it| it.line);
    // All that it had may have been dropped while it was made acceptable.
    if settled.article.trim().is_empty() {
        return Err(Unimportable::Empty);
    }
    let pictures = pictures.into_iter();
    let pictures = pictures.filter(|picture| settled.has(&picture.file));
    let pictures = pictures.map(|it| (it.file, it.bytes)).collect();
    Ok(Imported {
        article: settled.article,
        editorial: settled.editorial,
        pictures,
        dropped: told.0,
    })
}

/// Tells whether two texts have the same words.
fn is_same(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

/// Makes a title of a file's name, or of the first words; says of which.
fn made_title(document: &Document, name: Option<&str>) -> (String, &'static str) {
    let stem = name
        .and_then(|name| name.rsplit_once('.'))
        .map(|(stem, _)| stem);
    let stem = stem.map(|stem| stem.replace(['_', '-'], " "));
    // The name of a scan or a download, `20310501`, is no title.
    let stem = stem.filter(|stem| stem.chars().any(char::is_alphabetic));
    let first = || {
        let words = document.blocks.iter().map(document::Block::words);
        let words = words.collect::<Vec<_>>().join(" ");
        let end = words
            .char_indices()
            .nth(LONGEST_TITLE)
            .map_or(words.len(), |(at, _)| at);
        let cut = &words[..end];
        let cut = if end < words.len() {
            cut.rsplit_once(' ').map_or(cut, |(cut, _)| cut)
        } else {
            cut
        };
        cut.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    if let Some(stem) = stem {
        return (stem, "a title, made of the file's name");
    }
    let title = first();
    let title = if title.is_empty() {
        "…".to_owned()
    } else {
        title
    };
    (title, "a title, made of the first words")
}

impl Imported {
    /// Lists what was dropped, summed up by kind; empty where nothing was.
    #[must_use]
    pub fn summary(&self) -> String {
        Summary(&self.dropped).to_string()
    }
}

impl fmt::Display for Unimportable {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Unimportable::TooLarge(size) => {
                write!(f, "it has {size} or more bytes, of at most {LIMIT}")
            }
            Unimportable::TooManyTags => {
                f.write_str("it has too many tags, or too many attributes in one")
            }
            Unimportable::Format(format) => write!(f, "it is {format}, which this does not read"),
            Unimportable::Encoding => {
                f.write_str("it is not in UTF-8, and does not say in which encoding it is")
            }
            Unimportable::NoEncoding => {
                f.write_str("there is no encoding of that name in the Encoding Standard")
            }
            Unimportable::Empty => f.write_str("it has no words"),
        }
    }
}

impl std::error::Error for Unimportable {}

#[cfg(test)]
mod tests;
