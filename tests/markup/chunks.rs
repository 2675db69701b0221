//! Long articles, which the browser lays out chunk by chunk.

use crosslight_content::{Explainer, Section};

use crate::{all, children, drawn, shipped};

#[test]
fn a_long_article_stands_in_chunks_a_short_one_does_not() {
    assert_eq!(all(&drawn(&shipped()), ".chunk").len(), 0);
    let mut explainer = Explainer {
        comparison: None,
        ..shipped()
    };
    let section = explainer.sections[0].clone();
    explainer.sections = (0..45)
        .map(|at| Section {
            anchor: format!("section-{at}").into(),
            ..section.clone()
        })
        .collect();
    let html = drawn(&explainer);
    let sections = all(&html, "div.chunk");
    let counts: Vec<_> = sections.iter().map(|it| children(*it).len()).collect();
    assert_eq!(counts, [20, 20, 5]);
    let links = all(&html, "ol.contents-list.chunk a");
    let links: Vec<_> = links.iter().filter_map(|it| it.attr("href")).collect();
    assert_eq!(links[0], "#_introduction");
    let ids: Vec<_> = (0..45).map(|at| format!("#section-{at}")).collect();
    assert_eq!(links[1..], ids);
    let bodies = all(&html, ".section-body");
    let bodies: Vec<_> = bodies.iter().filter_map(|it| it.attr("id")).collect();
    assert_eq!(
        bodies,
        links[1..].iter().map(|it| &it[1..]).collect::<Vec<_>>()
    );
}
