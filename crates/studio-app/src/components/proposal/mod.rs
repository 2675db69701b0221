//! The panel of the chosen sentence: what the program or an editor says of it, and all
//! that can be done about it. A section of the page with native controls; nothing pops up
//! at the words (WCAG 1.4.13).

pub mod examples;
mod hedges;

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::desk::{Desk, use_analysis, use_desk};
use super::names;
use super::voice_choice::VoiceChoice;
use super::word_picker::WordPicker;
use crate::focus;
use crate::labels::{Label, Labels};
use crate::state::{Keys, Message, Run, Step, Use, VoiceKeys};
use crosslight_compile::{Class, NO_RULE};
use crosslight_studio::analysis::{Attribution, Sentence, SentenceState};
use crosslight_studio::{Action, Analysis, SentenceChange, StatementChange};
use hedges::Hedges;
pub use hedges::choose as choose_hedges;

/// The props of the panel.
#[derive(Clone, PartialEq, Properties)]
pub struct ProposalProps {
    /// The sentence.
    pub sentence: Sentence,
    /// Its number, from 0.
    pub number: usize,
    /// The number of all sentences.
    pub all: usize,
    /// The chosen words of it.
    #[prop_or_default]
    pub run: Option<Run>,
    /// The use of keys of one letter: on or off.
    #[prop_or_default]
    pub keys: Keys,
    /// The numbers of the voices.
    #[prop_or_default]
    pub voice_keys: VoiceKeys,
    /// True if a sentence is open.
    #[prop_or(true)]
    pub is_open: bool,
}

/// Draws the panel.
#[component]
pub fn Proposal(props: &ProposalProps) -> Html {
    let (desk, analysis) = (use_desk(), use_analysis());
    let labels = &desk.labels;
    let sentence = &props.sentence;
    let on = desk.on.clone();
    let [number, all] = [props.number + 1, props.all].map(|it| it.to_string());
    html! {
        <section class="proposal" aria-labelledby="_proposal-name">
            <h2 class="proposal-name" id="_proposal-name">
                { labels.fill(Label::SentenceOf, &[("number", &number), ("all", &all)]) }
            </h2>
            <p class="proposal-line" data-state={names::state_value(&sentence.state)}>
                <strong><bdi>{ names::attribution(&analysis, labels, sentence) }</bdi></strong>
                { ". " }
                { rule(labels, &analysis, sentence) }
            </p>
            { decision(&desk, props) }
            <h3>{ labels.text(Label::WhoSaysIt) }</h3>
            <VoiceChoice speaker={sentence.speaker.clone()} voice_keys={props.voice_keys.clone()} keys={props.keys} />
            <h3>{ labels.text(Label::Words) }</h3>
            <WordPicker
                id="_panel"
                text={Rc::clone(&sentence.text)}
                words={sentence.words.clone()}
                verb={sentence.verb}
                hedges={sentence.hedges.clone()}
                run={props.run}
                on_word={on.reform(Message::WordClicked)}
                on_edge={on.reform(|(edge, toward)| Message::EdgeMoved(edge, toward))}
                on_found={on.reform(Message::WordsFound)}
            />
            { uses(&desk, props) }
            <Hedges sentence={sentence.clone()} />
            { more(&desk, props) }
        </section>
    }
}

/// Says by which rule a sentence was drafted, how far the rule can be trusted, and how
/// often it was right.
fn rule(labels: &Labels, analysis: &Analysis, sentence: &Sentence) -> Html {
    let SentenceState::Drafted(name) = &sentence.state else {
        return labels.text(names::state_of(sentence)).into();
    };
    if &**name == NO_RULE {
        let is_shared = sentence.speaker.is_some();
        let label = [Label::NoRule, Label::NoRuleShared][usize::from(is_shared)];
        return labels.text(label).into();
    }
    let rule = analysis.queue.rules.iter().find(|it| it.name == *name);
    let label = match rule.map(|it| it.class) {
        Some(Class::Sure) => Label::SureRule,
        _ => Label::UnsureRule,
    };
    let mut said = labels.fill(label, &[("rule", name)]);
    if let Some(accuracy) = rule.and_then(|it| it.accuracy) {
        let [right, count] = [accuracy.right, accuracy.count].map(|it| it.to_string());
        said += " ";
        said += &labels.fill(Label::Record, &[("right", &right), ("count", &count)]);
    }
    let section = sentence.section.and_then(|it| analysis.sections.get(it));
    let rest = section.and_then(|it| it.voice.as_ref());
    if let Some(rest) = rest.filter(|it| Some(*it) != sentence.speaker.as_ref()) {
        let name = names::voice(analysis, labels, rest);
        said += " ";
        said += &labels.fill(Label::RestSaidBy, &[("name", &name)]);
    }
    said.into()
}

/// Draws what is decided at once: confirm, change, next.
fn decision(desk: &Desk, props: &ProposalProps) -> Html {
    let labels = &desk.labels;
    let is_drafted = matches!(props.sentence.state, SentenceState::Drafted(_));
    let change = Callback::from(|_: MouseEvent| focus::focus("_voice-0"));
    html! {
        <p class="decision">
            if is_drafted {
                <button type="button" class="control main" id="_confirm" disabled={desk.is_locked()} onclick={desk.sends(Message::Confirmed)}>
                    { labels.text(Label::Confirm) }<kbd aria-hidden="true">{ "↵" }</kbd>
                </button>
                <button type="button" class="control" onclick={change}>{ labels.text(Label::Change) }</button>
            }
            <button type="button" class="control" id="_next" aria-disabled={(!props.is_open).then_some("true")} onclick={desk.sends(Message::Moved(Step::NextOpen))}>
                { labels.text(Label::NextOpen) }{ keycap(props.keys, "U") }
            </button>
        </p>
    }
}

/// Draws the key of one letter that does the same as a button, while it does.
fn keycap(keys: Keys, key: &'static str) -> Html {
    match keys {
        Keys::On => html! { <kbd aria-hidden="true">{ key }</kbd> },
        Keys::Off => Html::default(),
    }
}

/// Draws what the chosen words can become.
fn uses(desk: &Desk, props: &ProposalProps) -> Html {
    let labels = &desk.labels;
    let all = [
        (Use::Verb, Label::UseVerb, "V", "_use-verb"),
        (Use::Hedge, Label::UseHedge, "H", "_use-hedge"),
        (Use::Voice, Label::UseVoice, "N", "_use-voice"),
        (Use::End, Label::UseEnd, "S", "_use-end"),
    ];
    let button = |(used, label, key, id): (Use, Label, &'static str, &'static str)| {
        html! {
            <button type="button" class="control" {id} disabled={desk.is_locked()} onclick={desk.sends(Message::RunUsed(used))}>
                { labels.text(label) }{ keycap(props.keys, key) }
            </button>
        }
    };
    html! {
        <div class="uses" role="group" aria-label={labels.text(Label::TheseWordsAre)} data-empty={props.run.is_none().then_some("")}>
            <span class="uses-name" aria-hidden="true">{ labels.text(Label::TheseWordsAre) }</span>
            { for all.into_iter().map(button) }
        </div>
    }
}

/// Draws what is seldom needed.
fn more(desk: &Desk, props: &ProposalProps) -> Html {
    let (labels, sentence) = (&desk.labels, &props.sentence);
    let id = &sentence.id;
    let is_own = matches!(sentence.attribution, Attribution::Statement(_));
    let on_quoted = {
        let (on, id) = (desk.on.clone(), id.clone());
        Callback::from(move |event: Event| {
            let field: HtmlInputElement = event.target_unchecked_into();
            on.emit(Message::Did(Action::Statement(
                StatementChange::QuotedSet {
                    sentence: id.clone(),
                    quoted: field.checked(),
                },
            )));
        })
    };
    let no_verb = Action::Statement(StatementChange::VerbChosen {
        sentence: id.clone(),
        verb: None,
    });
    let withdrawn = Action::Statement(StatementChange::Withdrawn(id.clone()));
    let joined = Action::Sentence(SentenceChange::Joined(id.clone()));
    let button = |label, action, key: Html| {
        html! {
            <button type="button" class="control" disabled={desk.is_locked()} onclick={desk.does(action)}>
                { labels.text(label) }{ key }
            </button>
        }
    };
    html! {
        <div class="more">
            <label class="check">
                <input type="checkbox" id="_quoted" checked={sentence.quoted} disabled={desk.is_locked() || !is_own} onchange={on_quoted} />
                { labels.text(Label::DirectQuotation) }
            </label>
            if sentence.verb.is_some() {
                { button(Label::NoVerb, no_verb, Html::default()) }
            }
            { button(Label::JoinNext, joined, keycap(props.keys, "J")) }
            if is_own {
                { button(Label::Withdraw, withdrawn, Html::default()) }
            }
        </div>
    }
}
