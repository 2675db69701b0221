//! Kicker, title and lede: always shown.

use std::rc::Rc;

use yew::prelude::*;

use super::prose::Prose;
use crate::content::Explainer;

#[derive(Clone, PartialEq, Properties)]
pub struct MastheadProps {
    pub explainer: Rc<Explainer>,
}

#[component]
pub fn Masthead(props: &MastheadProps) -> Html {
    let explainer = &props.explainer;
    html! {
        <header class="masthead" id="introduction">
            if let Some(kicker) = &explainer.kicker {
                <p class="kicker">{ kicker.clone() }</p>
            }
            <h1 class="title" data-article="title">{ explainer.title.clone() }</h1>
            <div class="lede">
                { for explainer.lede.iter().map(|&paragraph| html! {
                    <Prose explainer={explainer.clone()} {paragraph} />
                }) }
            </div>
        </header>
    }
}
