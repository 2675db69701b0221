//! Hostile and huge folders: no panic, accepted texts are shown verbatim, and the time
//! is proportional to the input.

use std::fmt::Write;
use std::time::{Duration, Instant};

use crosslight_compile::{Folder, island, read_texts};
use crosslight_publish::prerender;
use proptest::prelude::*;
use scraper::{Html, Selector};

use crate::copy::Copy;

/// Returns the article's words as the page shows them.
fn shown(folder: &Folder) -> Vec<String> {
    let map = folder.map();
    let markup = prerender(&folder.explainer, &folder.labels, map.as_ref(), None);
    let page = Html::parse_fragment(&markup.expect("a page"));
    let nothing_runs =
        Selector::parse("script, img, iframe, style, object, svg script").expect("it");
    assert_eq!(page.select(&nothing_runs).count(), 0);
    for element in page.root_element().descendent_elements() {
        for (name, value) in element.value().attrs() {
            assert!(!name.starts_with("on"), "{name}");
            let leads_away = ["https://", "http://", "mailto:"];
            let mut known = leads_away.iter().chain(&["#"]);
            let lower = value.to_ascii_lowercase();
            assert!(
                name != "href" || known.any(|it| lower.starts_with(it)),
                "{value}"
            );
        }
    }
    let words = ":not(a)[data-article=title], :not(a)[data-article=heading], :not(a)[data-article=statement]";
    let words = Selector::parse(words).expect("a selector");
    page.select(&words).map(|it| it.text().collect()).collect()
}

/// Returns the title, the headings and the sentences of a folder.
fn read(folder: &Folder) -> Vec<String> {
    let explainer = &folder.explainer;
    let mut words = vec![explainer.title.to_string()];
    let mut next = 0;
    let mut say = |words: &mut Vec<String>, paragraphs: &[crosslight_content::Paragraph]| {
        for id in paragraphs.iter().flat_map(|it| it.statements()) {
            assert_eq!(id.number(), next);
            next += 1;
            words.extend(explainer.statement(id).map(|it| it.text.to_string()));
        }
    };
    say(&mut words, &explainer.lede);
    for section in &explainer.sections {
        words.push(section.heading.to_string());
        say(&mut words, &section.paragraphs);
    }
    words
}

/// Returns a strategy for pieces that are easily parsed as something other than text.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "</script>",
            "<script>alert(1)</script>",
            "<b onclick=x>",
            "&lt;",
            "&amp;",
            "&#0;",
            "&#x202e;",
            "javascript:x",
            "\\*",
            "*",
            "_",
            "`",
            "# ",
            "## ",
            "### ",
            "\n",
            "\n\n",
            "> ",
            "- ",
            "1. ",
            "[a](javascript:x)",
            "![a](b)",
            "<!--",
            "-->",
            "]]>",
            "{count}",
            "{{",
            "\"",
            "'",
            "“",
            "”",
            "。",
            "؟",
            "।",
            "\u{0}",
            "\u{202e}",
            "\u{2066}",
            "\u{200f}",
            "\r",
            "\t",
            "\u{feff}",
            "\u{2028}",
            "  ",
            "Word. ",
            "Wort; ",
            "שלום ",
            "字",
            "😀",
            "---\n",
            "```\n",
            "<a@b.c>",
            "<https://a.b>",
            "\\",
            "|",
            "==\n",
            "[x]: y\n",
            "[a](https://b.example \"c\")",
            "<sup>",
            "</sup>",
            "<br>",
            "~~",
            "**",
            "1) ",
            "\\\n",
            "  \n",
            "   ",
        ])
        .prop_map(str::to_owned),
        ".{0,6}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn whatever_is_accepted_is_shown_verbatim(pieces in prop::collection::vec(piece(), 0..24), language in "(en|ar|zh|hi|el|th)") {
        let text = pieces.concat();
        for article in [
            text.clone(),
            format!("# T\n\n{text}\n\n## H\n\nX.\n"),
            format!("# {text}\n\n## {text}\n\n{text}\n"),
        ] {
            let editorial = format!("language = \"{language}\"\n");
            match read_texts(&article, &editorial) {
                Ok(folder) => {
                    prop_assert_eq!(shown(&folder), read(&folder));
                    let island = island(&folder.explainer).expect("an island");
                    prop_assert!(!island.contains('<'));
                    let unfit = ['\u{202e}', '\u{2066}', '\0'];
                    prop_assert!(!island.contains(unfit));
                }
                Err(errors) => prop_assert!(!errors.report(false).is_empty()),
            }
        }
    }

    #[test]
    fn whatever_stands_in_the_toml_it_is_text_or_a_mistake(pieces in prop::collection::vec(piece(), 0..12)) {
        let text = toml::Value::String(pieces.concat());
        let article = "# T\n\nOne.\n\n## H\n\nTwo.\n";
        for editorial in [
            pieces.concat(),
            format!("kicker = {text}\n[labels]\nmap = {text}\nshow = {text}\n"),
            format!("language = {text}\n"),
            format!("[[statement]]\nquote = {text}\nvoice = \"article\"\n"),
        ] {
            if let Ok(folder) = read_texts(article, &editorial) {
                prop_assert_eq!(shown(&folder), ["T", "One.", "H", "Two."]);
            }
        }
    }
}

#[test]
fn raw_html_is_refused_and_what_only_looks_like_it_is_text() {
    Copy::new()
        .article(
            "Nobody drinks",
            "<script>alert(1)</script> Nobody <b onclick=\"x\">drinks</b>",
        )
        .reports("raw-html");
    let article = "# a \\<script>\n\n## &lt;/script>\n\nIf 3 < 4 \\</script>, then \\<img src=x onerror=y>.\n";
    let folder = read_texts(article, "kicker = \"</script><script>\"\n").expect("text");
    let expected = [
        "a <script>",
        "</script>",
        "If 3 < 4 </script>, then <img src=x onerror=y>.",
    ];
    assert_eq!(shown(&folder), expected);
}

/// Returns the time that compiling takes; the text must be accepted, or not.
fn time(article: &str, editorial: &str, accepted: bool) -> Duration {
    let start = Instant::now();
    let result = read_texts(article, editorial);
    match &result {
        Ok(_) => {}
        Err(errors) => assert!(errors.report(false).len() < 2_000_000),
    }
    assert_eq!(result.is_ok(), accepted);
    start.elapsed()
}

/// Returns an article with this number of sections and a statement for each sentence.
fn long(sections: usize, spoilt: bool) -> (String, String) {
    let mut article = String::from("# Title\n");
    let mut editorial = String::from("[[voice]]\nid = \"v\"\nname = \"Voice\"\n");
    for at in 0..sections {
        let _ = write!(
            article,
            "\n## Section {at}\n\nVoice says thing {at}, and more. It rains on day {at}.\n"
        );
        let voice = if spoilt { "w" } else { "v" };
        let _ = write!(
            editorial,
            "\n[[statement]]\nquote = \"thing {at},\"\nvoice = \"{voice}\"\nverb = \"says\"\n\
             \n[[statement]]\nquote = \"day {at}.\"\nvoice = \"article\"\n"
        );
    }
    (article, editorial)
}

/// A generous limit, since tests are built without optimization; quadratic code takes
/// minutes.
const SOON: Duration = Duration::from_mins(1);

#[test]
fn five_hundred_sections_are_checked_soon_though_all_of_them_be_wrong() {
    let (article, editorial) = long(500, false);
    assert!(time(&article, &editorial, true) < SOON);
    let (article, editorial) = long(500, true);
    assert!(time(&article, &editorial, false) < SOON);
}

#[test]
fn a_megabyte_is_read_soon_in_many_lines_or_in_one() {
    let lines = "A sentence of some words stands here.\n".repeat(27_000);
    let one = "A sentence of some words stands here. ".repeat(27_000);
    let word = "word".repeat(260_000);
    for text in [lines, one, word] {
        let article = format!("# Title\n\n## Head\n\n{text}\n");
        assert!(time(&article, "language = \"en\"\n", true) < SOON);
        let lost = "[[statement]]\nquote = \"a sentense of words\"\nvoice = \"article\"\n";
        assert!(time(&article, lost, false) < SOON);
    }
}
