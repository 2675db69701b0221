//! The direction of imports: no circle between modules, no way up between crates.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::{TREE, code, files, is_test, read};

/// The crates of the workspace, each with those of ours that it may know.
const FLOORS: [(&str, &[&str]); 11] = [
    ("crates/content", &[]),
    ("crates/state", &["content"]),
    ("crates/map", &["content"]),
    ("crates/compile", &["content", "map"]),
    (".", &["content", "state"]),
    ("crates/render", &["", "compile", "content", "map", "state"]),
    (
        "crates/publish",
        &["", "compile", "content", "map", "render", "state"],
    ),
    (
        "crates/cli",
        &["compile", "content", "publish", "studio-bundle"],
    ),
    ("crates/studio", &["compile", "content"]),
    (
        "crates/studio-app",
        &["compile", "content", "render", "studio"],
    ),
    (
        "crates/studio-bundle",
        &["compile", "content", "publish", "render", "studio-app"],
    ),
];

/// A module's path within its crate; the root is empty.
type Module = Vec<String>;

/// The modules that each module imports from, at one level of a crate.
type Arrows = BTreeMap<String, BTreeSet<String>>;

#[test]
fn no_two_modules_import_each_other_not_even_by_way_of_others() {
    let mut roots = crates();
    roots.retain(|root| Path::new(TREE).join(root).join("src").is_dir());
    assert!(roots.len() > 5, "{roots:?}");
    for root in roots {
        for (level, arrows) in levels(&modules(&format!("{root}/src"))) {
            let circle = in_circles(arrows);
            assert!(circle.is_empty(), "{root}, in `{level}`: {circle:?}");
        }
    }
}

#[test]
fn a_crate_knows_only_the_crates_below_it() {
    for root in crates() {
        let floor = FLOORS.iter().find(|(known, _)| *known == root);
        let (_, below) = floor.unwrap_or_else(|| panic!("FLOORS has no row for {root}"));
        let manifest = read(&Path::new(&root).join("Cargo.toml"));
        let manifest: toml::Table = manifest.parse().expect("a manifest");
        let dependencies = manifest.get("dependencies").and_then(|it| it.as_table());
        for name in dependencies.into_iter().flat_map(toml::Table::keys) {
            if let Some(ours) = name.strip_prefix("crosslight") {
                let ours = ours.trim_start_matches('-');
                assert!(below.contains(&ours), "{root} must not know {name}");
            }
        }
    }
}

/// Returns the folders of the page's package and of the crates beside it.
fn crates() -> Vec<String> {
    let manifests = files("crates", "toml").into_iter();
    let manifests = manifests.filter(|path| path.ends_with("Cargo.toml"));
    let folders = manifests.filter_map(|path| Some(path.parent()?.to_str()?.to_owned()));
    folders.chain([".".to_owned()]).collect()
}

/// Returns the code of each module of a crate, without its tests.
fn modules(root: &str) -> BTreeMap<Module, String> {
    let mut modules = BTreeMap::new();
    for path in files(root, "rs").into_iter().filter(|path| !is_test(path)) {
        let inside = path.strip_prefix(root).expect("below the root");
        let parts = inside.with_extension("");
        let mut module: Module = parts
            .iter()
            .map(|part| part.to_string_lossy().into_owned())
            .collect();
        if module.first().is_some_and(|it| it == "bin" || it == "main") {
            continue;
        }
        module.pop_if(|last| last == "mod" || last == "lib");
        let text = read(&path);
        let product = text.split("mod tests {").next().unwrap_or_default();
        let lines: Vec<&str> = code(product).map(|(_, line)| line).collect();
        modules.insert(module, lines.join("\n"));
    }
    modules
}

/// Returns the arrows at each level: between the modules that share a parent.
fn levels(modules: &BTreeMap<Module, String>) -> BTreeMap<String, Arrows> {
    let exports = exports(modules);
    let mut levels: BTreeMap<String, Arrows> = BTreeMap::new();
    for (from, text) in modules {
        let paths = uses(text).into_iter().map(|(path, _)| path);
        for path in paths.chain(paths_in(text)) {
            let Some(to) = absolute(from, &path).and_then(|it| home(it, modules, &exports)) else {
                continue;
            };
            let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
            if let (Some(one), Some(other)) = (from.get(shared), to.get(shared)) {
                let level = levels.entry(from[..shared].join("::")).or_default();
                level.entry(one.clone()).or_default().insert(other.clone());
            }
        }
    }
    levels
}

/// Returns the arrows of the modules that are in circles, or on the way between two.
fn in_circles(mut arrows: Arrows) -> Arrows {
    loop {
        let known: BTreeSet<String> = arrows.keys().cloned().collect();
        for targets in arrows.values_mut() {
            targets.retain(|it| known.contains(it));
        }
        let imported: BTreeSet<String> = arrows.values().flatten().cloned().collect();
        let count = arrows.len();
        arrows.retain(|module, targets| !targets.is_empty() && imported.contains(module));
        if arrows.len() == count {
            return arrows;
        }
    }
}

/// Returns what each re-exported name stands for, by its path in the crate.
fn exports(modules: &BTreeMap<Module, String>) -> BTreeMap<Module, Module> {
    let mut exports = BTreeMap::new();
    for (module, text) in modules {
        for (path, name) in uses(text) {
            let mut path = path;
            let within = [module.as_slice(), &path[..1]].concat();
            if modules.contains_key(&within) {
                path.insert(0, "self".to_owned());
            }
            if let Some(target) = absolute(module, &path) {
                exports.insert([module.as_slice(), &[name]].concat(), target);
            }
        }
    }
    exports
}

/// Returns the module that has what a path names, re-exports followed.
fn home(
    mut path: Module,
    modules: &BTreeMap<Module, String>,
    exports: &BTreeMap<Module, Module>,
) -> Option<Module> {
    for _ in 0..8 {
        let known = (1..=path.len())
            .rev()
            .find(|end| exports.contains_key(&path[..*end]));
        let Some(end) = known.filter(|end| !modules.contains_key(&path[..*end])) else {
            break;
        };
        path = [exports[&path[..end]].as_slice(), &path[end..]].concat();
    }
    let end = (0..=path.len())
        .rev()
        .find(|end| modules.contains_key(&path[..*end]))?;
    Some(path[..end].to_vec())
}

/// Returns a path from the crate's root; `None` if it leads to another crate.
fn absolute(from: &Module, path: &[String]) -> Option<Module> {
    let mut base = match path.first()?.as_str() {
        "crate" => Module::new(),
        "self" | "super" => from.clone(),
        _ => return None,
    };
    let above = path.iter().take_while(|part| *part == "super").count();
    base.truncate(base.len().checked_sub(above)?);
    let rest = path.iter().skip(above.max(1));
    base.extend(rest.cloned());
    Some(base)
}

/// Returns the path of each thing that a `use` names, and the name that it gets.
fn uses(text: &str) -> Vec<(Module, String)> {
    let begins = text.match_indices("use ").filter(|(at, _)| {
        let before = text[..*at].chars().next_back();
        before.is_none_or(char::is_whitespace)
    });
    let trees = begins.filter_map(|(at, _)| text[at + 4..].split(';').next());
    let mut found = Vec::new();
    for leaf in trees.flat_map(leaves) {
        let (path, name) = leaf.split_once(" as ").unwrap_or((&leaf, ""));
        let path: Module = path.split("::").map(|it| it.trim().to_owned()).collect();
        let last = path.last().cloned().unwrap_or_default();
        let name = if name.is_empty() {
            last
        } else {
            name.trim().to_owned()
        };
        found.push((path, name));
    }
    found
}

/// Returns the paths in the tree of a `use`: `a::{b, c::d}` has `a::b` and `a::c::d`.
fn leaves(tree: &str) -> Vec<String> {
    let Some((before, inside)) = tree.split_once('{') else {
        return vec![tree.trim().to_owned()];
    };
    let inside = inside.rsplit_once('}').map_or(inside, |(inside, _)| inside);
    let mut depth = 0;
    let parts = inside.split(|letter| {
        depth += i32::from(letter == '{') - i32::from(letter == '}');
        letter == ',' && depth == 0
    });
    let parts = parts.filter(|part| !part.trim().is_empty());
    let below = parts.flat_map(leaves);
    below.map(|leaf| before.trim().to_owned() + &leaf).collect()
}

/// Returns the paths that begin in this crate, wherever they stand.
fn paths_in(text: &str) -> Vec<Module> {
    let mut found = Vec::new();
    for start in ["crate::", "super::", "self::"] {
        for (at, _) in text.match_indices(start) {
            let is_name = |it: char| it.is_alphanumeric() || it == '_' || it == ':';
            let path = text[at..].split(|it| !is_name(it)).next();
            let path = path.unwrap_or_default().split("::");
            let path = path.filter(|part| !part.is_empty());
            found.push(path.map(str::to_owned).collect());
        }
    }
    found
}
