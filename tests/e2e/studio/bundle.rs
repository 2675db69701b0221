//! Studio's bundle, and Studio as one file: an article is pasted, checked, shown in the
//! frame and saved as the command saves it, and nothing violates the policy.

use std::process::Command;

use serde_json::json;
use thirtyfour::prelude::*;

use super::editor::{opened, opened_at, paste_into, press, shipped};
use support::environment;
use support::page::{Page, READY};
use support::reading::assert_console_is_empty;
use support::server::Server;
use support::session::Scripts;

const CONTENT: &str = "../content";

/// Pastes an article, and what its editor says of it.
async fn paste_both(page: &Page, editorial: &str) {
    paste_into(page, "_paste", &shipped("article.md")).await;
    press(page, "_paste-read").await;
    press(page, "_import-take").await;
    press(page, "_show-article").await;
    paste_into(page, "_article_text", &shipped("article.md")).await;
    press(page, "_show-file").await;
    paste_into(page, "_file_text", editorial).await;
}

/// Pastes both texts, and shows the frame: a browser draws no frame of another origin that
/// is out of sight, so its program waits.
async fn paste_the_shipped_explainer(page: &Page) {
    paste_both(page, &shipped("explainer.toml")).await;
    press(page, "_show-page").await;
    page.until("the page is there", HAS_PAGE).await;
    page.run("document.querySelector('iframe').scrollIntoView({ behavior: 'instant' })")
        .await;
}

/// Tells whether the frame has the page of both texts: the kicker is the editor's.
const HAS_PAGE: &str =
    "document.querySelector('iframe')?.srcdoc.includes('one article, two readings</p>')";

/// Returns the single file that the command makes.
fn by_the_command() -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("page.html");
    let made = Command::new(environment::program())
        .args(["publish", CONTENT, "--single-file", "--out"])
        .arg(&file)
        .status();
    assert!(made.expect("the program runs").success());
    std::fs::read_to_string(file).expect("a page")
}

#[tokio::test]
async fn what_was_pasted_is_shown_in_the_frame_and_saved_as_the_command_saves_it() {
    let page = opened().await;
    assert_pasted_shown_and_saved(&page).await;
    let asked = page.server.requests();
    let own = |path: &String| !path.starts_with("/-/");
    assert!(asked.iter().all(own), "{asked:?}");
}

#[tokio::test]
async fn studio_as_one_file_does_the_same_and_asks_for_nothing() {
    let page = opened_at("/studio.html").await;
    assert_pasted_shown_and_saved(&page).await;
    let asked = page.server.requests();
    let own = ["/studio.html", "/favicon.ico"];
    assert!(asked.iter().all(|path| own.contains(&&**path)), "{asked:?}");
}

async fn assert_pasted_shown_and_saved(page: &Page) {
    paste_the_shipped_explainer(page).await;
    page.enter_frame_until("the program is ready", READY).await;
    let title = "document.querySelector('h1').textContent";
    let title = page.text(title).await;
    assert_eq!(
        title,
        "China’s Growing Concerns over North Korea-Russia Alliance"
    );
    let has_fonts = "[...document.fonts].some((font) => font.status === 'loaded')";
    page.until("the fonts are there", has_fonts).await;
    page.leave_frame().await;
    press(page, "_show-file").await;
    press(page, "_download-page").await;
    page.until("it is saved", "window.saved !== undefined")
        .await;
    let saved = page.text("window.saved").await;
    assert!(saved == by_the_command(), "another page was saved");
    assert_eq!(page.get("violations").await, json!([]));
    assert_console_is_empty(page).await;
}

#[tokio::test]
async fn a_mistake_is_listed_as_the_command_lists_it() {
    let page = opened().await;
    paste_both(&page, "langage = \"en\"\n").await;
    press(&page, "_show-checks").await;
    let listed = "document.querySelector('.diagnostics')?.textContent.includes('langage')";
    page.until("the mistake is listed", listed).await;
}

#[tokio::test]
async fn a_worker_that_stops_costs_one_message_and_no_word() {
    let page = opened().await;
    paste_the_shipped_explainer(&page).await;
    page.run("workers.at(-1).dispatchEvent(new ErrorEvent('error', { message: 'panicked', cancelable: true }))")
        .await;
    let told = "document.querySelector('[role=status]').textContent.includes('Nothing is lost')";
    page.until("it is told", told).await;
    let kept = "document.getElementById('_article_text').value";
    assert_eq!(page.text(kept).await, shipped("article.md"));
    press(&page, "_show-file").await;
    let other = shipped("explainer.toml").replace("two readings", "two views");
    paste_into(&page, "_file_text", &other).await;
    page.until("another worker has come", "workers.length === 2")
        .await;
    // A hidden frame gets no page.
    press(&page, "_show-page").await;
    let is_drawn = "document.querySelector('iframe').srcdoc.includes('two views')";
    page.until("the page is drawn anew", is_drawn).await;
}

#[tokio::test]
async fn without_its_program_studio_says_what_it_is() {
    let server = Server::start(&environment::studio()).await;
    let page = Page::on(server, Scripts::Off).await;
    page.visit("/").await;
    let heading = page.driver().find(By::Css("h1")).await.expect("a heading");
    assert_eq!(heading.text().await.expect("a text"), "Crosslight Studio");
}

/// Natively `encoding_rs` decodes, in Studio the browser.
#[tokio::test]
async fn a_page_in_another_encoding_is_read_as_the_command_reads_it() {
    let page = opened().await;
    let text = "<meta charset=windows-1251><h1>Чай</h1><p>Чай растет в горах. Его пьют все.</p>";
    let coded = text.chars().map(|letter| match u32::from(letter) {
        cyrillic @ 0x410..=0x44f => cyrillic - 0x410 + 0xc0,
        other => other,
    });
    let opening = "(() => {
        const files = new DataTransfer();
        files.items.add(new File([Uint8Array.from(it)], 'tea.html'));
        const field = document.getElementById('_open-file');
        field.files = files.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
    })()";
    let coded: Vec<u32> = coded.collect();
    assert_eq!(page.get_of(json!(coded), opening).await, json!(true));
    press(&page, "_import-take").await;
    press(&page, "_show-article").await;
    let is_read = "document.getElementById('_article_text')?.value.includes('Чай растет в горах. Его пьют все.')";
    page.until("the page is read", is_read).await;
}
