//! A source as a tree of elements and words, whatever it was written in.
//!
//! Tags are taken as they come. It knows which elements end others (a list's item the
//! item before it), and bounds how deep they stand in one another and how many there are;
//! the tree of the HTML Standard copies elements that are closed in a wrong order, without
//! bound.

use html5ever::LocalName;

use super::names::{is_block, is_heading, is_unseen, own};
use super::told::Told;

/// The greatest depth of elements in one another; of deeper ones only the words are kept.
const DEEPEST: usize = 100;

/// The most elements and runs of words.
const MOST: usize = 1 << 20;

/// An attribute's name and value.
pub type Attribute = (LocalName, String);

/// An element or a run of words.
#[derive(Debug)]
pub struct Node {
    /// Its name; none where it is a run of words.
    pub name: Option<LocalName>,
    /// Its attributes.
    pub attributes: Vec<Attribute>,
    /// Its words.
    pub text: String,
    /// Its children, in order.
    pub children: Vec<usize>,
    /// Its line in the source, from 1.
    pub line: usize,
}

/// The tree. Its first node is its root.
#[derive(Debug)]
pub struct Tree {
    nodes: Vec<Node>,
}

/// Builds a tree of tags and words as they come.
pub struct Builder {
    tree: Tree,
    open: Vec<usize>,
    /// The elements that stand too deep.
    deeper: Vec<LocalName>,
    /// The notes for the editor.
    pub told: Told,
    /// True if the source has more than a tree may hold.
    pub is_full: bool,
}

impl Node {
    /// Returns its name; nothing where it is a run of words.
    pub fn name(&self) -> &str {
        self.name.as_deref().unwrap_or_default()
    }

    /// Returns an attribute's value.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(key, _)| &**key == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Tells whether an attribute's value has a word, whatever its case.
    pub fn has_word(&self, attribute: &str, word: &str) -> bool {
        let value = self.attribute(attribute).unwrap_or_default();
        value
            .split_whitespace()
            .any(|it| it.eq_ignore_ascii_case(word))
    }
}

impl Tree {
    /// Returns a node.
    pub fn node(&self, at: usize) -> &Node {
        &self.nodes[at]
    }

    /// Returns the nodes in the order of the source, each with its place.
    pub fn nodes(&self) -> impl Iterator<Item = (usize, &Node)> {
        self.nodes.iter().enumerate()
    }

    /// Returns the words in a node, without those that nobody sees.
    pub fn words(&self, at: usize) -> String {
        let mut words = String::new();
        self.gather(at, &mut words);
        words
    }

    fn gather(&self, at: usize, words: &mut String) {
        let node = self.node(at);
        if is_unseen(node.name()) {
            return;
        }
        words.push_str(&node.text);
        if node.name() == "input" && node.attribute("type") != Some("hidden") {
            words.push_str(node.attribute("value").unwrap_or_default());
        }
        if node.name() == "img" {
            words.push_str(node.attribute("alt").unwrap_or_default());
        }
        for &child in &node.children {
            self.gather(child, words);
        }
        if is_block(node.name()) || node.name() == "br" || node.name() == own::LINE_END {
            words.push(' ');
        }
    }

    /// Returns the first element of a name in a node.
    pub fn find(&self, at: usize, name: &str) -> Option<usize> {
        if self.node(at).name() == name {
            return Some(at);
        }
        let mut children = self.node(at).children.iter();
        children.find_map(|&child| self.find(child, name))
    }
}

impl Default for Builder {
    fn default() -> Self {
        let root = Node {
            name: None,
            attributes: Vec::new(),
            text: String::new(),
            children: Vec::new(),
            line: 1,
        };
        Builder {
            tree: Tree { nodes: vec![root] },
            open: vec![0],
            deeper: Vec::new(),
            told: Told::default(),
            is_full: false,
        }
    }
}

impl Builder {
    /// Opens an element.
    pub fn open(&mut self, name: &str, attributes: Vec<Attribute>, line: usize) {
        self.end_implied(name);
        if self.open.len() > DEEPEST {
            if self.deeper.is_empty() {
                // Told once: what stands deeper is there in words, and one note says it of
                // all.
                let what = "what stands so deep in one another";
                self.told.reduce(what, line, "");
            }
            self.deeper.push(name.into());
            if is_block(name) {
                self.text("\n", line);
            }
        } else if let Some(at) = self.leaf(name, attributes, line) {
            self.open.push(at);
        }
    }

    /// Adds an element that has nothing in it.
    pub fn leaf(&mut self, name: &str, attributes: Vec<Attribute>, line: usize) -> Option<usize> {
        self.add(Node {
            name: Some(name.into()),
            attributes,
            text: String::new(),
            children: Vec::new(),
            line,
        })
    }

    fn add(&mut self, node: Node) -> Option<usize> {
        let at = self.tree.nodes.len();
        self.is_full |= at >= MOST;
        let parent = *self.open.last()?;
        if self.is_full {
            return None;
        }
        self.tree.nodes.push(node);
        self.tree.nodes[parent].children.push(at);
        Some(at)
    }

    /// Adds words.
    pub fn text(&mut self, words: &str, line: usize) {
        let parent = self.open.last().copied().unwrap_or_default();
        let last = self.tree.nodes[parent].children.last().copied();
        match last.map(|last| &mut self.tree.nodes[last]) {
            Some(node) if node.name.is_none() => node.text.push_str(words),
            _ => {
                self.add(Node {
                    name: None,
                    attributes: Vec::new(),
                    text: words.to_owned(),
                    children: Vec::new(),
                    line,
                });
            }
        }
    }

    /// Closes an element; nothing where none of its name is open.
    pub fn close(&mut self, name: &str) {
        if !self.deeper.is_empty() {
            let last = self.deeper.iter().rev().take(DEEPEST);
            if let Some(after) = last
                .enumerate()
                .find_map(|(at, it)| (&**it == name).then_some(at))
            {
                self.deeper.truncate(self.deeper.len() - after - 1);
                return;
            }
            if !is_block(name) {
                return;
            }
            self.deeper.clear();
        }
        let is_named = |open: &str| open == name || is_heading(name) && is_heading(open);
        let bounds: &[&str] = match name {
            "table" | own::NOTE => &[own::NOTE],
            "td" | "th" | "tr" | "tbody" | "thead" | "tfoot" | "caption" => &["table", own::NOTE],
            _ if is_block(name) => &["td", "th", "caption", own::NOTE],
            _ => &["td", "th", "caption", "li", "dd", "dt", own::NOTE],
        };
        let has_ended = self.end_up_to(is_named, bounds);
        // `</p>` alone is an empty paragraph (HTML Standard).
        if name == "p" && !has_ended {
            self.leaf("p", Vec::new(), 1);
        }
    }

    /// Tells whether an element with this attribute, or with a name that begins so, is open.
    pub fn is_open(&self, attribute: &str, prefix: &str) -> bool {
        self.open.iter().any(|&at| {
            let node = &self.tree.nodes[at];
            node.attribute(attribute).is_some() || node.name().starts_with(prefix)
        })
    }

    /// Returns the whole tree.
    pub fn finish(self) -> (Tree, Told) {
        (self.tree, self.told)
    }

    /// Ends the elements that one of this name ends by beginning.
    fn end_implied(&mut self, name: &str) {
        if !self.deeper.is_empty() {
            return;
        }
        if is_block(name) {
            _ = self.end_up_to(|open| open == "p", &["td", "th", "caption", own::NOTE]);
        }
        if is_heading(name) {
            _ = self.end_up_to(is_heading, &["td", "th", "li", "p", "div", own::NOTE]);
        }
        match name {
            "li" => _ = self.end_up_to(|open| open == "li", &["ul", "ol", "menu", "td", own::NOTE]),
            "dt" | "dd" => {
                _ = self.end_up_to(|open| matches!(open, "dt" | "dd"), &["dl", "td", own::NOTE]);
            }
            "td" | "th" => _ = self.end_up_to(|open| matches!(open, "td" | "th"), &["tr", "table"]),
            "tr" => _ = self.end_up_to(|open| open == "tr", &["table"]),
            "tbody" | "thead" | "tfoot" => {
                _ = self.end_up_to(
                    |open| matches!(open, "tbody" | "thead" | "tfoot"),
                    &["table"],
                );
            }
            "rt" | "rp" | "rb" => {
                _ = self.end_up_to(
                    |open| matches!(open, "rt" | "rp" | "rb"),
                    &["ruby", own::NOTE],
                );
            }
            "a" => {
                let bounds = &["td", "th", "li", "p", "div", own::NOTE];
                _ = self.end_up_to(|open| open == "a", bounds);
            }
            _ => {}
        }
    }

    /// Ends the elements up to one that is meant, if none of the bounds is open above it.
    fn end_up_to(&mut self, is_meant: impl Fn(&str) -> bool, bounds: &[&str]) -> bool {
        for at in (1..self.open.len()).rev() {
            let name = self.tree.nodes[self.open[at]].name();
            if is_meant(name) {
                self.open.truncate(at);
                return true;
            }
            if bounds.contains(&name) {
                return false;
            }
        }
        false
    }
}
