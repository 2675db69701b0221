//! The labelled texts: sentences with their voices and verbs, as people read them.

use std::fs;
use std::path::{Path, PathBuf};

use crosslight_compile::{Article, ArticleParagraph, Heading, Sentence};
use crosslight_content::{About, Shape};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    pub voice: String,
    pub verb: Option<String>,
    pub quoted: bool,
}

pub struct Text {
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
        Text { paragraphs }
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
