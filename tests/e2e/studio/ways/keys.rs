//! The way with keys alone: Tab to a control, keys of the text's own, Enter, Space, and
//! what is typed. Keys that only move the focus are no actions.

use std::time::Instant;

use serde_json::json;
use support::page::PATIENCE;
use thirtyfour::action_chain::ActionChain;
use thirtyfour::prelude::*;

use super::super::editor::return_to_page;
use super::editor::{Control, Editor, Hand, Role};
use super::{assert_arrived, mend, ties_and_comparison};

struct Keyboard {
    hand: Hand,
}

/// Returns how many tab stops an element is away from the focus: behind it, or, below 0,
/// before it.
const STOPS: &str = "(() => {
    const [wanted, focused] = [document.querySelector(it), document.activeElement];
    const stops = 'a[href], button, input, select, textarea, summary, iframe, [tabindex]';
    const isStop = (element) => element === wanted || element === focused ||
        (element.matches(stops) && !element.matches('[type=radio]:not(:checked)') && element.tabIndex >= 0 && !element.disabled && element.checkVisibility());
    const all = [...document.querySelectorAll('body *')].filter(isStop);
    return all.indexOf(wanted) - all.indexOf(focused);
})()";

impl Keyboard {
    /// Moves the focus to an element with Tab or Shift+Tab.
    async fn go(&self, selector: &str) {
        let page = &self.hand.page;
        let deadline = Instant::now() + PATIENCE;
        loop {
            let stops = page.get_of(selector, STOPS).await;
            let stops = stops.as_i64().expect("a number");
            if stops == 0 {
                return;
            }
            assert!(Instant::now() < deadline, "{selector} takes no focus");
            let tabs =
                |chain| (0..stops.abs()).fold(chain, |it: ActionChain, _| it.send_keys(Key::Tab));
            let chain = page.pointer();
            let chain = if stops > 0 {
                tabs(chain)
            } else {
                tabs(chain.key_down(Key::Shift)).key_up(Key::Shift)
            };
            chain.perform().await.expect("the focus moves");
            return_to_page(&self.hand.page).await;
        }
    }

    async fn key(&self, key: impl Into<TypingData>) {
        let chain = self.hand.page.pointer().send_keys(key);
        chain.perform().await.expect("the key is pressed");
    }

    /// Presses a key in the text, which leads on to another sentence.
    async fn key_in_text(&mut self, key: impl Into<TypingData>) {
        let id = "document.activeElement.id";
        let before = self.hand.page.text(id).await;
        self.key(key).await;
        let moved = format!(
            "{id} !== {} && document.activeElement.matches('[data-sentence]')",
            json!(before)
        );
        self.hand
            .page
            .until("another sentence has the focus", &moved)
            .await;
    }
}

impl Editor for Keyboard {
    fn hand(&mut self) -> &mut Hand {
        &mut self.hand
    }

    async fn press(&mut self, control: &Control) {
        self.hand.find(control).await;
        self.go(&control.selector()).await;
        if control.role == Role::Checkbox {
            self.key(" ").await;
        } else {
            self.key(Key::Enter).await;
        }
        self.hand.actions += 1;
    }

    async fn write(&mut self, control: &Control, text: &str) {
        self.hand.find(control).await;
        self.go(&control.selector()).await;
        let field = self.hand.page.driver().active_element().await;
        self.hand.type_into(&field.expect("the field"), text).await;
        self.hand.actions += 1;
    }

    async fn choose(&mut self, control: &Control, option: &str) {
        self.hand.find(control).await;
        self.go(&control.selector()).await;
        // The first letters of an option choose it.
        let chosen = self.hand.page.driver().active_element().await;
        let chosen = chosen.expect("the list").send_keys(option).await;
        chosen.expect("a choice");
        let words = "document.activeElement.selectedOptions[0].text";
        assert_eq!(self.hand.page.text(words).await, option);
        self.key(Key::Tab).await;
        self.hand.actions += 1;
    }
}

#[tokio::test]
async fn with_keys_alone_the_pasted_article_becomes_the_explainer_that_ships() {
    let hand = Hand::open(1280).await;
    let mut editor = Keyboard { hand };
    editor.go("#_paste").await;
    editor.hand.paste().await;
    editor
        .press(&Control::button("_import-take", "Use this article"))
        .await;
    let text = "a[data-sentence][tabindex='0']";
    let is_there = format!("document.querySelector(\"{text}\") !== null");
    editor.hand.page.until("the text is there", &is_there).await;
    editor.go(text).await;
    // The number of the voice; the queue goes on. The drafts that are not right are left
    // by an arrow key, which only moves.
    editor.key_in_text("1").await;
    editor.hand.actions += 1;
    for sentence in 2..=15 {
        if matches!(sentence, 2 | 13) {
            editor.key_in_text(Key::Down).await;
        }
        if sentence != 13 {
            editor.key_in_text(Key::Enter).await;
            editor.hand.actions += 1;
        }
    }
    mend(&mut editor).await;
    ties_and_comparison(&mut editor).await;
    assert_arrived(&mut editor, 58).await;
}
