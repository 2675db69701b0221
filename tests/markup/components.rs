//! Each component in its examples: the markup equals the fixture in
//! `tests/fixtures/components`. With `UPDATE_FIXTURES=1` in the environment the
//! fixtures are rewritten.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crosslight::components::gallery::{Exhibit, Shown, ShownProps, exhibits};
use crosslight_publish::draw;
use scraper::Html;
use support::fixtures::assert_kept;

use crate::all;

const SNAPSHOTS: &str = "fixtures/components";

fn snapshot(component: &str) -> PathBuf {
    Path::new(SNAPSHOTS).join(component).with_extension("html")
}

/// Returns the examples of a component, one element a line.
fn drawn(exhibit: &Exhibit) -> String {
    let mut text = String::new();
    for (name, drawn) in &exhibit.examples {
        let children = drawn.clone();
        let markup = draw::<Shown>(ShownProps { children }).expect("markup");
        let markup = markup.replace("><", ">\n<");
        text.extend(["<!-- ", name, " -->\n", &markup, "\n"]);
    }
    text
}

#[test]
fn every_example_has_the_markup_that_was_kept_of_it() {
    for exhibit in exhibits() {
        assert_kept(snapshot(exhibit.component), &drawn(&exhibit));
    }
}

#[test]
fn every_snapshot_is_of_a_component() {
    let kept = fs::read_dir(SNAPSHOTS).expect("the snapshots");
    let kept: BTreeSet<_> = kept.map(|entry| entry.expect("an entry").path()).collect();
    let exhibits = exhibits().into_iter().map(|it| snapshot(it.component));
    assert_eq!(kept, exhibits.collect());
}

#[test]
fn every_component_with_examples_is_in_the_gallery() {
    let shown = exhibits().into_iter().map(|it| it.component.to_owned());
    let folders = fs::read_dir("../src/components").expect("the components");
    let folders = folders.map(|entry| entry.expect("an entry").path());
    let with_examples = folders.filter(|it| it.join("examples.rs").is_file());
    let names = with_examples.filter_map(|it| Some(it.file_name()?.to_str()?.replace('_', "-")));
    assert_eq!(shown.collect::<BTreeSet<_>>(), names.collect());
}

#[test]
fn no_two_examples_of_a_component_have_one_name_or_one_markup() {
    for exhibit in exhibits() {
        let text = drawn(&exhibit);
        let parts: Vec<_> = text.split("<!-- ").skip(1).collect();
        let names = parts.iter().filter_map(|part| part.split(" -->").next());
        let names: BTreeSet<_> = names.collect();
        let markup: BTreeSet<_> = parts
            .iter()
            .filter_map(|it| it.split("-->").nth(1))
            .collect();
        let number = exhibit.examples.len();
        assert_eq!(
            (names.len(), markup.len()),
            (number, number),
            "{}",
            exhibit.component
        );
    }
}

#[test]
fn every_id_of_an_example_stands_in_it_once() {
    for exhibit in exhibits() {
        for (name, drawn) in exhibit.examples {
            let markup = draw::<Shown>(ShownProps { children: drawn }).expect("markup");
            let html = Html::parse_fragment(&markup);
            let ids: Vec<_> = all(&html, "[id]").iter().map(|it| it.attr("id")).collect();
            let once: BTreeSet<_> = ids.iter().collect();
            assert_eq!(once.len(), ids.len(), "{} {name}", exhibit.component);
        }
    }
}
