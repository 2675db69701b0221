//! Words as Markdown: what would be a mark has a backslash before it.

/// Where words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a paragraph.
    Paragraph,
    /// In a heading.
    Heading,
    /// In a cell of a table.
    Cell,
}

/// Adds words to a line, within so many marks.
pub fn escape(words: &str, place: Place, depth: usize, line: &mut String) {
    let is_start =
        depth == 0 && place == Place::Paragraph && (line.is_empty() || line.ends_with('\n'));
    let first = if is_start { start(words, line) } else { 0 };
    let mut dollars = words.split('$').skip(1);
    // Two signs before numbers are prices.
    let has_math = words.matches('$').count() > 1
        && dollars.any(|behind| !behind.starts_with(|it: char| it.is_ascii_digit()));
    let rest = &words[first..];
    let mut before = words[..first].chars().next_back();
    let mut letters = rest.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        let is_alphanumeric = |it: Option<char>| it.is_some_and(char::is_alphanumeric);
        let needs = match letter {
            '\\' | '*' | '`' | '~' | '<' => true,
            '_' => !(is_alphanumeric(before) && is_alphanumeric(next)),
            '[' => {
                let is_mark = before == Some('^') || matches!(next, Some('^' | '[' | '!' | '/'));
                depth > 0 || is_mark || is_other(&rest[at..])
            }
            ']' => depth > 0 || matches!(next, None | Some('(' | '[' | ':' | ']')),
            '(' | ':' => before.is_none() && line.ends_with(']'),
            '|' => place == Place::Cell,
            '&' => is_entity(&rest[at..]),
            '{' => {
                before != Some('{')
                    && next.is_some_and(|it| !it.is_whitespace() && !it.is_ascii_digit())
            }
            '%' => before == Some('%') || next == Some('%'),
            '$' => has_math,
            '#' => place == Place::Heading && rest[at..].trim_start_matches('#').trim().is_empty(),
            _ => false,
        };
        if letter == '{' && place == Place::Heading {
            // A backslash does not keep it from beginning the heading's attributes.
            line.push_str("&#123;");
        } else {
            if needs {
                line.push('\\');
            }
            line.push(letter);
        }
        before = Some(letter);
    }
}

/// Writes what would make something else of a line that begins with it; returns how many
/// bytes of it are written.
fn start(words: &str, line: &mut String) -> usize {
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        if digits < 10 && words[digits..].starts_with(['.', ')']) {
            line.extend([&words[..digits], "\\", &words[digits..=digits]]);
            return digits + 1;
        }
        return 0;
    }
    let is_script = |word: &str| {
        let rest = words.strip_prefix(word);
        rest.is_some_and(|rest| rest.contains(['\'', '"', '=', '{']))
    };
    if is_script("import ") || is_script("export ") {
        // A backslash would not keep a letter.
        line.push_str(if words.starts_with('i') {
            "&#105;"
        } else {
            "&#101;"
        });
        return 1;
    }
    let is_other = [":::", "!!!", "???", ".. "];
    if words.starts_with(['#', '+', '-', '>', '=', '|'])
        || is_other.iter().any(|it| words.starts_with(it))
    {
        line.extend(["\\", &words[..1]]);
        return 1;
    }
    0
}

/// Tells whether brackets would be the box of a task, the place of a table of contents, a
/// shortcode or a link.
fn is_other(rest: &str) -> bool {
    let near = &rest[..rest.floor_char_boundary(200.min(rest.len()))];
    let Some((inner, behind)) = near[1..].split_once(']') else {
        return false;
    };
    ["", " ", "x", "X"].contains(&inner)
        || inner.eq_ignore_ascii_case("toc")
        || inner.contains('=')
        || behind.trim_start().starts_with("(http")
}

/// Tells whether an ampersand begins an entity.
fn is_entity(rest: &str) -> bool {
    let name = rest[1..].trim_start_matches('#');
    let length = name
        .bytes()
        .take(40)
        .take_while(u8::is_ascii_alphanumeric)
        .count();
    length > 0 && name[length..].starts_with(';')
}
