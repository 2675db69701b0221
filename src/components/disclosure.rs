//! A section of the article: its heading and a native disclosure beside it
//! (WAI-ARIA APG, Disclosure; HTML `<details>`).
//!
//! The heading and the control are separate elements that lie on one another, so
//! that a screen reader has a heading and the whole row can be clicked. The
//! control is named by its contents, of which the style sheet shows the half that
//! is true, so its name is right without the program.
//!
//! Behaviours: Enter, Space or a click opens and closes; a fragment or
//! find-in-page inside opens; what the reader did before hydration stays.

use std::rc::Rc;

use web_sys::HtmlDetailsElement;
use yew::prelude::*;

use super::app::Stage;
use super::comparison::Points;
use super::comparison_switch::ComparisonSwitch;
use super::native_state::use_native_state;
use super::prose::Prose;
use crate::content::{Explainer, SectionId};
use crate::state::{Message, Store, Topic};

#[derive(Clone, PartialEq, Properties)]
pub struct DisclosureProps {
    pub explainer: Rc<Explainer>,
    pub store: Store,
    /// Which section.
    pub id: SectionId,
    pub stage: Stage,
}

#[component]
pub fn Disclosure(props: &DisclosureProps) -> Html {
    let (id, store) = (props.id, &props.store);
    let details = use_node_ref();
    let toggled = move |details: &HtmlDetailsElement| Message::SectionToggled { section: id, open: details.open() };
    use_native_state(
        &details,
        store,
        Topic::Section(id),
        move |details, store| store.dispatch(toggled(details)),
        move |details: &HtmlDetailsElement, state| details.set_open(state.is_open(id)),
    );
    let ontoggle = {
        let (details, store) = (details.clone(), store.clone());
        move |_: Event| {
            if let Some(details) = details.cast() {
                store.dispatch(toggled(&details));
            }
        }
    };

    let explainer = &props.explainer;
    let Some(section) = explainer.sections.get(id.0 as usize) else { return Html::default() };
    let open = props.stage == Stage::Prerendered && section.starts_open;
    let compares = explainer.comparison.as_ref().is_some_and(|comparison| comparison.section == id);
    html! {
        <section class={classes!("section", compares.then_some("section-wide"))}>
            <h2 class="section-heading" data-article="heading">{ section.heading.clone() }</h2>
            <details class="disclosure" {open} {ontoggle} ref={details}>
                <summary class="disclosure-control">
                    <span class="disclosure-heading">{ section.heading.clone() }{":"}</span>
                    <span class="disclosure-action when-open">{"hide "}<span class="visually-hidden">{"this section"}</span></span>
                    <span class="disclosure-action when-closed">{"show "}<span class="visually-hidden">{"this section"}</span></span>
                </summary>
                <div class="section-body" id={section.anchor.clone()}>
                    if compares {
                        <ComparisonSwitch explainer={explainer.clone()} store={store.clone()} />
                    }
                    { for section.paragraphs.iter().map(|&paragraph| html! {
                        <Prose explainer={explainer.clone()} {paragraph} />
                    }) }
                    if compares {
                        <Points explainer={explainer.clone()} />
                    }
                </div>
            </details>
        </section>
    }
}
