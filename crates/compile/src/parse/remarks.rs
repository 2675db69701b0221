//! Remarks that are for the writers of an article and not for its readers: HTML comments
//! and private remarks (`%% … %%`). They are in no file of the bundle.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag};

use super::markdown::MARKDOWN;

/// A kind of remark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// `<!-- … -->`
    Comment,
    /// `%% … %%`
    Private,
    /// `# …` in front matter.
    Metadata,
}

/// An article without its remarks, and where they stood.
#[derive(Debug, Default)]
pub struct Public {
    /// The text for readers.
    pub text: String,
    /// The remarks, by their bytes of the file.
    pub remarks: Vec<(Remark, Range<usize>)>,
    /// The positions of cuts in the text, each with the number of bytes that the file has
    /// more up to there.
    cuts: Vec<(usize, isize)>,
}

impl Public {
    /// Takes the remarks out of a file's text; before byte `start` it has front matter, of
    /// which `published` is published.
    pub fn of(source: &str, start: usize, published: &str) -> Self {
        let mut remarks = remarks(&source[start..]);
        for (_, span) in &mut remarks {
            *span = span.start + start..span.end + start;
        }
        let mut public = Public {
            text: published.to_owned(),
            ..Public::default()
        };
        let mut more = start.cast_signed() - public.text.len().cast_signed();
        if more != 0 {
            public.cuts.push((public.text.len(), more));
        }
        let mut read = start;
        for (kind, span) in &remarks {
            let cut = cut(source, span, *kind);
            let from = cut.start.max(read);
            public.text.push_str(&source[read..from]);
            more += (cut.end - from).cast_signed();
            public.cuts.push((public.text.len(), more));
            read = cut.end;
        }
        public.text.push_str(&source[read..]);
        public.remarks = remarks;
        public
    }

    /// Returns the bytes of the file at which some bytes of the text stand.
    pub fn in_file(&self, span: &Range<usize>) -> Range<usize> {
        let original = |at: usize| {
            let before = self.cuts.partition_point(|(cut, _)| *cut <= at);
            let more = before.checked_sub(1).map_or(0, |last| self.cuts[last].1);
            at.saturating_add_signed(more)
        };
        let start = original(span.start);
        // A remark that was cut right behind it does not belong to it.
        let end = span.end.checked_sub(1).map_or(0, |last| original(last) + 1);
        start..end.max(start)
    }
}

/// Returns the remarks of a text, in order, of which none stands in another.
fn remarks(text: &str) -> Vec<(Remark, Range<usize>)> {
    // Most articles have none, and need not be read twice.
    if !text.contains("<!--") && !text.contains("%%") {
        return Vec::new();
    }
    let mut comments = Vec::new();
    let mut code = Vec::new();
    for (event, span) in Parser::new_ext(text, MARKDOWN).into_offset_iter() {
        match event {
            Event::Code(_) | Event::Start(Tag::CodeBlock(_)) => code.push(span),
            Event::InlineHtml(html) if html.starts_with("<!--") => comments.push(span),
            Event::Start(Tag::HtmlBlock) => comments.extend(comments_in(text, span)),
            _ => {}
        }
    }
    let comments = comments.into_iter().map(|span| (Remark::Comment, span));
    let private = private(text, &code).into_iter();
    let mut all: Vec<_> = comments
        .chain(private.map(|span| (Remark::Private, span)))
        .collect();
    all.sort_by_key(|(_, span)| (span.start, std::cmp::Reverse(span.end)));
    let mut remarks: Vec<(Remark, Range<usize>)> = Vec::new();
    for (kind, span) in all {
        match remarks.last_mut() {
            Some((_, last)) if span.start < last.end => last.end = last.end.max(span.end),
            _ => remarks.push((kind, span)),
        }
    }
    remarks
}

/// Returns the comments of a block of HTML; one that ends nowhere is none.
fn comments_in(text: &str, block: Range<usize>) -> Vec<Range<usize>> {
    let mut comments = Vec::new();
    let mut at = block.start;
    while let Some(start) = text[at..block.end].find("<!--").map(|found| at + found) {
        // `<!-->` is a whole comment.
        let Some(end) = text[start + 2..]
            .find("-->")
            .map(|found| start + 2 + found + 3)
        else {
            break;
        };
        comments.push(start..end);
        at = end.min(block.end);
    }
    comments
}

/// Returns the private remarks: pairs of two percent signs outside of code. One that
/// begins within
/// a line ends in its paragraph.
fn private(text: &str, code: &[Range<usize>]) -> Vec<Range<usize>> {
    let is_code = |at: usize| {
        let before = code.partition_point(|span| span.start <= at);
        code[..before].last().is_some_and(|span| at < span.end)
    };
    let marks = text.match_indices("%%").map(|(at, _)| at);
    let mut marks = marks
        .filter(|&at| !is_code(at) && !text[..at].ends_with('\\'))
        .peekable();
    let mut remarks = Vec::new();
    while let Some(start) = marks.next() {
        let Some(&end) = marks.peek() else {
            break;
        };
        let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let begins_line = text[line..start].trim().is_empty();
        let words = text.get(start + 2..end).unwrap_or_default();
        let is_within_paragraph = !words.lines().skip(1).any(|line| line.trim().is_empty());
        if begins_line || is_within_paragraph {
            remarks.push(start..end + 2);
            marks.next();
        }
    }
    remarks
}

/// Returns what is cut out for a remark: also spaces that would mean something without it, and a
/// line that would be left with a list's mark alone.
fn cut(source: &str, remark: &Range<usize>, kind: Remark) -> Range<usize> {
    let is_space = |letter: char| letter == ' ' || letter == '\t';
    let before = source[..remark.start].trim_end_matches(is_space);
    let after = source[remark.end..].trim_start_matches(is_space);
    let (left, right) = (before.len(), source.len() - after.len());
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    let marker = &before[line..];
    let begins = marker.is_empty() || is_list_marker(marker.trim_start());
    let ends = after.is_empty() || after.starts_with(['\n', '\r']);
    match (begins, ends) {
        // An empty line is left, which parts paragraphs as the comment did.
        (true, true) if kind == Remark::Comment => line..right,
        (true, true) => line..source.len() - after_line(after).len(),
        (false, true) => left..right,
        (true, false) => remark.start..right,
        (false, false) if left < remark.start => remark.start..right,
        (false, false) => remark.clone(),
    }
}

fn is_list_marker(words: &str) -> bool {
    let number = words.strip_suffix(['.', ')']);
    let is_number = |it: &str| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit());
    matches!(words, "-" | "*" | "+") || number.is_some_and(is_number)
}

fn after_line(text: &str) -> &str {
    let text = text.strip_prefix('\r').unwrap_or(text);
    text.strip_prefix('\n').unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn public(source: &str) -> String {
        Public::of(source, 0, "").text
    }

    #[test]
    fn remarks_are_cut_out_with_the_spaces_that_would_mean_something() {
        for (source, text) in [
            ("a <!-- b --> c", "a c"),
            ("a<!-- b -->c", "ac"),
            ("a  <!-- b -->\nc", "a\nc"),
            ("a\n\n<!-- b\n\nc -->\n\nd", "a\n\n\n\nd"),
            ("<!-- b --> c", "c"),
            ("a\n<!-- b -->\nc", "a\n\nc"),
            ("a\n%% b %%\nc", "a\nc"),
            ("a\n\n%%\nb\n\nc\n%%\n\nd", "a\n\n\nd"),
            ("a %%b%%, c", "a , c"),
            ("a\r\n%% b %%\r\nc", "a\r\nc"),
            ("a.\n- %% b %%\n- c", "a.\n- c"),
            ("> a\n> <!-- b\n> c --> d", "> a\n> d"),
            ("`<!-- a -->` `%%` b `%%`", "`<!-- a -->` `%%` b `%%`"),
            (
                "```\n<!-- a -->\n%% b %%\n```",
                "```\n<!-- a -->\n%% b %%\n```",
            ),
            ("a \\%% b %% c", "a \\%% b %% c"),
            ("5 %% a\n\nb %% c", "5 %% a\n\nb %% c"),
            ("a %% <!-- b %% --> c", "a c"),
            ("<!-- a", "<!-- a"),
            ("<!--> a -->", "a -->"),
        ] {
            assert_eq!(public(source), text, "{source}");
        }
    }

    #[test]
    fn what_is_left_is_found_in_the_file() {
        let source = "A <!-- b --> c %% d %% é e.";
        let public = Public::of(source, 0, "");
        for word in ["A", "c", "é", "e."] {
            let start = public.text.find(word).expect("it is left");
            assert_eq!(&source[public.in_file(&(start..start + word.len()))], word);
        }
        assert_eq!(public.remarks[0], (Remark::Comment, 2..12));
    }
}
