//! Who speaks in the article: each voice with its role, in the article's words, and
//! the number of its sentences; and how many sentences name no source. The style
//! sheet shows it while the layer is on.

use yew::prelude::*;

use super::labels;
use crate::content::{Explainer, Voice, VoiceId};

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
                { for voices.map(|(id, voice)| line(voice, explainer.statements_of(Some(id)))) }
            </ul>
            <p class="legend-note">
                { labels::unattributed(unattributed, explainer.statements.len()) }
                { " " }
                { labels::HEDGES }
            </p>
        </section>
    }
}

fn line(voice: &Voice, sentences: usize) -> Html {
    html! {
        <li class="legend-voice">
            <span class="legend-name" data-article="name">{ voice.name.clone() }</span>
            if let Some(role) = &voice.role {
                { ", " }
                <span class="legend-role" data-article="excerpt">{ role.clone() }</span>
            }
            { ": " }
            <span class="legend-count">{ labels::sentences(sentences) }</span>
        </li>
    }
}
