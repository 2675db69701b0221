//! Takes over a page that the build drew: what the reader did before is adopted,
//! the pieces that need the program are drawn into their slots, and what happens
//! in the page is listened to in one place. Nothing else is drawn again: the
//! article's own markup is not even known to the program.

use web_sys::Element;
use yew::Callback;

use super::choosing::{self, Copy};
use super::compare_link;
use super::current_section;
use super::dom;
use super::highlight;
use super::live::{LiveProps, When, at_once, mount};
use super::native;
use super::notice_line::notice_line;
use super::panel::panel;
use super::sections_button;
use crosslight_state::{Store, Topic};

/// Connects the page inside `root` with the state, for as long as the page lives.
/// `after_frame` does what can wait for the frame that answers the reader;
/// `on_copy` is called when the reader wants something in the clipboard.
pub fn hydrate(root: &Element, store: &Store, after_frame: When, on_copy: Callback<Copy>) {
    let adopt_inputs = native::connect(root, store, after_frame);
    compare_link::connect(root, store, after_frame);
    highlight::connect(root, store);
    let on_copy = move |copy| {
        adopt_inputs();
        on_copy.emit(copy);
    };
    choosing::connect(root, store, after_frame, on_copy);
    current_section::connect(root);
}

/// Draws the pieces that need the program into their slots, as the state is by now, and
/// again whenever it changes: the status line after the frame, the others at once. It
/// takes about as long as [`hydrate`], so it is for a task of its own.
pub fn draw_pieces(root: &Element, store: &Store, after_frame: When) {
    let draw_into = |slot, topic, draw, when| {
        let store = store.clone();
        let props = LiveProps {
            store,
            topic,
            draw,
            when,
        };
        mount(root, slot, props);
    };
    draw_into(
        dom::SECTIONS_BUTTON,
        Topic::AllSections,
        sections_button::words,
        at_once,
    );
    draw_into(dom::SELECTION, Topic::Selection, panel, at_once);
    draw_into(dom::NOTICE, Topic::Notice, notice_line, after_frame);
}
