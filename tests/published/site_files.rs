//! The feed and the site map of a site, by the grammars of their formats, and what a later
//! publication does to them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use support::environment;

use crate::several::{copies, run, site};
use crate::{complained, files, text};

/// The checker of HTML has one of RELAX NG inside it.
const CHECKER: &str = "nu.validator.vendor.thaiopensource.relaxng.util.Driver";

/// Returns what is wrong with a file by a grammar, empty if it is valid.
fn mistakes(grammar: &str, file: &Path) -> String {
    let output = Command::new("java")
        .arg("-cp")
        .arg(environment::node_module("vnu-jar/build/dist/vnu.jar"))
        .args([CHECKER, "-c"])
        .arg(Path::new("fixtures/schemas").join(grammar))
        .arg(file)
        .output()
        .expect("java runs");
    let said = [
        String::from_utf8_lossy(&output.stdout).into_owned(),
        complained(&output),
    ]
    .concat();
    assert_eq!(output.status.success(), said.is_empty(), "{said}");
    said
}

#[track_caller]
fn assert_valid(out: &Path) {
    assert_eq!(mistakes("atom.rnc", &out.join("feed.xml")), "");
    assert_eq!(mistakes("sitemap.rnc", &out.join("sitemap.xml")), "");
}

/// Writes a folder with these keys of `[article]`, and this language.
fn explainer(around: &Path, name: &str, language: &str, about: &str) -> PathBuf {
    let folder = copies(around, &[name.to_owned()]).remove(0);
    let file = folder.join("explainer.toml");
    let text = fs::read_to_string(&file).expect("a text");
    let text = text.replacen(
        "language = \"en\"",
        &format!("language = \"{language}\""),
        1,
    );
    fs::write(&file, format!("{text}\n[article]\n{about}")).expect("written");
    folder
}

const ADDRESS: [&str; 2] = ["--base-url", "https://example.org/a&b/ü"];

#[test]
fn whatever_its_explainers_say_the_feed_and_the_site_map_keep_their_grammars() {
    let around = tempfile::tempdir().expect("a folder");
    let folders = [
        (
            "plain",
            "en",
            "published = \"2031-05-01\"\nauthors = [\"A. Moss\", \"B & <C>\"]",
        ),
        (
            "changed",
            "ar",
            "published = \"2031-05-01\"\nupdated = \"2032-02-29T10:00:00Z\"",
        ),
        ("no-such-day", "zh-Hans", "published = \"2031-02-30\""),
        (
            "words",
            "pt-BR",
            "published = \"May 2031\"\nstandfirst = \"]]> & \\\"<b>\\\" \\uFFFE\"",
        ),
        ("bare", "he", ""),
    ];
    let folders =
        folders.map(|(name, language, about)| explainer(around.path(), name, language, about));
    let out = around.path().join("site");
    let said = site(&folders, &out, &ADDRESS);
    assert_eq!(
        said.matches("note: the feed is without").count(),
        3,
        "{said}"
    );
    assert_valid(&out);
    let feed = fs::read_to_string(out.join("feed.xml")).expect("a feed");
    assert_eq!(feed.matches("<entry ").count(), 2, "{feed}");
    // A site of which nothing is known, and one with a name.
    let brand = around.path().join("site.toml");
    let named = [&ADDRESS[..], &["--site", text(&brand)][..]].concat();
    fs::write(&brand, "[site]").expect("written");
    site(&folders[4..], &out, &named);
    assert_valid(&out);
    fs::write(&brand, "[site]\nname = \"<Q&A> ü\"\nlanguage = \"de-AT\"").expect("written");
    site(&folders, &out, &named);
    assert_valid(&out);
    // The checker does find mistakes.
    let spoilt = around.path().join("spoilt.xml");
    fs::write(&spoilt, feed.replacen("<updated>2032", "<updated>32", 1)).expect("written");
    assert!(mistakes("atom.rnc", &spoilt).contains("updated"));
}

#[test]
fn an_explainer_that_is_published_into_a_site_later_is_on_its_index_its_feed_and_its_map() {
    let around = tempfile::tempdir().expect("a folder");
    let first = explainer(around.path(), "first", "en", "published = \"2031-05-01\"");
    let later = explainer(around.path(), "later", "de", "published = \"2031-06-01\"");
    let (out, brand) = (around.path().join("site"), around.path().join("site.toml"));
    fs::write(&brand, "[site]\nname = \"The Gazette\"\n").expect("written");
    let all = [&ADDRESS[..], &["--site", text(&brand)][..]].concat();
    site(std::slice::from_ref(&first), &out, &all);
    site(
        std::slice::from_ref(&later),
        &out,
        &["--sub-path", "news/later"],
    );
    let read = |path: &str| fs::read_to_string(out.join(path)).expect("a text");
    let index = read("index.html");
    let [new, old] = ["<a href=\"news/later/\">", "<a href=\"first/\">"];
    assert!(
        index.find(new) < index.find(old) && index.contains(new),
        "{index}"
    );
    assert!(index.contains("<h1>The Gazette</h1>"));
    assert!(index.contains("<img src=\"news/later/card-"));
    for (file, address) in [("feed.xml", "<id>"), ("sitemap.xml", "<loc>")] {
        let address = format!("{address}https://example.org/a&amp;b/%C3%BC/news/later/</");
        assert!(read(file).contains(&address), "{file}");
    }
    assert_valid(&out);
    let page = read("news/later/index.html");
    assert!(page.contains("<a href=\"../../\" dir=\"auto\">The Gazette</a>"));
    assert!(page.contains(
        "<link rel=\"canonical\" href=\"https://example.org/a&amp;b/%C3%BC/news/later/\">"
    ));
    let rules = read("_headers");
    let policy = index
        .split("content=\"default-src")
        .nth(1)
        .expect("a policy");
    let policy = policy.split('"').next().expect("its end");
    assert!(rules.contains(policy), "{rules}");
    // All of it is as if it had been published so at once, up to the folder's name.
    let once = around.path().join("once");
    fs::create_dir(&once).expect("a folder");
    let renamed = once.join("later");
    fs::rename(&later, &renamed).expect("renamed");
    let site_of_both = once.join("site");
    site(&[first.clone(), renamed.clone()], &site_of_both, &all);
    site(std::slice::from_ref(&first), &out, &all);
    site(
        std::slice::from_ref(&renamed),
        &out,
        &["--sub-path", "later"],
    );
    assert!(files(&out) == files(&site_of_both));
    // Published again, it is there once.
    site(
        std::slice::from_ref(&renamed),
        &out,
        &["--sub-path", "later"],
    );
    assert_eq!(read("index.html").matches("<li ").count(), 2);
    let elsewhere = ["--sub-path", "later", "--base-url", "https://example.net/"];
    let failed = run(std::slice::from_ref(&renamed), &out, &elsewhere);
    let why = complained(&failed);
    assert!(
        why.contains("is at https://example.org/a&b/%C3%BC/, not at https://example.net/"),
        "{why}"
    );
    let failed = run(std::slice::from_ref(&renamed), &out, &[]);
    assert_eq!(failed.status.code(), Some(1));
    let why = complained(&failed);
    assert!(why.contains("add one with --sub-path"), "{why}");
    // An explainer that is not named goes, and a note says so.
    let said = site(&[renamed], &out, &all);
    assert!(
        said.contains("note: first/ (“Tea or coffee”) was not named, and goes"),
        "{said}"
    );
}

#[test]
fn two_explainers_that_come_into_a_site_at_once_are_both_on_its_index() {
    let around = tempfile::tempdir().expect("a folder");
    let names: Vec<String> = (0..4).map(|number| format!("n{number}")).collect();
    let folders = copies(around.path(), &names);
    let out = around.path().join("site");
    let brand = around.path().join("site.toml");
    fs::write(&brand, "[site]\n").expect("written");
    site(&folders[..1], &out, &["--site", text(&brand)]);
    std::thread::scope(|scope| {
        for (folder, name) in folders[1..].iter().zip(&names[1..]) {
            let out = &out;
            scope.spawn(move || site(std::slice::from_ref(folder), out, &["--sub-path", name]));
        }
    });
    let index = fs::read_to_string(out.join("index.html")).expect("a page");
    for name in names {
        assert!(
            index.contains(&format!("<a href=\"{name}/\">")),
            "{name}: {index}"
        );
        assert!(out.join(&name).join("index.html").is_file());
    }
}
