//! Lighthouse with its defaults: a phone, with a simulated link and processor.

use std::path::Path;
use std::process::Stdio;

use serde_json::Value;
use tokio::process::Command;

use crate::table::Row;
use support::engine::Engine;
use support::session::ARGUMENTS;

/// The script that `make bench` installs.
const LIGHTHOUSE: &str = "tests/bench/lighthouse/node_modules/lighthouse/cli/index.js";
const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];
const RUNS: usize = 3;

/// Measures the scores of the page at an address, of 100 each.
pub async fn scores(address: &str) -> Vec<Row> {
    assert!(
        Path::new(LIGHTHOUSE).exists(),
        "Lighthouse is not installed: `make bench` does it"
    );
    let mut scores = CATEGORIES.map(|_| Vec::new());
    for _ in 0..RUNS {
        let report = run(address).await;
        for (name, found) in CATEGORIES.iter().zip(&mut scores) {
            let score = report["categories"][name]["score"].as_f64();
            found.push(score.expect("a score") * 100.0);
        }
    }
    let rows = CATEGORIES.into_iter().zip(scores);
    rows.map(|(name, found)| Row::new(name, found, Vec::new()))
        .collect()
}

async fn run(address: &str) -> Value {
    let browser = format!("--chrome-flags={}", ARGUMENTS.join(" "));
    let categories = format!("--only-categories={}", CATEGORIES.join(","));
    let output = Command::new("node")
        .args([LIGHTHOUSE, address, "--quiet", "--output=json"])
        .args([&browser, &categories])
        .env("CHROME_PATH", Engine::Chromium.browser())
        .stderr(Stdio::inherit())
        .kill_on_drop(true)
        .output();
    let output = output.await.expect("node is on the PATH");
    assert!(output.status.success(), "Lighthouse: {}", output.status);
    serde_json::from_slice(&output.stdout).expect("its report")
}
