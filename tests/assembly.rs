//! Assembling Trunk's output into the bundle, on a small stand-in for Trunk's folder.
//! The tests need esbuild on the PATH, as `make test` provides it.

use std::fs;
use std::path::Path;

use crosslight_publish::{
    AssemblyError, Coding, Template, assemble, digest, keep, read_files, template_from_staged,
    without_exports,
};

/// A wasm module with nothing in it: the magic number and the version.
const EMPTY_MODULE: &str = "\0asm\u{1}\0\0\0";

const SHELL: &str = r#"<!doctype html>
<!-- for those who build -->
<html><head><meta charset="utf-8"><meta name="description" content=""><title></title>
<link rel="modulepreload" href="./page-1.js"><link rel="preload" href="./page-1_bg.wasm" as="fetch">
<script type="module">import init from './page-1.js'; await init();</script>
<link rel="stylesheet" href="./a-1.css"><link rel="stylesheet" href="./b-1.css">
</head><body><div id="_page"></div></body></html>"#;

/// Writes the files that Trunk would have staged.
fn staged(shell: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let write =
        |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("written");
    fs::create_dir(folder.path().join("fonts")).expect("a folder");
    write("index.html", shell);
    write(
        "page-1.js",
        "let wasm;\nfunction initSync(input) { wasm = input; }\nasync function __wbg_init(input) { wasm = input; }\nexport { initSync, __wbg_init as default };\n",
    );
    write("page-1_bg.wasm", EMPTY_MODULE);
    write(
        "a-1.css",
        "@layer base { /* gone */ p { color: CanvasText } }",
    );
    write(
        "b-1.css",
        "@layer base { @font-face { font-family: X; src: url(\"fonts/x.woff2\") } }",
    );
    write("fonts/x.woff2", "letters");
    folder
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<_> = entries
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    names
}

/// Returns the text between two others.
#[track_caller]
fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let rest = text
        .split_once(before)
        .unwrap_or_else(|| panic!("no {before:?} in {text}"))
        .1;
    rest.split_once(after)
        .unwrap_or_else(|| panic!("no {after:?} after {before:?}"))
        .0
}

/// Returns the script in the page's head and the one at its end.
fn scripts(page: &str) -> [&str; 2] {
    let inside = |(start, tag): (usize, &str)| between(&page[start + tag.len()..], "", "</script>");
    let found: Vec<_> = page.match_indices("<script>").map(inside).collect();
    found.try_into().expect("two scripts")
}

#[test]
fn the_page_carries_its_policy_styles_program_and_explainer() {
    let staged = staged(SHELL);
    let (folder, _) = assemble(Path::new("fixtures/good"), staged.path()).expect("a bundle");
    let page = fs::read_to_string(staged.path().join("index.html")).expect("a page");
    assert!(page.contains("<html lang=\"en\">"));
    assert!(page.contains("<title>Tea or coffee</title>"));
    assert!(page.contains("<meta name=\"description\" content=\"Anna prefers tea.\">"));
    assert!(page.contains("<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\""));
    assert!(!page.contains("for those who build"));
    let styles = between(&page, "<style>", "</style>");
    assert!(!styles.contains("gone"));
    assert!(page.contains(&format!("style-src '{}'", digest(styles.as_bytes()))));
    let [theme, boot] = scripts(&page);
    assert!(page.contains(&format!(
        "'wasm-unsafe-eval' '{}' '{}';",
        digest(theme.as_bytes()),
        digest(boot.as_bytes())
    )));
    let (head, body) = page.split_once("</head>").expect("a head");
    assert!(head.contains(theme) && body.contains(boot));
    let link = between(&page, "id=\"_explainer\" href=\"./", ">");
    let (name, integrity) = link.split_once("\" data-integrity=").expect("both");
    let data = fs::read_to_string(staged.path().join(name)).expect("the explainer's file");
    assert_eq!(integrity, format!("\"{}\"", digest(data.as_bytes())));
    let mut read = crosslight_content::read_island(&data).expect("an explainer");
    for statement in &mut read.statements {
        assert!(statement.directive.take().is_some(), "{}", statement.text);
    }
    // The typography is only rendered, so the program's data lacks it.
    read.typography = folder.explainer.typography.clone();
    assert_eq!(read, folder.explainer);
    let alone = fs::read_to_string(staged.path().join("single-file.html")).expect("a page");
    let carried = between(
        &alone,
        "<script type=\"application/json\" id=\"_explainer\">",
        "</script>",
    );
    assert_eq!(carried, data);
}

/// A proxy may hide text that looks like an e-mail address, unless the page opts out.
#[test]
fn a_page_with_a_mail_address_keeps_its_words() {
    const SHOWN: [&str; 2] = ["<!--email_off-->", "<!--/email_off-->"];
    let good = Path::new("fixtures/good");
    let folder = tempfile::tempdir().expect("a folder");
    for file in ["article.md", "explainer.toml"] {
        let text = fs::read_to_string(good.join(file)).expect("a text");
        let text = text.replace("Nobody drinks coffee", "Nobody@tea.example drinks coffee");
        let text = text.replace("quote = \"Nobody\"", "quote = \"Nobody@tea.example\"");
        fs::write(folder.path().join(file), text).expect("written");
    }
    let staged = staged(SHELL);
    assemble(folder.path(), staged.path()).expect("a bundle");
    for file in ["index.html", "single-file.html"] {
        let page = fs::read_to_string(staged.path().join(file)).expect("a page");
        let shown = between(&page, SHOWN[0], SHOWN[1]);
        assert!(shown.contains("Nobody@tea.example drinks coffee"), "{file}");
    }
    let staged = self::staged(SHELL);
    assemble(good, staged.path()).expect("a bundle");
    let page = fs::read_to_string(staged.path().join("index.html")).expect("a page");
    assert!(!page.contains("email_off"));
}

#[test]
fn every_file_is_named_by_its_content_and_vouched_for() {
    let staged = staged(SHELL);
    assemble(Path::new("fixtures/good"), staged.path()).expect("a bundle");
    let page = fs::read_to_string(staged.path().join("index.html")).expect("a page");
    let [_, boot] = scripts(&page);
    let script = between(boot, "\"./", "\"");
    let module = fs::read_to_string(staged.path().join(script)).expect("the script");
    assert!(boot.contains(&format!("integrity=\"{}\"", digest(module.as_bytes()))));
    assert!(module.contains(&digest(EMPTY_MODULE.as_bytes())));
    // The glue has two functions to start; the loader uses one, and nobody imports
    // either.
    assert!(!module.contains("async function __wbg_init") && !module.contains("export"));
    let wasm = "crosslight-93a44bbb96c75121.wasm";
    assert!(module.contains(&format!("{wasm:?}")));
    let fonts = names(&staged.path().join("fonts"));
    assert_eq!(fonts, ["x-7ad8dbe5dbed0dcd.woff2"]);
    assert!(page.contains(&fonts[0]));
    let coded = |name: &String| Coding::ALL.iter().any(|it| name.ends_with(it.ending()));
    let mut plain = names(staged.path());
    plain.retain(|name| !coded(name));
    let link = between(&page, "id=\"_explainer\" href=\"./", "\"");
    let mut expected = vec![
        ".crosslight",
        link,
        "_headers",
        "annotations.jsonld",
        "article.md",
        "citation.bib",
        "citation.json",
        script,
        wasm,
        "fonts",
        "index.html",
        "single-file.html",
    ];
    expected.sort_unstable();
    assert_eq!(plain, expected);
}

#[test]
fn the_parts_are_kept_and_read_again_and_left_alone_where_they_are_there() {
    let staged = staged(SHELL);
    let parts = template_from_staged(staged.path()).expect("parts");
    let kept = tempfile::tempdir().expect("a folder");
    let kept = kept.path().join("parts/kept");
    keep(&parts, &kept).expect("kept");
    let files = read_files(&kept).expect("read");
    assert_eq!(Template::from_files(files).expect("parts"), parts);
    let written = || {
        fs::metadata(kept.join("shell.html"))
            .expect("a file")
            .modified()
            .expect("a time")
    };
    let before = written();
    keep(&parts, &kept).expect("kept");
    assert_eq!(written(), before);
    fs::write(kept.join("boot.js"), "damaged").expect("written");
    keep(&parts, &kept).expect("kept");
    let files = read_files(&kept).expect("read");
    assert_eq!(Template::from_files(files).expect("parts"), parts);
}

#[test]
fn a_mistake_in_the_folder_leaves_the_shell_as_it_was() {
    let staged = staged(SHELL);
    let before = names(staged.path());
    let error = assemble(Path::new("fixtures"), staged.path()).expect_err("no such files");
    assert!(matches!(error, AssemblyError::Folder(_)), "{error}");
    assert_eq!(names(staged.path()), before);
    assert_eq!(
        fs::read_to_string(staged.path().join("index.html")).expect("a shell"),
        SHELL
    );
}

#[test]
fn a_shell_that_is_not_ours_is_refused_by_name() {
    let cases = [
        (
            SHELL.replace("modulepreload", "other"),
            "index.html: Trunk linked no program",
        ),
        (
            SHELL.replace("id=\"_page\"", "id=\"app\""),
            "index.html: the shell has no `#_page`",
        ),
        (
            SHELL.replace("<title></title>", ""),
            "index.html: the shell has no `title`",
        ),
    ];
    for (shell, message) in cases {
        let staged = staged(&shell);
        let error = assemble(Path::new("fixtures/good"), staged.path()).expect_err("a wrong shell");
        assert_eq!(error.to_string(), message);
    }
}

#[test]
fn glue_that_is_not_of_this_version_is_refused_by_what_it_lacks() {
    let error = without_exports("export default init;").expect_err("other glue");
    assert_eq!(
        error.to_string(),
        "wasm-bindgen's glue has no `export { initSync, __wbg_init as default };`"
    );
}
