//! The quotation marks of each language, from CLDR (`delimiters`).

/// The marks around a quotation and around a quotation within it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuotationMarks {
    /// The marks before and after a quotation.
    pub outer: [&'static str; 2],
    /// The marks before and after a quotation within one.
    pub inner: [&'static str; 2],
}

/// The marks of languages, grouped by equal marks. Where CLDR gives one pair twice
/// (French, Bulgarian), the inner pair is the one that the language's printers use.
const MARKS: [(&str, [&str; 4]); 13] = [
    ("de cs sk sl hr is lt bg mk", ["„", "“", "‚", "‘"]),
    ("fr es it el ca pt-PT", ["«", "»", "“", "”"]),
    ("uk ru be", ["«", "»", "„", "“"]),
    ("nb no nn", ["«", "»", "‘", "’"]),
    ("de-CH fr-CH it-CH fa", ["«", "»", "‹", "›"]),
    ("pl ro hu", ["„", "”", "«", "»"]),
    ("et", ["„", "“", "«", "»"]),
    ("sr bs", ["„", "“", "‘", "’"]),
    ("sv fi he", ["”", "”", "’", "’"]),
    ("ar ur", ["”", "“", "’", "‘"]),
    ("nl", ["‘", "’", "“", "”"]),
    ("ja", ["「", "」", "『", "』"]),
    ("zh-Hant zh-TW zh-HK zh-MO", ["「", "」", "『", "』"]),
];

impl QuotationMarks {
    /// Returns the marks of a language tag (BCP 47). Its longest known prefix decides
    /// (`de-CH` before `de`); an unknown language has English marks.
    #[must_use]
    pub fn of_language(tag: &str) -> Self {
        let mut known = tag;
        loop {
            let is_known = |name: &str| name.eq_ignore_ascii_case(known);
            let mut rows = MARKS.iter();
            if let Some((_, marks)) = rows.find(|(names, _)| names.split(' ').any(is_known)) {
                return QuotationMarks::new(*marks);
            }
            match known.rsplit_once('-') {
                Some((shorter, _)) => known = shorter,
                None => return QuotationMarks::new(["“", "”", "‘", "’"]),
            }
        }
    }

    fn new([open, close, inner_open, inner_close]: [&'static str; 4]) -> Self {
        QuotationMarks {
            outer: [open, close],
            inner: [inner_open, inner_close],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::QuotationMarks;

    #[test]
    fn the_longest_known_beginning_of_a_tag_decides() {
        for (tag, outer) in [
            ("en-GB", ["“", "”"]),
            ("de", ["„", "“"]),
            ("de-AT", ["„", "“"]),
            ("DE-ch", ["«", "»"]),
            ("zh-Hant-TW", ["「", "」"]),
            ("zh-Hans", ["“", "”"]),
            ("tlh", ["“", "”"]),
        ] {
            assert_eq!(QuotationMarks::of_language(tag).outer, outer, "{tag}");
        }
    }

    #[test]
    fn no_language_has_the_same_marks_within_as_around() {
        for (names, marks) in super::MARKS {
            assert_ne!(marks[..2], marks[2..], "{names}");
        }
    }
}
