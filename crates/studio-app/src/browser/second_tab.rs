//! One tab writes a project: the one that holds its lock (Web Locks). Another one only
//! reads, until it takes over.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::trusted::call;

/// The role of this tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It writes.
    Writes,
    /// Another tab writes.
    Reads,
}

/// The way in which a lock is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Only if no other tab has it.
    IfFree,
    /// From whichever tab has it, which then reads only.
    TakeOver,
}

/// Asks for the lock of a project, and tells what this tab may do now and after each
/// change. Where there are no locks, each tab writes.
pub fn ask(project: &str, wish: Wish, tell: Callback<Role>) {
    let name = format!("crosslight-studio-{project}");
    let asked = request(&name, wish, &tell);
    match asked {
        Ok(promise) => spawn_local(async move {
            // It ends when another tab takes the lock, or at once if one has it.
            let ended = wasm_bindgen_futures::JsFuture::from(promise).await;
            if ended.is_err() {
                tell.emit(Role::Reads);
            }
        }),
        Err(_) => tell.emit(Role::Writes),
    }
}

fn request(name: &str, wish: Wish, tell: &Callback<Role>) -> Result<Promise, JsValue> {
    let navigator = gloo_utils::window().navigator();
    let locks = Reflect::get(&navigator, &"locks".into())?;
    let options = Object::new();
    let option = match wish {
        Wish::IfFree => "ifAvailable",
        Wish::TakeOver => "steal",
    };
    Reflect::set(&options, &option.into(), &JsValue::TRUE)?;
    let tell = tell.clone();
    let held = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        if lock.is_null() {
            tell.emit(Role::Reads);
            return JsValue::UNDEFINED;
        }
        tell.emit(Role::Writes);
        // The lock is held as long as this promise is open: until the tab is closed.
        Promise::new(&mut |_: Function, _: Function| ()).into()
    });
    call(&locks, "request", &[name.into(), options.into(), held])?.dyn_into()
}
