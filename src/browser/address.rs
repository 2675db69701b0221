//! The address bar: its query follows the view, and the view follows it.
//!
//! Switching the comparison makes a new entry in the history, so that Back undoes
//! it; one that came with a fragment, which has an entry already, is written to that.
//! Opening and closing sections does not, so that Back still leaves the page.
//!
//! The address is written after the frame that answers the reader, once for all that
//! happened until then. Meanwhile its query is older than the view, so a `popstate` with
//! the query that was last read or written moves nothing.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_utils::window;
use wasm_bindgen::JsValue;
use web_sys::js_sys;

use super::schedule::after_frame;
use crosslight_state::{Message, Store, Topic, View};

/// Reads the address. The page shows it already but for the selection (`head.js`), so
/// this is for before the program attached: what is found otherwise, the reader did.
pub fn read(store: &Store) {
    store.dispatch(Message::AddressChanged(View::from_query(&query())));
    let fragment = target_of(&fragment());
    if !fragment.is_empty() {
        let found = gloo_utils::document().get_element_by_id(&fragment);
        let found = found.is_some();
        store.dispatch(Message::FragmentFollowed { fragment, found });
    }
}

/// Keeps the address and the view together for as long as the page lives.
pub fn connect(store: &Store) {
    // The reader's acts before the program was there belong to this entry.
    write(store, Entry::Same);
    let address = Rc::new(Address {
        store: store.clone(),
        known: RefCell::new(query()),
        waiting: Cell::new(false),
        entered: Cell::new(false),
    });
    let following = address.clone();
    let listener = move |changed: &[Topic]| {
        if changed.contains(&Topic::View) {
            following.write_after_frame();
        }
    };
    store.subscribe(listener).forget();
    // Back, Forward and fragments all come as `popstate`; `hashchange` would come later.
    let went = move |_: &web_sys::Event| address.read_again();
    EventListener::new(&window(), "popstate", went).forget();
}

/// The address bar of a page whose view it follows.
struct Address {
    store: Store,
    /// Its query when it was last read or written.
    known: RefCell<String>,
    /// True while it is going to be written.
    waiting: Cell<bool>,
    /// True if the browser made an entry while it waited.
    entered: Cell<bool>,
}

impl Address {
    fn write_after_frame(self: &Rc<Self>) {
        if !self.waiting.replace(true) {
            let address = self.clone();
            after_frame(move || address.write());
        }
    }

    fn write(&self) {
        self.waiting.set(false);
        let entry = if self.entered.replace(false) {
            Entry::Same
        } else {
            Entry::ByChange
        };
        write(&self.store, entry);
        self.known.replace(query());
    }

    /// Reads the address after the reader went to another entry of the history, or followed
    /// a fragment.
    fn read_again(&self) {
        let new = query();
        self.entered.set(self.waiting.get());
        // A fragment within the page comes here too, with the query as it was.
        if *self.known.borrow() != new {
            let view = View::from_query(&new);
            self.known.replace(new);
            self.store.dispatch(Message::AddressChanged(view));
        }
    }
}

/// Returns the address of the page alone, whatever is seen of it.
pub fn of_page() -> String {
    // The origin of a file on disk is no address, so it is not put together of parts.
    let address = window().location().href().unwrap_or_default();
    let end = address.find(['?', '#']).unwrap_or(address.len());
    address[..end].to_owned()
}

/// Returns the address of what is seen, also where the address bar could not follow. In a frame of
/// another page's it leads to the whole page.
pub fn of_view(store: &Store) -> String {
    of_page() + &store.state().view().to_link(&query()) + &fragment()
}

/// Which entry of the history a view is written to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Entry {
    /// The present one.
    Same,
    /// A new one if the comparison was switched, else the present one.
    ByChange,
}

/// Writes the view into the address, unless it says so already.
fn write(store: &Store, entry: Entry) {
    let old = query();
    let (was, is) = (View::from_query(&old), store.state().view());
    // Foreign parameters stay as they are, so views are compared and not texts.
    if was == is {
        return;
    }
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let fragment = fragment();
    // A section that the reader closed would be opened by a fragment into it.
    let target = store.state().section_holding(&target_of(&fragment));
    let shown = target.is_none_or(|section| store.state().is_open(section));
    let fragment = if shown { &*fragment } else { "" };
    let address = format!("{path}{}{fragment}", is.to_query(&old));
    let Ok(history) = window().history() else {
        return;
    };
    // Where the history may not be written (a file, a sandboxed frame), the page
    // works all the same; only the address stays behind.
    let _ = if entry == Entry::Same || was.comparison == is.comparison {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
    } else {
        history.push_state_with_url(&JsValue::NULL, "", Some(&address))
    };
}

/// Returns the `id` that a fragment leads to: decoded, without its `#` and without a
/// fragment directive, which some browsers leave in it (HTML, "find a potential indicated
/// element").
fn target_of(fragment: &str) -> String {
    let raw = fragment.strip_prefix('#').unwrap_or(fragment);
    let mut colons = raw.match_indices(':');
    let directive = colons.find_map(|(at, _)| {
        let is_one = raw.get(at..)?.starts_with(":~:");
        is_one.then(|| raw.get(..at)).flatten()
    });
    let raw = directive.unwrap_or(raw);
    let decoded = js_sys::decode_uri_component(raw).map(String::from);
    // A lone `%` is no encoding, but browsers look for it as it stands, too.
    decoded.unwrap_or_else(|_| raw.to_owned())
}

fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

fn query() -> String {
    window().location().search().unwrap_or_default()
}
