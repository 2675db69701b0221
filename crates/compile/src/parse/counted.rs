//! The numbers of lists, where they do not simply count up.

use std::collections::HashMap;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::markdown::MARKDOWN;

/// A list with numbers: the number of its next item, and its items so far, each with its
/// byte of the file.
type List = Option<Vec<(usize, u64)>>;

/// Returns the numbers of the items, by the byte at which an item begins, of which a page
/// would count another. What is before byte `start` has no lists. Where all items have
/// the number of the first, Markdown counts them, as their writer expects.
pub fn uncounted(source: &str, start: usize) -> HashMap<usize, u64> {
    let mut numbers = HashMap::new();
    let text = &source[start..];
    let is_item = |line: &str| {
        let line = line.trim_start_matches([' ', '\t', '>', '-', '*', '+']);
        let rest = line.trim_start_matches(|it: char| it.is_ascii_digit());
        rest.len() < line.len() && rest.starts_with(['.', ')'])
    };
    // Most articles have none, and need not be read twice.
    if !text.lines().any(is_item) {
        return numbers;
    }
    let mut open: Vec<List> = Vec::new();
    for (event, span) in Parser::new_ext(text, MARKDOWN).into_offset_iter() {
        match event {
            Event::Start(Tag::List(first)) => open.push(first.map(|_| Vec::new())),
            Event::Start(Tag::Item) => {
                let digits = text[span.start..].trim_start();
                let end = digits.find(|it: char| !it.is_ascii_digit());
                let number = digits.get(..end.unwrap_or(0)).unwrap_or_default().parse();
                if let (Some(Some(items)), Ok(number)) = (open.last_mut(), number) {
                    items.push((start + span.start, number));
                }
            }
            Event::End(TagEnd::List(_)) => {
                if let Some(Some(items)) = open.pop() {
                    add_uncounted(&items, &mut numbers);
                }
            }
            _ => {}
        }
    }
    numbers
}

fn add_uncounted(items: &[(usize, u64)], numbers: &mut HashMap<usize, u64>) {
    let Some(&(_, first)) = items.first() else {
        return;
    };
    if items.iter().all(|(_, number)| *number == first) {
        return;
    }
    for pair in items.windows(2) {
        if let [(_, before), (at, number)] = pair
            && *number != before + 1
        {
            numbers.insert(*at, *number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(source: &str) -> Vec<u64> {
        let mut numbers: Vec<_> = uncounted(source, 0).into_iter().collect();
        numbers.sort_unstable();
        numbers.into_iter().map(|(_, number)| number).collect()
    }

    #[test]
    fn a_list_that_does_not_count_up_keeps_its_numbers() {
        for (source, expected) in [
            ("1. a\n2. b\n4. c\n", &[4][..]),
            ("1. a\n\n3. b\n\n7. c\n", &[3, 7]),
            ("3. a\n2. b\n1. c\n", &[2, 1]),
            ("1. a\n2. b\n2. c\n", &[2]),
            ("1. a\n1. b\n1. c\n", &[]),
            ("5. a\n6. b\n7. c\n", &[]),
            ("> 1) a\n> 3) b\n", &[3]),
            ("- a\n  1. b\n  3. c\n- d\n", &[3]),
            ("2001. It rained.\n", &[]),
            ("No list. 1. a\n", &[]),
        ] {
            assert_eq!(numbers(source), expected, "{source}");
        }
    }
}
