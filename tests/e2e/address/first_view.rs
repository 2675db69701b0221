//! The first visible view is the one that the address asks for: the state of native
//! elements is set while the page is parsed, and the program, if it comes, finds it so.

use serde_json::json;

use crate::disclosure::sections::assert_in_sight;
use support::answer::Fault;
use support::environment;
use support::long_article::{long, refilled};
use support::page::{Page, SECTIONS};
use support::reading::{assert_console_is_empty, assert_readable, visible_points};
use support::server::Server;
use support::session::Scripts;

/// A script that records what each frame shows of the present controls and sections, in
/// order and without repetitions. The callbacks of a frame run before it is drawn;
/// microtasks, which wait for what the parser has added, run between the two.
const WATCH: &str = "window.seen = {};
    window.frames = new Set();
    const see = (name, value) => {
        const before = seen[name] ??= [];
        if (before.at(-1) !== value) before.push(value);
    };
    requestAnimationFrame(function look() {
        requestAnimationFrame(look);
        queueMicrotask(drawn);
    });
    const drawn = () => {
        const there = document.querySelectorAll('.switch-input, .layer-input, .section-body');
        frames.add(there.length);
        for (const it of there)
            if (it.className === 'section-body') see(it.id, it.parentNode.open);
            else see(it.className, it.checked);
        // The parts that the switches show stand before and after them.
        for (const shown of ['.compare-on', '.tag', '.back-link'])
            for (const it of document.querySelectorAll(shown))
                if (!it.closest('details:not([open])')) see(shown, it.checkVisibility({ visibilityProperty: true }));
    };";

/// Opens a page that arrives a few bytes at a time, and whose program never comes.
async fn arriving(path: &str) -> Page {
    let page = Page::unvisited().await;
    page.before_scripts(WATCH);
    page.server.fault("/", Fault::Trickled);
    page.server.fault(".wasm", Fault::Never);
    page.visit(path).await;
    page.until("all of it is there", "document.readyState !== 'loading'")
        .await;
    page.get("new Promise(requestAnimationFrame)").await;
    page
}

/// Shows comparison-switch/address, layer-switch/address, disclosure/address.
#[tokio::test]
async fn no_frame_shows_another_view_than_the_address_asks_for() {
    let page = arriving("/?compare=1&who=1&closed=beijings-fears,chinas-leverage").await;
    let seen = json!({
        "layer-input": [true],
        "beijings-fears": [false],
        "potential-regional-implications": [true],
        "chinas-leverage": [false],
        "alternative-perspectives": [true],
        "switch-input": [true],
        ".compare-on": [true],
        ".tag": [true],
        ".back-link": [true],
    });
    assert_eq!(page.get("seen").await, seen);
    assert!(page.number("frames.size").await > 3.0, "it came in parts");
    assert_eq!(visible_points(&page).await, 5);
    let layer = "document.querySelector('.legend').checkVisibility()";
    assert!(page.is(layer).await);
    assert_console_is_empty(&page).await;
}

/// Shows disclosure/fragment-in-address.
#[tokio::test]
async fn before_the_program_a_fragment_opens_what_it_leads_into() {
    for (path, target) in [
        ("/?closed=chinas-leverage,beijings-fears#s_x3ot2", "s_x3ot2"),
        (
            "/?closed=chinas-leverage,beijings-fears#chinas-leverage",
            "chinas-leverage",
        ),
        (
            "/?closed=chinas-leverage,beijings-fears#%63hinas-leverage",
            "chinas-leverage",
        ),
    ] {
        let page = Page::unvisited().await;
        page.server.fault(".wasm", Fault::Never);
        page.visit(path).await;
        let open = [SECTIONS[1], SECTIONS[2], SECTIONS[3]];
        assert_in_sight(&page, target).await;
        assert_eq!(page.open_sections().await, open, "{path}");
        page.server.mend();
        page.until_ready().await;
        page.until_query_is("?closed=beijings-fears").await;
        assert_eq!(page.open_sections().await, open, "{path}");
    }
}

/// Shows disclosure/text-fragment.
#[tokio::test]
async fn a_text_fragment_wins_over_an_address_that_closes_its_section() {
    for program in [Some(Fault::Never), None] {
        let page = Page::unvisited().await;
        if let Some(fault) = program.clone() {
            page.server.fault(".wasm", fault);
        }
        page.visit("/?closed=beijings-fears,chinas-leverage#:~:text=Experts%20suggest%20that")
            .await;
        if program.is_none() {
            page.until_ready().await;
        }
        assert_in_sight(&page, "s_schjh").await;
        assert_eq!(page.open_sections().await, SECTIONS[1..], "{program:?}");
        if program.is_none() {
            page.until_query_is("?closed=beijings-fears").await;
            assert_eq!(page.open_sections().await, SECTIONS[1..]);
        }
    }
}

#[tokio::test]
async fn the_sentence_of_a_selection_is_in_sight_before_the_program() {
    let page = Page::unvisited().await;
    page.server.fault(".wasm", Fault::Never);
    page.visit("/?select=s_schjh&closed=chinas-leverage#s_schjh")
        .await;
    assert_in_sight(&page, "s_schjh").await;
    assert!(page.is("document.querySelector('.panel') === null").await);
    page.server.mend();
    page.until_ready().await;
    page.until("it is chosen", "document.querySelector('.panel') !== null")
        .await;
    page.until_query_is("?select=s_schjh").await;
}

#[tokio::test]
async fn the_program_moves_nothing_of_a_view_that_it_finds() {
    let page = Page::unvisited().await;
    page.server.fault(".wasm", Fault::Never);
    page.visit("/?compare=1&who=1&closed=beijings-fears").await;
    page.run(
        "window.moved = [];
        for (const kind of ['change', 'toggle', 'popstate'])
            addEventListener(kind, event => moved.push([kind, event.target.className ?? '']), true);
        new MutationObserver(all => all.forEach(it => moved.push([it.attributeName, it.target.className])))
            .observe(document.body, { attributeFilter: ['open', 'checked'], subtree: true });",
    )
    .await;
    // The address's own events come in later tasks.
    page.get("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
        .await;
    page.run("moved.length = 0").await;
    let entries = page.get("history.length").await;
    page.server.mend();
    page.until_ready().await;
    page.get("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
        .await;
    assert_eq!(page.get("moved").await, json!([]));
    assert_eq!(page.get("history.length").await, entries);
    assert_eq!(page.status().await, "");
    let query = page.text("location.search").await;
    assert_eq!(query, "?compare=1&who=1&closed=beijings-fears");
    assert!(page.comparison_is_on().await);
    assert_eq!(page.open_sections().await, SECTIONS[1..]);
}

#[tokio::test]
async fn what_the_reader_takes_back_before_the_program_stays_so() {
    let page = Page::unvisited().await;
    page.server.fault(".wasm", Fault::Never);
    page.visit("/?compare=1&who=1&closed=chinas-leverage#s_3vaci")
        .await;
    page.switch_comparison().await;
    page.run("document.querySelector('.layer-input').click()")
        .await;
    page.click_section("chinas-leverage").await;
    page.click_section("beijings-fears").await;
    page.server.mend();
    page.until_ready().await;
    page.until_query_is("?closed=beijings-fears").await;
    assert!(!page.comparison_is_on().await);
    let layer = "document.querySelector('.layer-input').checked";
    assert!(!page.is(layer).await);
    assert_eq!(page.open_sections().await, SECTIONS[1..]);
}

#[tokio::test]
async fn a_page_without_a_comparison_has_none_to_switch_on() {
    let page = Page::unvisited().await;
    // The renderer starts a runtime of its own.
    let drawn = std::thread::spawn(|| {
        let mut explainer = long(3);
        explainer.comparison = None;
        refilled(&environment::bundle_page(), &explainer)
    });
    let html = drawn.join().expect("a page");
    page.server.fault("/", Fault::Replaced(html.into_bytes()));
    page.visit_until_ready("/?compare=1&closed=section-1,nowhere")
        .await;
    let closed = "[...document.querySelectorAll('details.disclosure:not([open]) > .section-body')].map(it => it.id)";
    assert_eq!(page.get(closed).await, json!(["section-1"]));
    page.until_query_is("?closed=section-1").await;
    assert_console_is_empty(&page).await;
}

#[tokio::test]
async fn without_scripts_an_address_with_a_view_is_the_plain_page() {
    let page = Page::on(Server::start(&environment::bundle()).await, Scripts::Off).await;
    page.visit("/?compare=1&who=1&closed=beijings-fears").await;
    assert_readable(&page).await;
    assert_eq!(page.open_sections().await, SECTIONS);
    assert!(!page.comparison_is_on().await);
}
