//! Two tabs with one project: one writes, the other one reads until it takes over.

use super::editor::{
    IS_READY, begin_with_article, opened, paste_into, press, show_beside, until_stored,
    until_stored_with,
};
use serde_json::json;
use support::page::Page;

const READS: &str = "document.querySelector('.banner button') !== null
    && document.querySelector('.banner').textContent.includes('Another window has this project')
    && document.querySelector('.undo button').matches(':disabled')";

async fn take_over(page: &Page) {
    page.run("document.querySelector('.banner button').click()")
        .await;
    page.until("it has taken over", IS_READY).await;
}

/// Types into the file whether it may or not, as a script could, and presses undo.
const TYPE: &str = "(() => {
    const field = document.getElementById('_file_text');
    field.value += '# not mine\\n';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    document.querySelector('.studio').dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }));
    return field.readOnly;
})()";

const FILE: &str = "document.getElementById('_file_text').value";

#[tokio::test]
async fn a_second_tab_only_reads_until_it_takes_over_and_then_the_first_one_does() {
    let page = opened().await;
    begin_with_article(&page).await;
    until_stored(&page).await;
    show_beside(&page, "file").await;
    let text = page.text(FILE).await;

    let first = page.driver().window().await.expect("the first tab");
    let second = page.driver().new_tab().await.expect("a second tab");
    let to = async |tab: &thirtyfour::WindowHandle| {
        let switched = page.driver().switch_to_window(tab.clone()).await;
        switched.expect("the tab is shown");
    };
    to(&second).await;
    page.visit("/").await;
    page.until("it only reads", READS).await;
    show_beside(&page, "file").await;
    assert_eq!(page.text(FILE).await, text);
    assert_eq!(page.get(TYPE).await, json!(true), "it is for reading only");

    take_over(&page).await;
    assert_eq!(page.text(FILE).await, text);
    let theirs = format!("{text}# the second tab's\n");
    paste_into(&page, "_file_text", &theirs).await;
    until_stored_with(&page, "the second tab's").await;

    to(&first).await;
    page.until("it only reads", READS).await;
    assert_eq!(page.get(TYPE).await, json!(true), "it is for reading only");
    take_over(&page).await;
    let is_there = format!("{FILE} === {}", json!(theirs));
    page.until("it has what the second one wrote", &is_there)
        .await;
    press(&page, "_show-file").await;

    to(&second).await;
    page.until("it only reads again", READS).await;
    assert_eq!(page.get("violations").await, json!([]));
}
