//! The explainer that ships: all of its article, and the points of its comparison.

use std::path::Path;

use crosslight_publish::read_folder;

#[test]
fn every_word_of_the_shipped_article_is_in_its_explainer() {
    let folder = read_folder(Path::new("../content")).expect("no mistake");
    let explainer = folder.explainer;
    let mut words = vec![explainer.title.to_string()];
    let mut say = |paragraphs: &[crosslight_content::Paragraph]| {
        let statements = paragraphs
            .iter()
            .flat_map(|paragraph| paragraph.statements());
        let texts = statements.filter_map(|id| explainer.statement(id));
        words.extend(texts.map(|statement| statement.text.to_string()));
    };
    say(&explainer.lede);
    for section in explainer.sections.clone() {
        words.push(section.heading.to_string());
        let statements = section
            .paragraphs
            .iter()
            .flat_map(|paragraph| paragraph.statements());
        words.extend(
            statements
                .filter_map(|id| explainer.statement(id))
                .map(|s| s.text.to_string()),
        );
    }
    let article = include_str!("../fixtures/article.txt");
    // The fixture's second line repeats the title.
    let article = article.split_once('\n').expect("two lines").1;
    let split = |text: &str| {
        text.split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(split(&words.join(" ")), split(article));
}

#[test]
fn the_shipped_comparison_has_its_five_points() {
    let explainer = read_folder(Path::new("../content"))
        .expect("no mistake")
        .explainer;
    let comparison = explainer.comparison.as_ref().expect("a comparison");
    let cells = comparison.points.iter().map(|point| {
        let words = |excerpt| explainer.words(excerpt).collect::<Vec<_>>().join(" … ");
        point
            .answers
            .iter()
            .map(|answer| answer.as_ref().map(words))
            .collect::<Vec<_>>()
    });
    let expected: [[Option<&str>; 2]; 5] = [
        [
            Some("China is becoming increasingly concerned about the alliance"),
            Some("the alliance benefits China"),
        ],
        [
            Some(
                "the deepening coordination between North Korea and Russia is causing Beijing unease",
            ),
            Some("Officially, they might see it as an alarming situation"),
        ],
        [
            Some(
                "Russian encouragement might lead the DPRK to contemplate actions that might not align with China’s interests",
            ),
            Some(
                "the Chinese are waiting for an opportunity to come stronger together with North Korea and Russia",
            ),
        ],
        [
            None,
            Some(
                "China’s strategic goal is to create an authoritarian nexus to undermine the current world order",
            ),
        ],
        [
            Some("In some discussions … we are informing them of things they were unaware of"),
            None,
        ],
    ];
    let cells: Vec<Vec<Option<String>>> = cells.collect();
    let expected = expected.map(|row| row.map(|cell| cell.map(str::to_owned)).to_vec());
    assert_eq!(cells, expected);
}
