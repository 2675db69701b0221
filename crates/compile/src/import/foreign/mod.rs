//! Takes out of a text the instructions to other tools: shortcodes and templates,
//! directives, private remarks, lines of scripts, attributes of JSX.

mod whole_lines;

use super::jsx::{LONGEST, Tag, is_old, tag};
use super::lines::Lines;
use super::told::Told;

const TEMPLATE: &str = "a shortcode or a template (`{{ … }}`, `{% … %}`)";

/// Takes it out of the text of a file that begins at a line of the source.
pub fn without_foreign(text: &str, line: usize, told: &mut Told) -> (String, Lines) {
    let mut cleaner = Cleaner {
        text,
        at: 0,
        line,
        clean: String::with_capacity(text.len()),
        lines: Lines::from(line),
        told,
        closings: Vec::new(),
        no_tag_before: 0,
    };
    cleaner.run();
    (cleaner.clean, cleaner.lines)
}

struct Cleaner<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    clean: String,
    lines: Lines,
    told: &'a mut Told,
    /// Where the marks that end something stand next, so that none is looked for twice.
    closings: Vec<(&'static str, Option<usize>)>,
    no_tag_before: usize,
}

impl<'a> Cleaner<'a> {
    fn run(&mut self) {
        let mut is_start = true;
        while let Some(byte) = self.text.as_bytes().get(self.at).copied() {
            if is_start && self.takes_line() {
                continue;
            }
            is_start = byte == b'\n';
            match byte {
                b'`' => self.code(),
                b'{' => self.braces(),
                b'<' => self.tag(),
                b'%' if self.rest().starts_with("%%") => self.private(),
                b'\\' => {
                    let next = self.rest().chars().nth(1);
                    let next = next.filter(char::is_ascii_punctuation);
                    self.keep(1 + next.map_or(0, char::len_utf8));
                }
                b'\n' => self.keep(1),
                _ => {
                    let next = self.rest().find(['`', '{', '<', '%', '\\', '\n']);
                    // A percent sign by itself.
                    let length = next.filter(|it| *it > 0).unwrap_or(match next {
                        Some(_) => 1,
                        None => self.rest().len(),
                    });
                    self.keep(length);
                }
            }
        }
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    /// Keeps some bytes as they are.
    fn keep(&mut self, length: usize) {
        for piece in self.text[self.at..self.at + length].split_inclusive('\n') {
            self.clean.push_str(piece);
            if piece.ends_with('\n') {
                self.line += 1;
                self.lines.note(self.clean.len(), self.line);
            }
        }
        self.at += length;
    }

    /// Leaves some bytes out.
    fn skip(&mut self, length: usize) {
        let lines = self.text[self.at..self.at + length].matches('\n').count();
        self.at += length;
        if lines > 0 {
            self.line += lines;
            self.lines.note(self.clean.len(), self.line);
        }
    }

    fn drop(&mut self, what: &'static str, length: usize) {
        let words = &self.text[self.at..self.at + length];
        // Dropped and told, not kept as words: a reader would see the code of a tool that
        // is not there.
        self.told.drop(what, self.line, words.trim());
        self.skip(length);
    }

    /// Returns the length up to the end of a mark that ends something.
    fn closing(&mut self, mark: &'static str, behind: usize, longest: usize) -> Option<usize> {
        let from = self.at + behind;
        let text = self.text;
        let find = || text.get(from..)?.find(mark).map(|found| from + found);
        let known = self.closings.iter().position(|(known, _)| *known == mark);
        let known = known.unwrap_or_else(|| {
            self.closings.push((mark, find()));
            self.closings.len() - 1
        });
        let known = &mut self.closings[known];
        if known.1.is_some_and(|found| found < from) {
            known.1 = find();
        }
        let length = known.1? + mark.len() - self.at;
        (length <= longest).then_some(length)
    }

    /// Keeps a span of code, or the marks of one that ends nowhere.
    fn code(&mut self) {
        let rest = self.rest();
        let count = rest.len() - rest.trim_start_matches('`').len();
        let mark = &rest[..count];
        let mut from = count;
        // A mark that ends nowhere must not be looked for through the whole text, each
        // time.
        let end = rest.floor_char_boundary(count + 2_000);
        while let Some(found) = rest[from..end].find(mark) {
            let start = from + found;
            let after = &rest[start..];
            let length = after.len() - after.trim_start_matches('`').len();
            from = start + length;
            if length == count {
                return self.keep(from);
            }
            if from >= end {
                break;
            }
        }
        self.keep(count);
    }

    fn braces(&mut self) {
        let rest = self.rest();
        if rest.starts_with("{{") {
            if let Some(length) = self.closing("}}", 2, LONGEST) {
                let more = rest[length..].len() - rest[length..].trim_start_matches('}').len();
                return self.drop(TEMPLATE, length + more);
            }
        } else if rest.starts_with("{%") {
            if let Some(length) = self.closing("%}", 2, LONGEST) {
                return self.drop(TEMPLATE, length);
            }
        } else if rest.starts_with("{/*") {
            if let Some(length) = self.closing("*/}", 3, usize::MAX) {
                return self.drop("a comment", length);
            }
        } else if rest.starts_with("{:") || self.clean.ends_with([']', ')']) && is_attributes(rest)
        {
            let end = rest
                .bytes()
                .take(LONGEST)
                .position(|it| it == b'}' || it == b'\n');
            if let Some(end) = end.filter(|end| rest.as_bytes()[*end] == b'}') {
                return self.drop("attributes (`{: … }`)", end + 1);
            }
        }
        self.keep(1);
    }

    /// Leaves out a private remark, which ends in its paragraph if it begins within one.
    fn private(&mut self) {
        let rest = self.rest();
        let mut before = self.clean.bytes().rev().take(100);
        let before = before.find(|it| !matches!(it, b' ' | b'\t'));
        let is_own_line = before.is_none_or(|it| it == b'\n');
        let length = self.closing("%%", 2, usize::MAX);
        let length = length.filter(|length| is_own_line || !rest[..*length].contains("\n\n"));
        if let Some(length) = length {
            return self.drop("a private remark (`%% … %%`)", length);
        }
        self.keep(2);
    }

    /// Writes a tag of JSX, whose attributes may be scripts, as one of HTML.
    fn tag(&mut self) {
        let rest = self.rest();
        // Only tags that may be JSX: the parser of HTML would take `a > b` in an
        // attribute's script for the end of its tag.
        let is_closing = rest.starts_with("</");
        let name = &rest[1 + usize::from(is_closing)..];
        let length = name.find(|it: char| !it.is_ascii_alphanumeric() && !".-_".contains(it));
        let name = &name[..length.unwrap_or(name.len()).min(60)];
        let is_jsx = name.starts_with(|it: char| it.is_ascii_uppercase())
            // Old HTML is written in capital letters.
            && (name.chars().any(|it| it.is_ascii_lowercase()) || is_closing && !is_old(name));
        let may_have_script = name.starts_with(|it: char| it.is_ascii_alphabetic())
            && self.at >= self.no_tag_before
            && (is_jsx || self.closing("={", 1, LONGEST).is_some());
        if !may_have_script {
            return self.keep(1);
        }
        let Some(Tag { length, is_script }) = tag(rest) else {
            // Without an end here the next few signs have none either; each search would go
            // on to its limit.
            self.no_tag_before = self.at + 200;
            return self.keep(1);
        };
        if !is_jsx && !is_script {
            return self.keep(1);
        }
        let is_empty = rest[..length].trim_end_matches('>').ends_with('/');
        let prefix = if is_jsx { "jsx-" } else { "" };
        let name = name.replace(['.', '_'], "-").to_ascii_lowercase();
        let marks = if is_closing { "</" } else { "<" };
        let end = if is_empty { "/>" } else { ">" };
        self.clean.extend([marks, prefix, &name, end]);
        self.skip(length);
    }
}

/// Tells whether a brace behind a link or an image begins its attributes.
fn is_attributes(rest: &str) -> bool {
    let inner = rest[1..].trim_start();
    let word = inner.split(['=', '}', ' ']).next().unwrap_or_default();
    inner.starts_with(['.', '#']) || inner[word.len()..].starts_with('=') && !word.is_empty()
}
