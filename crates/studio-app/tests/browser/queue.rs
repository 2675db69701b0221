//! The queue, by keys: the focus is never lost, and letters do something in the text alone.

use crosslight_studio_app::components::example::ferry;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::hand::{Hand, focused};

fn sentence(hand: &Hand, number: usize) -> String {
    hand.all("a[data-sentence]")[number].id()
}

#[wasm_bindgen_test]
async fn enter_confirms_and_the_focus_goes_to_the_next_open_sentence() {
    let mut hand = Hand::on(ferry()).await;
    hand.click(&format!("#{}", sentence(&hand, 2))).await;
    assert_eq!(focused(), sentence(&hand, 2));
    hand.key("Enter").await;
    assert_eq!(focused(), sentence(&hand, 4));
    let said = hand.one("label[for='_progress']").text_content();
    assert_eq!(said.as_deref(), Some("4 of 6 confirmed, 2 to go"));
    assert_eq!(hand.status(), "Done: sentence 3 confirmed.");
}

#[wasm_bindgen_test]
async fn a_number_chooses_a_voice_and_goes_on_and_the_arrows_move() {
    let mut hand = Hand::on(ferry()).await;
    hand.click(&format!("#{}", sentence(&hand, 2))).await;
    hand.key("1").await;
    assert_eq!(focused(), sentence(&hand, 4));
    assert_eq!(hand.status(), "Done: voice of sentence 3.");
    // A sentence that is done already stays in front.
    hand.key("ArrowUp").await;
    hand.key("ArrowUp").await;
    assert_eq!(focused(), sentence(&hand, 2));
    let pressed = hand.one("#_voice-1").get_attribute("aria-pressed");
    assert_eq!(pressed.as_deref(), Some("true"));
    hand.key("0").await;
    assert_eq!(focused(), sentence(&hand, 2));
    assert_eq!(hand.all("a[data-sentence][tabindex='0']").len(), 1);
    hand.key("ArrowRight").await;
    assert_eq!(focused(), "_panel-word-0");
}

#[wasm_bindgen_test]
async fn letters_do_nothing_outside_of_text_and_panel_in_a_field_or_when_they_are_off() {
    let mut hand = Hand::on(ferry()).await;
    for elsewhere in ["#_show-ties", "#_panel-typed"] {
        hand.one(elsewhere).focus().expect("focused");
        hand.key("1").await;
        assert_eq!(hand.project(), ferry(), "{elsewhere}");
    }
    hand.click("#_keys").await;
    hand.click("#_keys-on").await;
    hand.click(&format!("#{}", sentence(&hand, 5))).await;
    hand.key("1").await;
    assert_eq!(hand.project(), ferry());
}

#[wasm_bindgen_test]
async fn words_that_are_typed_are_chosen_once_they_are_complete() {
    let mut hand = Hand::on(ferry()).await;
    hand.fill("#_panel-typed", "Jon Tarn").await;
    let pressed = hand.all(".word[aria-pressed='true']");
    let texts: Vec<_> = pressed.iter().filter_map(|it| it.text_content()).collect();
    assert_eq!(texts, ["Jon", "Tarn"]);
    hand.fill("#_panel-typed", "Jan Torn").await;
    let said = hand.one("#_panel-count").text_content();
    assert_eq!(said.as_deref(), Some("Not in this sentence"));
}

#[wasm_bindgen_test]
async fn what_is_typed_stays_while_the_rest_is_drawn_anew_and_if_it_is_refused() {
    let mut hand = Hand::on(ferry()).await;
    hand.click("#_show-ties").await;
    hand.type_letters("#_tie-new", "nobody says th").await;
    hand.click("#_keys").await;
    assert_eq!(hand.value("#_tie-new"), "nobody says th");
    hand.fill("#_tie-new", "nobody says this").await;
    assert!(hand.status().contains("nobody says this"));
    assert_eq!(hand.value("#_tie-new"), "nobody says this");
}

#[wasm_bindgen_test]
async fn the_keys_on_the_buttons_work_where_the_words_are_chosen() {
    let mut hand = Hand::on(ferry()).await;
    hand.click(&format!("#{}", sentence(&hand, 5))).await;
    hand.one("#_panel-word-2").focus().expect("focused");
    hand.key("0").await;
    assert_eq!(hand.status(), "Done: voice of sentence 6.");
    hand.click(&format!("#{}", sentence(&hand, 5))).await;
    hand.click("#_panel-word-2").await;
    hand.one("#_panel-word-2").focus().expect("focused");
    hand.key("V").await;
    assert_eq!(hand.status(), "Done: verb of sentence 6.");
    hand.key("Escape").await;
    hand.key("?").await;
    assert_eq!(focused(), "_keys-list");
    hand.key("Escape").await;
    assert_eq!(focused(), "_keys");
}

#[wasm_bindgen_test]
async fn a_join_leaves_the_focus_at_the_sentence_and_undo_finds_it_there() {
    let mut hand = Hand::on(ferry()).await;
    hand.click(&format!("#{}", sentence(&hand, 3))).await;
    hand.key("j").await;
    assert_eq!(hand.all("a[data-sentence]").len(), 5);
    assert_eq!(focused(), sentence(&hand, 3));
    hand.key_with_control("z").await;
    assert_eq!(hand.project(), ferry());
    assert_eq!(focused(), sentence(&hand, 3));
}

#[wasm_bindgen_test]
async fn a_row_shows_the_actors_that_the_file_has() {
    let mut hand = Hand::on(ferry()).await;
    hand.click("#_show-ties").await;
    assert_eq!(
        [hand.value("#_tie-0-from"), hand.value("#_tie-0-to")],
        ["line", "island"]
    );
    hand.fill("#_tie-0-from", "island").await;
    assert_eq!(
        [hand.value("#_tie-0-from"), hand.value("#_tie-0-to")],
        ["island", "line"]
    );
}
