//! The labelled texts, and when a proposal is what a label says.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use crosslight_compile::{Article, ArticleParagraph, Heading, ProposedVoice, Sentence};
use crosslight_content::{About, Shape};

/// The number from which on texts are held out.
const HELD_OUT: u32 = 51;

/// Who says a sentence, as a person labelled it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    pub voice: String,
    pub verb: Option<String>,
    pub quoted: bool,
}

/// A labelled text.
pub struct Text {
    /// `true` for a text from number 51 on: nobody who wrote rules has seen it.
    pub is_held_out: bool,
    pub paragraphs: Vec<Vec<(String, Option<Label>)>>,
}

impl Text {
    fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).expect("a text");
        let mut paragraphs = vec![Vec::new()];
        for (number, line) in (1..).zip(text.lines()) {
            if line.starts_with("# ") {
                continue;
            }
            if line.trim().is_empty() {
                paragraphs.push(Vec::new());
                continue;
            }
            let (sentence, label) = line
                .split_once('\t')
                .unwrap_or_else(|| panic!("{}:{number} has no label", path.display()));
            let last = paragraphs.last_mut().expect("a paragraph");
            last.push((sentence.trim().to_owned(), label_of(label)));
        }
        paragraphs.retain(|it| !it.is_empty());
        let name = path.file_name().and_then(OsStr::to_str).expect("a name");
        let (number, _) = name.split_once('-').expect("a number");
        Text {
            is_held_out: number.parse::<u32>().expect("a number") >= HELD_OUT,
            paragraphs,
        }
    }

    pub fn article(&self) -> Article {
        let sentence = |(text, _): &(String, Option<Label>)| Sentence {
            text: text.clone(),
            spaced: true,
            span: 0..0,
            marks: Vec::new(),
        };
        let paragraphs = self.paragraphs.iter().map(|sentences| ArticleParagraph {
            shape: Shape::default(),
            span: 0..0,
            sentences: sentences.iter().map(sentence).collect(),
        });
        Article {
            about: About::default(),
            title: Heading {
                text: "T".to_owned(),
                span: 0..0,
                marks: Vec::new(),
                id: None,
            },
            lede: paragraphs.collect(),
            sections: Vec::new(),
            notes: Vec::new(),
        }
    }
}

fn label_of(text: &str) -> Option<Label> {
    let mut fields = text.split('|').map(str::trim);
    let voice = fields.next().filter(|it| !it.is_empty() && *it != "-")?;
    let verb = fields.next().filter(|it| !it.is_empty() && *it != "-");
    let quoted = fields.next().is_some_and(|it| it == "quoted");
    Some(Label {
        voice: voice.to_owned(),
        verb: verb.map(str::to_owned),
        quoted,
    })
}

pub fn texts(language: &str) -> Vec<Text> {
    let folder = Path::new("tests/attribution").join(language);
    let entries = fs::read_dir(&folder).expect("labelled texts");
    let mut paths: Vec<PathBuf> = entries.map(|it| it.expect("an entry").path()).collect();
    paths.sort();
    paths.iter().map(|path| Text::read(path)).collect()
}

/// Returns words as they are compared: in small letters, without articles and titles.
fn folded(words: &str) -> String {
    let lower = words.to_lowercase().replace('’', "'");
    let lower = lower.replace(['“', '”', '„', '«', '»', '"', ','], " ");
    let skipped = [
        "the", "a", "an", "der", "die", "das", "den", "dem", "des", "ein", "eine", "einer",
        "eines", "le", "la", "les", "l", "un", "une", "des", "du", "el", "los", "las", "una",
        "unos", "unas", "mr", "mrs", "ms", "dr", "herr", "frau", "m.", "mme", "señor", "señora",
        "don", "doña",
    ];
    let split = lower.replace("l'", "l ").replace("d'", "d ");
    let words = split.split_whitespace().filter(|it| !skipped.contains(it));
    words.collect::<Vec<_>>().join(" ")
}

/// Tells whether a proposed voice is the labelled one: the same name, or the one is the
/// end of the other (“Ruiz”, “Ana Ruiz”).
pub fn is_voice(voice: &ProposedVoice, label: &str) -> bool {
    let label = folded(label);
    let names = [Some(&voice.name), voice.short.as_ref()];
    names.into_iter().flatten().any(|name| {
        let name = folded(name);
        let ends = |long: &str, short: &str| long == short || long.ends_with(&format!(" {short}"));
        // The genitive after “nach Angaben”.
        let genitive =
            |short: &str, long: &str| long == format!("{short}s") || long == format!("{short}es");
        !name.is_empty() && (ends(&name, &label) || ends(&label, &name) || genitive(&label, &name))
    })
}

/// Tells whether a proposed verb is the labelled one, or the one is within the other
/// (“said”, “has said”).
pub fn is_verb(verb: Option<&str>, label: Option<&str>) -> bool {
    let (Some(verb), Some(label)) = (verb, label) else {
        return verb.is_none() && label.is_none();
    };
    let pad = |words: &str| format!(" {} ", words.to_lowercase().replace('’', "'"));
    let verb = pad(verb);
    let mut pieces = label.split('…').map(|it| pad(it.trim()));
    pieces.any(|it| verb.contains(&it) || it.contains(&verb))
}
