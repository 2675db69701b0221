//! The pages of `crosslight preview`: the explainer with a script that reloads it, and a
//! page that shows the mistakes while there has been no good bundle.

use crate::html::escaped;
use crosslight_render::digest;

const STYLE: &str = "body{font:1rem/1.5 system-ui;margin:2rem}pre{overflow:auto}";

/// The script that reloads a page after each change.
#[derive(Clone, Copy, Debug)]
pub struct ReloadScript<'a> {
    /// The script's address; it has the same origin as the page, so the policies allow it.
    pub address: &'a str,
    /// The version of what is shown: visible ASCII.
    pub version: &'a str,
}

impl ReloadScript<'_> {
    /// Inserts the script at the end of a page.
    #[must_use]
    pub fn inserted(self, page: &str) -> String {
        let script = self.element();
        match page.rsplit_once("</body>") {
            Some((before, after)) => format!("{before}{script}</body>{after}"),
            None => page.to_owned() + &script,
        }
    }

    fn element(self) -> String {
        let ReloadScript { address, version } = self;
        format!("<script type=\"module\" src=\"{address}\" data-version=\"{version}\"></script>")
    }
}

/// Returns a page that shows mistakes, and its policy.
#[must_use]
pub fn mistakes_page(mistakes: &str, script: ReloadScript) -> (String, String) {
    let page = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Not yet an \
         explainer</title><style>{STYLE}</style></head><body><h1>Not yet an explainer</h1>\
         <pre>{}</pre>{}</body></html>",
        escaped(mistakes),
        script.element()
    );
    let policy = format!(
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src '{}'; \
         base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        digest(STYLE.as_bytes())
    );
    (page, policy)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: ReloadScript = ReloadScript {
        address: "/-/preview.js",
        version: "1",
    };

    #[test]
    fn what_is_wrong_is_shown_as_text() {
        let (page, policy) = mistakes_page("<script>alert(1)</script> & \0", SCRIPT);
        let text = "<pre>&lt;script&gt;alert(1)&lt;/script&gt; &amp; </pre>";
        assert!(page.contains(text), "{page}");
        assert!(policy.starts_with("default-src 'none'; script-src 'self';"));
    }

    #[test]
    fn the_script_stands_at_the_end_of_the_body() {
        let page = SCRIPT.inserted("<body>“</body>” is text</body></html>");
        let script = "<script type=\"module\" src=\"/-/preview.js\" data-version=\"1\"></script>";
        assert_eq!(
            page,
            format!("<body>“</body>” is text{script}</body></html>")
        );
    }
}
