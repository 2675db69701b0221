//! The page on which an editor begins, as long as there is no article: what this makes, and
//! three ways to begin. It is whole without the program, which prerenders it.

use std::rc::Rc;

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::components::desk::Desk;
use crate::components::example::ferry;
use crate::labels::Label;
use crate::state::{Aside, Message, Work};
use crosslight_studio::{Action, Refusal, TextChange};

/// Draws the page around the field in which an article is pasted and the controls that open
/// files. The example is offered where there is no work that it would replace.
pub fn start(desk: &Desk, field: &NodeRef, paste: Html, open: Html, can_try: bool) -> Html {
    let labels = &desk.labels;
    html! {
        <div class="start">
            <h2>{ labels.text(Label::Begin) }</h2>
            <p class="start-note">{ labels.text(Label::BeginNote) }</p>
            <p class="start-stays">{ labels.text(Label::StaysHere) }</p>
            <div class="start-ways">
                <section class="start-way">{ paste }</section>
                <section class="start-way"><h3>{ labels.text(Label::BeginOpen) }</h3>{ open }</section>
                if can_try {
                    <section class="start-way"><h3>{ labels.text(Label::BeginTry) }</h3>{ example(desk, field) }</section>
                }
            </div>
        </div>
    }
}

fn example(desk: &Desk, field: &NodeRef) -> Html {
    let onclick = {
        let (on, field) = (desk.on.clone(), field.clone());
        Callback::from(move |_: MouseEvent| {
            // Undo brings no text of a field back.
            let text = field.cast::<HtmlTextAreaElement>().map(|it| it.value());
            if text.is_some_and(|it| !it.trim().is_empty()) {
                return on.emit(Message::Refused(Refusal::UnreadText));
            }
            let ferry = ferry();
            on.emit(Message::Did(Action::Text(TextChange::FolderOpened {
                article: Rc::clone(ferry.article()),
                editorial: Rc::clone(ferry.editorial()),
            })));
            // A narrow window shows the one that comes last.
            on.emit(Message::AsideShown(Aside::Page));
            on.emit(Message::WorkShown(Work::Who));
        })
    };
    let labels = &desk.labels;
    html! {
        <>
            <p>{ labels.text(Label::TryNote) }</p>
            <p><button type="button" class="control" id="_try-example" disabled={desk.is_locked()} {onclick}>{ labels.text(Label::TryExample) }</button></p>
        </>
    }
}
