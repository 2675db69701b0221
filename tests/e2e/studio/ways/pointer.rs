//! The ways with a pointer: the mouse at 1280 px, taps at 360 px. Every text is typed; all
//! else is clicked, and nothing is dragged.

use std::time::Instant;

use serde_json::json;
use support::engine::Engine;
use support::page::{PATIENCE, POLL};
use support::session::Asked;
use thirtyfour::prelude::*;

use super::editor::{Control, Editor, Hand, Role};
use super::{assert_arrived, mend, ties_and_comparison};

/// The thing that an editor points with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pointer {
    Mouse,
    Finger,
}

struct Pointing {
    hand: Hand,
    pointer: Pointer,
}

/// Returns where an element can be hit, once it is drawn in the middle of the window: at a
/// part of its width.
const PLACE: &str = "(async ([selector, part]) => {
    const element = document.querySelector(selector);
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const frame = () => new Promise(requestAnimationFrame);
    await frame().then(frame);
    const box = element.getBoundingClientRect();
    const [x, y] = [Math.floor(box.left + box.width * part), Math.floor(box.top + box.height / 2)];
    const hit = document.elementFromPoint(x, y);
    return element.contains(hit) || hit?.contains(element.closest('label')) ? [x, y] : null;
})(it)";

impl Pointing {
    /// Points at a control once, where nothing covers it.
    async fn point(&self, control: &Control) {
        self.hand.find(control).await;
        let deadline = Instant::now() + PATIENCE;
        // Something drawn meanwhile may move it, so it must be found there twice.
        // Two taps at one point are a double tap, so fingers change sides.
        let part = match self.pointer {
            Pointer::Mouse => 0.5,
            Pointer::Finger => [0.25, 0.75][self.hand.actions % 2],
        };
        let mut before = None;
        let [x, y] = loop {
            let found = self
                .hand
                .page
                .get_of(json!([control.selector(), part]), PLACE)
                .await;
            let found: Option<[i64; 2]> = serde_json::from_value(found).expect("a place");
            match found {
                Some(place) if before == found => break place,
                _ => before = found,
            }
            assert!(Instant::now() < deadline, "{control:?} cannot be hit");
            tokio::time::sleep(POLL).await;
        };
        // No other driver has a finger.
        if self.pointer == Pointer::Finger && Engine::chosen() == Engine::Chromium {
            let tap = json!({ "actions": [{
                "type": "pointer",
                "id": "finger",
                "parameters": { "pointerType": "touch" },
                "actions": [
                    { "type": "pointerMove", "duration": 0, "x": x, "y": y },
                    { "type": "pointerDown", "button": 0 },
                    { "type": "pointerUp", "button": 0 },
                ],
            }] });
            let tapped = self.hand.page.driver();
            let tapped = tapped.cmd(Asked("/actions".to_owned(), Some(tap))).await;
            tapped.expect("a tap");
        } else {
            let click = self.hand.page.pointer().move_to(x, y).click();
            click.perform().await.expect("a click");
        }
    }
}

impl Editor for Pointing {
    fn hand(&mut self) -> &mut Hand {
        &mut self.hand
    }

    async fn press(&mut self, control: &Control) {
        self.point(control).await;
        self.hand.actions += 1;
    }

    async fn write(&mut self, control: &Control, text: &str) {
        self.point(control).await;
        let field = self.hand.find(control).await;
        let Hand { page, .. } = &self.hand;
        let has_focus = format!("document.activeElement.id === '{}'", control.id);
        page.until("the field has the focus", &has_focus).await;
        self.hand.type_into(&field, text).await;
        self.hand.actions += 1;
    }

    async fn choose(&mut self, control: &Control, option: &str) {
        // A list of the system's opens outside of the page, where no driver reaches.
        assert_eq!(control.role, Role::Combobox);
        let options = self.hand.find(control).await;
        let options = options.find_all(By::Tag("option")).await;
        for it in options.expect("options") {
            if it.prop("text").await.expect("words").as_deref() == Some(option) {
                it.click().await.expect("a choice");
                break;
            }
        }
        self.hand.actions += 1;
    }
}

/// Goes the whole way: the drafts that are right are confirmed in the queue.
async fn goes_the_way(pointer: Pointer, width: u32) {
    let hand = Hand::open(width).await;
    if pointer == Pointer::Finger && Engine::chosen() == Engine::Chromium {
        let touch = json!({ "enabled": true });
        hand.page
            .cdp("Emulation.setTouchEmulationEnabled", touch)
            .await;
    }
    let mut editor = Pointing { hand, pointer };
    // Where a text is pasted, there is the focus: the click for it is one of the paste.
    editor
        .point(&Control::field("_paste", "Paste the article"))
        .await;
    editor.hand.paste().await;
    let take = Control::button("_import-take", "Use this article");
    editor.press(&take).await;
    mend(&mut editor).await;
    let who = Control::button("_show-who", "Who says what");
    editor.press(&who).await;
    editor
        .press(&Control::button("_voice-1", "Kurt Campbell"))
        .await;
    let confirm = Control::button("_confirm", "Confirm");
    for confirmed in 4..=16 {
        editor.press(&confirm).await;
        let page = &editor.hand.page;
        let progress = format!("document.getElementById('_progress').value === {confirmed}");
        page.until("the sentence is confirmed", &progress).await;
    }
    editor
        .press(&Control::button("_show-ties", "Ties and comparison"))
        .await;
    ties_and_comparison(&mut editor).await;
    assert_arrived(&mut editor, 60).await;
}

#[tokio::test]
async fn with_the_mouse_at_1280_px_the_pasted_article_becomes_the_explainer_that_ships() {
    goes_the_way(Pointer::Mouse, 1280).await;
}

#[tokio::test]
async fn with_taps_at_360_px_the_pasted_article_becomes_the_explainer_that_ships() {
    goes_the_way(Pointer::Finger, 360).await;
}
