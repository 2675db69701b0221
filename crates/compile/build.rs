//! Writes the abbreviations of `sentencex` as data. Its lists alone are wanted: linked as
//! a library, it brings its whole splitter and an engine for regular expressions along.

#[path = "src/parse/sentences/languages.rs"]
#[expect(dead_code, reason = "what only the parser uses")]
mod languages;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::{env, fs, io};

use languages::list;

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/parse/sentences/languages.rs");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    // The languages of each list. What `sentencex` does not know is read as English.
    let mut lists: BTreeMap<BTreeSet<String>, Vec<String>> = BTreeMap::new();
    for language in codes() {
        lists.entry(words(&language)).or_default().push(language);
    }
    let default = words("");
    let lists = lists.iter().map(|(words, languages)| {
        let languages = if *words == default {
            ""
        } else {
            &languages.join(" ")
        };
        (
            languages.to_owned(),
            words
                .iter()
                .map(String::as_str)
                .collect::<Vec<_>>()
                .join(" "),
        )
    });
    fs::write(
        out.join("abbreviations.rs"),
        format!("&{:?}", lists.collect::<Vec<_>>()),
    )
}

/// Returns every code that ISO 639 could give to a language.
fn codes() -> impl Iterator<Item = String> {
    let letters = || 'a'..='z';
    let pairs = move || letters().flat_map(move |a| letters().map(move |b| format!("{a}{b}")));
    let triples = pairs().flat_map(move |pair| letters().map(move |c| format!("{pair}{c}")));
    pairs().chain(triples)
}

/// Returns the abbreviations of a language. The lists contain ordinary words too (“May”).
/// So if `languages/` has a list, only words without a vowel or with stops inside count.
fn words(language: &str) -> BTreeSet<String> {
    let has_vowel = |it: char| !it.is_ascii_alphabetic() || "aeiouy".contains(it);
    let is_sure = |word: &str| word.contains('.') || !word.chars().any(has_vowel);
    let all = sentencex::language_factory(language);
    let words = all.get_abbreviations().iter().map(String::as_str);
    let words =
        words.filter(|word| word.chars().count() > 1 && !word.contains(char::is_whitespace));
    let has_own_list = !list(language).is_empty();
    words
        .filter(|word| !has_own_list || is_sure(word))
        .map(str::to_owned)
        .collect()
}
