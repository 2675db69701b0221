//! `crosslight sentences`: the numbered sentences of an explainer folder with their
//! voices, or the hedge words of a language.

use std::path::Path;

use super::Failure;
use super::arguments::{Format, Sentences};
use crosslight_compile::{hedge_words_of, is_language_tag};
use crosslight_publish::{hedge_words, list_sentences};

/// Returns the list of sentences, or of hedge words.
pub fn sentences(asked: &Sentences) -> Result<String, Failure> {
    if let Some(language) = &asked.hedges {
        let words = match &asked.folder {
            Some(folder) if language.is_empty() => {
                hedge_words(folder).map_err(Failure::Mistakes)?
            }
            _ if language.is_empty() => hedge_words_of("en"),
            _ if !is_language_tag(language) => return Err(Failure::no_language(language)),
            _ => hedge_words_of(language),
        };
        return match asked.format {
            Format::Human if words.is_empty() => {
                Ok("no hedge words; `hedge-words` in explainer.toml gives some".to_owned())
            }
            Format::Human => Ok(words.join("\n")),
            Format::Json => serde_json::to_string_pretty(&words).map_err(Failure::of),
        };
    }
    let folder = asked.folder.as_deref().unwrap_or(Path::new("."));
    let list = list_sentences(folder).map_err(Failure::Mistakes)?;
    match asked.format {
        Format::Human => Ok(list.to_string()),
        Format::Json => serde_json::to_string_pretty(&list).map_err(Failure::of),
    }
}
