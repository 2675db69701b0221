//! The page's appearance: no sideways scrolling, no layout shifts while the page loads,
//! and states that can be told apart in forced colours.

use std::time::Duration;

use serde_json::json;

use support::answer::Fault;
use support::engine::Engine;
use support::page::{Page, SWITCH};
use support::reading::{assert_readable, show_comparison};

const WIDTHS: [u32; 6] = [320, 390, 768, 1024, 1440, 1920];

/// A script that collects layout shifts from the beginning, except those right after
/// the reader's input. Where the engine does not measure them (Layout Instability is
/// Chromium's), it compares each frame with the one before: how far the pieces of the
/// page moved, in heights of the window.
const OBSERVE: &str = "window.shifts = [];
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
        const observer = new PerformanceObserver(list => shifts.push(...list.getEntries()));
        observer.observe({ type: 'layout-shift', buffered: true });
        window.takeRecords = () => shifts.push(...observer.takeRecords());
    } else {
        const before = new Map();
        const look = () => {
            requestAnimationFrame(look);
            const moved = [...document.querySelectorAll('h1, h2, p, figure, input, button, summary, .card')].flatMap(piece => {
                const top = piece.getBoundingClientRect().top + scrollY;
                const by = Math.abs((before.get(piece) ?? top) - top);
                before.set(piece, top);
                return by > 0.5 && top < scrollY + innerHeight ? [[by / innerHeight, piece]] : [];
            });
            if (moved.length) shifts.push({
                value: Math.max(...moved.map(([by]) => by)),
                sources: moved.map(([, piece]) => ({ node: piece.firstChild })),
            });
        };
        look();
        window.takeRecords = () => {};
    }";

/// An expression for the shifts so far, after two more frames.
const SHIFTS: &str = "(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    takeRecords();
    return shifts.filter(shift => !shift.hadRecentInput).map(shift =>
        [shift.value, shift.sources.map(source => source.node?.parentElement?.outerHTML.slice(0, 120) ?? '')]);
})()";

/// Returns the shift that fonts may cause if they come after the first paint. Chromium
/// counts area and height of the window, the others height alone, where it is one line.
fn by_fonts() -> f64 {
    match Engine::chosen() {
        Engine::Chromium => 0.02,
        Engine::Firefox | Engine::WebKit => 0.06,
    }
}

async fn observed() -> Page {
    let page = Page::unvisited().await;
    page.before_scripts(OBSERVE);
    page
}

async fn sum_of_shifts(page: &Page) -> f64 {
    let shifts = page.get(SHIFTS).await;
    let shifts = shifts.as_array().expect("shifts").iter();
    shifts.filter_map(|shift| shift[0].as_f64()).sum()
}

async fn until_fonts_are_there(page: &Page) {
    page.until(
        "the fonts are there",
        "document.fonts.status === 'loaded' && document.fonts.size > 3",
    )
    .await;
}

#[tokio::test]
async fn nothing_jumps_when_the_program_comes() {
    let page = observed().await;
    for width in [1280, 390] {
        page.resize(width, 800).await;
        page.server.fault(".wasm", Fault::Never);
        page.visit("/").await;
        page.until_asked_for(".wasm").await;
        until_fonts_are_there(&page).await;
        let moved = sum_of_shifts(&page).await;
        assert!(moved < by_fonts(), "{moved} at {width} px");
        page.run("shifts.length = 0").await;
        page.server.mend();
        page.until_ready().await;
        assert_eq!(page.get(SHIFTS).await, json!([]), "at {width} px");
    }
}

#[tokio::test]
async fn what_jumps_is_seen_by_these_tests() {
    let page = observed().await;
    page.visit_until_ready("/").await;
    until_fonts_are_there(&page).await;
    let before = page.get(SHIFTS).await;
    page.run("document.querySelector('h1').style.marginBlockStart = '200px'")
        .await;
    let after = page.get(SHIFTS).await;
    let count = |shifts: &serde_json::Value| shifts.as_array().map_or(0, Vec::len);
    assert_eq!(count(&after), count(&before) + 1, "{after:#}");
}

/// The fonts come while the engine waits for them, or after that.
#[tokio::test]
async fn late_fonts_move_little() {
    for (width, delay) in [(1280, 1000), (390, 50), (390, 1000)] {
        let page = observed().await;
        page.resize(width, 800).await;
        let delay = Duration::from_millis(delay);
        page.server.fault(".woff2", Fault::Delayed(delay));
        page.visit_until_ready("/").await;
        until_fonts_are_there(&page).await;
        let moved = sum_of_shifts(&page).await;
        assert!(moved < by_fonts(), "{moved} at {width} px, {delay:?} late");
    }
}

#[tokio::test]
async fn the_page_never_scrolls_sideways() {
    let page = Page::ready("/").await;
    for _ in 0..2 {
        for width in WIDTHS {
            page.resize(width, 800).await;
            page.until(
                "the window has its width",
                &format!("innerWidth === {width}"),
            )
            .await;
            let on = page.comparison_is_on().await;
            let wide = page.number("document.documentElement.scrollWidth").await;
            assert!(
                wide <= f64::from(width),
                "{wide} at {width} px, comparison on: {on}"
            );
        }
        page.resize(1280, 800).await;
        page.switch_comparison().await;
    }
}

/// A scrollbar beside the rail would come and go with a font, and move the map.
#[tokio::test]
async fn the_rail_never_scrolls_and_is_as_wide_in_a_low_window() {
    let page = Page::ready("/").await;
    let mut seen = Vec::new();
    for height in [1000, 500] {
        page.resize(1280, height).await;
        let scrolls = "(rail => getComputedStyle(rail).overflowY !== 'visible')(document.querySelector('.rail'))";
        assert!(!page.is(scrolls).await);
        let widths = "[...document.querySelectorAll('.rail > *')].map(it => it.getBoundingClientRect().width)";
        seen.push(page.get(widths).await);
    }
    assert_eq!(seen[0], seen[1]);
}

/// WCAG 2.2, 1.4.12.
#[tokio::test]
async fn wider_text_spacing_cuts_nothing_off() {
    let page = Page::ready("/?compare=1").await;
    page.resize(320, 800).await;
    page.run("for (const element of document.querySelectorAll('#_page *')) {
        element.style.cssText += 'line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important';
    }").await;
    assert_readable(&page).await;
    let wide = page.number("document.documentElement.scrollWidth").await;
    assert!(wide <= 320.0, "{wide} at 320 px");
}

/// Shows comparison-switch/forced-colours.
#[tokio::test]
async fn in_forced_colours_the_switch_shows_its_state() {
    let page = Page::ready("/").await;
    if !page.force_colours().await {
        return;
    }
    let knob = format!(
        "(knob => [knob.backgroundColor, knob.insetInlineStart])(getComputedStyle(document.querySelector('{SWITCH}'), '::before'))"
    );
    let off = page.get(&knob).await;
    show_comparison(&page).await;
    let on = page.get(&knob).await;
    assert_ne!(off[0], on[0], "the colour of the switch's knob");
    assert_ne!(off[1], on[1], "the place of the switch's knob");
    let ground = page
        .get(&format!(
            "getComputedStyle(document.querySelector('{SWITCH}')).backgroundColor"
        ))
        .await;
    assert_ne!(ground, on[0], "the knob stands out");
    let underlined = "getComputedStyle(document.getElementById('s_g4zwa')).textDecorationLine";
    assert_eq!(page.get(underlined).await, "underline");
}

#[tokio::test]
async fn what_has_the_focus_shows_it() {
    let page = Page::ready("/").await;
    for selector in [
        SWITCH,
        "details:has(> #beijings-fears) > summary",
        "#_sections",
        "[name=theme]:checked",
        "[data-control=compare]",
    ] {
        page.focus(selector).await;
        // A key press makes the focus visible.
        page.press(thirtyfour::Key::Shift).await;
        let outline = page.get("(now => [now.outlineStyle, now.outlineWidth])(getComputedStyle(document.activeElement))").await;
        assert_eq!(outline, json!(["solid", "3px"]), "{selector}");
    }
}
