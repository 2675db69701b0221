//! Links in a frame that is as high as its page. Such a frame cannot scroll, so the
//! page around it does: every link leads where it would without a frame.

use std::time::Instant;

use serde_json::json;
use thirtyfour::Key;

use super::frame::{enter_whole_frame, host};
use support::page::{PATIENCE, POLL, Page, SWITCH};

/// Waits, in the page around the frame, until the frame's element with this selector is
/// at the top of the window. Then enters the frame again.
async fn until_at_the_top(page: &Page, what: &str, selector: &str) {
    let margin = "parseFloat(getComputedStyle(it).scrollMarginTop)";
    let top = format!(
        "(it => it.getBoundingClientRect().top - {margin})(document.querySelector({}))",
        json!(selector)
    );
    let deadline = Instant::now() + PATIENCE;
    loop {
        let inside = page.number(&top).await;
        page.leave_frame().await;
        let frame = "document.getElementById('explainer').getBoundingClientRect().top";
        let outside = page.number(frame).await;
        page.driver().enter_frame(0).await.expect("the frame");
        if (inside + outside).abs() < 2.0 {
            return;
        }
        assert!(
            Instant::now() < deadline,
            "{what}: {selector} is {} pixels below the top",
            inside + outside
        );
        tokio::time::sleep(POLL).await;
    }
}

/// Scrolls the window around the frame back to its top.
async fn back_to_the_top(page: &Page) {
    page.leave_frame().await;
    page.run("scrollTo(0, 0)").await;
    page.driver().enter_frame(0).await.expect("the frame");
}

/// By mouse and by keyboard, at any width.
#[tokio::test]
async fn every_link_of_a_frame_as_high_as_its_page_scrolls_the_page_around_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let (page, _explainer) = host(folder.path(), None).await;
    for width in [1280, 400] {
        // Loaded anew: what is left of the width before scrolls no more.
        page.leave_frame().await;
        page.resize(width, 700).await;
        page.visit("/").await;
        enter_whole_frame(&page).await;
        let seen = "document.querySelector('.contents').checkVisibility()";
        assert!(page.is(seen).await, "the contents at {width} px");
        for anchor in ["chinas-leverage", "beijings-fears", "beijings-fears"] {
            let entry = format!(".contents a[href='#{anchor}']");
            for key in [None, Some(Key::Enter)] {
                back_to_the_top(&page).await;
                follow(&page, &entry, key.clone()).await;
                let what = format!("an entry by {key:?} at {width} px");
                until_at_the_top(&page, &what, &format!("#{anchor}")).await;
            }
        }
        page.run("history.back()").await;
        until_at_the_top(&page, "the way back", "#chinas-leverage").await;
        if !page.comparison_is_on().await {
            page.run(&format!("document.querySelector('{SWITCH}').click()"))
                .await;
        }
        let links = [".compare", ".card .source a", ".statement + .back-link"];
        for link in links {
            let target = page
                .get_of(link, "document.querySelector(it).getAttribute('href')")
                .await;
            let target = match link {
                // The program leads to the points.
                ".compare" => "#_comparison",
                _ => target.as_str().expect("a target"),
            };
            for key in [None, Some(Key::Enter)] {
                back_to_the_top(&page).await;
                follow(&page, link, key).await;
                until_at_the_top(&page, link, target).await;
            }
        }
    }
}

/// Follows a link with the mouse or with a key.
async fn follow(page: &Page, link: &str, key: Option<Key>) {
    match key {
        None => click_through(page, link).await,
        Some(key) => {
            page.focus(link).await;
            page.press(key).await;
        }
    }
}

/// Clicks in the window around the frame, where the frame shows the link: drivers find
/// no point to click in a frame that is higher than the window. The layout may happen
/// only when the link scrolls into view, so the click waits until nothing moves.
pub async fn click_through(page: &Page, link: &str) {
    let middle = "(box => [box.left + box.width / 2, box.top + box.height / 2])(document.querySelector(it).getClientRects()[0])";
    let place = "(frame => {
        scrollBy({ top: frame.getBoundingClientRect().top + it[1] - innerHeight / 2, behavior: 'instant' });
        const { left, top } = frame.getBoundingClientRect();
        return [Math.round(left + it[0]), Math.round(top + it[1])];
    })(document.getElementById('explainer'))";
    let mut last = None;
    loop {
        let inside = page.get_of(link, middle).await;
        page.leave_frame().await;
        let now: (i64, i64) =
            serde_json::from_value(page.get_of(inside, place).await).expect("a place");
        if last == Some(now) {
            let click = page.pointer().move_to(now.0, now.1).click();
            click.perform().await.expect("a click");
            return page.driver().enter_frame(0).await.expect("the frame");
        }
        last = Some(now);
        tokio::time::sleep(POLL * 5).await;
        page.driver().enter_frame(0).await.expect("the frame");
    }
}
