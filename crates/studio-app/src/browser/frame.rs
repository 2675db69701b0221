//! The preview frame: a sandboxed document of its own, which runs scripts and has no
//! origin.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlIFrameElement, MessageEvent, ResizeObserver};

use super::trusted::{Sink, trusted};
use crate::preview::{Position, preview_page};

/// The longest id that a page's element has.
const LONGEST: usize = 400;
/// The longest text in which the frame's script keeps what is open.
const LONGEST_KEPT: usize = 65_536;

/// A preview frame.
pub struct Preview {
    pages: Rc<Pages>,
    sizes: ResizeObserver,
    _listener: EventListener,
    _on_size: Closure<dyn FnMut()>,
}

impl Drop for Preview {
    fn drop(&mut self) {
        self.sizes.disconnect();
    }
}

impl Preview {
    /// Listens to a frame.
    ///
    /// # Errors
    /// The browser's error.
    pub fn new(frame: HtmlIFrameElement) -> Result<Self, JsValue> {
        let pages = Rc::new(Pages {
            frame,
            position: RefCell::default(),
            newest: RefCell::default(),
            drawn: RefCell::default(),
            was_hidden: Cell::new(true),
        });
        let own = Rc::clone(&pages);
        let listener = EventListener::new(&gloo_utils::window(), "message", move |event| {
            if let Some(event) = event.dyn_ref::<MessageEvent>() {
                own.hear(event);
            }
        });
        let own = Rc::clone(&pages);
        let on_size = Closure::<dyn FnMut()>::new(move || own.resized());
        let sizes = ResizeObserver::new(on_size.as_ref().unchecked_ref())?;
        sizes.observe(&pages.frame);
        Ok(Preview {
            pages,
            sizes,
            _listener: listener,
            _on_size: on_size,
        })
    }

    /// Shows a page, at the position of the last one, as soon as the frame is shown. The
    /// same page stays as it is, with what the editor opened in it.
    pub fn show(&self, page: &str) {
        page.clone_into(&mut self.pages.newest.borrow_mut());
        self.pages.draw();
    }
}

/// The pages of a frame, and where the editor is in them.
struct Pages {
    frame: HtmlIFrameElement,
    position: RefCell<Position>,
    /// The last page that was to be shown.
    newest: RefCell<String>,
    /// The page that the frame has.
    drawn: RefCell<String>,
    was_hidden: Cell<bool>,
}

impl Pages {
    fn is_hidden(&self) -> bool {
        self.frame.offset_height() == 0
    }

    /// Gives the frame the newest page, unless it has it or is hidden: a browser lays out
    /// nothing of a hidden frame, so a page that began there would have no place to begin
    /// at. Tells whether the frame got it.
    fn draw(&self) -> bool {
        let newest = self.newest.borrow();
        if self.is_hidden() || *self.drawn.borrow() == *newest {
            return false;
        }
        self.drawn.replace(newest.clone());
        let page = preview_page(&newest, &self.position.borrow());
        if let Ok(document) = trusted(Sink::Html, &page) {
            // A frame takes any document.
            let _ = Reflect::set(&self.frame, &"srcdoc".into(), &document);
        }
        true
    }

    /// Draws what came while the frame was hidden; a page that it has is told that it is
    /// shown again.
    fn resized(&self) {
        let is_hidden = self.is_hidden();
        let is_shown_again = self.was_hidden.replace(is_hidden) && !is_hidden;
        if is_shown_again && !self.draw() {
            let window = self.frame.content_window();
            // A frame of no origin can be told by any name alone.
            let _ = window.map(|window| window.post_message(&JsValue::NULL, "*"));
        }
    }

    /// Hears from the frame where the editor is in it.
    fn hear(&self, event: &MessageEvent) {
        let window = self.frame.content_window().map(JsValue::from);
        let is_own = window.is_some_and(|window| event.source().is_some_and(|it| *it == window));
        if is_own && let Some(told) = position_of(&event.data()) {
            self.position.replace(told);
        }
    }
}

/// Reads a message of the frame, which may be anything.
fn position_of(message: &JsValue) -> Option<Position> {
    let get = |name: &str| Reflect::get(message, &name.into()).ok();
    let number = |name: &str| get(name)?.as_f64().filter(|it| it.is_finite());
    Some(Position {
        id: get("id")?.as_string().filter(|id| id.len() <= LONGEST)?,
        top: number("top")?,
        y: number("y")?,
        kept: get("kept")?
            .as_string()
            .filter(|it| it.len() <= LONGEST_KEPT)?,
    })
}
