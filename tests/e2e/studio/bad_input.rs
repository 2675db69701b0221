//! Bad input, pasted and dropped: each is told in a sentence, nothing is lost, nothing runs,
//! and the page goes on answering meanwhile.

use serde_json::{Value, json};

use super::editor::{
    begin_with_article, opened_with, paste_into, press, show_beside, until_said, until_stored,
};
use support::page::Page;
use support::session::Scheme;

/// Measures the longest time in which the page did not answer, and has the means to paste
/// and to drop.
const MEANS: &str = "
    window.gap = 0;
    {
        let last = performance.now();
        setInterval(() => {
            const now = performance.now();
            gap = Math.max(gap, now - last);
            last = now;
        }, 20);
    }
    window.later = (act) => { setTimeout(act); return true; };
    window.pasteInto = (id, data) => later(() => {
        const event = new Event('paste', { bubbles: true, cancelable: true });
        Object.defineProperty(event, 'clipboardData', { value: { getData: (type) => data[type] ?? '' } });
        const field = document.getElementById(id);
        if (field.dispatchEvent(event)) field.value = data['text/plain'];
    });
    window.dropFiles = (files) => later(() => {
        const data = new DataTransfer();
        for (const file of files) data.items.add(file);
        for (const name of ['dragover', 'drop'])
            window[name] = !document.body.dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer: data }));
    });";

/// The longest time, in milliseconds, in which the page may not answer, on a machine where
/// three tests run at once.
const LONGEST: f64 = 1000.0;

async fn opened() -> Page {
    let page = opened_with(MEANS, Scheme::Light).await;
    page.run("gap = 0").await;
    page
}

async fn assert_answered(page: &Page, what: &str) {
    // The beat after the work tells how long it was.
    let beats = "new Promise((done) => setTimeout(() => setTimeout(() => done(gap), 50), 50))";
    let gap = page.number(beats).await;
    assert!(gap < LONGEST, "{what}: no answer for {gap} ms");
    page.run("gap = 0").await;
}

/// Marks what the app's status line says now, so that the same words are seen anew.
async fn mark(page: &Page) {
    page.run("document.querySelector('.status > span')?.setAttribute('data-old', '')")
        .await;
}

async fn until_refused(page: &Page, words: &str) {
    let is_new = format!(
        "document.querySelector('.status[data-refused] > span:not([data-old])')?.textContent.includes({})",
        json!(words)
    );
    page.until(words, &is_new).await;
}

const TOO_LARGE: &str = "this is too large for Studio: ";

#[tokio::test]
async fn a_text_that_is_too_large_is_refused_before_anything_is_done_with_it() {
    let page = opened().await;
    for (what, data) in [
        (
            "ten megabytes",
            "{ 'text/plain': 'Anna drinks tea.\\n\\n'.repeat(600000) }",
        ),
        (
            "a line of ten megabytes",
            "{ 'text/plain': 'x'.repeat(10485760) }",
        ),
        (
            "a million cells",
            "{ 'text/plain': '1', 'text/html': `<table>${`<tr>${'<td>1'.repeat(1000)}`.repeat(1000)}</table>` }",
        ),
    ] {
        mark(&page).await;
        assert!(page.is(&format!("pasteInto('_paste', {data})")).await);
        until_refused(&page, TOO_LARGE).await;
        assert_answered(&page, what).await;
        assert_eq!(
            page.text("document.getElementById('_paste').value").await,
            ""
        );
    }
    // A source that fits as it comes may be too large as an article, or have too many tags.
    mark(&page).await;
    let data = "{ 'text/html': `<table>${'<td>1'.repeat(190000)}</table>` }";
    assert!(page.is(&format!("pasteInto('_paste', {data})")).await);
    until_refused(&page, "this ").await;
    assert_answered(&page, "the most cells").await;
    mark(&page).await;
    let data = "{ 'text/plain': 'Anna drinks tea. '.repeat(50000) }";
    assert!(page.is(&format!("pasteInto('_paste', {data})")).await);
    until_refused(&page, TOO_LARGE).await;
    assert_answered(&page, "a line of a megabyte").await;
}

#[tokio::test]
async fn what_is_pasted_over_an_article_and_too_large_leaves_it_as_it_is() {
    let page = opened().await;
    begin_with_article(&page).await;
    press(&page, "_show-article").await;
    let article = "document.getElementById('_article_text').value";
    let before = page.text(article).await;
    page.run("gap = 0").await;
    assert!(
        page.is("pasteInto('_article_text', { 'text/plain': 'x'.repeat(10485760) })")
            .await
    );
    until_said(&page, TOO_LARGE).await;
    assert_answered(&page, "ten megabytes").await;
    assert_eq!(page.text(article).await, before);
    // A script may set the whole text: the project stays as it is.
    mark(&page).await;
    let step = "document.querySelector('.undo button').title";
    let last = page.text(step).await;
    paste_into(&page, "_article_text", &"Tea. ".repeat(60_000)).await;
    until_refused(&page, TOO_LARGE).await;
    assert_eq!(page.text(step).await, last);
}

/// Elements that run something where they are let in.
const HOSTILE: &str = "
    <h1>Tea</h1><script>pwned = 1</script>
    <p onclick='pwned = 1' style='position:fixed'>Anna drinks tea.</p>
    <img src=x onerror='pwned = 1'><svg onload='pwned = 1'><script>pwned = 1</script></svg>
    <iframe srcdoc='<script>parent.pwned = 1</script>'></iframe>
    <a href='javascript:pwned = 1'>She likes it.</a>
    <p>Ben drinks none.</p><style>body { display: none }</style>
    <form action='javascript:pwned = 1'><button>Go</button></form>
    <object data='data:text/html,<script>parent.pwned = 1</script>'></object>
    <math><mtext><table><mglyph><style><img src=x onerror='pwned = 1'></style></mglyph></table></mtext></math>
    <p>Carla brews it.</p>";

#[tokio::test]
async fn a_pasted_page_full_of_scripts_runs_nothing_and_gives_its_words() {
    let page = opened().await;
    let data = json!({ "text/html": HOSTILE });
    assert!(page.is(&format!("pasteInto('_paste', {data})")).await);
    page.until(
        "it is offered",
        "document.querySelector('.import-article') !== null",
    )
    .await;
    let offered = page
        .text("document.querySelector('.import-article').textContent")
        .await;
    for words in ["Anna drinks tea.", "Ben drinks none.", "Carla brews it."] {
        assert!(offered.contains(words), "{offered}");
    }
    for code in ["pwned", "javascript:", "onclick", "<script"] {
        assert!(!offered.contains(code), "{offered}");
    }
    press(&page, "_import-take").await;
    press(&page, "_show-article").await;
    // Markup that an editor types is no other matter.
    let typed =
        format!("{offered}\n\n<img src=x onerror='pwned = 1'>\n\n<script>pwned = 1</script>\n");
    paste_into(&page, "_article_text", &typed).await;
    press(&page, "_show-page").await;
    let is_checked = "document.querySelector('.view-count') !== null";
    page.until("it is checked", is_checked).await;
    assert_eq!(page.get("typeof pwned").await, "undefined");
    assert_eq!(page.get("violations").await, json!([]));
    assert_answered(&page, "a page of scripts").await;
}

#[tokio::test]
async fn files_that_are_none_of_ours_are_named_and_change_nothing() {
    let page = opened().await;
    begin_with_article(&page).await;
    until_stored(&page).await;
    show_beside(&page, "file").await;
    let project = "[document.querySelector('.head-title').textContent, document.getElementById('_file_text').value]";
    let before: Value = page.get(project).await;
    for (files, told) in [
        (
            "[new File([new Uint8Array(104857600)], 'weir.jpg', { type: 'image/jpeg' })]",
            "weir.jpg is left out: it is larger than 8 MiB.",
        ),
        (
            "Array.from({ length: 400 }, (_, at) => new File(['x'], `${at}.rs`))",
            "396 more files are left out.",
        ),
        (
            "[new File(['a = 1'], 'Cargo.toml'), new File(['# Read me'], 'README.md'), new File(['# More'], 'MORE.md')]",
            "Cargo.toml is left out: it is no text in Markdown, no explainer.toml and no picture. README.md is left out: of several texts, the article is the one named article.md.",
        ),
        (
            "[new File([new Uint8Array([255, 254, 0])], 'article.md')]",
            "article.md is left out: it is no text in UTF-8.",
        ),
        (
            "[new File(['x'.repeat(5000000)], 'article.md')]",
            "this is too large for Studio: 5 MB, of at most 250 kB; the command line takes more",
        ),
        (
            "[new File(['crosslight-studio 2 0\\n{}'], 'damaged-project')]",
            "damaged-project is left out: it is no text in Markdown",
        ),
    ] {
        // To make a file of 100 MB takes a browser longer than Studio does.
        page.run(&format!("window.files = {files}")).await;
        page.run("gap = 0").await;
        assert!(page.is("dropFiles(files)").await);
        until_said(&page, told).await;
        assert_answered(&page, told).await;
        assert_eq!(page.get(project).await, before, "{told}");
        // Otherwise the browser would show the file in place of Studio.
        assert!(page.is("window.dragover && window.drop").await, "{told}");
    }
    assert_eq!(page.get("violations").await, json!([]));
}
