//! A new tie, in the chosen sentence: its evidence and its caption are words of it, chosen
//! by clicks or typed; from and to are native selects, the actors that the sentence names
//! first. No line is drawn by hand (WCAG 2.5.7).

pub mod examples;

use std::rc::Rc;

use yew::prelude::*;

use super::desk::{use_analysis, use_desk};
use super::field::{Check, Choice};
use super::word_picker::WordPicker;
use crate::labels::Label;
use crate::state::{Edge, Message, Run, Toward};
use crosslight_content::Slice;
use crosslight_studio::analysis::Sentence;
use crosslight_studio::project::Chosen;
use crosslight_studio::{Action, Analysis, Refusal, TieChange};

/// The props of the form.
#[derive(Clone, PartialEq, Properties)]
pub struct TieFormProps {
    /// The sentence.
    pub sentence: Sentence,
    /// Its number, from 0.
    pub number: usize,
}

/// The fields that the editor has filled in; `None` where the form's own guess stands.
#[derive(Clone, Debug, Default, PartialEq)]
struct Form {
    from: Option<AttrValue>,
    to: Option<AttrValue>,
    mutual: bool,
    part: Part,
    evidence: Option<Run>,
    caption: Option<Run>,
}

/// Which words a click takes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Part {
    #[default]
    Evidence,
    Caption,
}

impl Form {
    fn run(&mut self) -> &mut Option<Run> {
        match self.part {
            Part::Evidence => &mut self.evidence,
            Part::Caption => &mut self.caption,
        }
    }

    /// Goes on to the caption, once the evidence has several words. The choice of the part
    /// shows it, and leads back.
    fn go_on(&mut self) {
        let is_whole = self.evidence.is_some_and(|run| run.first < run.last);
        if self.part == Part::Evidence && is_whole && self.caption.is_none() {
            self.part = Part::Caption;
        }
    }
}

/// Draws the form.
#[component]
pub fn TieForm(props: &TieFormProps) -> Html {
    let (desk, analysis) = (use_desk(), use_analysis());
    let labels = &desk.labels;
    let form = use_state(Form::default);
    let named = named_first(&analysis, props.number);
    let from = form
        .from
        .clone()
        .or_else(|| named.first().map(|it| it.0.clone()))
        .unwrap_or_default();
    let to = form.to.clone().or_else(|| {
        let other = named.iter().find(|it| it.0 != from);
        other.map(|it| it.0.clone())
    });
    let to = to.unwrap_or_default();
    let words = &props.sentence.words;
    let count = words.len();
    // To choose the actor of the other end turns the tie round.
    let changed = |is_from: bool| {
        let (form, from, to) = (form.clone(), from.clone(), to.clone());
        Callback::from(move |value: AttrValue| {
            let (new_from, new_to) = match is_from {
                true if value == to => (value, from.clone()),
                true => (value, to.clone()),
                false if value == from => (to.clone(), value),
                false => (from.clone(), value),
            };
            form.set(Form {
                from: Some(new_from),
                to: Some(new_to),
                ..(*form).clone()
            });
        })
    };
    let on_word = {
        let form = form.clone();
        Callback::from(move |word| {
            let mut next = (*form).clone();
            let run = next.run();
            *run = Run::clicked(*run, word);
            next.go_on();
            form.set(next);
        })
    };
    let on_edge = {
        let form = form.clone();
        Callback::from(move |(edge, toward): (Edge, Toward)| {
            let mut next = (*form).clone();
            let run = next.run();
            *run = run.map(|run| run.moved(edge, toward, count));
            form.set(next);
        })
    };
    let on_found = {
        let (form, words) = (form.clone(), words.clone());
        Callback::from(move |slice: Slice| {
            let mut next = (*form).clone();
            *next.run() = Run::around(&words, slice);
            next.go_on();
            form.set(next);
        })
    };
    let add = {
        let (on, sentence, form) = (desk.on.clone(), props.sentence.clone(), form.clone());
        let (from, to) = (from.clone(), to.clone());
        Callback::from(move |_: MouseEvent| {
            let slice = |run: Option<Run>| run.and_then(|run| run.slice(&sentence.words));
            let (Some(evidence), caption) = (slice(form.evidence), slice(form.caption)) else {
                return on.emit(Message::Refused(Refusal::NoWords));
            };
            let Some(caption) = caption else {
                // The words for the map are guessed, and so is who is tied unless the
                // editor has said it.
                let is_untouched = form.from.is_none() && form.to.is_none() && !form.mutual;
                let words = evidence.of(&sentence.text).filter(|_| is_untouched);
                let Some(words) = words else {
                    return on.emit(Message::Refused(Refusal::NoWords));
                };
                on.emit(Message::Did(Action::Tie(TieChange::Typed(words.into()))));
                return form.set(Form::default());
            };
            on.emit(Message::Did(Action::Tie(TieChange::Added {
                from: Rc::from(&*from),
                to: Rc::from(&*to),
                mutual: form.mutual,
                evidence: Chosen {
                    sentence: sentence.id.clone(),
                    pieces: vec![evidence],
                },
                caption,
            })));
            form.set(Form::default());
        })
    };
    let part = |part: Part, label: Label, run: Option<Run>, id: &'static str| {
        let chosen = run
            .and_then(|run| run.slice(words))
            .and_then(|it| it.of(&props.sentence.text));
        let onchange = {
            let form = form.clone();
            Callback::from(move |_: Event| {
                form.set(Form {
                    part,
                    ..(*form).clone()
                });
            })
        };
        html! {
            <label class="check">
                <input type="radio" name="tie-part" {id} checked={form.part == part} {onchange} />
                <span>{ labels.text(label) }{ " " }<q class="chosen">{ chosen.unwrap_or("…").to_owned() }</q></span>
            </label>
        }
    };
    let run = match form.part {
        Part::Evidence => form.evidence,
        Part::Caption => form.caption,
    };
    let mutual = {
        let form = form.clone();
        Callback::from(move |mutual| {
            form.set(Form {
                mutual,
                ..(*form).clone()
            });
        })
    };
    html! {
        <section class="tie-form" aria-labelledby="_tie-form-name">
            <h3 id="_tie-form-name">{ labels.text(Label::NewTie) }</h3>
            <div class="row">
                <Choice id="_tie-from" label={labels.text(Label::From)} value={from.clone()} options={named.clone()} on_change={changed(true)} />
                <Choice id="_tie-to" label={labels.text(Label::To)} value={to.clone()} options={named} on_change={changed(false)} />
                <Check id="_tie-mutual" label={labels.text(Label::Mutual)} checked={form.mutual} on_change={mutual} />
            </div>
            <fieldset class="parts">
                <legend>{ labels.text(Label::ChosenWordsAre) }</legend>
                { part(Part::Evidence, Label::Evidence, form.evidence, "_tie-evidence") }
                { part(Part::Caption, Label::Caption, form.caption, "_tie-caption") }
            </fieldset>
            <WordPicker id="_tie" text={Rc::clone(&props.sentence.text)} words={words.clone()} {run} {on_word} {on_edge} {on_found} />
            <p><button type="button" class="control main" id="_tie-add" disabled={desk.is_locked()} onclick={add}>{ labels.text(Label::AddTie) }</button></p>
        </section>
    }
}

/// Returns the actors as options, those that a sentence names first.
fn named_first(analysis: &Analysis, number: usize) -> Vec<(AttrValue, AttrValue)> {
    let mut actors: Vec<_> = analysis.actors.iter().collect();
    actors.sort_by_key(|it| !it.sentences.contains(&number));
    let options = actors.into_iter();
    options
        .map(|it| (it.id.to_string().into(), it.name.to_string().into()))
        .collect()
}
