//! The prerendered page, parsed as a browser would: the article's words and their
//! order, names, targets of links, the open sections. And the data of the shipped
//! explainer, which the browser tests take from `fixtures/explainer.json`; with
//! `UPDATE_FIXTURES=1` in the environment it is rewritten.

mod chunks;
mod comparison;
mod components;
mod contract;
mod ids;
mod languages;
mod layer;
mod map;
mod samples;
mod toolbar;

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use crosslight_compile::island;
use crosslight_content::{Explainer, Labels};
use crosslight_publish::prerender;
use crosslight_publish::read_folder;
use scraper::{ElementRef, Html, Selector};
use support::fixtures::assert_kept;

const ISLAND: &str = "fixtures/explainer.json";
const ARTICLE: &str = "fixtures/article.txt";

fn shipped() -> Explainer {
    let folder = read_folder(Path::new("../content"));
    folder.expect("the shipped explainer is right").explainer
}

fn drawn(explainer: &Explainer) -> Html {
    Html::parse_fragment(&prerender(explainer, &Labels::english(), None, None).expect("a page"))
}

fn all<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).expect("a selector");
    html.select(&selector).collect()
}

fn within<'a>(element: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).expect("a selector");
    element.select(&selector).collect()
}

fn children(element: ElementRef) -> Vec<ElementRef> {
    element.children().filter_map(ElementRef::wrap).collect()
}

fn text(element: ElementRef) -> String {
    element.text().collect()
}

fn texts(elements: &[ElementRef]) -> Vec<String> {
    elements.iter().map(|element| text(*element)).collect()
}

/// Returns a text with each run of white space as one space.
fn collapsed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_in(element: ElementRef, class: &str) -> bool {
    let mut around = element.ancestors().filter_map(ElementRef::wrap);
    around.any(|element| element.value().classes().any(|own| own == class))
}

#[test]
fn the_fixture_is_the_island_of_the_shipped_explainer() {
    let island = island(&shipped()).expect("an island");
    assert_kept(ISLAND, &island);
}

#[test]
fn the_page_has_one_title() {
    let html = drawn(&shipped());
    assert_eq!(texts(&all(&html, "h1")), [&*shipped().title]);
}

#[test]
fn the_article_stands_in_the_page_word_for_word() {
    let html = drawn(&shipped());
    let words = all(
        &html,
        "[data-article=title], [data-article=heading], [data-article=statement]",
    );
    let words: Vec<_> = words
        .into_iter()
        .filter(|element| !is_in(*element, "contents"))
        .collect();
    let article = fs::read_to_string(ARTICLE).expect("the article");
    let (title, article) = article.split_once('\n').expect("lines");
    assert!(
        article.starts_with(title),
        "{ARTICLE} starts with its title twice"
    );
    assert_eq!(collapsed(&texts(&words).join(" ")), collapsed(article));
}

#[test]
fn a_section_is_a_heading_and_a_disclosure_named_after_it() {
    let html = drawn(&shipped());
    let mut headings = Vec::new();
    for section in all(&html, "section.section") {
        let parts = children(section);
        let names: Vec<_> = parts.iter().map(|part| part.value().name()).collect();
        assert_eq!(names, ["h2", "details"]);
        let heading = text(parts[0]);
        let summary = children(parts[1])[0];
        assert_eq!(summary.value().name(), "summary");
        assert_eq!(
            name_while_open(summary),
            format!("{heading}: hide this section")
        );
        headings.push(heading);
    }
    let expected: Vec<_> = shipped()
        .sections
        .iter()
        .map(|s| s.heading.to_string())
        .collect();
    assert_eq!(headings, expected);
}

/// Returns the name that a screen reader gives to a control whose section is open: its
/// parts are boxes of their own (a flex row), and `aria-hidden` parts are only visible.
fn name_while_open(summary: ElementRef) -> String {
    let heard = |part: &ElementRef| !part.value().classes().any(|class| class == "when-closed");
    let parts = children(summary).into_iter().filter(heard);
    let words = parts.map(|part| {
        let unheard: String = texts(&within(part, "[aria-hidden=true]")).concat();
        text(part).replacen(&unheard, "", 1)
    });
    collapsed(&words.collect::<Vec<_>>().join(" "))
}

#[test]
fn sections_are_open_as_the_explainer_says() {
    let mut explainer = shipped();
    explainer.sections[1].starts_open = false;
    let html = drawn(&explainer);
    let open: Vec<_> = all(&html, "details")
        .iter()
        .map(|details| details.attr("open").is_some())
        .collect();
    assert_eq!(open, [true, false, true, true]);
}

#[test]
fn every_id_is_used_once_and_every_fragment_leads_to_one() {
    assert_ids_and_links(&drawn(&shipped()));
}

/// Asserts that every id is unique, and that every fragment and name leads to one.
fn assert_ids_and_links(html: &Html) {
    let mut ids = HashSet::new();
    for element in all(html, "[id]") {
        let id = element.attr("id").expect("an id");
        assert!(ids.insert(id), "{id} is used twice");
    }
    let fragments = all(html, "[href^='#']");
    assert!(!fragments.is_empty());
    for link in fragments {
        let target = link.attr("href").expect("a link").trim_start_matches('#');
        assert!(ids.contains(target), "nothing has the id {target:?}");
    }
    for element in all(html, "[aria-labelledby]") {
        let name = element.attr("aria-labelledby").expect("an id");
        assert!(ids.contains(name), "nothing has the id {name:?}");
    }
}

#[test]
fn an_excerpt_stands_in_the_statement_that_its_card_links_to() {
    let html = drawn(&shipped());
    let excerpts = all(&html, ".card [data-article=excerpt]");
    assert_eq!(excerpts.len(), 9);
    for card in all(&html, ".card:has([data-article=excerpt])") {
        let links = within(card, "a[href]");
        assert_eq!(links.len(), 2);
        let targets: HashSet<_> = links.iter().filter_map(|link| link.attr("href")).collect();
        assert_eq!(targets.len(), 1);
        let statement = all(&html, targets.into_iter().next().expect("a target"));
        let statement = text(statement[0]);
        for excerpt in texts(&within(card, "[data-article=excerpt]")) {
            assert!(!excerpt.is_empty());
            assert!(statement.contains(&excerpt), "{excerpt:?} in {statement:?}");
        }
    }
}

#[test]
fn without_a_comparison_nothing_of_it_is_drawn() {
    let explainer = Explainer {
        comparison: None,
        ..shipped()
    };
    let html = drawn(&explainer);
    assert_eq!(all(&html, "details").len(), 4);
    let parts = [
        "[role=switch]",
        "[type=checkbox]:not(.layer-input)",
        "#_switch",
        "[href='#_switch']",
        "#_comparison",
        ".point",
        ".card",
        ".back-link",
        ".section-wide",
    ];
    for part in parts {
        assert_eq!(all(&html, part).len(), 0, "{part}");
    }
}

#[test]
fn text_that_looks_like_markup_is_read_back_as_it_was() {
    let title = r#"a < b && "c" > 'd' &amp; </h1><script>alert(1)</script>"#;
    let sentence = r#"</span><img src=x onerror="alert(1)"> & <!-- "quoted" -->"#;
    let mut explainer = shipped();
    explainer.title = title.into();
    explainer.statements[2].text = sentence.into();
    explainer.sections[0].heading = title.into();
    let html = drawn(&explainer);
    assert_eq!(texts(&all(&html, "h1")), [title]);
    assert_eq!(texts(&all(&html, "#s_3vaci")), [sentence]);
    assert_eq!(texts(&all(&html, "section.section > h2"))[0], title);
    assert_eq!(all(&html, "script, img").len(), 0);
}

#[test]
fn only_the_default_theme_is_chosen() {
    let html = drawn(&shipped());
    let themes = all(&html, "input[type=radio][name=theme]");
    let values: Vec<_> = themes
        .iter()
        .filter_map(|radio| radio.attr("value"))
        .collect();
    assert_eq!(values, ["system", "light", "dark"]);
    let chosen = all(&html, "[checked]");
    let chosen: Vec<_> = chosen.iter().map(|radio| radio.attr("value")).collect();
    assert_eq!(chosen, [Some("system")]);
}

#[test]
fn no_element_carries_styles_or_handlers_of_its_own() {
    let html = drawn(&shipped());
    assert_eq!(all(&html, "style, script").len(), 0);
    for element in all(&html, "*") {
        for (name, _) in element.value().attrs() {
            let forbidden = name == "style" || name.starts_with("on");
            assert!(!forbidden, "{name} on <{}>", element.value().name());
        }
    }
}
