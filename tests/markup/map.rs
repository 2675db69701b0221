//! The actor map and the same ties in words.

use crosslight_content::{Explainer, Labels};
use crosslight_map::lay_out;
use crosslight_publish::prerender;
use scraper::Html;

use crate::{all, drawn, shipped, text, texts, within};

/// The page of an explainer with its map.
fn with_map(explainer: &Explainer) -> Html {
    let map = lay_out(explainer, &vec![None; explainer.actors.len()]);
    Html::parse_fragment(
        &prerender(explainer, &Labels::english(), map.as_ref(), None).expect("a page"),
    )
}

#[test]
fn the_drawing_and_the_list_hold_the_same_ties() {
    let explainer = shipped();
    let html = with_map(&explainer);
    let ties = all(&html, ".map-drawing > a.tie");
    let lines = all(&html, ".relations-list > .relation");
    assert_eq!((ties.len(), lines.len()), (12, 12));
    for ((tie, line), relation) in ties.iter().zip(&lines).zip(&explainer.relations) {
        let link = within(*line, "a.relation-link")[0];
        let id = tie.attr("id").expect("an id");
        assert_eq!(link.attr("id"), Some(&*format!("{id}_words")));
        assert_eq!(link.attr("data-select"), Some(""));
        assert_eq!(tie.attr("data-select"), Some(""));
        let sentence = explainer.fragment(relation.evidence.statement);
        assert_eq!([tie.attr("href"), link.attr("href")], [Some(&*sentence); 2]);
        assert_eq!(tie.attr("data-viewpoint"), line.attr("data-viewpoint"));
        // Who to whom, and the words of the label, for eyes and for ears.
        let name = tie.attr("aria-label").expect("a name");
        let label = text(within(*tie, ".tie-label")[0]);
        assert!(
            name.starts_with(&format!("{}: “{label}”, ", text(link))),
            "{name}"
        );
        let statement = explainer
            .statement(relation.evidence.statement)
            .expect("a statement");
        assert!(statement.text.contains(&label), "{label}");
        let evidence = texts(&within(*line, "[data-article=excerpt]"));
        assert!(statement.text.contains(&evidence[0]), "{evidence:?}");
        let heads = within(*tie, ".tie-head").len();
        assert_eq!(heads == 0, relation.mutual);
    }
}

#[test]
fn every_actor_stands_on_the_map_and_leads_to_a_sentence_that_names_it() {
    let html = with_map(&shipped());
    let nodes = all(&html, ".map-drawing > a.node");
    let names: Vec<_> = nodes.iter().map(|node| text(*node)).collect();
    assert_eq!(
        names,
        [
            "China",
            "North Korea",
            "Russia",
            "US",
            "South Korea",
            "Ukraine"
        ]
    );
    let targets: Vec<_> = nodes.iter().filter_map(|node| node.attr("href")).collect();
    assert_eq!(
        targets,
        [
            "#s_of4y2", "#s_of4y2", "#s_of4y2", "#s_of4y2", "#s_2k92u", "#s_yfwsu"
        ]
    );
}

#[test]
fn without_ties_there_is_no_map() {
    let mut explainer = shipped();
    explainer.relations.clear();
    assert!(all(&with_map(&explainer), ".map, .tie, .relation").is_empty());
    assert!(all(&drawn(&shipped()), ".map").is_empty());
}
