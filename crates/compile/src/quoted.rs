//! A text as TOML has it, for a help.

/// Returns the text as a TOML string on one line, between backticks.
pub fn quoted(words: &str) -> String {
    format!("`{}`", toml_text(words))
}

/// Returns the text as a TOML string on one line.
pub fn toml_text(words: &str) -> String {
    let is_plain = |mark: char| !words.contains([mark, '\\', '\n']);
    if is_plain('"') {
        format!("\"{words}\"")
    } else if is_plain('\'') {
        format!("'{words}'")
    } else {
        let words = words.replace('\\', "\\\\").replace('"', "\\\"");
        format!("\"{}\"", words.replace('\n', " "))
    }
}
