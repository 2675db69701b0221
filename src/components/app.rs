//! The whole page, inside `<body>`.

use std::rc::Rc;

use yew::prelude::*;

use super::contents::contents;
use super::disclosure::disclosure;
use super::legend::legend;
use super::masthead::masthead;
use super::notice_line::notice_line;
use super::toolbar::toolbar;
use crate::content::Explainer;
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

/// What every part of the page is drawn from.
#[derive(Clone, PartialEq)]
pub struct Page {
    /// The article and what is known about it.
    pub explainer: Rc<Explainer>,
    /// What the reader did.
    pub store: Store,
    /// Who draws.
    pub stage: Stage,
}

/// What the page is made of.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// What every part of it is drawn from.
    pub page: Page,
    /// Called once, when every part is in the page and has adopted what it found
    /// there.
    #[prop_or_default]
    pub on_ready: Callback<()>,
}

/// The page: masthead, rail and tools, the sections before the comparison beside
/// the rail, then the comparison's section and those after it.
///
/// It is drawn once and kept: Yew asks again after hydration, and a second drawing
/// would come with other node references than those the pieces in it adopted.
/// What changes are the [`Live`](super::live::Live) pieces.
pub struct App {
    drawn: Html,
}

impl Component for App {
    type Message = ();
    type Properties = AppProps;

    fn create(context: &Context<Self>) -> Self {
        App {
            drawn: draw(&context.props().page),
        }
    }

    fn view(&self, _: &Context<Self>) -> Html {
        self.drawn.clone()
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        if first {
            context.props().on_ready.emit(());
        }
    }
}

fn draw(page: &Page) -> Html {
    let wide = page
        .explainer
        .comparison
        .as_ref()
        .map(|comparison| comparison.section);
    let ids = page.explainer.sections().map(|(id, _)| id);
    let (beside, below): (Vec<_>, Vec<_>) = ids.partition(|id| wide.is_none_or(|wide| *id < wide));
    html! {
        <main class="explainer">
            <article class="article">
                <div class="opening">
                    { masthead(&page.explainer) }
                    <aside class="rail">{ contents(&page.explainer) }</aside>
                    { toolbar(page) }
                    { legend(&page.explainer) }
                    { for beside.into_iter().map(|id| disclosure(page, id)) }
                </div>
                { for below.into_iter().map(|id| disclosure(page, id)) }
            </article>
            { notice_line(page) }
        </main>
    }
}
