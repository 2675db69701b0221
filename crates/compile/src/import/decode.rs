//! The bytes of a source as text, in the encodings that texts are kept in.

use super::encodings::decoded;
use super::guess::seems_western;
use super::told::Told;
use super::{SourceKind, Unimportable};
use crate::Problem;
use crate::encoding::text_of;

/// The most bytes of a source.
pub const LIMIT: usize = 10 << 20;

/// Where a page names its encoding.
const SAMPLE: usize = 2048;

/// Returns the text of a source, without what no page can show; `asked` is the encoding that
/// somebody names.
pub fn decode(
    bytes: &[u8],
    kind: Option<SourceKind>,
    asked: Option<&str>,
    told: &mut Told,
) -> Result<String, Unimportable> {
    if bytes.len() > LIMIT {
        return Err(Unimportable::TooLarge(bytes.len()));
    }
    if let Some(format) = format_of(bytes) {
        return Err(Unimportable::Format(format));
    }
    let text = match asked {
        Some(name) => {
            let text = decoded(name.trim(), bytes).ok_or(Unimportable::NoEncoding)?;
            tell_lost(&text, told);
            text
        }
        None => undeclared(bytes, kind, told)?,
    };
    let text = shown(&text.replace("\r\n", "\n").replace('\r', "\n"), told);
    if text.trim().is_empty() {
        return Err(Unimportable::Empty);
    }
    Ok(text)
}

/// Returns a text in the encoding that its bytes or its first lines tell.
fn undeclared(
    bytes: &[u8],
    kind: Option<SourceKind>,
    told: &mut Told,
) -> Result<String, Unimportable> {
    if is_utf32(bytes) {
        return Err(Unimportable::Encoding);
    }
    // In Markdown and plain text the same letters are words.
    let is_page = kind.is_none_or(|kind| kind == SourceKind::Html);
    let named = is_page.then(|| named(bytes)).flatten();
    let named = named.as_deref();
    let problem = match text_of(bytes.to_vec()) {
        // Whatever has so many of them is no text.
        Ok(text) if text.matches('\0').count() * 10 > text.len() => {
            return Err(Unimportable::Encoding);
        }
        Ok(text) => {
            // All its bytes are of ASCII.
            let is_escaped = named == Some("iso-2022-jp") && bytes.contains(&0x1b);
            let escaped = is_escaped.then(|| decoded("iso-2022-jp", bytes)).flatten();
            return Ok(escaped.unwrap_or(text));
        }
        Err(problem) => problem,
    };
    match problem {
        Problem::Empty => return Err(Unimportable::Empty),
        Problem::Utf16 => {
            let is_turned = bytes.starts_with(&[0xfe, 0xff]) || bytes.first() == Some(&0);
            let name = if is_turned { "utf-16be" } else { "utf-16le" };
            return decoded(name, bytes).ok_or(Unimportable::Encoding);
        }
        _ => {}
    }
    // A page that names UTF-16 in bytes that are not is in another (Encoding Standard).
    let named = named.filter(|name| !name.starts_with("utf-16"));
    if let Some(text) = named.and_then(|name| decoded(name, bytes)) {
        tell_lost(&text, told);
        return Ok(text);
    }
    let is_fit = matches!(problem, Problem::Windows1252 { .. });
    let guess = is_fit.then(|| decoded("windows-1252", bytes)).flatten();
    let guess = guess.filter(|text| seems_western(text));
    let text = guess.ok_or(Unimportable::Encoding)?;
    let first = (1..).zip(text.lines()).find(|(_, line)| !line.is_ascii());
    let (line, words) = first.unwrap_or((1, ""));
    let far: Vec<&str> = words
        .split_whitespace()
        .filter(|word| !word.is_ascii())
        .collect();
    told.guess(
        "the encoding, Windows-1252, since the file does not say it",
        line,
        far.join(" "),
    );
    Ok(text)
}

/// Tells of the lines with bytes that their encoding lacks.
fn tell_lost(text: &str, told: &mut Told) {
    for (line, words) in (1..).zip(text.lines()) {
        if words.contains('\u{fffd}') {
            told.drop("bytes that the file's encoding does not have", line, words);
        }
    }
}

/// Tells whether bytes begin as UTF-32 does, which no browser reads.
fn is_utf32(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xff, 0xfe, 0, 0]) || bytes.starts_with(&[0, 0, 0xfe, 0xff])
}

/// Returns the name of the encoding of a page, as it says itself: in its XML declaration or
/// in its head.
fn named(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(SAMPLE)]).to_ascii_lowercase();
    let start = head.trim_start_matches(|it: char| it.is_whitespace() || it == '\u{fffd}');
    let declaration = start.strip_prefix("<?xml");
    let declaration = declaration.and_then(|rest| rest.split("?>").next());
    let name = declaration.and_then(|line| value_of(line, "encoding"));
    let name = name.or_else(|| value_of(&head, "charset"));
    name.map(str::to_owned)
}

/// Returns the value behind a key and an equals sign.
fn value_of<'a>(text: &'a str, key: &str) -> Option<&'a str> {
    text.match_indices(key).find_map(|(at, _)| {
        let value = text[at + key.len()..].trim_start().strip_prefix('=')?;
        let value = value.trim_start().trim_start_matches(['"', '\'']);
        let is_end = |it: char| it.is_whitespace() || "\"';>/?".contains(it);
        let value = value.split(is_end).next()?;
        (!value.is_empty()).then_some(value)
    })
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
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(SAMPLE)]).to_ascii_lowercase();
    let (first, _) = head.split_once(':').unwrap_or_default();
    // The first lines are a mail's: the page is one part of several, in letters of its own.
    let is_mail = !first.is_empty()
        && first
            .bytes()
            .all(|it| it.is_ascii_alphabetic() || it == b'-')
        && (first == "mime-version" || head.contains("\nmime-version:"))
        && head.contains("content-type:");
    let mail = is_mail.then_some("a web archive (MHTML) or a mail");
    found.map(|(_, name)| *name).or(mail)
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
