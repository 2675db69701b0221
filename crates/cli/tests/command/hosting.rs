//! `crosslight hosting`: its snippets, and its error without a bundle.

use std::fs;

use crate::{assert_ends_with, complained, crosslight, said, text};

#[test]
fn a_snippet_says_first_where_it_goes_and_names_its_path() {
    let folder = tempfile::tempdir().expect("a folder");
    let manifest = r#"{"explainers":{"":{"version":"0","policies":{"index.html":"default-src 'none'"},"files":["index.html","a-0123456789abcdef.js"]}}}"#;
    fs::write(folder.path().join(".crosslight"), manifest).expect("written");
    for (host, first, line) in [
        ("nginx", "server block", "location ^~ /tea/ {"),
        ("caddy", "Import it", "handle /tea/* {"),
        ("apache", ".htaccess", "^/tea/(index\\.html)?"),
        ("netlify", "at the root of the site", "/tea/index.html"),
        ("cloudflare", "at the root of the site", "/tea/index.html"),
        ("github", "tea/", "frame-ancestors"),
        ("gitlab", ".gitlab-ci.yml", "paths: [public]"),
    ] {
        let output = crosslight(&[
            "hosting",
            text(folder.path()),
            "--for",
            host,
            "--at",
            "/tea/",
        ]);
        assert_ends_with(&output, 0);
        let snippet = said(&output);
        let head: Vec<_> = snippet
            .lines()
            .take_while(|line| line.starts_with('#'))
            .collect();
        assert!(head.join(" ").contains(first), "{host}: {snippet}");
        assert!(head.join(" ").contains("tea/"), "{host}: {snippet}");
        assert!(snippet.contains(line), "{host}: {snippet}");
    }
    let output = crosslight(&[
        "hosting",
        text(folder.path()),
        "--for",
        "nginx",
        "--at",
        "/a b/",
    ]);
    assert_ends_with(&output, 2);
}

#[test]
fn no_bundle_is_hosted_where_there_is_none() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = crosslight(&["hosting", text(folder.path()), "--for", "nginx"]);
    assert_ends_with(&output, 1);
    let why = complained(&output);
    assert!(
        why.contains("is no bundle") && why.contains("help: "),
        "{why}"
    );
    fs::write(folder.path().join(".crosslight"), "<!doctype html>").expect("written");
    assert_ends_with(
        &crosslight(&["hosting", text(folder.path()), "--for", "caddy"]),
        1,
    );
}

#[test]
fn the_bundle_is_named_to_whoever_names_an_explainer_in_it() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join(".crosslight"), r#"{"explainers":{}}"#).expect("written");
    let below = folder.path().join("essays/tea");
    fs::create_dir_all(&below).expect("a folder");
    let output = crosslight(&["hosting", text(&below), "--for", "nginx"]);
    assert_ends_with(&output, 1);
    let why = complained(&output);
    assert!(
        why.ends_with(&format!("all its explainers: {}\n", text(folder.path()))),
        "{why}"
    );
    assert_ends_with(
        &crosslight(&["hosting", text(folder.path()), "--for", "nginx"]),
        0,
    );
}
