//! Kicker, title and lede: always shown.

use yew::prelude::*;

use super::dom;
use super::prose::prose;
use crate::content::{Explainer, Labels};

pub fn masthead(explainer: &Explainer, labels: &Labels) -> Html {
    html! {
        <header class="masthead" id={dom::INTRODUCTION}>
            if let Some(kicker) = &explainer.kicker {
                <p class="kicker">{ kicker.clone() }</p>
            }
            <h1 class="title" data-article="title">{ explainer.title.clone() }</h1>
            if !explainer.lede.is_empty() {
                <div class="lede">
                    { for explainer.lede.iter().map(|&paragraph| prose(explainer, labels, paragraph)) }
                </div>
            }
        </header>
    }
}
