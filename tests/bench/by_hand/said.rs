//! The text and the links of a page, to compare the two pages.

use scraper::{ElementRef, Html, Selector};

/// The text of a page's body, in order, without the controls that need a program and
/// without data for machines.
pub struct Said {
    /// All letters, without spaces.
    pub letters: String,
    /// The targets of the links, as they are written.
    pub links: Vec<String>,
}

/// Returns the text and the links of a page.
pub fn of(page: &str) -> Said {
    let page = Html::parse_document(page);
    let left_out = Selector::parse("script, .needs-program").expect("a selector");
    let left_out: Vec<_> = page.select(&left_out).map(|it| it.id()).collect();
    let body = Selector::parse("body").expect("a selector");
    let body = page.select(&body).next().expect("a body");
    let nodes = body.descendants();
    let said = nodes.filter(|node| !node.ancestors().any(|it| left_out.contains(&it.id())));
    let said: Vec<_> = said.collect();
    let texts = said.iter().filter_map(|node| node.value().as_text());
    let elements = said.iter().copied().filter_map(ElementRef::wrap);
    let links = elements.filter(|it| it.value().name() == "a");
    Said {
        letters: texts.flat_map(|text| text.split_whitespace()).collect(),
        links: links
            .filter_map(|it| it.attr("href").map(str::to_owned))
            .collect(),
    }
}
