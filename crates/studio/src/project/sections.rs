//! Changes of the entries of sections.

use std::rc::Rc;

use crosslight_compile::{Article, anchor_of_heading};

use super::change::Change;
use super::tables::Insertion;
use super::values::{set, some_text, text};
use super::{EntryKind, Refusal, SectionChange, SentenceId, ids, selector};

/// Applies a change to `explainer.toml`.
pub fn change(change: &mut Change, it: &SectionChange) -> Result<(), Refusal> {
    match it {
        SectionChange::ClosedSet(section, is_closed) => {
            let value = is_closed.then(|| text("closed"));
            set_key(change, *section, "start", value)
        }
        SectionChange::IdSet(section, id) => {
            if !id.is_empty() {
                let own = entry_of(change, *section);
                let others = change.entries.sections.iter().enumerate();
                let others = others.filter(|(number, _)| Some(*number) != own);
                let taken = others.filter_map(|(_, it)| it.id.as_deref());
                ids::checked(EntryKind::Section, id, taken)?;
            }
            set_key(change, *section, "id", some_text(id))
        }
        SectionChange::VoiceSet(section, voice) => {
            if let Some(super::Speaker::Voice(id)) = voice {
                let ids = change.entries.voices.iter().map(|it| &it.id);
                Change::number(EntryKind::Voice, id, ids)?;
            }
            let value = voice.as_ref().map(|voice| text(voice.id()));
            let is_set = value.is_some();
            set_key(change, *section, "voice", value)?;
            if is_set {
                drop_covered(change, *section)?;
            }
            Ok(())
        }
        SectionChange::AddressesKept => keep_addresses(change),
        SectionChange::Begun { sentence, heading } => begin(change, sentence, heading),
        SectionChange::HeadingSet(section, heading) => {
            let number = begun(change, *section)?;
            let old = Rc::clone(&change.entries.sections[number].heading);
            let heading = worded(heading)?;
            let entry = change.file.entry(EntryKind::Section, number)?;
            set(entry, "heading", Some(text(heading)));
            let comparison = change.entries.comparison.as_ref();
            if comparison.is_some_and(|it| it.section == old) {
                let table = change.file.table("comparison")?;
                set(table, "section", Some(text(heading)));
            }
            Ok(())
        }
        SectionChange::Unbegun(section) => {
            let number = begun(change, *section)?;
            change.file.remove(EntryKind::Section, number)
        }
    }
}

/// Removes the drafts that say nothing but that no source was found for sentences of a
/// section: its voice says them now, and its entry confirms that.
fn drop_covered(change: &mut Change, section: usize) -> Result<(), Refusal> {
    let ranges = article(change)?.sections_sentences();
    let range = ranges.get(section).cloned().ok_or(Refusal::NoSuchSection)?;
    let statements = change.parsed.statements()[range].iter().flatten();
    let is_bare = |it: &&usize| change.entries.statements[**it].is_bare();
    let mut bare: Vec<usize> = statements.filter(is_bare).copied().collect();
    bare.sort_unstable();
    let mut last_first = bare.into_iter().rev();
    last_first.try_for_each(|number| change.file.remove(EntryKind::Statement, number))
}

fn article<'a>(change: &Change<'a>) -> Result<&'a Article, Refusal> {
    change.parsed.article()
}

fn worded(words: &str) -> Result<&str, Refusal> {
    let words = words.trim();
    (!words.is_empty())
        .then_some(words)
        .ok_or(Refusal::EmptyText)
}

/// Returns the number of the entry of a section.
fn entry_of(change: &Change, section: usize) -> Option<usize> {
    let mut sections = change.entries.sections.iter();
    sections.position(|it| change.parsed.section(&it.heading, it.nth) == Some(section))
}

/// Returns the number of the entry that begins a section.
fn begun(change: &Change, section: usize) -> Result<usize, Refusal> {
    let number = entry_of(change, section).ok_or(Refusal::NoSuchSection)?;
    let is_begun = change.entries.sections[number].begins.is_some();
    is_begun.then_some(number).ok_or(Refusal::HasHeadings)
}

/// Returns the number of the entry of each section.
fn numbers(change: &Change) -> Result<Vec<Option<usize>>, Refusal> {
    let sections = 0..article(change)?.sections.len();
    Ok(sections.map(|section| entry_of(change, section)).collect())
}

/// Sets or takes out a key of a section's entry, which is there only if it says something.
fn set_key(
    change: &mut Change,
    section: usize,
    key: &str,
    value: Option<toml_edit::Value>,
) -> Result<(), Refusal> {
    let mut numbers = numbers(change)?;
    let number = *numbers.get(section).ok_or(Refusal::NoSuchSection)?;
    match (number, value) {
        (Some(number), value) => {
            let is_taken_out = value.is_none();
            let entry = change.file.entry(EntryKind::Section, number)?;
            let had = entry.contains_key(key);
            set(entry, key, value);
            let says_nothing = entry
                .iter()
                .all(|(key, _)| matches!(key, "heading" | "nth"));
            if is_taken_out && had && says_nothing {
                return change.file.remove(EntryKind::Section, number);
            }
            Ok(())
        }
        (None, Some(value)) => add(change, &mut numbers, section, (key, value)),
        (None, None) => Ok(()),
    }
}

/// Adds the entry of a section, in the order of the article.
fn add(
    change: &mut Change,
    numbers: &mut [Option<usize>],
    section: usize,
    key: (&str, toml_edit::Value),
) -> Result<(), Refusal> {
    let article = article(change)?;
    let heading = article
        .sections
        .get(section)
        .map(|it| it.heading.text.trim());
    let heading = heading.ok_or(Refusal::NoSuchSection)?;
    let same = article.sections[..section].iter();
    let same = same.filter(|it| it.heading.text.trim() == heading).count();
    let mut keys = vec![("heading", text(heading))];
    if same > 0 {
        let nth = i64::try_from(same + 1).unwrap_or(i64::MAX);
        keys.push(("nth", nth.into()));
    }
    keys.push(key);
    let before = numbers[..section].iter().rev().find_map(|it| *it);
    let after = numbers[section + 1..].iter().find_map(|it| *it);
    let (insertion, own) = match (before, after) {
        (Some(number), _) => (Insertion::After(number), number + 1),
        (None, Some(number)) => (Insertion::Before(number), number),
        (None, None) => (Insertion::Last, change.entries.sections.len()),
    };
    change.file.add(EntryKind::Section, insertion, keys)?;
    for number in numbers.iter_mut().flatten().filter(|it| **it >= own) {
        *number += 1;
    }
    numbers[section] = Some(own);
    Ok(())
}

/// Writes the present name in addresses of each section that has none of its own.
fn keep_addresses(change: &mut Change) -> Result<(), Refusal> {
    let article = article(change)?;
    let own = |section: usize| {
        let entry = entry_of(change, section);
        entry.and_then(|it| change.entries.sections[it].id.clone())
    };
    let mut taken: Vec<String> = Vec::new();
    let mut missing = Vec::new();
    for (number, section) in article.sections.iter().enumerate() {
        let anchor = anchor_of_heading(&section.heading.text);
        let given = own(number).map(|id| id.to_string());
        let is_given = given.is_some() || section.heading.id.is_some();
        let id = given.unwrap_or(anchor);
        let others = taken.iter().map(String::as_str);
        // A name that the build made with a number would get another as an id.
        if !is_given && ids::checked(EntryKind::Section, &id, others).is_ok() {
            missing.push((number, id.clone()));
        }
        taken.push(id);
    }
    if missing.is_empty() {
        return Err(Refusal::NoSuchSection);
    }
    let mut numbers = numbers(change)?;
    for (section, id) in missing {
        if let Some(number) = numbers[section] {
            let entry = change.file.entry(EntryKind::Section, number)?;
            set(entry, "id", Some(text(&id)));
        } else {
            add(change, &mut numbers, section, ("id", text(&id)))?;
        }
    }
    Ok(())
}

/// Begins a section with a sentence.
fn begin(change: &mut Change, sentence: &SentenceId, heading: &str) -> Result<(), Refusal> {
    if !article(change)?.sections.iter().all(|it| it.is_editors) {
        return Err(Refusal::HasHeadings);
    }
    let number = change.parsed.number(sentence)?;
    let (paragraph, _, range) = change.parsed.paragraph(number)?;
    let is_first = range.start == number && paragraph.shape.frames.is_empty();
    let sections = article(change)?.sections_sentences();
    let is_begun = sections.iter().any(|it| it.start == number);
    if !is_first || is_begun {
        return Err(Refusal::BeginsWithin);
    }
    let quote = selector::of_sentence(change.parsed, number)?;
    let keys = vec![
        ("heading", text(worded(heading)?)),
        ("begins", selector::value(&quote)),
    ];
    let before = sections.iter().rposition(|it| it.start < number);
    let before = before.and_then(|section| entry_of(change, section));
    let insertion = match before {
        Some(number) => Insertion::After(number),
        None if change.entries.sections.is_empty() => Insertion::Last,
        None => Insertion::Before(0),
    };
    change.file.add(EntryKind::Section, insertion, keys)
}
