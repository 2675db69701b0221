//! Who speaks in the article: each voice with its role, in the article's words, and
//! the number of its sentences; and how many sentences name no source. Each is a
//! link to its first sentence, by which its sentences are chosen. The style sheet
//! shows the legend while the layer is on.

use yew::prelude::*;

use super::labels;
use crate::content::{Explainer, Voice, VoiceId};
use crate::state::{Belongings, Selection};

/// The legend of the layer.
pub fn legend(explainer: &Explainer) -> Html {
    if explainer.voices.is_empty() {
        return Html::default();
    }
    let voices = (0..).map(VoiceId).zip(&explainer.voices);
    let unattributed = explainer.statements_of(None);
    html! {
        <section class="legend" aria-labelledby="legend-title">
            <h2 class="legend-title" id="legend-title">{ labels::WHO_SAYS_SO }</h2>
            <ul class="legend-voices">
                { for voices.map(|(id, voice)| line(explainer, id, voice)) }
            </ul>
            <p class="legend-note">
                { speaker(explainer, None, html! { { labels::unattributed(unattributed, explainer.statements.len()) } }) }
                { " " }
                { labels::HEDGES }
            </p>
        </section>
    }
}

fn line(explainer: &Explainer, id: VoiceId, voice: &Voice) -> Html {
    let name = html! { <span data-article="name">{ voice.name.clone() }</span> };
    html! {
        <li class="legend-voice">
            { speaker(explainer, Some(id), name) }
            if let Some(role) = &voice.role {
                { ", " }
                <span class="legend-role" data-article="excerpt">{ role.clone() }</span>
            }
            { ": " }
            <span class="legend-count">{ labels::sentences(explainer.statements_of(Some(id))) }</span>
        </li>
    }
}

/// A link by which a voice is chosen; mere words where it says nothing.
fn speaker(explainer: &Explainer, voice: Option<VoiceId>, words: Html) -> Html {
    let chosen = Selection::Voice(voice);
    let name = chosen.name(explainer);
    match Belongings::of(chosen, explainer).statements.first() {
        None => words,
        Some(first) => {
            let href = format!("#{}", first.anchor());
            html! { <a class="legend-name" id={name.clone()} {href} data-select={name}>{ words }</a> }
        }
    }
}
