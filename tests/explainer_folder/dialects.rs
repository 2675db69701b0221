//! The signs of other dialects, front matter that is private, and lists that do not count
//! up, as an editor sees them.

use crosslight_compile::{Folder, hexadecimal_digest, read_texts};
use crosslight_publish::prerender;

use crate::copy::Copy;
use crate::marks::body;

fn read(article: &str) -> Folder {
    let folder = read_texts(article, "kicker = \"k\"\n");
    folder.unwrap_or_else(|errors| panic!("{errors}"))
}

#[test]
fn the_signs_of_other_dialects_are_named_with_their_lines() {
    Copy::new()
        .article(
            "Anna prefers tea.",
            "Anna prefers tea.^[A note.]\n\n> [!NOTE]\n> It is *red*{.red}.\n\n[TOC]\n\n\
             It costs $5 and $10, and $x^2$ is [here][nope].\n\n##Close\n\n| A | B |\n| 1 | 2 |\n\n\
             import X from './x'\n\n!!! note\n\nIt is [](https://a.example) <%= x %>. And again.^[Two.]\n",
        )
        .reports("dialects");
    Copy::new()
        .article(
            "Anna prefers tea.",
            "Anna prefers tea. It is ==hot== at 10:30:45, and H~2~O, m^2^ :smile: [sic].\n\n3) Yes.\n",
        )
        .warns("dialects");
}

#[test]
fn what_is_private_in_front_matter_is_told_and_not_published() {
    let front =
        "---\ntitle: T # HUSH\n# HUSH\nnotes: HUSH\nauthor: { name: Ana, email: HUSH }\n---\n";
    let text = "\nIt is.\n\n## H\n\nIt was.\n";
    let folder = read(&[front, text].concat());
    let published = String::from_utf8(folder.article_file()).expect("text");
    assert_eq!(
        published,
        ["---\ntitle: \"T\"\nauthor: \"Ana\"\n---\n", text].concat()
    );
    assert_eq!(folder.digest, hexadecimal_digest(published.as_bytes()));
    // The published file is an article as well, and is published as it is.
    assert_eq!(read(&published).article_file(), published.as_bytes());
    Copy::new()
        .article("# Tea or coffee", &[front, "# Tea or coffee"].concat())
        .warns("private-front-matter");
}

#[test]
fn a_mistake_below_front_matter_that_is_left_out_is_shown_where_it_stands() {
    Copy::new()
        .article(
            "# Tea or coffee",
            "---\n# HUSH\nnotes: HUSH\nlicence: A licence\n---\n# Tea or coffee",
        )
        .article("Anna prefers tea.", "Anna prefers <b>tea.")
        .reports("below-front-matter");
}

#[test]
fn a_list_that_does_not_count_up_keeps_its_numbers() {
    assert_eq!(
        body("1. One.\n2. Two.\n4. Four.\n"),
        "<ol><li>One.</li><li>Two.</li><li value=\"4\">Four.</li></ol>"
    );
    assert!(body("1. One.\n1. Two.\n").ends_with("<ol><li>One.</li><li>Two.</li></ol>"));
}

#[test]
fn a_date_with_a_time_is_shown_as_a_date() {
    let folder = read("---\ntitle: T\ndate: 2031-05-01T10:00:00+02:00\n---\n\nIt is.\n");
    let page = prerender(&folder.explainer, &folder.labels, None, None).expect("a page");
    assert!(
        page.contains("<time datetime=\"2031-05-01\">2031-05-01</time>"),
        "{page}"
    );
    assert!(!page.contains("10:00"), "{page}");
}

#[test]
fn lines_that_a_carriage_return_ends_are_lines() {
    let folder = read("# T\r\rIt is.\r\r## A\r\n\r\nIt was.\n\rIt is so.\r");
    let texts: Vec<_> = folder
        .explainer
        .statements
        .iter()
        .map(|it| &*it.text)
        .collect();
    assert_eq!(texts, ["It is.", "It was.", "It is so."]);
    assert_eq!(folder.digest, hexadecimal_digest(&folder.article_file()));
}

#[test]
fn words_of_a_heading_and_letters_that_look_alike_are_named() {
    Copy::new()
        .editorial("quote = \"Nobody\"", "quote = \"In the evening\"")
        .editorial(
            "quote = \"Anna prefers tea\"",
            "quote = \"Аnna prefers tea\"",
        )
        .reports("heading-quoted");
    Copy::new()
        .editorial(
            "kicker = \"Sample\"",
            "kicker = \"Sample\"\n\n[article]\ntitle = \"Tea\"\n",
        )
        .warns("other-title");
}
