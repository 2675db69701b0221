//! The whole page, inside `<body>`. The build draws it, once; in the browser the
//! program attaches to it as it stands (see
//! [`attach`](crate::browser::behaviour::attach())).

use std::rc::Rc;

use yew::prelude::*;

use super::actor_map::{ActorMap, ActorMapProps};
use super::chunk::in_chunks;
use super::colophon::{Colophon, ColophonProps, Imprint};
use super::contents::{Contents, ContentsProps};
use super::disclosure::{Disclosure, DisclosureProps, room_for_actions};
use super::dom;
use super::footnotes::{Footnotes, FootnotesProps};
use super::legend::{Legend, LegendProps};
use super::masthead::{Masthead, MastheadProps};
use super::notice_line::NoticeSlot;
use super::panel::PanelSlot;
use super::prose::{Prose, ProseProps};
use super::toolbar::{Toolbar, ToolbarProps};
use crosslight_content::{Explainer, Labels, Map, SectionId};

/// The parts that the page is made of. The page shows all of the explainer, so it takes it
/// whole; each component below takes only its share.
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
    /// The facts of how the explainer was made.
    #[prop_or_default]
    pub imprint: Option<Imprint>,
}

/// Draws the page: masthead, rail and tools, the sections before the comparison beside
/// the rail, then the comparison's section and those after it.
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps {
        explainer,
        labels,
        map,
        imprint,
    } = props;
    let comparison = explainer.comparison.as_ref();
    let wide = comparison.map(|comparison| comparison.section);
    let ids = explainer.sections().map(|(id, _)| id);
    let (beside, below): (Vec<_>, Vec<_>) = ids.partition(|id| wide.is_none_or(|wide| *id < wide));
    let has_notes = !explainer.typography.notes.is_empty();
    let section = |id: SectionId| {
        let props = DisclosureProps::of(explainer, labels, map.as_deref(), id);
        props.map_or_else(Html::default, |props| html! { <Disclosure ..props /> })
    };
    html! {
        <main class={dom::PAGE} data-actions={room_for_actions(labels)} data-notes={has_notes.then_some("")}>
            <article class="article">
                <div class="opening">
                    <Masthead ..MastheadProps::of(explainer, labels) />
                    <aside class="rail">
                        if let Some(map) = map {
                            <ActorMap ..ActorMapProps::of(explainer, labels, map) />
                        }
                        <PanelSlot labels={labels.clone()} />
                        <Contents ..ContentsProps::of(explainer, labels) />
                    </aside>
                    <div class="beside">
                        <Toolbar ..ToolbarProps::of(explainer, labels) />
                        { for LegendProps::of(explainer, labels).map(|props| html! { <Legend ..props /> }) }
                        if explainer.sections.is_empty() {
                            { undivided(explainer, labels) }
                        }
                        { in_chunks(&beside, section) }
                    </div>
                </div>
                { in_chunks(&below, section) }
                { for FootnotesProps::of(explainer, labels).map(|props| html! { <Footnotes ..props /> }) }
            </article>
            { for imprint.iter().map(|imprint| html! { <Colophon ..ColophonProps::of(explainer, labels, imprint) /> }) }
            <NoticeSlot />
        </main>
    }
}

/// Draws an article without headings, all of it open.
fn undivided(explainer: &Explainer, labels: &Labels) -> Html {
    html! {
        <div class="undivided section-body">
            <Prose ..ProseProps::of(explainer, labels, &explainer.lede, explainer.shapes(None)) />
        </div>
    }
}
