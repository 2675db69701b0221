//! What the program does ahead while the browser is idle: it leaves nothing, and no frame
//! shows any of it.

use serde_json::json;

use support::engine::Engine;
use support::page::Page;

/// Runs before the page's own scripts: keeps what changes in the page once the program
/// is ready, and counts the frames in which something is seen that nobody asked for.
pub const WATCH: &str = "
    window.changes = [];
    window.seen = 0;
    const kept = ({ type, target, attributeName }) => [type, target.id || target.className, attributeName].join(' ');
    new MutationObserver(records => {
        if (document.documentElement.dataset.program === 'ready') changes.push(...records.map(kept));
    }).observe(document, { subtree: true, childList: true, attributes: true });
    const look = () => {
        requestAnimationFrame(look);
        const unasked = [...document.querySelectorAll('#_selection > *, [data-lit], .tag, .legend, .point, #_notice > *, main[data-layer]')];
        if (unasked.some(it => it.checkVisibility())) seen++;
    };
    requestAnimationFrame(look);";

/// The layer was laid out with its switch off.
pub const LAYER: &str = "attributes explainer data-layer";

/// The panel was put into its slot, or taken out of it.
pub const PANEL: &str = "childList _selection ";

/// Shows rehearsal/leaves-nothing.
#[tokio::test]
async fn what_the_program_does_ahead_leaves_nothing_and_is_in_no_frame() {
    let page = Page::unvisited().await;
    page.before_scripts(WATCH);
    page.visit("/").await;
    let length = page.get("history.length").await;
    page.until_ready().await;
    // WebKit does not tell when it is idle: there nothing is done ahead.
    if Engine::chosen() == Engine::WebKit {
        page.get("new Promise(done => setTimeout(done, 500))").await;
        let ahead = format!("changes.filter(it => ['{LAYER}', '{PANEL}'].includes(it)).length");
        assert_eq!(page.get(&ahead).await, json!(0));
    } else {
        let cleared = format!("changes.filter(it => it === '{PANEL}').length === 2");
        page.until("the panel was there and is not", &cleared).await;
        let laid_out = format!("changes.filter(it => it === '{LAYER}').length");
        assert_eq!(page.get(&laid_out).await, json!(2));
    }
    page.get("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        .await;
    assert_eq!(page.get("seen").await, json!(0));
    assert_eq!(page.get("history.length").await, length);
    assert_eq!(page.get("location.search").await, json!(""));
    assert_eq!(page.status().await, "");
    let left = "document.querySelectorAll('#_selection > *, #_notice > *, [data-lit], [data-selecting], [data-layer]').length";
    assert_eq!(page.get(left).await, json!(0));
}
