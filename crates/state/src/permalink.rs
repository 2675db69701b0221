//! The view in the address: the query of the page's URL, encoded as the URL Standard's
//! `application/x-www-form-urlencoded`.
//!
//! ```text
//! ?compare=1&who=1&select=tie_x7f3q&open=chinas-leverage&closed=beijings-fears,potential-regional-implications
//! ```
//!
//! Parsing never fails: unknown values are ignored. Other programs' pairs
//! (`utm_source=…`) are kept.

use form_urlencoded::{Serializer, parse};

const COMPARISON: &str = "compare";
const LAYER: &str = "who";
const SELECTION: &str = "select";
const OPENED: &str = "open";
const CLOSED: &str = "closed";
/// The key in the address of a page in another page's frame (see `browser/embed.js`).
const EMBED: &str = "embed";

/// The part of a state that an address holds: its differences from the start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// True if the comparison is on.
    pub comparison: bool,
    /// True if the layer "Who says so" is on.
    pub layer: bool,
    /// The name of the selected thing.
    pub selection: Option<String>,
    /// The names of sections that start closed and are open.
    pub opened: Vec<String>,
    /// The names of sections that start open and are closed.
    pub closed: Vec<String>,
}

impl View {
    /// Parses a query, with or without its `?`.
    #[must_use]
    pub fn from_query(query: &str) -> Self {
        let mut view = View::default();
        for (key, value) in pairs(query) {
            match &*key {
                COMPARISON => view.comparison = value == "1",
                LAYER => view.layer = value == "1",
                SELECTION => view.selection = (!value.is_empty()).then(|| value.into_owned()),
                OPENED => view.opened = names(&value),
                CLOSED => view.closed = names(&value),
                _ => {}
            }
        }
        view
    }

    /// Returns the query of this view, with its `?` unless it is empty. `query` is the
    /// present query; its pairs that are not ours are kept.
    #[must_use]
    pub fn to_query(&self, query: &str) -> String {
        self.beside(query, |key| !is_ours(key))
    }

    /// Returns the query of a link to the whole page, which also leads out of a frame.
    #[must_use]
    pub fn to_link(&self, query: &str) -> String {
        self.beside(query, |key| !is_ours(key) && key != EMBED)
    }

    /// Returns the view's query after the kept pairs of another query.
    fn beside(&self, query: &str, is_kept: fn(&str) -> bool) -> String {
        // Our pairs come last and always in one order, so that equal views have equal
        // addresses.
        let mut serializer = Serializer::for_suffix(String::from("?"), 1);
        for (key, value) in pairs(query).filter(|(key, _)| is_kept(key)) {
            serializer.append_pair(&key, &value);
        }
        for (key, on) in [(COMPARISON, self.comparison), (LAYER, self.layer)] {
            if on {
                serializer.append_pair(key, "1");
            }
        }
        if let Some(name) = &self.selection {
            serializer.append_pair(SELECTION, name);
        }
        for (key, names) in [(OPENED, &self.opened), (CLOSED, &self.closed)] {
            if !names.is_empty() {
                serializer.append_pair(key, &names.join(","));
            }
        }
        let query = serializer.finish();
        // A comma needs no escape in a query, and is easier to read without one.
        if query == "?" {
            String::new()
        } else {
            with_commas(&query)
        }
    }
}

/// Returns a query whose commas have no escape. The standard library's search for a text
/// would be a hundredth of the reader's program.
fn with_commas(query: &str) -> String {
    let mut pieces = query.split('%');
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let comma = piece.strip_prefix("2C");
        plain.push(if comma.is_some() { ',' } else { '%' });
        plain.push_str(comma.unwrap_or(piece));
    }
    plain
}

fn pairs(query: &str) -> form_urlencoded::Parse<'_> {
    parse(query.strip_prefix('?').unwrap_or(query).as_bytes())
}

fn is_ours(key: &str) -> bool {
    matches!(key, COMPARISON | LAYER | SELECTION | OPENED | CLOSED)
}

fn names(list: &str) -> Vec<String> {
    list.split(',')
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(comparison: bool, opened: &[&str], closed: &[&str]) -> View {
        let names = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
        View {
            comparison,
            layer: false,
            selection: None,
            opened: names(opened),
            closed: names(closed),
        }
    }

    #[test]
    fn a_plain_view_has_no_query() {
        assert_eq!(View::default().to_query(""), "");
        assert_eq!(View::from_query(""), View::default());
    }

    #[test]
    fn a_view_reads_well_in_an_address() {
        let query = view(true, &["a"], &["b", "c-d"]).to_query("");
        assert_eq!(query, "?compare=1&open=a&closed=b,c-d");
    }

    #[test]
    fn the_layer_is_in_the_address() {
        let layer = View {
            layer: true,
            ..View::default()
        };
        assert_eq!(layer.to_query(""), "?who=1");
        assert_eq!(View::from_query("?who=1"), layer);
        assert_eq!(View::from_query("?who=2"), View::default());
    }

    #[test]
    fn a_selection_is_in_the_address() {
        let selecting = View {
            selection: Some("tie_x7f3q".into()),
            ..View::default()
        };
        assert_eq!(selecting.to_query(""), "?select=tie_x7f3q");
        assert_eq!(View::from_query("?select=tie_x7f3q"), selecting);
    }

    #[test]
    fn reading_what_was_written_gives_the_same_view() {
        for view in [
            view(true, &[], &[]),
            view(false, &["a", "b"], &["c"]),
            view(false, &[], &["&=#"]),
        ] {
            assert_eq!(View::from_query(&view.to_query("")), view);
        }
    }

    #[test]
    fn pairs_of_others_are_kept() {
        let query = view(true, &[], &[]).to_query("?utm_source=mail&compare=0&closed=x");
        assert_eq!(query, "?utm_source=mail&compare=1");
        assert_eq!(
            View::default().to_query("?page=a%20b&compare=1"),
            "?page=a+b"
        );
    }

    #[test]
    fn a_link_leads_to_the_whole_page_from_within_a_frame() {
        let view = view(true, &[], &[]);
        let frames = ["?embed", "?embed=1", "?%65mbed&embed=", "?compare=0&embed"];
        for frame in frames {
            assert_eq!(view.to_link(frame), "?compare=1", "{frame}");
        }
        assert_eq!(View::default().to_link("?embed"), "");
        assert_eq!(view.to_link("?embed&page=2"), "?page=2&compare=1");
        assert_eq!(view.to_query("?embed"), "?embed=&compare=1");
    }

    #[test]
    fn nonsense_is_the_plain_view() {
        for query in [
            "?",
            "?compare",
            "?compare=yes",
            "?open=,,,",
            "?%%%=%",
            "?=&&==",
            "?closed=&open",
            "?select=",
            "?select",
        ] {
            assert_eq!(View::from_query(query), View::default(), "{query}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_query_is_read_and_written_again_alike(query in "\\PC{0,60}") {
            let view = View::from_query(&query);
            proptest::prop_assert_eq!(View::from_query(&view.to_query(&query)), view);
        }
    }
}
