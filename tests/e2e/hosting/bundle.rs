//! The bundle: its weight, the names of its files, and the paths it may be served at.

use std::path::{Path, PathBuf};

use support::environment;
use support::page::{Page, SECTIONS_BUTTON};
use support::reading::{assert_console_is_empty, assert_readable, show_comparison};
use support::server::Server;
use support::session::Scripts;

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder of the bundle");
    let paths = entries.map(|entry| entry.expect("a file of the bundle").path());
    paths
        .flat_map(|path| {
            if path.is_dir() {
                files(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

/// Tells whether the name has a digest: sixteen hexadecimal digits after a hyphen.
fn has_digest(name: &str) -> bool {
    let digest =
        |part: &str| part.len() == 16 && part.chars().all(|digit| digit.is_ascii_hexdigit());
    name.split(['-', '.']).any(digest)
}

#[test]
fn every_file_but_the_page_and_the_licences_has_a_digest_in_its_name() {
    let names = files(&environment::bundle())
        .into_iter()
        .filter_map(|path| {
            path.file_name()
                .map(|name| name.to_string_lossy().into_owned())
        });
    // A compressed file has the name of the original with an extension.
    let names = names.map(|name| {
        let plain = [".br", ".gz", ".zst"]
            .iter()
            .find_map(|end| name.strip_suffix(end));
        plain.unwrap_or(&name).to_owned()
    });
    let free = |name: &String| {
        let free = [
            "index.html",
            "single-file.html",
            "citation.json",
            "citation.bib",
            ".crosslight",
            "_headers",
        ]
        .contains(&&**name);
        free || [".txt", ".md", ".jsonld"]
            .iter()
            .any(|end| name.ends_with(end))
    };
    let (free, cached): (Vec<_>, Vec<_>) = names.partition(free);
    assert!(free.contains(&"index.html".to_owned()));
    assert!(cached.len() >= 5, "{cached:?}");
    let undigested: Vec<_> = cached.iter().filter(|name| !has_digest(name)).collect();
    assert!(undigested.is_empty(), "{undigested:?}");
}

#[tokio::test]
async fn under_a_sub_path_the_page_works_and_asks_for_nothing_outside() {
    let page = Page::on(
        Server::start_under("/a/b", &environment::bundle()).await,
        Scripts::Run,
    )
    .await;
    page.visit_until_ready("/?compare=1").await;
    assert_readable(&page).await;
    page.click_section("chinas-leverage").await;
    page.until_query_is("?compare=1&closed=chinas-leverage")
        .await;
    assert_eq!(page.text("location.pathname").await, "/a/b/");
    for ending in [".js", ".wasm", ".woff2"] {
        page.until_asked_for(ending).await;
    }
    let outside: Vec<_> = page
        .server
        .requests()
        .into_iter()
        .filter(|path| !path.starts_with("/a/b/"))
        .collect();
    assert_eq!(outside, Vec::<String>::new());
    assert_console_is_empty(&page).await;
}

/// The requests come from the page's Resource Timing.
#[tokio::test]
async fn requests_go_to_the_own_origin_alone() {
    let page = Page::ready("/").await;
    show_comparison(&page).await;
    page.click(SECTIONS_BUTTON).await;
    page.click("[name=theme][value=dark]").await;
    let asked = page
        .get("performance.getEntriesByType('resource').map(it => it.name)")
        .await;
    let asked: Vec<String> = serde_json::from_value(asked).expect("addresses");
    assert!(
        asked
            .iter()
            .any(|address| address.strip_suffix(".wasm").is_some()),
        "{asked:?}"
    );
    let own = format!("{}/", page.server.origin());
    let others: Vec<_> = asked
        .iter()
        .filter(|address| !address.starts_with(&own) && !address.starts_with("data:"))
        .collect();
    assert!(others.is_empty(), "{others:?}");
}

#[tokio::test]
async fn nothing_is_asked_for_twice_or_in_vain() {
    let page = Page::ready("/").await;
    page.until(
        "the page has loaded",
        "document.readyState === 'complete' && document.fonts.status === 'loaded'",
    )
    .await;
    let mut requests = page.server.requests();
    let count = requests.len();
    requests.sort();
    requests.dedup();
    assert_eq!(requests.len(), count, "{requests:?}");
    for request in requests.iter().filter(|request| *request != "/") {
        assert!(
            environment::bundle().join(&request[1..]).is_file(),
            "{request}"
        );
    }
}
