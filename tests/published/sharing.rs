//! Several explainers in one bundle.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::{GOOD, SHIPPED, fails_to_publish, files, publish, text};

#[test]
fn two_explainers_share_all_but_their_own_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("dist");
    publish(Path::new(GOOD), &out, &["--sub-path", "tea"]);
    let first = files(&out);
    publish(Path::new(SHIPPED), &out, &["--sub-path", "essays/alliance"]);
    let both = files(&out);
    let came: BTreeSet<_> = both.paths().collect();
    let came: Vec<_> = came.difference(&first.paths().collect()).copied().collect();
    let foreign = came
        .iter()
        .find(|path| !path.starts_with("essays/alliance/"));
    assert_eq!(foreign, None, "{came:?}");
    for (path, bytes) in first
        .iter()
        .filter(|(path, _)| ![".crosslight", "_headers"].contains(path))
    {
        assert!(both.get(path) == Some(bytes), "{path}");
    }
    let page = String::from_utf8_lossy(both.get("essays/alliance/index.html").expect("a page"));
    assert!(
        page.contains("\"../../crosslight-"),
        "the module is two folders up"
    );
    assert!(page.contains("url(../../fonts/"));
    let headers = String::from_utf8_lossy(both.get("_headers").expect("headers"));
    assert!(headers.contains("\n/tea/\n") && headers.contains("\n/essays/alliance/\n"));
}

#[test]
fn an_explainer_is_replaced_alone_and_what_was_put_there_by_hand_stays() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("dist");
    publish(Path::new(GOOD), &out, &["--sub-path", "a"]);
    publish(Path::new(GOOD), &out, &["--sub-path", "b"]);
    fs::write(out.join("robots.txt"), "User-agent: *").expect("written");
    fs::create_dir(out.join("mine")).expect("a folder");
    let before = files(&out);
    publish(Path::new(SHIPPED), &out, &["--sub-path", "a"]);
    let after = files(&out);
    assert!(after.get("a/index.html") != before.get("a/index.html"));
    assert!(after.get("b/index.html") == before.get("b/index.html"));
    assert_eq!(after.get("robots.txt"), Some(&b"User-agent: *"[..]));
    assert!(out.join("mine").is_dir());
    publish(Path::new(GOOD), &out, &["--sub-path", "a"]);
    assert!(files(&out) == before, "it is as it was");
}

#[test]
fn what_no_explainer_uses_any_more_goes() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("dist");
    publish(Path::new(GOOD), &out, &[]);
    let good = files(&out);
    // The manifest of an earlier version of Crosslight, with a file that this one lacks.
    let record = fs::read_to_string(out.join(".crosslight")).expect("a record");
    let old = record.replace(
        "\"index.html\",",
        "\"index.html\",\n        \"old-0123456789abcdef.js\",",
    );
    assert_ne!(old, record);
    fs::write(out.join(".crosslight"), old).expect("written");
    fs::write(out.join("old-0123456789abcdef.js"), "old").expect("written");
    publish(Path::new(GOOD), &out, &[]);
    assert!(files(&out) == good);
}

#[test]
fn a_file_put_there_by_hand_is_not_replaced() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("dist");
    publish(Path::new(GOOD), &out, &["--sub-path", "a"]);
    fs::write(out.join("index.html"), "mine").expect("written");
    let before = files(&out);
    let why = fails_to_publish(Path::new(GOOD), &out, &[]);
    assert!(why.contains("index.html is no bundle's file"), "{why}");
    assert!(files(&out) == before);
    assert_eq!(
        fs::read_dir(folder.path()).expect("a folder").count(),
        1,
        "{}",
        text(folder.path())
    );
}
