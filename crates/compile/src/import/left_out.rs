//! What of a page is no part of an article: scripts, navigation, forms, media.

use super::convert::Converter;
use super::marks::Style;

impl Converter<'_> {
    /// Leaves an element out and tells of it, if an article cannot have it.
    pub(super) fn leaves_out(&mut self, at: usize, style: &Style) -> bool {
        let node = self.tree.node(at);
        let name = node.name();
        let line = node.line;
        if style.is_list_mark {
            return true;
        }
        let role = node.attribute("role").unwrap_or_default();
        let what = match name {
            "head" | "meta" | "link" | "base" | "col" | "colgroup" | "param" | "source"
            | "track" | "basefont" | "keygen" | "title" => return true,
            "script" => {
                self.told.drop("a script", line, "");
                return true;
            }
            "style" | "template" => {
                self.told.drop("a style sheet or a template", line, "");
                return true;
            }
            _ if style.is_hidden => "what nobody sees",
            "noscript" => "what stands in for a script",
            "nav" => "navigation",
            "form" | "button" | "select" | "textarea" | "option" | "optgroup" | "datalist" => {
                "a form"
            }
            "input" if node.attribute("type") != Some("checkbox") => {
                self.told
                    .drop("a form", line, node.attribute("value").unwrap_or_default());
                return true;
            }
            "svg" | "canvas" => "a drawing",
            "math" => "math",
            "iframe" | "object" | "embed" | "video" | "audio" | "map" | "applet" | "frameset" => {
                "embedded media"
            }
            "noembed" | "noframes" | "rp" | "dialog" => "what nobody sees",
            _ if matches!(
                role,
                "navigation" | "search" | "banner" | "contentinfo" | "dialog"
            ) =>
            {
                "navigation"
            }
            "aside" | "footer" if !self.is_of_article(at) => "navigation",
            _ => return false,
        };
        let words = self.tree.words(at);
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let address = ["src", "data", "href"]
            .into_iter()
            .find_map(|it| node.attribute(it));
        let words = match address.filter(|it| !it.starts_with("data:")) {
            Some(address) => [&words, " ", address].concat(),
            None => words,
        };
        self.told.drop(what, line, words);
        true
    }

    /// Tells whether less than half of the words of an element lead elsewhere.
    fn is_of_article(&self, at: usize) -> bool {
        let all = self.tree.words(at).trim().len();
        let mut linked = 0;
        let mut rest = vec![at];
        while let Some(at) = rest.pop() {
            if self.tree.node(at).name() == "a" {
                linked += self.tree.words(at).trim().len();
            } else {
                rest.extend(&self.tree.node(at).children);
            }
        }
        linked * 2 <= all
    }

    /// Tells of an image: an article has none yet. A file that lies beside the source could
    /// be kept here, once an article may have it.
    pub(super) fn image(&mut self, at: usize) {
        let node = self.tree.node(at);
        let words = self.tree.words(at);
        let alternative = node.attribute("alt").unwrap_or(&words).trim();
        let address = node.attribute("src").unwrap_or_default();
        let address = if address.starts_with("data:") {
            "data:…"
        } else {
            address
        };
        let words = format!("{alternative} ({address})");
        self.told.drop("an image", node.line, words);
    }
}
