//! Changes of who says a sentence, and how.

use std::rc::Rc;

use toml_edit::Value;

use crosslight_compile::Article;
use crosslight_content::Slice;

use super::change::Change;
use super::drafting::{is_sure, names_of, release_verb, take_guessed_verb};
use super::hedges::hedge_words;
use super::tables::Insertion;
use super::values::{set, set_texts, text};
use super::words::{is_quoted, on_one_line, words_once};
use super::{Chosen, EntryKind, Refusal, SentenceId, Speaker, StatementChange, ids, selector};

/// Applies a change to `explainer.toml`.
pub fn change(change: &mut Change, it: &StatementChange) -> Result<(), Refusal> {
    match it {
        StatementChange::Confirmed(sentence) => confirm(change, sentence),
        StatementChange::RuleConfirmed(rule) => confirm_rule(change, rule),
        StatementChange::VoiceChosen { sentences, voice } => {
            choose(change, sentences, voice)?;
            take_guessed_verb(change, sentences, voice)
        }
        StatementChange::VoiceMade { sentence, name } => make(change, sentence, name),
        StatementChange::VerbChosen { sentence, verb } => {
            let words = verb.map(|verb| words(change, sentence, verb)).transpose()?;
            let number = number(change, sentence)?;
            let entry = change.file.entry(EntryKind::Statement, number)?;
            set(entry, "verb", words.as_deref().map(text));
            corrected(change, number)
        }
        StatementChange::QuotedSet { sentence, quoted } => {
            let number = number(change, sentence)?;
            let entry = change.file.entry(EntryKind::Statement, number)?;
            set(entry, "quoted", quoted.then(|| true.into()));
            corrected(change, number)
        }
        StatementChange::HedgesChosen { sentence, hedges } => {
            let words = hedge_words(change, sentence, hedges)?;
            let number = number(change, sentence)?;
            let entry = change.file.entry(EntryKind::Statement, number)?;
            set_texts(entry, "hedges", &words);
            corrected(change, number)
        }
        StatementChange::Withdrawn(sentence) => {
            let number = number(change, sentence)?;
            change.file.remove(EntryKind::Statement, number)
        }
        StatementChange::Moved { statement, to } => super::lead::lead(change, *statement, to),
        StatementChange::Removed(number) => change.file.remove(EntryKind::Statement, *number),
    }
}

/// Returns the number of a sentence's statement.
fn number(change: &Change, sentence: &SentenceId) -> Result<usize, Refusal> {
    let sentence = change.parsed.number(sentence)?;
    let statements = change.parsed.statements();
    statements[sentence].ok_or(Refusal::NotYetAttributed)
}

/// Confirms what was drafted of a sentence, and the voice that says it.
fn confirm(change: &mut Change, sentence: &SentenceId) -> Result<(), Refusal> {
    let number = number(change, sentence)?;
    let statement = &change.entries.statements[number];
    if statement.draft.is_none() {
        return Err(Refusal::NotDrafted);
    }
    let voice = statement.voice.clone().or_else(|| {
        // For a sentence that no rule attributes, who says the rest of its section is
        // proposed, else that the article says it itself.
        let sentence = change.parsed.number(sentence).ok()?;
        let shared = change.parsed.speakers()[sentence].clone();
        shared.or(Some(Speaker::Article))
    });
    let is_proposed = statement.voice.is_none();
    let entry = change.file.entry(EntryKind::Statement, number)?;
    if let (true, Some(voice)) = (is_proposed, &voice) {
        set(entry, "voice", Some(text(voice.id())));
    }
    set(entry, "draft", None);
    confirm_voice(change, voice.as_ref())
}

/// Confirms a draft that has a voice, of which the editor has corrected something.
fn corrected(change: &mut Change, number: usize) -> Result<(), Refusal> {
    let voice = change.entries.statements[number].voice.as_ref();
    if voice.is_some() {
        set(
            change.file.entry(EntryKind::Statement, number)?,
            "draft",
            None,
        );
    }
    confirm_voice(change, voice)
}

/// Confirms everything that a rule drafted.
fn confirm_rule(change: &mut Change, rule: &str) -> Result<(), Refusal> {
    if !is_sure(rule, &change.parsed.language) {
        return Err(Refusal::NotSure(rule.to_owned()));
    }
    let statements = change.entries.statements.iter().enumerate();
    let drafted = statements.filter(|(_, it)| it.draft.as_deref() == Some(rule));
    let drafted: Vec<_> = drafted.map(|(at, it)| (at, it.voice.clone())).collect();
    if drafted.is_empty() {
        return Err(Refusal::NotDrafted);
    }
    for (number, voice) in drafted {
        set(
            change.file.entry(EntryKind::Statement, number)?,
            "draft",
            None,
        );
        confirm_voice(change, voice.as_ref())?;
    }
    Ok(())
}

/// Confirms a drafted voice.
fn confirm_voice(change: &mut Change, voice: Option<&Speaker>) -> Result<(), Refusal> {
    let id = voice.map(Speaker::id);
    let mut voices = change.entries.voices.iter();
    if let Some(number) = voices.position(|it| Some(&*it.id) == id) {
        set(change.file.entry(EntryKind::Voice, number)?, "draft", None);
    }
    Ok(())
}

/// Gives sentences a voice.
fn choose(change: &mut Change, chosen: &[SentenceId], voice: &Speaker) -> Result<(), Refusal> {
    if let Speaker::Voice(id) = voice {
        let ids = change.entries.voices.iter().map(|it| &it.id);
        Change::number(EntryKind::Voice, id, ids)?;
    }
    let names = names_of(change, voice);
    let mut statements = change.parsed.statements().to_vec();
    for sentence in chosen {
        let sentence = change.parsed.number(sentence)?;
        if let Some(number) = statements[sentence] {
            release_verb(change, number, sentence, &names)?;
            let entry = change.file.entry(EntryKind::Statement, number)?;
            set(entry, "voice", Some(text(voice.id())));
            set(entry, "draft", None);
        } else {
            add(change, &mut statements, sentence, voice)?;
        }
    }
    confirm_voice(change, Some(voice))
}

/// Adds a statement where it stands in the article's order.
fn add(
    change: &mut Change,
    statements: &mut [Option<usize>],
    sentence: usize,
    voice: &Speaker,
) -> Result<(), Refusal> {
    let quote = selector::of_sentence(change.parsed, sentence)?;
    let mut keys = vec![
        ("quote", selector::value(&quote)),
        ("voice", text(voice.id())),
    ];
    let sentence_text = &change.parsed.sentence(sentence)?.text;
    if is_quoted(sentence_text) {
        keys.push(("quoted", Value::from(true)));
    }
    let insertion = insertion(change, statements, sentence);
    change.file.add(EntryKind::Statement, insertion, keys)?;
    let own = match insertion {
        Insertion::Last => change.entries.statements.len(),
        Insertion::After(number) => number + 1,
        Insertion::Before(number) => number,
    };
    for number in statements.iter_mut().flatten().filter(|it| **it >= own) {
        *number += 1;
    }
    statements[sentence] = Some(own);
    Ok(())
}

/// Returns where the statement of a sentence stands among the others: behind that of the
/// sentence before it, but with those of its own section.
fn insertion(change: &Change, statements: &[Option<usize>], sentence: usize) -> Insertion {
    let before = (0..sentence).rev().find(|at| statements[*at].is_some());
    let after = (sentence + 1..statements.len()).find(|at| statements[*at].is_some());
    let sections = change.parsed.article.as_ref();
    let sections = sections
        .map(Article::sections_sentences)
        .unwrap_or_default();
    let section = |at: usize| sections.iter().position(|range| range.contains(&at));
    let is_near = |at: usize| section(at) == section(sentence);
    let number = |at: Option<usize>| at.and_then(|at| statements[at]);
    match (before, after) {
        (Some(at), Some(next)) if !is_near(at) && is_near(next) => {
            number(Some(next)).map_or(Insertion::Last, Insertion::Before)
        }
        (Some(_), _) => number(before).map_or(Insertion::Last, Insertion::After),
        (None, Some(_)) => number(after).map_or(Insertion::Last, Insertion::Before),
        (None, None) => Insertion::Last,
    }
}

/// Makes a voice of words of a sentence, which it says.
fn make(change: &mut Change, sentence: &SentenceId, name: &Chosen) -> Result<(), Refusal> {
    let from = change.parsed.number(&name.sentence)?;
    let piece = match name.pieces.as_slice() {
        [piece] => *piece,
        [] => return Err(Refusal::NoWords),
        _ => return Err(Refusal::NotOfSentence),
    };
    let words = piece.of(&change.parsed.sentence(from)?.text);
    let words = on_one_line(words.ok_or(Refusal::NotOfSentence)?.trim());
    change.in_article(&words)?;
    let voices = &change.entries.voices;
    if let Some(known) = voices.iter().find(|voice| *voice.name == *words) {
        let voice = Speaker::Voice(Rc::clone(&known.id));
        return choose(change, std::slice::from_ref(sentence), &voice);
    }
    let taken = voices.iter().map(|it| &*it.id);
    let id = ids::made(EntryKind::Voice, &words, taken);
    let keys = vec![("id", text(&id)), ("name", text(&words))];
    super::voices::add(change, keys)?;
    let voice = Speaker::Voice(id.into());
    let at = change.parsed.number(sentence)?;
    let mut statements = change.parsed.statements().to_vec();
    let Some(number) = statements[at] else {
        return add(change, &mut statements, at, &voice);
    };
    release_verb(change, number, at, &[words.to_lowercase()])?;
    let entry = change.file.entry(EntryKind::Statement, number)?;
    set(entry, "voice", Some(text(voice.id())));
    set(entry, "draft", None);
    Ok(())
}

/// Returns words of a sentence, with as many beside them as make them stand once.
fn words(change: &Change, sentence: &SentenceId, chosen: Slice) -> Result<String, Refusal> {
    let number = change.parsed.number(sentence)?;
    words_once(&change.parsed.sentence(number)?.text, chosen)
}
