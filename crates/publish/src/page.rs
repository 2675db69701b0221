//! Draws the page outside of a browser: gives the renderer the asynchronous runtime that
//! it needs.

use std::io;

use yew::BaseComponent;

use crosslight::components::Imprint;
use crosslight_content::{Explainer, Labels, Map};

/// Draws the page's markup, for the inside of `<body>`.
///
/// # Errors
/// The errors of starting the asynchronous runtime that the renderer needs.
pub fn prerender(
    explainer: &Explainer,
    labels: &Labels,
    map: Option<&Map>,
    imprint: Option<&Imprint>,
) -> io::Result<String> {
    complete(crosslight_render::prerender(
        explainer, labels, map, imprint,
    ))
}

/// Draws a component once, as markup.
///
/// # Errors
/// The errors of starting the asynchronous runtime that the renderer needs.
pub fn draw<Component: BaseComponent>(props: Component::Properties) -> io::Result<String> {
    complete(crosslight_render::draw::<Component>(props))
}

/// Runs a rendering to its end, on this thread.
///
/// # Errors
/// The errors of starting the asynchronous runtime.
pub fn complete<Rendered>(rendering: impl Future<Output = Rendered>) -> io::Result<Rendered> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    Ok(tokio::task::LocalSet::new().block_on(&runtime, rendering))
}
