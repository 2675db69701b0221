//! The actors as a native table with fields: names, other names, place on the map.

pub mod examples;

use std::rc::Rc;

use yew::prelude::*;

use super::desk::{Desk, use_analysis, use_desk};
use super::field::{Choice, LabelFor, TextField};
use crate::labels::Label;
use crate::state::Message;
use crosslight_studio::analysis::Actor;
use crosslight_studio::project::{ActorForm, on_map};
use crosslight_studio::{Action, ActorChange};

/// The columns and the rows of the map.
const MAP: [u32; 2] = [3, 8];

/// Draws the table.
#[component]
pub fn ActorTable() -> Html {
    let (desk, analysis) = (use_desk(), use_analysis());
    let labels = &desk.labels;
    let rows = analysis.actors.iter().enumerate();
    let rows = rows.map(|(number, actor)| row(&desk, number, actor));
    let added = desk.on.reform(|name: AttrValue| {
        Message::Did(Action::Actor(ActorChange::Added(ActorForm {
            name: Rc::from(name.trim()),
            ..ActorForm::default()
        })))
    });
    let drafts = Action::Actor(ActorChange::DraftsRemoved);
    html! {
        <div class="scroll">
            <table class="table">
                <caption>{ labels.text(Label::Actors) }</caption>
                <thead><tr>
                    <th scope="col">{ labels.text(Label::Name) }</th>
                    <th scope="col">{ labels.text(Label::OtherNames) }</th>
                    <th scope="col">{ labels.text(Label::EntryId) }</th>
                    <th scope="col">{ labels.text(Label::OnMap) }</th>
                    <th scope="col">{ labels.text(Label::Actions) }</th>
                </tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
            <TextField key={analysis.actors.len()} id="_actor-new" label={labels.text(Label::NewActor)} value="" on_change={added} />
            if !analysis.actors.is_empty() {
                <MapText />
            }
            if analysis.queue.actors > 0 {
                <p><button type="button" class="control" disabled={desk.is_locked()} onclick={desk.does(drafts)}>{ labels.text(Label::RemoveDraftActors) }</button></p>
            }
        </div>
    }
}

/// Draws the map as a text, in which all actors can be placed at once. Names that no actor
/// has are told together, with a button that adds them.
#[component]
fn MapText() -> Html {
    let (desk, analysis) = (use_desk(), use_analysis());
    let labels = &desk.labels;
    let given = use_state(AttrValue::default);
    let unknown = unknown(&analysis.actors, &given);
    let on_change = {
        let (on, given, analysis) = (desk.on.clone(), given.clone(), analysis.clone());
        Callback::from(move |map: AttrValue| {
            given.set(map.clone());
            if self::unknown(&analysis.actors, &map).is_empty() {
                let change = ActorChange::Mapped(Rc::from(&*map));
                on.emit(Message::Did(Action::Actor(change)));
            }
        })
    };
    let with_new = Action::Actor(ActorChange::MappedWithNew(Rc::from(&**given)));
    let names = unknown.iter().map(|it| ["“", it, "”"].concat());
    let names = names.collect::<Vec<_>>().join(&labels.text(Label::Comma));
    html! {
        <>
            <TextField id="_actor-map" label={labels.text(Label::MapAsText)} value={as_text(&analysis.actors)} rows={4} {on_change} />
            <div role="status">
                if !unknown.is_empty() {
                    <p class="warned">{ labels.fill(Label::UnknownActors, &[("names", &names)]) }</p>
                    <p><button type="button" class="control" id="_actor-map-new" disabled={desk.is_locked()} onclick={desk.does(with_new)}>{ labels.text(Label::AddUnknown) }</button></p>
                }
            </div>
        </>
    }
}

/// Returns the names on a map that no actor has, each once.
fn unknown(actors: &[Actor], map: &str) -> Vec<String> {
    let mut unknown = Vec::new();
    for (_, name) in on_map(map) {
        let is_meant = |it: &str| it.to_lowercase() == name.to_lowercase();
        let is_known = actors
            .iter()
            .any(|it| is_meant(&it.name) || is_meant(&it.id));
        if !is_known && !unknown.iter().any(|it| it == name) {
            unknown.push(name.to_owned());
        }
    }
    unknown
}

/// Returns the map as a text: a row a line, the names separated by commas.
fn as_text(actors: &[Actor]) -> String {
    let last = actors.iter().filter_map(|it| it.position).map(|it| it[1]);
    let Some(last) = last.max() else {
        return String::new();
    };
    let name = |column: u32, row: u32| {
        let own = actors.iter().find(|it| it.position == Some([column, row]));
        own.map_or("", |it| &it.name)
    };
    let rows = (0..=last).map(|row| {
        let names = (0..MAP[0]).map(|column| name(column, row));
        names.collect::<Vec<_>>().join(", ")
    });
    rows.collect::<Vec<_>>().join("\n")
}

fn row(desk: &Desk, number: usize, actor: &Actor) -> Html {
    let labels = &desk.labels;
    let form = ActorForm {
        id: actor.id.clone(),
        name: actor.name.clone(),
        also: actor.also.clone(),
        position: actor.position,
    };
    let changed = |change: fn(&mut ActorForm, &str)| {
        let (form, id) = (form.clone(), actor.id.clone());
        desk.on.reform(move |text: AttrValue| {
            let mut to = form.clone();
            change(&mut to, text.trim());
            Message::Did(Action::Actor(ActorChange::Changed { id: id.clone(), to }))
        })
    };
    let named = |label: Label| {
        AttrValue::from(labels.fill(
            Label::FieldOf,
            &[("field", &labels.text(label)), ("name", &actor.name)],
        ))
    };
    let place = actor
        .position
        .map(|[column, row]| format!("{column} {row}"));
    let places = (0..MAP[1]).flat_map(|row| (0..MAP[0]).map(move |column| [column, row]));
    let places = places.map(|[column, row]| {
        let [shown_column, shown_row] = [column + 1, row + 1].map(|it| it.to_string());
        let values = [("column", &*shown_column), ("row", &*shown_row)];
        (
            format!("{column} {row}").into(),
            labels.fill(Label::MapPlace, &values).into(),
        )
    });
    let options =
        std::iter::once((AttrValue::default(), labels.text(Label::PlaceFound))).chain(places);
    let confirm = Action::Actor(ActorChange::Confirmed(actor.id.clone()));
    let removed = Action::Actor(ActorChange::Removed(actor.id.clone()));
    html! {
        <tr key={actor.id.to_string()}>
            <td><TextField id={format!("_actor-{number}-name")} label={named(Label::Name)} label_for={LabelFor::Ears} value={actor.name.to_string()} on_change={changed(|form, text| form.name = text.into())} /></td>
            <td><TextField id={format!("_actor-{number}-also")} label={named(Label::OtherNames)} label_for={LabelFor::Ears} value={actor.also.join(", ")} on_change={changed(|form, text| form.also = listed(text))} /></td>
            <td><TextField id={format!("_actor-{number}-id")} label={named(Label::EntryId)} label_for={LabelFor::Ears} value={form.id.to_string()} on_change={changed(|form, text| form.id = text.into())} /></td>
            <td><Choice id={format!("_actor-{number}-place")} label={named(Label::OnMap)} label_for={LabelFor::Ears} value={place.unwrap_or_default()} options={options.collect::<Vec<_>>()} on_change={changed(|form, text| form.position = self::place(text))} /></td>
            <td class="actions">
                if actor.draft.is_some() {
                    <button type="button" class="control small" aria-label={labels.fill(Label::ConfirmNamed, &[("name", &actor.name)])} disabled={desk.is_locked()} onclick={desk.does(confirm)}>{ labels.text(Label::Confirm) }</button>
                }
                if actor.ties.is_empty() {
                    <button type="button" class="control small" aria-label={labels.fill(Label::RemoveNamed, &[("name", &actor.name)])} disabled={desk.is_locked()} onclick={desk.does(removed)}>{ labels.text(Label::Remove) }</button>
                }
            </td>
        </tr>
    }
}

/// Returns the names of a list with commas.
fn listed(text: &str) -> Vec<Rc<str>> {
    let names = text.split([',', '،', '、']).map(str::trim);
    names.filter(|it| !it.is_empty()).map(Rc::from).collect()
}

/// Returns the place that a value means; `None` for the one that the build finds.
fn place(value: &str) -> Option<[u32; 2]> {
    let (column, row) = value.split_once(' ')?;
    Some([column.parse().ok()?, row.parse().ok()?])
}
