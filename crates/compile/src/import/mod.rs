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
mod escape;
mod fixed;
mod foreign;
mod front;
mod inline;
mod jsx;
mod left_out;
mod lines;
mod links;
mod markdown;
mod marks;
mod names;
mod notes;
mod office;
mod page;
mod pieces;
mod settle;
mod shape;
mod tables;
mod tags;
mod text;
mod told;
mod tree;
mod write;

use std::fmt;

use document::{Document, words_of};
use front::About;
use told::{Summary, Told};
use tree::Builder;

pub use decode::LIMIT;
pub use told::{Dropped, Fate};

/// What a source is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// Markdown of any dialect.
    Markdown,
    /// A page, or what a word processor puts into the clipboard.
    Html,
    /// Plain text.
    Text,
}

/// The files of an explainer folder, and what of the source is not in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// `article.md`
    pub article: String,
    /// `explainer.toml`
    pub editorial: String,
    /// What is not in the article as it was in the source, in the source's order.
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
    /// It is in an encoding that cannot be told.
    Encoding,
    /// It has no words.
    Empty,
}

/// The most letters of a title that is made of a text's first words.
const LONGEST_TITLE: usize = 80;

/// Makes an explainer folder of a source, which may have a file's name.
///
/// # Errors
/// Where it is no text, has no words, or is too large.
pub fn import(bytes: &[u8], name: Option<&str>) -> Result<Imported, Unimportable> {
    let mut told = Told::default();
    let named = name.and_then(SourceKind::of_name);
    let text = decode::decode(bytes, named, &mut told)?;
    let kind = named.unwrap_or_else(|| SourceKind::of_text(&text));
    let mut builder = Builder::default();
    builder.told = told;
    let mut about = About::default();
    match kind {
        SourceKind::Markdown => {
            let (read, body, line) = About::of_markdown(&text, &mut builder.told);
            about = read;
            markdown::read_markdown(body, line, &mut builder);
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
        root = page::article_of(&tree, &mut told);
    }
    let base = about.source.as_deref();
    let is_markdown = kind == SourceKind::Markdown;
    let mut document = convert::convert(&tree, root, is_markdown, base, &mut told);
    pieces::keep_notes(&mut document, &mut told);
    drop(tree);
    shape::shape(&mut document, about.title.is_some(), &mut told);
    finish(about, &document, name, told)
}

/// Gives a document its title, and writes it.
fn finish(
    mut about: About,
    document: &Document,
    name: Option<&str>,
    mut told: Told,
) -> Result<Imported, Unimportable> {
    if document.blocks.is_empty() {
        return Err(Unimportable::Empty);
    }
    let mut own = None;
    match (&document.title, &about.title) {
        (Some(title), Some(other)) if !is_same(&words_of(title), other) => {
            told.drop("a second title", 1, other.clone());
        }
        (None, None) => {
            let title = made_title(document, name);
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
    let article = settle::settle(&shown, &editorial, document, &mut told);
    told.0.sort_by_key(|it| it.line);
    Ok(Imported {
        article,
        editorial,
        dropped: told.0,
    })
}

fn is_same(one: &str, other: &str) -> bool {
    let mut words = one.split_whitespace();
    words.by_ref().eq(other.split_whitespace())
}

/// Makes a title of a file's name, or of the first words.
fn made_title(document: &Document, name: Option<&str>) -> String {
    let stem = name
        .and_then(|name| name.rsplit_once('.'))
        .map(|(stem, _)| stem);
    let stem = stem.map(|stem| stem.replace(['_', '-'], " "));
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
    let title = stem.unwrap_or_else(first);
    if title.is_empty() {
        "…".to_owned()
    } else {
        title
    }
}

impl SourceKind {
    /// Tells it by a file's name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            "md" | "markdown" | "mdown" | "mkd" | "mdx" | "qmd" | "rmd" => {
                Some(SourceKind::Markdown)
            }
            "html" | "htm" | "xhtml" | "xht" => Some(SourceKind::Html),
            "txt" | "text" => Some(SourceKind::Text),
            _ => None,
        }
    }

    /// Tells it by a text's first letters and marks.
    #[must_use]
    pub fn of_text(text: &str) -> Self {
        let start = text.trim_start();
        let lower = start
            .get(..start.floor_char_boundary(600))
            .unwrap_or_default()
            .to_ascii_lowercase();
        let tags = [
            "<!doctype html",
            "<html",
            "<head",
            "<meta",
            "<body",
            "<p>",
            "<p ",
            "<div",
            "<b ",
            "<span",
            "<h1",
            "<h2",
            "<article",
            "<table",
            "<ul",
            "<!--startfragment",
        ];
        if tags.iter().any(|tag| lower.starts_with(tag))
            || lower.starts_with("version:") && lower.contains("starthtml:")
        {
            return SourceKind::Html;
        }
        let has_front = start.starts_with("---\n") || start.starts_with("+++\n");
        let mut marks = usize::from(has_front) * 2;
        for line in start.lines().take(2_000) {
            let line = line.trim_start();
            let hashes = line.bytes().take_while(|it| *it == b'#').count();
            let is_heading = (1..7).contains(&hashes) && line[hashes..].starts_with(' ');
            marks += usize::from(is_heading) * 2;
            marks += usize::from(
                line.contains("](")
                    || line.starts_with("```")
                    || line.starts_with("> ")
                    || line.matches("**").count() > 1,
            );
        }
        if marks > 1 {
            SourceKind::Markdown
        } else {
            SourceKind::Text
        }
    }
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
            Unimportable::Encoding => f.write_str("its encoding cannot be told"),
            Unimportable::Empty => f.write_str("it has no words"),
        }
    }
}

impl std::error::Error for Unimportable {}

#[cfg(test)]
mod tests;
