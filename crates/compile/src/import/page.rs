//! A page of the web: which part of it is the article, and what it says of itself.

use serde_json::Value;

use super::front::About;
use super::names::is_unseen;
use super::told::Told;
use super::tree::Tree;

/// Returns the node that has the article; what stands outside of it is told.
pub fn article_of(tree: &Tree, told: &mut Told) -> usize {
    let mut articles = Vec::new();
    let mut mains = Vec::new();
    let mut body = 0;
    for (at, node) in tree.nodes() {
        match node.name() {
            "article" => articles.push(at),
            "main" => mains.push(at),
            "body" if body == 0 => body = at,
            _ if node.attribute("role") == Some("main") => mains.push(at),
            _ => {}
        }
    }
    let lengths: Vec<usize> = articles
        .iter()
        .map(|&at| tree.words(at).trim().len())
        .collect();
    let all: usize = lengths.iter().sum();
    let longest = articles
        .iter()
        .zip(&lengths)
        .max_by_key(|(_, length)| **length);
    let article = longest
        // An article has most of the words of all. Otherwise the page is a list of teasers,
        // each in an element of its own.
        .filter(|(_, length)| **length * 10 >= all * 6)
        .map(|(at, _)| *at);
    // Below a body other elements may stand: whoever saves a page is not always strict.
    let article = article.or_else(|| mains.first().copied());
    let article = article.filter(|&at| !tree.words(at).trim().is_empty());
    let Some(article) = article else {
        return 0;
    };
    tell_others(tree, 0, article, told);
    article
}

/// Tells of what stands outside of the article; whether it stands in this node.
fn tell_others(tree: &Tree, at: usize, article: usize, told: &mut Told) -> bool {
    if at == article {
        return true;
    }
    let children = &tree.node(at).children;
    let within = children.iter().find(|&&child| has(tree, child, article));
    for &child in children {
        let node = tree.node(child);
        if Some(&child) == within {
            tell_others(tree, child, article, told);
        } else if !is_unseen(node.name()) && node.name() != "title" {
            let words = tree.words(child);
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            if !words.is_empty() {
                told.drop("what stands around the article", node.line, words);
            }
        }
    }
    within.is_some()
}

/// Tells whether a node stands in another. Nodes are in the order of the source.
fn has(tree: &Tree, at: usize, inner: usize) -> bool {
    if at == inner {
        return true;
    }
    let children = &tree.node(at).children;
    // The last that begins before it.
    let after = children.partition_point(|child| *child <= inner);
    let before = after.checked_sub(1).and_then(|last| children.get(last));
    before.is_some_and(|&child| has(tree, child, inner))
}

impl About {
    /// Reads what a page says of itself in its head.
    pub fn of_page(tree: &Tree) -> Self {
        let mut about = About::default();
        for (at, node) in tree.nodes() {
            if node.name() == "script" && node.has_word("type", "application/ld+json") {
                let text = node
                    .children
                    .iter()
                    .map(|&child| tree.node(child).text.as_str());
                let text: String = text.collect();
                if let Ok(value) = serde_json::from_str(text.trim()) {
                    about.take_linked(&value);
                }
            }
            if matches!(node.name(), "html" | "body") {
                let language = node
                    .attribute("lang")
                    .or_else(|| node.attribute("xml:lang"));
                set(&mut about.language, language);
            }
            if node.name() == "link" {
                let address = node.attribute("href");
                if node.has_word("rel", "canonical") {
                    set(
                        &mut about.source,
                        address.filter(|it| it.starts_with("http")),
                    );
                } else if node.has_word("rel", "license") {
                    set(&mut about.licence, address);
                }
            }
            let name = node
                .attribute("property")
                .or_else(|| node.attribute("name"));
            if let (Some(name), "meta") = (name, node.name()) {
                about.take_meta(name, node.attribute("content"));
            }
            if node.name() == "title" && about.title.is_none() && is_in_head(tree, at) {
                about.page_title(&tree.words(at));
            }
        }
        about
    }

    fn take_meta(&mut self, name: &str, value: Option<&str>) {
        match name.to_ascii_lowercase().as_str() {
            "og:title" | "twitter:title" | "dc.title" | "dcterms.title" => {
                self.page_title(value.unwrap_or_default());
            }
            "description" | "og:description" | "dc.description" => set(&mut self.standfirst, value),
            "author" | "article:author" | "dc.creator" | "citation_author" => {
                let value = value
                    .map(str::trim)
                    .filter(|it| !it.is_empty() && !it.starts_with("http"));
                if let Some(value) =
                    value.filter(|it| !self.authors.iter().any(|known| known == it))
                {
                    self.authors.push(value.to_owned());
                }
            }
            "article:published_time"
            | "date"
            | "dc.date"
            | "dcterms.created"
            | "datepublished"
            | "citation_publication_date" => set(&mut self.published, value),
            "article:modified_time" | "last-modified" | "dcterms.modified" => {
                set(&mut self.updated, value);
            }
            "og:url" => set(&mut self.source, value.filter(|it| it.starts_with("http"))),
            "og:site_name" | "publisher" | "dc.publisher" => set(&mut self.publisher, value),
            "dcterms.license" | "dc.rights" | "license" | "licence" => {
                set(&mut self.licence, value);
            }
            "og:locale" | "language" | "content-language" => {
                set(
                    &mut self.language,
                    value.map(|it| it.replace('_', "-")).as_deref(),
                );
            }
            _ => {}
        }
    }

    fn page_title(&mut self, title: &str) {
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        // Where both are given, the shorter one is without the site's name.
        let is_better = self
            .title
            .as_ref()
            .is_none_or(|known| known.starts_with(&title));
        if !title.is_empty() && is_better {
            self.title = Some(title);
        }
    }

    /// Takes what linked data (JSON-LD) says of an article.
    fn take_linked(&mut self, value: &Value) {
        match value {
            Value::Array(values) => values.iter().for_each(|value| self.take_linked(value)),
            Value::Object(fields) => {
                if let Some(graph) = fields.get("@graph") {
                    self.take_linked(graph);
                }
                let kinds = fields.get("@type").map(texts).unwrap_or_default();
                let is_article = |kind: &String| {
                    ["Article", "Posting", "Report"]
                        .iter()
                        .any(|it| kind.ends_with(it))
                };
                if !kinds.iter().any(is_article) {
                    return;
                }
                let text = |key: &str| {
                    fields
                        .get(key)
                        .map(texts)
                        .unwrap_or_default()
                        .into_iter()
                        .next()
                };
                // The headline has no site's name, unlike most titles.
                self.title = text("headline").or(self.title.take());
                set(&mut self.standfirst, text("description").as_deref());
                set(&mut self.published, text("datePublished").as_deref());
                set(&mut self.updated, text("dateModified").as_deref());
                set(&mut self.publisher, text("publisher").as_deref());
                set(&mut self.licence, text("license").as_deref());
                set(&mut self.language, text("inLanguage").as_deref());
                if self.authors.is_empty() {
                    self.authors = fields.get("author").map(texts).unwrap_or_default();
                }
            }
            _ => {}
        }
    }
}

/// Returns the texts in a value: its own, or the names in it.
fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.split_whitespace().collect::<Vec<_>>().join(" ")],
        Value::Array(values) => values.iter().take(100).flat_map(texts).collect(),
        Value::Object(fields) => fields.get("name").map(texts).unwrap_or_default(),
        _ => Vec::new(),
    }
}

fn set(slot: &mut Option<String>, value: Option<&str>) {
    let value = value.map(str::trim).filter(|value| !value.is_empty());
    if let Some(value) = value.filter(|_| slot.is_none()) {
        *slot = Some(value.to_owned());
    }
}

/// Tells whether a title is the page's, and no drawing's.
fn is_in_head(tree: &Tree, title: usize) -> bool {
    let mut nodes = tree.nodes();
    !nodes.any(|(at, node)| at < title && matches!(node.name(), "svg" | "body"))
}
