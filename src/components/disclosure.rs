//! A section of the article: its heading and a native disclosure beside it
//! (WAI-ARIA APG, Disclosure; HTML `<details>`).
//!
//! The heading and the control are separate elements that lie on one another, so
//! that a screen reader has a heading and the whole row can be clicked. The
//! control is named by its contents, of which the style sheet shows the half that
//! is true, so its name is right without the program.
//!
//! Behaviours: Enter, Space or a click opens and closes; a fragment or
//! find-in-page inside opens; what the reader did before hydration stays.

use std::rc::Rc;

use web_sys::HtmlDetailsElement;
use yew::prelude::*;

use super::app::{Page, Stage};
use super::comparison::comparison_points;
use super::comparison_switch::comparison_switch;
use super::labels;
use super::live::{NativeState, live_native};
use super::prose::prose;
use crate::content::SectionId;
use crate::state::{Message, State, Store, Topic};

/// A `<details>` that is open when its section is.
struct Details {
    element: NodeRef,
    section: SectionId,
}

impl NativeState for Details {
    fn adopt(&self, store: &Store) {
        if let Some(details) = self.element.cast::<HtmlDetailsElement>() {
            store.dispatch(Message::SectionToggled {
                section: self.section,
                open: details.open(),
            });
        }
    }

    fn follow(&self, state: &State) {
        if let Some(details) = self.element.cast::<HtmlDetailsElement>() {
            details.set_open(state.is_open(self.section));
        }
    }
}

/// The section of that number.
pub fn disclosure(page: &Page, id: SectionId) -> Html {
    let native = Rc::new(Details {
        element: NodeRef::default(),
        section: id,
    });
    let draw = {
        let (page, native) = (page.clone(), native.clone());
        move |_: &State| section(&page, &native)
    };
    live_native(&page.store, Topic::Section(id), native, draw)
}

fn section(page: &Page, native: &Rc<Details>) -> Html {
    let explainer = &page.explainer;
    let id = native.section;
    let Some(section) = explainer.sections.get(id.0 as usize) else {
        return Html::default();
    };
    let comparison = explainer
        .comparison
        .as_ref()
        .filter(|comparison| comparison.section == id);
    let open = page.stage == Stage::Prerendered && section.starts_open;
    // What the element does, the state adopts.
    let ontoggle = {
        let (store, native) = (page.store.clone(), native.clone());
        move |_: Event| native.adopt(&store)
    };
    html! {
        <section class={if comparison.is_some() { "section section-wide" } else { "section" }}>
            <h2 class="section-heading" data-article="heading">{ section.heading.clone() }</h2>
            <details class="disclosure" {open} {ontoggle} ref={native.element.clone()}>
                <summary class="disclosure-control">
                    <span class="disclosure-heading">{ section.heading.clone() }{":"}</span>
                    { action("disclosure-action when-open", labels::HIDE, labels::HIDE_SECTION) }
                    { action("disclosure-action when-closed", labels::SHOW, labels::SHOW_SECTION) }
                </summary>
                <div class="section-body" id={section.anchor.clone()}>
                    { for comparison.map(|comparison| comparison_switch(page, comparison)) }
                    { for section.paragraphs.iter().map(|&paragraph| prose(explainer, paragraph)) }
                    { for comparison.map(|comparison| comparison_points(explainer, comparison)) }
                </div>
            </details>
        </section>
    }
}

/// What the control does in one of its two states: a word for eyes, and the rest
/// of its name.
fn action(class: &'static str, verb: &'static str, name: &'static str) -> Html {
    html! {
        <span {class}>
            <span aria-hidden="true">{ verb }</span>
            <span class="visually-hidden">{ name }</span>
        </span>
    }
}
