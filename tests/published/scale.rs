//! The time and the memory that publishing takes.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use support::environment;
use support::maps::largest;

use crate::{SHIPPED, complained, text};

/// Writes an explainer with many sections, each with three sentences by three voices.
fn long(folder: &Path, sections: u32) {
    let (mut article, mut editorial) = ("# The long tea\n".to_owned(), String::new());
    editorial +=
        "[[voice]]\nid = \"anna\"\nname = \"Anna\"\n[[voice]]\nid = \"ben\"\nname = \"Ben\"\n";
    for number in 0..sections {
        let _ = write!(
            article,
            "\n## Section {number} of the tea\n\nIt is said in section {number} that the tea is \
             warm, and that whoever drinks it early may be content. Anna believes that tea \
             {number} could be warmer. Ben replied that taste {number} is his own.\n"
        );
        let _ = write!(
            editorial,
            "[[statement]]\nquote = \"said in section {number} that\"\nvoice = \"article\"\n\
             [[statement]]\nquote = \"that tea {number} could\"\nvoice = \"anna\"\n\
             verb = \"believes\"\nhedges = [\"could\"]\n\
             [[statement]]\nquote = \"taste {number} is\"\nvoice = \"ben\"\nverb = \"replied\"\n"
        );
    }
    fs::write(folder.join("article.md"), article).expect("written");
    fs::write(folder.join("explainer.toml"), editorial).expect("written");
}

/// Publishes within `memory` kilobytes, and returns the processor time in seconds.
fn seconds(folder: &Path, out: &Path, memory: u32) -> f64 {
    seconds_of(&["publish", text(folder), "--out", text(out)], memory)
}

/// Runs the program within `memory` kilobytes, and returns the processor time in seconds,
/// which does not depend on the load of the machine.
fn seconds_of(arguments: &[&str], memory: u32) -> f64 {
    let script = format!("ulimit -v {memory}; TIMEFORMAT='%U %S'; time \"$@\"");
    let output = Command::new("bash")
        .args(["-c", &script, "bash"])
        .arg(environment::program())
        .args(arguments)
        .output()
        .expect("bash runs");
    let said = complained(&output);
    assert!(output.status.success(), "{said}");
    let times = said.lines().last().expect("the times");
    times
        .split(' ')
        .map(|time| time.parse::<f64>().expect("seconds"))
        .sum()
}

#[test]
fn the_shipped_article_is_published_within_two_seconds() {
    let folder = tempfile::tempdir().expect("a folder");
    let taken = seconds(Path::new(SHIPPED), &folder.path().join("dist"), 500_000);
    assert!(taken < 2.0, "{taken} s");
}

#[test]
fn a_longer_article_takes_longer_and_a_thousand_sections_no_more_than_two_seconds() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut before = 0.0;
    for (sections, most) in [(30, 1.0), (200, 1.0), (1000, 2.0)] {
        let content = folder.path().join(sections.to_string());
        fs::create_dir(&content).expect("a folder");
        long(&content, sections);
        // The minimum of three runs, since other load only adds time.
        let times = [1, 2, 3].map(|number| {
            let out = folder.path().join(format!("dist-{sections}-{number}"));
            seconds(&content, &out, 500_000)
        });
        let least = times.into_iter().fold(f64::INFINITY, f64::min);
        assert!(least < most, "{sections} sections: {least} s");
        assert!(
            least > before,
            "{sections} sections: {least} s, not {before} s"
        );
        before = least;
    }
}

#[test]
fn five_thousand_sections_are_published_within_ten_seconds_and_500_mb() {
    let folder = tempfile::tempdir().expect("a folder");
    long(folder.path(), 5000);
    let out = folder.path().join("dist");
    let taken = seconds(folder.path(), &out, 500_000);
    assert!(taken < 10.0, "{taken} s");
    let page = fs::read_to_string(out.join("index.html")).expect("a page");
    assert!(page.contains("taste 4999 is his own"));
}

#[test]
fn the_largest_map_is_laid_out_and_drawn_within_a_second() {
    let folder = tempfile::tempdir().expect("a folder");
    largest().write(folder.path());
    let picture = folder.path().join("map.svg");
    let taken = seconds_of(
        &["map", text(folder.path()), "--svg", text(&picture)],
        500_000,
    );
    assert!(taken < 1.0, "{taken} s");
    let picture = fs::read_to_string(picture).expect("a picture");
    assert!(picture.contains("Zambia"));
}
