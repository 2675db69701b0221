//! Tags of JSX, whose attributes may be scripts.

/// The most bytes that one shortcode or tag may have.
pub const LONGEST: usize = 4_000;

/// Tells whether a name in capital letters is one of HTML.
pub fn is_old(name: &str) -> bool {
    matches!(
        name,
        "A" | "B" | "BR" | "I" | "P" | "DIV" | "LI" | "OL" | "UL" | "TD" | "TR" | "TABLE"
    )
}

/// Returns the attributes of a tag as HTML has them: all that are texts; those that are
/// scripts as well, if `has_scripts`.
pub fn attributes(tag: &str, has_scripts: bool) -> String {
    let mut written = String::new();
    let is_name = |it: char| it.is_ascii_alphanumeric() || "-_:.".contains(it);
    let inner = tag.trim_start_matches('<').trim_end_matches('>');
    let mut rest = inner
        .trim_end_matches('/')
        .trim_start_matches(|it: char| !it.is_whitespace());
    while let Some(first) = rest.find(is_name) {
        rest = &rest[first..];
        let (name, after) = rest.split_at(rest.find(|it| !is_name(it)).unwrap_or(rest.len()));
        let Some(value) = after.trim_start().strip_prefix('=') else {
            written.extend([" ", name]);
            rest = after;
            continue;
        };
        let value = value.trim_start();
        let Some(quote) = value.chars().next().filter(|it| "\"'{".contains(*it)) else {
            rest = value.trim_start_matches(|it: char| !it.is_whitespace());
            continue;
        };
        let end = match quote {
            '{' => braces(value),
            quote => value[1..].find(quote).map(|end| end + 2),
        };
        let (value, after) = value.split_at(end.unwrap_or(value.len()));
        rest = after;
        let inner = value.get(1..value.len() - 1).unwrap_or_default();
        let text = if quote == '{' {
            literal(inner)
        } else {
            Some(inner)
        };
        let Some(text) = text.or(has_scripts.then_some(value)) else {
            continue;
        };
        let text = text
            .replace('"', "&quot;")
            .replace('<', "&lt;")
            .replace('>', "&gt;");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        written.extend([" ", name, "=\"", &text, "\""]);
    }
    written
}

/// Returns the length of a script in braces, which begins with one.
pub fn braces(text: &str) -> Option<usize> {
    let (mut depth, mut quote) = (0_u32, None);
    let mut is_escaped = false;
    for (at, byte) in text.bytes().enumerate().take(LONGEST) {
        match (quote, byte) {
            _ if is_escaped => is_escaped = false,
            (Some(_), b'\\') => is_escaped = true,
            (Some(open), _) if open == byte => quote = None,
            (None, b'"' | b'\'' | b'`') => quote = Some(byte),
            (None, b'{') => depth += 1,
            (None, b'}') => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// Returns the words of a script that is nothing but a text.
pub fn literal(script: &str) -> Option<&str> {
    let script = script.trim();
    let quote = script.chars().next().filter(|it| "\"'`".contains(*it))?;
    let words = script[1..].strip_suffix(quote)?;
    let is_plain = !words.contains([quote, '\\']) && !words.contains("${");
    is_plain.then_some(words)
}

/// A tag.
pub struct Tag {
    /// Its length in bytes.
    pub length: usize,
    /// True if an attribute is a script.
    pub is_script: bool,
}

/// Reads a tag whose attributes may stand in braces.
pub fn tag(rest: &str) -> Option<Tag> {
    let (mut braces, mut quote, mut is_script) = (0_u32, None, false);
    for (at, byte) in rest.bytes().enumerate().skip(1).take(LONGEST) {
        match (quote, byte) {
            (Some(open), _) if open == byte => quote = None,
            (None, b'"' | b'\'' | b'`') => quote = Some(byte),
            (None, b'{') => {
                braces += 1;
                is_script = true;
            }
            (None, b'}') => braces = braces.checked_sub(1)?,
            (None, b'>') if braces == 0 => {
                return Some(Tag {
                    length: at + 1,
                    is_script,
                });
            }
            (None, b'<') if braces == 0 => return None,
            _ => {}
        }
    }
    None
}
