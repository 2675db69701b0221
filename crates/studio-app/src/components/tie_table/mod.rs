//! The ties as a native table: from, to, evidence, caption. A new one is begun by typing or
//! pasting the words that say so; what is guessed from them is corrected in its row.

pub mod examples;

use std::rc::Rc;

use yew::prelude::*;

use super::desk::{Desk, use_analysis, use_desk};
use super::field::{Check, Choice, LabelFor, TextField};
use crate::labels::Label;
use crate::state::Message;
use crosslight_studio::analysis::Tie;
use crosslight_studio::{Action, Analysis, TieChange};

/// Draws the table.
#[component]
pub fn TieTable() -> Html {
    let (desk, analysis) = (use_desk(), use_analysis());
    let labels = &desk.labels;
    let rows = analysis.ties.iter().enumerate();
    let rows = rows.map(|(number, tie)| row(&desk, &analysis, number, tie));
    let typed = desk
        .on
        .reform(|words: AttrValue| Message::Did(Action::Tie(TieChange::Typed(Rc::from(&*words)))));
    html! {
        <div class="scroll">
            <table class="table ties-table">
                <caption>{ labels.text(Label::Ties) }</caption>
                <thead><tr>
                    <th scope="col">{ labels.text(Label::From) }</th>
                    <th scope="col">{ labels.text(Label::To) }</th>
                    <th scope="col">{ labels.text(Label::Evidence) }</th>
                    <th scope="col">{ labels.text(Label::Caption) }</th>
                    <th scope="col">{ labels.text(Label::Mutual) }</th>
                    <th scope="col">{ labels.text(Label::Actions) }</th>
                </tr></thead>
                <tbody>
                    { for rows }
                    if analysis.ties.is_empty() {
                        <tr><td colspan="6">{ labels.text(Label::NoTies) }</td></tr>
                    }
                </tbody>
            </table>
            <TextField key={analysis.ties.len()} id="_tie-new" label={labels.text(Label::TieByWords)} value="" on_change={typed} />
        </div>
    }
}

fn row(desk: &Desk, analysis: &Analysis, number: usize, tie: &Tie) -> Html {
    let labels = &desk.labels;
    let shown = (number + 1).to_string();
    let named = |label: Label| {
        AttrValue::from(labels.fill(
            Label::FieldOfTie,
            &[("field", &labels.text(label)), ("number", &shown)],
        ))
    };
    let actors = analysis.actors.iter();
    let actors: Vec<(AttrValue, AttrValue)> = actors
        .map(|it| (it.id.to_string().into(), it.name.to_string().into()))
        .collect();
    let led = |change: fn(usize, Rc<str>) -> TieChange| {
        desk.on
            .reform(move |id: AttrValue| Message::Did(Action::Tie(change(number, Rc::from(&*id)))))
    };
    let mutual = desk
        .on
        .reform(move |is| Message::Did(Action::Tie(TieChange::MutualSet(number, is))));
    let sentence = tie.sentence.and_then(|it| analysis.sentences.get(it));
    let removed = Action::Tie(TieChange::Removed(number));
    html! {
        <tr key={number}>
            <td><Choice id={format!("_tie-{number}-from")} label={named(Label::From)} label_for={LabelFor::Ears} value={tie.from.to_string()} options={actors.clone()} on_change={led(TieChange::FromSet)} /></td>
            <td><Choice id={format!("_tie-{number}-to")} label={named(Label::To)} label_for={LabelFor::Ears} value={tie.to.to_string()} options={actors} on_change={led(TieChange::ToSet)} /></td>
            <td><q>{ tie.words.to_string() }</q></td>
            <td><TextField id={format!("_tie-{number}-caption")} label={named(Label::Caption)} label_for={LabelFor::Ears} value={tie.caption.to_string()} on_change={led(TieChange::CaptionTyped)} /></td>
            <td><Check id={format!("_tie-{number}-mutual")} label={named(Label::Mutual)} label_for={LabelFor::Ears} checked={tie.mutual} on_change={mutual} /></td>
            <td class="actions">
                if let Some(sentence) = sentence {
                    <button type="button" class="control small" aria-label={labels.fill(Label::ShowTie, &[("number", &shown)])} onclick={desk.sends(Message::SentenceShown(sentence.id.clone()))}>{ labels.text(Label::Show) }</button>
                }
                <button type="button" class="control small" aria-label={labels.fill(Label::RemoveTie, &[("number", &shown)])} disabled={desk.is_locked()} onclick={desk.does(removed)}>{ labels.text(Label::Remove) }</button>
            </td>
        </tr>
    }
}
