//! Who speaks in the article: each voice with its role, in the article's words, and
//! the number of its sentences; and how many sentences name no source. Each is a
//! link to its first sentence, by which its sentences are chosen. The style sheet
//! shows the legend while the layer is on.
//!
//! Behaviours:
//!
//! - `legend/counts`: it counts the sentences of each voice.

use yew::prelude::*;

use super::dom;
use super::labels::{filled, sentences, text, words};
use crosslight_content::{Explainer, Label, Labels, Voice, VoiceId};
use crosslight_state::{Belongings, Selection};

/// The legend of the layer.
pub fn legend(explainer: &Explainer, labels: &Labels) -> Html {
    if explainer.voices.is_empty() {
        return Html::default();
    }
    let voices = (0..).map(VoiceId).zip(&explainer.voices);
    html! {
        <section class="legend" aria-labelledby={dom::LEGEND_TITLE}>
            <h2 class="legend-title" id={dom::LEGEND_TITLE}>{ words(labels, Label::WhoSaysSo) }</h2>
            <ul class="legend-voices">
                { for voices.map(|(id, voice)| line(explainer, labels, id, voice)) }
            </ul>
            <p class="legend-note">
                { speaker(explainer, None, unattributed(explainer, labels)) }
                { " " }
                { words(labels, Label::Hedges) }
            </p>
        </section>
    }
}

fn line(explainer: &Explainer, labels: &Labels, id: VoiceId, voice: &Voice) -> Html {
    let name = html! { <span data-article="name">{ voice.name.clone() }</span> };
    html! {
        <li class="legend-voice">
            { speaker(explainer, Some(id), name) }
            if let Some(role) = &voice.role {
                { text(labels, Label::Comma) }
                <span class="legend-role" data-article="excerpt">{ role.clone() }</span>
            }
            { text(labels, Label::Colon) }
            <span class="legend-count">{ sentences(labels, explainer.statements_of(Some(id))) }</span>
        </li>
    }
}

/// The sentences for which the article names no source, among all.
fn unattributed(explainer: &Explainer, labels: &Labels) -> Html {
    let count = explainer.statements_of(None);
    let label = match count {
        1 => Label::OneUnattributed,
        _ => Label::Unattributed,
    };
    let values = [
        ("count", &*count.to_string()),
        ("all", &*explainer.statements.len().to_string()),
    ];
    filled(labels, label, &values)
}

/// A link by which a voice is chosen; mere words where it says nothing.
fn speaker(explainer: &Explainer, voice: Option<VoiceId>, words: Html) -> Html {
    let chosen = Selection::Voice(voice);
    let name = chosen.name(explainer);
    match Belongings::of(chosen, explainer).statements.first() {
        None => words,
        Some(first) => {
            let href = explainer.fragment(*first);
            html! { <a class="legend-name" id={name} {href} data-select="">{ words }</a> }
        }
    }
}
