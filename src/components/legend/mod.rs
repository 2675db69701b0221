//! Who speaks in the article: each voice with its role, in the article's words, and
//! the number of its sentences; and how many sentences name no source. The style sheet
//! shows the legend while the layer is on.
//!
//! Each voice is a link to its first sentence (WAI-ARIA APG, Link), by which its sentences
//! are chosen; a click is heard by
//! [`delegated_events`](crate::browser::behaviour::delegated_events).
//!
//! Behaviours:
//!
//! - `legend/counts`: it counts the sentences of each voice.

pub mod examples;

use std::rc::Rc;

use yew::prelude::*;

use crate::components::dom;
use crate::components::labels::{counted, sentences, text, words};
use crosslight_content::{Explainer, Label, Labels, VoiceId};
use crosslight_state::{Belongings, Selection};

/// The props of the legend.
#[derive(Clone, PartialEq, Properties)]
pub struct LegendProps {
    /// The interface's words.
    pub labels: Labels,
    /// The voices, in order.
    pub voices: Rc<[Speaker]>,
    /// The sentences for which the article names no source.
    pub unattributed: Unattributed,
}

/// A voice in the legend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The voice's name.
    pub name: AttrValue,
    /// The voice's role, in the article's words.
    pub role: Option<AttrValue>,
    /// The number of sentences that it says.
    pub sentences: usize,
    /// The link by which it is chosen; `None` if it says nothing.
    pub link: Option<Link>,
}

/// The sentences for which the article names no source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unattributed {
    /// The number of them.
    pub count: usize,
    /// The number of sentences in the article.
    pub all: usize,
    /// The link by which they are chosen; `None` if there are none.
    pub link: Option<Link>,
}

/// A link by which something is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The name by which it is chosen.
    pub name: AttrValue,
    /// The address of its first sentence within the page.
    pub sentence: AttrValue,
}

/// Draws the legend.
#[component]
pub fn Legend(props: &LegendProps) -> Html {
    let LegendProps {
        labels,
        voices,
        unattributed,
    } = props;
    html! {
        <section class="legend" aria-labelledby={dom::LEGEND_TITLE}>
            <h2 class="legend-title" id={dom::LEGEND_TITLE}>{ words(labels, Label::WhoSaysSo) }</h2>
            <ul class="legend-voices">
                { for voices.iter().map(|voice| line(labels, voice)) }
            </ul>
            <p class="legend-note">
                { linked(unattributed.link.as_ref(), view_unattributed(labels, unattributed)) }
                { " " }
                { words(labels, Label::Hedges) }
            </p>
        </section>
    }
}

fn line(labels: &Labels, voice: &Speaker) -> Html {
    let name = html! { <span data-article="name">{ voice.name.clone() }</span> };
    html! {
        <li class="legend-voice">
            { linked(voice.link.as_ref(), name) }
            if let Some(role) = &voice.role {
                { text(labels, Label::Comma) }
                <span class="legend-role" data-article="excerpt">{ role.clone() }</span>
            }
            { text(labels, Label::Colon) }
            <span class="legend-count">{ sentences(labels, voice.sentences) }</span>
        </li>
    }
}

fn view_unattributed(labels: &Labels, unattributed: &Unattributed) -> Html {
    let forms = [Label::OneUnattributed, Label::Unattributed];
    let values = [
        ("count", &*unattributed.count.to_string()),
        ("all", &*unattributed.all.to_string()),
    ];
    counted(labels, forms, unattributed.count, &values)
}

fn linked(link: Option<&Link>, words: Html) -> Html {
    match link {
        None => words,
        Some(Link { name, sentence }) => {
            html! { <a class="legend-name" id={name} href={sentence} data-select="">{ words }</a> }
        }
    }
}

impl LegendProps {
    /// Returns what the legend of an explainer is drawn from; nothing where it has no voices.
    pub fn of(explainer: &Explainer, labels: &Labels) -> Option<Self> {
        if explainer.voices.is_empty() {
            return None;
        }
        let voices = (0..).map(VoiceId::new).zip(&explainer.voices);
        let voices = voices.map(|(id, voice)| Speaker {
            name: voice.name.clone().into(),
            role: voice.role.clone().map(Into::into),
            sentences: explainer.statements_of(Some(id)),
            link: Link::of(explainer, Some(id)),
        });
        Some(LegendProps {
            labels: labels.clone(),
            voices: voices.collect(),
            unattributed: Unattributed {
                count: explainer.statements_of(None),
                all: explainer.statements.len(),
                link: Link::of(explainer, None),
            },
        })
    }
}

impl Link {
    fn of(explainer: &Explainer, voice: Option<VoiceId>) -> Option<Self> {
        let chosen = Selection::Voice(voice);
        let statements = Belongings::of(chosen, explainer).statements;
        Some(Link {
            name: chosen.name(explainer).into(),
            sentence: explainer.fragment(*statements.first()?).into(),
        })
    }
}
