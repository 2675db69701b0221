//! The deliberate breaches still apply: the text that each replaces occurs once in its
//! file, the test that must fail exists, and the table in `tests/README.md` matches the
//! list. `make breaches` replays them (`replay.rs`).

mod list;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use self::list::{Breach, Kind, breaches};
use support::fixtures::assert_kept_between;

const README: &str = "README.md";
const TABLE: [&str; 2] = ["<!-- breaches: begin -->\n", "<!-- breaches: end -->"];

#[test]
fn what_a_breach_replaces_stands_in_its_file_once() {
    let mut lost = Vec::new();
    for breach in breaches() {
        let text = fs::read_to_string(Path::new("..").join(&breach.file)).unwrap_or_default();
        let count = text.matches(&*breach.old).count();
        if count != 1 || breach.old == breach.new {
            let Breach { id, file, old, .. } = breach;
            lost.push(format!("{id}: {file} has {count} times {old:?}"));
        }
    }
    let lost = lost.join("\n");
    assert!(
        lost.is_empty(),
        "mend tests/breaches/breaches.toml:\n{lost}"
    );
}

#[test]
fn the_test_that_catches_a_breach_exists() {
    for Breach { id, test, kind, .. } in breaches() {
        let folders = match kind {
            Kind::Lib => vec!["../src", "../crates"],
            kind => vec![kind.name()],
        };
        let sources: Vec<_> = folders
            .iter()
            .flat_map(|folder| sources(Path::new(folder)))
            .collect();
        let declared = format!("fn {test}(");
        let found = sources.iter().filter(|path| {
            let text = fs::read_to_string(path).expect("a source");
            text.contains(&declared)
        });
        assert_eq!(
            found.count(),
            1,
            "{id}: {folders:?} has {declared}…) so often"
        );
    }
}

/// Returns the Rust files of a folder, or the one file of that name.
fn sources(path: &Path) -> Vec<PathBuf> {
    if !path.is_dir() {
        return vec![path.with_extension("rs")];
    }
    let entries = fs::read_dir(path).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let mut found = Vec::new();
    for path in paths {
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found
}

#[test]
fn there_are_enough_breaches_of_enough_walls_and_each_has_its_own_name() {
    let breaches = breaches();
    let ids: BTreeSet<_> = breaches.iter().map(|breach| &breach.id).collect();
    let walls: BTreeSet<_> = breaches.iter().map(|breach| &breach.wall).collect();
    assert_eq!(ids.len(), breaches.len());
    assert!(ids.len() >= 25, "{}", ids.len());
    assert!(walls.len() >= 10, "{walls:?}");
}

#[test]
fn the_table_in_the_readme_is_that_of_the_list() {
    let head = "| breach | wall | where | caught by |\n|---|---|---|---|\n".to_owned();
    let rows = breaches().into_iter().map(|breach| {
        let Breach {
            id,
            wall,
            file,
            test,
            kind,
            ..
        } = breach;
        format!("| {id} | {wall} | `{file}` | {}: `{test}` |\n", kind.name())
    });
    let table: String = std::iter::once(head).chain(rows).collect();
    assert_kept_between(README, TABLE, &table);
}
