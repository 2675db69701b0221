//! Drafts an explainer folder: what its `explainer.toml` lacks is proposed and added.

use std::collections::BTreeMap;

use super::ids::Ids;
use super::present::{Present, headings, present};
use super::write::{Entry, Written};
use super::{Class, NO_RULE, Proposal, Proposals, ProposedVoice, Rule, propose_with, voice_id};
use crate::uncompiled::read_to_draft;
use crate::{Article, Editorial, FolderErrors, FolderFiles, VoiceEntry};

/// The options of a draft.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DraftOptions<'a> {
    /// `true` to draft by rules that are only guesses, too.
    pub guesses: bool,
    /// The article's language, where neither file names it.
    pub language: Option<&'a str>,
}

/// A drafted `explainer.toml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drafted {
    /// The file's text; the one that was there, if nothing was missing.
    pub text: String,
    /// The language whose rules were used, a BCP 47 tag.
    pub language: String,
    /// The number of sentences of the article.
    pub sentences: usize,
    /// The number of sentences that had an entry before.
    pub present: usize,
    /// The rules that attributed a sentence, with how many each.
    pub rules: BTreeMap<Rule, usize>,
    /// The rules that are only guesses and were not used, with how many each.
    pub left_out: BTreeMap<Rule, usize>,
    /// The number of sentences that were drafted without a voice.
    pub without: usize,
    /// The number of sentences in which nothing can be quoted.
    pub unquotable: usize,
    /// The number of voices that were added.
    pub voices: usize,
    /// The number of actors that were added.
    pub actors: usize,
}

/// Drafts a folder.
///
/// # Errors
/// Every mistake that keeps its files from being parsed.
pub fn draft(files: &FolderFiles, options: DraftOptions) -> Result<Drafted, Box<FolderErrors>> {
    let (article, editorial, text) = read_to_draft(files)?;
    let named = editorial
        .language
        .as_ref()
        .map(|tag| tag.get_ref().as_str());
    let language = named.or(options.language).unwrap_or("en").to_owned();
    let proposals = match &editorial.hedge_words {
        Some(words) => {
            let words: Vec<&str> = words.get_ref().iter().map(String::as_str).collect();
            propose_with(&article, &language, &words)
        }
        None => super::propose(&article, &language),
    };
    let mut drafted = Drafted {
        text: String::new(),
        sentences: proposals.sentences.len(),
        present: 0,
        rules: BTreeMap::new(),
        left_out: BTreeMap::new(),
        without: 0,
        unquotable: 0,
        voices: 0,
        actors: 0,
        language,
    };
    // The text was parsed already.
    let Some(mut written) = Written::of(&text) else {
        drafted.text = text;
        return Ok(drafted);
    };
    if named.is_none() && (options.language.is_some() || text.trim().is_empty()) {
        written.language(&drafted.language);
    }
    let mut work = Work {
        proposals: &proposals,
        editorial: &editorial,
        guesses: options.guesses,
        drafted: &mut drafted,
        written: &mut written,
    };
    work.actors();
    let voices = work.voices(&article);
    work.statements(&article, &voices);
    let new = written.text();
    drafted.text = if text.contains("\r\n") {
        new.replace("\r\n", "\n").replace('\n', "\r\n")
    } else {
        new
    };
    if drafted.is_unchanged() {
        drafted.text = text;
    }
    Ok(drafted)
}

impl Drafted {
    /// Tells whether nothing was missing.
    #[must_use]
    pub fn is_unchanged(&self) -> bool {
        let added: usize = self.rules.values().sum();
        added + self.without + self.voices + self.actors == 0
    }

    /// Returns how many sentences rules of a class attributed.
    #[must_use]
    pub fn of_class(&self, class: Class) -> usize {
        let rules = self.rules.iter();
        let own = rules.filter(|(rule, _)| rule.class(&self.language) == class);
        own.map(|(_, count)| count).sum()
    }
}

struct Work<'a> {
    proposals: &'a Proposals,
    editorial: &'a Editorial,
    guesses: bool,
    drafted: &'a mut Drafted,
    written: &'a mut Written,
}

impl Work<'_> {
    /// Adds the actors, if the file has none.
    fn actors(&mut self) {
        if !self.editorial.actors.is_empty() {
            return;
        }
        for actor in &self.proposals.actors {
            let entry = Entry::default()
                .with("id", actor.id.as_str())
                .with("name", actor.name.as_str())
                .list("also", &actor.also)
                .with("draft", "names");
            self.written.add("actor", entry);
            self.drafted.actors += 1;
        }
    }

    /// Tells whether a proposal's rule is trusted enough to be drafted.
    fn is_drafted(&self, proposal: &Proposal) -> bool {
        let Some(attribution) = &proposal.attribution else {
            return false;
        };
        self.guesses || attribution.rule.class(&self.drafted.language) < Class::Guess
    }

    /// Adds the voices that the new statements need; returns the id of each proposed one.
    fn voices(&mut self, article: &Article) -> Vec<String> {
        let present = present(article, self.editorial);
        let mut first: BTreeMap<usize, Rule> = BTreeMap::new();
        for (proposal, present) in self.proposals.sentences.iter().zip(&present) {
            if *present == Present::Settled || !self.is_drafted(proposal) {
                continue;
            }
            if let Some(one) = &proposal.attribution {
                first.entry(one.voice).or_insert(one.rule);
            }
        }
        let taken = self
            .editorial
            .voices
            .iter()
            .map(|it| it.id.get_ref().as_str());
        let mut ids = Ids::new("voice", taken);
        let mut named = Vec::new();
        for (number, voice) in self.proposals.voices.iter().enumerate() {
            let known = self.editorial.voices.iter().find(|it| is_same(it, voice));
            if let Some(known) = known {
                named.push(known.id.get_ref().clone());
                continue;
            }
            let Some(rule) = first.get(&number) else {
                named.push(voice.id.clone());
                continue;
            };
            let id = voice_id(&mut ids, voice);
            let entry = Entry::default()
                .with("id", id.as_str())
                .with("name", voice.name.as_str())
                .maybe("short", voice.short.as_deref())
                .maybe("role", voice.role.as_deref())
                .with("draft", rule.name());
            self.written.add("voice", entry);
            self.drafted.voices += 1;
            named.push(id);
        }
        named
    }

    /// Adds a statement for each sentence that has none.
    fn statements(&mut self, article: &Article, voices: &[String]) {
        let present = present(article, self.editorial);
        let headings = headings(article);
        let mut under = None;
        for ((proposal, present), heading) in
            self.proposals.sentences.iter().zip(present).zip(headings)
        {
            let attribution = proposal
                .attribution
                .as_ref()
                .filter(|_| self.is_drafted(proposal));
            let rule = attribution.map_or(NO_RULE, |it| it.rule.name());
            let voice = attribution.and_then(|it| voices.get(it.voice));
            let verb = attribution.and_then(|it| it.verb.as_deref());
            match (present, &proposal.quote) {
                (Present::Settled, _) => {
                    self.drafted.present += 1;
                    continue;
                }
                (Present::Voiceless(number), _) => {
                    let Some(voice) = voice else {
                        self.drafted.present += 1;
                        continue;
                    };
                    let entry = Entry::default()
                        .with("voice", voice.as_str())
                        .maybe("verb", verb)
                        .with("draft", rule);
                    self.written.complete("statement", number, entry);
                }
                (Present::Absent, None) => {
                    self.drafted.unquotable += 1;
                    continue;
                }
                (Present::Absent, Some(quote)) => {
                    let is_new = under != Some(heading);
                    under = Some(heading);
                    let entry = Entry::default()
                        .quote(quote)
                        .maybe("voice", voice.map(String::as_str))
                        .maybe("verb", verb)
                        .maybe("quoted", proposal.quoted.then_some(true))
                        .list("hedges", &proposal.hedges)
                        .with("draft", rule)
                        .under(heading.filter(|_| is_new));
                    self.written.add("statement", entry);
                }
            }
            let guess = proposal.attribution.as_ref();
            match (attribution, guess) {
                (Some(one), _) => *self.drafted.rules.entry(one.rule).or_insert(0) += 1,
                (None, guess) => {
                    self.drafted.without += 1;
                    if let Some(one) = guess {
                        *self.drafted.left_out.entry(one.rule).or_insert(0) += 1;
                    }
                }
            }
        }
    }
}

/// Tells whether an entry is of a proposed voice.
fn is_same(entry: &VoiceEntry, voice: &ProposedVoice) -> bool {
    let fold = |name: &str| name.to_lowercase();
    let own = [Some(&entry.name), entry.short.as_ref()];
    let mut own = own.into_iter().flatten().map(|it| fold(it.get_ref()));
    let names = [Some(&voice.name), voice.short.as_ref()];
    own.any(|own| names.into_iter().flatten().any(|it| fold(it) == own))
}
