//! debug
#![cfg(target_arch = "wasm32")]
use crosslight::components::{App, AppProps, Page, Stage};
use crosslight::content::*;
use crosslight::state::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::*;
wasm_bindgen_test_configure!(run_in_browser);

fn explainer() -> Explainer {
    let section = |anchor: &str, starts_open| Section {
        anchor: anchor.into(),
        heading: anchor.into(),
        starts_open,
        paragraphs: Vec::new(),
    };
    Explainer {
        language: "en".into(),
        kicker: None,
        title: "T".into(),
        lede: vec![],
        sections: vec![section("one", true), section("two", false)],
        statements: vec![],
        voices: vec![],
        viewpoints: vec![],
        comparison: None,
        actors: vec![],
    }
}

#[wasm_bindgen_test]
async fn follow() {
    let explainer = Rc::new(explainer());
    let store = Store::new(State::start(&explainer));
    let page = Page {
        explainer: explainer.clone(),
        store: store.clone(),
        stage: Stage::Prerendered,
    };
    let html = yew::LocalServerRenderer::<App>::with_props(AppProps {
        page,
        on_ready: yew::Callback::noop(),
    })
    .hydratable(true)
    .render()
    .await;
    let root = gloo_utils::document().create_element("div").unwrap();
    root.set_inner_html(&html);
    gloo_utils::body().append_child(&root).unwrap();
    let page = Page {
        explainer,
        store: store.clone(),
        stage: Stage::Hydrated,
    };
    yew::Renderer::<App>::with_root_and_props(
        root.clone(),
        AppProps {
            page,
            on_ready: yew::Callback::from(|()| console_log!("ready")),
        },
    )
    .hydrate();
    yew::platform::time::sleep(std::time::Duration::from_millis(500)).await;
    console_log!("slept");
    let s2 = store.subscribe(Topic::Section(SectionId(0)), || console_log!("mine called"));
    store.dispatch(Message::AllSectionsHidden);
    drop(s2);
    let d: web_sys::HtmlDetailsElement = root
        .query_selector("details")
        .unwrap()
        .unwrap()
        .unchecked_into();
    console_log!("{:?} {}", store.state(), d.open());
    assert!(!d.open());
}
