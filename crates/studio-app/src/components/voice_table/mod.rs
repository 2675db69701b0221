//! The voices as a native table with fields: names, roles, viewpoints; voices that are one
//! are merged, and those that say nothing removed.

pub mod examples;

use std::rc::Rc;

use yew::prelude::*;

use super::desk::{Desk, use_analysis, use_desk};
use super::field::{Choice, LabelFor, TextField};
use crate::labels::Label;
use crosslight_studio::analysis::Voice;
use crosslight_studio::project::VoiceForm;
use crosslight_studio::{Action, Analysis, VoiceChange};

/// Draws the table.
#[component]
pub fn VoiceTable() -> Html {
    let (desk, analysis) = (use_desk(), use_analysis());
    let labels = &desk.labels;
    let rows = analysis.voices.iter().enumerate();
    let rows = rows.map(|(number, voice)| row(&desk, &analysis, number, voice));
    let added = desk.on.reform(|name: AttrValue| {
        crate::state::Message::Did(Action::Voice(VoiceChange::Added(VoiceForm {
            name: Rc::from(&*name),
            ..VoiceForm::default()
        })))
    });
    let drafts = Action::Voice(VoiceChange::DraftsRemoved);
    html! {
        <div class="scroll">
            <table class="table">
                <caption>{ labels.text(Label::Voices) }</caption>
                <thead><tr>
                    <th scope="col">{ labels.text(Label::Name) }</th>
                    <th scope="col">{ labels.text(Label::ShortName) }</th>
                    <th scope="col">{ labels.text(Label::Role) }</th>
                    <th scope="col">{ labels.text(Label::EntryId) }</th>
                    <th scope="col">{ labels.text(Label::SaysCount) }</th>
                    <th scope="col">{ labels.text(Label::Actions) }</th>
                </tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
            <TextField key={analysis.voices.len()} id="_voice-new" label={labels.text(Label::NewVoice)} value="" on_change={added} />
            if analysis.voices.iter().any(|it| it.draft.is_some() && it.is_removable && it.viewpoint.is_none()) {
                <p><button type="button" class="control" id="_remove-draft-voices" disabled={desk.is_locked()} onclick={desk.does(drafts)}>{ labels.text(Label::RemoveDraftVoices) }</button></p>
            }
        </div>
    }
}

fn row(desk: &Desk, analysis: &Rc<Analysis>, number: usize, voice: &Voice) -> Html {
    let labels = &desk.labels;
    let form = VoiceForm {
        id: voice.id.clone(),
        name: voice.name.clone(),
        short: voice.short.clone().unwrap_or_default(),
        role: voice.role.clone().unwrap_or_default(),
    };
    let changed = |change: fn(&mut VoiceForm, Rc<str>)| {
        let (form, id) = (form.clone(), voice.id.clone());
        desk.on.reform(move |text: AttrValue| {
            let mut to = form.clone();
            change(&mut to, Rc::from(text.trim()));
            crate::state::Message::Did(Action::Voice(VoiceChange::Changed { id: id.clone(), to }))
        })
    };
    let named = |label: Label| {
        AttrValue::from(labels.fill(
            Label::FieldOf,
            &[("field", &labels.text(label)), ("name", &voice.name)],
        ))
    };
    let merged = {
        let id = voice.id.clone();
        desk.on.reform(move |into: AttrValue| {
            let (from, into) = (id.clone(), Rc::from(&*into));
            crate::state::Message::Did(Action::Voice(VoiceChange::Merged { from, into }))
        })
    };
    let others = analysis.voices.iter().filter(|it| it.id != voice.id);
    let others = others.map(|it| {
        (
            AttrValue::from(it.id.to_string()),
            AttrValue::from(it.name.to_string()),
        )
    });
    let options = std::iter::once((AttrValue::default(), labels.text(Label::MergeInto)));
    let removed = Action::Voice(VoiceChange::Removed(voice.id.clone()));
    html! {
        <tr key={voice.id.to_string()}>
            <td><TextField id={format!("_voice-{number}-name")} label={named(Label::Name)} label_for={LabelFor::Ears} value={voice.name.to_string()} on_change={changed(|form, text| form.name = text)} /></td>
            <td><TextField id={format!("_voice-{number}-short")} label={named(Label::ShortName)} label_for={LabelFor::Ears} value={form.short.to_string()} on_change={changed(|form, text| form.short = text)} /></td>
            <td><TextField id={format!("_voice-{number}-role")} label={named(Label::Role)} label_for={LabelFor::Ears} value={form.role.to_string()} on_change={changed(|form, text| form.role = text)} /></td>
            <td><TextField id={format!("_voice-{number}-id")} label={named(Label::EntryId)} label_for={LabelFor::Ears} value={form.id.to_string()} on_change={changed(|form, text| form.id = text)} /></td>
            <td class="number">{ voice.sentences.len() }</td>
            <td class="actions">
                if voice.is_removable {
                    <button type="button" class="control small" aria-label={labels.fill(Label::RemoveNamed, &[("name", &voice.name)])} disabled={desk.is_locked()} onclick={desk.does(removed)}>{ labels.text(Label::Remove) }</button>
                }
                if !voice.sentences.is_empty() {
                    <Choice id={format!("_voice-{number}-merge")} label={labels.fill(Label::MergeNamed, &[("name", &voice.name)])} label_for={LabelFor::Ears} value="" options={options.chain(others).collect::<Vec<_>>()} on_change={merged} />
                }
            </td>
        </tr>
    }
}
