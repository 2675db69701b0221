//! The worker: receives requests, one after the other, and answers them.

use std::rc::Rc;

use futures_channel::mpsc;
use futures_util::StreamExt;
use js_sys::{Array, ArrayBuffer, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::checker::Checker;
use crate::protocol::{Request, Response, from_bytes, to_bytes};

/// Answers requests until the worker ends. A panic ends the answer that it happens in and
/// all later ones; the page hears of it and starts another worker.
pub fn serve(scope: DedicatedWorkerGlobalScope) {
    let (tell, mut told) = mpsc::unbounded::<Request>();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let Ok(buffer) = event.data().dyn_into::<ArrayBuffer>() else {
            return;
        };
        let bytes = Uint8Array::new(&buffer).to_vec();
        if let Ok(request) = from_bytes(&bytes) {
            // The receiver lives as long as the worker.
            let _ = tell.unbounded_send(request);
        }
    });
    scope.set_onmessage(Some(on_message.into_js_value().unchecked_ref()));
    let scope = Rc::new(scope);
    wasm_bindgen_futures::spawn_local(async move {
        let mut checker = Checker::default();
        while let Some(request) = told.next().await {
            if let Some(response) = checker.respond(request).await {
                post(&scope, &response);
            }
        }
    });
}

/// Hands a response over to the page.
fn post(scope: &DedicatedWorkerGlobalScope, response: &Response) {
    let Ok(bytes) = to_bytes(response) else {
        return;
    };
    let buffer = Uint8Array::from(bytes.as_slice()).buffer();
    // A buffer of our own can always be handed over.
    let _ = scope.post_message_with_transfer(&buffer, &Array::of1(&buffer));
}
