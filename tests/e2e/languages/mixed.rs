//! Latin names, numbers and dates on a page from right to left.

use std::fs;
use std::path::Path;

use serde_json::json;

use support::page::Page;
use support::publishing::publish;
use support::server::Server;
use support::session::Start;

const SAMPLE: &str = "fixtures/explainers/mixed";

/// A function for the boxes of the first such words in the first such element that has
/// them, and one for whether the first words are wholly to the right of the others.
const BOXES: &str = "const boxOf = (selector, words) => {
    for (const element of document.querySelectorAll(selector)) {
        const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
            const start = texts.currentNode.data.indexOf(words);
            if (start < 0 || !element.checkVisibility()) continue;
            const range = document.createRange();
            range.setStart(texts.currentNode, start);
            range.setEnd(texts.currentNode, start + words.length);
            return range.getClientRects()[0];
        }
    }
    return null;
};
const isRightOf = ([selector, first], second) =>
    boxOf(selector, first).left >= boxOf(selector, second).right - 1;";

/// Pairs of words, of which the first is on the right of the second, with the element
/// that has both.
const FROM_THE_RIGHT: [(&str, &str, &str); 7] = [
    // A full stop after a name ends its sentence, though a number follows.
    (".section .statement", "Aalst", "."),
    ("#_comparison-title", "رأيان", "X-15"),
    // A role is before the count, and the count before what is counted.
    (".legend-voice", "CEO", "3"),
    (".legend-voice", "Anna", "CEO"),
    // The name before its question mark.
    (".section-heading", "Northwind Labs", "؟"),
    // A date is written from left to right.
    (".byline time", "01", "2031"),
    ("#_citation bdi", "01", "2031"),
];

#[tokio::test]
async fn latin_names_numbers_and_dates_keep_their_places_from_right_to_left() {
    let folder = tempfile::tempdir().expect("a folder");
    for file in ["article.md", "explainer.toml"] {
        let from = Path::new(SAMPLE).join(file);
        fs::copy(from, folder.path().join(file)).expect("a copy");
    }
    let server = Server::start(&publish(folder.path())).await;
    let page = Page::started(server, Start::PLAIN).await;
    page.resize(1440, 900).await;
    page.visit_until_ready("/?compare=1&who=1").await;
    for (selector, right, left) in FROM_THE_RIGHT {
        let is_right = format!(
            "(() => {{ {BOXES} return isRightOf({}, {}) }})()",
            json!([selector, right]),
            json!(left)
        );
        assert_eq!(
            page.get(&is_right).await,
            json!(true),
            "{selector}: {right}, {left}"
        );
    }
    // The page copies the article's words, whatever stands around them.
    let sentence = "[...document.querySelectorAll('.statement')].map(it => it.textContent).find(it => it.includes('PhD'))";
    let said = "ردّت Maria de Vries, PhD بأن الرقم «قد يكون مبالغًا فيه».";
    assert_eq!(page.text(sentence).await, said);
}
