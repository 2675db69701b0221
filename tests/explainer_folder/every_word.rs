//! An invented article with all constructs: the page has the words that an independent
//! renderer of Markdown shows, in the same order, and none of the source's marks.

use std::fs;
use std::path::Path;

use crosslight_publish::{prerender, read_folder};
use pulldown_cmark::{Options, Parser, html};
use scraper::{ElementRef, Html, Selector};

const FOLDER: &str = "fixtures/constructs";

/// The extensions of Markdown that an article may use.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_HEADING_ATTRIBUTES);

/// Elements that are no part of a text, on the page or in the other rendering.
const LEFT_OUT: &str = ".note-mark, .footnote-reference, .footnote-definition-label";

/// Elements that do not part words.
const INLINE: [&str; 16] = [
    "a", "abbr", "b", "code", "del", "em", "i", "kbd", "mark", "q", "small", "span", "strong",
    "sub", "sup", "u",
];

/// Returns the words of an element, without those in elements that match `without`.
fn words(element: ElementRef, without: &Selector) -> Vec<String> {
    let mut text = String::new();
    push(element, without, &mut text);
    text.split_whitespace().map(str::to_owned).collect()
}

fn push(element: ElementRef, without: &Selector, text: &mut String) {
    if without.matches(&element) {
        return;
    }
    let is_block = !INLINE.contains(&element.value().name());
    text.push_str(if is_block { " " } else { "" });
    for child in element.children() {
        match (ElementRef::wrap(child), child.value().as_text()) {
            (Some(child), _) => push(child, without, text),
            (_, Some(words)) => text.push_str(words),
            _ => {}
        }
    }
    text.push_str(if is_block { " " } else { "" });
}

fn selector(selector: &str) -> Selector {
    Selector::parse(selector).expect("a selector")
}

/// Returns the article's words on the page, within elements that match.
fn page_words(page: &Html, within: &str) -> Vec<Vec<String>> {
    let pieces = [
        "title",
        "heading",
        "sub-heading",
        "statement",
        "cell",
        "code",
    ];
    let pieces = pieces
        .map(|it| format!(":not(a)[data-article={it}]"))
        .join(",");
    let (pieces, left_out) = (selector(&pieces), selector(LEFT_OUT));
    let within = selector(within);
    let parts = page.select(&within).map(|part| {
        let pieces = part.select(&pieces);
        pieces.flat_map(|piece| words(piece, &left_out)).collect()
    });
    parts.collect()
}

#[test]
fn each_word_of_the_source_is_on_the_page_and_no_mark_of_it() {
    let folder = read_folder(Path::new(FOLDER)).unwrap_or_else(|errors| panic!("{errors}"));
    let page = prerender(&folder.explainer, &folder.labels, None, None).expect("a page");
    let page = Html::parse_fragment(&page);

    let source = fs::read_to_string(Path::new(FOLDER).join("article.md")).expect("an article");
    let (_, source) = source.split_once("\n---\n").expect("front matter");
    let mut other = String::new();
    html::push_html(&mut other, Parser::new_ext(source, OPTIONS));
    let other = Html::parse_fragment(&other);
    let notes = ".footnote-definition";
    let body = selector(&[LEFT_OUT, notes].join(", "));

    let expected = words(other.root_element(), &body);
    assert!(expected.len() > 200, "{}", expected.len());
    let shown = page_words(&page, ".opening, .article > :not(.opening, .notes)");
    assert_eq!(shown.concat(), expected);

    let (left_out, notes) = (selector(LEFT_OUT), selector(notes));
    let mut expected: Vec<_> = other
        .select(&notes)
        .map(|it| words(it, &left_out))
        .collect();
    let mut shown = page_words(&page, ".notes > ol > li");
    expected.sort();
    shown.sort();
    assert_eq!(shown, expected);
    assert_eq!(shown.len(), 3);

    let left_out = selector("code");
    let shown = words(page.root_element(), &left_out).join(" ");
    for mark in [
        "*", "~~", "`", "[^", "](", "[ ]", "[x]", "<!--", "|", "&nbsp;", "{#", "\\",
    ] {
        assert!(!shown.contains(mark), "{mark} is printed");
    }
    // The words between its marks are private.
    assert!(!shown.contains("remark for the writers"));
    for word in ["Who asked for it", "Ines Holm", "CC BY 4.0"] {
        let about = format!("{:?}", folder.explainer.about);
        assert!(about.contains(word), "{word} is not in {about}");
    }
}

#[test]
fn the_article_with_all_constructs_warns_of_its_remark_alone() {
    let folder = read_folder(Path::new(FOLDER)).unwrap_or_else(|errors| panic!("{errors}"));
    let warnings: Vec<_> = folder
        .warnings
        .iter()
        .map(|it| it.lint.to_string())
        .collect();
    assert_eq!(
        warnings,
        ["this is an HTML comment, which is not published"]
    );
}
