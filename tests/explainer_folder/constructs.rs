//! Tables, footnotes, tasks, and links within an article.

use crosslight_compile::read_texts;
use crosslight_content::Explainer;
use crosslight_publish::prerender;

use crate::copy::Copy;
use crate::marks::body;

/// Returns the explainer of an article, and its page.
fn page(article: &str) -> (Explainer, String) {
    let folder = read_texts(article, "kicker = \"k\"\n");
    let folder = folder.unwrap_or_else(|errors| panic!("{errors}"));
    let page = prerender(&folder.explainer, &folder.labels, None, None).expect("a page");
    (folder.explainer, page)
}

fn has(page: &str, parts: &[&str]) {
    for part in parts {
        assert!(page.contains(part), "{part} is not in {page}");
    }
}

#[test]
fn a_table_has_heads_and_a_box_of_its_own() {
    assert_eq!(
        body("| A | *B* |\n|---|--:|\n| [c](https://c.example) | 1 |\n| d |\n"),
        "<div tabindex=\"0\"><table><thead><tr>\
         <th data-article=\"cell\" scope=\"col\">A</th>\
         <th data-align=\"end\" data-article=\"cell\" scope=\"col\"><em>B</em></th></tr></thead>\
         <tbody><tr><td data-article=\"cell\"><a href=\"https://c.example\" rel=\"external\">c</a></td>\
         <td data-align=\"end\" data-article=\"cell\">1</td></tr>\
         <tr><td data-article=\"cell\">d</td><td data-align=\"end\" data-article=\"cell\"></td></tr></tbody></table></div>"
    );
    let rows = body("| | A |\n|---|:-:|\n| b | c |\n");
    has(
        &rows,
        &[
            "<tr><td></td><th data-align=\"center\" data-article=\"cell\" scope=\"col\">A</th>",
            "<tr><th data-article=\"cell\" scope=\"row\">b</th>",
        ],
    );
    let (explainer, _) = page("# T\n\n## H\n\n| a |\n|---|\n| b. |\n\nC.\n");
    assert_eq!(explainer.typography.tables(), 1);
    let texts: Vec<_> = explainer.statements.iter().map(|it| &*it.text).collect();
    assert_eq!(texts, ["C."]);
}

#[test]
fn a_table_that_would_lose_words_or_grow_without_bound_is_refused() {
    let refused = |article: &str, what: &str| {
        let read = read_texts(&format!("# T\n\n## H\n\n{article}"), "kicker = \"k\"\n");
        let report = read.expect_err(what).report(false);
        assert!(report.contains(what), "{report}");
    };
    refused(
        "| a |\n|---|\n| b | c |\n",
        "a row of a table with more cells than its head",
    );
    let wide = format!("{}|\n{}|\n", "|a".repeat(3000), "|-".repeat(3000));
    refused(
        &[wide, "|a|\n".repeat(10)].concat(),
        "a table of more than 20,000 cells",
    );
}

#[test]
fn footnotes_are_numbered_and_stand_at_the_end_with_a_way_back() {
    let (explainer, page) = page(
        "# T\n\nLede.[^b]\n\n[^a]: First *note*. Two.\n\n## H\n\nOne.[^a] Two [^A] three.[^b]\n\n\
         [^b]:\n    Second.\n\n    - Item.\n",
    );
    let texts: Vec<_> = explainer.statements.iter().map(|it| &*it.text).collect();
    assert_eq!(
        texts,
        [
            "Lede.",
            "One.",
            "Two three.",
            "Second.",
            "Item.",
            "First note.",
            "Two."
        ]
    );
    has(
        &page,
        &[
            "Lede.<sup data-note=\"1\u{2002}Second.\nItem.\" class=\"note-mark\"><a href=\"#_note-1\" id=\"_note-1-from-1\" role=\"doc-noteref\">1</a></sup>",
            "One.<sup data-note=\"2\u{2002}First note. Two.\" class=\"note-mark\"><a href=\"#_note-2\" id=\"_note-2-from-1\" role=\"doc-noteref\">2</a></sup></span>",
            "Two<sup class=\"note-mark\"><a href=\"#_note-2\" id=\"_note-2-from-2\" role=\"doc-noteref\">2</a></sup> three.",
            "id=\"_note-1-from-2\"",
            "<ol><li id=\"_note-1\"><p>",
            "<a href=\"#_note-2-from-2\" role=\"doc-backlink\" aria-label=\"Back to the text\" class=\"note-back\">",
            "<em>note</em>",
        ],
    );
}

#[test]
fn a_footnote_that_nothing_refers_to_is_shown_and_told() {
    let article = "# T\n\n## H\n\nOne.\n\n[^a]: Alone.\n";
    let folder = read_texts(article, "kicker = \"k\"\n").expect("no mistake");
    assert!(
        folder
            .report(false)
            .contains("nothing refers to this footnote")
    );
    has(&page(article).1, &["Alone."]);
}

#[test]
fn a_list_of_tasks_has_boxes_that_are_named_by_their_words() {
    let (explainer, page) = page("# T\n\n## H\n\n- [x] Done.\n- [ ] Open.\n- None.\n");
    let id = |at: usize| explainer.statements[at].anchor.to_string();
    has(
        &page,
        &[
            &format!("aria-labelledby=\"{}\"", id(0)),
            &format!("aria-labelledby=\"{}\"", id(1)),
            "<li><span id=",
        ],
    );
    assert_eq!(page.matches("<li class=\"task\"><input").count(), 2);
    let drawn = body("- [x] Done.\n- [ ] Open.\n");
    assert_eq!(drawn.matches(" checked=").count(), 1, "{drawn}");
}

#[test]
fn a_link_within_the_article_leads_to_its_heading_whatever_the_id() {
    let article = "# T\n\n[a](#the-end) [b](#mine) [c](#some-more) [d](#%C3%BCber-uns) [e](#Uber_x).\n\n\
        ## The end\n\nX.\n\n### Some *more*\n\nY.\n\n## Middle {#mine}\n\nZ.\n\n## Über uns\n\nW.\n\n\
        ## Other {#Uber_x}\n\nV.\n";
    let editorial = "[[section]]\nheading = \"The end\"\nid = \"fin\"\n";
    let folder = read_texts(article, editorial).expect("no mistake");
    let page = prerender(&folder.explainer, &folder.labels, None, None).expect("a page");
    has(
        &page,
        &[
            "<a href=\"#fin\">a</a>",
            "<a href=\"#mine\">b</a>",
            "<a href=\"#some-more\">c</a>",
            "<a href=\"#über-uns\">d</a>",
            "<a href=\"#uber-x\">e</a>",
            "id=\"some-more\"",
            "<ol class=\"contents-within\"><li><a href=\"#some-more\" data-article=\"heading\">Some more</a>",
        ],
    );
    Copy::new()
        .article("Anna prefers tea.", "Anna prefers [tea](#in-the-eveing).")
        .reports("no-such-heading");
}

#[test]
fn a_heading_has_marks_and_an_id_of_its_words() {
    let (explainer, page) =
        page("# The *Tea*\n\n## A `b` [c](https://c.example)[^1]\n\nX.\n\n[^1]: N.\n");
    assert_eq!(&*explainer.title, "The Tea");
    assert_eq!(&*explainer.sections[0].anchor, "a-b-c");
    has(
        &page,
        &[
            "The <em>Tea</em></h1>",
            "A <code>b</code> <a href=\"https://c.example\" rel=\"external\" class=\"away\">c</a><sup",
            "<span class=\"disclosure-heading\">A <code>b</code> c<",
        ],
    );
}

#[test]
fn html_within_a_paragraph_may_have_a_title_a_language_and_a_direction() {
    assert!(
        body("<abbr title=\"World &amp; co\" LANG=en>W</abbr> long<wbr>word <q>x</q>.").contains(
            "<abbr lang=\"en\" title=\"World & co\">W</abbr> long<wbr></wbr>word <q>x</q>."
        )
    );
    let read = read_texts(
        "# T\n\n## H\n\n<em onclick=\"x\">a</em>\n",
        "kicker = \"k\"\n",
    );
    assert!(read.is_err());
}

#[test]
fn code_and_what_a_backslash_keeps_are_no_constructs_of_other_tools() {
    let drawn = body("Write `{{ x }}` or \\{{ y }} and \\[[z]], \\%%.");
    assert_eq!(
        drawn,
        "<p>Write <code>{{ x }}</code> or {{ y }} and [[z]], %%.</p>"
    );
}
