//! The keyboard on the map: one stop of Tab, and the arrow keys within it.

use thirtyfour::prelude::*;

use support::environment;
use support::page::Page;
use support::server::Server;
use support::session::Scripts;

async fn until_at(page: &Page, id: &str) {
    page.until(id, &format!("document.activeElement.id === '{id}'"))
        .await;
}

/// Presses keys one after the other, and sees where each leads.
async fn walk(page: &Page, steps: &[(Key, &str)]) {
    for (key, id) in steps {
        page.press(key.clone()).await;
        until_at(page, id).await;
    }
}

/// Presses a key while Control is held.
async fn press_with_control(page: &Page, key: Key) {
    let keys = page.driver().action_chain().key_down(Key::Control);
    let keys = keys.send_keys(key).key_up(Key::Control);
    keys.perform().await.expect("the keys are pressed");
}

/// Goes on by Tab, or back, and returns the id or the class that has the focus.
async fn tab(page: &Page, back: bool) -> String {
    let keys = page.driver().action_chain();
    let keys = if back {
        keys.key_down(Key::Shift)
            .send_keys(Key::Tab)
            .key_up(Key::Shift)
    } else {
        keys.send_keys(Key::Tab)
    };
    keys.perform().await.expect("the keys are pressed");
    page.text("(it => it.id || it.className)(document.activeElement)")
        .await
}

/// Shows map-keys/one-stop.
#[tokio::test]
async fn tab_comes_to_one_place_of_the_map_and_then_to_its_list() {
    let page = Page::ready("/").await;
    assert_eq!(tab(&page, false).await, "actor_china");
    walk(&page, &[(Key::Right, "tie_e0yqi")]).await;
    assert_eq!(tab(&page, false).await, "relations-control");
    // Back to where it was.
    assert_eq!(tab(&page, true).await, "tie_e0yqi");
    // A click elsewhere on the map takes the place along.
    page.click("#actor_us .node-name").await;
    page.until_query_is("?select=actor_us").await;
    page.focus(".relations-control").await;
    assert_eq!(tab(&page, true).await, "actor_us");
}

/// Shows map-keys/relations, map-keys/actors, map-keys/ends.
#[tokio::test]
async fn arrows_home_and_end_lead_through_actors_and_their_relations() {
    let page = Page::ready("/").await;
    page.focus("#actor_china").await;
    walk(
        &page,
        &[
            (Key::Left, "actor_china"),
            (Key::Right, "tie_e0yqi"),
            (Key::Right, "tie_nx668"),
            (Key::Left, "tie_e0yqi"),
            (Key::End, "tie_933kk"),
            (Key::Right, "tie_933kk"),
            (Key::Home, "actor_china"),
            (Key::Up, "actor_china"),
            (Key::Down, "actor_north-korea"),
            (Key::Right, "tie_6nta3"),
            (Key::Down, "actor_russia"),
            (Key::Right, "tie_6nta3"),
            (Key::Right, "tie_8hbfw"),
        ],
    )
    .await;
    press_with_control(&page, Key::End).await;
    until_at(&page, "tie_4n56l").await;
    press_with_control(&page, Key::Home).await;
    until_at(&page, "actor_china").await;
    // The focus is seen, shows what belongs to it, and nothing has scrolled sideways.
    page.until(
        "it shows",
        "document.activeElement.matches(':focus-visible[data-preview]')",
    )
    .await;
    assert!(page.is("scrollX === 0").await);
}

/// Shows map-keys/escape.
#[tokio::test]
async fn escape_on_the_map_ends_the_selection_and_keeps_the_focus() {
    let page = Page::ready("/").await;
    page.focus("#actor_ukraine").await;
    walk(&page, &[(Key::Right, "tie_8hbfw")]).await;
    page.press(Key::Enter).await;
    page.until_query_is("?select=tie_8hbfw").await;
    until_at(&page, "tie_8hbfw").await;
    page.press(Key::Escape).await;
    page.until_query_is("").await;
    until_at(&page, "tie_8hbfw").await;
    walk(&page, &[(Key::Right, "tie_4n56l")]).await;
}

/// A view of a relation begins there.
#[tokio::test]
async fn tab_comes_first_to_what_is_chosen() {
    let page = Page::ready("/?select=tie_nx668").await;
    page.run("document.querySelector('.relations-control').focus()")
        .await;
    assert_eq!(tab(&page, true).await, "tie_nx668");
}

/// Shows map-keys/without-program.
#[tokio::test]
async fn without_scripts_tab_comes_to_each_link_of_the_map() {
    let server = Server::start(&environment::bundle()).await;
    let page = Page::on(server, Scripts::Off).await;
    page.visit("/").await;
    let mut stops = Vec::new();
    loop {
        let stop = tab(&page, false).await;
        if stop == "relations-control" {
            break;
        }
        stops.push(stop);
        assert!(stops.len() <= 18, "{stops:?}");
    }
    let links = page
        .get("[...document.querySelectorAll('#_drawing a')].map(it => it.id)")
        .await;
    assert_eq!(serde_json::json!(stops), links);
    assert_eq!(stops.len(), 18);
}
