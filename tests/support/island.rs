//! The explainer in the page itself, where the program also looks for it: the single
//! file has it there, and tests put it there in place of the link.

/// The start tag of the data island.
const ISLAND: &str = r#"<script type="application/json" id="_explainer">"#;
/// The start of the link to the data.
const LINK: &str = r#"<link rel="alternate" type="application/json" id="_explainer""#;

/// Returns the page with `data` in place of the link.
pub fn carrying(page: &str, data: &str) -> String {
    with_link_as(page, &[ISLAND, data, "</script>"].concat())
}

/// Returns the page without the link.
pub fn without(page: &str) -> String {
    with_link_as(page, "")
}

/// Returns the page with other markup in place of the link.
pub fn with_link_as(page: &str, other: &str) -> String {
    let (before, rest) = page.split_once(LINK).expect("the link to the explainer");
    let (_, after) = rest.split_once('>').expect("the link's end");
    [before, other, after].concat()
}
