//! A panic in the program, wherever it happens: the page stays as it is, native
//! controls and links work, controls that need the program disappear, and the console
//! has one line about it. The panics come from a build of the tests' own
//! (`scripts/faulty.sh`).

use std::fs;

use thirtyfour::prelude::*;

use support::environment;
use support::page::{FAILED, Page};
use support::reading::{assert_readable, assert_works_without_program};
use support::server::Server;
use support::session::Scripts;

/// The faults that only the tests' build reacts to.
const FAULTS: [&str; 5] = [
    "fault-in-listener",
    "fault-in-store",
    "fault-in-timer",
    "fault-in-promise",
    "fault-in-render",
];

const UNCHOSEN: &str = "document.querySelector('[data-selecting], [data-lit], [data-preview], .statement[aria-current]') === null";

async fn faulty_page(path: &str) -> Page {
    let server = Server::start(&environment::faulty_bundle()).await;
    let page = Page::on(server, Scripts::Run).await;
    page.visit_until_ready(path).await;
    page
}

async fn fail(page: &Page, fault: &str) {
    page.run(&format!("document.dispatchEvent(new Event('{fault}'))"))
        .await;
    page.until("the program has failed", FAILED).await;
}

/// Asserts that the console has exactly one line about the panic.
async fn assert_said_once(page: &Page, fault: &str) {
    let console = page.console().await;
    assert_eq!(console.len(), 1, "{fault}: {console:#?}");
    assert!(
        console[0].contains(
            "Crosslight works without its program, which stopped: panicked at src/browser/faults.rs"
        ),
        "{console:?}"
    );
}

#[tokio::test]
async fn wherever_the_program_panics_the_page_stands_and_says_so_once() {
    for fault in FAULTS {
        let page = faulty_page("/").await;
        fail(&page, fault).await;
        assert_works_without_program(&page).await;
        // Each link of the map is a stop of Tab again.
        assert!(
            page.is("document.querySelector('#_drawing [tabindex]') === null")
                .await
        );
        // Events that would reach a half-finished program.
        page.press(Key::Escape).await;
        page.click("[name=theme][value=dark]").await;
        page.click("#tie_6nta3 .tie-label tspan").await;
        page.until("the link leads to its sentence", "location.hash !== ''")
            .await;
        page.driver().back().await.expect("back");
        page.until("back is back", "location.hash === ''").await;
        assert_readable(&page).await;
        assert_said_once(&page, fault).await;
    }
}

#[tokio::test]
async fn after_a_panic_nothing_is_chosen_any_more_and_no_dead_control_is_shown() {
    for fault in ["fault-in-listener", "fault-in-render"] {
        let page = faulty_page("/?select=actor_china&who=1&compare=1").await;
        page.until(
            "the panel is there",
            "document.querySelector('.panel .clear')?.checkVisibility()",
        )
        .await;
        assert!(!page.is(UNCHOSEN).await);
        fail(&page, fault).await;
        assert!(page.is(UNCHOSEN).await, "{fault}");
        let dead = "[...document.querySelectorAll('button')].filter(it => it.checkVisibility({ visibilityProperty: true })).map(it => it.textContent)";
        assert_eq!(page.get(dead).await, serde_json::json!([]), "{fault}");
        assert_readable(&page).await;
        assert!(page.comparison_is_on().await);
        assert_said_once(&page, fault).await;
    }
}

#[test]
fn the_bundle_has_no_trace_of_the_panics_on_demand() {
    let trace = |folder: &std::path::Path| {
        let files = fs::read_dir(folder).expect("the bundle");
        let paths = files.map(|file| file.expect("a file").path());
        let texts = paths.filter(|path| path.is_file()).map(|path| {
            String::from_utf8_lossy(&fs::read(path).expect("a readable file")).into_owned()
        });
        texts.filter(|text| text.contains("fault-in-")).count()
    };
    assert_eq!(trace(&environment::bundle()), 0);
    assert_eq!(
        trace(&environment::faulty_bundle()),
        1,
        "the tests' own build has them"
    );
}
