//! Where names and captions are broken into lines.

use super::widths::width;
use crosslight_content::{Map, Slice, is_unspaced};

/// A kind of text on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// The height of its letters.
    pub size: f64,
    /// From one baseline to the next.
    pub leading: f64,
}

/// An actor's name.
pub const NAME: Style = Style {
    size: 13.0,
    leading: Map::NAME_LEADING as f64,
};
/// The words at a relation.
pub const CAPTION: Style = Style {
    size: 12.0,
    leading: Map::LEADING as f64,
};

/// A text in lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Broken {
    /// The lines, as places in the text that the piece is of.
    pub lines: Vec<Slice>,
    /// The width of each.
    pub widths: Vec<f64>,
    /// The width of the widest.
    pub width: f64,
    /// From the top of the first line to the bottom of the last.
    pub height: f64,
}

impl Broken {
    fn new(text: &str, lines: Vec<Slice>, style: Style) -> Self {
        let widths: Vec<f64> = lines
            .iter()
            .map(|line| line_width(text, *line, style))
            .collect();
        let count = u32::try_from(lines.len()).unwrap_or(u32::MAX);
        Broken {
            width: widths.iter().copied().fold(0.0, f64::max),
            height: f64::from(count) * style.leading,
            widths,
            lines,
        }
    }
}

/// Returns the width of a line of a text.
pub fn line_width(text: &str, line: Slice, style: Style) -> f64 {
    width(line.of(text).unwrap_or_default()) * style.size
}

/// Breaks a piece of a text into the fewest lines that are no wider than `room`, about
/// equally wide. A single word that is wider has a line of its own.
pub fn broken(text: &str, piece: Slice, room: f64, style: Style) -> Broken {
    balanced(text, &pieces(text, piece), room, style)
}

/// Breaks a piece of a text into lines none of which is wider than `room`: within a word
/// only where the word is wider.
pub fn broken_within(text: &str, piece: Slice, room: f64, style: Style) -> Broken {
    let mut parts = Vec::new();
    for word in pieces(text, piece) {
        if line_width(text, word, style) <= room {
            parts.push(word);
        } else {
            parts.extend(parts_of_word(text, word, room, style));
        }
    }
    balanced(text, &parts, room, style)
}

/// Returns the ways to break a caption, for each room one that is not among them yet; the
/// one with the fewest lines first.
pub fn ways(text: &str, piece: Slice, rooms: &[f64]) -> Vec<Broken> {
    let mut ways: Vec<Broken> = Vec::new();
    for room in rooms {
        let way = broken(text, piece, *room, CAPTION);
        if ways.iter().all(|other| other.lines.len() < way.lines.len()) {
            ways.push(way);
        }
    }
    ways
}

fn balanced(text: &str, pieces: &[Slice], room: f64, style: Style) -> Broken {
    // Lines filled from the first word on are as few as they can be; evened out, they make
    // the narrowest block, which finds room most often.
    let filled = |room| Broken::new(text, filled(text, pieces, room, style), style);
    let mut best = filled(room);
    // A narrower line after the other, as long as they are no more.
    loop {
        let narrower = filled(best.width - 0.5);
        if narrower.lines.len() > best.lines.len() || narrower.width >= best.width {
            return best;
        }
        best = narrower;
    }
}

/// Fills lines of at most `room` with pieces; a wider piece has its own.
fn filled(text: &str, pieces: &[Slice], room: f64, style: Style) -> Vec<Slice> {
    let mut lines: Vec<Slice> = Vec::new();
    for piece in pieces {
        if let Some(line) = lines.last_mut() {
            let longer = Slice {
                start: line.start,
                end: piece.end,
            };
            if line_width(text, longer, style) <= room {
                *line = longer;
                continue;
            }
        }
        lines.push(*piece);
    }
    lines
}

/// Returns the parts between which a line may end: after a space or a hyphen, and anywhere
/// in a script without spaces. The space is in none of them.
fn pieces(text: &str, piece: Slice) -> Vec<Slice> {
    let mut pieces: Vec<Slice> = Vec::new();
    let mut ended = true;
    let mut before = ' ';
    let mut at = piece.start;
    for letter in piece.of(text).unwrap_or_default().chars() {
        let end = at + u32::try_from(letter.len_utf8()).unwrap_or_default();
        let is_apart = is_unspaced(letter) && is_unspaced(before);
        match pieces.last_mut() {
            _ if letter == ' ' => {}
            Some(piece) if !ended && !is_apart => piece.end = end,
            _ => pieces.push(Slice { start: at, end }),
        }
        ended = matches!(letter, ' ' | '-' | '–' | '/');
        before = letter;
        at = end;
    }
    pieces
}

/// Cuts a word into the fewest parts that are no wider, about equally wide, with room for
/// a hyphen.
fn parts_of_word(text: &str, word: Slice, room: f64, style: Style) -> Vec<Slice> {
    let mut room = room - width("-") * style.size;
    let mut parts = cut(text, word, room, style);
    loop {
        room -= 2.0;
        let narrower = cut(text, word, room, style);
        if room < style.size || narrower.len() > parts.len() {
            return parts;
        }
        parts = narrower;
    }
}

/// Cuts a word wherever a part is full, but never before a mark.
fn cut(text: &str, word: Slice, room: f64, style: Style) -> Vec<Slice> {
    let mut parts: Vec<Slice> = Vec::new();
    let mut at = word.start;
    for letter in word.of(text).unwrap_or_default().chars() {
        let end = at + u32::try_from(letter.len_utf8()).unwrap_or_default();
        // A vowel sign or accent at the beginning of a line would stand beside nothing.
        let is_mark = !letter.is_alphanumeric() && !letter.is_ascii();
        match parts.last_mut() {
            Some(part) if is_mark || line_width(text, Slice { end, ..*part }, style) <= room => {
                part.end = end;
            }
            _ => parts.push(Slice { start: at, end }),
        }
        at = end;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Slice {
        let end = u32::try_from(text.len()).expect("a short text");
        Slice { start: 0, end }
    }

    fn words<'a>(text: &'a str, broken: &Broken) -> Vec<&'a str> {
        let lines = broken.lines.iter();
        lines.filter_map(|line| line.of(text)).collect()
    }

    #[test]
    fn a_caption_is_broken_at_spaces_into_balanced_lines() {
        let text = "economic and diplomatic support";
        let ways = ways(text, all(text), &[125.0, 60.0, 50.0]);
        let ways: Vec<_> = ways.iter().map(|way| words(text, way)).collect();
        assert_eq!(
            ways,
            [
                vec!["economic and", "diplomatic support"],
                vec!["economic", "and", "diplomatic", "support"]
            ]
        );
        let text = "a Donaudampfschifffahrtsgesellschaft b";
        let way = broken(text, all(text), 100.0, CAPTION);
        assert_eq!(
            words(text, &way),
            ["a", "Donaudampfschifffahrtsgesellschaft", "b"]
        );
    }

    #[test]
    fn a_name_is_broken_into_few_lines_that_are_about_equally_wide() {
        for (name, lines) in [
            ("China", &["China"][..]),
            (
                "National Union of Students",
                &["National", "Union of", "Students"],
            ),
            ("Nordrhein-Westfalen", &["Nordrhein-", "Westfalen"]),
            ("中华人民共和国", &["中华人民", "共和国"]),
            (
                "Bundesverfassungsgericht in Karlsruhe",
                &["Bundesverfassungsgericht", "in Karlsruhe"],
            ),
        ] {
            assert_eq!(words(name, &broken(name, all(name), 88.0, NAME)), lines);
        }
    }

    #[test]
    fn a_word_is_broken_only_where_it_has_no_room() {
        let name = "Bundesverfassungsgericht in Karlsruhe";
        let broken = broken_within(name, all(name), 118.0, NAME);
        assert!(broken.width <= 118.0);
        assert_eq!(
            words(name, &broken),
            [
                "Bundesverfas-sungsgericht".split('-').collect::<Vec<_>>(),
                vec!["in Karlsruhe"]
            ]
            .concat()
        );
    }
}
