//! The toolbar in every language with a set of labels, with web fonts and with the
//! system's fonts.

use std::path::{Path, PathBuf};

use support::answer::Fault;
use support::page::Page;
use support::publishing::publish;
use support::server::Server;
use support::session::Scripts;

/// Labels with long words, which the other sets lack.
const GERMAN: &str = "\n[labels]\ncompare-link = 'Zwei Lesarten vergleichen'\ncompare-off = 'aus'\n\
     compare-on = 'ein'\nwho-says-so = 'Wer sagt das?'\nshow-all-sections = 'Alle Abschnitte einblenden'\n\
     hide-all-sections = 'Alle Abschnitte ausblenden'\nshow = 'Einblenden'\nhide = 'Ausblenden'\n";

/// An expression for the number of the toolbar's rows, and for the misplaced tools: out
/// of the toolbar, over another tool, or cut off.
const TOOLS: &str = "(() => {
    const bar = document.querySelector('.toolbar').getBoundingClientRect();
    const tools = [...document.querySelectorAll('.toolbar > *')].map(it => [it, it.getBoundingClientRect()]);
    const middles = tools.map(([, box]) => box.top + box.height / 2).sort((a, b) => a - b);
    const rows = middles.filter((middle, at) => at === 0 || middle - middles[at - 1] > 8);
    const meet = (a, b) => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
    const wrong = tools.filter(([it, box], at) => box.left < bar.left - 0.5 || box.right > bar.right + 0.5 ||
        it.scrollWidth > it.clientWidth + 2 || tools.slice(at + 1).some(([, other]) => meet(box, other)));
    return [rows.length, wrong.map(([it]) => it.textContent), bar.height];
})()";

/// Writes the shipped explainer's folder with labels in German.
fn german(folder: &Path) {
    for file in ["article.md", "explainer.toml"] {
        let text = std::fs::read_to_string(Path::new("../content").join(file)).expect("a file");
        let more = if file == "explainer.toml" { GERMAN } else { "" };
        std::fs::write(folder.join(file), text + more).expect("written");
    }
}

fn copied(sample: &str, folder: &Path) {
    for file in ["article.md", "explainer.toml"] {
        let from = Path::new("fixtures/explainers").join(sample).join(file);
        std::fs::copy(from, folder.join(file)).expect("copied");
    }
}

/// Publishes a bundle for each language.
fn languages(folder: &Path) -> Vec<(&'static str, PathBuf)> {
    let mut bundles = vec![("english", support::environment::bundle())];
    for language in ["german", "arabic", "chinese", "hindi"] {
        let folder = folder.join(language);
        std::fs::create_dir(&folder).expect("a folder");
        if language == "german" {
            german(&folder);
        } else {
            copied(language, &folder);
        }
        bundles.push((language, publish(&folder)));
    }
    bundles
}

#[tokio::test]
async fn the_tools_stand_in_one_row_from_960_px_on_and_in_few_rows_below() {
    let folder = tempfile::tempdir().expect("a folder");
    for (language, bundle) in languages(folder.path()) {
        let page = Page::on(Server::start(&bundle).await, Scripts::Run).await;
        for fonts in ["ours", "the system's"] {
            if fonts != "ours" {
                page.server.fault(".woff2", Fault::Missing);
            }
            page.visit_until_ready("/").await;
            page.until("the fonts are there", "document.fonts.status === 'loaded'")
                .await;
            for (width, most) in [
                (2560, 1),
                (1920, 1),
                (1440, 1),
                (1366, 1),
                (1280, 1),
                (1056, 1),
                (1024, 1),
                (1023, 1),
                (960, 1),
                (768, 2),
                (600, 2),
                (390, 3),
                (320, 4),
            ] {
                page.resize(width, 800).await;
                let found = page.get(TOOLS).await;
                let place = format!("{language}, {width} px, {fonts} typefaces: {found}");
                assert!(found[0].as_u64() <= Some(most), "{place}");
                assert_eq!(found[1], serde_json::json!([]), "{place}");
                let high = f64::from(44 * u32::try_from(most).expect("few") + 24);
                assert!(found[2].as_f64() <= Some(high), "{place}");
            }
        }
    }
}

#[tokio::test]
async fn the_colours_are_discs_whose_names_are_heard_and_told_on_hover() {
    let page = Page::ready("/").await;
    for (value, name) in [
        ("system", "As the system"),
        ("light", "Light"),
        ("dark", "Dark"),
    ] {
        let radio = page.find(&format!("[name=theme][value={value}]")).await;
        assert_eq!(
            page.role_and_name(&radio).await,
            ("radio".to_owned(), name.to_owned())
        );
        let told = format!("document.querySelector('[value={value}]').closest('[title]').title");
        assert_eq!(page.text(&told).await, name);
    }
    let copy = page.find(".toolbar [data-copy=link]").await;
    assert_eq!(
        page.role_and_name(&copy).await,
        ("button".to_owned(), "Copy link to this view".to_owned())
    );
}
