//! The interface in each language with a set of labels, at the widths of a desktop and
//! of a phone.

use std::fs;
use std::path::Path;

use crosslight_compile::languages_of_labels;
use crosslight_content::Direction;
use serde_json::json;

use crate::accessibility::checkers::assert_accessible;
use support::engine::Engine;
use support::environment;
use support::maps::DEVANAGARI;
use support::page::Page;
use support::publishing::publish;
use support::server::Server;
use support::session::{Scheme, Start};

const SAMPLE: &str = "fixtures/explainers/three-viewpoints";

/// An expression for the words of the interface that reach out of their box, by the width
/// of their letters without their ink, which some engines count as well.
const CUT: &str = "(() => {
    const cut = [];
    for (const zone of document.querySelectorAll('.toolbar, .legend, .rail-title, .comparison-switch, .facts, .disclosure-action')) {
        const texts = document.createTreeWalker(zone, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
            const { data, parentElement } = texts.currentNode;
            if (!data.trim() || !parentElement.checkVisibility() || parentElement.closest('.visually-hidden, svg')) continue;
            let box = parentElement;
            while (['inline', 'contents'].includes(getComputedStyle(box).display)) box = box.parentElement;
            const words = document.createRange();
            words.selectNodeContents(texts.currentNode);
            const outer = box.getBoundingClientRect();
            const beyond = [...words.getClientRects()].map(it => Math.max(outer.left - it.left, it.right - outer.right));
            if (Math.max(...beyond) > 1) cut.push([box.className, data, ...beyond]);
        }
    }
    return cut;
})()";

/// The words of the tools that are not in the one row.
const BROKEN: &str = "(() => {
    const texts = document.createTreeWalker(document.querySelector('.toolbar'), NodeFilter.SHOW_TEXT);
    const seen = [];
    while (texts.nextNode()) {
        const { data, parentElement } = texts.currentNode;
        if (!data.trim() || parentElement.closest('.visually-hidden') || !parentElement.checkVisibility()) continue;
        const words = document.createRange();
        words.selectNodeContents(texts.currentNode);
        const middles = [...words.getClientRects()].map(box => (box.top + box.bottom) / 2);
        seen.push([data, middles]);
    }
    const row = seen[0][1][0];
    return seen.filter(([, middles]) => middles.some(it => Math.abs(it - row) > 6)).map(([words]) => words);
})()";

/// Opens the sample in a language: its words stay unchanged, but the page declares this
/// language.
async fn opened(language: &str) -> (tempfile::TempDir, Page) {
    let folder = tempfile::tempdir().expect("a folder");
    for file in ["article.md", "explainer.toml"] {
        let text = fs::read_to_string(Path::new(SAMPLE).join(file)).expect("a text");
        let named = format!("language = \"{language}\"");
        let text = text.replace("language = \"en\"", &named);
        fs::write(folder.path().join(file), text).expect("written");
    }
    let server = Server::start(&publish(folder.path())).await;
    let start = Start {
        scheme: Scheme::Light,
        ..Start::PLAIN
    };
    let page = Page::started(server, start).await;
    let axe = fs::read_to_string(environment::node_module("axe-core/axe.min.js"));
    page.before_scripts(&axe.expect("axe-core"));
    (folder, page)
}

#[tokio::test]
async fn in_each_language_no_label_is_cut_and_axe_finds_nothing() {
    let mut broken = Vec::new();
    for language in languages_of_labels() {
        let (_folder, page) = opened(language).await;
        for width in [1440, 390] {
            page.resize(width, 900).await;
            page.visit_until_ready("/?compare=1&who=1").await;
            let said = format!("{language}, {width} px");
            let page_is =
                "[document.documentElement.lang, getComputedStyle(document.body).direction]";
            let direction = Direction::of(language).name();
            assert_eq!(page.get(page_is).await, json!([language, direction]));
            let foreign = "document.querySelectorAll('body [lang]').length";
            assert_eq!(page.get(foreign).await, json!(0), "{said}");
            assert_eq!(page.get(CUT).await, json!([]), "{said}");
            let sideways =
                "document.documentElement.scrollWidth - document.documentElement.clientWidth";
            assert_eq!(page.get(sideways).await, json!(0), "{said}");
            // Firefox under its driver finds the fonts of the system alone.
            let may_lack = language == "hi" && Engine::chosen() == Engine::Firefox;
            if width == 1440 && (!may_lack || page.is(DEVANAGARI).await) {
                if language == "hi" {
                    let what = "there is a font for Devanagari (scripts/setup.sh test)";
                    page.until(what, DEVANAGARI).await;
                }
                let words = page.get(BROKEN).await;
                if words != json!([]) {
                    broken.push(format!("{language}: {words}"));
                }
            }
            assert_accessible(&page, Scheme::Light).await;
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}
