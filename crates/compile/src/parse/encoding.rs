//! Reads a file's bytes as UTF-8, and names what they are instead.

use crate::Problem;

/// A byte order mark, as UTF-8 has it.
pub const MARK: &str = "\u{feff}";

/// How many bytes are looked at to tell an encoding.
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
        Ok(text)
    }
}

/// Whether a byte order mark says so, or every other byte of much is zero, as it is
/// where the letters are mostly ASCII.
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

/// Whether each byte beyond ASCII stands as Windows-1252 has letters and marks: an
/// accented letter among letters, a quotation mark or a dash by itself.
fn is_windows_1252(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let mut beyond = sample.iter().filter(|byte| !byte.is_ascii());
    // Those that Windows-1252 leaves open.
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
    }
}
