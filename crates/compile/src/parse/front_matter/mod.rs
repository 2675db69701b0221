//! Front matter: the lines before an article between three dashes (YAML) or three plus
//! signs (TOML), in which publishers' own tools keep metadata.

mod value;

use std::ops::Range;

use pulldown_cmark::{Event, Parser};

use crosslight_content::About;

use crate::Problem;
use value::Value;

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
}

/// Parses the front matter of a file; empty if there is none.
///
/// # Errors
/// The reason, if it is not closed, is too long, or is neither YAML nor TOML.
pub fn front_matter(source: &str) -> Result<FrontMatter, (Range<usize>, Problem)> {
    let first = source.lines().next().unwrap_or_default();
    let mark = first.trim_end();
    if mark != "---" && mark != "+++" {
        return Ok(FrontMatter::default());
    }
    let start = source.find('\n').map_or(source.len(), |end| end + 1);
    let Some((end, after)) = closing(source, start, mark) else {
        // An article that begins with a rule has no front matter to close.
        return Ok(FrontMatter::default());
    };
    let text = &source[start..end];
    let refused = |reason: String, span| (span, Problem::FrontMatter(reason));
    if text.len() > LIMIT {
        let reason = format!("it has {} of at most {LIMIT} bytes", text.len());
        return Err(refused(reason, 0..first.len()));
    }
    let read = if mark == "---" {
        Value::of_yaml(text)
    } else {
        Value::of_toml(text)
    };
    let fields = read.map_err(|(reason, at)| {
        let at = start + at.min(text.len());
        let at = source.floor_char_boundary(at);
        let line = source[at..].lines().next().unwrap_or_default().len();
        refused(reason, at..at + line)
    })?;
    Ok(FrontMatter {
        span: 0..after,
        ..of_fields(fields)
    })
}

/// Returns the bytes of the closing line. The lines before it must look like front
/// matter: a key with its value.
fn closing(source: &str, start: usize, mark: &str) -> Option<(usize, usize)> {
    let sign = if mark == "---" { ':' } else { '=' };
    let mut at = start;
    let mut has_key = false;
    for line in source[start..].split_inclusive('\n') {
        let words = line.trim_end();
        if words == mark || mark == "---" && words == "..." {
            return has_key.then_some((at, at + line.len()));
        }
        let key = words.split(sign).next().unwrap_or_default();
        has_key |= words.contains(sign) && !key.is_empty() && !key.starts_with(char::is_whitespace);
        at += line.len();
    }
    None
}

fn of_fields(fields: Vec<(String, Value)>) -> FrontMatter {
    let mut read = FrontMatter::default();
    for (name, value) in fields {
        let key = name.to_lowercase().replace(['_', ' '], "-");
        let about = &mut read.about;
        let text = || {
            value
                .text()
                .map(|text| plain(&text))
                .filter(|text| !text.is_empty())
        };
        let slot = match key.as_str() {
            "title" | "headline" => {
                read.title = read.title.or_else(text);
                continue;
            }
            "lang" | "language" | "locale" => {
                read.language = value.text().map(|tag| tag.trim().replace('_', "-"));
                continue;
            }
            "author" | "authors" | "byline" | "by" => {
                let names = value.names().into_iter().map(|name| plain(&name));
                about
                    .authors
                    .extend(names.filter(|name| !name.is_empty()).map(Into::into));
                continue;
            }
            "picture" | "image" | "cover" | "og-image" if read.picture.is_none() => {
                read.picture = value.picture();
                if read.picture.is_none() {
                    read.unused.push(name);
                }
                continue;
            }
            "standfirst" | "subtitle" | "description" | "summary" | "excerpt" | "dek" | "lead"
            | "abstract" => &mut about.standfirst,
            "date" | "published" | "date-published" | "datepublished" | "publish-date"
            | "publishdate" | "pubdate" | "publication-date" => &mut about.published,
            "updated" | "modified" | "lastmod" | "last-modified" | "date-modified"
            | "datemodified" => &mut about.updated,
            "source" | "source-url" | "canonical" | "canonical-url" | "original" => {
                &mut about.source
            }
            "publisher" | "publication" => &mut about.publisher,
            "licence" | "license" | "rights" => &mut about.licence,
            _ => {
                read.unused.push(name);
                continue;
            }
        };
        match text() {
            Some(words) if slot.is_none() => *slot = Some(words.into()),
            None => {}
            Some(words) if slot.as_deref() == Some(&*words) => {}
            Some(_) => read.unused.push(name),
        }
    }
    read
}

/// Returns the words of a line of Markdown or HTML entities, without marks.
fn plain(text: &str) -> String {
    let mut words = String::new();
    for event in Parser::new(text) {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            _ => {}
        }
    }
    // Markdown takes a title such as `1. May` for a list.
    let letters = |text: &str| text.chars().filter(|it| it.is_alphanumeric()).count();
    if letters(&words) < letters(text) && !text.contains(['&', '<', '[']) {
        return text.trim().to_owned();
    }
    words.trim().to_owned()
}
