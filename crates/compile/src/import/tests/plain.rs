//! Plain texts.

use super::assert_article;

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
