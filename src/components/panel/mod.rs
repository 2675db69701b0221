//! The panel of the chosen thing: its name, its sentences with their voices, and a way to end it.
//! The program draws it; Escape and a second choice end it too.
//!
//! It is a named region (WAI-ARIA APG, Landmarks) with native buttons. Clicks in it are heard
//! by [`delegated_events`](crate::browser::behaviour::delegated_events), as
//! [`Control::ClearSelection`] and by [`dom::COPY`].
//!
//! Behaviours:
//!
//! - `panel/escape`: Escape ends it, wherever the focus is.
//! - `panel/clear`: its button ends it and gives the focus back.
//! - `panel/covers-nothing`: on a phone it covers nothing that has the focus.

pub mod examples;

use yew::prelude::*;

use crate::components::dom::{self, Control};
use crate::components::labels::{name, sentences, words};
use crate::components::live::{LiveProps, anew, use_store};
use crate::components::relations::parties;
use crate::components::tag::attribution;
use crosslight_content::{Explainer, Label, Labels, StatementId};
use crosslight_state::{Belongings, Selection, Topic};

/// The props of the slot.
#[derive(Clone, PartialEq, Properties)]
pub struct PanelSlotProps {
    /// The interface's words.
    pub labels: Labels,
}

/// Draws the slot of the panel; empty until something is chosen.
#[component]
pub fn PanelSlot(PanelSlotProps { labels }: &PanelSlotProps) -> Html {
    let name = name(labels, Label::Selection, dom::SELECTION_NAME);
    html! {
        <>
            { name.hidden }
            <section class="panel-slot" id={dom::SELECTION} aria-label={name.label} aria-labelledby={name.labelled_by}></section>
        </>
    }
}

/// Draws the panel: a live piece on [`Topic::Selection`].
#[component]
pub fn SelectionPanel(LiveProps { store }: &LiveProps) -> Html {
    let key = use_store(store, Topic::Selection);
    let state = store.state();
    let explainer = state.explainer();
    let Some(selection) = state.selection() else {
        return anew(key, Html::default());
    };
    let labels = &explainer.labels;
    let statements = Belongings::of(selection, explainer).statements;
    let panel = html! {
        <div class="panel">
            <div class="panel-head">
                <h2 class="panel-title">{ title(explainer, selection) }</h2>
                <button class="button clear" type="button" data-control={Control::ClearSelection.name()}>{ words(labels, Label::Clear) }</button>
            </div>
            <p class="panel-count">{ sentences(labels, statements.len()) }</p>
            <ol class="panel-sentences">
                { for statements.iter().map(|id| sentence(explainer, *id)) }
            </ol>
        </div>
    };
    anew(key, panel)
}

/// Draws the name of what is chosen, in the article's words where it has some.
fn title(explainer: &Explainer, selection: Selection) -> Html {
    let labels = &explainer.labels;
    let title = match selection {
        Selection::Actor(id) => explainer.actor(id).map(|actor| named(&actor.name)),
        Selection::Relation(id) => {
            let relation = explainer.relation(id);
            relation.map(|relation| parties(explainer, labels, relation))
        }
        Selection::Voice(None) => Some(words(labels, Label::ArticleSaysTitle)),
        Selection::Voice(Some(id)) => explainer.voice(id).map(|voice| named(&voice.name)),
        Selection::Statement(id) => {
            let statement = explainer.statement(id);
            statement.map(|statement| attribution(explainer, labels, statement))
        }
        Selection::Card(card) => {
            let comparison = explainer.comparison.as_ref();
            let point = comparison.and_then(|it| it.points.get(card.point as usize));
            point.map(|point| point.question.to_string().into())
        }
    };
    title.unwrap_or_default()
}

fn named(name: &std::rc::Rc<str>) -> Html {
    html! { <span data-article="name">{ name.clone() }</span> }
}

fn sentence(explainer: &Explainer, id: StatementId) -> Html {
    let Some(statement) = explainer.statement(id) else {
        return Html::default();
    };
    let labels = &explainer.labels;
    let anchor = statement.anchor.clone();
    html! {
        <li class="panel-sentence" key={id.number()}>
            <a class="panel-words" href={explainer.fragment(id)} data-article="excerpt">{ statement.text.clone() }</a>
            <p class="panel-voice">{ attribution(explainer, labels, statement) }</p>
            <button class="copy" type="button" data-copy={anchor}>{ words(labels, Label::CopyQuotation) }</button>
        </li>
    }
}
