//! Parses `explainer.toml`, entry by entry, so that one mistake hides no other.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use icu_locale_core::Locale;
use serde_spanned::Spanned;

use toml::de::{DeTable, Error};

use super::brackets::{SingleBrackets, header_at, single_brackets};
use super::entry_keys::{Name, Value};
use super::slips::{Stumble, slips, whole_file};
use crate::{
    ContentError, Editorial, Located, Location, Problem, SourceFile, TextProblem, nearest_name,
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

/// The keys that stand above all tables.
pub const TOP_KEYS: [&str; 7] = [
    "abbreviations",
    "direction",
    "hedge-words",
    "interface",
    "kicker",
    "language",
    "studio",
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
    /// True if a slip with the notation keeps all entries from being parsed.
    pub is_void: bool,
}

/// The entries of `explainer.toml` that failed to parse. They were reported already;
/// checks skip errors that follow from them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unparsed {
    /// The ids of the entries.
    pub ids: BTreeSet<String>,
    /// The kinds of the entries without an id.
    pub kinds: BTreeSet<String>,
    /// The number of statements among the entries.
    pub statements: usize,
}

/// Parses the file's text.
pub fn parse_editorial(source: &str) -> ParsedEditorial {
    let (table, errors) = DeTable::parse_recoverable(source);
    let mut parser = EditorialParser::of(source, table.get_ref());
    let (repeated, others): (Vec<_>, Vec<_>) = errors.iter().partition(|it| is_repeated_key(it));
    if let Some((span, problem)) = whole_file(source).filter(|_| !errors.is_empty()) {
        parser.mistake(Some(span), problem);
        return parser.void();
    }
    let brackets = single_brackets(source, table.get_ref());
    for error in repeated {
        parser.repeated(error.span().unwrap_or_default(), &brackets);
    }
    let mut stumbles: Vec<Stumble> = others.into_iter().map(stumble).collect();
    stumbles.sort_by_key(|it| it.at);
    for (span, problem) in slips(source, &stumbles) {
        parser.mistake(Some(span), problem);
    }
    for kind in &brackets {
        parser.mistake(Some(kind.span.clone()), kind.problem());
    }
    // After a syntax mistake, the errors that follow from it would only confuse.
    if !stumbles.is_empty() || brackets.iter().any(|kind| !kind.is_alone) {
        return parser.void();
    }
    for (key, value) in table.into_inner() {
        parser.entry(&key, value);
    }
    for (key, value) in std::mem::take(&mut parser.moved) {
        if !parser.keys.contains(key.get_ref().as_ref()) {
            parser.entry(&key, value);
        }
    }
    parser.parsed
}

fn stumble(error: &Error) -> Stumble {
    let span = error.span().unwrap_or_default();
    Stumble {
        at: span.start,
        span,
        reason: error.message().to_owned(),
    }
}

/// The work in hand.
pub struct EditorialParser<'a> {
    pub parsed: ParsedEditorial,
    pub source: &'a str,
    /// The keys of the file's top level.
    keys: BTreeSet<String>,
    /// The keys of the top level that stand in a table, with their values.
    pub moved: Vec<(Name<'a>, Value<'a>)>,
}

impl<'a> EditorialParser<'a> {
    fn of(source: &'a str, table: &DeTable) -> Self {
        EditorialParser {
            parsed: ParsedEditorial::default(),
            source,
            keys: table.keys().map(|key| key.get_ref().to_string()).collect(),
            moved: Vec::new(),
        }
    }

    fn void(mut self) -> ParsedEditorial {
        self.parsed.is_void = true;
        self.parsed
    }

    /// Notes a mistake.
    pub fn mistake(&mut self, span: Option<Range<usize>>, problem: Problem) {
        let location = Location {
            file: SourceFile::Editorial,
            span,
        };
        self.parsed.errors.push(ContentError { location, problem });
    }

    /// Notes a key that is set twice, unless it follows from the brackets of its table.
    fn repeated(&mut self, span: Range<usize>, brackets: &[SingleBrackets]) {
        let header = header_at(self.source, span.start);
        let name = header.as_ref().map_or("", |header| header.name);
        let outer = name.split('.').next().unwrap_or_default();
        if brackets
            .iter()
            .any(|kind| [name, outer].contains(&kind.name))
        {
            return;
        }
        let is_table =
            header.is_some_and(|header| !header.is_double && span.end <= header.span.end);
        let problem = if is_table {
            Problem::RepeatedTable
        } else {
            Problem::RepeatedKey
        };
        self.mistake(Some(span), problem);
    }

    fn entry(&mut self, key: &Name, value: Value<'a>) {
        match key.get_ref().as_ref() {
            "language" => {
                let language: Option<Located<String>> = self.read(value);
                self.parsed.editorial.language = language.filter(|tag| self.is_language(tag));
            }
            "interface" => {
                let language: Option<Located<String>> = self.read(value);
                self.parsed.editorial.interface = language.filter(|tag| self.is_language(tag));
            }
            "direction" => self.parsed.editorial.direction = self.read(value),
            "hedge-words" => self.parsed.editorial.hedge_words = self.read(value),
            "abbreviations" => self.parsed.editorial.abbreviations = self.read(value),
            "sentence" => self.parsed.editorial.sentences = self.read_all("sentence", value),
            "labels" => {
                let value = self.alone("labels", value);
                self.labels(value);
            }
            "article" => {
                let value = self.alone("article", value);
                self.parsed.editorial.article = self.read_kind("article", value);
            }
            "embed" => self.embed(value),
            "studio" => self.studio(value),
            "kicker" => self.parsed.editorial.kicker = self.read(value),
            "comparison" => {
                let value = self.alone("comparison", value);
                self.parsed.editorial.comparison = self.read(value);
            }
            "block" => self.parsed.editorial.blocks = self.read_all("block", value),
            "image" => self.parsed.editorial.images = self.read_all("image", value),
            "actor" => self.parsed.editorial.actors = self.read_all("actor", value),
            "relation" => self.parsed.editorial.relations = self.read_all("relation", value),
            "voice" => self.parsed.editorial.voices = self.read_all("voice", value),
            "section" => self.parsed.editorial.sections = self.read_all("section", value),
            "viewpoint" => self.parsed.editorial.viewpoints = self.read_all("viewpoint", value),
            "statement" => {
                let entries = value
                    .get_ref()
                    .as_array()
                    .map_or(1, |entries| entries.len());
                self.parsed.editorial.statements = self.read_all("statement", value);
                let read = self.parsed.editorial.statements.len();
                self.parsed.unread.statements = entries.saturating_sub(read);
            }
            unknown => self.unknown(key.span(), unknown, value),
        }
    }

    /// Notes an unknown key of the top level, and parses it as the key that was probably
    /// meant, so that no mistake follows from it.
    fn unknown(&mut self, span: Range<usize>, key: &str, value: Value<'a>) {
        let nearest = nearest_name(key, KEYS);
        let problem = Problem::UnknownKey {
            key: key.to_owned(),
            nearest: nearest.map(str::to_owned),
        };
        self.mistake(Some(span.clone()), problem);
        let Some(name) = nearest else {
            return;
        };
        if self.keys.contains(name) {
            self.parsed.unread.kinds.insert(name.to_owned());
            return;
        }
        let told = self.parsed.errors.len();
        self.entry(&Spanned::new(span, Cow::Borrowed(name)), value);
        // Its other mistakes are told once its name is right.
        self.parsed.errors.truncate(told);
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
