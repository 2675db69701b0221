//! The page's side of the worker: sends it tasks and the newest texts, and starts another
//! worker when one traps or takes too long. So a fault in reading, drafting or checking
//! costs one message, and no word of the editor's.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::{Array, ArrayBuffer, Function, Object, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{ErrorEvent, MessageEvent, Worker};
use yew::Callback;

use super::script::script_address;
use super::template::packed_template;
use super::trusted::{Sink, trusted};
use crate::protocol::{Check, Checked, Request, Response, Task, from_bytes, to_bytes};
use crate::state::Outcome;
use crosslight_studio::project::Pictures;

/// The longest time that a check or a task may take, in milliseconds.
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
    /// The request that the worker has, and the alarm if it takes too long.
    asked: Option<(Asked, Timeout)>,
    /// A task that the worker does not have yet, and who hears its outcome. It goes before
    /// the texts.
    task: Option<(Task, Callback<Outcome>)>,
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

/// A request that the worker answers.
enum Asked {
    /// The check with this number.
    Check(u32),
    /// A task, whose outcome is heard.
    Task(Callback<Outcome>),
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
            task: None,
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

    /// Tells whether a check is of the newest texts.
    #[must_use]
    pub fn is_newest(&self, checked: &Checked) -> bool {
        self.0.borrow().last == checked.id
    }

    /// Carries out a task; `tell` hears its outcome. The editor has one at a time.
    pub fn carry_out(&self, task: Task, tell: Callback<Outcome>) {
        self.0.borrow_mut().task = Some((task, tell));
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
                checking.give_up(&reason);
            }
        });
    }

    async fn try_to_go_on(&self) -> Result<(), String> {
        let lacks = |is_lacking: fn(&State) -> bool| is_lacking(&self.0.borrow());
        if lacks(|state| state.script.is_none()) {
            let script = script_address().await;
            let script = script.map_err(|error| format!("the worker has no script: {error:?}"))?;
            self.0.borrow_mut().script.get_or_insert(script);
        }
        if lacks(|state| state.template.is_none() && state.task.is_none()) {
            let template = Rc::new(packed_template().await?);
            self.0.borrow_mut().template.get_or_insert(template);
        }
        let mut state = self.0.borrow_mut();
        if state.asked.is_some() || (state.task.is_none() && state.waiting.is_none()) {
            return Ok(());
        }
        if state.worker.is_none() {
            let running = self.running(state.script.as_deref().unwrap_or_default());
            let running =
                running.map_err(|error| format!("no worker can be started: {error:?}"))?;
            send(&running.worker, &Request::Pictures(state.pictures.clone()));
            state.worker = Some(running);
        }
        let State {
            worker: Some(running),
            task,
            waiting,
            template,
            ..
        } = &mut *state
        else {
            return Ok(());
        };
        let asked = if let Some((task, tell)) = task.take() {
            send(&running.worker, &Request::Task(task));
            Asked::Task(tell)
        } else if let (Some(template), Some(check)) = (template, waiting.take()) {
            if !running.has_template {
                send(&running.worker, &Request::Template((**template).clone()));
                running.has_template = true;
            }
            let id = check.id;
            send(&running.worker, &Request::Check(check));
            Asked::Check(id)
        } else {
            return Ok(());
        };
        let checking = self.clone();
        let late = Timeout::new(LONGEST, move || {
            checking.stop("it took longer than twenty seconds");
        });
        state.asked = Some((asked, late));
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
            checking.stop(&event.message());
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
            self.stop(&reason);
            return;
        }
        let Some(buffer) = message.dyn_ref::<ArrayBuffer>() else {
            return;
        };
        let bytes = Uint8Array::new(buffer).to_vec();
        match from_bytes::<Response>(&bytes) {
            Ok(Response::Checked(checked)) => {
                let id = checked.id;
                self.answered(|asked| matches!(asked, Asked::Check(own) if *own == id));
                let tell = self.0.borrow().tell.clone();
                tell.emit(Heard::Checked(Rc::from(checked)));
                self.go_on();
            }
            Ok(Response::Done(outcome)) => {
                let asked = self.answered(|asked| matches!(asked, Asked::Task(_)));
                if let Some(Asked::Task(tell)) = asked {
                    tell.emit(outcome);
                }
                self.go_on();
            }
            Ok(Response::TemplateRefused(reason)) => self.stop(&reason),
            Err(error) => self.stop(&error.to_string()),
        }
    }

    /// Returns what was asked for, if this is it; then the worker is free.
    fn answered(&self, is_it: impl Fn(&Asked) -> bool) -> Option<Asked> {
        let mut state = self.0.borrow_mut();
        let asked = state.asked.take_if(|(asked, _)| is_it(asked));
        asked.map(|(asked, _)| asked)
    }

    /// Asks for nothing that waits, since no worker can be had.
    fn give_up(&self, reason: &str) {
        let mut state = self.0.borrow_mut();
        state.waiting = None;
        let task = state.task.take();
        drop(state);
        match task {
            Some((_, tell)) => tell.emit(Err(stopped(reason))),
            None => self.stop(reason),
        }
    }

    /// Ends the worker; the next request has another one.
    fn stop(&self, reason: &str) {
        let mut state = self.0.borrow_mut();
        let (asked, late) = state.asked.take().unzip();
        // Neither a listener nor an alarm may drop itself while it runs.
        let ended = (state.worker.take(), late);
        spawn_local(async move { drop(ended) });
        let tell = state.tell.clone();
        let has_more = state.waiting.is_some() || state.task.is_some();
        drop(state);
        match asked {
            Some(Asked::Task(tell)) => tell.emit(Err(stopped(reason))),
            _ => tell.emit(Heard::Stopped(reason.to_owned())),
        }
        if has_more {
            self.go_on();
        }
    }
}

/// Says that a task was not done.
fn stopped(reason: &str) -> String {
    format!("this stopped: {reason}. Nothing is lost")
}

/// Sends a request to a worker.
fn send(worker: &Worker, request: &Request) {
    if let Ok(bytes) = to_bytes(request) {
        let buffer = Uint8Array::from(bytes.as_slice()).buffer();
        // A buffer of our own can always be handed over.
        let _ = worker.post_message_with_transfer(&buffer, &Array::of1(&buffer));
    }
}
