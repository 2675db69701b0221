//! Changes of voices.

use std::rc::Rc;

use toml_edit::Value;

use crosslight_compile::NO_RULE;

use super::change::Change;
use super::tables::Insertion;
use super::values::{set, set_texts, some_text, text};
use super::{Entries, EntryKind, Refusal, Speaker, VoiceChange, VoiceForm, ids};

/// Applies a change to `explainer.toml`.
pub fn change(change: &mut Change, it: &VoiceChange) -> Result<(), Refusal> {
    match it {
        VoiceChange::Added(form) => {
            check(change, form)?;
            let taken = change.entries.voices.iter().map(|it| &*it.id);
            let id = if form.id.is_empty() {
                ids::made(EntryKind::Voice, &form.name, taken)
            } else {
                ids::checked(EntryKind::Voice, &form.id, taken)?;
                form.id.to_string()
            };
            let mut keys = vec![("id", text(&id)), ("name", text(&form.name))];
            for (key, words) in [("short", &form.short), ("role", &form.role)] {
                keys.extend(some_text(words).map(|words| (key, words)));
            }
            add(change, keys)
        }
        VoiceChange::Changed { id, to } => {
            check(change, to)?;
            let number = number(change, id)?;
            let entry = change.file.entry(EntryKind::Voice, number)?;
            set(entry, "name", Some(text(&to.name)));
            set(entry, "short", some_text(&to.short));
            set(entry, "role", some_text(&to.role));
            set(entry, "draft", None);
            rename(change, number, id, &to.id)
        }
        VoiceChange::Merged { from, into } => merge(change, from, into),
        VoiceChange::Removed(id) => {
            let number = number(change, id)?;
            let count = confirmed_uses(change.entries, id);
            if count > 0 {
                return Err(Refusal::InUse {
                    kind: EntryKind::Voice,
                    name: change.entries.voices[number].name.to_string(),
                    count,
                });
            }
            release(change, id)?;
            silence(change, id)?;
            change.file.remove(EntryKind::Voice, number)
        }
        VoiceChange::DraftsRemoved => remove_drafts(change),
    }
}

/// Adds a voice before those that are no more than drafts.
pub fn add(change: &mut Change, keys: Vec<(&str, Value)>) -> Result<(), Refusal> {
    let mut voices = change.entries.voices.iter();
    let draft = voices.position(|it| it.draft.is_some());
    let insertion = draft.map_or(Insertion::Last, Insertion::Before);
    change.file.add(EntryKind::Voice, insertion, keys)
}

/// Removes the drafted voices that no confirmed entry and no viewpoint needs.
fn remove_drafts(change: &mut Change) -> Result<(), Refusal> {
    let entries = change.entries;
    let is_held = |id: &Rc<str>| entries.viewpoints.iter().any(|it| it.voices.contains(id));
    let voices = entries.voices.iter().enumerate();
    let drafts = voices.filter(|(_, it)| {
        it.draft.is_some() && confirmed_uses(entries, &it.id) == 0 && !is_held(&it.id)
    });
    let drafts: Vec<_> = drafts.collect();
    if drafts.is_empty() {
        return Err(Refusal::NotDrafted);
    }
    for (number, voice) in drafts.into_iter().rev() {
        silence(change, &voice.id)?;
        change.file.remove(EntryKind::Voice, number)?;
    }
    Ok(())
}

/// Takes a voice out of the drafted statements, for which no source is then found.
fn silence(change: &mut Change, id: &str) -> Result<(), Refusal> {
    for (number, statement) in change.entries.statements.iter().enumerate() {
        let is_own = statement.voice.as_ref().is_some_and(|it| it.id() == id);
        if is_own && statement.draft.is_some() {
            let entry = change.file.entry(EntryKind::Statement, number)?;
            set(entry, "voice", None);
            set(entry, "verb", None);
            set(entry, "draft", Some(text(NO_RULE)));
        }
    }
    Ok(())
}

fn number(change: &Change, id: &str) -> Result<usize, Refusal> {
    let ids = change.entries.voices.iter().map(|it| &it.id);
    Change::number(EntryKind::Voice, id, ids)
}

/// Checks that the article has a voice's words.
fn check(change: &Change, form: &VoiceForm) -> Result<(), Refusal> {
    change.in_article(&form.name)?;
    let others = [&form.short, &form.role];
    let mut others = others.into_iter().filter(|words| !words.is_empty());
    others.try_for_each(|words| change.in_article(words))
}

/// Writes a new id into a voice and wherever its old one is.
fn rename(change: &mut Change, number: usize, old: &Rc<str>, new: &Rc<str>) -> Result<(), Refusal> {
    if new.is_empty() || new == old {
        return Ok(());
    }
    let taken = change.entries.voices.iter().map(|it| &*it.id);
    ids::checked(EntryKind::Voice, new, taken)?;
    let entry = change.file.entry(EntryKind::Voice, number)?;
    set(entry, "id", Some(text(new)));
    replace_speaker(change, old, new)?;
    replace_holder(change, old, new)
}

/// Writes another voice wherever one speaks.
fn replace_speaker(change: &mut Change, old: &str, new: &str) -> Result<(), Refusal> {
    let entries = change.entries;
    let is_old = |voice: &Option<Speaker>| voice.as_ref().is_some_and(|it| it.id() == old);
    let statements = entries.statements.iter().map(|it| &it.voice);
    let blocks = entries.blocks.iter().map(|it| &it.voice);
    let sections = entries.sections.iter().map(|it| &it.voice);
    let kinds: [(_, Vec<&Option<Speaker>>); 3] = [
        (EntryKind::Statement, statements.collect()),
        (EntryKind::Block, blocks.collect()),
        (EntryKind::Section, sections.collect()),
    ];
    for (kind, voices) in kinds {
        for (number, _) in voices.into_iter().enumerate().filter(|it| is_old(it.1)) {
            let entry = change.file.entry(kind, number)?;
            set(entry, "voice", Some(text(new)));
        }
    }
    Ok(())
}

/// Writes another voice wherever one holds a viewpoint.
fn replace_holder(change: &mut Change, old: &str, new: &str) -> Result<(), Refusal> {
    for (number, viewpoint) in change.entries.viewpoints.iter().enumerate() {
        if viewpoint.voices.iter().any(|it| **it == *old) {
            let voices = viewpoint.voices.iter();
            let voices = voices.map(|it| {
                if **it == *old {
                    new.into()
                } else {
                    Rc::clone(it)
                }
            });
            let voices: Vec<Rc<str>> = voices.collect();
            let entry = change.file.entry(EntryKind::Viewpoint, number)?;
            set_texts(entry, "voices", &voices);
        }
    }
    Ok(())
}

/// Gives all that a voice says to another, and removes it.
fn merge(change: &mut Change, from: &Rc<str>, into: &Rc<str>) -> Result<(), Refusal> {
    let number = number(change, from)?;
    self::number(change, into)?;
    if from == into {
        return Err(Refusal::TakenId(EntryKind::Voice, into.to_string()));
    }
    let holds = |id: &Rc<str>| {
        let mut viewpoints = change.entries.viewpoints.iter();
        viewpoints.position(|it| it.voices.contains(id))
    };
    match (holds(from), holds(into)) {
        (Some(one), Some(other)) if one != other => {
            let name = change.entries.voices[number].name.to_string();
            return Err(Refusal::HeldElsewhere(name));
        }
        (Some(_), Some(_)) => release(change, from)?,
        _ => replace_holder(change, from, into)?,
    }
    replace_speaker(change, from, into)?;
    change.file.remove(EntryKind::Voice, number)
}

/// Takes a voice out of the viewpoints.
fn release(change: &mut Change, id: &Rc<str>) -> Result<(), Refusal> {
    for (number, viewpoint) in change.entries.viewpoints.iter().enumerate() {
        if viewpoint.voices.contains(id) {
            let voices = viewpoint.voices.iter().filter(|it| *it != id);
            let voices: Vec<Rc<str>> = voices.cloned().collect();
            let entry = change.file.entry(EntryKind::Viewpoint, number)?;
            set_texts(entry, "voices", &voices);
        }
    }
    Ok(())
}

/// Returns the number of confirmed entries whose sentences a voice says.
pub fn confirmed_uses(entries: &Entries, id: &str) -> usize {
    let statements = entries.statements.iter().filter(|it| it.draft.is_none());
    let statements = statements.map(|it| &it.voice);
    let blocks = entries.blocks.iter().map(|it| &it.voice);
    let sections = entries.sections.iter().map(|it| &it.voice);
    let all = statements.chain(blocks).chain(sections).flatten();
    all.filter(|voice| voice.id() == id).count()
}
