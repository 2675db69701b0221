//! An editor's hand: clicks, types and chooses in the app, and counts it.

use std::cell::RefCell;
use std::rc::Rc;

use crosslight_studio::{History, Project};
use crosslight_studio_app::components::{Access, App, AppProps, Saves, Tasks};
use crosslight_studio_app::labels::Labels;
use crosslight_studio_app::state::Studio;
use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, EventInit, HtmlElement, HtmlInputElement};
use web_sys::{KeyboardEvent, KeyboardEventInit};
use yew::{AppHandle, Callback, Html};

/// An app in the document, and what an editor did in it.
pub struct Hand {
    history: Rc<RefCell<History>>,
    /// The number of clicks, of texts that were typed, and of choices.
    pub actions: usize,
    root: Element,
    app: Option<AppHandle<App>>,
}

fn document() -> Document {
    web_sys::window()
        .and_then(|it| it.document())
        .expect("a document")
}

/// Returns the id of the element that has the focus.
pub fn focused() -> String {
    let focused = document().active_element();
    focused.map(|it| it.id()).unwrap_or_default()
}

impl Hand {
    /// Opens the app with a project.
    pub async fn on(project: Project) -> Self {
        let root = document().create_element("div").expect("an element");
        document()
            .body()
            .expect("a body")
            .append_child(&root)
            .expect("appended");
        let history = Rc::new(RefCell::new(History::new(project)));
        let told = Rc::clone(&history);
        let props = AppProps {
            studio: Rc::new(Studio::new(history.borrow().clone())),
            labels: Labels::of("en"),
            access: Access::default(),
            checks: None,
            saves: Saves::default(),
            can_pick_folder: false,
            page: Html::default(),
            notes: Html::default(),
            downloaded: (0, "".into()),
            on_history: Callback::from(move |history| *told.borrow_mut() = history),
            on_request: Callback::noop(),
            tasks: Tasks::default(),
        };
        let app = yew::Renderer::<App>::with_root_and_props(root.clone(), props).render();
        let hand = Hand {
            history,
            actions: 0,
            root,
            app: Some(app),
        };
        hand.settle().await;
        hand
    }

    /// Waits until what was done is drawn.
    pub async fn settle(&self) {
        for _ in 0..3 {
            TimeoutFuture::new(0).await;
        }
    }

    /// Returns the project as it is now.
    pub fn project(&self) -> Project {
        self.history.borrow().project().clone()
    }

    /// Returns the elements that a selector finds.
    pub fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let found = self.root.query_selector_all(selector).expect("a selector");
        let found = (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok());
        found.collect()
    }

    /// Returns the element that a selector finds first.
    #[track_caller]
    pub fn one(&self, selector: &str) -> HtmlElement {
        let found = self.all(selector).into_iter().next();
        found.unwrap_or_else(|| panic!("no {selector}"))
    }

    /// Returns the text of the status line.
    pub fn status(&self) -> String {
        self.one("p.status").text_content().unwrap_or_default()
    }

    /// Clicks an element.
    pub async fn click(&mut self, selector: &str) {
        self.click_on(&self.one(selector)).await;
    }

    /// Clicks an element.
    pub async fn click_on(&mut self, element: &HtmlElement) {
        element.click();
        self.actions += 1;
        self.settle().await;
    }

    /// Clicks the button with these words.
    pub async fn press(&mut self, selector: &str, words: &str) {
        let all = self.all(selector).into_iter();
        let found = all
            .into_iter()
            .find(|it| it.text_content().is_some_and(|it| it.contains(words)));
        let found = found.unwrap_or_else(|| panic!("no {selector} with {words}"));
        self.click_on(&found).await;
    }

    /// Types a text into a field, or chooses a value of a select, and leaves it.
    pub async fn fill(&mut self, selector: &str, text: &str) {
        self.type_letters(selector, text).await;
        self.tell(selector, "change").await;
        self.actions += 1;
    }

    /// Types a text into a field, and does not leave it.
    pub async fn type_letters(&self, selector: &str, text: &str) {
        let field: HtmlInputElement = self.one(selector).unchecked_into();
        field.set_value(text);
        self.tell(selector, "input").await;
    }

    /// Returns the text of a field.
    pub fn value(&self, selector: &str) -> String {
        let field: HtmlInputElement = self.one(selector).unchecked_into();
        field.value()
    }

    /// Lets an element hear of an event.
    async fn tell(&self, selector: &str, name: &str) {
        let options = EventInit::new();
        options.set_bubbles(true);
        let event = Event::new_with_event_init_dict(name, &options).expect("an event");
        let told = self.one(selector).dispatch_event(&event);
        told.expect("dispatched");
        self.settle().await;
    }

    /// Returns the number of steps that can be undone.
    pub fn steps(&self) -> usize {
        self.history.borrow().steps().count()
    }

    /// Presses a key where the focus is.
    pub async fn key(&mut self, key: &str) {
        self.key_with(key, false).await;
    }

    /// Presses a key with Ctrl where the focus is.
    pub async fn key_with_control(&mut self, key: &str) {
        self.key_with(key, true).await;
    }

    async fn key_with(&mut self, key: &str, has_control: bool) {
        let options = KeyboardEventInit::new();
        options.set_key(key);
        options.set_ctrl_key(has_control);
        options.set_bubbles(true);
        options.set_cancelable(true);
        let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &options);
        let target = document().active_element().expect("the focus");
        target
            .dispatch_event(&event.expect("an event"))
            .expect("dispatched");
        self.actions += 1;
        self.settle().await;
    }

    /// Clicks the sentence of the text that has these words.
    pub async fn sentence(&mut self, words: &str) {
        self.press("a[data-sentence]", words).await;
    }

    /// Pastes a text into an empty field, as the browser tells of it.
    pub async fn paste(&mut self, selector: &str, text: &str) {
        let paste = js_sys::Function::new_with_args(
            "field, text",
            "const clipboardData = new DataTransfer();
            clipboardData.setData('text/plain', text);
            // Firefox takes the text in members of its own.
            const own = { data: text, dataType: 'text/plain' };
            const options = { clipboardData, ...own, bubbles: true, cancelable: true };
            field.dispatchEvent(new ClipboardEvent('paste', options));",
        );
        let field = self.one(selector);
        let pasted = paste.call2(&JsValue::NULL, &field, &text.into());
        pasted.expect("pasted");
        self.actions += 1;
        self.settle().await;
    }
}

impl Drop for Hand {
    fn drop(&mut self) {
        // Its keys are those of the document.
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
    }
}
