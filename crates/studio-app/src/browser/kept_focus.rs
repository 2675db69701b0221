//! Keeps the focus at its place when the control that has it is taken away: a row that was
//! confirmed has no Confirm any more, and a field that was added from begins anew. A screen
//! reader and the keys then go on from where the editor was. Whoever points chooses the
//! place by the next click.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, MutationObserver, MutationObserverInit};

/// The controls that take the focus.
const CONTROLS: &str = "a[href], button, input, select, textarea, summary, [tabindex]";
/// The number of controls behind the one with the focus that are remembered: with it, a
/// whole row may go.
const REMEMBERED: usize = 40;

/// Watches the focus of the page.
pub struct KeptFocus {
    changes: MutationObserver,
    _on_change: Closure<dyn FnMut()>,
    _listeners: [EventListener; 3],
}

/// The last place of the focus.
#[derive(Default)]
struct Watch {
    /// The control that had it, and those behind it.
    controls: RefCell<Vec<HtmlElement>>,
    last: Cell<Act>,
    waiting: RefCell<Option<Timeout>>,
}

/// The last act of the editor.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Act {
    Pointed,
    /// Pressed Tab: the focus is to leave the control.
    Tabbed,
    /// Pressed another key, or none at all: programs press buttons for those who speak.
    #[default]
    Pressed,
}

impl KeptFocus {
    /// Begins to watch; nothing, in a browser that tells of no changes.
    pub fn new() -> Option<Self> {
        let watch = Rc::new(Watch::default());
        let listen = |name: &'static str, hear: fn(&Watch, &Event)| {
            let (own, options) = (watch.clone(), EventListenerOptions::run_in_capture_phase());
            let document = gloo_utils::document();
            EventListener::new_with_options(&document, name, options, move |event| {
                hear(&own, event);
            })
        };
        let listeners = [
            listen("focusin", |watch, _| watch.remember()),
            listen("keydown", |watch, event| {
                let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
                let is_tab = key.as_deref() == Some("Tab");
                let act = if is_tab { Act::Tabbed } else { Act::Pressed };
                watch.last.set(act);
            }),
            listen("pointerdown", |watch, _| watch.last.set(Act::Pointed)),
        ];
        let own = watch.clone();
        let on_change = Closure::<dyn FnMut()>::new(move || own.look());
        let changes = MutationObserver::new(on_change.as_ref().unchecked_ref()).ok()?;
        let all = MutationObserverInit::new();
        all.set_child_list(true);
        all.set_subtree(true);
        let body = gloo_utils::body();
        changes.observe_with_options(&body, &all).ok()?;
        Some(KeptFocus {
            changes,
            _on_change: on_change,
            _listeners: listeners,
        })
    }
}

impl Drop for KeptFocus {
    fn drop(&mut self) {
        self.changes.disconnect();
    }
}

impl Watch {
    fn remember(&self) {
        let document = gloo_utils::document();
        let focused = document.active_element();
        let Ok(all) = document.query_selector_all(CONTROLS) else {
            return;
        };
        let all = (0..all.length()).filter_map(|it| all.get(it)?.dyn_into::<HtmlElement>().ok());
        let behind = all.skip_while(|it| Some(it.as_ref()) != focused.as_ref());
        self.controls.replace(behind.take(REMEMBERED).collect());
    }

    /// Looks whether the control is gone. The browser may be about to move the focus
    /// itself, so nothing is done at once.
    fn look(self: &Rc<Self>) {
        if !self.controls.borrow().first().is_some_and(is_gone) {
            return;
        }
        if self.last.get() == Act::Pointed {
            self.controls.take();
        } else if self.waiting.borrow().is_none() {
            let own = self.clone();
            self.waiting
                .replace(Some(Timeout::new(0, move || own.go_on())));
        }
    }

    /// Gives the focus that nothing has to what took the control's place, or to the next
    /// control that is there.
    fn go_on(&self) {
        self.waiting.take();
        let controls = self.controls.take();
        let Some(first) = controls.first().filter(|it| is_gone(it)) else {
            self.controls.replace(controls);
            return;
        };
        let document = gloo_utils::document();
        let body: Element = gloo_utils::body().into();
        let is_lost = || document.active_element().is_none_or(|it| it == body);
        if !document.has_focus().unwrap_or(false) {
            return;
        }
        let again = document.get_element_by_id(&first.id());
        let again = again.filter(|_| self.last.get() == Act::Pressed);
        let again = again.and_then(|it| it.dyn_into().ok());
        for control in again.iter().chain(&controls) {
            if !is_lost() {
                return;
            }
            // A control that is hidden or out of use takes no focus.
            let _ = control.focus();
        }
    }
}

fn is_gone(control: &HtmlElement) -> bool {
    !control.is_connected()
}
