//! Remarks for the writers of an article, not for its readers, are published nowhere.

use crosslight_compile::{Folder, hexadecimal_digest, island, read_texts};
use crosslight_content::Explainer;
use crosslight_publish::prerender;
use proptest::prelude::*;

use crate::copy::Copy;

fn read(article: &str) -> Folder {
    let folder = read_texts(article, "kicker = \"k\"\n");
    folder.unwrap_or_else(|errors| panic!("{errors}"))
}

/// Returns everything published from a folder: the page, the data, the article's file.
fn made(folder: &Folder) -> String {
    let Folder {
        explainer, labels, ..
    } = folder;
    let page = prerender(explainer, labels, None, None).expect("a page");
    let data = island(explainer).expect("data");
    let article = String::from_utf8(folder.article_file()).expect("text");
    [
        page,
        data,
        article,
        format!("{:?}", explainer as &Explainer),
    ]
    .concat()
}

#[test]
fn a_remark_is_told_and_published_nowhere() {
    Copy::new()
        .article(
            "Anna prefers tea. ",
            "Anna prefers tea. <!-- HUSH: ask Anna -->\n<!--\nHUSH again\n\n## HUSH\n-->\n\n%% HUSH %%\n\n",
        )
        .article("Nobody drinks", "\n%% HUSH\n\nHUSH %%\n\nNobody <!-- HUSH --> drinks")
        .warns("remarks");
}

#[test]
fn the_digest_is_that_of_the_published_article() {
    let folder = read("\u{feff}# T\n\n<!-- HUSH -->\n## H\n\nOne %%HUSH%% two. Three.\n\nFour.\n");
    assert!(!made(&folder).contains("HUSH"));
    assert_eq!(
        folder.article(),
        "# T\n\n\n## H\n\nOne two. Three.\n\nFour.\n"
    );
    assert_eq!(folder.digest, hexadecimal_digest(&folder.article_file()));
    let sentences: Vec<_> = folder
        .spans
        .iter()
        .map(|span| &folder.article()[span.clone()])
        .collect();
    assert_eq!(sentences, ["One two.", "Three.", "Four."]);
}

#[test]
fn a_mistake_behind_a_remark_is_shown_where_it_stands() {
    Copy::new()
        .article(
            "Anna prefers tea.",
            "<!-- one\ntwo -->Anna %% three %% prefers <b>tea.",
        )
        .reports("behind-a-remark");
}

#[test]
fn the_lines_of_what_is_refused_are_those_of_the_file() {
    let article = "---\ntitle: T\n# HUSH\norder: 8\nshade: green\n---\n\nOne <div>x</div>.\n\n<!-- HUSH\nHUSH -->\n\nTwo <div>y</div>.\n";
    let errors = read_texts(article, "language = \"en\"\n").expect_err("refused");
    let told = errors.to_string();
    assert!(told.contains("(2 lines have it: 8, 13)"), "{told}");
}

#[test]
fn a_remark_that_does_not_end_is_refused() {
    for article in [
        "# T\n\n## H\n\nA.\n\n<!-- HUSH\n",
        "# T\n\n## H\n\nA %% HUSH.\n\nB.\n",
        "# T\n\n## H\n\nA <!-<!-- x -->- HUSH --> b.\n",
    ] {
        assert!(
            read_texts(article, "kicker = \"k\"\n").is_err(),
            "{article}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn no_remark_is_published_whatever_stands_around_it(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "a ", "b\n", "\n", "> ", "- ", "*", "`", "\n\n", "    ", "```\n", "|", "[x](", ")",
            "<!-- HUSH -->", "<!-- HUSH\n\nHUSH -->", "%% HUSH %%", "%%\nHUSH\n\nHUSH\n%%\n",
        ]), 1..16)
    ) {
        let article = format!("# T\n\n## H\n\nX.\n\n{}\n", pieces.concat());
        if let Ok(folder) = read_texts(&article, "kicker = \"k\"\n") {
            let shown = made(&folder);
            // In code, the remark's marks are words like any others.
            let is_code = article.contains('`') || article.contains("    ");
            prop_assert!(is_code || !shown.contains("HUSH"), "{article}");
        }
    }
}
