//! What a page says, whoever wrote it.

use scraper::{Html, Selector};

/// The letters of a page's body in their order, without spaces, without the controls
/// that only a program brings to life and without what is for machines.
pub fn of(page: &str) -> String {
    let page = Html::parse_document(page);
    let left_out = Selector::parse("script, .needs-program").expect("a selector");
    let left_out: Vec<_> = page.select(&left_out).map(|it| it.id()).collect();
    let body = Selector::parse("body").expect("a selector");
    let body = page.select(&body).next().expect("a body");
    let texts = body.descendants().filter_map(|node| {
        let text = node.value().as_text()?;
        let said = !node.ancestors().any(|it| left_out.contains(&it.id()));
        said.then(|| text.split_whitespace().collect::<String>())
    });
    texts.collect()
}
