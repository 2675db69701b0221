//! Each component in its examples: the markup equals the kept one. With `UPDATE_FIXTURES=1`
//! in the environment the kept ones are rewritten.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crosslight_studio_app::components::gallery::{Exhibit, exhibits};

use crate::drawn;

const SNAPSHOTS: &str = "tests/fixtures";

fn snapshot(component: &str) -> PathBuf {
    Path::new(SNAPSHOTS).join(component).with_extension("html")
}

/// The elements in which the app shows its views, each a component with its own kept
/// markup, by their names and classes.
const VIEWS: [(&str, &str); 2] = [("div", "work"), ("section", "aside")];

/// Returns the examples of a component, one element a line.
fn text(exhibit: &Exhibit) -> String {
    let mut text = String::new();
    for (name, studio, html) in &exhibit.examples {
        let mut markup = drawn(studio, html);
        if exhibit.component == "app" {
            markup = VIEWS
                .iter()
                .fold(markup, |markup, view| emptied(&markup, *view));
        }
        let markup = markup.replace("><", ">\n<");
        text.extend(["<!-- ", name, " -->\n", &markup, "\n"]);
    }
    text
}

/// Returns markup with the elements of a name and a class empty.
fn emptied(markup: &str, (name, class): (&str, &str)) -> String {
    let (start, end) = (format!("<{name}"), format!("</{name}>"));
    let class = format!(" class=\"{class}\">");
    let mut pieces = markup.split(&class);
    let mut emptied = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (mut rest, mut open) = (piece, 1);
        while open > 0 {
            let (inner, after) = rest.split_once(&end).expect("an end tag");
            open += inner.matches(&start).count();
            open -= 1;
            rest = after;
        }
        emptied.extend([&class, &end, rest]);
    }
    emptied
}

#[test]
fn every_example_has_the_markup_that_was_kept_of_it() {
    for exhibit in exhibits() {
        let (file, drawn) = (snapshot(exhibit.component), text(&exhibit));
        if std::env::var_os("UPDATE_FIXTURES").is_some() {
            fs::create_dir_all(SNAPSHOTS).expect("a folder");
            fs::write(&file, &drawn).expect("written");
        }
        let kept = fs::read_to_string(&file).unwrap_or_default();
        assert_eq!(drawn, kept, "{}", file.display());
    }
}

#[test]
fn every_snapshot_is_of_a_component() {
    let kept = fs::read_dir(SNAPSHOTS).expect("the snapshots");
    let kept: BTreeSet<_> = kept.map(|it| it.expect("an entry").path()).collect();
    let exhibits = exhibits().into_iter().map(|it| snapshot(it.component));
    assert_eq!(kept, exhibits.collect());
}

#[test]
fn every_component_with_examples_is_in_the_gallery() {
    let shown: BTreeSet<_> = exhibits()
        .iter()
        .map(|it| it.component.to_owned())
        .collect();
    let folders = fs::read_dir("src/components").expect("the components");
    let folders = folders.map(|it| it.expect("an entry").path());
    let with_examples = folders.filter(|it| it.join("examples.rs").is_file());
    let names = with_examples.filter_map(|it| Some(it.file_name()?.to_str()?.replace('_', "-")));
    assert_eq!(names.collect::<BTreeSet<_>>(), shown);
}
