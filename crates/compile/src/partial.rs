//! The parsed parts of a folder that has mistakes, for a program that shows the folder
//! while it is written.

use crate::files::{FolderFiles, load_both};
use crate::parse::editorial::parse_editorial;
use crate::parse::written::read_article;
use crate::sentence_list::hedge_words_of;
use crate::{Article, Editorial};

/// The parts of a folder that can be parsed, whatever mistakes it has.
#[derive(Clone, Debug, Default)]
pub struct Parsed {
    /// The article; `None` if a mistake keeps it from being parsed.
    pub article: Option<Article>,
    /// The entries of the editor's file that could be parsed.
    pub editorial: Editorial,
    /// True if a mistake in an entry that joins or splits sentences, or begins a section,
    /// made all of these entries void.
    pub is_unamended: bool,
}

/// Parses as much of a folder as possible, without checking the one file against the
/// other and without reporting mistakes; [`compile_folder`](crate::compile_folder) does.
#[must_use]
pub fn parse_folder(files: &FolderFiles) -> Parsed {
    let (sources, _) = load_both(files);
    let mut editorial = parse_editorial(&sources.editorial.text).editorial;
    let text = &sources.article.text;
    if let Ok(written) = read_article(text, &mut editorial, files.picture) {
        return Parsed {
            article: Some(written.article),
            editorial,
            is_unamended: false,
        };
    }
    let mut plain = editorial.clone();
    plain.sentences.clear();
    for section in &mut plain.sections {
        section.begins = None;
    }
    let written = read_article(text, &mut plain, files.picture).ok();
    Parsed {
        is_unamended: written.is_some(),
        article: written.map(|written| written.article),
        editorial,
    }
}

impl Editorial {
    /// Returns the words that make a claim less than certain: the editor's, or the
    /// language's.
    #[must_use]
    pub fn known_hedges(&self) -> Vec<String> {
        match &self.hedge_words {
            Some(words) => words.get_ref().clone(),
            None => hedge_words_of(self.language_tag()),
        }
    }

    /// Returns the article's language, a BCP 47 tag; English if none is given.
    #[must_use]
    pub fn language_tag(&self) -> &str {
        self.language.as_ref().map_or("en", |tag| tag.get_ref())
    }
}
