//! Pictures of the article: files of its folder with their size, published beside the page.

use std::fs;
use std::path::Path;

use crosslight_compile::Folder;
use crosslight_publish::prerender;
use crosslight_publish::read_folder;

use crate::copy::Copy;

/// Returns the beginning of a PNG of this size.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend(width.to_be_bytes());
    bytes.extend(height.to_be_bytes());
    bytes.extend([8, 2, 0, 0, 0]);
    bytes
}

fn folder(article: &str, editorial: &str, files: &[(&str, Vec<u8>)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, bytes).expect("written");
    };
    write("article.md", article.as_bytes());
    write("explainer.toml", editorial.as_bytes());
    for (name, bytes) in files {
        write(name, bytes);
    }
    folder
}

fn read(folder: &Path) -> Folder {
    read_folder(folder).unwrap_or_else(|errors| panic!("{errors}"))
}

fn page(folder: &Folder) -> String {
    let page = prerender(&folder.explainer, &folder.labels, None, None);
    page.expect("a page")
}

#[test]
fn a_picture_is_published_under_a_hashed_name_with_its_size_and_caption() {
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 10'/>".to_vec();
    let files = [
        ("wide one.png", png(1200, 800)),
        ("images/b.svg", svg),
        ("same.png", png(1200, 800)),
    ];
    let folder = folder(
        "# T\n\n![First](same.png)\n\n## H\n\n![A *weir*](wide%20one.png \"The weir. In May.\")\n\n\
         Words ![small](./images/b.svg) go on.\n\n![C](same.png)\n*A caption with [a link](https://a.example).*\n\n\
         - ![D](same.png)\n\n| ![E](same.png) |\n|---|\n| e |\n",
        "kicker = \"k\"\n",
        &files,
    );
    let read = read(folder.path());
    let names: Vec<_> = read.pictures.keys().map(|name| &**name).collect();
    assert_eq!(names.len(), 2, "{names:?}");
    let [photo, drawing] = ["png", "svg"].map(|ending| {
        let mut names = names.iter();
        names.find(|name| name.ends_with(ending)).expect("a name")
    });
    assert!(photo.starts_with("image-") && photo.len() == "image-0123456789abcdef.png".len());
    let page = page(&read);
    for part in [
        // The first picture is visible at once, so it is not loaded lazily.
        &format!(
            "<figure class=\"figure\"><img src=\"{photo}\" alt=\"First\" width=\"1200\" height=\"800\"></figure>"
        ),
        &format!(
            "<img src=\"{photo}\" alt=\"A weir\" width=\"1200\" height=\"800\" loading=\"lazy\"><figcaption><span"
        ),
        "The weir.</span>",
        "In May.</span>",
        &format!(
            "Words <img src=\"{drawing}\" alt=\"small\" width=\"20\" height=\"10\" loading=\"lazy\"> go on."
        ),
        "A caption with <a",
        "<li><figure",
        &format!("data-article=\"cell\"><img src=\"{photo}\" alt=\"E\""),
    ] {
        assert!(page.contains(part), "{part} is not in {page}");
    }
    let texts: Vec<_> = read
        .explainer
        .statements
        .iter()
        .map(|it| &*it.text)
        .collect();
    assert_eq!(
        texts,
        [
            "The weir.",
            "In May.",
            "Words  go on.",
            "A caption with a link."
        ]
    );
}

#[test]
fn a_picture_that_cannot_be_shown_is_named_with_what_to_do() {
    let copy = Copy::new()
        .article(
            "Anna prefers tea.",
            "![a](none.png) ![b](https://a.example/b.png) ![c](../c.png) ![d](/d.png) ![e](e.bmp) \
             ![f](f.png) ![g](g.svg) ![](h.png) ![i](i.png) ![j](.hidden.png) ![k](data:image/png;base64,AA) \
             [![l](h.png)](https://a.example)\n\nAnna prefers tea.",
        )
        .editorial("[[voice]]", "[[image]]\nfile = \"no.png\"\nalt = \"\"\n\n[[voice]]")
        .write("e.bmp", b"BM")
        .write("f.png", &png(20_000, 20_000))
        .write("g.svg", b"<svg><script/></svg>")
        .write("h.png", &png(1, 1))
        .write("i.png", b"\x89PNG");
    copy.reports("pictures");
}

#[test]
fn a_picture_outside_the_folder_is_none_whatever_leads_there() {
    let outside = tempfile::tempdir().expect("a folder");
    let secret = outside.path().join("a.png");
    fs::write(&secret, png(1, 1)).expect("written");
    let folder = folder("# T\n\n## H\n\n![a](a.png)\n", "kicker = \"k\"\n", &[]);
    std::os::unix::fs::symlink(&secret, folder.path().join("a.png")).expect("a link");
    let report = read_folder(folder.path())
        .expect_err("it leads out")
        .report(false);
    assert!(
        report.contains("its path leads out of the folder"),
        "{report}"
    );
}

#[test]
fn the_editor_says_what_a_picture_shows_or_that_it_only_decorates() {
    let files = [("a.png", png(2, 1)), ("b.png", png(1, 2))];
    let folder = folder(
        "# T\n\n## H\n\n![](a.png)\n\n![](b.png)\n",
        "[[image]]\nfile = \"a.png\"\nalt = \"\"\n\n[[image]]\nfile = \"b.png\"\nalt = \"A bridge\"\n",
        &files,
    );
    let page = page(&read(folder.path()));
    assert!(page.contains("alt=\"\" width=\"2\""), "{page}");
    assert!(page.contains("alt=\"A bridge\" width=\"1\""), "{page}");
}

#[test]
fn the_picture_of_an_article_is_a_file_of_its_folder_that_programs_can_show() {
    let article = "---\ntitle: T\nimage:\n  src: a.png\n  alt: A weir\n---\n\nOne.\n";
    let folder = folder(article, "kicker = \"k\"\n", &[("a.png", png(2, 1))]);
    let of = |folder: &Folder| {
        let picture = folder.explainer.about.picture.clone()?;
        Some((picture.image.words.to_string(), picture.image.size))
    };
    let without = read(folder.path());
    assert_eq!(of(&without), Some(("A weir".to_owned(), [2, 1])));
    // It is not drawn, so the page's policy needs no pictures.
    assert_eq!(without.pictures.len(), 0);
    let copy = Copy::new().write("b.png", &png(4, 2)).editorial(
        "kicker",
        "article.picture = { file = \"b.png\", alt = \"\" }\nkicker",
    );
    let own = read_folder(copy.path()).expect("no mistake");
    assert_eq!(of(&own), Some((String::new(), [4, 2])));
}

#[test]
fn a_picture_of_an_article_that_is_not_there_is_told() {
    let editors = |file: &str| {
        let picture = format!("article.picture = {{ file = \"{file}\", alt = \"a\" }}\nkicker");
        Copy::new().editorial("kicker", &picture)
    };
    editors("no.png").reports("picture-of-article");
    let drawing = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 1'/>";
    let report = read_folder(editors("a.svg").write("a.svg", drawing).path());
    let report = report.expect_err("a drawing").report(false);
    assert!(
        report.contains("do not show this kind of picture"),
        "{report}"
    );
    // Tools that use front matter often mean files elsewhere.
    let article = fs::read_to_string("fixtures/good/article.md").expect("a text");
    let article = format!("---\nimage: /assets/a.png\n---\n\n{article}");
    let copy = Copy::new().write("article.md", article.as_bytes());
    copy.warns("picture-of-front-matter");
}
