//! The actor map, its relations as text, and the selection: by mouse, by keyboard, and
//! its effects on the page.

use serde_json::json;
use thirtyfour::prelude::*;

use support::page::Page;
use support::reading::{assert_console_is_empty, assert_readable};
use support::server::Server;
use support::session::Scripts;

/// An expression for the ids of the lit elements, the names marked as selected, and the
/// panel's title and voices.
pub const CHOSEN: &str = "({
    lit: [...document.querySelectorAll('[data-lit]')].map(thing => thing.id),
    current: [...document.querySelectorAll('[aria-current]')].filter(it => !it.closest('.contents')).map(it => it.id),
    title: document.querySelector('.panel-title')?.textContent ?? null,
    sentences: [...document.querySelectorAll('.panel-sentence')].map(line =>
        [line.querySelector('a').hash, line.querySelector('.panel-voice').textContent]),
})";

/// Clicks a thing where it can be hit: on a relation's caption, on an actor's name,
/// else in the middle.
pub async fn choose(page: &Page, id: &str) {
    let hit = "[`#${it} .tie-label tspan`, `#${it} .node-name`, `#${it}`].find(hit => document.querySelector(hit))";
    let hit = page.get_of(id, hit).await;
    page.click(hit.as_str().expect("it is on the page")).await;
}

pub async fn until_chosen(page: &Page, id: &str) {
    page.until(
        "it is chosen",
        &format!("document.getElementById('{id}').ariaCurrent === 'true' && document.querySelector('.panel') !== null"),
    )
    .await;
}

async fn until_nothing_is_chosen(page: &Page) {
    page.until(
        "nothing is chosen",
        "document.querySelector('.panel, [data-lit], [data-selecting]') === null",
    )
    .await;
    page.until_query_is("").await;
}

/// Shows actor-map/click.
#[tokio::test]
async fn a_tie_is_chosen_with_the_mouse_and_cleared_by_a_second_click() {
    let page = Page::ready("/").await;
    choose(&page, "tie_nx668").await;
    until_chosen(&page, "tie_nx668").await;
    page.until_query_is("?select=tie_nx668").await;
    let chosen = page.get(CHOSEN).await;
    assert_eq!(chosen["title"], "US to China");
    assert_eq!(chosen["current"], json!(["tie_nx668", "tie_nx668_words"]));
    assert_eq!(
        chosen["sentences"],
        json!([["#s_u83g6", "Campbell, quoted"]])
    );
    assert_eq!(
        page.status().await,
        "1 sentence selected. Escape clears the selection."
    );
    assert_readable(&page).await;
    choose(&page, "tie_nx668").await;
    until_nothing_is_chosen(&page).await;
    assert_eq!(page.status().await, "Selection cleared.");
    assert_console_is_empty(&page).await;
}

/// Shows actor-map/opens.
#[tokio::test]
async fn choosing_opens_the_sections_that_it_is_in() {
    let page = Page::ready("/?closed=chinas-leverage,beijings-fears").await;
    choose(&page, "tie_ak3f4").await;
    until_chosen(&page, "tie_ak3f4").await;
    page.until_query_is("?select=tie_ak3f4&closed=beijings-fears")
        .await;
    assert!(page.is_open("chinas-leverage").await);
}

/// Shows panel/escape.
#[tokio::test]
async fn escape_clears_wherever_the_focus_is() {
    let page = Page::ready("/?who=1&select=voice_campbell").await;
    page.until("it is chosen", "document.querySelector('.panel') !== null")
        .await;
    assert_eq!(
        page.get(CHOSEN).await["sentences"].as_array().map(Vec::len),
        Some(4)
    );
    page.press(Key::Escape).await;
    page.until_query_is("?who=1").await;
    assert_eq!(page.get(CHOSEN).await["lit"], json!([]));
}

#[tokio::test]
async fn an_address_that_selects_what_does_not_exist_opens_the_plain_page() {
    let page = Page::unvisited().await;
    for nonsense in [
        "tie_zzzzz",
        "actor_atlantis",
        "s3",
        "s_zzzzz",
        "point_w33y7_campbell",
        "%00",
        "__proto__",
        "s_of4y2,s_yfwsu",
    ] {
        page.leave().await;
        page.visit_until_ready(&format!("/?select={nonsense}"))
            .await;
        until_nothing_is_chosen(&page).await;
        page.until("it says so", "document.querySelector('.notice-seen')?.textContent === 'What this link leads to is no longer in the article.'").await;
        assert_readable(&page).await;
    }
    assert_console_is_empty(&page).await;
}

/// Shows relations/same.
#[tokio::test]
async fn the_map_and_the_list_hold_the_same_ties() {
    let page = Page::ready("/").await;
    let drawn = page.get("[...document.querySelectorAll('.tie')].map(tie =>
        [tie.id, tie.getAttribute('href'), tie.dataset.viewpoint ?? null, tie.querySelector('.tie-head') !== null])").await;
    let listed = page
        .get(
            "[...document.querySelectorAll('.relation')].map(line => (link =>
        [link.id.replace(/_words$/, ''), link.getAttribute('href'), line.dataset.viewpoint ?? null,
         link.textContent.includes(' to ')])(line.querySelector('a')))",
        )
        .await;
    assert_eq!(drawn.as_array().map(Vec::len), Some(12));
    let by_id = |ties: &serde_json::Value| {
        let ties = ties.as_array().expect("ties").iter();
        let mut ties: Vec<String> = ties.map(ToString::to_string).collect();
        ties.sort();
        ties
    };
    // The list has them by actor.
    assert_eq!(by_id(&drawn), by_id(&listed));
    // The list names the same actors, and the linked sentence has the caption.
    let strangers = page.get("[...document.querySelectorAll('.tie')].filter(tie => {
        const link = document.getElementById(tie.id + '_words');
        const label = tie.querySelector('.tie-label').textContent;
        return !tie.getAttribute('aria-label').startsWith(link.textContent + ': “' + label + '”, ') ||
            !document.querySelector(tie.getAttribute('href')).textContent.includes(label);
    }).map(tie => tie.id)").await;
    assert_eq!(strangers, json!([]));
}

/// An expression for every link of the map and of the list, by its id.
const LINKS: &str = "[...document.querySelectorAll('.map a')].map(link => [link.id, link.getAttribute('href').slice(1)])";

/// Shows actor-map/without-program.
#[tokio::test]
async fn without_the_program_map_and_list_lead_to_their_sentences() {
    let server = Server::start(&support::environment::bundle()).await;
    let page = Page::on(server, Scripts::Off).await;
    page.visit("/").await;
    let links: Vec<(String, String)> =
        serde_json::from_value(page.get(LINKS).await).expect("links");
    assert_eq!(links.len(), 6 + 12 + 12);
    page.click(".relations-control").await;
    for (id, sentence) in links {
        for anchor in support::page::SECTIONS {
            if page.is_open(anchor).await {
                page.click_section(anchor).await;
            }
        }
        choose(&page, &id).await;
        page.until(
            "its sentence is the target, and seen",
            &format!("(it => it?.id === '{sentence}' && it.checkVisibility())(document.querySelector(':target'))"),
        )
        .await;
    }
}

#[tokio::test]
async fn captions_on_the_map_are_large_enough_to_be_read() {
    let page = Page::ready("/").await;
    for width in [320, 390, 768, 1056, 1280, 1440] {
        page.resize(width, 800).await;
        let size = page
            .number("parseFloat(getComputedStyle(document.querySelector('.tie-label')).fontSize) * document.querySelector('.map-drawing').getScreenCTM().d")
            .await;
        assert!(size > 10.0, "{size} px at {width} px");
    }
}

#[tokio::test]
async fn viewpoints_colour_their_ties_while_the_comparison_is_on() {
    let page = Page::ready("/").await;
    let lines =
        "['r9txy', '933kk', 'ak3f4'].map(words => (line => [line.stroke, line.strokeDasharray])(
        getComputedStyle(document.querySelector(`#tie_${words} .tie-line`))))";
    let off = page.get(lines).await;
    assert_eq!([&off[0], &off[1]], [&off[2]; 2]);
    support::reading::show_comparison(&page).await;
    let on = page.get(lines).await;
    assert_eq!(on[2], off[2], "the tie that no viewpoint has");
    assert_ne!(on[0][0], on[1][0], "colours");
    assert_ne!(on[0][1], on[1][1], "lines");
    assert_ne!(on[0][0], off[0][0]);
}

#[tokio::test]
async fn in_forced_colours_ties_and_the_selection_can_be_told_apart() {
    let page = Page::ready("/?compare=1").await;
    if !page.force_colours().await {
        return;
    }
    let looks = "['#tie_nx668 .tie-line', '#tie_933kk .tie-line', '#tie_ak3f4 .tie-line', '#s_u83g6', '#s_d5fdh', '#actor_us .node-box', '#actor_ukraine .node-box']
        .map(it => (look => [look.stroke, look.strokeWidth, look.strokeDasharray, look.textDecorationLine, look.textDecorationThickness])(getComputedStyle(document.querySelector(it))))";
    let before = page.get(looks).await;
    assert_ne!(before[0], before[1], "the lines of two viewpoints");
    assert_ne!(before[0], before[2], "a viewpoint's line and another");
    choose(&page, "tie_nx668").await;
    until_chosen(&page, "tie_nx668").await;
    let after = page.get(looks).await;
    for (lit, unlit) in [(0, 1), (3, 4), (5, 6)] {
        assert_ne!(after[lit], after[unlit], "{after}");
        assert_ne!(after[lit], before[lit], "{after}");
    }
    let faded = "(() => {
        const grey = document.body.appendChild(document.createElement('i'));
        grey.style.color = 'GrayText';
        const [expected, stroke, fill] = [[grey, 'color'], ['#actor_ukraine .node-box', 'stroke'], ['#actor_ukraine .node-name', 'fill']]
            .map(([it, what]) => getComputedStyle(it.nodeType ? it : document.querySelector(it))[what]);
        grey.remove();
        return [stroke === expected, fill === expected];
    })()";
    assert_eq!(page.get(faded).await, json!([true, true]));
}

/// Shows actor-map/hover.
#[tokio::test]
async fn the_mouse_over_a_tie_shows_what_belongs_to_it_and_takes_it_back() {
    let page = Page::ready("/").await;
    let over = page.find("#tie_4n56l .tie-label tspan").await;
    page.pointer()
        .move_to_element_center(&over)
        .perform()
        .await
        .expect("a move");
    page.until(
        "it shows",
        "document.getElementById('s_iiz9p').dataset.preview === 'true'",
    )
    .await;
    assert_eq!(
        page.get("document.querySelectorAll('.panel, [data-lit]').length")
            .await,
        0
    );
    let off = page.find("h1").await;
    page.pointer()
        .move_to_element_center(&off)
        .perform()
        .await
        .expect("a move");
    page.until(
        "it is taken back",
        "document.querySelector('[data-preview]') === null",
    )
    .await;
    page.until_query_is("").await;
}
