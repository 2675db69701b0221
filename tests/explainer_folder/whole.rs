//! An article as its publisher keeps it: the front matter, and each line either shown
//! or reported.

use crosslight_compile::{Folder, read_texts};
use crosslight_publish::prerender;

use crate::copy::Copy;

const ARTICLE: &str = "# The weir\n\nIt was planned twice.\n\n## After\n\nHerons came.\n";

#[track_caller]
fn read(article: &str, editorial: &str) -> Folder {
    read_texts(article, editorial).unwrap_or_else(|errors| panic!("{errors}"))
}

fn page(folder: &Folder) -> String {
    let page = prerender(&folder.explainer, &folder.labels, None, None);
    page.expect("a page")
}

#[test]
fn front_matter_is_read_and_shown_and_not_printed_as_source() {
    let yaml = "---\ntitle: The weir\nauthors:\n  - Ana Moss\n  - name: Bo Lyle\n    url: https://bo.example\ndate: 2031-05-01\nlang: en-GB\ndescription: \"Planned twice, built never\"\nlicense: CC0\nclass: long\norder: 3\n---\n\n";
    let toml = "+++\ntitle = \"The weir\"\nauthors = [\"Ana Moss\", \"Bo Lyle\"]\ndate = 2031-05-01\nlang = \"en-GB\"\nsummary = \"Planned twice, built never\"\nlicense = \"CC0\"\nclass = \"long\"\norder = 3\n+++\n";
    for front in [yaml, toml] {
        let folder = read(&format!("{front}{ARTICLE}"), "kicker = \"k\"\n");
        let about = &folder.explainer.about;
        let authors: Vec<_> = about.authors.iter().map(|it| &**it).collect();
        assert_eq!(authors, ["Ana Moss", "Bo Lyle"]);
        assert_eq!(&*folder.explainer.language, "en-GB");
        assert_eq!(&*folder.explainer.title, "The weir");
        let page = page(&folder);
        assert!(
            page.contains("<bdi>Ana Moss</bdi> and <bdi>Bo Lyle</bdi>, <time datetime=\"2031-05-01\">2031-05-01</time>"),
            "{page}"
        );
        assert!(page.contains("Planned twice, built never</p>"));
        assert!(!page.contains("authors") && !page.contains("order"));
        let report = folder.report(false);
        assert!(report.contains("`class`, `order`"), "{report}");
        let words = &folder.spans[0];
        let article = folder.article();
        assert_eq!(&article[words.clone()], "It was planned twice.");
    }
}

#[test]
fn the_title_may_stand_in_the_front_matter_alone_and_with_entities() {
    let untitled = ARTICLE.trim_start_matches("# The weir");
    let folder = read(
        &format!("---\ntitle: La fa&ccedil;ade\n---\n{untitled}"),
        "kicker = \"k\"\n",
    );
    assert_eq!(&*folder.explainer.title, "La façade");
    let folder = read(
        untitled,
        "[article]\ntitle = \"Weirs\"\nauthors = [\"Cy\"]\n",
    );
    assert_eq!(&*folder.explainer.title, "Weirs");
}

#[test]
fn what_the_editor_says_of_the_article_wins() {
    let article = format!("---\ntitle: Weirs\nauthor: Ana\npublisher: P\n---\n{ARTICLE}");
    let folder = read(&article, "[article]\nauthors = [\"Cy\"]\n");
    let about = &folder.explainer.about;
    assert_eq!(about.authors, ["Cy".into()]);
    assert_eq!(about.publisher.as_deref(), Some("P"));
    let report = folder.report(false);
    assert!(report.contains("another title: “Weirs”"), "{report}");
}

#[test]
fn a_rule_that_an_article_begins_with_is_no_front_matter() {
    let errors = read_texts(
        &format!("---\n\n{ARTICLE}\n---\n\nMore.\n"),
        "kicker = \"k\"\n",
    );
    let report = errors.expect_err("a rule").report(false);
    assert!(!report.contains("front matter"), "{report}");
}

#[test]
fn front_matter_that_cannot_be_read_is_named_with_its_line() {
    let article = "---\ntitle: [a\nauthor: b\n---\n";
    Copy::new()
        .article("# Tea or coffee", &format!("{article}\n# Tea or coffee"))
        .reports("front-matter");
    Copy::new()
        .article(
            "# Tea or coffee",
            "---\na: &x [1, 2]\nb: [*x, *x]\n---\n# Tea or coffee",
        )
        .reports("front-matter-alias");
}

#[test]
fn a_line_that_markdown_takes_for_a_definition_is_shown_or_told() {
    Copy::new()
        .article(
            "Anna prefers tea.",
            "[Update]: Withdrawn.\n\n[update]: Twice\n\nAnna prefers tea.",
        )
        .article(
            "Nobody drinks coffee.",
            "Nobody drinks coffee.\n\n[1]: https://tea.example/a \"Tea\"",
        )
        .reports("definitions");
}

#[test]
fn a_line_that_markdown_takes_for_something_else_is_named() {
    let folder = read(
        "# T\n\n1984. That was the year.\n\n***\n\n    Anna prefers tea.\n\n## H\n\nX.\n",
        "kicker = \"k\"\n",
    );
    let report = folder.report(false);
    for told in [
        "Markdown takes this line for an item of a list: “1984. That was the year.”",
        "if it is a sentence, write a backslash before the full stop: `1984\\. That was the year.`",
        "Markdown takes this line for code, for the four spaces before it: “Anna prefers tea.”",
        "if it is a sentence, take the spaces away: `Anna prefers tea.`",
    ] {
        assert!(report.contains(told), "{report}");
    }
    Copy::new()
        .article("Anna drinks", "Anna sleeps.\n---\n\nAnna drinks")
        .reports("underlined");
    let folder = read(
        "# T\n\nHe left.\nIt rained.\n---\n\nShe stayed.\n",
        "kicker = \"k\"\n",
    );
    let report = folder.report(false);
    assert!(
        report.contains("make this a heading: “He left. It rained.”"),
        "{report}"
    );
}

#[test]
fn a_kind_that_repeats_is_told_once_with_its_lines() {
    Copy::new()
        .article("Anna prefers tea.", "{{< tea >}} {{< tea >}}\n\n::: note\n\n{{< tea >}}\n\nSee [[Tea]].\n\n%% not yet %%\n\n<!-- hush -->\n\n<Tea />\n\n<p style={{ width: 1 }}>Tea</p>\n\nAnna prefers tea.[^1]")
        .article("## In the evening\n", "## In the evening {.late}\n\n| a | b |\n|---|---|\n| c | d | e |\n")
        .reports("refused");
}

#[test]
fn a_section_whose_text_is_refused_is_not_said_to_be_empty() {
    let errors = read_texts("# T\n\n## H\n\n<p>a</p>\n", "kicker = \"k\"\n");
    assert_eq!(errors.expect_err("a tag").errors.len(), 1);
}

#[test]
fn two_sections_with_one_heading_are_told_apart() {
    let article = "# T\n\n## Pro\n\nOne.\n\n## Pro\n\nTwo.\n";
    let editorial =
        "[[section]]\nheading = \"Pro\"\nnth = 2\nid = \"pro-again\"\nstart = \"closed\"\n";
    let folder = read(article, editorial);
    let open: Vec<_> = folder
        .explainer
        .sections
        .iter()
        .map(|it| it.starts_open)
        .collect();
    assert_eq!(open, [true, false]);
    let report = read_texts(article, &editorial.replace("= 2", "= 3"));
    let report = report.expect_err("a mistake").report(false);
    assert!(
        report.contains("the article says “Pro” only 2 times"),
        "{report}"
    );
}
