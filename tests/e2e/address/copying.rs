//! Copying: links to a view and quotations, and what these links open.

use serde_json::Value;
use thirtyfour::prelude::*;

use crate::selection::choosing::{CHOSEN, choose, until_chosen};
use support::answer::Fault;
use support::page::{Page, SECTIONS};

const COPY_LINK: &str = ".toolbar [data-copy=link]";
const COPY_QUOTATION: &str = ".panel-sentence:first-child [data-copy]";

/// A script that keeps the text that the browser is about to copy from the page.
const KEEP: &str =
    "document.addEventListener('copy', () => { window.copied = document.activeElement.value })";

async fn copied_by(page: &Page, button: &str) -> String {
    page.run("window.copied = null").await;
    page.click(button).await;
    page.until("something is copied", "typeof window.copied === 'string'")
        .await;
    page.text("window.copied").await
}

/// Returns the clipboard's text, as the reader pastes it into a field.
async fn pasted(page: &Page) -> String {
    page.run(
        "document.body.append(Object.assign(document.createElement('textarea'), { id: 'pasted' }))",
    )
    .await;
    page.focus("#pasted").await;
    let paste = page.driver().action_chain();
    let paste = paste
        .key_down(Key::Control)
        .send_keys("v")
        .key_up(Key::Control);
    paste.perform().await.expect("the keys are pressed");
    page.until(
        "it is pasted",
        "document.getElementById('pasted').value !== ''",
    )
    .await;
    page.text("document.getElementById('pasted').value").await
}

/// Shows delegated-events/copy-quotation.
#[tokio::test]
async fn a_quotation_is_copied_with_its_voice_its_title_and_an_address_that_lands_on_it() {
    let page = Page::ready("/?select=tie_ak3f4").await;
    page.until(
        "the panel is there",
        "document.querySelector('.panel') !== null",
    )
    .await;
    page.click(COPY_QUOTATION).await;
    page.until(
        "it is said",
        "document.querySelector('[role=status]').textContent === 'Quotation and link copied.'",
    )
    .await;
    let focused = page.get("document.activeElement.dataset.copy").await;
    assert_eq!(focused, "s_x3ot2", "the focus is where it was");
    let copied = pasted(&page).await;
    let sentence = page
        .text("document.getElementById('s_x3ot2').textContent")
        .await;
    let title = page.text("document.title").await;
    let start = format!(
        "“{sentence}” — “{title}”, {}/#s_x3ot2:~:text=",
        page.server.origin()
    );
    assert!(copied.starts_with(&start), "{copied}");
    let address = copied.rsplit_once(' ').expect("an address").1.to_owned();

    let other = Page::on(page.server, support::session::Scripts::Run).await;
    other.driver().goto(&address).await.expect("a navigation");
    other.until_ready().await;
    other.until("it lands on the sentence", "document.querySelector(':target')?.id === 's_x3ot2' &&
        (box => box.top >= 0 && box.bottom <= innerHeight)(document.getElementById('s_x3ot2').getBoundingClientRect())").await;
}

/// Shows delegated-events/copy-in-a-frame.
#[tokio::test]
async fn copying_works_in_a_frame_without_permission_for_the_clipboard() {
    let page = Page::unvisited().await;
    let inner = page
        .server
        .address_of("/")
        .replace("127.0.0.1", "localhost");
    let frame = format!(
        r#"<!doctype html><iframe src="{inner}?select=s_of4y2" allow="clipboard-write 'none'; clipboard-read 'none'" width=1200 height=700></iframe>"#
    );
    page.server
        .fault("/index.html", Fault::Replaced(frame.into_bytes()));
    page.visit("/index.html").await;
    page.enter_frame_until(
        "the panel is drawn",
        "document.querySelector('.panel') !== null",
    )
    .await;
    page_script(&page, KEEP).await;
    // The driver may click before the browser has given the frame the focus.
    page.click("h1").await;
    page.until("the frame has the focus", "document.hasFocus()")
        .await;
    page.click(COPY_QUOTATION).await;
    page.until(
        "it is said",
        "document.querySelector('[role=status]').textContent === 'Quotation and link copied.'",
    )
    .await;
    let copied = page_script(&page, "return window.copied").await;
    assert!(
        copied
            .as_str()
            .is_some_and(|text| text.starts_with("“According to Kurt Campbell")),
        "{copied}"
    );
}

/// Runs a script in the session's current frame.
async fn page_script(page: &Page, script: &str) -> Value {
    let answer = page
        .driver()
        .execute(script, Vec::new())
        .await
        .expect("a script");
    answer.json().clone()
}

/// Shows delegated-events/copy-refused.
#[tokio::test]
async fn where_the_browser_refuses_to_copy_the_page_says_so() {
    let page = Page::unvisited().await;
    page.before_scripts("Document.prototype.execCommand = () => false; Clipboard.prototype.writeText = () => Promise.reject(new Error('no'))");
    page.visit_until_ready("/").await;
    for said in [
        "The browser refused to copy; the address bar has the link.",
        "The browser refused to copy again; the address bar has the link.",
    ] {
        page.click(COPY_LINK).await;
        page.until(
            "it is said",
            &format!("document.querySelector('[role=status]').textContent === '{said}'"),
        )
        .await;
    }
    // The newer interface is used where the old one is missing.
    page.run("Clipboard.prototype.writeText = async text => { window.written = text }")
        .await;
    page.click(COPY_LINK).await;
    page.until(
        "it is said",
        "document.querySelector('[role=status]').textContent === 'Link copied.'",
    )
    .await;
    assert_eq!(
        page.text("window.written").await,
        page.server.address_of("/")
    );
}

/// Shows delegated-events/copy-citation.
#[tokio::test]
async fn the_citation_is_copied_with_the_address_of_the_page() {
    let page = Page::ready("/?compare=1").await;
    page.run(KEEP).await;
    let copied = copied_by(&page, "[data-copy=citation]").await;
    let title = page.text("document.title").await;
    assert!(
        copied.starts_with(&format!(
            "“{title}”, interactive explainer made with Crosslight "
        )),
        "{copied}"
    );
    assert!(
        copied.ends_with(&format!(". {}", page.server.address_of("/"))),
        "{copied}"
    );
}

/// A small pseudo-random number generator (Marsaglia, Xorshift RNGs).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(end).expect("small")).expect("small")
    }
}

/// An expression for everything visible that an address holds.
const VIEW: &str = "[
    ['.switch-input', '.layer-input'].map(it => document.querySelector(it).checked),
    [...document.querySelectorAll('details.disclosure')].map(it => it.open),
    CHOSEN,
    document.querySelector('.panel')?.textContent ?? null,
]";

async fn view(page: &Page) -> Value {
    page.get(&VIEW.replace("CHOSEN", CHOSEN)).await
}

/// The second browser keeps nothing from one view to the next: its storage is cleared
/// each time, and the document is a new one.
///
/// Shows delegated-events/permalink.
#[tokio::test]
async fn a_hundred_random_views_open_in_another_browser_as_they_were_copied() {
    let page = Page::ready("/").await;
    page.run(KEEP).await;
    let other = Page::unvisited().await;
    let names: Vec<String> = serde_json::from_value(
        page.get("[...document.querySelectorAll('[data-select]')].map(it => it.id.replace(/_(words|tag)$/, ''))")
            .await,
    )
    .expect("names");
    assert!(names.len() > 40, "{}", names.len());
    let mut numbers = Numbers(0x5eed_2024);
    let mut addresses = std::collections::HashSet::new();
    for _ in 0..100 {
        for _ in 0..=numbers.below(3) {
            let act = match numbers.below(4) {
                0 => "document.querySelector('.switch-input').click()".to_owned(),
                1 => "document.querySelector('.layer-input').click()".to_owned(),
                2 => format!(
                    "document.querySelectorAll('.disclosure-control')[{}].click()",
                    numbers.below(SECTIONS.len())
                ),
                _ => format!(
                    "document.querySelector('[data-select]:is(#{name}, #{name}_words, #{name}_tag)').dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true }}))",
                    name = names[numbers.below(names.len())]
                ),
            };
            // A section reports its change in a task of its own.
            let turn = "new Promise(done => setTimeout(done))";
            page.get(&format!("({act}, {turn})")).await;
        }
        let address = copied_by(&page, COPY_LINK).await;
        other
            .run("try { localStorage.clear() } catch { /* the first time, on no page */ }")
            .await;
        let path = address.strip_prefix(&page.server.origin());
        other
            .visit_of(&page.server, path.expect("the page's own"))
            .await;
        other.until_ready().await;
        other.until("it is drawn", "(document.querySelector('[data-selecting]') === null) === (document.querySelector('.panel') === null)").await;
        assert_eq!(view(&other).await, view(&page).await, "{address}");
        addresses.insert(address);
    }
    assert!(addresses.len() > 80, "{} different views", addresses.len());
}

/// Shows tag/click.
#[tokio::test]
async fn a_link_to_a_selection_opens_it_and_its_own_click_clears_it() {
    let page = Page::ready("/?who=1&select=s_4fp6z").await;
    until_chosen(&page, "s_4fp6z").await;
    choose(&page, "s_4fp6z_tag").await;
    page.until_query_is("?who=1").await;
}
