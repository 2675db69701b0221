//! Studio's worker beside the command: the same diagnostics and the same single file, byte
//! for byte, of every sample, and of samples that were cut anywhere.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use crosslight_publish::{Template, read_files};
use crosslight_studio_app::checker::Checker;
use crosslight_studio_app::protocol::{Check, Checked, Drawn, Request, Response};
use crosslight_studio_app::template_file::pack;

use crate::{complained, crosslight, text};

const SAMPLES: &str = "fixtures/explainers";

/// Returns the folders of all samples.
fn samples() -> Vec<PathBuf> {
    let mut folders = vec!["../content".into(), "fixtures/good".into()];
    for entry in fs::read_dir(SAMPLES).expect("the samples") {
        folders.push(entry.expect("an entry").path());
    }
    assert!(folders.len() > 5, "{folders:?}");
    folders
}

/// Returns what the worker says of a folder.
fn by_worker(folder: &Path) -> Checked {
    let read = |name: &str| fs::read_to_string(folder.join(name)).expect("a text");
    let kept = read_files(Path::new("../crates/cli/template/kept")).expect("the template");
    let template = Template::from_files(kept).expect("the template");
    let pictures = read_files(folder).expect("the folder").into_iter();
    let pictures = pictures.map(|(path, bytes)| (path.into(), bytes.into()));
    let requests = [
        Request::Template(pack(&template).expect("packed")),
        Request::Pictures(Rc::new(pictures.collect())),
        Request::Check(Check {
            id: 1,
            article: read("article.md").into(),
            editorial: read("explainer.toml").into(),
            draws: true,
        }),
    ];
    let mut worker = Checker::default();
    let answering = async {
        let mut last = None;
        for request in requests {
            last = worker.respond(request).await;
        }
        last
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime");
    match tokio::task::LocalSet::new().block_on(&runtime, answering) {
        Some(Response::Checked(checked)) => *checked,
        other => panic!("{other:?}"),
    }
}

/// Asserts that the command says the same as the worker; returns what the worker says.
#[track_caller]
fn assert_alike(folder: &Path) -> Checked {
    let checked = by_worker(folder);
    let listing = crosslight(&["check", "--format", "json", text(folder)]);
    let listing = String::from_utf8(listing.stdout).expect("JSON");
    let of_worker = serde_json::to_string_pretty(&checked.listing).expect("JSON");
    assert_eq!(of_worker, listing.trim_end(), "{}", folder.display());
    let said = crosslight(&["check", text(folder)]);
    let report = complained(&said).replace(&format!("{}/", folder.display()), "");
    assert_eq!(
        checked.report.trim_end(),
        report.trim_end(),
        "{}",
        folder.display()
    );
    let covered = String::from_utf8(said.stdout).expect("a text");
    assert_eq!(
        checked.coverage.clone().unwrap_or_default().trim_end(),
        covered.trim_end()
    );
    checked
}

#[test]
fn the_worker_says_of_every_sample_what_the_command_says_and_makes_its_single_file() {
    for folder in samples() {
        let checked = assert_alike(&folder);
        let out = tempfile::tempdir().expect("a folder");
        let file = out.path().join("page.html");
        let made = crosslight(&[
            "publish",
            text(&folder),
            "--single-file",
            "--out",
            text(&file),
        ]);
        assert!(made.status.success(), "{}", complained(&made));
        let page = fs::read_to_string(&file).expect("a page");
        let Drawn::Page(drawn) = checked.page else {
            panic!("{}: {:?}", folder.display(), checked.page);
        };
        assert!(drawn == page, "{}: another page", folder.display());
    }
}

#[test]
fn the_worker_says_of_a_sample_that_was_cut_what_the_command_says() {
    let mut wrong = 0;
    for folder in samples() {
        let article = fs::read_to_string(folder.join("article.md")).expect("a text");
        let editorial = fs::read_to_string(folder.join("explainer.toml")).expect("a text");
        for part in 1..6 {
            let cut = |text: &str, is_cut: bool| {
                let end = if is_cut {
                    text.len() * part / 6
                } else {
                    text.len()
                };
                text[..text.floor_char_boundary(end)].to_owned()
            };
            for (cut_article, cut_editorial) in [(true, false), (false, true)] {
                let copy = tempfile::tempdir().expect("a folder");
                let write = |name: &str, text: String| {
                    fs::write(copy.path().join(name), text).expect("written");
                };
                write("article.md", cut(&article, cut_article));
                write("explainer.toml", cut(&editorial, cut_editorial));
                let checked = assert_alike(copy.path());
                if !checked.listing.good {
                    assert_eq!(checked.page, Drawn::Nothing);
                    wrong += 1;
                }
            }
        }
    }
    assert!(wrong > 20, "{wrong} had mistakes");
}
