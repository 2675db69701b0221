//! The wording of one label on one page: its text, or a text for each plural form, and
//! its language where that is not the page's.

use std::rc::Rc;

use super::{Direction, Label};

/// The number of counts that a table of plural forms tells apart. In every language of CLDR that
/// counts so far, the form of a count from 200 on is that of 100 and its last two digits.
pub const COUNTS: usize = 200;

/// Begins a line that is not in the page's language, and ends each part of a line.
const TAB: char = '\t';

/// A label's wording.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// Its texts: one, or one for each plural form.
    pub texts: Vec<String>,
    /// Which of several texts belongs to each count below [`COUNTS`].
    pub forms: Vec<u8>,
    /// Its language, and its direction where that is not the page's; none where the
    /// language is the page's.
    pub language: Option<(String, Option<Direction>)>,
}

impl Wording {
    /// Returns the wording of a text in the page's language.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Wording {
            texts: vec![text.to_owned()],
            ..Wording::default()
        }
    }

    /// Writes it as one line. A tab or the end of a line within a text is a space.
    pub(crate) fn line(&self) -> String {
        let mut line = String::new();
        if let Some((language, direction)) = &self.language {
            line.push(TAB);
            line += language;
            if let Some(direction) = direction {
                line.extend([" ", direction.name()]);
            }
            line.push(TAB);
        }
        if self.texts.len() > 1 {
            line.extend(self.forms.iter().map(|form| char::from(b'0' + form)));
            line.push(TAB);
        }
        let texts = self.texts.iter().map(|text| text.replace(['\n', TAB], " "));
        line += &texts.collect::<Vec<_>>().join("\t");
        line
    }
}

/// Returns what stands before and after the first of such a byte, which is ASCII. The
/// standard library's own search is more to send.
fn cut(text: &str, mark: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte == mark)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// Returns the language of a line and its direction, as far as they are not the page's,
/// and its texts.
fn parts(line: &str) -> (Option<&str>, &str) {
    let foreign = line.strip_prefix("\t").and_then(|it| cut(it, b'\t'));
    foreign.map_or((None, line), |(language, text)| (Some(language), text))
}

/// Returns a line's texts, and what tells which belongs to which count.
pub(crate) fn text(line: &str) -> &str {
    parts(line).1
}

/// Returns a line's language, where that is not the page's.
pub(crate) fn language(line: &str) -> Option<Rc<str>> {
    let language = parts(line).0?;
    Some(cut(language, b' ').map_or(language, |(tag, _)| tag).into())
}

/// Returns a line's direction, where that is not the page's.
pub(crate) fn direction(line: &str) -> Option<&'static str> {
    let (_, direction) = cut(parts(line).0?, b' ')?;
    Some(if direction == "rtl" { "rtl" } else { "ltr" })
}

/// Returns a line with other texts, in the same language.
pub(crate) fn with_text(line: &str, text: &str) -> String {
    let kept = line.len() - self::text(line).len();
    [line.get(..kept).unwrap_or_default(), text].concat()
}

/// Returns the text for a count, of a line's texts.
pub(crate) fn form(texts: &str, count: usize) -> &str {
    let Some((forms, mut texts)) = cut(texts, b'\t') else {
        return texts;
    };
    let at = if count < COUNTS {
        count
    } else {
        100 + count % 100
    };
    let form = forms.as_bytes().get(at).map_or(0, |digit| digit - b'0');
    for _ in 0..form {
        texts = cut(texts, b'\t').map_or("", |(_, rest)| rest);
    }
    cut(texts, b'\t').map_or(texts, |(text, _)| text)
}

/// Tells whether a language tag is one of English.
#[must_use]
pub fn is_english(language: &str) -> bool {
    let primary = language.split('-').next().unwrap_or_default();
    primary.eq_ignore_ascii_case("en")
}

impl Label {
    /// The labels that count, each after the one for a count of one.
    pub const COUNTED: [(Label, Label); 5] = [
        (Label::OneSentence, Label::Sentences),
        (Label::OneTie, Label::Ties),
        (Label::OnePoint, Label::Points),
        (Label::OneUnattributed, Label::Unattributed),
        (Label::OneCoveredCount, Label::CoveredCount),
    ];

    /// Returns the label for a count of one, of a label that counts.
    #[must_use]
    pub fn for_one(self) -> Option<Label> {
        let mut pairs = Self::COUNTED.into_iter();
        pairs.find(|(_, other)| *other == self).map(|(one, _)| one)
    }

    /// Returns the label for other counts, of one for a count of one.
    #[must_use]
    pub fn for_others(self) -> Option<Label> {
        let mut pairs = Self::COUNTED.into_iter();
        pairs.find(|(one, _)| *one == self).map(|(_, other)| other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_as_it_was_written() {
        let wording = Wording {
            texts: vec!["{count} zdania".into(), "{count}\tzdań".into()],
            forms: (0..200).map(|count| u8::from(count < 2)).collect(),
            language: Some(("pl".into(), Some(Direction::Ltr))),
        };
        let line = wording.line();
        assert_eq!(language(&line).as_deref(), Some("pl"));
        assert_eq!(direction(&line), Some("ltr"));
        for (count, expected) in [
            (0, "{count} zdań"),
            (2, "{count} zdania"),
            (199, "{count} zdania"),
            (201, "{count} zdania"),
        ] {
            assert_eq!(form(text(&line), count), expected, "{count}");
        }
        let plain = Wording::of("Clear\nit").line();
        assert_eq!(plain, "Clear it");
        assert_eq!((language(&plain), direction(&plain)), (None, None));
        assert_eq!(with_text(&line, "x"), "\tpl ltr\tx");
    }
}
