//! An explainer whose texts try to be markup or script: they are shown verbatim, no
//! script runs, and no request is sent.

use std::fs;
use std::path::Path;

use serde_json::json;

use support::page::Page;
use support::publishing::publish;
use support::server::Server;
use support::session::Scripts;

/// Texts that would run if they were not escaped.
const ATTACKS: [&str; 6] = [
    "</script><script>window.ran = 1</script>",
    "<img src=https://example.org/x onerror='window.ran = 2'>",
    "</title></style><svg onload=window.ran=3>",
    "javascript:window.ran=4",
    "\"><iframe srcdoc=\"<script>parent.ran = 5</script>\">",
    "<!-- <base href=https://example.org/> -->",
];

/// Returns a text escaped for Markdown.
fn escaped(text: &str) -> String {
    let marks = |letter: char| letter.is_ascii_punctuation();
    let letters = text.chars();
    letters
        .flat_map(|letter| marks(letter).then_some('\\').into_iter().chain([letter]))
        .collect()
}

/// Writes a folder with these texts wherever a text is allowed.
fn write(folder: &Path) {
    let all = ATTACKS.join(" and ");
    let article = format!(
        "# {}\n\nAnna {}, says it.\n\n## Head {}\n\nBen drinks.\n\n## Foot\n\nAnna says {}\n",
        escaped(&all),
        escaped(&all),
        escaped(&all),
        escaped(&all)
    );
    let editorial = format!(
        "kicker = '''{all}'''\n[[voice]]\nid = 'anna'\nname = 'Anna'\n[[voice]]\nid = 'ben'\n\
         name = 'Ben'\n[[viewpoint]]\nid = 'a'\nname = '''{all}'''\nvoices = ['anna']\n\
         [[viewpoint]]\nid = 'b'\nname = 'B'\nvoices = ['ben']\n\
         [comparison]\nsection = 'Foot'\nswitch = '''{all}'''\ntitle = '''{all}'''\n\
         viewpoints = ['a', 'b']\n[[comparison.point]]\nquestion = '''{all}'''\n\
         answers = [{{ viewpoint = 'b', quote = 'Ben drinks' }}]\n\
         [labels]\nmap = '''{all}'''\ncontents = '''{all}'''\ncolophon = '''{all}'''\n"
    );
    let statements = "[[statement]]\nquote = 'says it'\nvoice = 'anna'\n\
         [[statement]]\nquote = 'Ben drinks'\nvoice = 'ben'\n\
         [[statement]]\nquote = 'Anna says'\nvoice = 'anna'\n";
    fs::write(folder.join("article.md"), article).expect("written");
    let (before, labels) = editorial.split_once("[comparison]").expect("a comparison");
    let editorial = format!("{before}{statements}[comparison]{labels}");
    fs::write(folder.join("explainer.toml"), editorial).expect("written");
}

/// Publishes such a folder.
fn published() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path());
    publish(folder.path());
    folder
}

/// Asserts that the page shows the texts, and that none of them ran or became an
/// element.
async fn assert_all_is_text(page: &Page) {
    let all = ATTACKS.join(" and ");
    assert_eq!(page.text("document.title").await, all);
    let places = [
        "h1",
        ".kicker",
        ".lede",
        "#_comparison-title",
        ".colophon-title",
        "[data-article=heading]",
    ];
    for place in places {
        let stands = format!("document.querySelector('{place}')?.textContent.includes(it)");
        assert_eq!(page.get_of(&*all, &stands).await, json!(true), "{place}");
    }
    let ran = page.get("typeof window.ran").await;
    assert_eq!(ran, json!("undefined"));
    let elements = "document.querySelectorAll('img, iframe, base, svg[onload], [onerror], a[href^=\"javascript:\" i]').length";
    assert_eq!(page.get(elements).await, json!(0));
}

#[tokio::test]
async fn hostile_texts_stay_text_and_nothing_leaves() {
    let folder = published();
    let server = Server::start(&folder.path().join("dist")).await;
    let page = Page::on(server, Scripts::Run).await;
    page.visit_until_ready("/?compare=1").await;
    assert_all_is_text(&page).await;
    let asked = "performance.getEntriesByType('resource')
        .map(it => it.name).filter(name => !name.startsWith(location.origin) && !name.startsWith('data:'))";
    assert_eq!(page.get(asked).await, json!([]));
}

#[tokio::test]
async fn hostile_texts_stay_text_in_the_single_file() {
    let folder = published();
    let page = Page::unvisited().await;
    let file = folder.path().join("dist/single-file.html");
    let address = format!("file://{}", file.display());
    page.driver().goto(address).await.expect("it is opened");
    page.until_ready().await;
    assert_all_is_text(&page).await;
    assert_eq!(page.server.requests(), Vec::<String>::new());
}
