//! Plain texts.

use super::{Fate, assert_article, told};

#[test]
fn empty_lines_part_paragraphs_and_short_lines_are_headings() {
    assert_article(
        "a.txt",
        "The bridge\r\n\r\nIt is long,\r\nand it is dear.\r\n\r\nThe costs\r\n\r\n* They are high.\r\n",
        "# The bridge\n\nIt is long, and it is dear.\n\n## The costs\n\n\\* They are high.\n",
    );
    assert_article(
        "a.txt",
        "The bridge\nIt is long.\nThe costs\nThey are high.\n",
        "# The bridge\n\nIt is long.\n\n## The costs\n\nThey are high.\n",
    );
}

#[test]
fn a_title_that_is_there_twice_is_no_section_and_the_lede_stays() {
    let text =
        "The long day\nThe long day\nIt was long. Nobody slept.\nThe costs\nThey are high.\n";
    assert_article(
        "a.txt",
        text,
        "# The long day\n\nIt was long. Nobody slept.\n\n## The costs\n\nThey are high.\n",
    );
    let told = told("a.txt", text);
    let expected = (
        Fate::Dropped,
        "the title once more",
        2,
        "The long day".to_owned(),
    );
    assert_eq!(told, [expected]);
    assert_article(
        "a.html",
        "<title>The day</title><body><h2>The  day</h2><p>It was.</p><h2>Costs</h2><p>So.</p>",
        "---\ntitle: \"The day\"\n---\n\nIt was.\n\n## Costs\n\nSo.\n",
    );
}

#[test]
fn a_title_above_the_author_s_name_is_the_title() {
    let text = "The long day\nby Ina Moos\n\nIt was a long day, and nobody who was there slept.\n\nTo the end\n";
    assert_article(
        "a.txt",
        text,
        "# The long day\n\nby Ina Moos\n\nIt was a long day, and nobody who was there slept.\n\nTo the end\n",
    );
    // A line that a sentence goes on from is none.
    let text =
        "The long day that nobody slept on\nwas over at last. It had been long.\n\nSo it was.\n";
    let imported = super::imported("a_day.txt", text);
    assert!(imported.editorial.contains("title = \"a day\""));
    let told: Vec<_> = imported
        .dropped
        .iter()
        .map(|it| (it.what, it.words.as_str()))
        .collect();
    assert_eq!(told, [("a title, made of the file's name", "a day")]);
}
