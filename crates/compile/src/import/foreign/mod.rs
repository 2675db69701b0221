//! Takes out of a text the instructions to other tools: shortcodes and templates,
//! directives, private remarks, lines of scripts, attributes of JSX.

mod brackets;
mod callouts;
mod pairs;
mod scripts;
mod whole_lines;

use std::collections::BTreeSet;

use super::jsx::LONGEST;
use super::lines::Lines;
use super::told::Told;

const TEMPLATE: &str = "a shortcode or a template (`{{ … }}`, `{% … %}`)";

/// Takes it out of the text of a file that begins at a line of the source. In MDX words in
/// braces are scripts.
pub fn without_foreign(text: &str, line: usize, is_mdx: bool, told: &mut Told) -> (String, Lines) {
    let mut cleaner = Cleaner::new(text, line, is_mdx, told);
    cleaner.shortcodes = brackets::shortcodes(text);
    cleaner.footnotes = brackets::footnotes(text);
    cleaner.run();
    let notes = std::mem::take(&mut cleaner.notes);
    let mut footnotes = std::mem::take(&mut cleaner.footnotes);
    for (number, (words, line)) in (1_usize..).zip(notes) {
        let mut within = Cleaner::new(&words, line, is_mdx, cleaner.told);
        within.is_note = true;
        within.footnotes = footnotes;
        within.run();
        footnotes = within.footnotes;
        let words = within.clean;
        cleaner.clean.push_str("\n\n");
        cleaner.lines.note(cleaner.clean.len(), line);
        let number = number.to_string();
        let note = ["[^inline-", &number, "]: ", &words];
        cleaner.clean.extend(note);
    }
    (cleaner.clean, cleaner.lines)
}

/// The text that is written instead of a mark farther on.
struct Pending {
    /// Where the mark begins.
    at: usize,
    /// Its length.
    skip: usize,
    /// The text.
    with: String,
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
    no_script_before: usize,
    pending: Vec<Pending>,
    /// The notes within lines, and their lines.
    notes: Vec<(String, usize)>,
    shortcodes: BTreeSet<&'a str>,
    footnotes: BTreeSet<String>,
    is_mdx: bool,
    is_note: bool,
    is_in_callout: bool,
}

impl<'a> Cleaner<'a> {
    fn new(text: &'a str, line: usize, is_mdx: bool, told: &'a mut Told) -> Self {
        Cleaner {
            text,
            at: 0,
            line,
            clean: String::with_capacity(text.len()),
            lines: Lines::from(line),
            told,
            closings: Vec::new(),
            no_tag_before: 0,
            no_script_before: 0,
            pending: Vec::new(),
            notes: Vec::new(),
            shortcodes: BTreeSet::new(),
            footnotes: BTreeSet::new(),
            is_mdx,
            is_note: false,
            is_in_callout: false,
        }
    }

    fn run(&mut self) {
        let mut is_start = true;
        loop {
            self.write_pending();
            if is_start && self.at < self.text.len() {
                self.begin_line();
                if self.takes_line() {
                    continue;
                }
            }
            let Some(byte) = self.text.as_bytes().get(self.at).copied() else {
                break;
            };
            is_start = byte == b'\n';
            match byte {
                b'`' => self.code(),
                b'{' => self.braces(),
                b'<' => self.tag(),
                b'%' if self.rest().starts_with("%%") => self.private(),
                b'[' => self.bracket(),
                b']' => self.destination(),
                b'=' => self.doubled("==", "mark"),
                b'+' => self.doubled("++", "ins"),
                b'~' => self.tilde(),
                b'^' => self.caret(),
                b'$' => self.dollar(),
                b'\\' if self.formula() => {}
                b'\\' => {
                    let next = self.rest().chars().nth(1);
                    let next = next.filter(char::is_ascii_punctuation);
                    self.keep(1 + next.map_or(0, char::len_utf8));
                }
                b'\n' => self.keep(1),
                _ => {
                    let marks = [
                        '`', '{', '<', '%', '[', ']', '=', '+', '~', '^', '$', '\\', '\n',
                    ];
                    let next = self.rest().find(marks);
                    // A percent sign by itself.
                    let length = next.filter(|it| *it > 0).unwrap_or(match next {
                        Some(_) => 1,
                        None => self.rest().len(),
                    });
                    let end = self.pending.iter().map(|it| it.at).min();
                    let most = end.filter(|end| *end > self.at).map(|end| end - self.at);
                    self.keep(length.min(most.unwrap_or(length)));
                }
            }
        }
    }

    /// Writes what stands for the marks at hand.
    fn write_pending(&mut self) {
        while let Some(found) = self.pending.iter().rposition(|it| it.at <= self.at) {
            let it = self.pending.remove(found);
            // One that lies behind was in something that was taken as a whole.
            if it.at == self.at {
                self.clean.push_str(&it.with);
                self.skip(it.skip);
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
        if self.proposal() {
            return;
        }
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
        } else if self.attributes() || self.is_mdx && self.script() {
            return;
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
}
