//! Damage of the stored project: it is told, offered as a file, and stays as it is until
//! the editor has chosen.

use serde_json::{Value, json};

use super::editor::{
    IS_READY, begin_with_article, opened, opened_with, press, reopen, said, store, stored,
    until_said, until_stored,
};
use support::page::Page;
use support::session::Scheme;

/// Damages with what is said of them: expressions that know the `bytes`.
const DAMAGES: [(&str, &str); 9] = [
    (
        "bytes.slice(0, 0)",
        "Not opened: this is no project of Studio.",
    ),
    (
        "bytes.slice(0, 7)",
        "Not opened: this is no project of Studio.",
    ),
    (
        "bytes.slice(0, 40)",
        "Not opened: the stored project is damaged: it is not as it was stored.",
    ),
    (
        "bytes.slice(0, bytes.length / 2)",
        "Not opened: the stored project is damaged: it is not as it was stored.",
    ),
    (
        "bytes.slice(0, bytes.length - 1)",
        "Not opened: the stored project is damaged: it is not as it was stored.",
    ),
    (
        "bytes.with(bytes.length - 9, 35)",
        "Not opened: the stored project is damaged: it is not as it was stored.",
    ),
    // The version is the first digit behind the name.
    (
        "bytes.with('crosslight-studio '.length, 48)",
        "Not opened: another Studio stored this project (version 0).",
    ),
    (
        "bytes.with('crosslight-studio '.length, 50)",
        "Not opened: a later Studio stored this project (version 2); open it there.",
    ),
    // Another program, or another Studio, may store something else under the name.
    (
        "({ article: 'The tea is warm.' })",
        "Not opened: this is no project of Studio.",
    ),
];

const IS_DAMAGED: &str = "document.getElementById('_begin-anew') !== null";

/// Returns the stored value as it stands.
async fn value(page: &Page) -> Value {
    match stored(page).await {
        Value::Array(bytes) => Value::Array(bytes),
        other => panic!("not stored: {other}"),
    }
}

#[tokio::test]
async fn damaged_work_is_told_and_offered_and_stays_until_the_editor_has_chosen() {
    let page = opened().await;
    begin_with_article(&page).await;
    until_stored(&page).await;
    let good = value(&page).await;
    for (damage, told) in DAMAGES {
        store(&page, &good, damage).await;
        let is_bytes = damage.starts_with("bytes");
        let damaged = if is_bytes {
            value(&page).await
        } else {
            let text = r#"{"article":"The tea is warm."}"#;
            json!(text.as_bytes())
        };
        page.reload().await;
        page.until("the damage is told", IS_DAMAGED).await;
        assert_eq!(said(&page).await, told, "{damage}");
        // Nothing can be begun before.
        let writes = "[...document.querySelectorAll('main :is(button, textarea, input, select)')]
            .filter((it) => it.matches(':enabled') && !it.readOnly && it.id !== '').map((it) => it.id)";
        assert_eq!(page.get(writes).await, json!([]), "{damage}");
        press(&page, "_save-damaged").await;
        page.until("it is offered", "window.savedBytes !== undefined")
            .await;
        assert!(page.get("savedBytes").await == damaged, "{damage}");
        assert!(page.is(IS_DAMAGED).await, "{damage}");
        if is_bytes {
            assert!(value(&page).await == damaged, "{damage}");
        }
    }
    press(&page, "_begin-anew").await;
    page.until("it begins anew", IS_READY).await;
    assert_eq!(said(&page).await, "");
    begin_with_article(&page).await;
    until_stored(&page).await;
    reopen(&page).await;
    assert_eq!(said(&page).await, "");
    let is_there = "document.querySelector('.head-title').textContent.startsWith('China’s')";
    page.until("the new work is there", is_there).await;
    assert_eq!(page.get("violations").await, json!([]));
}

/// A later Studio may have another database: this one leaves it alone, and says so.
#[tokio::test]
async fn the_database_of_a_later_studio_is_left_alone_and_told() {
    let later = "indexedDB.open('crosslight-studio', 2).onsuccess = (event) => event.target.result.close();";
    let page = opened_with(later, Scheme::Light).await;
    let told = "document.querySelector('.saves [data-saved=failed] .save-reason')?.textContent";
    let sentence = "a later Studio keeps its projects here; open it";
    let is_told = format!("{told} === '{sentence}'");
    page.until("it is told", &is_told).await;
    begin_with_article(&page).await;
    page.until("it is told still", &is_told).await;
    let version = "indexedDB.databases().then((all) => all.map((it) => it.version))";
    assert_eq!(page.get(version).await, json!([2]));
}

/// Pictures are stored apart. One that is gone is named, and the work opens without it.
#[tokio::test]
async fn a_picture_that_is_gone_is_named() {
    let page = opened().await;
    begin_with_article(&page).await;
    let dropped = "(() => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array([71, 73, 70, 56, 57, 97])], 'weir.gif', { type: 'image/gif' }));
        document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
        return true;
    })()";
    assert_eq!(page.get(dropped).await, json!(true));
    let has_step = "document.querySelector('.undo button').title.includes('picture added')";
    page.until("it is taken", has_step).await;
    // The article alone may have been stored already.
    let has_picture = "new Promise((done) => {
        const opening = indexedDB.open('crosslight-studio');
        opening.onsuccess = () => {
            const database = opening.result;
            const counted = database.transaction('pictures').objectStore('pictures').count();
            counted.onsuccess = () => { database.close(); done(counted.result === 1); };
        };
    })";
    page.until("the picture is stored", has_picture).await;
    until_stored(&page).await;
    let emptied = "new Promise((done) => {
        const opening = indexedDB.open('crosslight-studio');
        opening.onsuccess = () => {
            const database = opening.result;
            const transaction = database.transaction('pictures', 'readwrite');
            transaction.objectStore('pictures').clear();
            transaction.oncomplete = () => { database.close(); done(true); };
        };
    })";
    assert_eq!(page.get(emptied).await, json!(true));
    reopen(&page).await;
    until_said(
        &page,
        "No longer in this browser, so add them again: weir.gif.",
    )
    .await;
    let title = "document.querySelector('.head-title').textContent.startsWith('China’s')";
    assert!(page.is(title).await);
}
