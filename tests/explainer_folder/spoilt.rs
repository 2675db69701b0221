//! The good folder with random damage: whatever is cut, inserted or swapped, the result
//! is a report that can be shown, or an explainer with nothing but the article's words.

use std::fs;
use std::path::Path;

use crosslight_compile::{island, read_texts};
use crosslight_content::{Excerpt, Statement};
use crosslight_publish::prerender;
use proptest::prelude::*;
use scraper::{Html, Selector};

use crate::copy::GOOD;

/// The replacements for some letters.
const PIECES: [&str; 28] = [
    "",
    "\"",
    "\n",
    "\n\n",
    "## ",
    "# ",
    "'",
    "’",
    "“",
    ".",
    " ",
    "\\",
    "<b>",
    "]",
    "[[voice]]\n",
    "=",
    "\0",
    "\u{202e}",
    "\r",
    "tea",
    "Anna",
    "ben",
    "\u{feff}",
    "é",
    "e\u{301}",
    "雪。",
    "{",
    "id = ",
];

/// The file, the position, the number of letters, and their replacement.
type Edit = (bool, prop::sample::Index, usize, &'static str);

fn spoil(text: &mut String, (_, at, length, piece): &Edit) {
    let mut letters: Vec<char> = text.chars().collect();
    let start = at.index(letters.len() + 1);
    let end = (start + length).min(letters.len());
    letters.splice(start..end, piece.chars());
    *text = letters.into_iter().collect();
}

fn words(statement: &Statement, excerpt: &Excerpt) -> bool {
    let pieces = excerpt.pieces.iter();
    let mut words = pieces.map(|piece| statement.words(*piece));
    words.all(|words| words.is_some_and(|words| !words.is_empty()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn however_a_folder_is_spoilt_it_is_reported_or_says_what_the_article_says(
        edits in prop::collection::vec(
            (any::<bool>(), any::<prop::sample::Index>(), 0usize..6, prop::sample::select(PIECES.to_vec())),
            1..4,
        )
    ) {
        let read = |file: &str| fs::read_to_string(Path::new(GOOD).join(file)).expect("a text");
        let (mut article, mut editorial) = (read("article.md"), read("explainer.toml"));
        for edit in &edits {
            spoil(if edit.0 { &mut article } else { &mut editorial }, edit);
        }
        match read_texts(&article, &editorial) {
            Err(errors) => {
                prop_assert!(!errors.errors.is_empty());
                prop_assert!(errors.report(false).contains("error"));
                prop_assert!(!errors.report(true).is_empty());
            }
            Ok(folder) => {
                let explainer = &folder.explainer;
                let comparison = explainer.comparison.iter().flat_map(|it| &it.points);
                let answers = comparison.flat_map(|point| point.answers.iter().flatten());
                for excerpt in answers.chain(explainer.relations.iter().map(|tie| &tie.evidence)) {
                    let statement = explainer.statement(excerpt.statement).expect("its statement");
                    prop_assert!(words(statement, excerpt));
                }
                for statement in &explainer.statements {
                    // Markdown shows an escaped mark without its backslash.
                    if !article.contains(['\\', '\0', '<', '\r']) {
                        let lines = statement.text.split(' ').filter(|word| !word.is_empty());
                        prop_assert!(lines.clone().all(|word| article.contains(word)), "{:?}", statement.text);
                    }
                }
                let drawn = prerender(explainer, &folder.labels, None, None).expect("a page");
                let drawn = Html::parse_fragment(&drawn);
                let statements = Selector::parse(".statement").expect("a selector");
                let shown: Vec<String> = drawn.select(&statements).map(|it| it.text().collect()).collect();
                let said: Vec<_> = explainer.statements.iter().map(|it| it.text.to_string()).collect();
                prop_assert_eq!(shown, said);
                let island = island(explainer).expect("an island");
                prop_assert_eq!(crosslight_content::read_island(&island).expect("it is read"), explainer.as_sent());
            }
        }
    }
}
