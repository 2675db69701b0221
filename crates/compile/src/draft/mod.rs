//! Drafts an explainer: proposes who says each sentence of an article, by rules alone.
//!
//! [`propose`] looks at every sentence: its quotations (`marks`, `token`, `line`), what
//! names its source (`cues`, `german`, `phrase`, with the words of its language in
//! `languages`), and who that is (`voices`, `names`). [`draft`] writes the proposals into
//! an `explainer.toml`. The same article gives the same bytes.
//!
//! Each proposal has its [`Rule`], which has a record on sentences that people labelled.

mod actors;
mod antecedents;
mod apposition;
mod attribution;
mod cues;
mod doubts;
mod folder;
mod gender;
mod german;
#[cfg(test)]
mod grammar_tests;
mod ids;
mod inflection;
mod inversion;
mod languages;
mod lexicon;
mod line;
mod marks;
mod names;
mod naming;
mod phrase;
mod present;
mod quotes;
mod right;
mod rule;
mod seek;
mod sources;
#[cfg(test)]
mod tests;
mod token;
mod voices;
mod word_list;
mod write;

use crate::resolve::hedges::of_language;
use crate::{Article, QuoteSelector, TextIndex};
use crosslight_content::StatementId;

use attribution::attribute;
use ids::Ids;
use lexicon::{Lexicon, List};
use line::Passage;
use names::Names;

pub use folder::{DraftOptions, Drafted, draft};
pub use rule::{Class, NO_RULE, Record, Rule};
pub use write::NOTE as DRAFT_NOTE;

/// The proposals of the rules for an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposals {
    /// One proposal a sentence, in reading order.
    pub sentences: Vec<Proposal>,
    /// Who speaks, in order of appearance.
    pub voices: Vec<ProposedVoice>,
    /// Candidates for the actors of the map.
    pub actors: Vec<ProposedActor>,
}

/// The proposal of the rules for a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The sentence.
    pub sentence: StatementId,
    /// The shortest selector that finds the sentence; `None` if nothing in it can be
    /// quoted.
    pub quote: Option<QuoteSelector>,
    /// Who says it, and by which rule; `None` if no rule found out.
    pub attribution: Option<Attribution>,
    /// `true` if it is direct quotation, half of it or more.
    pub quoted: bool,
    /// The words that make it less than certain, each in words that stand in it once.
    pub hedges: Vec<String>,
}

/// Who says a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// The number of the voice in [`Proposals::voices`].
    pub voice: usize,
    /// The article's own verb or preposition, in words that stand once in the sentence;
    /// `None` if there is none.
    pub verb: Option<String>,
    /// The rule that found it.
    pub rule: Rule,
}

/// Somebody who speaks, in the article's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedVoice {
    /// A name for entries, which no other voice has.
    pub id: String,
    /// The name.
    pub name: String,
    /// A shorter name.
    pub short: Option<String>,
    /// The role.
    pub role: Option<String>,
}

/// Somebody or something that the article is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedActor {
    /// A name for entries, which no other actor has.
    pub id: String,
    /// The name.
    pub name: String,
    /// Other names.
    pub also: Vec<String>,
}

/// Proposes who says each sentence of an article in a language, given by its BCP 47 tag. A
/// language without rules gets quote selectors, quotation marks and hedges alone.
#[must_use]
pub fn propose(article: &Article, language: &str) -> Proposals {
    let mut words = of_language(language).to_vec();
    if let Some(lexicon) = Lexicon::of_language(language) {
        let lists = lexicon.words.lists.iter();
        let own = lists.filter(|(list, _)| *list == List::Hedges);
        words.extend(own.flat_map(|(_, words)| words.split_whitespace()));
    }
    propose_with(article, language, &words)
}

/// Proposes with a list of hedge words.
fn propose_with(article: &Article, language: &str, hedge_words: &[&str]) -> Proposals {
    let paragraphs: Vec<_> = article.paragraphs().collect();
    let texts: Vec<String> = paragraphs.iter().map(|it| it.text()).collect();
    let primary = language
        .split('-')
        .next()
        .unwrap_or_default()
        .to_lowercase();
    let mut first = 0;
    let passages = paragraphs.iter().zip(&texts).map(|(paragraph, text)| {
        let passage = Passage::of(paragraph, text, first, &primary);
        first += paragraph.sentences.len();
        passage
    });
    let passages: Vec<Passage> = passages.collect();
    let index = TextIndex::of_article(article);
    let mut proposals = Proposals::default();
    let mut attributions = Vec::new();
    if let Some(lexicon) = Lexicon::of_language(language) {
        let names = Names::of(&passages, lexicon);
        (attributions, proposals.voices) = attribute(&passages, lexicon, &names);
        proposals.actors = actors::actors(&names, &texts.join("\n"), lexicon);
    }
    let lines = passages.iter().flat_map(|passage| {
        let is_block = passage.is_block;
        passage
            .lines
            .iter()
            .map(move |line| line.is_quoted() || is_block)
    });
    let mut attributions = attributions.into_iter();
    for ((at, sentence), quoted) in article.sentences().enumerate().zip(lines) {
        let attribution = attributions.next().flatten();
        let is_turn = attribution.as_ref().is_some_and(|it| it.rule == Rule::Turn);
        proposals.sentences.push(Proposal {
            sentence: StatementId::new(u32::try_from(at).unwrap_or(u32::MAX)),
            quote: quotes::quote(&index, &sentence.text, at),
            quoted: quoted || is_turn,
            hedges: doubts::doubts(&sentence.text, hedge_words),
            attribution,
        });
    }
    let mut ids = Ids::new("voice", std::iter::empty());
    for voice in &mut proposals.voices {
        voice.id = voice_id(&mut ids, voice);
    }
    let mut ids = Ids::new("actor", std::iter::empty());
    for actor in &mut proposals.actors {
        actor.id = ids.of(&[&actor.name]);
    }
    proposals
}

/// Returns an id for a voice: its shorter name, or its name.
fn voice_id(ids: &mut Ids, voice: &ProposedVoice) -> String {
    let last = voice.name.rsplit(' ').next().unwrap_or_default();
    let short = voice.short.as_deref();
    let person = names::is_person(&voice.name).then_some(last);
    let names: Vec<&str> = short.or(person).into_iter().chain([&*voice.name]).collect();
    ids.of(&names)
}
