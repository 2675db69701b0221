//! The list of sections, in the rail of a wide page.

use yew::prelude::*;

use super::labels;
use crate::content::Explainer;

pub fn contents(explainer: &Explainer) -> Html {
    html! {
        <nav class="contents" aria-labelledby="contents-title">
            <h2 class="rail-title" id="contents-title">{ labels::CONTENTS }</h2>
            <ol class="contents-list">
                <li><a href="#introduction">{ labels::INTRODUCTION }</a></li>
                { for explainer.sections.iter().map(|section| html! {
                    <li><a href={format!("#{}", section.anchor)} data-article="heading">{ section.heading.clone() }</a></li>
                }) }
            </ol>
        </nav>
    }
}
