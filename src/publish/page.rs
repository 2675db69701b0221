//! Draws the page: the same `App` as in the browser, before there is a browser.

use std::rc::Rc;

use yew::LocalServerRenderer;

use crate::components::{App, AppProps, Stage};
use crate::content::Explainer;
use crate::state::{State, Store};

/// The `id` of the element that carries the explainer as JSON.
pub const ISLAND: &str = "explainer";

/// The page's markup, to be put inside `<body>`.
///
/// # Errors
/// Those of starting the asynchronous runtime that the renderer needs.
pub fn prerender(explainer: &Explainer) -> std::io::Result<String> {
    let explainer = Rc::new(explainer.clone());
    let store = Store::new(State::start(&explainer));
    let props = AppProps { explainer, store, stage: Stage::Prerendered, on_ready: yew::Callback::noop() };
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let renderer = LocalServerRenderer::<App>::with_props(props).hydratable(true);
    Ok(tokio::task::LocalSet::new().block_on(&runtime, renderer.render()))
}

/// The explainer as the page carries it: JSON, in which no `<` can end the
/// element around it.
///
/// # Errors
/// None that an [`Explainer`] can cause.
pub fn island(explainer: &Explainer) -> serde_json::Result<String> {
    Ok(serde_json::to_string(explainer)?.replace('<', "\\u003c"))
}
