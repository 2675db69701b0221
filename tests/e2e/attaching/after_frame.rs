//! Work that waits for the frame after a click: everything that the reader's answer
//! does not need.

use serde_json::{Value, json};

use support::page::Page;

/// An expression for the parts of the two answers that are on the page, and for the
/// work that follows each.
const THERE: &str = "({
    points: [...document.querySelectorAll('.point')].filter(it => it.checkVisibility()).length,
    panels: document.querySelectorAll('.panel').length,
    lit: document.querySelectorAll('[data-lit]').length,
    status: document.querySelector('[role=status]').textContent,
})";

/// Clicks, and returns what the next frame shows.
async fn seen_in_the_frame_of_a_click(page: &Page, control: &str) -> Value {
    let look = format!(
        "(async () => {{
            document.querySelector('{control}').click();
            await new Promise(requestAnimationFrame);
            return {THERE};
        }})()"
    );
    page.get(&look).await
}

#[tokio::test]
async fn the_frame_that_answers_waits_for_nothing_that_can_come_after_it() {
    let page = Page::ready("/").await;
    let nothing = json!({ "points": 0, "panels": 0, "lit": 0, "status": "" });
    assert_eq!(page.get(THERE).await, nothing);

    let mut seen = nothing;
    seen["points"] = json!(5);
    let first = seen_in_the_frame_of_a_click(&page, ".switch-input").await;
    assert_eq!(first, seen);
    seen["status"] = json!("Comparison shown: 5 points, below the text of this section.");
    page.until("the status line says it", &is(&seen)).await;

    seen["panels"] = json!(1);
    seen["lit"] = json!(9);
    seen["status"] = json!("1 sentence selected. Escape clears the selection.");
    let first = seen_in_the_frame_of_a_click(&page, "#tie_nx668_words").await;
    assert_eq!(first, seen);
}

fn is(there: &Value) -> String {
    format!("(is => Object.entries({there}).every(([name, it]) => is[name] === it))({THERE})")
}
