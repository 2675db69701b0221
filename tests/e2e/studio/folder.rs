//! A folder that `crosslight studio` opened and another program changes: a text that was
//! changed on both sides is a question, and both answers keep what they say. The folder is
//! one in the page that answers as the command's server does, whose own tests are in
//! `crates/cli/src/studio/tests.rs`; `served.rs` has the command itself.

use serde_json::json;

use super::editor::{
    IS_READY, opened_with, paste_into, press, show_beside, until_said, until_stored,
};
use support::page::Page;
use support::session::Scheme;

/// A folder that lasts as long as the page's storage.
pub const FOLDER: &str = "
    const first = { 'article.md': '# Tea\\n\\nAnna drinks tea.\\n', 'explainer.toml': 'language = \"en\"\\n' };
    window.folder = JSON.parse(localStorage.getItem('folder')) ?? first;
    window.puts = [];
    const listeners = [];
    window.change = (name, text) => {
        if (text === null) delete folder[name]; else folder[name] = text;
        localStorage.setItem('folder', JSON.stringify(folder));
        for (const tell of listeners.splice(0)) tell();
        return true;
    };
    const digest = async (text) => {
        const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
        return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    };
    const tag = async (text) => ({ etag: `\"${await digest(text)}\"` });
    const listing = async () => {
        const texts = {};
        for (const name of Object.keys(first))
            texts[name] = name in folder ? await digest(folder[name]) : null;
        return JSON.stringify({ name: 'tea', id: 'tea', texts, pictures: [] });
    };
    const answer = async (request, path) => {
        if (request.headers.get('x-crosslight-token') !== 'secret')
            return new Response('no token', { status: 403 });
        if (path === '/-/folder') return new Response(await listing());
        if (path === '/-/folder/changes') {
            let now = await listing();
            while ((await tag(now)).etag === request.headers.get('if-none-match')) {
                await new Promise((tell) => listeners.push(tell));
                now = await listing();
            }
            return new Response(now, { headers: await tag(now) });
        }
        const name = path.split('/').pop();
        const there = folder[name];
        if (request.method === 'GET')
            return there === undefined ? new Response('none', { status: 404 }) : new Response(there, { headers: await tag(there) });
        const text = await request.text();
        const known = request.headers.get('if-match');
        const has = there === undefined ? null : (await tag(there)).etag;
        if (known !== has)
            return new Response(there ?? '', { status: 409, headers: has === null ? {} : { etag: has } });
        puts.push([name, text]);
        change(name, text);
        return new Response(null, { status: 204, headers: await tag(text) });
    };
    const fetched = window.fetch;
    window.fetch = (asked, ...more) => {
        const request = new Request(asked, ...more);
        const path = new URL(request.url).pathname;
        return path.startsWith('/-/folder') ? answer(request, path) : fetched.call(window, asked, ...more);
    };";

const FILE: &str = "document.getElementById('_file_text').value";
const HAS_CONFLICT: &str = "document.getElementById('_take-theirs') !== null";
const IS_SETTLED: &str = "document.getElementById('_take-theirs') === null";

/// Opens Studio with the folder, its file in sight.
pub async fn opened() -> Page {
    let page = opened_with(FOLDER, Scheme::Light).await;
    open(&page).await;
    page
}

/// Opens the folder, as the address of the command does.
pub async fn open(page: &Page) {
    page.visit("/?again#folder=secret").await;
    page.until("Studio is ready", IS_READY).await;
    page.until("the address has no token", "location.hash === ''")
        .await;
    show_beside(page, "file").await;
}

async fn until_folder_has(page: &Page, name: &str, text: &str) {
    let has = format!("folder[{}] === {}", json!(name), json!(text));
    page.until(&format!("the folder has {text:?}"), &has).await;
}

async fn until_file_is(page: &Page, text: &str) {
    let is = format!("{FILE} === {}", json!(text));
    page.until(&format!("Studio has {text:?}"), &is).await;
}

/// Changes a text here and the one of the folder in the same moment.
pub async fn change_both(page: &Page, name: &str, field: &str, ours: &str, theirs: &str) {
    let both = "(() => {
        const [name, id, ours, theirs] = it;
        const field = document.getElementById(id);
        field.value = ours;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        return change(name, theirs);
    })()";
    let both = page.get_of(json!([name, field, ours, theirs]), both).await;
    assert_eq!(both, json!(true));
    page.until("it is a question", HAS_CONFLICT).await;
}

const OURS: &str = "language = \"en\"\n# ours\n";
const THEIRS: &str = "language = \"en\"\n# theirs\n";

async fn undo(page: &Page) {
    page.run("document.querySelector('.undo button').click()")
        .await;
}

#[tokio::test]
async fn a_text_that_only_the_folder_changed_is_taken_and_can_be_undone() {
    let page = opened().await;
    until_file_is(&page, "language = \"en\"\n").await;
    assert!(
        page.is(&format!("change('explainer.toml', {})", json!(THEIRS)))
            .await
    );
    until_file_is(&page, THEIRS).await;
    until_said(&page, "explainer.toml was changed outside of Studio").await;
    undo(&page).await;
    until_folder_has(&page, "explainer.toml", "language = \"en\"\n").await;
    // And what is typed here goes into the folder.
    paste_into(&page, "_file_text", OURS).await;
    until_folder_has(&page, "explainer.toml", OURS).await;
    assert!(page.is(IS_SETTLED).await);
    assert_eq!(page.get("violations").await, json!([]));
}

#[tokio::test]
async fn of_two_changes_the_folders_is_taken_and_undo_has_the_other() {
    let page = opened().await;
    change_both(&page, "explainer.toml", "_file_text", OURS, THEIRS).await;
    until_stored(&page).await;
    assert_eq!(page.get("puts").await, json!([]));
    press(&page, "_take-theirs").await;
    until_file_is(&page, THEIRS).await;
    assert!(page.is(IS_SETTLED).await);
    undo(&page).await;
    until_file_is(&page, OURS).await;
    until_folder_has(&page, "explainer.toml", OURS).await;
}

#[tokio::test]
async fn of_two_changes_studios_is_written_when_the_editor_says_so() {
    let page = opened().await;
    change_both(&page, "explainer.toml", "_file_text", OURS, THEIRS).await;
    until_stored(&page).await;
    assert_eq!(page.get("puts").await, json!([]));
    press(&page, "_write-ours").await;
    until_folder_has(&page, "explainer.toml", OURS).await;
    until_file_is(&page, OURS).await;
    assert!(page.is(IS_SETTLED).await);
}

#[tokio::test]
async fn two_files_that_were_changed_on_both_sides_are_two_questions() {
    let page = opened().await;
    press(&page, "_show-article").await;
    let has_field = "document.getElementById('_article_text') !== null";
    page.until("the article is shown", has_field).await;
    let [mine, other] = [
        "# Tea\n\nAnna drinks mine.\n",
        "# Tea\n\nAnna drinks theirs.\n",
    ];
    change_both(&page, "article.md", "_article_text", mine, other).await;
    change_both(&page, "explainer.toml", "_file_text", OURS, THEIRS).await;
    let asks =
        |name: &str| format!("document.querySelector('.banner').textContent.includes('{name}')");
    assert!(page.is(&asks("article.md")).await);
    press(&page, "_take-theirs").await;
    page.until("the other is asked", &asks("explainer.toml"))
        .await;
    until_stored(&page).await;
    assert_eq!(page.get("puts").await, json!([]));
    press(&page, "_write-ours").await;
    until_folder_has(&page, "explainer.toml", OURS).await;
    until_folder_has(&page, "article.md", other).await;
    let article = format!(
        "document.getElementById('_article_text').value === {}",
        json!(other)
    );
    page.until("the article is theirs", &article).await;
}

#[tokio::test]
async fn a_file_that_is_gone_from_the_folder_is_written_again_when_the_editor_says_so() {
    let page = opened().await;
    paste_into(&page, "_file_text", OURS).await;
    until_folder_has(&page, "explainer.toml", OURS).await;
    assert!(page.is("change('explainer.toml', null)").await);
    page.until("it is a question", HAS_CONFLICT).await;
    until_file_is(&page, OURS).await;
    // The fake takes no `If-None-Match`, so its absence says the same.
    press(&page, "_write-ours").await;
    until_folder_has(&page, "explainer.toml", OURS).await;
}

/// The tab dies before the question is answered: the folder's text is there, and one undo
/// brings back what was typed.
#[tokio::test]
async fn a_question_that_nobody_answered_loses_nothing() {
    let page = opened().await;
    change_both(&page, "explainer.toml", "_file_text", OURS, THEIRS).await;
    until_stored(&page).await;
    open(&page).await;
    until_file_is(&page, THEIRS).await;
    until_said(&page, "Undo brings those back.").await;
    undo(&page).await;
    until_file_is(&page, OURS).await;
    until_folder_has(&page, "explainer.toml", OURS).await;
}
