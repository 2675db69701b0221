//! The layer "Who says so": its tags and its legend.

use crate::{all, drawn, shipped, text, texts};

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

#[test]
fn every_hedge_is_marked_where_it_stands() {
    let explainer = shipped();
    let html = drawn(&explainer);
    let mut marked = 0;
    for (number, statement) in (1..).zip(&explainer.statements) {
        let hedges: Vec<_> = statement
            .hedges
            .iter()
            .map(|hedge| statement.words(*hedge).expect("a piece of the statement"))
            .collect();
        let found = all(&html, &format!("#s{number}.statement .hedge"));
        assert_eq!(texts(&found), hedges, "s{number}");
        marked += hedges.len();
    }
    assert_eq!(all(&html, ".statement .hedge").len(), marked);
    assert_eq!(marked, 9);
}
