//! The ledger: the whole project as native tables and fields, in which everything can be
//! done. The way of screen readers, of speech, and of the tests.

pub mod examples;

use yew::prelude::*;

use super::about_form::AboutForm;
use super::actor_table::ActorTable;
use super::comparison_grid::ComparisonGrid;
use super::desk::{use_analysis, use_desk};
use super::field::Choice;
use super::queue_progress::QueueProgress;
use super::section_table::SectionTable;
use super::sentence_table::SentenceTable;
use super::tie_form::TieForm;
use super::tie_table::TieTable;
use super::viewpoint_table::ViewpointTable;
use super::voice_table::VoiceTable;
use super::who_view::StudioProps;
use crate::labels::Label;
use crate::state::Message;
use crosslight_studio::SentenceId;

/// Draws the ledger.
#[component]
pub fn Ledger(StudioProps { studio }: &StudioProps) -> Html {
    let (desk, analysis) = (use_desk(), use_analysis());
    let labels = &desk.labels;
    let queue = &analysis.queue;
    let sentences = analysis.sentences.iter().zip(1..);
    let options = sentences.map(|(it, number)| {
        (
            it.id.to_string().into(),
            format!("{number}. {}", it.text).into(),
        )
    });
    let chosen = studio
        .sentence
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default();
    let on_change = desk
        .on
        .reform(|id: AttrValue| Message::SentenceChosen(SentenceId(id.to_string().into())));
    html! {
        <div class="ledger">
            <QueueProgress confirmed={queue.confirmed()} all={queue.all} />
            <section><h2>{ labels.text(Label::Sentences) }</h2><SentenceTable /></section>
            <section><h2>{ labels.text(Label::Voices) }</h2><VoiceTable /></section>
            <section><h2>{ labels.text(Label::Actors) }</h2><ActorTable /></section>
            <section>
                <h2>{ labels.text(Label::Ties) }</h2>
                <TieTable />
                <Choice id="_tie-sentence" label={labels.text(Label::Sentence)} value={chosen} options={options.collect::<Vec<(AttrValue, AttrValue)>>()} {on_change} />
                if let Some((number, sentence)) = studio.number().zip(studio.chosen().cloned()) {
                    <TieForm key={sentence.id.to_string()} sentence={sentence.clone()} {number} />
                }
            </section>
            <section><h2>{ labels.text(Label::Viewpoints) }</h2><ViewpointTable /></section>
            <section><h2>{ labels.text(Label::Comparison) }</h2><ComparisonGrid /></section>
            <section><h2>{ labels.text(Label::Sections) }</h2><SectionTable /></section>
            <section><h2>{ labels.text(Label::About) }</h2><AboutForm editorial={studio.project().editorial().clone()} /></section>
        </div>
    }
}
