//! The theme: light, dark, or as the system; and its storage.

use serde_json::{Value, json};
use thirtyfour::Key;

use support::answer::Fault;
use support::page::{Page, SECTIONS, SECTIONS_BUTTON};
use support::reading::assert_console_is_empty;
use support::session::Scheme;

const DARK: &str = "rgb(16, 18, 22)";
const LIGHT: &str = "rgb(255, 255, 255)";

async fn choose(page: &Page, theme: &str) {
    page.click(&format!("label:has([name=theme][value={theme}])"))
        .await;
}

/// Returns the colours of the page's ground and of its letters.
async fn ground(page: &Page) -> String {
    page.text("getComputedStyle(document.documentElement).backgroundColor")
        .await
}

async fn stored(page: &Page) -> Value {
    page.get("Object.entries(localStorage)").await
}

async fn until_stored(page: &Page, theme: &str) {
    let stored = format!("localStorage.getItem('crosslight-theme') === '{theme}'");
    page.until("it is stored", &stored).await;
}

async fn chosen(page: &Page) -> String {
    page.text("document.querySelector('[name=theme]:checked').value")
        .await
}

/// Shows theme-choice/system.
#[tokio::test]
async fn the_theme_follows_the_system_until_one_is_chosen() {
    for (scheme, ground_then) in [(Scheme::Dark, DARK), (Scheme::Light, LIGHT)] {
        let page = Page::seen_in(scheme).await;
        page.visit_until_ready("/").await;
        assert_eq!(ground(&page).await, ground_then);
        choose(&page, "dark").await;
        assert_eq!(ground(&page).await, DARK);
        choose(&page, "light").await;
        assert_eq!(ground(&page).await, LIGHT);
        choose(&page, "system").await;
        assert_eq!(ground(&page).await, ground_then);
    }
}

/// Shows theme-choice/arrows.
#[tokio::test]
async fn the_arrow_keys_choose_a_theme() {
    let page = Page::ready("/").await;
    page.focus("[name=theme]:checked").await;
    let mut chosen_by_key = Vec::new();
    // Not beyond the last theme: WebKitGTK stays there, where the others wrap around.
    for key in [Key::Right, Key::Right, Key::Left, Key::Left] {
        page.press(key).await;
        chosen_by_key.push(chosen(&page).await);
    }
    assert_eq!(chosen_by_key, ["light", "dark", "light", "system"]);
    page.click("[name=theme][value=light]").await;
    page.press(Key::Right).await;
    let ground_then = if chosen(&page).await == "dark" {
        DARK
    } else {
        LIGHT
    };
    assert_eq!(ground(&page).await, ground_then);
}

/// Shows theme-choice/kept.
#[tokio::test]
async fn dark_survives_a_reload_before_the_program_is_there() {
    let page = Page::ready("/").await;
    assert_eq!(ground(&page).await, LIGHT);
    choose(&page, "dark").await;
    assert_eq!(ground(&page).await, DARK);
    until_stored(&page, "dark").await;
    page.server.fault(".wasm", Fault::Never);
    page.reload().await;
    page.until(
        "it is dark",
        &format!("getComputedStyle(document.documentElement).backgroundColor === '{DARK}'"),
    )
    .await;
    assert!(
        page.is("document.documentElement.dataset.program === undefined")
            .await
    );
    page.server.mend();
    page.until_ready().await;
    assert_eq!(ground(&page).await, DARK);
    assert_eq!(chosen(&page).await, "dark");
    assert_eq!(stored(&page).await, json!([["crosslight-theme", "dark"]]));
    assert_console_is_empty(&page).await;
}

/// Shows theme-choice/first-paint.
#[tokio::test]
async fn a_stored_theme_is_there_before_the_first_paint() {
    let page = Page::ready("/").await;
    choose(&page, "dark").await;
    until_stored(&page, "dark").await;
    // The callbacks of a frame run before it is drawn. The first frames have only a
    // part of the page, since it arrives in parts.
    page.before_scripts(
        "window.grounds = new Set();
        window.parts = new Set();
        window.checked = new Set();
        const look = () => {
            requestAnimationFrame(look);
            if (!document.body) return;
            window.grounds.add(getComputedStyle(document.documentElement).backgroundColor);
            window.parts.add(document.getElementsByTagName('section').length);
            for (const radio of document.getElementsByName('theme'))
                if (radio.checked) window.checked.add(radio.value);
        };
        requestAnimationFrame(look);",
    );
    page.server.fault("/", Fault::Trickled);
    page.server.fault(".js", Fault::Missing);
    page.reload().await;
    page.until("all of it is drawn", "document.readyState === 'complete'")
        .await;
    page.get("new Promise(requestAnimationFrame)").await;
    assert_eq!(page.get("[...window.grounds]").await, json!([DARK]));
    assert!(page.number("window.parts.size").await > 1.0);
    assert_eq!(page.get("[...window.checked]").await, json!(["dark"]));
    assert_eq!(chosen(&page).await, "dark");
    assert!(
        page.is("document.documentElement.dataset.theme === undefined")
            .await
    );
}

/// Shows theme-choice/before-attaching.
#[tokio::test]
async fn a_theme_chosen_before_the_program_is_stored_when_it_comes() {
    let page = Page::unvisited().await;
    page.server.fault(".wasm", Fault::Never);
    page.visit("/").await;
    choose(&page, "dark").await;
    assert_eq!(ground(&page).await, DARK);
    page.server.mend();
    page.until_ready().await;
    assert_eq!(ground(&page).await, DARK);
    until_stored(&page, "dark").await;
}

/// Shows theme-choice/forgotten.
#[tokio::test]
async fn as_the_system_forgets_the_choice() {
    let page = Page::ready("/").await;
    choose(&page, "light").await;
    until_stored(&page, "light").await;
    choose(&page, "system").await;
    page.until("it is forgotten", "localStorage.length === 0")
        .await;
    page.reload().await;
    page.until_ready().await;
    assert_eq!(chosen(&page).await, "system");
    assert_eq!(stored(&page).await, json!([]));
}

#[tokio::test]
async fn a_stored_theme_that_is_none_is_as_the_system() {
    let page = Page::ready("/").await;
    for nonsense in ["", "Dark", "\\u0000", "<b>"] {
        page.run(&format!(
            "localStorage.setItem('crosslight-theme', '{nonsense}')"
        ))
        .await;
        page.reload().await;
        page.until_ready().await;
        assert_eq!(
            (ground(&page).await.as_str(), chosen(&page).await.as_str()),
            (LIGHT, "system")
        );
    }
    assert_console_is_empty(&page).await;
}

/// Shows theme-choice/alone.
#[tokio::test]
async fn after_everything_was_used_the_theme_is_all_that_is_stored() {
    let page = Page::ready("/?compare=1").await;
    for anchor in SECTIONS {
        page.click_section(anchor).await;
    }
    page.click(SECTIONS_BUTTON).await;
    page.switch_comparison().await;
    page.switch_comparison().await;
    page.click("#point_ooxlq .card[data-viewpoint='1'] .source a")
        .await;
    choose(&page, "dark").await;
    page.until("it is stored", "localStorage.length === 1")
        .await;
    assert_eq!(stored(&page).await, json!([["crosslight-theme", "dark"]]));
    assert_eq!(
        page.get("[document.cookie, sessionStorage.length]").await,
        json!(["", 0])
    );
    assert!(
        page.driver()
            .get_all_cookies()
            .await
            .expect("the cookies")
            .is_empty()
    );
    assert_eq!(page.get("indexedDB.databases()").await, json!([]));
    assert_eq!(page.get("window.caches?.keys() ?? []").await, json!([]));
    assert_eq!(
        page.get("navigator.serviceWorker.getRegistrations()").await,
        json!([])
    );
}
