//! A picker of folders for the tests: no driver reaches the system's, so the page has one that
//! returns a folder of the browser's own file system, whose handles are real ones. Another
//! program's hands in that folder.

use serde_json::{Value, json};

use super::super::editor::{opened_with, press, show_beside, until_said};
use support::page::Page;
use support::session::Scheme;

/// The picker, and the hands of another program in the folder.
pub const PICKER: &str = "
    window.answer = 'tea';
    const root = () => navigator.storage.getDirectory();
    const chosen = async (name) => (await root()).getDirectoryHandle(name, { create: true });
    window.showDirectoryPicker = async () => {
        window.wasActive = navigator.userActivation.isActive;
        if (answer === null) throw new DOMException('The user aborted a request.', 'AbortError');
        if (answer === '') throw new DOMException('It is a folder of the system.', 'SecurityError');
        return chosen(answer);
    };
    const within = async (path, create) => {
        const names = path.split('/');
        let folder = await chosen(answer);
        for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create });
        return [folder, names.at(-1)];
    };
    window.put = async (path, content) => {
        const [folder, name] = await within(path, true);
        const file = await folder.getFileHandle(name, { create: true });
        const stream = await file.createWritable();
        await stream.write(content);
        await stream.close();
        return true;
    };
    window.remove = async (path) => {
        const [folder, name] = await within(path, false);
        await folder.removeEntry(name);
        return true;
    };
    window.all = async () => {
        const files = {};
        for await (const [name, handle] of (await chosen(answer)).entries())
            if (handle.kind === 'file') files[name] = await (await handle.getFile()).text();
        return files;
    };
    const create = FileSystemFileHandle.prototype.createWritable;
    window.meanwhile = null;
    FileSystemFileHandle.prototype.createWritable = async function (...all) {
        const stream = await create.apply(this, all);
        const act = meanwhile;
        window.meanwhile = null;
        if (act) await act();
        return stream;
    };
    window.permission = 'granted';
    window.asked = [];
    FileSystemHandle.prototype.requestPermission = async (descriptor) => {
        asked.push(descriptor.mode);
        return permission;
    };";

pub const ARTICLE: &str = "# Tea\n\n![A cup](img/cup.png)\n\nAnna drinks tea.\n";
pub const EDITORIAL: &str = "# Mine.\nlanguage = \"en\"\n";
pub const OURS: &str = "language = \"en\"\n# ours\n";
pub const THEIRS: &str = "language = \"en\"\n# theirs\n";
pub const FILE: &str = "document.getElementById('_file_text').value";
const IN_FOLDER: &str = "document.querySelector('.saves li:nth-child(2)').dataset.saved";

/// Opens Studio beside a folder with an explainer, a picture and a file of others.
pub async fn opened() -> Page {
    let page = opened_with(PICKER, Scheme::Light).await;
    put(&page, "article.md", ARTICLE).await;
    put(&page, "explainer.toml", EDITORIAL).await;
    put(&page, "notes.txt", "for myself").await;
    assert!(
        page.is("put('img/cup.png', new Uint8Array([1, 2, 3]))")
            .await
    );
    page
}

pub async fn put(page: &Page, name: &str, text: &str) {
    let put = page.get_of(json!([name, text]), "put(...it)").await;
    assert_eq!(put, json!(true));
}

pub async fn pick(page: &Page) {
    show_beside(page, "file").await;
    press(page, "_open-folder").await;
}

pub async fn open_folder(page: &Page) {
    pick(page).await;
    until_said(page, "The folder tea is open.").await;
    until_file_is(page, EDITORIAL).await;
}

pub async fn until_file_is(page: &Page, text: &str) {
    let is = format!("{FILE} === {}", json!(text));
    page.until(&format!("Studio has {text:?}"), &is).await;
}

pub async fn until_in_folder(page: &Page, saved: &str) {
    let is = format!("{IN_FOLDER} === {}", json!(saved));
    page.until(saved, &is).await;
}

pub async fn all(page: &Page) -> Value {
    page.get("all()").await
}

pub fn folder_with(article: &str, editorial: &str) -> Value {
    json!({ "article.md": article, "explainer.toml": editorial, "notes.txt": "for myself" })
}

pub async fn undo(page: &Page) {
    page.run("document.querySelector('.undo button').click()")
        .await;
}
