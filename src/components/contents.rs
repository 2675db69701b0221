//! The list of sections, in the rail of a wide page.

use yew::prelude::*;

use super::chunk::{Length, chunks};
use super::dom;
use super::labels::words;
use crate::content::{Explainer, Label, Labels, SectionId};

pub fn contents(explainer: &Explainer, labels: &Labels) -> Html {
    let ids: Vec<_> = explainer.sections().map(|(id, _)| id).collect();
    let chunk = match Length::of(&ids) {
        Length::Short => None,
        Length::Long => Some(dom::CHUNK),
    };
    let lists = chunks(&ids).enumerate().map(|(at, part)| {
        let class = classes!(dom::CONTENTS_LIST, chunk);
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
        <nav class={dom::CONTENTS} aria-labelledby={dom::CONTENTS_TITLE}>
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
