//! Changes of viewpoints.

use std::rc::Rc;

use super::change::Change;
use super::tables::Insertion;
use super::values::{remove_table, set, set_texts, table_at, text, texts};
use super::words::places_of;
use super::{EntryKind, Refusal, ViewpointChange, ViewpointForm, ids, is_whole};

/// Applies a change to `explainer.toml`.
pub fn change(change: &mut Change, it: &ViewpointChange) -> Result<(), Refusal> {
    match it {
        ViewpointChange::Added(form) => {
            check(change, form, None)?;
            let voices = if form.voices.is_empty() {
                named_voices(change, &form.name)
            } else {
                form.voices.clone()
            };
            let taken = change.entries.viewpoints.iter().map(|it| &*it.id);
            let id = if form.id.is_empty() {
                let own = ids::first_word(&form.name);
                ids::made(EntryKind::Viewpoint, &own, taken)
            } else {
                ids::checked(EntryKind::Viewpoint, &form.id, taken)?;
                form.id.to_string()
            };
            let keys = vec![
                ("id", text(&id)),
                ("name", text(&form.name)),
                ("voices", texts(&voices)),
            ];
            change
                .file
                .add(EntryKind::Viewpoint, Insertion::Last, keys)?;
            compare(change, id.into())
        }
        ViewpointChange::Changed { id, to } => {
            let number = number(change, id)?;
            check(change, to, Some(number))?;
            let entry = change.file.entry(EntryKind::Viewpoint, number)?;
            set(entry, "name", Some(text(&to.name)));
            set_texts(entry, "voices", &to.voices);
            rename(change, number, id, &to.id)
        }
        ViewpointChange::Removed(id) => {
            let number = number(change, id)?;
            change.file.remove(EntryKind::Viewpoint, number)?;
            withdraw(change, id)
        }
    }
}

/// Returns the voices that a viewpoint's name means: those whom it names, else those of
/// the section whose heading it is, the one that says most first. A voice that holds
/// another viewpoint is none of them.
fn named_voices(change: &Change, name: &str) -> Vec<Rc<str>> {
    let voices = &change.entries.voices;
    let small = name.to_lowercase();
    let is_named = |it: &str| {
        let mut slices = places_of(&small, &it.to_lowercase()).into_iter();
        slices.any(|slice| is_whole(&small, slice))
    };
    let own = voices
        .iter()
        .filter(|it| is_named(&it.name) || it.short.as_ref().is_some_and(|short| is_named(short)));
    let mut found: Vec<Rc<str>> = own.map(|it| Rc::clone(&it.id)).collect();
    if let (true, Some(article)) = (found.is_empty(), &change.parsed.article) {
        let is_heading =
            |heading: &str| heading.trim().to_lowercase() == name.trim().to_lowercase();
        let sections = article.sections.iter().zip(article.sections_sentences());
        let own = sections.filter(|(it, _)| is_heading(&it.heading.text));
        let own = own.flat_map(|(_, sentences)| sentences);
        let said: Vec<_> = own
            .filter_map(|at| change.parsed.speakers()[at].as_ref())
            .collect();
        let count = |id: &str| said.iter().filter(|it| it.id() == id).count();
        let all = voices.iter().filter(|it| count(&it.id) > 0);
        found.extend(all.map(|it| Rc::clone(&it.id)));
        found.sort_by_key(|id| std::cmp::Reverse(count(id)));
    }
    let others = change.entries.viewpoints.iter();
    found.retain(|id| !others.clone().any(|other| other.voices.contains(id)));
    found
}

/// Adds a new viewpoint to a comparison that has not yet two.
fn compare(change: &mut Change, id: Rc<str>) -> Result<(), Refusal> {
    match &change.entries.comparison {
        Some(comparison) if comparison.viewpoints.len() < 2 => {
            let mut all = comparison.viewpoints.clone();
            all.push(id);
            set_texts(change.file.table("comparison")?, "viewpoints", &all);
            Ok(())
        }
        _ => Ok(()),
    }
}

fn number(change: &Change, id: &str) -> Result<usize, Refusal> {
    let ids = change.entries.viewpoints.iter().map(|it| &it.id);
    Change::number(EntryKind::Viewpoint, id, ids)
}

/// Checks a viewpoint's name, and that its voices hold no other viewpoint.
fn check(change: &Change, form: &ViewpointForm, own: Option<usize>) -> Result<(), Refusal> {
    if form.name.trim().is_empty() {
        return Err(Refusal::EmptyText);
    }
    for voice in &form.voices {
        let ids = change.entries.voices.iter().map(|it| &it.id);
        let number = Change::number(EntryKind::Voice, voice, ids)?;
        let others = change.entries.viewpoints.iter().enumerate();
        let mut others = others.filter(|(other, _)| Some(*other) != own);
        if others.any(|(_, other)| other.voices.contains(voice)) {
            let name = change.entries.voices[number].name.to_string();
            return Err(Refusal::HeldElsewhere(name));
        }
    }
    Ok(())
}

/// Writes a new id into a viewpoint and into the comparison.
fn rename(change: &mut Change, number: usize, old: &Rc<str>, new: &Rc<str>) -> Result<(), Refusal> {
    if new.is_empty() || new == old {
        return Ok(());
    }
    let taken = change.entries.viewpoints.iter().map(|it| &*it.id);
    ids::checked(EntryKind::Viewpoint, new, taken)?;
    set(
        change.file.entry(EntryKind::Viewpoint, number)?,
        "id",
        Some(text(new)),
    );
    let Some(comparison) = &change.entries.comparison else {
        return Ok(());
    };
    if comparison.viewpoints.contains(old) {
        let renamed = comparison.viewpoints.iter();
        let renamed = renamed.map(|it| Rc::clone(if it == old { new } else { it }));
        let renamed: Vec<Rc<str>> = renamed.collect();
        set_texts(change.file.table("comparison")?, "viewpoints", &renamed);
    }
    for (point, written) in comparison.points.iter().enumerate() {
        for (answer, it) in written.answers.iter().enumerate() {
            let entry = change.file.entry(EntryKind::Point, point)?;
            if let Some(table) = table_at(entry, "answers", answer).filter(|_| it.viewpoint == *old)
            {
                set(table, "viewpoint", Some(text(new)));
            }
        }
    }
    Ok(())
}

/// Takes a viewpoint out of the comparison, with its answers.
fn withdraw(change: &mut Change, id: &Rc<str>) -> Result<(), Refusal> {
    let Some(comparison) = &change.entries.comparison else {
        return Ok(());
    };
    if comparison.viewpoints.contains(id) {
        let left = comparison.viewpoints.iter().filter(|it| *it != id);
        let left: Vec<Rc<str>> = left.cloned().collect();
        set_texts(change.file.table("comparison")?, "viewpoints", &left);
    }
    for (point, written) in comparison.points.iter().enumerate() {
        let own = written.answers.iter().enumerate().rev();
        for (answer, _) in own.filter(|(_, it)| it.viewpoint == *id) {
            let entry = change.file.entry(EntryKind::Point, point)?;
            remove_table(entry, "answers", answer);
        }
    }
    Ok(())
}
