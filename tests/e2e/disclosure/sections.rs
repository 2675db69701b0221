//! Sections: opened and closed by hand, all at once, and by addresses that lead into
//! them.

use serde_json::Value;
use thirtyfour::prelude::*;

use support::engine::Engine;
use support::page::{Page, SECTIONS, SECTIONS_BUTTON, control, heading};
use support::reading::assert_console_is_empty;

const NONE: [&str; 0] = [];

/// Returns the role and name that the engine exposes to assistive technology.
async fn exposed(page: &Page, selector: &str) -> (String, String) {
    page.role_and_name(&page.find(selector).await).await
}

/// Returns the engine's role for the control of a `<details>`: only Chromium has one
/// for it.
fn role_of_summary() -> String {
    let role = match Engine::chosen() {
        Engine::Chromium => "DisclosureTriangle",
        Engine::Firefox | Engine::WebKit => "",
    };
    role.to_owned()
}

async fn until_open(page: &Page, anchor: &str, open: bool) {
    let is = format!("document.getElementById('{anchor}').closest('details').open === {open}");
    page.until(&format!("{anchor} is open: {open}"), &is).await;
}

async fn button(page: &Page) -> String {
    page.text(&format!(
        "document.querySelector('{SECTIONS_BUTTON}').textContent"
    ))
    .await
}

async fn until_button_says(page: &Page, label: &str) {
    let says = format!("document.querySelector('{SECTIONS_BUTTON}').textContent === '{label}'");
    page.until(&format!("the button says {label}"), &says).await;
}

pub async fn assert_in_sight(page: &Page, id: &str) {
    let at = "(b => b.height > 0 && b.top >= 0 && b.top < innerHeight)(document.getElementById(it).getBoundingClientRect())";
    page.until(
        &format!("{id} is in sight"),
        &format!("(it => {at})('{id}')"),
    )
    .await;
}

/// Shows disclosure/click-on-heading.
#[tokio::test]
async fn a_click_on_the_heading_closes_and_opens_its_section() {
    let page = Page::ready("/").await;
    for anchor in SECTIONS {
        for open in [false, true] {
            let middle = "(box => [box.left + box.width / 2, box.top + box.height / 2].map(Math.floor))
                ((heading => (heading.scrollIntoView({ block: 'center' }), heading.getBoundingClientRect()))(document.querySelector(it)))";
            let middle = page.get_of(heading(anchor), middle).await;
            let (x, y) = serde_json::from_value(middle).expect("a place");
            let click = page.pointer().move_to(x, y).click();
            click.perform().await.expect("a click on the heading");
            until_open(&page, anchor, open).await;
        }
    }
}

/// Shows disclosure/click-on-row.
#[tokio::test]
async fn a_click_at_either_end_of_the_row_closes_and_opens_its_section() {
    let page = Page::ready("/").await;
    let row = page.find(&control("chinas-leverage")).await;
    row.scroll_into_view().await.expect("the row in sight");
    let half = "Math.floor(document.querySelector(it).getBoundingClientRect().width / 2) - 3";
    let half = page.get_of(control("chinas-leverage"), half).await;
    let half = half.as_i64().expect("half the row's width");
    for (offset, open) in [(-half, false), (half, true)] {
        let click = page
            .pointer()
            .move_to_element_with_offset(&row, offset, 0)
            .click();
        click.perform().await.expect("a click on the row");
        until_open(&page, "chinas-leverage", open).await;
    }
}

/// Shows disclosure/enter, disclosure/space.
#[tokio::test]
async fn enter_and_space_on_the_control_close_and_open_its_section() {
    let page = Page::ready("/").await;
    for (key, query) in [
        (Key::Enter, "?closed=beijings-fears"),
        (Key::Space, "?closed=beijings-fears"),
    ] {
        page.focus(&control("beijings-fears")).await;
        page.press(key.clone()).await;
        page.until_query_is(query).await;
        assert!(!page.is_open("beijings-fears").await);
        page.press(key).await;
        page.until_query_is("").await;
        assert!(page.is_open("beijings-fears").await);
    }
}

/// Shows disclosure/name.
#[tokio::test]
async fn the_control_is_named_by_its_heading_and_what_it_does() {
    let page = Page::ready("/").await;
    let control = control("beijings-fears");
    let opened = exposed(&page, &control).await;
    assert_eq!(
        opened,
        (
            role_of_summary(),
            "Beijing’s Fears: hide this section".into()
        )
    );
    page.click(&control).await;
    until_open(&page, "beijings-fears", false).await;
    let closed = exposed(&page, &control).await;
    assert_eq!(
        closed,
        (
            role_of_summary(),
            "Beijing’s Fears: show this section".into()
        )
    );
}

/// Shows disclosure/heading.
#[tokio::test]
async fn each_heading_is_a_heading_of_its_own_beside_the_control() {
    let page = Page::ready("/").await;
    let names = [
        "Beijing’s Fears",
        "Potential Regional Implications",
        "China’s Leverage",
        "Alternative Perspectives",
    ];
    for (anchor, name) in SECTIONS.into_iter().zip(names) {
        let heading = heading(anchor);
        assert_eq!(
            exposed(&page, &heading).await,
            ("heading".into(), name.into())
        );
        assert_eq!(
            page.get_of(heading, "document.querySelector(it).closest('summary')")
                .await,
            Value::Null
        );
    }
}

/// Shows sections-button/all, sections-button/focus, sections-button/status.
#[tokio::test]
async fn the_button_hides_and_shows_all_sections_and_keeps_the_focus() {
    let page = Page::ready("/").await;
    assert_eq!(button(&page).await, "Hide all sections");
    page.focus(SECTIONS_BUTTON).await;
    page.press(Key::Enter).await;
    until_button_says(&page, "Show all sections").await;
    assert_eq!(page.open_sections().await, NONE);
    page.until(
        "the status says so",
        "document.querySelector('[role=status]').textContent === 'All sections hidden.'",
    )
    .await;
    page.until_query_is(&format!("?closed={}", SECTIONS.join(",")))
        .await;
    assert!(
        page.is(&format!(
            "document.activeElement.matches('{SECTIONS_BUTTON}')"
        ))
        .await
    );
    page.press(Key::Space).await;
    until_button_says(&page, "Hide all sections").await;
    assert_eq!(page.open_sections().await, SECTIONS);
    page.until(
        "the status says so",
        "document.querySelector('[role=status]').textContent === 'All sections shown.'",
    )
    .await;
    page.until_query_is("").await;
    assert!(
        page.is(&format!(
            "document.activeElement.matches('{SECTIONS_BUTTON}')"
        ))
        .await
    );
}

/// Shows sections-button/flips.
#[tokio::test]
async fn the_button_flips_when_the_last_section_is_opened_or_closed_by_hand() {
    let page = Page::ready("/").await;
    page.click_section("chinas-leverage").await;
    until_button_says(&page, "Show all sections").await;
    page.click_section("chinas-leverage").await;
    until_button_says(&page, "Hide all sections").await;
    page.click(SECTIONS_BUTTON).await;
    until_button_says(&page, "Show all sections").await;
    for anchor in SECTIONS {
        assert_eq!(button(&page).await, "Show all sections");
        page.click_section(anchor).await;
        until_open(&page, anchor, true).await;
    }
    until_button_says(&page, "Hide all sections").await;
}

/// Shows disclosure/fragment-to-sentence.
#[tokio::test]
async fn a_link_to_a_sentence_in_a_closed_section_opens_it() {
    let page = Page::ready("/").await;
    page.click_section("potential-regional-implications").await;
    page.until_query_is("?closed=potential-regional-implications")
        .await;
    page.run("location.hash = '#s_2k92u'").await;
    until_open(&page, "potential-regional-implications", true).await;
    page.until_query_is("").await;
    assert_in_sight(&page, "s_2k92u").await;
    assert_eq!(page.text("location.hash").await, "#s_2k92u");
    assert_console_is_empty(&page).await;
}

/// Shows disclosure/fragment-to-section.
#[tokio::test]
async fn a_link_to_a_closed_section_opens_it() {
    let page = Page::ready("/").await;
    page.click_section("chinas-leverage").await;
    page.until_query_is("?closed=chinas-leverage").await;
    page.click("nav.contents a[href='#chinas-leverage']").await;
    until_open(&page, "chinas-leverage", true).await;
    page.until_query_is("").await;
    assert_in_sight(&page, "chinas-leverage").await;
}

/// Shows disclosure/fragment-in-address.
#[tokio::test]
async fn an_address_that_closes_a_section_and_leads_into_it_opens_it() {
    let page = Page::ready("/?closed=chinas-leverage,beijings-fears#s_x3ot2").await;
    until_open(&page, "chinas-leverage", true).await;
    page.until_query_is("?closed=beijings-fears").await;
    assert_in_sight(&page, "s_x3ot2").await;
}

/// Shows disclosure/text-fragment.
#[tokio::test]
async fn a_text_fragment_into_a_closed_section_opens_it() {
    let page = Page::ready("/").await;
    page.click_section("chinas-leverage").await;
    page.until_query_is("?closed=chinas-leverage").await;
    let address = page
        .server
        .address_of("/?closed=chinas-leverage#:~:text=Experts%20suggest%20that");
    page.driver()
        .goto(address.as_str())
        .await
        .expect("a navigation");
    until_open(&page, "chinas-leverage", true).await;
    page.until_query_is("").await;
    assert_in_sight(&page, "s_schjh").await;
}
