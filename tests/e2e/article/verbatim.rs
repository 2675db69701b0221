//! The article's words: all of them, verbatim and in order, wherever the page is read.

use std::cell::RefCell;
use std::rc::Rc;

use lol_html::{RewriteStrSettings, element, end_tag, rewrite_str, text};
use thirtyfour::common::print::PrintParameters;

use support::engine::Engine;
use support::environment;
use support::page::{Page, SECTIONS, control};
use support::reading::{assert_readable, fixture_words, page_words, visible_words, words};
use support::server::Server;
use support::session::Scripts;

/// Returns the text of the article's elements in HTML, without a browser. The list of
/// contents, which repeats the headings, is made of links.
fn served_words(html: &str) -> Vec<String> {
    let found = Rc::new(RefCell::new(String::new()));
    let pieces = ":not(a)[data-article=title], :not(a)[data-article=heading], :not(a)[data-article=statement]";
    let (chunks, ends) = (found.clone(), found.clone());
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(text!(pieces, move |chunk| {
            chunks.borrow_mut().push_str(chunk.as_str());
            Ok(())
        }))
        .append_element_content_handler(element!(pieces, move |piece| {
            let ends = ends.clone();
            piece.on_end_tag(end_tag!(move |_| {
                ends.borrow_mut().push(' ');
                Ok(())
            }))?;
            Ok(())
        }));
    rewrite_str(html, settings).expect("the page is HTML");
    words(&found.take())
}

#[tokio::test]
async fn the_served_page_has_every_word_in_order() {
    assert_eq!(fixture_words().len(), 339);
    assert_eq!(served_words(&environment::bundle_page()), fixture_words());
}

#[tokio::test]
async fn the_page_with_its_program_has_every_word_in_order() {
    let page = Page::ready("/").await;
    assert_eq!(page_words(&page).await, fixture_words());
    assert_readable(&page).await;
}

#[tokio::test]
async fn every_word_can_be_read_with_scripts_off() {
    let server = Server::start(&environment::bundle()).await;
    let page = Page::on(server, Scripts::Off).await;
    page.visit("/").await;
    assert_readable(&page).await;
}

/// Shows disclosure/print.
#[tokio::test]
async fn every_word_is_printed_though_the_sections_are_closed() {
    let page = Page::ready("/").await;
    for anchor in SECTIONS {
        page.click_section(anchor).await;
    }
    assert_eq!(page.open_sections().await, Vec::<&str>::new());
    assert!(visible_words(&page).await.len() < fixture_words().len());
    page.show_as_on_paper().await;
    assert_readable(&page).await;
}

/// Shows comparison-switch/print.
#[tokio::test]
async fn the_print_has_the_comparison_and_no_controls() {
    let page = Page::ready("/").await;
    page.show_as_on_paper().await;
    assert_eq!(support::reading::visible_points(&page).await, 5);
    for selector in [
        &control("beijings-fears"),
        ".toolbar",
        "#_switch",
        "nav.contents",
        ".back-link",
        // On paper the link can't be followed, and it is no address either.
        ".fact:has([download])",
    ] {
        let shown = page
            .get_of(selector, "document.querySelector(it).checkVisibility()")
            .await;
        assert_eq!(shown, false, "{selector} on paper");
    }
}

#[tokio::test]
async fn printing_gives_a_document_with_something_on_it() {
    let page = Page::ready("/").await;
    let paper = page.driver().print_page(PrintParameters::default()).await;
    if Engine::chosen() == Engine::WebKit {
        // The driver can't print; the tests above cover the contents of the print.
        let refused = paper.expect_err("an unknown command").to_string();
        assert!(refused.contains("Unknown command"), "{refused}");
        return;
    }
    let paper = paper.expect("a document");
    assert!(
        paper.starts_with(b"%PDF-") && paper.len() > 15_000,
        "{}",
        paper.len()
    );
}
