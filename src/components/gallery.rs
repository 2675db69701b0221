//! Each component in its examples, by names: for a page to look at (`make gallery`), for
//! one markup test an example, and for a look at all of them by the accessibility checker.
//!
//! The examples of a component stand beside it.

use yew::prelude::*;
use yew::virtual_dom::VChild;

use super::actor_map::{self, ActorMap};
use super::answer_card::{self, AnswerCard};
use super::colophon::{self, Colophon};
use super::compare_link::{self, CompareLink};
use super::comparison::{self, ComparisonPoints};
use super::comparison_switch::{self, ComparisonSwitch};
use super::contents::{self, Contents};
use super::disclosure::{self, Disclosure};
use super::dom;
use super::example::Example;
use super::footnotes::{self, Footnotes};
use super::layer_switch::{self, LayerSwitch};
use super::legend::{self, Legend};
use super::masthead::{self, Masthead};
use super::notice_line::{self, NoticeLine};
use super::panel::{self, SelectionPanel};
use super::picture::{self, Picture};
use super::prose::{self, Prose};
use super::relations::{self, Relations};
use super::sections_button::{self, SectionsButton};
use super::table::{self, ArticleTable};
use super::tag::{self, Tag};
use super::theme_choice::{self, ThemeChoice};
use super::toolbar::{self, Toolbar};

/// A component in all its examples.
#[derive(Clone, PartialEq)]
pub struct Exhibit {
    /// The component's name, as that of its module with hyphens.
    pub component: &'static str,
    /// The examples by their names, drawn.
    pub examples: Vec<(&'static str, Html)>,
}

/// Returns every component in its examples.
#[must_use]
pub fn exhibits() -> Vec<Exhibit> {
    vec![
        exhibit::<ActorMap>("actor-map", actor_map::examples::examples()),
        exhibit::<AnswerCard>("answer-card", answer_card::examples::examples()),
        exhibit::<Colophon>("colophon", colophon::examples::examples()),
        exhibit::<CompareLink>("compare-link", compare_link::examples::examples()),
        exhibit::<ComparisonPoints>("comparison", comparison::examples::examples()),
        exhibit::<ComparisonSwitch>("comparison-switch", comparison_switch::examples::examples()),
        exhibit::<Contents>("contents", contents::examples::examples()),
        exhibit::<Disclosure>("disclosure", disclosure::examples::examples()),
        exhibit::<Footnotes>("footnotes", footnotes::examples::examples()),
        exhibit::<LayerSwitch>("layer-switch", layer_switch::examples::examples()),
        exhibit::<Legend>("legend", legend::examples::examples()),
        exhibit::<Masthead>("masthead", masthead::examples::examples()),
        exhibit::<NoticeLine>("notice-line", notice_line::examples::examples()).within(
            |line| html! { <p class="notice" id={dom::NOTICE} role="status">{ line }</p> },
        ),
        exhibit::<SelectionPanel>("panel", panel::examples::examples()).within(
            |panel| html! { <section class="panel-slot" id={dom::SELECTION} aria-label="Selection">{ panel }</section> },
        ),
        exhibit::<Picture>("picture", picture::examples::examples()),
        exhibit::<Prose>("prose", prose::examples::examples()),
        exhibit::<Relations>("relations", relations::examples::examples()),
        exhibit::<SectionsButton>("sections-button", sections_button::examples::examples()),
        exhibit::<ArticleTable>("table", table::examples::examples()),
        exhibit::<Tag>("tag", tag::examples::examples()).within(
            |tag| html! { <p><span class="statement">{ "A sentence." }</span>{ tag }</p> },
        ),
        exhibit::<ThemeChoice>("theme-choice", theme_choice::examples::examples()),
        exhibit::<Toolbar>("toolbar", toolbar::examples::examples()),
    ]
}

fn exhibit<Component: BaseComponent>(
    component: &'static str,
    examples: Vec<Example<Component::Properties>>,
) -> Exhibit {
    let drawn = |Example { name, props }| {
        let drawn = VChild::<Component>::new(props, None);
        (name, Html::from(drawn))
    };
    Exhibit {
        component,
        examples: examples.into_iter().map(drawn).collect(),
    }
}

impl Exhibit {
    /// Puts each example into what it stands in on the page.
    fn within(mut self, surround: fn(Html) -> Html) -> Self {
        for (_, drawn) in &mut self.examples {
            *drawn = surround(std::mem::take(drawn));
        }
        self
    }
}

/// The properties of [`Shown`] and [`ShownInPage`].
#[derive(Clone, PartialEq, Properties)]
pub struct ShownProps {
    /// The example, drawn.
    pub children: Html,
}

/// Draws an example, for a renderer that wants a component.
#[component]
pub fn Shown(ShownProps { children }: &ShownProps) -> Html {
    children.clone()
}

/// Draws an example within a page, as the style sheets want it.
#[component]
pub fn ShownInPage(ShownProps { children }: &ShownProps) -> Html {
    html! { <main class={dom::PAGE}>{ children.clone() }</main> }
}
