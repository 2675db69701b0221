//! The viewpoints, each with its name and a checkbox for each voice that can hold it.

pub mod examples;

use std::rc::Rc;

use yew::prelude::*;

use super::desk::{Desk, use_analysis, use_desk};
use super::field::{Check, LabelFor, TextField};
use crate::labels::Label;
use crate::state::Message;
use crosslight_studio::analysis::Viewpoint;
use crosslight_studio::project::ViewpointForm;
use crosslight_studio::{Action, Analysis, ViewpointChange};

/// Draws the viewpoints.
#[component]
pub fn ViewpointTable() -> Html {
    let (desk, analysis) = (use_desk(), use_analysis());
    let labels = &desk.labels;
    let all = analysis.viewpoints.iter().enumerate();
    let all = all.map(|(number, viewpoint)| one(&desk, &analysis, number, viewpoint));
    let added = desk.on.reform(|name: AttrValue| {
        Message::Did(Action::Viewpoint(ViewpointChange::Added(ViewpointForm {
            name: Rc::from(name.trim()),
            ..ViewpointForm::default()
        })))
    });
    html! {
        <div class="viewpoints">
            { for all }
            <TextField key={analysis.viewpoints.len()} id="_viewpoint-new" label={labels.text(Label::NewViewpoint)} value="" on_change={added} />
        </div>
    }
}

fn one(desk: &Desk, analysis: &Rc<Analysis>, number: usize, viewpoint: &Viewpoint) -> Html {
    let labels = &desk.labels;
    let form = ViewpointForm {
        id: viewpoint.id.clone(),
        name: viewpoint.name.clone(),
        voices: viewpoint.voices.clone(),
    };
    let renamed = {
        let (form, id) = (form.clone(), viewpoint.id.clone());
        desk.on.reform(move |name: AttrValue| {
            let to = ViewpointForm {
                name: Rc::from(name.trim()),
                ..form.clone()
            };
            Message::Did(Action::Viewpoint(ViewpointChange::Changed {
                id: id.clone(),
                to,
            }))
        })
    };
    let identified = {
        let (form, id) = (form.clone(), viewpoint.id.clone());
        desk.on.reform(move |own: AttrValue| {
            let to = ViewpointForm {
                id: Rc::from(own.trim()),
                ..form.clone()
            };
            Message::Did(Action::Viewpoint(ViewpointChange::Changed {
                id: id.clone(),
                to,
            }))
        })
    };
    let voices = analysis.voices.iter().enumerate().map(|(at, voice)| {
        let (form, id, own) = (form.clone(), viewpoint.id.clone(), voice.id.clone());
        let on_change = desk.on.reform(move |is_held| {
            let mut to = form.clone();
            to.voices.retain(|it| *it != own);
            if is_held {
                to.voices.push(own.clone());
            }
            Message::Did(Action::Viewpoint(ViewpointChange::Changed { id: id.clone(), to }))
        });
        html! {
            <Check key={voice.id.to_string()} id={format!("_viewpoint-{number}-voice-{at}")} label={voice.name.to_string()} checked={viewpoint.voices.contains(&voice.id)} {on_change} />
        }
    });
    let removed = Action::Viewpoint(ViewpointChange::Removed(viewpoint.id.clone()));
    let legend = labels.fill(Label::HeldBy, &[("name", &viewpoint.name)]);
    html! {
        <div class="viewpoint" key={viewpoint.id.to_string()} data-viewpoint={(number + 1).to_string()}>
            <TextField id={format!("_viewpoint-{number}-name")} label={labels.fill(Label::FieldOf, &[("field", &labels.text(Label::Viewpoint)), ("name", &viewpoint.name)])} label_for={LabelFor::Ears} value={viewpoint.name.to_string()} on_change={renamed} />
            <TextField id={format!("_viewpoint-{number}-id")} label={labels.fill(Label::FieldOf, &[("field", &labels.text(Label::EntryId)), ("name", &viewpoint.name)])} value={viewpoint.id.to_string()} on_change={identified} />
            <fieldset>
                <legend>{ legend }</legend>
                { for voices }
            </fieldset>
            <button type="button" class="control small" aria-label={labels.fill(Label::RemoveNamed, &[("name", &viewpoint.name)])} disabled={desk.is_locked()} onclick={desk.does(removed)}>{ labels.text(Label::Remove) }</button>
        </div>
    }
}
