//! The policy as a host sends it: the bundle under the headers of its own `_headers`
//! file, with the browser's reports collected. No state of the page violates it, no
//! request leaves the origin, and everything that can have a digest has one.

use serde_json::json;
use thirtyfour::prelude::*;

use crosslight_publish::digest;

use support::environment;
use support::page::{Page, SECTIONS, SECTIONS_BUTTON};
use support::reading::{assert_console_is_empty, assert_readable};
use support::server::Server;
use support::session::Scripts;

/// The path for the browser's reports.
const REPORTS: &str = "/reports";

/// Returns the bundle's `_headers`, with a report address in each policy.
fn headers() -> String {
    let path = environment::bundle().join("_headers");
    let headers = std::fs::read_to_string(path).expect("the bundle has its _headers");
    let policy = "  Content-Security-Policy: ";
    let page = ["\n/\n", policy].map(|part| headers.contains(part));
    assert_eq!(page, [true, true], "{headers}");
    let line = |line: &str| {
        let reported = line.starts_with(policy);
        let reports = if reported {
            format!("; report-uri {REPORTS}")
        } else {
            String::new()
        };
        format!("{line}{reports}\n")
    };
    headers.lines().map(line).collect()
}

async fn page_under_headers(path: &str) -> Page {
    let server = Server::start(&environment::bundle()).await;
    let page = Page::on(server, Scripts::Run).await;
    page.server.send_headers(&headers());
    page.visit_until_ready(path).await;
    page
}

fn reports(page: &Page) -> usize {
    let requests = page.server.requests();
    requests.iter().filter(|path| *path == REPORTS).count()
}

/// Does something that the policy forbids, and waits for its report: all earlier
/// reports have arrived by then.
async fn violate(page: &Page) {
    page.run("const picture = new Image(); picture.src = 'http://127.0.0.1:9/'; document.body.append(picture)")
        .await;
    page.until_asked_for(REPORTS).await;
}

/// Uses every control of the page, and every way to move in it.
async fn use_everything(page: &Page) {
    for anchor in SECTIONS {
        page.click_section(anchor).await;
    }
    page.click(SECTIONS_BUTTON).await;
    page.switch_comparison().await;
    page.click(".layer-input").await;
    for theme in ["dark", "light", "system"] {
        page.click(&format!("[name=theme][value={theme}]")).await;
    }
    for chosen in [
        "actor_china",
        "tie_6nta3",
        "voice_campbell",
        "s_6ad6w",
        "point_ooxlq_alternative",
    ] {
        page.run(&format!(
            "document.querySelector('[data-select]:is(#{chosen}, #{chosen}_words, #{chosen}_tag)').dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true }}))"
        ))
        .await;
        page.until("it is chosen", "document.querySelector('.panel') !== null")
            .await;
    }
    page.run("for (const button of document.querySelectorAll('[data-copy]')) button.click()")
        .await;
    page.press(Key::Escape).await;
    page.until_query_is("?compare=1&who=1").await;
    page.run("location.hash = 's_schjh'").await;
    page.driver().back().await.expect("back");
    page.driver().forward().await.expect("forward");
    page.resize(360, 700).await;
    page.until_query_is("?compare=1&who=1").await;
    assert_readable(page).await;
}

#[tokio::test]
async fn no_state_of_the_page_violates_the_policy_of_its_headers() {
    let page = page_under_headers("/").await;
    page.run("window.violations = []; addEventListener('securitypolicyviolation', event => violations.push(event.violatedDirective))")
        .await;
    use_everything(&page).await;
    assert_eq!(page.get("violations").await, json!([]));
    assert_eq!(reports(&page), 0);
    assert_console_is_empty(&page).await;
    violate(&page).await;
    assert_eq!(reports(&page), 1, "the collecting of reports works");
    assert_eq!(page.get("violations[0]").await, json!("img-src"));
}

#[tokio::test]
async fn no_request_leaves_the_origin_whatever_is_used() {
    let page = page_under_headers("/").await;
    use_everything(&page).await;
    let others = "performance.getEntriesByType('resource').map(it => it.name)
        .filter(name => new URL(name).origin !== location.origin && !name.startsWith('data:'))";
    assert_eq!(page.get(others).await, json!([]));
    let own = "performance.getEntriesByType('resource').length";
    assert!(page.number(own).await >= 4.0);
}

#[tokio::test]
async fn whatever_can_carry_a_digest_does() {
    let page = page_under_headers("/").await;
    let linked = "[...document.querySelectorAll('script[src], link[rel=stylesheet], link[rel=modulepreload], link[rel=preload]')]
        .map(it => [it.outerHTML, it.integrity])";
    let linked: Vec<(String, String)> =
        serde_json::from_value(page.get(linked).await).expect("what is linked");
    assert!(!linked.is_empty());
    for (element, integrity) in linked {
        assert!(integrity.starts_with("sha256-"), "{element}");
    }
    let policy = page
        .text("document.querySelector('meta[http-equiv=Content-Security-Policy]').content")
        .await;
    let inside = "[...document.querySelectorAll('script:not([src], [type$=json]), style')].map(it => it.textContent)";
    let inside: Vec<String> =
        serde_json::from_value(page.get(inside).await).expect("what stands in the page");
    assert_eq!(inside.len(), 3);
    for text in inside {
        assert!(policy.contains(&digest(text.as_bytes())), "{text:.80}");
    }
    // Style attributes and handlers can't have a digest. There are none.
    let bare = "[...document.querySelectorAll('*')].filter(it => [...it.attributes].some(({ name }) => name === 'style' || name.startsWith('on'))).length";
    assert_eq!(page.get(bare).await, json!(0));
}

#[tokio::test]
async fn no_other_page_may_frame_it() {
    let page = page_under_headers("/").await;
    page.visit("/nowhere").await;
    page.run("const frame = document.createElement('iframe'); frame.src = '/'; frame.onload = () => window.loaded = true; document.body.append(frame)")
        .await;
    page.until("the frame is decided", "window.loaded === true")
        .await;
    let inside = "(() => { try { return document.querySelector('iframe').contentDocument?.querySelector('h1')?.textContent ?? null } catch { return null } })()";
    assert_eq!(page.get(inside).await, json!(null));
}
