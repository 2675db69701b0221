//! A field in which words of a sentence are typed or pasted: a native text field with a
//! live count of the places that have them (WCAG 4.1.3). The way for those who cannot, or
//! would not, click on words.

pub mod examples;

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::desk::use_desk;
use crate::labels::Label;
use crosslight_content::Slice;
use crosslight_studio::project::{once, places_of};

/// The props of the field.
#[derive(Clone, PartialEq, Properties)]
pub struct WordsFieldProps {
    /// The beginning of its elements' ids.
    pub id: AttrValue,
    /// The sentence.
    pub text: Rc<str>,
    /// The words that are chosen.
    #[prop_or_default]
    pub chosen: Option<Slice>,
    /// Hears of words that the sentence has.
    pub on_found: Callback<Slice>,
}

/// Draws the field.
#[component]
pub fn WordsField(props: &WordsFieldProps) -> Html {
    let labels = use_desk().labels;
    let typed = use_state(AttrValue::default);
    let own = props.chosen.and_then(|it| it.of(&props.text));
    // Words that are chosen in other ways stand in the field as well.
    {
        let typed = typed.clone();
        let own = own.map(ToOwned::to_owned);
        use_effect_with(own, move |own| {
            typed.set(AttrValue::from(own.clone().unwrap_or_default()));
        });
    }
    let words = if typed.is_empty() {
        own.unwrap_or_default()
    } else {
        &typed
    };
    let matches = if words.is_empty() {
        Vec::new()
    } else {
        places_of(&props.text, words)
    };
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            typed.set(field.value().into());
        })
    };
    // Words count as chosen when they are complete: while they are typed, nothing moves.
    let onchange = {
        let (text, on_found) = (Rc::clone(&props.text), props.on_found.clone());
        Callback::from(move |event: Event| {
            let field: HtmlInputElement = event.target_unchecked_into();
            if let [slice] = places_of(&text, &field.value()).as_slice() {
                on_found.emit(*slice);
            }
        })
    };
    let longer = matches.first().filter(|_| matches.len() > 1);
    let longer = longer.and_then(|slice| once(&props.text, *slice));
    let status = match matches.len() {
        _ if words.is_empty() => None,
        0 => Some(Label::NotInSentence),
        1 => Some(Label::StandsOnce),
        _ => Some(Label::StandsOften),
    };
    let count = matches.len().to_string();
    let (field, output) = (format!("{}-typed", props.id), format!("{}-count", props.id));
    html! {
        <div class="words-typed">
            <label for={field.clone()}>{ labels.text(Label::TypeWords) }</label>
            <input type="text" id={field} autocomplete="off" spellcheck="false" value={words.to_owned()} aria-describedby={output.clone()} {oninput} {onchange} />
            <output id={output}>
                { status.map(|label| labels.fill(label, &[("count", &count)])) }
            </output>
            if let Some(slice) = longer {
                <button type="button" class="control" onclick={props.on_found.reform(move |_| slice)}>
                    { labels.text(Label::OneWordMore) }
                </button>
            }
        </div>
    }
}
