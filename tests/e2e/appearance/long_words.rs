//! Words longer than a line, and addresses, wherever an explainer has text: they are
//! hyphenated by the rules of their language, or else broken, and nothing scrolls
//! sideways.

use std::fs;
use std::path::Path;

use serde_json::json;

use support::page::Page;
use support::publishing::publish;
use support::server::Server;
use support::session::Scripts;

const WORD: &str = "Donaudampfschifffahrtsgesellschaft";
/// The hyphenation points of the word, in letters.
const BREAKS: [usize; 7] = [2, 5, 10, 16, 22, 24, 28];
const LAW: &str = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz";
const ADDRESS: &str =
    "https://archiv.beispiel.example/akten/2019/ohnejedenbindestrichundohneende/uebersicht";

fn write(folder: &Path) {
    let article = format!(
        "# {WORD} {ADDRESS}\n\nAnna sagt, {LAW} stehe in {ADDRESS} ganz.\n\n\
         ## Kopf {WORD}\n\nBen meint, {WORD} und {LAW} gehören zu {ADDRESS} dazu.\n\n\
         ## {LAW}\n\nAnna bleibt bei {ADDRESS} und {LAW} stehen.\n"
    );
    let editorial = format!(
        "language = 'de'\nkicker = '{ADDRESS} {LAW}'\n\
         [[actor]]\nid = 'anna'\nname = 'Anna'\n[[actor]]\nid = 'ben'\nname = 'Ben'\n\
         [[voice]]\nid = 'anna'\nname = 'Anna'\nrole = '{LAW} stehe in {ADDRESS}'\n\
         [[voice]]\nid = 'ben'\nname = 'Ben'\nrole = '{WORD} und {LAW} gehören zu {ADDRESS}'\n\
         [[statement]]\nquote = 'Anna sagt'\nvoice = 'anna'\n\
         [[statement]]\nquote = 'Ben meint'\nvoice = 'ben'\n\
         [[statement]]\nquote = 'Anna bleibt'\nvoice = 'anna'\n\
         [[viewpoint]]\nid = 'a'\nname = '{LAW}'\nvoices = ['anna']\n\
         [[viewpoint]]\nid = 'b'\nname = '{ADDRESS}'\nvoices = ['ben']\n\
         [comparison]\nsection = '{LAW}'\nswitch = '{LAW} {ADDRESS}'\ntitle = '{WORD} {ADDRESS}'\nviewpoints = ['a', 'b']\n\
         [[comparison.point]]\nquestion = '{ADDRESS} {LAW}?'\nanswers = [\n\
         {{ viewpoint = 'a', quote = 'bei {ADDRESS} und {LAW} stehen' }},\n\
         {{ viewpoint = 'b', quote = '{WORD} und {LAW} gehören zu {ADDRESS}' }},\n]\n\
         [[relation]]\nfrom = 'ben'\nto = 'anna'\nquote = '{WORD} und {LAW} gehören zu {ADDRESS} dazu'\nlabel = 'gehören zu'\n\
         [labels]\nmap = '{LAW}'\ncontents = '{ADDRESS}'\nclear = '{LAW}'\ncopy-quotation = '{LAW}'\n\
         hide-all-sections = '{LAW}'\nwho-says-so = '{LAW}'\ncolophon = '{LAW} {ADDRESS}'\ncite = '{LAW}'\n"
    );
    fs::write(folder.join("article.md"), article).expect("written");
    fs::write(folder.join("explainer.toml"), editorial).expect("written");
}

async fn page() -> (tempfile::TempDir, Page) {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path());
    let page = Page::on(Server::start(&publish(folder.path())).await, Scripts::Run).await;
    (folder, page)
}

/// An expression for the elements wider than the window, though the page itself may
/// clip them.
const TOO_WIDE: &str = "(() => {
    const wide = [...document.querySelectorAll('main *')].filter(it => it.checkVisibility({ visibilityProperty: true }))
        .filter(it => !it.closest('.visually-hidden, svg, .notice') && getComputedStyle(it).position !== 'absolute')
        .filter(it => [...it.getClientRects()].some(box => box.right > innerWidth + 0.5 || box.left < -0.5));
    return [document.documentElement.scrollWidth > innerWidth, wide.map(it => it.outerHTML.slice(0, 100))];
})()";

#[tokio::test]
async fn no_word_is_wider_than_the_window_wherever_it_stands() {
    let (_folder, page) = page().await;
    page.visit_until_ready("/").await;
    let [tie, sentence] = ["'.tie'", "'.section .statement'"]
        .map(|first| format!("document.querySelector({first}).id"));
    let (tie, sentence) = (page.text(&tie).await, page.text(&sentence).await);
    for state in [
        "/".to_owned(),
        "/?who=1&compare=1".to_owned(),
        format!("/?who=1&compare=1&select={tie}"),
        format!("/?select={sentence}"),
    ] {
        page.leave().await;
        page.visit_until_ready(&state).await;
        page.until(
            "the panel is as it should be",
            &format!(
                "(document.querySelector('.panel') !== null) === {}",
                state.contains("select")
            ),
        )
        .await;
        page.run("document.querySelector('.relations').open = true")
            .await;
        for width in [320, 390, 768, 1024, 1440] {
            page.resize(width, 800).await;
            let found = page.get(TOO_WIDE).await;
            assert_eq!(found, json!([false, []]), "{state}, {width} px");
        }
    }
}

/// An expression that tells whether the engine has hyphenation rules for German, and
/// after which letters of a long word the lines of a heading end.
const ENDS: &str = "(() => {
    const probe = document.body.appendChild(document.createElement('p'));
    probe.style.cssText = 'inline-size: 6em; hyphens: auto; overflow-wrap: normal; hyphenate-limit-chars: auto';
    probe.textContent = it;
    const knows = probe.getClientRects()[0].height > 2 * parseFloat(getComputedStyle(probe).lineHeight) - 1;
    probe.remove();
    const range = document.createRange();
    const ends = [...document.querySelectorAll('h1, .section:not(.section-wide) h2')].map(heading => {
        const text = heading.firstChild, start = text.data.indexOf(it);
        const tops = [...it].map((_, at) => {
            range.setStart(text, start + at);
            range.setEnd(text, start + at + 1);
            return range.getBoundingClientRect().top;
        });
        return tops.flatMap((top, at) => at > 0 && top > tops[at - 1] + 5 ? [at] : []);
    });
    return { knows, ends, asked: [...document.querySelectorAll('h1, h2, .statement, .excerpt')].every(it => getComputedStyle(it).hyphens === 'auto') };
})()";

#[tokio::test]
async fn a_long_word_in_a_headline_is_hyphenated_as_its_language_does_it() {
    let (_folder, page) = page().await;
    page.visit_until_ready("/").await;
    let mut broken = 0;
    for width in [320, 390, 768, 1440] {
        page.resize(width, 800).await;
        let found = page.get_of(WORD, ENDS).await;
        assert_eq!(found["asked"], json!(true));
        let ends: Vec<Vec<usize>> = serde_json::from_value(found["ends"].clone()).expect("ends");
        broken += ends.iter().map(Vec::len).sum::<usize>();
        if found["knows"] == json!(true) {
            let wrong: Vec<_> = ends
                .iter()
                .flatten()
                .filter(|end| !BREAKS.contains(end))
                .collect();
            assert!(wrong.is_empty(), "{width} px: {wrong:?} in {ends:?}");
        }
    }
    assert!(broken > 0, "the word is longer than a line of a phone");
}
