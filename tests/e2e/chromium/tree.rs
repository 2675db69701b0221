//! Chromium's accessibility tree of the whole page: roles, names and states, kept as
//! text in `tests/fixtures/accessibility/`. With `UPDATE_FIXTURES=1` the snapshots are
//! rewritten; read the difference.

use std::collections::HashMap;
use std::fmt::Write;
use std::path::Path;

use serde_json::{Value, json};

use support::fixtures::assert_kept;
use support::page::Page;

/// The states that the tree lists, unless they have their default.
const STATES: [&str; 7] = [
    "checked", "disabled", "expanded", "focused", "level", "pressed", "current",
];

/// Returns the page's tree, one node a line, each below its parent.
async fn tree(page: &Page) -> String {
    let answer = page.cdp("Accessibility.getFullAXTree", json!({})).await;
    let nodes: Vec<Value> = serde_json::from_value(answer["nodes"].clone()).expect("nodes");
    let by_id: HashMap<&str, &Value> = nodes
        .iter()
        .filter_map(|node| Some((node["nodeId"].as_str()?, node)))
        .collect();
    let mut text = String::new();
    write_node(&mut text, &nodes[0], &by_id, 0);
    text
}

fn write_node(text: &mut String, node: &Value, by_id: &HashMap<&str, &Value>, depth: usize) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let name = node["name"]["value"].as_str().unwrap_or_default();
    // The weight of the single file depends on the compiler.
    let name = match name.rsplit_once(" (") {
        Some((name, weight)) if weight.ends_with(" KB)") => name,
        _ => name,
    };
    let told = node["ignored"] != json!(true)
        // The layout decides whether a space is a node of its own.
        && !(role == "StaticText" && name.trim().is_empty())
        && !["none", "generic", "InlineTextBox", "LineBreak"].contains(&role);
    if told {
        let states = node["properties"].as_array().cloned().unwrap_or_default();
        // The focus of the document itself depends on the window, not on the page.
        let of_page = |state: &&&str| role != "RootWebArea" || **state != "focused";
        let states: String = STATES
            .iter()
            .filter(of_page)
            .filter_map(|state| {
                let told = states.iter().find(|it| it["name"] == *state)?;
                Some(format!(" {state}={}", told["value"]["value"]))
            })
            .collect();
        writeln!(text, "{:depth$}{role} {name:?}{states}", "").expect("a line");
    }
    let children = node["childIds"].as_array().cloned().unwrap_or_default();
    for child in children.iter().filter_map(Value::as_str) {
        if let Some(child) = by_id.get(child) {
            write_node(text, child, by_id, depth + usize::from(told));
        }
    }
}

async fn assert_tree(name: &str, address: &str) {
    let page = Page::ready(address).await;
    let selects = address.contains("select=");
    page.until(
        "the panel is drawn",
        &format!("(document.querySelector('.panel') !== null) === {selects}"),
    )
    .await;
    let found = tree(&page).await;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/accessibility");
    let file = folder.join(format!("{name}.txt"));
    assert_kept(file, &found);
}

/// Shows actor-map/words-first.
#[tokio::test]
async fn assistive_technology_is_told_this_of_the_plain_page() {
    assert_tree("plain", "/").await;
}

#[tokio::test]
async fn assistive_technology_is_told_this_of_the_comparison_the_layer_and_a_selection() {
    assert_tree("everything", "/?compare=1&who=1&select=tie_nx668").await;
}

#[tokio::test]
async fn assistive_technology_is_told_this_of_closed_sections() {
    assert_tree(
        "closed",
        "/?closed=beijings-fears,potential-regional-implications,chinas-leverage,alternative-perspectives",
    )
    .await;
}
