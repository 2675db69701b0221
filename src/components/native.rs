//! The native elements that hold a piece of the state: sections, switches, the
//! theme. They work without the program; the program adopts what it finds, hears
//! what the reader does to them, and moves them when the state was moved elsewhere.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDetailsElement, HtmlInputElement, NodeList};

use crate::content::SectionId;
use crate::state::{Message, Store, Theme, Topic};

/// The sections of the article, in order.
const SECTIONS: &str = "details.disclosure";
/// The switch of the comparison.
const COMPARISON: &str = ".switch-input";
/// The switch of the layer.
const LAYER: &str = ".layer-input";

/// The elements of one page.
struct Natives {
    root: Element,
    sections: Option<NodeList>,
}

/// Connects the native elements with the state, for as long as the page lives.
pub fn connect(root: &Element, store: &Store) {
    let natives = Rc::new(Natives {
        root: root.clone(),
        sections: root.query_selector_all(SECTIONS).ok(),
    });
    natives.adopt_sections(store);
    natives.adopt_inputs(store);

    let (listening, telling) = (natives.clone(), store.clone());
    EventListener::new(root, "change", move |_| listening.adopt_inputs(&telling)).forget();
    // `toggle` does not bubble.
    let telling = store.clone();
    let options = EventListenerOptions::run_in_capture_phase();
    let toggled = move |event: &Event| adopt_toggled(event, &telling);
    EventListener::new_with_options(root, "toggle", options, toggled).forget();

    let following = store.clone();
    let listener = move |changed: &[Topic]| natives.follow(changed, &following);
    store.subscribe(listener).forget();
}

/// Tells the state which section was opened or closed.
fn adopt_toggled(event: &Event, store: &Store) {
    let details = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlDetailsElement>().ok());
    let Some(details) = details else { return };
    let number = details.get_attribute("data-section");
    if let Some(number) = number.and_then(|number| number.parse().ok()) {
        store.dispatch(Message::SectionToggled {
            section: SectionId(number),
            open: details.open(),
        });
    }
}

impl Natives {
    fn adopt_sections(&self, store: &Store) {
        let sections = self.sections.as_ref().map_or(0, NodeList::length);
        for section in (0..sections).map(SectionId) {
            if let Some(details) = self.section(section) {
                let open = details.open();
                store.dispatch(Message::SectionToggled { section, open });
            }
        }
    }

    fn adopt_inputs(&self, store: &Store) {
        if let Some(input) = self.input(COMPARISON) {
            store.dispatch(Message::ComparisonSwitched(input.checked()));
        }
        if let Some(input) = self.input(LAYER) {
            store.dispatch(Message::LayerSwitched(input.checked()));
        }
        for theme in Theme::ALL {
            if self.radio(theme).is_some_and(|radio| radio.checked()) {
                store.dispatch(Message::ThemeChosen(theme));
            }
        }
    }

    fn follow(&self, changed: &[Topic], store: &Store) {
        let state = store.state();
        for topic in changed {
            match topic {
                Topic::Section(id) => {
                    if let Some(details) = self.section(*id) {
                        details.set_open(state.is_open(*id));
                    }
                }
                Topic::Comparison => check(self.input(COMPARISON), state.comparison()),
                Topic::Layer => check(self.input(LAYER), state.layer()),
                Topic::Theme => check(self.radio(state.theme()), true),
                _ => {}
            }
        }
    }

    fn section(&self, id: SectionId) -> Option<HtmlDetailsElement> {
        self.sections.as_ref()?.item(id.0)?.dyn_into().ok()
    }

    fn radio(&self, theme: Theme) -> Option<HtmlInputElement> {
        self.input(&["[name=theme][value=", theme.name(), "]"].concat())
    }

    fn input(&self, selector: &str) -> Option<HtmlInputElement> {
        self.root.query_selector(selector).ok()??.dyn_into().ok()
    }
}

fn check(input: Option<HtmlInputElement>, on: bool) {
    if let Some(input) = input {
        input.set_checked(on);
    }
}
