//! The additions to a page that other sites may frame. With `?embed` the page leaves out
//! the parts that the page around it has already (kicker, headline, the choice of
//! colours). It tells that page its height and the targets of its links, if the explainer
//! names that page's origin.
//!
//! A page that nobody may frame has none of this.

use super::html::escaped;

const SCRIPT: &str = include_str!("../../../src/browser/embed.js");
const STYLES: &str = include_str!("embedding.css");

/// The additions to a page that may be framed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Embedding {
    /// The rules at the end of the style sheet.
    pub styles: String,
    /// The script in the head.
    pub script: String,
    /// The value of the policy's `frame-ancestors`.
    pub ancestors: String,
}

impl Embedding {
    /// Returns the additions for these origins. Without origins: none, and `'none'`.
    #[must_use]
    pub fn by(origins: &[String]) -> Self {
        if origins.is_empty() {
            return Embedding {
                ancestors: "'none'".into(),
                ..Embedding::default()
            };
        }
        // An origin consists of letters, digits and four marks, so it needs no escape.
        let named = origins.iter().map(|origin| format!("\"{origin}\""));
        let named = named.collect::<Vec<_>>().join(",");
        Embedding {
            styles: code(STYLES),
            script: code(SCRIPT).replace("ORIGINS", &format!("[{named}]")),
            ancestors: origins.join(" "),
        }
    }
}

/// Removes the comments of a script or a style sheet; each must be on lines of its own.
pub(super) fn code(text: &str) -> String {
    let mut is_comment = false;
    let lines = text.lines().map(str::trim).filter(|line| {
        is_comment |= line.starts_with("/*");
        let is_code = !is_comment && !line.is_empty() && !line.starts_with("//");
        is_comment &= !line.ends_with("*/");
        is_code
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns the lines of HTML that show a page in a frame. Their script gives the frame the
/// height of its page, and scrolls to the targets of the page's links. `page` is the
/// page's address, `id` the frame's, `title` the frame's name.
#[must_use]
pub fn snippet(page: &str, id: &str, title: &str) -> String {
    let title = escaped(title);
    // The origin is compared as well as the source: the frame can be sent elsewhere.
    format!(
        r#"<iframe id="{id}" src="{page}?embed" title="{title}" style="inline-size:100%;block-size:40rem;border:0" referrerpolicy="origin" allow="clipboard-write"></iframe>
<script>
addEventListener("message", ({{ data, origin, source }}) => {{
  const frame = document.getElementById("{id}");
  if (source !== frame.contentWindow || origin !== new URL(frame.src).origin) return;
  if (data?.type === "crosslight-height") frame.style.blockSize = `${{data.height}}px`;
  if (data?.type === "crosslight-scroll") scrollBy({{ top: frame.getBoundingClientRect().top + data.top }});
}});
</script>
"#
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_nobody_may_frame_has_nothing_more() {
        let nothing = Embedding::by(&[]);
        assert_eq!((&*nothing.styles, &*nothing.script), ("", ""));
        assert_eq!(nothing.ancestors, "'none'");
    }

    #[test]
    fn the_origins_are_those_of_the_policy_and_of_the_messages() {
        let origins = [
            "https://a.example".to_owned(),
            "https://b.example:8443".to_owned(),
        ];
        let embedding = Embedding::by(&origins);
        assert_eq!(
            embedding.ancestors,
            "https://a.example https://b.example:8443"
        );
        let list = "[\"https://a.example\",\"https://b.example:8443\"].includes(host)";
        assert!(embedding.script.contains(list), "{}", embedding.script);
        // The script posts to named origins alone.
        let told: Vec<_> = embedding.script.matches("postMessage(").collect();
        assert_eq!(told.len(), 1);
        assert!(embedding.script.contains("...more }, host)"));
        assert!(!embedding.script.contains("ORIGINS"));
        assert!(
            !embedding.script.contains('<'),
            "nothing ends the element around it"
        );
    }

    #[test]
    fn the_snippet_names_the_page_and_says_nothing_else_of_it() {
        let page = "https://example.org/a/";
        let snippet = snippet(page, "explainer", "\"A\" <b>");
        assert!(snippet.contains("src=\"https://example.org/a/?embed\""));
        assert!(snippet.contains("title=\"&quot;A&quot; &lt;b&gt;\""));
    }
}
