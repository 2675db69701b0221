//! `crosslight preview` in a browser: a save changes the page, but not the scroll
//! position.

use std::path::Path;

use support::page::Page;
use support::serving::Serving;

/// An expression for the words in the middle of the window.
const MIDDLE: &str = "document.elementFromPoint(innerWidth / 3, innerHeight / 2).textContent";
/// An expression for the distance of a sentence from the top of the window.
const SENTENCE: &str = "document.querySelectorAll('body p')[9].getBoundingClientRect().top";

#[tokio::test]
async fn a_save_leaves_the_reader_at_the_place_with_the_same_view() {
    let folder = tempfile::tempdir().expect("a folder");
    for file in ["article.md", "explainer.toml"] {
        let from = Path::new("../content").join(file);
        std::fs::copy(from, folder.path().join(file)).expect("a copy");
    }
    let preview = Serving::start("preview", folder.path());
    let page = Page::unvisited().await;
    let go = page.driver().goto(preview.address.as_str());
    go.await.expect("the page is fetched");
    page.until_ready().await;
    page.run("document.querySelectorAll('details')[1].querySelector('summary').click()")
        .await;
    page.run("document.querySelector('[type=checkbox]').click()")
        .await;
    page.until(
        "the view is in the address",
        "location.search.includes('closed=')",
    )
    .await;
    page.run("scrollTo(0, 1200)").await;
    page.until("the page is scrolled", "scrollY === 1200").await;
    let (query, middle) = (page.text("location.search").await, page.text(MIDDLE).await);
    let before = page.number(SENTENCE).await;
    let text = std::fs::read_to_string(folder.path().join("explainer.toml")).expect("a text");
    let (start, rest) = text.split_once("\nkicker = \"").expect("a kicker");
    let rest = rest.split_once('"').expect("its end").1;
    // The kicker is long enough to move everything below it.
    let kicker = "A kicker of many lines. ".repeat(40);
    let saved = format!("{start}\nkicker = \"{kicker}\"{rest}");
    std::fs::write(folder.path().join("explainer.toml"), saved).expect("written");
    let shown = "document.querySelector('.kicker')?.textContent.includes('many lines') ?? false";
    page.until("the save is shown", shown).await;
    page.until_ready().await;
    let same = format!("Math.abs({SENTENCE} - {before}) < 2");
    page.until("the place is the same", &same).await;
    assert_eq!(page.text("location.search").await, query);
    assert_eq!(page.text(MIDDLE).await, middle);
    // The page shows a mistake on top.
    std::fs::write(folder.path().join("explainer.toml"), "langage = 1").expect("written");
    let told =
        "document.querySelector('#preview-mistakes')?.textContent.includes('langage') ?? false";
    page.until("the mistake is told", told).await;
    assert_eq!(page.text("location.search").await, query);
}
