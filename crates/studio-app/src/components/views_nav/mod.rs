//! The views, as two groups of toggle buttons: those of the work, one of which is in
//! front, and those beside it, of which one or none is open. They are views of one
//! project in any order, no steps (no tabs, since two can be open at once).

pub mod examples;

use yew::prelude::*;

use super::desk::use_desk;
use crate::labels::Label;
use crate::state::{Aside, Front, Message, Work};

/// The props of the views.
#[derive(Clone, PartialEq, Properties)]
pub struct ViewsNavProps {
    /// The view of the work.
    pub work: Work,
    /// The view beside it.
    pub aside: Option<Aside>,
    /// Which of the two a narrow window shows.
    pub front: Front,
    /// The number of mistakes and warnings, once they are known.
    #[prop_or_default]
    pub diagnostics: Option<usize>,
}

/// Draws the views.
#[component]
pub fn ViewsNav(props: &ViewsNavProps) -> Html {
    let desk = use_desk();
    let labels = &desk.labels;
    let work = |work: Work| {
        let is_open = work == props.work;
        let message = Message::WorkShown(work);
        html! {
            <li><button type="button" class="view" id={format!("_show-{}", work.id())} aria-pressed={is_open.to_string()} onclick={desk.sends(message)}>
                { labels.text(name_of_work(work)) }
            </button></li>
        }
    };
    let aside = |aside: Aside| {
        let is_open = props.aside == Some(aside);
        let (on, front) = (desk.on.clone(), props.front);
        let onclick = Callback::from(move |_: MouseEvent| {
            let is_in_sight = is_open && (front == Front::Aside || !is_narrow());
            on.emit(if is_in_sight {
                Message::AsideHidden
            } else {
                Message::AsideShown(aside)
            });
        });
        let count = props
            .diagnostics
            .filter(|count| aside == Aside::Checks && *count > 0);
        html! {
            <li><button type="button" class="view" id={format!("_show-{}", aside.id())} aria-pressed={is_open.to_string()} {onclick}>
                { labels.text(name_of_aside(aside)) }
                if let Some(count) = count {
                    { " " }<span class="view-count">{ count }</span>
                }
            </button></li>
        }
    };
    let front = match props.front {
        Front::Work => "work",
        Front::Aside => "aside",
    };
    html! {
        <nav class="views" aria-label={labels.text(Label::Views)} data-front={front}>
            <ul>{ for Work::ALL.into_iter().map(work) }</ul>
            <ul class="views-beside" aria-label={labels.text(Label::Beside)}>
                { for Aside::ALL.into_iter().map(aside) }
            </ul>
        </nav>
    }
}

/// Tells whether the window shows one view at a time, as the style sheet decides it.
fn is_narrow() -> bool {
    let query = gloo_utils::window().match_media("(width < 64rem)");
    query.ok().flatten().is_some_and(|query| query.matches())
}

/// Returns the label that names a view of the work.
pub fn name_of_work(work: Work) -> Label {
    match work {
        Work::Article => Label::Article,
        Work::Who => Label::WhoSaysWhat,
        Work::Ties => Label::TiesAndComparison,
        Work::Ledger => Label::Ledger,
    }
}

/// Returns the label that names a view beside the work.
pub fn name_of_aside(aside: Aside) -> Label {
    match aside {
        Aside::Page => Label::Page,
        Aside::Checks => Label::Checks,
        Aside::File => Label::File,
    }
}
