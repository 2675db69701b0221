//! The entries of `explainer.toml`, as the editor wrote them and not yet checked. Each
//! value that a check may complain about keeps its location in the file. The schema of
//! the file is generated from these types.

use schemars::JsonSchema;

use crosslight_content::Direction;

use crate::{BlockEntry, Located, QuoteSelector};

/// All of `explainer.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Editorial {
    /// The article's language, a BCP 47 tag.
    pub language: Option<Located<String>>,
    /// The language of the interface, a BCP 47 tag; the article's where it has none.
    pub interface: Option<Located<String>>,
    /// The direction of its lines; that of the language where it has none.
    #[schemars(with = "Option<WrittenDirection>")]
    pub direction: Option<Located<Direction>>,
    /// The line above the title, the editor's own.
    pub kicker: Option<Located<String>>,
    /// `[labels]`: the interface's words, by their keys.
    #[schemars(skip)]
    pub labels: Vec<LabelEntry>,
    /// `[article]`
    pub article: Option<ArticleEntry>,
    /// The web address of a Studio, to which the page's colophon leads.
    pub studio: Option<Located<String>>,
    /// `[embed]`
    pub embed: Option<EmbedEntry>,
    /// Words that make a claim less than certain, in place of the language's own
    /// list; a sentence that has one which its statement does not list is a warning.
    #[schemars(rename = "hedge-words", with = "Option<Vec<String>>")]
    pub hedge_words: Option<Located<Vec<String>>>,
    /// Abbreviations of the article that end no sentence, with their full stops, beside
    /// those that are known.
    pub abbreviations: Option<Located<Vec<String>>>,
    /// `[[sentence]]`
    #[schemars(rename = "sentence", default)]
    pub sentences: Vec<Located<SentenceEntry>>,
    /// `[[actor]]`
    #[schemars(rename = "actor", default)]
    pub actors: Vec<ActorEntry>,
    /// `[[voice]]`
    #[schemars(rename = "voice", default)]
    pub voices: Vec<VoiceEntry>,
    /// `[[section]]`
    #[schemars(rename = "section", default)]
    pub sections: Vec<SectionEntry>,
    /// `[[statement]]`
    #[schemars(rename = "statement", default)]
    pub statements: Vec<StatementEntry>,
    /// `[[viewpoint]]`
    #[schemars(rename = "viewpoint", default)]
    pub viewpoints: Vec<ViewpointEntry>,
    /// `[comparison]`
    pub comparison: Option<ComparisonEntry>,
    /// `[[block]]`
    #[schemars(rename = "block", default)]
    pub blocks: Vec<BlockEntry>,
    /// `[[image]]`
    #[schemars(rename = "image", default)]
    pub images: Vec<ImageEntry>,
    /// `[[relation]]`
    #[schemars(rename = "relation", default)]
    pub relations: Vec<RelationEntry>,
}

/// The direction of a language's lines.
#[derive(JsonSchema)]
#[schemars(rename = "Direction", rename_all = "lowercase")]
#[expect(dead_code, reason = "the schema alone is made of it")]
enum WrittenDirection {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

/// One label, or one plural form of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabelEntry {
    /// Its key.
    pub key: Located<String>,
    /// The plural form, as CLDR calls it.
    pub form: Option<Located<String>>,
    /// Its text.
    pub text: Located<String>,
}

/// Facts about the article as a whole. Each key wins over the front matter's.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ArticleEntry {
    /// Its title, where the article has no `#` heading.
    pub title: Option<Located<String>>,
    /// The line under its title.
    pub standfirst: Option<Located<String>>,
    /// Who wrote it.
    pub authors: Option<Vec<Located<String>>>,
    /// When it was published: `2031-05-01`.
    pub published: Option<Located<String>>,
    /// When it was last changed.
    pub updated: Option<Located<String>>,
    /// The address of its first publication: a web address.
    pub source: Option<Located<String>>,
    /// Who published it.
    pub publisher: Option<Located<String>>,
    /// Under which licence: a name or an address.
    pub licence: Option<Located<String>>,
    /// The picture that is shown with a link to the page: PNG, JPEG, WebP or GIF.
    pub picture: Option<ImageEntry>,
}

/// Who may show the page in a frame of theirs.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EmbedEntry {
    /// Their origins: `https://`, a host and, where it has one of its own, a port; nothing
    /// after it.
    pub origins: Vec<Located<String>>,
}

/// An end of a sentence that the rules get wrong.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SentenceEntry {
    /// Words of two sentences that are one: from before the end to after it.
    pub join: Option<Located<QuoteSelector>>,
    /// Words after which a sentence ends.
    pub split: Option<Located<QuoteSelector>>,
}

/// A state or body that the article is about.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ActorEntry {
    /// Its name in other entries.
    pub id: Located<String>,
    /// Its name, as the article writes it.
    pub name: Located<String>,
    /// Other names that the article uses for it.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    pub also: Vec<Located<String>>,
    /// Its column and row on the map, from 0; the build finds one where it has none.
    pub place: Option<Located<[u32; 2]>>,
    /// The rule that drafted it, until somebody confirms it by taking this out.
    pub draft: Option<Located<String>>,
}

/// Somebody who speaks in the article.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VoiceEntry {
    /// Its name in other entries.
    pub id: Located<String>,
    /// Its full name, as the article writes it.
    pub name: Located<String>,
    /// A shorter name, as the article writes it.
    pub short: Option<Located<String>>,
    /// Its role, in the article's words.
    pub role: Option<Located<String>>,
    /// The rule that drafted it, until somebody confirms it by taking this out.
    pub draft: Option<Located<String>>,
}

/// The settings of one section of the article.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SectionEntry {
    /// The section's heading, word for word; where the editor begins it, the editor's own.
    pub heading: Located<String>,
    /// The beginning of its first paragraph, in an article without headings.
    pub begins: Option<Located<QuoteSelector>>,
    /// Which of the sections with this heading, from 1.
    pub nth: Option<u32>,
    /// Its name in addresses.
    pub id: Option<Located<String>>,
    /// Who says those of its sentences that have no statement.
    pub voice: Option<Located<String>>,
    /// Its state at the start.
    #[serde(default)]
    pub start: StartEntry,
}

/// The state in which a section starts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum StartEntry {
    /// Its text is shown.
    #[default]
    Open,
    /// Its text waits behind its heading.
    Closed,
}

/// One sentence and who says it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("anyOf" = [{ "required": ["voice"] }, { "required": ["draft"] }]))]
pub struct StatementEntry {
    /// Enough of the sentence to find it.
    pub quote: Located<QuoteSelector>,
    /// Who says it: a voice, or `article` where the article names nobody. Only a draft may
    /// be without it.
    pub voice: Option<Located<String>>,
    /// The article's own verb for the speech act.
    pub verb: Option<Located<String>>,
    /// True for direct quotation.
    #[serde(default)]
    pub quoted: bool,
    /// The article's words that make it less than certain; an empty list says that it
    /// has none.
    pub hedges: Option<Vec<Located<String>>>,
    /// The rule that drafted it, until somebody confirms it by taking this out.
    pub draft: Option<Located<String>>,
}

impl StatementEntry {
    /// Tells whether it is a draft that does not say yet who speaks.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.voice.is_none() && self.draft.is_some()
    }
}

/// A named reading with the voices that hold it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ViewpointEntry {
    /// Its name in other entries.
    pub id: Located<String>,
    /// Its name on the page, the editor's own.
    pub name: Located<String>,
    /// The voices that hold it.
    pub voices: Vec<Located<String>>,
}

/// The comparison, which belongs to one section.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ComparisonEntry {
    /// The heading of the section it stands in.
    pub section: Located<String>,
    /// Which of the sections with this heading, from 1.
    pub nth: Option<u32>,
    /// The label of its switch, the editor's own.
    pub switch: Located<String>,
    /// The heading of its points, the editor's own.
    pub title: Located<String>,
    /// The viewpoints, in the order of their columns.
    pub viewpoints: Vec<Located<String>>,
    /// `[[comparison.point]]`
    #[serde(rename = "point", default)]
    pub points: Vec<PointEntry>,
}

/// One question, with an answer by each viewpoint that has one.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PointEntry {
    /// The editor's neutral question.
    pub question: Located<String>,
    /// The answers; a viewpoint without one is said to have none.
    pub answers: Vec<AnswerEntry>,
}

/// One viewpoint's answer to a point.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerEntry {
    /// Whose answer it is.
    pub viewpoint: Located<String>,
    /// The words of the article that say it.
    pub quote: Located<QuoteSelector>,
}

/// A relation: one actor does something to another, or something is between them.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RelationEntry {
    /// Who does it: an actor.
    pub from: Located<String>,
    /// To whom: an actor.
    pub to: Located<String>,
    /// True if it holds in both directions alike.
    #[serde(default)]
    pub mutual: bool,
    /// The words of the article that say so. They must be there; a relation without
    /// them is a mistake of its own and not one of notation.
    #[schemars(with = "QuoteSelector")]
    pub quote: Option<Located<QuoteSelector>>,
    /// A few words of the same sentence, for the map.
    pub label: Located<String>,
}

/// A picture and its description, where the article does not describe it itself.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ImageEntry {
    /// The picture, as the article writes its address: a file of the folder.
    pub file: Located<String>,
    /// The description, for readers who do not see it; empty if it only decorates.
    pub alt: Located<String>,
}
