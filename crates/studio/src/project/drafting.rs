//! The drafts of the program, and the measured accuracy of its rules.

use std::rc::Rc;

use crosslight_compile::{Class, DraftOptions, Record, Rule, draft};

use super::change::Change;
use super::limits::can_be_drafted;
use super::values::{set, text};
use super::words::places_of;
use super::{EntryKind, Project, Refusal, SentenceId, Speaker, WrittenStatement, is_whole};

/// Returns the project with what the program drafts of that which is missing; what there
/// is stays. The language counts where the project names none.
pub fn drafted(project: &Project, language: Option<&str>) -> Result<Project, Refusal> {
    let options = DraftOptions {
        guesses: false,
        language,
    };
    can_be_drafted(project)?;
    let drafted = project.compiled(|files| draft(files, options));
    let Ok(drafted) = drafted else {
        project.parsed().entries()?;
        project.parsed().article()?;
        return Err(Refusal::NotDrafted);
    };
    Ok(project.with_editorial(drafted.text))
}

/// Gives a statement without a verb the verb by which a rule that is a guess, and so
/// drafted nothing, attributes its sentence to the voice that the editor chose.
pub fn take_guessed_verb(
    change: &mut Change,
    sentences: &[SentenceId],
    voice: &Speaker,
) -> Result<(), Refusal> {
    let [sentence] = sentences else {
        return Ok(());
    };
    let number = change.parsed.statements()[change.parsed.number(sentence)?];
    let is_open = |it: &WrittenStatement| it.voice.is_none() && it.verb.is_none();
    let number = number.filter(|it| is_open(&change.entries.statements[*it]));
    let mut voices = change.entries.voices.iter();
    let name = voices.find(|it| *it.id == *voice.id()).map(|it| &it.name);
    let (Some(number), Some(name)) = (number, name) else {
        return Ok(());
    };
    let verb = guess(change.project, sentence).filter(|(guessed, _)| guessed == name);
    if let Some((_, verb)) = verb {
        let entry = change.file.entry(EntryKind::Statement, number)?;
        set(entry, "verb", Some(text(&verb)));
    }
    Ok(())
}

/// Returns the names of a voice in small letters; none of the article.
pub fn names_of(change: &Change, voice: &Speaker) -> Vec<String> {
    let voices = change.entries.voices.iter();
    let voice = voices.filter(|it| *it.id == *voice.id());
    let names = voice.flat_map(|it| std::iter::once(&it.name).chain(&it.short));
    names.map(|it| it.to_lowercase()).collect()
}

/// Takes out the verb that a rule drafted, if it belongs to the words of another voice
/// than the one with these names, which is to say the sentence now. Where the sentence does
/// not name the drafted voice, the verb is that of a pronoun or a role, whoever it means.
pub fn release_verb(
    change: &mut Change,
    number: usize,
    sentence: usize,
    names: &[String],
) -> Result<(), Refusal> {
    // Statements that were added meanwhile have moved the others.
    let Some(known) = change.parsed.statements()[sentence] else {
        return Ok(());
    };
    let statement = &change.entries.statements[known];
    let (Some(_), Some(old), Some(_)) = (&statement.draft, &statement.voice, &statement.verb)
    else {
        return Ok(());
    };
    let sentence = change.parsed.sentence(sentence)?.text.to_lowercase();
    let is_named = |name: &String| {
        let mut slices = places_of(&sentence, name).into_iter();
        slices.any(|slice| is_whole(&sentence, slice))
    };
    let own = names_of(change, old);
    let mut own = own.iter();
    let is_foreign = names.is_empty()
        || own.clone().any(is_named)
            && !own.any(|old| {
                names
                    .iter()
                    .any(|new| new.contains(old.as_str()) || old.contains(new.as_str()))
            });
    if is_foreign {
        set(
            change.file.entry(EntryKind::Statement, number)?,
            "verb",
            None,
        );
    }
    Ok(())
}

/// Returns the name of the voice and the verb that the rules find in a sentence, guesses
/// included.
fn guess(project: &Project, sentence: &SentenceId) -> Option<(Rc<str>, Rc<str>)> {
    let options = DraftOptions {
        guesses: true,
        language: Some(&project.parsed().language),
    };
    let bare = project.with_editorial("");
    let drafted = bare.compiled(|files| draft(files, options)).ok()?;
    let drafted = bare.with_editorial(drafted.text);
    let parsed = drafted.parsed();
    let entries = parsed.entries().ok()?;
    let number = parsed.number(sentence).ok()?;
    let statement = &entries.statements[parsed.statements()[number]?];
    let id = statement.voice.as_ref()?.id();
    let voice = entries.voices.iter().find(|it| *it.id == *id)?;
    Some((Rc::clone(&voice.name), statement.verb.clone()?))
}

/// Tells whether a rule is sure, so that all that it drafted can be confirmed at once.
#[must_use]
pub fn is_sure(rule: &str, language: &str) -> bool {
    class_of(rule, language) == Class::Sure
}

/// Returns how far a rule can be trusted in a language; what no rule attributed is a guess.
#[must_use]
pub fn class_of(rule: &str, language: &str) -> Class {
    Rule::named(rule).map_or(Class::Guess, |rule| rule.class(language))
}

/// Returns how often a rule was right in a language; `None` where it was not measured.
#[must_use]
pub fn accuracy_of(rule: &str, language: &str) -> Option<Record> {
    Rule::named(rule)?.record(language)
}
