//! An editor in Studio's bundle: opens it, pastes, presses, reads what is there and what
//! is stored.

use std::path::Path;

use serde_json::{Value, json};

use support::engine::Engine;
use support::environment;
use support::page::Page;
use support::server::Server;
use support::session::{Scheme, Scripts, Start};

const CONTENT: &str = "../content";

/// Keeps what is downloaded, the workers, and what violates the policy.
pub const WATCH: &str = "
    window.violations = [];
    addEventListener('securitypolicyviolation', (event) =>
        violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
    const made = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
        if (blob.type === 'text/html') blob.text().then((text) => { window.saved = text; });
        if (blob.type === 'application/octet-stream') blob.arrayBuffer().then((bytes) => { window.savedBytes = [...new Uint8Array(bytes)]; });
        return made.call(URL, blob);
    };
    window.workers = [];
    window.Worker = class extends Worker {
        constructor(...all) { super(...all); workers.push(this); }
    };";

/// Tells whether the project is loaded, and may be changed here.
pub const IS_READY: &str = "document.querySelector('.undo button')?.matches(':enabled')";

/// Opens Studio with scripts of the test's own, and waits until it is ready.
pub async fn opened_with(script: &str, scheme: Scheme) -> Page {
    let page = unopened(script, scheme).await;
    open(&page, "/").await;
    page
}

/// Opens Studio's bundle, and waits until it is ready.
pub async fn opened() -> Page {
    opened_at("/").await
}

/// Opens one of the forms of Studio, and waits until it is ready.
pub async fn opened_at(path: &str) -> Page {
    let page = unopened("", Scheme::Light).await;
    open(&page, path).await;
    page
}

async fn unopened(script: &str, scheme: Scheme) -> Page {
    let server = Server::start(&environment::studio()).await;
    let start = Start {
        scripts: Scripts::Run,
        scheme,
        ..Start::PLAIN
    };
    let page = Page::started(server, start).await;
    page.before_scripts(WATCH);
    page.before_scripts(script);
    page
}

async fn open(page: &Page, path: &str) {
    page.visit(path).await;
    page.until("Studio is ready", IS_READY).await;
}

/// Reloads Studio, and waits until it is ready again.
pub async fn reopen(page: &Page) {
    page.reload().await;
    page.until("Studio is ready again", IS_READY).await;
}

/// Returns a text of the shipped explainer.
pub fn shipped(name: &str) -> String {
    std::fs::read_to_string(Path::new(CONTENT).join(name)).expect("a text")
}

/// Presses a button once it can be pressed.
pub async fn press(page: &Page, id: &str) {
    let is_there = format!("document.querySelector('#{id}')?.matches(':enabled')");
    page.until(id, &is_there).await;
    page.run(&format!("document.getElementById('{id}').click()"))
        .await;
}

/// Puts a text into a field once it is there, as pasting does.
pub async fn paste_into(page: &Page, field: &str, text: &str) {
    let is_there = format!("document.querySelector('#{field}')?.matches(':enabled')");
    page.until(field, &is_there).await;
    let pasting = "(() => {
        const field = document.getElementById(it[0]);
        field.focus();
        field.value = it[1];
        field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
        return true;
    })()";
    let pasted = page.get_of(json!([field, text]), pasting).await;
    assert_eq!(pasted, json!(true));
}

/// Opens a view beside the work.
pub async fn show_beside(page: &Page, aside: &str) {
    let is_open = format!("document.getElementById('{aside}')?.checkVisibility() === true");
    if !page.is(&is_open).await {
        press(page, &format!("_show-{aside}")).await;
        page.until(aside, &is_open).await;
    }
}

/// Pastes the shipped article, and takes its draft.
pub async fn begin_with_article(page: &Page) {
    paste_into(page, "_paste", &shipped("article.md")).await;
    press(page, "_paste-read").await;
    press(page, "_import-take").await;
    let is_taken = "document.querySelector('#_show-who')?.getAttribute('aria-pressed') === 'true'";
    page.until("it is taken", is_taken).await;
}

/// Pastes both texts of the shipped explainer.
pub async fn begin_with_both(page: &Page) {
    begin_with_article(page).await;
    press(page, "_show-article").await;
    paste_into(page, "_article_text", &shipped("article.md")).await;
    show_beside(page, "file").await;
    paste_into(page, "_file_text", &shipped("explainer.toml")).await;
}

/// Waits until the browser has all of the work.
pub async fn until_stored(page: &Page) {
    let is_stored = "document.querySelector('.saves li')?.dataset.saved === 'saved'";
    page.until("it is stored", is_stored).await;
}

/// A function that opens Studio's store and calls another with it.
const IN_STORE: &str = "const inStore = (mode, act) => new Promise((done, failed) => {
    const opening = indexedDB.open('crosslight-studio');
    opening.onerror = failed;
    opening.onsuccess = () => {
        const database = opening.result;
        const transaction = database.transaction('projects', mode);
        const asked = act(transaction.objectStore('projects'));
        transaction.oncomplete = () => { database.close(); done(asked.result); };
        transaction.onerror = failed;
    };
});";

/// Waits until the browser has a project with these words. What a view says of the last
/// save is no sign, in the moment before it knows of the change.
pub async fn until_stored_with(page: &Page, words: &str) {
    let has_words = format!(
        "(() => {{ {IN_STORE}
            const project = inStore('readonly', (store) => store.get('project'));
            return project.then((it) => new TextDecoder().decode(it).includes({}));
        }})()",
        json!(words)
    );
    page.until(words, &has_words).await;
}

/// Gives the page the focus if the browser's own buttons have it: behind the last field Tab
/// leads to them, and a new tab begins there. Firefox's driver presses keys and buttons in
/// the page all the same, but no field there hears that it is left.
pub async fn return_to_page(page: &Page) {
    if Engine::chosen() == Engine::Firefox && !page.is("document.hasFocus()").await {
        page.session.in_firefox("tab.focus(); return null").await;
        page.until("the page has the focus", "document.hasFocus()")
            .await;
    }
}

/// Returns the stored bytes of the project; null if there are none.
pub async fn stored(page: &Page) -> Value {
    let getting = format!(
        "(() => {{ {IN_STORE}
            return inStore('readonly', (store) => store.get('project')).then((it) => it ? [...it] : null);
        }})()"
    );
    page.get(&getting).await
}

/// Stores a value in place of the project: an expression that knows its `bytes`.
pub async fn store(page: &Page, bytes: &Value, expression: &str) {
    let putting = format!(
        "(() => {{ {IN_STORE}
            const bytes = new Uint8Array(it);
            return inStore('readwrite', (store) => store.put({expression}, 'project')).then(() => true);
        }})()"
    );
    assert_eq!(page.get_of(bytes.clone(), &putting).await, json!(true));
}

/// Returns what the owner's status line says.
pub async fn said(page: &Page) -> String {
    page.text("document.querySelector('.notes-status').textContent")
        .await
}

/// Waits until a line of status says something.
pub async fn until_said(page: &Page, words: &str) {
    let says = format!(
        "[...document.querySelectorAll('[role=status]')].some((it) => it.textContent.includes({}))",
        json!(words)
    );
    page.until(words, &says).await;
}
