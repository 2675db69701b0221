//! Sentence ends, in the language of each file of `fixtures/sentences/`: each line is a
//! paragraph, and `¦` marks where a sentence ends.

use std::fs;

use crosslight_compile::read_texts;

use crate::copy::Copy;

const PROBES: &str = "fixtures/sentences";

/// Returns the sentences of a paragraph by the rules of a language.
fn sentences(language: &str, paragraph: &str) -> Vec<String> {
    // A number and a full stop would begin a list.
    let digits = paragraph.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = paragraph.split_at(digits);
    let mark = if digits > 0 { "\\" } else { "" };
    let article = format!("# T\n\n## H\n\n{number}{mark}{rest}\n");
    let folder = read_texts(&article, &format!("language = \"{language}\"\n"));
    let folder = folder.unwrap_or_else(|errors| panic!("{paragraph}\n{errors}"));
    let statements = folder.explainer.statements.iter();
    statements.map(|it| it.text.to_string()).collect()
}

#[test]
fn sentences_end_where_a_reader_of_the_language_ends_them() {
    let mut count = 0;
    let mut wrong = Vec::new();
    for entry in fs::read_dir(PROBES).expect("the probes") {
        let path = entry.expect("a file").path();
        let language = path.file_stem().expect("a language").to_string_lossy();
        let text = fs::read_to_string(&path).expect("a text");
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            count += 1;
            let paragraph = line.replace(" ¦ ", " ").replace('¦', "");
            let expected: Vec<_> = line.split('¦').map(|it| it.trim().to_owned()).collect();
            let found = sentences(&language, &paragraph);
            if found != expected {
                wrong.push(format!("{language}: {}", found.join(" ¦ ")));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(count > 330, "{count}");
}

#[test]
fn a_separator_of_lines_ends_no_sentence() {
    let found = sentences("en", "One\u{2028}line. Two\u{a0}of them.\u{a0}Three.");
    assert_eq!(
        found,
        ["One\u{2028}line.", "Two\u{a0}of them.\u{a0}", "Three."]
    );
}

#[test]
fn the_editor_has_the_last_word() {
    let article = "# T\n\nThe Reg. Board met. Hptm. Falk spoke. It cost 5 fl. in all. Nobody\npaid.\n\n## H\n\nX.\n";
    let editorial = "abbreviations = [\"Reg.\", \"Hptm.\"]\n\
        [[sentence]]\njoin = \"spoke. It\"\n\
        [[sentence]]\nsplit = \"in all. Nobody\"\n";
    let folder = read_texts(article, editorial).expect("no mistake");
    let found: Vec<_> = folder
        .explainer
        .statements
        .iter()
        .map(|it| &*it.text)
        .collect();
    let expected = [
        "The Reg. Board met.",
        "Hptm. Falk spoke. It cost 5 fl. in all.",
        "Nobody",
        "paid.",
        "X.",
    ];
    assert_eq!(found, expected);
    let places: Vec<_> = folder
        .spans
        .iter()
        .map(|span| &article[span.clone()])
        .collect();
    assert_eq!(places, expected);
}

#[test]
fn what_cannot_be_joined_or_split_is_a_mistake() {
    Copy::new()
        .article(
            "Nobody drinks coffee.",
            "Nobody drinks coffee. Tea is warm.",
        )
        .editorial(
            "[[actor]]\nid = \"tea\"",
            "[[sentence]]\njoin = \"Nobody drinks\"\n\n\
             [[sentence]]\nsplit = \"Nobody drinks coffee.\"\n\n\
             [[sentence]]\njoin = \"by then. Nothing\"\n\n\
             [[sentence]]\njoin = \"tea\"\n\n\
             [[sentence]]\njoin = \"better.” Anna\"\n\n\
             [[sentence]]\njoin = \"a\"\nsplit = \"b\"\n\n\
             [[sentence]]\n\n\
             [[actor]]\nid = \"tea\"",
        )
        .reports("join-and-split");
}
