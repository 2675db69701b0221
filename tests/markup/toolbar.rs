//! The tools, and the space for the words of a section's control.

use crosslight_content::{Label, Labels};
use crosslight_publish::prerender;
use scraper::Html;

use crate::{all, children, drawn, shipped, text, texts};

/// Returns the shipped explainer's page with other labels.
fn drawn_in(labels: &Labels) -> Html {
    Html::parse_fragment(&prerender(&shipped(), labels, None, None).expect("a page"))
}

#[test]
fn the_first_tool_leads_to_the_switch_and_has_a_word_for_each_state() {
    let html = drawn(&shipped());
    let tools = children(all(&html, ".toolbar")[0]);
    let first = tools[0].value();
    assert_eq!(
        (first.name(), first.attr("href"), first.attr("data-control")),
        ("a", Some("#_switch"), Some("compare"))
    );
    assert_eq!(text(tools[0]), "Compare two readings: offon");
    assert_eq!(all(&html, ".comparison-control").len(), 1);
}

#[test]
fn words_longer_than_most_are_given_more_room_beside_a_heading() {
    for (words, room) in [
        ("Hide", None),
        ("Masquer", None),
        ("Ausblenden", Some("long")),
        ("隐藏", None),
        ("折りたたむ", Some("long")),
        ("छिपाएँ", None),
    ] {
        let labels = Labels::with(|label| (label == Label::Hide).then_some(words));
        let html = drawn_in(&labels);
        let page = all(&html, ".explainer")[0];
        assert_eq!(page.attr("data-actions"), room, "{words}");
        assert_eq!(texts(&all(&html, ".when-open > [aria-hidden]"))[0], words);
    }
}
