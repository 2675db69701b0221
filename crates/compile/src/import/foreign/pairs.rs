//! Marks of dialects around words, which an article has as elements of HTML; notes within a
//! line; and the marks of what reviewers of a text propose (`CriticMarkup`).

use super::super::jsx::LONGEST;
use super::{Cleaner, Pending};

/// The most bytes between two marks.
const WITHIN: usize = 600;

/// The most marks that are open in one another.
const MOST: usize = 20;

impl<'a> Cleaner<'a> {
    /// Returns the character before the one at hand.
    fn before(&self) -> Option<char> {
        self.text[..self.at].chars().next_back()
    }

    /// Returns so many bytes from the one at hand on, up to the end of the paragraph.
    pub(super) fn near(&self, behind: usize, most: usize) -> &'a str {
        let rest = &self.text[self.at..];
        let near = rest.get(behind..).unwrap_or_default();
        let near = &near[..near.floor_char_boundary(most.min(near.len()))];
        near.split("\n\n").next().unwrap_or_default()
    }

    /// Writes an element in place of marks, the second of which begins at `end`.
    fn element(&mut self, name: &str, marks: [usize; 2], end: usize) {
        self.pending.push(Pending {
            at: end,
            skip: marks[1],
            with: ["</", name, ">"].concat(),
        });
        self.clean.extend(["<", name, ">"]);
        self.skip(marks[0]);
    }

    /// Reads marked words (`==…==`) and added ones (`++…++`).
    pub(super) fn doubled(&mut self, mark: &'static str, name: &str) {
        let rest = self.rest();
        let count = rest.len() - rest.trim_start_matches(&mark[..1]).len();
        let is_word = |it: Option<char>| it.is_some_and(char::is_alphanumeric);
        let near = self.near(2, WITHIN);
        let may_begin = count == 2
            && self.pending.len() < MOST
            && !is_word(self.before())
            && near.starts_with(|it: char| !it.is_whitespace());
        let mut ends = near.match_indices(mark).map(|(at, _)| at);
        let end = ends.find(|&at| {
            let behind = near[at + 2..].chars().next();
            let is_more = behind.is_some_and(|it| mark.starts_with(it));
            at > 0 && !near[..at].ends_with(char::is_whitespace) && !is_word(behind) && !is_more
        });
        match end.filter(|_| may_begin) {
            Some(end) => self.element(name, [2, 2], self.at + 2 + end),
            None => self.keep(count),
        }
    }

    /// Reads letters that stand lower (`H~2~O`).
    pub(super) fn tilde(&mut self) {
        let rest = self.rest();
        let count = rest.len() - rest.trim_start_matches('~').len();
        let near = self.near(1, 12);
        let end = near.find(|it: char| !it.is_ascii_alphanumeric() && !"+-".contains(it));
        let end = end.filter(|end| *end > 0 && near[*end..].starts_with('~'));
        let end = end.filter(|end| !near[*end..].starts_with("~~"));
        let is_behind = self
            .before()
            .is_some_and(|it| it.is_alphanumeric() || it == ')');
        match end.filter(|_| count == 1 && is_behind) {
            Some(end) => self.element("sub", [1, 1], self.at + 1 + end),
            None => self.keep(count),
        }
    }

    /// Reads notes within a line (`^[…]`), letters that stand higher (`m^2^`), and the names
    /// of blocks (`^name`).
    pub(super) fn caret(&mut self) {
        if self.rest().starts_with("^[")
            && !self.is_note
            && let Some(length) = bracketed(self.near(1, LONGEST))
        {
            let words = self.rest()[2..length].replace('\n', " ");
            let number = self.notes.len() + 1;
            let number = number.to_string();
            self.clean.extend(["[^inline-", &number, "]"]);
            self.notes.push((words, self.line));
            return self.skip(length + 1);
        }
        let before = self.before();
        let near = self.near(1, 40);
        let end = near.find(|it: char| it == '^' || it.is_whitespace() || it == '[');
        let end = end.filter(|end| *end > 0 && near[*end..].starts_with('^'));
        if let Some(end) =
            end.filter(|_| before.is_some_and(|it| it.is_alphanumeric() || it == ')'))
        {
            return self.element("sup", [1, 1], self.at + 1 + end);
        }
        let name = near.split('\n').next().unwrap_or_default().trim_end();
        let is_name = name.len() > 3
            && name.len() < 38
            && name
                .bytes()
                .all(|it| it.is_ascii_alphanumeric() || it == b'-');
        if is_name && before.is_none_or(char::is_whitespace) {
            return self.drop("the name of a block (`^name`)", 1 + name.len());
        }
        self.keep(1);
    }

    /// Keeps a formula, whose letters are no marks, for the reader of Markdown.
    pub(super) fn dollar(&mut self) {
        let mark = if self.rest().starts_with("$$") {
            "$$"
        } else {
            "$"
        };
        let near = self.near(mark.len(), WITHIN);
        let words = near.find(mark).map_or("", |end| &near[..end]);
        // A private remark in it is none of the formula.
        let is_formula = words.contains(['\\', '^', '_'])
            && !words.contains(['<', '`'])
            && !words.contains("%%")
            && !words.contains("{>>");
        let length = if is_formula {
            words.len() + mark.len()
        } else {
            0
        };
        self.keep(mark.len() + length);
    }

    /// Leaves out a formula between brackets that have a backslash.
    pub(super) fn formula(&mut self) -> bool {
        let near = self.near(0, WITHIN);
        let close = match near.get(..2) {
            Some("\\(") => "\\)",
            Some("\\[") => "\\]",
            _ => return false,
        };
        let Some(end) = near[2..].find(close) else {
            return false;
        };
        // Elsewhere such a backslash keeps a bracket from being a mark.
        let is_formula = near[2..2 + end].contains(['\\', '^', '_', '{']);
        if is_formula {
            self.drop("math (`$ … $`)", end + 4);
        }
        is_formula
    }

    /// Reads what reviewers propose: remarks and deletions go, additions stay.
    pub(super) fn proposal(&mut self) -> bool {
        let rest = self.rest();
        let start = rest.get(..3).unwrap_or_default();
        let (close, what) = match start {
            "{>>" => ("<<}", "a private remark (`{>> … <<}`)"),
            "{--" => ("--}", "a proposed deletion (`{-- … --}`)"),
            "{++" => ("++}", ""),
            "{==" => ("==}", ""),
            "{~~" => ("~~}", "a proposed deletion (`{~~ … ~> … ~~}`)"),
            _ => return false,
        };
        let most = if start == "{>>" { usize::MAX } else { LONGEST };
        let Some(length) = self.closing(close, 3, most) else {
            return false;
        };
        if self.pending.len() > MOST && what.is_empty() {
            return false;
        }
        let end = self.at + length - 3;
        match start {
            "{++" => self.element("ins", [3, 3], end),
            "{==" => self.element("mark", [3, 3], end),
            "{~~" => {
                let Some(arrow) = rest[..length].find("~>") else {
                    return false;
                };
                self.pending.push(Pending {
                    at: end,
                    skip: 3,
                    with: String::new(),
                });
                self.drop(what, arrow + 2);
            }
            _ => self.drop(what, length),
        }
        true
    }
}

/// Returns the length of words in brackets that a text begins with.
fn bracketed(text: &str) -> Option<usize> {
    let mut depth = 0_u32;
    let mut is_escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'[' => depth += 1,
            b']' => {
                depth -= 1;
                if depth == 0 {
                    return (at > 1).then_some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}
