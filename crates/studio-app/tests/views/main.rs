//! The views, drawn without a browser: each component's examples equal the kept markup,
//! and the text and the ledger have the roles and names that a screen reader needs.

#![cfg(not(target_arch = "wasm32"))]

mod ledger;
mod markup;
mod text;

use std::rc::Rc;

use crosslight_studio_app::components::example::{Shown, ShownProps};
use crosslight_studio_app::labels::Labels;
use crosslight_studio_app::state::Studio;
use scraper::{ElementRef, Html, Selector};
use yew::LocalServerRenderer;

/// Draws an example.
fn drawn(studio: &Rc<Studio>, children: &yew::Html) -> String {
    let props = ShownProps {
        studio: Rc::clone(studio),
        labels: Labels::of("en"),
        children: children.clone(),
    };
    let renderer = LocalServerRenderer::<Shown>::with_props(props).hydratable(false);
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    let local = tokio::task::LocalSet::new();
    runtime
        .expect("a runtime")
        .block_on(local.run_until(renderer.render()))
}

/// Draws an example of a component by both names.
fn example(component: &str, name: &str) -> Html {
    let exhibits = crosslight_studio_app::components::gallery::exhibits();
    let exhibit = exhibits.iter().find(|it| it.component == component);
    let exhibit = exhibit.expect("the component");
    let found = exhibit.examples.iter().find(|it| it.0 == name);
    let (_, studio, html) = found.expect("the example");
    Html::parse_fragment(&drawn(studio, html))
}

/// Returns the elements that a selector finds.
fn all<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).expect("a selector");
    html.select(&selector).collect()
}

/// Returns an element's text.
fn text(element: ElementRef) -> String {
    let text = element.text().collect::<String>();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
