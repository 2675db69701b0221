//! Plain text as a tree of elements: paragraphs, and short lines that are headings.

use super::tree::Builder;

/// The most letters of a title.
const LONGEST_TITLE: usize = 160;

/// The most letters of a heading.
const LONGEST_HEADING: usize = 80;

/// Reads plain text. Empty lines part its paragraphs; where it has none, each line is one.
pub fn read_text(text: &str, builder: &mut Builder) {
    let lines: Vec<&str> = text.lines().collect();
    let has_empty = lines.iter().skip(1).any(|line| line.trim().is_empty())
        && lines
            .windows(2)
            .any(|two| two[0].trim().is_empty() && !two[1].trim().is_empty());
    let mut paragraphs: Vec<(usize, Vec<&str>)> = Vec::new();
    let mut is_open = false;
    for (number, line) in (1..).zip(lines.iter().copied()) {
        if line.trim().is_empty() {
            is_open = false;
            continue;
        }
        match paragraphs.last_mut() {
            Some((_, lines)) if is_open => lines.push(line),
            _ => paragraphs.push((number, vec![line])),
        }
        is_open = has_empty;
    }
    title_apart(&mut paragraphs, &lines);
    for (at, (line, words)) in paragraphs.iter().enumerate() {
        let next = paragraphs.get(at + 1);
        let name = match words.as_slice() {
            [title] if at == 0 && next.is_some() && is_title(title, LONGEST_TITLE) => "h1",
            [heading]
                if is_title(heading, LONGEST_HEADING)
                    && next.is_some_and(|(_, next)| is_prose(next)) =>
            {
                "h2"
            }
            _ => "p",
        };
        builder.open(name, Vec::new(), *line);
        builder.text(&words.join("\n"), *line);
        builder.close(name);
    }
}

/// Makes a paragraph of its own of a title that has a line of the first paragraph, as where
/// the author's name is below it.
fn title_apart(paragraphs: &mut Vec<(usize, Vec<&str>)>, lines: &[&str]) {
    let length = |line: &str| line.trim().chars().count();
    let longest = lines.iter().map(|line| length(line)).max().unwrap_or(0);
    let Some((line, first)) = paragraphs.first_mut() else {
        return;
    };
    // A line that a paragraph goes on from is about as long as others.
    let is_short = first.len() > 1 && length(first[0]) * 3 < longest * 2;
    if is_short && is_title(first[0], LONGEST_TITLE) {
        let rest = (*line + 1, first.split_off(1));
        paragraphs.insert(1, rest);
    }
}

/// Tells whether a line is more likely a heading than a sentence.
fn is_title(line: &str, longest: usize) -> bool {
    let line = line.trim();
    let first = line.chars().next();
    let last = line.chars().next_back();
    line.chars().count() <= longest
        && first
            .is_some_and(|it| it.is_alphanumeric() && !it.is_lowercase() || "“«\"'¿¡".contains(it))
        && last.is_some_and(|it| it.is_alphanumeric() || "?!”»\"')".contains(it))
        && line.chars().any(char::is_alphabetic)
}

/// Tells whether lines are more likely sentences than a heading.
fn is_prose(lines: &[&str]) -> bool {
    lines.len() > 1 || lines.iter().any(|line| !is_title(line, LONGEST_HEADING))
}
