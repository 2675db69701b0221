//! The sentences of an explainer folder, numbered, with their voices, for an editor who
//! has not given each sentence a voice yet.

use std::fmt::{self, Write};

use serde::Serialize;

use crate::files::FolderFiles;
use crate::folder::FolderErrors;
use crate::resolve::hedges::of_language;
use crate::uncompiled::read_written;
use crate::{Article, Editorial, SectionEntry, TextIndex, locate};

/// All sentences of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SentenceList {
    /// The sentences, in reading order.
    pub sentences: Vec<ListedSentence>,
}

/// One sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListedSentence {
    /// The sentence's number, from 1.
    pub number: usize,
    /// The sentence's line in `article.md`, from 1.
    pub line: usize,
    /// The heading above the sentence; `None` before the first.
    pub section: Option<String>,
    /// The sentence's text.
    pub text: String,
    /// The id of the sentence's voice, `article` where it names no source; `None` if
    /// the editor has not given it one yet.
    pub voice: Option<String>,
    /// The voice's name.
    pub name: Option<String>,
}

/// Lists the sentences of a folder, even if `explainer.toml` is incomplete.
///
/// # Errors
/// Every mistake that keeps one of the two files from being parsed.
pub fn list_sentences(files: &FolderFiles) -> Result<SentenceList, Box<FolderErrors>> {
    let (article, editorial, text) = read_written(files)?;
    Ok(listed(&article, &editorial, &text))
}

/// Returns the hedge words of a language, given by its tag.
#[must_use]
pub fn hedge_words_of(language: &str) -> Vec<String> {
    let words = of_language(language).iter();
    words.map(|word| (*word).to_owned()).collect()
}

/// Returns the hedge words of a folder: the editor's, or its language's.
///
/// # Errors
/// Every mistake that keeps the folder from being parsed.
pub fn hedge_words(files: &FolderFiles) -> Result<Vec<String>, Box<FolderErrors>> {
    let (_, editorial, _) = read_written(files)?;
    Ok(editorial.known_hedges())
}

/// Returns the id of the voice that each sentence has from its section or its block
/// quotation, which takes precedence.
pub(crate) fn shared_voices<'a>(
    article: &Article,
    editorial: &'a Editorial,
) -> Vec<Option<&'a str>> {
    let index = TextIndex::of_article(article);
    let mut voices: Vec<Option<&str>> = vec![None; article.sentences().count()];
    for (range, section) in article
        .sections_sentences()
        .into_iter()
        .zip(&article.sections)
    {
        let heading =
            |entry: &&SectionEntry| entry.heading.get_ref().trim() == section.heading.text;
        let entry = editorial.sections.iter().find(heading);
        let voice = entry.and_then(|entry| entry.voice.as_ref());
        if let (Some(voice), Some(voices)) = (voice, voices.get_mut(range)) {
            voices.fill(Some(voice.get_ref()));
        }
    }
    let quotations = article.quotations();
    for entry in &editorial.blocks {
        let found = locate(&index, entry.quote.get_ref()).ok();
        let first = found.and_then(|found| Some(found.first()?.statement.index()));
        let range = first.and_then(|first| quotations.around(first));
        if let Some(voices) = range.and_then(|range| voices.get_mut(range)) {
            voices.fill(Some(entry.voice.get_ref()));
        }
    }
    voices
}

fn listed(article: &Article, editorial: &Editorial, text: &str) -> SentenceList {
    let index = TextIndex::of_article(article);
    let mut voices = shared_voices(article, editorial);
    for entry in &editorial.statements {
        let found = locate(&index, entry.quote.get_ref()).ok();
        let found = found.and_then(|found| found.first().copied());
        if let Some(voice) = found.and_then(|it| voices.get_mut(it.statement.index())) {
            *voice = entry.voice.as_ref().map(|voice| voice.get_ref().as_str());
        }
    }
    let name = |id: &str| {
        let voice = editorial
            .voices
            .iter()
            .find(|voice| voice.id.get_ref() == id);
        voice.map(|voice| voice.name.get_ref().clone())
    };
    let lede = article.lede.iter().map(|paragraph| (None, paragraph));
    let inner = article.sections.iter().flat_map(|section| {
        let heading = Some(&section.heading.text);
        section
            .paragraphs
            .iter()
            .map(move |paragraph| (heading, paragraph))
    });
    let notes = article.notes.iter().flat_map(|note| &note.paragraphs);
    let ends: Vec<usize> = text.match_indices('\n').map(|(at, _)| at).collect();
    let sentences = lede
        .chain(inner)
        .chain(notes.map(|paragraph| (None, paragraph)))
        .flat_map(|(heading, paragraph)| paragraph.sentences.iter().map(move |it| (heading, it)))
        .zip(voices)
        .enumerate()
        .map(|(at, ((heading, sentence), voice))| ListedSentence {
            number: at + 1,
            line: 1 + ends.partition_point(|end| *end < sentence.span.start),
            section: heading.cloned(),
            text: sentence.text.clone(),
            voice: voice.map(str::to_owned),
            name: voice.and_then(name),
        });
    SentenceList {
        sentences: sentences.collect(),
    }
}

impl fmt::Display for SentenceList {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let mut section: &Option<String> = &None;
        let width = self.sentences.len().to_string().len();
        for it in &self.sentences {
            if it.section != *section {
                section = &it.section;
                writeln!(f, "\n{}", it.section.as_deref().unwrap_or_default())?;
            }
            let mut line = String::new();
            write!(
                line,
                "{:>width$}  {}",
                it.number,
                it.text.replace('\u{2028}', " ")
            )?;
            match (&it.voice, &it.name) {
                (_, Some(name)) => writeln!(f, "{line}  [{name}]")?,
                (Some(id), None) if id == "article" => writeln!(f, "{line}  [names no source]")?,
                (Some(id), None) => writeln!(f, "{line}  [{id}]")?,
                (None, None) => writeln!(f, "{line}  [not yet attributed]")?,
            }
        }
        Ok(())
    }
}
