//! Parses `explainer.toml`, entry by entry, so that one mistake hides no other.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use icu_locale_core::Locale;
use serde::de::DeserializeOwned;
use serde_spanned::Spanned;

use crosslight_content::About;
use toml::de::{DeTable, DeValue, Error};

use super::entry::{EntryError, deserialize_entry};
use super::origin::parse_origin;
use super::quotation_marks::slips;
use crate::{
    ContentError, Editorial, EmbedEntry, Located, Location, Problem, SourceFile, TextProblem,
    nearest_name,
};

/// The keys of the file's top level.
const KEYS: [&str; 20] = [
    "abbreviations",
    "actor",
    "article",
    "block",
    "comparison",
    "direction",
    "embed",
    "hedge-words",
    "image",
    "interface",
    "kicker",
    "labels",
    "language",
    "relation",
    "section",
    "sentence",
    "statement",
    "studio",
    "viewpoint",
    "voice",
];

/// The parsed parts of the editor's file, and the mistakes in the others.
#[derive(Debug, Default)]
pub struct ParsedEditorial {
    /// The entries that were parsed.
    pub editorial: Editorial,
    /// The entries that failed to parse.
    pub unread: Unparsed,
    /// The mistakes.
    pub errors: Vec<ContentError>,
}

/// The entries of `explainer.toml` that failed to parse. They were reported already;
/// checks skip errors that follow from them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unparsed {
    /// The ids of the entries.
    pub ids: BTreeSet<String>,
    /// The number of statements among the entries.
    pub statements: usize,
}

/// Parses the file's text.
pub fn parse_editorial(source: &str) -> ParsedEditorial {
    let mut parsed = ParsedEditorial::default();
    let (table, errors) = DeTable::parse_recoverable(source);
    let at = errors.iter().filter(|error| !is_repeated_key(error));
    let at: Vec<usize> = at.filter_map(|error| Some(error.span()?.start)).collect();
    let slips = slips(source, &at);
    for error in &errors {
        // Errors that follow from a reported slip are not reported.
        if slips.is_empty() || is_repeated_key(error) {
            parsed.syntax(error);
        }
    }
    for (span, problem) in slips {
        parsed.mistake(Some(span), problem);
    }
    // After a syntax mistake, the errors that follow from it would only confuse.
    if errors.iter().any(|error| !is_repeated_key(error)) {
        return parsed;
    }
    for (key, value) in table.into_inner() {
        parsed.entry(&key, value);
    }
    parsed
}

impl ParsedEditorial {
    fn syntax(&mut self, error: &Error) {
        let problem = if is_repeated_key(error) {
            Problem::RepeatedKey
        } else {
            Problem::NotToml(error.message().to_owned())
        };
        self.mistake(error.span(), problem);
    }

    fn mistake(&mut self, span: Option<Range<usize>>, problem: Problem) {
        let location = Location {
            file: SourceFile::Editorial,
            span,
        };
        self.errors.push(ContentError { location, problem });
    }

    fn entry(&mut self, key: &Spanned<std::borrow::Cow<str>>, value: Spanned<DeValue>) {
        match key.get_ref().as_ref() {
            "language" => {
                let language: Option<Located<String>> = self.read(value);
                self.editorial.language = language.filter(|tag| self.is_language(tag));
            }
            "interface" => {
                let language: Option<Located<String>> = self.read(value);
                self.editorial.interface = language.filter(|tag| self.is_language(tag));
            }
            "direction" => self.editorial.direction = self.read(value),
            "hedge-words" => self.editorial.hedge_words = self.read(value),
            "abbreviations" => self.editorial.abbreviations = self.read(value),
            "sentence" => self.editorial.sentences = self.read_all(value),
            "labels" => self.labels(value),
            "article" => self.editorial.article = self.read(value),
            "embed" => self.embed(value),
            "studio" => self.studio(value),
            "kicker" => self.editorial.kicker = self.read(value),
            "comparison" => self.editorial.comparison = self.read(value),
            "block" => self.editorial.blocks = self.read_all(value),
            "image" => self.editorial.images = self.read_all(value),
            "actor" => self.editorial.actors = self.read_all(value),
            "relation" => self.editorial.relations = self.read_all(value),
            "voice" => self.editorial.voices = self.read_all(value),
            "section" => self.editorial.sections = self.read_all(value),
            "viewpoint" => self.editorial.viewpoints = self.read_all(value),
            "statement" => {
                let entries = value
                    .get_ref()
                    .as_array()
                    .map_or(0, |entries| entries.len());
                self.editorial.statements = self.read_all(value);
                self.unread.statements = entries - self.editorial.statements.len();
            }
            unknown => {
                let nearest = nearest_name(unknown, KEYS).map(str::to_owned);
                self.mistake(
                    Some(key.span()),
                    Problem::UnknownKey {
                        key: unknown.to_owned(),
                        nearest,
                    },
                );
            }
        }
    }

    fn studio(&mut self, value: Spanned<DeValue>) {
        let address: Option<Located<String>> = self.read(value);
        self.editorial.studio = address.filter(|address| {
            let written = address.get_ref();
            let is_web = About::web_address(written).is_some();
            if !is_web {
                let problem = TextProblem::BadWebAddress(written.clone());
                self.mistake(Some(address.span()), Problem::Text(problem));
            }
            is_web
        });
    }

    fn embed(&mut self, value: Spanned<DeValue>) {
        let mut entry: Option<EmbedEntry> = self.read(value);
        for origin in entry.iter_mut().flat_map(|entry| &mut entry.origins) {
            match parse_origin(origin.get_ref()) {
                Ok(normal) => *origin.get_mut() = normal,
                Err(nearest) => {
                    let problem = TextProblem::BadOrigin {
                        origin: origin.get_ref().clone(),
                        nearest,
                    };
                    self.mistake(Some(origin.span()), Problem::Text(problem));
                }
            }
        }
        self.editorial.embed = entry;
    }

    /// Tells whether a tag is well-formed and written with hyphens, and notes a mistake
    /// if not.
    fn is_language(&mut self, tag: &Located<String>) -> bool {
        let name = tag.get_ref();
        let is_tag = is_language_tag(name);
        if !is_tag {
            let problem = TextProblem::BadLanguage(name.clone());
            self.mistake(Some(tag.span()), Problem::Text(problem));
        }
        is_tag
    }

    fn read_all<T: DeserializeOwned>(&mut self, value: Spanned<DeValue>) -> Vec<T> {
        let span = value.span();
        let DeValue::Array(entries) = value.into_inner() else {
            let reason = "entries of this kind begin with double brackets".to_owned();
            self.mistake(Some(span), Problem::WrongValue(reason));
            return Vec::new();
        };
        entries
            .into_iter()
            .filter_map(|entry| self.read(entry))
            .collect()
    }

    /// Parses one entry. An unknown key is noted and removed, and the rest is parsed
    /// again, until there is nothing more to note.
    pub(super) fn read<T: DeserializeOwned>(&mut self, mut value: Spanned<DeValue>) -> Option<T> {
        let whole = value.span();
        loop {
            let EntryError { problem, span } = match deserialize_entry(value.clone()) {
                Ok(entry) => return Some(entry),
                Err(error) => error,
            };
            let span = span.unwrap_or_else(|| whole.clone());
            let unknown = matches!(problem, Problem::UnknownKey { .. });
            self.mistake(Some(span.clone()), problem);
            if !unknown || !take_out(value.get_mut(), &span) {
                let id = value
                    .get_ref()
                    .get("id")
                    .and_then(|id| id.get_ref().as_str());
                self.unread.ids.extend(id.map(str::to_owned));
                return None;
            }
        }
    }
}

/// Tells whether a tag is well-formed and written with hyphens (BCP 47).
#[must_use]
pub fn is_language_tag(tag: &str) -> bool {
    Locale::try_from_str(tag).is_ok() && !tag.contains('_')
}

/// The parser's message about a repeated key, taken from such an error: the parser tells
/// its errors apart by their messages alone.
static REPEATED_KEY: LazyLock<Option<String>> = LazyLock::new(|| {
    let error = DeTable::parse("key = 1\nkey = 2").err();
    error.map(|error| error.message().to_owned())
});

fn is_repeated_key(error: &Error) -> bool {
    REPEATED_KEY.as_deref() == Some(error.message())
}

/// Removes the key at `span` from a table or from a table within it.
fn take_out(value: &mut DeValue, span: &Range<usize>) -> bool {
    match value {
        DeValue::Table(table) => {
            let key = table.keys().find(|key| key.span() == *span).cloned();
            if let Some(key) = key {
                return table.remove(&key).is_some();
            }
            table
                .iter_mut()
                .any(|(_, value)| take_out(value.get_mut(), span))
        }
        DeValue::Array(values) => values
            .iter_mut()
            .any(|value| take_out(value.get_mut(), span)),
        _ => false,
    }
}
