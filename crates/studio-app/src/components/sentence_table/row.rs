//! A row of the table: a sentence.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::desk::{use_analysis, use_desk};
use crate::components::field::{Check, Choice, LabelFor, TextField};
use crate::components::names;
use crate::components::proposal::choose_hedges;
use crate::components::voice_choice::choose;
use crate::labels::Label;
use crate::state::Message;
use crosslight_content::Slice;
use crosslight_studio::analysis::{Sentence, SentenceState};
use crosslight_studio::project::{Speaker, places_of};
use crosslight_studio::{Action, Refusal, StatementChange};

/// The props of the row.
#[derive(Clone, PartialEq, Properties)]
pub struct SentenceRowProps {
    /// The number of the sentence, from 0.
    pub number: usize,
    /// The sentence.
    pub sentence: Sentence,
}

/// Draws the row.
#[component]
pub fn SentenceRow(props: &SentenceRowProps) -> Html {
    let (desk, analysis) = (use_desk(), use_analysis());
    let labels = &desk.labels;
    let SentenceRowProps { number, sentence } = props;
    let shown = (number + 1).to_string();
    let named = |label: Label| {
        AttrValue::from(labels.fill(
            Label::FieldOfSentence,
            &[("field", &labels.text(label)), ("number", &shown)],
        ))
    };
    let voices = analysis
        .voices
        .iter()
        .map(|it| (it.id.to_string().into(), it.name.to_string().into()));
    let is_drafted = matches!(sentence.state, SentenceState::Drafted(_));
    let none = (sentence.speaker.is_none() && !is_drafted)
        .then(|| (AttrValue::default(), labels.text(Label::NobodyYet)));
    let options = none
        .into_iter()
        .chain([(AttrValue::from("article"), labels.text(Label::ArticleSays))])
        .chain(voices);
    // For a draft without a source it is proposed that the article names none.
    let proposed = if is_drafted { "article" } else { "" };
    let speaker = sentence
        .speaker
        .as_ref()
        .map_or(proposed, Speaker::id)
        .to_owned();
    let on_voice = {
        let id = sentence.id.clone();
        desk.on
            .reform(move |value: AttrValue| Message::Did(choose(&id, &Speaker::of(&value))))
    };
    let verb = sentence
        .verb
        .map(|it| names::words(&sentence.text, it).to_owned());
    let on_verb = found(&sentence.text, &desk.on, {
        let id = sentence.id.clone();
        move |verb| {
            Action::Statement(StatementChange::VerbChosen {
                sentence: id.clone(),
                verb,
            })
        }
    });
    let on_quoted = {
        let id = sentence.id.clone();
        desk.on.reform(move |quoted| {
            let sentence = id.clone();
            Message::Did(Action::Statement(StatementChange::QuotedSet {
                sentence,
                quoted,
            }))
        })
    };
    let on_hedge = found(&sentence.text, &desk.on, {
        let (id, hedges) = (sentence.id.clone(), sentence.hedges.clone());
        move |hedge| {
            let mut hedges = hedges.clone();
            hedges.extend(hedge);
            choose_hedges(&id, hedges)
        }
    });
    let words = |slice: Slice| names::words(&sentence.text, slice).to_owned();
    let mut hedges: Vec<(Slice, bool)> = sentence.hedges.iter().map(|it| (*it, true)).collect();
    hedges.extend(sentence.overlooked.iter().map(|it| (*it, false)));
    let hedges = hedges.into_iter().map(|(slice, is_own)| {
        let (id, others) = (sentence.id.clone(), sentence.hedges.clone());
        let on_change = desk.on.reform(move |is| {
            let mut hedges = others.clone();
            hedges.retain(|it| *it != slice);
            if is {
                hedges.push(slice);
            }
            Message::Did(choose_hedges(&id, hedges))
        });
        let label = words(slice);
        let name = labels.fill(Label::HedgeOf, &[("words", &label), ("number", &shown)]);
        html! { <Check key={slice.start} id={format!("_row-{number}-hedge-{}", slice.start)} {label} name={AttrValue::from(name)} checked={is_own} {on_change} /> }
    });
    let confirm = Action::Statement(StatementChange::Confirmed(sentence.id.clone()));
    html! {
        <tr data-state={names::state_value(&sentence.state)}>
            <td class="number">{ shown.clone() }</td>
            <th scope="row" class="row-text" lang={analysis.language.to_string()} dir="auto">{ sentence.text.to_string() }</th>
            <td><Choice id={format!("_row-{number}-voice")} label={named(Label::Voice)} label_for={LabelFor::Ears} value={speaker} options={options.collect::<Vec<_>>()} on_change={on_voice} /></td>
            <td><TextField id={format!("_row-{number}-verb")} label={named(Label::Verb)} label_for={LabelFor::Ears} value={verb.unwrap_or_default()} on_change={on_verb} /></td>
            <td><Check id={format!("_row-{number}-quoted")} label={named(Label::Quotation)} label_for={LabelFor::Ears} checked={sentence.quoted} on_change={on_quoted} /></td>
            <td class="row-hedges">
                { for hedges }
                <TextField key={sentence.hedges.len()} id={format!("_row-{number}-hedge")} label={named(Label::AnotherHedge)} label_for={LabelFor::Ears} value="" on_change={on_hedge} />
            </td>
            <td>
                <span class="row-state">{ labels.text(names::state_of(sentence)) }</span>
                if is_drafted {
                    <button type="button" class="control small" id={format!("_row-{number}-confirm")} aria-label={labels.fill(Label::ConfirmSentence, &[("number", &shown)])} disabled={desk.is_locked()} onclick={desk.does(confirm)}>{ labels.text(Label::Confirm) }</button>
                }
            </td>
        </tr>
    }
}

/// Returns a callback for words that are typed: those that the sentence has become an
/// action, an empty text one with none, and others are refused.
fn found(
    text: &Rc<str>,
    on: &Callback<Message>,
    action: impl Fn(Option<Slice>) -> Action + 'static,
) -> Callback<AttrValue> {
    let text = Rc::clone(text);
    on.reform(move |typed: AttrValue| {
        if typed.trim().is_empty() {
            return Message::Did(action(None));
        }
        match places_of(&text, &typed).first() {
            Some(slice) => Message::Did(action(Some(*slice))),
            None => Message::Refused(Refusal::NotInArticle(typed.to_string())),
        }
    })
}
