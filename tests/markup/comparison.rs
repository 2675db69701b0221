//! The comparison: its points, and each viewpoint's answers.

use crate::{all, drawn, shipped, texts, within};

#[test]
fn the_comparison_has_its_points_in_order_and_a_card_for_each_viewpoint() {
    let html = drawn(&shipped());
    let points = all(&html, "#_comparison > .points > li.point");
    let ids: Vec<_> = points.iter().filter_map(|point| point.attr("id")).collect();
    assert_eq!(
        ids,
        [
            "point_ooxlq",
            "point_ij7en",
            "point_sbghz",
            "point_w33y7",
            "point_w5cnp"
        ]
    );
    let questions: Vec<_> = points
        .iter()
        .map(|point| texts(&within(*point, "h4.question > span:not([aria-hidden])")).concat())
        .collect();
    let expected = [
        "Is the alliance good or bad for China?",
        "How does Beijing see it?",
        "What does Beijing expect to come of it?",
        "What is China’s aim?",
        "What is the reading based on?",
    ];
    assert_eq!(questions, expected);
    for point in points {
        let cards = within(point, ".cards > figure.card");
        let columns: Vec<_> = cards
            .iter()
            .filter_map(|card| card.attr("data-viewpoint"))
            .collect();
        assert_eq!(columns, ["1", "2"]);
        let names = within(point, "figure.card > .viewpoint-name");
        assert_eq!(
            texts(&names),
            ["Campbell’s view", "Alternative perspectives"]
        );
    }
}

#[test]
fn where_a_viewpoint_has_no_answer_the_page_says_so() {
    let html = drawn(&shipped());
    let unanswered = [
        "#point_w33y7 .card[data-viewpoint='1'] > .no-answer",
        "#point_w5cnp .card[data-viewpoint='2'] > .no-answer",
    ];
    for selector in unanswered {
        let said = texts(&all(&html, selector));
        assert_eq!(said, ["The article does not say."], "{selector}");
    }
    assert_eq!(all(&html, ".no-answer").len(), 2);
    assert_eq!(
        all(&html, ".card:not(:has(.no-answer)) > .excerpt").len(),
        8
    );
}
