//! Several explainers as one site: an index, a feed, a site map, and the shared files.

use std::fs;
use std::path::{Path, PathBuf};

use crosslight_publish::media_type;

use crate::{GOOD, SHIPPED, complained, crosslight, files, text};

/// Runs `publish` with these folders for a site in `out`, and returns the output.
pub fn run(folders: &[PathBuf], out: &Path, more: &[&str]) -> std::process::Output {
    let folders = folders.iter().map(|folder| text(folder));
    let mut arguments: Vec<&str> = ["publish"].into_iter().chain(folders).collect();
    arguments.extend(["--out", text(out)]);
    arguments.extend(more);
    crosslight(&arguments)
}

#[track_caller]
pub fn site(folders: &[PathBuf], out: &Path, more: &[&str]) -> String {
    let output = run(folders, out, more);
    assert!(output.status.success(), "{}", complained(&output));
    complained(&output)
}

/// Makes copies of the good folder with these names.
pub fn copies(around: &Path, names: &[String]) -> Vec<PathBuf> {
    let copy = |name: &String| {
        let folder = around.join(name);
        fs::create_dir_all(&folder).expect("a folder");
        for file in ["article.md", "explainer.toml"] {
            fs::copy(Path::new(GOOD).join(file), folder.join(file)).expect("copied");
        }
        folder
    };
    names.iter().map(copy).collect()
}

#[test]
fn forty_explainers_are_one_site_with_an_index_and_within_the_limits_of_hosts() {
    let around = tempfile::tempdir().expect("a folder");
    let names: Vec<String> = (1..=40).map(|number| format!("tea {number}")).collect();
    let folders = copies(around.path(), &names);
    let out = around.path().join("site");
    site(&folders, &out, &["--base-url", "https://example.org/teas"]);
    let files = files(&out);
    let read = |path: &str| String::from_utf8_lossy(files.get(path).expect(path)).into_owned();
    let index = read("index.html");
    assert_eq!(index.matches("<li ").count(), 40);
    assert!(index.contains("<a href=\"tea-40/\">") && !index.contains("<script"));
    assert!(files.get("index.html.br").expect("brotli").len() < 12_000);
    let headers = read("_headers");
    let rules = headers.lines().filter(|line| line.starts_with('/')).count();
    assert!(rules <= 100, "{rules}");
    let own = index
        .split("content=\"default-src")
        .nth(1)
        .expect("a policy");
    let own = own.split('"').next().expect("an end");
    assert!(headers.contains(&format!("default-src{own}; frame-ancestors 'none'")));
    assert!(read("sitemap.xml").contains("<loc>https://example.org/teas/tea-7/</loc>"));
    let programs = files
        .paths()
        .filter(|path| media_type(path) == "application/wasm");
    assert_eq!(programs.count(), 1, "all share one program");
}

#[test]
fn what_is_named_no_more_goes_and_one_mistake_publishes_nothing() {
    let around = tempfile::tempdir().expect("a folder");
    let names = ["a", "b"].map(str::to_owned);
    let mut folders = copies(around.path(), &names);
    let out = around.path().join("site");
    let said = site(&folders, &out, &[]);
    assert!(said.contains("note: there is no feed"), "{said}");
    fs::write(out.join("robots.txt"), "User-agent: *").expect("written");
    let both = files(&out);
    assert!(both.get("a/index.html").is_some() && both.get("feed.xml").is_none());
    fs::write(folders[0].join("article.md"), "no title").expect("written");
    let failed = run(&folders, &out, &[]);
    assert_eq!(failed.status.code(), Some(1));
    assert!(files(&out) == both);
    folders.remove(0);
    folders.push(SHIPPED.into());
    site(&folders, &out, &[]);
    let after = files(&out);
    assert!(after.paths().all(|path| !path.starts_with("a/")));
    assert!(after.get("content/index.html").is_some());
    assert_eq!(after.get("robots.txt"), Some(&b"User-agent: *"[..]));
}

#[test]
fn a_site_says_its_name_on_every_page_and_refuses_colours_that_cannot_be_read() {
    let around = tempfile::tempdir().expect("a folder");
    let folders = copies(around.path(), &["a".to_owned()]);
    let (out, file) = (around.path().join("site"), around.path().join("site.toml"));
    let good = "[site]\nname = \"The Gazette\"\nfooter = \"© The Gazette\"\n";
    fs::write(&file, good).expect("written");
    site(&folders, &out, &["--site", text(&file)]);
    for page in ["index.html", "a/index.html"] {
        let page = fs::read_to_string(out.join(page)).expect("a page");
        assert!(page.contains("The Gazette</"), "{page}");
        assert!(page.contains("<footer class=\"site-footer\""), "{page}");
    }
    let page = fs::read_to_string(out.join("a/index.html")).expect("a page");
    assert!(page.contains("<a href=\"../\" dir=\"auto\">The Gazette</a>"));
    let single = fs::read_to_string(out.join("a/single-file.html")).expect("a page");
    assert!(!single.contains("The Gazette"));
    let faint = format!("{good}ink = [\"#aaaaaa\", \"#e9ebee\"]\n");
    fs::write(&file, faint).expect("written");
    let failed = run(&folders, &out, &["--site", text(&file)]);
    assert_eq!(failed.status.code(), Some(1));
    let why = complained(&failed);
    assert!(
        why.contains("words in `ink` (#aaaaaa) on `ground` (#ffffff) have a contrast of 2.32 to 1"),
        "{why}"
    );
}

#[test]
fn two_folders_with_one_name_are_refused() {
    let around = tempfile::tempdir().expect("a folder");
    let names = ["x/tea", "y/tea"].map(str::to_owned);
    let folders = copies(around.path(), &names);
    let failed = run(&folders, &around.path().join("site"), &[]);
    assert_eq!(failed.status.code(), Some(1));
    let why = complained(&failed);
    assert!(why.contains("both be published at tea/"), "{why}");
}

#[test]
fn folders_without_a_path_of_their_own_are_all_named() {
    let around = tempfile::tempdir().expect("a folder");
    let names = ["tea 1", "tea-1", "日本", "中国", "Über uns"].map(str::to_owned);
    let folders = copies(around.path(), &names);
    let out = around.path().join("site");
    let failed = run(&folders, &out, &[]);
    assert_eq!(failed.status.code(), Some(1));
    let why = complained(&failed);
    let clash = format!(
        "error: {} and {} would both be published at tea-1/\nhelp: rename one of them\n",
        text(&folders[0]),
        text(&folders[1])
    );
    assert!(why.contains(&clash), "{why}");
    for name in ["日本", "中国"] {
        let refused = format!("error: the folder “{name}” can't be published below its own name");
        assert!(why.contains(&refused), "{why}");
    }
    assert_eq!(why.matches("error: ").count(), 3, "{why}");
    assert!(!out.exists());
    let renamed = [folders[0].clone(), folders[4].clone()];
    site(&renamed, &out, &[]);
    assert!(out.join("Uber-uns/index.html").is_file());
}
