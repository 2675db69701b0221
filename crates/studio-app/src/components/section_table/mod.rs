//! The sections as a native table: their names in addresses, how they start, who says
//! what nobody else says in them.

pub mod examples;

use std::rc::Rc;

use yew::prelude::*;

use super::desk::{Desk, use_analysis, use_desk};
use super::field::{Check, Choice, LabelFor, TextField};
use crate::labels::Label;
use crate::state::Message;
use crosslight_studio::analysis::Section;
use crosslight_studio::project::Speaker;
use crosslight_studio::{Action, Analysis, SectionChange};

/// Draws the table.
#[component]
pub fn SectionTable() -> Html {
    let (desk, analysis) = (use_desk(), use_analysis());
    let labels = &desk.labels;
    if analysis.sections.is_empty() {
        return html! { <p>{ labels.text(Label::NoSections) }</p> };
    }
    let rows = analysis.sections.iter().enumerate();
    let rows = rows.map(|(number, section)| row(&desk, &analysis, number, section));
    let keep = Action::Section(SectionChange::AddressesKept);
    html! {
        <div class="scroll">
            <table class="table">
                <caption>{ labels.text(Label::Sections) }</caption>
                <thead><tr>
                    <th scope="col">{ labels.text(Label::Heading) }</th>
                    <th scope="col">{ labels.text(Label::Address) }</th>
                    <th scope="col">{ labels.text(Label::StartsClosed) }</th>
                    <th scope="col">{ labels.text(Label::SectionVoice) }</th>
                </tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
            <p><button type="button" class="control" id="_keep-addresses" disabled={desk.is_locked()} onclick={desk.does(keep)}>{ labels.text(Label::KeepAddresses) }</button></p>
        </div>
    }
}

fn row(desk: &Desk, analysis: &Analysis, number: usize, section: &Section) -> Html {
    let labels = &desk.labels;
    let named = |label: Label| {
        AttrValue::from(labels.fill(
            Label::FieldOf,
            &[("field", &labels.text(label)), ("name", &section.heading)],
        ))
    };
    let change = |change: SectionChange| Message::Did(Action::Section(change));
    let on_id = desk
        .on
        .reform(move |id: AttrValue| change(SectionChange::IdSet(number, Rc::from(id.trim()))));
    let on_closed = desk
        .on
        .reform(move |is| change(SectionChange::ClosedSet(number, is)));
    let on_voice = desk.on.reform(move |id: AttrValue| {
        let speaker = (!id.is_empty()).then(|| Speaker::of(&id));
        change(SectionChange::VoiceSet(number, speaker))
    });
    let voices = analysis
        .voices
        .iter()
        .map(|it| (it.id.to_string().into(), it.name.to_string().into()));
    let options = [
        (AttrValue::default(), labels.text(Label::NoOne)),
        (AttrValue::from("article"), labels.text(Label::ArticleSays)),
    ];
    let options = options.into_iter().chain(voices);
    let voice = section.voice.as_ref().map_or("", Speaker::id).to_owned();
    html! {
        <tr key={number}>
            <th scope="row">{ section.heading.to_string() }</th>
            <td><TextField id={format!("_section-{number}-id")} label={named(Label::Address)} label_for={LabelFor::Ears} value={section.id.as_ref().unwrap_or(&section.own_id).to_string()} on_change={on_id} /></td>
            <td><Check id={format!("_section-{number}-closed")} label={named(Label::StartsClosed)} label_for={LabelFor::Ears} checked={section.is_closed} on_change={on_closed} /></td>
            <td><Choice id={format!("_section-{number}-voice")} label={named(Label::SectionVoice)} label_for={LabelFor::Ears} value={voice} options={options.collect::<Vec<_>>()} on_change={on_voice} /></td>
        </tr>
    }
}
