//! The view “Ties and comparison”: the article beside the form of a new tie, and below
//! them actors, ties, viewpoints and the comparison.

pub mod examples;

use yew::prelude::*;

use super::actor_table::ActorTable;
use super::article_text::ArticleText;
use super::comparison_grid::ComparisonGrid;
use super::desk::use_desk;
use super::tie_form::TieForm;
use super::tie_table::TieTable;
use super::viewpoint_table::ViewpointTable;
use super::who_view::StudioProps;
use crate::labels::Label;

/// Draws the view.
#[component]
pub fn TiesView(StudioProps { studio }: &StudioProps) -> Html {
    let labels = use_desk().labels;
    html! {
        <div class="ties">
            <div class="who">
                <div class="who-text">
                    <ArticleText sentence={studio.sentence.clone()} keys={studio.keys} voice_keys={studio.voice_keys.clone()} on_word={Callback::noop()} />
                </div>
                <div class="who-panel">
                    if let Some((number, sentence)) = studio.number().zip(studio.chosen().cloned()) {
                        <TieForm key={sentence.id.to_string()} sentence={sentence.clone()} {number} />
                    }
                </div>
            </div>
            <section><h2>{ labels.text(Label::Ties) }</h2><TieTable /></section>
            <section><h2>{ labels.text(Label::Actors) }</h2><ActorTable /></section>
            <section><h2>{ labels.text(Label::Viewpoints) }</h2><ViewpointTable /></section>
            <section><h2>{ labels.text(Label::Comparison) }</h2><ComparisonGrid /></section>
        </div>
    }
}
