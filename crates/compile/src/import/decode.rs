//! The bytes of a source as text, in the encodings that texts are kept in.

use super::encodings::decoded;
use super::told::Told;
use super::{SourceKind, Unimportable};
use crate::Problem;
use crate::encoding::text_of;

/// The most bytes of a source.
pub const LIMIT: usize = 10 << 20;

/// Where a page names its encoding.
const SAMPLE: usize = 2048;

/// Returns the text of a source, without what no page can show.
pub fn decode(
    bytes: &[u8],
    kind: Option<SourceKind>,
    told: &mut Told,
) -> Result<String, Unimportable> {
    if bytes.len() > LIMIT {
        return Err(Unimportable::TooLarge(bytes.len()));
    }
    if let Some(format) = format_of(bytes) {
        return Err(Unimportable::Format(format));
    }
    let text = match text_of(bytes.to_vec()) {
        Ok(text) => Some(text),
        Err(Problem::Empty) => return Err(Unimportable::Empty),
        Err(Problem::Utf16) => {
            let is_turned = bytes.starts_with(&[0xfe, 0xff]) || bytes.first() == Some(&0);
            decoded(if is_turned { "utf-16be" } else { "utf-16le" }, bytes)
        }
        Err(Problem::Windows1252 { .. }) => {
            let is_page = kind != Some(SourceKind::Markdown);
            let named = named(bytes).filter(|_| is_page);
            let text = named.and_then(|name| decoded(&name, bytes));
            text.or_else(|| decoded("windows-1252", bytes))
        }
        Err(_) => named(bytes).and_then(|name| decoded(&name, bytes)),
    };
    let text = text.ok_or(Unimportable::Encoding)?;
    let text = shown(&text.replace("\r\n", "\n").replace('\r', "\n"), told);
    if text.trim().is_empty() {
        return Err(Unimportable::Empty);
    }
    Ok(text)
}

/// Returns the name of the encoding of a page, as it says itself.
fn named(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(SAMPLE)]).to_ascii_lowercase();
    let (_, name) = head.split_once("charset=")?;
    let name = name.trim_start_matches(['"', '\'']);
    let name = name.split(['"', '\'', ';', '>', ' ', '/']).next()?;
    Some(name.to_owned())
}

/// Names the format of a file that is no text.
fn format_of(bytes: &[u8]) -> Option<&'static str> {
    const FORMATS: [(&[u8], &str); 6] = [
        (
            b"PK\x03\x04",
            "a document of a word processor (or another archive)",
        ),
        (b"%PDF", "a PDF"),
        (b"{\\rtf", "a text in RTF"),
        (b"\xd0\xcf\x11\xe0", "an old document of a word processor"),
        (b"\x89PNG", "an image"),
        (b"\xff\xd8\xff", "an image"),
    ];
    let found = FORMATS.iter().find(|(start, _)| bytes.starts_with(start));
    found.map(|(_, name)| *name)
}

/// Returns a text without what no page can show.
fn shown(text: &str, told: &mut Told) -> String {
    let is_unfit = |it: char| it.is_control() && !matches!(it, '\n' | '\t');
    let turns = |it: char| matches!(it, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if !text.contains(|it| is_unfit(it) || turns(it)) {
        return text.to_owned();
    }
    let mut shown = String::with_capacity(text.len());
    for (number, line) in (1..).zip(text.split_inclusive('\n')) {
        let mut has_turn = false;
        let mut has_unfit = false;
        for letter in line.chars() {
            // Word processors write it where a line is broken.
            if matches!(letter, '\u{b}' | '\u{85}' | '\u{c}') {
                shown.push(' ');
            } else if is_unfit(letter) {
                has_unfit = true;
            } else if turns(letter) {
                has_turn = true;
            } else {
                shown.push(letter);
            }
        }
        if has_unfit {
            told.drop("a control character", number, "");
        }
        if has_turn {
            told.drop("a character that turns words around", number, "");
        }
    }
    shown
}
