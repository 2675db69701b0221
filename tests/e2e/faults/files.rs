//! Whatever fails, the page stays whole: every sentence can be read, every native
//! control works, no visible control is without effect, and the console has at most one
//! line.

use support::answer::Fault;
use support::environment;
use support::island::{carrying, without};
use support::page::{Page, READY};
use support::reading::{
    assert_console_has_at_most_one_line, assert_console_is_empty, assert_stands_after_failure,
    assert_works_without_program, survived,
};
use support::server::Server;
use support::session::Scripts;

async fn page_with(suffix: &str, fault: Fault) -> Page {
    let page = Page::unvisited().await;
    page.server.fault(suffix, fault);
    page.visit("/").await;
    page
}

/// Opens the page, changed after it was built.
async fn page_changed(change: impl Fn(&str) -> String) -> Page {
    let built = environment::bundle_page();
    let changed = change(&built);
    assert_ne!(changed, built);
    page_with("/", Fault::Replaced(changed.into_bytes())).await
}

/// Opens the page after this script ran.
async fn page_after(script: &str) -> Page {
    let page = Page::unvisited().await;
    page.before_scripts(script);
    page.visit("/").await;
    page
}

/// Waits until the page has loaded, and its module has loaded or failed.
pub async fn until_loaded(page: &Page) {
    page.until("the page has loaded", "document.readyState === 'complete'")
        .await;
}

#[tokio::test]
async fn the_page_stands_without_its_program() {
    let page = page_with(".wasm", Fault::Missing).await;
    assert_stands_after_failure(&page).await;
}

#[tokio::test]
async fn the_page_stands_when_its_program_is_cut_short() {
    let page = page_with(".wasm", Fault::CutShort).await;
    assert_stands_after_failure(&page).await;
}

#[tokio::test]
async fn the_page_stands_when_a_page_comes_in_place_of_its_program() {
    let page = page_with(".wasm", Fault::WrongType).await;
    assert_stands_after_failure(&page).await;
}

#[tokio::test]
async fn a_program_under_another_media_type_runs() {
    let page = page_with(".wasm", Fault::Mislabelled("application/octet-stream")).await;
    page.until_ready().await;
    page.switch_comparison().await;
    page.until_query_is("?compare=1").await;
    assert_console_has_at_most_one_line(&page).await;
    survived("another media type");
}

#[tokio::test]
async fn the_page_stands_while_its_program_never_arrives() {
    let page = page_with(".wasm", Fault::Never).await;
    page.until_asked_for(".wasm").await;
    assert_works_without_program(&page).await;
    assert_console_is_empty(&page).await;
    survived("the program never came");
}

#[tokio::test]
async fn the_page_stands_without_its_module() {
    for fault in [Fault::Missing, Fault::CutShort, Fault::WrongType] {
        let page = page_with(".js", fault).await;
        until_loaded(&page).await;
        assert_works_without_program(&page).await;
        assert_console_has_at_most_one_line(&page).await;
        survived("a faulty module");
    }
}

#[tokio::test]
async fn the_page_stands_while_its_module_never_arrives() {
    let page = page_with(".js", Fault::Never).await;
    page.until_asked_for(".js").await;
    assert_works_without_program(&page).await;
    assert_console_is_empty(&page).await;
    survived("the module never came");
}

#[tokio::test]
async fn the_page_stands_without_its_fonts() {
    let page = page_with(".woff2", Fault::Never).await;
    page.until_ready().await;
    page.until_asked_for(".woff2").await;
    support::reading::assert_readable(&page).await;
    assert_console_is_empty(&page).await;
    survived("fonts never came");
}

#[tokio::test]
async fn the_page_stands_without_its_explainer() {
    for fault in [Fault::Missing, Fault::CutShort, Fault::WrongType] {
        let page = page_with(".json", fault).await;
        assert_stands_after_failure(&page).await;
    }
    let page = page_changed(without).await;
    assert_stands_after_failure(&page).await;
}

#[tokio::test]
async fn the_page_stands_while_its_explainer_never_arrives() {
    let page = page_with(".json", Fault::Never).await;
    page.until_asked_for(".json").await;
    assert_works_without_program(&page).await;
    assert_console_is_empty(&page).await;
    survived("the explainer never came");
}

#[tokio::test]
async fn the_page_stands_when_its_explainer_is_damaged() {
    for damaged in ["", "{", "[]", "null", r#"["en"]"#] {
        let page = page_changed(|page| carrying(page, damaged)).await;
        assert_stands_after_failure(&page).await;
    }
    let page = page_with(".json", Fault::Replaced(b"[]".to_vec())).await;
    assert_stands_after_failure(&page).await;
}

#[tokio::test]
async fn the_page_stands_without_web_assembly() {
    let page = page_after("delete window.WebAssembly").await;
    assert_stands_after_failure(&page).await;
}

#[tokio::test]
async fn where_storage_is_refused_everything_works_and_the_theme_is_not_kept() {
    let refused = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError') } })";
    assert_works_with_storage(refused).await;
}

#[tokio::test]
async fn where_storage_is_full_everything_works_and_the_theme_is_not_kept() {
    let full = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }";
    assert_works_with_storage(full).await;
}

#[tokio::test]
async fn where_there_is_no_storage_everything_works_and_the_theme_is_not_kept() {
    let none = "Object.defineProperty(window, 'localStorage', { value: null })";
    assert_works_with_storage(none).await;
}

async fn assert_works_with_storage(script: &str) {
    let page = page_after(script).await;
    page.until_ready().await;
    support::reading::assert_readable(&page).await;
    page.click("[name=theme][value=dark]").await;
    let ground = "getComputedStyle(document.documentElement).backgroundColor";
    assert_eq!(page.text(ground).await, "rgb(16, 18, 22)");
    page.click("[name=theme][value=system]").await;
    assert_eq!(page.text(ground).await, "rgb(255, 255, 255)");
    page.click_section("chinas-leverage").await;
    page.until_query_is("?closed=chinas-leverage").await;
    page.switch_comparison().await;
    page.until_query_is("?compare=1&closed=chinas-leverage")
        .await;
    assert!(page.is(READY).await);
    assert_console_has_at_most_one_line(&page).await;
    survived("storage");
}

/// Shows disclosure/without-program.
#[tokio::test]
async fn with_scripts_off_everything_native_works_and_nothing_else_is_shown() {
    let page = Page::on(Server::start(&environment::bundle()).await, Scripts::Off).await;
    page.visit("/").await;
    until_loaded(&page).await;
    assert!(page.is("matchMedia('(scripting: none)').matches").await);
    assert_works_without_program(&page).await;
    assert!(!page.server.was_asked_for(".wasm"));
    assert_console_is_empty(&page).await;
    assert_every_shown_control_does_something(&page).await;
    survived("scripts off");
}

/// Asserts that every visible control has an effect: the layer, the themes, and links
/// to existing targets. `assert_works_without_program` covers the disclosures and the
/// switch.
pub async fn assert_every_shown_control_does_something(page: &Page) {
    let others = "[...document.querySelectorAll('button, input, select, textarea, a, [tabindex], [role=button]')]
        .filter(control => control.checkVisibility({ visibilityProperty: true }))
        .filter(control => !control.matches('[role=switch], .layer-input, [name=theme]'))
        .filter(control => !control.matches('a[download]'))
        .filter(control => !document.getElementById((control.getAttribute('href') ?? '').slice(1)))
        .map(control => control.getAttribute('href') ?? control.outerHTML)";
    // The remaining link leads to a file of the bundle: the page as a single file.
    let others: Vec<String> = serde_json::from_value(page.get(others).await).expect("controls");
    for other in others {
        let file = environment::bundle().join(&other);
        assert!(!other.is_empty() && file.is_file(), "{other} leads nowhere");
    }
    for on in [true, false] {
        page.click(".layer-input").await;
        let shown = "document.querySelector('.legend').checkVisibility()";
        assert_eq!(page.is(shown).await, on);
    }
    page.click("[name=theme][value=dark]").await;
    let ground = "getComputedStyle(document.documentElement).backgroundColor";
    assert_eq!(page.text(ground).await, "rgb(16, 18, 22)");
    page.click("[name=theme][value=light]").await;
    assert_eq!(page.text(ground).await, "rgb(255, 255, 255)");
}
