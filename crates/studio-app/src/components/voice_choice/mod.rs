//! The voices to choose from: a group of toggle buttons (WAI-ARIA APG, Button, toggle),
//! the first nine with the key that does the same while the text has the focus. A choice
//! answers the proposal, so that the queue goes on to the next sentence.

pub mod examples;

use yew::prelude::*;

use super::desk::{use_analysis, use_desk};
use crate::labels::Label;
use crate::state::{Keys, Message, VoiceKeys};
use crosslight_studio::project::Speaker;
use crosslight_studio::{Action, SentenceId, StatementChange};

/// The props of the choice.
#[derive(Clone, PartialEq, Properties)]
pub struct VoiceChoiceProps {
    /// Who says the chosen sentence.
    pub speaker: Option<Speaker>,
    /// The numbers of the voices.
    #[prop_or_default]
    pub voice_keys: VoiceKeys,
    /// The use of keys of one letter: on or off.
    #[prop_or_default]
    pub keys: Keys,
}

/// Draws the choice.
#[component]
pub fn VoiceChoice(props: &VoiceChoiceProps) -> Html {
    let (desk, analysis) = (use_desk(), use_analysis());
    let labels = &desk.labels;
    let choice = |number: usize, speaker: Speaker, name: AttrValue| {
        let pressed = props.speaker.as_ref() == Some(&speaker);
        let onclick = desk.sends(Message::VoicePicked(speaker.clone()));
        html! {
            <li key={speaker.id().to_owned()}>
                <button type="button" class="control voice" id={format!("_voice-{number}")} aria-pressed={pressed.to_string()} disabled={desk.is_locked()} {onclick}>
                    if number <= 9 && props.keys == Keys::On {
                        <kbd aria-hidden="true">{ number }</kbd>
                    }
                    <span>{ name }</span>
                </button>
            </li>
        }
    };
    let voices = props.voice_keys.numbered(&analysis.voices).into_iter();
    let voices = voices.map(|(number, voice)| {
        let speaker = Speaker::Voice(voice.id.clone());
        choice(number, speaker, voice.name.to_string().into())
    });
    html! {
        <ul class="voices" aria-label={labels.text(Label::Voices)}>
            { choice(0, Speaker::Article, labels.text(Label::ArticleSays)) }
            { for voices }
        </ul>
    }
}

/// Returns the action that gives a sentence a voice.
pub fn choose(sentence: &SentenceId, speaker: &Speaker) -> Action {
    Action::Statement(StatementChange::VoiceChosen {
        sentences: vec![sentence.clone()],
        voice: speaker.clone(),
    })
}
