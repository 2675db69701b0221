//! The words of a value: front matter is read as a line of Markdown, and loses none.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crosslight_content::MarkKind;

/// Stands before the words, so that none of them begins a block.
const BEFORE: &str = "x ";

/// Returns the words of a line of Markdown or HTML entities, without marks. What is no
/// mark is kept as it is written, such as `<vector>` and `__init__`.
pub fn plain(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = [BEFORE, &line].concat();
    let mut words = String::new();
    let mut is_literal = Vec::new();
    for (event, span) in Parser::new(&line).into_offset_iter() {
        let source = &line[span];
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            Event::InlineHtml(html) | Event::Html(html) if !is_mark(&html) => words.push_str(&html),
            // Names in programs have underscores around them.
            Event::Start(Tag::Strong) => {
                is_literal.push(source.starts_with('_'));
                words.push_str(if source.starts_with('_') { "__" } else { "" });
            }
            Event::End(TagEnd::Strong) if is_literal.pop() == Some(true) => words.push_str("__"),
            _ => {}
        }
    }
    words
        .strip_prefix(BEFORE)
        .unwrap_or(&words)
        .trim()
        .to_owned()
}

/// Names what an article cannot have in a value: the code of a template, or a remark that
/// does not end.
pub fn refused(text: &str) -> Option<&'static str> {
    let without = text
        .replace("\\%", "")
        .replace("\\<", "")
        .replace("\\{", "");
    if without.contains("<!--") {
        Some("an HTML comment")
    } else if without.contains("%%") {
        Some("a private remark (`%% … %%`)")
    } else if without.contains("{{") && without.contains("}}") || without.contains("{%") {
        Some("a shortcode or a template (`{{ … }}`, `{% … %}`)")
    } else {
        None
    }
}

/// Tells whether HTML is a mark on words, such as `<em>`, which an article may have.
fn is_mark(html: &str) -> bool {
    let name = html.trim_matches(['<', '>', '/', ' ']);
    name.eq_ignore_ascii_case("br") || MarkKind::of_tag(name, Vec::new()).is_some()
}
