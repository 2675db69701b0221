//! The page in the preview frame: the single file with one script more, which tells and
//! keeps the scroll position, what is open, on and selected.

use std::fmt::Write;

use crosslight_render::digest;

/// The script of the preview frame, minified by hand as little as needed: it is a constant
/// of Studio, whose digest both policies have.
pub const SCRIPT: &str = include_str!("preview.js");

/// Where the editor was in the page: a visible element, its distance from the top of the
/// window in pixels, and the scroll position for a page that lacks it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Position {
    /// The element's id; empty if none was seen.
    pub id: String,
    /// The element's distance from the top of the window.
    pub top: f64,
    /// The scroll position.
    pub y: f64,
    /// The open sections, the controls that are on, and the selection, as the frame's script
    /// writes them.
    pub kept: String,
}

/// Returns the page for the frame, which begins at a position.
#[must_use]
pub fn preview_page(page: &str, position: &Position) -> String {
    let policy = "script-src 'wasm-unsafe-eval' ";
    let allowed = format!("{policy}'{}' ", digest(SCRIPT.as_bytes()));
    let page = page.replacen(policy, &allowed, 1);
    let escaped = |text: &str| text.replace('&', "&amp;").replace('"', "&quot;");
    let (id, kept) = (escaped(&position.id), escaped(&position.kept));
    let mut script = String::new();
    // Writing into a string cannot fail.
    let _ = write!(
        script,
        "<script data-id=\"{id}\" data-top=\"{}\" data-y=\"{}\" data-kept=\"{kept}\">{SCRIPT}</script>",
        position.top, position.y
    );
    match page.rsplit_once("</body>") {
        Some((before, after)) => [before, &script, "</body>", after].concat(),
        None => page + &script,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_has_one_script_more_and_a_policy_that_allows_it() {
        let page = "<meta content=\"default-src 'none'; script-src 'wasm-unsafe-eval' 'sha256-x'\">\
                    <body>script-src 'wasm-unsafe-eval' </body>” is text</body></html>";
        let position = Position {
            id: "a\"b".into(),
            top: 1.5,
            y: 20.0,
            kept: "{\"on\":[]}".into(),
        };
        let shown = preview_page(page, &position);
        let digest = digest(SCRIPT.as_bytes());
        let start = format!(
            "<meta content=\"default-src 'none'; script-src 'wasm-unsafe-eval' '{digest}' 'sha256-x'\">\
             <body>script-src 'wasm-unsafe-eval' </body>” is text\
             <script data-id=\"a&quot;b\" data-top=\"1.5\" data-y=\"20\" data-kept=\"{{&quot;on&quot;:[]}}\">"
        );
        assert!(shown.starts_with(&start), "{shown}");
        assert!(shown.ends_with("</script></body></html>"));
    }

    #[test]
    fn nothing_in_the_script_ends_the_element_around_it() {
        assert!(!SCRIPT.contains("</") && !SCRIPT.contains("<!--"));
    }
}
