//! The whole page, inside `<body>`.

use std::rc::Rc;

use yew::prelude::*;

use super::contents::Contents;
use super::disclosure::Disclosure;
use super::masthead::Masthead;
use super::notice_line::NoticeLine;
use super::toolbar::Toolbar;
use crate::content::{Explainer, SectionId};
use crate::state::Store;

/// Who draws the page. Their markup is the same, but for what native elements
/// hold: the prerendered page says how they start, the browser leaves them as
/// the reader has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The build, before there is a reader.
    Prerendered,
    /// The browser, over the prerendered page.
    Hydrated,
}

/// What the page is made of.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The article and what is known about it.
    pub explainer: Rc<Explainer>,
    /// What the reader did.
    pub store: Store,
    /// Who draws.
    pub stage: Stage,
    /// Called once, when every component is in the page and has adopted what it
    /// found there.
    #[prop_or_default]
    pub on_ready: Callback<()>,
}

/// The page: masthead, tools and contents, the sections before the comparison
/// beside the rail, then the comparison's section and those after it.
#[component]
pub fn App(props: &AppProps) -> Html {
    let on_ready = props.on_ready.clone();
    use_effect_with((), move |()| on_ready.emit(()));

    let explainer = &props.explainer;
    let disclosure = |id: SectionId| {
        html! {
            <Disclosure explainer={explainer.clone()} store={props.store.clone()} {id} stage={props.stage} />
        }
    };
    let ids = explainer.sections().map(|(id, _)| id);
    let wide = explainer.comparison.as_ref().map(|comparison| comparison.section);
    let (beside, below): (Vec<_>, Vec<_>) = ids.partition(|id| wide.is_none_or(|wide| *id < wide));
    html! {
        <main class="explainer">
            <article class="article">
                <div class="opening">
                    <Masthead explainer={explainer.clone()} />
                    <aside class="rail">
                        <Contents explainer={explainer.clone()} />
                    </aside>
                    <Toolbar explainer={explainer.clone()} store={props.store.clone()} stage={props.stage} />
                    { for beside.into_iter().map(disclosure) }
                </div>
                { for below.into_iter().map(disclosure) }
            </article>
            <NoticeLine explainer={explainer.clone()} store={props.store.clone()} />
        </main>
    }
}
