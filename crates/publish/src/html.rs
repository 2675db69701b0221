//! Texts within HTML and XML.

/// Returns a text that may stand between tags, and in an attribute between double
/// quotation marks. Letters that XML cannot have are left out.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped += "&amp;",
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '"' => escaped += "&quot;",
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() && !matches!(letter, '\t' | '\n') => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn no_text_ends_what_it_stands_in() {
        assert_eq!(escaped("a<b>\"&\u{0}\u{b}"), "a&lt;b&gt;&quot;&amp;");
    }
}
