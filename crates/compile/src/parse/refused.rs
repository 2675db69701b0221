//! The constructs that an article cannot have: each by its name, repetitions summed up.

use std::ops::Range;

use pulldown_cmark::Tag;

use super::block::Block;
use super::foreign;
use super::front_matter::is_front_matter_line;
use crate::{ContentError, Location, Problem, SourceFile};

/// The refused constructs, in the order of the file.
#[derive(Default)]
pub struct Refused {
    found: Vec<(&'static str, Range<usize>)>,
}

impl Refused {
    /// Notes a construct, unless it is within another that was refused.
    pub fn add(&mut self, span: Range<usize>, what: &'static str) {
        let is_new = self.found.last().is_none_or(|(known, last)| {
            let is_beside = *last == span && *known != what;
            is_beside || span.start < last.start || last.end < span.end
        });
        if is_new {
            self.found.push((what, span));
        }
    }

    /// Tells whether nothing was refused.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Returns one mistake for each kind, at its first location, with the lines of all.
    pub fn take(&mut self, source: &str) -> Vec<ContentError> {
        let mut kinds: Vec<Kind> = Vec::new();
        let (mut read, mut line) = (0, 1);
        self.found.sort_by_key(|(_, span)| span.start);
        for (what, span) in self.found.drain(..) {
            let between = source.get(read..span.start).unwrap_or_default();
            line += between.matches('\n').count();
            read = span.start;
            let tags = if is_of_tags(what) {
                tags(source.get(span.clone()).unwrap_or_default())
            } else {
                Vec::new()
            };
            let at = kinds.iter().position(|kind| kind.what == what);
            let at = at.unwrap_or_else(|| {
                let (lines, tags) = (Vec::new(), Vec::new());
                kinds.push(Kind {
                    what,
                    span,
                    lines,
                    tags,
                });
                kinds.len() - 1
            });
            let kind = &mut kinds[at];
            if kind.lines.last() != Some(&line) {
                kind.lines.push(line);
            }
            for tag in tags {
                if !kind.tags.contains(&tag) {
                    kind.tags.push(tag);
                }
            }
        }
        let errors = kinds.into_iter().map(|kind| ContentError {
            location: Location {
                file: SourceFile::Article,
                span: Some(kind.span),
            },
            problem: Problem::NotPlain {
                what: kind.what,
                tags: kind.tags,
                lines: kind.lines,
            },
        });
        errors.collect()
    }
}

/// A kind of refused construct, with all places that have it.
struct Kind {
    what: &'static str,
    /// The first of them.
    span: Range<usize>,
    lines: Vec<usize>,
    tags: Vec<String>,
}

/// Tells whether a construct is made of tags, which are worth naming.
fn is_of_tags(what: &str) -> bool {
    matches!(what, "HTML" | "JSX")
}

/// Returns the names of the tags in a text, each once, in the order of their first.
fn tags(source: &str) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for rest in source.split('<').skip(1) {
        let rest = rest.strip_prefix('/').unwrap_or(rest);
        let end = rest.find(|it: char| !it.is_ascii_alphanumeric() && it != '-');
        let name = &rest[..end.unwrap_or(rest.len())];
        let is_name = name.starts_with(|it: char| it.is_ascii_alphabetic());
        if is_name && !tags.iter().any(|tag| tag == name) {
            tags.push(name.to_owned());
        }
    }
    tags
}

/// Names the construct that begins with a tag; `source` is its text in the file.
pub fn construct(tag: &Tag, source: &str) -> &'static str {
    match tag {
        Tag::HtmlBlock => html(source),
        _ => "this Markdown",
    }
}

/// Names a link by its target, if an article cannot have it.
pub fn link(tag: &Tag) -> &'static str {
    let Tag::Link { dest_url, .. } = tag else {
        return "this Markdown";
    };
    let is_scheme = |scheme: &str| {
        let mut letters = scheme.chars();
        letters.all(|it| it.is_ascii_alphanumeric() || "+-.".contains(it))
    };
    let scheme = dest_url.split_once(':').map(|(scheme, _)| scheme);
    let is_known = |scheme: &str| {
        let mut known = ["http", "https", "mailto"].iter();
        known.any(|it| scheme.eq_ignore_ascii_case(it))
    };
    match scheme.filter(|scheme| is_scheme(scheme)) {
        _ if dest_url.is_empty() || &**dest_url == "#" => "a link that leads nowhere",
        Some(scheme) if is_known(scheme) => "a link whose address is broken",
        Some(_) => "a link that is neither of the web nor of a mailbox",
        None => "a link without `https://`, to a file beside it",
    }
}

/// Tells whether a list of one item is more likely a sentence, such as
/// `1984. That was the year.` or `- 5 degrees.`
pub fn is_likely_sentence(tag: &Tag, source: &str) -> bool {
    let Tag::List(first) = tag else {
        return false;
    };
    let is_one_line = source.trim_end().lines().count() == 1;
    let is_likely = if let Some(first) = first {
        *first > 1
    } else {
        let words = source.strip_prefix(['-', '+']).unwrap_or_default();
        words
            .trim_start()
            .starts_with(|it: char| it.is_ascii_digit())
    };
    is_one_line && is_likely
}

/// Tells whether a link is without words, and so would not be shown.
pub fn is_empty_link(source: &str) -> bool {
    let words = source.strip_prefix('[').and_then(|it| it.split_once(']'));
    words.is_some_and(|(words, _)| words.trim().is_empty())
}

/// Tells whether lines of code that a fence begins are without the one that ends them.
pub fn is_unclosed(source: &str) -> bool {
    let opening = source.trim_start();
    let mark = if opening.starts_with('~') { '~' } else { '`' };
    let count = opening.len() - opening.trim_start_matches(mark).len();
    let last = source.trim_end().lines().skip(1).last().unwrap_or_default();
    let last = last.trim_start_matches([' ', '\t', '>']).trim_end();
    last.len() < count || last.chars().any(|it| it != mark)
}

/// Names a piece of HTML.
pub fn html(source: &str) -> &'static str {
    let source = source.trim_start();
    if source.starts_with("<!--") {
        "an HTML comment"
    } else if is_component(source) {
        "JSX"
    } else {
        "HTML"
    }
}

/// Tells whether a tag is one of JSX, whose components begin with a capital letter.
fn is_component(source: &str) -> bool {
    let tag = source.trim_start_matches(['<', '/']);
    tag.len() < source.len() && tag.starts_with(|letter: char| letter.is_ascii_uppercase())
}

/// Names the leftover Markdown, and the markup of other tools, that a block would print;
/// `file` is the file's text.
pub fn found_in(block: &Block, file: &str) -> Vec<&'static str> {
    let source = file.get(block.span()).unwrap_or_default();
    if let Some(what) = shortcode(block.unmarked()) {
        return vec![what];
    }
    let found = foreign::found_in(block, file);
    if found.is_empty() {
        return leftover(block.unmarked(), source).into_iter().collect();
    }
    found
}

/// Names the markup that tools other than Markdown's would take out of a text.
fn shortcode(words: &str) -> Option<&'static str> {
    let is_directive = |line: &str| line.trim_start().starts_with(":::");
    let is_wiki_link = |rest: &str| {
        let inner = rest
            .split("]]")
            .next()
            .filter(|inner| inner.len() < rest.len());
        inner.is_some_and(|inner| inner.chars().any(char::is_alphabetic))
    };
    let is_template = words.contains("{{") && words.contains("}}") || words.contains("{%");
    if has_expression(words) {
        Some("JSX")
    } else if is_template {
        Some("a shortcode or a template (`{{ … }}`, `{% … %}`)")
    } else if words.contains("%%") {
        Some("a private remark (`%% … %%`)")
    } else if words.split("[[").skip(1).any(is_wiki_link) {
        Some("a wiki link (`[[ … ]]`)")
    } else if words.lines().any(is_directive) {
        Some("a directive (`:::`)")
    } else if words.contains("<!--") {
        Some("an HTML comment")
    } else if words.contains("{/*") {
        Some("a comment of JSX (`{/* … */}`)")
    } else {
        None
    }
}

/// Tells whether the words have a tag with an expression of JSX (`<p style={{ … }}>`), which
/// Markdown does not take for a tag.
fn has_expression(words: &str) -> bool {
    let mut tags = words.split('<').skip(1);
    tags.any(|rest| {
        let tag = rest.split('>').next().unwrap_or_default();
        tag.starts_with(|it: char| it.is_ascii_alphabetic()) && tag.contains("={")
    })
}

/// Names leftover Markdown: marks that Markdown did not take and a page would print.
/// `source` is the file's text.
fn leftover(words: &str, source: &str) -> Option<&'static str> {
    let is_row = |line: &str| line.trim_start().starts_with('|') && line.matches('|').count() > 1;
    let is_delimiter = |line: &str| {
        let mut letters = line.trim().chars();
        line.contains("--") && line.contains('|') && letters.all(|it| "|-: ".contains(it))
    };
    let has_broken_link = || {
        let mut links = source.match_indices("](");
        links.any(|(at, _)| !source[..at].ends_with('\\'))
    };
    if source.lines().any(is_row) && source.lines().any(is_delimiter) {
        Some("a table whose rows do not match")
    } else if words.split("[^").skip(1).any(|rest| rest.contains(']')) {
        Some("a footnote's mark whose footnote is nowhere")
    } else if words.contains("](") && has_broken_link() {
        Some("a link that Markdown does not take for one")
    } else {
        None
    }
}

/// Tells whether an underlined heading is more likely a sentence, with dashes below
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
    let is_key = |line: &&str| is_front_matter_line(line);
    let last = words.last();
    is_underline && (words.len() > 1 || last.is_some_and(ends) || last.is_some_and(is_key))
}

/// Tells whether the words that begin there are front matter that does not begin the
/// file: a key, right below a line of dashes.
pub fn is_front_matter(file: &str, start: usize) -> bool {
    let before = file[..start].trim_end_matches(' ');
    let above = before
        .strip_suffix('\n')
        .and_then(|it| it.lines().next_back());
    let line = file[start..].lines().next().unwrap_or_default();
    above.is_some_and(|it| matches!(it.trim_end(), "---" | "+++")) && is_front_matter_line(line)
}
