//! The shipped explainer as data, to compare with.

use crosslight_studio::Project;
use toml::{Table, Value};

pub const ARTICLE: &str = include_str!("../../../../content/article.md");
const EDITORIAL: &str = include_str!("../../../../content/explainer.toml");

/// The explainer that ships.
pub fn shipped() -> Project {
    Project::new(ARTICLE, EDITORIAL)
}

/// Returns the file as data, without the order of its entries, and with the sentence that
/// each statement points at in place of its quote selector.
pub fn data(project: &Project) -> Table {
    let mut table: Table = project.editorial().parse().expect("TOML");
    let reading = project.reading();
    let written = reading.entries().expect("entries");
    let sentences = written
        .statements
        .iter()
        .map(|it| reading.pointed_at(&it.quote));
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

/// An actor: id, name, other names, place.
pub const ACTORS: [[&str; 4]; 6] = [
    ["china", "China", "Beijing, the Chinese", "1 0"],
    [
        "north-korea",
        "North Korea",
        "the DPRK, North Korean",
        "0 1",
    ],
    ["russia", "Russia", "the Kremlin, Russian", "2 1"],
    ["us", "US", "the US", "2 0"],
    ["south-korea", "South Korea", "", "0 2"],
    ["ukraine", "Ukraine", "Ukrainian", "2 2"],
];

const STRONGER: &str = "the Chinese are waiting for an opportunity to come stronger together with North Korea and Russia";

/// A tie: from, to, evidence, caption.
pub const TIES: [[&str; 4]; 12] = [
    [
        "north-korea",
        "russia",
        "over 11,000 North Korean troops have deployed to Russia",
        "The US alleges that over 11,000 North Korean troops",
    ],
    [
        "russia",
        "ukraine",
        "Putin’s attempt to regain Ukrainian territory",
        "attempt to regain Ukrainian territory",
    ],
    [
        "russia",
        "north-korea",
        "Russia is providing North Korea with economic and diplomatic support",
        "economic and diplomatic support",
    ],
    [
        "china",
        "north-korea",
        "China is apprehensive about the DPRK’s engagement with Russia",
        "apprehensive",
    ],
    [
        "us",
        "china",
        "we are informing them of things they were unaware of",
        "informing them",
    ],
    [
        "china",
        "russia",
        "China has not directly criticized Russia",
        "not directly criticized",
    ],
    [
        "north-korea",
        "south-korea",
        "North and South Korea have been in a frozen conflict for decades",
        "frozen conflict",
    ],
    [
        "south-korea",
        "ukraine",
        "South Korea has threatened to provide weapons to Ukraine",
        "threatened to provide weapons",
    ],
    [
        "china",
        "russia",
        "critical economic and diplomatic support to the Kremlin",
        "support to the Kremlin",
    ],
    [
        "china",
        "north-korea",
        "close ties with North Korea for decades",
        "close ties",
    ],
    ["china", "north-korea", STRONGER, "stronger together"],
    ["china", "russia", STRONGER, "stronger together"],
];

/// A viewpoint: id, name, the numbers of its voices.
pub const VIEWPOINTS: [(&str, &str, &[&str]); 2] = [
    ("campbell", "Campbell’s view", &["Kurt Campbell"]),
    (
        "alternative",
        "Alternative perspectives",
        &["Jagannath Panda", "Some analysts"],
    ),
];

/// A point: its question, and for each viewpoint the pieces of its answer.
pub const POINTS: [(&str, [&[&str]; 2]); 5] = [
    (
        "Is the alliance good or bad for China?",
        [
            &["China is becoming increasingly concerned about the alliance"],
            &["the alliance benefits China"],
        ],
    ),
    (
        "How does Beijing see it?",
        [
            &[
                "the deepening coordination between North Korea and Russia is causing Beijing unease",
            ],
            &["Officially, they might see it as an alarming situation"],
        ],
    ),
    (
        "What does Beijing expect to come of it?",
        [
            &[
                "Russian encouragement might lead the DPRK to contemplate actions that might not align with China’s interests",
            ],
            &[STRONGER],
        ],
    ),
    (
        "What is China’s aim?",
        [
            &[],
            &[
                "China’s strategic goal is to create an authoritarian nexus to undermine the current world order",
            ],
        ],
    ),
    (
        "What is the reading based on?",
        [
            &[
                "In some discussions",
                "we are informing them of things they were unaware of",
            ],
            &[],
        ],
    ),
];
