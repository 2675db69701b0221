//! Articles, right and wrong.

use super::*;
use crate::parse::pictures::no_pictures;

fn read(source: &str) -> Article {
    let read = parse_article(
        source,
        FrontMatter::default(),
        &Editorial::default(),
        &no_pictures,
    );
    read.expect("the article is right").0
}

fn problems(source: &str) -> Vec<String> {
    let errors = parse_article(
        source,
        FrontMatter::default(),
        &Editorial::default(),
        &no_pictures,
    )
    .expect_err("the article is wrong");
    errors
        .iter()
        .map(|error| error.problem.to_string())
        .collect()
}

#[test]
fn sentences_know_their_place_in_the_file() {
    let source = "# Title\n\nOne here.\nTwo “there.”  Three.\n\n## Head\n\nFour.\n";
    let article = read(source);
    let places: Vec<_> = article
        .sentences()
        .map(|s| &source[s.span.clone()])
        .collect();
    assert_eq!(places, ["One here.", "Two “there.”", "Three.", "Four."]);
    assert_eq!(article.lede[0].text(), "One here. Two “there.” Three.");
    assert_eq!(&source[article.sections[0].heading.span.clone()], "## Head");
}

#[test]
fn an_escaped_mark_is_a_mark() {
    let article = read("# T\n\n## H\n\nA \\*star\\* and 3 < 4.\n");
    assert_eq!(
        article.sections[0].paragraphs[0].text(),
        "A *star* and 3 < 4."
    );
}

#[test]
fn what_an_article_cannot_have_is_refused_once_each() {
    let source = "# T\n\nA {{ b }} and [c](d).\n\n2. one\n\n## H\n\n<p>x</p>\n\n{{ y }}\n";
    let expected = [
        "an article cannot have a shortcode or a template (`{{ … }}`, `{% … %}`) (2 lines have it: 3, 11)",
        "an article cannot have a link without `https://`, to a file beside it",
        "an article cannot have HTML: `<p>`",
    ];
    assert_eq!(problems(source), expected);
}

#[test]
fn an_article_has_one_title_and_filled_sections() {
    assert_eq!(
        problems("Text.\n"),
        ["the article does not begin with its title",]
    );
    assert_eq!(
        problems("# A\n\n# B\n\n## C\n\n## D\n\nText.\n\n## D\n\nText.\n\n##\n\n### E\n"),
        [
            "the article has a second title",
            "the section “C” has no text",
            "this heading has no words",
        ]
    );
}
