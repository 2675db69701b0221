//! The switch of the comparison: a native checkbox with the switch role
//! (WAI-ARIA APG, Switch using an HTML checkbox). The style sheet shows and hides
//! the points by it, so it works without the program.
//!
//! Behaviours: Space or a click switches; the label never changes; focus and
//! scroll stay; the status line says what appeared.

use yew::prelude::*;

use super::app::Page;
use super::checkbox::Checkbox;
use super::labels;
use super::live::live_native;
use crate::content::Comparison;
use crate::state::{Message, State, Topic};

/// The switch with its label.
pub fn comparison_switch(page: &Page, comparison: &Comparison) -> Html {
    let native = Checkbox::new(Message::ComparisonSwitched, State::comparison);
    let draw = {
        let (store, native, label) = (
            page.store.clone(),
            native.clone(),
            comparison.switch.clone(),
        );
        let points = comparison.points.len();
        move |_: &State| {
            html! {
                <div class="comparison-control" id="comparison-switch">
                    <label class="switch">
                        <span class="switch-label">{ label.clone() }</span>
                        <input class="switch-input" type="checkbox" role="switch"
                            onchange={native.onchange(&store)} ref={native.element.clone()} />
                    </label>
                    <a class="points-link" href="#comparison">{ labels::points_link(points) }</a>
                </div>
            }
        }
    };
    live_native(&page.store, Topic::Comparison, native, draw)
}
