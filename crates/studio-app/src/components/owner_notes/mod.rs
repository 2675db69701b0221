//! The notes of the app's owner: a text was changed from outside, the stored work
//! is damaged, the checks stopped. Each has its way out as a button, and nothing goes by
//! itself (WCAG 2.2.1).

pub mod examples;

use yew::prelude::*;

use super::desk::use_desk;
use crate::labels::Label;

/// The end of a conflict with a text from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// The text from outside is taken.
    Theirs,
    /// The text of the app is written over it.
    Ours,
}

/// The props of the notes.
#[derive(Clone, PartialEq, Properties)]
pub struct OwnerNotesProps {
    /// The last event, in English; empty for none.
    pub status: AttrValue,
    /// The name of a file that was changed from outside.
    pub conflict: Option<AttrValue>,
    /// True if what was stored is damaged, and kept.
    pub has_damage: bool,
    /// Hears how the conflict ends.
    pub on_settled: Callback<Settled>,
    /// Hears that what is damaged is to be downloaded.
    pub on_damaged: Callback<()>,
    /// Hears that the editor begins anew, without what is damaged.
    pub on_anew: Callback<()>,
}

/// Draws the notes.
#[component]
pub fn OwnerNotes(props: &OwnerNotesProps) -> Html {
    let labels = use_desk().labels;
    let settle = |settled: Settled, label: Label, id: &'static str| {
        let onclick = props.on_settled.reform(move |_: MouseEvent| settled);
        html! { <button type="button" class="control small" {id} {onclick}>{ labels.text(label) }</button> }
    };
    html! {
        <div class="notes">
            <p class="notes-status" role="status">{ labels.english(&props.status) }</p>
            if let Some(file) = &props.conflict {
                <p class="banner" role="alert">
                    { labels.fill(Label::Conflict, &[("file", file)]) }
                    { " " }{ settle(Settled::Theirs, Label::TakeTheirs, "_take-theirs") }
                    { " " }{ settle(Settled::Ours, Label::WriteOurs, "_write-ours") }
                </p>
            }
            if props.has_damage {
                <p class="banner" role="alert" id="_damage">
                    { labels.text(Label::Damage) }{ " " }
                    <button type="button" class="control small" id="_save-damaged" onclick={props.on_damaged.reform(|_: MouseEvent| ())}>{ labels.text(Label::DownloadDamage) }</button>
                    { " " }<button type="button" class="control small" id="_begin-anew" onclick={props.on_anew.reform(|_: MouseEvent| ())}>{ labels.text(Label::BeginAnew) }</button>
                </p>
            }
        </div>
    }
}
