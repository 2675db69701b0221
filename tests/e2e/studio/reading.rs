//! Reading and drafting run beside the page: they say that they run, one at a time, and one
//! that ends early costs a sentence.

use serde_json::json;

use super::editor::{begin_with_article, opened_with, press, until_said};
use support::page::Page;
use support::session::Scheme;

/// Has the means to paste, and lets the worker end at the next task when `traps` is set: the
/// fourth kind of request, by its first byte.
const MEANS: &str = "
    window.pasteInto = (id, text) => {
        const event = new Event('paste', { bubbles: true, cancelable: true });
        Object.defineProperty(event, 'clipboardData', { value: { getData: (type) => type === 'text/plain' ? text : '' } });
        return !document.getElementById(id).dispatchEvent(event);
    };
    window.Worker = class extends Worker {
        postMessage(...all) {
            const [sent] = all;
            const isTask = sent instanceof ArrayBuffer && new Uint8Array(sent)[0] === 3;
            if (!window.traps || !isTask) return super.postMessage(...all);
            window.traps = false;
            const message = 'out of memory';
            setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message, cancelable: true })));
        }
    };";

const IS_OFFERED: &str = "document.querySelector('.import-article') !== null";

const SAID: &str = "document.querySelector('.status').textContent";

async fn opened() -> Page {
    opened_with(MEANS, Scheme::Light).await
}

#[tokio::test]
async fn what_is_read_is_said_and_another_text_waits_with_a_sentence() {
    let page = opened().await;
    let pasted = format!(
        "(async () => {{
            const taken = [pasteInto('_paste', '# Tea\\n\\nAnna drinks tea.')];
            await new Promise((done) => setTimeout(done));
            const first = {SAID};
            taken.push(pasteInto('_paste', '# Coffee\\n\\nBen drinks none.'));
            await new Promise((done) => setTimeout(done));
            return [taken, first, {SAID}];
        }})()"
    );
    let busy = "Not done: something is still being read or drafted; try again in a moment";
    // The worker has not even begun: it starts with the first text.
    assert_eq!(
        page.get(&pasted).await,
        json!([[true, true], "Reading …", busy])
    );
    page.until("the first is offered", IS_OFFERED).await;
    let offered = "document.querySelector('.import-article').textContent";
    assert_eq!(page.text(offered).await, "# Tea\n\nAnna drinks tea.\n");
    assert_eq!(page.text("document.activeElement.id").await, "_import");
    assert_eq!(page.text(SAID).await, "");
    assert_eq!(page.get("violations").await, json!([]));
}

#[tokio::test]
async fn a_worker_that_ends_while_it_reads_or_drafts_costs_a_sentence() {
    let page = opened().await;
    let told = "Not done: this stopped: out of memory. Nothing is lost";
    page.run("window.traps = true; pasteInto('_paste', 'Anna drinks tea.')")
        .await;
    until_said(&page, told).await;
    assert!(page.is("workers.length === 1").await);
    begin_with_article(&page).await;
    assert!(page.is("workers.length === 2").await);
    // The same while something is drafted over work that is there.
    press(&page, "_show-article").await;
    let article = "document.getElementById('_article_text').value";
    let before = page.text(article).await;
    page.run(
        "(() => {
            const data = new DataTransfer();
            data.items.add(new File(['# Tea\\n\\nAnna said it is warm.'], 'tea.md'));
            const field = document.getElementById('_open-file');
            field.files = data.files;
            field.dispatchEvent(new Event('change', { bubbles: true }));
        })()",
    )
    .await;
    page.until("the file is offered", IS_OFFERED).await;
    page.run("window.traps = true; document.getElementById('_import-take').click()")
        .await;
    until_said(&page, told).await;
    assert!(page.is(IS_OFFERED).await, "it can be tried again");
    press(&page, "_import-take").await;
    let is_taken = "document.querySelector('.head-title').textContent === 'Tea'";
    page.until("it is taken", is_taken).await;
    page.run("document.querySelector('.undo button').click()")
        .await;
    press(&page, "_show-article").await;
    assert_eq!(page.text(article).await, before);
    assert_eq!(page.get("violations").await, json!([]));
}
