//! The budgets for blocking the first paint and for layout shifts, which only Chromium
//! measures.

use serde_json::json;

use crate::hosting::budgets::budgets;
use support::answer::Fault;
use support::environment;
use support::page::Page;

/// A script that records every layout shift, after input too, with the boxes before and
/// after.
pub const OBSERVE: &str = "window.jumped = 0; window.jumps = [];
    const edges = it => [it.x, it.y, it.width, it.height];
    const named = it => it && (it.id || it.getAttribute?.('class') || it.data || it.nodeName);
    new PerformanceObserver(list => {
        for (const { value, startTime, sources } of list.getEntries()) {
            // A space at which a part of the page ended has no place until the next comes.
            if (sources.length && sources.every(({ node }) => node?.data?.trim() === '')) continue;
            jumped += value;
            jumps.push([value, startTime, ...sources.map(({ node, previousRect, currentRect }) =>
                [named(node), edges(previousRect), edges(currentRect)])]);
        }
    }).observe({ type: 'layout-shift', buffered: true })";

/// Asserts the total of layout shifts, once pending frames are drawn.
pub async fn assert_jumped_at_most(page: &Page, budget: f64) {
    page.get("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))")
        .await;
    let jumped = page.number("window.jumped").await;
    let jumps = page.get("window.jumps").await;
    assert!(jumped <= budget, "{jumped}: {jumps}");
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
    assert_jumped_at_most(&page, budgets.layout_shift).await;
}

/// Web fonts replace the system's fonts; nothing else moves.
#[tokio::test]
async fn without_its_fonts_nothing_jumps() {
    let page = Page::unvisited().await;
    page.server.fault(".woff2", Fault::Never);
    page.before_scripts(OBSERVE);
    page.visit_until_ready("/").await;
    let frames = "(async () => { for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame); return performance.getEntriesByName('first-contentful-paint').length })()";
    page.until("it is painted", &format!("{frames}.then(it => it === 1)"))
        .await;
    assert_jumped_at_most(&page, 0.0).await;
}

/// The sizes include one where the scrollbar takes up space and one where the window
/// fits the whole page; the paces let frames come between parts of the document.
#[tokio::test]
async fn at_any_size_and_pace_nothing_jumps() {
    let page = Page::unvisited().await;
    page.server.fault(".woff2", Fault::Never);
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
        page.leave().await;
        page.visit_until_ready("/").await;
        assert_jumped_at_most(&page, 0.0).await;
    }
}

/// Every frame with the headline also has the text below it, if that has arrived.
#[tokio::test]
async fn each_frame_shows_all_of_the_page_that_has_arrived() {
    let page = Page::unvisited().await;
    page.before_scripts(
        "window.parts = ['.masthead', '.rail', '.beside', '.section-wide > .disclosure', '.colophon'];
        window.held = new Set();
        window.frames = 0;
        requestAnimationFrame(function look() {
            requestAnimationFrame(look);
            const there = parts.map(it => document.querySelector(it)).filter(it => it !== null);
            if (there.length) frames += 1;
            for (const it of there)
                if (getComputedStyle(it).contentVisibility !== 'visible' || it.getBoundingClientRect().height < 1)
                    held.add(it.className);
        });",
    );
    for address in ["/", "/#s_x3ot2", "/?compare=1#:~:text=Experts%20suggest"] {
        page.leave().await;
        page.visit_until_ready(address).await;
        page.until("frames were drawn", "frames > 2").await;
        assert_eq!(page.get("[...held]").await, json!([]), "{address}");
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
