//! The comparison: switched by hand, and what it then shows of the article.

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use support::page::{Page, SECTIONS, SWITCH};
use support::reading::{assert_console_is_empty, show_comparison, visible_points};

const SHOWN: &str = "Comparison shown: 5 points, below the text of this section.";

/// The numbers of the points in order, each with the sentences that its two viewpoints
/// are quoted from.
const QUOTED: [[Option<&str>; 2]; 5] = [
    [Some("s_of4y2"), Some("s_g4zwa")],
    [Some("s_d7izx"), Some("s_4fp6z")],
    [Some("s_u83g6"), Some("s_q2ukz")],
    [None, Some("s_eke72")],
    [Some("s_u83g6"), None],
];

async fn until_status_is(page: &Page, text: &str) {
    page.until(
        "the status line says so",
        &format!("document.querySelector('[role=status]').textContent === '{text}'"),
    )
    .await;
}

async fn switch_top(page: &Page) -> f64 {
    page.number(&format!(
        "document.querySelector('{SWITCH}').getBoundingClientRect().top"
    ))
    .await
}

/// Returns the ids of the matching elements whose sentence has this underline.
async fn underlined(page: &Page, viewpoint: &str, style: &str) -> Value {
    let ids = "[...document.querySelectorAll(`.statement[data-viewpoint='${it[0]}']`)].filter(statement => {
        const now = getComputedStyle(statement);
        return now.textDecorationLine === 'underline' && now.textDecorationStyle === it[1];
    }).map(statement => statement.id)";
    page.get_of(json!([viewpoint, style]), ids).await
}

/// Shows comparison-switch/click, comparison-switch/status.
#[tokio::test]
async fn a_click_switches_the_comparison_and_the_status_says_so() {
    let page = Page::ready("/").await;
    assert_eq!(visible_points(&page).await, 0);
    assert_eq!(page.status().await, "");
    show_comparison(&page).await;
    until_status_is(&page, SHOWN).await;
    page.switch_comparison().await;
    until_status_is(&page, "Comparison hidden.").await;
    assert_eq!(visible_points(&page).await, 0);
    assert_console_is_empty(&page).await;
}

/// Shows comparison-switch/space.
#[tokio::test]
async fn space_switches_the_comparison() {
    let page = Page::ready("/").await;
    page.focus(SWITCH).await;
    page.press(Key::Space).await;
    until_status_is(&page, SHOWN).await;
    assert_eq!(visible_points(&page).await, 5);
    page.press(Key::Space).await;
    until_status_is(&page, "Comparison hidden.").await;
    assert_eq!(visible_points(&page).await, 0);
}

/// Shows comparison-switch/name.
#[tokio::test]
async fn the_switch_keeps_its_name_and_says_its_state() {
    let page = Page::ready("/").await;
    let switch = page.find(SWITCH).await;
    let named = (
        "switch".to_owned(),
        page.text("document.querySelector('#_switch label').textContent")
            .await,
    );
    assert_eq!(page.role_and_name(&switch).await, named);
    show_comparison(&page).await;
    until_status_is(&page, SHOWN).await;
    assert_eq!(page.role_and_name(&switch).await, named);
    assert!(switch.is_selected().await.expect("its state"));
}

/// Shows comparison-switch/focus-and-place.
#[tokio::test]
async fn switching_moves_neither_focus_nor_the_switch_on_the_screen() {
    let page = Page::ready("/").await;
    for width in [1280, 768, 390, 320] {
        page.resize(width, 800).await;
        page.run(&format!(
            "document.querySelector('{SWITCH}').scrollIntoView({{ block: 'center' }})"
        ))
        .await;
        page.focus(SWITCH).await;
        let before = switch_top(&page).await;
        for status in [SHOWN, "Comparison hidden."] {
            page.press(Key::Space).await;
            until_status_is(&page, status).await;
            page.get("new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(() => painted(0))))").await;
            // The browser scrolls by whole pixels.
            let moved = switch_top(&page).await - before;
            assert!(
                moved.abs() < 1.0,
                "at {width} px, {status}: the switch moved by {moved} px"
            );
            assert!(
                page.is(&format!(
                    "document.activeElement === document.querySelector('{SWITCH}')"
                ))
                .await
            );
        }
    }
}

#[tokio::test]
async fn the_cards_of_a_point_are_of_equal_size_beside_each_other() {
    let page = Page::ready("/").await;
    show_comparison(&page).await;
    for (width, beside) in [(1280, true), (768, true), (390, false), (320, false)] {
        page.resize(width, 800).await;
        let points = page.get("[...document.querySelectorAll('.point')].map(point =>
            [...point.querySelectorAll('.card')].map(card => card.getBoundingClientRect().toJSON()))").await;
        let points: Vec<Vec<std::collections::BTreeMap<String, f64>>> =
            serde_json::from_value(points).expect("cards");
        assert_eq!(points.len(), 5);
        for cards in points {
            let [one, two] = &cards[..] else {
                panic!("a point with {} cards", cards.len())
            };
            let alike = |side: &str| (one[side] - two[side]).abs() < 0.1;
            assert!(alike("width"), "at {width} px: {one:?} and {two:?}");
            assert_eq!(alike("top"), beside, "at {width} px: {one:?} and {two:?}");
            assert!(
                !beside || alike("height"),
                "at {width} px: {one:?} and {two:?}"
            );
        }
    }
}

#[tokio::test]
async fn the_article_does_not_say_stands_in_exactly_the_two_empty_cells() {
    let page = Page::ready("/").await;
    let said = page.get("[...document.querySelectorAll('.point')].map(point =>
        [...point.querySelectorAll('.card')].map(card => card.querySelector('.no-answer')?.textContent ?? null))").await;
    let silent = json!("The article does not say.");
    let expected: Vec<_> = QUOTED
        .iter()
        .map(|answers| answers.map(|a| a.map_or(silent.clone(), |_| Value::Null)))
        .collect();
    assert_eq!(said, json!(expected));
    let mentions = page.number("document.querySelector('main').textContent.split('The article does not say.').length - 1").await;
    assert!((mentions - 2.0).abs() < f64::EPSILON);
}

#[tokio::test]
async fn every_card_links_to_the_sentence_that_has_its_words() {
    let page = Page::ready("/").await;
    let links = page.get("[...document.querySelectorAll('.point')].map(point =>
        [...point.querySelectorAll('.card')].map(card => card.querySelector('a')?.hash.slice(1) ?? null))").await;
    assert_eq!(links, json!(QUOTED));
    let strangers = page.get("[...document.querySelectorAll('.card:has(a)')].filter(card => {
        const sentence = document.getElementById(card.querySelector('a').hash.slice(1));
        const pieces = [...card.querySelectorAll('[data-article=excerpt]')].map(piece => piece.textContent);
        return pieces.length === 0 || pieces.some(piece => !sentence.textContent.includes(piece)) ||
            sentence.dataset.viewpoint !== card.dataset.viewpoint;
    }).map(card => card.textContent)").await;
    assert_eq!(strangers, json!([]));
}

/// Shows answer-card/link.
#[tokio::test]
async fn a_card_link_opens_the_closed_section_of_its_sentence() {
    let page = Page::ready("/?compare=1&closed=beijings-fears").await;
    assert!(!page.is_open("beijings-fears").await);
    page.click("#point_ij7en .card[data-viewpoint='1'] .source a")
        .await;
    page.until(
        "the sentence is the target",
        "document.querySelector(':target')?.id === 's_d7izx'",
    )
    .await;
    page.until_query_is("?compare=1").await;
    assert!(page.is_open("beijings-fears").await);
}

#[tokio::test]
async fn each_quoted_sentence_links_back_to_its_points() {
    let page = Page::ready("/").await;
    show_comparison(&page).await;
    for (point, answers) in (1..).zip(QUOTED) {
        for sentence in answers.into_iter().flatten() {
            let seen: Value = page.get_of(json!([sentence, point]), "(() => {
                const goal = `#${document.querySelectorAll('.point')[it[1] - 1].id}`;
                let next = document.getElementById(it[0]).nextElementSibling;
                while (next?.matches('.back-link') && next.hash !== goal) next = next.nextElementSibling;
                return next?.matches('.back-link') ? [next.getAttribute('aria-label'), next.checkVisibility()] : null;
            })()").await;
            assert_eq!(
                seen,
                json!([format!("Compared in point {point}"), true]),
                "{sentence} to point {point}"
            );
        }
    }
    assert_eq!(
        page.get("document.querySelectorAll('.back-link').length")
            .await,
        json!(8)
    );
    page.click("#s_eke72 + .back-link").await;
    page.until(
        "the point is the target",
        "document.querySelector(':target')?.id === 'point_w33y7'",
    )
    .await;
}

#[tokio::test]
async fn the_sentences_of_the_viewpoints_are_underlined_while_it_is_on() {
    let page = Page::ready("/").await;
    let nothing = json!([]);
    let (one, two) = (
        json!(["s_of4y2", "s_6ad6w", "s_u83g6", "s_d7izx"]),
        json!(["s_g4zwa", "s_4fp6z", "s_q2ukz", "s_eke72"]),
    );
    for on in [false, true, false] {
        assert_eq!(page.comparison_is_on().await, on);
        assert_eq!(
            underlined(&page, "1", "solid").await,
            *if on { &one } else { &nothing }
        );
        assert_eq!(
            underlined(&page, "2", "dashed").await,
            *if on { &two } else { &nothing }
        );
        let shown = "[...document.querySelectorAll('.back-link')].filter(link => link.checkVisibility()).length";
        assert_eq!(page.get(shown).await, json!(if on { 8 } else { 0 }));
        page.switch_comparison().await;
    }
}

/// Shows comparison-switch/sections.
#[tokio::test]
async fn switching_leaves_the_sections_as_they_are() {
    let page = Page::ready("/").await;
    page.click_section("chinas-leverage").await;
    page.switch_comparison().await;
    page.until_query_is("?compare=1&closed=chinas-leverage")
        .await;
    let open: Vec<_> = SECTIONS
        .into_iter()
        .filter(|anchor| *anchor != "chinas-leverage")
        .collect();
    assert_eq!(page.open_sections().await, open);
}
