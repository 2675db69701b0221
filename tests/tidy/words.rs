//! The words of the house (CONTRIBUTING.md, "Words"), as far as a machine can tell a word
//! in its forbidden sense: in identifiers, in names of files, and in comments where the
//! word has no other sense.

use std::path::Path;

use proc_macro2::{Span, TokenStream, TokenTree};

use super::{code, product, read, sources};

/// Words that no identifier and no file of the product has, with the word to use.
const IN_NAMES: [(&str, &str); 9] = [
    ("adopt", "attach"),
    ("concern", "diagnostic"),
    ("cure", "help"),
    ("finding", "diagnostic"),
    ("hydrate", "attach"),
    ("hydration", "attach"),
    ("placing", "install, or what is meant"),
    ("record", "manifest"),
    ("stretch", "chunk"),
];

/// Words that have no other sense anywhere, with the word to use.
const ANYWHERE: [(&str, &str); 6] = [
    ("adopts", "attaches to"),
    ("cure", "help"),
    ("cures", "helps"),
    ("hydrate", "attach"),
    ("hydrated", "attached"),
    ("hydration", "attaching"),
];

/// A place is a location in a file, a position on the grid, or a match in the article;
/// only the key of `explainer.toml` is called so. Where boxes or words are laid out, a
/// place is meant as such.
const PLACES: [&str; 2] = ["place", "places"];
/// The files with the key, and the folders that lay out or write.
const WITH_PLACES: [&str; 6] = [
    "crates/compile/src/checks/relations.rs",
    "crates/compile/src/editorial.rs",
    "crates/compile/src/grid.rs",
    "crates/compile/src/import",
    "crates/map",
    "crates/studio-app/src/components/actor_table",
];

/// A rule of drafting has a record: how often it was right of how often it fired. The
/// crates that measure it, hand it on and show it.
const WITH_RECORDS: [&str; 4] = [
    "crates/compile/src/draft",
    "crates/compile/src/lib.rs",
    "crates/studio",
    "crates/studio-app",
];

/// Names of parsers: a reader is a person, and a reading is a viewpoint.
const NO_PARSERS: [&str; 4] = [
    "struct Reader",
    "struct Reading",
    "enum Reader",
    "enum Reading",
];

#[test]
fn names_use_the_words_of_the_house() {
    for path in product().filter(|path| !path.starts_with("crates/map")) {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let has_places = WITH_PLACES.iter().any(|known| path.starts_with(known));
        let has_records = WITH_RECORDS.iter().any(|known| path.starts_with(known));
        let check = |identifier: &str, location: &str| {
            for word in words(identifier) {
                let is_record = word == "record" && has_records;
                let known = IN_NAMES.iter().find(|(bad, _)| *bad == word && !is_record);
                assert!(known.is_none(), "{location}: `{identifier}`: {known:?}");
            }
            let is_place = PLACES.contains(&identifier) && !has_places;
            assert!(!is_place, "{location}: `{identifier}`: which place?");
        };
        check(&stem, &path.display().to_string());
        let text = read(&path);
        for (identifier, span) in identifiers(&text) {
            check(
                &identifier,
                &format!("{}:{}", path.display(), span.start().line),
            );
        }
        for (number, line) in code(&text) {
            let location = format!("{}:{number}", path.display());
            for parser in NO_PARSERS {
                let named = line.split_once(parser).map(|(_, rest)| rest);
                let is_whole = named.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
                assert!(!is_whole, "{location}: {line}");
            }
        }
    }
}

#[test]
fn comments_use_the_words_of_the_house() {
    let guide = ["README.md", "docs/format.md", "docs/publishing.md"].map(Path::new);
    let guides = guide.into_iter().map(Path::to_owned);
    let this = Path::new("tests/tidy/words.rs");
    for path in sources().filter(|path| path != this).chain(guides) {
        for (number, line) in (1..).zip(read(&path).lines()) {
            // Named with Yew's own words, where its hydration is switched off.
            if line.contains("hydratable") {
                continue;
            }
            for word in line.split(|it: char| !it.is_alphabetic()) {
                let known = ANYWHERE.iter().find(|(bad, _)| *bad == word);
                assert!(known.is_none(), "{}:{number}: {known:?}", path.display());
            }
        }
    }
}

/// Words that no comment begins with: it names the thing or the reason, not a question.
const QUESTIONS: [&str; 5] = ["How", "That", "Those", "What", "Whether"];

#[test]
fn comments_begin_with_the_thing_and_not_with_a_question() {
    let this = Path::new("tests/tidy/words.rs");
    for path in sources().filter(|path| path != this) {
        let marks = ["/// ", "//! ", "// "].into_iter();
        let text = read(&path);
        let mut before = "";
        for (number, line) in (1..).zip(text.lines().map(str::trim_start)) {
            let begins = marks.clone().find_map(|mark| {
                let is_first = !before.starts_with(mark.trim_end());
                line.strip_prefix(mark).filter(|_| is_first)
            });
            let first = begins.and_then(|it| it.split([' ', ',']).next());
            assert!(
                first.is_none_or(|word| !QUESTIONS.contains(&word)),
                "{}:{number}: {line}",
                path.display()
            );
            before = line;
        }
    }
}

/// Words that a function's documentation does not begin with.
const NO_VERBS: [&str; 9] = [
    "What", "Whether", "How", "That", "Those", "Where", "It", "As", "Same",
];

#[test]
fn the_documentation_of_a_function_begins_with_a_verb() {
    for path in product() {
        let text = read(&path);
        let lines: Vec<&str> = text.lines().map(str::trim_start).collect();
        for (at, line) in lines.iter().enumerate() {
            let begins = at == 0 || !lines[at - 1].starts_with("///");
            let Some(first) = line.strip_prefix("/// ").filter(|_| begins) else {
                continue;
            };
            let mut below = lines[at..].iter();
            let item = below.find(|it| !it.starts_with("///") && !it.starts_with("#["));
            let is_function = item.is_some_and(|it| {
                let it = it
                    .trim_start_matches("pub(crate) ")
                    .trim_start_matches("pub(super) ");
                it.trim_start_matches("pub ").starts_with("fn ")
            });
            let word = first.split([' ', ',']).next().unwrap_or_default();
            assert!(
                !(is_function && NO_VERBS.contains(&word)),
                "{}:{}: {first}",
                path.display(),
                at + 1
            );
        }
    }
}

/// Returns the words of an identifier: `PlacedNode` and `placed_node` have two.
fn words(identifier: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for letter in identifier.chars() {
        if letter == '_' || letter.is_uppercase() {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| letter != '_') {
            word.extend(letter.to_lowercase());
        }
    }
    words
}

/// Returns the identifiers of a file, without the words in its strings and comments.
fn identifiers(text: &str) -> Vec<(String, Span)> {
    let mut streams = vec![text.parse::<TokenStream>().expect("Rust")];
    let mut found = Vec::new();
    while let Some(stream) = streams.pop() {
        for token in stream {
            match token {
                TokenTree::Group(group) => streams.push(group.stream()),
                TokenTree::Ident(name) => found.push((name.to_string(), name.span())),
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
    }
    found
}
