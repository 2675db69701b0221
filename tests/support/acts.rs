//! A reader's acts on a page: clicks, keys, the focus.

use std::time::{Duration, Instant};

use serde_json::json;
use thirtyfour::action_chain::ActionChain;
use thirtyfour::prelude::*;

use crate::engine::Engine;
use crate::page::{PATIENCE, POLL, Page, SWITCH, control};

impl Page {
    pub async fn find(&self, selector: &str) -> WebElement {
        let found = self.driver().find(By::Css(selector)).await;
        found.unwrap_or_else(|error| panic!("{selector}: {error}"))
    }

    /// Clicks with the mouse in the middle of an element.
    pub async fn click(&self, selector: &str) {
        if Engine::chosen() == Engine::WebKit {
            return self.click_in_sight(selector).await;
        }
        let clicked = self.find(selector).await.click().await;
        clicked.unwrap_or_else(|error| panic!("{selector} takes no click: {error}"));
    }

    /// Clicks once the page has scrolled the element into view and says where it is and
    /// that nothing covers it. WebKitGTK's driver finds no point to click in an element
    /// without layout, nor in a drawing.
    async fn click_in_sight(&self, selector: &str) {
        let place = "(element => {
            element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
            const box = [...element.getClientRects()].find(box => box.width > 0);
            if (!box) return null;
            const [x, y] = [Math.floor(box.left + box.width / 2), Math.floor(box.top + box.height / 2)];
            const hit = document.elementFromPoint(x, y);
            const link = element.closest('a');
            const reached = element.contains(hit) || hit?.contains(element) || (link && link === hit?.closest('a'));
            return reached ? [x, y] : null;
        })(document.querySelector(it))";
        let deadline = Instant::now() + PATIENCE;
        let (x, y): (i64, i64) = loop {
            let found = self.get_of(selector, place).await;
            if let Ok(place) = serde_json::from_value(found) {
                break place;
            }
            assert!(Instant::now() < deadline, "{selector} takes no click");
            tokio::time::sleep(POLL).await;
        };
        let click = self.pointer().move_to(x, y).click();
        click.perform().await.expect("a click");
    }

    /// Returns a mouse without the quarter of a second that the library takes for every
    /// move.
    pub fn pointer(&self) -> ActionChain {
        self.driver()
            .action_chain_with_delay(None, Some(Duration::ZERO))
    }

    pub async fn focus(&self, selector: &str) {
        let focused = self.get_of(selector, "(document.querySelector(it).focus({ preventScroll: true }), document.activeElement === document.querySelector(it))").await;
        assert_eq!(focused, json!(true), "{selector} takes the focus");
    }

    /// Presses a key at the focus.
    pub async fn press(&self, key: Key) {
        let pressed = self.driver().action_chain().send_keys(key).perform().await;
        pressed.expect("the key is pressed");
    }

    pub async fn switch_comparison(&self) {
        self.click(SWITCH).await;
    }

    pub async fn click_section(&self, anchor: &str) {
        self.click(&control(anchor)).await;
    }
}
