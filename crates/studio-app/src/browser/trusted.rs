//! Trusted Types: the one policy of Studio, for the two sinks that it uses, the preview
//! frame's document and the worker's script. A browser without Trusted Types takes text.

use std::cell::RefCell;

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// The name that the Content-Security-Policy allows.
pub const POLICY: &str = "crosslight-studio";

/// A sink of the page.
#[derive(Clone, Copy, Debug)]
pub enum Sink {
    /// A document as text.
    Html,
    /// The address of a script.
    ScriptUrl,
}

thread_local! {
    /// The policy, which can be made once.
    static MADE: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// Returns the text in the form that the sink takes.
///
/// # Errors
/// The browser's error, if it refuses the policy.
pub fn trusted(sink: Sink, text: &str) -> Result<JsValue, JsValue> {
    let text = JsValue::from_str(text);
    let factory = Reflect::get(&js_sys::global(), &"trustedTypes".into())?;
    if factory.is_undefined() {
        return Ok(text);
    }
    let made = MADE.with_borrow(Clone::clone);
    let policy = if let Some(policy) = made {
        policy
    } else {
        let policy = call(&factory, "createPolicy", &[POLICY.into(), rules()?.into()])?;
        MADE.replace(Some(policy.clone()));
        policy
    };
    let method = match sink {
        Sink::Html => "createHTML",
        Sink::ScriptUrl => "createScriptURL",
    };
    call(&policy, method, &[text])
}

/// Returns rules that take our own texts as they are.
fn rules() -> Result<Object, JsValue> {
    let rules = Object::new();
    for name in ["createHTML", "createScriptURL"] {
        let same = Closure::<dyn Fn(JsValue) -> JsValue>::new(|text| text);
        Reflect::set(&rules, &name.into(), &same.into_js_value())?;
    }
    Ok(rules)
}

/// Calls a method by its name.
///
/// # Errors
/// The method's own exception, or the lack of a method of this name.
pub fn call(object: &JsValue, method: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let function: Function = Reflect::get(object, &method.into())?.dyn_into()?;
    function.apply(object, &arguments.iter().collect())
}
