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

/// A preview frame, and where the editor is in it.
pub struct Preview {
    frame: HtmlIFrameElement,
    position: Rc<RefCell<Position>>,
    shown: RefCell<String>,
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
        let position = Rc::new(RefCell::new(Position::default()));
        let (known, of) = (position.clone(), frame.clone());
        let listener = EventListener::new(&gloo_utils::window(), "message", move |event| {
            let Some(event) = event.dyn_ref::<MessageEvent>() else {
                return;
            };
            let window = of.content_window().map(JsValue::from);
            let is_own =
                window.is_some_and(|window| event.source().is_some_and(|it| *it == window));
            if is_own && let Some(told) = position_of(&event.data()) {
                known.replace(told);
            }
        });
        let (of, was_hidden) = (frame.clone(), Cell::new(true));
        let on_size = Closure::<dyn FnMut()>::new(move || {
            let is_hidden = of.offset_height() == 0;
            if was_hidden.replace(is_hidden) && !is_hidden {
                let window = of.content_window();
                // A frame of no origin can be told by any name alone.
                let _ = window.map(|window| window.post_message(&JsValue::NULL, "*"));
            }
        });
        let sizes = ResizeObserver::new(on_size.as_ref().unchecked_ref())?;
        sizes.observe(&frame);
        Ok(Preview {
            frame,
            position,
            shown: RefCell::default(),
            sizes,
            _listener: listener,
            _on_size: on_size,
        })
    }

    /// Shows a page, at the position of the last one. The same page stays as it is, with
    /// what the editor opened in it.
    pub fn show(&self, page: &str) {
        if self.shown.replace(page.to_owned()) == page {
            return;
        }
        let page = preview_page(page, &self.position.borrow());
        if let Ok(document) = trusted(Sink::Html, &page) {
            // A frame takes any document.
            let _ = Reflect::set(&self.frame, &"srcdoc".into(), &document);
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
