//! The gallery in a real browser: axe-core looks at every component in its examples.

use std::path::Path;
use std::thread;

use crosslight_publish::gallery;
use serde_json::{Value, json};

use support::environment;
use support::page::Page;
use support::server::Server;
use support::session::Start;

/// Writes the gallery of the components and returns the names of its files.
fn written(out: &Path) -> Vec<String> {
    let shell = std::fs::read_to_string("../index.html").expect("the shell");
    // The renderer blocks, which a task of a test may not do.
    let drawing = thread::spawn(move || gallery(&shell, &[]));
    let files = drawing.join().expect("it is drawn").expect("the gallery");
    for (name, text) in &files {
        std::fs::write(out.join(name), text).expect("written");
    }
    let styles = out.join("styles");
    std::fs::create_dir(&styles).expect("a folder");
    for entry in std::fs::read_dir("../styles").expect("the style sheets") {
        let path = entry.expect("an entry").path();
        if let Some(name) = path.file_name().filter(|_| path.is_file()) {
            std::fs::copy(&path, styles.join(name)).expect("copied");
        }
    }
    let names = files.into_iter().map(|(name, _)| name);
    names.filter(|name| name != "index.html").collect()
}

/// An expression that runs axe on a part of a page. It uses the WCAG rules alone, since
/// rules for whole pages (one heading of the first level, say) do not apply to a part.
const RUN_AXE: &str = "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
    .then(found => ({
        sheets: [...document.styleSheets].filter(it => it.cssRules.length > 0).length,
        violations: found.violations.map(rule => [rule.id, rule.nodes.map(node => [node.html, node.failureSummary])]),
    }))";

#[tokio::test]
async fn every_component_is_accessible_in_all_its_examples() {
    let folder = tempfile::tempdir().expect("a folder");
    let names = written(folder.path());
    assert!(names.len() > 200, "{} files", names.len());
    let page = Page::started(Server::start(folder.path()).await, Start::PLAIN).await;
    let axe = std::fs::read_to_string(environment::node_module("axe-core/axe.min.js"));
    page.before_scripts(&axe.expect("axe-core"));
    let mut found = Vec::new();
    // Each theme and each direction occurs once: axe looks at colours and names.
    let seen = |name: &String| name.ends_with("light.ltr.html") || name.ends_with("dark.rtl.html");
    for name in names.into_iter().filter(seen) {
        page.visit(&format!("/{name}")).await;
        page.until("it is loaded", "document.readyState === 'complete'")
            .await;
        let said = page.get(RUN_AXE).await;
        assert!(said["sheets"].as_u64() > Some(20), "{name}: {said}");
        if said["violations"] != json!([]) {
            found.push((name, said["violations"].clone()));
        }
    }
    let none: Vec<(String, Value)> = Vec::new();
    assert_eq!(found, none);
}
