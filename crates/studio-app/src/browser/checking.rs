//! The page's side of the worker: sends it the newest texts, and starts another worker
//! when one traps or takes too long. So a fault in checking costs one message, and no
//! word of the editor's.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::{Array, ArrayBuffer, Function, Object, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, ErrorEvent, MessageEvent, Url, Worker};
use yew::Callback;

use super::template::packed_template;
use super::trusted::{Sink, trusted};
use crate::protocol::{Check, Checked, Request, Response, from_bytes, to_bytes};
use crosslight_studio::project::Pictures;

/// The longest time that a check may take, in milliseconds.
const LONGEST: u32 = 20_000;

/// News of the checks, as the page hears it.
#[derive(Clone, Debug)]
pub enum Heard {
    /// The worker has checked two texts.
    Checked(Rc<Checked>),
    /// The worker stopped, and another one has taken its place; the text says why.
    Stopped(String),
}

/// The checks of a project.
#[derive(Clone)]
pub struct Checking(Rc<RefCell<State>>);

struct State {
    tell: Callback<Heard>,
    worker: Option<Running>,
    /// The texts that the worker has, and the alarm if it takes too long.
    asked: Option<(u32, Timeout)>,
    /// The newest texts, while the worker has earlier ones.
    waiting: Option<Check>,
    pictures: Pictures,
    /// The packed template, once it is there.
    template: Option<Rc<Vec<u8>>>,
    /// The number of the last check.
    last: u32,
    /// The address of the worker's script.
    script: Option<String>,
}

/// A worker with its listeners, which end with it.
struct Running {
    worker: Worker,
    has_template: bool,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(ErrorEvent)>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl Checking {
    /// Has checked nothing yet; `tell` hears of each check.
    #[must_use]
    pub fn new(tell: Callback<Heard>) -> Self {
        Checking(Rc::new(RefCell::new(State {
            tell,
            worker: None,
            asked: None,
            waiting: None,
            pictures: Pictures::default(),
            template: None,
            last: 0,
            script: None,
        })))
    }

    /// Checks two texts, and makes their page. Earlier texts that wait are dropped.
    pub fn check(&self, article: Rc<str>, editorial: Rc<str>) {
        let mut state = self.0.borrow_mut();
        state.last = state.last.wrapping_add(1);
        state.waiting = Some(Check {
            id: state.last,
            article,
            editorial,
            draws: true,
        });
        drop(state);
        self.go_on();
    }

    /// Puts other pictures in the place of all earlier ones.
    pub fn set_pictures(&self, pictures: Pictures) {
        let mut state = self.0.borrow_mut();
        state.pictures = pictures;
        if let Some(running) = &state.worker {
            send(&running.worker, &Request::Pictures(state.pictures.clone()));
        }
    }

    /// Sends what waits, if the worker is free.
    fn go_on(&self) {
        let checking = self.clone();
        spawn_local(async move {
            if let Err(reason) = checking.try_to_go_on().await {
                checking.stop(reason);
            }
        });
    }

    async fn try_to_go_on(&self) -> Result<(), String> {
        let is_ready = {
            let state = self.0.borrow();
            state.script.is_some() && state.template.is_some()
        };
        if !is_ready {
            let script = script_address().await;
            let script = script.map_err(|error| format!("the worker has no script: {error:?}"))?;
            let template = packed_template().await?;
            let mut state = self.0.borrow_mut();
            state.script.get_or_insert(script);
            state.template.get_or_insert(Rc::new(template));
        }
        let mut state = self.0.borrow_mut();
        if state.asked.is_some() || state.waiting.is_none() {
            return Ok(());
        }
        if state.worker.is_none() {
            let running = self.running(state.script.as_deref().unwrap_or_default());
            let running =
                running.map_err(|error| format!("no worker can be started: {error:?}"))?;
            send(&running.worker, &Request::Pictures(state.pictures.clone()));
            state.worker = Some(running);
        }
        let template = state.template.clone();
        let Some(check) = state.waiting.take() else {
            return Ok(());
        };
        let checking = self.clone();
        let late = Timeout::new(LONGEST, move || {
            checking.stop("it took longer than twenty seconds".to_owned());
        });
        state.asked = Some((check.id, late));
        if let Some(running) = &mut state.worker {
            if let Some(template) = template.filter(|_| !running.has_template) {
                send(&running.worker, &Request::Template((*template).clone()));
                running.has_template = true;
            }
            send(&running.worker, &Request::Check(check));
        }
        Ok(())
    }

    /// Starts a worker of this program.
    fn running(&self, script: &str) -> Result<Running, JsValue> {
        let constructor: Function =
            Reflect::get(&js_sys::global(), &"Worker".into())?.dyn_into()?;
        let options = Object::new();
        Reflect::set(&options, &"type".into(), &"module".into())?;
        let address = trusted(Sink::ScriptUrl, script)?;
        let worker = Reflect::construct(&constructor, &Array::of2(&address, &options))?;
        let worker: Worker = worker.unchecked_into();
        let checking = self.clone();
        let on_message = Closure::new(move |event: MessageEvent| checking.hear(&event.data()));
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        let checking = self.clone();
        let on_error = Closure::new(move |event: ErrorEvent| {
            event.prevent_default();
            checking.stop(event.message());
        });
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        // The same program, so it is compiled once.
        worker.post_message(&wasm_bindgen::module())?;
        Ok(Running {
            worker,
            has_template: false,
            _on_message: on_message,
            _on_error: on_error,
        })
    }

    /// Hears the worker: a response, or as text what it panicked of.
    fn hear(&self, message: &JsValue) {
        if let Some(reason) = message.as_string() {
            self.stop(reason);
            return;
        }
        let Some(buffer) = message.dyn_ref::<ArrayBuffer>() else {
            return;
        };
        let bytes = Uint8Array::new(buffer).to_vec();
        match from_bytes::<Response>(&bytes) {
            Ok(Response::Checked(checked)) => {
                let mut state = self.0.borrow_mut();
                if state
                    .asked
                    .as_ref()
                    .is_some_and(|(id, _)| *id == checked.id)
                {
                    state.asked = None;
                }
                let tell = state.tell.clone();
                drop(state);
                tell.emit(Heard::Checked(Rc::from(checked)));
                self.go_on();
            }
            Ok(Response::TemplateRefused(reason)) => self.stop(reason),
            Err(error) => self.stop(error.to_string()),
        }
    }

    /// Ends the worker; the next check has another one.
    fn stop(&self, reason: String) {
        let mut state = self.0.borrow_mut();
        // Neither a listener nor an alarm may drop itself while it runs.
        let ended = (state.worker.take(), state.asked.take());
        spawn_local(async move { drop(ended) });
        let tell = state.tell.clone();
        let has_more = state.waiting.is_some();
        drop(state);
        tell.emit(Heard::Stopped(reason));
        if has_more {
            self.go_on();
        }
    }
}

/// Sends a request to a worker.
fn send(worker: &Worker, request: &Request) {
    if let Ok(bytes) = to_bytes(request) {
        let buffer = Uint8Array::from(bytes.as_slice()).buffer();
        // A buffer of our own can always be handed over.
        let _ = worker.post_message_with_transfer(&buffer, &Array::of1(&buffer));
    }
}

/// Returns the address of the worker's script: this page's own module, as a blob, so that
/// the worker has the page's policy.
async fn script_address() -> Result<String, JsValue> {
    let found = gloo_utils::document().query_selector("script[type=module]")?;
    let element = found.ok_or("the page has no module")?;
    let source = match element.get_attribute("src") {
        Some(source) => {
            let answer = JsFuture::from(gloo_utils::window().fetch_with_str(&source)).await?;
            let answer: web_sys::Response = answer.dyn_into()?;
            JsFuture::from(answer.text()?).await?
        }
        None => element.text_content().unwrap_or_default().into(),
    };
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&source), &options)?;
    Url::create_object_url_with_blob(&blob)
}
