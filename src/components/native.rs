//! The native elements that hold a piece of the state: sections, switches, the
//! theme. They work without the program; the program adopts what it finds, hears
//! what the reader does to them, and moves them when the state was moved elsewhere.

use std::cell::{Cell, OnceCell};
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDetailsElement, HtmlInputElement, NodeList};

use super::live::When;
use crosslight_content::SectionId;
use crosslight_state::{Message, Store, Theme, Topic};

/// The sections of the article, in order.
const SECTIONS: &str = "details.disclosure";
/// Those of them that are closed.
const CLOSED: &str = "details.disclosure:not([open])";
/// The comparison's switch.
const COMPARISON: &str = ".switch-input";
/// The layer's.
const LAYER: &str = ".layer-input";

/// The elements of one page.
struct Natives {
    root: Element,
    store: Store,
    /// Looked for when the program first moves one: there may be thousands.
    sections: OnceCell<Option<NodeList>>,
    /// While the state is told of what an element already shows.
    adopting: Cell<bool>,
}

/// Connects the native elements with the state, for as long as the page lives. What the
/// reader does to an input shows without the program, so the state hears of it after the
/// frame that shows it; whoever needs it sooner calls what is returned.
pub fn connect(root: &Element, store: &Store, after_frame: When) -> impl Fn() + 'static {
    let natives = Rc::new(Natives {
        root: root.clone(),
        store: store.clone(),
        sections: OnceCell::new(),
        adopting: Cell::default(),
    });
    natives.adopt_sections();
    natives.adopt_inputs();

    let listening = natives.clone();
    let changed = move |event: &Event| {
        if let Some(input) = target(event) {
            let listening = listening.clone();
            after_frame(Box::new(move || listening.adopt_input(&input)));
        }
    };
    EventListener::new(root, "change", changed).forget();
    let listening = natives.clone();
    let toggled = move |event: &Event| {
        if let Some(details) = target(event) {
            listening.adopt_section(&details);
        }
    };
    // `toggle` does not bubble.
    let options = EventListenerOptions::run_in_capture_phase();
    EventListener::new_with_options(root, "toggle", options, toggled).forget();

    let following = natives.clone();
    let listener = move |changed: &[Topic]| {
        if !following.adopting.get() {
            following.follow(changed);
        }
    };
    store.subscribe(listener).forget();
    move || natives.adopt_inputs()
}

fn target<T: JsCast>(event: &Event) -> Option<T> {
    event.target()?.dyn_into().ok()
}

/// Which section it is.
fn number(details: &HtmlDetailsElement) -> Option<SectionId> {
    let number = details.get_attribute("data-section")?;
    number.parse().ok().map(SectionId)
}

impl Natives {
    fn adopt(&self, message: Message) {
        self.adopting.set(true);
        self.store.dispatch(message);
        self.adopting.set(false);
    }

    fn adopt_section(&self, details: &HtmlDetailsElement) {
        if let Some(section) = number(details) {
            let open = details.open();
            self.adopt(Message::SectionToggled { section, open });
        }
    }

    fn adopt_sections(&self) {
        let Ok(found) = self.root.query_selector_all(CLOSED) else {
            return;
        };
        let closed = (0..found.length()).filter_map(|at| number(&found.item(at)?.dyn_into().ok()?));
        let closed = closed.collect();
        self.adopt(Message::SectionsFound { closed });
    }

    fn adopt_input(&self, input: &HtmlInputElement) {
        let on = input.checked();
        // An extension may have given it classes of its own.
        let is = |selector| input.matches(selector).unwrap_or_default();
        if is(COMPARISON) {
            self.adopt(Message::ComparisonSwitched(on));
        } else if is(LAYER) {
            self.adopt(Message::LayerSwitched(on));
        } else {
            let value = input.value();
            let theme = Theme::ALL.into_iter().find(|theme| theme.name() == value);
            if let Some(theme) = theme.filter(|_| on) {
                self.adopt(Message::ThemeChosen(theme));
            }
        }
    }

    fn adopt_inputs(&self) {
        let switches = [COMPARISON, LAYER].map(|switch| self.input(switch));
        let radios = Theme::ALL.map(|theme| self.radio(theme));
        for input in switches.iter().chain(&radios).flatten() {
            self.adopt_input(input);
        }
    }

    /// Moves the elements to where the state was moved elsewhere.
    fn follow(&self, changed: &[Topic]) {
        let state = self.store.state();
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
        let find = || self.root.query_selector_all(SECTIONS).ok();
        let sections = self.sections.get_or_init(find);
        sections.as_ref()?.item(id.0)?.dyn_into().ok()
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
