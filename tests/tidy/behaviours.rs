//! The behaviours that components promise and tests show, checked both ways: each
//! component and each behaviour of the browser lists them with ids, and each test names
//! those it shows.

use std::collections::BTreeSet;

use super::{files, read};

/// Returns the listed ids: `` //! - `disclosure/enter`: … ``.
fn promised() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let behaviours = files("src/browser/behaviour", "rs");
    for path in files("src/components", "rs").into_iter().chain(behaviours) {
        // A component with examples is a folder.
        let owner = if path.ends_with("mod.rs") {
            path.parent().expect("a folder")
        } else {
            &path
        };
        let component = owner.file_stem().expect("a name").to_string_lossy();
        let component = component.replace('_', "-");
        for line in read(&path).lines() {
            let id = line
                .strip_prefix("//! - `")
                .and_then(|rest| rest.split_once("`: "));
            let Some((id, _)) = id else { continue };
            let own = id.strip_prefix(component.as_str());
            assert!(
                own.is_some_and(|rest| rest.starts_with('/')),
                "{}: `{id}` does not begin with `{component}/`",
                path.display()
            );
            assert!(found.insert(id.to_owned()), "`{id}` is listed twice");
        }
    }
    found
}

/// Returns the ids that tests name: `/// Shows disclosure/enter, disclosure/space.`
/// above one.
fn shown() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for path in files("tests/e2e", "rs") {
        let text = read(&path);
        let mut lines = text.lines().peekable();
        while let Some(line) = lines.next() {
            let Some(ids) = line.strip_prefix("/// Shows ") else {
                continue;
            };
            let mut ids = ids.to_owned();
            while let Some(more) = lines.peek().and_then(|line| line.strip_prefix("/// ")) {
                ids = format!("{ids} {more}");
                lines.next();
            }
            assert!(
                lines.peek().is_some_and(|line| line.contains("test]")),
                "{}: no test below “{ids}”",
                path.display()
            );
            let ids = ids.strip_suffix('.').expect("a sentence");
            found.extend(ids.split(", ").map(str::to_owned));
        }
    }
    found
}

#[test]
fn each_behaviour_of_a_component_is_shown_by_a_test_and_no_test_shows_another() {
    let (promised, shown) = (promised(), shown());
    assert!(promised.len() > 40, "{} behaviours", promised.len());
    let unshown: Vec<_> = promised.difference(&shown).collect();
    assert!(unshown.is_empty(), "no test shows {unshown:?}");
    let unpromised: Vec<_> = shown.difference(&promised).collect();
    assert!(unpromised.is_empty(), "no component lists {unpromised:?}");
}
