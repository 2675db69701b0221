//! Changes of actors.

use std::rc::Rc;

use super::change::Change;
use super::tables::Insertion;
use super::values::{numbers, set, set_texts, text, texts};
use super::{ActorChange, ActorForm, EntryKind, Refusal, ids};

/// The columns and rows of the map.
const MAP: [u32; 2] = [3, 8];

/// Applies a change to `explainer.toml`.
pub fn change(change: &mut Change, it: &ActorChange) -> Result<(), Refusal> {
    match it {
        ActorChange::Added(form) => {
            check(change, form)?;
            let taken = change.entries.actors.iter().map(|it| &*it.id);
            let id = if form.id.is_empty() {
                let own = ids::plain(&form.name);
                ids::made(EntryKind::Actor, &own, taken)
            } else {
                ids::checked(EntryKind::Actor, &form.id, taken)?;
                form.id.to_string()
            };
            let mut keys = vec![("id", text(&id)), ("name", text(&form.name))];
            if !form.also.is_empty() {
                keys.push(("also", texts(&form.also)));
            }
            keys.extend(form.position.map(|it| ("place", numbers(&it))));
            change.file.add(EntryKind::Actor, Insertion::Last, keys)
        }
        ActorChange::Changed { id, to } => {
            check(change, to)?;
            let number = number(change, id)?;
            let was = &change.entries.actors[number];
            let entry = change.file.entry(EntryKind::Actor, number)?;
            set(entry, "name", Some(text(&to.name)));
            if to.also.is_empty() {
                set(entry, "also", None);
            } else {
                set_texts(entry, "also", &to.also);
            }
            // A position that cannot be read stays until another is given.
            if was.position != to.position {
                set(entry, "place", to.position.map(|it| numbers(&it)));
            }
            set(entry, "draft", None);
            rename(change, number, id, &to.id)
        }
        ActorChange::Confirmed(id) => {
            let number = number(change, id)?;
            if change.entries.actors[number].draft.is_none() {
                return Err(Refusal::NotDrafted);
            }
            set(change.file.entry(EntryKind::Actor, number)?, "draft", None);
            Ok(())
        }
        ActorChange::Removed(id) => {
            let number = number(change, id)?;
            let count = uses(change, id);
            if count > 0 {
                return Err(Refusal::InUse {
                    kind: EntryKind::Actor,
                    name: change.entries.actors[number].name.to_string(),
                    count,
                });
            }
            change.file.remove(EntryKind::Actor, number)
        }
        ActorChange::DraftsRemoved => {
            let actors = change.entries.actors.iter().enumerate();
            let drafts = actors.filter(|(_, it)| it.draft.is_some() && uses(change, &it.id) == 0);
            let drafts: Vec<usize> = drafts.map(|(number, _)| number).collect();
            if drafts.is_empty() {
                return Err(Refusal::NotDrafted);
            }
            let mut last_first = drafts.into_iter().rev();
            last_first.try_for_each(|number| change.file.remove(EntryKind::Actor, number))
        }
    }
}

fn number(change: &Change, id: &str) -> Result<usize, Refusal> {
    let ids = change.entries.actors.iter().map(|it| &it.id);
    Change::number(EntryKind::Actor, id, ids)
}

/// Checks that the article has an actor's names, and the map its grid position.
fn check(change: &Change, form: &ActorForm) -> Result<(), Refusal> {
    change.in_article(&form.name)?;
    form.also
        .iter()
        .try_for_each(|name| change.in_article(name))?;
    let is_on_map = |[column, row]: [u32; 2]| column < MAP[0] && row < MAP[1];
    let is_on_map = form.position.is_none_or(is_on_map);
    is_on_map.then_some(()).ok_or(Refusal::OffMap)
}

/// Writes a new id into an actor and into its ties.
fn rename(change: &mut Change, number: usize, old: &Rc<str>, new: &Rc<str>) -> Result<(), Refusal> {
    if new.is_empty() || new == old {
        return Ok(());
    }
    let taken = change.entries.actors.iter().map(|it| &*it.id);
    ids::checked(EntryKind::Actor, new, taken)?;
    set(
        change.file.entry(EntryKind::Actor, number)?,
        "id",
        Some(text(new)),
    );
    for (number, tie) in change.entries.ties.iter().enumerate() {
        for (key, id) in [("from", &tie.from), ("to", &tie.to)] {
            if id == old {
                set(
                    change.file.entry(EntryKind::Tie, number)?,
                    key,
                    Some(text(new)),
                );
            }
        }
    }
    Ok(())
}

/// Returns the number of ties of an actor.
fn uses(change: &Change, id: &str) -> usize {
    let ties = change.entries.ties.iter();
    ties.filter(|tie| *tie.from == *id || *tie.to == *id)
        .count()
}
