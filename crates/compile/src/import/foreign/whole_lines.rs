//! Lines that are taken as a whole: those of other tools, lines of code, and the line below
//! a table's head.

use super::Cleaner;

impl Cleaner<'_> {
    /// Takes a whole line that is no Markdown, or lines of code.
    pub(super) fn takes_line(&mut self) -> bool {
        let rest = self.rest();
        let length = rest.find('\n').map_or(rest.len(), |end| end + 1);
        let line = rest[..length].trim();
        let fence = ["```", "~~~"]
            .into_iter()
            .find(|fence| line.starts_with(fence));
        if let Some(fence) = fence {
            let mark = &line[..line.len() - line.trim_start_matches(&fence[..1]).len()];
            if fence == "~~~" || !line[mark.len()..].contains('`') {
                self.keep_code(mark, length);
                return true;
            }
        }
        let is_script = line.starts_with("import ")
            && [" from '", " from \"", "import '", "import \""]
                .iter()
                .any(|it| line.contains(it))
            || ["const ", "default ", "function ", "let "]
                .iter()
                .any(|it| {
                    line.strip_prefix("export ")
                        .is_some_and(|rest| rest.starts_with(it))
                });
        let is_contents = ["[toc]", "[[toc]]", "[[_toc_]]", "{:toc}", "{{toc}}"]
            .iter()
            .any(|it| line.eq_ignore_ascii_case(it));
        let callout = self.begins_callout(line, length);
        if let Some(is_whole) = callout.or_else(|| self.names_callout(length)) {
            return is_whole;
        }
        if self.begins_heading(length) {
            return false;
        }
        let below = rest[length..].split('\n').next().unwrap_or_default();
        let is_contents = is_contents
            || ["* TOC", "- TOC", "1. TOC"].contains(&line) && below.starts_with("{:toc");
        let what = if line.starts_with(":::") {
            "a directive (`:::`)"
        } else if is_script {
            "a line of a script"
        } else if is_contents {
            "a place for a table of contents"
        } else if line.starts_with("*[") && line.contains("]:") {
            "the meaning of an abbreviation (`*[X]: …`)"
        } else if is_command(line) {
            "a command of LaTeX"
        } else {
            return line.starts_with('|') && self.repairs_table(length);
        };
        let ending = rest[..length].len() - rest[..length].trim_end_matches(['\r', '\n']).len();
        self.drop(what, length - ending);
        // It parts paragraphs, as a line of its own.
        self.clean.push('\n');
        self.keep(ending);
        true
    }

    /// Keeps lines of code, from the one that begins them.
    fn keep_code(&mut self, mark: &str, first: usize) {
        self.keep(first);
        while self.at < self.text.len() {
            self.begin_line();
            let rest = self.rest();
            let length = rest.find('\n').map_or(rest.len(), |end| end + 1);
            let line = rest[..length].trim();
            self.keep(length);
            if line.starts_with(mark) && line.trim_start_matches(&mark[..1]).is_empty() {
                break;
            }
        }
    }

    /// Writes the space that some dialects do without behind a heading's marks.
    fn begins_heading(&mut self, length: usize) -> bool {
        let line = &self.rest()[..length];
        let inner = line.trim_start_matches(' ');
        let words = inner.trim_start_matches('#');
        let (indent, count) = (line.len() - inner.len(), inner.len() - words.len());
        let is_word = |it: char| it.is_alphanumeric() || it == '\u{a0}';
        // One alone begins a tag, as often.
        if !(2..7).contains(&count) || indent > 3 || !words.starts_with(is_word) {
            return false;
        }
        let what = "a heading without a space behind its marks";
        self.told.guess(what, self.line, line.trim());
        let space = words.len() - words.trim_start_matches('\u{a0}').len();
        self.clean.extend([&inner[..count], " "]);
        self.skip(indent + count + space);
        true
    }

    /// Writes the line below a table's head anew, where it has another number of cells:
    /// Markdown would print such a table as it is written.
    fn repairs_table(&mut self, head: usize) -> bool {
        let rest = self.rest();
        let is_in_table = self
            .clean
            .lines()
            .next_back()
            .is_some_and(|it| it.trim_start().starts_with('|'));
        let below = rest[head..]
            .split_inclusive('\n')
            .next()
            .unwrap_or_default();
        let is_delimiter =
            below.contains("--") && below.chars().all(|it| "|-: \t\r\n".contains(it));
        let cells = |line: &str| {
            let line = line.trim().trim_start_matches('|').trim_end_matches('|');
            line.replace("\\|", "").matches('|').count() + 1
        };
        let count = cells(&rest[..head]);
        if is_in_table || !is_delimiter || cells(below) == count {
            return false;
        }
        self.told.reduce(
            "the line below a table's head, which did not match it",
            self.line + 1,
            "",
        );
        self.keep(head);
        self.clean.push_str(&"| --- ".repeat(count));
        self.clean.push_str("|\n");
        self.skip(below.len());
        true
    }
}

/// Tells whether a line is nothing but a command of LaTeX, such as `\newpage`.
fn is_command(line: &str) -> bool {
    let Some(inner) = line.strip_prefix('\\') else {
        return false;
    };
    let end = inner.find(|it: char| !it.is_ascii_alphabetic());
    let (name, rest) = inner.split_at(end.unwrap_or(inner.len()));
    let is_argument = (rest.starts_with('{') && rest.ends_with('}'))
        || (rest.starts_with('[') && rest.ends_with(']'));
    name.len() > 2 && (rest.is_empty() || is_argument)
}
