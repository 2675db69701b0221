//! Private remarks in pages and in what word processors write: their comments, and the words
//! that they keep as deleted.

use std::collections::HashMap;

use super::tree::{Node, Tree};

const COMMENT: &str = "a comment of a word processor";
const DELETION: &str = "a deletion that a word processor keeps track of";

/// The classes that Word gives to comments and to their marks.
const CLASSES: [&str; 8] = [
    "msocomanchor",
    "msocommentreference",
    "msocommentsubject",
    "msocommenttext",
    "msocomoff",
    "msocomtxt",
    "commentreference",
    "commenttext",
];

/// The private remarks in a tree.
#[derive(Default)]
pub struct Private {
    /// The kind of each, by its node.
    nodes: HashMap<usize, &'static str>,
}

impl Private {
    /// Finds them.
    pub fn of(tree: &Tree) -> Self {
        let mut found = Private::default();
        let is_office = tree.nodes().any(|(_, node)| is_of_office(node));
        // The elements around the one at hand, each with its last child.
        let mut around: Vec<usize> = Vec::new();
        let mut rest = vec![(0, 0)];
        while let Some((at, depth)) = rest.pop() {
            around.truncate(depth);
            let node = tree.node(at);
            if is_comment(node) {
                found.nodes.insert(at, COMMENT);
            } else if is_office && is_deletion(node) {
                found.nodes.insert(at, DELETION);
            } else if let Some(comment) = of_docs(tree, at, &around) {
                found.nodes.insert(comment, COMMENT);
            }
            around.push(at);
            rest.extend(node.children.iter().map(|child| (*child, depth + 1)));
        }
        found
    }

    /// Returns what a node is, if it is one.
    pub fn what(&self, at: usize) -> Option<&'static str> {
        self.nodes.get(&at).copied()
    }

    /// Tells whether a node is one.
    pub fn has(&self, at: usize) -> bool {
        self.nodes.contains_key(&at)
    }
}

/// Tells whether a word processor wrote a node.
fn is_of_office(node: &Node) -> bool {
    let is_generator = node.name() == "meta" && node.has_word("name", "generator") && {
        let by = node
            .attribute("content")
            .unwrap_or_default()
            .to_ascii_lowercase();
        ["word", "office"].iter().any(|it| by.contains(it))
    };
    let classes = node.attribute("class").unwrap_or_default();
    is_generator
        || node.attribute("xmlns:o").is_some()
        || classes.starts_with("Mso")
        || classes.starts_with("mso")
}

fn is_comment(node: &Node) -> bool {
    let style = node.attribute("style").unwrap_or_default();
    let has_style = style.contains("mso-") && {
        let style = style.to_ascii_lowercase().replace(char::is_whitespace, "");
        style.contains("mso-element:comment") || style.contains("mso-special-character:comment")
    };
    let begins = |attribute: &str, start: &str| {
        let value = node.attribute(attribute).unwrap_or_default();
        let rest = value
            .rsplit('#')
            .next()
            .and_then(|it| it.strip_prefix(start));
        rest.is_some_and(|it| it.starts_with(|it: char| it.is_ascii_digit()))
    };
    has_style
        || CLASSES.iter().any(|class| node.has_word("class", class))
        || begins("id", "_com_")
        || node.name() == "a"
            && (["_msocom_", "cmnt"].iter().any(|it| begins("href", it))
                || begins("name", "_msocom_"))
}

fn is_deletion(node: &Node) -> bool {
    let is_tracked = ["cite", "datetime"]
        .iter()
        .any(|it| node.attribute(it).is_some());
    node.name() == "del" && is_tracked || node.has_word("class", "msodel")
}

/// Returns the element that has the whole of a comment of Docs, by the link in it that leads
/// back to what it is about.
fn of_docs(tree: &Tree, at: usize, around: &[usize]) -> Option<usize> {
    let node = tree.node(at);
    let address = node.attribute("href")?;
    let (_, id) = address.rsplit_once('#')?;
    if node.name() != "a" || !id.starts_with("cmnt_ref") {
        return None;
    }
    let near = |name: &str| {
        let mut near = around.iter().rev().take(3);
        near.find(|&&it| tree.node(it).name() == name).copied()
    };
    // A `div` around the comment alone; in one around everything a paragraph is the comment.
    let own = near("div").filter(|&div| {
        let mut children = tree.node(div).children.iter();
        let first = children.find(|&&it| {
            let node = tree.node(it);
            node.name.is_some() || !node.text.trim().is_empty()
        });
        first.is_some_and(|&first| first == at || around.contains(&first))
    });
    own.or_else(|| near("p"))
        .or_else(|| near("li"))
        .or(Some(at))
}
