//! The metadata of a source, and the files that get it: the front matter of
//! `article.md`, and `explainer.toml`.

use std::fmt::Write;

use super::pictures::Pictures;
use super::told::Told;
use crate::parse::editorial::is_language_tag;
use crate::parse::front_matter::front_matter;

/// The metadata of a source.
#[derive(Debug, Default)]
pub struct About {
    /// Its title.
    pub title: Option<String>,
    /// The standfirst, which stands under its title.
    pub standfirst: Option<String>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// When it was published.
    pub published: Option<String>,
    /// When it was last changed.
    pub updated: Option<String>,
    /// Where it was first.
    pub source: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Under which licence.
    pub licence: Option<String>,
    /// Its language.
    pub language: Option<String>,
    /// The picture that stands for it: its address, and what it shows.
    pub picture: Option<(String, String)>,
    /// The line of the source that has the address.
    pub picture_line: usize,
}

impl About {
    /// Reads the front matter of a text in Markdown; returns what stands below it, and its
    /// first line.
    pub fn of_markdown<'a>(text: &'a str, told: &mut Told) -> (Self, &'a str, usize) {
        let Ok(front) = front_matter(text) else {
            let mark = text.get(..3).unwrap_or_default();
            let end = text[mark.len()..].find(&["\n", mark].concat());
            let end = end.map_or(0, |end| mark.len() + end + 1 + mark.len());
            let end = text[end..]
                .find('\n')
                .map_or(text.len(), |rest| end + rest + 1);
            told.drop("front matter that cannot be read", 1, &text[..end]);
            let line = 1 + text[..end].matches('\n').count();
            return (About::default(), &text[end..], line);
        };
        let end = front.span.end;
        let line = |key: &str| {
            let lines = text[..end]
                .lines()
                .position(|line| line.trim_start().trim_start_matches('"').starts_with(key));
            lines.map_or(1, |at| at + 1)
        };
        let mut source = front.about.source.as_deref().map(str::to_owned);
        for key in &front.unused {
            let number = line(key);
            let written = text.lines().nth(number - 1).unwrap_or_default();
            let (_, value) = written.split_once([':', '=']).unwrap_or_default();
            let value = value.trim().trim_matches(['"', '\'']);
            if source.is_none() && key == "url" && value.starts_with("http") {
                source = Some(value.to_owned());
            } else {
                let words = match value {
                    "" | "|" | ">" | "[" | "{" => key.clone(),
                    value => format!("{key}: {value}"),
                };
                told.drop("a key of the front matter that nothing uses", number, words);
            }
        }
        let owned = |text: &Option<std::rc::Rc<str>>| text.as_deref().map(str::to_owned);
        let mut about = About {
            title: front.title.clone(),
            standfirst: owned(&front.about.standfirst),
            authors: front
                .about
                .authors
                .iter()
                .map(|it| it.as_ref().to_owned())
                .collect(),
            published: owned(&front.about.published),
            updated: owned(&front.about.updated),
            source,
            publisher: owned(&front.about.publisher),
            licence: owned(&front.about.licence),
            language: front.language.clone(),
            picture_line: front.picture.as_ref().map_or(1, |(address, _)| {
                let at = text[..end].find(address.as_str()).unwrap_or_default();
                1 + text[..at].matches('\n').count()
            }),
            picture: front.picture,
        };
        about.tell_remarks(&text[..end], told);
        about.leave_remarks_out(0, told);
        (about, &text[end..], 1 + text[..end].matches('\n').count())
    }

    /// Keeps the picture that stands for the source, if a link to a page can have it.
    pub fn keep_picture(&mut self, pictures: &mut Pictures, told: &mut Told) {
        let Some((address, words)) = self.picture.take() else {
            return;
        };
        match pictures.keep(&address) {
            // Programs that show a shared link do not draw these two.
            Ok(kept) if !matches!(extension(&kept.file), "svg" | "avif") => {
                self.picture = Some((kept.file.clone(), words));
            }
            kept => {
                let what = kept.err().unwrap_or("an image that no link can have");
                told.drop(what, self.picture_line, format!("{words} ({address})"));
            }
        }
    }

    /// Returns the language, if it is one.
    pub fn language(&self) -> Option<&str> {
        self.language.as_deref().filter(|tag| is_language_tag(tag))
    }

    /// Returns the front matter of `article.md`; `has_title` says whether the title is a
    /// heading of the article.
    pub fn front_matter(&self, has_title: bool) -> String {
        let mut lines = String::new();
        let title = self.title.as_ref().filter(|_| !has_title);
        let fields = [
            ("title", title),
            ("standfirst", self.standfirst.as_ref()),
            ("date", self.published.as_ref()),
            ("updated", self.updated.as_ref()),
            ("source", self.source.as_ref()),
            ("publisher", self.publisher.as_ref()),
            ("licence", self.licence.as_ref()),
            (
                "lang",
                self.language.as_ref().filter(|tag| is_language_tag(tag)),
            ),
        ];
        for (at, (key, value)) in fields.into_iter().enumerate() {
            if let Some(value) = value.filter(|value| !value.trim().is_empty()) {
                // Writing to a text cannot fail.
                let _ = writeln!(lines, "{key}: {}", yaml(value));
            }
            if at == 1 && !self.authors.is_empty() {
                let authors: Vec<String> = self.authors.iter().map(|it| yaml(it)).collect();
                let _ = writeln!(lines, "authors: [{}]", authors.join(", "));
            }
        }
        if let Some((file, words)) = &self.picture {
            let _ = writeln!(
                lines,
                "picture: {{ file: {}, alt: {} }}",
                toml_text(file),
                toml_text(words)
            );
        }
        if lines.is_empty() {
            lines
        } else {
            ["---\n", &lines, "---\n"].concat()
        }
    }

    /// Returns `explainer.toml`, with a title of the editor's where the article has none.
    pub fn editorial(&self, title: Option<&str>) -> String {
        let mut text =
            "# What you say about the article. `crosslight new` writes a sample with comments\n\
             # that teach the format; `crosslight sentences` lists the article's sentences.\n\n"
                .to_owned();
        match self.language() {
            Some(tag) => _ = writeln!(text, "language = {}", toml_text(tag)),
            None => text
                .push_str("# language = \"en\"    # of the article, as in BCP 47: en, de, pt-BR\n"),
        }
        if let Some(title) = title {
            let _ = write!(text, "\n[article]\ntitle = {}\n", toml_text(title));
        }
        text
    }
}

/// Returns a text as YAML has it. Front matter is read as a line of Markdown.
fn yaml(text: &str) -> String {
    // On one line: a value of several lines would need another form of YAML.
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let needs = |it: char| matches!(it, '*' | '`' | '<' | '[' | ']' | '\\' | '&' | '_');
    let mut plain = String::new();
    for letter in text.chars() {
        if needs(letter) && !text.starts_with("http") {
            plain.push('\\');
        }
        plain.push(letter);
    }
    toml_text(&plain)
}

/// Returns a text as TOML has it.
pub fn toml_text(text: &str) -> String {
    let text: String = text.chars().filter(|it| !it.is_control()).collect();
    ["\"", &text.replace('\\', "\\\\").replace('"', "\\\""), "\""].concat()
}

/// Returns the extension of a picture that was kept, which is in small letters.
fn extension(file: &str) -> &str {
    file.rsplit_once('.').map_or("", |(_, extension)| extension)
}
