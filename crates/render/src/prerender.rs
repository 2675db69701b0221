//! Draws the page: the whole `App`, as markup.

use std::rc::Rc;

use yew::{BaseComponent, LocalServerRenderer};

use crosslight::components::{App, AppProps, Imprint};
use crosslight_content::{Explainer, Labels, Map};

/// Draws the page's markup, for the inside of `<body>`.
pub async fn prerender(
    explainer: &Explainer,
    labels: &Labels,
    map: Option<&Map>,
    imprint: Option<&Imprint>,
) -> String {
    let props = AppProps {
        explainer: Rc::new(explainer.clone()),
        labels: labels.clone(),
        map: map.cloned().map(Rc::new),
        imprint: imprint.cloned(),
    };
    draw::<App>(props).await
}

/// Draws a component once, as markup. The future needs a thread of its own kind: natively
/// a `LocalSet` of tokio, in the browser any.
pub async fn draw<Component: BaseComponent>(props: Component::Properties) -> String {
    // Yew hydrates nothing on the page, so the markup needs none of Yew's marks.
    let renderer = LocalServerRenderer::<Component>::with_props(props).hydratable(false);
    renderer.render().await
}

/// Returns the markup with a mark for proxies that would hide what looks like a mail
/// address in it (Cloudflare's Email Address Obfuscation).
pub fn in_plain_words(markup: String) -> String {
    // Such a proxy would put its own script and words in the place of the article's.
    if markup.contains('@') {
        ["<!--email_off-->", &markup, "<!--/email_off-->"].concat()
    } else {
        markup
    }
}
