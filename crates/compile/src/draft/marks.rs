//! The quotations of a paragraph: where quotation marks open and close direct speech, and
//! whether the whole paragraph is a turn of a dialogue that a dash begins.

use std::ops::Range;

/// The quotation marks of a paragraph, paired.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// The bytes of each quotation, its marks included, in order. None is within another.
    pub quotations: Vec<Range<usize>>,
    /// `true` if the last quotation goes on after the paragraph.
    pub is_open: bool,
    /// `true` if straight marks are odd in number, so that nobody can tell what they hold.
    pub is_unclear: bool,
    /// `true` if a dash begins the paragraph, as a turn of a dialogue does.
    pub is_dialogue: bool,
}

/// Returns the marks that close what `open` opens; none if it opens nothing.
fn closing(open: char) -> &'static [char] {
    match open {
        '“' => &['”'],
        '„' => &['“', '”'],
        '«' => &['»'],
        '»' => &['«'],
        '‹' => &['›'],
        '‘' => &['’'],
        '‚' => &['‘', '’'],
        '「' => &['」'],
        '『' => &['』'],
        '"' => &['"'],
        _ => &[],
    }
}

/// Pairs the quotation marks of a paragraph. Marks within a quotation are part of it.
pub fn marks(text: &str) -> Marks {
    let is_unclear = text.matches('"').count() % 2 == 1;
    let mut found = Marks {
        is_dialogue: text.starts_with(['—', '–', '―']),
        is_unclear,
        ..Marks::default()
    };
    let mut at = 0;
    while let Some((start, open)) = text[at..].char_indices().next() {
        let (start, after) = (at + start, at + start + open.len_utf8());
        at = after;
        let ends = closing(open);
        // An apostrophe within a word opens nothing.
        let within = text[..start].ends_with(char::is_alphanumeric);
        if ends.is_empty() || (within && matches!(open, '‘' | '"' | '‚')) {
            continue;
        }
        match closed(&text[after..], ends) {
            Some(length) => {
                found.quotations.push(start..after + length);
                at = after + length;
            }
            // A single mark that nothing closes is an apostrophe; so is a straight one.
            None if matches!(open, '‘' | '"' | '‚' | '‹') => {}
            None => {
                found.quotations.push(start..text.len());
                found.is_open = true;
                return found;
            }
        }
    }
    found
}

/// Returns the length of a quotation up to and with its closing mark.
fn closed(text: &str, ends: &[char]) -> Option<usize> {
    let mut rest = text.char_indices();
    let end = rest.find(|(at, letter)| {
        let after = text[at + letter.len_utf8()..].chars().next();
        ends.contains(letter) && !(*letter == '’' && after.is_some_and(char::is_alphanumeric))
    });
    end.map(|(at, letter)| at + letter.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quotations(text: &str) -> Vec<&str> {
        marks(text)
            .quotations
            .into_iter()
            .map(|it| &text[it])
            .collect()
    }

    #[test]
    fn each_languages_marks_are_pairs() {
        assert_eq!(quotations("A “b” c “d”."), ["“b”", "“d”"]);
        assert_eq!(quotations("A „b“ c »d« e «f»."), ["„b“", "»d«", "«f»"]);
        assert_eq!(quotations("A \"b\" c."), ["\"b\""]);
        assert_eq!(quotations("A “b ‘c’ d” e."), ["“b ‘c’ d”"]);
        assert_eq!(quotations("It’s ‘the workers’ choice’."), ["‘the workers’"]);
    }

    #[test]
    fn a_quotation_that_nothing_closes_goes_on() {
        let found = marks("He said: “It rains.");
        assert!(found.is_open && !found.is_unclear);
        assert!(marks("A 6\" pipe.").is_unclear);
        assert!(marks("‘Tis late.").quotations.is_empty());
    }
}
