//! A page of a test's own: prerendered into the body as by the build, used as by a
//! reader, attached to as by the program, and removed at the end.

use std::cell::Cell;
use std::ops::Deref;
use std::rc::Rc;
use std::time::Duration;

use crosslight::browser::behaviour::{attach, live_pieces};
use crosslight::components::{App, AppProps};
use crosslight_content::{Explainer, Labels, SectionId};
use crosslight_state::{State, Store};
use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDetailsElement, HtmlElement, HtmlInputElement};
use yew::platform::time::sleep;
use yew::{Callback, LocalServerRenderer};

use crate::explainers::map_of;

/// The id of the element around the page. A failing test leaves its page behind, and
/// the next test removes it: the radio buttons of two pages would be one group.
const ROOT: &str = "test-page";

/// The selector of the article's sections.
pub const SECTIONS: &str = "details.disclosure";

/// The selector of the button for all sections.
pub const SECTIONS_BUTTON: &str = "#_sections";

/// The interval between two checks of a condition, and their number: 4 seconds in all.
const TURN: Duration = Duration::from_millis(4);
const TURNS: u32 = 1000;

/// Waits until the condition holds. It is checked in tasks of their own, so the direct
/// effects of a handler or a drawing are complete by then.
pub async fn until(what: &str, condition: impl Fn() -> bool) {
    for _ in 0..TURNS {
        sleep(TURN).await;
        if condition() {
            return;
        }
    }
    panic!("waited in vain until {what}");
}

/// The element around a page.
pub struct Root(Element);

impl Root {
    fn new(markup: &str) -> Self {
        let document = gloo_utils::document();
        while let Some(left) = document.get_element_by_id(ROOT) {
            left.remove();
        }
        let root = document.create_element("div").expect("an element");
        root.set_id(ROOT);
        root.set_inner_html(markup);
        gloo_utils::body().append_child(&root).expect("a child");
        Root(root)
    }

    /// Returns the elements that a selector matches, in order.
    pub fn all<T: JsCast>(&self, selector: &str) -> Vec<T> {
        let found = self.0.query_selector_all(selector).expect("a selector");
        let nodes = (0..found.length()).filter_map(|at| found.item(at));
        nodes
            .map(|node| node.dyn_into().expect("an element of that kind"))
            .collect()
    }

    /// Returns the only element that a selector matches.
    pub fn one<T: JsCast>(&self, selector: &str) -> T {
        let mut found = self.all(selector);
        assert_eq!(found.len(), 1, "{selector} in the page");
        found.remove(0)
    }

    /// Returns the text of the only element that a selector matches.
    pub fn text(&self, selector: &str) -> String {
        let element: Element = self.one(selector);
        element.text_content().unwrap_or_default()
    }

    /// Clicks the only element that a selector matches.
    pub fn click(&self, selector: &str) {
        self.one::<HtmlElement>(selector).click();
    }

    /// Clicks the control of a section, from 0.
    pub fn click_section(&self, at: usize) {
        let controls: Vec<HtmlElement> = self.all(".disclosure-control");
        controls[at].click();
    }

    /// Counts the sections that the browser reports as closed from now on.
    pub fn told_of_closed(&self) -> Rc<Cell<usize>> {
        let told = Rc::new(Cell::new(0));
        let counting = told.clone();
        let toggled = move |event: &Event| {
            let section: HtmlDetailsElement = event.target().expect("a section").unchecked_into();
            counting.set(counting.get() + usize::from(!section.open()));
        };
        let options = EventListenerOptions::run_in_capture_phase();
        EventListener::new_with_options(&self.0, "toggle", options, toggled).forget();
        told
    }

    /// Returns which sections are open, as their elements say.
    pub fn open_sections(&self) -> Vec<bool> {
        let sections: Vec<HtmlDetailsElement> = self.all(SECTIONS);
        sections.iter().map(HtmlDetailsElement::open).collect()
    }

    /// Returns the switch of the comparison.
    pub fn switch(&self) -> HtmlInputElement {
        self.one("input[role=switch]")
    }

    /// Returns the names of the themes whose radio buttons are checked.
    pub fn chosen_themes(&self) -> Vec<String> {
        let radios: Vec<HtmlInputElement> = self.all("input[name=theme]:checked");
        radios.iter().map(HtmlInputElement::value).collect()
    }
}

impl Deref for Root {
    type Target = Element;

    fn deref(&self) -> &Element {
        &self.0
    }
}

impl Drop for Root {
    fn drop(&mut self) {
        self.0.remove();
    }
}

/// A page before the program attaches.
pub struct Prerendered {
    /// The element around the page.
    pub root: Root,
    explainer: Rc<Explainer>,
}

/// A page with its program.
pub struct Attached {
    /// The element around the page.
    pub root: Root,
    /// The store of the reader's state.
    pub store: Store,
    /// The state at the moment when the page reported that it was ready.
    pub when_ready: State,
}

impl Prerendered {
    /// Renders the page of an explainer.
    pub async fn new(explainer: Explainer) -> Self {
        let explainer = Rc::new(explainer);
        let props = AppProps {
            explainer: explainer.clone(),
            labels: Labels::english(),
            map: Some(Rc::new(map_of(&explainer))),
            imprint: None,
        };
        let renderer = LocalServerRenderer::<App>::with_props(props).hydratable(false);
        let markup = renderer.render().await;
        Prerendered {
            root: Root::new(&markup),
            explainer,
        }
    }

    /// Attaches the program, and waits until it is ready.
    pub async fn attach(self) -> Attached {
        self.attach_around(|_| {}).await
    }

    /// Attaches the program, with an act before the live pieces are drawn.
    pub async fn attach_around(self, before_drawing: impl FnOnce(&Root)) -> Attached {
        let Prerendered { root, explainer } = self;
        let store = Store::new(State::start(&explainer));
        attach(&root, &store, Callback::noop());
        before_drawing(&root);
        live_pieces::draw(&root, &store);
        let when_ready = store.state().clone();
        // The live pieces are drawn after this.
        sleep(TURN).await;
        Attached {
            root,
            store,
            when_ready,
        }
    }
}

impl Attached {
    /// Attaches to the page of an explainer without any act before.
    pub async fn new(explainer: Explainer) -> Self {
        Prerendered::new(explainer).await.attach().await
    }

    /// Tells whether a section is open in the state, from 0.
    pub fn is_open(&self, at: u32) -> bool {
        self.store.state().is_open(SectionId::new(at))
    }
}
