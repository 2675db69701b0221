//! How the work is undone and saved.

use std::rc::Rc;

use yew::prelude::*;

use super::{Done, Offers, Settled};
use crate::protocol::{Checked, Drawn};

/// The properties of [`Saving`].
#[derive(Clone, PartialEq, Properties)]
pub struct SavingProps {
    /// Whether the program is there.
    pub is_ready: bool,
    /// What the last check found.
    pub checked: Option<Rc<Checked>>,
    /// What can be done.
    pub offers: Offers,
    /// Hears what the editor did.
    pub on: Callback<Done>,
}

/// The buttons that undo and save.
#[component]
pub fn Saving(props: &SavingProps) -> Html {
    let SavingProps {
        is_ready, offers, ..
    } = props;
    let checked = props.checked.as_deref();
    let has_page = checked.is_some_and(|it| matches!(it.page, Drawn::Page(_)));
    let button = |id: &'static str, words: &str, is_there: bool, done: Done| {
        let on_click = props.on.reform(move |_: MouseEvent| done.clone());
        html! { <button {id} type="button" disabled={!is_there} onclick={on_click}>{ words.to_owned() }</button> }
    };
    let step = |id, words: &str, name: &Option<AttrValue>, done| match name {
        Some(name) => button(id, &format!("{words}: {name}"), true, done),
        None => button(id, words, false, done),
    };
    html! {
        <div class="studio-saving">
            { step("undo", "Undo", &offers.undo, Done::UndoAsked) }
            { step("redo", "Redo", &offers.redo, Done::RedoAsked) }
            { button("save-page", "Save the page as one file", has_page, Done::PageAsked) }
            { button("save-folder", "Save the folder (ZIP)", *is_ready, Done::FolderAsked) }
            if offers.take_over {
                { button("take-over", "Write in this tab", true, Done::TakeOverAsked) }
            }
            if offers.damaged {
                { button("save-damaged", "Save what was stored", true, Done::DamagedAsked) }
            }
            if let Some(file) = &offers.conflict {
                <p>{ file }{ " was changed outside of Studio." }</p>
                { button("take-theirs", "Take the text of the folder", true, Done::ConflictSettled(Settled::Theirs)) }
                { button("write-ours", "Write the text of Studio", true, Done::ConflictSettled(Settled::Ours)) }
            }
        </div>
    }
}
