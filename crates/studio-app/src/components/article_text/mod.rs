//! The article, drawn with each sentence as one link. One tab stop for the whole text
//! (WAI-ARIA APG, roving tabindex): the arrow keys choose a sentence, and keys of one
//! letter work only here, where the focus is on a sentence (WCAG 2.1.4); each has a
//! button that does the same.

pub mod examples;
mod keys;

use std::rc::Rc;

use yew::prelude::*;

use super::desk::{use_analysis, use_desk};
use super::names;
use super::paragraph::{Line, Paragraph};
use crate::focus;
use crate::labels::{Label, Labels};
use crate::state::{Keys, Message, Run, VoiceKeys};
use crosslight_studio::analysis::{Block, BlockKind, Section};
use crosslight_studio::{Analysis, SentenceId};
pub use keys::pressed_in_panel;

/// The props of the text.
#[derive(Clone, PartialEq, Properties)]
pub struct ArticleTextProps {
    /// The chosen sentence.
    pub sentence: Option<SentenceId>,
    /// The chosen words of it.
    #[prop_or_default]
    pub run: Option<Run>,
    /// The use of keys of one letter: on or off.
    #[prop_or_default]
    pub keys: Keys,
    /// The numbers of the voices.
    #[prop_or_default]
    pub voice_keys: VoiceKeys,
    /// Hears of a click on a word of the chosen sentence, by its number.
    pub on_word: Callback<usize>,
}

/// Draws the text.
#[component]
pub fn ArticleText(props: &ArticleTextProps) -> Html {
    let (desk, analysis) = (use_desk(), use_analysis());
    let onclick = {
        let (on, on_word) = (desk.on.clone(), props.on_word.clone());
        let chosen = props.sentence.clone();
        Callback::from(move |event: MouseEvent| {
            let Some(id) = focus::data(&event, "data-sentence") else {
                return;
            };
            event.prevent_default();
            let id = SentenceId(id.into());
            let word = focus::data(&event, "data-word").and_then(|it| it.parse().ok());
            match word.filter(|_| chosen.as_ref() == Some(&id)) {
                Some(word) => on_word.emit(word),
                None => on.emit(Message::SentenceChosen(id.clone())),
            }
            focus::focus(&id.0);
        })
    };
    let onkeydown = {
        let (on, analysis, props) = (desk.on.clone(), Rc::clone(&analysis), props.clone());
        let is_locked = desk.is_locked();
        Callback::from(move |event: KeyboardEvent| {
            if focus::data(&event, "data-sentence").is_some() {
                keys::pressed(&event, &on, &analysis, &props, is_locked);
            }
        })
    };
    let first = analysis.sentences.first().map(|it| &it.id);
    let stop = props.sentence.as_ref().or(first);
    let mut section = None;
    let mut drawn = Vec::new();
    for block in &analysis.blocks {
        if block.section != section {
            section = block.section;
            let found = section.and_then(|it| analysis.sections.get(it));
            drawn.extend(found.map(heading));
        }
        drawn.push(self::block(&analysis, &desk.labels, props, stop, block));
    }
    html! {
        <div class="article-text" lang={analysis.language.to_string()} dir="auto" role="group" aria-label={desk.labels.text(Label::ArticleText)} {onclick} {onkeydown}>
            if !analysis.title.is_empty() {
                <h2 class="article-title">{ analysis.title.to_string() }</h2>
            }
            { for drawn }
        </div>
    }
}

fn heading(section: &Section) -> Html {
    html! { <h3 class="article-heading">{ section.heading.to_string() }</h3> }
}

fn block(
    analysis: &Analysis,
    labels: &Labels,
    props: &ArticleTextProps,
    stop: Option<&SentenceId>,
    block: &Block,
) -> Html {
    match &block.kind {
        BlockKind::Heading(_, words) => {
            html! { <h4 class="article-heading">{ words.to_string() }</h4> }
        }
        BlockKind::Other => {
            html! { <p class="article-other">{ labels.text(Label::OtherBlock) }</p> }
        }
        BlockKind::Text => {
            let lines = analysis
                .sentences
                .get(block.sentences.clone())
                .unwrap_or_default();
            let lines = lines.iter().map(|it| Line {
                id: it.id.clone(),
                text: Rc::clone(&it.text),
                spaced: it.spaced,
                attribution: names::attribution(analysis, labels, it).into(),
                state: (names::state_value(&it.state), names::state(&it.state)),
                chosen: (props.sentence.as_ref() == Some(&it.id))
                    .then(|| (it.words.clone(), props.run)),
                is_tab_stop: stop == Some(&it.id),
            });
            html! { <Paragraph key={block.sentences.start} lines={lines.collect::<Vec<_>>()} quotations={block.quotations} /> }
        }
    }
}
