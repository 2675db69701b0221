//! The keys of the app in a list, and the switch that puts those of one letter out of use
//! (WCAG 2.1.4). It opens in the page, over nothing.

pub mod examples;

use yew::prelude::*;

use super::desk::use_desk;
use super::field::Check;
use crate::labels::Label;
use crate::state::{Keys, Message};

const KEYS: [(&str, Label); 12] = [
    ("↑ ↓", Label::KeyMove),
    ("↵", Label::KeyConfirm),
    ("→", Label::KeyWords),
    ("Esc", Label::KeyClear),
    ("0 1 … 9", Label::KeyVoice),
    ("N", Label::UseVoice),
    ("V", Label::UseVerb),
    ("H", Label::UseHedge),
    ("S", Label::UseEnd),
    ("J", Label::JoinNext),
    ("U", Label::NextOpen),
    ("Ctrl+Z, Ctrl+Y", Label::KeyUndo),
];

/// The props of the list.
#[derive(Clone, PartialEq, Properties)]
pub struct KeysListProps {
    /// The use of keys of one letter: on or off.
    pub keys: Keys,
}

/// Draws the list.
#[component]
pub fn KeysList(KeysListProps { keys }: &KeysListProps) -> Html {
    let desk = use_desk();
    let labels = &desk.labels;
    let row = |(key, label): (&'static str, Label)| {
        html! { <><dt><kbd>{ key }</kbd></dt><dd>{ labels.text(label) }</dd></> }
    };
    html! {
        <section class="keys" id="_keys-list" aria-labelledby="_keys-name" tabindex="-1">
            <h2 id="_keys-name">{ labels.text(Label::KeysTitle) }</h2>
            <p>{ labels.text(Label::KeysNote) }</p>
            <dl>{ for KEYS.into_iter().map(row) }</dl>
            <Check id="_keys-on" label={labels.text(Label::LetterKeys)} checked={*keys == Keys::On} on_change={desk.sends(Message::KeysSwitched)} />
            <p><button type="button" class="control" onclick={desk.sends(Message::KeysListed)}>{ labels.text(Label::Close) }</button></p>
        </section>
    }
}
