//! Leaves out of a page the elements that an article cannot have: scripts, navigation,
//! forms, media. Tells of tags of which only the words are left.

use super::convert::Converter;
use super::marks::{Style, own_language};
use super::names::{is_block, is_inline};
use super::tree::Node;

impl Converter<'_> {
    /// Leaves a private remark out and tells of it.
    pub(super) fn leaves_private(&mut self, at: usize) -> bool {
        let Some(what) = self.private.what(at) else {
            return false;
        };
        let words = self.tree.words(at);
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if !words.is_empty() {
            self.told.drop(what, self.tree.node(at).line, words);
        }
        true
    }

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
            // Without their words: thousands of letters of code tell an editor nothing.
            "script" => {
                self.told.drop("a script", line, "");
                return true;
            }
            "style" | "template" => {
                self.told.drop("a style sheet or a template", line, "");
                return true;
            }
            _ if style.is_hidden => "what nobody sees",
            // Often the picture or the video once more that a script would show.
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
            // A drawing in the page can have scripts and links; as a file of its own it is
            // a picture that can be checked.
            "svg" | "canvas" => "a drawing",
            // Its letters without its layout would be another formula.
            "math" => "math",
            // A page of ours asks nothing of other hosts.
            "iframe" | "object" | "embed" | "video" | "audio" | "map" | "applet" | "frameset" => {
                "embedded media"
            }
            "noembed" | "noframes" | "dialog" => "what nobody sees",
            _ if matches!(
                role,
                "navigation" | "search" | "banner" | "contentinfo" | "dialog"
            ) =>
            {
                "navigation"
            }
            // Both may be the article's own, a box of facts or a note on the author, so
            // their words decide: what mostly leads elsewhere is navigation.
            "aside" | "footer" if !self.is_of_article(at) => "navigation",
            _ => return false,
        };
        let words = self.tree.words(at);
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let address = ["src", "data", "href"]
            .into_iter()
            .find_map(|it| node.attribute(it));
        // An address of data is the thing itself, in a million letters.
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

    /// Tells of words in another language than the text's, which an article does not say.
    pub(super) fn tell_language(&mut self, at: usize) {
        let node = self.tree.node(at);
        let Some(own) = own_language(node, self.language).filter(|_| !self.language.is_empty())
        else {
            return;
        };
        let words = self.tree.words(at);
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if !words.is_empty() && !matches!(node.name(), "html" | "body" | "article" | "main") {
            self.told.reduce(
                "the language of words",
                node.line,
                format!("{own}: {words}"),
            );
        }
    }

    /// Tells of a tag of which only the words are left: in a page, tags are what it is
    /// made of, and only those that are none of HTML are told.
    pub fn tell_tag(&mut self, node: &Node, is_gone: bool) {
        let name = node.name();
        let words = tag_of(node);
        let is_written = matches!(name, "blockquote" | "span" | "div" | "p") && !self.is_markdown;
        if name.starts_with("jsx-") && node.children.is_empty() {
            self.told.drop("JSX", node.line, words);
        } else if name.starts_with("jsx-") {
            self.told.reduce("JSX", node.line, words);
        } else if name.starts_with(|it: char| it.is_ascii_lowercase()) && !is_written {
            let is_told = match name {
                "blockquote" | "dt" | "dd" | "dl" if self.is_markdown => false,
                "aside" | "details" | "dl" => true,
                _ => self.is_markdown || !is_block(name) && !is_inline(name),
            };
            if is_gone && is_told && name != "wbr" {
                self.told.reduce("HTML", node.line, words);
            }
        }
    }
}

/// Returns the tag of an element.
pub fn tag_of(node: &Node) -> String {
    let mut words = ["<", node.name().trim_start_matches("jsx-")].concat();
    for (key, value) in &node.attributes {
        words.extend([" ", &**key, "=\"", value, "\""]);
    }
    words.push('>');
    words
}
