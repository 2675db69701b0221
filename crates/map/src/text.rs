//! How wide a text is, roughly but never too little, and where a label is broken
//! into lines.

use crosslight_content::{Map, Slice, is_unspaced};

/// The height of a label's letters.
const LABEL_SIZE: f64 = 12.0;
/// The height of a name's letters, which are semi-bold and so a little wider.
const NAME_SIZE: f64 = 13.0 * 1.06;
/// The lengths at which a label may be broken, in letters: the first is the most
/// that a line has, the others make narrower labels of more lines.
const LENGTHS: [usize; 3] = [19, 14, 10];

/// A label in lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Broken {
    /// The lines, as places in the statement.
    pub lines: Vec<Slice>,
    /// The width of each.
    pub widths: Vec<f64>,
    /// The width of the widest.
    pub width: f64,
}

impl Broken {
    /// From the top of the first line to the bottom of the last.
    pub fn height(&self) -> f64 {
        let lines = u32::try_from(self.lines.len()).unwrap_or(u32::MAX);
        f64::from(lines) * f64::from(Map::LEADING)
    }
}

/// The ways to break the piece `label` of a statement into lines, the one with the
/// fewest lines first.
pub fn broken(statement: &str, label: Slice) -> Vec<Broken> {
    let text = statement
        .get(label.start as usize..label.end as usize)
        .unwrap_or_default();
    let mut words = Vec::new();
    let mut start = label.start;
    for word in text.split(' ') {
        let end = start + u32::try_from(word.len()).unwrap_or(u32::MAX);
        if !word.is_empty() {
            words.push(Slice { start, end });
        }
        start = end + 1;
    }
    let letters = |line: Slice| -> &str {
        let line = statement.get(line.start as usize..line.end as usize);
        line.unwrap_or_default()
    };
    let mut ways: Vec<Broken> = Vec::new();
    for length in LENGTHS {
        let count = filled(&words, length, letters).len();
        // The shortest lines that are no more of them: so they are balanced.
        let lines = (1..length)
            .map(|shorter| filled(&words, shorter, letters))
            .find(|lines| lines.len() == count)
            .unwrap_or_else(|| filled(&words, length, letters));
        if ways.iter().all(|way| way.lines.len() < lines.len()) {
            let widths = lines.iter().map(|line| label_width(letters(*line)));
            let widths: Vec<f64> = widths.collect();
            let width = widths.iter().copied().fold(0.0, f64::max);
            ways.push(Broken {
                lines,
                widths,
                width,
            });
        }
    }
    ways
}

/// The width of one line of a label.
pub fn label_width(line: &str) -> f64 {
    width(line) * LABEL_SIZE
}

/// The width of one line of a name.
fn name_width(name: &str) -> f64 {
    width(name) * NAME_SIZE
}

/// A name in lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// The lines, as places in the name.
    pub lines: Vec<Slice>,
    /// The width of the widest.
    pub width: f64,
}

/// Breaks a name into the fewest lines that are no wider than `room`, about equally wide.
/// A single word that is wider has a line of its own.
pub fn broken_name(name: &str, room: f64) -> Name {
    let pieces = pieces(name);
    let fewest = filled_name(name, &pieces, room);
    let widest = |lines: &[Slice]| {
        let widths = lines.iter().filter_map(|line| line.of(name));
        widths.map(name_width).fold(0.0, f64::max)
    };
    // A narrower line after the other, as long as they are no more.
    let mut lines = fewest;
    loop {
        let narrower = filled_name(name, &pieces, widest(&lines) - 0.5);
        if narrower.len() > lines.len() || widest(&narrower) >= widest(&lines) {
            break;
        }
        lines = narrower;
    }
    Name {
        width: widest(&lines),
        lines,
    }
}

/// Returns the parts of a name between which a line may end: after a space or a hyphen,
/// and anywhere in a script without spaces. The space is in none of them.
fn pieces(name: &str) -> Vec<Slice> {
    let mut pieces: Vec<Slice> = Vec::new();
    let mut ended = true;
    let mut before = ' ';
    for (at, letter) in name.char_indices() {
        let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let end = number(at + letter.len_utf8());
        let is_apart = is_unspaced(letter) && is_unspaced(before);
        match pieces.last_mut() {
            _ if letter == ' ' => {}
            Some(piece) if !ended && !is_apart => piece.end = end,
            _ => pieces.push(Slice {
                start: number(at),
                end,
            }),
        }
        ended = matches!(letter, ' ' | '-' | '–' | '/');
        before = letter;
    }
    pieces
}

/// Pieces of a name in lines of at most `room`; a wider piece has its own.
fn filled_name(name: &str, pieces: &[Slice], room: f64) -> Vec<Slice> {
    let mut lines: Vec<Slice> = Vec::new();
    for piece in pieces {
        if let Some(line) = lines.last_mut() {
            let longer = Slice {
                start: line.start,
                end: piece.end,
            };
            if longer
                .of(name)
                .is_some_and(|words| name_width(words) <= room)
            {
                *line = longer;
                continue;
            }
        }
        lines.push(*piece);
    }
    lines
}

/// Words in lines of at most `length` letters; a longer word has its own.
fn filled<'a>(words: &[Slice], length: usize, letters: impl Fn(Slice) -> &'a str) -> Vec<Slice> {
    let mut lines: Vec<Slice> = Vec::new();
    for word in words {
        if let Some(line) = lines.last_mut() {
            let longer = Slice {
                start: line.start,
                end: word.end,
            };
            if letters(longer).chars().count() <= length {
                *line = longer;
                continue;
            }
        }
        lines.push(*word);
    }
    lines
}

/// The width of a text in Inter, in units of its size.
fn width(text: &str) -> f64 {
    text.chars().map(letter).sum()
}

fn letter(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | ' ' | '.' | ',' | ':' | ';' | '\'' | '‘' | '’' | '|' | '!' => 0.31,
        'f' | 't' | 'r' | 'I' | '(' | ')' | '[' | ']' | '-' | '/' | '“' | '”' | '"' => 0.45,
        'm' | 'w' | 'M' | 'W' | '—' | '@' | '%' | '&' | '…' => 0.95,
        'O' | 'Q' | 'G' | 'N' | 'H' | 'D' | 'C' | 'U' => 0.78,
        'a'..='z' => 0.6,
        'A'..='Z' => 0.7,
        '0'..='9' => 0.66,
        'ß'..='ɏ' => 0.65,
        // Marks above and below letters.
        '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}' | '\u{670}' => 0.0,
        // Greek, Cyrillic, Hebrew, Arabic.
        '\u{370}'..='\u{52f}' | '\u{5d0}'..='\u{6ff}' => 0.75,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<Vec<&str>> {
        let end = u32::try_from(text.len()).expect("a short text");
        let ways = broken(text, Slice { start: 0, end });
        let words = |line: &Slice| &text[line.start as usize..line.end as usize];
        ways.iter()
            .map(|way| way.lines.iter().map(words).collect())
            .collect()
    }

    #[test]
    fn a_label_is_broken_at_spaces_into_balanced_lines() {
        assert_eq!(lines("close ties"), [vec!["close ties"]]);
        assert_eq!(
            lines("economic and diplomatic support"),
            [
                vec!["economic and", "diplomatic support"],
                vec!["economic and", "diplomatic", "support"],
                vec!["economic", "and", "diplomatic", "support"]
            ]
        );
        assert_eq!(
            lines("The US alleges that over 11,000 North Korean troops")[0],
            ["The US alleges that", "over 11,000 North", "Korean troops"]
        );
        assert_eq!(
            lines("a Donaudampfschifffahrtsgesellschaft b")[0],
            ["a", "Donaudampfschifffahrtsgesellschaft", "b"]
        );
    }

    fn name_lines(name: &str) -> Vec<&str> {
        let broken = broken_name(name, 88.0);
        broken
            .lines
            .iter()
            .filter_map(|line| line.of(name))
            .collect()
    }

    #[test]
    fn a_name_is_broken_into_few_lines_that_are_about_equally_wide() {
        assert_eq!(name_lines("China"), ["China"]);
        assert_eq!(name_lines("South Korea"), ["South Korea"]);
        let union = name_lines("National Union of Students");
        assert_eq!(union, ["National", "Union of", "Students"]);
        assert_eq!(
            name_lines("Nordrhein-Westfalen"),
            ["Nordrhein-", "Westfalen"]
        );
        assert_eq!(name_lines("中华人民共和国"), ["中华人民", "共和国"]);
        let long = "Bundesverfassungsgericht in Karlsruhe";
        assert_eq!(
            name_lines(long),
            ["Bundesverfassungsgericht", "in Karlsruhe"]
        );
        assert!(broken_name(long, 88.0).width > 88.0);
    }

    #[test]
    fn a_wide_script_is_wide() {
        assert!(label_width("経済支援") > label_width("mmmm"));
        assert!(name_width("mmmm") > label_width("mmmm"));
    }
}
