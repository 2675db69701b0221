//! `crosslight studio` itself, on a folder that another program changes while Studio has a
//! change of its own: until the editor answers, the disk has the one and Studio the other,
//! and what is answered is what is written.

use std::fs;
use std::path::PathBuf;

use serde_json::json;

use super::editor::{IS_READY, paste_into, press, show_beside, until_said, until_stored};
use support::environment;
use support::page::{PATIENCE, POLL, Page};
use support::server::Server;
use support::serving::Serving;
use support::session::Scripts;

const ARTICLE: &str = "# Tea\n\nAnna drinks tea.\n";
const EDITORIAL: &str = "language = \"en\"\n";
pub const OURS: &str = "language = \"en\"\n# ours\n";
pub const THEIRS: &str = "language = \"en\"\n# theirs\n";
const FILE: &str = "document.getElementById('_file_text').value";

/// The program on a folder of its own; both end when dropped.
pub struct Program {
    pub serving: Serving,
    folder: tempfile::TempDir,
}

impl Program {
    pub fn start() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("article.md"), ARTICLE).expect("written");
        fs::write(folder.path().join("explainer.toml"), EDITORIAL).expect("written");
        Program {
            serving: Serving::start("studio", folder.path()),
            folder,
        }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn has(&self, name: &str, text: &str) -> bool {
        fs::read_to_string(self.file(name)).is_ok_and(|it| it == text)
    }

    pub async fn until_has(&self, name: &str, text: &str) {
        let deadline = std::time::Instant::now() + PATIENCE;
        while !self.has(name, text) {
            let now = std::time::Instant::now();
            assert!(now < deadline, "the disk never had {text:?}");
            tokio::time::sleep(POLL).await;
        }
    }

    /// Asserts that it has these files and no other: a write leaves nothing beside them.
    pub fn assert_has(&self, editorial: &str) {
        assert!(self.has("article.md", ARTICLE));
        assert!(self.has("explainer.toml", editorial));
        let files = fs::read_dir(self.folder.path()).expect("the folder");
        assert_eq!(files.count(), 2);
    }
}

/// Opens Studio at the program's address, its file in sight.
pub async fn opened(program: &Program) -> Page {
    let server = Server::start(&environment::studio()).await;
    let page = Page::on(server, Scripts::Run).await;
    open(&page, &program.serving.address).await;
    page
}

pub async fn open(page: &Page, address: &str) {
    let gone = page.driver().goto(address).await;
    gone.expect("the page is fetched");
    page.until("Studio is ready", IS_READY).await;
    show_beside(page, "file").await;
}

pub async fn until_file_is(page: &Page, text: &str) {
    let is = format!("{FILE} === {}", json!(text));
    page.until(&format!("Studio has {text:?}"), &is).await;
}

/// Changes the file on the disk and in Studio. Neither hears of the other meanwhile: what
/// the page asks of the program waits.
pub async fn change_both(page: &Page, program: &Program) {
    page.run(
        "const fetched = window.fetch;
        const gate = new Promise((open) => { window.openGate = open; });
        window.fetch = async (...all) => { await gate; return fetched.apply(window, all); };",
    )
    .await;
    fs::write(program.file("explainer.toml"), THEIRS).expect("written");
    paste_into(page, "_file_text", OURS).await;
    until_stored(page).await;
    page.run("openGate()").await;
    let asks = "document.getElementById('_take-theirs') !== null
        && document.querySelector('.banner').textContent.includes('explainer.toml')";
    page.until("it is a question", asks).await;
    until_file_is(page, OURS).await;
    program.assert_has(THEIRS);
}

pub async fn undo(page: &Page) {
    page.run("document.querySelector('.undo button').click()")
        .await;
}

const IS_SETTLED: &str = "document.getElementById('_take-theirs') === null
    && document.querySelector('.saves li:nth-child(2)').dataset.saved === 'saved'";

#[tokio::test]
async fn the_text_of_the_disk_is_taken_and_undo_writes_studios() {
    let program = Program::start();
    let page = opened(&program).await;
    change_both(&page, &program).await;
    press(&page, "_take-theirs").await;
    until_file_is(&page, THEIRS).await;
    page.until("it is settled", IS_SETTLED).await;
    program.assert_has(THEIRS);
    undo(&page).await;
    until_file_is(&page, OURS).await;
    program.until_has("explainer.toml", OURS).await;
    program.assert_has(OURS);
}

#[tokio::test]
async fn studios_text_is_written_and_undo_has_that_of_the_disk() {
    let program = Program::start();
    let page = opened(&program).await;
    change_both(&page, &program).await;
    press(&page, "_write-ours").await;
    program.until_has("explainer.toml", OURS).await;
    page.until("it is settled", IS_SETTLED).await;
    until_file_is(&page, OURS).await;
    program.assert_has(OURS);
    undo(&page).await;
    until_file_is(&page, THEIRS).await;
    program.until_has("explainer.toml", THEIRS).await;
}

/// Nobody asks where nothing is lost: a text that only the disk changed.
#[tokio::test]
async fn a_text_that_only_the_disk_changed_is_taken() {
    let program = Program::start();
    let page = opened(&program).await;
    until_file_is(&page, EDITORIAL).await;
    fs::write(program.file("explainer.toml"), THEIRS).expect("written");
    until_file_is(&page, THEIRS).await;
    until_said(&page, "explainer.toml was changed outside of Studio").await;
    program.assert_has(THEIRS);
}
