//! The way in the ledger alone. Each control is found by its role and its name, as the
//! page has them, and the driver's own role and name of it are the same.

use support::engine::Engine;
use thirtyfour::prelude::*;

use super::editor::{Control, Editor, Hand, Role};
use super::{assert_arrived, mend, ties_and_comparison};

struct Ledger {
    hand: Hand,
}

/// Returns the elements with a role and a name.
const BY_ROLE_AND_NAME: &str = "(([role, name]) => {
    const tags = {
        button: 'button',
        checkbox: 'input[type=checkbox]',
        combobox: 'select',
        textbox: 'input[type=text], textarea',
    };
    const bare = (text) => text.replace(/\\s+/g, ' ').trim();
    const words = (element) => {
        const copy = element.cloneNode(true);
        copy.querySelectorAll('[aria-hidden=true]').forEach((it) => it.remove());
        return bare(copy.textContent);
    };
    const nameOf = (element) => element.getAttribute('aria-label')
        ?? (element.labels?.length ? words(element.labels[0]) : words(element));
    return [...document.querySelectorAll(tags[role])].filter((it) => it.checkVisibility() && nameOf(it) === name);
})";

impl Ledger {
    /// Returns the one control with a role and a name, once it is there.
    async fn find(&self, control: &Control) -> WebElement {
        let role = match control.role {
            Role::Button => "button",
            Role::Checkbox => "checkbox",
            Role::Combobox => "combobox",
            Role::Textbox => "textbox",
        };
        let wanted = serde_json::json!([role, control.name]);
        let page = &self.hand.page;
        let is_there = format!("{BY_ROLE_AND_NAME}({wanted}).length === 1");
        page.until(&control.name, &is_there).await;
        let script = format!("return {BY_ROLE_AND_NAME}({wanted})[0]");
        let found = page.driver().execute(script, Vec::new()).await;
        let found = found.and_then(ScriptRet::element).expect("an element");
        found.scroll_into_view().await.expect("it is in sight");
        let (own_role, own_name) = page.role_and_name(&found).await;
        assert_eq!(own_name, control.name);
        // Engines call a native list by several names.
        if control.role != Role::Combobox || Engine::chosen() == Engine::Chromium {
            assert_eq!(own_role, role, "{}", control.name);
        }
        found
    }
}

impl Editor for Ledger {
    fn hand(&mut self) -> &mut Hand {
        &mut self.hand
    }

    async fn press(&mut self, control: &Control) {
        self.find(control).await.click().await.expect("a click");
        self.hand.actions += 1;
    }

    async fn write(&mut self, control: &Control, text: &str) {
        let field = self.find(control).await;
        self.hand.type_into(&field, text).await;
        self.hand.actions += 1;
    }

    async fn choose(&mut self, control: &Control, option: &str) {
        let options = self.find(control).await.find_all(By::Tag("option")).await;
        for it in options.expect("options") {
            if it.prop("text").await.expect("words").as_deref() == Some(option) {
                it.click().await.expect("a choice");
                break;
            }
        }
        self.hand.actions += 1;
    }
}

#[tokio::test]
async fn in_the_ledger_alone_the_pasted_article_becomes_the_explainer_that_ships() {
    let hand = Hand::open(1280).await;
    let mut editor = Ledger { hand };
    let paste =
        "Paste the article here: from Word, from Google Docs, from a web page, or as plain text.";
    let paste = editor.find(&Control::field("_paste", paste)).await;
    paste.click().await.expect("a click");
    editor.hand.paste().await;
    editor
        .press(&Control::button("_import-take", "Use this article"))
        .await;
    mend(&mut editor).await;
    for number in (1..=16).filter(|it| ![2, 14].contains(it)) {
        let name = format!("Confirm sentence {number}");
        let id = format!("_row-{}-confirm", number - 1);
        editor.press(&Control::button(&id, &name)).await;
    }
    ties_and_comparison(&mut editor).await;
    assert_arrived(&mut editor, 58).await;
}
