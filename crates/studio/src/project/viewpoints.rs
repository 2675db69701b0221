//! Changes of viewpoints.

use std::rc::Rc;

use super::change::Change;
use super::tables::Insertion;
use super::values::{remove_table, set, set_texts, table_at, text, texts};
use super::{EntryKind, Refusal, ViewpointChange, ViewpointForm, ids};

/// Applies a change to `explainer.toml`.
pub fn change(change: &mut Change, it: &ViewpointChange) -> Result<(), Refusal> {
    match it {
        ViewpointChange::Added(form) => {
            check(change, form, None)?;
            let taken = change.entries.viewpoints.iter().map(|it| &*it.id);
            let id = if form.id.is_empty() {
                let own = ids::plain(&form.name);
                ids::made(EntryKind::Viewpoint, &own, taken)
            } else {
                ids::checked(EntryKind::Viewpoint, &form.id, taken)?;
                form.id.to_string()
            };
            let keys = vec![
                ("id", text(&id)),
                ("name", text(&form.name)),
                ("voices", texts(&form.voices)),
            ];
            change.file.add(EntryKind::Viewpoint, Insertion::Last, keys)
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
