//! All words that are marked as the article's are the article's, in every state; the
//! words beside them are labels of the page and nothing else.

use serde_json::json;

use support::page::Page;
use support::reading::fixture_lines;
use support::server::Server;
use support::session::Scripts;

/// An expression for the words marked as the article's, visible or not.
const MARKED: &str = "[...document.querySelectorAll('[data-article]')].map(it => it.textContent.trim().replace(/\\s+/g, ' '))";

/// An expression for the unmarked words in tags, legend, map, cards and panel.
const UNMARKED: &str = "(() => {
    const found = new Set();
    for (const part of document.querySelectorAll('.tag, .legend, .map, .card, .panel')) {
        const words = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
        while (words.nextNode()) {
            const node = words.currentNode;
            const text = node.data.trim();
            if (text && !node.parentElement.closest('[data-article]')) found.add(text);
        }
    }
    return [...found].sort();
})()";

/// The page's own words there: labels, punctuation, the editor's names and questions.
const LABELS: [&str; 33] = [
    ",",
    ", quoted",
    ", quoted]",
    "5 of 16 sentences name no source.",
    ":",
    ": “",
    "Alternative perspectives",
    "Campbell’s view",
    "Clear",
    "Copy quotation and link",
    "Introduction",
    "Marked words make a claim less than certain.",
    "Select an actor or a line to find its sentence.",
    "The article does not say.",
    "The article, naming no source",
    "The same in words: 12 ties",
    "Who does what to whom",
    "Who says so",
    "[",
    "[the article, naming no source]",
    "]",
    "and",
    "the article, naming no source",
    "to",
    "“",
    "”",
    "…",
    "1 sentence",
    "Is the alliance good or bad for China?",
    "How does Beijing see it?",
    "What does Beijing expect to come of it?",
    "What is China’s aim?",
    "What is the reading based on?",
];

const STATES: [&str; 11] = [
    "/",
    "/?who=1",
    "/?compare=1",
    "/?select=actor_china",
    "/?select=tie_6nta3",
    "/?select=tie_933kk&compare=1",
    "/?select=voice_campbell&who=1",
    "/?select=voice_article&who=1",
    "/?select=s_4fp6z&who=1",
    "/?select=point_w5cnp_campbell&compare=1",
    "/?select=actor_north-korea&who=1&compare=1&closed=beijings-fears",
];

async fn assert_words(page: &Page, state: &str) {
    let article = fixture_lines().join(" ");
    let marked: Vec<String> = serde_json::from_value(page.get(MARKED).await).expect("texts");
    assert!(marked.len() > 120, "{} in {state}", marked.len());
    for words in marked {
        assert!(
            !words.is_empty() && article.contains(&words),
            "“{words}” is not in the article: {state}"
        );
    }
    let unmarked: Vec<String> = serde_json::from_value(page.get(UNMARKED).await).expect("texts");
    for words in unmarked {
        let known = LABELS.contains(&&*words)
            || fixture_lines().contains(&&*words)
            || words
                .strip_suffix(" sentences")
                .is_some_and(|n| n.parse::<u32>().is_ok());
        assert!(
            known,
            "{words:?} is neither the article's nor a label: {state}"
        );
    }
}

#[tokio::test]
async fn every_word_put_forward_as_the_articles_is_an_excerpt_in_every_state() {
    let page = Page::unvisited().await;
    for state in STATES {
        page.leave().await;
        page.visit_until_ready(state).await;
        let chosen = state.contains("select=");
        page.until(
            "the panel is drawn",
            &format!("(document.querySelector('.panel') !== null) === {chosen}"),
        )
        .await;
        assert_words(&page, state).await;
    }
}

#[tokio::test]
async fn every_word_of_the_prerendered_page_put_forward_as_the_articles_is_an_excerpt() {
    let server = Server::start(&support::environment::bundle()).await;
    let page = Page::on(server, Scripts::Off).await;
    page.visit("/").await;
    assert_words(&page, "without scripts").await;
}

#[tokio::test]
async fn the_colophon_counts_what_was_checked() {
    let page = Page::ready("/").await;
    // The colophon gets its layout when it is near the window.
    page.run("document.querySelector('.colophon').scrollIntoView()")
        .await;
    page.until(
        "it is there",
        "document.querySelector('.fact').innerText !== ''",
    )
    .await;
    let facts = page.get("[...document.querySelectorAll('.fact')].slice(0, 4).map(fact => fact.innerText.trim().split('\\n').map(it => it.trim()))").await;
    let digest =
        crosslight_compile::hexadecimal_digest(include_bytes!("../../../content/article.md"));
    assert_eq!(
        facts[0],
        json!(["Sentences", "16 covered, all of them; 5 name no source"])
    );
    assert_eq!(facts[2], json!(["SHA-256 of the article", digest]));
    assert_eq!(
        facts[3],
        json!([
            "Made with",
            format!("Crosslight {}", env!("CARGO_PKG_VERSION"))
        ])
    );
}
