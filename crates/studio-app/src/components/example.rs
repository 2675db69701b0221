//! Examples of components: props with a name, and the state of the app around them.

use std::rc::Rc;

use yew::prelude::*;

use super::desk::{Access, Desk};
use crate::labels::Labels;
use crate::state::{Message, Studio};
use crosslight_studio::{Analysis, History, Project};

/// A component's props in one case, by a name.
#[derive(Clone, PartialEq)]
pub struct Example<Props> {
    /// The name of the case.
    pub name: &'static str,
    /// The props.
    pub props: Props,
    /// The state of the app.
    pub studio: Rc<Studio>,
}

impl<Props> Example<Props> {
    /// Returns an example in the app with [`ferry`].
    pub fn new(name: &'static str, props: Props) -> Self {
        Example::within(name, props, &after(&[]))
    }

    /// Returns an example in the app in some state.
    pub fn within(name: &'static str, props: Props, studio: &Rc<Studio>) -> Self {
        Example {
            name,
            props,
            studio: Rc::clone(studio),
        }
    }
}

/// Returns a small project with all that a project can have: of its sentences one is
/// drafted by a rule, one is not attributed, and the others are confirmed.
#[must_use]
pub fn ferry() -> Project {
    Project::new(
        include_str!("example/article.md"),
        include_str!("example/explainer.toml"),
    )
}

/// Returns the app with [`ferry`] after some messages.
#[must_use]
pub fn after(messages: &[Message]) -> Rc<Studio> {
    let studio = Studio::new(History::new(ferry()));
    let after = messages.iter().fold(studio, |studio, it| studio.after(it));
    Rc::new(after)
}

/// The props of [`Shown`].
#[derive(Clone, PartialEq, Properties)]
pub struct ShownProps {
    /// The state of the app.
    pub studio: Rc<Studio>,
    /// The words of the interface.
    pub labels: Labels,
    /// The example.
    pub children: Html,
}

/// Draws an example with the contexts of the app.
#[component]
pub fn Shown(props: &ShownProps) -> Html {
    let desk = Desk {
        labels: props.labels.clone(),
        on: Callback::noop(),
        access: Access::Write,
    };
    html! {
        <ContextProvider<Desk> context={desk}>
            <ContextProvider<Rc<Analysis>> context={Rc::clone(&props.studio.analysis)}>
                { props.children.clone() }
            </ContextProvider<Rc<Analysis>>>
        </ContextProvider<Desk>>
    }
}
