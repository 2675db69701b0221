//! A folder that the editor picks: read, written when the editor says so, and only over what
//! was read.

use serde_json::json;

use super::super::editor::{
    opened_with, paste_into, press, reopen, shipped, show_beside, until_said, until_stored,
};
use super::picker::{
    ARTICLE, EDITORIAL, FILE, OURS, PICKER, THEIRS, all, folder_with, open_folder, opened, pick,
    put, undo, until_file_is, until_in_folder,
};
use support::page::Page;
use support::session::Scheme;

const HAS_CONFLICT: &str = "document.getElementById('_take-theirs') !== null";
const IS_SETTLED: &str = "document.getElementById('_take-theirs') === null";

/// Returns a page whose text differs from a file of the folder that another program
/// changed, once it is a question.
async fn changed_on_both_sides() -> Page {
    let page = opened().await;
    open_folder(&page).await;
    put(&page, "explainer.toml", THEIRS).await;
    paste_into(&page, "_file_text", OURS).await;
    press(&page, "_save-folder").await;
    page.until("it is a question", HAS_CONFLICT).await;
    page
}

#[tokio::test]
async fn a_picked_folder_is_read_and_written_when_the_editor_says_so() {
    let page = opened().await;
    open_folder(&page).await;
    until_in_folder(&page, "saved").await;
    assert_eq!(page.get("asked").await, json!([]), "it was only read");
    press(&page, "_show-checks").await;
    // The picture is known, if no picture.
    let is_checked = "document.querySelector('.diagnostics')?.textContent.includes('img/cup.png')";
    page.until("the picture is checked", is_checked).await;
    let checks = page.text("document.querySelector('.diagnostics').textContent");
    assert!(!checks.await.contains("does not have it"));

    show_beside(&page, "file").await;
    paste_into(&page, "_file_text", OURS).await;
    until_in_folder(&page, "behind").await;
    until_stored(&page).await;
    assert_eq!(all(&page).await, folder_with(ARTICLE, EDITORIAL));
    press(&page, "_save-folder").await;
    until_in_folder(&page, "saved").await;
    assert_eq!(all(&page).await, folder_with(ARTICLE, OURS));
    assert_eq!(page.get("asked").await, json!(["readwrite"]));
    // And once more, over what Studio wrote.
    paste_into(&page, "_file_text", EDITORIAL).await;
    until_in_folder(&page, "behind").await;
    press(&page, "_save-folder").await;
    until_in_folder(&page, "saved").await;
    assert_eq!(all(&page).await, folder_with(ARTICLE, EDITORIAL));
    assert_eq!(page.get("violations").await, json!([]));
}

#[tokio::test]
async fn opening_a_folder_is_undone_in_the_browser_and_changes_nothing_in_the_folder() {
    let page = opened().await;
    show_beside(&page, "file").await;
    paste_into(&page, "_file_text", OURS).await;
    open_folder(&page).await;
    until_said(&page, "Undo brings those back.").await;
    // One step for the picture, one for the texts.
    undo(&page).await;
    undo(&page).await;
    until_file_is(&page, OURS).await;
    until_stored(&page).await;
    assert_eq!(all(&page).await, folder_with(ARTICLE, EDITORIAL));
    // The handle ends with the page; the work does not.
    reopen(&page).await;
    show_beside(&page, "file").await;
    until_file_is(&page, OURS).await;
    assert!(
        page.is("document.querySelectorAll('.saves li').length === 2")
            .await
    );
}

#[tokio::test]
async fn an_empty_folder_takes_the_work_that_is_there() {
    let page = opened_with(PICKER, Scheme::Light).await;
    show_beside(&page, "file").await;
    paste_into(&page, "_file_text", OURS).await;
    pick(&page).await;
    until_said(&page, "The folder tea is open.").await;
    until_file_is(&page, OURS).await;
    until_in_folder(&page, "never").await;
    assert_eq!(all(&page).await, json!({}));
    press(&page, "_save-folder").await;
    until_in_folder(&page, "saved").await;
    assert_eq!(all(&page).await, json!({ "explainer.toml": OURS }));
}

#[tokio::test]
async fn a_file_that_was_changed_meanwhile_is_a_question_and_theirs_is_taken() {
    let page = changed_on_both_sides().await;
    until_file_is(&page, OURS).await;
    until_in_folder(&page, "behind").await;
    assert_eq!(all(&page).await, folder_with(ARTICLE, THEIRS));
    press(&page, "_take-theirs").await;
    until_file_is(&page, THEIRS).await;
    until_in_folder(&page, "saved").await;
    assert_eq!(all(&page).await, folder_with(ARTICLE, THEIRS));
    undo(&page).await;
    until_file_is(&page, OURS).await;
}

#[tokio::test]
async fn a_file_that_was_changed_meanwhile_is_a_question_and_ours_is_written() {
    let page = changed_on_both_sides().await;
    press(&page, "_write-ours").await;
    until_in_folder(&page, "saved").await;
    assert!(page.is(IS_SETTLED).await);
    assert_eq!(all(&page).await, folder_with(ARTICLE, OURS));
    until_file_is(&page, OURS).await;
    undo(&page).await;
    until_file_is(&page, THEIRS).await;
}

/// The other program is faster than the write: it changes the file after Studio looked, and
/// before what Studio wrote takes its place.
#[tokio::test]
async fn a_file_that_changes_while_it_is_written_is_a_question_too() {
    let page = opened().await;
    open_folder(&page).await;
    paste_into(&page, "_file_text", OURS).await;
    let other = format!("meanwhile = () => put('explainer.toml', {})", json!(THEIRS));
    page.run(&other).await;
    press(&page, "_save-folder").await;
    page.until("it is a question", HAS_CONFLICT).await;
    assert_eq!(all(&page).await, folder_with(ARTICLE, THEIRS));
    until_file_is(&page, OURS).await;
}

#[tokio::test]
async fn a_file_that_appeared_or_went_meanwhile_is_a_question() {
    let page = opened().await;
    assert!(page.is("remove('article.md')").await);
    open_folder(&page).await;
    put(&page, "article.md", "# Coffee\n\nAnna drinks.\n").await;
    assert!(page.is("remove('explainer.toml')").await);
    press(&page, "_show-article").await;
    paste_into(&page, "_paste", &shipped("article.md")).await;
    press(&page, "_paste-read").await;
    press(&page, "_import-take").await;
    let is_taken = "document.querySelector('.head-title').textContent !== ''";
    page.until("the article is taken", is_taken).await;
    press(&page, "_save-folder").await;
    page.until("it is a question", HAS_CONFLICT).await;
    let there = json!({ "article.md": "# Coffee\n\nAnna drinks.\n", "notes.txt": "for myself" });
    assert_eq!(all(&page).await, there);
    press(&page, "_take-theirs").await;
    let is_next = "document.querySelector('.banner')?.textContent.includes('explainer.toml')";
    page.until("the other is asked", is_next).await;
    press(&page, "_write-ours").await;
    until_in_folder(&page, "saved").await;
    let files = all(&page).await;
    assert_eq!(files["article.md"], there["article.md"]);
    assert_eq!(files["explainer.toml"], json!(page.text(FILE).await));
}

#[tokio::test]
async fn an_editor_who_picks_none_changes_nothing() {
    let page = opened().await;
    show_beside(&page, "file").await;
    paste_into(&page, "_file_text", OURS).await;
    page.run(
        "answer = null;
        window.heard = [];
        const notes = document.querySelector('.notes');
        new MutationObserver(() => heard.push(notes.textContent)).observe(notes, { subtree: true, childList: true, characterData: true });",
    )
    .await;
    pick(&page).await;
    page.until("it was asked", "wasActive !== undefined").await;
    // The next thing that is said comes after it.
    page.run("answer = ''").await;
    press(&page, "_open-folder").await;
    until_said(
        &page,
        "the folder could not be opened: It is a folder of the system.",
    )
    .await;
    let heard = page.text("heard.join()").await;
    assert!(!heard.contains("aborted"), "{heard}");
    until_file_is(&page, OURS).await;
    let has_one = "document.querySelectorAll('.saves li').length === 2 && document.getElementById('_save-folder') === null";
    assert!(page.is(has_one).await);
}

#[tokio::test]
async fn without_the_permission_nothing_is_written_and_the_editor_may_try_again() {
    let page = opened().await;
    open_folder(&page).await;
    paste_into(&page, "_file_text", OURS).await;
    page.run("permission = 'denied'").await;
    press(&page, "_save-folder").await;
    until_in_folder(&page, "failed").await;
    let reason = page.text("document.querySelector('.save-reason').textContent");
    assert_eq!(
        reason.await,
        "the browser may not write into it; save again to be asked again"
    );
    assert_eq!(all(&page).await, folder_with(ARTICLE, EDITORIAL));
    until_file_is(&page, OURS).await;
    page.run("permission = 'granted'").await;
    press(&page, "_save-folder").await;
    until_in_folder(&page, "saved").await;
    assert_eq!(all(&page).await, folder_with(ARTICLE, OURS));
}

#[tokio::test]
async fn a_text_that_is_no_text_or_too_large_is_told_and_nothing_is_opened() {
    let page = opened().await;
    for (content, said) in [
        (
            "new Uint8Array([255, 254])",
            "article.md is no text in UTF-8.",
        ),
        (
            "'x'.repeat(250001)",
            "article.md: this is too large for Studio",
        ),
        ("'x'.repeat(8388609)", "article.md: it is larger than 8 MiB"),
    ] {
        assert!(page.is(&format!("put('article.md', {content})")).await);
        pick(&page).await;
        until_said(&page, said).await;
        assert_eq!(page.text(FILE).await, "");
        assert!(
            page.is("document.getElementById('_save-folder') === null")
                .await
        );
    }
}

#[tokio::test]
async fn the_start_page_offers_the_picker_as_well() {
    let page = opened().await;
    press(&page, "_pick-folder").await;
    until_said(&page, "The folder tea is open.").await;
    press(&page, "_show-article").await;
    let is_there = format!(
        "document.getElementById('_article_text')?.value === {}",
        json!(ARTICLE)
    );
    page.until("the article is there", &is_there).await;
}
