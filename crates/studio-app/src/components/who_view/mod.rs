//! The view “Who says what”: the article beside the panel of the chosen sentence. In a
//! narrow column the panel is a sheet at the lower edge, at most 45 % of the window high.

pub mod examples;

use std::rc::Rc;

use yew::prelude::*;

use super::article_text::{ArticleText, ArticleTextProps, pressed_in_panel};
use super::bulk_confirm::BulkConfirm;
use super::desk::use_desk;
use super::proposal::Proposal;
use super::queue_progress::QueueProgress;
use super::voice_table::VoiceTable;
use crate::labels::Label;
use crate::state::{Message, Studio};
use crosslight_studio::{Action, TextChange};

/// The props of the views that draw the whole state.
#[derive(Clone, PartialEq, Properties)]
pub struct StudioProps {
    /// The state of the app.
    pub studio: Rc<Studio>,
}

/// Draws the view.
#[component]
pub fn WhoView(StudioProps { studio }: &StudioProps) -> Html {
    let desk = use_desk();
    let queue = &studio.analysis.queue;
    let all = queue.all;
    let draft = Action::Text(TextChange::Drafted);
    let labels = &desk.labels;
    let text = ArticleTextProps {
        sentence: studio.sentence.clone(),
        run: studio.run,
        keys: studio.keys,
        voice_keys: studio.voice_keys.clone(),
        on_word: desk.on.reform(Message::WordClicked),
    };
    let onkeydown = {
        let (on, analysis, text) = (desk.on.clone(), Rc::clone(&studio.analysis), text.clone());
        let is_locked = desk.is_locked();
        Callback::from(move |event: KeyboardEvent| {
            pressed_in_panel(&event, &on, &analysis, &text, is_locked);
        })
    };
    html! {
        <div class="who">
            <div class="who-head">
                <QueueProgress confirmed={queue.confirmed()} covered={queue.covered} {all} />
                <BulkConfirm rules={queue.rules.clone()} />
            </div>
            <div class="who-text">
                <ArticleText ..text />
                <details class="who-voices">
                    <summary>{ labels.text(Label::Voices) }</summary>
                    <VoiceTable />
                </details>
                if studio.analysis.sentences.iter().any(|it| it.speaker.is_none()) {
                    <p><button type="button" class="control" disabled={desk.is_locked()} onclick={desk.does(draft)}>{ labels.text(Label::DraftMissing) }</button></p>
                }
            </div>
            <div class="who-panel" {onkeydown}>
                if let Some((number, sentence)) = studio.number().zip(studio.chosen().cloned()) {
                    <Proposal {sentence} {number} {all} run={studio.run} keys={studio.keys} voice_keys={studio.voice_keys.clone()} is_open={!queue.open.is_empty()} />
                }
            </div>
        </div>
    }
}
