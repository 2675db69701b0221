//! Light, dark, or as the system: native radio buttons, by which the style sheet
//! picks the colours, so they work without the program. The program remembers
//! the choice.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::app::{Page, Stage};
use super::labels;
use super::live::{NativeState, live_native};
use crate::state::{Message, State, Store, Theme, Topic};

/// A radio button that is checked while its theme is chosen.
struct Radio {
    element: NodeRef,
    theme: Theme,
}

impl NativeState for Radio {
    fn adopt(&self, store: &Store) {
        let input = self.element.cast::<HtmlInputElement>();
        if input.is_some_and(|input| input.checked()) {
            store.dispatch(Message::ThemeChosen(self.theme));
        }
    }

    fn follow(&self, state: &State) {
        if let Some(input) = self.element.cast::<HtmlInputElement>() {
            input.set_checked(state.theme() == self.theme);
        }
    }
}

/// The three of them.
pub fn theme_choice(page: &Page) -> Html {
    html! {
        <fieldset class="theme-choice">
            <legend class="visually-hidden">{ labels::THEME }</legend>
            { for Theme::ALL.into_iter().map(|theme| option(page, theme)) }
        </fieldset>
    }
}

fn option(page: &Page, theme: Theme) -> Html {
    let native = Rc::new(Radio {
        element: NodeRef::default(),
        theme,
    });
    let draw = {
        let (page, native) = (page.clone(), native.clone());
        move |_: &State| {
            html! {
                <label class="theme-option">
                    { radio(&page, &native) }
                    <span>{ labels::theme(native.theme) }</span>
                </label>
            }
        }
    };
    live_native(&page.store, Topic::Theme, native, draw)
}

/// Only the prerendered page says which one starts; see [`Stage`].
fn radio(page: &Page, native: &Rc<Radio>) -> Html {
    let (store, radio) = (page.store.clone(), native.clone());
    let onchange = move |_: Event| radio.adopt(&store);
    let (value, element) = (native.theme.name(), native.element.clone());
    if page.stage == Stage::Prerendered && native.theme == Theme::default() {
        html! { <input type="radio" name="theme" {value} checked={true} {onchange} ref={element} /> }
    } else {
        html! { <input type="radio" name="theme" {value} {onchange} ref={element} /> }
    }
}
