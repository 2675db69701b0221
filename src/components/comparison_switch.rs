//! The switch of the comparison: a native checkbox with the switch role
//! (WAI-ARIA APG, Switch using an HTML checkbox). The style sheet shows and hides
//! the points by it, so it works without the program.
//!
//! Behaviours: Space or a click switches; the label never changes; focus and
//! scroll stay; the status line says what appeared.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::native_state::use_native_state;
use crate::content::Explainer;
use crate::state::{Message, Store, Topic};

#[derive(Clone, PartialEq, Properties)]
pub struct ComparisonSwitchProps {
    pub explainer: Rc<Explainer>,
    pub store: Store,
}

#[component]
pub fn ComparisonSwitch(props: &ComparisonSwitchProps) -> Html {
    let input = use_node_ref();
    let switched = |input: &HtmlInputElement| Message::ComparisonSwitched(input.checked());
    use_native_state(
        &input,
        &props.store,
        Topic::Comparison,
        move |input, store| store.dispatch(switched(input)),
        |input: &HtmlInputElement, state| input.set_checked(state.comparison()),
    );
    let onchange = {
        let store = props.store.clone();
        move |event: Event| store.dispatch(switched(&event.target_unchecked_into()))
    };
    let Some(comparison) = &props.explainer.comparison else { return Html::default() };
    html! {
        <div class="comparison-control" id="comparison-switch">
            <label class="switch">
                <span class="switch-label">{ comparison.switch.clone() }</span>
                <input class="switch-input" type="checkbox" role="switch" autocomplete="off" {onchange} ref={input} />
            </label>
        </div>
    }
}
