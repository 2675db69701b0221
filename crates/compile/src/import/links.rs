//! Where links lead, and what becomes of those that an article cannot have.

use std::collections::HashMap;

use url::Url;

use super::names::is_heading;
use super::tree::Tree;
use crosslight_content::MarkKind;

/// Where a link leads, in an article.
pub enum Target {
    /// To this address.
    Address(String),
    /// To the heading with this id.
    Heading(String),
    /// Nowhere that an article can lead to, for this reason.
    None(&'static str),
}

/// The targets of links: the headings by their names, and the address of the source.
pub struct TextIndex {
    /// The address of the source.
    base: Option<Url>,
    /// The headings' own ids, by the names that links may have for them.
    headings: HashMap<String, String>,
}

impl TextIndex {
    /// Finds the headings of a tree.
    pub fn of(tree: &Tree, base: Option<&str>) -> Self {
        let mut headings = HashMap::new();
        let mut anchors: Vec<String> = Vec::new();
        for (at, node) in tree.nodes() {
            let id = node.attribute("id").or_else(|| node.attribute("name"));
            let id = id.filter(|_| is_heading(node.name()) || node.name() == "a");
            anchors.extend(id.map(str::to_owned));
            if is_heading(node.name()) {
                let mut names = anchors.split_off(anchors.len().saturating_sub(4));
                names.extend(anchor_within(tree, at));
                let own = node.attribute("id").map(str::to_owned);
                let own = own.or_else(|| names.last().cloned());
                let slug = slug(&tree.words(at));
                let own = own.unwrap_or_else(|| slug.clone());
                names.push(slug);
                for name in names {
                    headings.entry(name).or_insert_with(|| own.clone());
                }
                anchors.clear();
            } else if !node.text.trim().is_empty() {
                anchors.clear();
            }
        }
        let base = base.and_then(|base| Url::parse(base).ok());
        let base = base.filter(|base| matches!(base.scheme(), "http" | "https"));
        TextIndex { base, headings }
    }

    /// Returns where a link leads.
    pub fn target(&self, address: &str) -> Target {
        // Browsers leave control characters out, too (URL Standard); `java\nscript:` is a
        // script to them.
        let address: String = address.chars().filter(|it| !it.is_control()).collect();
        let address = address.trim().replace(' ', "%20");
        if address.is_empty() || address == "#" {
            return Target::None("a link that leads nowhere");
        }
        if let Some(name) = address.strip_prefix('#') {
            let decoded = Url::parse(&["x:", name].concat());
            let decoded = decoded.map(|url| unescaped(url.path())).unwrap_or_default();
            // Tools differ: some encode the letters of a fragment, some lower them.
            let found = [name, &decoded, &decoded.to_lowercase()];
            let mut found = found.into_iter().filter_map(|name| self.headings.get(name));
            return match found.next() {
                Some(id) => Target::Heading(id.clone()),
                None => Target::None("a link to a place within that is no heading"),
            };
        }
        let address = unwrapped(&address).unwrap_or(address);
        if MarkKind::of_address(&address, "").is_some() {
            return match Url::parse(&address) {
                Ok(_) => Target::Address(address),
                Err(_) => Target::None("a link whose address is broken"),
            };
        }
        match (Url::parse(&address), &self.base) {
            (Ok(_), _) => Target::None("a link that is neither of the web nor of a mailbox"),
            (Err(_), Some(base)) => match base.join(&address) {
                Ok(joined) => Target::Address(joined.to_string()),
                Err(_) => Target::None("a link whose address is broken"),
            },
            (Err(_), None) => Target::None("a link without `https://`, to a file beside it"),
        }
    }
}

/// Returns the ids of elements in a heading.
fn anchor_within(tree: &Tree, heading: usize) -> Vec<String> {
    let children = tree.node(heading).children.iter();
    let ids = children.filter_map(|&child| {
        let node = tree.node(child);
        node.attribute("id").or_else(|| node.attribute("name"))
    });
    ids.map(str::to_owned).collect()
}

/// Returns the address that a search engine's or a mail's link leads to in the end.
fn unwrapped(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    // Google Docs exports every link through this address, which tells Google of each
    // click.
    let is_wrapper = url.host_str()? == "www.google.com" && url.path() == "/url";
    let mut pairs = url.query_pairs();
    let (_, inner) = pairs.find(|(key, _)| key == "q" || key == "url")?;
    (is_wrapper && inner.starts_with("http")).then(|| inner.into_owned())
}

/// Returns the name that many tools give to a heading.
pub fn slug(words: &str) -> String {
    let letters = words.trim().to_lowercase();
    let letters = letters.chars().filter_map(|letter| match letter {
        ' ' => Some('-'),
        '-' | '_' => Some(letter),
        _ => letter.is_alphanumeric().then_some(letter),
    });
    letters.collect()
}

/// Returns a text without percent signs (RFC 3986), as far as it is UTF-8 then.
fn unescaped(text: &str) -> String {
    // A query's rules but for the plus sign.
    let text = text
        .replace('+', "%2B")
        .replace('&', "%26")
        .replace('=', "%3D");
    let mut pairs = match Url::parse(&["x:?", &text].concat()) {
        Ok(url) => url.query_pairs().into_owned().collect::<Vec<_>>(),
        Err(_) => Vec::new(),
    };
    pairs.pop().map(|(key, _)| key).unwrap_or_default()
}
