//! What a page says and where it leads, whoever wrote it.

use scraper::{ElementRef, Html, Selector};

/// What is read of a page's body, in its order, without the controls that only a program
/// brings to life and without what is for machines.
pub struct Said {
    /// All letters, without spaces.
    pub letters: String,
    /// Where the links lead, as they are written.
    pub links: Vec<String>,
}

/// What this page says.
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
