//! The list of sections, in the rail of a wide page: links within a navigation landmark
//! (WAI-ARIA APG, Landmarks).
//!
//! The link to where the reader is gets its mark from
//! [`current_section`](crate::browser::behaviour::current_section).

pub mod examples;

use std::rc::Rc;

use yew::prelude::*;

use crate::components::chunk::{Length, chunks};
use crate::components::dom;
use crate::components::labels::words;
use crate::components::marked::heading_origin;
use crosslight_content::{Body, Explainer, Label, Labels, SectionId, Shape};

/// The props of the list.
#[derive(Clone, PartialEq, Properties)]
pub struct ContentsProps {
    /// The interface's words.
    pub labels: Labels,
    /// The headings before the first section.
    #[prop_or_default]
    pub before: Rc<[Entry]>,
    /// The sections, in order.
    pub entries: Rc<[Entry]>,
}

/// A section in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The section's `id`.
    pub anchor: AttrValue,
    /// The section's heading.
    pub heading: AttrValue,
    /// Whose words the heading is.
    pub author: Author,
    /// The headings within it; each has none of its own.
    pub within: Rc<[Entry]>,
}

/// Whose words a heading is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Author {
    /// The article's.
    #[default]
    Article,
    /// The editor's, for an article that has none.
    Editor,
}

/// Draws the list.
#[component]
pub fn Contents(props: &ContentsProps) -> Html {
    let ContentsProps {
        labels,
        before,
        entries,
    } = props;
    let chunk = match Length::of(entries) {
        Length::Short => None,
        Length::Long => Some(dom::CHUNK),
    };
    let lists = chunks(entries).enumerate().map(|(at, part)| {
        html! {
            <ol class={classes!(dom::CONTENTS_LIST, chunk)}>
                if at == 0 {
                    <li><a href={dom::by_id(dom::INTRODUCTION)}>{ words(labels, Label::Introduction) }</a>{ view_entries(before) }</li>
                }
                { for part.iter().map(view_entry) }
            </ol>
        }
    });
    html! {
        <nav class={dom::CONTENTS} aria-labelledby={dom::CONTENTS_TITLE}>
            <h2 class="rail-title" id={dom::CONTENTS_TITLE}>{ words(labels, Label::Contents) }</h2>
            <div class="contents-lists">
                { for lists }
                if entries.is_empty() {
                    { view_entries(before) }
                }
            </div>
        </nav>
    }
}

fn view_entry(entry: &Entry) -> Html {
    let Entry {
        anchor,
        heading,
        author,
        within,
    } = entry;
    let origin = match author {
        Author::Article => Some("heading"),
        Author::Editor => None,
    };
    html! {
        <li>
            <a href={dom::by_id(anchor)} data-article={origin}>{ heading }</a>
            { view_entries(within) }
        </li>
    }
}

fn view_entries(entries: &[Entry]) -> Html {
    if entries.is_empty() {
        return Html::default();
    }
    html! { <ol class="contents-within">{ for entries.iter().map(view_entry) }</ol> }
}

impl ContentsProps {
    /// Returns what the list of an explainer's sections is drawn from.
    pub fn of(explainer: &Explainer, labels: &Labels) -> Self {
        let entries = explainer.sections().map(|(id, section)| Entry {
            anchor: section.anchor.clone().into(),
            heading: section.heading.clone().into(),
            author: author(explainer, id),
            within: within(explainer, Some(id)),
        });
        ContentsProps {
            labels: labels.clone(),
            before: within(explainer, None),
            entries: entries.collect(),
        }
    }
}

fn author(explainer: &Explainer, id: SectionId) -> Author {
    match heading_origin(explainer, id) {
        Some(_) => Author::Article,
        None => Author::Editor,
    }
}

/// Returns the headings within a section, or before the first, that addresses can lead to.
fn within(explainer: &Explainer, id: Option<SectionId>) -> Rc<[Entry]> {
    let entry = |shape: &Shape| match &shape.body {
        Body::Heading(heading) => Some(Entry {
            anchor: heading.anchor.clone()?.into(),
            heading: heading.words.text.clone().into(),
            author: Author::Article,
            within: Rc::default(),
        }),
        _ => None,
    };
    explainer.shapes(id).iter().filter_map(entry).collect()
}
