//! The whole page, inside `<body>`. The build draws it, once; in the browser the
//! program takes it over as it stands (see `browser::behaviour`).

use std::rc::Rc;

use yew::prelude::*;

use super::actor_map::actor_map;
use super::chunk::in_chunks;
use super::colophon::{Imprint, colophon};
use super::contents::contents;
use super::disclosure::{disclosure, room_for_actions};
use super::dom;
use super::legend::legend;
use super::masthead::masthead;
use super::notice_line::NoticeSlot;
use super::panel::panel_slot;
use super::toolbar::toolbar;
use crate::content::{Explainer, Labels, Map};

/// What the page is made of.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The article and what is known about it.
    pub explainer: Rc<Explainer>,
    /// The interface's words.
    #[prop_or_else(Labels::english)]
    pub labels: Labels,
    /// The actor map, where there is one.
    #[prop_or_default]
    pub map: Option<Rc<Map>>,
    /// How the explainer was made.
    #[prop_or_default]
    pub imprint: Option<Imprint>,
}

/// The page: masthead, rail and tools, the sections before the comparison beside
/// the rail, then the comparison's section and those after it.
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps {
        explainer,
        labels,
        map,
        imprint,
    } = props;
    let wide = explainer
        .comparison
        .as_ref()
        .map(|comparison| comparison.section);
    let ids = explainer.sections().map(|(id, _)| id);
    let (beside, below): (Vec<_>, Vec<_>) = ids.partition(|id| wide.is_none_or(|wide| *id < wide));
    html! {
        <main class={dom::PAGE} data-actions={room_for_actions(labels)}>
            <article class="article">
                <div class="opening">
                    { masthead(explainer, labels) }
                    <aside class="rail">
                        { for map.iter().map(|map| actor_map(explainer, labels, map)) }
                        { panel_slot(labels) }
                        { contents(explainer, labels) }
                    </aside>
                    <div class="beside">
                        { toolbar(explainer, labels) }
                        { legend(explainer, labels) }
                        { in_chunks(&beside, |id| disclosure(explainer, labels, id)) }
                    </div>
                </div>
                { in_chunks(&below, |id| disclosure(explainer, labels, id)) }
            </article>
            { for imprint.iter().map(|imprint| colophon(explainer, labels, imprint)) }
            <NoticeSlot />
        </main>
    }
}
