//! Draws the page: the whole `App`, outside of a browser.

use std::rc::Rc;

use yew::{BaseComponent, LocalServerRenderer};

use crosslight::components::{App, AppProps, Imprint};
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
) -> std::io::Result<String> {
    let props = AppProps {
        explainer: Rc::new(explainer.clone()),
        labels: labels.clone(),
        map: map.cloned().map(Rc::new),
        imprint: imprint.cloned(),
    };
    draw::<App>(props)
}

/// Draws a component once, as markup.
///
/// # Errors
/// The errors of starting the asynchronous runtime that the renderer needs.
pub fn draw<Component: BaseComponent>(props: Component::Properties) -> std::io::Result<String> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    // Yew hydrates nothing on the page, so the markup needs none of Yew's marks.
    let renderer = LocalServerRenderer::<Component>::with_props(props).hydratable(false);
    Ok(tokio::task::LocalSet::new().block_on(&runtime, renderer.render()))
}

/// Returns the markup with a mark for proxies that would hide what looks like a mail
/// address in it (Cloudflare's Email Address Obfuscation).
pub(super) fn in_plain_words(markup: String) -> String {
    if markup.contains('@') {
        ["<!--email_off-->", &markup, "<!--/email_off-->"].concat()
    } else {
        markup
    }
}
