//! Pictures beside a source, and those that it carries.

use std::cell::RefCell;

use super::super::{Source, Unimportable, import_beside};
use super::{Fate, Imported, imported, read, told};
use crate::{PictureLoad, PictureProblem};

/// A GIF of one dot, as data.
const DOT: &str = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";

/// Imports a text with the pictures that lie beside it.
fn beside(name: &str, text: &str, load: PictureLoad) -> Result<Imported, Unimportable> {
    let source = Source {
        bytes: text.as_bytes(),
        name: Some(name),
        encoding: None,
    };
    import_beside(&source, load)
}

fn png(width: u8) -> Vec<u8> {
    let size = [0, 0, 0, width, 0, 0, 0, 1, 8, 2, 0, 0, 0];
    [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", size.as_slice()].concat()
}

#[test]
fn a_picture_beside_the_source_is_kept_with_its_words_and_its_caption() {
    let asked = RefCell::new(Vec::new());
    let load = |name: &str| {
        asked.borrow_mut().push(name.to_owned());
        match name {
            "page_files/the weir (1).png" => Ok(png(2)),
            "b.png" => Ok(png(3)),
            "fake.png" => Ok(b"<svg><script/></svg>".to_vec()),
            _ => Err(PictureProblem::Missing(None)),
        }
    };
    let page = "<h1>T</h1><h2>H</h2><p>See <img src='b.png' alt='a [small] one' title='It'> here.</p>\
        <figure><img src='page_files/the%20weir%20(1).png'><figcaption>The <i>weir</i>, in May.</figcaption></figure>\
        <a href='https://a.example'><img src='./b.png' alt=''></a>\
        <p><img src='fake.png' alt='f'><img src='https://a.example/c.png' alt='c'><img src='../d.png' alt='d'>\
        <img src='article.md' alt='e'></p>";
    let imported = beside("a.html", page, &load).expect("importable");
    assert_eq!(
        imported.article,
        "# T\n\n## H\n\nSee ![a \\[small\\] one](b.png \"It\") here.\n\n\
         ![](page_files/the-weir--1-.png) *The weir, in May.*\n\n![](b.png)\n"
    );
    let files: Vec<_> = imported.pictures.keys().map(String::as_str).collect();
    assert_eq!(files, ["b.png", "page_files/the-weir--1-.png"]);
    assert!(imported.editorial.ends_with(
        "\n[[image]]\nfile = \"b.png\"\nalt = \"a [small] one\"    # what it shows; empty if it only decorates\n\
         \n[[image]]\nfile = \"page_files/the-weir--1-.png\"\nalt = \"\"    # what it shows; empty if it only decorates\n"
    ), "{}", imported.editorial);
    let folder = read(&imported).unwrap_or_else(|errors| panic!("{errors}"));
    assert_eq!(folder.pictures.len(), 2);
    let told: Vec<_> = imported
        .dropped
        .iter()
        .map(|it| (it.fate, it.what))
        .collect();
    let expected = [
        (
            Fate::Added,
            "an empty text for an image that has none; say what it shows in its [[image]]",
        ),
        (Fate::Reduced, "a link around an image"),
        (
            Fate::Dropped,
            "an image that browsers do not show, or not safely",
        ),
        (Fate::Dropped, "an image on the web"),
        (Fate::Dropped, "an image that is not in the file's folder"),
        (Fate::Dropped, "an image that is not beside the file"),
    ];
    assert_eq!(told, expected);
    // Each file is asked for once.
    assert_eq!(asked.take().len(), 5);
}

#[test]
fn a_picture_that_a_page_carries_is_written_once_and_within_bounds() {
    let text = format!(
        "# T\n\n## H\n\n![one]({DOT})\n\n![two]({DOT}) and ![three](data:image/png;base64,!!)\n"
    );
    let imported = imported("a.md", &text);
    assert_eq!(
        imported.article,
        "# T\n\n## H\n\n![one](image-1.gif)\n\n![two](image-1.gif) and\n"
    );
    assert_eq!(imported.pictures.len(), 1);
    let [lost] = imported.dropped.as_slice() else {
        panic!("{:?}", imported.dropped);
    };
    assert_eq!(lost.words, "three (data:…)");
    let svg =
        "![s](data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20onload='x'/%3E)";
    let told = told("a.md", &format!("# T\n\n## H\n\nA. {svg}\n"));
    assert_eq!(
        told[0].1,
        "an image that browsers do not show, or not safely"
    );
}

#[test]
fn the_picture_that_stands_for_an_article_is_kept_in_its_front_matter() {
    let load = |name: &str| match name {
        "a b.png" => Ok(png(2)),
        _ => Err(PictureProblem::Missing(None)),
    };
    let source = |name: &str| {
        let text = format!("---\ntitle: T\nimage: {name}\n---\n\nOne.\n");
        beside("a.md", &text, &load).expect("importable")
    };
    let kept = source("a b.png");
    assert_eq!(
        kept.article,
        "---\ntitle: \"T\"\npicture: { file: \"a-b.png\", alt: \"\" }\n---\n\nOne.\n"
    );
    let folder = read(&kept).unwrap_or_else(|errors| panic!("{errors}"));
    assert!(folder.explainer.about.picture.is_some());
    let lost = source("/assets/a.png");
    assert_eq!(lost.article, "---\ntitle: \"T\"\n---\n\nOne.\n");
    let told = &lost.dropped[0];
    let expected = (
        "an image that is not in the file's folder",
        3,
        " (/assets/a.png)",
    );
    assert_eq!((told.what, told.line, told.words.as_str()), expected);
}
