//! The hedges of the chosen sentence, and words that could be some.

use yew::prelude::*;

use crate::components::desk::use_desk;
use crate::components::names;
use crate::labels::Label;
use crosslight_content::Slice;
use crosslight_studio::analysis::Sentence;
use crosslight_studio::{Action, SentenceId, StatementChange};

/// The props of the hedges.
#[derive(Clone, PartialEq, Properties)]
pub struct HedgesProps {
    /// The sentence.
    pub sentence: Sentence,
}

/// Draws the hedges: each with a button that takes it out, then those to add.
#[component]
pub fn Hedges(HedgesProps { sentence }: &HedgesProps) -> Html {
    let desk = use_desk();
    let labels = &desk.labels;
    let button = |label: Label, slice: Slice, hedges: Vec<Slice>| {
        let words = names::words(&sentence.text, slice);
        let text = labels.fill(label, &[("words", words)]);
        let onclick = desk.does(choose(&sentence.id, hedges));
        html! {
            <li key={slice.start}><button type="button" class="control" disabled={desk.is_locked()} {onclick}>{ text }</button></li>
        }
    };
    let own = sentence.hedges.iter().map(|own| {
        let others = sentence.hedges.iter().filter(|it| *it != own);
        button(Label::TakeOutHedge, *own, others.copied().collect())
    });
    let overlooked = sentence.overlooked.iter().map(|new| {
        let mut hedges = sentence.hedges.clone();
        hedges.push(*new);
        button(Label::AddHedge, *new, hedges)
    });
    if sentence.hedges.is_empty() && sentence.overlooked.is_empty() {
        return Html::default();
    }
    let none = choose(&sentence.id, Vec::new());
    html! {
        <>
            <h3>{ labels.text(Label::Hedges) }</h3>
            <ul class="hedges">
                { for own }
                { for overlooked }
                if sentence.hedges.is_empty() {
                    <li><button type="button" class="control" disabled={desk.is_locked()} onclick={desk.does(none)}>{ labels.text(Label::NoHedges) }</button></li>
                }
            </ul>
        </>
    }
}

/// Returns the action that gives a sentence its hedges.
pub fn choose(sentence: &SentenceId, hedges: Vec<Slice>) -> Action {
    Action::Statement(StatementChange::HedgesChosen {
        sentence: sentence.clone(),
        hedges,
    })
}
