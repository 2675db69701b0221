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
fn without_voices_the_layer_is_a_way_to_choose_each_sentence() {
    let mut explainer = shipped();
    explainer.voices.clear();
    let html = drawn(&explainer);
    assert!(all(&html, ".legend").is_empty());
    assert_eq!(texts(&all(&html, ".layer-switch")), ["Quote a sentence"]);
    let tags = all(&html, ".tag");
    assert_eq!(tags.len(), explainer.statements.len());
    for (tag, statement) in tags.iter().zip(&explainer.statements) {
        assert_eq!(text(*tag), " [quote]");
        let id = [&statement.anchor, "_tag"].concat();
        assert_eq!(tag.attr("id"), Some(&*id));
        assert_eq!(tag.attr("data-select"), Some(""));
    }
}

#[test]
fn every_hedge_is_marked_where_it_stands() {
    let explainer = shipped();
    let html = drawn(&explainer);
    let mut marked = 0;
    for statement in &explainer.statements {
        let anchor = &statement.anchor;
        let hedges: Vec<_> = statement
            .hedges
            .iter()
            .map(|hedge| statement.words(*hedge).expect("a piece of the statement"))
            .collect();
        let found = all(&html, &format!("#{anchor}.statement .hedge"));
        assert_eq!(texts(&found), hedges, "{anchor}");
        marked += hedges.len();
    }
    assert_eq!(all(&html, ".statement .hedge").len(), marked);
    assert_eq!(marked, 9);
}
