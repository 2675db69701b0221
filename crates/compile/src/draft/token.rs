//! Words and punctuation marks of a sentence, each with whether it is within a quotation.

use std::ops::Range;

use super::marks::Marks;

/// The kind of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A word or a number.
    Word,
    /// A comma.
    Comma,
    /// A colon.
    Colon,
    /// A dash between words.
    Dash,
    /// An opening quotation mark.
    Open,
    /// A closing quotation mark.
    Close,
    /// Another mark, which ends what stands before it.
    Stop,
}

/// A word or a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// The token's text.
    pub text: &'a str,
    /// The same in small letters, with straight apostrophes.
    pub lower: String,
    /// The token's bytes in the paragraph.
    pub bytes: Range<usize>,
    /// The kind of the token.
    pub kind: Kind,
    /// `true` if it is within a quotation.
    pub quoted: bool,
}

impl Token<'_> {
    /// Tells whether it is a word outside of quotations.
    pub fn is_told(&self) -> bool {
        self.kind == Kind::Word && !self.quoted
    }

    /// Tells whether it begins with a capital letter.
    pub fn is_capital(&self) -> bool {
        self.kind == Kind::Word && self.text.starts_with(char::is_uppercase)
    }
}

/// Titles that a full stop ends.
const TITLES: &str = " dr mr mrs ms prof st sr jr sra srta dra gen sen rep gov lt col hon rev m mm mme mlle dipl ing nr ca vgl bzw inc ltd co corp etc fr bd av art ";
/// The letters that elide before an apostrophe.
const ELIDED: &str = " l d qu s n j c m t jusqu lorsqu puisqu quoiqu ";

/// Splits a sentence, which is at `sentence` in its paragraph.
pub fn tokens<'a>(
    text: &'a str,
    sentence: &Range<usize>,
    marks: &Marks,
    language: &str,
) -> Vec<Token<'a>> {
    let mut found = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end {
        let Some(letter) = text[at..].chars().next() else {
            break;
        };
        let bytes = if letter.is_alphanumeric() {
            at..word_end(text, at, sentence.end)
        } else {
            at..at + letter.len_utf8()
        };
        at = bytes.end;
        if letter.is_whitespace() {
            continue;
        }
        let kind = kind(letter, &bytes, marks);
        // Marks within a quotation, and apostrophes, separate nothing.
        let Some(kind) = kind else { continue };
        if kind == Kind::Word && language == "fr" {
            for part in french(text, bytes) {
                found.push(token(text, part, kind, marks));
            }
        } else {
            found.push(token(text, bytes, kind, marks));
        }
    }
    found
}

fn token<'a>(text: &'a str, bytes: Range<usize>, kind: Kind, marks: &Marks) -> Token<'a> {
    let within = |it: &Range<usize>| it.start < bytes.start && bytes.end < it.end + 1;
    let is_mark = matches!(kind, Kind::Open | Kind::Close);
    Token {
        text: &text[bytes.clone()],
        lower: text[bytes.clone()].to_lowercase().replace('’', "'"),
        quoted: !is_mark && marks.quotations.iter().any(within),
        bytes,
        kind,
    }
}

fn kind(letter: char, bytes: &Range<usize>, marks: &Marks) -> Option<Kind> {
    if letter.is_alphanumeric() {
        return Some(Kind::Word);
    }
    let mut quotations = marks.quotations.iter();
    if quotations.any(|it| it.start == bytes.start) {
        return Some(Kind::Open);
    }
    let mut quotations = marks.quotations.iter();
    let is_close = !"“”„«»‹›‘’‚「」『』\"".contains(letter);
    if quotations.any(|it| it.end == bytes.end) && !is_close {
        return Some(Kind::Close);
    }
    match letter {
        '&' => Some(Kind::Word),
        ',' | '،' | '、' => Some(Kind::Comma),
        ':' => Some(Kind::Colon),
        '–' | '—' | '―' => Some(Kind::Dash),
        '\'' | '’' | '‘' | '“' | '”' | '"' => None,
        _ => Some(Kind::Stop),
    }
}

/// Returns where the word that begins at `start` ends.
fn word_end(text: &str, start: usize, end: usize) -> usize {
    let mut at = start;
    while let Some(letter) = text[at..end].chars().next() {
        let next = at + letter.len_utf8();
        let follows = text[next..end].chars().next();
        let joins = follows.is_some_and(char::is_alphanumeric);
        let is_inner = matches!(letter, '\'' | '’' | '-' | '\u{2011}' | '\u{ad}' | '&') && joins;
        let is_number = matches!(letter, ',' | '.')
            && joins
            && text[..at].ends_with(|it: char| it.is_ascii_digit())
            && follows.is_some_and(|it| it.is_ascii_digit());
        let is_stop =
            letter == '.' && next < end && is_abbreviated(&text[start..at], &text[next..end]);
        let is_star = matches!(letter, '*' | '·' | ':') && joins && text[next..].starts_with("in");
        if !(letter.is_alphanumeric() || is_inner || is_number || is_stop || is_star) {
            break;
        }
        at = next;
    }
    at
}

/// Tells whether a full stop within a sentence belongs to the word before it.
fn is_abbreviated(word: &str, after: &str) -> bool {
    let lower = word.to_lowercase();
    let last = word.rsplit('.').next().unwrap_or_default();
    let joins = after.starts_with(char::is_alphanumeric);
    let known = TITLES.contains(&format!(" {lower} "));
    let continues = after.trim_start().starts_with(char::is_alphanumeric);
    joins || ((known || last.chars().count() == 1) && continues)
}

/// Splits what French elides (`l’`, `qu’`) and inverts (`-t-il`).
fn french(text: &str, bytes: Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = bytes.start;
    let word = &text[bytes.clone()];
    let mut letters = word.char_indices();
    let mark = letters.find(|(_, it)| matches!(it, '\'' | '’'));
    let elides = |at: usize| ELIDED.contains(&format!(" {} ", word[..at].to_lowercase()));
    if let Some((at, mark)) = mark.filter(|(at, _)| elides(*at)) {
        let end = bytes.start + at + mark.len_utf8();
        parts.push(start..end);
        start = end;
    }
    let word = &text[start..bytes.end];
    let ends = [
        "-t-il", "-t-elle", "-t-on", "-t-ils", "-t-elles", "-il", "-elle", "-on", "-ils", "-elles",
    ];
    let inverted = ends
        .iter()
        .find(|end| word.ends_with(**end) && word.len() > end.len());
    if let Some(end) = inverted {
        let cut = bytes.end - end.len();
        parts.extend([start..cut, cut..bytes.end]);
    } else {
        parts.push(start..bytes.end);
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::super::marks::marks;
    use super::*;

    fn split(text: &str, language: &str) -> Vec<String> {
        let marks = marks(text);
        let found = tokens(text, &(0..text.len()), &marks, language);
        found.into_iter().map(|it| it.text.to_owned()).collect()
    }

    #[test]
    fn abbreviations_and_numbers_are_words() {
        assert_eq!(
            split("Dr. J. R. Moss of the U.S. paid 1,200.", "en").join("|"),
            "Dr.|J.|R.|Moss|of|the|U.S.|paid|1,200|."
        );
    }

    #[test]
    fn french_elides_and_inverts() {
        assert_eq!(
            split("L’économiste dit qu’il a-t-il « déclaré-t-elle ».", "fr").join("|"),
            "L’|économiste|dit|qu’|il|a|-t-il|«|déclaré|-t-elle|»|."
        );
    }

    #[test]
    fn what_is_quoted_is_known() {
        let text = "“In talks,” he said, “we are.”";
        let marks = marks(text);
        let found = tokens(text, &(0..text.len()), &marks, "en");
        let told = found.iter().filter(|it| it.is_told());
        assert_eq!(told.map(|it| it.text).collect::<Vec<_>>(), ["he", "said"]);
        let count = |kind| found.iter().filter(|it| it.kind == kind).count();
        assert_eq!((count(Kind::Open), count(Kind::Close)), (2, 2));
    }
}
