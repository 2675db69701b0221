//! Front matter: the lines before an article between three dashes (YAML) or three plus
//! signs (TOML), in which publishers' own tools keep metadata.

mod bounds;
mod help;
mod plain;
mod public;
mod value;

use std::ops::Range;
use std::rc::Rc;

use crosslight_content::About;

use super::editorial::is_language_tag;
use super::remarks::Remark;
use crate::Problem;
use bounds::{closing, key_of, misplaced};
use plain::plain;
use public::{Entry, comments, published, without_remarks};
use value::Value;

pub use bounds::is_front_matter_line;

/// The maximum size of front matter, in bytes.
const LIMIT: usize = 64 << 10;

/// The contents of front matter.
#[derive(Debug, Default)]
pub struct FrontMatter {
    /// The title.
    pub title: Option<String>,
    /// The language, a BCP 47 tag.
    pub language: Option<String>,
    /// The other metadata that is shown.
    pub about: About,
    /// The address of the article's picture, and what the picture shows.
    pub picture: Option<(String, String)>,
    /// The keys that nothing uses, in their order.
    pub unused: Vec<String>,
    /// The bytes of the front matter with the lines around it; empty if there is none.
    pub span: Range<usize>,
    /// The part of it that is published.
    pub published: String,
    /// The remarks in it, each with the bytes of its line.
    pub remarks: Vec<(Remark, Range<usize>)>,
    /// The constructs that an article cannot have, each with the bytes of its line.
    pub refused: Vec<(&'static str, Range<usize>)>,
}

/// The notation of front matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Notation {
    Yaml,
    Toml,
}

impl Notation {
    /// Returns the line before and after the front matter.
    fn mark(self) -> &'static str {
        match self {
            Notation::Yaml => "---",
            Notation::Toml => "+++",
        }
    }

    /// Returns the sign between a key and its value.
    fn sign(self) -> char {
        match self {
            Notation::Yaml => ':',
            Notation::Toml => '=',
        }
    }

    fn parse(self, text: &str) -> Result<Vec<(String, Value)>, value::Refusal> {
        match self {
            Notation::Yaml => Value::of_yaml(text),
            Notation::Toml => Value::of_toml(text),
        }
    }
}

/// Parses the front matter of a file; empty if there is none.
///
/// # Errors
/// The reason, if it is not closed, does not begin the file, is too long, or is neither
/// YAML nor TOML.
pub fn front_matter(source: &str) -> Result<FrontMatter, (Range<usize>, Problem)> {
    let first = source.lines().next().unwrap_or_default();
    let notation = match first.trim_end() {
        "---" => Some(Notation::Yaml),
        "+++" => Some(Notation::Toml),
        _ => None,
    };
    let start = source.find('\n').map_or(source.len(), |end| end + 1);
    let found = notation.and_then(|it| Some((it, closing(source, start, it)?)));
    let Some((notation, (end, after))) = found else {
        // An article that begins with a rule has no front matter to close.
        return match misplaced(source) {
            Some(mistake) => Err(mistake),
            None => Ok(FrontMatter::default()),
        };
    };
    let text = &source[start..end];
    if text.len() > LIMIT {
        let reason = format!("it has {} of at most {LIMIT} bytes", text.len());
        let help = "keep what the page shows, and take the rest out".to_owned();
        return Err((0..first.len(), Problem::FrontMatter { reason, help }));
    }
    let fields = notation.parse(&help::without_tabs(text)).map_err(|error| {
        let (problem, line) = help::of(text, notation, error);
        (start + line.start..start + line.end, problem)
    })?;
    let mut read = Fields {
        source,
        start,
        end,
        read: FrontMatter::default(),
        entries: Vec::new(),
    };
    for (name, value) in fields {
        read.take(name, &value);
    }
    let Fields {
        mut read, entries, ..
    } = read;
    let comments = comments(text, notation);
    let comments = comments.into_iter();
    let comments = comments.map(|it| (Remark::Metadata, start + it.start..start + it.end));
    read.remarks.extend(comments);
    read.remarks.sort_by_key(|(_, span)| span.start);
    let is_public = read.remarks.is_empty() && read.unused.is_empty();
    let whole = &source[..after];
    read.published = if is_public && !public::may_have_more(text, notation) {
        whole.to_owned()
    } else {
        published(
            &entries,
            notation,
            if whole.contains("\r\n") { "\r\n" } else { "\n" },
        )
    };
    read.span = 0..after;
    Ok(read)
}

/// Front matter while its values are sorted.
struct Fields<'a> {
    source: &'a str,
    start: usize,
    end: usize,
    read: FrontMatter,
    /// The keys that the page uses, as they are published.
    entries: Vec<Entry>,
}

impl Fields<'_> {
    fn take(&mut self, name: String, value: &Value) {
        let key = key_of(&name);
        if *value == Value::Null && bounds::is_used(&key) {
            return;
        }
        let slot: fn(&mut About) -> &mut Option<Rc<str>> = match key.as_str() {
            "title" | "headline" => {
                let text = self.text(&name, value);
                let is_new = self.read.title.is_none();
                self.set(name, value, text, is_new, |read, text| {
                    read.title = Some(text);
                });
                return;
            }
            "lang" | "language" | "locale" => {
                let tag = value.text().map(|tag| tag.trim().replace('_', "-"));
                let tag = tag.filter(|tag| is_language_tag(tag));
                let is_new = self.read.language.is_none();
                self.set(name, value, tag, is_new, |read, tag| {
                    read.language = Some(tag);
                });
                return;
            }
            "author" | "authors" | "byline" | "by" => return self.authors(name, value),
            "picture" | "image" | "cover" | "og-image" => return self.picture(name, value),
            "standfirst" | "subtitle" | "description" | "summary" | "excerpt" | "dek" | "lead"
            | "abstract" => |about| &mut about.standfirst,
            "date" | "published" | "date-published" | "datepublished" | "publish-date"
            | "publishdate" | "pubdate" | "publication-date" => |about| &mut about.published,
            "updated" | "modified" | "lastmod" | "last-modified" | "date-modified"
            | "datemodified" => |about| &mut about.updated,
            "source" | "source-url" | "canonical" | "canonical-url" | "original" => {
                |about| &mut about.source
            }
            "publisher" | "publication" => |about| &mut about.publisher,
            "licence" | "license" | "rights" => |about| &mut about.licence,
            _ => {
                self.read.unused.push(name);
                return;
            }
        };
        let text = self.text(&name, value);
        let is_free = slot(&mut self.read.about).is_none();
        self.set(name, value, text, is_free, |read, text| {
            *slot(&mut read.about) = Some(text.into());
        });
    }

    /// Keeps a value, unless it is empty, or another of its kind was kept.
    fn set(
        &mut self,
        name: String,
        value: &Value,
        text: Option<String>,
        is_free: bool,
        keep: impl FnOnce(&mut FrontMatter, String),
    ) {
        let Some(text) = text.filter(|text| !text.is_empty()) else {
            if value.text().is_none_or(|text| !text.trim().is_empty()) {
                self.read.unused.push(name);
            }
            return;
        };
        if !is_free {
            self.read.unused.push(format!("{name}: {text}"));
            return;
        }
        self.read.unused.extend(value.passed_over(&name));
        let raw = value.text().unwrap_or_default();
        self.entries
            .push(Entry::text(name, &without_remarks(&raw).0));
        keep(&mut self.read, text);
    }

    /// Returns the words of a value, without the remarks in it, which are noted.
    fn text(&mut self, name: &str, value: &Value) -> Option<String> {
        let raw = value.text()?;
        Some(self.words(name, &raw))
    }

    fn words(&mut self, name: &str, raw: &str) -> String {
        let (text, kinds) = without_remarks(raw);
        let line = self.line_of(name);
        let remarks = kinds.into_iter().map(|kind| (kind, line.clone()));
        self.read.remarks.extend(remarks);
        let refused = plain::refused(&text).map(|what| (what, line));
        self.read.refused.extend(refused);
        plain(&text)
    }

    fn authors(&mut self, name: String, value: &Value) {
        let names = value.names();
        let mut authors = Vec::new();
        for author in &names {
            let words = self.words(&name, author);
            if !words.is_empty() {
                authors.push(words.into());
            }
        }
        self.read.about.authors.extend(authors);
        self.read.unused.extend(value.passed_over(&name));
        let names: Vec<_> = names.iter().map(|it| without_remarks(it).0).collect();
        let entry = match names.len() {
            0 => return,
            1 => Entry::text(name, &names[0]),
            _ => Entry::list(name, &names),
        };
        self.entries.push(entry);
    }

    fn picture(&mut self, name: String, value: &Value) {
        match value.picture() {
            Some((address, words)) if self.read.picture.is_none() => {
                self.read.unused.extend(value.passed_over_in_picture(&name));
                let (words, kinds) = without_remarks(&words);
                let line = self.line_of(&name);
                let remarks = kinds.into_iter().map(|kind| (kind, line.clone()));
                self.read.remarks.extend(remarks);
                self.entries.push(Entry::picture(name, &address, &words));
                self.read.picture = Some((address, words));
            }
            _ => self.read.unused.push(name),
        }
    }

    /// Returns the bytes of the line that begins with a key.
    fn line_of(&self, name: &str) -> Range<usize> {
        let mut at = self.start;
        for line in self.source[self.start..self.end].split_inclusive('\n') {
            let words = line.trim_start().trim_start_matches(['"', '\'']);
            if words.starts_with(name) {
                return at..at + line.trim_end().len();
            }
            at += line.len();
        }
        0..3
    }
}

#[cfg(test)]
mod tests;
