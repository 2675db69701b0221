//! The progress of the work: “12 of 16 confirmed, 4 to go”, with a native progress bar.

pub mod examples;

use yew::prelude::*;

use super::desk::use_desk;
use crate::labels::Label;

/// The props of the line.
#[derive(Clone, PartialEq, Properties)]
pub struct QueueProgressProps {
    /// The number of confirmed sentences.
    pub confirmed: usize,
    /// The number of those that their section or block quotation covers.
    #[prop_or_default]
    pub covered: usize,
    /// The number of all sentences.
    pub all: usize,
}

/// Draws the line.
#[component]
pub fn QueueProgress(props: &QueueProgressProps) -> Html {
    let labels = use_desk().labels;
    let [confirmed, all] = [props.confirmed, props.all].map(|it| it.to_string());
    let open = props.all.saturating_sub(props.confirmed).to_string();
    let values = [("confirmed", &*confirmed), ("all", &all), ("open", &open)];
    html! {
        <p class="progress">
            <label for="_progress">{ labels.fill(Label::Progress, &values) }</label>
            if props.covered > 0 {
                <span class="progress-covered">{ labels.fill(Label::Covered, &[("count", &props.covered.to_string())]) }</span>
            }
            <progress id="_progress" max={all.clone()} value={confirmed.clone()} />
        </p>
    }
}
