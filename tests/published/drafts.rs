//! Drafts: refused, and published with `--draft`, where the page says what they are.

use std::fs;
use std::path::Path;

use super::{GOOD, crosslight, fails_to_publish, publish, text};

/// Returns a copy of the small explainer with a draft in it.
fn with_draft() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for file in ["article.md", "explainer.toml"] {
        let words = fs::read_to_string(Path::new(GOOD).join(file)).expect("a text");
        let words = words.replacen(
            "verb = \"prefers\"",
            "verb = \"prefers\"\ndraft = \"said\"",
            1,
        );
        fs::write(folder.path().join(file), words).expect("written");
    }
    folder
}

#[test]
fn drafts_are_published_only_if_that_is_asked_for() {
    let (folder, out) = (with_draft(), tempfile::tempdir().expect("a folder"));
    let site = out.path().join("site");
    let refused = fails_to_publish(folder.path(), &site, &[]);
    assert!(
        refused.contains("1 draft that nobody has confirmed"),
        "{refused}"
    );
    assert!(refused.contains("--draft"), "{refused}");
    assert!(!site.exists());
    let said = publish(folder.path(), &site, &["--draft"]);
    assert!(said.contains("1 draft not yet confirmed"), "{said}");
    let page = fs::read_to_string(site.join("index.html")).expect("a page");
    assert_eq!(page.matches(", not yet confirmed").count(), 1);
    assert!(
        page.contains("1, made by rules and not yet confirmed"),
        "{page}"
    );
}

#[test]
fn a_site_is_refused_for_a_draft_in_one_of_its_folders() {
    let (folder, out) = (with_draft(), tempfile::tempdir().expect("a folder"));
    let site = out.path().join("site");
    let folders = ["publish", GOOD, text(folder.path()), "--out", text(&site)];
    let output = crosslight(&folders);
    assert_eq!(output.status.code(), Some(1));
    assert!(super::complained(&output).contains("draft that nobody has confirmed"));
    assert!(!site.exists());
    let output = crosslight(&[&folders[..], &["--draft"]].concat());
    assert!(output.status.success(), "{}", super::complained(&output));
}
