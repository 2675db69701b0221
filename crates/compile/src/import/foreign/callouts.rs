//! Callouts, which have marks of their own in some dialects: a block quotation in an article.

use super::{Cleaner, Pending};

impl Cleaner<'_> {
    /// Writes the lines within a callout as those of a block quotation.
    pub(super) fn begin_line(&mut self) {
        if !self.is_in_callout {
            return;
        }
        let rest = self.rest();
        let line = rest.split('\n').next().unwrap_or_default();
        let indent = ["    ", "\t"].into_iter().find(|it| line.starts_with(it));
        match indent {
            _ if line.trim().is_empty() => self.clean.push('>'),
            Some(indent) => {
                self.clean.push_str("> ");
                self.skip(indent.len());
            }
            None => {
                self.is_in_callout = false;
                // Otherwise the line would go on in the quotation.
                self.clean.push('\n');
            }
        }
    }

    /// Takes the line that begins a callout of `MkDocs`, which has indented lines below it; true
    /// if all of it is taken, `None` if it is none.
    pub(super) fn begins_callout(&mut self, line: &str, length: usize) -> Option<bool> {
        let marks = ["!!!", "???+", "???"];
        let inner = marks.iter().find_map(|mark| line.strip_prefix(mark));
        let inner = inner.and_then(|inner| inner.strip_prefix(' '))?;
        let below = self.rest()[length..].trim_start_matches('\n');
        let is_kind = inner
            .trim_start()
            .starts_with(|it: char| it.is_ascii_alphabetic());
        let is_indented = below.starts_with("    ") || below.starts_with('\t');
        if self.is_in_callout || !is_kind || !is_indented {
            return None;
        }
        let what = "a callout (`!!!`), as a quotation";
        self.told.reduce(what, self.line, line);
        self.is_in_callout = true;
        let title = inner
            .split_once('"')
            .and_then(|(_, rest)| rest.rsplit_once('"'));
        let Some((title, _)) = title.filter(|(title, _)| !title.trim().is_empty()) else {
            self.skip(length);
            return Some(true);
        };
        let raw = &self.rest()[..length];
        let start = raw.find('"').map_or(0, |at| at + 1);
        let end = start + title.len();
        self.pending.push(Pending {
            at: self.at + end,
            skip: raw.trim_end().len() - end,
            with: "**\n>".to_owned(),
        });
        self.skip(start);
        self.clean.push_str("> **");
        Some(false)
    }

    /// Takes the kind out of the first line of a callout in a block quotation, whose title
    /// becomes a line in bold; true if all of it is taken, `None` if it is none.
    pub(super) fn names_callout(&mut self, length: usize) -> Option<bool> {
        let raw = self.rest()[..length].trim_end();
        let quoted = raw.trim_start_matches(['>', ' ', '\t']);
        let prefix = &raw[..raw.len() - quoted.len()];
        let kind = quoted.strip_prefix("[!").and_then(|it| it.split_once(']'));
        let (kind, title) = kind.filter(|_| prefix.contains('>'))?;
        let is_kind = |it: char| it.is_alphanumeric() || "-_| ".contains(it);
        if kind.is_empty() || !kind.chars().all(is_kind) {
            return None;
        }
        let what = "the kind of a callout (`[!NOTE]`)";
        self.told.reduce(what, self.line, kind);
        let title = title.trim_start_matches(['+', '-']).trim_start();
        if title.is_empty() {
            self.skip(length);
            return Some(true);
        }
        self.pending.push(Pending {
            at: self.at + raw.len(),
            skip: 0,
            with: ["**\n", prefix.trim_end()].concat(),
        });
        self.clean.extend([prefix, "**"]);
        self.skip(raw.len() - title.len());
        Some(false)
    }
}
