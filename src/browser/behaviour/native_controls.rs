//! The native elements that hold a piece of the state: sections, switches, the theme.
//!
//! They work without the program. The state begins with what it finds in them, hears what the
//! reader does to them, and they move when it was moved elsewhere.

use std::cell::OnceCell;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDetailsElement, HtmlInputElement, NodeList};

use super::elements::{control, each, target};
use crate::browser::schedule::after_frame;
use crate::components::dom::{self, Control};
use crosslight_content::SectionId;
use crosslight_state::{Fold, Message, State, Store, Switched, Theme, Topic};

/// Connects the native elements with the state, for as long as the page lives.
pub fn connect(root: &Element, store: &Store) {
    read_sections(root, store);
    read_inputs(root, store);
    listen_for_changes(root, store);
    listen_for_toggles(root, store);
    follow(root, store);
}

/// Tells the state what all switches and the theme show. What the reader does to them shows
/// without the program, so the state hears of it after the frame that shows it; whoever
/// needs it sooner calls this.
pub fn read_inputs(root: &Element, store: &Store) {
    let switches = [Control::Comparison, Control::Layer].map(Control::selector);
    let radios = Theme::ALL.map(radio);
    for selector in switches.iter().chain(&radios) {
        if let Some(input) = input(root, selector) {
            read_input(&input, store);
        }
    }
}

fn read_sections(root: &Element, store: &Store) {
    let closed = [&*dom::having(dom::SECTION_NUMBER), ":not([open])"].concat();
    let mut found = Vec::new();
    each(root, &closed, &mut |section| found.extend(number(section)));
    store.dispatch(Message::SectionsFound { closed: found });
}

fn listen_for_changes(root: &Element, store: &Store) {
    let store = store.clone();
    let changed = move |event: &Event| {
        if let Some(input) = target(event) {
            let store = store.clone();
            after_frame(move || read_input(&input, &store));
        }
    };
    EventListener::new(root, "change", changed).forget();
}

fn listen_for_toggles(root: &Element, store: &Store) {
    let store = store.clone();
    let toggled = move |event: &Event| {
        if let Some(details) = target::<HtmlDetailsElement>(event)
            && let Some(section) = number(&details)
        {
            let fold = Fold::of(details.open());
            store.dispatch(Message::SectionToggled { section, fold });
        }
    };
    // `toggle` does not bubble.
    let options = EventListenerOptions::run_in_capture_phase();
    EventListener::new_with_options(root, "toggle", options, toggled).forget();
}

/// Moves the elements to where the state was moved elsewhere.
fn follow(root: &Element, store: &Store) {
    let (root, following) = (root.clone(), store.clone());
    // Looked for when a section first moves: there may be thousands.
    let sections = OnceCell::new();
    let listener = move |changed: &[Topic]| {
        let state = following.state();
        for topic in changed {
            if let Topic::Section(id) = topic {
                let find = || root.query_selector_all(&dom::having(dom::SECTION_NUMBER));
                if let Ok(sections) = sections.get_or_init(find) {
                    fold(sections, *id, &state);
                }
            } else {
                follow_input(&root, *topic, &state);
            }
        }
    };
    store.subscribe(listener).forget();
}

fn fold(sections: &NodeList, id: SectionId, state: &State) {
    let details = sections.item(id.number()).and_then(|it| it.dyn_into().ok());
    let details: Option<HtmlDetailsElement> = details;
    let open = state.is_open(id);
    // Where the reader opened or closed it, it is so already.
    if let Some(details) = details.filter(|details| details.open() != open) {
        // Setting it calls `toggle` again; the state knows it already, and tells nobody.
        details.set_open(open);
    }
}

fn follow_input(root: &Element, topic: Topic, state: &State) {
    let (selector, is_checked) = match topic {
        Topic::Comparison => (Control::Comparison.selector(), state.comparison()),
        Topic::Layer => (Control::Layer.selector(), state.layer()),
        Topic::Theme => (radio(state.theme()), true),
        _ => return,
    };
    if let Some(input) = input(root, &selector) {
        input.set_checked(is_checked);
    }
}

fn read_input(input: &HtmlInputElement, store: &Store) {
    let on = input.checked();
    let message = match control(input) {
        Some(Control::Comparison) => Message::ComparisonSwitched(Switched::of(on)),
        Some(Control::Layer) => Message::LayerSwitched(Switched::of(on)),
        Some(Control::Theme) if on => match Theme::named(&input.value()) {
            Some(theme) => Message::ThemeChosen(theme),
            None => return,
        },
        _ => return,
    };
    store.dispatch(message);
}

/// Returns which section it is.
fn number(details: &Element) -> Option<SectionId> {
    let number = details.get_attribute(dom::SECTION_NUMBER)?;
    number.parse().ok().map(SectionId::new)
}

/// Returns the selector of a theme's radio button.
fn radio(theme: Theme) -> String {
    [&*Control::Theme.selector(), "[value=", theme.name(), "]"].concat()
}

fn input(root: &Element, selector: &str) -> Option<HtmlInputElement> {
    root.query_selector(selector).ok()??.dyn_into().ok()
}
