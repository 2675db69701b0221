//! The explainer in the page itself, where the program looks for it too: what the
//! single file has, and what tests put into the page in the place of its link.

/// Where the page carries it.
const ISLAND: &str = r#"<script type="application/json" id="_explainer">"#;
/// The link to it.
const LINK: &str = r#"<link rel="alternate" type="application/json" id="_explainer""#;

/// The page with `data` in it, in the place of the link.
pub fn carrying(page: &str, data: &str) -> String {
    with_link_as(page, &[ISLAND, data, "</script>"].concat())
}

/// The page without the link.
pub fn without(page: &str) -> String {
    with_link_as(page, "")
}

/// The page with something else in the place of the link.
pub fn with_link_as(page: &str, other: &str) -> String {
    let (before, rest) = page.split_once(LINK).expect("the link to the explainer");
    let (_, after) = rest.split_once('>').expect("the link's end");
    [before, other, after].concat()
}
