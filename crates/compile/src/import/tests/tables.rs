//! Tables with cells over several rows and columns; ruby; lists' numbers.

use super::{Fate, article, assert_article, told};

#[test]
fn a_cell_over_several_keeps_the_others_in_their_columns() {
    let page = "<h1>T</h1><p>It is.</p><table>
<thead><tr><th rowspan=2>Year<th colspan=2>Toll</tr>
<tr><th>Cart<th>Foot</tr></thead>
<tbody><tr><td rowspan=2>1790<td>4<td>1</tr>
<tr><td>5<td>2</tr></tbody>
<tfoot><tr><td>All<td colspan=2>12</tr></tfoot></table>";
    assert_article(
        "a.html",
        page,
        "# T\n\nIt is.\n\n| Year | Toll | |\n| --- | --- | --- |\n| | **Cart** | **Foot** |\n\
         | 1790 | 4 | 1 |\n| | 5 | 2 |\n| All | 12 | |\n"
            .replace("| |", "|  |")
            .as_str(),
    );
    let told = told("a.html", page);
    let over: Vec<_> = told
        .iter()
        .filter(|it| it.1.contains("over several"))
        .map(|it| (it.0, it.2, it.3.trim()))
        .collect();
    let expected = [(2, "Year"), (2, "Toll"), (4, "1790"), (6, "12")];
    assert_eq!(
        over,
        expected.map(|(line, words)| (Fate::Reduced, line, words))
    );
    assert_eq!(told.len(), 6, "{told:?}");
}

#[test]
fn the_foot_of_a_table_is_last_and_an_empty_column_is_none() {
    assert_article(
        "a.html",
        "<h1>T</h1><p>It is.</p><table><tfoot><tr><td>All<td>3</tfoot><tr><th>A<th>B<tr><td>1<td>2\
         <tr><td colspan=9>x</table>",
        "# T\n\nIt is.\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n| x |  |\n| All | 3 |\n",
    );
}

#[test]
fn heads_of_rows_are_bold() {
    assert_article(
        "a.html",
        "<h1>T</h1><p>It is.</p><table><tr><th>A<td>1<tr><th>B<td>2</table>",
        "# T\n\nIt is.\n\n|  |  |\n| --- | --- |\n| **A** | 1 |\n| **B** | 2 |\n",
    );
}

#[test]
fn the_reading_of_letters_goes_behind_them() {
    let page = "<html lang=ja><h1>川</h1>\n<p><ruby>川<rp>(<rt>かわ<rp>)</ruby>は\
        <ruby>長<rt>なが</rt></ruby>い。<ruby lang=en>X<rt>ex</ruby></p>";
    assert!(article("a.html", page).ends_with("# 川\n\n川（かわ）は長（なが）い。X (ex)\n"));
    let told = told("a.html", page);
    let readings = told.iter().filter(|it| it.1.contains("ruby"));
    let lines: Vec<_> = readings.map(|it| (it.0, it.2)).collect();
    assert_eq!(lines, [(Fate::Reduced, 2); 3]);
    assert_article(
        "a.md",
        "# T\n\n<ruby>川<rt>かわ</rt></ruby>は長い。\n",
        "# T\n\n川（かわ）は長い。\n",
    );
}

#[test]
fn numbers_and_languages_that_are_lost_are_told() {
    let told = told(
        "a.html",
        "<html lang=en><h1>T</h1><ol type=a><li>a<li value=7>b</ol><p>It is <i lang=fr>ici</i>, <span lang=de>dort</span>.",
    );
    let told: Vec<_> = told.iter().map(|it| (it.1, it.3.as_str())).collect();
    assert_eq!(
        told,
        [
            ("the number of a list's item, which counts on", "7"),
            ("the letters or the order of a list's numbers", ""),
            ("the language of words", "de: dort"),
        ]
    );
    assert!(
        article(
            "a.html",
            "<html lang=en><h1>T</h1><p>An <i lang=fr>ici</i>, <em lang=en-GB>so</em>."
        )
        .ends_with("An <i lang=\"fr\">ici</i>, *so*.\n")
    );
}
