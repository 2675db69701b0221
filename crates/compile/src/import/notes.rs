//! Footnotes of pages and of word processors: a link to a note that leads back.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::names::own;
use super::private::Private;
use super::tree::Tree;

/// The footnotes of a tree.
#[derive(Default)]
pub struct Notes {
    /// The names of the footnotes that elements refer to, by the elements.
    pub references: HashMap<usize, String>,
    /// The names of the footnotes that elements are.
    pub targets: HashMap<usize, String>,
    /// The links that lead back.
    pub ways_back: HashSet<usize>,
}

/// The most letters of a link that is a footnote's mark.
const LONGEST_MARK: usize = 8;

/// The most links of a note that are looked at.
const MOST_WAYS_BACK: usize = 64;

impl Notes {
    /// Finds those that are no private remarks.
    pub fn of(tree: &Tree, private: &Private) -> Self {
        let parents = parents(tree);
        let up = |at: usize, count: usize| {
            std::iter::successors(Some(at), |at| {
                parents.get(*at).copied().filter(|it| *it > 0)
            })
            .take(count)
        };
        let mut ids: BTreeMap<&str, usize> = BTreeMap::new();
        for (at, node) in tree.nodes() {
            let id = node.attribute("id").or_else(|| node.attribute("name"));
            if let Some(id) = id.filter(|id| !id.is_empty()) {
                ids.entry(id).or_insert(at);
            }
        }
        let mut found = Notes::default();
        let mut names: BTreeMap<usize, String> = BTreeMap::new();
        let mut back: HashMap<usize, Vec<(usize, usize)>> = HashMap::new();
        for (at, node) in tree.nodes() {
            if node.name() != "a" || private.has(at) {
                continue;
            }
            let Some(target) = fragment(node.attribute("href")).and_then(|id| ids.get(id)) else {
                continue;
            };
            // A longer link is words of the article that lead somewhere else on the page.
            if tree.words(at).trim().chars().count() > LONGEST_MARK {
                continue;
            }
            let whole = up(*target, 6).find(|&at| {
                let name = tree.node(at).name();
                matches!(name, "li" | "aside" | "dd")
                    || tree.node(at).attribute("style").is_some_and(|it| {
                        it.contains("mso-element:footnote") || it.contains("mso-element:endnote")
                    })
            });
            // A list's item or an aside is surely all of the note; a paragraph may be a
            // part of it.
            let whole = whole
                .or_else(|| up(*target, 4).find(|&at| matches!(tree.node(at).name(), "p" | "div")));
            let Some(note) = whole else { continue };
            let ways = back
                .entry(note)
                .or_insert_with(|| ways_back(tree, note, &ids));
            // The way back leads to this link, or to what is around it.
            let around: Vec<usize> = up(at, 4).collect();
            let leads_back = ways.iter().any(|(_, target)| around.contains(target));
            // The way back leads to what refers to the note, as that leads to the note.
            if !leads_back || note <= at {
                continue;
            }
            let next = names.len() + 1;
            let name = names.entry(note).or_insert_with(|| next.to_string());
            found.references.insert(at, name.clone());
            found.targets.insert(note, name.clone());
            found.ways_back.extend(ways.iter().map(|(way, _)| *way));
        }
        found
    }
}

fn fragment(address: Option<&str>) -> Option<&str> {
    let (_, id) = address?.rsplit_once('#')?;
    (!id.is_empty()).then_some(id)
}

/// Returns the links in a note and what they lead to.
fn ways_back(tree: &Tree, within: usize, ids: &BTreeMap<&str, usize>) -> Vec<(usize, usize)> {
    let mut ways = Vec::new();
    let mut rest = vec![within];
    while let Some(at) = rest.pop().filter(|_| ways.len() < MOST_WAYS_BACK) {
        let node = tree.node(at);
        rest.extend(&node.children);
        let target = fragment(node.attribute("href")).and_then(|id| ids.get(id));
        ways.extend(target.map(|target| (at, *target)));
    }
    ways
}

fn parents(tree: &Tree) -> Vec<usize> {
    let mut parents = Vec::new();
    for (at, node) in tree.nodes() {
        parents.resize(parents.len().max(at + 1), 0);
        for &child in &node.children {
            parents.resize(parents.len().max(child + 1), 0);
            parents[child] = at;
        }
    }
    parents
}

/// Returns a name that Markdown can have for a footnote.
pub fn plain_name(name: &str) -> String {
    let is_plain = |it: char| it.is_ascii_alphanumeric() || "-_".contains(it);
    let name: String = name
        .chars()
        .map(|it| if is_plain(it) { it } else { '-' })
        .collect();
    let name = name.trim_matches('-').to_owned();
    if name.is_empty() {
        own::NOTE.to_lowercase()
    } else {
        name
    }
}
