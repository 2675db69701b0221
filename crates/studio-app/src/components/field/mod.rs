//! The native fields of tables and forms: a text, one of several, yes or no. Each has a
//! label of its own, seen or for ears alone where a table's heads say it to eyes.
//!
//! A text counts when the field is left, as one step.

pub mod examples;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::desk::use_desk;

/// The way in which a field shows its label.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LabelFor {
    /// All see it.
    #[default]
    All,
    /// It is for ears: something else says it to eyes.
    Ears,
}

/// The props of a text field.
#[derive(Clone, PartialEq, Properties)]
pub struct TextFieldProps {
    /// Its id.
    pub id: AttrValue,
    /// Its label.
    pub label: AttrValue,
    /// The way in which the label is shown.
    #[prop_or_default]
    pub label_for: LabelFor,
    /// Its text.
    pub value: AttrValue,
    /// The number of its lines; one if there is none.
    #[prop_or_default]
    pub rows: Option<u32>,
    /// Hears of a new text.
    pub on_change: Callback<AttrValue>,
}

/// Draws a text field. What is typed stays in it while the rest is drawn anew, and if it
/// is refused, until its text becomes another.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let is_locked = use_desk().is_locked();
    let typed = use_state_eq(|| None::<AttrValue>);
    let told = use_mut_ref(|| None::<AttrValue>);
    {
        let (typed, told) = (typed.clone(), told.clone());
        use_effect_with(props.value.clone(), move |_| {
            typed.set(None);
            told.take();
        });
    }
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| typed.set(Some(value(&event))))
    };
    // Where a text is drawn again while it is typed, not every browser fires `change` when
    // the field is left; where it does, the text is told once.
    let tell = {
        let (on_change, value) = (props.on_change.clone(), props.value.clone());
        move |text: AttrValue| {
            let is_new = text != value && told.borrow().as_ref() != Some(&text);
            if is_new {
                told.replace(Some(text.clone()));
                on_change.emit(text);
            }
        }
    };
    let onfocusout = {
        let tell = tell.clone();
        Callback::from(move |event: FocusEvent| tell(value(&event)))
    };
    let onchange = Callback::from(move |event: Event| tell(value(&event)));
    let text = (*typed).clone().unwrap_or_else(|| props.value.clone());
    html! {
        <span class="field">
            { label(&props.id, &props.label, props.label_for) }
            if let Some(rows) = props.rows {
                <textarea id={props.id.clone()} rows={rows.to_string()} dir="auto" spellcheck="false" autocomplete="off" value={text} disabled={is_locked} {oninput} {onchange} {onfocusout} />
            } else {
                <input type="text" id={props.id.clone()} value={text} autocomplete="off" disabled={is_locked} {oninput} {onchange} {onfocusout} />
            }
        </span>
    }
}

/// The props of a choice.
#[derive(Clone, PartialEq, Properties)]
pub struct ChoiceProps {
    /// Its id.
    pub id: AttrValue,
    /// Its label.
    pub label: AttrValue,
    /// The way in which the label is shown.
    #[prop_or_default]
    pub label_for: LabelFor,
    /// The value that is chosen; empty for none.
    pub value: AttrValue,
    /// The options: each a value and its words.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// Hears of a new value.
    pub on_change: Callback<AttrValue>,
}

/// Draws a native select, which shows its value whatever was chosen: a choice that is
/// refused goes back.
#[component]
pub fn Choice(props: &ChoiceProps) -> Html {
    let is_locked = use_desk().is_locked();
    let (field, drawing) = (use_node_ref(), use_force_update());
    {
        let (field, shown) = (field.clone(), props.value.clone());
        let is_there = props.options.iter().any(|(value, _)| *value == shown);
        use_effect(move || {
            let field = field.cast::<HtmlSelectElement>();
            if let Some(field) = field.filter(|it| is_there && it.value() != *shown) {
                field.set_value(&shown);
            }
        });
    }
    let onchange = {
        let on_change = props.on_change.clone();
        Callback::from(move |event: Event| {
            on_change.emit(value(&event));
            drawing.force_update();
        })
    };
    let option = |(value, words): &(AttrValue, AttrValue)| {
        html! { <option value={value.clone()} selected={*value == props.value}>{ words.clone() }</option> }
    };
    html! {
        <span class="field">
            { label(&props.id, &props.label, props.label_for) }
            <select ref={field} id={props.id.clone()} disabled={is_locked} {onchange}>
                { for props.options.iter().map(option) }
            </select>
        </span>
    }
}

/// The props of a checkbox.
#[derive(Clone, PartialEq, Properties)]
pub struct CheckProps {
    /// Its id.
    pub id: AttrValue,
    /// Its label.
    pub label: AttrValue,
    /// The way in which the label is shown.
    #[prop_or_default]
    pub label_for: LabelFor,
    /// Its whole name, where the label is only the beginning of it.
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// The state of the box: `true` if it is checked.
    pub checked: bool,
    /// Hears of a change.
    pub on_change: Callback<bool>,
}

/// Draws a native checkbox. A change that is refused goes back.
#[component]
pub fn Check(props: &CheckProps) -> Html {
    let is_locked = use_desk().is_locked();
    let drawing = use_force_update();
    let onchange = {
        let on_change = props.on_change.clone();
        Callback::from(move |event: Event| {
            let field: HtmlInputElement = event.target_unchecked_into();
            on_change.emit(field.checked());
            drawing.force_update();
        })
    };
    let words = match props.label_for {
        LabelFor::All => classes!(),
        LabelFor::Ears => classes!("visually-hidden"),
    };
    html! {
        <label class="check">
            <input type="checkbox" id={props.id.clone()} aria-label={props.name.clone()} checked={props.checked} disabled={is_locked} {onchange} />
            <span class={words}>{ props.label.clone() }</span>
        </label>
    }
}

fn label(id: &AttrValue, label: &AttrValue, label_for: LabelFor) -> Html {
    let class = match label_for {
        LabelFor::All => "field-label",
        LabelFor::Ears => "visually-hidden",
    };
    html! { <label {class} for={id.clone()}>{ label.clone() }</label> }
}

/// Returns the value of the field in which something happened: an input, a select or a
/// text area, which all have it under the same name.
pub fn value(event: &Event) -> AttrValue {
    let field: HtmlInputElement = event.target_unchecked_into();
    field.value().into()
}
