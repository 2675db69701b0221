//! The single file: it is the bundle's, and takes no other file's place.

use std::fs;
use std::path::Path;

use crate::places::{published, spoilt};
use crate::{GOOD, SHIPPED, crosslight, fails_to_publish, files, publish, text};

#[test]
fn the_single_file_is_the_one_of_the_bundle() {
    let (folder, out) = published();
    let alone = folder.path().join("tea.html");
    publish(Path::new(GOOD), &alone, &["--single-file"]);
    let bytes = fs::read(&alone).expect("a file");
    assert!(files(&out).get("single-file.html") == Some(&bytes));
    let why = fails_to_publish(Path::new(GOOD), &out, &["--single-file"]);
    assert!(why.contains("is a folder"), "{why}");
    // It may be published again, and takes no other file's place.
    publish(Path::new(SHIPPED), &alone, &["--single-file"]);
    let own = spoilt(folder.path(), |_| {});
    for (content, file) in [
        (GOOD.as_ref(), out.join("index.html")),
        (own.as_path(), own.join("article.md")),
        (own.as_path(), own.join("explainer.toml")),
    ] {
        let before = fs::read(&file).expect("a file");
        let why = fails_to_publish(content, &file, &["--single-file"]);
        let expected = format!("error: {} is no file that Crosslight made", file.display());
        assert!(why.starts_with(&expected), "{why}");
        assert!(fs::read(&file).expect("a file") == before);
    }
    let output = crosslight(&[
        "publish",
        GOOD,
        "--out",
        text(&alone),
        "--single-file",
        "--sub-path",
        "a",
    ]);
    assert_eq!(output.status.code(), Some(2));
}
