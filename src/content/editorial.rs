//! What the editor says about the article: `explainer.toml`, entry by entry, as
//! written and not yet checked. Each value that a check may complain about keeps
//! its place in the file. The schema of the file is made of these types.

use std::collections::BTreeMap;

use serde_spanned::Spanned;

use super::{Direction, Quotation};

/// All of `explainer.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    feature = "publish",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Editorial {
    /// The article's language, a BCP 47 tag.
    #[cfg_attr(feature = "publish", schemars(with = "Option<String>"))]
    pub language: Option<Spanned<String>>,
    /// The direction of its lines; that of the language where it has none.
    #[cfg_attr(feature = "publish", schemars(with = "Option<Direction>"))]
    pub direction: Option<Spanned<Direction>>,
    /// The line above the title, the editor's own.
    #[cfg_attr(feature = "publish", schemars(with = "Option<String>"))]
    pub kicker: Option<Spanned<String>>,
    /// `[labels]`: the interface's words, by their keys.
    #[cfg_attr(feature = "publish", schemars(skip))]
    pub labels: BTreeMap<Spanned<String>, Spanned<String>>,
    /// `[article]`
    pub article: Option<ArticleEntry>,
    /// `[embed]`
    pub embed: Option<EmbedEntry>,
    /// Words that make a claim less than certain, in place of the language's own
    /// list; a sentence that has one which its statement does not list is a warning.
    #[cfg_attr(
        feature = "publish",
        schemars(rename = "hedge-words", with = "Option<Vec<String>>")
    )]
    pub hedge_words: Option<Spanned<Vec<String>>>,
    /// Abbreviations of the article that end no sentence, with their full stops, beside
    /// those that are known.
    #[cfg_attr(feature = "publish", schemars(with = "Option<Vec<String>>"))]
    pub abbreviations: Option<Spanned<Vec<String>>>,
    /// `[[sentence]]`
    #[cfg_attr(
        feature = "publish",
        schemars(rename = "sentence", default, with = "Vec<SentenceEntry>")
    )]
    pub sentences: Vec<Spanned<SentenceEntry>>,
    /// `[[actor]]`
    #[cfg_attr(feature = "publish", schemars(rename = "actor", default))]
    pub actors: Vec<ActorEntry>,
    /// `[[voice]]`
    #[cfg_attr(feature = "publish", schemars(rename = "voice", default))]
    pub voices: Vec<VoiceEntry>,
    /// `[[section]]`
    #[cfg_attr(feature = "publish", schemars(rename = "section", default))]
    pub sections: Vec<SectionEntry>,
    /// `[[statement]]`
    #[cfg_attr(feature = "publish", schemars(rename = "statement", default))]
    pub statements: Vec<StatementEntry>,
    /// `[[viewpoint]]`
    #[cfg_attr(feature = "publish", schemars(rename = "viewpoint", default))]
    pub viewpoints: Vec<ViewpointEntry>,
    /// `[comparison]`
    pub comparison: Option<ComparisonEntry>,
    /// `[[relation]]`
    #[cfg_attr(feature = "publish", schemars(rename = "relation", default))]
    pub relations: Vec<RelationEntry>,
}

/// What is known of the article as a whole. Each key wins over the front matter's.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ArticleEntry {
    /// Its title, where the article has no `#` heading.
    #[cfg_attr(feature = "publish", schemars(with = "Option<String>"))]
    pub title: Option<Spanned<String>>,
    /// What stands under its title.
    #[cfg_attr(feature = "publish", schemars(with = "Option<String>"))]
    pub standfirst: Option<Spanned<String>>,
    /// Who wrote it.
    #[cfg_attr(feature = "publish", schemars(with = "Option<Vec<String>>"))]
    pub authors: Option<Vec<Spanned<String>>>,
    /// When it was published: `2031-05-01`.
    #[cfg_attr(feature = "publish", schemars(with = "Option<String>"))]
    pub published: Option<Spanned<String>>,
    /// When it was last changed.
    #[cfg_attr(feature = "publish", schemars(with = "Option<String>"))]
    pub updated: Option<Spanned<String>>,
    /// Where it was first: an address of the web.
    #[cfg_attr(feature = "publish", schemars(with = "Option<String>"))]
    pub source: Option<Spanned<String>>,
    /// Who published it.
    #[cfg_attr(feature = "publish", schemars(with = "Option<String>"))]
    pub publisher: Option<Spanned<String>>,
    /// Under which licence: a name or an address.
    #[cfg_attr(feature = "publish", schemars(with = "Option<String>"))]
    pub licence: Option<Spanned<String>>,
}

/// Who may show the page in a frame of theirs.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EmbedEntry {
    /// Their origins: `https://`, a host and, where it has one of its own, a port; nothing
    /// after it.
    #[cfg_attr(feature = "publish", schemars(with = "Vec<String>"))]
    pub origins: Vec<Spanned<String>>,
}

/// Where the article's sentences end otherwise than the rules say.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SentenceEntry {
    /// Words of two sentences that are one: from before the end to after it.
    #[cfg_attr(feature = "publish", schemars(with = "Option<Quotation>"))]
    pub join: Option<Spanned<Quotation>>,
    /// Words after which a sentence ends.
    #[cfg_attr(feature = "publish", schemars(with = "Option<Quotation>"))]
    pub split: Option<Spanned<Quotation>>,
}

/// A state or body that the article is about.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ActorEntry {
    /// What other entries call it.
    #[cfg_attr(feature = "publish", schemars(with = "String"))]
    pub id: Spanned<String>,
    /// Its name, as the article writes it.
    #[cfg_attr(feature = "publish", schemars(with = "String"))]
    pub name: Spanned<String>,
    /// Other names that the article uses for it.
    #[serde(default)]
    #[cfg_attr(feature = "publish", schemars(with = "Vec<String>"))]
    pub also: Vec<Spanned<String>>,
    /// Its column and row on the map, from 0; the build finds one where it has none.
    #[cfg_attr(feature = "publish", schemars(with = "Option<[u32; 2]>"))]
    pub place: Option<Spanned<[u32; 2]>>,
}

/// Somebody who speaks in the article.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VoiceEntry {
    /// What other entries call it.
    #[cfg_attr(feature = "publish", schemars(with = "String"))]
    pub id: Spanned<String>,
    /// Its full name, as the article writes it.
    #[cfg_attr(feature = "publish", schemars(with = "String"))]
    pub name: Spanned<String>,
    /// A shorter name, as the article writes it.
    #[cfg_attr(feature = "publish", schemars(with = "Option<String>"))]
    pub short: Option<Spanned<String>>,
    /// Its role, in the article's words.
    #[cfg_attr(feature = "publish", schemars(with = "Option<String>"))]
    pub role: Option<Spanned<String>>,
}

/// What the editor settles for one section of the article.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SectionEntry {
    /// The section's heading, word for word.
    #[cfg_attr(feature = "publish", schemars(with = "String"))]
    pub heading: Spanned<String>,
    /// Which of the sections with this heading, from 1.
    pub nth: Option<u32>,
    /// Its name in addresses.
    #[cfg_attr(feature = "publish", schemars(with = "Option<String>"))]
    pub id: Option<Spanned<String>>,
    /// How it starts.
    #[serde(default)]
    pub start: StartEntry,
}

/// How a section starts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum StartEntry {
    /// Its text is shown.
    #[default]
    Open,
    /// Its text waits behind its heading.
    Closed,
}

/// One sentence and who says it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StatementEntry {
    /// Enough of the sentence to find it.
    #[cfg_attr(feature = "publish", schemars(with = "Quotation"))]
    pub quote: Spanned<Quotation>,
    /// Who says it: a voice, or `article` where the article names nobody.
    #[cfg_attr(feature = "publish", schemars(with = "String"))]
    pub voice: Spanned<String>,
    /// The article's own verb for the speech act.
    #[cfg_attr(feature = "publish", schemars(with = "Option<String>"))]
    pub verb: Option<Spanned<String>>,
    /// Whether it is direct quotation.
    #[serde(default)]
    pub quoted: bool,
    /// The article's words that make it less than certain; an empty list says that it
    /// has none.
    #[cfg_attr(feature = "publish", schemars(with = "Option<Vec<String>>"))]
    pub hedges: Option<Vec<Spanned<String>>>,
}

/// A named reading with the voices that hold it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ViewpointEntry {
    /// What other entries call it.
    #[cfg_attr(feature = "publish", schemars(with = "String"))]
    pub id: Spanned<String>,
    /// Its name on the page, the editor's own.
    #[cfg_attr(feature = "publish", schemars(with = "String"))]
    pub name: Spanned<String>,
    /// The voices that hold it.
    #[cfg_attr(feature = "publish", schemars(with = "Vec<String>"))]
    pub voices: Vec<Spanned<String>>,
}

/// The comparison, which belongs to one section.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ComparisonEntry {
    /// The heading of the section it stands in.
    #[cfg_attr(feature = "publish", schemars(with = "String"))]
    pub section: Spanned<String>,
    /// Which of the sections with this heading, from 1.
    pub nth: Option<u32>,
    /// The label of its switch, the editor's own.
    #[cfg_attr(feature = "publish", schemars(with = "String"))]
    pub switch: Spanned<String>,
    /// The heading of its points, the editor's own.
    #[cfg_attr(feature = "publish", schemars(with = "String"))]
    pub title: Spanned<String>,
    /// The viewpoints, in the order of their columns.
    #[cfg_attr(feature = "publish", schemars(with = "Vec<String>"))]
    pub viewpoints: Vec<Spanned<String>>,
    /// `[[comparison.point]]`
    #[serde(rename = "point", default)]
    pub points: Vec<PointEntry>,
}

/// One question, with an answer by each viewpoint that has one.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PointEntry {
    /// The editor's neutral question.
    #[cfg_attr(feature = "publish", schemars(with = "String"))]
    pub question: Spanned<String>,
    /// The answers; a viewpoint without one is said to have none.
    pub answers: Vec<AnswerEntry>,
}

/// What one viewpoint says to a point.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AnswerEntry {
    /// Whose answer it is.
    #[cfg_attr(feature = "publish", schemars(with = "String"))]
    pub viewpoint: Spanned<String>,
    /// Where the article says it.
    #[cfg_attr(feature = "publish", schemars(with = "Quotation"))]
    pub quote: Spanned<Quotation>,
}

/// What one actor does to another, or what is between them.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RelationEntry {
    /// Who does it: an actor.
    #[cfg_attr(feature = "publish", schemars(with = "String"))]
    pub from: Spanned<String>,
    /// To whom: an actor.
    #[cfg_attr(feature = "publish", schemars(with = "String"))]
    pub to: Spanned<String>,
    /// Whether it holds in both directions alike.
    #[serde(default)]
    pub mutual: bool,
    /// Where the article says so. It must be there; to be without it is a mistake
    /// of its own and not one of notation.
    #[cfg_attr(feature = "publish", schemars(with = "Quotation"))]
    pub quote: Option<Spanned<Quotation>>,
    /// A few words of the same sentence, for the map.
    #[cfg_attr(feature = "publish", schemars(with = "String"))]
    pub label: Spanned<String>,
}
