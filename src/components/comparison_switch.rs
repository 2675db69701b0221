//! The switch of the comparison: a native checkbox with the switch role
//! (WAI-ARIA APG, Switch using an HTML checkbox). The style sheet shows and hides
//! the points by it, so it works without the program.
//!
//! Behaviours: Space or a click switches; the label never changes; focus and
//! scroll stay; the status line says what appeared.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::app::Page;
use super::labels;
use super::live::{NativeState, live_native};
use crate::content::Comparison;
use crate::state::{Message, State, Store, Topic};

/// A checkbox that is checked while the comparison is on.
struct Switch(NodeRef);

impl NativeState for Switch {
    fn adopt(&self, store: &Store) {
        if let Some(input) = self.0.cast::<HtmlInputElement>() {
            store.dispatch(Message::ComparisonSwitched(input.checked()));
        }
    }

    fn follow(&self, state: &State) {
        if let Some(input) = self.0.cast::<HtmlInputElement>() {
            input.set_checked(state.comparison());
        }
    }
}

/// The switch with its label.
pub fn comparison_switch(page: &Page, comparison: &Comparison) -> Html {
    let native = Rc::new(Switch(NodeRef::default()));
    let draw = {
        let (store, native, label) = (
            page.store.clone(),
            native.clone(),
            comparison.switch.clone(),
        );
        let points = comparison.points.len();
        move |_: &State| {
            let (store, switch) = (store.clone(), native.clone());
            html! {
                <div class="comparison-control" id="comparison-switch">
                    <label class="switch">
                        <span class="switch-label">{ label.clone() }</span>
                        <input class="switch-input" type="checkbox" role="switch"
                            onchange={move |_: Event| switch.adopt(&store)} ref={native.0.clone()} />
                    </label>
                    <a class="points-link" href="#comparison">{ labels::points_link(points) }</a>
                </div>
            }
        }
    };
    live_native(&page.store, Topic::Comparison, native, draw)
}
