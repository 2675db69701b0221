//! Two ways from the pasted article to the explainer that ships: by the queue, and by the
//! fields of the ledger alone.

use crosslight_studio::Project;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};
use web_sys::HtmlInputElement;

use crate::hand::Hand;
use crate::way::{
    ARTICLE, FIRST_CAPTION, KICKER, MAP, OTHER_NAMES, POINTS, TIES, TITLE, VIEWPOINTS,
    assert_shipped,
};

/// Pastes the article, and takes what is drafted of it.
async fn paste(hand: &mut Hand) {
    hand.paste("#_paste", ARTICLE).await;
    hand.click("#_import-take").await;
}

/// Corrects the three drafts that are not right in their rows, and says what nobody
/// drafts.
async fn mend(hand: &mut Hand) {
    hand.click("#_show-ledger").await;
    hand.fill("#_row-1-hedge", "alleges").await;
    hand.click("#_row-13-quoted").await;
    hand.fill("#_about-kicker", KICKER).await;
    hand.click("#_keep-addresses").await;
}

/// Says who is on the map, how they are tied, and what is compared.
async fn ties_and_comparison(hand: &mut Hand) {
    for [name, others] in OTHER_NAMES {
        let names = hand.all("[id^='_actor-'][id$='-name']").into_iter();
        let mut names = names.map(|it| it.unchecked_into::<HtmlInputElement>().value());
        let number = names.position(|it| it == name).expect("the actor");
        hand.fill(&format!("#_actor-{number}-also"), others).await;
    }
    hand.fill("#_actor-new", "South Korea").await;
    hand.fill("#_actor-map", MAP).await;
    for name in VIEWPOINTS {
        hand.fill("#_viewpoint-new", name).await;
    }
    hand.fill("#_comparison-title", TITLE).await;
    for (point, (question, answers)) in POINTS.into_iter().enumerate() {
        hand.fill("#_point-new", question).await;
        for (column, words) in answers.into_iter().enumerate() {
            if !words.is_empty() {
                hand.fill(&format!("#_answer-{point}-{column}-typed"), words)
                    .await;
            }
        }
    }
    for words in TIES {
        hand.fill("#_tie-new", words).await;
    }
    hand.fill("#_tie-0-caption", FIRST_CAPTION).await;
    hand.fill("#_tie-9-from", "china").await;
}

/// Asserts that the project is the explainer that ships, and how often the editor's hand
/// moved.
fn assert_arrived(hand: &Hand, way: &str, actions: usize) {
    assert_shipped(&hand.project());
    console_log!("{way}: {} actions", hand.actions);
    assert_eq!(hand.actions, actions, "{way}");
}

#[wasm_bindgen_test]
async fn by_the_queue_and_the_ties() {
    let mut hand = Hand::on(Project::default()).await;
    paste(&mut hand).await;
    mend(&mut hand).await;
    hand.click("#_show-who").await;
    hand.click("#_voice-1").await;
    while !hand.all("#_confirm").is_empty() {
        hand.click("#_confirm").await;
    }
    let said = hand.one("label[for='_progress']").text_content();
    assert_eq!(said.as_deref(), Some("16 of 16 confirmed, 0 to go"));
    hand.click("#_show-ties").await;
    ties_and_comparison(&mut hand).await;
    assert_arrived(&hand, "by the queue and the ties", 60);
}

#[wasm_bindgen_test]
async fn by_the_fields_of_the_ledger_alone() {
    let mut hand = Hand::on(Project::default()).await;
    paste(&mut hand).await;
    mend(&mut hand).await;
    hand.fill("#_row-0-voice", "campbell").await;
    for number in 0..hand.all(".ledger-table tbody tr").len() {
        let confirm = format!("#_row-{number}-confirm");
        if !hand.all(&confirm).is_empty() {
            hand.click(&confirm).await;
        }
    }
    ties_and_comparison(&mut hand).await;
    assert_arrived(&hand, "by the ledger", 58);
}
