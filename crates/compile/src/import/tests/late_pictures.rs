//! Pictures that a page loads late, or in several sizes.

use super::super::{Source, import_beside};
use super::{Fate, Imported};
use crate::PictureProblem;

fn png(width: u8) -> Vec<u8> {
    let size = [0, 0, 0, width, 0, 0, 0, 1, 8, 2, 0, 0, 0];
    [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", size.as_slice()].concat()
}

/// Imports the body of a page beside `weir.png` and `mill.png`.
fn beside(name: &str, body: &str) -> Imported {
    let load = |name: &str| match name {
        "weir.png" => Ok(png(2)),
        "mill.png" | "the mill.png" => Ok(png(3)),
        _ => Err(PictureProblem::Missing(None)),
    };
    let source = Source {
        bytes: body.as_bytes(),
        name: Some(name),
        encoding: None,
    };
    import_beside(&source, &load).expect("importable")
}

const DOT: &str = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";

#[track_caller]
fn assert_page(body: &str, expected: &str, dropped: &[&str]) {
    let imported = beside("a.html", &format!("<h1>T</h1><p>It is. {body}</p>"));
    assert_eq!(imported.article, format!("# T\n\nIt is.{expected}\n"));
    let told = imported
        .dropped
        .iter()
        .filter(|it| it.fate == Fate::Dropped);
    assert_eq!(
        told.map(|it| it.words.as_str()).collect::<Vec<_>>(),
        dropped
    );
}

#[test]
fn a_picture_that_is_loaded_late_is_the_article_s_and_its_placeholder_is_not() {
    assert_page(
        &format!("<img src='{DOT}' data-src=weir.png alt=W>"),
        " ![W](weir.png)",
        &[],
    );
    assert_page("<img data-lazy-src=weir.png alt=W>", " ![W](weir.png)", &[]);
    assert_page(
        "<img srcset='none.png 1x, weir.png 2x, mill.png 3x' alt=W>",
        " ![W](mill.png)",
        &[],
    );
    assert_page(
        "<picture><source srcset='none.avif'><source srcset=mill.png><img src=none.png alt=W></picture>",
        " ![W](mill.png)",
        &[],
    );
    assert_page("<img src='weir.png?w=300' alt=W>", " ![W](weir.png)", &[]);
    // The real one is on the web: neither is shown, and the real one is told.
    assert_page(
        &format!("<img src='{DOT}' data-src='https://a.example/w.png' alt=W>"),
        "",
        &["W (https://a.example/w.png)"],
    );
    // A page that was saved in one file has the real one in its place.
    let large = "data:image/gif;base64,R0lGODlhgACAAAAAACw=";
    assert_page(
        &format!("<img src='{large}' data-src='https://a.example/w.png' alt=W>"),
        " ![W](image-1.gif)",
        &[],
    );
}

#[test]
fn what_stands_in_for_a_script_has_the_picture_that_is_nowhere_else() {
    assert_page(
        "<img class=late alt=W><noscript><img src=weir.png alt=W></noscript>",
        " ![W](weir.png)",
        &[],
    );
    assert_page(
        "<img src=weir.png alt=W><noscript>W</noscript>",
        " ![W](weir.png)",
        &["W"],
    );
}

#[test]
fn dialects_write_addresses_with_spaces_and_sizes() {
    let imported = beside(
        "a.mdx",
        "# T\n\n![M](the mill.png)\n\n![W](weir.png =300x200) [y](see it there)\n\n![[weir.png|300]]\n\n![A|40x50](weir.png)\n\n\
         <Figure src=\"weir.png\" alt=\"W\" caption=\"The weir.\" />\n",
    );
    assert_eq!(
        imported.article,
        "# T\n\n![M](the-mill.png)\n\n![W](weir.png) [y\\](see it there)\n\n![](weir.png)\n\n![A](weir.png)\n\n\
         ![W](weir.png) *The weir.*\n"
    );
    let told = imported.dropped.iter();
    let told: Vec<_> = told
        .map(|it| (it.fate, it.line, it.words.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (Fate::Reduced, 5, "300x200"),
            (Fate::Reduced, 7, "300"),
            (Fate::Added, 7, "weir.png"),
            (Fate::Reduced, 9, "|40x50"),
            (
                Fate::Reduced,
                11,
                "<figure src=\"weir.png\" alt=\"W\" caption=\"The weir.\">"
            ),
        ]
    );
}
