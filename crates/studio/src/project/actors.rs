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
        ActorChange::Mapped(map) => mapped(change, map, false),
        ActorChange::MappedWithNew(map) => mapped(change, map, true),
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
        ActorChange::DraftsRemoved => remove_drafts(change, |_| true),
    }
}

/// Returns the names on a map that is written as text, each with its column and row.
pub fn on_map(map: &str) -> impl Iterator<Item = ([u32; 2], &str)> {
    let rows = (0..).zip(map.lines());
    let names = rows.flat_map(|(row, line)| {
        let names = (0..).zip(line.split([',', '،', '、']));
        names.map(move |(column, name)| ([column, row], name.trim()))
    });
    names.filter(|(_, name)| !name.is_empty())
}

/// Places the actors as a map of names has them. Those whom it does not name have no
/// position, and those of them that are no more than drafts are removed. Names that no
/// actor has are added, or else refused, all at once.
fn mapped(change: &mut Change, map: &str, adds: bool) -> Result<(), Refusal> {
    let mut positions = vec![None; change.entries.actors.len()];
    let mut new = Vec::new();
    for (position, name) in on_map(map) {
        if position[0] >= MAP[0] || position[1] >= MAP[1] {
            return Err(Refusal::OffMap);
        }
        let is_meant = |it: &str| it.to_lowercase() == name.to_lowercase();
        let mut actors = change.entries.actors.iter();
        match actors.position(|it| is_meant(&it.name) || is_meant(&it.id)) {
            Some(number) => positions[number] = Some(position),
            None => new.push((position, name)),
        }
    }
    if !adds && !new.is_empty() {
        let names = new.iter().map(|(_, name)| (*name).to_owned());
        return Err(Refusal::UnknownActors(names.collect()));
    }
    let mut taken: Vec<String> = change
        .entries
        .actors
        .iter()
        .map(|it| it.id.to_string())
        .collect();
    for (position, name) in new {
        change.in_article(name)?;
        let own = ids::plain(name);
        let id = ids::made(EntryKind::Actor, &own, taken.iter().map(String::as_str));
        let keys = vec![
            ("id", text(&id)),
            ("name", text(name)),
            ("place", numbers(&position)),
        ];
        taken.push(id);
        change.file.add(EntryKind::Actor, Insertion::Last, keys)?;
    }
    for (number, position) in positions.iter().enumerate() {
        let entry = change.file.entry(EntryKind::Actor, number)?;
        set(entry, "place", position.map(|it| numbers(&it)));
        if position.is_some() {
            set(entry, "draft", None);
        }
    }
    match remove_drafts(change, |number| positions[number].is_none()) {
        Err(Refusal::NotDrafted) => Ok(()),
        removed => removed,
    }
}

/// Removes the drafted actors without ties that are meant.
fn remove_drafts(change: &mut Change, is_meant: impl Fn(usize) -> bool) -> Result<(), Refusal> {
    let actors = change.entries.actors.iter().enumerate();
    let drafts = actors.filter(|(_, it)| it.draft.is_some() && uses(change, &it.id) == 0);
    let drafts = drafts.map(|(number, _)| number);
    let drafts: Vec<usize> = drafts.filter(|it| is_meant(*it)).collect();
    if drafts.is_empty() {
        return Err(Refusal::NotDrafted);
    }
    let mut last_first = drafts.into_iter().rev();
    last_first.try_for_each(|number| change.file.remove(EntryKind::Actor, number))
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
