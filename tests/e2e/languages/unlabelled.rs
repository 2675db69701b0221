//! A page in Low German, which has no set of labels, and whose editor gave none: the
//! texts of the live pieces are marked as English, and the article's words in them as
//! not English.

use std::fs;

use serde_json::json;

use support::page::Page;
use support::publishing::publish;
use support::server::Server;
use support::session::Scripts;

const ARTICLE: &str = "# Der Kahn

Der Kahn fährt nicht mehr. Ute Behr sagt, Geld sei da.

## Lage

Werder zahlt Behr den Kahn.
";

const EDITORIAL: &str = r#"language = "nds"
actor = [{ id = "werder", name = "Werder" }, { id = "behr", name = "Behr" }]
voice = [{ id = "ute", name = "Ute Behr" }]
relation = [{ from = "werder", to = "behr", quote = "Werder zahlt Behr", label = "zahlt" }]
statement = [
  { quote = "fährt nicht", voice = "article" },
  { quote = "Geld sei da", voice = "ute", verb = "sagt" },
  { quote = "Werder zahlt", voice = "article" },
]
"#;

/// An expression for the texts of the live pieces, each with its language.
const SAID: &str = "(() => {
    const said = [];
    for (const piece of document.querySelectorAll('#_selection, [role=status], #_sections')) {
        const texts = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
            const { data, parentElement } = texts.currentNode;
            if (data.trim()) said.push([data.trim(), parentElement.closest('[lang]').lang]);
        }
    }
    return said;
})()";

#[tokio::test]
async fn what_the_program_draws_in_english_on_a_page_without_labels_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("article.md"), ARTICLE).expect("written");
    fs::write(folder.path().join("explainer.toml"), EDITORIAL).expect("written");
    let server = Server::start(&publish(folder.path())).await;
    let page = Page::on(server, Scripts::Run).await;
    page.visit_until_ready("/").await;
    page.run("document.querySelector('.tie').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))")
        .await;
    page.until(
        "the line says it",
        "document.querySelector('[role=status]').textContent !== ''",
    )
    .await;
    let chosen = json!([
        ["Werder", "nds"],
        ["to", "en"],
        ["Behr", "nds"],
        ["Clear", "en"],
        ["1 sentence", "en"],
        ["Werder zahlt Behr den Kahn.", "nds"],
        ["the article, naming no source", "en"],
        ["Copy quotation and link", "en"],
        ["Hide all sections", "en"],
        ["1 sentence", "en"],
        ["selected. Escape clears the selection.", "en"],
    ]);
    assert_eq!(page.get(SAID).await, chosen);
    page.run("document.querySelector('#_sections').click()")
        .await;
    page.until(
        "it hides",
        "document.querySelector('[role=status]').textContent === 'All sections hidden.'",
    )
    .await;
    let said = page.get(SAID).await;
    let said = said.as_array().expect("texts");
    assert_eq!(
        said[8..],
        [
            json!(["Show all sections", "en"]),
            json!(["All sections hidden.", "en"])
        ]
    );
    let name = "document.getElementById(document.querySelector('#_selection').getAttribute('aria-labelledby'))";
    let named = page
        .get(&format!("[{name}.textContent, {name}.lang]"))
        .await;
    assert_eq!(named, json!(["Selection", "en"]));
}
