//! The layer "Who says so": its tags and its legend.

use crate::{all, drawn, shipped, text};

#[test]
fn the_verb_of_a_tag_stands_in_the_statement_before_it() {
    let html = drawn(&shipped());
    assert_eq!(all(&html, ".tag [data-article=excerpt]").len(), 8);
    let mut statement = String::new();
    for element in all(&html, ".statement, .tag [data-article=excerpt]") {
        match (element.attr("id"), text(element)) {
            (Some(_), sentence) => statement = sentence,
            (None, verb) => assert!(statement.contains(&verb), "{verb:?} in {statement:?}"),
        }
    }
}

#[test]
fn without_voices_nothing_of_the_layer_is_drawn() {
    let mut explainer = shipped();
    explainer.voices.clear();
    assert!(all(&drawn(&explainer), ".layer-switch, .legend, .tag").is_empty());
}
