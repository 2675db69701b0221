//! The explainers of `tests/fixtures/explainers` in real browsers: right to left, in
//! scripts other than Latin, with three viewpoints.

use std::path::Path;

use crosslight_content::{Explainer, StatementId, read_island};
use crosslight_state::quotation;
use serde_json::json;

use crate::accessibility::checkers::assert_accessible;
use support::environment;
use support::page::Page;
use support::publishing::publish;
use support::server::Server;
use support::session::{Scheme, Start};

/// A published sample.
struct Sample {
    folder: tempfile::TempDir,
}

impl Sample {
    fn published(name: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let sample = Path::new("fixtures/explainers").join(name);
        for file in ["article.md", "explainer.toml"] {
            std::fs::copy(sample.join(file), folder.path().join(file)).expect("copied");
        }
        publish(folder.path());
        Sample { folder }
    }

    async fn opened(&self, scheme: Scheme) -> Page {
        let server = Server::start(&self.folder.path().join("dist")).await;
        let start = Start {
            scheme,
            ..Start::PLAIN
        };
        let page = Page::started(server, start).await;
        let axe = std::fs::read_to_string(environment::node_module("axe-core/axe.min.js"));
        page.before_scripts(&axe.expect("axe-core"));
        page
    }
}

/// Opens a sample plain, then with everything on, in light and dark, at 320 and 1280
/// px. Asserts that axe finds nothing and nothing scrolls sideways.
async fn assert_sample_holds(name: &str, direction: &str) {
    let sample = Sample::published(name);
    for scheme in [Scheme::Light, Scheme::Dark] {
        let page = sample.opened(scheme).await;
        page.visit_until_ready("/").await;
        assert_eq!(
            page.get("getComputedStyle(document.body).direction").await,
            direction
        );
        assert_accessible(&page, scheme).await;
        page.visit_until_ready("/?compare=1&who=1").await;
        page.run("document.querySelector('.tag').click()").await;
        page.until(
            "a sentence is chosen",
            "document.querySelector('.panel .copy') !== null",
        )
        .await;
        let shown = "['.comparison', '.legend', '.tag'].map(it => document.querySelector(it)?.checkVisibility() ?? null)";
        assert_eq!(page.get(shown).await, json!([true, true, true]), "{name}");
        assert_accessible(&page, scheme).await;
        for width in [1280, 320] {
            page.resize(width, 800).await;
            let sideways =
                "document.documentElement.scrollWidth - document.documentElement.clientWidth";
            assert_eq!(page.get(sideways).await, json!(0), "{name}, {width} px");
        }
    }
}

#[tokio::test]
async fn the_arabic_sample_is_accessible_from_right_to_left() {
    assert_sample_holds("arabic", "rtl").await;
}

#[tokio::test]
async fn the_chinese_sample_is_accessible() {
    assert_sample_holds("chinese", "ltr").await;
}

#[tokio::test]
async fn the_hindi_sample_is_accessible() {
    assert_sample_holds("hindi", "ltr").await;
}

#[tokio::test]
async fn the_sample_of_three_viewpoints_is_accessible() {
    assert_sample_holds("three-viewpoints", "ltr").await;
}

/// Returns the explainer as the program of a bundle parses it.
fn explainer_in(bundle: &Path) -> Explainer {
    let files = std::fs::read_dir(bundle).expect("a bundle");
    let names = files.map(|file| file.expect("a file").file_name());
    let data = names
        .map(|name| name.into_string().expect("a name"))
        .find(|name| {
            let path = Path::new(name);
            name.starts_with("explainer-") && path.extension().is_some_and(|it| it == "json")
        });
    let data = std::fs::read_to_string(bundle.join(data.expect("the explainer"))).expect("read");
    read_island(&data).expect("an explainer")
}

/// Opens the address of each sentence's quotation. Asserts that the sentence is in
/// view, and that no more is open than on the plain page, except the sentence's own
/// section.
async fn assert_quotations_land(page: &Page, explainer: &Explainer) {
    const OPEN: &str = "[...document.querySelectorAll('details[open]')].map(it => it.className + (it.dataset.section ?? ''))";
    page.visit_until_ready("/").await;
    let plain = page.get(OPEN).await;
    let mut directed = 0;
    for at in 0..u32::try_from(explainer.statements.len()).expect("few") {
        let id = StatementId::new(at);
        let statement = explainer.statement(id).expect("a statement");
        let origin = [&page.server.origin(), "/"].concat();
        let words = quotation(explainer, id, &origin).expect("a quotation");
        let address = &words[words.find("http://").expect("an address")..];
        directed += usize::from(statement.directive.is_some());
        page.leave().await;
        page.driver().goto(address).await.expect("a navigation");
        page.until_ready().await;
        let seen = format!(
            "(box => box.height > 0 && box.top >= 0 && box.bottom <= innerHeight)(document.getElementById('{}').getBoundingClientRect())",
            statement.anchor
        );
        page.until(&format!("{address} is in sight"), &seen).await;
        let own = format!(
            "[...document.querySelectorAll('details:has(#{})')].map(it => it.className + it.dataset.section)",
            statement.anchor
        );
        let own = page.get(&own).await;
        let open = page.get(OPEN).await;
        let open = open.as_array().expect("a list").iter();
        let more: Vec<_> = open
            .filter(|it| !plain.as_array().expect("a list").contains(it))
            .filter(|it| !own.as_array().expect("a list").contains(it))
            .collect();
        assert!(more.is_empty(), "{address} opens {more:?}");
    }
    assert!(
        directed * 10 >= explainer.statements.len() * 9,
        "{directed} have a directive"
    );
}

#[tokio::test]
async fn every_quotation_of_the_shipped_article_lands_on_its_sentence() {
    let explainer = explainer_in(&environment::bundle());
    assert_quotations_land(&Page::unvisited().await, &explainer).await;
}

#[tokio::test]
async fn every_quotation_of_the_samples_lands_on_its_sentence() {
    for name in ["arabic", "chinese", "hindi", "three-viewpoints"] {
        let sample = Sample::published(name);
        let explainer = explainer_in(&sample.folder.path().join("dist"));
        assert_quotations_land(&sample.opened(Scheme::Light).await, &explainer).await;
    }
}
