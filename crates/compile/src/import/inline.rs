//! Runs of words as Markdown.

use super::document::{Mark, Piece, Run, words_of};
use super::escape::{Place, escape};

/// Writes a line of words.
pub fn inline(runs: &[Run], place: Place) -> String {
    let mut line = String::new();
    group(runs, 0, place, &mut line);
    line
}

/// Writes runs, of which so many marks are written around them already.
fn group(runs: &[Run], depth: usize, place: Place, line: &mut String) {
    let mut at = 0;
    while let Some(run) = runs.get(at) {
        let Some(mark) = run.marks.get(depth) else {
            piece(run, place, depth, line);
            at += 1;
            continue;
        };
        let more = runs[at..].iter();
        let length = more
            .take_while(|run| run.marks.get(depth) == Some(mark))
            .count();
        let next = runs.get(at + length);
        let next = match next {
            Some(next) if next.marks.len() <= depth => next.words().chars().next(),
            Some(_) => Some('<'),
            None if depth > 0 => Some('<'),
            None => None,
        };
        marked(mark, &runs[at..at + length], depth, place, next, line);
        at += length;
    }
}

fn piece(run: &Run, place: Place, depth: usize, line: &mut String) {
    match &run.piece {
        Piece::Words(words) => escape(words, place, depth, line),
        Piece::Break => match place {
            Place::Paragraph => line.push_str("\\\n"),
            Place::Cell => line.push_str("<br>"),
            Place::Heading => line.push(' '),
        },
        Piece::Reference(name) => line.extend(["[^", name, "]"]),
        Piece::Image { file, words, title } => {
            line.push_str("![");
            escape(words, place, depth + 1, line);
            line.extend(["](", &destination(file), &quoted(title), ")"]);
        }
    }
}

/// Returns the title of a link or a picture, as it stands behind the address.
fn quoted(title: &str) -> String {
    let title: String = title
        .chars()
        .filter(|it| !"`\\\"<>[]|&".contains(*it))
        .collect();
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    if title.is_empty() {
        title
    } else {
        [" \"", &title, "\""].concat()
    }
}

fn marked(
    mark: &Mark,
    runs: &[Run],
    depth: usize,
    place: Place,
    next: Option<char>,
    line: &mut String,
) {
    if *mark == Mark::Code {
        return code(&words_of(runs), place, line);
    }
    let both = [Mark::Emphasis, Mark::Strong];
    let is_both = both.contains(mark)
        && runs.iter().all(|run| {
            let inner = run.marks.get(depth + 1);
            inner.is_some_and(|inner| inner != mark && both.contains(inner))
        });
    let mut inner = String::new();
    group(runs, depth + 1 + usize::from(is_both), place, &mut inner);
    let words = inner.trim_matches(' ');
    let start = inner.len() - inner.trim_start_matches(' ').len();
    line.push_str(&inner[..start]);
    if words.is_empty() {
        return;
    }
    let end = &inner[start + words.len()..];
    let next = if end.is_empty() { next } else { Some(' ') };
    let before = line.chars().next_back();
    let before = if line.is_empty() && depth > 0 {
        Some('<')
    } else {
        before
    };
    let fits = fits(before, words, next);
    match mark {
        _ if is_both && fits => line.extend(["***", words, "***"]),
        _ if is_both => line.extend(["<strong><em>", words, "</em></strong>"]),
        Mark::Emphasis if fits => line.extend(["*", words, "*"]),
        Mark::Strong if fits => line.extend(["**", words, "**"]),
        Mark::Struck if fits => line.extend(["~~", words, "~~"]),
        Mark::Emphasis => line.extend(["<em>", words, "</em>"]),
        Mark::Strong => line.extend(["<strong>", words, "</strong>"]),
        Mark::Struck => line.extend(["<del>", words, "</del>"]),
        Mark::Element(name) => line.extend(["<", name, ">", words, "</", name, ">"]),
        Mark::Tagged { name, attributes } => {
            line.extend(["<", name, attributes, ">", words, "</", name, ">"]);
        }
        Mark::Link { address, title } => {
            if line.ends_with('!') {
                line.pop();
                line.push_str("\\!");
            }
            line.extend(["[", words, "](", &destination(address), &quoted(title), ")"]);
        }
        Mark::Code => {}
    }
    line.push_str(end);
}

/// The kind of a letter beside which marks begin and end (`CommonMark`, delimiter runs).
#[derive(PartialEq)]
enum Kind {
    Space,
    Letter,
    Sign,
    Other,
}

fn kind(letter: Option<char>) -> Kind {
    match letter {
        None => Kind::Space,
        Some(letter) if letter.is_whitespace() => Kind::Space,
        Some(letter) if letter.is_alphanumeric() => Kind::Letter,
        Some('*' | '_' | '~' | '`' | '\\') => Kind::Other,
        Some(letter)
            if letter.is_ascii_punctuation()
                || matches!(letter, '\u{2010}'..='\u{2027}' | '«' | '»' | '¡' | '¿' | '\u{3001}'..='\u{3011}') =>
        {
            Kind::Sign
        }
        Some(_) => Kind::Other,
    }
}

/// Tells whether asterisks around words make marks, there.
fn fits(before: Option<char>, words: &str, next: Option<char>) -> bool {
    let first = kind(words.chars().next());
    let last = kind(words.chars().next_back());
    let is_edge = |inner: &Kind, outer: Kind| match inner {
        Kind::Letter => outer != Kind::Other,
        Kind::Sign => matches!(outer, Kind::Space | Kind::Sign),
        _ => false,
    };
    let next = match next {
        // They have a backslash before them.
        Some('*' | '_' | '~' | '`' | '\\') => Some('<'),
        next => next,
    };
    is_edge(&first, kind(before)) && is_edge(&last, kind(next))
}

/// Writes a span of code.
fn code(words: &str, place: Place, line: &mut String) {
    let start = words.len() - words.trim_start_matches(' ').len();
    line.push_str(&words[..start]);
    let inner = words.trim_matches(' ');
    if inner.is_empty() {
        return;
    }
    let mut longest = 0;
    let mut count = 0;
    for letter in inner.chars() {
        count = if letter == '`' { count + 1 } else { 0 };
        longest = longest.max(count);
    }
    if line.ends_with('`') {
        // Two spans that meet would be one.
        line.push_str("<code>");
        escape(inner, place, 1, line);
        line.push_str("</code>");
        return;
    }
    let fence = "`".repeat(longest + 1);
    let pad = if inner.starts_with('`') || inner.ends_with('`') {
        " "
    } else {
        ""
    };
    let inner = match place {
        Place::Cell => inner.replace('|', "\\|"),
        _ => inner.to_owned(),
    };
    line.extend([&fence, pad, &inner, pad, &fence]);
    line.push_str(&words[start + words.trim_matches(' ').len()..]);
}

fn destination(address: &str) -> String {
    let mut written = String::new();
    for letter in address.chars() {
        match letter {
            ' ' => written.push_str("%20"),
            '<' => written.push_str("%3C"),
            '>' => written.push_str("%3E"),
            '`' => written.push_str("%60"),
            '\\' => written.push_str("%5C"),
            '|' => written.push_str("%7C"),
            '"' => written.push_str("%22"),
            '&' => written.push_str("&amp;"),
            letter => written.push(letter),
        }
    }
    // An ampersand is itself but where it looks like an entity.
    let written = if address.contains(';') {
        written
    } else {
        written.replace("&amp;", "&")
    };
    if written.contains(['(', ')']) {
        ["<", &written, ">"].concat()
    } else {
        written
    }
}
