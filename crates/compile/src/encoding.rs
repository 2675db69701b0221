//! Decodes a file's bytes as UTF-8, and recognizes other encodings.

use crate::Problem;

/// The byte order mark of UTF-8.
pub const MARK: &str = "\u{feff}";

/// The number of bytes that are examined to recognize an encoding.
const SAMPLE: usize = 4096;

/// Returns the text of a file without its byte order mark.
///
/// # Errors
/// The encoding, if it is not UTF-8; [`Problem::Empty`], if there is no text.
pub fn text_of(bytes: Vec<u8>) -> Result<String, Problem> {
    if is_utf16(&bytes) {
        return Err(Problem::Utf16);
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let (good, rest) = error.as_bytes().split_at(valid);
        let line = good.split(|&byte| byte == b'\n').count();
        if is_windows_1252(rest) {
            Problem::Windows1252 { line }
        } else {
            Problem::NotUtf8 { line }
        }
    })?;
    let text = text.strip_prefix(MARK).map(str::to_owned).unwrap_or(text);
    if text.trim().is_empty() {
        Err(Problem::Empty)
    } else {
        Ok(with_line_ends(text))
    }
}

/// Returns a text in which each carriage return that alone ends a line, as on old systems,
/// is a line feed. Each stays one byte, so locations stay true.
fn with_line_ends(text: String) -> String {
    if !text.contains('\r') {
        return text;
    }
    let mut letters = text.chars().peekable();
    let mut ended = String::with_capacity(text.len());
    while let Some(letter) = letters.next() {
        let is_alone = letter == '\r' && letters.peek() != Some(&'\n');
        ended.push(if is_alone { '\n' } else { letter });
    }
    ended
}

/// Tells whether the bytes begin with a byte order mark of UTF-16, or many bytes at
/// either even or odd offsets are zero, as where most letters are ASCII.
fn is_utf16(bytes: &[u8]) -> bool {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return true;
    }
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let zeros = |first: usize| {
        let zeros = sample
            .iter()
            .skip(first)
            .step_by(2)
            .filter(|byte| **byte == 0);
        zeros.count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    sample.len() > 3 && even.max(odd) * 3 > sample.len() && even.min(odd) * 10 < sample.len()
}

/// Tells whether the bytes beyond ASCII can be Windows-1252: it has a character for each.
fn is_windows_1252(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let mut beyond = sample.iter().filter(|byte| !byte.is_ascii());
    // Windows-1252 leaves most of these bytes undefined.
    beyond.all(|byte| !matches!(byte, 0x81 | 0x8d | 0x8f | 0x90 | 0x9d | 0xff))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encoding_is_told_by_its_bytes() {
        let utf16 = |text: &str| {
            text.encode_utf16()
                .flat_map(u16::to_le_bytes)
                .collect::<Vec<u8>>()
        };
        let turned = |text: &str| {
            text.encode_utf16()
                .flat_map(u16::to_be_bytes)
                .collect::<Vec<u8>>()
        };
        assert_eq!(text_of(utf16("\u{feff}# Der Fluß\n")), Err(Problem::Utf16));
        assert_eq!(text_of(utf16("# Der Fluß\n")), Err(Problem::Utf16));
        assert_eq!(text_of(turned("# Der Fluß\n")), Err(Problem::Utf16));
        let windows = b"# The log\n\nThe \x93first\x94 caf\xe9.\n".to_vec();
        assert_eq!(text_of(windows), Err(Problem::Windows1252 { line: 3 }));
        assert_eq!(
            text_of(b"A\n\xff\xc0".to_vec()),
            Err(Problem::NotUtf8 { line: 2 })
        );
        assert_eq!(
            text_of("\u{feff}Fluß\r\n".into()),
            Ok("Fluß\r\n".to_owned())
        );
        assert_eq!(
            text_of("# a\r\rb\r\nc\n\r\r\n".into()),
            Ok("# a\n\nb\r\nc\n\n\r\n".to_owned())
        );
    }
}
