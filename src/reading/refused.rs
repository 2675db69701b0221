//! What an article cannot have: each construct by its name, repeated ones summed up.

use std::ops::Range;

use pulldown_cmark::Tag;

use crate::content::{ContentError, Place, Problem, SourceFile};

/// What was refused, in the order of the file.
#[derive(Default)]
pub struct Refused {
    found: Vec<(&'static str, Range<usize>)>,
}

impl Refused {
    /// Notes a construct; one within another that was refused follows from it.
    pub fn add(&mut self, span: Range<usize>, what: &'static str) {
        let last = self.found.last().map(|(_, last)| last);
        if last.is_none_or(|last| span.start < last.start || last.end < span.end) {
            self.found.push((what, span));
        }
    }

    /// Returns one mistake for each kind, at its first place, with the lines of all.
    pub fn take(&mut self, source: &str) -> Vec<ContentError> {
        let mut kinds: Vec<(&'static str, Range<usize>, Vec<usize>)> = Vec::new();
        let (mut read, mut line) = (0, 1);
        self.found.sort_by_key(|(_, span)| span.start);
        for (what, span) in self.found.drain(..) {
            let between = source.get(read..span.start).unwrap_or_default();
            line += between.matches('\n').count();
            read = span.start;
            match kinds.iter_mut().find(|(known, ..)| *known == what) {
                Some((.., lines)) if lines.last() == Some(&line) => {}
                Some((.., lines)) => lines.push(line),
                None => kinds.push((what, span, vec![line])),
            }
        }
        let errors = kinds.into_iter().map(|(what, span, lines)| ContentError {
            place: Place {
                file: SourceFile::Article,
                span: Some(span),
            },
            problem: Problem::NotPlain { what, lines },
        });
        errors.collect()
    }
}

/// Names what begins with a tag, of which this is the source.
pub fn construct(tag: &Tag, source: &str) -> &'static str {
    match tag {
        Tag::Emphasis | Tag::Strong => "emphasis",
        Tag::Strikethrough => "struck words",
        Tag::Link { .. } => "a link",
        Tag::Image { .. } => "an image",
        Tag::List(Some(_)) if begins_with_number(source) => {
            "a line that begins with a number and a full stop"
        }
        Tag::List(_) | Tag::Item => "a list",
        Tag::BlockQuote(_) => "a block quotation",
        Tag::CodeBlock(pulldown_cmark::CodeBlockKind::Indented) => {
            "a line that begins with four spaces, which is code"
        }
        Tag::CodeBlock(_) => "code",
        Tag::HtmlBlock => html(source),
        Tag::Table(_) => "a table",
        Tag::FootnoteDefinition(_) => "a footnote",
        _ => "this Markdown",
    }
}

/// Whether a list of one item is more likely a sentence: `1984. That was the year.`
fn begins_with_number(source: &str) -> bool {
    let digits = source.bytes().take_while(u8::is_ascii_digit).count();
    let is_first = matches!(&source[..digits], "0" | "1");
    !is_first && source.trim_end().lines().count() == 1
}

/// Names a piece of HTML.
pub fn html(source: &str) -> &'static str {
    let source = source.trim_start();
    if source.starts_with("<!--") {
        "an HTML comment"
    } else if source.starts_with('<') && source[1..].starts_with(|it: char| it.is_ascii_uppercase())
    {
        "JSX"
    } else {
        "HTML"
    }
}

/// Names what other tools than Markdown's would take out of a text.
pub fn shortcode(words: &str) -> Option<&'static str> {
    let is_directive = |line: &str| line.trim_start().starts_with(":::");
    let is_wiki_link = |rest: &str| {
        let inner = rest
            .split("]]")
            .next()
            .filter(|inner| inner.len() < rest.len());
        inner.is_some_and(|inner| inner.chars().any(char::is_alphabetic))
    };
    if words.contains("{{<") || words.contains("{{%") || words.contains("{%") {
        Some("a shortcode (`{{< … >}}`, `{% … %}`)")
    } else if words.contains("%%") {
        Some("a private remark (`%% … %%`)")
    } else if words.split("[[").skip(1).any(is_wiki_link) {
        Some("a wiki link (`[[ … ]]`)")
    } else if words.lines().any(is_directive) {
        Some("a directive (`:::`)")
    } else {
        None
    }
}

/// Whether a heading that is underlined is more likely a sentence with dashes below
/// that were meant for a rule.
pub fn is_underlined_sentence(source: &str) -> bool {
    let lines: Vec<&str> = source.trim_end().lines().collect();
    let Some((last, words)) = lines.split_last() else {
        return false;
    };
    let is_underline = !words.is_empty() && last.trim().chars().all(|it| it == '-' || it == '=');
    let ends = |line: &&str| {
        line.trim_end()
            .ends_with(['.', '!', '?', '。', '।', '؟', '…', '”', ','])
    };
    is_underline && (words.len() > 1 || words.last().is_some_and(ends))
}
