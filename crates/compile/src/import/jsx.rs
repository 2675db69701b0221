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
