//! The budgets of what blocks the first paint and of what jumps, which only Chromium
//! measures.

use serde_json::json;

use crate::answer::Fault;
use crate::budgets::budgets;
use crate::environment;
use crate::page::Page;

/// Everything that jumped, whether after a key or not, and from where to where.
const OBSERVE: &str = "window.jumped = 0; window.jumps = [];
    const edges = it => [it.x, it.y, it.width, it.height];
    const named = it => it && (it.id || it.getAttribute?.('class') || it.data || it.nodeName);
    new PerformanceObserver(list => {
        for (const { value, startTime, sources } of list.getEntries()) {
            jumped += value;
            jumps.push([value, startTime, ...sources.map(({ node, previousRect, currentRect }) =>
                [named(node), edges(previousRect), edges(currentRect)])]);
        }
    }).observe({ type: 'layout-shift', buffered: true })";

async fn assert_within_budget(page: &Page) {
    let jumped = page.number("window.jumped").await;
    let jumps = page.get("window.jumps").await;
    assert!(jumped <= budgets().layout_shift, "{jumped}: {jumps}");
}

#[tokio::test]
async fn the_page_blocks_and_jumps_no_more_than_its_budgets() {
    let budgets = budgets();
    let page = Page::unvisited().await;
    page.before_scripts(OBSERVE);
    page.visit_until_ready("/").await;
    page.until(
        "the page has loaded",
        "document.readyState === 'complete' && document.fonts.status === 'loaded'",
    )
    .await;
    let blocking = page
        .get("performance.getEntriesByType('resource').filter(it => it.renderBlockingStatus === 'blocking').map(it => it.name)")
        .await;
    let blocking = blocking.as_array().expect("a list").clone();
    assert!(blocking.len() <= budgets.render_blocking, "{blocking:?}");
    page.get("new Promise(requestAnimationFrame)").await;
    assert_within_budget(&page).await;
}

/// Whether its fonts come before the first paint or after it is a race; whatever else
/// might move is seen here without them.
#[tokio::test]
async fn without_its_fonts_the_page_jumps_no_more_than_its_budget() {
    let page = Page::unvisited().await;
    page.server.fault(".woff2", Fault::Never);
    page.before_scripts(OBSERVE);
    page.visit_until_ready("/").await;
    let frames = "(async () => { for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame); return performance.getEntriesByName('first-contentful-paint').length })()";
    page.until("it is painted", &format!("{frames}.then(it => it === 1)"))
        .await;
    assert_within_budget(&page).await;
}

/// What is below the headline comes a frame later, at any size and pace without a jump:
/// where the scrollbar takes room, where all of the page is in the window, and where
/// the frames come between parts of the document.
#[tokio::test]
async fn what_comes_after_the_headline_makes_nothing_jump() {
    let page = Page::unvisited().await;
    page.before_scripts(OBSERVE);
    for (width, height, slower) in [
        (390, 844, 1),
        (390, 844, 4),
        (1280, 800, 4),
        (2560, 1440, 4),
    ] {
        page.resize(width, height).await;
        page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": slower }))
            .await;
        // Else the visit is taken for a reload, in which all is drawn at once.
        page.leave().await;
        page.visit_until_ready("/").await;
        assert!(
            page.is("'fromTop' in document.documentElement.dataset")
                .await
        );
        page.get("new Promise(requestAnimationFrame)").await;
        assert_within_budget(&page).await;
    }
}

/// In the first frame that has what is below the headline, it is not laid out; the
/// headline itself is.
#[tokio::test]
async fn the_headline_has_a_frame_of_its_own() {
    let page = Page::unvisited().await;
    page.before_scripts(
        "window.parts = ['.masthead', '.rail', '.beside', '.section-wide > .disclosure'];
        window.shown = it => getComputedStyle(document.querySelector(it)).contentVisibility;
        window.first = {};
        requestAnimationFrame(function look() {
            for (const it of parts) if (document.querySelector(it)) first[it] ??= shown(it);
            requestAnimationFrame(look);
        });",
    );
    for (address, below) in [
        ("/", "hidden"),
        ("/#s_x3ot2", "visible"),
        ("/?compare=1#:~:text=Experts%20suggest", "visible"),
    ] {
        page.leave().await;
        page.visit_until_ready(address).await;
        let all = "Object.keys(first).length === parts.length && parts.every(it => shown(it) === 'visible')";
        page.until("all is shown", all).await;
        let first = page.get("parts.map(it => first[it])").await;
        assert_eq!(first, json!(["visible", below, below, below]), "{address}");
    }
}

#[tokio::test]
async fn what_jumps_is_counted() {
    let page = Page::unvisited().await;
    page.before_scripts(OBSERVE);
    page.visit_until_ready("/").await;
    page.run("document.querySelector('h1').style.marginBlockStart = '200px'")
        .await;
    page.until(
        "it is counted",
        "window.jumped > 0.01 && window.jumps.every(jump => jump.length > 2)",
    )
    .await;
}

#[tokio::test]
async fn a_style_sheet_of_its_own_would_be_found_blocking() {
    let page = Page::unvisited().await;
    let built = environment::bundle_page();
    let slow = built.replacen("<title>", "<link rel=stylesheet href=robots.css><title>", 1);
    page.server.fault("/", Fault::Replaced(slow.into_bytes()));
    page.cdp("Page.setBypassCSP", json!({ "enabled": true }))
        .await;
    page.visit_until_ready("/").await;
    let blocking = page
        .get("performance.getEntriesByType('resource').filter(it => it.renderBlockingStatus === 'blocking').length")
        .await;
    assert_eq!(blocking, 1);
}
