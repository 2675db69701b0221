//! Where the image of a page is: pages that load it late, or in several sizes, have it in
//! other attributes than `src`.

use super::convert::Converter;
use super::document::{Piece, Run, tidy};
use super::flow::Flow;
use super::left_out::tag_of;
use super::pictures::is_placeholder;
use super::told::Dropped;
use super::tree::Node;

/// The attributes from which scripts load an image when it is near.
const LATE: [&str; 6] = [
    "data-src",
    "data-lazy-src",
    "data-original",
    "data-lazy",
    "data-url",
    "data-hi-res-src",
];

/// The attributes with an image in several sizes.
const SIZES: [&str; 3] = ["srcset", "data-srcset", "data-lazy-srcset"];

impl Converter<'_> {
    /// Returns the addresses that an image may have, the best first.
    pub(super) fn addresses(&self, node: &Node) -> Vec<String> {
        let named = |names: &[&str]| -> Vec<String> {
            let values = names.iter().filter_map(|name| node.attribute(name));
            let values = values.map(str::trim).filter(|it| !it.is_empty());
            values.map(str::to_owned).collect()
        };
        let mut all = named(&LATE);
        let sizes = named(&SIZES)
            .into_iter()
            .chain(self.sources.iter().cloned());
        let sizes: Vec<String> = sizes.flat_map(|it| by_size(&it)).collect();
        let src = named(&["src"]);
        // The picture of one dot that stands there until the script has run.
        let has_other = !(all.is_empty() && sizes.is_empty());
        let is_placeholder = |it: &String| has_other && is_placeholder(it);
        all.extend(src.into_iter().filter(|it| !is_placeholder(it)));
        all.extend(sizes);
        all
    }

    /// Converts the image of a `picture`, which may have more addresses.
    pub(super) fn picture(&mut self, at: usize, flow: &mut Flow) {
        let node = self.tree.node(at);
        self.tell_tag(node, true);
        let sources = node.children.iter().map(|&child| self.tree.node(child));
        let sources = sources.filter(|it| it.name() == "source");
        let sources = sources.flat_map(|it| SIZES.iter().filter_map(|name| it.attribute(name)));
        self.sources = sources.map(str::to_owned).collect();
        self.children(at, flow);
        self.sources.clear();
    }

    /// Takes the image of a `noscript` where the one before it, for browsers with scripts,
    /// has no address.
    pub(super) fn stands_in(&mut self, at: usize, flow: &mut Flow) -> bool {
        let Some(image) = self.tree.find(at, "img").filter(|_| self.is_missing) else {
            return false;
        };
        let node = self.tree.node(image);
        let addresses = self.addresses(node);
        let is_there = addresses.iter().any(|it| self.pictures.keep(it).is_ok());
        if is_there {
            // It is not missing any more.
            let is_image = |it: &Dropped| it.what.starts_with("an image");
            _ = self.told.0.pop_if(|it| is_image(it));
            self.image(image, flow);
        }
        is_there
    }

    /// Converts a component that is an image, with its caption.
    pub(super) fn component_image(&mut self, at: usize, flow: &mut Flow) {
        let node = self.tree.node(at);
        let caption = node.attribute("caption").unwrap_or_default().to_owned();
        Self::end_line(flow);
        self.told
            .reduce("JSX, as an image", node.line, tag_of(node));
        self.image(at, flow);
        Self::end_line(flow);
        let words = vec![Run {
            piece: Piece::Words(caption),
            marks: super::document::Marks::default(),
        }];
        Self::captioned(tidy(words), node.line, flow);
        let words = tidy(self.words(at));
        Self::captioned(words, node.line, flow);
    }
}

/// Returns the addresses of a set of sizes, the largest first.
fn by_size(set: &str) -> Vec<String> {
    let mut found: Vec<(f64, String)> = Vec::new();
    let mut rest = set;
    loop {
        rest = rest.trim_start_matches(|it: char| it.is_whitespace() || it == ',');
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let (address, after) = rest.split_at(end);
        if address.is_empty() {
            break;
        }
        // A comma may be a part of an address, but not its end (HTML Standard, srcset).
        let plain = address.trim_end_matches(',');
        let (size, after) = match after.split_once(',') {
            _ if plain.len() < address.len() => ("", after),
            Some((size, after)) => (size, after),
            None => (after, ""),
        };
        let size = size
            .trim()
            .trim_end_matches(['w', 'x', 'h'])
            .parse()
            .unwrap_or(1.0);
        if !plain.starts_with("data:") {
            found.push((size, plain.to_owned()));
        }
        rest = after;
    }
    found.sort_by(|one, other| other.0.total_cmp(&one.0));
    found.into_iter().map(|(_, address)| address).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_several_sizes_the_largest_is_first() {
        assert_eq!(
            by_size("a.png 300w, b.png 1200w,c.png 600w"),
            ["b.png", "c.png", "a.png"]
        );
        assert_eq!(by_size("a.png, b,c.png 2x"), ["b,c.png", "a.png"]);
        assert_eq!(by_size(" , data:image/gif;base64,AAAA 1x"), [""; 0]);
    }
}
