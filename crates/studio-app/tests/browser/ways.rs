//! Two ways from the pasted article to the explainer that ships: by clicks on the text and
//! the words, and by the fields of the ledger alone.

use crosslight_studio::Project;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

use crate::article::{ACTORS, ARTICLE, POINTS, TIES, VIEWPOINTS, data, shipped};
use crate::hand::Hand;

/// Pastes the article, and takes what is drafted of it.
async fn paste(hand: &mut Hand) {
    hand.fill("#_paste", ARTICLE).await;
    hand.click("#_paste-read").await;
    hand.click("#_import-take").await;
}

/// Fills in the actors, which the program has drafted in part.
async fn actors(hand: &mut Hand) {
    for [id, name, also, place] in ACTORS {
        let is_there = |hand: &Hand| {
            let ids = hand.all("[id^='_actor-'][id$='-id']").into_iter();
            let mut ids = ids.map(|it| {
                wasm_bindgen::JsCast::unchecked_into::<web_sys::HtmlInputElement>(it).value()
            });
            ids.position(|it| it == id)
        };
        if is_there(hand).is_none() {
            hand.fill("#_actor-new", name).await;
        }
        let at = is_there(hand).unwrap_or_else(|| panic!("no actor {id}"));
        hand.set(&format!("#_actor-{at}-name"), name).await;
        hand.set(&format!("#_actor-{at}-also"), also).await;
        hand.set(&format!("#_actor-{at}-place"), place).await;
    }
    if !hand.all("button").iter().any(|it| {
        it.text_content()
            .is_some_and(|it| it.contains("not confirmed"))
    }) {
        return;
    }
    hand.press("button", "Remove all actors that are not confirmed")
        .await;
}

/// Makes the viewpoints, and begins the comparison with its questions.
async fn comparison(hand: &mut Hand) {
    for (number, (id, name, voices)) in VIEWPOINTS.into_iter().enumerate() {
        hand.fill("#_viewpoint-new", name).await;
        hand.set(&format!("#_viewpoint-{number}-id"), id).await;
        for voice in voices {
            hand.press(
                &format!(".viewpoint:nth-child({}) fieldset label", number + 1),
                voice,
            )
            .await;
        }
    }
    hand.fill("#_comparison-section", "3").await;
    hand.fill("#_comparison-switch", "Compare with Kurt Campbell’s view")
        .await;
    hand.fill(
        "#_comparison-title",
        "Two readings of one alliance, in the article’s own words",
    )
    .await;
    for (question, _) in POINTS {
        hand.fill("#_point-new", question).await;
    }
}

/// Returns the value of the option that has these words.
fn option(hand: &Hand, select: &str, words: &str) -> String {
    let options = hand.all(&format!("{select} option")).into_iter();
    let mut found = options.filter(|it| it.text_content().is_some_and(|it| it.contains(words)));
    let found = found.next().unwrap_or_else(|| panic!("no option {words}"));
    found.get_attribute("value").unwrap_or_default()
}

/// Asserts that the project is the explainer that ships, and how often the editor's hand
/// moved, and in how many steps.
fn assert_shipped(hand: &Hand, way: &str, [actions, steps]: [usize; 2]) {
    assert_eq!(data(&hand.project()), data(&shipped()));
    console_log!("{way}: {} actions, {} steps", hand.actions, hand.steps());
    assert!(hand.actions <= actions, "{way}: {} actions", hand.actions);
    assert!(hand.steps() <= steps, "{way}: {} steps", hand.steps());
}

#[wasm_bindgen_test]
async fn by_clicks_on_the_text_and_its_words() {
    let mut hand = Hand::on(Project::default()).await;
    paste(&mut hand).await;
    hand.click(".bulk summary").await;
    hand.press(".bulk button", "“said-that”").await;
    hand.press(".bulk button", "“according-to”").await;
    hand.sentence("The US alleges").await;
    hand.words("_panel", "alleges").await;
    hand.click("#_use-hedge").await;
    hand.click("#_next").await;
    while !hand.all("#_confirm").is_empty() {
        let chosen = hand
            .one("a[aria-current]")
            .text_content()
            .unwrap_or_default();
        if chosen.starts_with("Despite its concerns") {
            hand.click("#_voice-0").await;
            hand.press(".more button", "No verb").await;
            hand.click("#_next").await;
            continue;
        }
        if chosen.starts_with("“Officially") {
            hand.click("#_quoted").await;
        }
        hand.click("#_confirm").await;
    }
    let said = hand.one("label[for='_progress']").text_content();
    assert_eq!(said.as_deref(), Some("16 of 16 confirmed, 0 to go"));
    console_log!("who says what: {} actions", hand.actions);
    hand.click("#_show-ties").await;
    actors(&mut hand).await;
    comparison(&mut hand).await;
    for (point, (_, answers)) in POINTS.into_iter().enumerate() {
        for (column, pieces) in answers.into_iter().enumerate() {
            let Some((last, first)) = pieces.split_last() else {
                continue;
            };
            hand.click(&format!("#_answer-{point}-{column}")).await;
            let sentence = option(&hand, "#_answer-sentence", last);
            hand.set("#_answer-sentence", &sentence).await;
            for piece in first {
                hand.words("_answer", piece).await;
                hand.click("#_answer-piece").await;
            }
            hand.words("_answer", last).await;
            hand.click("#_answer-use").await;
        }
    }
    console_log!("with the comparison: {} actions", hand.actions);
    for [from, to, evidence, caption] in TIES {
        hand.sentence(evidence).await;
        hand.words("_tie", evidence).await;
        hand.words("_tie", caption).await;
        hand.set("#_tie-from", from).await;
        hand.set("#_tie-to", to).await;
        if caption == "frozen conflict" {
            hand.click("#_tie-mutual").await;
        }
        hand.click("#_tie-add").await;
    }
    hand.click("#_show-ledger").await;
    hand.fill("#_about-kicker", "Explainer / one article, two readings")
        .await;
    hand.click("#_keep-addresses").await;
    assert_shipped(&hand, "by clicks", [180, 64]);
}

#[wasm_bindgen_test]
async fn by_the_fields_of_the_ledger_alone() {
    let mut hand = Hand::on(Project::default()).await;
    paste(&mut hand).await;
    hand.click("#_show-ledger").await;
    let rows = hand.all(".ledger-table tbody tr");
    for number in 0..rows.len() {
        let text = hand.all(".ledger-table tbody th")[number]
            .text_content()
            .unwrap_or_default();
        if text.starts_with("Despite its concerns") {
            hand.fill(&format!("#_row-{number}-voice"), "article").await;
            hand.fill(&format!("#_row-{number}-verb"), "").await;
            continue;
        }
        if text.starts_with("“Officially") {
            hand.click(&format!("#_row-{number}-quoted")).await;
        }
        if text.starts_with("The US alleges") {
            hand.fill(&format!("#_row-{number}-hedge"), "alleges").await;
        }
        let confirm = format!("#_row-{number}-confirm");
        if !hand.all(&confirm).is_empty() {
            hand.click(&confirm).await;
        }
    }
    actors(&mut hand).await;
    comparison(&mut hand).await;
    for (point, (_, answers)) in POINTS.into_iter().enumerate() {
        for (column, pieces) in answers.into_iter().enumerate() {
            let Some((last, first)) = pieces.split_last() else {
                continue;
            };
            hand.click(&format!("#_answer-{point}-{column}")).await;
            let sentence = option(&hand, "#_answer-sentence", last);
            hand.set("#_answer-sentence", &sentence).await;
            for piece in first {
                hand.fill("#_answer-typed", piece).await;
                hand.click("#_answer-piece").await;
            }
            hand.fill("#_answer-typed", last).await;
            hand.click("#_answer-use").await;
        }
    }
    for [from, to, evidence, caption] in TIES {
        let sentence = option(&hand, "#_tie-sentence", evidence);
        hand.set("#_tie-sentence", &sentence).await;
        hand.fill("#_tie-typed", evidence).await;
        hand.fill("#_tie-typed", caption).await;
        hand.set("#_tie-from", from).await;
        hand.set("#_tie-to", to).await;
        if caption == "frozen conflict" {
            hand.click("#_tie-mutual").await;
        }
        hand.click("#_tie-add").await;
    }
    hand.fill("#_about-kicker", "Explainer / one article, two readings")
        .await;
    hand.click("#_keep-addresses").await;
    assert_shipped(&hand, "by the ledger", [145, 70]);
}
