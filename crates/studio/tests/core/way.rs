//! The way from the pasted article to the explainer that ships: what an editor types on
//! it, in the order of the work. The tests of the core, of the views in a browser, and of
//! the bundle go it, each in its own manner.

use crosslight_studio::Project;
use toml::{Table, Value};

/// The article that ships.
pub const ARTICLE: &str = include_str!("../../../../content/article.md");
const EDITORIAL: &str = include_str!("../../../../content/explainer.toml");

/// The line above the title.
pub const KICKER: &str = "Explainer / one article, two readings";

/// The heading of the comparison's points.
pub const TITLE: &str = "Two readings of one alliance, in the article’s own words";

/// The caption of the first tie, whose guess is wrong.
pub const FIRST_CAPTION: &str = "The US alleges that over 11,000 North Korean troops";

/// The other names of actors that the program drafts: an actor's name, and the others.
pub const OTHER_NAMES: [[&str; 2]; 5] = [
    ["US", "the US"],
    ["China", "Beijing, the Chinese"],
    ["North Korea", "the DPRK, North Korean"],
    ["Russia", "the Kremlin, Russian"],
    ["Ukraine", "Ukrainian"],
];

/// The map, a row a line.
pub const MAP: &str = ", China, US\nNorth Korea, , Russia\nSouth Korea, , Ukraine";

/// The ties, as they are typed: the words that say so, with those for the map in square
/// brackets where they are not guessed.
pub const TIES: [&str; 12] = [
    "over 11,000 North Korean troops have deployed to Russia",
    "Putin’s [attempt to regain Ukrainian territory]",
    "Russia is providing North Korea with [economic and diplomatic support]",
    "China is apprehensive about the DPRK’s engagement with Russia",
    "we are [informing them] of things they were unaware of",
    "China has not directly criticized Russia",
    "North and South Korea have been in a [frozen conflict] for decades",
    "South Korea has threatened to provide weapons to Ukraine",
    "critical economic and diplomatic [support to the Kremlin]",
    "close ties with North Korea for decades",
    "the Chinese are waiting for an opportunity to come [stronger together] with North Korea and Russia",
    "the Chinese are waiting for an opportunity to come stronger together with North Korea and Russia",
];

/// The viewpoints' names.
pub const VIEWPOINTS: [&str; 2] = ["Campbell’s view", "Alternative perspectives"];

/// A point: its question, and for each viewpoint the words of its answer, or none.
pub const POINTS: [(&str, [&str; 2]); 5] = [
    (
        "Is the alliance good or bad for China?",
        [
            "China is becoming increasingly concerned about the alliance",
            "the alliance benefits China",
        ],
    ),
    (
        "How does Beijing see it?",
        [
            "the deepening coordination between North Korea and Russia is causing Beijing unease",
            "Officially, they might see it as an alarming situation",
        ],
    ),
    (
        "What does Beijing expect to come of it?",
        [
            "Russian encouragement might lead the DPRK to contemplate actions that might not align with China’s interests",
            "the Chinese are waiting for an opportunity to come stronger together with North Korea and Russia",
        ],
    ),
    (
        "What is China’s aim?",
        [
            "",
            "China’s strategic goal is to create an authoritarian nexus to undermine the current world order",
        ],
    ),
    (
        "What is the reading based on?",
        [
            "In some discussions … we are informing them of things they were unaware of",
            "",
        ],
    ),
];

/// Asserts that a project is the explainer that ships, but for comments and order.
#[track_caller]
pub fn assert_shipped(project: &Project) {
    assert_eq!(data(project), data(&Project::new(ARTICLE, EDITORIAL)));
}

/// Returns the file as data, without the order of its entries, and with the sentence that
/// each statement points at in place of its quote selector.
#[track_caller]
fn data(project: &Project) -> Table {
    let mut table: Table = project.editorial().parse().expect("TOML");
    let parsed = project.parsed();
    let written = parsed.entries().expect("entries");
    let sentences = written
        .statements
        .iter()
        .map(|it| parsed.pointed_at(&it.quote));
    let sentences = sentences.map(|it| it.expect("a sentence"));
    if let Some(Value::Array(statements)) = table.get_mut("statement") {
        for (statement, sentence) in statements.iter_mut().zip(sentences) {
            let sentence = i64::try_from(sentence).expect("a number");
            let statement = statement.as_table_mut().expect("a table");
            statement.insert("quote".to_owned(), sentence.into());
        }
    }
    for (_, entries) in &mut table {
        if let Value::Array(entries) = entries {
            entries.sort_by_key(ToString::to_string);
        }
    }
    table
}
