//! The editor of an answer: one of the sentences of the viewpoint's voices, and words of
//! it, in one piece or in several.

pub mod examples;

use std::rc::Rc;

use yew::prelude::*;

use super::desk::{use_analysis, use_desk};
use super::field::{Choice, value};
use super::word_picker::WordPicker;
use crate::labels::Label;
use crate::state::{Edge, Message, Run, Toward};
use crosslight_content::Slice;
use crosslight_studio::project::Chosen;
use crosslight_studio::{Action, ComparisonChange, Refusal};

/// The props of the editor.
#[derive(Clone, PartialEq, Properties)]
pub struct AnswerEditorProps {
    /// The number of the point.
    pub point: usize,
    /// The id of the viewpoint.
    pub viewpoint: Rc<str>,
    /// The numbers of the sentences that its voices say.
    pub candidates: Vec<usize>,
    /// Hears that the answer is given.
    pub on_done: Callback<()>,
}

/// The answer that the editor has chosen.
#[derive(Clone, Debug, Default, PartialEq)]
struct Answer {
    sentence: Option<usize>,
    pieces: Vec<Slice>,
    run: Option<Run>,
}

/// Draws the editor.
#[component]
pub fn AnswerEditor(props: &AnswerEditorProps) -> Html {
    let (desk, analysis) = (use_desk(), use_analysis());
    let labels = &desk.labels;
    let answer = use_state(Answer::default);
    let filter = use_state(AttrValue::default);
    let number = answer.sentence.or(props.candidates.first().copied());
    let sentence = number.and_then(|it| analysis.sentences.get(it)).cloned();
    let Some((number, sentence)) = number.zip(sentence) else {
        return html! { <p>{ labels.text(Label::NoCandidates) }</p> };
    };
    let wanted = filter.trim().to_lowercase();
    let options = props.candidates.iter().filter_map(|it| {
        let text = &analysis.sentences.get(*it)?.text;
        let is_wanted = *it == number || text.to_lowercase().contains(&wanted);
        is_wanted.then(|| (it.to_string().into(), format!("{}. {text}", it + 1).into()))
    });
    // Words that are typed lead to the first sentence that has them.
    let on_filter = {
        let (answer, filter) = (answer.clone(), filter.clone());
        let (analysis, candidates) = (Rc::clone(&analysis), props.candidates.clone());
        Callback::from(move |event: InputEvent| {
            let typed = value(&event);
            let wanted = typed.trim().to_lowercase();
            let has = |it: &&usize| {
                let sentence = analysis.sentences.get(**it);
                sentence.is_some_and(|it| it.text.to_lowercase().contains(&wanted))
            };
            filter.set(typed);
            if !has(&&number)
                && let Some(first) = candidates.iter().find(has)
            {
                answer.set(Answer {
                    sentence: Some(*first),
                    ..Answer::default()
                });
            }
        })
    };
    let on_sentence = {
        let answer = answer.clone();
        Callback::from(move |value: AttrValue| {
            answer.set(Answer {
                sentence: value.parse().ok(),
                ..Answer::default()
            });
        })
    };
    let set_run = {
        let answer = answer.clone();
        move |run: Option<Run>| {
            answer.set(Answer {
                run,
                ..(*answer).clone()
            });
        }
    };
    let (run, count) = (answer.run, sentence.words.len());
    let on_word = {
        let set_run = set_run.clone();
        Callback::from(move |word| set_run(Run::clicked(run, word)))
    };
    let on_edge = {
        let set_run = set_run.clone();
        Callback::from(move |(edge, toward): (Edge, Toward)| {
            set_run(run.map(|run| run.moved(edge, toward, count)));
        })
    };
    let on_found = {
        let words = sentence.words.clone();
        Callback::from(move |slice| set_run(Run::around(&words, slice)))
    };
    let chosen = run.and_then(|run| run.slice(&sentence.words));
    let on_piece = {
        let (answer, on) = (answer.clone(), desk.on.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(slice) = chosen else {
                return on.emit(Message::Refused(Refusal::NoWords));
            };
            let mut next = Answer {
                run: None,
                ..(*answer).clone()
            };
            next.pieces.push(slice);
            answer.set(next);
        })
    };
    let on_use = {
        let (on, props, answer) = (desk.on.clone(), props.clone(), answer.clone());
        let id = sentence.id.clone();
        Callback::from(move |_: MouseEvent| {
            let mut pieces = answer.pieces.clone();
            pieces.extend(chosen);
            pieces.sort_by_key(|it| it.start);
            if pieces.is_empty() {
                return on.emit(Message::Refused(Refusal::NoWords));
            }
            on.emit(Message::Did(Action::Comparison(
                ComparisonChange::Answered {
                    point: props.point,
                    viewpoint: Rc::clone(&props.viewpoint),
                    answer: Chosen {
                        sentence: id.clone(),
                        pieces,
                    },
                },
            )));
            props.on_done.emit(());
        })
    };
    let pieces = answer.pieces.iter().filter_map(|it| it.of(&sentence.text));
    let pieces: Vec<_> = pieces.collect();
    html! {
        <div class="answer-editor">
            <span class="field">
                <label class="field-label" for="_answer-filter">{ labels.text(Label::FilterSentences) }</label>
                <input type="text" id="_answer-filter" autocomplete="off" dir="auto" value={(*filter).clone()} oninput={on_filter} />
            </span>
            <Choice id="_answer-sentence" label={labels.text(Label::AnswerSentence)} value={number.to_string()} options={options.collect::<Vec<_>>()} on_change={on_sentence} />
            <WordPicker id="_answer" text={Rc::clone(&sentence.text)} words={sentence.words.clone()} {run} {on_word} {on_edge} {on_found} />
            if !pieces.is_empty() {
                <p>{ labels.text(Label::Pieces) }{ " " }<q>{ pieces.join(" … ") }</q></p>
            }
            <p class="decision">
                <button type="button" class="control main" id="_answer-use" disabled={desk.is_locked()} onclick={on_use}>{ labels.text(Label::UseAnswer) }</button>
                <button type="button" class="control" id="_answer-piece" onclick={on_piece}>{ labels.text(Label::AnotherPiece) }</button>
            </p>
        </div>
    }
}
