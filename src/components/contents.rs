//! The list of sections, in the rail of a wide page.

use yew::prelude::*;

use super::dom;
use super::labels::words;
use super::stretch::stretches;
use crosslight_content::{Explainer, Label, Labels, SectionId};

pub fn contents(explainer: &Explainer, labels: &Labels) -> Html {
    let ids: Vec<_> = explainer.sections().map(|(id, _)| id).collect();
    let lists = stretches(&ids).enumerate().map(|(at, (part, is_long))| {
        let class = classes!("contents-list", is_long.then_some("stretch"));
        html! {
            <ol {class}>
                if at == 0 {
                    <li><a href={["#", dom::INTRODUCTION].concat()}>{ words(labels, Label::Introduction) }</a></li>
                }
                { for part.iter().map(|&id| entry(explainer, id)) }
            </ol>
        }
    });
    html! {
        <nav class="contents" aria-labelledby={dom::CONTENTS_TITLE}>
            <h2 class="rail-title" id={dom::CONTENTS_TITLE}>{ words(labels, Label::Contents) }</h2>
            <div class="contents-lists">{ for lists }</div>
        </nav>
    }
}

fn entry(explainer: &Explainer, id: SectionId) -> Html {
    let Some(section) = explainer.sections.get(id.0 as usize) else {
        return Html::default();
    };
    html! { <li><a href={format!("#{}", section.anchor)} data-article="heading">{ section.heading.clone() }</a></li> }
}
