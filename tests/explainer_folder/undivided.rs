//! Articles without headings: the whole article is open, or the editor divides it.

use crosslight_compile::{Folder, read_texts};
use crosslight_publish::prerender;

const ARTICLE: &str = "# T\n\nOne. Two.\n\n> Three.\n\n### Within\n\nFour. Five.\n\nSix.\n";

fn read(editorial: &str) -> Folder {
    read_texts(ARTICLE, editorial).unwrap_or_else(|errors| panic!("{errors}"))
}

fn page(folder: &Folder) -> String {
    let page = prerender(&folder.explainer, &folder.labels, None, None);
    page.expect("a page")
}

#[test]
fn an_article_without_headings_is_open_and_has_no_disclosures() {
    let folder = read("language = \"en\"\n");
    let page = page(&folder);
    assert!(folder.explainer.sections.is_empty());
    assert!(!page.contains("<details"), "{page}");
    assert!(!page.contains("class=\"lede\""));
    for part in [
        "class=\"undivided section-body\"><p><span",
        "<blockquote><p>",
        "id=\"within\"",
        "<ol class=\"contents-within\"><li><a href=\"#within\"",
    ] {
        assert!(page.contains(part), "{part} is not in {page}");
    }
    assert_eq!(page.matches(">Two.</span>").count(), 1);
}

#[test]
fn the_editor_divides_an_article_and_the_headings_are_shown_as_the_editors() {
    let folder = read(
        "[[section]]\nbegins = \"Six\"\nheading = \"The last\"\nid = \"last\"\n\n\
         [[section]]\nbegins = \"Four.\"\nheading = \"The middle\"\nstart = \"closed\"\n",
    );
    let sections = &folder.explainer.sections;
    let names: Vec<_> = sections
        .iter()
        .map(|it| (&*it.anchor, &*it.heading))
        .collect();
    assert_eq!(
        names,
        [("the-middle", "[The middle]"), ("last", "[The last]")]
    );
    assert!(!sections[0].starts_open && sections[1].starts_open);
    let page = page(&folder);
    assert!(
        page.contains("<h2 class=\"section-heading\">[The middle]</h2>"),
        "{page}"
    );
    assert!(page.contains("<div class=\"lede\">"));
}

#[test]
fn a_section_begins_with_a_paragraph_of_an_article_without_headings() {
    let refused = |article: &str, begins: &str, what: &str| {
        let editorial = format!("[[section]]\nbegins = \"{begins}\"\nheading = \"H\"\n");
        let read = read_texts(article, &editorial).expect_err(what);
        let report = read.report(false);
        assert!(report.contains(what), "{report}");
    };
    refused(
        ARTICLE,
        "Two.",
        "no paragraph begins with the sentence that has “Two.”",
    );
    refused(ARTICLE, "Three.", "no paragraph begins with");
    refused(ARTICLE, "Seven", "the article does not say “Seven”");
    refused(
        "# T\n\n## A\n\nOne.\n",
        "One.",
        "the article has headings of its own",
    );
    assert!(read_texts("# T\n", "kicker = \"k\"\n").is_err());
}
