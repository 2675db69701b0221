//! An article with many sections, of which the browser lays out only those near the
//! window: reading, links and searching show no difference.

use std::sync::LazyLock;
use std::thread;

use serde_json::json;

use support::answer::Fault;
use support::environment;
use support::long_article::{long, refilled};
use support::page::{Page, SECTIONS_BUTTON};
use support::reading::assert_console_is_empty;

const SIZE: u32 = 210;

/// The page, rendered once in a thread of its own, since the renderer blocks.
static PAGE: LazyLock<String> = LazyLock::new(|| {
    let drawing = thread::spawn(|| refilled(&environment::bundle_page(), &long(SIZE)));
    drawing.join().expect("a page")
});

async fn unvisited() -> Page {
    let page = Page::unvisited().await;
    let html = PAGE.clone().into_bytes();
    page.server.fault("/", Fault::Replaced(html));
    page
}

async fn long_page(path: &str, width: u32) -> Page {
    let page = unvisited().await;
    page.resize(width, 800).await;
    page.visit_until_ready(path).await;
    page
}

/// Returns an expression that tells whether the element with this `id` is in the upper
/// half of the window.
fn is_in_view(id: &str) -> String {
    format!(
        "(() => {{ const top = document.getElementById('{id}').getBoundingClientRect().top;
            return top >= 0 && top < innerHeight / 2 }})()"
    )
}

/// An expression that tells whether the marked section is the one a third of the way
/// down the window.
const MARKED: &str = "(() => {
    const here = document.elementFromPoint(innerWidth / 4, innerHeight * 0.335)?.closest('section.section');
    const marked = document.querySelector('.contents [aria-current]');
    return here && marked?.hash === '#' + here.querySelector('.section-body').id;
})() || false";

#[tokio::test]
async fn a_link_into_a_long_article_lands_on_its_section_and_stays_there() {
    let page = long_page("/#section-170", 1280).await;
    page.until("it is in view", &is_in_view("section-170"))
        .await;
    page.get("new Promise(done => setTimeout(done, 500))").await;
    assert!(page.is(&is_in_view("section-170")).await);
    page.until("the list of contents says where", MARKED).await;
    page.run("location.hash = '#s_99'").await;
    page.until("the sentence is in view", &is_in_view("s_99"))
        .await;
    page.until("the list of contents says where", MARKED).await;
    assert_eq!(
        page.get("document.querySelectorAll('.contents [aria-current]').length")
            .await,
        json!(1)
    );
    assert_console_is_empty(&page).await;
}

#[tokio::test]
async fn what_is_far_from_the_window_is_not_laid_out_but_found() {
    let page = long_page("/", 1280).await;
    let far = "document.getElementById('section-170').closest('.chunk')";
    // A skipped box has the estimated height.
    let height = format!("{far}.offsetHeight");
    assert_eq!(page.get(&height).await, json!(320 * 16));
    assert!(page.is("window.find('(511)')").await);
    page.until("what was found is in view", &is_in_view("s_511"))
        .await;
    assert_ne!(page.get(&height).await, json!(320 * 16), "laid out now");
}

#[tokio::test]
async fn all_sections_of_a_long_article_open_and_close() {
    let page = long_page("/", 1280).await;
    let open = "document.querySelectorAll('details.disclosure[open]').length";
    assert_eq!(page.get(open).await, json!(SIZE));
    page.click(SECTIONS_BUTTON).await;
    page.until("all are closed", &format!("{open} === 0")).await;
    page.until("the address names them", "location.search.length > 2000")
        .await;
    page.reload().await;
    page.until_ready().await;
    page.until("they are closed again", &format!("{open} === 0"))
        .await;
    page.click(SECTIONS_BUTTON).await;
    page.until("all are open", &format!("{open} === {SIZE}"))
        .await;
    page.until_query_is("").await;
}

#[tokio::test]
async fn nothing_of_a_long_article_is_wider_than_a_phone() {
    let page = long_page("/#section-100", 320).await;
    page.until("it is in view", &is_in_view("section-100"))
        .await;
    let width = page.number("document.scrollingElement.scrollWidth").await;
    assert!(width <= 320.0, "{width}");
}

#[tokio::test]
async fn what_is_chosen_far_down_in_the_panel_is_laid_out_when_it_comes_near() {
    let page = long_page("/?select=voice_anna", 1280).await;
    let count = "document.querySelectorAll('.panel-sentence').length";
    page.until("the panel has them all", &format!("{count} === {SIZE}"))
        .await;
    // A skipped box has the estimated height and its own padding.
    let heights =
        "[0, 199].map(at => document.querySelectorAll('.panel-sentence')[at].offsetHeight === 152)";
    page.until(
        "the first alone is laid out",
        &format!("`${{{heights}}}` === 'false,true'"),
    )
    .await;
    page.run("document.querySelectorAll('.panel-sentence')[199].scrollIntoView()")
        .await;
    page.until(
        "the other is, too",
        &format!("`${{{heights}}}` === 'false,false'"),
    )
    .await;
}
